/* SPDX-License-Identifier: MIT */
/*
 * The sums behind invoices and payments; what they mean stands in core/money.h. Amounts are minor
 * units. 'but' leaves one payment out, 0: none.
 */
#ifndef STORE_MONEY_H
#define STORE_MONEY_H

#include "model/tax.h"
#include "store/rec.h"

/* The sums of an invoice's lines that count, and how many they are. */
int money_lines(struct book *b, int64_t invoice, struct tax_sum *ret, int *ret_n,
		struct err *e) MUST_CHECK;

/* The highest number of a series and the day it was issued; 0 and 0 when it has none. */
int money_series_end(struct book *b, const char *series, int64_t *ret_ordinal, day_t *ret_issued,
		     struct err *e) MUST_CHECK;

/* What credit notes that are issued take back of an invoice; what was paid for it. */
int money_credited(struct book *b, int64_t invoice, money_t *ret, struct err *e) MUST_CHECK;
/*
 * 1 and the first tax code with its rate of which a draft takes back more of an invoice than is
 * left; NONE_INT: the lines without a code. 0: there is none.
 */
struct money_beyond {
	int64_t tax_code, rate;
	money_t left, asked;
};
int money_beyond(struct book *b, int64_t invoice, int64_t draft, struct money_beyond *ret,
		 struct err *e) MUST_CHECK;
/* 1 and the rate that a tax code has on an invoice, 0: no line has it. */
int money_rate(struct book *b, int64_t invoice, int64_t tax_code, int64_t *ret,
	       struct err *e) MUST_CHECK;
int money_paid(struct book *b, int64_t invoice, int64_t but, money_t *ret, struct err *e)
	MUST_CHECK;

/* What is held for a client. */
int money_held(struct book *b, int64_t client, int64_t but, money_t *ret, struct err *e)
	MUST_CHECK;

/* The counter-entry of a payment but 'but', 0: none. */
int money_countered(struct book *b, int64_t payment, int64_t but, int64_t *ret, struct err *e)
	MUST_CHECK;

/* Whether anything has a currency: an invoice or a payment. */
bool money_any(struct book *b);

/*
 * One client after the other, in the order of their numbers, with all that is dated on or before a
 * day. Memory is that of one client's rows. Rows of a client: its invoices by id, credit notes
 * taken off already.
 */
struct money_asked {
	int64_t invoice;
	day_t due;
	money_t total, credited, paid;
};
struct money_client {
	int64_t client;
	struct money_asked *asked;
	int count;
	money_t held;
	money_t stray;		/* paid for an invoice that is not among them, being of later */
};
struct money_walk;
/* client 0: all. */
int money_walk_open(struct money_walk **ret, struct book *b, int64_t client, day_t until,
		    struct err *e) MUST_CHECK;
int money_walk_next(struct money_walk *w, struct money_client *ret, struct err *e) MUST_CHECK;
void money_walk_close(struct money_walk **w);
#define MONEY_WALK(name) CLEANUP(money_walk_close) struct money_walk *name = NULL

/* Movements of a period by method and kind, by their codes; text is valid until the next. */
struct money_moved {
	const char *method, *kind;
	int64_t count;
	money_t amount;
};
typedef int money_row(void *ctx, const struct money_moved *x, struct err *e);
int money_moves(struct book *b, day_t from, day_t to, money_row *row, void *ctx, struct err *e)
	MUST_CHECK;

/* What was issued in a period, of one kind. */
int money_issued(struct book *b, day_t from, day_t to, const char *kind, int64_t *ret_n,
		 money_t *ret_total, struct err *e) MUST_CHECK;

#endif
