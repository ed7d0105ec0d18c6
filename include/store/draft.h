/* SPDX-License-Identifier: MIT */
/*
 * The table of half-typed forms; private to who types, no part of the records. Writes are inside a
 * transaction.
 */
#ifndef STORE_DRAFT_H
#define STORE_DRAFT_H

#include "model/draft.h"
#include "store/book.h"

int draft_put(struct book *b, const char *who, const struct draft *d, struct err *e) MUST_CHECK;
int draft_drop(struct book *b, const char *key, struct err *e) MUST_CHECK;

/* All of them, oldest first; texts in the arena. Those of a type that is no more are left out. */
int draft_list(struct book *b, const char *who, struct draft **ret, int *ret_n, struct arena *a,
	       struct err *e) MUST_CHECK;

#endif
