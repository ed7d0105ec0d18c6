/* SPDX-License-Identifier: MIT */
/* What was saved can be put back, in order, and never over what someone else saved since. */
#include "tests/place.h"
#include "model/choices.h"
#include "tui/screens.h"
#include "tui/undo.h"

struct session_of_work {
	struct place *place;
	struct ui ui;
	int64_t number;
};

static int up(void **state)
{
	struct session_of_work *w = calloc(1, sizeof *w);

	w->place = place_begin();
	w->number = place_client(w->place, "Åsa", "Öberg", "phone=1111");
	screens_open(&w->ui, w->place->core);
	ui_key(&w->ui, "2");
	*state = w;
	return 0;
}

static int down(void **state)
{
	struct session_of_work *w = *state;

	screens_close(&w->ui);
	place_end(w->place);
	free(w);
	return 0;
}

static struct client read_client(struct session_of_work *w)
{
	struct client c;

	OK(core_get(w->place->core, &client_type, w->number, &c, &w->place->arena, &e_));
	return c;
}

/* As the form does it. */
static void change_phone(struct session_of_work *w, const char *phone)
{
	struct client was = read_client(w), now = was;

	now.phone = phone;
	OK(core_save(w->place->core, &client_type, &was, &now, NULL, NULL, &e_));
	undo_note(&w->ui, &client_type, &was, &now);
}

static void run(struct session_of_work *w, const char *key, const char *phone)
{
	ui_key(&w->ui, key);
	assert_string_equal(read_client(w).phone, phone);
}

static void steps_go_back_and_forth(void **state)
{
	struct session_of_work *w = *state;

	change_phone(w, "2222");
	change_phone(w, "3333");
	run(w, "u", "2222");
	run(w, "^Z", "1111");
	run(w, "u", "1111");
	assert_string_equal(w->ui.message, "Nothing was saved that could be undone");
	run(w, "U", "2222");
	assert_string_equal(w->ui.message, "Done again: Phone of client 1 Öberg, Åsa");
	run(w, "^Y", "3333");
	run(w, "U", "3333");
	assert_string_equal(w->ui.message, "Nothing was undone that could be done again");
}

/* Whoever means the save that cannot be taken back is told before an earlier one is. */
static void what_is_not_undone_is_said_first(void **state)
{
	struct session_of_work *w = *state;

	change_phone(w, "2222");
	undo_cannot(&w->ui, "Closing the books");
	run(w, "u", "2222");
	assert_string_equal(w->ui.message,
			    "Closing the books is not undone; u again takes back Phone of client 1 "
			    "Öberg, Åsa");
	run(w, "u", "1111");
	run(w, "U", "2222");
	undo_cannot(&w->ui, "Closing the books");
	change_phone(w, "3333");
	run(w, "u", "2222");
}

static void a_new_change_ends_what_could_be_redone(void **state)
{
	struct session_of_work *w = *state;

	change_phone(w, "2222");
	run(w, "u", "1111");
	change_phone(w, "4444");
	run(w, "U", "4444");
	run(w, "u", "1111");
}

static void what_others_saved_is_not_undone(void **state)
{
	struct session_of_work *w = *state;
	struct client was, now;

	change_phone(w, "2222");
	now = was = read_client(w);
	now.email = "asa@example.se";
	OK(core_save(w->place->core, &client_type, &was, &now, NULL, NULL, &e_));
	run(w, "u", "2222");
	assert_string_equal(read_client(w).email, "asa@example.se");
	assert_non_null(strstr(w->ui.message, "Cannot undo Phone of client 1 Öberg, Åsa"));
	assert_non_null(strstr(w->ui.message, "someone else"));
}

static void adding_is_undone_by_archiving(void **state)
{
	struct session_of_work *w = *state;
	struct client c = read_client(w);

	undo_note(&w->ui, &client_type, NULL, &c);
	change_phone(w, "2222");
	run(w, "u", "1111");
	ui_key(&w->ui, "u");
	assert_int_equal(core_client_count(w->place->core, "archived"), 1);
	ui_key(&w->ui, "U");
	assert_int_equal(core_client_count(w->place->core, "active"), 1);
	run(w, "U", "2222");
}

