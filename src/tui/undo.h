/* SPDX-License-Identifier: MIT */
/* Saved records that can be put back as they were: a stack for the time that the program is open. */
#ifndef TUI_UNDO_H
#define TUI_UNDO_H

#include "model/types.h"
#include "tui/ui.h"

/*
 * Remembers a change that was saved just now: the record before (NULL: it is new, undoing archives it) and after. Both are
 * copied. Forgets what could be redone. Not for types that are histories.
 */
void undo_note(struct ui *ui, const struct rectype *t, const void *was, const void *now);
void undo_done(struct ui *ui);

#endif
