/* SPDX-License-Identifier: MIT */
/*
 * A book on disk: its directory, its database, what parsing in it depends on. Owns paths and
 * settings, not records.
 */
#ifndef STORE_BOOK_H
#define STORE_BOOK_H

#include "base/arena.h"
#include "base/mem.h"
#include "db/db.h"
#include "model/types.h"

struct book {
	struct db *db;
	struct rules rules;		/* from the settings, the locale and today */
	const char *dir, *photos, *file;	/* absolute */
	bool read_only;
	struct book_sql *sql;		/* texts made from the fields, once (rec.c) */
	struct buf said;		/* by the record at hand: what its digest is of */
	struct arena arena;
};

/*
 * Makes DIR (0700), DIR/photos and an empty database (0600). ERR_EXISTS when there is a book
 * already.
 */
int book_create(const char *dir, struct err *e) MUST_CHECK;

/*
 * Opens and, unless read_only, migrates. ERR_NOTBOOK, ERR_NEWER, ERR_DAMAGED in words; nothing is
 * changed then.
 */
int book_open(struct book **ret, const char *dir, bool read_only, struct err *e) MUST_CHECK;
void book_close(struct book **b);	/* takes NULL */

/* What parsing depends on, anew: at the beginning, and when a setting has changed. */
void book_read_rules(struct book *b);

/*
 * The book's settings: rows of model/settings.def. get returns the default when it was never set.
 */
const char *setting_get(struct book *b, const char *name, struct arena *a);
int setting_put(struct book *b, const char *name, const char *value, struct err *e) MUST_CHECK;

/* The counter of that name, 0 when there is none. */
int64_t counter_get(struct book *b, const char *name);
int counter_add(struct book *b, const char *name, int64_t by, struct err *e) MUST_CHECK;

/* Rows in a type's table; walks it, so for info and check only. */
int64_t book_count(struct book *b, const struct rectype *t);

#endif
