/* SPDX-License-Identifier: MIT */
/* A month with how many sessions each day has; draws it, asks nobody. */
#ifndef TUI_LOAD_H
#define TUI_LOAD_H

#include "base/date.h"
#include "tui/canvas.h"

enum { LOAD_COLS = 7 * 5, LOAD_ROWS = 2 + 6 * 2 + 1 };

/* The month of 'day', which is marked; load[n] belongs to the n-th day of it. A legend below. */
void load_draw(struct canvas *c, struct area a, day_t day, day_t today, const int load[31]);

/* The day at a place of the picture, 0: none. */
day_t load_day_at(struct area a, day_t day, int row, int col);

#endif
