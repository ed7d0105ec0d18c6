/* SPDX-License-Identifier: MIT */
/*
 * A box that says how far long work is, while keys stay alive; Esc asks it to stop. Owns no work.
 */
#ifndef TUI_PROGRESS_H
#define TUI_PROGRESS_H

#include "tui/ui.h"

struct progress;

/* Begins: the box comes with the first step that is worth one. The title is copied. */
struct progress *progress_open(struct ui *ui, const char *title);

/*
 * Says where the work is and looks at the keys: false when it should stop, since the person asked
 * for it or the program is to end. Cheap when called more often than the eye can see.
 */
bool progress_step(struct progress *p, const char *fmt, ...) PRINTF(2, 3);

/* The same of work whose parts are counted: a bar, how many a second, how long it will take. */
bool progress_share(struct progress *p, int64_t done, int64_t all, const char *fmt, ...)
	PRINTF(4, 5);

/* Takes the box away and ends it; the screen below is the top again. */
void progress_close(struct progress *p);

#endif
