/* SPDX-License-Identifier: MIT */
/* A picture as the cells of a terminal, or as sixel or kitty graphics; owns chafa.h. */
#ifndef MEDIA_CELLS_H
#define MEDIA_CELLS_H

#include <stdbool.h>
#include "base/mem.h"
#include "media/picture.h"

/* How many colours a terminal has; with none the light and dark of symbols tells the picture. */
enum cells_mode { CELLS_MONO = 0, CELLS_8 = 8, CELLS_16 = 16, CELLS_256 = 256 };

struct picture_cell {
	char text[5];			/* one character of one column */
	bool colored;			/* else in the terminal's own colours */
	unsigned char fg, bg;		/* palette of the mode: 0 to 7, 0 to 15, 16 to 255 */
};

/* Before the first picture: ERR_MISSING where libchafa cannot be loaded. */
int cells_begin(struct err *e) MUST_CHECK;

/*
 * The most rows and columns within these that keep the picture's shape, with cells of this width
 * and height: 1 and 2 as terminals' fonts are.
 */
void picture_fit(const struct picture *p, int cell_wide, int cell_high, int *rows, int *cols);

/*
 * Fills rows * cols cells, row by row, the picture stretched over them. ascii: no other
 * characters. The same picture gives the same cells.
 */
void picture_cells(const struct picture *p, int rows, int cols, enum cells_mode mode, bool ascii,
		   struct picture_cell *ret);

/* For terminals that draw: cell_wide and cell_high are one cell's pixels. Appends to ret. */
void picture_sixel(const struct picture *p, int rows, int cols, int cell_wide, int cell_high,
		   struct buf *ret);

#endif
