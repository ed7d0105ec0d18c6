/* SPDX-License-Identifier: MIT */
/* Puts a day together. */
#include "config.h"
#include "core/today.h"
#include "core/core_impl.h"
#include "core/holds.h"
#include "core/money_impl.h"
#include "model/aftercare.h"
#include "model/choices.h"
#include "model/visit.h"
#include "store/day.h"

#include <string.h>

enum { CALLED = 10 };	/* days in which a client is asked how it is healing */

/* Whose it is; a client that is not there would be told by check. */
static int owner(struct core *c, int64_t number, struct client *ret, struct arena *a,
		 struct err *e)
{
	int r = rec_get(c->book, &client_type, number, ret, a, e);

	if (r == 0)
		rec_init(&client_type, ret);
	return r < 0 ? r : 0;
}

static int healed(struct core *c, day_t day, struct today_session *x, struct err *e)
{
	struct day_visit last;
	int r = day_unphotographed(c->book, x->session.client, day_add(day, -TODAY_HEALED), &last,
				   e);

	if (r == 1) {
		x->unphotographed = last.number;
		x->unphotographed_on = last.on;
	}
	return r < 0 ? r : 0;
}

/* A consultation is where holds are found; one that is over is not stopped. */
static int holds_of(struct core *c, day_t day, struct today_session *x, struct arena *a,
		    struct err *e)
{
	const struct session *s = &x->session;
	struct hold *holds;
	int n, r;

	if ((!choice_is(&session_status, s->status, "booked") &&
	     !choice_is(&session_status, s->status, "arrived")) ||
	    !visit_treats(s))
		return 0;
	if ((r = core_holds(c, x->session.client, day, &holds, &n, a, e)) >= 0)
		x->holds = hold_short(holds, n, a);
	return r;
}

/* What was gathered, in the arena: a day has a few rows of what is allowed. */
static void *kept(const struct buf *all, size_t size, int *ret_n, struct arena *a)
{
	void *rows = arena_alloc(a, all->len);

	*ret_n = (int)(all->len / size);
	return all->len ? memcpy(rows, all->s, all->len) : rows;
}

static int gather(struct core *c, struct rec_cursor *cur, struct today_session **ret, int *ret_n,
		  struct arena *a, struct err *e)
{
	BUF(all);
	struct today_session x = { .holds = "" };
	int r;

	while ((r = rec_next(cur, &x.session, a, e)) == 1) {
		if ((r = owner(c, x.session.client, &x.client, a, e)) < 0)
			return r;
		buf_add(&all, &x, sizeof x);
	}
	*ret = kept(&all, sizeof x, ret_n, a);
	return r;
}

static int sessions(struct core *c, struct today *t, struct arena *a, struct err *e)
{
	REC_CURSOR(cur);
	int r = day_sessions(&cur, c->book, t->day, TODAY_SESSIONS, e);

	return r < 0 ? r : gather(c, &cur, &t->sessions, &t->session_count, a, e);
}

/* Tasks are counted from sessions that are done: what nobody closed asks for nothing. */
static int unclosed(struct core *c, struct today *t, struct arena *a, struct err *e)
{
	REC_CURSOR(cur);
	int r;

	if (t->day != core_rules(c)->today)
		return 0;
	r = day_unclosed(&cur, c->book, day_add(t->day, -TODAY_LOOK_BACK), t->day,
			 TODAY_UNCLOSED + 1, e);
	if (r < 0 || (r = gather(c, &cur, &t->unclosed, &t->unclosed_count, a, e)) < 0)
		return r;
	t->more_unclosed = t->unclosed_count > TODAY_UNCLOSED;
	t->unclosed_count -= t->more_unclosed;
	return 0;
}

/* For whoever calls in the first days; later it would only be noise. */
static int aftercare_of(struct core *c, day_t day, struct today_task *x, struct arena *a,
			struct err *e)
{
	struct session of;
	int r;

