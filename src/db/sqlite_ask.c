/* SPDX-License-Identifier: MIT */
/*
 * Versions, indexes and the check of a SQLite book, asked with ordinary statements; knows the
 * pragmas, not the library.
 */
#include "config.h"
#include "db/sqlite_ask.h"

#include <string.h>
#include "base/mem.h"

static int ask_int(struct db *db, const char *sql, int64_t *ret, struct err *e)
{
	DB_STMT(st);
	int r = db_query(db, sql, &st, e);

	if (r < 0 || (r = db_step(st, e)) < 0)
		return r;
	*ret = r > 0 ? db_int(st, 0) : 0;
	return 0;
}

int64_t sqlite_version(struct db *db, struct err *e)
{
	int64_t v = 0;
	int r = ask_int(db, "PRAGMA user_version", &v, e);

	/* No Scalpbook writes a negative version: whoever did knows more than we. */
	return r < 0 ? r : v < 0 ? INT32_MAX : v;
}

int64_t sqlite_data_version(struct db *db, struct err *e)
{
	int64_t v = 0;
	int r = ask_int(db, "PRAGMA data_version", &v, e);

	return r < 0 ? r : v;
}

struct finding {
	void (*report)(void *ctx, const char *words);
	void *ctx;
	int count;
};

static void tell(struct finding *f, const char *words)
{
	f->report(f->ctx, words);
	f->count++;
}

static int check_pages(struct db *db, struct finding *f, struct err *e)
{
	DB_STMT(st);
	int r = db_query(db, "PRAGMA integrity_check", &st, e);

	if (r < 0)
		return r;
	while ((r = db_step(st, e)) > 0)
		if (strcmp(db_text(st, 0), "ok"))
			tell(f, db_text(st, 0));
	return r;
}

static int check_links(struct db *db, struct finding *f, struct err *e)
{
	DB_STMT(st);
	BUF(words);
	int r = db_query(db, "PRAGMA foreign_key_check", &st, e);

	if (r < 0)
		return r;
	while ((r = db_step(st, e)) > 0) {
		buf_clear(&words);
		buf_printf(&words, "%s %lld belongs to a %s that does not exist", db_text(st, 0),
			   (long long)db_int(st, 1), db_text(st, 2));
		tell(f, words.s);
	}
	return r;
}

int sqlite_check(struct db *db, void (*report)(void *ctx, const char *words), void *ctx,
		 struct err *e)
{
	struct finding f = { report, ctx, 0 };
	int r = check_pages(db, &f, e);

	if (r == 0)
		r = check_links(db, &f, e);
	/* Damage so bad that the check itself cannot go on is a finding, not a failure. */
	if (r == -ERR_DAMAGED)
		tell(&f, e->msg);
	else if (r < 0)
		return r;
	return f.count;
}

int sqlite_indexes_drop(struct db *db, const char *table, struct buf *ret_sql, struct err *e)
{
	BUF(drop);
	DB_STMT(st);
	int r;

	/*
	 * Rows are put behind each other, and an index is sorted in parts of a cache's size, which
	 * a thread of the engine's own does beside: 4 MB took two thirds of the time of 64 MB.
	 */
	buf_puts(&drop, "PRAGMA cache_size = -4000;\n");
	/* Those of keys have no text of their own, and go with the table. */
	r = db_query(db, "SELECT sql, 'DROP INDEX \"' || replace(name, '\"', '\"\"') || '\"' "
			 "FROM sqlite_schema WHERE type = 'index' AND tbl_name = $1 "
			 "AND sql IS NOT NULL ORDER BY rowid", &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, table);
	while ((r = db_step(st, e)) == 1) {
		buf_printf(ret_sql, "%s;\n", db_text(st, 0));
		buf_printf(&drop, "%s;\n", db_text(st, 1));
	}
	return r < 0 ? r : db->drv->script(db, buf_str(&drop), e);
}

/* The engine forgets it with the transaction. */
int sqlite_links_later(struct db *db, struct err *e)
{
	return db->drv->script(db, "PRAGMA defer_foreign_keys = ON", e);
}

const char *sqlite_bulk_sql(const char *sql, struct buf *b)
{
	static const char insert[] = "INSERT INTO ";
	size_t n = sizeof insert - 1;

	if (strncmp(sql, insert, n) != 0)
		return sql;
	buf_printf(b, "INSERT OR FAIL INTO %s", sql + n);
	return buf_str(b);
}
