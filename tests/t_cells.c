/* SPDX-License-Identifier: MIT */
/* Pictures as cells in every mode, the right way up; sixel; what terminals answer; kitty. */
#include "tests/test.h"
#include "base/mem.h"
#include "media/cells.h"
#include "tui/graphics.h"

#include <string.h>

enum { SIDE = 96, ROWS = 6, COLS = 12 };

static unsigned char rgb[SIDE * SIDE * 3];
static const struct picture square = { SIDE, SIDE, rgb };

static void fill(int x0, int y0, int x1, int y1, unsigned colour)
{
	for (int y = y0; y < y1; y++)
		for (int x = x0; x < x1; x++) {
			unsigned char *p = rgb + 3 * (y * SIDE + x);

			p[0] = (unsigned char)(colour >> 16);
			p[1] = (unsigned char)(colour >> 8);
			p[2] = (unsigned char)colour;
		}
}

/* White at the top left, red at the top right, black at the bottom left, skin at the right. */
static int draw_square(void **state)
{
	struct err e;

	(void)state;
	if (cells_begin(&e) < 0)
		return -1;
	fill(0, 0, SIDE / 2, SIDE / 2, 0xffffff);
	fill(SIDE / 2, 0, SIDE, SIDE / 2, 0xff0000);
	fill(0, SIDE / 2, SIDE / 2, SIDE, 0x000000);
	fill(SIDE / 2, SIDE / 2, SIDE, SIDE, 0xd9a58a);
	return 0;
}

static struct picture_cell cells[ROWS * COLS];

/* What is seen of a cell of one colour: what a full block shows in front, a blank behind. */
static int seen(int row, int col)
{
	const struct picture_cell *c = &cells[row * COLS + col];

	return !strcmp(c->text, " ") ? c->bg : c->fg;
}

static void colours_stand_where_they_are(void **state)
{
	static const struct {
		enum cells_mode mode;
		int white, red, black;
	} modes[] = { { CELLS_256, 231, 196, 16 }, { CELLS_16, 15, 9, 0 } };

	(void)state;
	for (size_t i = 0; i < COUNT(modes); i++) {
		picture_cells(&square, ROWS, COLS, modes[i].mode, false, cells);
		assert_true(cells[0].colored);
		assert_int_equal(seen(0, 0), modes[i].white);
		assert_int_equal(seen(ROWS / 2 - 1, COLS / 2 - 1), modes[i].white);
		assert_int_equal(seen(0, COLS - 1), modes[i].red);
		assert_int_equal(seen(ROWS - 1, 0), modes[i].black);
	}
	picture_cells(&square, ROWS, COLS, CELLS_256, false, cells);
	assert_in_range(seen(ROWS - 1, COLS - 1), 16, 231);	/* skin is no grey */
	picture_cells(&square, ROWS, COLS, CELLS_8, false, cells);
	for (int i = 0; i < ROWS * COLS; i++)
		assert_true(cells[i].fg < 8 && cells[i].bg < 8);
}

static void without_colours_light_and_dark(void **state)
{
	(void)state;
	picture_cells(&square, ROWS, COLS, CELLS_MONO, false, cells);
	for (int i = 0; i < ROWS * COLS; i++)
		assert_false(cells[i].colored);
	assert_string_equal(cells[0].text, "█");
	assert_string_equal(cells[(ROWS - 1) * COLS].text, " ");
}

static void ascii_is_ascii(void **state)
{
	static const enum cells_mode modes[] = { CELLS_MONO, CELLS_8, CELLS_16, CELLS_256 };

	(void)state;
	for (size_t m = 0; m < COUNT(modes); m++) {
		picture_cells(&square, ROWS, COLS, modes[m], true, cells);
		for (int i = 0; i < ROWS * COLS; i++) {
			assert_true(cells[i].text[0] >= ' ' && cells[i].text[0] <= '~');
			assert_int_equal(cells[i].text[1], '\0');
		}
	}
	picture_cells(&square, ROWS, COLS, CELLS_MONO, true, cells);
	assert_string_not_equal(cells[0].text, " ");
	assert_string_equal(cells[(ROWS - 1) * COLS].text, " ");
}

