/* SPDX-License-Identifier: MIT */
/*
 * Long forms: the parts below headings, closed and open, and what is doubted before a record is
 * saved.
 */
#include "tests/place.h"
#include "tests/screen.h"
#include "core/visits.h"
#include "model/choices.h"
#include "model/zone.h"
#include "tui/course_form.h"
#include "tui/screens.h"
#include "tui/session_form.h"

static struct place *place;
static struct ui ui;
static struct record_form form;
static struct client client;

static int up(void **state)
{
	(void)state;
	place = place_begin();
	screen_begin(&ui, UI_ROWS, UI_COLS);
	screens_open(&ui, place->core);
	OK(core_get(place->core, &client_type, place_client(place, "Per", "Öberg", "phone=1111"),
		    &client, &place->arena, &e_));
	return 0;
}

static int down(void **state)
{
	(void)state;
	record_form_done(&form);
	form = (struct record_form){ 0 };
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

static void edit(int64_t id)
{
	struct session was = session(id);

	session_form_edit(&form, &ui, &client, &was);
	show(&ui);
}

static void a_booking_is_folded_until_its_day(void **state)
{
	static const struct { const char *values; bool folded;
	} rows[] = {
		{ "starts=2026-11-24 10:00", true },
		{ "starts=2026-11-23 18:00", false },
		{ "starts=2026-11-20 10:00;status=done", false },
		{ "starts=2026-11-20 10:00;status=no-show", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		edit(add(&session_type, rows[i].values));
		assert_int_equal(row_with("▸ Treated") >= 0, rows[i].folded);
		assert_int_equal(row_with("Zones") >= 0, !rows[i].folded);
		press(&ui, "Esc");
	}
}

static void a_closed_part_says_what_is_in_it(void **state)
{
	(void)state;
	edit(add(&session_type,
		 "starts=2026-11-24 10:00;zones=vertex;layer=2;needle=3RL 0.25;note=One.\nTwo."));
	assert_sees("▸ Treated   Vertex, Layer 2");
	assert_sees("▸ Needle and machine   3RL 0.25");
	assert_sees("▸ Afterwards   One. Two.");
	ui.ascii = picture.ascii = true;
	show(&ui);
	assert_sees("+ Treated   Vertex, Layer 2");
}

/* Heading by heading, then the buttons, and the same way back. */
static void page_keys_go_from_part_to_part(void **state)
{
	static const char *const marked[] = { "> ▸ Treated", "> ▸ Needle", "> ▸ Afterwards",
					      ">                 [ Save ]" };

	(void)state;
	edit(add(&session_type, "starts=2026-11-24 10:00"));
	for (size_t i = 0; i < COUNT(marked); i++) {
		press(&ui, "PgDn");
		assert_sees(marked[i]);
	}
	for (size_t i = COUNT(marked) - 1; i-- > 0;) {
		press(&ui, "PgUp");
		assert_sees(marked[i]);
	}
	press(&ui, "PgUp");
	assert_sees("> Starts");
	press(&ui, "Down PgUp");	/* first to the begin of its own part */
	assert_sees("> Starts");
}

static void tab_walks_over_closed_parts_and_into_open_ones(void **state)
{
	(void)state;
	edit(add(&session_type, "starts=2026-11-24 10:00"));
	press(&ui, "PgDn Tab");
	assert_sees("> ▸ Needle");
	press(&ui, "S-Tab x");
	assert_sees("Enter opens Treated");
	press(&ui, "Delete Backspace ^U");
	assert_lacks("changed");
	press(&ui, "Enter");
	assert_lacks("▸ Treated");
	assert_sees("> Zones");
	press(&ui, "Tab");
	assert_sees("> Layer");
	press(&ui, "Tab Tab");
	assert_sees("> ▸ Needle");
	press(&ui, "Right Tab Tab F4");
	assert_lacks("▸ Needle");
}

static void a_mistake_opens_its_part(void **state)
{
	struct session x;

	(void)state;
	core_new(place->core, &session_type, &x, &place->arena);
	x.client = client.rec.id;
	x.starts = 202611241000;
	x.zones = UINT64_C(1) << ZONE_VERTEX;
	x.zone_layers = UINT64_C(1) << 4 * ZONE_NAPE;
	record_form_open(&form, NULL, &ui,
			 &(struct form_spec){ .type = &session_type, .title = "Session",
					      .start = &x, .folded = true },
			 NULL);
	show(&ui);
	assert_sees("▸ Treated");
	press(&ui, "^S");
	assert_sees("Not saved yet: Layer by zone: Nape is not among the zones");
	assert_sees("> Layer by zone");
	assert_sees("▸ Needle");
}

static void a_click_opens_a_part(void **state)
{
	int row;

	(void)state;
	edit(add(&session_type, "starts=2026-11-24 10:00"));
	row = row_with("▸ Afterwards");
	press(&ui, arena_printf(&place->arena, "Click:%d,6", row));
	assert_lacks("▸ Afterwards");
	assert_sees("> Reaction");
	assert_sees("▸ Treated");
}

static void what_is_restored_is_seen(void **state)
{
	struct session was = session(add(&session_type, "starts=2026-11-24 10:00"));

	(void)state;
	session_form_edit(&form, &ui, &client, &was);
	form_restore(form_of(ui.top), "machine=rotary\n");
	show(&ui);
	assert_sees("rotary");
	assert_lacks("▸ Needle");
	assert_sees("▸ Treated");
}

static void headings_without_folding(void **state)
{
	(void)state;
	course_form_new(&form, &ui, &client);
	press(&ui, "PgDn");
	assert_sees("> Hairline");
	assert_sees("  Design");
	assert_lacks("▸");
}

static void a_field_lists_the_records_that_it_may_name(void **state)
{
	(void)state;
	add(&course_type, "kind=density;planned=2;status=done");
	add(&course_type, "kind=scar;planned=3");
	add(&session_type, "starts=2026-11-04 10:00;course=2;status=done");
	edit(add(&session_type, "starts=2026-11-24 10:00"));
	press(&ui, "Tab Tab Tab Tab Tab Tab");
	assert_sees("> Course");
	press(&ui, "F4");
	assert_sees("2  Scar, running, 1 of 3 done");
	assert_sees("1  Density, done, 0 of 2 done");
	press(&ui, "Down Enter ^S");
	assert_int_equal(session(2).course, 1);
}

static void layers_by_zone_are_given_by_digits(void **state)
{
	int64_t id = add(&session_type, "starts=2026-11-20 10:00;status=done");

	(void)state;
	edit(id);
	press(&ui, "PgDn Tab Tab F4");
	assert_sees("Letters find, 1-9 layer");
	press(&ui, "v 2 n 3 Down 4 0");
	assert_sees("[2] Vertex");
	assert_sees("[3] Nape");
	press(&ui, "Enter ^S");
	assert_int_equal(session(id).zone_layers,
			 UINT64_C(2) << 4 * ZONE_VERTEX | UINT64_C(3) << 4 * ZONE_NAPE);
}

static void what_is_doubted_is_asked_once(void **state)
{
	int64_t id = add(&session_type, "starts=2026-11-30 09:30;minutes=90");

	(void)state;
	add(&session_type, "starts=2026-11-30 12:00;minutes=60");
	edit(id);
	press(&ui, "^U");
	enter(&ui, "2026-11-30 11:30");
	press(&ui, "Tab");
	assert_sees("! anna has session 2 of Per Öberg then, 12:00 to 13:00");
	press(&ui, "^S");
	assert_sees("anna has session 2 of Per Öberg then, 12:00 to 13:00: save it");
	assert_sees(">[n] go back");
	press(&ui, "Enter");
	assert_int_equal(session(id).starts, 202611300930);
	press(&ui, "^S y");
	assert_sees("Saved session 1 of Per Öberg");
	assert_int_equal(session(id).starts, 202611301130);
	edit(id);
	press(&ui, "Tab Tab Tab Tab Tab Tab Tab");
	enter(&ui, "no changes");
	press(&ui, "^S");	/* it was known: not again */
	assert_sees("Saved session 1 of Per Öberg");
}

static void a_slip_of_the_keys_is_asked_about(void **state)
{
	int64_t id = add(&session_type, "starts=2026-11-30 09:30;minutes=90");

	(void)state;
	edit(id);
	press(&ui, "^U");
	enter(&ui, "2019-11-03 09:30");
	press(&ui, "^S");
	assert_sees("it is booked for 3 Nov 2019, which is over: save it all the");
	press(&ui, "Enter");
	assert_int_equal(session(id).starts, 202611300930);
	press(&ui, "^S y");
	assert_int_equal(session(id).starts, 201911030930);
}

static void what_is_told_is_said_after_saving(void **state)
{
	(void)state;
	add(&course_type, "kind=scar;gap_min=7;gap_max=10");
	add(&session_type, "starts=2026-11-20 10:00;status=done;course=1");
	edit(add(&session_type, "starts=2026-11-28 10:00;course=1"));
	press(&ui, "^U");
	enter(&ui, "2026-12-02 10:00");
	press(&ui, "^S");
	assert_sees("Saved session 2 of Per Öberg; 12 days after session 1, 7 to 10 planned");
}

/* Leaving asks to save, saving asks about the clash; going back keeps what was typed. */
static void leaving_goes_through_the_doubt(void **state)
{
	int64_t id = add(&session_type, "starts=2026-11-30 09:30;minutes=90");

	(void)state;
	add(&session_type, "starts=2026-11-30 12:00;minutes=60");
	edit(id);
	press(&ui, "^U");
	enter(&ui, "2026-11-30 12:30");
	press(&ui, "Esc y");
	assert_sees("all the same?");
	press(&ui, "Esc");
	assert_sees("2026-11-30 12:30");
	assert_int_equal(session(id).starts, 202611300930);
	press(&ui, "Esc y y");
	assert_int_equal(session(id).starts, 202611301230);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_booking_is_folded_until_its_day, up, down),
		cmocka_unit_test_setup_teardown(a_closed_part_says_what_is_in_it, up, down),
		cmocka_unit_test_setup_teardown(page_keys_go_from_part_to_part, up, down),
		cmocka_unit_test_setup_teardown(tab_walks_over_closed_parts_and_into_open_ones, up,
						down),
		cmocka_unit_test_setup_teardown(a_mistake_opens_its_part, up, down),
		cmocka_unit_test_setup_teardown(a_click_opens_a_part, up, down),
		cmocka_unit_test_setup_teardown(what_is_restored_is_seen, up, down),
		cmocka_unit_test_setup_teardown(headings_without_folding, up, down),
		cmocka_unit_test_setup_teardown(a_field_lists_the_records_that_it_may_name, up,
						down),
		cmocka_unit_test_setup_teardown(layers_by_zone_are_given_by_digits, up, down),
		cmocka_unit_test_setup_teardown(what_is_doubted_is_asked_once, up, down),
		cmocka_unit_test_setup_teardown(a_slip_of_the_keys_is_asked_about, up, down),
		cmocka_unit_test_setup_teardown(what_is_told_is_said_after_saving, up, down),
		cmocka_unit_test_setup_teardown(leaving_goes_through_the_doubt, up, down),
	};

	return cmocka_run_group_tests_name("long forms", tests, NULL, NULL);
}
