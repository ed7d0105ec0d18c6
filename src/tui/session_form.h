/* SPDX-License-Identifier: MIT */
/*
 * The form of a session: presets from the last one, zones on the map, a word when somebody is
 * needed twice.
 */
#ifndef TUI_SESSION_FORM_H
#define TUI_SESSION_FORM_H

#include "tui/record_form.h"

/* 'before' are all sessions of the client. */
void session_form_new(struct record_form *f, struct ui *ui, const struct client *client,
		      const struct session *before, int n);
void session_form_edit(struct record_form *f, struct ui *ui, const struct client *client,
		       const struct session *was);

#endif
