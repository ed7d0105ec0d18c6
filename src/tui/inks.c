/* SPDX-License-Identifier: MIT */
/*
 * The inks of a session as a list of records: bottles to choose from by how near they are at hand,
 * several at once for a mix, those of the session before.
 */
#include "config.h"
#include "tui/records.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include "base/mem.h"
#include "core/inks.h"
#include "core/words.h"
#include "model/bottle.h"
#include "model/choices.h"
#include "model/zone.h"
#include "tui/choose.h"
#include "tui/map.h"
#include "tui/undo.h"

enum { MIX_MOST = 64 };		/* bottles that can be ticked */

static int load(struct records *k, void *ret, int *ret_n, struct arena *a, struct err *e)
{
	struct ink *x;
	int r = core_inks(k->ui->core, k->of.client, k->of.session, true, &x, ret_n, a, e);

	if (r >= 0)
		*(void **)ret = x;
	return r;
}

static void begin(struct records *k, struct ink *x)
{
	x->client = k->of.client;
	x->session = k->of.session;
}

/* As thin as what was noted last. */
static void start(struct records *k, void *rec, struct arena *a)
{
	struct ink *x = rec;

	(void)a;
	begin(k, x);
	for (int i = 0; i < k->all_count; i++)
		if (!k->all[i].aside)
			x->water_parts = ((const struct ink *)k->all[i].rec)->water_parts;
}

static const char *words(struct records *k, struct arena *a)
{
	const struct session one = { .number = k->of.session };
	const char **mix;
	struct err e = { .code = ERR_NONE };

	if (core_mixes(k->ui->core, k->of.client, &one, 1, &mix, a, &e) >= 0)
		return *mix;
	ui_fail(k->ui, &e);
	return "";
}

/* Bottles */

static const char *const groups[] = { "Open", "In stock", "Needs a reason" };

struct shelf {
	struct records *k;
	day_t day;			/* of the session */
	struct arena *a;
	struct buf rows[COUNT(groups)];	/* choices */
	int64_t named;			/* by the ink already; 0: nothing, or it is there */
};

static int put_bottle(void *ctx, const void *rec, struct err *e)
{
	struct shelf *s = ctx;
	const struct bottle *b = rec;
	struct core *core = s->k->ui->core;
	const char *why = bottle_objection(b, s->day, s->a);
	int group = *why ? 2 : choice_is(&bottle_status, b->status, "open") ? 0 : 1;
	struct choice row = {
		.code = arena_printf(s->a, "%" PRId64, b->rec.id),
		.label = core_words(core, &bottle_type, b, s->a),
		.help = *why ? arena_strdup(s->a, why) : NULL,
		.group = groups[group],
	};

	(void)e;
	if (b->rec.id == s->named)
		s->named = 0;
	buf_add(&s->rows[group], &row, sizeof row);
	return 0;
}

static day_t session_day(struct records *k, struct arena *a)
{
	const char *name = arena_printf(a, "%" PRId64 "/%" PRId64, k->of.client, k->of.session);
	struct session x;
	struct err e;

	return core_named(k->ui->core, &session_type, name, &x, a, &e) < 0 ?
		       core_rules(k->ui->core)->today : minute_day(x.starts);
}

/* The first 'most' groups of bottles; 'named' is there in any case. */
static struct choices shelf_list(struct records *k, size_t most, int64_t named, struct arena *a)
{
	struct shelf s = { .k = k, .day = session_day(k, a), .a = a, .named = named };
	struct query listed = { 0 };
	struct bottle b;
	struct err e;
	BUF(all);
	struct choice *rows;

	if (core_each(k->ui->core, &bottle_type, &listed, put_bottle, &s, &e) >= 0 && s.named &&
	    core_get(k->ui->core, &bottle_type, s.named, &b, a, &e) >= 0)
		put_bottle(&s, &b, &e);
	for (size_t i = 0; i < COUNT(groups); i++) {
		if (i < most && s.rows[i].len)
			buf_add(&all, s.rows[i].s, s.rows[i].len);
		buf_done(&s.rows[i]);
	}
	rows = arena_alloc(a, all.len + 1);
	if (all.len)
		memcpy(rows, all.s, all.len);
	return (struct choices){ rows, (int)(all.len / sizeof *rows) };
}

