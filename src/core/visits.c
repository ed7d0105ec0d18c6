/* SPDX-License-Identifier: MIT */
/* Looks at the sessions round a time. */
#include "config.h"
#include "core/visits.h"
#include "core/core_impl.h"
#include "model/visit.h"

#include <string.h>

/* The day before too: a session may last past midnight. */
static const struct session *other(struct core *c, const struct session *x, struct arena *a)
{
	day_t day = minute_day(x->starts);
	struct query q = { .from = day_add(day, -1), .to = minute_day(visit_end(x)) };
	struct session *all;
	struct err e;
	int n;

	if (core_list(c, &session_type, &q, &all, &n, a, &e) < 0)
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

int doubt_clash(struct core *c, const void *was, const void *rec, struct doubts *d, struct err *e)
{
	const struct session *before = was, *x = rec;
	const char *words;

	(void)e;
	if (before && before->starts == x->starts && before->minutes == x->minutes &&
	    before->status == x->status && !strcmp(before->practitioner, x->practitioner))
		return 0;	/* known when it was booked */
	words = core_clash(c, x, d->ask.a);
	if (*words)
		problem_add(&d->ask, "starts", "%s", words);
	return 0;
}

const char *core_clash(struct core *c, const struct session *x, struct arena *a)
{
	const struct session *y = x->starts && *x->practitioner ? other(c, x, a) : NULL;
	struct client owner;
	struct err e;

	if (!y || core_get(c, &client_type, y->client, &owner, a, &e) < 0)
		return "";
	return arena_printf(a, "%s has %s then, %s to %s", x->practitioner,
			    rec_title(y->client == x->client ? &session_type : &client_type,
				      y->client == x->client ? (const void *)y : &owner, a),
			    at(y->starts, a), at(visit_end(y), a));
}

void core_find_free(struct core *c, struct session *x)
{
	struct session free = *x;
	const struct session *y = NULL;
	ARENA(a);

	for (int tries = 0; tries < 48 && (y = other(c, &free, &a)); tries++)
		free.starts = visit_half_hour(visit_end(y));
	if (!y && minute_day(free.starts) == minute_day(x->starts))
		*x = free;
}
