/* SPDX-License-Identifier: MIT */
/*
 * Makes up what was found and done: assessments over the years, courses of sessions, the next ones
 * around today.
 */
#include "config.h"
#include "core/demo_impl.h"
#include "model/choices.h"
#include "model/pattern.h"
#include "model/zone.h"

#include <string.h>

enum { YEAR = 365, OLDEST = 6 * YEAR };

struct share {
	const char *scale;
	int percent;
};
static const struct share of_men[] = { { "norwood", 72 }, { "alopecia", 16 }, { "scarring", 12 } };
static const struct share of_women[] = {
	{ "ludwig", 34 }, { "savin", 26 }, { "alopecia", 24 }, { "scarring", 16 }
};

static const char *any_scale(struct chance *x, const struct share *s)
{
	int at = chance_below(x, 100);

	while ((at -= s->percent) >= 0)
		s++;
	return s->scale;
}

/* A code of the scale, more often from its middle. */
static int32_t any_code(struct chance *x, const char *scale)
{
	int first = 0, n = 0;

	while (strcmp(pattern_codes.rows[first].group, scale))
		first++;
	while (first + n < pattern_codes.count &&
	       !strcmp(pattern_codes.rows[first + n].group, scale))
		n++;
	return first + (chance_below(x, n) + chance_below(x, n + 1)) / 2 + 1;
}

static int workdays_after(day_t day, int n)
{
	int days = 0;

	for (; n > 0 || day_weekday(day_add(day, days)) > 4; days++)
		n -= day_weekday(day_add(day, days)) <= 4;
	return days;
}

/*
 * Days of the treatments: two to four, one to two weeks apart, the first a week or more after the
 * consultation.
 */
static void plan_days(struct demo_course *k)
{
	int at = chance_between(k->x, 5, 24);

	k->treatments = 2 + (chance_below(k->x, 10) + 3) / 6;
	for (int i = 0; i < k->treatments; i++, at += chance_between(k->x, 7, 14))
		k->after[i] = at;
}

void demo_course_plan(struct demo *d, struct demo_course *k)
{
	bool male = k->client->gender != choice_index(&gender, "female");
	const char *scale = any_scale(k->x, male ? of_men : of_women);
	bool shown = k->i < DEMO_PERSONS;
	day_t of_age = day_add_months(k->client->born, 18 * 12 + 1);

	k->scale = choice_index(&pattern_scales, scale);
	k->code = any_code(k->x, scale);
	k->treated = chance_percent(k->x, 68) || shown;
	if (k->treated)
		plan_days(k);
	if (k->slot < 0) {
		int days = chance_below(k->x, OLDEST) * (chance_below(k->x, 3) + 1) / 3;

		k->done = k->treatments;
		days += k->treated ? k->after[k->treatments - 1] + 1 : 1;
		k->first = day_add(d->today, -days);
		if (k->first < of_age)
			k->first = of_age;
		return;
	}
	/* Two a day for each of the staff, from today on. */
	k->done = k->treated ? shown ? 1 : chance_below(k->x, k->treatments) : 0;
	k->first = day_add(d->today, workdays_after(d->today, (int)(k->slot / (2 * DEMO_STAFF))));
	if (k->treated)
		k->first = day_add(k->first, -k->after[k->done]);
}

static int32_t day_status(day_t day, minute_t starts, int64_t minutes)
{
	minute_t now = clock_minute();
	int64_t h = starts / 100 % 100, m = starts % 100 + minutes;
	minute_t ends = minute_make(day, (int)(h + m / 60), (int)(m % 60));

	return choice_index(&session_status, ends <= now   ? "done" :
					     starts <= now ? "arrived" :
							     "booked");
}

static uint64_t zone_bits(const char *names)
{
	uint64_t bits = 0;
	char name[32];

	while (*names) {
		size_t n = strcspn(names, " ");

		memcpy(name, names, n);
		name[n] = '\0';
		bits |= UINT64_C(1) << (choice_index(&zones, name) - 1);
		names += n + (names[n] == ' ');
	}
	return bits;
}

