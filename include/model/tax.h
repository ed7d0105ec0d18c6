/* SPDX-License-Identifier: MIT */
/*
 * The arithmetic of a line of an invoice: whole minor units only, checked, no floating point.
 *
 * The rule. A line is rounded once: its amount is quantity times unit price less the discount, to
 * the nearest minor unit, and a half goes away from zero. From that rounded amount its tax is made
 * and rounded once in the same way. Where prices have their tax in them the amount is the total,
 * tax = amount × rate / (100 + rate) and net = total - tax; else the amount is the net,
 * tax = net × rate and total = net + tax. So net + tax = total holds in every line, and the sums of
 * an invoice are the sums of its lines' rounded figures: nothing is rounded again there.
 */
#ifndef MODEL_TAX_H
#define MODEL_TAX_H

#include <stdbool.h>
#include "base/money.h"

struct tax_line {
	int64_t quantity;	/* in hundredths: 150 is 1.50 */
	money_t unit_price;	/* minor units, whatever their number in the currency */
	int64_t discount;	/* hundredths of a percent: 1000 is 10 % */
	int64_t rate;		/* the same: 2000 is 20 % */
	bool included;		/* the price has the tax in it */
};

struct tax_sum {
	money_t net, tax, total;
};

/* ERR_INVALID in words when a figure is too large to be told. */
int tax_of_line(const struct tax_line *x, struct tax_sum *ret, struct err *e) MUST_CHECK;

/* Adds to a sum. */
int tax_add(struct tax_sum *sum, const struct tax_sum *x, struct err *e) MUST_CHECK;

#endif