static void the_shape_is_kept(void **state)
{
	static const struct { int wide, high, rows, cols, want_rows, want_cols; } fits[] = {
		{ 480, 360, 17, 78, 17, 45 },	/* 45 x 34 halves are 4:3 */
		{ 360, 480, 17, 78, 17, 26 },
		{ 480, 360, 40, 40, 15, 40 },
		{ 4000, 3, 20, 80, 1, 80 },	/* never nothing */
		{ 3, 4000, 20, 80, 20, 1 },
		{ 1, 1, 1, 1, 1, 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(fits); i++) {
		const struct picture p = { fits[i].wide, fits[i].high, rgb };
		int rows = fits[i].rows, cols = fits[i].cols;

		picture_fit(&p, 1, 2, &rows, &cols);
		assert_int_equal(rows, fits[i].want_rows);
		assert_int_equal(cols, fits[i].want_cols);
	}
}

static void sixel_is_sixel(void **state)
{
	BUF(b);

	(void)state;
	picture_sixel(&square, ROWS, COLS, 8, 16, &b);
	assert_non_null(strstr(buf_str(&b), "\033P"));
	assert_non_null(strstr(buf_str(&b), "\033\\"));
	assert_true(b.len > 100);
}

/* What is typed while the terminal is asked is not lost. */
static void answers(void **state)
{
	static const struct { const char *got, *typed; int kind, wide; } cases[] = {
		{ "\033[?1;2c", "", GRAPHICS_NONE, 0 },
		{ "\033[?64;1;2;6;9;15c", "", GRAPHICS_NONE, 0 },	/* xterm */
		{ "\033[?63;1;2;4;6;9;15c", "", GRAPHICS_SIXEL, 0 },	/* xterm -ti vt340 */
		{ "\033[6;19;10t\033[?62;4c", "", GRAPHICS_SIXEL, 10 },	/* foot, mlterm */
		{ "\033[?4;6c", "", GRAPHICS_NONE, 0 },			/* a VT132 */
		{ "\033[?64;14c", "", GRAPHICS_NONE, 0 },
		{ "\033_Gi=31;OK\033\\\033[?62c", "", GRAPHICS_KITTY, 0 },
		{ "\033_Gi=31;OK\033\\\033[?62;4c", "", GRAPHICS_KITTY, 0 },
		{ "\033_Gi=31;ENOTSUPPORTED\033\\\033[?62c", "", GRAPHICS_NONE, 0 },
		{ "ab\033[?62;4cc", "abc", GRAPHICS_SIXEL, 0 },
		{ "\033[A\033[?1;2c\033", "\033[A\033", GRAPHICS_NONE, 0 },
		{ "\033[6;99999;0t\033[?1;2c", "", GRAPHICS_NONE, 0 },
		{ "", "", GRAPHICS_NONE, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct graphics g = { .kind = GRAPHICS_NONE };
		char got[100];
		size_t n;

		snprintf(got, sizeof got, "%s", cases[i].got);
		assert_int_equal(graphics_answered(got), *got != '\0');
		n = graphics_parse(&g, got, strlen(got));
		assert_int_equal(n, strlen(cases[i].typed));
		assert_memory_equal(got, cases[i].typed, n);
		assert_int_equal((int)g.kind, cases[i].kind);
		assert_int_equal(g.cell_wide, cases[i].wide);
	}
	assert_false(graphics_answered("c\033[?62;4"));
}

static void kitty_gets_letters(void **state)
{
	static unsigned char png[5000];
	const char *second;
	BUF(b);

	(void)state;
	graphics_kitty(&b, "\x89PNG", 4, 3, 9);
	assert_string_equal(buf_str(&b), "\033_Ga=T,f=100,q=2,C=1,r=3,c=9,m=0;iVBORw==\033\\");
	buf_clear(&b);
	graphics_kitty(&b, png, sizeof png, 3, 9);
	assert_non_null(strstr(b.s, ",m=1;AAAA"));
	second = strstr(b.s + 3, "\033_G");
	assert_non_null(second);
	assert_memory_equal(second, "\033_Gm=0;AAAA", 11);
	assert_null(strstr(second + 3, "\033_G"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(colours_stand_where_they_are, draw_square),
		cmocka_unit_test_setup(without_colours_light_and_dark, draw_square),
		cmocka_unit_test_setup(ascii_is_ascii, draw_square),
		cmocka_unit_test(the_shape_is_kept),
		cmocka_unit_test_setup(sixel_is_sixel, draw_square),
		cmocka_unit_test(answers),
		cmocka_unit_test(kitty_gets_letters),
	};

	return cmocka_run_group_tests_name("cells", tests, NULL, NULL);
}
