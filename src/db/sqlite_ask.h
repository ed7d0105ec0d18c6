/* SPDX-License-Identifier: MIT */
/*
 * The questions to SQLite that need nothing but statements; private to the SQLite driver, whose
 * functions these are.
 */
#ifndef DB_SQLITE_ASK_H
#define DB_SQLITE_ASK_H

#include "db/driver.h"

/*
 * A large cache for indexes that are kept while rows come: 1 M clients with three of them took 25 s
 * with 2 MB and 10.7 s with 256 MB. What is sorted for new ones goes to files beside the book.
 */
#define SQLITE_BULK_ON "PRAGMA cache_size = -262144; PRAGMA temp_store = FILE; PRAGMA threads = 1"
#define SQLITE_BULK_OFF "PRAGMA cache_size = -2000; PRAGMA temp_store = MEMORY; PRAGMA threads = 0"

/*
 * The text of a statement in a batch: the first one that fails ends it all, so an INSERT keeps no
 * journal to take its own rows back. In the buffer, or as it was.
 */
const char *sqlite_bulk_sql(const char *sql, struct buf *b);
int64_t sqlite_version(struct db *db, struct err *e);
int64_t sqlite_data_version(struct db *db, struct err *e);
int sqlite_check(struct db *db, void (*report)(void *ctx, const char *words), void *ctx,
		 struct err *e);
int sqlite_links_later(struct db *db, struct err *e);
int sqlite_indexes_drop(struct db *db, const char *table, struct buf *ret_sql, struct err *e);

#endif
