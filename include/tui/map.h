/* SPDX-License-Identifier: MIT */
/* A dialog to tick zones, or give them layers, on the scalp map with their names beside it. */
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

/*
 * The same for a layer of 1 to 9 by zone, four bits each (LAYERS): a digit gives the zone with the
 * focus its layer, Space takes it away.
 */
void map_open_layers(struct ui *ui, const char *title, uint64_t layers,
		     void (*take)(struct ui *ui, struct screen *asker, uint64_t layers));

#endif
