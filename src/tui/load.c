/* SPDX-License-Identifier: MIT */
/* Two rows a week: the days, and below each a dot for each of its sessions, or their number. */
#include "config.h"
#include "tui/load.h"
#include "tui/month.h"

enum { CELL = LOAD_COLS / 7, DOTS = 4, HEAD_ROWS = 2 };

static day_t first_of(day_t day)
{
	return day / 100 * 100 + 1;
}

static void put_load(struct canvas *c, int row, int col, int n)
{
	if (n > DOTS)
		canvas_printf(c, row, col, CELL, S_INK, "%3d", n);
	for (int i = 0; i < n && n <= DOTS; i++)
		canvas_put(c, row, col + i, 1, S_INK, c->ascii ? "*" : "•");
}

void load_draw(struct canvas *c, struct area a, day_t day, day_t today, const int load[31])
{
	int year = day / 10000, month = day / 100 % 100;

	canvas_printf(c, a.row, a.col + 1, a.cols, S_TITLE, "%s %d", day_month_name(month), year);
	month_heads(c, a.row + 1, a.col, CELL);
	for (int d = 0; d < day_month_length(year, month); d++) {
		day_t x = day_add(first_of(day), d);
		int cell = month_column(first_of(day)) + d, col = a.col + cell % 7 * CELL,
		    row = a.row + HEAD_ROWS + cell / 7 * 2;

		canvas_printf(c, row, col, CELL, x == day ? S_SELECTED : S_PLAIN,
			      x == day   ? "[%2d]" :
			      x == today ? "(%2d)" :
					   " %2d ",
			      d + 1);
		put_load(c, row + 1, col + 1, load[d]);
	}
	canvas_put(c, a.row + a.rows - 1, a.col + 1, a.cols - 1, S_DIM,
		   c->ascii ? "* a session   (n) today" : "• a session   (n) today");
}

day_t load_day_at(struct area a, day_t day, int row, int col)
{
	int d;

	row -= a.row + HEAD_ROWS;
	col -= a.col;
	if (row < 0 || col < 0 || col >= LOAD_COLS)
		return 0;
	d = row / 2 * 7 + col / CELL - month_column(first_of(day));
	return d < 0 || d >= day_month_length(day / 10000, day / 100 % 100) ?
		       0 :
		       day_add(first_of(day), d);
}
