/* SPDX-License-Identifier: MIT */
/* One function for each anchor of the task rules. */
#include "config.h"
#include "model/due.h"
#include "base/mem.h"
#include "model/choices.h"
#include "model/visit.h"

#include <string.h>

struct due {
	const struct due_facts *f;
	const struct taskrule *rule;
	struct buf tasks;
};

static void add(struct due *d, int64_t session, day_t from, bool met)
{
	int offset = (int)d->rule->offset;
	struct due_task x = { .rule = d->rule, .session = session, .met = met };

	x.due = choice_is(&time_unit, d->rule->unit, "months") ? day_add_months(from, offset) :
								  day_add(from, offset);
	buf_add(&d->tasks, &x, sizeof x);
}

/* Sessions */

static bool has_healed_photo(const struct due_facts *f, const struct session *x)
{
	for (int i = 0; i < f->healed_count; i++)
		if (f->healed[i] == x->number)
			return true;
	return false;
}

static void after_session(struct due *d)
{
	for (int i = 0; i < d->f->session_count; i++) {
		const struct session *x = &d->f->sessions[i];

		if (visit_done(x) && visit_treats(x))
			add(d, x->number, minute_day(x->starts), false);
	}
}

static void until_healed_photo(struct due *d)
{
	for (int i = 0; i < d->f->session_count; i++) {
		const struct session *x = &d->f->sessions[i];

		if (visit_done(x) && visit_treats(x))
			add(d, x->number, minute_day(x->starts), has_healed_photo(d->f, x));
	}
}

static void booked_session(struct due *d)
{
	for (int i = 0; i < d->f->session_count; i++) {
		const struct session *x = &d->f->sessions[i];

		if (choice_is(&session_status, x->status, "booked"))
			add(d, x->number, minute_day(x->starts), false);
	}
}

/* Courses */

/* One step of a course: its done session that is the n-th of them, and what came of it. */
struct step {
	const struct course *course;
	const struct session *session;
	int n;
	bool followed;			/* another of the course is booked, or was */
	bool went_on;			/* the same, with more than touch-ups */
	bool touched_up;		/* a touch-up is booked, or was, of any course */
};

static struct step step_of(const struct due_facts *f, const struct course *course, int at, int n)
{
	struct step s = { .course = course, .session = &f->sessions[at], .n = n };

	for (int i = at + 1; i < f->session_count; i++) {
		const struct session *x = &f->sessions[i];
		bool of_course = x->course == course->number,
		     touch_up = choice_is(&session_kind, x->kind, "touch-up");

		if (!visit_counts(x) || !visit_treats(x))
			continue;
		s.followed |= of_course;
		s.went_on |= of_course && !touch_up;
		s.touched_up |= touch_up;
	}
	return s;
}

static void each_step(struct due *d, void (*visit)(struct due *d, const struct step *s))
{
	const struct due_facts *f = d->f;

	for (int c = 0; c < f->course_count; c++) {
		int n = 0;

		for (int i = 0; i < f->session_count; i++) {
			const struct session *x = &f->sessions[i];

			if (x->course == f->courses[c].number && visit_done(x) && visit_treats(x)) {
				struct step s = step_of(f, &f->courses[c], i, ++n);

				visit(d, &s);
			}
		}
	}
}

static bool course_is(const struct step *s, const char *code)
{
	return choice_is(&course_status, s->course->status, code);
}

static void gap_of(struct due *d, const struct step *s)
{
	bool running = course_is(s, "planned") || course_is(s, "running");

	if (s->n < s->course->planned && (running || s->followed))
		add(d, s->session->number,
		    day_add(minute_day(s->session->starts), (int)s->course->gap_min), s->followed);
}

static void next_session(struct due *d)
{
	each_step(d, gap_of);
}

static void second_of(struct due *d, const struct step *s)
{
	bool over = course_is(s, "done") || course_is(s, "stopped");

	if (s->n == 2 && (!over || s->followed))
		add(d, s->session->number, minute_day(s->session->starts), s->followed);
}

static void third_session(struct due *d)
{
	each_step(d, second_of);
}

static void last_of(struct due *d, const struct step *s)
{
	bool over = s->n >= s->course->planned || course_is(s, "healing") || course_is(s, "done");

	if (over && !s->went_on && !course_is(s, "stopped"))
		add(d, s->session->number, minute_day(s->session->starts), s->touched_up);
}

static void course_done(struct due *d)
{
	each_step(d, last_of);
}

/* Health */

static void patch_test(struct due *d)
{
	const struct health *x = d->f->patch;

	if (x)
		add(d, NONE_INT, x->patch_on,
		    x->patch_result && !choice_is(&patch_result, x->patch_result, "pending"));
}

/* Whose sessions are over needs no other test. */
static bool more_to_come(const struct due_facts *f)
{
	for (int i = 0; i < f->session_count; i++)
		if (choice_is(&session_status, f->sessions[i].status, "booked"))
			return true;
	for (int i = 0; i < f->course_count; i++)
		if (choice_is(&course_status, f->courses[i].status, "planned") ||
		    choice_is(&course_status, f->courses[i].status, "running"))
			return true;
	return false;
}

static void patch_test_expires(struct due *d)
{
	const struct due_facts *f = d->f;

	if (f->patch && f->use_by && more_to_come(f) &&
	    !choice_is(&patch_result, f->patch->patch_result, "reaction"))
		add(d, NONE_INT, f->use_by, false);
}

static void health_review(struct due *d)
{
	if (d->f->review)
		add(d, NONE_INT, d->f->review->on, false);
}

static const struct {
	const char *anchor;
	void (*find)(struct due *d);
} anchors[] = {
	{ "session-done", after_session },
	{ "healed-photo", until_healed_photo },
	{ "next-session", next_session },
	{ "third-session", third_session },
	{ "course-done", course_done },
	{ "patch-test", patch_test },
	{ "patch-test-expires", patch_test_expires },
	{ "health-review", health_review },
	{ "session-booked", booked_session },
};

int due_tasks(const struct due_facts *f, struct due_task **ret, struct arena *a)
{
	struct due d = { .f = f };
	int n;

	for (int i = 0; i < f->rule_count && f->active; i++) {
		d.rule = &f->rules[i];
		for (size_t k = 0; k < COUNT(anchors); k++)
			if (choice_is(&task_anchor, d.rule->anchor, anchors[k].anchor))
				anchors[k].find(&d);
	}
	n = (int)(d.tasks.len / sizeof **ret);
	*ret = arena_alloc(a, d.tasks.len ? d.tasks.len : 1);
	if (d.tasks.len)
		memcpy(*ret, d.tasks.s, d.tasks.len);
	buf_done(&d.tasks);
	return n;
}
