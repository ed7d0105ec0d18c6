/* SPDX-License-Identifier: MIT */
/* Shows a file in the desktop's own viewer; owns the other program's start, not its end. */
#ifndef TUI_VIEWER_H
#define TUI_VIEWER_H

#include "tui/ui.h"

/*
 * Starts the viewer beside this program, its output discarded, and says so with the name. Where
 * there is no desktop, also over SSH, a box tells where the file is.
 */
void viewer_show(struct ui *ui, const char *path, const char *name);

#endif
