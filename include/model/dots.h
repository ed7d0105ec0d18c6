/* SPDX-License-Identifier: MIT */
/*
 * A picture in dots, eight to a cell of a terminal: wanted shades and lines in, dots or cells out.
 * Knows neither screen nor paper.
 */
#ifndef MODEL_DOTS_H
#define MODEL_DOTS_H

#include <stdbool.h>
#include "base/err.h"

/* Full hair leaves room between its dots, so that they still are dots and outlines stand out. */
enum { DOTS_X = 2, DOTS_Y = 4, SHADE_HAIR = 163, SHADE_FULL = 255 };

struct dot {
	unsigned char shade;	/* 0 to SHADE_FULL: how densely dots stand here */
	bool line;		/* part of an outline: always drawn */
};

/* Row by row; a dot is as high as it is wide where cells are twice as high as wide. */
struct dots {
	int w, h;
	struct dot *at;
};

struct dots dots_open(int cols, int rows);	/* cells; no shade, no line */
void dots_close(struct dots *d);
struct dot *dots_at(const struct dots *d, int x, int y);

/*
 * Where dots stand, w * h of them row by row: the lines, and the shades stippled at random-looking
 * but always the same places.
 */
void dots_stipple(const struct dots *d, bool *ret);

/*
 * The cells row by row, each one character of braille or, with 'ascii', of ASCII; "" where a cell
 * holds no dot. As many as dots_open was asked for.
 */
enum { DOTS_CELL = 4 };
void dots_cells(const struct dots *d, bool ascii, char (*ret)[DOTS_CELL]);

#define DOTS(name, cols, rows) CLEANUP(dots_close) struct dots name = dots_open(cols, rows)

#endif
