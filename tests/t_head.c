/* SPDX-License-Identifier: MIT */
/* Heads: every code has its own picture in dots and in ASCII, and more loss shows as fewer dots. */
#include "tests/test.h"
#include "tui/head.h"

#include "base/mem.h"

enum { ROWS = 9, COLS = 37, LEAST = 8 };

static struct canvas draw(const char *code, enum head_view view, bool ascii)
{
	struct canvas c;

	canvas_init(&c, ROWS, COLS);
	canvas_clear(&c);
	c.ascii = ascii;
	head_draw(&c, (struct area){ 0, 0, ROWS, COLS }, code ? pattern_of(code) : NULL, view);
	return c;
}

static int differing(const struct canvas *x, const struct canvas *y)
{
	int n = 0;

	for (int i = 0; i < ROWS * COLS; i++)
		n += strcmp(x->cells[i].text, y->cells[i].text) != 0;
	return n;
}

/* The dots of a picture in braille. */
static int dots(const char *code)
{
	struct canvas c = draw(code, HEAD_BOTH, false);
	int n = 0;

	for (int i = 0; i < ROWS * COLS; i++) {
		const unsigned char *s = (const unsigned char *)c.cells[i].text;

		if (s[0] == 0xE2)
			n += __builtin_popcount((s[1] & 3u) << 6 | (s[2] & 63u));
	}
	canvas_done(&c);
	return n;
}

static void all_pairs_differ(bool ascii)
{
	struct canvas *all = mem_alloc((size_t)pattern_codes.count * sizeof *all);

	for (int i = 0; i < pattern_codes.count; i++) {
		all[i] = draw(pattern_codes.rows[i].code, HEAD_BOTH, ascii);
		for (int k = 0; k < i; k++)
			if (differing(&all[i], &all[k]) < LEAST)
				fail_msg("%s and %s look the same (%d cells differ)",
					 pattern_codes.rows[k].code, pattern_codes.rows[i].code,
					 differing(&all[i], &all[k]));
	}
	for (int i = 0; i < pattern_codes.count; i++)
		canvas_done(&all[i]);
	mem_free(all);
}

static void no_two_codes_look_the_same_in_dots(void **state)
{
	(void)state;
	all_pairs_differ(false);
}

static void no_two_codes_look_the_same_in_ascii(void **state)
{
	(void)state;
	all_pairs_differ(true);
}

static void more_loss_is_fewer_dots(void **state)
{
	static const char *const ladders[][9] = {
		{ "N1", "N2", "N3", "N3V", "N4", "N5", "N6", "N7" },
		{ "N2", "N2A", "N3A", "N4A", "N5A", "N6" },
		{ "L1", "L2", "L3" },
		{ "SI1", "SI2", "SI3", "SI4" },
		{ "SII1", "SII2", "SIII", "SADV" },
		{ "TELOGEN", "AA-DIFFUSE", "AA-TOTALIS", "AA-UNIVERSALIS" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(ladders); i++)
		for (int k = 1; ladders[i][k]; k++) {
			const char *more = ladders[i][k - 1], *less = ladders[i][k];

			if (dots(more) <= dots(less))
				fail_msg("%s (%d dots) should have more hair than %s (%d)", more,
					 dots(more), less, dots(less));
		}
}

static void the_same_picture_every_time(void **state)
{
	struct canvas x = draw("N4", HEAD_BOTH, false), y = draw("N4", HEAD_BOTH, false);

	(void)state;
	assert_int_equal(differing(&x, &y), 0);
	canvas_done(&x);
	canvas_done(&y);
}

static void no_pattern_is_a_whole_head(void **state)
{
	(void)state;
	assert_true(dots(NULL) >= dots("N1"));
	assert_true(dots("N1") > dots("N2"));
}

static void ascii_holds_ascii_only(void **state)
{
	(void)state;
	for (int i = 0; i < pattern_codes.count; i++) {
		struct canvas c = draw(pattern_codes.rows[i].code, HEAD_BOTH, true);

		for (int k = 0; k < ROWS * COLS; k++)
			for (const char *s = c.cells[k].text; *s; s++)
				assert_in_range(*s, ' ', '~');
		canvas_done(&c);
	}
}

/* Nothing leaves the area, whatever its size; a canvas that is too small is cut. */
static void it_stays_in_its_area(void **state)
{
	static const struct area areas[] = {
		{ 1, 2, 8, 16 }, { 2, 3, 1, 1 }, { 3, 3, 2, 40 }, { 1, 1, 20, 3 },
		{ 20, 60, 30, 60 }, { 4, 4, 0, 5 }, { 1, 1, 5, 0 }, { 1, 1, 20, 40 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(areas); i++) {
		struct area a = areas[i];
		struct canvas c;

		canvas_init(&c, 30, 80);
		canvas_clear(&c);
		head_draw(&c, a, pattern_of("N3V"), HEAD_BOTH);
		for (int row = 0; row < c.rows; row++)
			for (int col = 0; col < c.cols; col++) {
				const char *s = c.cells[row * c.cols + col].text;
				bool in = row >= a.row && row < a.row + a.rows && col >= a.col &&
					  col < a.col + a.cols;

				assert_true(in || !*s || !strcmp(s, " "));
			}
		canvas_done(&c);
	}
}

static void what_lies_behind_is_seen_from_behind(void **state)
{
	(void)state;
	assert_int_equal(head_main(NULL), HEAD_TOP);
	assert_int_equal(head_main(pattern_of("N3V")), HEAD_TOP);
	assert_int_equal(head_main(pattern_of("FUT")), HEAD_BACK);
	assert_string_equal(head_words(HEAD_BACK), "back");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_two_codes_look_the_same_in_dots),
		cmocka_unit_test(no_two_codes_look_the_same_in_ascii),
		cmocka_unit_test(more_loss_is_fewer_dots),
		cmocka_unit_test(the_same_picture_every_time),
		cmocka_unit_test(no_pattern_is_a_whole_head),
		cmocka_unit_test(ascii_holds_ascii_only),
		cmocka_unit_test(it_stays_in_its_area),
		cmocka_unit_test(what_lies_behind_is_seen_from_behind),
	};

	return cmocka_run_group_tests_name("head", tests, NULL, NULL);
}
