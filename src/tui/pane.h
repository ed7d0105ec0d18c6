/* SPDX-License-Identifier: MIT */
/* Words written into an area from the top, line by line; what is left of it goes on. */
#ifndef TUI_PANE_H
#define TUI_PANE_H

#include "tui/canvas.h"

struct pane {
	struct canvas *cv;
	struct area a;		/* what is left of it */
};

/* Wrapped; an empty line for "". */
void pane_line(struct pane *p, enum style st, const char *fmt, ...) PRINTF(3, 4);
/* Rows that were drawn otherwise, or a blank one. */
void pane_skip(struct pane *p, int rows);
/* A label and its value beside it, or below it where that keeps a word whole. */
void pane_value(struct pane *p, const char *label, const char *text);
/* Splits a column off the right. */
struct pane pane_split(struct pane *p, int cols);

#endif
