/* SPDX-License-Identifier: MIT */
/*
 * Search words of many clients in memory, sorted as the token table is; private to the store, knows
 * no database.
 */
#ifndef STORE_WORDS_H
#define STORE_WORDS_H

#include "model/types.h"
#include "store/runs.h"

struct words;
struct words *words_open(void);
void words_add(struct words *w, const struct client *c);

/* Rows and bytes of text so far: some 32 bytes a row beside the text. */
size_t words_rows(const struct words *w);
size_t words_text(const struct words *w);

/* After the last was added: then each row in order, false behind the last. */
void words_sort(struct words *w);
bool words_next(struct words *w, struct token_row *ret);

void words_clear(struct words *w);	/* keeps the memory */
void words_close(struct words **w);	/* takes NULL */

#endif
