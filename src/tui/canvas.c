/* SPDX-License-Identifier: MIT */
/*
 * Paints text into cells; owns clipping, wide graphemes at edges and the ASCII forms of lines, not
 * what is painted.
 */
#include "config.h"
#include "tui/canvas.h"

#include <assert.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"

/* What lines are made of: the character and its form for --ascii. */
static const char *const glyphs[][2] = {
	{ "─", "-" }, { "│", "|" }, { "┌", "+" }, { "┐", "+" },
	{ "└", "+" }, { "┘", "+" }, { "…", "~" },
};
enum { G_ACROSS, G_DOWN, G_TOP_LEFT, G_TOP_RIGHT, G_LOW_LEFT, G_LOW_RIGHT, G_MORE };

static const char *glyph(const struct canvas *c, int which)
{
	return glyphs[which][c->ascii];
}

static struct cell *cell_at(struct canvas *c, int row, int col)
{
	assert(row >= 0 && row < c->rows && col >= 0 && col < c->cols);
	return &c->cells[(size_t)row * (size_t)c->cols + (size_t)col];
}

static void blank_cell(struct cell *cell, enum style st)
{
	*cell = (struct cell){ .text = " ", .width = 1, .style = (unsigned char)st };
}

void canvas_init(struct canvas *c, int rows, int cols)
{
	assert(rows > 0 && cols > 0);
	*c = (struct canvas){ .rows = rows, .cols = cols };
	c->cells = mem_alloc((size_t)rows * (size_t)cols * sizeof *c->cells);
	canvas_clear(c);
}

void canvas_done(struct canvas *c)
{
	mem_free(c->cells);
	*c = (struct canvas){ 0 };
}

void canvas_clear(struct canvas *c)
{
	for (size_t i = 0; i < (size_t)c->rows * (size_t)c->cols; i++)
		blank_cell(&c->cells[i], S_PLAIN);
	c->cursor_row = c->cursor_col = -1;
}

/* What a write to [col, col + width) leaves of the wide graphemes at its two ends: a blank. */
static void split_wide(struct canvas *c, int row, int col, int width)
{
	int after = col + width;

	if (cell_at(c, row, col)->width == 0 && col > 0)
		blank_cell(cell_at(c, row, col - 1), cell_at(c, row, col - 1)->style);
	if (after < c->cols && cell_at(c, row, after)->width == 0)
		blank_cell(cell_at(c, row, after), cell_at(c, row, after)->style);
}

static void put_grapheme(struct canvas *c, int row, int col, int width, enum style st,
			 const char *s, size_t n)
{
	struct cell *cell;

	split_wide(c, row, col, width);
	cell = cell_at(c, row, col);
	memset(cell, 0, sizeof *cell);
	/* A grapheme with dozens of marks keeps its first ones. */
	if (n >= sizeof cell->text)
		for (n = sizeof cell->text - 1; ((unsigned char)s[n] & 0xc0) == 0x80; n--)
			;
	memcpy(cell->text, s, n);
	cell->width = (unsigned char)width;
	cell->style = (unsigned char)st;
	if (width == 2)
		*cell_at(c, row, col + 1) = (struct cell){ .style = (unsigned char)st };
}

/* How long s is when it is printable ASCII throughout, else -1. */
static int ascii_length(const char *s)
{
	const char *p = s;

	for (; *p; p++)
		if (*p < 0x20 || *p > 0x7e)
			return -1;
	return p - s < INT_MAX ? (int)(p - s) : -1;
}

/* As many of the same cell side by side; all are on the canvas. */
static void put_same(struct canvas *c, int row, int col, int cols, enum style st, const char *glyph)
{
	struct cell *cell = cell_at(c, row, col);

	put_grapheme(c, row, col, 1, st, glyph, strlen(glyph));
	if (cols > 1)
		split_wide(c, row, col + 1, cols - 1);
	for (int i = 1; i < cols; i++)
		cell[i] = cell[0];
}

