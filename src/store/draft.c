/* SPDX-License-Identifier: MIT */
/* The SQL of half-typed forms. */
#include "config.h"
#include "store/draft.h"
#include "base/mem.h"

#include <string.h>

int draft_put(struct book *b, const char *who, const struct draft *d, struct err *e)
{
	char at[DATE_BUF];
	DB_STMT(st);
	int r = db_query(b->db,
			 "INSERT INTO draft (save_key, who, at, type, client, record, version, "
			 "title, fields) "
			 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
			 "ON CONFLICT (save_key) DO UPDATE SET at = $3, fields = $9",
			 &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, d->key);
	db_bind_text(st, 2, who);
	db_bind_text(st, 3, instant_iso(d->at, at));
	db_bind_text(st, 4, d->type->name);
	db_bind_int(st, 5, d->client);
	db_bind_int(st, 6, d->record);
	db_bind_int(st, 7, d->version);
	db_bind_text(st, 8, d->title);
	db_bind_text(st, 9, d->fields);
	return db_step(st, e);
}

int draft_drop(struct book *b, const char *key, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "DELETE FROM draft WHERE save_key = $1", &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, key);
	return db_step(st, e);
}

static void add_row(struct buf *rows, struct db_stmt *st, struct arena *a)
{
	struct draft d = {
		.key = arena_strdup(a, db_text(st, 0)),
		.type = rectype_named(db_text(st, 2)),
		.client = db_int(st, 3),
		.record = db_int(st, 4),
		.version = db_int(st, 5),
		.title = arena_strdup(a, db_text(st, 6)),
		.fields = arena_strdup(a, db_text(st, 7)),
	};

	if (d.type && instant_iso_parse(&d.at, db_text(st, 1)) >= 0)
		buf_add(rows, &d, sizeof d);
}

int draft_list(struct book *b, const char *who, struct draft **ret, int *ret_n, struct arena *a,
	       struct err *e)
{
	BUF(rows);
	DB_STMT(st);
	int r = db_query(
		b->db,
		"SELECT save_key, at, type, client, record, version, title, fields FROM draft "
		"WHERE who = $1 ORDER BY at, save_key",
		&st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, who);
	while ((r = db_step(st, e)) == 1)
		add_row(&rows, st, a);
	if (r < 0)
		return r;
	*ret_n = (int)(rows.len / sizeof **ret);
	*ret = arena_alloc(a, rows.len + 1);
	if (rows.len)
		memcpy(*ret, rows.s, rows.len);
	return 0;
}
