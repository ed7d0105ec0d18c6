/* SPDX-License-Identifier: MIT */
/* Plays the pictures of the screens on a real book, each on a book of its own. */
#include "tests/play_book.h"

/* People whose names are hard, with the records that the cards show. */
static void fill(struct place *p)
{
	int asa = (int)place_client(p, "Åsa", "Öberg",
				    "born=1984-05-31;phone=+46 70 123 45 67;tags=vip,scar;"
				    "email=asa@example.se;city=Göteborg;notes=Prefers mornings.");
	int per = (int)place_client(p, "Per", "Öberg", "born=1979-01-12;phone=+46 70 998 11 20;"
				    "alert=blood thinner: doctor's letter missing");

	place_client(p, "Seán", "O'Brien", "phone=+353 87 123 4567");
	place_client(p, "花子", "山田", "born=1990-10-02;phone=+81 90 1234 5678");
	place_client(p, "🌻 Sunny", "Łukasz", "email=sunny@example.pl");
	static const struct { const struct rectype *t; const char *values;
	} of_per[] = {
		{ &assessment_type,
		  "on=2026-11-02;scale=norwood;code=N3V;activity=stable;since=2025-03-01" },
		{ &session_type,
		  "starts=2025-10-20 09:00;kind=consultation;status=done;minutes=45" },
		{ &session_type, "starts=2026-11-04 09:00;status=done;minutes=180;layer=1" },
		{ &session_type, "starts=2026-11-12 09:00;status=done;minutes=190;layer=2" },
		{ &session_type, "starts=2026-12-02 10:00;layer=3" },
	};

	for (size_t i = 0; i < COUNT(of_per); i++)
		place_add(p, of_per[i].t,
			  arena_printf(&p->arena, "client=%d;%s", per, of_per[i].values));
	place_add(p, &assessment_type,
		  arena_printf(&p->arena, "client=%d;scale=ludwig;code=L2", asa));
}

static void an_empty_book(void **state)
{
	play_in(*state, "2", "clients-empty");
}

static void the_list(void **state)
{
	fill(*state);
	play_in(*state, "2", "clients");
}

static void list_and_card_side_by_side(void **state)
{
	fill(*state);
	play_in(*state, "2", "clients-wide");
}

static void the_card(void **state)
{
	fill(*state);
	play_in(*state, "2", "card");
}

static void the_history(void **state)
{
	fill(*state);
	play_in(*state, "2", "history");
}

static void a_client_is_added_and_changed(void **state)
{
	fill(*state);
	play_in(*state, "2", "client-form");
}

static void a_newcomer_records_a_pattern(void **state)
{
	fill(*state);
	play_in(*state, "2", "pattern");
}

static void a_newcomer_books_a_session(void **state)
{
	fill(*state);
	play_in(*state, "2", "sessions");
}

static void sessions_beside_the_map(void **state)
{
	struct place *p = *state;

	fill(p);
	place_add(
		p, &session_type,
		"client=3;starts=2026-11-04 09:00;status=done;layer=1;zones=front-hairline,vertex");
	place_add(p, &session_type,
		  "client=3;starts=2026-11-12 09:00;status=done;layer=2;zones=vertex;needle=3RL;"
		  "pigment=Black 03;dilution=1:3;price=450;note=Little redness.");
	place_add(p, &session_type,
		  "client=3;starts=2026-12-02 10:00;layer=3;zones=vertex,temple-left,temple-right");
	play_in(*state, "2", "sessions-wide");
}

static void a_course_is_planned_and_booked(void **state)
{
	fill(*state);
	play_in(*state, "2", "plan");
}

static void the_scalp_treatment_by_treatment(void **state)
{
	struct place *p = *state;

	fill(p);
	place_add(p, &assessment_type, "client=3;scale=norwood;code=N3V;on=2026-10-20");
	place_add(p, &course_type, "client=3;kind=shaved-look;planned=3;gap_min=7;gap_max=10");
	place_add(p, &session_type, "client=3;course=1;starts=2026-11-04 09:00;status=done;"
				    "zones=front-hairline,temple-left,temple-right,vertex");
	place_add(p, &session_type, "client=3;course=1;starts=2026-11-15 09:00;status=done;"
				    "zones=vertex,mid-scalp;zone_layers=vertex 3");
	play_in(p, "2", "overview");
}

