/* SPDX-License-Identifier: MIT */
/* The table of the ways of money, asked for one payment; the sums over many are SQL's. */
#include "config.h"
#include "model/ways.h"
#include "model/choices.h"

#include <string.h>

static const struct payment_way ways[] = {
#define WAY(kind, ...) { #kind, __VA_ARGS__ },
#include "model/ways.def"
#undef WAY
};

const struct payment_way *payment_way(int32_t kind)
{
	for (size_t i = 0; i < COUNT(ways); i++)
		if (choice_is(&payment_kind, kind, ways[i].kind))
			return &ways[i];
	return NULL;
}

bool payment_out(const struct payment *x)
{
	const struct payment_way *w = payment_way(x->kind);

	return w && w->out;
}

money_t payment_paid(const struct payment *x)
{
	const struct payment_way *w = payment_way(x->kind);

	return w && x->invoice != NONE_INT ? w->paid * x->amount : 0;
}

money_t payment_held(const struct payment *x)
{
	const struct payment_way *w = payment_way(x->kind);

	return !w ? 0 : (x->invoice == NONE_INT ? w->held_alone : w->held) * x->amount;
}
