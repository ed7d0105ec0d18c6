/* SPDX-License-Identifier: MIT */
/*
 * Records of any type in and out of their table; the SQL comes from the fields. Knows no particular
 * field.
 */
#ifndef STORE_REC_H
#define STORE_REC_H

#include "store/book.h"

enum { DIGEST_LEN = 33 };	/* 128 bits of SHA-256 in hex, and NUL */

/*
 * What the record says, so that a change by another program or a flipped bit is found. Empty fields
 * do not count.
 */
void rec_digest(struct book *b, const struct rectype *t, const void *rec, char digest[DIGEST_LEN]);

/* 1 and *ret filled (texts in the arena), 0 when there is none. */
int rec_get(struct book *b, const struct rectype *t, int64_t id, void *ret, struct arena *a,
	    struct err *e) MUST_CHECK;

/*
 * Stores a new record; sets rec.id (unless given) and version 1, and tells its digest. Inside a
 * transaction.
 */
int rec_insert(struct book *b, const struct rectype *t, void *rec, char digest[DIGEST_LEN],
	       struct err *e) MUST_CHECK;

/*
 * Stores new records by one statement: 'next' gives each with its id, 1, or 0 behind the last, and
 * 'stored' is told the digest of the one that was given last. Neither asks the book for anything.
 * Inside a transaction.
 */
struct rec_source {
	int (*next)(void *ctx, void **ret, struct err *e);
	int (*stored)(void *ctx, void *rec, const char digest[DIGEST_LEN], struct err *e);
	void *ctx;
};
int rec_load(struct book *b, const struct rectype *t, const struct rec_source *from,
	     struct err *e) MUST_CHECK;

/*
 * Stores a changed one and counts its version up; ERR_CONFLICT when the stored version is another.
 * Inside a transaction.
 */
int rec_update(struct book *b, const struct rectype *t, void *rec, char digest[DIGEST_LEN],
	       struct err *e) MUST_CHECK;

/* The highest key, 0 when there is no record. */
int64_t rec_highest(struct book *b, const struct rectype *t);

/*
 * Reading several: tail is literal SQL behind "SELECT … FROM table", with its values bound to
 * cursor.st between open and the first next. A cursor holds no transaction beyond its own reading.
 */
struct rec_cursor {
	struct book *b;
	const struct rectype *t;
	struct db_stmt *st;
	struct arena a;		/* for values that are bound; ends with the cursor */
};
#define REC_CURSOR(name) CLEANUP(rec_close) struct rec_cursor name = { .b = NULL }
int rec_open(struct rec_cursor *c, struct book *b, const struct rectype *t, const char *tail,
	     struct err *e) MUST_CHECK;
/* With all of the SQL, which begins as rec_open would. */
int rec_open_sql(struct rec_cursor *c, struct book *b, const struct rectype *t, const char *sql,
		 struct err *e) MUST_CHECK;
int rec_next(struct rec_cursor *c, void *ret, struct arena *a,
	     struct err *e) MUST_CHECK; /* 1, 0, <0 */

/*
 * One without building it: step, then look at the field's stored text (INTs as digits, "" for
 * none).
 */
int rec_skip(struct rec_cursor *c, struct err *e) MUST_CHECK;	/* 1, 0, <0 */
const char *rec_raw(struct rec_cursor *c, int field, size_t *ret_len);
int64_t rec_raw_int(struct rec_cursor *c, int field);
/* Whether the digest stored with the current row fits what it says. */
bool rec_intact(struct rec_cursor *c, const void *rec);
void rec_close(struct rec_cursor *c);

#endif
