/* SPDX-License-Identifier: MIT */
/* Where things stand in the window: between ui.c, which routes keys, and frame.c, which draws. */
#ifndef TUI_FRAME_H
#define TUI_FRAME_H

#include "tui/ui.h"

/* The command whose hint stands at this place of the footer, or NULL. */
const struct command *frame_hint_at(const struct ui *ui, int row, int col);
/* False as long as the size is not known (0). */
bool frame_too_small(int rows, int cols);

#endif
