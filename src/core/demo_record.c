/* SPDX-License-Identifier: MIT */
/*
 * Makes up the treatment record of the first clients: what was asked, agreed, signed and used. The
 * bottles come first; whatever is made up here has chances of its own, so that names and days do
 * not depend on it.
 */
#include "config.h"
#include "core/demo_impl.h"
#include "model/choices.h"
#include "model/hold.h"
#include "model/pattern.h"
#include "model/zone.h"

#include <string.h>

/* Bottles last half a year each, one of each shade; this many of them, the last not opened yet. */
enum { HALF_YEARS = 8, MONTHS = 6 };

static const struct shade {
	const char *brand, *shade, *supplier;
} shades[] = {
#define PIGMENT(brand, shade, supplier) { brand, shade, supplier },
#include "core/demo.def"
};

enum { SHADES = COUNT(shades), RECORD_SEED = 0x5a1b };

struct stock {
	struct bottle bottle[SHADES][HALF_YEARS];
};

static int32_t any(struct chance *x, const struct choices *list)
{
	return chance_below(x, list->count) + 1;
}

/* The day on which the bottles of a half-year were opened. */
static day_t opened(const struct demo *d, int half)
{
	return day_add_months(day_add(d->today, -40), (half - HALF_YEARS + 2) * MONTHS);
}

static int add_bottle(struct demo *d, struct stock *st, int shade, int half, int64_t pigment,
		      struct err *e)
{
	struct bottle *b = &st->bottle[shade][half];
	bool unopened = half == HALF_YEARS - 1;

	core_new(d->c, &bottle_type, b, &d->c->arena);
	b->pigment = pigment;
	b->lot = arena_printf(&d->c->arena, "%c%02d", "ABCDEFGH"[half], shade * 7 + 17);
	b->received = day_add(opened(d, unopened ? half - 1 : half), -20);
	b->opened = unopened ? 0 : opened(d, half);
	b->expires = day_add_months(b->received, 26);
	/* One that will soon be too old, so that it can be seen what the program says. */
	if (half == HALF_YEARS - 2 && shade == 0)
		b->expires = day_add(d->today, 9);
	b->amount = 150;
	b->status = choice_index(&bottle_status, unopened ? "stock" :
				 half == HALF_YEARS - 2 ? "open" : "finished");
	bottle_type.derive(b);
	return bulk_add(d->bulk, &bottle_type, b, e);
}

int demo_stock(struct demo *d, struct err *e)
{
	int r = 0;

	d->stock = arena_alloc(&d->c->arena, sizeof *d->stock);
	for (int i = 0; i < SHADES && r >= 0; i++) {
		struct pigment p;

		core_new(d->c, &pigment_type, &p, &d->c->arena);
		p.brand = shades[i].brand;
		p.shade = shades[i].shade;
		p.supplier = shades[i].supplier;
		r = bulk_add(d->bulk, &pigment_type, &p, e);
		for (int half = 0; half < HALF_YEARS && r >= 0; half++)
			r = add_bottle(d, d->stock, i, half, p.rec.id, e);
	}
	return r;
}

/* The bottle of a shade that was open on a day; NULL before the first was bought. */
static const struct bottle *bottle_on(const struct demo *d, int shade, day_t day)
{
	for (int half = HALF_YEARS - 2; half >= 0; half--)
		if (opened(d, half) <= day)
			return &d->stock->bottle[shade][half];
	return NULL;
}

static struct chance chance_of_record(const struct demo *d, const struct demo_course *k)
{
	return chance_of(d->spec->seed ^ RECORD_SEED, k->i);
}

/* The shade that suits a client; every session of the course uses it. */
static int shade_of(const struct demo *d, const struct demo_course *k)
{
	struct chance x = chance_of(d->spec->seed ^ RECORD_SEED ^ 1, k->i);

	return chance_below(&x, SHADES);
}

static bool is_scale(const struct demo_course *k, const char *scale)
{
	return choice_is(&pattern_scales, k->scale, scale);
}

/* What a new book does about a condition. */
static const char *action_for(const char *condition)
{
	struct holdrule rule;

	holdrule_preset(&rule, choice_index(&hold_conditions, condition));
	return choice_code(&hold_action, rule.action);
}

