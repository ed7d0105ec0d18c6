/* SPDX-License-Identifier: MIT */
/*
 * Courses and their sessions: what moves when one of them is saved, and what a person should know.
 */
#include "config.h"
#include "core/plans.h"
#include "core/core_impl.h"
#include "base/clock.h"
#include "model/choices.h"
#include "model/visit.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static int sessions_of(struct core *c, int64_t client, struct session **ret, int *ret_n,
		       struct arena *a, struct err *e)
{
	struct query q = { .client = client };

	return core_list(c, &session_type, &q, ret, ret_n, a, e);
}

static int courses_of(struct core *c, int64_t client, struct course **ret, int *ret_n,
		      struct arena *a, struct err *e)
{
	struct query q = { .client = client, .status = "all" };

	return core_list(c, &course_type, &q, ret, ret_n, a, e);
}

/* The task rule that says when a result is healed; *ret NULL: none is active. */
static int healing_rule(struct core *c, const struct taskrule **ret, struct arena *a,
			struct err *e)
{
	struct query q = { 0 };
	struct taskrule *all;
	int n, r = core_list(c, &taskrule_type, &q, &all, &n, a, e);

	*ret = NULL;
	for (int i = 0; r >= 0 && i < n && !*ret; i++)
		if (choice_is(&task_anchor, all[i].anchor, "healed-photo"))
			*ret = &all[i];
	return r;
}

/* Plans */

static int by_number(const void *x, const void *y)
{
	const struct course *p = x, *q = y;

	return (p->number < q->number) - (p->number > q->number);
}

static void bring_to_front(struct course *all, const struct course *current)
{
	struct course first = *current;

	memmove(all + 1, all, (size_t)(current - all) * sizeof *all);
	all[0] = first;
}

int core_plans(struct core *c, int64_t client, const struct session *all, int n,
	       struct plan **ret, int *ret_n, struct arena *a, struct err *e)
{
	const struct taskrule *heals;
	const struct course *current;
	struct course *courses;
	int r;

	if ((r = courses_of(c, client, &courses, ret_n, a, e)) < 0 ||
	    (r = healing_rule(c, &heals, a, e)) < 0)
		return r;
	qsort(courses, (size_t)*ret_n, sizeof *courses, by_number);
	if ((current = plan_current(courses, *ret_n)))
		bring_to_front(courses, current);
	*ret = arena_alloc(a, (size_t)(*ret_n + 1) * sizeof **ret);
	for (int i = 0; i < *ret_n; i++)
		plan_make(&(*ret)[i], &courses[i], all, n, heals, core_rules(c)->today);
	return 0;
}

void core_plan_next(const struct plan *p, struct session *x)
{
	const struct plan_step *next = p->next < 0 ? NULL : &p->step[p->next];
	const struct session *before = p->next > 0 ? next[-1].session : NULL;
	minute_t time = before ? before->starts : x->starts, at = 0;

	x->course = p->course->number;
	if (next)
		at = minute_make(next->day, (int)(time / 100 % 100), (int)(time % 100));
	if (at > x->starts)	/* not in the past */
		x->starts = at;
}

/* New sessions */

static int take_room(struct core *c, struct session *x, struct arena *a, struct err *e)
{
	return query_room(c->book, x->practitioner, clock_minute(), &x->room, a, e);
}

static const struct course *course_numbered(const struct course *all, int n, int64_t number)
{
	for (int i = 0; i < n; i++)
		if (all[i].number == number)
			return &all[i];
	return NULL;
}

/*
 * The price of a course is that of all its sessions; repeating or dividing it would count it twice.
 */
int session_follow(struct core *c, void *rec, struct arena *a, struct err *e)
{
	struct session *x = rec, as_treatment = *x;
	const struct course *current;
	struct course *all;
	int n, r;

	if (!*x->room && *x->practitioner && (r = take_room(c, x, a, e)) < 0)
		return r;
	if ((r = courses_of(c, x->client, &all, &n, a, e)) < 0)
		return r;
	current = x->course == NONE_INT ? plan_current(all, n) : course_numbered(all, n, x->course);
	if (!current)
		return 0;
	as_treatment.course = current->number;
	if (!plan_counts(current, &as_treatment))
		return 0;
	x->course = current->number;
	if (current->price != NONE_INT)
		x->price = NONE_INT;
	return 0;
}

/* The status of a course follows what is done */

static int move_course(struct core *c, int64_t client, int64_t number, struct err *e)
{
	struct course was, now;
	struct session *all;
	struct plan p;
	ARENA(a);
	const char *name = arena_printf(&a, "%" PRId64 "/%" PRId64, client, number);
	int n, r;

	if ((r = core_named(c, &course_type, name, &was, &a, e)) < 0 ||
	    (r = sessions_of(c, client, &all, &n, &a, e)) < 0)
		return r;
	plan_make(&p, &was, all, n, NULL, core_rules(c)->today);
	now = was;
	now.status = plan_status(&p);
	if (now.status == was.status)
		return 0;
	return core_put(c, &course_type, &was, &now, "edit", NULL, e);
}

