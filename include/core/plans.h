/* SPDX-License-Identifier: MIT */
/* The courses of a client with what follows from their sessions. Stores nothing. */
#ifndef CORE_PLANS_H
#define CORE_PLANS_H

#include "core/core.h"
#include "model/plan.h"

/*
 * The plans of all courses of a client, the one that new sessions belong to first, then the others
 * from the latest on. 'all' are the client's sessions, borrowed by the plans; the rest lives in the
 * arena.
 */
int core_plans(struct core *c, int64_t client, const struct session *all, int n,
	       struct plan **ret, int *ret_n, struct arena *a, struct err *e) MUST_CHECK;

/*
 * Makes of a session with presets the next one of this course: its proposed day, at the time of
 * day of the session before it ('now' where there is none), and the course.
 */
void core_plan_next(const struct plan *p, struct session *x);

#endif
