/* SPDX-License-Identifier: MIT */
/* What is due for a client: every anchor of the task rules. */
#include "tests/test.h"
#include "base/mem.h"
#include "model/aftercare.h"
#include "model/choices.h"
#include "model/due.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { SESSIONS = 8, COURSES = 3 };

static day_t day(const char *iso)
{
	day_t d = 0;

	assert_int_equal(day_iso_parse(&d, iso), 0);
	return d;
}

static int32_t code(const struct choices *list, const char *word)
{
	int32_t at = choice_index(list, word);

	if (!at)
		fail_msg("'%s' is none of the choices", word);
	return at;
}

/* "treatment done 2026-11-04 1; …": kind, status, day, course (0: none). */
static int sessions(const char *words, struct session *ret)
{
	int n = 0, used;
	char kind[20], status[20], on[20];
	long long course;

	for (; sscanf(words, " %19s %19s %19s %lld%n", kind, status, on, &course, &used) == 4;
	     words += used + (words[used] == ';')) {
		struct session *x = &ret[n++];

		assert_true(n <= SESSIONS);
		rec_init(&session_type, x);
		x->number = n;
		x->kind = code(&session_kind, kind);
		x->status = code(&session_status, status);
		x->starts = minute_make(day(on), 10, 0);
		x->course = course ? course : NONE_INT;
	}
	assert_int_equal(*words, '\0');
	return n;
}

/* "running 3 7; …": status, planned, smallest gap; they are numbered from 1. */
static int courses(const char *words, struct course *ret)
{
	int n = 0, used;
	char status[20];
	long long planned, gap;

	for (; sscanf(words, " %19s %lld %lld%n", status, &planned, &gap, &used) == 3;
	     words += used + (words[used] == ';')) {
		struct course *x = &ret[n++];

		assert_true(n <= COURSES);
		rec_init(&course_type, x);
		x->number = n;
		x->status = code(&course_status, status);
		x->planned = planned;
		x->gap_min = gap;
	}
	assert_int_equal(*words, '\0');
	return n;
}

/* "1 2026-11-08; - 2026-12-02 met": session, day, whether it is met. */
static const char *said(const struct due_task *t, int n, struct arena *a)
{
	const char *s = "";
	char on[DATE_BUF];

	for (int i = 0; i < n; i++)
		s = arena_printf(a, "%s%s%s %s%s", s, i ? "; " : "",
				 t[i].session == NONE_INT ?
					 "-" :
					 arena_printf(a, "%" PRId64, t[i].session),
				 day_iso(t[i].due, on), t[i].met ? " met" : "");
	return s;
}

static struct taskrule rule(const char *anchor, int offset, const char *unit)
{
	struct taskrule x;

	rec_init(&taskrule_type, &x);
	x.rec.id = 1;
	x.anchor = code(&task_anchor, anchor);
	x.offset = offset;
	x.unit = code(&time_unit, unit);
	x.words = "Do it";
	return x;
}

