/* SPDX-License-Identifier: MIT */
/* What the files of the SQLite driver share; private to them. */
#ifndef DB_SQLITE_IMPL_H
#define DB_SQLITE_IMPL_H

#include "base/file.h"
#include "db/driver.h"

struct sqlite3;
struct sqlite3_stmt;

enum { SL_BUSY_MS = 5000 };	/* for programs that do not know our locks */

enum sl_saying { SL_BEGIN, SL_LOOK, SL_BEGIN_WRITE, SL_COMMIT, SL_ROLLBACK, SL_SAYINGS };

struct sl_db {
	struct db db;
	struct sqlite3 *h;
	struct sqlite3_stmt *said[SL_SAYINGS]; /* sqlite_tx.c's, prepared when first said */
	char *path;
	struct lock use, write;
	int wal_pages; /* in the log, not in the database yet, as far as this connection knows */
	int checkpoint_at;	/* so many are too many */
	int checkpoint_pages;	/* how many come after those that a reader keeps there */
	char engine[32];
	bool bulk;
	bool alone;		/* in a batch: has the book for itself, with a journal, no log */
	bool loads;		/* knows the table of rows */
	struct sl_rows *rows;	/* of the load that runs */
};

static inline struct sl_db *sl_of(struct db *db)
{
	return (struct sl_db *)(void *)db;
}

/* What the library says of its last call, in our words; returns the negative code. */
int sl_fail(struct sqlite3 *h, struct err *e);

/*
 * sqlite_tx.c. A write transaction holds the lock 'write' from its begin to its end, whichever that
 * is; 'lost': the engine gave it up by itself. sl_note_log is SQLite's hook behind each commit.
 */
int sl_begin(struct db *db, enum db_tx_kind kind, struct err *e);
int sl_commit(struct db *db, struct err *e);
void sl_rollback(struct db *db);
bool sl_lost(struct sl_db *d);
int sl_fail_lost(struct err *e);
int sl_note_log(void *ctx, struct sqlite3 *h, const char *name, int pages);
void sl_tx_done(struct sl_db *d);	/* before the connection is closed */

/* Leaves the log empty if nobody else is in it, so that the file alone is the whole book. */
void sl_empty_log(struct sl_db *d);

/* sqlite_bulk.c */
int sl_bulk_begin(struct db *db, struct err *e);
void sl_bulk_end(struct db *db);
int sl_load(struct db *db, const char *into, int columns, db_next_row *next, void *ctx,
	    struct err *e);

#endif
