/* SPDX-License-Identifier: MIT */
/* The rules of visit.h; owns no record. */
#include "config.h"
#include "model/visit.h"
#include "model/choices.h"

#include <inttypes.h>
#include <string.h>
#include "base/text.h"

enum { HALF_HOUR = 30, HOUR = 60, DAY = 24 * HOUR, REFRESH_DAYS = 270, LAYERS = 9 };
enum { MORNING = 6, NIGHT = 22 };	/* hours; between them nobody is surprised by a session */
/* Published are 0.5 to 1.5 and 1.5 to 2 mm; a little beyond either is no slip. In hundredths. */
enum { DEPTH_LEAST = 30, DEPTH_MOST = 250 };

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
	return !choice_is(&session_status, x->status, "cancelled") &&
	       !choice_is(&session_status, x->status, "no-show");
}

bool visit_done(const struct session *x)
{
	return choice_is(&session_status, x->status, "done");
}

bool visit_treats(const struct session *x)
{
	return !choice_is(&session_kind, x->kind, "consultation");
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

/* Whoever comes again so long after the last treatment comes to have it refreshed. */
static const char *next_kind(const struct session *before, int n, minute_t now)
{
	const struct session *last = latest(before, n, 0);

	if (!last)
		return "consultation";
	return visit_treats(last) &&
			       day_add(minute_day(last->starts), REFRESH_DAYS) <= minute_day(now) ?
		       "touch-up" :
		       "treatment";
}

void visit_follow(struct session *ret, const struct session *before, int n, minute_t now)
{
	ret->kind = choice_index(&session_kind, next_kind(before, n, now));
	visit_follow_kind(ret, before, n, now);
}

void visit_follow_kind(struct session *ret, const struct session *before, int n, minute_t now)
{
	const struct session *last = latest(before, n, ret->kind);

	if (!last && choice_is(&session_kind, ret->kind, "touch-up"))
		last = latest(before, n, 0);
	ret->starts = visit_half_hour(now);
	if (choice_is(&session_kind, ret->kind, "treatment"))
		ret->layer = next_layer(last, before, n);
	if (!last)
		return;
	ret->minutes = last->minutes;
	ret->needle = last->needle;
	ret->pigment = last->pigment;
	ret->dilution = last->dilution;
	ret->price = last->price;
}

int visit_zone_layer(const struct session *x, enum zone zone)
{
	return (int)(x->zone_layers >> (4 * zone) & 15);
}

/* The zones that it worked on: those that are ticked, and those that have a layer of their own. */
static bool worked_on(const struct session *x, enum zone zone)
{
	return x->zones >> zone & 1 || visit_zone_layer(x, zone);
}

static const struct session *first_after(const struct session *all, int n, const struct session *x)
{
	const struct session *next = NULL;

	for (const struct session *y = all; y < all + n; y++) {
		bool later = !x || y->starts > x->starts || (y->starts == x->starts && y > x);

		if (later && (!next || y->starts < next->starts))
			next = y;
	}
	return next;
}

void visit_layers(const struct session *all, int n, const struct session *upto,
		  unsigned char ret[ZONE_COUNT])
{
	const struct session *x = NULL;

	memset(ret, 0, ZONE_COUNT);
	while ((x = first_after(all, n, x)) && x->starts <= upto->starts)
		for (int z = 0; z < ZONE_COUNT; z++) {
			int own = visit_zone_layer(x, z);

			if (!visit_done(x) || !worked_on(x, z))
				continue;
			ret[z] = (unsigned char)(own ? own : ret[z] < LAYERS ? ret[z] + 1 : LAYERS);
		}
}

/* Clashes */

static bool overlap(const struct session *x, const struct session *y)
{
	return x->starts && y->starts && visit_counts(x) && visit_counts(y) &&
	       x->starts < visit_end(y) && y->starts < visit_end(x);
}

bool visit_clash(const struct session *x, const struct session *y)
{
	return *x->practitioner && !strcmp(x->practitioner, y->practitioner) && overlap(x, y);
}

bool visit_room_clash(const struct session *x, const struct session *y)
{
	return *x->room && !strcasecmp(x->room, y->room) && overlap(x, y);
}

/* What is unusual */

/* Yesterday's may still be ticked off. */
const char *visit_time_words(const struct session *x, day_t today, struct arena *a)
{
	char day[DATE_BUF];
	int hour = (int)(x->starts / 100 % 100);

	if (!x->starts || !choice_is(&session_status, x->status, "booked"))
		return "";
	if (minute_day(x->starts) < day_add(today, -1))
		return arena_printf(a, "it is booked for %s, which is over",
				    day_short(minute_day(x->starts), today, day));
	if (hour >= MORNING && hour < NIGHT)
		return "";
	return arena_printf(a, "it begins at %02d:%02d, in the night", hour,
			    (int)(x->starts % 100));
}

const char *visit_needle_words(const struct session *x, day_t today, struct arena *a)
{
	char day[DATE_BUF];

	if (!x->needle_expires || x->needle_expires >= minute_day(x->starts) || !visit_counts(x))
		return "";
	return arena_printf(a, "the needle expired on %s",
			    day_short(x->needle_expires, today, day));
}

const char *visit_depth_words(const struct session *x, struct arena *a)
{
	if (x->depth == NONE_INT || (x->depth >= DEPTH_LEAST && x->depth <= DEPTH_MOST))
		return "";
	return arena_printf(a, "depth %d.%02d mm: %d.%d to %d.%d are usual", (int)x->depth / 100,
			    (int)x->depth % 100, DEPTH_LEAST / 100, DEPTH_LEAST % 100 / 10,
			    DEPTH_MOST / 100, DEPTH_MOST % 100 / 10);
}

/* The zone whose own layer is more than one above what was there; -1: none. */
static int jumping_zone(const struct session *x, const unsigned char had[ZONE_COUNT])
{
	for (int z = 0; z < ZONE_COUNT; z++)
		if (visit_zone_layer(x, z) > had[z] + 1)
			return z;
	return -1;
}

const char *visit_layer_words(const struct session *x, const struct session *before, int n,
			      struct arena *a)
{
	struct session upto = *x, *others = arena_alloc(a, (size_t)(n + 1) * sizeof *others);
	unsigned char had[ZONE_COUNT];
	int64_t highest = 0, done = 0;
	int zone, kept = 0;

	if (!visit_counts(x))
		return "";
	for (const struct session *y = before; y < before + n; y++) {
		bool counts;

		if (y->rec.id == x->rec.id)	/* as it was, perhaps on an earlier day */
			continue;
		others[kept++] = *y;
		counts = visit_counts(y) && y->starts < x->starts && visit_treats(y);
		done += counts;
		highest = counts && y->layer != NONE_INT && y->layer > highest ? y->layer : highest;
	}
	highest = done > highest ? done : highest;
	if (x->layer != NONE_INT && x->layer > highest + 1)
		return highest ? arena_printf(a, "layer %" PRId64 " follows on layer %" PRId64,
					      x->layer, highest) :
				 arena_printf(a, "layer %" PRId64 " is the first that is recorded",
					      x->layer);
	upto.starts--;
	visit_layers(others, kept, &upto, had);
	zone = jumping_zone(x, had);
	return zone < 0 ? "" :
			  arena_printf(a, "%s: layer %d, it had %d",
				       text_fold(a, zones.rows[zone].label),
				       visit_zone_layer(x, zone), had[zone]);
}
