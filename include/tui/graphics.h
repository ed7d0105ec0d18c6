/* SPDX-License-Identifier: MIT */
/* Whether the terminal can show a picture in pixels, and how; owns no picture. */
#ifndef TUI_GRAPHICS_H
#define TUI_GRAPHICS_H

#include <stdbool.h>
#include <stddef.h>
#include "base/mem.h"

struct graphics {
	enum { GRAPHICS_NONE, GRAPHICS_SIXEL, GRAPHICS_KITTY } kind;
	int cell_wide, cell_high;	/* pixels of a cell */
	bool asked;
};

/*
 * Asks the terminal that is open, once, for 200 ms at most. tmux and screen are not asked: they
 * would answer for themselves.
 */
void graphics_ask(struct graphics *g);

/*
 * What an answer says. Of its n bytes those that a person typed meanwhile are moved to the front;
 * returns how many.
 */
size_t graphics_parse(struct graphics *g, char *got, size_t n);

/* A PNG over so many cells, in kitty's protocol; appends to ret. */
void graphics_kitty(struct buf *ret, const void *png, size_t n, int rows, int cols);

/* The answer to the last question is there, which every terminal gives. */
bool graphics_answered(const char *got);

#endif
