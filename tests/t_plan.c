/* SPDX-License-Identifier: MIT */
/* What follows from a course: how far it is, when the next comes, gaps, what is unusual. */
#include "tests/test.h"
#include "model/choices.h"
#include "model/plan.h"
#include "model/visit.h"

enum { TODAY = 20261123 };	/* a Monday */

static struct course a_course(int planned, int gap_min, int gap_max)
{
	struct course c;

	rec_init(&course_type, &c);
	c.client = 7;
	c.number = 1;
	c.on = 20261101;
	c.status = choice_index(&course_status, "running");
	c.planned = planned;
	c.gap_min = gap_min;
	c.gap_max = gap_max;
	return c;
}

static struct session visit(int number, const char *status, minute_t starts)
{
	struct session x;

	rec_init(&session_type, &x);
	x.rec.id = number;
	x.client = 7;
	x.number = number;
	x.course = 1;
	x.kind = choice_index(&session_kind, "treatment");
	x.status = choice_index(&session_status, status);
	x.starts = starts;
	return x;
}

static void only_sessions_of_the_course_count(void **state)
{
	static const struct { const char *kind, *status; int64_t course; bool counts;
	} rows[] = {
		{ "treatment", "done", 1, true },       { "treatment", "booked", 1, true },
		{ "correction", "arrived", 1, true },   { "consultation", "done", 1, false },
		{ "touch-up", "done", 1, false },       { "treatment", "cancelled", 1, false },
		{ "treatment", "no-show", 1, false },   { "treatment", "done", 2, false },
		{ "treatment", "done", NONE_INT, false },
	};
	struct course c = a_course(3, 7, 14);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct session x = visit(1, rows[i].status, 202611041000);

		x.kind = choice_index(&session_kind, rows[i].kind);
		x.course = rows[i].course;
		assert_int_equal(plan_counts(&c, &x), rows[i].counts);
	}
}

