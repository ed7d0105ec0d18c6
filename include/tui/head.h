/* SPDX-License-Identifier: MIT */
/* The head of a hair-loss pattern on a canvas. */
#ifndef TUI_HEAD_H
#define TUI_HEAD_H

#include "model/head.h"
#include "tui/canvas.h"

/*
 * The head as large as it fits, in the middle of the area (two halves for BOTH); a NULL
 * pattern is a head that lost no hair. Made for 16 × 8 cells a view and more; 18 × 9 is the
 * standard. Always the same dots for the same size.
 */
void head_draw(struct canvas *c, struct area a, const struct pattern *p, enum head_view view);

/*
 * Both views side by side, in the middle and as large as they look right, with their names below.
 * Returns the rows used, 0 where there is no room for them.
 */
int head_draw_pair(struct canvas *c, struct area a, const struct pattern *p);

#endif
