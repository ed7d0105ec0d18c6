/* SPDX-License-Identifier: MIT */
/* Opens forms of health reviews and says what follows from them. */
#include "config.h"
#include "tui/health_form.h"
#include "core/holds.h"

/* What was ticked has its consequence said at once. */
static void saved(struct record_form *rf, struct ui *ui)
{
	const struct health *x = rf->now;
	const char *done = rf->was ? "Corrected; the entry before is kept as replaced" :
				     "Reviewed";
	struct hold *holds;
	struct err e = { .code = ERR_NONE };
	const char *words;
	ARENA(a);
	int n;

	if (!rf->changed)
		return;
	if (core_holds(ui->core, x->client, core_rules(ui->core)->today, &holds, &n, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	words = hold_short(holds, n, &a);
	if (*words)
		ui_warn(ui, "%s. ! %s", done, words);
	else
		ui_say(ui, "%s. Nothing stops a treatment", done);
}

static void open_form(struct record_form *f, struct ui *ui, const char *title,
		      const struct health *was, const struct health *start)
{
	record_form_open(f, NULL, ui,
			 &(struct form_spec){
				 .type = &health_type,
				 .title = title,
				 .was = was,
				 .start = start,
			 },
			 saved);
}

void health_form_new(struct record_form *f, struct ui *ui, const struct client *client)
{
	struct err e = { .code = ERR_NONE };
	struct health start;
	ARENA(a);

	core_new(ui->core, &health_type, &start, &a);
	start.client = client->rec.id;
	if (core_follow(ui->core, &health_type, &start, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	open_form(f, ui,
		  arena_printf(&a, "Health review of %s", rec_title(&client_type, client, &a)),
		  NULL, &start);
}

void health_form_correct(struct record_form *f, struct ui *ui, const struct health *was)
{
	char on[DATE_BUF];
	ARENA(a);

	open_form(f, ui,
		  arena_printf(&a, "Correct the review of %s (adds a row, keeps the old one)",
			       day_short(was->on, core_rules(ui->core)->today, on)),
		  was, was);
}
