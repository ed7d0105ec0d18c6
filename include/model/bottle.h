/* SPDX-License-Identifier: MIT */
/* What may be said of a bottle on a day: how long it keeps, why it should not be used. No I/O. */
#ifndef MODEL_BOTTLE_H
#define MODEL_BOTTLE_H

#include "model/types.h"

/* Its last day is the one in use_by: the day after it is expired. */
bool bottle_expired(const struct bottle *b, day_t on);

/* Does it lie in the clinic to be used: in stock or open? */
bool bottle_is_at_hand(const struct bottle *b);

/*
 * "expired 3 days ago", "expires today", "expires in 9 days"; "" when it keeps longer than
 * 'warning' days, or is not at hand.
 */
const char *bottle_keeping(const struct bottle *b, day_t on, int warning, struct arena *a);

/* Why using it on that day needs a reason: "expired on 20 Nov 2026", "is recalled"; "" for none. */
const char *bottle_objection(const struct bottle *b, day_t on, struct arena *a);

#endif
