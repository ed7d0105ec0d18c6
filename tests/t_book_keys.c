/* SPDX-License-Identifier: MIT */
/*
 * What a person who tries the screens on a book relies on: no key works on the wrong record,
 * nothing is cut unseen.
 */
#include "tests/place.h"
#include "tests/screen.h"
#include "tui/screens.h"

static void begin(struct place *p, struct ui *ui)
{
	screen_begin(ui, 24, 80);
	screens_open(ui, p->core);
	ui_key(ui, "2");
	show(ui);
}

static void end(struct ui *ui)
{
	screens_close(ui);
	canvas_done(&picture);
}

static void add_three(struct place *p)
{
	place_client(p, "Ann", "Abel", "");
	place_client(p, "Ben", "Berg", "");
	place_client(p, "Cas", "Cole", "");
}

static void archiving_means_the_marked_ones(void **state)
{
	struct place *p = *state;
	struct ui ui;

	add_three(p);
	begin(p, &ui);
	press(&ui, "Space Space d");		/* the cursor is on the third, which has no mark */
	assert_sees("Archive the 2 marked clients?");
	press(&ui, "n");
	assert_int_equal(core_client_count(p->core, "archived"), 0);
	press(&ui, "d y");
	assert_sees("Archived 2 clients; u undoes them one by one");
	assert_sees("Cole, Cas");
	assert_lacks("Abel, Ann");
	assert_lacks("marked");
	press(&ui, "u");
	assert_int_equal(core_client_count(p->core, "archived"), 1);
	press(&ui, "u");
	assert_int_equal(core_client_count(p->core, "archived"), 0);
	end(&ui);
}

static void the_marked_are_brought_back(void **state)
{
	struct place *p = *state;
	struct ui ui;

	add_three(p);
	begin(p, &ui);
	press(&ui, "Space Space Space d y f Space Space d");
	assert_sees("Brought back 2 clients");
	assert_int_equal(core_client_count(p->core, "archived"), 1);
	end(&ui);
}

static void the_overview_goes_on_below_the_window(void **state)
{
	struct place *p = *state;
	int n = (int)place_client(
		p, "Åsa", "Öberg",
		"email=asa.oberg@mail.example.com;born=1984-05-31;second_phone=+46 8 1;"
		"city=Göteborg;tags=vip;notes=Prefers mornings, comes by train, needs a quiet room "
		"and a pause.");
	struct ui ui;

	place_add(p, &assessment_type,
		  arena_printf(&p->arena, "client=%d;scale=ludwig;code=L2", n));
	place_add(p, &session_type,
		  arena_printf(&p->arena,
			       "client=%d;starts=2026-11-12 09:00;status=done;minutes=190", n));
	place_add(p, &session_type,
		  arena_printf(&p->arena, "client=%d;starts=2026-12-02 10:00", n));
	begin(p, &ui);
	press(&ui, "Enter");
	assert_sees("more lines");
	assert_sees("asa.oberg@mail.example.com");
	assert_lacks("and a pause.");
	press(&ui, "PgDn PgDn");
	assert_sees("pause.");
	assert_sees("above");
	press(&ui, "PgUp PgUp");
	assert_sees("Ludwig II");
	press(&ui, "Down");
	assert_lacks("Ludwig II");
	end(&ui);
}

static void leaving_asks_once(void **state)
{
	static const struct { const char *keys; bool quit; int clients; } cases[] = {
		{ "^Q n", true, 0 }, { "^Q y", true, 1 }, { "^Q Esc", false, 0 },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct ui ui;
		int64_t before = core_client_count(p->core, NULL);

		begin(p, &ui);
		press(&ui, "n");
		enter(&ui, "Somebody");
		press(&ui, "Down");
		enter(&ui, "New");
		press(&ui, cases[i].keys);
		assert_int_equal(ui.quit, cases[i].quit);
		assert_int_equal(core_client_count(p->core, NULL) - before, cases[i].clients);
		end(&ui);
	}
}

static void every_reason_for_a_twin_is_said(void **state)
{
	struct place *p = *state;
	struct ui ui;

	place_client(p, "Åsa", "Öberg", "born=1984-05-31;phone=+46 70 123 45 67");
	begin(p, &ui);
	press(&ui, "n");
	enter(&ui, "Åsa");
	press(&ui, "Down");
	enter(&ui, "Öberg");
	press(&ui, "Down Down");
	enter(&ui, "1984-05-31");
	while (row_with("> Phone") < 0)
		press(&ui, "Down");
	enter(&ui, "+46 70 123 45 67");
	press(&ui, "^S");
	assert_sees("1 Öberg, Åsa has the same phone, name and date of birth. Esc and open client");
	assert_sees("or save again if this is another person");
	end(&ui);
}

static void a_reader_knows_it(void **state)
{
	struct place *p = *state;
	struct core *reader;
	struct ui ui;

	place_client(p, "Åsa", "Öberg", "");
	OK(core_open(&reader,
		     &(struct core_options){
			     .dir = p->dir, .via = "screen", .who = "anna", .read_only = true },
		     &e_));
	screen_begin(&ui, 24, 80);
	screens_open(&ui, reader);
	show(&ui);
	assert_sees("Read only, nothing can be changed: started with --read-only");
	press(&ui, "Down");
	assert_sees("read only");
	press(&ui, "n");
	assert_sees("You may only read here");
	press(&ui, "Z");
	assert_sees("Z does nothing here");
	press(&ui, "2 Enter 5");
	assert_sees("No session yet.");
	assert_lacks("Press n");
	end(&ui);
	core_close(&reader);
}

static void what_was_saved_is_still_said_after_a_stray_key(void **state)
{
	struct place *p = *state;
	struct ui ui;

	place_client(p, "Åsa", "Öberg", "");
	begin(p, &ui);
	press(&ui, "d y Z");
	assert_sees("Archived 1 Öberg, Åsa; u undoes it (Z does nothing here)");
	press(&ui, "Z");
	assert_lacks("Archived");
	assert_sees("Z does nothing here");
	end(&ui);
}

static void the_price_has_its_currency(void **state)
{
	struct place *p = *state;
	struct ui ui;

	place_client(p, "Åsa", "Öberg", "");
	place_add(p, &session_type,
		  "client=1;starts=2026-11-12 09:00;status=done;price=450;needle=3RL "
		  "0.25;pigment=Black 03;"
		  "note=Little redness on the left side, gone the next day. The client was pleased "
		  "with the hairline and "
		  "wants the temples a little further forward next time, as on the picture that "
		  "was brought along, and also "
		  "asked about the density at the crown, which we agreed to look at in daylight "
		  "after the third session, with "
		  "the same lamp and from the same distance as before, so that the pictures can be "
		  "laid side by side.");
	begin(p, &ui);
	press(&ui, "Enter 5");
	assert_sees("price 450.00 GBP");
	assert_sees("…");
	end(&ui);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(archiving_means_the_marked_ones, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(the_marked_are_brought_back, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_overview_goes_on_below_the_window, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(leaving_asks_once, place_up, place_down),
		cmocka_unit_test_setup_teardown(every_reason_for_a_twin_is_said, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_reader_knows_it, place_up, place_down),
		cmocka_unit_test_setup_teardown(what_was_saved_is_still_said_after_a_stray_key,
						place_up, place_down),
		cmocka_unit_test_setup_teardown(the_price_has_its_currency, place_up, place_down),
	};

	return cmocka_run_group_tests_name("keys on a book", tests, NULL, NULL);
}
