/* SPDX-License-Identifier: MIT */
/*
 * The list of clients for a screen: any length, by position. Loads a window of rows round the one asked for by
 * keyset pages, so that first, next, last and a jump all cost the same at ten and at a million clients.
 */
#ifndef CORE_CLIENTS_H
#define CORE_CLIENTS_H

#include "core/core.h"

enum clients_order { CLIENTS_BY_NAME, CLIENTS_BY_NUMBER, CLIENTS_NEWEST, CLIENTS_ORDERS };
enum clients_status { CLIENTS_ACTIVE, CLIENTS_ARCHIVED, CLIENTS_ALL, CLIENTS_STATUSES };

struct clients;
struct clients_row {
	struct client c;
	const char *name;	/* "Öberg, Åsa" */
	const char *pattern;	/* "Ludwig II", "" */
	minute_t next;		/* next booked session, 0 none */
};

int clients_open(struct clients **ret, struct core *c, struct err *e) MUST_CHECK;
void clients_close(struct clients **l);		/* takes NULL */

/* What is listed; begins again at the top. find "" is everybody. */
int clients_show(struct clients *l, enum clients_status status, enum clients_order order, const char *find,
		 struct err *e) MUST_CHECK;
/* The same again, from the database. */
int clients_reload(struct clients *l, struct err *e) MUST_CHECK;

int64_t clients_count(const struct clients *l);
bool clients_more(const struct clients *l);	/* a search found more than it lists: "500+" */

/* The row at a position, NULL beyond the end or when reading failed (then *e). Valid until the next call that moves the window. */
const struct clients_row *clients_at(struct clients *l, int64_t pos, struct err *e);
/* Where a client stands, -1 if it is not in the window or the search. */
int64_t clients_position(const struct clients *l, int64_t number);

#endif
