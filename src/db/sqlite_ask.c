/* SPDX-License-Identifier: MIT */
/* Versions and the check of a SQLite book, asked with ordinary statements; knows the pragmas, not the library. */
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

static int report_rows(struct db *db, void (*report)(void *ctx, const char *words), void *ctx, struct err *e)
{
	DB_STMT(all);
	DB_STMT(links);
	BUF(words);
	int found = 0, r;

	if ((r = db_query(db, "PRAGMA integrity_check", &all, e)) < 0)
		return r;
	while ((r = db_step(all, e)) > 0) {
		if (!strcmp(db_text(all, 0), "ok"))
			continue;
		report(ctx, db_text(all, 0));
		found++;
	}
	if (r < 0 || (r = db_query(db, "PRAGMA foreign_key_check", &links, e)) < 0)
		return r;
	while ((r = db_step(links, e)) > 0) {
		buf_clear(&words);
		buf_printf(&words, "%s %lld belongs to a %s that does not exist", db_text(links, 0),
			   (long long)db_int(links, 1), db_text(links, 2));
		report(ctx, words.s);
		found++;
	}
	return r < 0 ? r : found;
}

int sqlite_check(struct db *db, void (*report)(void *ctx, const char *words), void *ctx, struct err *e)
{
	int r = report_rows(db, report, ctx, e);

	/* Damage so bad that the check itself cannot go on is a finding, not a failure. */
	if (r != -ERR_DAMAGED)
		return r;
	report(ctx, e->msg);
	return 1;
}