/* What is proposed after sessions on these days: the days of all steps, and which is next. */
static void dates_are_proposed(void **state)
{
	static const struct {
		const char *status;
		int planned, gap_min, gap_max;
		day_t done[3];
		day_t step[4];
		int next;
		day_t from, to;
		bool late;
		day_t healed;
	} rows[] = {
		/* Nothing yet: from today, then by the smallest gap, which keeps the weekday. */
		{ "planned", 3, 7, 14, { 0 }, { 20261123, 20261130, 20261207 }, 0, 20261123, 0,
		  false, 0 },
		/* The weekday of the session before, not the first day of the window. */
		{ "running", 3, 5, 12, { 20261120 }, { 20261120, 20261127, 20261204 }, 1, 20261125,
		  20261202, false, 0 },
		/* No such weekday in a short window. */
		{ "running", 2, 8, 10, { 20261120 }, { 20261120, 20261128 }, 1, 20261128, 20261130,
		  false, 0 },
		/* The window began already: not before today. */
		{ "running", 2, 7, 14, { 20261112 }, { 20261112, 20261126 }, 1, 20261123, 20261126,
		  false, 0 },
		/* It is past. */
		{ "running", 2, 7, 10, { 20261102 }, { 20261102, 20261123 }, 1, 20261123, 20261112,
		  true, 0 },
		{ "running", 2, 7, 14, { 20261104, 20261112 }, { 20261104, 20261112 }, -1, 0, 0,
		  false, 20261210 },
		/* A person said that two are enough. */
		{ "healing", 3, 7, 14, { 20261104, 20261112 }, { 20261104, 20261112 }, -1, 0, 0,
		  false, 20261210 },
		{ "stopped", 3, 7, 14, { 20261104 }, { 20261104 }, -1, 0, 0, false, 0 },
		/* One more than planned. */
		{ "done", 2, 7, 14, { 20261104, 20261112, 20261119 },
		  { 20261104, 20261112, 20261119 }, -1, 0, 0, false, 20261217 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct course c = a_course(rows[i].planned, rows[i].gap_min, rows[i].gap_max);
		struct session all[3] = { 0 };
		struct plan p;
		int n = 0, steps = 0;

		c.status = choice_index(&course_status, rows[i].status);
		for (; n < 3 && rows[i].done[n]; n++)
			all[n] = visit(n + 1, "done", minute_make(rows[i].done[n], 10, 0));
		plan_make(&p, &c, all, n, NULL, TODAY);
		for (; steps < 4 && rows[i].step[steps]; steps++)
			assert_int_equal(p.step[steps].day, rows[i].step[steps]);
		assert_int_equal(p.steps, steps);
		assert_int_equal(p.done, n);
		assert_int_equal(p.next, rows[i].next);
		assert_int_equal(p.late, rows[i].late);
		assert_int_equal(p.healed_on, rows[i].healed);
		if (p.next >= 0) {
			assert_int_equal(p.step[p.next].from, rows[i].from);
			assert_int_equal(p.step[p.next].to, rows[i].to);
		}
	}
}

static void a_booked_one_comes_before_the_proposed(void **state)
{
	struct course c = a_course(3, 7, 14);
	struct session all[] = { visit(3, "booked", 202612021000),
				 visit(2, "done", 202611181000) };
	struct plan p;

	(void)state;
	plan_make(&p, &c, all, 2, NULL, TODAY);
	assert_int_equal(p.steps, 3);
	assert_ptr_equal(p.step[0].session, &all[1]);
	assert_true(p.step[0].done);
	assert_ptr_equal(p.step[1].session, &all[0]);
	assert_false(p.step[1].done);
	assert_null(p.step[2].session);
	assert_int_equal(p.step[2].day, 20261209);
	assert_int_equal(p.next, 2);
	assert_int_equal(p.booked, 1);
}

static void the_rule_says_when_it_is_healed(void **state)
{
	struct course c = a_course(1, 7, 14);
	struct session x = visit(1, "done", 202611041000);
	struct taskrule rule;
	struct plan p;

	(void)state;
	rec_init(&taskrule_type, &rule);
	rule.offset = 30;
	rule.unit = choice_index(&time_unit, "days");
	plan_make(&p, &c, &x, 1, &rule, TODAY);
	assert_int_equal(p.healed_on, 20261204);
	rule.offset = 2;
	rule.unit = choice_index(&time_unit, "months");
	plan_make(&p, &c, &x, 1, &rule, TODAY);
	assert_int_equal(p.healed_on, 20270104);
}

static void gaps_in_words(void **state)
{
	static const struct {
		int gap_min, gap_max;
		day_t second;
		const char *words, *later;
	} rows[] = {
		{ 7, 10, 20261115, "11 days after session 1, 7 to 10 planned",
		  "session 2 comes 11 days later, 7 to 10 planned" },
		{ 7, 10, 20261105, "1 day after session 1, 7 to 10 planned",
		  "session 2 comes 1 day later, 7 to 10 planned" },
		{ 7, 10, 20261104, "the same day as session 1, 7 to 10 planned",
		  "session 2 comes the same day, 7 to 10 planned" },
		{ 14, 14, 20261111, "7 days after session 1, 14 planned",
		  "session 2 comes 7 days later, 14 planned" },
		{ 7, 10, 20261111, "", "" },
		{ 7, 10, 20261114, "", "" },
	};
	ARENA(a);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct course c = a_course(2, rows[i].gap_min, rows[i].gap_max);
		struct session all[] = { visit(1, "done", 202611041000),
					 visit(2, "booked", minute_make(rows[i].second, 11, 0)) };
		struct plan p;

		plan_make(&p, &c, all, 2, NULL, TODAY);
		assert_string_equal(plan_gap_words(&p, 0, &a), "");
		assert_string_equal(plan_gap_words(&p, 1, &a), rows[i].words);
		assert_string_equal(plan_later_words(&p, 0, &a), rows[i].later);
		assert_string_equal(plan_later_words(&p, 1, &a), "");
	}
}

static void what_comes_next_in_words(void **state)
{
	static const struct {
		const char *status;
		int planned, gap_min, gap_max;
		day_t done[2], booked;
		const char *words;
	} rows[] = {
		{ "planned", 3, 7, 14, { 0 }, 0, "book the first session" },
		{ "planned", 3, 7, 14, { 0 }, 20261202, "session 9 on 2 Dec" },
		{ "running", 3, 7, 10, { 20261119 }, 0,
		  "book between 26 and 29 Nov, 7 to 10 days after session 1" },
		{ "running", 3, 7, 14, { 20261119 }, 0,
		  "book between 26 Nov and 3 Dec, 7 to 14 days after session 1" },
		{ "running", 3, 14, 14, { 20261119 }, 0, "book on 3 Dec, 14 days after session 1" },
		{ "running", 3, 7, 10, { 20261102 }, 0,
		  "book soon: the gap ended on 12 Nov, 7 to 10 days after session 1" },
		{ "running", 3, 7, 10, { 20261102 }, 20261126, "session 9 on 26 Nov" },
		{ "healing", 2, 7, 10, { 20261104, 20261112 }, 0, "healed on 10 Dec" },
		{ "healing", 2, 7, 10, { 20261004, 20261012 }, 0, "healed since 9 Nov" },
		{ "done", 2, 7, 10, { 20261004, 20261012 }, 0, "" },
		{ "stopped", 3, 7, 10, { 20261004 }, 0, "" },
	};
	ARENA(a);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct course c = a_course(rows[i].planned, rows[i].gap_min, rows[i].gap_max);
		struct session all[3] = { 0 };
		struct plan p;
		int n = 0;

		c.status = choice_index(&course_status, rows[i].status);
		for (; n < 2 && rows[i].done[n]; n++)
			all[n] = visit(n + 1, "done", minute_make(rows[i].done[n], 10, 0));
		if (rows[i].booked)
			all[n++] = visit(9, "booked", minute_make(rows[i].booked, 10, 0));
		plan_make(&p, &c, all, n, NULL, TODAY);
		assert_string_equal(plan_next_words(&p, TODAY, &a), rows[i].words);
	}
}