static int add_health(struct demo *d, struct demo_course *k, struct chance *x, struct err *e)
{
	struct health h;
	const struct bottle *tested = bottle_on(d, shade_of(d, k), k->first);

	core_new(d->c, &health_type, &h, &d->row);
	h.client = k->client->rec.id;
	h.on = k->first;
	h.who = demo_staff[chance_below(x, DEMO_STAFF)];
	if (chance_percent(x, 22)) {
		const char *code = chance_words(x, demo_words.conditions, &d->row);
		const char *action = action_for(code);
		bool letter = !strcmp(action, "letter") && chance_percent(x, 60);

		h.conditions = UINT64_C(1) << (choice_index(&conditions, code) - 1);
		h.letters = letter ? h.conditions : 0;
		k->held = !letter && strcmp(action, "note") != 0;
	}
	if (k->client->gender == choice_index(&gender, "female"))
		h.pregnancy = choice_index(&pregnancy, "no");
	h.fitzpatrick = any(x, &fitzpatrick);
	h.skin = any(x, &skin_kind);
	h.scalp = choice_index(&scalp_state, chance_percent(x, 85) ? "healthy" : "dry");
	h.hair_colour = any(x, &hair_colour);
	h.hair_length = any(x, &hair_length);
	h.transplant = choice_index(&transplant_kind, is_scale(k, "scarring") ? "fut" : "no");
	if (tested && chance_percent(x, 85)) {
		h.patch_bottle = tested->rec.id;
		h.patch_on = k->first;
		h.patch_result = choice_index(&patch_result, day_add(k->first, 2) > d->today ?
							     "pending" : "clear");
	}
	return bulk_add(d->bulk, &health_type, &h, e);
}

static int add_scar(struct demo *d, const struct demo_course *k, struct chance *x, struct err *e)
{
	struct scar s;

	core_new(d->c, &scar_type, &s, &d->row);
	s.client = k->client->rec.id;
	s.on = k->first;
	s.kind = any(x, &scar_kind);
	s.zone = choice_index(&zones, "occipital");
	s.length_mm = chance_between(x, 20, 220);
	s.width_mm = chance_between(x, 1, 9);
	s.texture = any(x, &scar_texture);
	s.colour = any(x, &scar_colour);
	s.age = chance_between(x, 1, 20);
	return bulk_add(d->bulk, &scar_type, &s, e);
}

static int add_consent(struct demo *d, const struct demo_course *k, const char *purpose,
		       day_t withdrawn, struct err *e)
{
	struct consent c;

	core_new(d->c, &consent_type, &c, &d->row);
	c.client = k->client->rec.id;
	c.purpose = choice_index(&consent_purpose, purpose);
	c.version_signed = k->first < day_add(d->today, -600) ? "2024-1" : "2026-1";
	c.signed_on = k->first;
	c.withdrawn_on = withdrawn;
	c.who = demo_staff[0];
	return bulk_add(d->bulk, &consent_type, &c, e);
}

static int add_consents(struct demo *d, const struct demo_course *k, struct chance *x,
			struct err *e)
{
	day_t later = day_add(k->first, 90);
	bool web = chance_percent(x, 30), ends = chance_percent(x, 15) && later <= d->today;
	int r = add_consent(d, k, "treatment", 0, e);

	if (r >= 0 && chance_percent(x, 85))
		r = add_consent(d, k, "photo-record", 0, e);
	return r >= 0 && web ? add_consent(d, k, "web", ends ? later : 0, e) : r;
}

static const char *kind_of(const struct demo_course *k, struct chance *x)
{
	return is_scale(k, "alopecia") ? "alopecia" :
	       is_scale(k, "scarring") ? "scar" :
	       !is_scale(k, "norwood") ? "density" :
	       chance_percent(x, 70)   ? "shaved-look" : "hairline";
}

