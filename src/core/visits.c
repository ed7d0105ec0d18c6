/* SPDX-License-Identifier: MIT */
/* Looks at the sessions round a time: who and what is needed twice. */
#include "config.h"
#include "core/visits.h"
#include "core/core_impl.h"
#include "model/visit.h"

#include <string.h>

typedef bool clash(const struct session *x, const struct session *y);

/* The day before too: a session may last past midnight. */
static const struct session *other(struct core *c, const struct session *x, clash *clashes,
				   struct arena *a)
{
	day_t day = minute_day(x->starts);
	struct query q = { .from = day_add(day, -1), .to = minute_day(visit_end(x)) };
	struct session *all;
	struct err e;
	int n;

	if (core_list(c, &session_type, &q, &all, &n, a, &e) < 0)
		return NULL;
	for (int i = 0; i < n; i++)
		if (all[i].rec.id != x->rec.id && clashes(x, &all[i]))
			return &all[i];
	return NULL;
}

static const char *at(minute_t when, struct arena *a)
{
	return arena_printf(a, "%02d:%02d", (int)(when / 100 % 100), (int)(when % 100));
}

/* "1077 Öberg, Per then, 10:00 to 13:00", after who or what is needed twice. */
static const char *clash_words(struct core *c, const struct session *x, clash *clashes,
			       const char *who, const char *verb, struct arena *a)
{
	const struct session *y = x->starts && *who ? other(c, x, clashes, a) : NULL;
	bool own = y && y->client == x->client;
	struct client owner;
	struct err e;

	if (!y || core_get(c, &client_type, y->client, &owner, a, &e) < 0)
		return "";
	return arena_printf(a, "%s %s %s then, %s to %s", who, verb,
			    rec_title(own ? &session_type : &client_type,
				      own ? (const void *)y : &owner, a),
			    at(y->starts, a), at(visit_end(y), a));
}

const char *core_clash(struct core *c, const struct session *x, struct arena *a)
{
	return clash_words(c, x, visit_clash, x->practitioner, "has", a);
}

/* Whoever has the practitioner then has the room as well: that is said once. */
static bool room_alone(const struct session *x, const struct session *y)
{
	return visit_room_clash(x, y) && !visit_clash(x, y);
}

const char *core_room_clash(struct core *c, const struct session *x, struct arena *a)
{
	return clash_words(c, x, room_alone, x->room, "is taken by", a);
}

/* What was known when it was booked is not asked again. */
static bool same_time(const struct session *x, const struct session *y)
{
	return x && x->starts == y->starts && x->minutes == y->minutes &&
	       visit_counts(x) == visit_counts(y);
}

int doubt_clash(struct core *c, const void *was, const void *rec, struct doubts *d, struct err *e)
{
	const struct session *before = was, *x = rec;
	bool same = same_time(before, x);
	const char *words = "";

	(void)e;
	if (!same || strcmp(before->practitioner, x->practitioner))
		words = core_clash(c, x, d->ask.a);
	if (*words)
		problem_add(&d->ask, "starts", "%s", words);
	words = !same || strcasecmp(before->room, x->room) ? core_room_clash(c, x, d->ask.a) : "";
	if (*words)
		problem_add(&d->ask, "room", "%s", words);
	return 0;
}

static bool either(const struct session *x, const struct session *y)
{
	return visit_clash(x, y) || visit_room_clash(x, y);
}

void core_find_free(struct core *c, struct session *x)
{
	struct session free = *x;
	const struct session *y = NULL;
	ARENA(a);

	for (int tries = 0; tries < 48 && (y = other(c, &free, either, &a)); tries++)
		free.starts = visit_half_hour(visit_end(y));
	if (!y && minute_day(free.starts) == minute_day(x->starts))
		*x = free;
}