static void more_sessions_than_steps(void **state)
{
	struct course c = a_course(12, 1, 2);
	struct session all[PLAN_STEPS + 6] = { 0 };
	struct plan p;

	(void)state;
	for (size_t i = 0; i < COUNT(all); i++)
		all[i] = visit((int)i + 1, "done",
			       minute_make(day_add(20260101, (int)(COUNT(all) - i)), 9, 0));
	plan_make(&p, &c, all, (int)COUNT(all), NULL, TODAY);
	assert_int_equal(p.steps, PLAN_STEPS);
	assert_int_equal(p.done, (int)COUNT(all));
	assert_ptr_equal(p.step[PLAN_STEPS - 1].session, &all[0]);
	for (int i = 1; i < p.steps; i++)
		assert_true(p.step[i].day > p.step[i - 1].day);
}

static void the_status_follows_from_what_is_done(void **state)
{
	static const struct { const char *was; int done; const char *now, *progress;
	} rows[] = {
		{ "planned", 0, "planned", "0 of 2 done" },
		{ "planned", 1, "running", "1 of 2 done" },
		{ "running", 2, "healing", "2 of 2 done" },
		{ "healing", 1, "running", "1 of 2 done" },
		{ "running", 0, "planned", "0 of 2 done" },
		{ "healing", 3, "healing", "3 done, 2 planned" },
		{ "done", 1, "done", "1 of 2 done" },
		{ "stopped", 2, "stopped", "2 of 2 done" },
	};
	ARENA(a);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct course c = a_course(2, 7, 14);
		struct session all[3] = { 0 };
		struct plan p;

		c.status = choice_index(&course_status, rows[i].was);
		for (int k = 0; k < rows[i].done; k++)
			all[k] = visit(k + 1, "done", minute_make(20261101 + k * 8, 10, 0));
		plan_make(&p, &c, all, rows[i].done, NULL, TODAY);
		assert_string_equal(choice_code(&course_status, plan_status(&p)), rows[i].now);
		assert_string_equal(plan_progress(&p, &a), rows[i].progress);
	}
}

static void the_latest_open_course_is_the_current(void **state)
{
	static const char *const codes[] = { "stopped", "running", "planned", "done" };
	struct course all[COUNT(codes)] = { 0 };

	(void)state;
	assert_null(plan_current(all, 0));
	for (size_t i = 0; i < COUNT(codes); i++) {
		all[i] = a_course(3, 7, 14);
		all[i].number = (int64_t)i + 1;
		all[i].status = choice_index(&course_status, codes[i]);
	}
	assert_ptr_equal(plan_current(all, COUNT(codes)), &all[2]);
	assert_null(plan_current(&all[3], 1));
}

static void what_is_unusual_about_a_session(void **state)
{
	static const struct { int64_t depth; const char *words;
	} depths[] = {
		{ NONE_INT, "" }, { 30, "" }, { 250, "" },
		{ 29, "depth 0.29 mm: 0.3 to 2.5 are usual" },
		{ 300, "depth 3.00 mm: 0.3 to 2.5 are usual" },
	};
	struct session x = visit(3, "booked", 202611231000);
	ARENA(a);

	(void)state;
	for (size_t i = 0; i < COUNT(depths); i++) {
		x.depth = depths[i].depth;
		assert_string_equal(visit_depth_words(&x, &a), depths[i].words);
	}
	assert_string_equal(visit_needle_words(&x, TODAY, &a), "");
	x.needle_expires = 20261123;
	assert_string_equal(visit_needle_words(&x, TODAY, &a), "");
	x.needle_expires = 20261122;
	assert_string_equal(visit_needle_words(&x, TODAY, &a), "the needle expired on 22 Nov");
	x.status = choice_index(&session_status, "cancelled");
	assert_string_equal(visit_needle_words(&x, TODAY, &a), "");
}

