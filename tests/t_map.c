/* SPDX-License-Identifier: MIT */
/* The zone dialog: moving, ticking, taking, leaving with and without changes, the mouse. */
#include "tests/test.h"
#include "tui/map.h"
#include "tui/scalp.h"

#define BIT(zone) ((uint64_t)1 << ZONE_##zone)

static struct ui ui;
static int taken;
static uint64_t got;
static struct screen *got_asker;

static void take(struct ui *u, struct screen *asker, uint64_t ticked)
{
	assert_ptr_equal(u, &ui);
	assert_ptr_equal(ui.top, asker);	/* the box is closed already */
	taken++;
	got = ticked;
	got_asker = asker;
}

static void draw_below(const struct screen *s, const struct ui *u, struct canvas *c, struct area a)
{
	(void)s;
	(void)u;
	canvas_put(c, a.row, a.col, a.cols, S_PLAIN, "below");
}

static const struct screen_class below = { .name = "Below", .places = 0, .draw = draw_below };

static void keys(const char *const *k)
{
	for (; *k; k++)
		ui_key(&ui, *k);
}
#define KEYS(...) keys((const char *const[]){ __VA_ARGS__, NULL })

static struct canvas frame(void)
{
	struct canvas c;

	canvas_init(&c, ui.rows, ui.cols);
	c.ascii = ui.ascii;
	ui_draw(&ui, &c);
	return c;
}

static bool shows(const char *words, bool ascii)
{
	struct canvas c;
	bool found = false;
	char row[800];

	ui.ascii = ascii;
	c = frame();
	for (int i = 0; i < c.rows; i++) {
		canvas_row_text(&c, i, row, sizeof row);
		found = found || strstr(row, words);
	}
	canvas_done(&c);
	return found;
}

static void begin(uint64_t ticked)
{
	ui = (struct ui){ .rows = 24, .cols = 80 };
	taken = 0;
	got = 0;
	got_asker = NULL;
	ui_push(&ui, &below, sizeof(struct screen));
	map_open(&ui, "Zones treated", ticked, take);
}

static void space_ticks_and_enter_takes(void **state)
{
	(void)state;
	begin(0);
	KEYS(" ", "Down", "Space", "Enter");
	assert_int_equal(taken, 1);
	assert_int_equal(got, BIT(FRONT_HAIRLINE) | BIT(TEMPLE_LEFT));
	assert_ptr_equal(got_asker, ui.top);
	assert_ptr_equal(ui.top->cls, &below);
	ui_done(&ui);
}

static void the_focus_begins_on_the_first_tick(void **state)
{
	(void)state;
	begin(BIT(VERTEX) | BIT(NAPE));
	KEYS(" ", "Enter");
	assert_int_equal(got, BIT(NAPE));
	ui_done(&ui);
}

static void keys_move_and_letters_find(void **state)
{
	static const struct { const char *keys[8]; uint64_t zone; } rows[] = {
		{ { "Down", "Down", "Down", "Up" }, BIT(TEMPLE_RIGHT) },
		{ { "Left", "Left", "Down", "Down" }, BIT(FRONTAL) },
		{ { "Right" }, BIT(TEMPLE_RIGHT) },
		{ { "Tab", "Tab" }, BIT(TEMPLE_RIGHT) },
		{ { "S-Tab" }, BIT(SCAR) },
		{ { "Up" }, BIT(SCAR) },
		{ { "End", "Up" }, BIT(BEARD) },
		{ { "End", "Home" }, BIT(FRONT_HAIRLINE) },
		{ { "p", "e", "a", "k" }, BIT(TEMPORAL_PEAK_LEFT) },
		{ { "r", "i", "g", "h", "t", "p" }, BIT(PARIETAL_RIGHT) },
		{ { "l", "e", "f", "t", " ", "p" }, BIT(PARIETAL_LEFT) },
		{ { "h", "Backspace", "v" }, BIT(VERTEX) },
		{ { "n", "Home", "s", "c", "a" }, BIT(SCAR) },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		begin(0);
		keys(rows[i].keys);
		KEYS(" ", "Enter");
		assert_int_equal(got, rows[i].zone);
		ui_done(&ui);
	}
}

