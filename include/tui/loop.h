/* SPDX-License-Identifier: MIT */
/*
 * The event loop: keys to the screens, the screens to the terminal, one frame for all keys that
 * wait.
 */
#ifndef TUI_LOOP_H
#define TUI_LOOP_H

#include "tui/term.h"
#include "tui/ui.h"

/*
 * Runs until ui->quit: 0. Or returns the number of the signal that ended it (SIGTERM, SIGINT,
 * SIGHUP, also for a terminal that went away), with the screens still open, so that what is unsaved
 * can be saved. The terminal is given back in every case. Negative when there is no terminal to
 * begin with.
 */
int tui_run(struct ui *ui, const struct term_options *o, struct err *e) MUST_CHECK;

#endif
