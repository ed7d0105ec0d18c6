/* SPDX-License-Identifier: MIT */
/* The rules of plan.h; owns no record. */
#include "config.h"
#include "model/plan.h"
#include "model/choices.h"
#include "model/visit.h"

#include <inttypes.h>
#include <string.h>

enum { WEEK = 7 };

bool plan_counts(const struct course *c, const struct session *x)
{
	return x->client == c->client && x->course == c->number && visit_counts(x) &&
	       visit_treats(x) && !choice_is(&session_kind, x->kind, "touch-up");
}

bool plan_open(const struct course *c)
{
	return !choice_is(&course_status, c->status, "done") &&
	       !choice_is(&course_status, c->status, "stopped");
}

const struct course *plan_current(const struct course *all, int n)
{
	const struct course *best = NULL;

	for (const struct course *c = all; c < all + n; c++)
		if (plan_open(c) && (!best || c->number > best->number))
			best = c;
	return best;
}

/* Sessions */

/* Into its place by start; when there are too many the earliest goes. */
static void put_in(struct plan *p, const struct session *x)
{
	int at = p->steps;

	if (at == PLAN_STEPS) {
		if (x->starts <= p->step[0].session->starts)
			return;
		memmove(p->step, p->step + 1, (PLAN_STEPS - 1) * sizeof *p->step);
		at = --p->steps;
	}
	for (; at > 0 && p->step[at - 1].session->starts > x->starts; at--)
		p->step[at] = p->step[at - 1];
	p->step[at] = (struct plan_step){
		.session = x,
		.done = visit_done(x),
		.day = minute_day(x->starts),
	};
	p->steps++;
}

static int days_between(day_t from, day_t to)
{
	return day_number(to) - day_number(from);
}

static void measure_gaps(struct plan *p)
{
	const struct course *c = p->course;

	for (int i = 0; i < p->steps; i++) {
		struct plan_step *s = &p->step[i];

		s->gap = i ? days_between(p->step[i - 1].day, s->day) : -1;
		s->outside = i && (s->gap < c->gap_min || s->gap > c->gap_max);
	}
}

/* Proposals */

/*
 * The first day of the window on the weekday of the session before, for clinics and clients have
 * their days; else the first.
 */
static day_t proposed(const struct plan_step *s, day_t before)
{
	for (day_t day = s->from; before && day <= s->to && days_between(s->from, day) < WEEK;
	     day = day_add(day, 1))
		if (day_weekday(day) == day_weekday(before))
			return day;
	return s->from;
}

static void propose(struct plan *p, day_t today)
{
	struct plan_step *s = &p->step[p->steps];
	day_t before = p->steps ? s[-1].day : 0, on = p->course->on;

	*s = (struct plan_step){ .gap = -1 };
	s->from = before ? day_add(before, (int)p->course->gap_min) : on;
	s->to = before ? day_add(before, (int)p->course->gap_max) : 0;
	if (p->next < 0) {
		p->next = p->steps;
		p->late = s->to && s->to < today;
	}
	if (s->from < today)
		s->from = today;
	s->day = proposed(s, before);
	if (before)
		s->gap = days_between(before, s->day);
	p->steps++;
}

/* Healing */

static day_t healed(const struct taskrule *rule, day_t last)
{
	if (!rule)
		return day_add(last, PLAN_HEALS);
	return choice_is(&time_unit, rule->unit, "months") ?
		       day_add_months(last, (int)rule->offset) :
		       day_add(last, (int)rule->offset);
}

void plan_make(struct plan *ret, const struct course *c, const struct session *all, int n,
	       const struct taskrule *heals, day_t today)
{
	day_t last = 0;
	bool over;

	*ret = (struct plan){ .course = c, .next = -1 };
	for (const struct session *x = all; x < all + n; x++) {
		if (!plan_counts(c, x))
			continue;
		put_in(ret, x);
		if (visit_done(x)) {
			ret->done++;
			last = minute_day(x->starts) > last ? minute_day(x->starts) : last;
		} else {
			ret->booked++;
		}
	}
	measure_gaps(ret);
	over = !plan_open(c) || choice_is(&course_status, c->status, "healing");
	if (last && (ret->done >= c->planned || over) &&
	    !choice_is(&course_status, c->status, "stopped"))
		ret->healed_on = healed(heals, last);
	for (int i = ret->done + ret->booked; !over && i < c->planned && ret->steps < PLAN_STEPS;
	     i++)
		propose(ret, today);
}

