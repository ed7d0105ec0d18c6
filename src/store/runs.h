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

/* All rows in order; then there are no runs. A row's texts live until the sink returns. */
typedef int runs_sink(void *ctx, const struct token_row *row, struct err *e);
int runs_merge(struct runs *r, runs_sink *sink, void *ctx, struct err *e) MUST_CHECK;
void runs_close(struct runs **r);		/* takes NULL */

#endif
