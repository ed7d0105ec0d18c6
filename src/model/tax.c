/* SPDX-License-Identifier: MIT */
/* Works out lines of invoices in whole minor units; the rule stands in the header. */
#include "config.h"
#include "model/tax.h"

#include <stdint.h>

enum { WHOLE = 10000 };		/* a hundred percent, in hundredths of one */

/* To the nearest, a half away from zero; d > 0. */
static money_t divide(money_t n, money_t d)
{
	money_t rest = n % d, whole = n / d;

	/* rest >= d - rest says "twice the rest is at least d" without a sum that could overflow */
	if (rest >= 0)
		return whole + (rest && rest >= d - rest);
	return whole - (-rest >= d + rest);
}

static int too_large(struct err *e)
{
	return err_set(e, ERR_INVALID, "the amount is too large to be told");
}

/* a × b / d, rounded. */
static bool scale(money_t a, money_t b, money_t d, money_t *ret)
{
	money_t product;

	if (__builtin_mul_overflow(a, b, &product))
		return false;
	*ret = divide(product, d);
	return true;
}

int tax_of_line(const struct tax_line *x, struct tax_sum *ret, struct err *e)
{
	money_t price, amount, tax, other;

	if (__builtin_mul_overflow(x->quantity, x->unit_price, &price) ||
	    !scale(price, WHOLE - x->discount, 100 * WHOLE, &amount) ||
	    !scale(amount, x->rate, x->included ? WHOLE + x->rate : WHOLE, &tax) ||
	    (x->included ? __builtin_sub_overflow(amount, tax, &other) :
			   __builtin_add_overflow(amount, tax, &other)))
		return too_large(e);
	*ret = x->included ? (struct tax_sum){ .net = other, .tax = tax, .total = amount } :
			     (struct tax_sum){ .net = amount, .tax = tax, .total = other };
	return 0;
}

int tax_add(struct tax_sum *sum, const struct tax_sum *x, struct err *e)
{
	struct tax_sum was = *sum;

	if (money_add(&sum->net, was.net, x->net, e) < 0 ||
	    money_add(&sum->tax, was.tax, x->tax, e) < 0 ||
	    money_add(&sum->total, was.total, x->total, e) < 0) {
		*sum = was;
		return -e->code;
	}
	return 0;
}
