/* SPDX-License-Identifier: MIT */
/* From the picture to the assessment: the code is chosen first, the rest is typed in a form. */
#ifndef TUI_PATTERN_FORM_H
#define TUI_PATTERN_FORM_H

#include "tui/record_form.h"

/* Lies in the screen that opens it. */
struct pattern_form {
	struct record_form form;
	struct ui *ui;
	struct client client;		/* as of the opening; texts in the arena */
	struct arena a;
};

/* 'last' is the assessment to begin at, NULL for none. */
void pattern_form_new(struct pattern_form *f, struct ui *ui, const struct client *client,
		      const struct assessment *last);
/* The same without asking for the pattern first: a draft has it. */
void pattern_form_again(struct pattern_form *f, struct ui *ui, const struct client *client,
			const struct assessment *last);
/* A new row that replaces 'was'. */
void pattern_form_correct(struct pattern_form *f, struct ui *ui, const struct client *client,
			  const struct assessment *was);
void pattern_form_done(struct pattern_form *f);

#endif
