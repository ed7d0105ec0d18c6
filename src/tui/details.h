/* SPDX-License-Identifier: MIT */
/* Everything that one record says, in a box to read and scroll; changes nothing. */
#ifndef TUI_DETAILS_H
#define TUI_DETAILS_H

#include "model/types.h"
#include "tui/ui.h"

/* Fields with a value, by their labels; title and record are copied. */
void details_open(struct ui *ui, const char *title, const struct rectype *t, const void *rec);

/* The same for lines that are no record's; all is copied. */
struct details_line {
	const char *label, *text;
};
void details_lines_open(struct ui *ui, const char *title, const struct details_line *lines, int n);

#endif