/*
 * Nobody is to read that the client cancelled what was never booked; and what was done is done
 * again as it was.
 */
static void a_session_added_by_mistake(void **state)
{
	struct session_of_work *w = *state;
	struct place *p = w->place;
	struct query all = { .client = w->number };
	struct audit *trail;
	struct session x;
	int64_t id = place_add(p, &session_type, "client=1;starts=2026-11-20 10:00;status=done");
	int n;

	OK(core_get(p->core, &session_type, id, &x, &p->arena, &e_));
	undo_note(&w->ui, &session_type, NULL, &x);
	ui_key(&w->ui, "u");
	assert_string_equal(w->ui.message,
			    "Undone: session 1 of Åsa Öberg is cancelled; nothing is ever deleted");
	OK(core_get(p->core, &session_type, id, &x, &p->arena, &e_));
	assert_string_equal(x.note, "Entered by mistake");
	OK(core_list(p->core, &audit_type, &all, &trail, &n, &p->arena, &e_));
	assert_string_equal(trail[n - 1].action, "undo");
	ui_key(&w->ui, "U");
	OK(core_get(p->core, &session_type, id, &x, &p->arena, &e_));
	assert_string_equal(x.note, "");
	assert_string_equal(choice_code(field_named(&session_type, "status")->choices, x.status),
			    "done");
}

static void more_steps_than_are_kept(void **state)
{
	struct session_of_work *w = *state;
	char first[40] = "";

	for (int i = 0; i < 60; i++)
		change_phone(w, arena_printf(&w->place->arena, "70%d", 100 + i));
	for (int i = 0; i < 60; i++)
		ui_key(&w->ui, "u");
	snprintf(first, sizeof first, "70%d", 100 + 60 - 50 - 1);
	assert_string_equal(read_client(w).phone, first);
}

/* A course's status moves with its sessions: that is nobody else's change. */
static void a_course_that_moved_meanwhile(void **state)
{
	struct session_of_work *w = *state;
	struct core *core = w->place->core;
	struct arena *a = &w->place->arena;
	struct course was, now;

	OK(core_get(core, &course_type,
		    place_add(w->place, &course_type, "client=1;kind=scar;planned=2"), &was, a,
		    &e_));
	now = was;
	now.planned = 3;
	OK(core_save(core, &course_type, &was, &now, NULL, NULL, &e_));
	undo_note(&w->ui, &course_type, &was, &now);
	place_add(w->place, &session_type,
		  "client=1;course=1;starts=2026-11-20 10:00;status=done");
	ui_key(&w->ui, "u");
	assert_string_equal(w->ui.message, "Undone: Sessions of course 1 of Åsa Öberg");
	OK(core_get(core, &course_type, was.rec.id, &now, a, &e_));
	assert_int_equal(now.planned, 2);
	assert_string_equal(choice_code(&course_status, now.status), "running");
	ui_key(&w->ui, "U");
	OK(core_get(core, &course_type, was.rec.id, &now, a, &e_));
	assert_int_equal(now.planned, 3);
	assert_string_equal(choice_code(&course_status, now.status), "running");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(steps_go_back_and_forth, up, down),
		cmocka_unit_test_setup_teardown(what_is_not_undone_is_said_first, up, down),
		cmocka_unit_test_setup_teardown(a_new_change_ends_what_could_be_redone, up, down),
		cmocka_unit_test_setup_teardown(what_others_saved_is_not_undone, up, down),
		cmocka_unit_test_setup_teardown(adding_is_undone_by_archiving, up, down),
		cmocka_unit_test_setup_teardown(a_session_added_by_mistake, up, down),
		cmocka_unit_test_setup_teardown(a_course_that_moved_meanwhile, up, down),
		cmocka_unit_test_setup_teardown(more_steps_than_are_kept, up, down),
	};

	return cmocka_run_group_tests_name("undo", tests, NULL, NULL);
}
