/* SPDX-License-Identifier: MIT */
/* Opens forms of sessions; the rules are in model/visit.h. */
#include "config.h"
#include "tui/session_form.h"

#include <string.h>
#include "model/visit.h"
#include "tui/map.h"

/* Who else the practitioner has at that time */

/* The day before too: a session may last past midnight. */
static const struct session *other(struct core *core, const struct session *x, struct arena *a)
{
	day_t day = minute_day(x->starts);
	struct query q = { .from = day_add(day, -1), .to = minute_day(visit_end(x)) };
	struct session *all;
	struct err e;
	int n;

	if (core_list(core, &session_type, &q, &all, &n, a, &e) < 0)
		return NULL;
	for (int i = 0; i < n; i++)
		if (all[i].rec.id != x->rec.id && visit_clash(x, &all[i]))
			return &all[i];
	return NULL;
}

static const char *at(minute_t when, struct arena *a)
{
	return arena_printf(a, "%02d:%02d", (int)(when / 100 % 100), (int)(when % 100));
}

const char *session_clash(struct core *core, const struct session *x, struct arena *a)
{
	const struct session *y = x->starts && *x->practitioner ? other(core, x, a) : NULL;
	struct client c;
	struct err e;

	if (!y || core_get(core, &client_type, y->client, &c, a, &e) < 0)
		return "";
	return arena_printf(a, "%s has %s then, %s to %s", x->practitioner,
			    rec_title(y->client == x->client ? &session_type : &client_type,
				      y->client == x->client ? (const void *)y : &c, a),
			    at(y->starts, a), at(visit_end(y), a));
}

/* The next half hour at which the practitioner is free; a day that is full stays as it is. */
static void find_free(struct core *core, struct session *x)
{
	struct session free = *x;
	const struct session *y = NULL;
	ARENA(a);

	for (int tries = 0; tries < 48 && (y = other(core, &free, &a)); tries++)
		free.starts = visit_half_hour(visit_end(y));
	if (!y && minute_day(free.starts) == minute_day(x->starts))
		*x = free;
}

/* Under the fields that can change it. */
static const char *hint(void *ctx, const struct field *f, const void *rec, struct arena *a)
{
	struct record_form *rf = ctx;
	const char *words;

	if (f->kind != K_STAFF && f->kind != K_WHEN)
		return NULL;
	words = session_clash(rf->ui->core, rec, a);
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
	const char *clash = rf->changed ? session_clash(ui->core, rf->now, &a) : "";

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
	find_free(ui->core, &start);
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
