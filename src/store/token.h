/* SPDX-License-Identifier: MIT */
/* Cuts clients and queries into tokens; private to the store, no database. */
#ifndef STORE_TOKEN_H
#define STORE_TOKEN_H

#include "model/types.h"

struct tokens {
	struct arena *a;
	const char **t;
	int n, cap;
	uint64_t seen;	/* a bit for each, so that most are known to be new */
};

/*
 * What a client is found by; archived ones begin with '!', so that the usual search never meets
 * them.
 */
void tokens_of_client(struct tokens *ts, const struct client *c);

/*
 * The words of a query. A number that begins with zeros may be a national one: with 'national' it
 * is meant without them, so that 0701 begins an ending of +46 701.
 */
void tokens_of_query(struct tokens *ts, const char *query, bool national);

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
