/* SPDX-License-Identifier: MIT */
/*
 * A small clinic's money of October and November 2026, with all that a format may stumble over; the
 * same figures for every golden file.
 */
#ifndef TESTS_BOOKS_H
#define TESTS_BOOKS_H

#include "tests/place.h"
#include "core/formats.h"

enum {	/* in minor units; what the records below come to */
	BOOKS_MOVED_OCTOBER = 155050, BOOKS_MOVED_NOVEMBER = 18750, BOOKS_MOVED = 173800,
	BOOKS_SOLD_OCTOBER = 155500, BOOKS_SOLD_NOVEMBER = 16750, BOOKS_SOLD = 172250,
	BOOKS_LINES = 5, BOOKS_PAYMENTS = 10,
};

/* Accounts and tax codes with all their names, three clients, what they bought and paid. */
void books_fill(struct place *p);

/* One more, of any kind: straight into the tables, as what they say is what is to be tested. */
struct books_line {
	const char *words;
	int64_t quantity;		/* in hundredths */
	money_t unit_price;
	int64_t discount;		/* in hundredths; 0: none */
	const char *tax, *account;	/* by name; NULL: none */
};
int64_t books_invoice(struct place *p, int64_t client, const char *number, day_t issued,
		      int64_t credits, const struct books_line *lines, int n);
int64_t books_pay(struct place *p, int64_t client, day_t on, const char *kind, money_t amount,
		  const char *method, int64_t invoice, int64_t corrects, const char *reference);

/* core_format_run, told nothing on the way. */
int books_export(struct place *p, const struct format_job *j, const char *path,
		 struct format_done *ret, struct err *e) MUST_CHECK;

#endif
