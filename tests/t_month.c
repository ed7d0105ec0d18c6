/* SPDX-License-Identifier: MIT */
/*
 * The month grid moves as calcurse does, stays in the calendar and gives the day under the
 * cursor.
 */
#include "tests/screen.h"
#include "tui/month.h"

static struct ui ui;
static day_t taken;

static void took(void *ctx, struct ui *u, day_t day)
{
	(void)ctx;
	(void)u;
	taken = day;
}

static void draw_below(const struct screen *s, const struct ui *u, struct canvas *c, struct area a)
{
	(void)s;
	(void)u;
	(void)c;
	(void)a;
}

static const struct screen_class below = { .name = "Below", .draw = draw_below };

static void keys_move_by_days_weeks_months_and_years(void **state)
{
	static const struct {
		day_t from;
		const char *keys;
		day_t to;
	} rows[] = {
		{ 20261123, "", 20261123 },
		{ 20261123, "Left", 20261122 },
		{ 20261123, "l l", 20261125 },
		{ 20261123, "Down j", 20261207 },
		{ 20261123, "Up k", 20261109 },
		{ 20260131, "m", 20260228 },
		{ 20260131, "PgDn PgUp", 20260128 },
		{ 20261123, "M", 20261023 },
		{ 20240229, "y", 20250228 },
		{ 20261123, "Y Y", 20241123 },
		{ 20261123, "t", 20261115 },
		{ 20261123, "Home", 20261101 },
		{ 20260223, "$", 20260228 },
		{ 0, "", 20261115 },
		{ 10101, "Left Up M Y", 10101 },
		{ 99991231, "Right Down m y", 99991231 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		screen_begin(&ui, 24, 80);
		ui_push(&ui, &below, sizeof(struct screen));
		month_open(&ui, "Date", rows[i].from, 20261115, took, NULL);
		press(&ui, rows[i].keys);
		press(&ui, "Enter");
		assert_int_equal(taken, rows[i].to);
		assert_ptr_equal(ui.top->cls, &below);
		screen_end(&ui);
	}
}

/*
 * November 2026 begins on a Sunday; without a locale the week begins on Monday or Sunday as the
 * system has it.
 */
static void the_grid_shows_the_month(void **state)
{
	char click[40];

	(void)state;
	screen_begin(&ui, 24, 80);
	ui_push(&ui, &below, sizeof(struct screen));
	month_open(&ui, "Date of birth", 20261123, 20261115, took, NULL);
	show(&ui);
	assert_sees("Date of birth");
	assert_sees("November 2026");
	assert_sees("[23] 24  25  26  27  28");
	assert_sees("(15)");
	assert_sees("Mon 23 Nov 2026");
	assert_int_equal(picture.cursor_row, row_with("[23]"));
	press(&ui, "Right");
	assert_sees("[24]");
	snprintf(click, sizeof click, "Click:%d,%d", picture.cursor_row, picture.cursor_col + 4);
	press(&ui, click);
	assert_sees("[25]");
	press(&ui, "t");
	assert_sees("today");
	press(&ui, "Esc");
	assert_ptr_equal(ui.top->cls, &below);
	screen_end(&ui);
}

static void the_calendar_ends_in_words(void **state)
{
	static const struct {
		day_t day;
		const char *key;
	} ends[] = { { 10101, "Left" }, { 10101, "M" }, { 99991231, "Down" }, { 99991231, "y" } };

	(void)state;
	for (size_t i = 0; i < COUNT(ends); i++) {
		screen_begin(&ui, 24, 80);
		ui_push(&ui, &below, sizeof(struct screen));
		month_open(&ui, "Date", ends[i].day, 20261115, took, NULL);
		press(&ui, ends[i].key);
		assert_sees("The calendar ends here");
		screen_end(&ui);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_move_by_days_weeks_months_and_years),
		cmocka_unit_test(the_calendar_ends_in_words),
		cmocka_unit_test(the_grid_shows_the_month),
	};

	return cmocka_run_group_tests_name("month", tests, NULL, NULL);
}
