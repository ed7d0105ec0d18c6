/* SPDX-License-Identifier: MIT */
/*
 * A month in a box to pick a day from, moved over as in calcurse. Owns no field: the day goes
 * to a callback.
 */
#ifndef TUI_MONTH_H
#define TUI_MONTH_H

#include "base/date.h"
#include "tui/ui.h"

/*
 * Begins on 'day', or on 'today' if that is none. 'took' is called with the box closed, not for
 * Esc.
 */
void month_open(struct ui *ui, const char *title, day_t day, day_t today,
		void (*took)(void *ctx, struct ui *ui, day_t day), void *ctx);

/* The day's column in a week that begins as the locale says; the heads of such columns. */
int month_column(day_t day);
void month_heads(struct canvas *c, int row, int col, int cell);

#endif
