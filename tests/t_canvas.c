/* SPDX-License-Identifier: MIT */
#include "tests/test.h"
#include "tui/canvas.h"

static const char *row_of(const struct canvas *c, int row)
{
	static char buf[512];

	canvas_row_text(c, row, buf, sizeof buf);
	return buf;
}

static const struct cell *at(const struct canvas *c, int row, int col)
{
	return &c->cells[row * c->cols + col];
}

/*
 * Every row of cells holds as many columns as it is wide, and a wide cell is followed by its second
 * half.
 */
static void assert_whole(const struct canvas *c)
{
	for (int row = 0; row < c->rows; row++) {
		for (int col = 0; col < c->cols; col++) {
			int width = at(c, row, col)->width;

			assert_int_equal(width == 0, col > 0 && at(c, row, col - 1)->width == 2);
			if (width == 2)
				assert_true(col + 1 < c->cols);
			assert_int_equal(width == 0, at(c, row, col)->text[0] == '\0');
		}
	}
}

static void put_cases(void **state)
{
	static const struct {
		int col, cols;
		const char *text;
		bool ascii;
		const char *want;
		int used;
	} cases[] = {
		{ 0, 10, "Anna", false, "Anna", 4 },
		{ 0, 10, "0123456789", false, "0123456789", 10 },
		{ 0, 10, "0123456789a", false, "012345678…", 10 },
		{ 0, 10, "0123456789a", true, "012345678~", 10 },
		{ 7, 10, "Anna", false, "       An…", 3 },
		{ 0, 3, "Anna", false, "An…", 3 },
		{ 0, 1, "Anna", false, "…", 1 },
		{ 0, 0, "Anna", false, "", 0 },
		{ 10, 4, "Anna", false, "", 0 },
		{ -1, 4, "Anna", false, "", 0 },
		{ 0, 10, "A\tb\nc", false, "A b c", 5 },
		{ 0, 20, "a\033[2Jb", false, "a<U+001B>…", 10 },
		{ 0, 20,
		  "x\xff"
		  "y",
		  false, "x\xef\xbf\xbdy", 3 },
		{ 0, 10, "山田, 花子", false, "山田, 花子", 10 },
		{ 0, 9, "山田, 花子", false, "山田, 花…", 9 },
		{ 0, 8, "山田, 花子", false, "山田, …",
		  7 }, /* half of 花 would fit: nothing is halved */
		{ 9, 1, "山", false, "         …", 1 },
		{ 0, 10, "A\xcc\x8ake", false, "Åke",
		  3 }, /* A and a combining ring are one column */
		{ 0, 10, "q\xcc\x8a\xcc\xa3x", false, "q\xcc\xa3\xcc\x8ax", 2 },
		{ 0, 10, "", false, "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct canvas c;

		canvas_init(&c, 2, 10);
		c.ascii = cases[i].ascii;
		assert_int_equal(
			canvas_put(&c, 0, cases[i].col, cases[i].cols, S_PLAIN, cases[i].text),
			cases[i].used);
		assert_string_equal(row_of(&c, 0), cases[i].want);
		assert_string_equal(row_of(&c, 1), "");
		assert_whole(&c);
		canvas_done(&c);
	}
}

static void many_marks_stay_in_the_cell(void **state)
{
	char text[200] = "a";
	struct canvas c;

	(void)state;
	for (int i = 0; i < 60; i++)
		strcat(text, "\xcc\x81");
	canvas_init(&c, 1, 4);
	assert_int_equal(canvas_put(&c, 0, 0, 4, S_PLAIN, text), 1);
	assert_true(strlen(at(&c, 0, 0)->text) < sizeof c.cells->text);
	assert_whole(&c);
	canvas_done(&c);
}

/* Writing over one half of a wide character takes the other half away. */
static void halves_go(void **state)
{
	static const struct { int col; const char *text, *want;
	} cases[] = {
		{ 0, "x", "x 田花" }, { 1, "x", " x田花" },  { 1, "xy", " xy 花" },
		{ 3, "x", "山 x花" }, { 1, "花", " 花 花" }, { 5, "x", "山田 x" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct canvas c;

		canvas_init(&c, 1, 6);
		canvas_put(&c, 0, 0, 6, S_PLAIN, "山田花");
		canvas_put(&c, 0, cases[i].col, 6, S_PLAIN, cases[i].text);
		assert_string_equal(row_of(&c, 0), cases[i].want);
		assert_whole(&c);
		canvas_done(&c);
	}
}

static void boxes_are_clipped(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 4, 12);
	for (int col = 0; col < 12; col += 2)
		for (int row = 0; row < 4; row++)
			canvas_put(&c, row, col, 2, S_PLAIN, "山");
	canvas_box(&c, (struct area){ 0, 1, 3, 10 }, "Ask");
	assert_string_equal(row_of(&c, 0), " ┌─ Ask ──┐");
	assert_string_equal(row_of(&c, 1), " │        │");
	assert_string_equal(row_of(&c, 2), " └────────┘");
	assert_whole(&c);
	canvas_box(&c, (struct area){ -2, -2, 20, 40 }, "far");
	canvas_fill(&c, (struct area){ 3, 11, 9, 9 }, S_FOCUS);
	canvas_rule(&c, 9, 0, 10);
	canvas_rule(&c, 3, 10, 99);
	canvas_style(&c, 1, 11, 5, S_ALERT);
	assert_int_equal(at(&c, 1, 11)->style, S_ALERT);
	assert_whole(&c);
	canvas_clear(&c);
	c.ascii = true;
	canvas_box(&c, (struct area){ 0, 0, 4, 12 }, NULL);
	assert_string_equal(row_of(&c, 0), "+----------+");
	assert_string_equal(row_of(&c, 1), "|          |");
	canvas_done(&c);
}

static void wrapped(void **state)
{
	static const struct { int cols; const char *text, *want[4]; int rows; } cases[] = {
		{ 10, "one two three", { "one two", "three" }, 2 },
		{ 7, "one two three", { "one two", "three" }, 2 },
		{ 4, "abcdefghij", { "abcd", "efgh", "ij" }, 3 },
		{ 6, "a\n\nb", { "a", "", "b" }, 3 },
		{ 3, "山田花", { "山", "田", "花" }, 3 },
		{ 1, "山田", { "…", "…" }, 2 },
		{ 6, "one two three four five six", { "one", "two", "three", "four …" }, 6 },
		{ 6, "a\nb\nc\nd\ne", { "a", "b", "c", "d…" }, 5 },
		{ 6, "a\nb\nc\nd\n", { "a", "b", "c", "d" }, 4 },
		{ 6, "", { "" }, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct canvas c;

		canvas_init(&c, 4, 10);
		assert_int_equal(canvas_wrap(&c, (struct area){ 0, 0, 4, cases[i].cols }, S_PLAIN,
					     cases[i].text),
				 cases[i].rows);
		for (int row = 0; row < 4; row++)
			assert_string_equal(row_of(&c, row),
					    cases[i].want[row] ? cases[i].want[row] : "");
		assert_whole(&c);
		canvas_done(&c);
	}
}

static void the_cursor_is_on_the_canvas_or_nowhere(void **state)
{
	struct canvas c;

	(void)state;
	canvas_init(&c, 2, 5);
	canvas_cursor(&c, 1, 4);
	assert_int_equal(c.cursor_row, 1);
	canvas_cursor(&c, 1, 5);
	assert_int_equal(c.cursor_row, -1);
	assert_int_equal(c.cursor_col, -1);
	canvas_done(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(put_cases),
		cmocka_unit_test(many_marks_stay_in_the_cell),
		cmocka_unit_test(halves_go),
		cmocka_unit_test(boxes_are_clipped),
		cmocka_unit_test(wrapped),
		cmocka_unit_test(the_cursor_is_on_the_canvas_or_nowhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
