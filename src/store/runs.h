/* SPDX-License-Identifier: MIT */
/* Sorted rows of the token table that wait in files until all are merged; private to the store. */
#ifndef STORE_RUNS_H
#define STORE_RUNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "base/err.h"

struct token_row {
	uint64_t prefix; /* the first eight bytes of the token, big-endian: most comparisons end
			    here */
	const char *token, *key;
	uint32_t token_len, key_len;
	int64_t client;
};

/* Files without a name in that directory, readable by nobody else and gone with the program. */
struct runs;
struct runs *runs_open(const char *dir);	/* the text is borrowed */
int runs_count(const struct runs *r);

/* Begins another run; its rows follow in order, by token, key and client, bytes as they are. */
int runs_begin(struct runs *r, struct err *e) MUST_CHECK;
int runs_row(struct runs *r, const struct token_row *row, struct err *e) MUST_CHECK;

/*
 * After the last one: then each row of all runs in order, 1, or 0 behind the last. A row's texts
 * live until the next is asked for.
 */
int runs_rewind(struct runs *r, struct err *e) MUST_CHECK;
int runs_next(struct runs *r, struct token_row *ret, struct err *e) MUST_CHECK;
void runs_close(struct runs **r);		/* takes NULL */

#endif
