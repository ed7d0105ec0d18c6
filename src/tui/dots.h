/* SPDX-License-Identifier: MIT */
/* A picture in dots, eight to a cell: wanted shades and lines in, braille or ASCII out. */
#ifndef SRC_TUI_DOTS_H
#define SRC_TUI_DOTS_H

#include "tui/canvas.h"

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
 * Stipples the shades at random-looking but always the same places and puts the cells that
 * hold a dot.
 */
void dots_put(const struct dots *d, struct canvas *c, int row, int col, enum style st);

#define DOTS(name, cols, rows) CLEANUP(dots_close) struct dots name = dots_open(cols, rows)

#endif
