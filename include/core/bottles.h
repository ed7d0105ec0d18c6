/* SPDX-License-Identifier: MIT */
/* The clinic's bottles as of a day: what is about to expire. Their rules are rows of hooks.def. */
#ifndef CORE_BOTTLES_H
#define CORE_BOTTLES_H

#include "core/core.h"

struct core_expiring {
	struct bottle bottle;
	const char *name;	/* "3 Example Black 03 A17" */
	/* "expired 3 days ago", "expires today"; of another day than today "expires on 2 Dec" */
	const char *words;
	bool expired;		/* before that day */
};

/*
 * Bottles in stock or open that are expired on that day, or will be within the setting
 * expiry_warning; the first to expire first. *ret in the arena.
 */
int core_expiring(struct core *c, day_t day, struct core_expiring **ret, int *ret_n,
		  struct arena *a, struct err *e) MUST_CHECK;

#endif
