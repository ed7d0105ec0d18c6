/* SPDX-License-Identifier: MIT */
/* A dialog to tick zones on the scalp map, with their names beside it; owns no record. */
#ifndef TUI_MAP_H
#define TUI_MAP_H

#include <stdint.h>
#include "tui/ui.h"

/*
 * Opens the map above the top screen with the zones of the set 'ticked'. Enter calls 'take'
 * with the box closed, the screen that was the top, and the set now ticked. Leaving a changed
 * map asks first; 'take' is not called when the changes are dropped. 'title' must outlive the
 * dialog.
 */
void map_open(struct ui *ui, const char *title, uint64_t ticked,
	      void (*take)(struct ui *ui, struct screen *asker, uint64_t ticked));

#endif
