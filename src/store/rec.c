/* SPDX-License-Identifier: MIT */
/* Binds and loads records by their fields. */
#include "config.h"
#include "store/rec.h"
#include "base/hash.h"
#include "base/mem.h"
#include "store/sql.h"

#include <inttypes.h>
#include <string.h>

/* As it is stored: amounts as whole minor units, so that another currency changes no record. */
static const char *stored(const struct book *b, const struct field *f, const void *rec,
			  struct arena *a)
{
	if (f->kind != K_MONEY)
		return field_text(f, rec, &b->rules, a);
	return field_none(f, rec) ? "" : arena_printf(a, "%" PRId64, field_int(f, rec));
}

/*
 * Each name and value ends with a NUL, which no text can hold, so that neighbours cannot run
 * together.
 */
static void digest_add(struct buf *all, const struct field *f, const char *text)
{
	if (!*text)
		return;
	buf_add(all, f->name, strlen(f->name) + 1);
	buf_add(all, text, strlen(text) + 1);
}

static void digest_of(const struct buf *all, char digest[DIGEST_LEN])
{
	char hex[HASH_HEX];

	hash_hex_of(buf_str(all), all->len, hex);
	memcpy(digest, hex, DIGEST_LEN - 1);
	digest[DIGEST_LEN - 1] = '\0';
}

void rec_digest(struct book *b, const struct rectype *t, const void *rec, char digest[DIGEST_LEN])
{
	ARENA(a);

	buf_clear(&b->said);
	for EACH_FIELD(f, t)
		if (!field_is_key(t, f))
			digest_add(&b->said, f, stored(b, f, rec, &a));
	digest_of(&b->said, digest);
}

static void bind(struct db_stmt *st, int n, const struct field *f, const void *rec,
		 const char *text)
{
	if (field_storage(f) == STORE_TEXT)
		db_bind_text(st, n, text);
	else if (field_none(f, rec))
		db_bind_null(st, n);
	else
		db_bind_int(st, n, field_int(f, rec));
}

/* One column into its field. */
static int load(const struct field *f, struct db_stmt *st, int col, void *rec,
		const struct rules *r, struct arena *a, struct err *e)
{
	if (field_storage(f) == STORE_TEXT)
		return field_load(f, rec, db_text(st, col), r, a, e);
	if (db_is_null(st, col))
		field_clear(f, rec);
	else
		field_set_int(f, rec, db_int(st, col));
	return 0;
}

static int load_row(struct book *b, const struct rectype *t, struct db_stmt *st, void *ret,
		    struct arena *a, struct err *e)
{
	struct rec *head = ret;
	int col = 0;

	rec_init(t, ret);
	for EACH_FIELD(f, t)
		if (load(f, st, col++, ret, &b->rules, a, e) < 0) {
			struct err was = *e;

			return err_set(e, ERR_DAMAGED, "%s %" PRId64 " in the book: %s", t->label,
				       head->id, was.msg);
		}
	if (!t->log)
		head->version = db_int(st, col);
	return 1;
}

int rec_get(struct book *b, const struct rectype *t, int64_t id, void *ret, struct arena *a,
	    struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, sql_get(b, t), &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, id);
	if ((r = db_step(st, e)) <= 0)
		return r;
	return load_row(b, t, st, ret, a, e);
}

/*
 * Each field's text is made once, for the statement and for the digest; returns the last number
 * bound.
 */
static int bind_all(struct book *b, const struct rectype *t, const void *rec, bool with_key,
		    struct db_stmt *st, char digest[DIGEST_LEN], struct arena *a)
{
	int n = 0;

	buf_clear(&b->said);
	for EACH_FIELD(f, t) {
		const char *text = stored(b, f, rec, a);

		if (with_key || !field_is_key(t, f))
			bind(st, ++n, f, rec, text);
		if (!field_is_key(t, f))
			digest_add(&b->said, f, text);
	}
	digest_of(&b->said, digest);
	return n;
}

int rec_insert(struct book *b, const struct rectype *t, void *rec, char digest[DIGEST_LEN],
	       struct err *e)
{
	struct rec *head = rec;
	bool with_key = head->id != 0;
	ARENA(a);
	DB_STMT(st);
	int r = db_query(b->db, sql_insert(b, t, with_key), &st, e), n;

	if (r < 0)
		return r;
	n = bind_all(b, t, rec, with_key, st, digest, &a);
	db_bind_int(st, ++n, 1);
	db_bind_text(st, ++n, digest);
	if (t->sort_key)
		db_bind_text(st, ++n, t->sort_key(rec, &a));
	if ((r = db_step(st, e)) < 0)
		return r;
	head->version = 1;
	if (with_key)
		return 0;
	head->id = db_int(st, 0);
	return db_step(st, e);
}

/* ---- many at once ---- */

struct load {
	struct book *b;
	const struct rectype *t;
	const struct rec_source *from;
	struct arena a;		/* texts of the row */
	struct db_cell cell[DB_CELLS];
	char digest[DIGEST_LEN];
};

