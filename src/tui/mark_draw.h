/* SPDX-License-Identifier: MIT */
/* Marks over a picture of cells: circles, arrows, texts at places in percent. */
#ifndef TUI_MARK_DRAW_H
#define TUI_MARK_DRAW_H

#include "model/types.h"
#include "tui/canvas.h"

/* Those of the photo, over the cells where it was drawn. */
void marks_draw(const struct mark *marks, int n, int64_t photo, struct canvas *c,
		struct area picture);

/* "2 marks: circle; arrow “thin here”" of those of the photo; "" for none. */
const char *marks_words(const struct mark *marks, int n, int64_t photo, struct arena *a);

/* A place in hundredths of a percent as a cell of the picture, and the middle of a cell back. */
int mark_cell(int64_t hundredths, int cells);
int64_t mark_place(int cell, int cells);

#endif
