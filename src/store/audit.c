/* SPDX-License-Identifier: MIT */
/* Writes the audit trail and asks it. */
#include "config.h"
#include "store/audit.h"

#include <stdio.h>
#include <string.h>

static void bind_id(struct db_stmt *st, int n, int64_t v)
{
	if (v)
		db_bind_int(st, n, v);
	else
		db_bind_null(st, n);
}

static int put_entry(struct book *b, const struct act *act, int64_t *ret_entry, struct err *e)
{
	char at[DATE_BUF];
	DB_STMT(st);
	int r = db_query(
		b->db,
		"INSERT INTO audit_entry (at, who, via, action, type, record_id, record, client, "
		"count, digest, save_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
		"RETURNING entry",
		&st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, instant_iso(clock_now(), at));
	db_bind_text(st, 2, act->who);
	db_bind_text(st, 3, act->via);
	db_bind_text(st, 4, act->action);
	db_bind_text(st, 5, act->type ? act->type->name : "");
	bind_id(st, 6, act->record_id);
	db_bind_text(st, 7, act->record ? act->record : "");
	bind_id(st, 8, act->client);
	bind_id(st, 9, act->count);
	db_bind_text(st, 10, act->digest ? act->digest : "");
	db_bind_text(st, 11, act->save_key);
	if ((r = db_step(st, e)) < 0)
		return r;
	*ret_entry = db_int(st, 0);
	return db_step(st, e);
}

static int put_change(struct book *b, int64_t entry, const char *field, const char *was,
		      const char *now, struct err *e)
{
	DB_STMT(st);
	int r = db_query(
		b->db, "INSERT INTO audit_change (entry, field, was, now) VALUES ($1, $2, $3, $4)",
		&st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, entry);
	db_bind_text(st, 2, field);
	db_bind_text(st, 3, was);
	db_bind_text(st, 4, now);
	return db_step(st, e);
}

int audit_put_value(struct book *b, const struct act *act, const char *field, const char *was,
		    const char *now, struct err *e)
{
	int64_t entry = 0;
	int r = put_entry(b, act, &entry, e);

	return r < 0 ? r : put_change(b, entry, field, was, now, e);
}

int audit_put(struct book *b, const struct act *act, const void *was, const void *rec,
	      struct err *e)
{
	int64_t entry = 0;
	ARENA(a);
	int r = put_entry(b, act, &entry, e);

	if (r < 0 || !rec)
		return r;
	for EACH_FIELD(f, act->type) {
		const char *old = was ? field_text(f, was, &b->rules, &a) : "";
		const char *new = field_text(f, rec, &b->rules, &a);

		if (!field_is_key(act->type, f) && strcmp(old, new) &&
		    (r = put_change(b, entry, f->name, old, new, e)) < 0)
			return r;
	}
	return 0;
}

int audit_saved(struct book *b, const char *save_key, int64_t *ret_id, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "SELECT record_id FROM audit_entry WHERE save_key = $1", &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, save_key);
	if ((r = db_step(st, e)) == 1)
		*ret_id = db_int(st, 0);
	return r;
}

int audit_before(struct book *b, const struct rectype *t, int64_t id, const char *field,
		 const char *now, const char **ret, struct arena *a, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db,
			 "SELECT c.was FROM audit_entry e JOIN audit_change c ON c.entry = e.entry "
			 "WHERE e.type = $1 AND e.record_id = $2 AND c.field = $3 AND c.now = $4 "
			 "ORDER BY e.entry DESC LIMIT 1",
			 &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, t->name);
	db_bind_int(st, 2, id);
	db_bind_text(st, 3, field);
	db_bind_text(st, 4, now);
	if ((r = db_step(st, e)) == 1)
		*ret = arena_strdup(a, db_text(st, 0));
	return r;
}

int audit_knows(struct book *b, const struct rectype *t, const char *field, const char *was,
		struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db,
			 "SELECT 1 FROM audit_change c JOIN audit_entry e ON e.entry = c.entry "
			 "WHERE c.field = $1 AND c.was = $2 AND e.type = $3 LIMIT 1",
			 &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, field);
	db_bind_text(st, 2, was);
	db_bind_text(st, 3, t->name);
	return db_step(st, e);
}

int audit_digest(struct book *b, const struct rectype *t, int64_t id, char digest[DIGEST_LEN],
		 struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "SELECT digest FROM audit_entry WHERE type = $1 AND record_id = $2 "
			 "ORDER BY entry DESC LIMIT 1", &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, t->name);
	db_bind_int(st, 2, id);
	digest[0] = '\0';
	if ((r = db_step(st, e)) == 1)
		snprintf(digest, DIGEST_LEN, "%s", db_text(st, 0));
	return r < 0 ? r : 0;
}

int audit_lost(struct book *b, const struct rectype *t, void (*tell)(void *ctx, const char *record),
	       void *ctx, struct err *e)
{
	ARENA(a);
	DB_STMT(st);
	int r = db_query(b->db,
			 arena_printf(&a,
				      "SELECT DISTINCT record FROM audit_entry WHERE type = $1 AND "
				      "record_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %s "
				      "WHERE \"%s\" = record_id) ORDER BY record",
				      t->name, t->fields[0].name),
			 &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, t->name);
	while ((r = db_step(st, e)) == 1)
		tell(ctx, db_text(st, 0));
	return r;
}

int audit_birth(struct book *b, char digest[HASH_HEX], struct err *e)
{
	ARENA(a);
	DB_STMT(st);
	const char *all;
	int r = db_query(b->db,
			 "SELECT at, who, type, digest, COALESCE(save_key, '') FROM audit_entry "
			 "ORDER BY entry LIMIT 1",
			 &st, e);

	digest[0] = '\0';
	if (r < 0 || (r = db_step(st, e)) <= 0)
		return r;
	all = arena_printf(&a, "%s|%s|%s|%s|%s", db_text(st, 0), db_text(st, 1), db_text(st, 2),
			   db_text(st, 3), db_text(st, 4));
	hash_hex_of(all, strlen(all), digest);
	return 0;
}