static const struct {
	const char *anchor;
	int offset;
	const char *unit, *sessions, *courses;
	int64_t healed;			/* the session with a healed photo; 0: none */
	const char *due;
} of_sessions[] = {
	/* Each treatment that is done, and only those. */
	{ "session-done", 4, "days",
	  "consultation done 2026-11-01 0; treatment done 2026-11-04 0;"
	  "touch-up done 2026-11-10 0;"
	  "correction done 2026-11-12 0; treatment booked 2026-11-20 0;"
	  "treatment no-show 2026-11-21 0;"
	  "treatment cancelled 2026-11-22 0; treatment arrived 2026-11-23 0",
	  "", 0, "2 2026-11-08; 3 2026-11-14; 4 2026-11-16" },
	{ "session-done", 1, "months", "treatment done 2027-01-31 0", "", 0, "1 2027-02-28" },
	{ "session-done", 4, "days", "", "", 0, "" },

	/* Until a healed photo of that session is there. */
	{ "healed-photo", 28, "days", "treatment done 2026-11-04 0;"
	  "treatment done 2026-11-12 0", "",
	  0, "1 2026-12-02; 2 2026-12-10" },
	{ "healed-photo", 28, "days", "treatment done 2026-11-04 0;"
	  "treatment done 2026-11-12 0", "",
	  2, "1 2026-12-02; 2 2026-12-10 met" },
	{ "healed-photo", 28, "days", "consultation done 2026-11-04 0;"
	  "treatment booked 2026-11-12 0",
	  "", 0, "" },

	/* From the smallest gap of the course on, until the next one of it is booked. */
	{ "next-session", 0, "days", "treatment done 2026-11-04 1", "running 3 7", 0,
	  "1 2026-11-11" },
	{ "next-session", 0, "days", "treatment done 2026-11-04 1", "planned 3 10", 0,
	  "1 2026-11-14" },
	{ "next-session", -3, "days", "treatment done 2026-11-04 1", "running 3 7", 0,
	  "1 2026-11-08" },
	{ "next-session", 0, "days", "treatment done 2026-11-04 1; treatment booked 2026-11-12 1",
	  "running 3 7", 0, "1 2026-11-11 met" },
	{ "next-session", 0, "days", "treatment done 2026-11-04 1;"
	  "treatment cancelled 2026-11-12 1",
	  "running 3 7", 0, "1 2026-11-11" },
	{ "next-session", 0, "days", "treatment done 2026-11-04 1;"
	  "treatment no-show 2026-11-12 1",
	  "running 3 7", 0, "1 2026-11-11" },
	{ "next-session", 0, "days", "treatment done 2026-11-04 1;"
	  "consultation booked 2026-11-12 1",
	  "running 3 7", 0, "1 2026-11-11" },
	{ "next-session", 0, "days", "treatment done 2026-11-04 1; treatment done 2026-11-12 1",
	  "running 3 7", 0, "1 2026-11-11 met; 2 2026-11-19" },
	{ "next-session", 0, "days", "treatment done 2026-11-04 1; treatment done 2026-11-12 1",
	  "healing 2 7", 0, "1 2026-11-11 met" },
	{ "next-session", 0, "days", "treatment done 2026-11-04 1; treatment done 2026-11-12 2",
	  "running 3 7; running 2 9", 0, "1 2026-11-11; 2 2026-11-21" },
	{ "next-session", 0, "days", "treatment done 2026-11-04 1", "stopped 3 7", 0, "" },
	{ "next-session", 0, "days", "treatment done 2026-11-04 1", "done 3 7", 0, "" },
	{ "next-session", 0, "days", "treatment done 2026-11-04 0", "running 3 7", 0, "" },
	{ "next-session", 0, "days", "consultation done 2026-11-04 1", "planned 3 7", 0, "" },

	/* After the second of a course, until a third is booked. */
	{ "third-session", 28, "days", "treatment done 2026-11-04 1; treatment done 2026-11-12 1",
	  "healing 2 7", 0, "2 2026-12-10" },
	{ "third-session", 28, "days", "treatment done 2026-11-04 1", "running 2 7", 0, "" },
	{ "third-session", 28, "days",
	  "treatment done 2026-11-04 1; treatment done 2026-11-12 1;"
	  "treatment booked 2026-12-15 1",
	  "running 3 7", 0, "2 2026-12-10 met" },
	{ "third-session", 28, "days", "treatment done 2026-11-04 1; treatment done 2026-11-12 1",
	  "done 2 7", 0, "" },
	{ "third-session", 28, "days", "treatment done 2026-11-04 1; treatment done 2026-11-12 2",
	  "running 2 7; running 2 7", 0, "" },

	/* After the last session of a course, until a touch-up is booked. */
	{ "course-done", 24, "months", "treatment done 2026-11-04 1; treatment done 2026-11-12 1",
	  "healing 2 7", 0, "2 2028-11-12" },
	{ "course-done", 24, "months", "treatment done 2026-11-04 1; treatment done 2026-11-12 1",
	  "running 3 7", 0, "" },
	{ "course-done", 24, "months", "treatment done 2026-11-04 1; treatment done 2026-11-12 1",
	  "done 3 7", 0, "2 2028-11-12" },
	{ "course-done", 24, "months", "treatment done 2026-11-04 1; treatment done 2026-11-12 1",
	  "stopped 2 7", 0, "" },
	{ "course-done", 24, "months",
	  "treatment done 2026-11-04 1; treatment done 2026-11-12 1; treatment done 2026-12-12 1",
	  "healing 2 7", 0, "3 2028-12-12" },
	{ "course-done", 24, "months",
	  "treatment done 2026-11-04 1; treatment done 2026-11-12 1;"
	  "touch-up booked 2028-10-12 0",
	  "done 2 7", 0, "2 2028-11-12 met" },
	{ "course-done", 24, "months",
	  "treatment done 2026-11-04 1; treatment done 2026-11-12 1;"
	  "touch-up cancelled 2028-10-12 0",
	  "done 2 7", 0, "2 2028-11-12" },
	{ "course-done", 24, "months",
	  "treatment done 2026-11-04 1; treatment done 2026-11-12 1; touch-up done 2028-10-12 1",
	  "done 2 7", 0, "2 2028-11-12 met; 3 2030-10-12" },

	/* Before each session that is booked. */
	{ "session-booked", -2, "days",
	  "treatment done 2026-11-04 1; consultation booked 2026-11-12 0;"
	  "treatment booked 2027-01-01 1;"
	  "treatment arrived 2027-01-02 1",
	  "running 3 7", 0, "2 2026-11-10; 3 2026-12-30" },
};