/* One byte, one column, one cell: most text needs no look for graphemes. */
static int put_ascii(struct canvas *c, int row, int col, int cols, enum style st, const char *s,
		     int n)
{
	bool more = n > cols;
	struct cell *cell = cell_at(c, row, col);

	if (more)
		n = cols - 1;
	if (n > 0)
		split_wide(c, row, col, n);
	for (int i = 0; i < n; i++)
		cell[i] = (struct cell){ .text = { s[i] }, .width = 1, .style = (unsigned char)st };
	if (more)
		put_same(c, row, col + n, 1, st, glyph(c, G_MORE));
	return n + more;
}

/* s, clean, into at most cols columns that are all on the canvas. */
static int put_clean(struct canvas *c, int row, int col, int cols, enum style st, const char *s)
{
	size_t n = strlen(s), end = n, at = 0;
	bool more = text_width(s, n) > cols;
	int used = 0;

	if (more)
		end = text_fit(s, n, cols - 1, NULL);
	while (at < end) {
		size_t next = text_next(s, n, at);
		int width = text_width(s + at, next - at);

		if (width > 0) {
			put_grapheme(c, row, col + used, width, st, s + at, next - at);
			used += width;
		}
		at = next;
	}
	if (more) {
		put_grapheme(c, row, col + used, 1, st, glyph(c, G_MORE), strlen(glyph(c, G_MORE)));
		used++;
	}
	return used;
}

int canvas_put(struct canvas *c, int row, int col, int cols, enum style st, const char *text)
{
	int n = ascii_length(text);
	ARENA(a);

	if (cols > c->cols - col)
		cols = c->cols - col;
	if (row < 0 || row >= c->rows || col < 0 || cols <= 0)
		return 0;
	if (n >= 0)
		return put_ascii(c, row, col, cols, st, text, n);
	text = text_clean(&a, text, strlen(text), TEXT_ONE_LINE | TEXT_VISIBLE);
	return put_clean(c, row, col, cols, st, text);
}

int canvas_printf(struct canvas *c, int row, int col, int cols, enum style st, const char *fmt, ...)
{
	char text[2048]; /* wider than any terminal; a cut grapheme at its end is out of sight */
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	return canvas_put(c, row, col, cols, st, text);
}

/* The part of an area that is on the canvas. */
static struct area clip(const struct canvas *c, struct area a)
{
	if (a.row < 0)
		a.rows += a.row, a.row = 0;
	if (a.col < 0)
		a.cols += a.col, a.col = 0;
	if (a.rows > c->rows - a.row)
		a.rows = c->rows - a.row;
	if (a.cols > c->cols - a.col)
		a.cols = c->cols - a.col;
	return a;
}

void canvas_fill(struct canvas *c, struct area a, enum style st)
{
	a = clip(c, a);
	if (a.cols <= 0)
		return;
	for (int row = a.row; row < a.row + a.rows; row++) {
		split_wide(c, row, a.col, a.cols);
		for (int col = a.col; col < a.col + a.cols; col++)
			blank_cell(cell_at(c, row, col), st);
	}
}

static void put_glyph(struct canvas *c, int row, int col, int which)
{
	canvas_put(c, row, col, 1, S_RULE, glyph(c, which));
}

void canvas_rule(struct canvas *c, int row, int col, int cols)
{
	struct area a = clip(c, (struct area){ row, col, 1, cols });

	if (a.cols > 0 && a.rows > 0)
		put_same(c, a.row, a.col, a.cols, S_RULE, glyph(c, G_ACROSS));
}

