/* SPDX-License-Identifier: MIT */
/*
 * Courses and sessions in a book: what new ones take over, what moves with them, what is doubted.
 */
#include "tests/place.h"
#include "core/plans.h"
#include "model/choices.h"

static struct place *place;
static int client;

static int up(void **state)
{
	(void)state;
	place = place_begin();
	client = (int)place_client(place, "Per", "Ek", "");
	return 0;
}

static int down(void **state)
{
	(void)state;
	place_end(place);
	return 0;
}

static int64_t add(const struct rectype *t, const char *values)
{
	return place_add(place, t, arena_printf(&place->arena, "client=%d;%s", client, values));
}

static const char *status_of(int64_t course)
{
	struct course c;

	OK(core_get(place->core, &course_type, course, &c, &place->arena, &e_));
	return choice_code(&course_status, c.status);
}

static void set_status(int64_t session, const char *code)
{
	struct session was, now;

	OK(core_get(place->core, &session_type, session, &was, &place->arena, &e_));
	now = was;
	now.status = choice_index(&session_status, code);
	OK(core_save(place->core, &session_type, &was, &now, NULL, NULL, &e_));
}

static void the_status_of_a_course_moves_with_its_sessions(void **state)
{
	int64_t course = add(&course_type, "kind=density;planned=2");
	int64_t first = add(&session_type, "starts=2026-11-04 10:00;course=1"), second;
	struct course was, now;

	(void)state;
	assert_string_equal(status_of(course), "planned");
	set_status(first, "done");
	assert_string_equal(status_of(course), "running");
	second = add(&session_type, "starts=2026-11-12 10:00;course=1;status=done");
	assert_string_equal(status_of(course), "healing");
	set_status(second, "no-show");
	assert_string_equal(status_of(course), "running");
	set_status(second, "done");
	OK(core_get(place->core, &course_type, course, &was, &place->arena, &e_));
	now = was;
	now.planned = 3;	/* a third one after all */
	OK(core_save(place->core, &course_type, &was, &now, NULL, NULL, &e_));
	assert_string_equal(status_of(course), "running");
	OK(core_get(place->core, &course_type, course, &was, &place->arena, &e_));
	now = was;
	now.status = choice_index(&course_status, "done");
	OK(core_save(place->core, &course_type, &was, &now, NULL, NULL, &e_));
	set_status(first, "booked");
	assert_string_equal(status_of(course), "done");
}

/* What the program sets itself stands in the audit trail like everything else. */
static void a_course_that_moves_is_in_the_audit_trail(void **state)
{
	struct query q = { .client = client };
	struct audit *acts;
	int n, found = 0;

	(void)state;
	add(&course_type, "kind=density;planned=2");
	add(&session_type, "starts=2026-11-04 10:00;course=1;status=done");
	OK(core_list(place->core, &audit_type, &q, &acts, &n, &place->arena, &e_));
	for (int i = 0; i < n; i++)
		if (!strcmp(acts[i].type, "course") && !strcmp(acts[i].action, "edit")) {
			assert_string_equal(acts[i].field, "status");
			assert_string_equal(acts[i].was, "planned");
			assert_string_equal(acts[i].now, "running");
			found++;
		}
	assert_int_equal(found, 1);
}

static struct session fresh(const char *kind)
{
	struct session x;

	core_new(place->core, &session_type, &x, &place->arena);
	x.client = client;
	x.kind = choice_index(&session_kind, kind);
	x.starts = 202611301000;
	return x;
}

static void a_new_session_takes_course_and_room(void **state)
{
	static const struct { const char *kind; int64_t course;
	} rows[] = {
		{ "treatment", 2 }, { "correction", 2 },
		{ "consultation", NONE_INT }, { "touch-up", NONE_INT },
	};
	struct session x = fresh("treatment");

	(void)state;
	OK(core_follow(place->core, &session_type, &x, &place->arena, &e_));
	assert_int_equal(x.course, NONE_INT);
	assert_string_equal(x.room, "");
	add(&course_type, "kind=density;status=done");
	add(&course_type, "kind=scar;price=900");
	add(&session_type, "starts=2026-11-04 10:00;room=Room 2");
	add(&session_type, "starts=2026-11-10 10:00");
	/* Where nobody worked, or not yet, is not where the practitioner worked last. */
	add(&session_type, "starts=2026-11-11 10:00;room=Room 3;status=cancelled");
	add(&session_type, "starts=2026-11-12 10:00;room=Room 4;status=no-show");
	add(&session_type, "starts=2026-12-01 10:00;room=Room 5");
	for (size_t i = 0; i < COUNT(rows); i++) {
		x = fresh(rows[i].kind);
		x.price = 45000;
		OK(core_follow(place->core, &session_type, &x, &place->arena, &e_));
		assert_int_equal(x.course, rows[i].course);
		assert_string_equal(x.room, "Room 2");
		/* The course has the price of all its sessions. */
		assert_int_equal(x.price, rows[i].course == NONE_INT ? 45000 : NONE_INT);
	}
	/* Also when the course was chosen. */
	x = fresh("treatment");
	x.course = 2;
	x.price = 45000;
	OK(core_follow(place->core, &session_type, &x, &place->arena, &e_));
	assert_int_equal(x.price, NONE_INT);
	x = fresh("treatment");
	x.course = 1;
	x.room = "Attic";
	OK(core_follow(place->core, &session_type, &x, &place->arena, &e_));
	assert_int_equal(x.course, 1);
	assert_string_equal(x.room, "Attic");
}