/* A course of treatment from consultation to touch-up by keys alone, on an empty book. */
static void the_whole_treatment(void **state)
{
	play_in(*state, "2", "journey");
}

/* Does any row show these words? */
static bool shows(struct ui *ui, const char *words)
{
	struct canvas c;
	char row[2000];
	bool found = false;

	canvas_init(&c, UI_ROWS, UI_COLS);
	ui_draw(ui, &c);
	for (int i = 0; i < c.rows; i++) {
		canvas_row_text(&c, i, row, sizeof row);
		found |= strstr(row, words) != NULL;
	}
	canvas_done(&c);
	return found;
}

static void change_phone(struct place *p, int64_t number, const char *phone)
{
	struct core *other;
	struct client was, now;

	OK(core_open(&other,
		     &(struct core_options){ .dir = p->dir, .via = "command", .who = "ben" }, &e_));
	OK(core_get(other, &client_type, number, &was, &p->arena, &e_));
	now = was;
	now.phone = phone;
	OK(core_save(other, &client_type, &was, &now, NULL, NULL, &e_));
	core_close(&other);
}

static void what_others_save_is_seen_at_the_next_frame(void **state)
{
	struct place *p = *state;
	struct ui ui = { 0 };
	int64_t number = place_client(p, "Åsa", "Öberg", "phone=111 11");

	screens_open(&ui, p->core);
	ui_key(&ui, "2");
	assert_true(shows(&ui, "111 11"));
	change_phone(p, number, "222 22");
	assert_true(shows(&ui, "222 22"));
	ui_key(&ui, "Enter");
	ui_key(&ui, "[");	/* round to the last tab */
	assert_true(shows(&ui, "111 11 → 222 22"));
	change_phone(p, number, "333 33");
	assert_true(shows(&ui, "222 22 → 333 33"));
	assert_true(shows(&ui, "ben changed client 1  (command)"));
	screens_close(&ui);
}

static void a_reader_is_offered_no_change(void **state)
{
	struct place *p = *state;
	struct core *reader;
	struct ui ui = { 0 };

	place_client(p, "Åsa", "Öberg", "");
	OK(core_open(&reader,
		     &(struct core_options){ .dir = p->dir, .via = "screen", .read_only = true },
		     &e_));
	screens_open(&ui, reader);
	ui_key(&ui, "2");
	assert_true(shows(&ui, "f Filter"));
	assert_false(shows(&ui, "n New"));
	ui_key(&ui, "n");
	assert_true(shows(&ui, "Öberg, Åsa"));
	screens_close(&ui);
	core_close(&reader);
}

static void screens_are_printed(void **state)
{
	static const char *const rows[] = { "Scalpbook", "Öberg, Per", "Norwood III vertex",
					    "Next: Wed 2 Dec 2026" };
	struct place *p = *state;
	struct out *out = out_memory();
	struct err e = { .code = ERR_NONE };

	fill(p);
	OK(screens_print(p->core, "card", 2, false, out, &e_));
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_non_null(strstr(out_text(out), rows[i]));
	assert_int_equal(screens_print(p->core, "money", 0, false, out, &e), -ERR_USAGE);
	assert_int_equal(screens_print(p->core, "card", 99, false, out, &e), -ERR_MISSING);
	out_abort(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_empty_book, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_list, place_up, place_down),
		cmocka_unit_test_setup_teardown(list_and_card_side_by_side, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_card, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_history, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_client_is_added_and_changed, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_newcomer_records_a_pattern, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_newcomer_books_a_session, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_course_is_planned_and_booked, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(the_scalp_treatment_by_treatment, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(the_whole_treatment, place_up, place_down),
		cmocka_unit_test_setup_teardown(sessions_beside_the_map, place_up, place_down),
		cmocka_unit_test_setup_teardown(what_others_save_is_seen_at_the_next_frame,
						place_up, place_down),
		cmocka_unit_test_setup_teardown(a_reader_is_offered_no_change, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(screens_are_printed, place_up, place_down),
	};

	return cmocka_run_group_tests_name("screens on a book", tests, NULL, NULL);
}