/* Words */

static const char *days(int n, struct arena *a)
{
	return n == 0 ? "the same day" : arena_printf(a, "%d day%s", n, n == 1 ? "" : "s");
}

/* All are of one client, whom the reader knows; "1042/3" would read like "of three". */
static const char *named(const struct session *x, struct arena *a)
{
	return arena_printf(a, "session %" PRId64, x->number);
}

/* "7 to 10 planned" */
static const char *gap_planned(const struct course *c, struct arena *a)
{
	return c->gap_min == c->gap_max ?
		       arena_printf(a, "%" PRId64 " planned", c->gap_min) :
		       arena_printf(a, "%" PRId64 " to %" PRId64 " planned", c->gap_min,
				    c->gap_max);
}

const char *plan_gap_words(const struct plan *p, int step, struct arena *a)
{
	const struct plan_step *s = &p->step[step];

	if (!s->outside)
		return "";
	return arena_printf(a, "%s %s %s, %s", days(s->gap, a), s->gap ? "after" : "as",
			    named(s[-1].session, a), gap_planned(p->course, a));
}

const char *plan_later_words(const struct plan *p, int step, struct arena *a)
{
	const struct plan_step *s = &p->step[step + 1];

	if (step + 1 >= p->steps || !s->outside)
		return "";
	return arena_printf(a, "%s comes %s%s, %s", named(s->session, a),
			    days(s->gap, a), s->gap ? " later" : "", gap_planned(p->course, a));
}

/* "between 23 and 26 Nov", "on 26 Nov" */
static const char *span(day_t from, day_t to, day_t today, struct arena *a)
{
	char x[DATE_BUF], y[DATE_BUF];

	day_short(to, today, y);
	if (from == to)
		return arena_printf(a, "on %s", y);
	if (from / 100 == to / 100)
		return arena_printf(a, "between %d and %s", (int)(from % 100), y);
	return arena_printf(a, "between %s and %s", day_short(from, today, x), y);
}

static const char *book_words(const struct plan *p, day_t today, struct arena *a)
{
	const struct plan_step *s = &p->step[p->next];
	const char *after;
	char day[DATE_BUF];

	if (p->next == 0)
		return "book the first session";
	after = arena_printf(a, "%" PRId64 " to %" PRId64 " days after", p->course->gap_min,
			     p->course->gap_max);
	if (p->course->gap_min == p->course->gap_max)
		after = arena_printf(a, "%" PRId64 " days after", p->course->gap_min);
	after = arena_printf(a, "%s %s", after, named(s[-1].session, a));
	if (p->late)
		return arena_printf(a, "book soon: the gap ended on %s, %s",
				    day_short(s->to, today, day), after);
	return arena_printf(a, "book %s, %s", span(s->from, s->to, today, a), after);
}

const char *plan_next_words(const struct plan *p, day_t today, struct arena *a)
{
	char day[DATE_BUF];

	for (int i = 0; i < p->steps; i++)
		if (p->step[i].session && !p->step[i].done)
			return arena_printf(a, "%s on %s",
					    named(p->step[i].session, a),
					    day_short(p->step[i].day, today, day));
	if (p->next >= 0)
		return book_words(p, today, a);
	if (!p->healed_on || !plan_open(p->course))
		return "";
	return arena_printf(a, "%s %s", p->healed_on > today ? "healed on" : "healed since",
			    day_short(p->healed_on, today, day));
}

const char *plan_progress(const struct plan *p, struct arena *a)
{
	if (p->done > p->course->planned)
		return arena_printf(a, "%d done, %" PRId64 " planned", p->done,
				    p->course->planned);
	return arena_printf(a, "%d of %" PRId64 " done", p->done, p->course->planned);
}

int32_t plan_status(const struct plan *p)
{
	if (!plan_open(p->course))
		return p->course->status;
	return choice_index(&course_status, p->done >= p->course->planned ? "healing" :
					    p->done			  ? "running" :
									    "planned");
}
