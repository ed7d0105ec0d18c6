/* SPDX-License-Identifier: MIT */
/*
 * Finding clients as someone types, and clients in order by pages. Owns the token table: folded
 * words of the fields marked F_FIND, digits of phones from their front and from behind, tags, and
 * every part of text written without spaces. Search text is only text: nothing in it is an
 * operator.
 */
#ifndef STORE_FIND_H
#define STORE_FIND_H

#include "store/rec.h"

enum find_status { FIND_ACTIVE, FIND_ARCHIVED, FIND_ALL };

/*
 * The client's tokens follow the record. was or now may be NULL (new, gone). Inside a transaction.
 */
int find_update(struct book *b, const struct client *was, const struct client *now,
		struct err *e) MUST_CHECK;

/*
 * Tokens of many new clients: made and sorted beside the caller in runs of at most so many rows (0:
 * as suits, 64 MB), merged, written in order. Add all, sort, and finish, which waits for that.
 * Inside a transaction.
 */
struct find_bulk;
struct find_bulk *find_bulk_open(struct book *b, size_t run);
int find_bulk_add(struct find_bulk *f, const struct client *c, struct err *e) MUST_CHECK;
int find_bulk_sort(struct find_bulk *f, struct err *e) MUST_CHECK;
int find_bulk_finish(struct find_bulk *f, struct err *e) MUST_CHECK;
void find_bulk_close(struct find_bulk **f);	/* takes NULL */

/*
 * Numbers of the clients that every word of the query fits, in order of name, at most 'max'; in
 * front the one whose number is a word of it. *ret_more says that there are or may be others. The
 * array lives in the arena. An empty query finds nothing.
 */
int find_clients(struct book *b, const char *query, enum find_status status, int max, int64_t **ret,
		 int *ret_n, bool *ret_more, struct arena *a, struct err *e) MUST_CHECK;

/*
 * A page of clients in order, beginning behind (or, backwards, before) a place. Records live in the
 * arena. A place is where a client stands in the order; an empty key is the begin, or backwards the
 * end.
 */
enum find_order { ORDER_NAME, ORDER_NUMBER, ORDER_NEWEST };
struct find_place {
	const char *key;	/* sort_key; "" with number 0: the very begin or end */
	int64_t number;
};
struct find_row {
	struct client c;
	const char *key;
};
int find_page(struct book *b, enum find_status status, enum find_order order,
	      struct find_place from, bool backwards, int max, struct find_row *ret,
	      struct arena *a, struct err *e) MUST_CHECK; /* rows */

/* How many there are; walks an index as the next one does. */
int find_count(struct book *b, enum find_status status, int64_t *ret, struct err *e) MUST_CHECK;

/* How many stand before a place in that order; walks an index, 40 ms for the last of a million. */
int find_position(struct book *b, enum find_status status, enum find_order order,
		  struct find_place at, int64_t *ret, struct err *e) MUST_CHECK;

/*
 * Others that may be the same person: same phone, or same name and birth date. Up to 'max' numbers
 * that are not passed over; returns how many. A telephone that a thousand rows give is nobody's:
 * that many are looked at.
 */
typedef bool find_passed(void *ctx, int64_t number);
struct find_twin {
	int64_t number;
	bool phone, name;	/* the same phone; the same name and birth date */
};
int find_twins(struct book *b, const struct client *c, struct find_twin *ret, int max,
	       find_passed *passed, void *ctx, struct err *e) MUST_CHECK; /* passed: may be NULL */

/*
 * What makes a client the same person for an import: folded name, birth date, digits of the phone,
 * folded e-mail.
 */
const char *find_identity(const struct client *c, struct arena *a);
/* 1 and the number of a client with the same identity, 0: none. */
int find_same(struct book *b, const struct client *c, int64_t *ret, struct err *e) MUST_CHECK;

#endif