/* The course that has this session among what is done; NONE_INT: none. */
static int64_t done_in(const struct session *x)
{
	const struct course any = { .client = x ? x->client : 0, .number = x ? x->course : 0 };
	bool done = x && x->course != NONE_INT && plan_counts(&any, x) && visit_done(x);

	return done ? x->course : NONE_INT;
}

/* Only what changes the count moves a course: else a person's word stands. */
int session_moves_course(struct core *c, const void *was, const void *rec, struct err *e)
{
	const struct session *x = rec;
	int64_t before = done_in(was), after = done_in(x);
	int r = 0;

	if (before == after)
		return 0;
	if (before != NONE_INT)
		r = move_course(c, x->client, before, e);
	if (r >= 0 && after != NONE_INT)
		r = move_course(c, x->client, after, e);
	return r;
}

/* More or fewer sessions planned than before: the same, unless the person says what it is. */
int course_follows_plan(struct core *c, const void *was, void *rec, struct problems *p,
			struct err *e)
{
	const struct course *before = was;
	struct course *x = rec;
	struct session *all;
	struct plan plan;
	int n, r;

	if (!before || before->planned == x->planned || before->status != x->status)
		return 0;
	if ((r = sessions_of(c, x->client, &all, &n, p->a, e)) < 0)
		return r;
	plan_make(&plan, x, all, n, NULL, core_rules(c)->today);
	x->status = plan_status(&plan);
	return 0;
}

/* Doubts */

static void tell(struct doubts *d, const char *field, const char *words)
{
	if (*words)
		problem_add(&d->tell, field, "%s", words);
}

/* The client's sessions with this one as it is to be saved; *ret_at: where it is. */
static struct session *with(const struct session *x, const struct session *all, int *n, int *ret_at,
			    struct arena *a)
{
	struct session *copy = arena_alloc(a, (size_t)(*n + 1) * sizeof *copy);

	*ret_at = *n;
	for (int i = 0; i < *n; i++) {
		copy[i] = all[i];
		if (all[i].rec.id == x->rec.id)
			*ret_at = i;
	}
	*n += *ret_at == *n;
	copy[*ret_at] = *x;
	return copy;
}

static bool same_place(const struct session *x, const struct session *y)
{
	return x && x->starts == y->starts && x->course == y->course && x->kind == y->kind &&
	       visit_counts(x) == visit_counts(y);
}

int doubt_gap(struct core *c, const void *was, const void *rec, struct doubts *d, struct err *e)
{
	const struct session *x = rec;
	struct course course;
	struct session *all;
	struct plan p;
	const char *name;
	int n, at, r;

	if (x->course == NONE_INT || same_place(was, x))
		return 0;
	name = arena_printf(d->tell.a, "%" PRId64 "/%" PRId64, x->client, x->course);
	if ((r = core_named(c, &course_type, name, &course, d->tell.a, e)) < 0 ||
	    (r = sessions_of(c, x->client, &all, &n, d->tell.a, e)) < 0)
		return r;
	all = with(x, all, &n, &at, d->tell.a);
	plan_make(&p, &course, all, n, NULL, core_rules(c)->today);
	for (int i = 0; i < p.steps; i++)
		if (p.step[i].session == &all[at]) {
			tell(d, "starts", plan_gap_words(&p, i, d->tell.a));
			tell(d, "starts", plan_later_words(&p, i, d->tell.a));
		}
	return 0;
}

/* Needle, depth and layer, each only when it was typed or the day moved. */
int doubt_session(struct core *c, const void *was, const void *rec, struct doubts *d,
		  struct err *e)
{
	const struct session *before = was, *x = rec;
	bool moved = !before || before->starts != x->starts;
	struct arena *a = d->tell.a;
	struct session *all;
	int n, r = sessions_of(c, x->client, &all, &n, a, e);

	if (r < 0)
		return r;
	if (moved || before->needle_expires != x->needle_expires)
		tell(d, "needle_expires", visit_needle_words(x, core_rules(c)->today, a));
	if (!before || before->depth != x->depth)
		tell(d, "depth", visit_depth_words(x, a));
	if (!before || before->layer != x->layer || before->zone_layers != x->zone_layers)
		tell(d, "layer", visit_layer_words(x, all, n, a));
	return 0;
}

/* Two courses at once: new sessions would go to the later one. */
int doubt_course(struct core *c, const void *was, const void *rec, struct doubts *d, struct err *e)
{
	const struct course *current, *x = rec;
	struct course *all;
	int n, r;

	if (was || !plan_open(x))
		return 0;
	if ((r = courses_of(c, x->client, &all, &n, d->tell.a, e)) < 0)
		return r;
	if ((current = plan_current(all, n)))
		problem_add(&d->tell, "status", "%s is %s still; sessions now go to the new course",
			    core_said(c, &course_type, current, false, d->tell.a),
			    choice_code(&course_status, current->status));
	return 0;
}
