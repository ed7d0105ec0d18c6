/* SPDX-License-Identifier: MIT */
/* What a clinic looks at in the morning: who comes, what is due, how full the month is. */
#ifndef CORE_TODAY_H
#define CORE_TODAY_H

#include "core/bottles.h"
#include "core/money.h"

enum {
	TODAY_SESSIONS = 200,	/* so many of a day are listed */
	TODAY_TASKS = 200,	/* so many of those that are due, the longest due first */
	TODAY_COUNT = 10000,	/* they are counted so far */
	TODAY_UNCLOSED = 8,	/* so many of former days are listed, the latest first */
	TODAY_LOOK_BACK = 30,	/* days: what is older is asked about on the client's card alone */
	TODAY_HEALED = 28,	/* days after a session, when its healed photo can be taken */
};

/* What follows the client in both is a mark: "" or 0 until core_today_marks. */
struct today_session {
	struct session session;
	struct client client;
	const char *holds;		/* what stops it, in a few words; "" */
	/* The client's last session that lacks its healed photo, and can have it; 0: none. */
	int64_t unphotographed;
	day_t unphotographed_on;
	struct core_balance balance;	/* what the client owes as of today */
};

/* Open and due, or done on that day. */
struct today_task {
	struct task task;
	struct client client;
	const char *aftercare;		/* what holds on that day (aftercare.h); "" */
};

struct today {
	day_t day;
	struct today_session *sessions;	/* by their start, without cancelled ones */
	/* Today's alone: of the days before, neither done nor missed. They have no marks. */
	struct today_session *unclosed;
	struct today_task *tasks;	/* by the day they are due */
	struct core_expiring *bottles;	/* expired or soon; the first to expire first */
	int session_count, unclosed_count, task_count, bottle_count;
	bool more_unclosed;
	int due;			/* open ones that are due, TODAY_COUNT: or more */
};

/*
 * All of it is in the arena. The rows alone are half of the questions: a first frame shows them,
 * and the marks come while no key waits, with what former days left open. When marks cannot be
 * read, no row may be shown: it would look as if nothing spoke against the session.
 */
int core_today(struct core *c, day_t day, struct today *ret, struct arena *a,
	       struct err *e) MUST_CHECK;
int core_today_rows(struct core *c, day_t day, struct today *ret, struct arena *a,
		    struct err *e) MUST_CHECK;
int core_today_marks(struct core *c, struct today *t, struct arena *a, struct err *e) MUST_CHECK;

/* ret[n] is how many sessions take place n days after 'from': neither cancelled nor missed. */
int core_load(struct core *c, day_t from, int days, int *ret, struct err *e) MUST_CHECK;

#endif
