/* SPDX-License-Identifier: MIT */
/* Opens forms of courses; the rules are in model/plan.h. */
#include "config.h"
#include "tui/course_form.h"

#include "core/words.h"
#include "model/types.h"

void course_form_new(struct record_form *f, struct ui *ui, const struct client *client)
{
	struct course start;
	ARENA(a);

	core_new(ui->core, &course_type, &start, &a);
	start.client = client->rec.id;
	record_form_open(f, NULL, ui,
			 &(struct form_spec){
				 .type = &course_type,
				 .title = arena_printf(&a, "New course of %s",
						       rec_title(&client_type, client, &a)),
				 .start = &start,
			 },
			 NULL);
}

void course_form_edit(struct record_form *f, struct ui *ui, const struct course *was)
{
	ARENA(a);

	record_form_open(f, NULL, ui,
			 &(struct form_spec){
				 .type = &course_type,
				 .title = core_said(ui->core, &course_type, was, true, &a),
				 .was = was,
			 },
			 NULL);
}
