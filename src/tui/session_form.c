/* SPDX-License-Identifier: MIT */
/* Opens forms of sessions; the rules are in model/visit.h. */
#include "config.h"
#include "tui/session_form.h"

#include "core/plans.h"
#include "core/visits.h"
#include "core/words.h"
#include "model/choices.h"
#include "model/visit.h"
#include "tui/map.h"

/* Zones on the map */

static const struct field *named(const char *name)
{
	return field_named(&session_type, name);
}

static void put(struct ui *ui, struct screen *asker, const char *name, const struct session *x)
{
	ARENA(a);

	form_put(form_of(asker), named(name), field_text(named(name), x, core_rules(ui->core), &a));
}

static void took_zones(struct ui *ui, struct screen *asker, uint64_t ticked)
{
	struct session x = { .zones = ticked };

	put(ui, asker, "zones", &x);
}

static void took_layers(struct ui *ui, struct screen *asker, uint64_t layers)
{
	struct session x = { .zone_layers = layers };

	put(ui, asker, "zone_layers", &x);
}

static bool pick(void *ctx, struct ui *ui, struct form *form, const struct field *f,
		 const void *rec)
{
	const struct session *x = rec;

	(void)ctx;
	(void)form;
	if (f == named("zones"))
		map_open(ui, f->label, x->zones, took_zones);
	else if (f == named("zone_layers"))
		map_open_layers(ui, f->label, x->zone_layers, took_layers);
	else
		return false;
	return true;
}

/* Before its day a session is a booking. */
static bool to_come(const struct session *x)
{
	return minute_day(x->starts) > clock_today() || !visit_counts(x);
}

static void open_form(struct record_form *f, struct ui *ui, const struct client *client,
		      const char *title, const struct session *was, const struct session *start)
{
	struct form *form = record_form_open(f, NULL, ui,
					     &(struct form_spec){
						     .type = &session_type,
						     .title = title,
						     .was = was,
						     .start = start,
						     .folded = !was || to_come(was),
						     .pick = pick,
					     },
					     NULL);
	ARENA(a);

	if (*client->alert)
		form_say(form, arena_printf(&a, "! %s", client->alert));
}

static void open_new(struct record_form *f, struct ui *ui, const struct client *client,
		     struct session *x, struct arena *a)
{
	struct err e = { .code = ERR_NONE };

	if (core_follow(ui->core, &session_type, x, a, &e) < 0)
		ui_fail(ui, &e);
	core_find_free(ui->core, x);
	open_form(f, ui, client,
		  arena_printf(a, "New session of %s", rec_title(&client_type, client, a)), NULL,
		  x);
}

void session_form_new(struct record_form *f, struct ui *ui, const struct client *client,
		      const struct session *before, int n)
{
	struct session start;
	ARENA(a);

	core_new(ui->core, &session_type, &start, &a);
	start.client = client->rec.id;
	visit_follow(&start, before, n, clock_minute());
	open_new(f, ui, client, &start, &a);
}

void session_form_book(struct record_form *f, struct ui *ui, const struct client *client,
		       const struct session *before, int n, const struct plan *plan)
{
	struct session start;
	ARENA(a);

	core_new(ui->core, &session_type, &start, &a);
	start.client = client->rec.id;
	start.kind = choice_index(&session_kind, "treatment");
	visit_follow_kind(&start, before, n, clock_minute());
	core_plan_next(plan, &start);
	open_new(f, ui, client, &start, &a);
}

void session_form_change(struct record_form *f, struct ui *ui, const struct client *client,
			 const struct session *was, const struct session *now)
{
	ARENA(a);

	open_form(f, ui, client,
		  core_said(ui->core, &session_type, was, true, &a), was, now);
}

void session_form_edit(struct record_form *f, struct ui *ui, const struct client *client,
		       const struct session *was)
{
	session_form_change(f, ui, client, was, NULL);
}