	if (x->task.session == NONE_INT || x->task.done_on ||
	    x->task.due < day_add(day, -CALLED))
		return 0;
	r = day_session(c->book, x->task.client, x->task.session, &of, a, e);
	if (r == 1 && minute_day(of.starts) >= day_add(day, -CALLED))
		x->aftercare = aftercare_words(&of, day, a);
	return r < 0 ? r : 0;
}

/* Those that are due and those that were done on the day, in one order. */
static int tasks(struct core *c, struct today *t, struct arena *a, struct err *e)
{
	REC_CURSOR(due);
	REC_CURSOR(done);
	BUF(all);
	struct task next[2];
	struct rec_cursor *from[2] = { &due, &done };
	int r, more[2];

	if ((r = day_due(&due, c->book, t->day, TODAY_TASKS, e)) < 0 ||
	    (r = day_done(&done, c->book, t->day, TODAY_TASKS, e)) < 0)
		return r;
	for (int i = 0; i < 2; i++)
		if ((more[i] = rec_next(from[i], &next[i], a, e)) < 0)
			return more[i];
	while (more[0] || more[1]) {
		int i = !more[0] || (more[1] && (next[1].due < next[0].due ||
						 (next[1].due == next[0].due &&
						  next[1].rec.id < next[0].rec.id)));
		struct today_task x = { .task = next[i], .aftercare = "" };

		if ((r = owner(c, x.task.client, &x.client, a, e)) < 0)
			return r;
		buf_add(&all, &x, sizeof x);
		if ((more[i] = rec_next(from[i], &next[i], a, e)) < 0)
			return more[i];
	}
	t->tasks = kept(&all, sizeof *t->tasks, &t->task_count, a);
	return day_due_count(c->book, t->day, TODAY_COUNT, &t->due, e);
}

static int marks(struct core *c, struct today *t, struct arena *a, struct err *e)
{
	int r;

	for (int i = 0; i < t->session_count; i++) {
		struct today_session *x = &t->sessions[i];

		if ((r = holds_of(c, t->day, x, a, e)) < 0 ||
		    (r = core_balance_of(c, x->session.client, 0, &x->balance, e)) < 0 ||
		    (r = healed(c, t->day, x, e)) < 0)
			return r;
	}
	for (int i = 0; i < t->task_count; i++)
		if ((r = aftercare_of(c, t->day, &t->tasks[i], a, e)) < 0)
			return r;
	return unclosed(c, t, a, e);
}

/* As of one moment; and the log's locks are taken once for some hundred small questions. */
static int begin(struct core *c, struct db_tx *tx, struct err *e)
{
	int r = core_ask(c, RIGHT_READ, e);

	return r < 0 || !db_idle(c->book->db) ? r : db_tx_begin_read(tx, c->book->db, e);
}

static int rows(struct core *c, day_t day, struct today *ret, struct arena *a, struct err *e)
{
	int r;

	*ret = (struct today){ .day = day };
	if ((r = sessions(c, ret, a, e)) < 0 || (r = tasks(c, ret, a, e)) < 0)
		return r;
	return core_expiring(c, day, &ret->bottles, &ret->bottle_count, a, e);
}

int core_today_rows(struct core *c, day_t day, struct today *ret, struct arena *a, struct err *e)
{
	DB_TX(tx);
	int r = begin(c, &tx, e);

	return r < 0 ? r : rows(c, day, ret, a, e);
}

int core_today_marks(struct core *c, struct today *t, struct arena *a, struct err *e)
{
	DB_TX(tx);
	int r = begin(c, &tx, e);

	return r < 0 ? r : marks(c, t, a, e);
}

int core_today(struct core *c, day_t day, struct today *ret, struct arena *a, struct err *e)
{
	DB_TX(tx);
	int r = begin(c, &tx, e);

	return r < 0 || (r = rows(c, day, ret, a, e)) < 0 ? r : marks(c, ret, a, e);
}

int core_load(struct core *c, day_t from, int days, int *ret, struct err *e)
{
	int r = core_ask(c, RIGHT_READ, e);

	return r < 0 ? r : day_loads(c->book, from, days, ret, e);
}
