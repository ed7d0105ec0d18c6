/* SPDX-License-Identifier: MIT */
/* Lines, rings and words on cells; owns no mark. */
#include "config.h"
#include "tui/mark_draw.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "model/choices.h"

enum { WHOLE = 10000 };		/* 100 percent */
enum { YELLOW = 226, YELLOW_OF_16 = 11, BLACK = 16, BLACK_OF_16 = 0 };

int mark_cell(int64_t hundredths, int cells)
{
	int64_t at = hundredths * cells / WHOLE;

	return (int)(at < 0 ? 0 : at >= cells ? cells - 1 : at);
}

int64_t mark_place(int cell, int cells)
{
	return ((int64_t)cell * 2 + 1) * WHOLE / (2 * (int64_t)cells);
}

/* Where marks are drawn: the picture's cells. */
struct pen {
	struct canvas *c;
	struct area a;
};

/* Black beside the picture's own colour would leave a hole, so marks lie on a dark ground. */
static void put(const struct pen *p, int row, int col, const char *wide, const char *plain)
{
	const struct cell *below = canvas_cell(p->c, p->a.row + row, p->a.col + col);
	const char *glyph = p->c->ascii ? plain : wide;

	if (!below || row < 0 || col < 0 || row >= p->a.rows || col >= p->a.cols)
		return;
	if (below->style == S_PAINT) {
		bool many = below->fg >= 16 || below->bg >= 16;

		canvas_paint(p->c, p->a.row + row, p->a.col + col, glyph,
			     many ? YELLOW : YELLOW_OF_16, many ? BLACK : BLACK_OF_16);
	} else {
		canvas_put(p->c, p->a.row + row, p->a.col + col, 1, S_MARKED, glyph);
	}
}

static void draw_line(const struct pen *p, int row, int col, int to_row, int to_col)
{
	int steps = abs(to_row - row) > abs(to_col - col) ? abs(to_row - row) : abs(to_col - col);

	for (int i = 1; i <= steps; i++)
		put(p, row + (to_row - row) * i / steps, col + (to_col - col) * i / steps, "•",
		    "*");
}

/* The head points where the line comes to, in the nearest of eight directions. */
static void draw_arrow(const struct pen *p, int row, int col, int to_row, int to_col)
{
	static const char *const heads[][2] = {
		{ "→", ">" }, { "↗", "/" }, { "↑", "^" }, { "↖", "\\" },
		{ "←", "<" }, { "↙", "/" }, { "↓", "v" }, { "↘", "\\" },
	};
	double turn = atan2((to_row - row) * 2, col - to_col) / acos(-1) * 4;
	int which = (int)lround(turn);

	draw_line(p, row, col, to_row, to_col);
	which = (which + 8) % 8;
	put(p, row, col, heads[which][0], heads[which][1]);
}

/* A cell is twice as high as wide, so what is round is half as high in cells. */
static void draw_circle(const struct pen *p, int row, int col, int to_row, int to_col)
{
	double wide = to_col - col, high = 2 * (to_row - row);
	double radius = sqrt(wide * wide + high * high);
	int steps = (int)(radius * 8) + 8;

	if (radius < 1)
		radius = 1;
	for (int i = 0; i < steps; i++) {
		double turn = 2 * acos(-1) * i / steps;

		put(p, row + (int)lround(sin(turn) * radius / 2),
		    col + (int)lround(cos(turn) * radius), "•", "o");
	}
}

static void draw_text(const struct pen *p, int row, int col, const char *words)
{
	size_t n = strlen(words), next;
	char one[32];

	for (size_t at = 0; at < n; at = next) {
		int width;

		next = text_next(words, n, at);
		width = text_width(words + at, next - at);
		if (next - at >= sizeof one || width < 1)
			continue;
		memcpy(one, words + at, next - at);
		one[next - at] = '\0';
		if (width == 1)
			put(p, row, col, one, one);
		else if (col + 2 <= p->a.cols)
			canvas_put(p->c, p->a.row + row, p->a.col + col, 2, S_MARKED, one);
		col += width;
	}
}

static void draw_one(const struct pen *p, const struct mark *m)
{
	const char *shape = choice_code(&mark_shape, m->shape);
	int row = mark_cell(m->y, p->a.rows), col = mark_cell(m->x, p->a.cols);
	bool second = m->to_x != NONE_INT && m->to_y != NONE_INT;
	int to_row = second ? mark_cell(m->to_y, p->a.rows) : row;
	int to_col = second ? mark_cell(m->to_x, p->a.cols) : col;

	if (!strcmp(shape, "circle"))
		draw_circle(p, row, col, to_row, to_col);
	else if (!strcmp(shape, "arrow"))
		draw_arrow(p, row, col, to_row, to_col);
	if (*m->words && !strcmp(shape, "text"))
		draw_text(p, row, col, m->words);
	else if (*m->words)
		draw_text(p, to_row, to_col + 2, m->words);
}

void marks_draw(const struct mark *marks, int n, int64_t photo, struct canvas *c,
		struct area picture)
{
	for (int i = 0; i < n; i++) {
		const struct pen pen = { c, picture };

		if (marks[i].photo == photo && picture.cols > 0)
			draw_one(&pen, &marks[i]);
	}
}

const char *marks_words(const struct mark *marks, int n, int64_t photo, struct arena *a)
{
	BUF(w);
	int count = 0;

	for (int i = 0; i < n; i++) {
		if (marks[i].photo != photo)
			continue;
		buf_printf(&w, "%s%s%s%s", count++ ? ", " : "",
			   choice_label(&mark_shape, marks[i].shape), *marks[i].words ? " " : "",
			   marks[i].words);
	}
	return count ? arena_printf(a, "%d mark%s: %s", count, count == 1 ? "" : "s", buf_str(&w)) :
		       "";
}
