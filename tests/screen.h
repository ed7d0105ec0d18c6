/* SPDX-License-Identifier: MIT */
/*
 * Keys in, picture out, in process: what the tests of screens share. Included once per test
 * program.
 */
#ifndef TESTS_SCREEN_H
#define TESTS_SCREEN_H

#include "tests/test.h"
#include "base/mem.h"
#include "tui/ui.h"

static struct canvas picture;

static inline void show(struct ui *ui)
{
	canvas_clear(&picture);
	ui_draw(ui, &picture);
}

static inline void screen_begin(struct ui *ui, int rows, int cols)
{
	*ui = (struct ui){ .rows = rows, .cols = cols };
	canvas_init(&picture, rows, cols);
}

static inline void screen_end(struct ui *ui)
{
	ui_done(ui);
	canvas_done(&picture);
}

/* Names of keys separated by blanks. */
static inline void press(struct ui *ui, const char *keys)
{
	ARENA(a);
	char *rest = arena_strdup(&a, keys), *key;

	while ((key = strsep(&rest, " ")))
		if (*key)
			ui_key(ui, key);
	show(ui);
}

/* One key per letter. */
static inline void enter(struct ui *ui, const char *text)
{
	for (size_t i = 0, n; text[i]; i += n) {
		char key[8] = { 0 };

		for (n = 1; ((unsigned char)text[i + n] & 0xc0) == 0x80; n++)
			;
		memcpy(key, text + i, n);
		ui_key(ui, key);
	}
	show(ui);
}

/* The row (from 0) on which this text stands, or -1. */
static inline int row_with(const char *text)
{
	char buf[2000];

	for (int row = 0; row < picture.rows; row++) {
		canvas_row_text(&picture, row, buf, sizeof buf);
		if (strstr(buf, text))
			return row;
	}
	return -1;
}

static inline void print_picture(void)
{
	char buf[2000];

	for (int row = 0; row < picture.rows; row++) {
		canvas_row_text(&picture, row, buf, sizeof buf);
		print_message("%02d|%s\n", row, buf);
	}
	print_message("cursor %d,%d\n", picture.cursor_row, picture.cursor_col);
}

/* What a reader of the test sees is what must be there, from this row on. */
static inline void assert_rows(int row, const char *const *expected, size_t n)
{
	char buf[2000];

	for (size_t i = 0; i < n; i++) {
		canvas_row_text(&picture, row + (int)i, buf, sizeof buf);
		if (strcmp(buf, expected[i]) != 0)
			print_picture();
		assert_string_equal(buf, expected[i]);
	}
}

static inline void assert_sees(const char *text)
{
	if (row_with(text) < 0) {
		print_picture();
		fail_msg("'%s' is not on the screen", text);
	}
}

static inline void assert_lacks(const char *text)
{
	if (row_with(text) >= 0) {
		print_picture();
		fail_msg("'%s' is on the screen", text);
	}
}

#endif
