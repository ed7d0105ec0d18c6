/* SPDX-License-Identifier: MIT */
/* Bytes of a CSV file as chunks of UTF-8; owns descriptor, mark and encoding, knows no rows. */
#ifndef CSV_SOURCE_H
#define CSV_SOURCE_H

#include <stdbool.h>
#include "base/arena.h"
#include "base/hash.h"
#include "csv/read.h"

enum { SOURCE_CHUNK = 64 * 1024, SOURCE_CARRY = 4 };

enum source_stop { STOP_NONE, STOP_NUL, STOP_ENCODING };

struct source {
	const char *name;	/* for words */
	int fd;			/* closed by source_done() unless it is standard input */
	enum csv_encoding encoding;
	bool bom, eof;

	/*
	 * The chunk: n bytes of text, good up to n. 'stop' says what stands there instead of more.
	 */
	const char *text;
	size_t n;
	enum source_stop stop;

	struct hash *hash;	/* of the bytes read; NULL: nobody asks */
	size_t carried;		/* bytes of raw after the chunk: the begin of a character */
	struct arena converted;
	char raw[SOURCE_CARRY + SOURCE_CHUNK];
};

/* 's' is zeroed memory. After a failure too, source_done() is due. */
int source_open(struct source *s, const char *path, enum csv_encoding encoding,
		struct err *e) MUST_CHECK;

/*
 * The next chunk: 1, or 0 at the end of the file, or a negative code. A chunk with a stop is the
 * last one.
 */
int source_next(struct source *s, struct err *e) MUST_CHECK;

void source_done(struct source *s);

#endif
