/* SPDX-License-Identifier: MIT */
/* Opens forms of sessions; the rules are in model/visit.h. */
#include "config.h"
#include "tui/session_form.h"

#include <string.h>
#include "core/visits.h"
#include "model/visit.h"
#include "tui/map.h"

/* Under the fields that can change it. */
static const char *hint(void *ctx, const struct field *f, const void *rec, struct arena *a)
{
	struct record_form *rf = ctx;
	const char *words;

	if (f->kind != K_STAFF && f->kind != K_WHEN)
		return NULL;
	words = core_clash(rf->ui->core, rec, a);
	return *words ? words : NULL;
}

/* Zones on the map */

static const struct field *zones_field(void)
{
	return field_named(&session_type, "zones");
}

static void took_zones(struct ui *ui, struct screen *asker, uint64_t ticked)
{
	struct session x;
	ARENA(a);

	rec_init(&session_type, &x);
	x.zones = ticked;
	form_put(form_of(asker), zones_field(),
		 field_text(zones_field(), &x, core_rules(ui->core), &a));
}

static bool pick(void *ctx, struct ui *ui, struct form *form, const struct field *f,
		 const void *rec)
{
	(void)ctx;
	(void)form;
	if (f != zones_field())
		return false;
	map_open(ui, "Zones", ((const struct session *)rec)->zones, took_zones);
	return true;
}

/* Not refused: two chairs, or two practitioners at one head, are the clinic's affair. */
static void saved(struct record_form *rf, struct ui *ui)
{
	ARENA(a);
	const char *clash = rf->changed ? core_clash(ui->core, rf->now, &a) : "";

	if (*clash)
		ui_warn(ui, "%s session %s; note: %s", rf->was ? "Saved" : "Added",
			rec_title(&session_type, rf->now, &a), clash);
}

static void open_form(struct record_form *f, struct ui *ui, const char *title,
		      const struct session *was, const struct session *start)
{
	record_form_open(f, NULL, ui,
			 &(struct form_spec){
				 .type = &session_type,
				 .title = title,
				 .was = was,
				 .start = start,
				 .hint = hint,
				 .pick = pick,
			 },
			 saved);
}

void session_form_new(struct record_form *f, struct ui *ui, const struct client *client,
		      const struct session *before, int n)
{
	struct session start;
	ARENA(a);

	core_new(ui->core, &session_type, &start, &a);
	start.client = client->rec.id;
	visit_follow(&start, before, n, clock_minute());
	core_find_free(ui->core, &start);
	open_form(f, ui, arena_printf(&a, "New session of %s", rec_title(&client_type, client, &a)),
		  NULL, &start);
}

void session_form_edit(struct record_form *f, struct ui *ui, const struct client *client,
		       const struct session *was)
{
	ARENA(a);

	open_form(f, ui,
		  arena_printf(&a, "Session %s, %s", rec_title(&session_type, was, &a),
			       client_name(client, &a)),
		  was, NULL);
}
