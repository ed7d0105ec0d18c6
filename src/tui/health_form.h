/* SPDX-License-Identifier: MIT */
/* The form of a health review: a new one begins with what the last one said. */
#ifndef TUI_HEALTH_FORM_H
#define TUI_HEALTH_FORM_H

#include "tui/record_form.h"

void health_form_new(struct record_form *f, struct ui *ui, const struct client *client);
void health_form_correct(struct record_form *f, struct ui *ui, const struct health *was);

#endif