/* Where the pattern's figures show a loss. */
static uint64_t zones_of(const struct pattern *p)
{
	const struct head_shape *s = &p->shape;
	uint64_t bits = 0;

	if (s->hairline > 2 || s->temple > 20)
		bits |= zone_bits("front-hairline temple-left temple-right");
	if (s->temple > 80 || s->hairline > 40 || s->fir)
		bits |= zone_bits("frontal temporal-peak-left temporal-peak-right");
	if (s->vertex)
		bits |= zone_bits("vertex");
	if (s->bridge_loss || s->hairline > 90 || s->parting || s->top)
		bits |= zone_bits("mid-scalp frontal");
	if (s->horseshoe || s->all_loss)
		bits |= zone_bits("vertex mid-scalp parietal-left parietal-right");
	if (s->all_loss > 60)
		bits |= zone_bits("occipital nape sideburn-left sideburn-right");
	if (s->behind)
		bits |= zone_bits("occipital");
	if (!strcmp(p->scale, "scarring"))
		bits |= zone_bits("scar");
	return bits ? bits : zone_bits("vertex");
}

money_t demo_amount(struct demo *d, int units)
{
	money_t v = units;

	for (int i = 0; i < d->c->book->rules.money_digits; i++)
		v *= 10;
	return v;
}

static void treatment(struct demo *d, struct demo_course *k, int layer, struct session *s)
{
	struct chance *x = k->x;
	const char *step = demo_words.dilutions;

	for (int i = 1; i < layer && strchr(step, '|'); i++)
		step = strchr(step, '|') + 1;
	s->minutes = chance_between(x, 8, 14) * 15;
	s->zones = zones_of(pattern_of(choice_code(&pattern_codes, k->code)));
	s->layer = layer;
	s->needle = chance_words(x, demo_words.needles, &d->row);
	s->pigment = chance_words(x, demo_words.pigments, &d->row);
	s->dilution = arena_strndup(&d->row, step, strcspn(step, "|"));
	s->price = demo_amount(d, chance_between(x, 14, 30) * 25);
}

static int put_session(struct demo *d, struct demo_course *k, struct session *s, struct err *e)
{
	bool done = s->status == choice_index(&session_status, "done");
	int r;

	if (done && chance_percent(k->x, 35))
		s->note = chance_words(k->x, demo_words.session_notes, &d->row);
	s->number = ++k->number;
	d->done.sessions++;
	demo_session_record(d, k, s);
	session_type.derive(s);
	if ((r = bulk_add(d->bulk, &session_type, s, e)) < 0 ||
	    (done && (r = demo_inks(d, k, s, e)) < 0))
		return r;
	return done && k->i < DEMO_PERSONS ? demo_photos(d, k, s, e) : r;
}

/* layer 0: a consultation. On a day of the slot the hour is the slot's, else any. */
static int add_session(struct demo *d, struct demo_course *k, const char *kind, int layer,
		       day_t day, bool in_slot, struct err *e)
{
	struct session s;
	int late = in_slot ? (int)(k->slot / DEMO_STAFF % 2) : chance_below(k->x, 2);
	int staff = in_slot ? (int)(k->slot % DEMO_STAFF) : chance_below(k->x, DEMO_STAFF);

	core_new(d->c, &session_type, &s, &d->row);
	s.client = k->client->rec.id;
	s.kind = choice_index(&session_kind, kind);
	s.practitioner = demo_staff[staff];
	s.minutes = 45;
	if (layer)
		treatment(d, k, layer, &s);
	else
		s.price = demo_amount(d, chance_percent(k->x, 40) ? 30 : 0);
	s.starts = minute_make(day, late ? 13 : 9, in_slot ? 30 : chance_below(k->x, 4) * 15);
	s.status = day_status(day, s.starts, s.minutes);
	return put_session(d, k, &s, e);
}

