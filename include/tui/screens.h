/* SPDX-License-Identifier: MIT */
/* The screens on a book: how the program opens them, and how one is shown as text. */
#ifndef TUI_SCREENS_H
#define TUI_SCREENS_H

#include "base/out.h"
#include "core/core.h"
#include "tui/term.h"
#include "tui/ui.h"

/*
 * Pushes the first screen onto an empty ui. screens_close frees what they hold; the core stays the
 * caller's.
 */
void screens_open(struct ui *ui, struct core *core);
void screens_close(struct ui *ui);

/*
 * Runs the screens at the terminal until a person leaves: 0, or the number of the signal that ended
 * them. ERR_NOTERM when there is no terminal to draw on.
 */
int screens_run(struct core *core, const struct term_options *o, struct err *e) MUST_CHECK;

/*
 * A screen as text, UI_ROWS lines of at most UI_COLS columns. 'which' is "today", "clients", or
 * of a client "card", "photos", "sheet", "compare". ERR_USAGE for another word.
 */
int screens_print(struct core *core, const char *which, int64_t client, bool ascii, struct out *out,
		  struct err *e) MUST_CHECK;

#endif
