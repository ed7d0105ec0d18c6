/* SPDX-License-Identifier: MIT */
/* Reads what holds follow from, and asks for a reason where one stops a session. */
#include "config.h"
#include "core/holds.h"
#include "core/core_impl.h"
#include "model/choices.h"
#include "model/visit.h"

#include <inttypes.h>

/* The facts */

static int list(struct core *c, const struct rectype *t, int64_t client, void *ret, int *ret_n,
		struct arena *a, struct err *e)
{
	return core_list(c, t, &(struct query){ .client = client }, ret, ret_n, a, e);
}

/* Those that tests and inks name, finished or not, and one that may be used (0: none). */
static int read_bottles(struct core *c, struct hold_facts *f, int64_t bottle, struct arena *a,
			struct err *e)
{
	int64_t *id = arena_alloc(a, (size_t)(f->review_count + f->ink_count + 1) * sizeof *id);
	struct query q = { .ids = id, .status = "all" };
	struct bottle *bottles = NULL;
	int r;

	for (int i = 0; i < f->review_count; i++)
		if (f->reviews[i].patch_bottle != NONE_INT)
			id[q.id_count++] = f->reviews[i].patch_bottle;
	for (int i = 0; i < f->ink_count; i++)
		id[q.id_count++] = f->inks[i].bottle;
	if (bottle)
		id[q.id_count++] = bottle;
	if (!q.id_count)
		return 0;
	r = core_list(c, &bottle_type, &q, &bottles, &f->bottle_count, a, e);
	f->bottles = bottles;
	return r;
}

/* They change seldom, and every client is judged by them. */
static int read_rules(struct core *c, struct hold_facts *f, struct err *e)
{
	int64_t changes = core_changes(c);
	int r = 0;

	if (!c->rules.read || c->rules.changes != changes) {
		arena_reset(&c->rules.a);
		r = list(c, &holdrule_type, 0, &c->rules.rows, &c->rules.count, &c->rules.a, e);
		c->rules.read = r >= 0;
		c->rules.changes = changes;
	}
	f->rules = c->rules.rows;
	f->rule_count = r < 0 ? 0 : c->rules.count;
	return r;
}

static int read_facts(struct core *c, const struct client *x, int64_t bottle, struct hold_facts *f,
		      struct arena *a, struct err *e)
{
	int64_t client = x->rec.id;
	struct health *reviews;
	struct consent *consents;
	struct ink *inks;
	struct session *sessions = NULL;
	int r;

	if ((r = list(c, &health_type, client, &reviews, &f->review_count, a, e)) < 0 ||
	    (r = list(c, &consent_type, client, &consents, &f->consent_count, a, e)) < 0 ||
	    (r = list(c, &ink_type, client, &inks, &f->ink_count, a, e)) < 0 ||
	    (r = read_rules(c, f, e)) < 0)
		return r;
	if ((f->ink_count || bottle) &&
	    (r = list(c, &session_type, client, &sessions, &f->session_count, a, e)) < 0)
		return r;
	f->client = x;
	f->reviews = reviews;
	f->consents = consents;
	f->inks = inks;
	f->sessions = sessions;
	return read_bottles(c, f, bottle, a, e);
}

int core_holds_of(struct core *c, const struct client *x, day_t day, struct hold **ret, int *ret_n,
		  struct arena *a, struct err *e)
{
	struct hold_facts f = { .day = day };
	int r = read_facts(c, x, 0, &f, a, e);

	*ret_n = r < 0 ? 0 : hold_list(&f, ret, a);
	return r;
}

int core_holds(struct core *c, int64_t client, day_t day, struct hold **ret, int *ret_n,
	       struct arena *a, struct err *e)
{
	struct client *x = arena_alloc(a, sizeof *x);
	int r = core_get(c, &client_type, client, x, a, e);

	*ret_n = 0;
	return r < 0 ? r : core_holds_of(c, x, day, ret, ret_n, a, e);
}

/* Sessions */

/* How far a session has come; one that was missed was booked. */
static int stage(const struct session *x)
{
	return visit_done(x)					  ? 3 :
	       choice_is(&session_status, x->status, "arrived")	  ? 2 :
	       choice_is(&session_status, x->status, "cancelled") ? 0 :
								    1;
}

/*
 * Is it booked or started by this save, or moved to another day? What was recorded before and is
 * not touched is left alone.
 */
