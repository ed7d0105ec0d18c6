/* SPDX-License-Identifier: MIT */
/*
 * Saved records that can be put back as they were: a stack for the time that the program is open.
 */
#ifndef TUI_UNDO_H
#define TUI_UNDO_H

#include "model/types.h"
#include "tui/ui.h"

/*
 * Remembers a change that was saved just now: the record before (NULL: it is new, undoing archives
 * it) and after. Both are copied. Forgets what could be redone. Not for types that are histories.
 */
void undo_note(struct ui *ui, const struct rectype *t, const void *was, const void *now);
/*
 * What was saved just now is not put back so: "Closing the books". Undoing says it once before it
 * goes on to what was saved earlier, which nobody would mean.
 */
void undo_cannot(struct ui *ui, const char *what);
void undo_done(struct ui *ui);

/*
 * Archives the record that has this id as of now, or brings it back, and notes it; 'after' is how
 * it is stored then.
 */
int archive_record(struct ui *ui, const struct rectype *t, int64_t id, bool back, void *after,
		   struct arena *a, struct err *e) MUST_CHECK;
/*
 * The same with all marked ones, each a step of its own to undo; says how many, takes the marks of
 * those away.
 */
void archive_marked(struct ui *ui, const struct rectype *t, struct list *marked, bool back);

#endif
