/* SPDX-License-Identifier: MIT */
/* Which way the money of a payment goes: into which pot, between which accounts. */
#ifndef MODEL_WAYS_H
#define MODEL_WAYS_H

#include "model/types.h"

/* A row of ways.def. */
struct payment_way {
	const char *kind;
	int paid, held, held_alone;
	const char *account, *other, *other_alone;
	bool out;
};

/* Of a row of payment_kind; NULL for 0, which is none. */
const struct payment_way *payment_way(int32_t kind);

/* Whether the clinic's money went out: a refund, a fee. */
bool payment_out(const struct payment *x);

/* What the payment, whose amount is known, adds to what is paid of its invoice; to what is held. */
money_t payment_paid(const struct payment *x);
money_t payment_held(const struct payment *x);

#endif
