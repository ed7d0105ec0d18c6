/* SPDX-License-Identifier: MIT */
/* Cells of dots on a canvas, a run of neighbours at a time. */
#include "config.h"
#include "tui/dots.h"
#include "base/mem.h"

/* Puts what was collected of a row, ending before 'col'. */
static void put_run(struct canvas *c, struct buf *run, int row, int col, int cols, enum style st)
{
	if (cols)
		canvas_put(c, row, col - cols, cols, st, buf_str(run));
	buf_clear(run);
}

static void put_row(struct canvas *c, char (*cell)[DOTS_CELL], int n, int row, int col,
		    enum style st)
{
	int cols = 0;
	BUF(run);

	for (int i = 0; i < n; i++) {
		buf_puts(&run, cell[i]);
		if (*cell[i]) {
			cols++;
			continue;
		}
		put_run(c, &run, row, col + i, cols, st);
		cols = 0;
	}
	put_run(c, &run, row, col + n, cols, st);
}

void dots_put(const struct dots *d, struct canvas *c, int row, int col, enum style st)
{
	int cols = d->w / DOTS_X, rows = d->h / DOTS_Y;
	char (*cell)[DOTS_CELL] = mem_alloc((size_t)(cols * rows + 1) * sizeof *cell);

	dots_cells(d, c->ascii, cell);
	for (int i = 0; i < rows; i++)
		put_row(c, cell + i * cols, cols, row + i, col, st);
	mem_free(cell);
}