static int add_course(struct demo *d, const struct demo_course *k, struct chance *x, struct err *e)
{
	day_t last = day_add(k->first, k->after[k->treatments - 1]);
	struct course c;

	core_new(d->c, &course_type, &c, &d->row);
	c.client = k->client->rec.id;
	c.number = 1;
	c.on = k->first;
	c.kind = choice_index(&course_kind, kind_of(k, x));
	c.planned = k->treatments;
	c.status = choice_index(&course_status, k->done == 0		      ? "planned" :
						k->done < k->treatments	      ? "running" :
						day_add(last, 28) > d->today ? "healing" :
									      "done");
	if (is_scale(k, "norwood")) {
		c.hairline = any(x, &hairline_style);
		c.edge = any(x, &edge_style);
		c.position = chance_between(x, 60, 85);
		c.design = chance_words(x, demo_words.designs, &d->row);
	}
	c.expectations = chance_words(x, demo_words.expectations, &d->row);
	c.price = demo_amount(d, chance_between(x, 12, 48) * 50);
	c.who = demo_staff[chance_below(x, DEMO_STAFF)];
	return bulk_add(d->bulk, &course_type, &c, e);
}

int demo_record(struct demo *d, struct demo_course *k, struct err *e)
{
	struct chance x = chance_of_record(d, k);
	int r;

	if (k->i >= DEMO_RECORDS || k->first > d->today)
		return 0;
	if ((r = add_health(d, k, &x, e)) < 0 ||
	    (is_scale(k, "scarring") && (r = add_scar(d, k, &x, e)) < 0) || !k->treated)
		return r;
	r = add_consents(d, k, &x, e);
	return r < 0 ? r : add_course(d, k, &x, e);
}

void demo_session_record(struct demo *d, const struct demo_course *k, struct session *s)
{
	struct chance x = chance_of(d->spec->seed ^ RECORD_SEED ^ (uint64_t)s->starts, k->i);
	bool done = s->status == choice_index(&session_status, "done");

	if (k->i >= DEMO_RECORDS || k->first > d->today)
		return;
	if (k->treated && s->kind == choice_index(&session_kind, "treatment"))
		s->course = 1;
	s->room = chance_percent(&x, 70) ? "1" : "2";
	if (k->held && s->kind != choice_index(&session_kind, "consultation"))
		s->reason = chance_words(&x, demo_words.reasons, &d->row);
	if (!done || s->layer == NONE_INT)
		return;
	/* The bottles say it (demo_inks). */
	if (bottle_on(d, shade_of(d, k), minute_day(s->starts)))
		s->pigment = s->dilution = "";
	s->machine = chance_words(&x, demo_words.machines, &d->row);
	s->machine_setting = chance_words(&x, demo_words.settings, &d->row);
	s->depth = chance_between(&x, 5, 12) * 10;
	s->needle_lot = arena_printf(&d->row, "N%d", chance_between(&x, 100, 999));
	s->needle_expires = day_add(minute_day(s->starts), chance_between(&x, 200, 900));
	s->pain = chance_below(&x, 6);
	s->reaction = chance_words(&x, demo_words.reactions, &d->row);
	s->aftercare = choice_index(&aftercare, "5-day");
}

static int add_ink(struct demo *d, const struct session *s, const struct bottle *b, int64_t water,
		   struct err *e)
{
	struct ink i;

	if (!b)
		return 0;
	core_new(d->c, &ink_type, &i, &d->row);
	i.client = s->client;
	i.session = s->number;
	i.bottle = b->rec.id;
	i.water_parts = water;
	return bulk_add(d->bulk, &ink_type, &i, e);
}

int demo_inks(struct demo *d, const struct demo_course *k, const struct session *s, struct err *e)
{
	struct chance x = chance_of(d->spec->seed ^ RECORD_SEED ^ (uint64_t)s->starts ^ 1, k->i);
	int shade = shade_of(d, k), r;
	day_t day = minute_day(s->starts);

	if (k->i >= DEMO_RECORDS || k->first > d->today || s->layer == NONE_INT)
		return 0;
	if ((r = add_ink(d, s, bottle_on(d, shade, day), 6 - s->layer, e)) < 0)
		return r;
	/* Now and then a mix of two. */
	return chance_percent(&x, 25) ?
		       add_ink(d, s, bottle_on(d, (shade + 1) % SHADES, day), 6 - s->layer, e) : r;
}
