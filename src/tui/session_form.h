/* SPDX-License-Identifier: MIT */
/*
 * The form of a session: presets from the last one and the course, zones and layers on the map. A
 * booking is its first part; what is written down at the chair is folded away until its day.
 */
#ifndef TUI_SESSION_FORM_H
#define TUI_SESSION_FORM_H

#include "model/plan.h"
#include "tui/record_form.h"

/* 'before' are all sessions of the client. */
void session_form_new(struct record_form *f, struct ui *ui, const struct client *client,
		      const struct session *before, int n);
/* The next session of a course, on the day that its plan proposes. */
void session_form_book(struct record_form *f, struct ui *ui, const struct client *client,
		       const struct session *before, int n, const struct plan *plan);
void session_form_edit(struct record_form *f, struct ui *ui, const struct client *client,
		       const struct session *was);
/* The same, with something changed already. */
void session_form_change(struct record_form *f, struct ui *ui, const struct client *client,
			 const struct session *was, const struct session *now);

#endif
