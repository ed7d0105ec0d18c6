/* SPDX-License-Identifier: MIT */
/* The SQL of queries and of the questions about other records. */
#include "config.h"
#include "store/query.h"
#include "base/mem.h"
#include "store/sql.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static bool by_status(const struct rectype *t, const struct query *q)
{
	return t->archive_field && q->status && strcmp(q->status, "all");
}

const char *query_listed(const struct rectype *t, struct arena *a)
{
	const struct field *f = t->archive_field ? field_named(t, t->archive_field) : NULL;
	BUF(w);

	for (int i = 0; f && i < f->choices->count; i++)
		if (f->choices->rows[i].out)
			buf_printf(&w, "%s'%s'",
				   w.len ? ", " : arena_printf(a, " AND \"%s\" NOT IN (", f->name),
				   f->choices->rows[i].code);
	return w.len ? arena_printf(a, "%s)", buf_str(&w)) : "";
}

/* Values in the order $1 client, $2 from, $3 behind to, $4 status, $5 limit. */
static const char *query_tail(const struct rectype *t, const struct query *q, struct arena *a)
{
	const char *owner = t->sort_key ? t->fields[0].name : "client";
	const char *by = t->sort_key && !q->newest ? NULL : t->period;
	BUF(w);

	if (q->client)
		buf_printf(&w, " AND \"%s\" = $1", owner);
	if (q->from)
		buf_printf(&w, " AND \"%s\" >= $2", t->period);
	if (q->to)
		buf_printf(&w, " AND \"%s\" < $3", t->period);
	if (by_status(t, q))
		buf_printf(&w, " AND \"%s\" = $4", t->archive_field);
	else if (!q->status)
		buf_puts(&w, query_listed(t, a));
	/* Whole numbers are written out: how many there may be bound differs between engines. */
	for (int i = 0; i < q->id_count; i++)
		buf_printf(&w, "%s%" PRId64,
			   i ? ", " : arena_printf(a, " AND \"%s\" IN (", t->fields[0].name),
			   q->ids[i]);
	if (q->id_count)
		buf_puts(&w, ")");
	buf_puts(&w, " ORDER BY ");
	if (by && (q->newest || q->client))
		buf_printf(&w, "\"%s\"%s, ", by, q->newest ? " DESC" : "");
	buf_printf(&w, "\"%s\"%s", t->fields[0].name, q->newest ? " DESC" : "");
	if (q->limit)
		buf_puts(&w, " LIMIT $5");
	return arena_printf(a, "WHERE 1 = 1%s", buf_str(&w));
}

int query_check(const struct rectype *t, const struct query *q, struct err *e)
{
	const struct field *f = t->archive_field ? field_named(t, t->archive_field) : NULL;

	if ((q->from || q->to) && !t->period)
		return err_set(e, ERR_USAGE, "%s: has no date to choose a period by", t->plural);
	if (q->id_count > QUERY_IDS_MAX)
		return err_set(e, ERR_USAGE, "%d %s are too many to name one by one; at most %d",
			       q->id_count, t->plural, QUERY_IDS_MAX);
	if (q->status && strcmp(q->status, "all") && (!f || !choice_index(f->choices, q->status)))
		return err_set(e, ERR_USAGE, "%s: no status '%.40s'", t->plural, q->status);
	return 0;
}

/*
 * Where a local day begins in the period field: a day and more as text, or a moment in UTC, of
 * which 1970 has the first.
 */
static const char *day_begin(const struct rectype *t, day_t day, struct arena *a)
{
	char buf[DATE_BUF];

	if (field_named(t, t->period)->kind != K_INSTANT)
		return arena_strdup(a, day_iso(day, buf));
	return day < 19700103 ?
		       "" :
		       arena_strdup(a, instant_iso(instant_of_local(minute_make(day, 0, 0)), buf));
}

/* A list of clients asks it several times a row: it is made once. */
static const char *query_sql(struct book *b, const struct rectype *t, const struct query *q,
			     struct arena *a)
{
	bool plain = q->client && !q->from && !q->to && !q->status && !q->id_count && !q->limit &&
		     !q->newest;
	const char **kept = plain ? sql_of_client(b, t) : NULL, *sql;

	if (kept && *kept)
		return *kept;
	sql = arena_printf(a, "%s%s", sql_select(b, t), query_tail(t, q, a));
	if (kept)
		*kept = arena_strdup(&b->arena, sql);
	return sql;
}

