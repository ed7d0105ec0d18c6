/* SPDX-License-Identifier: MIT */
/* What the files of money share; private to core. */
#ifndef CORE_MONEY_IMPL_H
#define CORE_MONEY_IMPL_H

#include "core/core_impl.h"
#include "core/money.h"
#include "store/money.h"

/* "450.00": of the book's currency. */
const char *money_words(const struct core *c, money_t amount, struct arena *a);

/* "INV-0001", or "draft 17". */
const char *invoice_words(const struct invoice *x, struct arena *a);
bool invoice_issued(const struct invoice *x);
bool invoice_credit(const struct invoice *x);	/* it is a credit note */

/*
 * ERR_INVALID at the field when money may not be dated so: not at all, ahead of today, or in a
 * period that is closed.
 */
int money_date(struct core *c, const char *field, const char *label, day_t day,
	       struct err *e) MUST_CHECK;

/* Adds what is wrong to the problems and goes on; other failures stay failures. */
int money_problem(int r, const struct err *was, struct problems *p) MUST_CHECK;

/* The invoice's sums follow its lines. Inside a transaction; *now is what it says then. */
int invoice_total(struct core *c, int64_t id, struct invoice *now, struct arena *a,
		  struct err *e) MUST_CHECK;

/* What a setting about money must fit: a tax code that there is, a day that is not ahead. */
int money_setting(struct core *c, const char *name, const char *value, struct err *e) MUST_CHECK;

/* As core_balance, where the client was read and the right asked for already. Never client 0. */
int core_balance_of(struct core *c, int64_t client, day_t on, struct core_balance *ret,
		    struct err *e) MUST_CHECK;

/* Accounts and tax codes that a book begins with, where there are none. */
int money_seed(struct core *c, struct err *e) MUST_CHECK;

#endif