static void sessions_and_courses(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(of_sessions); i++) {
		struct session s[SESSIONS];
		struct course c[COURSES];
		struct taskrule r =
			rule(of_sessions[i].anchor, of_sessions[i].offset, of_sessions[i].unit);
		struct due_facts f = {
			.active = true,
			.sessions = s,
			.session_count = sessions(of_sessions[i].sessions, s),
			.courses = c,
			.course_count = courses(of_sessions[i].courses, c),
			.healed = &of_sessions[i].healed,
			.healed_count = of_sessions[i].healed != 0,
			.rules = &r,
			.rule_count = 1,
		};
		struct due_task *t;
		ARENA(a);
		int n = due_tasks(&f, &t, &a);
		const char *is = said(t, n, &a);

		if (strcmp(is, of_sessions[i].due))
			fail_msg("%s of '%s' in '%s': '%s', not '%s'", of_sessions[i].anchor,
				 of_sessions[i].sessions, of_sessions[i].courses, is,
				 of_sessions[i].due);
	}
}

static const struct {
	const char *anchor;
	int offset;
	const char *on;			/* NULL: no review */
	const char *patch_on, *result;
	const char *use_by;		/* NULL: no bottle */
	const char *sessions, *courses, *due;
} of_health[] = {
	{ "patch-test", 2, NULL, NULL, "", NULL, "", "", "" },
	{ "patch-test", 2, "2026-11-02", NULL, "", NULL, "", "", "" },
	{ "patch-test", 2, "2026-11-02", "2026-11-01", "", NULL, "", "", "- 2026-11-03" },
	{ "patch-test", 2, "2026-11-02", "2026-11-01", "pending", NULL, "", "", "- 2026-11-03" },
	{ "patch-test", 2, "2026-11-02", "2026-11-01", "clear", NULL, "", "",
	  "- 2026-11-03 met" },
	{ "patch-test", 2, "2026-11-02", "2026-11-01", "reaction", NULL, "", "",
	  "- 2026-11-03 met" },

	{ "patch-test-expires", 0, "2026-11-02", "2026-11-01", "clear", "2027-03-31",
	  "treatment booked 2026-12-01 0", "", "- 2027-03-31" },
	{ "patch-test-expires", -7, "2026-11-02", "2026-11-01", "clear", "2027-03-31", "",
	  "running 3 7", "- 2027-03-24" },
	{ "patch-test-expires", 0, "2026-11-02", "2026-11-01", "clear", "2027-03-31", "",
	  "planned 3 7", "- 2027-03-31" },
	{ "patch-test-expires", 0, "2026-11-02", "2026-11-01", "clear", "2027-03-31",
	  "treatment done 2026-12-01 1", "done 1 7", "" },
	{ "patch-test-expires", 0, "2026-11-02", "2026-11-01", "reaction", "2027-03-31",
	  "treatment booked 2026-12-01 0", "", "" },
	{ "patch-test-expires", 0, "2026-11-02", "2026-11-01", "clear", NULL,
	  "treatment booked 2026-12-01 0", "", "" },

	{ "health-review", 12, "2026-11-02", NULL, "", NULL, "", "", "- 2027-11-02" },
};

