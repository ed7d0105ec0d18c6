/* SPDX-License-Identifier: MIT */
/* Fills an empty book: staff, then every client with what happened, in one transaction. */
#include "config.h"
#include "core/demo_impl.h"
#include "model/choices.h"

#include <inttypes.h>
#include <string.h>

enum { TELL_EACH = 1024, BOOKED_MOST = 120, BOOKED_EACH = 5 };

static const struct member {
	const char *login, *name;
} members[] = {
#define MEMBER(login, name) { login, name },
#include "core/demo.def"
};

const char *const demo_staff[DEMO_STAFF] = {
#define MEMBER(login, name) login,
#include "core/demo.def"
};

const struct demo_words demo_words = {
#define WORDS(name, words) words,
#include "core/demo.def"
};

struct chance chance_of(uint64_t seed, int64_t client)
{
	struct chance x = { seed * 0x9e3779b97f4a7c15u ^ (uint64_t)client * 0xd1342543de82ef95u };

	chance_below(&x, 2);
	return x;
}

int chance_below(struct chance *x, int n)
{
	uint64_t z = x->state += 0x9e3779b97f4a7c15u;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return (int)(((z ^ z >> 31) >> 33) % (uint64_t)n);
}

int chance_between(struct chance *x, int low, int high)
{
	return low + chance_below(x, high - low + 1);
}

bool chance_percent(struct chance *x, int percent)
{
	return chance_below(x, 100) < percent;
}

const char *chance_words(struct chance *x, const char *words, struct arena *a)
{
	int count = 1, skip;
	char *s;

	for (const char *p = words; (p = strchr(p, '|')); p++)
		count++;
	for (skip = chance_below(x, count); skip; skip--)
		words = strchr(words, '|') + 1;
	s = arena_strndup(a, words, strcspn(words, "|"));
	for (char *p = s; (p = strchr(p, '#')); p++)
		*p = (char)('0' + chance_below(x, 10));
	return s;
}

static int add_staff(struct demo *d, struct err *e)
{
	int r = 0;

	for (size_t i = 0; i < COUNT(members) && r >= 0; i++) {
		struct staff x;

		if ((r = query_staff_exists(d->c->book, members[i].login, false, e)) != 0)
			continue;
		core_new(d->c, &staff_type, &x, &d->row);
		x.login = members[i].login;
		x.name = members[i].name;
		r = core_put(d->c, &staff_type, NULL, &x, "add", NULL, e);
	}
	return r;
}

static int add_client(struct demo *d, int64_t i, struct err *e)
{
	struct chance x = chance_of(d->spec->seed, i);
	struct client c;
	struct demo_course k = { .i = i, .x = &x, .client = &c, .slot = -1 };
	int r;

	arena_reset(&d->row);
	demo_client(d, i, &x, &c);
	if (i % d->booked_each == 0)
		k.slot = i / d->booked_each;
	demo_course_plan(d, &k);
	c.added = k.first < d->today ? k.first : d->today;
	if ((r = bulk_add(d->bulk, &client_type, &c, e)) < 0)
		return r;
	d->done.clients++;
	return demo_course_write(d, &k, e);
}

static int fill(struct demo *d, struct err *e)
{
	BULK(bulk);
	int64_t all = d->spec->clients;
	int r = bulk_begin(&bulk, d->c, e);

	d->bulk = &bulk;
	if (r < 0 || (r = add_staff(d, e)) < 0 || (r = demo_stock(d, e)) < 0)
		return r;
	for (int64_t i = 0; i < all && r >= 0; i++) {
		if (d->spec->progress && i % TELL_EACH == 0)
			d->spec->progress(d->spec->ctx, i, all);
		r = add_client(d, i, e);
	}
	if (d->spec->progress)
		d->spec->progress(d->spec->ctx, all, all);
	return r < 0 ? r : bulk_commit(&bulk, "demo", e);
}

/* A clinic does most of what is due: what is older than some days was done, as a rule. */
static int tick_off(struct demo *d, int64_t client, struct err *e)
{
	struct query q = { .client = client, .to = day_add(d->today, -3) };
	struct chance x = chance_of(d->spec->seed ^ 7, client);
	struct task *all;
	ARENA(a);
	int n, r = core_list(d->c, &task_type, &q, &all, &n, &a, e);

	for (int i = 0; r >= 0 && i < n; i++) {
		struct task done = all[i];

		if (chance_percent(&x, 10))
			continue;
		done.status = choice_index(&task_status, "done");
		done.done_on = done.due;
		done.done_by = demo_staff[chance_below(&x, DEMO_STAFF)];
		r = core_put(d->c, &task_type, &all[i], &done, "edit", NULL, e);
	}
	return r;
}

/* What is due follows from all that, when the indexes are there again. */
static int add_tasks(struct demo *d, struct err *e)
{
	int64_t n = d->done.clients < DEMO_RECORDS ? d->done.clients : DEMO_RECORDS;
	DB_TX(tx);
	int r = db_tx_begin(&tx, d->c->book->db, e);

	for (int64_t i = 1; i <= n && r >= 0; i++)
		if ((r = due_follow(d->c, i, e)) >= 0)
			r = tick_off(d, i, e);
	return r < 0 ? r : db_tx_commit(&tx, e);
}

static int check_empty(struct core *c, struct err *e)
{
	int64_t n = core_client_count(c, NULL);

	if (n)
		return err_set(e, ERR_EXISTS,
			       "the book has %" PRId64
			       " client%s already; made-up ones go into an empty "
			       "book only",
			       n, n == 1 ? "" : "s");
	return 0;
}

int core_demo(struct core *c, const struct demo_spec *spec, struct demo_done *ret, struct err *e)
{
	struct demo d = { .c = c, .spec = spec, .today = core_rules(c)->today };
	int64_t each = spec->clients / BOOKED_MOST;
	int r = core_ask(c, RIGHT_WRITE, e);

	d.booked_each = each > BOOKED_EACH ? each : BOOKED_EACH;
	if (r < 0 || (r = check_empty(c, e)) < 0)
		return r;
	if (spec->clients < 1 || spec->clients > DEMO_CLIENTS_MAX)
		return err_set(e, ERR_USAGE, "1 to %d clients can be made up", DEMO_CLIENTS_MAX);
	if ((r = fill(&d, e)) >= 0 && (r = add_tasks(&d, e)) >= 0 &&
	    (r = demo_money(&d, e)) >= 0 && (r = demo_desk(&d, e)) >= 0)
		r = demo_shown(&d, e);
	arena_done(&d.row);
	if (r < 0)
		return r;
	*ret = d.done;
	return 0;
}
