/* SPDX-License-Identifier: MIT */
/* Amounts as integer minor units; owns parsing, printing and checked sums. */
#ifndef BASE_MONEY_H
#define BASE_MONEY_H

#include <stdint.h>
#include "base/err.h"

typedef int64_t money_t;	/* minor units: cents, pence */

enum { MONEY_BUF = 32 };

/*
 * 450, 450.00, 450,00, 1 250.50, -50: 'digits' decimals at most (ISO 4217 exponent, 0 to 4).
 * Refuses "1.234" and "1,234" as ambiguous unless digits is 3, and anything else in words.
 */
int money_parse(money_t *ret, const char *s, int digits, struct err *e) MUST_CHECK;

/* -50.00: always a point (or 'mark'), no grouping; buf of MONEY_BUF, returns buf. */
const char *money_text(money_t amount, int digits, char mark, char *buf);

/* ERR_INVALID on overflow. */
int money_add(money_t *ret, money_t a, money_t b, struct err *e) MUST_CHECK;

#endif
