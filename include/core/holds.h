/* SPDX-License-Identifier: MIT */
/*
 * Holds: what speaks against treating a client, by the rules of model/hold.h on what the book says.
 * A session that is booked, or set to arrived or done, while one stops it needs a reason; the day
 * that counts is the session's. Consultations are exempt: that is where health is reviewed.
 */
#ifndef CORE_HOLDS_H
#define CORE_HOLDS_H

#include "core/core.h"
#include "model/hold.h"

/* In the arena; those that stop come first. ERR_MISSING when there is no such client. */
int core_holds(struct core *c, int64_t client, day_t day, struct hold **ret, int *ret_n,
	       struct arena *a, struct err *e) MUST_CHECK;
/* The same of a client that was read already, which must live as long. */
int core_holds_of(struct core *c, const struct client *x, day_t day, struct hold **ret, int *ret_n,
		  struct arena *a, struct err *e) MUST_CHECK;

#endif
