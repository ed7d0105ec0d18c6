/* SPDX-License-Identifier: MIT */
/* Cuts clients and queries into tokens; private to the store, no database. */
#ifndef STORE_TOKEN_H
#define STORE_TOKEN_H

#include "model/types.h"

/* Above every UTF-8 text, and behind a token above all that begin with it. */
#define TOKEN_LAST "\xf4\x8f\xbf\xbf"

struct tokens {
	struct arena *a;
	const char **t;
	int n, cap;
	uint64_t seen;	/* a bit for each, so that most are known to be new */
	uint64_t as_typed;	/* a bit for each of a query that nothing was taken off */
};

/*
 * What a client is found by beside the number; archived ones begin with '!', so that the usual
 * search never meets them. The last part of an e-mail's domain is none, nor is the code of a
 * country before a phone.
 */
void tokens_of_client(struct tokens *ts, const struct client *c);

/*
 * The words of a query. Loosely, for what is found nowhere as it stands: 0701 and 4670123 begin an
 * ending of +46 70123.
 */
void tokens_of_query(struct tokens *ts, const char *query, bool loosely);

/* The client's number that a word of a query is, as it was typed; 0: none. */
int64_t token_number(const struct tokens *ts, int i);

/*
 * What a phone with this ending has a token that begins with; NULL for what is no ending: four
 * digits or more.
 */
const char *token_of_ending(const char *word, struct arena *a);

/*
 * The digits of a phone number that are compared: at most the last nine, so that 0701… equals +46
 * 701…. "" if too few.
 */
const char *token_of_phone(const char *phone, struct arena *a);

#endif