static void what_no_zone_answers_to_is_said(void **state)
{
	(void)state;
	begin(0);
	assert_true(shows("Letters find, Space ticks", false));
	KEYS("v", "x");
	assert_true(shows("vx (no zone)", false));
	assert_true(shows("> [ ] Vertex", false));
	KEYS("Down");
	assert_false(shows("vx", false));
	ui_done(&ui);
}

static void leaving_asks_only_when_changed(void **state)
{
	(void)state;
	begin(BIT(NAPE));
	KEYS("Esc");
	assert_ptr_equal(ui.top->cls, &below);
	assert_int_equal(taken, 0);
	ui_done(&ui);

	begin(BIT(NAPE));
	KEYS(" ", "Esc", "Esc");
	assert_string_equal(ui.top->cls->name, "Zones");
	KEYS("Esc", "n");
	assert_ptr_equal(ui.top->cls, &below);
	assert_int_equal(taken, 0);
	ui_done(&ui);

	begin(BIT(NAPE));
	KEYS("Up", " ", "Esc", "y");
	assert_ptr_equal(ui.top->cls, &below);
	assert_int_equal(taken, 1);
	assert_int_equal(got, BIT(NAPE) | BIT(OCCIPITAL));
	ui_done(&ui);
}

static void names_stand_beside_the_map(void **state)
{
	(void)state;
	for (int ascii = 0; ascii < 2; ascii++) {
		begin(BIT(VERTEX));
		assert_true(shows("> [x] Vertex", ascii));
		assert_true(shows("  [ ] Scar", ascii));
		assert_true(shows("Zones treated", ascii));
		KEYS(" ");
		assert_true(shows("> [ ] Vertex", ascii));
		ui_done(&ui);
	}
}

static void the_cursor_stands_on_the_focused_name(void **state)
{
	struct canvas c;
	char row[800];

	(void)state;
	begin(0);
	KEYS("S-Tab");
	c = frame();
	canvas_row_text(&c, c.cursor_row, row, sizeof row);
	assert_non_null(strstr(row, "> [ ] Scar"));
	canvas_done(&c);
	ui_done(&ui);
}

/* In the smallest window the names scroll, so that the focused one is always seen. */
static void a_small_window_keeps_the_focus_in_sight(void **state)
{
	char want[80];

	(void)state;
	begin(0);
	ui.rows = UI_ROWS_MIN;
	ui.cols = UI_COLS_MIN;
	for (int i = 0; i < zones.count; i++, ui_key(&ui, "Tab")) {
		snprintf(want, sizeof want, "> [ ] %.20s", zones.rows[i].label);
		assert_true(shows(want, false));
	}
	ui_done(&ui);
}

static void a_click_goes_there_and_a_second_one_ticks(void **state)
{
	struct canvas c;
	char key[40];
	int row, col;

	(void)state;
	begin(0);
	KEYS("S-Tab");
	c = frame();
	row = c.cursor_row;
	col = c.cursor_col;
	canvas_done(&c);
	snprintf(key, sizeof key, "Click:%d,%d", row - 1, col);	/* the beard, above the scar */
	KEYS(key, key, "Enter");
	assert_int_equal(got, BIT(BEARD));
	ui_done(&ui);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(space_ticks_and_enter_takes),
		cmocka_unit_test(the_focus_begins_on_the_first_tick),
		cmocka_unit_test(keys_move_and_letters_find),
		cmocka_unit_test(what_no_zone_answers_to_is_said),
		cmocka_unit_test(leaving_asks_only_when_changed),
		cmocka_unit_test(names_stand_beside_the_map),
		cmocka_unit_test(the_cursor_stands_on_the_focused_name),
		cmocka_unit_test(a_small_window_keeps_the_focus_in_sight),
		cmocka_unit_test(a_click_goes_there_and_a_second_one_ticks),
	};

	return cmocka_run_group_tests_name("map", tests, NULL, NULL);
}
