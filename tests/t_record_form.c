/* SPDX-License-Identifier: MIT */
/*
 * Forms that are stored through core: who can be chosen, what someone else stores meanwhile, who is
 * needed twice.
 */
#include "tests/place.h"
#include "tests/screen.h"
#include "model/choices.h"
#include "model/pattern.h"
#include "tui/pattern_form.h"
#include "tui/screens.h"
#include "core/visits.h"
#include "tui/session_form.h"
#include "tui/undo.h"

static struct place *place;
static struct ui ui;
static struct record_form form;
static struct pattern_form pattern;
static struct client client;

static int up(void **state)
{
	(void)state;
	place = place_begin();
	screen_begin(&ui, UI_ROWS, UI_COLS);
	screens_open(&ui, place->core);
	ui_key(&ui, "2");
	OK(core_get(place->core, &client_type, place_client(place, "Per", "Öberg", "phone=1111"),
		    &client, &place->arena, &e_));
	return 0;
}

static int down(void **state)
{
	(void)state;
	record_form_done(&form);
	pattern_form_done(&pattern);
	form = (struct record_form){ 0 };
	pattern = (struct pattern_form){ 0 };
	screens_close(&ui);
	canvas_done(&picture);
	place_end(place);
	return 0;
}

static int64_t add(const struct rectype *t, const char *values)
{
	return place_add(place, t,
			 arena_printf(&place->arena, "client=%d;%s", (int)client.rec.id, values));
}

static struct session session(int64_t id)
{
	struct session x;

	OK(core_get(place->core, &session_type, id, &x, &place->arena, &e_));
	return x;
}

static void staff_that_work_here_and_who_is_named(void **state)
{
	const struct field *f = field_named(&session_type, "practitioner");
	struct session x = session(add(&session_type, "starts=2026-11-23 10:00"));
	struct staff ben;
	struct choices list;

	(void)state;
	place_add(place, &staff_type, "login=cara;name=Cara Ode");
	OK(core_get(place->core, &staff_type,
		    place_add(place, &staff_type, "login=ben;name=Ben Ode"), &ben, &place->arena,
		    &e_));
	OK(core_archive(place->core, &staff_type, &ben, false, &e_));
	assert_int_equal(staff_values(place->core, f, &x, &list, &place->arena), 1);
	assert_true(choice_index(&list, "cara"));
	assert_string_equal(choice_label(&list, choice_index(&list, "cara")), "Cara Ode");
	assert_true(choice_index(&list, core_who(place->core)));
	assert_false(choice_index(&list, "ben"));
	x.practitioner = "ben";
	assert_int_equal(staff_values(place->core, f, &x, &list, &place->arena), 1);
	assert_true(choice_index(&list, "ben"));
	assert_int_equal(staff_values(place->core, field_named(&session_type, "needle"), &x, &list,
				      &place->arena),
			 0);
}

static void what_someone_else_stored_is_kept(void **state)
{
	int64_t id = add(&session_type, "starts=2026-11-23 10:00");
	struct session was = session(id), now = was;

	(void)state;
	session_form_edit(&form, &ui, &client, &was);
	now.price = 45000;
	OK(core_save(place->core, &session_type, &was, &now, NULL, NULL, &e_));
	show(&ui);
	press(&ui, "Tab 9 0 ^S");
	assert_sees("Someone else saved");
	assert_int_equal(session(id).minutes, NONE_INT);
	press(&ui, "^S");
	assert_sees("Saved session 1 of Per Öberg");
	assert_int_equal(session(id).minutes, 90);
	assert_int_equal(session(id).price, 45000);
	press(&ui, "^Z");
	assert_int_equal(session(id).minutes, NONE_INT);
	assert_int_equal(session(id).price, 45000);
}

/* Cancelling is archiving too, but bringing back alone would make it booked. */
static void a_cancelled_session_gets_its_own_status_back(void **state)
{
	struct session was = session(add(&session_type, "starts=2026-11-23 10:00;status=arrived")),
		       now = was;

	(void)state;
	now.status = choice_index(&session_status, "cancelled");
	OK(core_save(place->core, &session_type, &was, &now, NULL, NULL, &e_));
	undo_note(&ui, &session_type, &was, &now);
	press(&ui, "^Z");
	assert_sees("Undone: archiving session 1 of Per Öberg");
	assert_string_equal(choice_code(&session_status, session(was.rec.id).status), "arrived");
	press(&ui, "^Y");
	assert_string_equal(choice_code(&session_status, session(was.rec.id).status), "cancelled");
}

