/* SPDX-License-Identifier: MIT */
/* Heads on a canvas: one view, or two side by side with their names. */
#include "config.h"
#include "tui/head.h"
#include "tui/dots.h"

#include <string.h>

void head_draw(struct canvas *c, struct area a, const struct pattern *p, enum head_view view)
{
	if (a.rows < 1 || a.cols < 1)
		return;
	if (view == HEAD_BOTH) {
		int half = (a.cols - 1) / 2;

		head_draw(c, (struct area){ a.row, a.col, a.rows, half }, p, head_main(p));
		a.col += a.cols - half;
		a.cols = half;
		head_draw(c, a, p, HEAD_PROFILE);
		return;
	}
	DOTS(d, a.cols, a.rows);
	head_trace(&d, p, view);
	dots_put(&d, c, a.row, a.col, S_HAIR);
}

static void put_name(struct canvas *c, int row, int col, int cols, enum head_view view)
{
	const char *name = head_words(view);
	int len = (int)strlen(name);

	canvas_put(c, row, col + (cols - len) / 2, len, S_DIM, name);
}

int head_draw_pair(struct canvas *c, struct area a, const struct pattern *p)
{
	enum { ROWS_MIN = 6, COLS_MIN = 12, ROWS_MAX = 24 };
	int half = (a.cols - 1) / 2, rows = a.rows - 1;

	/* A head is about twice as many cells wide as high. */
	if (rows > half / 2 + 1)
		rows = half / 2 + 1;
	if (rows > ROWS_MAX)
		rows = ROWS_MAX;
	if (rows < ROWS_MIN || half < COLS_MIN)
		return 0;
	a.rows = rows;
	head_draw(c, a, p, HEAD_BOTH);
	put_name(c, a.row + rows, a.col, half, head_main(p));
	put_name(c, a.row + rows, a.col + a.cols - half, half, HEAD_PROFILE);
	return rows + 1;
}