static int values(void *owner, const struct field *f, struct choices *ret, struct arena *a)
{
	struct records *k = owner;
	const struct ink *was = k->form.was;

	if (strcmp(f->name, "bottle"))
		return 0;
	*ret = shelf_list(k, COUNT(groups), was ? was->bottle : 0, a);
	return 1;
}

/* Zones on the map */

static const struct field *zones_field(void)
{
	return field_named(&ink_type, "zones");
}

static void took_zones(struct ui *ui, struct screen *asker, uint64_t ticked)
{
	struct ink x;
	ARENA(a);

	rec_init(&ink_type, &x);
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
	map_open(ui, "Zones", ((const struct ink *)rec)->zones, took_zones);
	return true;
}

static const char *const of_the_session[] = { "session", NULL };

const struct records_hooks inks_hooks = {
	.leave_out = of_the_session,
	.load = load, .start = start, .words = words, .values = values, .pick = pick,
};

/* Several at once */

struct mix {
	struct records *k;
	struct choices list;
};

static int add(struct records *k, const char *bottle, struct err *e)
{
	struct ink x;
	ARENA(a);
	int r;

	core_new(k->ui->core, &ink_type, &x, &a);
	start(k, &x, &a);
	x.bottle = atoll(bottle);
	r = core_save(k->ui->core, &ink_type, NULL, &x, NULL, NULL, e);
	if (r >= 0)
		undo_note(k->ui, &ink_type, NULL, &x);
	return r;
}

static void took_mix(void *ctx, struct ui *ui, int row, uint64_t ticks)
{
	struct mix *m = ctx;
	struct err e = { .code = ERR_NONE };
	int n = 0, r = 0;

	(void)row;
	for (int i = 0; i < m->list.count && r >= 0; i++)
		if (ticks >> i & 1) {
			r = add(m->k, m->list.rows[i].code, &e);
			n += r >= 0;
		}
	ui_refresh(ui);
	if (r < 0)
		ui_fail(ui, &e);
	else if (n)
		ui_say(ui, "Added %d ink%s; e changes the parts, u undoes it", n,
		       n == 1 ? "" : "s");
}

void cmd_records_pick(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);
	struct mix *m = arena_alloc(&k->screen.arena, sizeof *m);

	k->typing = false;
	m->k = k;
	m->list = shelf_list(k, 2, 0, &k->screen.arena);
	if (m->list.count > MIX_MOST)
		m->list.count = MIX_MOST;
	if (!m->list.count) {
		ui_say(ui, "No bottle is open or in stock; section 3 has the bottles");
		return;
	}
	choose_open(ui, &(struct choose_spec){
				.title = "Bottles of the mix", .list = &m->list, .several = true,
				.took = took_mix, .ctx = m,
			});
}

void cmd_records_take(struct ui *ui, struct screen *s)
{
	struct records *k = records_of(s);
	struct err e = { .code = ERR_NONE };
	struct core_taken taken;
	struct session x;
	ARENA(a);
	const char *name = arena_printf(&a, "%" PRId64 "/%" PRId64, k->of.client, k->of.session);
	const char *from;

	k->typing = false;
	if (core_named(ui->core, &session_type, name, &x, &a, &e) < 0 ||
	    core_take_inks(ui->core, &x, &taken, &a, &e) < 0) {
		ui_refresh(ui);
		ui_fail(ui, &e);
		return;
	}
	for (int i = 0; i < taken.count; i++)
		undo_note(ui, &ink_type, NULL, &taken.inks[i]);
	ui_refresh(ui);
	from = core_said(ui->core, &session_type, taken.from, false, &a);
	if (*taken.left_out)
		ui_warn(ui, "Took %d over from %s; left out: %s", taken.count, from,
			taken.left_out);
	else if (taken.count)
		ui_say(ui, "Took %d over from %s; e changes the parts", taken.count, from);
	else
		ui_say(ui, "All inks of %s are here already", from);
}

void inks_open(struct ui *ui, const struct session *x)
{
	char when[DATE_BUF];
	ARENA(a);

	records_open(ui, &records_lists[RECORDS_inks],
		     &(struct records_of){
			     .client = x->client,
			     .session = x->number,
			     .words = arena_printf(&a, "%s, %s",
						   core_said(ui->core, &session_type, x, false, &a),
						   minute_long(x->starts, when)),
		     });
}