int query_open(struct rec_cursor *cur, struct book *b, const struct rectype *t,
	       const struct query *q, struct err *e)
{
	ARENA(a);
	int r = query_check(t, q, e);

	if (r < 0 || (r = rec_open_sql(cur, b, t, query_sql(b, t, q, &a), e)) < 0)
		return r;
	if (q->client)
		db_bind_int(cur->st, 1, q->client);
	if (q->from)
		db_bind_text(cur->st, 2, day_begin(t, q->from, &cur->a));
	/*
	 * The period fields are text that begins with the day, so "before the next day" takes all
	 * of the last.
	 */
	if (q->to)
		db_bind_text(cur->st, 3, day_begin(t, day_add(q->to, 1), &cur->a));
	if (by_status(t, q))
		db_bind_text(cur->st, 4, q->status);
	if (q->limit)
		db_bind_int(cur->st, 5, q->limit);
	return 0;
}

static int named_within(struct rec_cursor *cur, struct book *b, const struct rectype *t,
			const char *name, struct err *e)
{
	ARENA(a);
	char *end, *rest = NULL;
	long long client = strtoll(name, &end, 10),
		  number = *end == '/' ? strtoll(end + 1, &rest, 10) : 0;
	int r;

	if (*end != '/' || *rest || client < 1 || number < 1)
		return err_set(
			e, ERR_USAGE,
			"'%.60s' does not name a %s; write CLIENT/NUMBER, for example 1042/3", name,
			t->name);
	if ((r = rec_open(cur, b, t,
			  arena_printf(&a, "WHERE client = $1 AND \"%s\" = $2", t->within), e)) < 0)
		return r;
	db_bind_int(cur->st, 1, client);
	db_bind_int(cur->st, 2, number);
	return 0;
}

/* The empty name is that of none, and of a draft. */
static int by_name(struct book *b, const struct rectype *t, const char *name, void *ret,
		   struct arena *a, struct err *e)
{
	REC_CURSOR(cur);
	const char *f = t->byname;
	const char *tail = arena_printf(a, "WHERE \"%s\" = $1 AND \"%s\" <> ''", f, f);
	int r = rec_open(&cur, b, t, tail, e);

	if (r < 0)
		return r;
	db_bind_text(cur.st, 1, name);
	return rec_next(&cur, ret, a, e);
}

int query_named(struct book *b, const struct rectype *t, const char *name, void *ret,
		struct arena *a, struct err *e)
{
	char *end;
	long long id;
	REC_CURSOR(cur);
	int r;

	if (t->within) {
		r = named_within(&cur, b, t, name, e);
		return r < 0 ? r : rec_next(&cur, ret, a, e);
	}
	if (t->byname &&
	    ((r = by_name(b, t, name, ret, a, e)) != 0 || (t->fields->flags & F_HIDDEN)))
		return r;
	id = strtoll(name, &end, 10);
	if (t->byname && (!*name || *end || id < 1))
		return 0;
	if (!*name || *end || id < 1)
		return err_set(e, ERR_USAGE, "'%.60s' is not the number of a %s", name, t->name);
	return rec_get(b, t, id, ret, a, e);
}

int query_client_exists(struct book *b, int64_t number, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "SELECT 1 FROM client WHERE number = $1", &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, number);
	return db_step(st, e);
}

int query_any_money(struct book *b, struct err *e)
{
	ARENA(a);

	for (int i = 0; i < rectype_count; i++)
		for EACH_FIELD(f, rectypes[i]) {
			DB_STMT(st);
			int r;

			if (f->kind != K_MONEY)
				continue;
			r = db_query(
				b->db,
				arena_printf(&a,
					     "SELECT 1 FROM %s WHERE \"%s\" IS NOT NULL LIMIT 1",
					     rectypes[i]->name, f->name),
				&st, e);
			if (r < 0 || (r = db_step(st, e)) != 0)
				return r;
		}
	return 0;
}

int query_staff_exists(struct book *b, const char *login, bool active, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db,
			 active ? "SELECT 1 FROM staff WHERE login = $1 AND status = 'active'" :
				  "SELECT 1 FROM staff WHERE login = $1",
			 &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, login);
	return db_step(st, e);
}

int query_refers(struct book *b, const struct rectype *t, int64_t client, int64_t number,
		 struct err *e)
{
	const char *key = t->within ? t->within : t->fields[0].name;
	ARENA(a);
	DB_STMT(st);
	int r = db_query(b->db,
			 arena_printf(&a, "SELECT 1 FROM %s WHERE \"%s\" = $1%s", t->name, key,
				      rectype_owned(t) ? " AND client = $2" : ""),
			 &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, number);
	if (rectype_owned(t))
		db_bind_int(st, 2, client);
	return db_step(st, e);
}

