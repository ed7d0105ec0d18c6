/* SPDX-License-Identifier: MIT */
/* Plays the pictures of the section Today on a real book. */
#include "core/core_impl.h"
#include "store/book.h"
#include "tests/faulty.h"
#include "tests/play_book.h"
#include "tests/screen.h"

static const struct { const struct rectype *t; const char *values;
} records[] = {
	{ &client_type, "given_name=Åsa;family_name=Öberg;phone=+46 70 123 45 67" },
	{ &client_type, "given_name=Per;family_name=Öberg;phone=+46 70 998 11 20;"
			"alert=blood thinner: doctor's letter missing" },
	{ &client_type, "given_name=Seán;family_name=O'Brien" },
	{ &client_type, "given_name=花子;family_name=山田;phone=+81 90 1234 5678" },
	{ &session_type, "client=2;starts=2026-10-12 09:00;status=done;minutes=180;layer=1" },
	{ &session_type, "client=2;starts=2026-11-23 09:00;minutes=190;layer=2;room=Blue" },
	{ &session_type, "client=4;starts=2026-11-23 13:00;minutes=60;kind=consultation" },
	{ &session_type, "client=3;starts=2026-11-23 15:00;status=cancelled" },
	{ &session_type, "client=1;starts=2026-11-24 09:00;minutes=240;layer=1" },
	{ &session_type, "client=1;starts=2026-11-18 09:00;status=done;aftercare=5-day" },
	{ &health_type, "client=2;on=2026-11-02;conditions=blood-thinner" },
	{ &pigment_type, "brand=Example;shade=Black 03" },
	{ &bottle_type, "pigment=1;lot=A17;expires=2026-12-02" },
	{ &task_type, "client=3;due=2026-11-20;words=Send the photos" },
	{ &task_type, "client=1;due=2026-11-23;words=Ask about the scar" },
	{ &task_type, "client=4;due=2026-11-24;words=Order Black 03" },
};

static void fill(struct place *p)
{
	for (size_t i = 0; i < COUNT(records); i++)
		place_add(p, records[i].t, records[i].values);
}

static void a_day_at_work(void **state)
{
	fill(*state);
	play(*state, "today");
}

/* The first frame has the rows; the cursor stays on its row when the marks come between them. */
static void the_marks_come_a_frame_later(void **state)
{
	struct place *p = *state;
	struct ui ui;
	int row;

	fill(p);
	screen_begin(&ui, 24, 80);
	screens_open(&ui, p->core);
	show(&ui);
	assert_true(row_with("Öberg, Per") > 0);
	assert_int_equal(row_with("no healed photo"), -1);
	assert_int_equal(row_with("by the 5-day sheet"), -1);
	press(&ui, "End");
	row = row_with("> ! 1 Example");
	ui_draw_ready(&ui, &picture);
	assert_true(row_with("no healed photo") > 0);
	assert_true(row_with("by the 5-day sheet") > 0);
	assert_true(row > 0 && row_with("> ! 1 Example") == row + 3);
	screens_close(&ui);
	screen_end(&ui);
}

/* Keys that change the day ask for all of it at once. */
static void another_day_comes_whole(void **state)
{
	struct place *p = *state;
	struct ui ui;

	fill(p);
	screen_begin(&ui, 24, 80);
	screens_open(&ui, p->core);
	press(&ui, "> <");
	assert_true(row_with("no healed photo") > 0);
	screens_close(&ui);
	screen_end(&ui);
}

/* A session without its marks would look as if nothing spoke against it. */
static void marks_that_cannot_be_read_take_the_rows_along(void **state)
{
	struct place *p = *state;
	struct ui ui;

	fill(p);
	screen_begin(&ui, 24, 80);
	screens_open(&ui, p->core);
	show(&ui);
	assert_true(row_with("Öberg, Per") > 0);
	faulty_begin(p->core->book->db, 0, FAULTY_ALWAYS);
	ui_draw_ready(&ui, &picture);
	assert_true(faulty_fired());
	faulty_end(p->core->book->db);
	assert_int_equal(row_with("Öberg, Per"), -1);
	screens_close(&ui);
	screen_end(&ui);
}

/* Letters typed after / on a card must not reach its commands. */
static void a_card_finds_another_client(void **state)
{
	struct place *p = *state;
	struct ui ui;

	fill(p);
	screen_begin(&ui, 24, 80);
	screens_open(&ui, p->core);
	press(&ui, "Enter 7 /");
	enter(&ui, "brien");
	assert_true(row_with("Find: brien") > 0);
	assert_true(row_with("O'Brien, Seán") > 0);
	assert_int_equal(row_with("Öberg, Per"), -1);
	screens_close(&ui);
	screen_end(&ui);
}

static void beside_the_month(void **state)
{
	fill(*state);
	play(*state, "today-wide");
}

static void an_empty_book(void **state)
{
	play(*state, "today-empty");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_day_at_work, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_marks_come_a_frame_later, place_up, place_down),
		cmocka_unit_test_setup_teardown(another_day_comes_whole, place_up, place_down),
		cmocka_unit_test_setup_teardown(marks_that_cannot_be_read_take_the_rows_along,
						place_up, place_down),
		cmocka_unit_test_setup_teardown(a_card_finds_another_client, place_up, place_down),
		cmocka_unit_test_setup_teardown(beside_the_month, place_up, place_down),
		cmocka_unit_test_setup_teardown(an_empty_book, place_up, place_down),
	};

	return cmocka_run_group_tests_name("the section Today", tests, NULL, NULL);
}
