/* SPDX-License-Identifier: MIT */
/*
 * A course as a line of its sessions, done, booked and proposed, to the day when it is healed; each
 * with its day and a word below, so that no sign has to be known.
 */
#ifndef TUI_COURSE_LINE_H
#define TUI_COURSE_LINE_H

#include "model/plan.h"
#include "tui/canvas.h"

/* What a session is shown by; NONE: not at all, it was cancelled. */
enum sign { SIGN_NONE, SIGN_DONE, SIGN_OPEN, SIGN_MISSED, SIGN_PLANNED, SIGN_HEALED };
enum sign sign_of(const struct session *x);
void sign_put(enum sign sign, struct canvas *c, int row, int col);

/* The last ones where not all fit. Returns the rows used; 0: there is no room. */
int course_line_draw(const struct plan *p, day_t today, struct canvas *c, struct area a);

#endif
