/* SPDX-License-Identifier: MIT */
/*
 * What follows from a course and the sessions that belong to it: how far it is, when the next ones
 * come, which gap is not as planned. No I/O.
 */
#ifndef MODEL_PLAN_H
#define MODEL_PLAN_H

#include "model/types.h"

/* Twelve can be planned; the others are what was done beyond the plan. The last ones count. */
enum { PLAN_STEPS = 24 };

/*
 * Days until a result counts as healed where no task rule says so: published are 28 and 30
 *
 */
enum { PLAN_HEALS = 28 };

/* One session of the course: as it is recorded, or as it is proposed. */
struct plan_step {
	const struct session *session;	/* NULL: proposed, not booked */
	bool done;
	day_t day;		/* of the session; the proposed one */
	day_t from, to;		/* proposed: the window of the gaps, not before today */
	int gap;		/* days since the step before; -1: it is the first */
	bool outside;		/* the gap is not as planned; of recorded sessions only */
};

struct plan {
	const struct course *course;
	struct plan_step step[PLAN_STEPS];
	int steps, done, booked;
	int next;		/* the step to be booked now; -1: none, or the course is over */
	bool late;		/* its window is past */
	day_t healed_on;	/* once all planned are done, or a person said so; 0 before */
};

/*
 * 'all' are the client's sessions in any order; borrowed, as the course is. 'heals' is the task
 * rule that says when a result is healed; NULL: PLAN_HEALS days.
 */
void plan_make(struct plan *ret, const struct course *c, const struct session *all, int n,
	       const struct taskrule *heals, day_t today);

/* Does the session count as one of the course: a treatment or correction that is not called off? */
bool plan_counts(const struct course *c, const struct session *x);

/* Is it under way or to come: neither done nor stopped? */
bool plan_open(const struct course *c);
/* The course that a new session belongs to: the latest that is open; NULL: none. */
const struct course *plan_current(const struct course *all, int n);

/* "11 days after session 2, 7 to 10 planned"; "" when the gap is as planned. */
const char *plan_gap_words(const struct plan *p, int step, struct arena *a);
/* The same of the gap behind a step: "session 3 comes 3 days later, 7 to 10 planned". */
const char *plan_later_words(const struct plan *p, int step, struct arena *a);
/*
 * What comes next: "session 3 on 2 Dec", "book between 23 and 26 Nov, 7 to 14 days after
 * session 2", "healed on 24 Dec"; "" when the course is over.
 */
const char *plan_next_words(const struct plan *p, day_t today, struct arena *a);
/* "2 of 3 done", "3 done, 2 planned" */
const char *plan_progress(const struct plan *p, struct arena *a);

/*
 * The status that follows from what is done: planned, running, healing. A course that a person
 * ended (done, stopped) keeps its own.
 */
int32_t plan_status(const struct plan *p);

#endif