/* The words of all doubts about saving x over was: those asked, then those told. */
static const char *doubts(const struct rectype *t, const void *was, const void *x)
{
	struct doubts d = { .ask.a = &place->arena, .slip.a = &place->arena,
			    .tell.a = &place->arena };
	const char *words = "";

	OK(core_doubts(place->core, t, was, x, &d, &e_));
	for (const struct problem *p = d.ask.first; p; p = p->next)
		words = arena_printf(&place->arena, "%s? %s: %s\n", words, p->field, p->words);
	for (const struct problem *p = d.slip.first; p; p = p->next)
		words = arena_printf(&place->arena, "%s~ %s: %s\n", words, p->field, p->words);
	for (const struct problem *p = d.tell.first; p; p = p->next)
		words = arena_printf(&place->arena, "%s! %s: %s\n", words, p->field, p->words);
	return words;
}

/* Not with every later edit of what was meant so. */
static void a_time_that_is_over_is_taken_for_a_slip(void **state)
{
	struct session x = fresh("treatment"), was;

	(void)state;
	x.starts = 201911031000;
	assert_string_equal(doubts(&session_type, NULL, &x),
			    "~ starts: it is booked for 3 Nov 2019, which is over\n");
	was = x;
	x.note = "another note";
	assert_string_equal(doubts(&session_type, &was, &x), "");
	was.status = choice_index(&session_status, "done");
	assert_string_equal(doubts(&session_type, &was, &x),
			    "~ starts: it is booked for 3 Nov 2019, which is over\n");
	assert_string_equal(doubts(&session_type, &x, &was), "");
	was = x;
	x.starts = 202611300300;
	assert_string_equal(doubts(&session_type, &was, &x),
			    "~ starts: it begins at 03:00, in the night\n");
}

static void a_gap_that_is_not_planned_is_told(void **state)
{
	struct session x = fresh("treatment"), was;

	(void)state;
	add(&course_type, "kind=density;planned=3;gap_min=7;gap_max=10");
	add(&session_type, "starts=2026-11-12 10:00;course=1;status=done");
	add(&session_type, "starts=2026-12-02 10:00;course=1");
	x.course = 1;
	x.starts = 202611261000;
	assert_string_equal(doubts(&session_type, NULL, &x),
			    "! starts: 14 days after session 1, 7 to 10 planned\n"
			    "! starts: session 2 comes 6 days later, 7 to 10 planned\n");
	x.starts = 202611221000;
	assert_string_equal(doubts(&session_type, NULL, &x), "");
	x.course = NONE_INT;
	x.starts = 202611261000;
	assert_string_equal(doubts(&session_type, NULL, &x), "");
	/* What is known already is not told again, and a moved one is measured without itself. */
	OK(core_named(place->core, &session_type, "1/2", &was, &place->arena, &e_));
	x = was;
	x.note = "another note";
	assert_string_equal(doubts(&session_type, &was, &x), "");
	x.starts = 202611221100;
	assert_string_equal(doubts(&session_type, &was, &x), "");
	x.starts = 202611251100;
	assert_string_equal(doubts(&session_type, &was, &x),
			    "! starts: 13 days after session 1, 7 to 10 planned\n");
}