static void nothing_changed_is_said(void **state)
{
	struct session was = session(add(&session_type, "starts=2026-11-23 10:00"));

	(void)state;
	session_form_edit(&form, &ui, &client, &was);
	press(&ui, "^S");
	assert_sees("Nothing was changed");
	assert_int_equal(session(was.rec.id).rec.version, was.rec.version);
}

static int count(const char *status)
{
	struct query q = { .client = client.rec.id, .status = status };
	struct assessment *x;
	int n;

	OK(core_list(place->core, &assessment_type, &q, &x, &n, &place->arena, &e_));
	return n;
}

/* Two people correct the same row: the second is told, and no row is replaced twice. */
static void a_row_is_replaced_once(void **state)
{
	struct assessment was, other;

	(void)state;
	OK(core_get(place->core, &assessment_type, add(&assessment_type, "code=N3V"), &was,
		    &place->arena, &e_));
	pattern_form_correct(&pattern, &ui, &client, &was);
	other = was;
	other.code = choice_index(&pattern_codes, "N4");
	OK(core_save(place->core, &assessment_type, &was, &other, NULL, NULL, &e_));
	press(&ui, "Tab Tab 5 0 Tab 0 Tab 0 Tab 0 ^S");
	assert_sees("20.0 S1");
	assert_sees("you typed is kept here");
	assert_int_equal(count("all"), 2);
	assert_int_equal(count("current"), 1);
}

static void the_scale_follows_the_code(void **state)
{
	struct assessment *x;
	struct query q = { .client = client.rec.id };
	int n;

	(void)state;
	pattern_form_new(&pattern, &ui, &client, NULL);
	enter(&ui, "ludwig 2");
	press(&ui, "Enter Tab");
	enter(&ui, "3v");	/* another one after all, in the form */
	press(&ui, "Enter ^S");
	OK(core_list(place->core, &assessment_type, &q, &x, &n, &place->arena, &e_));
	assert_int_equal(n, 1);
	assert_string_equal(choice_code(&pattern_scales, x->scale), "norwood");
	assert_string_equal(choice_code(&pattern_codes, x->code), "N3V");
}

/* What is asked about a session before it is saved; "" for nothing. */
static const char *asked(const struct session *x)
{
	struct doubts d = { .ask.a = &place->arena, .slip.a = &place->arena,
			    .tell.a = &place->arena };

	OK(core_doubts(place->core, &session_type, NULL, x, &d, &e_));
	return d.ask.first ? d.ask.first->words : "";
}

static void a_second_client_at_the_same_time_is_named(void **state)
{
	struct session x = session(add(&session_type, "starts=2026-11-23 10:00;minutes=90")), y = x;

	(void)state;
	y.rec.id = 0;
	y.client = place_client(place, "Åsa", "Öberg", "phone=2222");
	y.starts = 202611231100;
	assert_string_equal(asked(&y),
			    arena_printf(&place->arena, "%s has 1 Öberg, Per then, 10:00 to 11:30",
					 core_who(place->core)));
	y.starts = 202611231130;
	assert_string_equal(asked(&y), "");
	assert_string_equal(asked(&x), "");
}

/* Now is taken until 11:30. */
static void a_new_session_begins_when_one_is_free(void **state)
{
	(void)state;
	add(&session_type, "starts=2026-11-23 09:30;minutes=60");
	add(&session_type, "starts=2026-11-23 10:30;minutes=55");
	session_form_new(&form, &ui, &client, NULL, 0);
	show(&ui);
	assert_sees("2026-11-23 11:30");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(staff_that_work_here_and_who_is_named, up, down),
		cmocka_unit_test_setup_teardown(what_someone_else_stored_is_kept, up, down),
		cmocka_unit_test_setup_teardown(a_cancelled_session_gets_its_own_status_back, up,
						down),
		cmocka_unit_test_setup_teardown(nothing_changed_is_said, up, down),
		cmocka_unit_test_setup_teardown(a_row_is_replaced_once, up, down),
		cmocka_unit_test_setup_teardown(the_scale_follows_the_code, up, down),
		cmocka_unit_test_setup_teardown(a_second_client_at_the_same_time_is_named, up,
						down),
		cmocka_unit_test_setup_teardown(a_new_session_begins_when_one_is_free, up, down),
	};

	return cmocka_run_group_tests_name("forms on a book", tests, NULL, NULL);
}
