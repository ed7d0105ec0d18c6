/* SPDX-License-Identifier: MIT */
/*
 * What is due for a client, by the clinic's task rules, from what is recorded. The clinic's own
 * rows say how long after what (taskrule.def); the anchors of choices.def say what it counts from
 * and what ends the waiting. No I/O.
 */
#ifndef MODEL_DUE_H
#define MODEL_DUE_H

#include "model/types.h"

/* Of one client. Arrays are borrowed. */
struct due_facts {
	bool active;			/* not archived; else nothing is due */
	const struct session *sessions;	/* all of them, by their start */
	int session_count;
	const struct course *courses;	/* in any order */
	int course_count;
	const struct health *review;	/* the latest current one; NULL: none */
	const struct health *patch;	/* the latest current one with a patch test; NULL: none */
	day_t use_by;			/* of the bottle tested there; 0: none, or it has no date */
	const int64_t *healed;		/* numbers of the sessions that have a healed photo */
	int healed_count;
	const struct taskrule *rules;	/* those in force */
	int rule_count;
};

struct due_task {
	const struct taskrule *rule;
	int64_t session;		/* that it is about, NONE_INT: none */
	day_t due;
	bool met;			/* the fact it waits for is there: nothing is left to do */
};

/*
 * All that is due, and all that was and is met; in the order of the rules, then of the sessions.
 * What is in neither group is not wanted. *ret is in the arena. Returns how many.
 */
int due_tasks(const struct due_facts *f, struct due_task **ret, struct arena *a);

#endif