int query_dangling(struct rec_cursor *cur, struct book *b, const struct rectype *t,
		   const struct field *f, struct err *e)
{
	const struct rectype *o = rectype_named(f->refers);
	const char *key = o->within ? o->within : o->fields[0].name, *same;
	ARENA(a);

	same = rectype_owned(o) ? arena_printf(&a, " AND o.client = %s.client", t->name) : "";
	return rec_open(cur, b, t,
			arena_printf(&a,
				     "WHERE \"%s\" IS NOT NULL AND NOT EXISTS "
				     "(SELECT 1 FROM %s o WHERE o.\"%s\" = %s.\"%s\"%s)",
				     f->name, o->name, key, t->name, f->name, same),
			e);
}

bool query_any(struct book *b, const struct rectype *t)
{
	ARENA(a);
	DB_STMT(st);
	struct err e;

	if (db_query(b->db, arena_printf(&a, "SELECT 1 FROM %s LIMIT 1", t->name), &st, &e) < 0)
		return false;
	return db_step(st, &e) == 1;
}

int query_file_known(struct book *b, const struct rectype *t, const char *sha256, struct err *e)
{
	ARENA(a);
	DB_STMT(st);
	int r = db_query(b->db, arena_printf(&a, "SELECT 1 FROM %s WHERE sha256 = $1", t->name),
			 &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, sha256);
	return db_step(st, e);
}

int query_photo(struct book *b, int64_t client, const char *sha256, int64_t *ret_id, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "SELECT id FROM photo WHERE client = $1 AND sha256 = $2", &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, client);
	db_bind_text(st, 2, sha256);
	if ((r = db_step(st, e)) == 1)
		*ret_id = db_int(st, 0);
	return r;
}

int query_consent_version(struct book *b, const char *purpose, const char **ret, struct arena *a,
			  struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db,
			 "SELECT version_signed FROM (SELECT id, purpose, version_signed FROM "
			 "consent ORDER BY id DESC LIMIT 5000) AS newest "
			 "WHERE purpose = $1 AND version_signed <> '' ORDER BY id DESC LIMIT 1",
			 &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, purpose);
	if ((r = db_step(st, e)) == 1)
		*ret = arena_strdup(a, db_text(st, 0));
	return r;
}

int query_room(struct book *b, const char *practitioner, minute_t until, const char **ret,
	       struct arena *a, struct err *e)
{
	char when[DATE_BUF];
	DB_STMT(st);
	int r = db_query(b->db,
			 "SELECT room FROM session WHERE practitioner = $1 AND starts <= $2 "
			 "AND room <> '' AND status NOT IN ('cancelled', 'no-show') "
			 "ORDER BY starts DESC, id DESC LIMIT 1",
			 &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, practitioner);
	db_bind_text(st, 2, minute_iso(until, when));
	if ((r = db_step(st, e)) == 1)
		*ret = arena_strdup(a, db_text(st, 0));
	return r < 0 ? r : 0;
}

static int one_number(struct book *b, const char *sql, int64_t client, int64_t *ret, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, sql, &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, client);
	if ((r = db_step(st, e)) < 0)
		return r;
	*ret = r ? db_int(st, 0) : 0;
	return 0;
}

int query_next_within(struct book *b, const struct rectype *t, int64_t client, int64_t *ret,
		      struct err *e)
{
	ARENA(a);

	return one_number(
		b,
		arena_printf(&a, "SELECT COALESCE(MAX(\"%s\"), 0) + 1 FROM %s WHERE client = $1",
			     t->within, t->name),
		client, ret, e);
}

static int first(struct book *b, const struct rectype *t, const char *tail, int64_t client,
		 const char *day, void *ret, struct arena *a, struct err *e)
{
	REC_CURSOR(cur);
	int r = rec_open(&cur, b, t, tail, e);

	if (r < 0)
		return r;
	db_bind_int(cur.st, 1, client);
	if (day)
		db_bind_text(cur.st, 2, day);
	if ((r = rec_next(&cur, ret, a, e)) == 0)
		rec_init(t, ret);
	return r < 0 ? r : 0;
}

int query_pattern(struct book *b, int64_t client, struct assessment *ret, struct arena *a,
		  struct err *e)
{
	return first(b, &assessment_type, "WHERE client = $1 AND status = 'current' "
		     "ORDER BY \"on\" DESC, id DESC LIMIT 1", client, NULL, ret, a, e);
}

int query_next_session(struct book *b, int64_t client, day_t today, struct session *ret,
		       struct arena *a, struct err *e)
{
	char day[DATE_BUF];

