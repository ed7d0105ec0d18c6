/* SPDX-License-Identifier: MIT */
/* Where a text's lines and rows begin: shared by the editor's keys and its drawing. */
#ifndef TUI_EDIT_VIEW_H
#define TUI_EDIT_VIEW_H

#include "tui/edit.h"

/* The line (between '\n's) around a place; with one line the whole text. */
size_t edit_line_begin(const struct edit *ed, size_t at);
size_t edit_line_end(const struct edit *ed, size_t at);

/*
 * Moves the cursor so many rows of 'cols' columns, keeping its column; false when there is no
 * such row.
 */
bool edit_step_rows(struct edit *ed, int by, int cols);

#endif
