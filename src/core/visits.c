/* SPDX-License-Identifier: MIT */
/* Looks at the sessions round a time: who and what is needed twice. */
#include "config.h"
#include "core/visits.h"
#include "core/core_impl.h"
#include "model/visit.h"

#include <string.h>

typedef bool clash(const struct session *x, const struct session *y);

/* *ret: the first that clashes, or NULL. The day before too: a session may last past midnight. */
static int other(struct core *c, const struct session *x, clash *clashes,
		 const struct session **ret, struct arena *a, struct err *e)
{
	day_t day = minute_day(x->starts);
	struct query q = { .from = day_add(day, -1), .to = minute_day(visit_end(x)) };
	struct session *all;
	int n, r = core_list(c, &session_type, &q, &all, &n, a, e);

	*ret = NULL;
	for (int i = 0; i < n && r >= 0 && !*ret; i++)
		if (all[i].rec.id != x->rec.id && clashes(x, &all[i]))
			*ret = &all[i];
	return r;
}

static const char *at(minute_t when, struct arena *a)
{
	return arena_printf(a, "%02d:%02d", (int)(when / 100 % 100), (int)(when % 100));
}

/*
 * "1077 Öberg, Per then, 10:00 to 13:00", after who or what is needed twice; "": nobody. Of the
 * client's own sessions it is said which.
 */
static int clash_words(struct core *c, const struct session *x, clash *clashes, const char *who,
		       const char *verb, const char **ret, struct arena *a, struct err *e)
{
	const struct session *y = NULL;
	struct client owner;
	bool own;
	int r = x->starts && *who ? other(c, x, clashes, &y, a, e) : 0;

	*ret = "";
	if (r < 0 || !y || (r = core_get(c, &client_type, y->client, &owner, a, e)) < 0)
		return r;
	own = y->client == x->client;
	*ret = arena_printf(a, "%s %s %s then, %s to %s", who, verb,
			    own ? core_said(c, &session_type, y, false, a) :
				  rec_title(&client_type, &owner, a),
			    at(y->starts, a), at(visit_end(y), a));
	return 0;
}

/* Whoever has the practitioner then has the room as well: that is said once. */
static bool room_alone(const struct session *x, const struct session *y)
{
	return visit_room_clash(x, y) && !visit_clash(x, y);
}

/* What was known when it was booked is not asked again. */
static bool same_time(const struct session *x, const struct session *y)
{
	return x && x->starts == y->starts && x->minutes == y->minutes &&
	       visit_counts(x) == visit_counts(y);
}

/* "1" alone would be read as a number of something. */
static const char *room_words(const char *room, struct arena *a)
{
	return *room >= '0' && *room <= '9' ? arena_printf(a, "room %s", room) : room;
}

int doubt_clash(struct core *c, const void *was, const void *rec, struct doubts *d, struct err *e)
{
	const struct session *before = was, *x = rec;
	bool same = same_time(before, x);
	const char *words = "";
	int r = 0;

	if (!same || strcmp(before->practitioner, x->practitioner))
		r = clash_words(c, x, visit_clash, x->practitioner, "has", &words, d->ask.a, e);
	if (*words)
		problem_add(&d->ask, "starts", "%s", words);
	words = "";
	if (r >= 0 && (!same || strcasecmp(before->room, x->room)))
		r = clash_words(c, x, room_alone, room_words(x->room, d->ask.a), "is taken by",
				&words, d->ask.a, e);
	if (*words)
		problem_add(&d->ask, "room", "%s", words);
	return r;
}

int doubt_time(struct core *c, const void *was, const void *rec, struct doubts *d, struct err *e)
{
	const struct session *before = was, *x = rec;
	const char *words = "";

	(void)e;
	if (!before || before->starts != x->starts || before->status != x->status)
		words = visit_time_words(x, core_rules(c)->today, d->slip.a);
	if (*words)
		problem_add(&d->slip, "starts", "%s", words);
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
	struct err e;
	ARENA(a);

	for (int tries = 0; tries < 48; tries++) {
		if (other(c, &free, either, &y, &a, &e) < 0)
			return;
		if (!y)
			break;
		free.starts = visit_half_hour(visit_end(y));
	}
	if (!y && minute_day(free.starts) == minute_day(x->starts))
		*x = free;
}
