/* SPDX-License-Identifier: MIT */
/* The rules of visit.h; owns no record. */
#include "config.h"
#include "model/visit.h"
#include "model/choices.h"

#include <string.h>

enum { HALF_HOUR = 30, HOUR = 60, DAY = 24 * HOUR, LAYERS = 9 };

static bool is(const struct choices *list, int32_t v, const char *code)
{
	return !strcmp(choice_code(list, v), code);
}

static minute_t later(minute_t when, int minutes)
{
	int at = (int)(when / 100 % 100) * HOUR + (int)(when % 100) + minutes;

	return minute_make(day_add(minute_day(when), at / DAY), at % DAY / HOUR, at % HOUR);
}

minute_t visit_half_hour(minute_t now)
{
	int past = (int)(now % 100) % HALF_HOUR;

	return later(now, past ? HALF_HOUR - past : 0);
}

minute_t visit_end(const struct session *x)
{
	return later(x->starts, x->minutes == NONE_INT ? HOUR : (int)x->minutes);
}

bool visit_counts(const struct session *x)
{
	return !is(&session_status, x->status, "cancelled") &&
	       !is(&session_status, x->status, "no-show");
}

/* The latest that took place or will; of this kind unless 'kind' is 0. */
static const struct session *latest(const struct session *before, int n, int32_t kind)
{
	const struct session *last = NULL;

	for (const struct session *x = before; x < before + n; x++)
		if (visit_counts(x) && (!kind || x->kind == kind) &&
		    (!last || x->starts > last->starts))
			last = x;
	return last;
}

/* One more than the last; where nobody counted, the treatments are the layers. */
static int64_t next_layer(const struct session *last, const struct session *before, int n)
{
	int64_t layer = 0;

	if (last && last->layer != NONE_INT)
		layer = last->layer;
	else
		for (const struct session *x = before; last && x < before + n; x++)
			layer += visit_counts(x) && x->kind == last->kind;
	return layer < LAYERS ? layer + 1 : LAYERS;
}

void visit_follow(struct session *ret, const struct session *before, int n, minute_t now)
{
	const struct session *last;

	ret->starts = visit_half_hour(now);
	ret->kind = choice_index(&session_kind,
				 latest(before, n, 0) ? "treatment" : "consultation");
	last = latest(before, n, ret->kind);
	if (is(&session_kind, ret->kind, "treatment"))
		ret->layer = next_layer(last, before, n);
	if (!last)
		return;
	ret->minutes = last->minutes;
	ret->needle = last->needle;
	ret->pigment = last->pigment;
	ret->dilution = last->dilution;
	ret->price = last->price;
}

void visit_layers(const struct session *all, int n, const struct session *upto,
		  unsigned char ret[ZONE_COUNT])
{
	memset(ret, 0, ZONE_COUNT);
	for (const struct session *x = all; x < all + n; x++)
		for (int z = 0; z < ZONE_COUNT; z++)
			if (x->starts <= upto->starts && is(&session_status, x->status, "done") &&
			    x->zones >> z & 1 && ret[z] < LAYERS)
				ret[z]++;
}

bool visit_clash(const struct session *x, const struct session *y)
{
	return *x->practitioner && !strcmp(x->practitioner, y->practitioner) && x->starts &&
	       y->starts && visit_counts(x) && visit_counts(y) && x->starts < visit_end(y) &&
	       y->starts < visit_end(x);
}