static bool goes_ahead(const struct session *was, const struct session *x)
{
	if (!x->starts || !stage(x) || choice_is(&session_status, x->status, "no-show"))
		return false;
	return !was || stage(x) > stage(was) || minute_day(x->starts) != minute_day(was->starts) ||
	       visit_treats(x) != visit_treats(was) || (*was->reason && !*x->reason);
}

int session_holds(struct core *c, const void *was, void *rec, struct problems *p, struct err *e)
{
	const struct session *x = rec;
	struct hold *holds;
	const char *words;
	int n, r;

	if (c->putting_back || !visit_treats(x) || *x->reason || !goes_ahead(was, x))
		return 0;
	if ((r = core_holds(c, x->client, minute_day(x->starts), &holds, &n, p->a, e)) < 0)
		return r == -ERR_MISSING ? 0 : r;	/* no such client: said already */
	words = hold_words(holds, n, true, p->a);
	if (*words)
		problem_add(p, "reason", "Reason: %s. Settle it first, or say here why to go on",
			    words);
	return 0;
}

/*
 * A consultation is told what stops a treatment, and so is a session that goes on for a reason: it
 * may have been given for another hold. Whoever arrives is told what does not stop it.
 */
int doubt_holds(struct core *c, const void *was, const void *rec, struct doubts *d, struct err *e)
{
	const struct session *x = rec, *before = was;
	bool stops = !visit_treats(x) || *x->reason;
	bool notes = visit_treats(x) && choice_is(&session_status, x->status, "arrived");
	struct hold *holds;
	const char *words;
	int n, r;

	if (!goes_ahead(before, x) || (!stops && !notes))
		return 0;
	if ((r = core_holds(c, x->client, minute_day(x->starts), &holds, &n, d->tell.a, e)) < 0)
		return r;
	words = stops ? hold_words(holds, n, true, d->tell.a) : "";
	if (*words)
		problem_add(&d->tell, "reason", "%s", words);
	words = notes ? hold_words(holds, n, false, d->tell.a) : "";
	if (*words)
		problem_add(&d->tell, "reason", "%s", words);
	return 0;
}

/* Patch tests */

static day_t day_of_session(const struct hold_facts *f, int64_t number)
{
	for (int i = 0; i < f->session_count; i++)
		if (f->sessions[i].number == number)
			return minute_day(f->sessions[i].starts);
	return f->day;
}

int doubt_patch(struct core *c, const void *was, const void *rec, struct doubts *d, struct err *e)
{
	const struct ink *before = was, *x = rec;
	struct hold_facts f = { .day = core_rules(c)->today };
	struct client of;
	const char *words;
	bool reaction;
	int r;

	if (before && before->bottle == x->bottle)
		return 0;
	if ((r = core_get(c, &client_type, x->client, &of, d->ask.a, e)) < 0 ||
	    (r = read_facts(c, &of, x->bottle, &f, d->ask.a, e)) < 0)
		return r;
	f.day = day_of_session(&f, x->session);
	words = hold_bottle(&f, x->bottle, &reaction, d->ask.a);
	if (*words)
		problem_add(reaction ? &d->ask : &d->tell, "bottle", "%s", words);
	return 0;
}

/* Health reviews */

int health_begin(struct core *c, void *rec, struct arena *a, struct err *e)
{
	struct health *x = rec, *reviews;
	const struct health *last;
	int n, r = list(c, &health_type, x->client, &reviews, &n, a, e);

	if (r < 0)
		return r;
	last = health_on(reviews, n, core_rules(c)->today);
	if (last)
		health_follow(x, last);
	return 0;
}

/*
 * A letter goes with its condition: when that is no longer ticked, what the last review said of it
 * goes too. One that is newly ticked without its condition is a mistake.
 */
int health_letters(struct core *c, const void *was, void *rec, struct problems *p, struct err *e)
{
	struct health *x = rec;
	struct health last = { .letters = 0 };
	uint64_t stray = x->letters & ~x->conditions;
	int r;

	if (!stray)
		return 0;
	rec_init(&health_type, &last);
	last.client = x->client;
	if (was)
		last = *(const struct health *)was;
	else if ((r = health_begin(c, &last, p->a, e)) < 0)
		return r;
	x->letters &= ~(stray & last.letters);
	if (stray & ~last.letters)
		problem_add(p, "letters",
			    "Letters seen: has one that is not among the conditions");
	return 0;
}
