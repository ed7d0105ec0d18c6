/* SPDX-License-Identifier: MIT */
/* Puts a picture in dots (model/dots.h) onto a canvas. */
#ifndef TUI_DOTS_H
#define TUI_DOTS_H

#include "model/dots.h"
#include "tui/canvas.h"

/* The cells that hold a dot; the others stay as they are. */
void dots_put(const struct dots *d, struct canvas *c, int row, int col, enum style st);

#endif
