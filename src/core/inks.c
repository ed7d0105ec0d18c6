/* SPDX-License-Identifier: MIT */
/* Reads and words the inks of a session, and takes those of the one before over. */
#include "config.h"
#include "core/inks.h"
#include "core/core_impl.h"
#include "base/mem.h"
#include "model/bottle.h"
#include "model/visit.h"

#include <inttypes.h>
#include <string.h>

int core_inks(struct core *c, int64_t client, int64_t session, bool all, struct ink **ret,
	      int *ret_n, struct arena *a, struct err *e)
{
	struct query q = { .client = client, .status = all ? "all" : NULL };
	struct ink *x;
	int n, kept = 0, r = core_list(c, &ink_type, &q, &x, &n, a, e);

	if (r < 0)
		return r;
	for (int i = 0; i < n; i++)
		if (x[i].session == session)
			x[kept++] = x[i];
	*ret = x;
	*ret_n = kept;
	return 0;
}

/* "Black 03 A17 1:3" */
static void add_ink(struct core *c, const struct ink *x, struct buf *w, struct arena *a)
{
	struct bottle b;
	struct pigment p;
	struct err e;

	buf_puts(w, w->len ? " + " : "");
	if (rec_get(c->book, &bottle_type, x->bottle, &b, a, &e) == 1 &&
	    rec_get(c->book, &pigment_type, b.pigment, &p, a, &e) == 1)
		buf_printf(w, "%s %s", p.shade, b.lot);
	else
		buf_printf(w, "bottle %" PRId64, x->bottle);
	if (x->water_parts != NONE_INT)
		buf_printf(w, " %" PRId64 ":%" PRId64, x->pigment_parts, x->water_parts);
}

const char *core_mix(struct core *c, const struct ink *inks, int n, struct arena *a)
{
	BUF(w);

	for (int i = 0; i < n; i++)
		add_ink(c, &inks[i], &w, a);
	return arena_strdup(a, buf_str(&w));
}

const char *core_session_mix(struct core *c, int64_t client, int64_t session, struct arena *a)
{
	struct ink *x;
	struct err e;
	int n;

	return core_inks(c, client, session, false, &x, &n, a, &e) < 0 ? "" :
									 core_mix(c, x, n, a);
}

/* Taking over */

static bool has_ink(const struct ink *x, int n, const struct session *s)
{
	for (int i = 0; i < n; i++)
		if (x[i].session == s->number)
			return true;
	return false;
}

static const struct session *session_before(const struct session *all, int n, const struct ink *x,
					    int inks, const struct session *now)
{
	const struct session *last = NULL;

	for (int i = 0; i < n; i++) {
		const struct session *s = &all[i];

		if (s->number != now->number && s->starts <= now->starts && visit_counts(s) &&
		    (now->course == NONE_INT || s->course == now->course) && has_ink(x, inks, s) &&
		    (!last || s->starts >= last->starts))
			last = s;
	}
	return last;
}

static bool is_there(const struct ink *x, int n, const struct session *now, int64_t bottle)
{
	for (int i = 0; i < n; i++)
		if (x[i].session == now->number && x[i].bottle == bottle)
			return true;
	return false;
}

static void leave_out(struct core *c, const struct bottle *b, const char *why,
		      struct core_taken *ret, struct arena *a)
{
	ret->left_out = arena_printf(a, "%s%s%s %s", ret->left_out, *ret->left_out ? "; " : "",
				     core_words(c, &bottle_type, b, a), why);
}

static int take_one(struct core *c, const struct ink *x, const struct session *now,
		    struct core_taken *ret, struct arena *a, struct err *e)
{
	struct ink *added = &ret->inks[ret->count];
	struct bottle b;
	const char *why;
	int r = core_get(c, &bottle_type, x->bottle, &b, a, e);

	if (r < 0)
		return r;
	why = bottle_objection(&b, minute_day(now->starts), a);
	if (*why) {
		leave_out(c, &b, why, ret, a);
		return 0;
	}
	core_new(c, &ink_type, added, a);
	added->client = now->client;
	added->session = now->number;
	added->bottle = x->bottle;
	added->pigment_parts = x->pigment_parts;
	added->water_parts = x->water_parts;
	added->zones = x->zones;
	if ((r = core_save(c, &ink_type, NULL, added, NULL, NULL, e)) < 0)
		return r;
	ret->count++;
	return 0;
}

int core_take_inks(struct core *c, const struct session *now, struct core_taken *ret,
		   struct arena *a, struct err *e)
{
	struct query q = { .client = now->client };
	const struct session *from;
	struct session *all;
	struct ink *x;
	int n, inks, r;

	if ((r = core_list(c, &session_type, &q, &all, &n, a, e)) < 0 ||
	    (r = core_list(c, &ink_type, &q, &x, &inks, a, e)) < 0)
		return r;
	from = session_before(all, n, x, inks, now);
	if (!from)
		return err_set(e, ERR_MISSING, "no session before %s%s has inks",
			       rec_title(&session_type, now, a),
			       now->course == NONE_INT ? "" : " in its course");
	*ret = (struct core_taken){ .from = rec_title(&session_type, from, a), .left_out = "" };
	ret->inks = arena_alloc(a, (size_t)inks * sizeof *ret->inks);
	for (int i = 0; i < inks && r >= 0; i++)
		if (x[i].session == from->number && !is_there(x, inks, now, x[i].bottle))
			r = take_one(c, &x[i], now, ret, a, e);
	return r < 0 ? r : 0;
}