static void health(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(of_health); i++) {
		bool review = of_health[i].on;
		struct session s[SESSIONS];
		struct course c[COURSES];
		struct health h;
		struct taskrule r = rule(
			of_health[i].anchor, of_health[i].offset,
			!strcmp(of_health[i].anchor, "health-review") ? "months" : "days");
		struct due_facts f = {
			.active = true,
			.sessions = s,
			.session_count = sessions(of_health[i].sessions, s),
			.courses = c,
			.course_count = courses(of_health[i].courses, c),
			.review = review ? &h : NULL,
			.patch = review && of_health[i].patch_on ? &h : NULL,
			.use_by = of_health[i].use_by ? day(of_health[i].use_by) : 0,
			.rules = &r,
			.rule_count = 1,
		};
		struct due_task *t;
		ARENA(a);
		const char *is;
		int n;

		rec_init(&health_type, &h);
		if (review)
			h.on = day(of_health[i].on);
		if (f.patch)
			h.patch_on = day(of_health[i].patch_on);
		if (*of_health[i].result)
			h.patch_result = code(&patch_result, of_health[i].result);
		n = due_tasks(&f, &t, &a);
		is = said(t, n, &a);
		if (strcmp(is, of_health[i].due))
			fail_msg("%s, row %zu: '%s', not '%s'", of_health[i].anchor, i, is,
				 of_health[i].due);
	}
}

static void nothing_is_due_for_who_is_archived(void **state)
{
	struct session s[SESSIONS];
	struct taskrule r = rule("session-done", 4, "days");
	struct due_facts f = { .sessions = s, .rules = &r, .rule_count = 1 };
	struct due_task *t;
	ARENA(a);

	(void)state;
	f.session_count = sessions("treatment done 2026-11-04 0", s);
	assert_int_equal(due_tasks(&f, &t, &a), 0);
}

/* A rule that could be chosen and does nothing would be worse than none. */
static void every_anchor_has_a_case(void **state)
{
	(void)state;
	for (int i = 0; i < task_anchor.count; i++) {
		const char *anchor = task_anchor.rows[i].code;
		bool found = false;

		for (size_t k = 0; k < COUNT(of_sessions); k++)
			found |= *of_sessions[k].due && !strcmp(of_sessions[k].anchor, anchor);
		for (size_t k = 0; k < COUNT(of_health); k++)
			found |= *of_health[k].due && !strcmp(of_health[k].anchor, anchor);
		if (!found)
			fail_msg("no case in which '%s' makes something due", anchor);
	}
}

static void aftercare_by_the_day(void **state)
{
	static const struct { const char *school, *status; day_t day; const char *words;
	} rows[] = {
		{ "5-day", "done", 20261104, "day 0 by the 5-day sheet: keep dry, no sun" },
		{ "5-day", "done", 20261109,
		  "day 5 by the 5-day sheet: first gentle shampoo, limited sun" },
		{ "5-day", "done", 20261205, "" },
		{ "5-day", "done", 20261103, "" },
		{ "5-day", "booked", 20261104, "" },
		{ "10-day", "done", 20261107, "day 3 by the 10-day sheet: no rubbing, no sun" },
		{ "10-day", "done", 20261115, "" },
		{ NULL, "done", 20261104, "" },
	};
	struct session x;
	ARENA(a);

	(void)state;
	sessions("treatment done 2026-11-04 0", &x);
	for (size_t i = 0; i < COUNT(rows); i++) {
		x.aftercare = rows[i].school ? code(&aftercare, rows[i].school) : 0;
		x.status = code(&session_status, rows[i].status);
		assert_string_equal(aftercare_words(&x, rows[i].day, &a), rows[i].words);
	}
	/* No school is without words on the day itself. */
	x.status = code(&session_status, "done");
	for (x.aftercare = 1; x.aftercare <= aftercare.count; x.aftercare++)
		assert_string_not_equal(aftercare_words(&x, 20261104, &a), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sessions_and_courses),
		cmocka_unit_test(health),
		cmocka_unit_test(nothing_is_due_for_who_is_archived),
		cmocka_unit_test(every_anchor_has_a_case),
		cmocka_unit_test(aftercare_by_the_day),
	};

	return cmocka_run_group_tests_name("what is due", tests, NULL, NULL);
}
