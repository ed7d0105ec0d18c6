/* SPDX-License-Identifier: MIT */
/* Bottles and what was done with them: which expire, which were used, for whom. */
#ifndef STORE_STOCK_H
#define STORE_STOCK_H

#include "store/rec.h"

/* A cursor over the bottles in stock or open whose last day is that one or before, by that day. */
int stock_expiring(struct rec_cursor *cur, struct book *b, day_t until, struct err *e) MUST_CHECK;

/* In how many sessions an ink names the bottle; inks that were entered in error do not count. */
int stock_used(struct book *b, int64_t bottle, int *ret, struct err *e) MUST_CHECK;

/* The sessions that a bottle was used in, once each, neither cancelled nor missed; by start. */
struct stock_use {
	int64_t bottle, client, session;	/* session: its number within the client */
	minute_t starts;
};
int stock_uses(struct book *b, int64_t bottle, struct stock_use **ret, int *ret_n,
	       struct arena *a, struct err *e) MUST_CHECK;

#endif