static void a_layer_that_jumps_is_named(void **state)
{
	static const struct { int64_t layer; uint64_t zones; const char *words;
	} rows[] = {
		{ NONE_INT, 0, "" },
		{ 3, 0, "" },
		{ 2, 0, "" },	/* the same again is no jump */
		{ 4, 0, "layer 4 follows on layer 2" },
		{ 3, UINT64_C(3) << 4 * ZONE_VERTEX, "" },
		{ 3, UINT64_C(4) << 4 * ZONE_VERTEX, "vertex: layer 4, it had 2" },
		{ 3, UINT64_C(2) << 4 * ZONE_NAPE, "nape: layer 2, it had 0" },
	};
	struct session before[] = { visit(1, "done", 202611041000),
				    visit(2, "done", 202611121000) };
	ARENA(a);

	(void)state;
	before[0].layer = 1;
	before[0].zones = before[1].zones = UINT64_C(1) << ZONE_VERTEX;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct session x = visit(3, "booked", 202611231000);

		x.layer = rows[i].layer;
		x.zone_layers = rows[i].zones;
		assert_string_equal(visit_layer_words(&x, before, 2, &a), rows[i].words);
	}
	before[0].layer = 2;
	assert_string_equal(visit_layer_words(&before[0], before, 1, &a),
			    "layer 2 is the first that is recorded");
}

/* A session that was done on the day before is not a layer under itself. */
static void a_session_that_moves_does_not_count_as_it_was(void **state)
{
	struct session before[] = { visit(1, "done", 202611041000),
				    visit(2, "done", 202611121000) };
	struct session x = before[1];
	ARENA(a);

	(void)state;
	before[0].zones = before[1].zones = UINT64_C(1) << ZONE_VERTEX;
	x.starts = 202611131000;
	x.zone_layers = UINT64_C(2) << 4 * ZONE_VERTEX;
	assert_string_equal(visit_layer_words(&x, before, 2, &a), "");
	x.zone_layers = UINT64_C(3) << 4 * ZONE_VERTEX;
	assert_string_equal(visit_layer_words(&x, before, 2, &a), "vertex: layer 3, it had 1");
}

static void layers_by_zone_count(void **state)
{
	struct session all[] = { visit(2, "done", 202611121000), visit(1, "done", 202611041000),
				 visit(3, "done", 202611191000) };
	unsigned char layers[ZONE_COUNT];

	(void)state;
	all[0].zones = all[1].zones = all[2].zones = UINT64_C(1) << ZONE_VERTEX;
	all[1].zone_layers = UINT64_C(2) << 4 * ZONE_VERTEX;
	all[0].zone_layers = UINT64_C(5) << 4 * ZONE_NAPE;
	visit_layers(all, 3, &all[1], layers);
	assert_int_equal(layers[ZONE_VERTEX], 2);
	assert_int_equal(layers[ZONE_NAPE], 0);
	visit_layers(all, 3, &all[2], layers);
	assert_int_equal(layers[ZONE_VERTEX], 4);	/* two, and two more */
	assert_int_equal(layers[ZONE_NAPE], 5);
	assert_int_equal(visit_zone_layer(&all[0], ZONE_NAPE), 5);
	assert_int_equal(visit_zone_layer(&all[0], ZONE_VERTEX), 0);
}

static void rooms_clash(void **state)
{
	static const struct { const char *room, *status; minute_t starts; bool clash;
	} rows[] = {
		{ "Room 1", "booked", 202611231030, true },
		{ "room 1", "booked", 202611231030, true },
		{ "Room 2", "booked", 202611231030, false },
		{ "", "booked", 202611231030, false },
		{ "Room 1", "cancelled", 202611231030, false },
		{ "Room 1", "booked", 202611231100, false },
	};
	struct session x = visit(1, "booked", 202611231000);

	(void)state;
	x.room = "Room 1";
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct session y = visit(2, rows[i].status, rows[i].starts);

		y.room = rows[i].room;
		assert_int_equal(visit_room_clash(&x, &y), rows[i].clash);
		assert_int_equal(visit_room_clash(&y, &x), rows[i].clash);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_sessions_of_the_course_count),
		cmocka_unit_test(dates_are_proposed),
		cmocka_unit_test(a_booked_one_comes_before_the_proposed),
		cmocka_unit_test(the_rule_says_when_it_is_healed),
		cmocka_unit_test(gaps_in_words),
		cmocka_unit_test(what_comes_next_in_words),
		cmocka_unit_test(more_sessions_than_steps),
		cmocka_unit_test(the_status_follows_from_what_is_done),
		cmocka_unit_test(the_latest_open_course_is_the_current),
		cmocka_unit_test(what_is_unusual_about_a_session),
		cmocka_unit_test(a_layer_that_jumps_is_named),
		cmocka_unit_test(a_session_that_moves_does_not_count_as_it_was),
		cmocka_unit_test(layers_by_zone_count),
		cmocka_unit_test(rooms_clash),
	};

	return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}
