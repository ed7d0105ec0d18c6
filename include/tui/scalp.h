/* SPDX-License-Identifier: MIT */
/* The zones of model/zone.def on a map of the head: from above, from behind, from both sides. */
#ifndef TUI_SCALP_H
#define TUI_SCALP_H

#include "model/scalp.h"
#include "tui/canvas.h"

/*
 * Draws the map as large as it fits; 37 × 18 cells is the standard, nothing is drawn where it
 * could not be read. Zones of the set 'ticked' are dotted densely, the others are bare, the
 * focused one (-1: none) is in the focus style. 'layers' as in model/scalp.h. A scar has no place
 * here.
 */
void scalp_draw(struct canvas *c, struct area a, uint64_t ticked, int focus,
		const unsigned char *layers);
/* The same with all that a look can say. */
void scalp_draw_look(struct canvas *c, struct area a, const struct scalp_look *look, int focus);

/* The zone beside this one: "Left" or "Right"; itself at the rim and for other keys. */
int scalp_move(int zone, const char *key);

/* The zone under a cell of the map drawn into 'a'; -1: none. */
int scalp_at(struct area a, int row, int col);

#endif
