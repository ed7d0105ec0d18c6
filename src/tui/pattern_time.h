/* SPDX-License-Identifier: MIT */
/* The pattern over time: two assessments side by side, and SALT as a line over the days. */
#ifndef TUI_PATTERN_TIME_H
#define TUI_PATTERN_TIME_H

#include "model/types.h"
#include "tui/canvas.h"

/*
 * 'all' are the assessments that hold, newest first; 'then' is shown on the left, the newest on the
 * right.
 */
void pattern_time_draw(const struct assessment *all, int n, const struct assessment *then,
		       const struct rules *r, struct canvas *c, struct area a);

#endif
