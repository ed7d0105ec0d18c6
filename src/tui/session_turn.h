/* SPDX-License-Identifier: MIT */
/* One key that says how a session went; wherever sessions are listed. */
#ifndef TUI_SESSION_TURN_H
#define TUI_SESSION_TURN_H

#include "model/types.h"
#include "tui/record_form.h"

/*
 * Stores the status (a code), which can be undone, refreshes every screen and says it. Where a hold
 * asks for a reason, the session's form opens there, with the status set; it lies in the screen.
 */
void session_turn(struct ui *ui, struct record_form *form, const struct session *was,
		  const char *code);

#endif
