/* SPDX-License-Identifier: MIT */
/* Reads and words the inks of a session, and takes those of the one before over. */
#include "config.h"
#include "core/inks.h"
#include "core/core_impl.h"
#include "core/words.h"
#include "base/mem.h"
#include "model/bottle.h"
#include "model/visit.h"

#include <inttypes.h>
#include <string.h>

static int inks_of(struct core *c, int64_t client, bool all, struct ink **ret, int *ret_n,
		   struct arena *a, struct err *e)
{
	struct query q = { .client = client, .status = all ? "all" : NULL };

	return core_list(c, &ink_type, &q, ret, ret_n, a, e);
}

int core_inks(struct core *c, int64_t client, int64_t session, bool all, struct ink **ret,
	      int *ret_n, struct arena *a, struct err *e)
{
	struct ink *x;
	int n, kept = 0, r = inks_of(c, client, all, &x, &n, a, e);

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
static int add_ink(struct core *c, const struct ink *x, struct buf *w, struct arena *a,
		   struct err *e)
{
	struct bottle b;
	struct pigment p;
	int r = rec_get(c->book, &bottle_type, x->bottle, &b, a, e);

	if (r == 1)
		r = rec_get(c->book, &pigment_type, b.pigment, &p, a, e);
	if (r < 0)
		return r;
	buf_puts(w, w->len ? " + " : "");
	if (r == 1)
		buf_printf(w, "%s %s", p.shade, b.lot);
	else
		buf_printf(w, "bottle %" PRId64, x->bottle);
	if (x->water_parts != NONE_INT)
		buf_printf(w, " %" PRId64 ":%" PRId64, x->pigment_parts, x->water_parts);
	return 0;
}

static int mix(struct core *c, const struct ink *inks, int n, int64_t session, const char **ret,
	       struct arena *a, struct err *e)
{
	int r = 0;
	BUF(w);

	for (int i = 0; i < n && r >= 0; i++)
		if (inks[i].session == session)
			r = add_ink(c, &inks[i], &w, a, e);
	*ret = arena_strdup(a, buf_str(&w));
	return r;
}

int core_mixes(struct core *c, int64_t client, const struct session *sessions, int n,
	       const char ***ret, struct arena *a, struct err *e)
{
	const char **mixes = arena_alloc(a, (size_t)(n + 1) * sizeof *mixes);
	struct ink *x;
	int inks, r = inks_of(c, client, false, &x, &inks, a, e);

	for (int i = 0; i < n && r >= 0; i++)
		r = mix(c, x, inks, sessions[i].number, &mixes[i], a, e);
	if (r < 0)
		return r;
	*ret = mixes;
	return 0;
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
		    const char *save_key, struct core_taken *ret, struct arena *a, struct err *e)
{
	struct ink *added = &ret->inks[ret->count];
	struct problems p = { .a = a };
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
	if ((r = core_validate(c, &ink_type, NULL, added, &p, e)) < 0 ||
	    (r = core_put(c, &ink_type, NULL, added, "add", ret->count ? NULL : save_key, e)) < 0)
		return r;
	ret->count++;
	return 0;
}

/* All of them or none: half a mix is not what was in the session before. */
static int take_all(struct core *c, const struct ink *x, int n, int64_t from,
		    const struct session *now, const char *save_key, struct core_taken *ret,
		    struct arena *a, struct err *e)
{
	DB_TX(tx);
	int r = db_tx_begin(&tx, c->book->db, e);

	if (r < 0 || (r = core_know_me(c, e)) < 0)
		return r;
	for (int i = 0; i < n && r >= 0; i++)
		if (x[i].session == from && !is_there(x, n, now, x[i].bottle))
			r = take_one(c, &x[i], now, save_key, ret, a, e);
	if (r < 0 || !ret->count || (r = db_tx_commit(&tx, e)) < 0)
		return r;
	c->known = true;
	return 0;
}

int core_take_inks(struct core *c, const struct session *now, struct core_taken *ret,
		   struct arena *a, struct err *e)
{
	struct query q = { .client = now->client };
	struct core_taken taken = { .left_out = "" };
	const struct session *from;
	struct session *all;
	char save_key[UUID_LEN];
	struct ink *x;
	int64_t id;
	int n, inks, r;

	if ((r = core_ask(c, RIGHT_WRITE, e)) < 0 ||
	    (r = core_list(c, &session_type, &q, &all, &n, a, e)) < 0 ||
	    (r = core_list(c, &ink_type, &q, &x, &inks, a, e)) < 0)
		return r;
	from = session_before(all, n, x, inks, now);
	if (!from)
		return err_set(e, ERR_MISSING, "no session before %s%s has inks",
			       core_said(c, &session_type, now, false, a),
			       now->course == NONE_INT ? "" : " in its course");
	taken.from = from;
	taken.inks = arena_alloc(a, (size_t)inks * sizeof *taken.inks);
	uuid_make(save_key);
	r = take_all(c, x, inks, from->number, now, save_key, &taken, a, e);
	if (r < 0 && !core_landed(c, save_key, r, &id))
		return r;
	*ret = taken;
	return 0;
}
