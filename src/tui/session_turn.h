/* SPDX-License-Identifier: MIT */
/* One key that says how a session went; wherever sessions are listed. */
#ifndef TUI_SESSION_TURN_H
#define TUI_SESSION_TURN_H

#include "model/types.h"
#include "tui/ui.h"

/* Stores the status (a code), which can be undone, refreshes every screen and says it. */
void session_turn(struct ui *ui, const struct session *was, const char *code);

#endif
