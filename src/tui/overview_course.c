/* SPDX-License-Identifier: MIT */
/*
 * What the overview says of the treatment: the course as a line, or without one the sessions; the
 * last of them, the next, and what somebody forgot to say.
 */
#include "config.h"
#include "tui/overview.h"

#include <inttypes.h>
#include <stdio.h>
#include "base/mem.h"
#include "base/text.h"
#include "model/aftercare.h"
#include "model/choices.h"
#include "tui/course_line.h"
#include "tui/money_do.h"

/* "today", "in 9 days", "11 days ago", "14 months ago" */
static const char *distance(day_t day, day_t today, char buf[DATE_BUF])
{
	int days = day_number(day) - day_number(today), n = days < 0 ? -days : days;
	bool months = n > 60;

	if (n <= 1)
		return n == 0 ? "today" : days > 0 ? "tomorrow" : "yesterday";
	snprintf(buf, DATE_BUF, "%s%d %s%s", days > 0 ? "in " : "", months ? n * 12 / 365 : n,
		 months ? "months" : "days", days > 0 ? "" : " ago");
	return buf;
}

enum { STEP = 8 };

/*
 * One session of the line: its sign, below it day and month, below that the year where it changes.
 */
static void draw_node(struct pane *p, int col, const struct session *x, int *year)
{
	day_t day = minute_day(x->starts);
	char text[DATE_BUF];

	sign_put(sign_of(x), p->cv, p->a.row, col);
	snprintf(text, sizeof text, "%d %.3s", (int)(day % 100), day_month_name(day / 100 % 100));
	canvas_put(p->cv, p->a.row + 1, col, STEP - 1, S_PLAIN, text);
	if (day / 10000 != *year)
		canvas_printf(p->cv, p->a.row + 2, col, STEP - 1, S_DIM, "%d", (int)(day / 10000));
	*year = day / 10000;
}

/* The latest sessions that fit, and what follows them. */
static void draw_timeline(struct pane *p, const struct overview_at *o)
{
	const struct session *shown[64];
	int fit = (p->a.cols - 7) / STEP + 1, n = 0, year = o->r->today / 10000, col = p->a.col;
	bool before = false, years = false;

	if (p->a.rows < 3)
		return;
	fit = fit > (int)COUNT(shown) ? (int)COUNT(shown) : fit;
	for (int i = o->d->session_count; i-- > 0;)
		if (sign_of(&o->d->sessions[i])) {
			if (n == fit) {
				before = true;
				break;
			}
			shown[n++] = &o->d->sessions[i];
		}
	if (n == 0)
		return;
	if (before)
		col += canvas_put(p->cv, p->a.row, col, 2, S_DIM, p->cv->ascii ? "~ " : "… ");
	for (int i = n; i-- > 0; col += STEP) {
		years |= minute_day(shown[i]->starts) / 10000 != year;
		draw_node(p, col, shown[i], &year);
		if (i)
			canvas_put(p->cv, p->a.row, col + 1, STEP - 1, S_DIM,
				   p->cv->ascii ? "-------" : "───────");
	}
	pane_skip(p, years ? 3 : 2);
}

/* "treatment, layer 2, anna, 3 h 10" */
static const char *session_words(const struct overview_at *o, const struct session *x,
				 struct arena *a)
{
	BUF(b);

	buf_puts(&b, text_fold(a, overview_show(o, &session_type, "kind", x, a)));
	if (x->layer != NONE_INT)
		buf_printf(&b, ", layer %" PRId64, x->layer);
	if (*x->practitioner)
		buf_printf(&b, ", %s", x->practitioner);
	if (x->minutes != NONE_INT && x->minutes >= 60)
		buf_printf(&b, ", %" PRId64 " h", x->minutes / 60);
	if (x->minutes != NONE_INT && x->minutes % 60)
		buf_printf(&b, "%s%" PRId64 " min", x->minutes >= 60 ? " " : ", ", x->minutes % 60);
	return arena_strdup(a, buf_str(&b));
}

static int count_signs(const struct card_data *d, enum sign sign)
{
	int n = 0;

	for (int i = 0; i < d->session_count; i++)
		n += sign_of(&d->sessions[i]) == sign;
	return n;
}

/* A booked day that went by and nobody said how. */
static const struct session *forgotten(const struct card_data *d, day_t today)
{
	for (int i = 0; i < d->session_count; i++)
		if (sign_of(&d->sessions[i]) == SIGN_OPEN &&
		    minute_day(d->sessions[i].starts) < today)
			return &d->sessions[i];
	return NULL;
}

/* The course that is under way, or else the last that was not given up; NULL: none. */
static const struct plan *course_of(const struct card_data *d)
{
	for (const struct plan *p = d->plans; p < d->plans + d->plan_count; p++)
		if (!choice_is(&course_status, p->course->status, "stopped"))
			return p;
	return NULL;
}

static void put_course(struct pane *p, const struct overview_at *o, const struct plan *x)
{
	ARENA(a);

	pane_line(p, S_TITLE, "%s, %s: %s", choice_label(&course_kind, x->course->kind),
		  text_fold(&a, choice_label(&course_status, x->course->status)),
		  plan_progress(x, &a));
	pane_skip(p, course_line_draw(x, o->r->today, p->cv, p->a));
	for (int i = 0; i < x->steps; i++)
		if (x->step[i].outside && !x->step[i].done)
			pane_line(p, S_WARN, "! %s", plan_gap_words(x, i, &a));
	if (!x->booked && *plan_next_words(x, o->r->today, &a))
		pane_line(p, x->late ? S_WARN : S_PLAIN, "%s%s", x->late ? "! " : "",
			  plan_next_words(x, o->r->today, &a));
}

static void put_sessions(struct pane *p, const struct overview_at *o)
{
	if (!o->d->session_count) {
		pane_line(p, S_TITLE, "Sessions");
		pane_line(p, S_DIM, "None yet.");
		return;
	}
	pane_line(p, S_TITLE, "Sessions: %d done, %d booked", count_signs(o->d, SIGN_DONE),
		  count_signs(o->d, SIGN_OPEN));
	draw_timeline(p, o);
}

void overview_course(struct pane *p, const struct overview_at *o)
{
	const struct session *last = &o->d->glance.last, *next = &o->d->glance.next;
	const struct session *open = forgotten(o->d, o->r->today);
	const struct plan *course = course_of(o->d);
	char day[DATE_BUF], far[DATE_BUF];
	ARENA(a);
	const char *care = aftercare_words(last, o->r->today, &a);
	const char *money = money_balance_words(&o->d->balance, o->r, &a);

	if (course)
		put_course(p, o, course);
	else
		put_sessions(p, o);
	if (last->rec.id)
		pane_line(p, S_PLAIN, "Last: %s, %s: %s",
			  day_short(minute_day(last->starts), o->r->today, day),
			  distance(minute_day(last->starts), o->r->today, far),
			  session_words(o, last, &a));
	if (*care)
		pane_line(p, S_PLAIN, "Now: %s", care);
	if (next->rec.id)
		pane_line(p, S_PLAIN, "Next: %s, %s: %s", minute_long(next->starts, day),
			  distance(minute_day(next->starts), o->r->today, far),
			  session_words(o, next, &a));
	if (open)
		pane_line(p, S_WARN, "! Session %" PRId64 ", %s, is still open: done, or missed?",
			  open->number,
			  day_short(minute_day(open->starts), o->r->today, day));
	if (*money)
		pane_line(p, o->d->balance.overdue > 0 ? S_ALERT : S_PLAIN, "%sMoney: %s",
			  o->d->balance.overdue > 0 ? "! " : "", money);
}