static void a_room_that_is_taken_is_asked_about(void **state)
{
	struct session x = fresh("treatment"), was;
	int per = client;

	(void)state;
	place_add(place, &staff_type, "login=ben;name=Ben");
	place_add(place, &staff_type, "login=ida;name=Ida");
	add(&session_type,
	    "starts=2026-11-30 09:30;minutes=90;practitioner=ben;room=Room 1;kind=treatment");
	client = (int)place_client(place, "Eva", "Alm", "");
	x.client = client;
	x.room = "room 1";
	assert_string_equal(doubts(&session_type, NULL, &x),
			    "? room: room 1 is taken by 1 Ek, Per then, 09:30 to 11:00\n");
	x.room = "Room 2";
	assert_string_equal(doubts(&session_type, NULL, &x), "");
	add(&session_type,
	    "starts=2026-11-30 09:30;minutes=90;practitioner=ida;room=3;kind=treatment");
	x.room = "3";
	assert_string_equal(doubts(&session_type, NULL, &x),
			    "? room: room 3 is taken by session 1 of Eva Alm then, "
			    "09:30 to 11:00\n");
	x.room = "Room 2";
	x.practitioner = "ben";
	assert_string_equal(doubts(&session_type, NULL, &x),
			    "? starts: ben has 1 Ek, Per then, 09:30 to 11:00\n");
	x.room = "Room 1";	/* whoever has Ben has the room: once is enough */
	assert_string_equal(doubts(&session_type, NULL, &x),
			    "? starts: ben has 1 Ek, Per then, 09:30 to 11:00\n");
	client = per;
	OK(core_named(place->core, &session_type, "1/1", &was, &place->arena, &e_));
	x = was;
	x.note = "still the same";
	assert_string_equal(doubts(&session_type, &was, &x), "");
}

static void what_is_unusual_is_told_when_it_is_typed(void **state)
{
	struct session x = fresh("treatment"), was;

	(void)state;
	x.needle_expires = 20261101;
	x.depth = 300;
	x.layer = 3;
	assert_string_equal(doubts(&session_type, NULL, &x),
			    "! needle_expires: the needle expired on 1 Nov\n"
			    "! depth: depth 3.00 mm: 0.3 to 2.5 are usual\n"
			    "! layer: layer 3 is the first that is recorded\n");
	OK(core_save(place->core, &session_type, NULL, &x, NULL, NULL, &e_));
	was = x;
	x.note = "another note";
	assert_string_equal(doubts(&session_type, &was, &x), "");
}

static void a_second_course_is_told(void **state)
{
	struct course c;

	(void)state;
	core_new(place->core, &course_type, &c, &place->arena);
	c.client = client;
	c.kind = choice_index(&course_kind, "scar");
	assert_string_equal(doubts(&course_type, NULL, &c), "");
	add(&course_type, "kind=density");
	assert_string_equal(
		doubts(&course_type, NULL, &c),
		"! status: course 1 of Per Ek is planned still; "
		"sessions now go to the new course\n");
}

static void the_current_course_comes_first(void **state)
{
	struct query q = { .client = client };
	struct session *all, x = fresh("treatment");
	struct plan *plans;
	int n, count;

	(void)state;
	add(&course_type, "kind=density;status=stopped");
	add(&course_type, "kind=scar;planned=2;gap_min=7;gap_max=14");
	add(&course_type, "kind=hairline;status=done");
	add(&session_type, "starts=2026-11-19 14:30;course=2;status=done");
	OK(core_list(place->core, &session_type, &q, &all, &n, &place->arena, &e_));
	OK(core_plans(place->core, client, all, n, &plans, &count, &place->arena, &e_));
	assert_int_equal(count, 3);
	assert_int_equal(plans[0].course->number, 2);
	assert_int_equal(plans[1].course->number, 3);
	assert_int_equal(plans[2].course->number, 1);
	x.starts = 202611231000;
	core_plan_next(&plans[0], &x);
	assert_int_equal(x.course, 2);
	assert_int_equal(x.starts, 202611261430);
	x.starts = 202611261500;	/* it is later by now */
	core_plan_next(&plans[0], &x);
	assert_int_equal(x.starts, 202611261500);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_status_of_a_course_moves_with_its_sessions, up,
						down),
		cmocka_unit_test_setup_teardown(a_course_that_moves_is_in_the_audit_trail, up,
						down),
		cmocka_unit_test_setup_teardown(a_new_session_takes_course_and_room, up, down),
		cmocka_unit_test_setup_teardown(a_gap_that_is_not_planned_is_told, up, down),
		cmocka_unit_test_setup_teardown(a_time_that_is_over_is_taken_for_a_slip, up, down),
		cmocka_unit_test_setup_teardown(a_room_that_is_taken_is_asked_about, up, down),
		cmocka_unit_test_setup_teardown(what_is_unusual_is_told_when_it_is_typed, up,
						down),
		cmocka_unit_test_setup_teardown(a_second_course_is_told, up, down),
		cmocka_unit_test_setup_teardown(the_current_course_comes_first, up, down),
	};

	return cmocka_run_group_tests_name("courses", tests, NULL, NULL);
}
