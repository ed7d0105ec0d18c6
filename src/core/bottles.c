/* SPDX-License-Identifier: MIT */
/*
 * The rules between bottles and what they were used for. A bottle that was used stays; using one
 * that should not be used has a reason; using one opens it.
 */
#include "config.h"
#include "core/bottles.h"
#include "core/core_impl.h"
#include "core/words.h"
#include "base/mem.h"
#include "model/bottle.h"
#include "model/choices.h"
#include "model/visit.h"
#include "store/stock.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static int warning_days(struct core *c)
{
	ARENA(a);

	return atoi(core_setting(c, "expiry_warning", &a));
}

/* Of another day than today the date says more than so many days from then. */
static const char *keeping(struct core *c, const struct bottle *b, day_t day, struct arena *a)
{
	day_t today = core_rules(c)->today;
	char date[DATE_BUF];

	if (day == today)
		return bottle_keeping(b, day, INT16_MAX, a);
	return arena_printf(a, "%s on %s", bottle_expired(b, today) ? "expired" : "expires",
			    day_short(b->use_by, today, date));
}

static struct core_expiring expiring(struct core *c, const struct bottle *b, day_t day,
				     struct arena *a)
{
	return (struct core_expiring){
		.bottle = *b,
		.name = core_words(c, &bottle_type, b, a),
		.words = keeping(c, b, day, a),
		.expired = bottle_expired(b, day),
	};
}

int core_expiring(struct core *c, day_t day, struct core_expiring **ret, int *ret_n,
		  struct arena *a, struct err *e)
{
	REC_CURSOR(cur);
	struct bottle b;
	BUF(rows);
	int n = 0, r = core_ask(c, RIGHT_READ, e);

	if (r < 0 ||
	    (r = stock_expiring(&cur, c->book, day_add(day, warning_days(c)), e)) < 0)
		return r;
	for (; (r = rec_next(&cur, &b, a, e)) == 1; n++) {
		struct core_expiring x = expiring(c, &b, day, a);

		buf_add(&rows, &x, sizeof x);
	}
	if (r < 0)
		return r;
	*ret = arena_alloc(a, rows.len + 1);
	if (n)
		memcpy(*ret, rows.s, rows.len);
	*ret_n = n;
	return 0;
}

const char *bottle_remark(struct core *c, const void *rec, enum remark *ret_how, struct arena *a)
{
	const struct bottle *b = rec;
	day_t today = core_rules(c)->today;
	const char *words = bottle_keeping(b, today, warning_days(c), a);

	*ret_how = bottle_expired(b, today) ? REMARK_ALERT : *words ? REMARK_WARN : REMARK_NOTE;
	if (!choice_is(&bottle_status, b->status, "recalled"))
		return words;
	*ret_how = REMARK_ALERT;
	return "not to be used";
}

/* The bottle and the session of an ink: 1; 0 when one is not there, which is said elsewhere. */
static int of_ink(struct core *c, const struct ink *x, struct bottle *ret_bottle,
		  struct session *ret_session, struct arena *a, struct err *e)
{
	const char *name = arena_printf(a, "%" PRId64 "/%" PRId64, x->client, x->session);
	int r;

	if (x->bottle == NONE_INT || x->session == NONE_INT || x->client < 1 || x->session < 1)
		return 0;
	r = rec_get(c->book, &bottle_type, x->bottle, ret_bottle, a, e);
	return r == 1 ? query_named(c->book, &session_type, name, ret_session, a, e) : r;
}

/*
 * What was known when the bottle was chosen needs no second reason: a recall comes after the use.
 */
int ink_needs_reason(struct core *c, const void *was, void *rec, struct problems *p, struct err *e)
{
	const struct ink *before = was, *x = rec;
	struct bottle b;
	struct session s;
	const char *why;
	int r;

	if (*x->reason || (before && before->bottle == x->bottle && !*before->reason))
		return 0;
	if ((r = of_ink(c, x, &b, &s, p->a, e)) <= 0)
		return r;
	why = bottle_objection(&b, minute_day(s.starts), p->a);
	if (*why)
		problem_add(p, "reason", "Reason: bottle %s %s; say why it was used all the same",
			    core_words(c, &bottle_type, &b, p->a), why);
	return 0;
}

/* A session that lies ahead or fell through has opened nothing yet. */
static bool took_place(struct core *c, const struct session *s)
{
	return minute_day(s->starts) <= core_rules(c)->today && visit_counts(s);
}

/* From the session's day on, but never before it came. */
static int open_bottle(struct core *c, const struct bottle *was, const struct session *s,
		       struct err *e)
{
	struct bottle b = *was;
	day_t day = minute_day(s->starts);

	if (!b.opened)
		b.opened = b.received > day ? b.received : day;
	bottle_type.derive(&b);
	return core_put(c, &bottle_type, was, &b, "edit", NULL, e);
}

int ink_opens_bottle(struct core *c, const void *was, const void *rec, struct err *e)
{
	const struct ink *x = rec;
	struct bottle b;
	struct session s;
	ARENA(a);
	int r;

	(void)was;
	if (choice_is(&client_status, x->status, "archived") ||
	    (r = of_ink(c, x, &b, &s, &a, e)) == 0)
		return 0;
	if (r < 0)
		return r;
	if (choice_is(&bottle_status, b.status, "archived"))
		return err_field(e, "bottle",
				 "Bottle: %s was entered in error; bring it back before it is used",
				 core_words(c, &bottle_type, &b, &a));
	return choice_is(&bottle_status, b.status, "stock") && took_place(c, &s) ?
		       open_bottle(c, &b, &s, e) : 0;
}

struct opening {
	struct core *c;
	const struct session *s;
};

static int open_row(void *ctx, const void *rec, struct err *e)
{
	struct opening *o = ctx;
	const struct ink *x = rec;

	return x->session == o->s->number ? ink_opens_bottle(o->c, NULL, x, e) : 0;
}

/* Inks that were noted before the day opened nothing; now they do. */
int session_opens_bottles(struct core *c, const void *was, const void *rec, struct err *e)
{
	const struct session *before = was, *s = rec;
	struct query q = { .client = s->client };
	struct opening o = { c, s };
	int64_t r;

	if (!before || before->status == s->status || !visit_done(s))
		return 0;
	r = core_each(c, &ink_type, &q, open_row, &o, e);
	return r < 0 ? (int)r : 0;
}

/*
 * Else it could not be told any more on whom it was used. In the transaction, so that nobody uses
 * it meanwhile.
 */
int bottle_stays(struct core *c, const void *was, const void *rec, struct err *e)
{
	const struct bottle *x = rec;
	int used = 0, r;
	ARENA(a);

	if (!was || !choice_is(&bottle_status, x->status, "archived"))
		return 0;
	if ((r = stock_used(c->book, x->rec.id, &used, e)) < 0)
		return r;
	if (!used)
		return 0;
	return err_field(e, "status",
			 "Used in %d session%s: it can only be finished or recalled (bottle %s)",
			 used, used == 1 ? "" : "s", core_words(c, &bottle_type, x, &a));
}