/* Someone who did not come, a few days before the day that took its place. */
static int add_missed(struct demo *d, struct demo_course *k, day_t before, struct err *e)
{
	struct session s;

	core_new(d->c, &session_type, &s, &d->row);
	s.client = k->client->rec.id;
	s.starts = minute_make(day_add(before, -chance_between(k->x, 2, 5)), 10, 0);
	s.minutes = 180;
	s.practitioner = demo_staff[chance_below(k->x, DEMO_STAFF)];
	s.status = choice_index(&session_status,
				chance_percent(k->x, 60) ? "cancelled" : "no-show");
	return put_session(d, k, &s, e);
}

static int add_assessment(struct demo *d, struct demo_course *k, int32_t code, day_t on,
			  struct err *e)
{
	struct assessment s;

	core_new(d->c, &assessment_type, &s, &d->row);
	s.client = k->client->rec.id;
	s.on = on;
	s.scale = k->scale;
	s.code = code;
	s.who = demo_staff[chance_below(k->x, DEMO_STAFF)];
	s.activity = choice_index(&activity, chance_percent(k->x, 55) ? "stable" : "active");
	if (chance_percent(k->x, 40))
		s.since = day_add(on, -chance_between(k->x, 180, 3000));
	if (choice_is(&pattern_scales, k->scale, "alopecia")) {
		s.salt_top = chance_below(k->x, 21) * 5;
		s.salt_back = chance_below(k->x, 11) * 5;
		s.salt_right = chance_below(k->x, 13) * 5;
		s.salt_left = chance_below(k->x, 13) * 5;
	}
	if (chance_percent(k->x, 25))
		s.note = chance_words(k->x, demo_words.findings, &d->row);
	assessment_type.derive(&s);
	d->done.assessments++;
	return bulk_add(d->bulk, &assessment_type, &s, e);
}

/* The code before this one of the same scale, if there is one. */
static int32_t milder(int32_t code)
{
	return code > 1 && !strcmp(pattern_codes.rows[code - 2].group,
				   pattern_codes.rows[code - 1].group) ?
		       code - 1 :
		       code;
}

static int write_assessments(struct demo *d, struct demo_course *k, struct err *e)
{
	bool earlier = chance_percent(k->x, 30);
	int r = 0;

	if (k->first > d->today)
		return 0;
	if (earlier)
		r = add_assessment(d, k, milder(k->code),
				   day_add(k->first, -chance_between(k->x, 200, 900)), e);
	return r < 0 ? r : add_assessment(d, k, k->code, k->first, e);
}

/* Years later, when the dots have faded. */
static int write_touch_up(struct demo *d, struct demo_course *k, struct err *e)
{
	day_t day = day_add(k->first, chance_between(k->x, 500, 1500));
	int r;

	if (day >= d->today || k->slot >= 0 || !k->treated || chance_percent(k->x, 40))
		return 0;
	if ((r = add_assessment(d, k, k->code, day, e)) < 0)
		return r;
	return add_session(d, k, "touch-up", 1, day, false, e);
}

int demo_course_write(struct demo *d, struct demo_course *k, struct err *e)
{
	bool alone = !k->treated && k->slot >= 0;
	int r = write_assessments(d, k, e);

	if (r < 0 || (r = demo_record(d, k, e)) < 0 ||
	    (r = add_session(d, k, "consultation", 0, k->first, alone, e)) < 0)
		return r;
	for (int i = 0; i < k->treatments && i <= k->done && r >= 0; i++) {
		day_t day = day_add(k->first, k->after[i]);
		bool in_slot = k->slot >= 0 && i == k->done;

		if (chance_percent(k->x, 4) && day < d->today)
			r = add_missed(d, k, day, e);
		if (r >= 0)
			r = add_session(d, k, "treatment", i + 1, day, in_slot, e);
	}
	return r < 0 ? r : write_touch_up(d, k, e);
}
