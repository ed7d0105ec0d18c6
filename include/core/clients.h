/* SPDX-License-Identifier: MIT */
/*
 * The list of clients for a screen: any length, by position. Keeps a window of rows round the ones
 * asked for, read by keyset pages from the nearest place that is known, so that first, next and
 * last cost the same at ten and at a million.
 */
#ifndef CORE_CLIENTS_H
#define CORE_CLIENTS_H

#include "core/core.h"

enum clients_order { CLIENTS_BY_NAME, CLIENTS_BY_NUMBER, CLIENTS_NEWEST, CLIENTS_ORDERS };
enum clients_status { CLIENTS_ACTIVE, CLIENTS_ARCHIVED, CLIENTS_ALL, CLIENTS_STATUSES };

enum { CLIENTS_FOUND_MAX = 500 };	/* so many of a search are listed */

struct clients;
struct clients_row {
	struct client c;
	const char *name;		/* "Öberg, Åsa" */
	const char *pattern;		/* "Ludwig II", "" */
	minute_t next;			/* the next booked session, 0: none */
	bool stopped;			/* something speaks against a treatment today (holds.h) */
};

void clients_open(struct clients **ret, struct core *c);	/* shows nothing yet */
void clients_close(struct clients **l);				/* takes NULL */

/*
 * What is listed from now on. find "" or blank is everybody; its text is copied. Rows asked for
 * before are gone.
 */
int clients_show(struct clients *l, enum clients_status status, enum clients_order order,
		 const char *find, struct err *e) MUST_CHECK;
/*
 * The same again, from the database: after a change, by this program or another. Rows asked for
 * before are gone.
 */
int clients_reload(struct clients *l, struct err *e) MUST_CHECK;

int64_t clients_count(const struct clients *l);
bool clients_more(const struct clients *l);	/* the search found more than it lists */
/*
 * How many the same search finds among those that the status leaves out, CLIENTS_FOUND_MAX: or
 * more; 0 without a search.
 */
int clients_left_out(struct clients *l, struct err *e) MUST_CHECK;

/*
 * Makes rows first … first + n - 1 ready, as far as there are such; may correct the count. Returns
 * how many are.
 */
int clients_load(struct clients *l, int64_t first, int n, struct err *e) MUST_CHECK;
/*
 * Between two keys: of the pages behind and before rows first … first + n - 1, which are ready,
 * makes a few rows ready that are not. True: there is more to do. What fails is left to
 * clients_load().
 */
bool clients_ahead(struct clients *l, int64_t first, int n);
/* A row that is ready, else NULL. Valid until the next call that loads, shows or reloads. */
const struct clients_row *clients_at(const struct clients *l, int64_t pos);

/*
 * Where a client stands among those shown, -1: not among them. Counts those before it (40 ms for
 * the last of a million), so not for every key; loading round that position is quick afterwards.
 */
int64_t clients_position(struct clients *l, const struct client *c, struct err *e) MUST_CHECK;

#endif
