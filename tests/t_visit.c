/* SPDX-License-Identifier: MIT */
/* What a new session begins with, layers so far, and who is needed in two places. */
#include "tests/test.h"
#include "model/choices.h"
#include "model/visit.h"

static struct session visit(const char *kind, const char *status, minute_t starts)
{
	struct session x;

	rec_init(&session_type, &x);
	x.kind = choice_index(&session_kind, kind);
	x.status = choice_index(&session_status, status);
	x.starts = starts;
	return x;
}

static void half_hours(void **state)
{
	static const struct { minute_t now, then;
	} rows[] = {
		{ 202611231000, 202611231000 }, { 202611231001, 202611231030 },
		{ 202611231030, 202611231030 }, { 202611231031, 202611231100 },
		{ 202611232345, 202611240000 }, { 202612312331, 202701010000 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(visit_half_hour(rows[i].now), rows[i].then);
}

static void the_first_is_a_consultation(void **state)
{
	struct session missed = visit("consultation", "no-show", 202611021000),
		       x = visit("treatment", "booked", 0);

	(void)state;
	visit_follow(&x, &missed, 1, 202611231001);
	assert_string_equal(choice_code(&session_kind, x.kind), "consultation");
	assert_int_equal(x.starts, 202611231030);
	assert_int_equal(x.layer, NONE_INT);
	assert_string_equal(x.needle, "");
}

static void a_treatment_goes_on_from_the_last(void **state)
{
	struct session before[] = {
		visit("treatment", "done", 202611121000),
		visit("consultation", "done", 202611021000),
		visit("treatment", "done", 202611041000),
		visit("treatment", "cancelled", 202611201000),
	};
	struct session x = visit("treatment", "booked", 0);

	(void)state;
	before[0].layer = 2;
	before[0].needle = "3RL 0.25";
	before[0].price = 45000;
	before[0].minutes = 190;
	before[2].layer = 1;
	before[2].needle = "1RL";
	before[3].layer = 7;
	before[3].pigment = "wrong";
	visit_follow(&x, before, COUNT(before), 202611231000);
	assert_string_equal(choice_code(&session_kind, x.kind), "treatment");
	assert_int_equal(x.layer, 3);
	assert_string_equal(x.needle, "3RL 0.25");
	assert_string_equal(x.pigment, "");
	assert_int_equal(x.price, 45000);
	assert_int_equal(x.minutes, 190);
	assert_int_equal(x.zones, 0);
	before[0].layer = 9;
	visit_follow(&x, before, COUNT(before), 202611231000);
	assert_int_equal(x.layer, 9);
	visit_follow(&x, &before[1], 1, 202611231000);
	assert_int_equal(x.layer, 1);
	before[0].layer = NONE_INT;	/* two treatments that count */
	visit_follow(&x, before, COUNT(before), 202611231000);
	assert_int_equal(x.layer, 3);
}

/* Nine months after the last treatment it is to be refreshed, with what was used then. */
static void a_touch_up_comes_years_later(void **state)
{
	static const struct {
		const char *kind;
		minute_t last, now;
		const char *next;
	} rows[] = {
		{ "treatment", 202611231000, 202708200959, "touch-up" },
		{ "treatment", 202611231000, 202708191000, "treatment" },
		{ "touch-up", 202611231000, 202811231000, "touch-up" },
		{ "consultation", 202611231000, 202811231000, "treatment" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct session before = visit(rows[i].kind, "done", rows[i].last);
		struct session x = visit("treatment", "booked", 0);

		before.needle = "1RL";
		visit_follow(&x, &before, 1, rows[i].now);
		assert_string_equal(choice_code(&session_kind, x.kind), rows[i].next);
		assert_string_equal(x.needle, !strcmp(rows[i].kind, "consultation") ? "" : "1RL");
	}
}

static void layers_count_what_was_done(void **state)
{
	struct session all[] = {
		visit("treatment", "done", 202611041000),
		visit("treatment", "done", 202611121000),
		visit("treatment", "booked", 202611261000),
		visit("treatment", "done", 202612261000),
	};
	unsigned char layers[ZONE_COUNT];

	(void)state;
	all[0].zones = 1 << ZONE_VERTEX | 1 << ZONE_FRONTAL;
	all[1].zones = 1 << ZONE_VERTEX;
	all[2].zones = all[3].zones = 1 << ZONE_VERTEX;
	visit_layers(all, COUNT(all), &all[0], layers);
	assert_int_equal(layers[ZONE_VERTEX], 1);
	assert_int_equal(layers[ZONE_FRONTAL], 1);
	visit_layers(all, COUNT(all), &all[2], layers);
	assert_int_equal(layers[ZONE_VERTEX], 2);
	assert_int_equal(layers[ZONE_SCAR], 0);
	visit_layers(all, COUNT(all), &all[3], layers);
	assert_int_equal(layers[ZONE_VERTEX], 3);
}

static void clashes(void **state)
{
	static const struct {
		const char *who, *status;
		minute_t starts;
		int64_t minutes;
		bool clash;
	} rows[] = {
		{ "anna", "booked", 202611231000, 60, true },
		{ "anna", "arrived", 202611231159, 60, true },
		{ "anna", "booked", 202611231200, 60, false },
		{ "anna", "booked", 202611230900, 60, false },
		{ "anna", "booked", 202611230901, NONE_INT, true },
		{ "anna", "booked", 202611222330, 700, true },
		{ "ben", "booked", 202611231000, 60, false },
		{ "", "booked", 202611231000, 60, false },
		{ "anna", "cancelled", 202611231000, 60, false },
		{ "anna", "no-show", 202611231000, 60, false },
	};
	struct session x = visit("treatment", "booked", 202611231000);

	(void)state;
	x.practitioner = "anna";
	x.minutes = 120;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct session y = visit("treatment", rows[i].status, rows[i].starts);

		y.practitioner = rows[i].who;
		y.minutes = rows[i].minutes;
		assert_int_equal(visit_clash(&x, &y), rows[i].clash);
		assert_int_equal(visit_clash(&y, &x), rows[i].clash);
	}
}

static void times_that_are_no_appointment(void **state)
{
	const struct {
		const char *status;
		minute_t starts;
		const char *words;
	} rows[] = {
		{ "booked", 202611231000, "" },
		{ "booked", 202611221000, "" },		/* yesterday's is ticked off today */
		{ "booked", 202611212200, "it is booked for 21 Nov, which is over" },
		{ "booked", 201911031000, "it is booked for 3 Nov 2019, which is over" },
		{ "done", 201911031000, "" },
		{ "no-show", 202611280300, "" },
		{ "booked", 202611280559, "it begins at 05:59, in the night" },
		{ "booked", 202611280600, "" },
		{ "booked", 202611282159, "" },
		{ "booked", 202611282200, "it begins at 22:00, in the night" },
		{ "booked", 0, "" },
	};
	ARENA(a);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct session x = visit("treatment", rows[i].status, rows[i].starts);

		assert_string_equal(visit_time_words(&x, 20261123, &a), rows[i].words);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(half_hours),
		cmocka_unit_test(the_first_is_a_consultation),
		cmocka_unit_test(a_treatment_goes_on_from_the_last),
		cmocka_unit_test(a_touch_up_comes_years_later),
		cmocka_unit_test(layers_count_what_was_done),
		cmocka_unit_test(clashes),
		cmocka_unit_test(times_that_are_no_appointment),
	};

	return cmocka_run_group_tests_name("visit", tests, NULL, NULL);
}
