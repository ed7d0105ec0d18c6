/* SPDX-License-Identifier: MIT */
/*
 * The questions to SQLite that need nothing but statements; private to the SQLite driver, whose
 * functions these are.
 */
#ifndef DB_SQLITE_ASK_H
#define DB_SQLITE_ASK_H

#include "db/driver.h"

int64_t sqlite_version(struct db *db, struct err *e);
int64_t sqlite_data_version(struct db *db, struct err *e);
int sqlite_check(struct db *db, void (*report)(void *ctx, const char *words), void *ctx,
		 struct err *e);
int sqlite_indexes_drop(struct db *db, const char *table, struct buf *ret_sql, struct err *e);

#endif