	return first(b, &session_type, "WHERE client = $1 AND " SESSION_OPEN
		     " AND status = 'booked' AND starts >= $2 ORDER BY starts LIMIT 1", client,
		     day_iso(today, day), ret, a, e);
}

/* One column of a row into its field of a record. */
static int load_column(struct book *b, const struct rectype *t, const char *name,
		       struct db_stmt *st, int col, void *ret, struct err *e)
{
	ARENA(a);
	int r = field_load(field_named(t, name), ret, db_text(st, col), &b->rules, &a, e);
	struct err was = *e;

	return r < 0 ? err_set(e, ERR_DAMAGED, "%s in the book: %s", t->label, was.msg) : 0;
}

static int glance_pattern(struct book *b, int64_t client, struct glance *ret, struct err *e)
{
	struct assessment x;
	DB_STMT(st);
	int r = db_query(b->db, "SELECT scale, code FROM assessment WHERE client = $1 AND "
			 "status = 'current' ORDER BY \"on\" DESC, id DESC LIMIT 1", &st, e);

	if (r < 0)
		return r;
	rec_init(&assessment_type, &x);
	db_bind_int(st, 1, client);
	if ((r = db_step(st, e)) < 0 ||
	    (r && ((r = load_column(b, &assessment_type, "scale", st, 0, &x, e)) < 0 ||
		   (r = load_column(b, &assessment_type, "code", st, 1, &x, e)) < 0)))
		return r;
	ret->scale = x.scale;
	ret->code = x.code;
	return 0;
}

int query_glance(struct book *b, int64_t client, day_t today, struct glance *ret, struct err *e)
{
	char day[DATE_BUF];
	struct session x;
	DB_STMT(st);
	int r = glance_pattern(b, client, ret, e);

	if (r < 0 ||
	    (r = db_query(b->db, "SELECT MIN(starts) FROM session WHERE client = $1 AND "
			  SESSION_OPEN " AND status = 'booked' AND starts >= $2", &st, e)) < 0)
		return r;
	rec_init(&session_type, &x);
	db_bind_int(st, 1, client);
	db_bind_text(st, 2, day_iso(today, day));
	if ((r = db_step(st, e)) <= 0 ||
	    (r = load_column(b, &session_type, "starts", st, 0, &x, e)) < 0)
		return r;
	ret->next = x.starts;
	return 0;
}

int query_last_session(struct book *b, int64_t client, struct session *ret, struct arena *a,
		       struct err *e)
{
	return first(b, &session_type,
		     "WHERE client = $1 AND status = 'done' ORDER BY starts DESC LIMIT 1", client,
		     NULL, ret, a, e);
}

int query_count_of(struct book *b, const struct rectype *t, int64_t client, int *ret, struct err *e)
{
	ARENA(a);
	int64_t n = 0;
	int r = one_number(b,
			   arena_printf(&a, "SELECT COUNT(*) FROM %s WHERE client = $1%s", t->name,
					query_listed(t, &a)),
			   client, &n, e);

	*ret = (int)n;
	return r;
}

int query_same(struct book *b, const struct rectype *t, const char *fields, const void *rec,
	       uint32_t nth, int64_t *ret_id, struct err *e)
{
	ARENA(a);
	BUF(sql);
	DB_STMT(st);
	const struct field *f[8];
	int n = 0, r;

	buf_printf(&sql, "SELECT \"%s\" FROM %s WHERE ", t->fields[0].name, t->name);
	for (size_t len; *fields; fields += len + (fields[len] == ' ')) {
		len = strcspn(fields, " ");
		assert(n < (int)COUNT(f));
		f[n++] = field_named(t, arena_strndup(&a, fields, len));
		buf_printf(&sql, "%s\"%s\" IS $%d", n == 1 ? "" : " AND ", f[n - 1]->name, n);
	}
	buf_printf(&sql, " LIMIT 1 OFFSET $%d", n + 1);
	if ((r = db_query(b->db, buf_str(&sql), &st, e)) < 0)
		return r;
	db_bind_int(st, n + 1, (int64_t)nth - 1);
	for (int i = 0; i < n; i++)
		if (field_storage(f[i]) == STORE_TEXT)
			db_bind_text(st, i + 1, field_text(f[i], rec, &b->rules, &a));
		else if (field_none(f[i], rec))
			db_bind_null(st, i + 1);
		else
			db_bind_int(st, i + 1, field_int(f[i], rec));
	if ((r = db_step(st, e)) == 1)
		*ret_id = db_int(st, 0);
	return r;
}
