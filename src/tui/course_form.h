/* SPDX-License-Identifier: MIT */
/* The form of a course: kind, how many sessions how far apart, the design that was agreed. */
#ifndef TUI_COURSE_FORM_H
#define TUI_COURSE_FORM_H

#include "tui/record_form.h"

void course_form_new(struct record_form *f, struct ui *ui, const struct client *client);
void course_form_edit(struct record_form *f, struct ui *ui, const struct course *was);

#endif
