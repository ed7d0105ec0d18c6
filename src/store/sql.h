/* SPDX-License-Identifier: MIT */
/* The SQL texts that are made from the fields; private to the store. */
#ifndef STORE_SQL_H
#define STORE_SQL_H

#include "store/book.h"

/* Word for word as the indexes session_open_by_… have it: only so does the engine take those. */
#define SESSION_OPEN "status IN ('booked', 'arrived')"

/* "SELECT number, given_name, …, version, digest FROM client " (without the last two for a log). */
const char *sql_select(struct book *b, const struct rectype *t);
/* Where query.c keeps what lists a client's records, in the book's arena; NULL at first. */
const char **sql_of_client(struct book *b, const struct rectype *t);
const char *sql_get(struct book *b, const struct rectype *t);		/* … WHERE key = $1 */
/*
 * Columns in field order (without the key: one less, and it is returned), then version, digest, and
 * sort_key where there is one.
 */
const char *sql_insert(struct book *b, const struct rectype *t, bool with_key);
/* "client (number, given_name, …, version, digest, sort_key)", the columns in that order. */
const char *sql_into(struct book *b, const struct rectype *t);
/* Fields without the key as $1 …, digest, sort_key, then key and the version expected. */
const char *sql_update(struct book *b, const struct rectype *t);

#endif