static struct db_cell cell_text(const char *s)
{
	return (struct db_cell){ .text = s, .len = strlen(s) };
}

static struct db_cell cell_of(const struct field *f, const void *rec, const char *text)
{
	if (field_storage(f) == STORE_TEXT)
		return cell_text(text);
	if (field_none(f, rec))
		return (struct db_cell){ .null = true };
	return (struct db_cell){ .number = field_int(f, rec) };
}

/* As bind_all, but into cells. */
static void fill_cells(struct load *l, const void *rec)
{
	struct db_cell *to = l->cell;

	buf_clear(&l->b->said);
	for EACH_FIELD(f, l->t) {
		const char *text = stored(l->b, f, rec, &l->a);

		*to++ = cell_of(f, rec, text);
		if (!field_is_key(l->t, f))
			digest_add(&l->b->said, f, text);
	}
	digest_of(&l->b->said, l->digest);
	*to++ = (struct db_cell){ .number = 1 };
	*to++ = (struct db_cell){ .text = l->digest, .len = DIGEST_LEN - 1 };
	if (l->t->sort_key)
		*to = cell_text(l->t->sort_key(rec, &l->a));
}

static int load_next(void *ctx, const struct db_cell **ret, struct err *e)
{
	struct load *l = ctx;
	void *rec;
	int r = l->from->next(l->from->ctx, &rec, e);

	if (r <= 0)
		return r;
	arena_reset(&l->a);
	fill_cells(l, rec);
	((struct rec *)rec)->version = 1;
	if ((r = l->from->stored(l->from->ctx, rec, l->digest, e)) < 0)
		return r;
	*ret = l->cell;
	return 1;
}

int rec_load(struct book *b, const struct rectype *t, const struct rec_source *from, struct err *e)
{
	struct load l = { .b = b, .t = t, .from = from };
	int columns = (int)t->nfields + (t->sort_key ? 3 : 2), r;

	r = db_load(b->db, sql_into(b, t), columns, load_next, &l, e);
	arena_done(&l.a);
	return r;
}

int rec_update(struct book *b, const struct rectype *t, void *rec, char digest[DIGEST_LEN],
	       struct err *e)
{
	struct rec *head = rec;
	ARENA(a);
	DB_STMT(st);
	int r = db_query(b->db, sql_update(b, t), &st, e), n;

	if (r < 0)
		return r;
	n = bind_all(b, t, rec, false, st, digest, &a);
	db_bind_text(st, ++n, digest);
	if (t->sort_key)
		db_bind_text(st, ++n, t->sort_key(rec, &a));
	db_bind_int(st, ++n, head->id);
	db_bind_int(st, ++n, head->version);
	if ((r = db_step(st, e)) < 0)
		return r;
	if (db_changes(b->db) == 0)
		return err_set(e, ERR_CONFLICT,
			       "%s %s was changed by someone else meanwhile; nothing was "
			       "saved",
			       t->label, rec_title(t, rec, &a));
	head->version++;
	return 0;
}

int64_t rec_highest(struct book *b, const struct rectype *t)
{
	ARENA(a);
	struct err e;
	DB_STMT(st);

	if (db_query(b->db,
		     arena_printf(&a, "SELECT MAX(\"%s\") FROM %s", t->fields[0].name, t->name),
		     &st, &e) < 0)
		return 0;
	return db_step(st, &e) == 1 ? db_int(st, 0) : 0;
}

int rec_open(struct rec_cursor *c, struct book *b, const struct rectype *t, const char *tail,
	     struct err *e)
{
	ARENA(a);

	return rec_open_sql(c, b, t, arena_printf(&a, "%s%s", sql_select(b, t), tail), e);
}

int rec_open_sql(struct rec_cursor *c, struct book *b, const struct rectype *t, const char *sql,
		 struct err *e)
{
	c->b = b;
	c->t = t;
	return db_query(b->db, sql, &c->st, e);
}

int rec_next(struct rec_cursor *c, void *ret, struct arena *a, struct err *e)
{
	int r = db_step(c->st, e);

	return r <= 0 ? r : load_row(c->b, c->t, c->st, ret, a, e);
}

int rec_skip(struct rec_cursor *c, struct err *e)
{
	return db_step(c->st, e);
}

const char *rec_raw(struct rec_cursor *c, int field, size_t *ret_len)
{
	return db_text_n(c->st, field, ret_len);
}

int64_t rec_raw_int(struct rec_cursor *c, int field)
{
	return db_int(c->st, field);
}

bool rec_intact(struct rec_cursor *c, const void *rec)
{
	char digest[DIGEST_LEN];

	rec_digest(c->b, c->t, rec, digest);
	return !strcmp(digest, db_text(c->st, (int)c->t->nfields + 1));
}

void rec_close(struct rec_cursor *c)
{
	db_stmt_done(&c->st);
	arena_done(&c->a);
}