void canvas_box(struct canvas *c, struct area a, const char *title)
{
	int low = a.row + a.rows - 1, right = a.col + a.cols - 1;

	if (a.rows < 2 || a.cols < 2)
		return;
	canvas_fill(c, a, S_PLAIN);
	canvas_rule(c, a.row, a.col, a.cols);
	canvas_rule(c, low, a.col, a.cols);
	for (int row = a.row + 1; row < low; row++) {
		put_glyph(c, row, a.col, G_DOWN);
		put_glyph(c, row, right, G_DOWN);
	}
	put_glyph(c, a.row, a.col, G_TOP_LEFT);
	put_glyph(c, a.row, right, G_TOP_RIGHT);
	put_glyph(c, low, a.col, G_LOW_LEFT);
	put_glyph(c, low, right, G_LOW_RIGHT);
	if (title && *title && a.cols > 6) {
		int used = canvas_put(c, a.row, a.col + 3, a.cols - 6, S_TITLE, title);

		canvas_put(c, a.row, a.col + 2, 1, S_PLAIN, " ");
		canvas_put(c, a.row, a.col + 3 + used, 1, S_PLAIN, " ");
	}
}

void canvas_style(struct canvas *c, int row, int col, int cols, enum style st)
{
	struct area a = clip(c, (struct area){ row, col, 1, cols });

	for (int i = 0; i < a.cols && a.rows > 0; i++) {
		struct cell *cell = cell_at(c, a.row, a.col + i);

		cell->style = (unsigned char)st;
		cell->fg = cell->bg = 0;
	}
}

void canvas_cursor(struct canvas *c, int row, int col)
{
	bool on = row >= 0 && row < c->rows && col >= 0 && col < c->cols;

	c->cursor_row = on ? row : -1;
	c->cursor_col = on ? col : -1;
}

void canvas_paint(struct canvas *c, int row, int col, const char *glyph, unsigned char fg,
		  unsigned char bg)
{
	if (row < 0 || row >= c->rows || col < 0 || col >= c->cols)
		return;
	put_grapheme(c, row, col, 1, S_PAINT, glyph, strlen(glyph));
	cell_at(c, row, col)->fg = fg;
	cell_at(c, row, col)->bg = bg;
}

const struct cell *canvas_cell(const struct canvas *c, int row, int col)
{
	bool on = row >= 0 && row < c->rows && col >= 0 && col < c->cols;

	return on ? &c->cells[(size_t)row * (size_t)c->cols + (size_t)col] : NULL;
}

/* How many bytes of one line make the next row: whole words, or as much of a long one as fits. */
static size_t wrap_at(const char *s, size_t n, int cols)
{
	size_t fit = text_fit(s, n, cols, NULL), at = fit;

	if (fit == n || s[fit] == ' ')
		return fit;
	while (at > 0 && s[at - 1] != ' ')
		at--;
	if (at > 0)
		return at;
	return fit > 0 ? fit : text_next(s, n, 0);
}

int canvas_wrap(struct canvas *c, struct area a, enum style st, const char *text)
{
	ARENA(arena);
	const char *s = text_clean(&arena, text, strlen(text), TEXT_VISIBLE);
	int rows = 0;

	if (a.cols <= 0)
		return 0;
	while (*s) {
		size_t line = strcspn(s, "\n");
		size_t n = wrap_at(s, line, a.cols);
		bool cut = rows == a.rows - 1 && s[n + strspn(s + n, " \n")];

		if (cut)
			canvas_put(c, a.row + rows, a.col, a.cols, st,
				   arena_printf(&arena, "%.*s%s", (int)line, s,
						n < line ? "" : glyph(c, G_MORE)));
		else if (rows < a.rows)
			canvas_put(c, a.row + rows, a.col, a.cols, st, arena_strndup(&arena, s, n));
		rows++;
		s += n;
		while (n < line && *s == ' ')
			s++, n++;
		if (*s == '\n')
			s++;
	}
	return rows;
}

void canvas_row_text(const struct canvas *c, int row, char *buf, size_t size)
{
	size_t len = 0, end = 0;

	assert(row >= 0 && row < c->rows && size > 0);
	for (int col = 0; col < c->cols; col++) {
		const struct cell *cell = &c->cells[(size_t)row * (size_t)c->cols + (size_t)col];
		size_t n = strlen(cell->text);

		if (len + n >= size)
			break;
		memcpy(buf + len, cell->text, n);
		len += n;
		if (n && strcmp(cell->text, " ") != 0)
			end = len;
	}
	buf[end] = '\0';
}
