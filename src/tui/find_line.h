/* SPDX-License-Identifier: MIT */
/* The line that is typed into to find rows. */
#ifndef TUI_FIND_LINE_H
#define TUI_FIND_LINE_H

#include "tui/edit.h"
#include "tui/ui.h"

/* It is typed into from now on; the former words are selected, so that others take their place. */
void find_line_begin(struct edit *line, bool *typing);

/* Where the focus is because of it, whether it is typed into or its words are in force. */
places_t find_line_places(const struct edit *line, bool typing);

/*
 * A key into it; false: it is none of an editor's. *changed is set when there is something else to
 * find; what is refused is said.
 */
bool find_line_key(struct edit *line, struct ui *ui, const char *key, bool *changed);

#endif
