/* SPDX-License-Identifier: MIT */
/* Rows of a CSV file, whatever program wrote it; owns the reading, not what the cells mean. */
#ifndef CSV_READ_H
#define CSV_READ_H

#include <stdbool.h>
#include <stddef.h>
#include "base/err.h"
#include "base/hash.h"

enum csv_encoding {
	CSV_GUESS,	/* while reading: only ASCII was met so far */
	CSV_UTF8,
	CSV_CP1252,
};

struct csv_options {
	char delimiter;			/* 0: of , ; TAB the most frequent in the first line */
	enum csv_encoding encoding;	/* CSV_GUESS: see csv_open() */
	bool hashed;			/* for csv_sum() */
};

/* One row. Everything belongs to the reader and lives until the next csv_row() or csv_close(). */
struct csv_cells {
	const char *const *cell;	/* UTF-8, NUL-terminated; the cell of column i + 1 */
	const size_t *len;
	int count;			/* at least 1 */
	long line;			/* physical line where the row begins, from 1 */
};

/* What a row may hold at most; more is an error that names the line. */
enum { CSV_ROW_MAX = 1 << 20, CSV_COLUMNS_MAX = 4096 };

struct csv_reader;

/*
 * Opens 'path' ("-": standard input) and reads as far as the delimiter. 'o' may be NULL: guess
 * everything. Memory does not grow with the file.
 *
 * Encoding: a byte order mark is stripped and means UTF-8. A regular file is looked through once
 * before: it is UTF-8 when every sequence is well-formed, Windows-1252 when most are not; a file of
 * mostly good UTF-8 with a broken place in it is refused at that place rather than read as
 * something else. What cannot be read twice (a pipe) is decided by its first character beyond
 * ASCII. UTF-16 is refused in words. A first line "sep=;" gives the delimiter and is no row.
 */
int csv_open(struct csv_reader **ret, const char *path, const struct csv_options *o,
	     struct err *e) MUST_CHECK;

/*
 * The next row: 1, or 0 at the end, or a negative code; after an error only csv_close() may follow.
 * Lines end in LF, CRLF or CR; inside quotes they belong to the cell, as they stand. Empty lines
 * are no rows but are counted. Blanks and tabs around a cell without quotes do not belong to it
 * (csv/write.h quotes such cells). ERR_INVALID, with file, line and column in words: a quote inside
 * a cell that does not begin with one, text after a closing quote, a quote never closed, a NUL
 * byte, a row too long, broken UTF-8.
 */
int csv_row(struct csv_reader *r, struct csv_cells *ret, struct err *e) MUST_CHECK;

/* Behind the last row: the SHA-256 of the bytes that were read, which are the whole file. */
void csv_sum(struct csv_reader *r, char hex[HASH_HEX]);

char csv_delimiter(const struct csv_reader *r);
enum csv_encoding csv_encoding(const struct csv_reader *r);	/* as far as it is known by now */

/*
 * True when the file begins with a byte order mark, as every profile with a formula guard writes
 * it: then csv_unguard() (csv/write.h) should see the cells. In other files an apostrophe is part
 * of the text.
 */
bool csv_guarded(const struct csv_reader *r);

void csv_close(struct csv_reader **r);	/* takes NULL */

#define CSV_READER(name) CLEANUP(csv_close) struct csv_reader *name = NULL

#endif
