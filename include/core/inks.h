/* SPDX-License-Identifier: MIT */
/* The inks of a session: what of which bottle, mixed how. */
#ifndef CORE_INKS_H
#define CORE_INKS_H

#include "core/core.h"

/* Those of one session, by its number, in the order in which they were noted; all: archived too. */
int core_inks(struct core *c, int64_t client, int64_t session, bool all, struct ink **ret,
	      int *ret_n, struct arena *a, struct err *e) MUST_CHECK;

/*
 * What was mixed in each of n sessions of a client: "Black 03 A17 1:3 + Black 05 B2 1:1", shade,
 * lot, parts of pigment to water; "" without inks. Of a session only the number is read.
 */
int core_mixes(struct core *c, int64_t client, const struct session *sessions, int n,
	       const char ***ret, struct arena *a, struct err *e) MUST_CHECK;

struct core_taken {
	const struct session *from;
	struct ink *inks;		/* as they were added */
	int count;
	const char *left_out;		/* "3 Example Black 03 A17 is finished; …" */
};

/*
 * Adds the inks of the last session before this one, of the same course if it has one, that has
 * any: those whose bottle may be used without a reason and is not among its inks yet; all of them,
 * or on an error none, and *ret as it was. ERR_MISSING when there is no such session.
 */
int core_take_inks(struct core *c, const struct session *x, struct core_taken *ret,
		   struct arena *a, struct err *e) MUST_CHECK;

#endif
