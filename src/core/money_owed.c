/* SPDX-License-Identifier: MIT */
/* What is owed: of an invoice, by a client, by all. */
#include "config.h"
#include "core/money_impl.h"

#include <stdlib.h>
#include <string.h>

const char *const core_age_words[CORE_AGES] = { "0-30", "31-60", "61-90", "over 90" };

static int age_of(day_t due, day_t on)
{
	int32_t days = day_number(on) - day_number(due);

	return days <= 30 ? 0 : days <= 60 ? 1 : days <= 90 ? 2 : 3;
}

int core_standing(struct core *c, const struct invoice *x, struct core_standing *ret, struct err *e)
{
	int r = core_ask(c, RIGHT_READ, e);

	*ret = (struct core_standing){ 0 };
	if (r < 0 || !invoice_issued(x))
		return r;
	ret->total = x->total;
	if (invoice_credit(x))
		return 0;
	if ((r = money_credited(c->book, x->rec.id, &ret->credited, e)) < 0 ||
	    (r = money_paid(c->book, x->rec.id, 0, &ret->paid, e)) < 0)
		return r;
	ret->open = ret->total - ret->credited - ret->paid;
	ret->overdue = ret->open > 0 && x->due && x->due < core_rules(c)->today;
	return 0;
}

static money_t open_of(const struct money_asked *x)
{
	return x->total - x->credited - x->paid;
}

static void count_open(struct core_balance *b, const struct money_asked *x, day_t on)
{
	money_t open = open_of(x);

	b->open_count++;
	if (!b->oldest_due || x->due < b->oldest_due)
		b->oldest_due = x->due;
	if (x->due >= on) {
		b->not_due += open;
		return;
	}
	b->overdue += open;
	b->age[age_of(x->due, on)] += open;
}

static void balance_of(const struct money_client *x, day_t on, struct core_balance *ret)
{
	*ret = (struct core_balance){ .client = x->client, .held = x->held, .paid = x->stray };
	for (int i = 0; i < x->count; i++) {
		const struct money_asked *one = &x->asked[i];
		money_t open = open_of(one);

		ret->invoiced += one->total;
		ret->credited += one->credited;
		ret->paid += one->paid;
		if (open > 0)
			count_open(ret, one, on);
		else
			ret->over -= open;
	}
	ret->over += x->stray;
	ret->open = ret->invoiced - ret->credited - ret->paid;
}

static int add(money_t *sum, money_t x, struct err *e)
{
	return money_add(sum, *sum, x, e);
}

static int add_balance(struct core_balance *sum, const struct core_balance *x, struct err *e)
{
	int r;

	if ((r = add(&sum->invoiced, x->invoiced, e)) < 0 ||
	    (r = add(&sum->credited, x->credited, e)) < 0 ||
	    (r = add(&sum->paid, x->paid, e)) < 0 || (r = add(&sum->open, x->open, e)) < 0 ||
	    (r = add(&sum->held, x->held, e)) < 0 || (r = add(&sum->overdue, x->overdue, e)) < 0 ||
	    (r = add(&sum->not_due, x->not_due, e)) < 0 || (r = add(&sum->over, x->over, e)) < 0)
		return r;
	for (int i = 0; i < CORE_AGES && r >= 0; i++)
		r = add(&sum->age[i], x->age[i], e);
	sum->open_count += x->open_count;
	if (x->oldest_due && (!sum->oldest_due || x->oldest_due < sum->oldest_due))
		sum->oldest_due = x->oldest_due;
	return r;
}

int core_balance_of(struct core *c, int64_t client, day_t on, struct core_balance *ret,
		    struct err *e)
{
	day_t day = on ? on : core_rules(c)->today;
	struct money_client x;
	MONEY_WALK(w);
	int r;

	*ret = (struct core_balance){ .client = client };
	if ((r = money_walk_open(&w, c->book, client, day, e)) < 0 ||
	    (r = money_walk_next(w, &x, e)) <= 0)
		return r;
	balance_of(&x, day, ret);
	return 0;
}

int core_balance(struct core *c, int64_t client, day_t on, struct core_balance *ret, struct err *e)
{
	struct client who;
	ARENA(a);
	int r = core_get(c, &client_type, client, &who, &a, e);

	return r < 0 ? r : core_balance_of(c, client, on, ret, e);
}

/* All of one moment: without that, somebody's payment could be seen and not the invoice. */
int64_t core_debtors(struct core *c, day_t on, core_debtor *row, void *ctx,
		     struct core_balance *ret_all, struct err *e)
{
	day_t day = on ? on : core_rules(c)->today;
	struct core_balance all = { 0 }, b;
	struct money_client x;
	int64_t n = 0;
	DB_TX(tx);
	MONEY_WALK(w);
	int r;

	if ((r = core_ask(c, RIGHT_READ, e)) < 0 ||
	    (r = db_tx_begin_read(&tx, c->book->db, e)) < 0 ||
	    (r = money_walk_open(&w, c->book, 0, day, e)) < 0)
		return r;
	while ((r = money_walk_next(w, &x, e)) == 1) {
		balance_of(&x, day, &b);
		if (!b.open_count)
			continue;
		n++;
		if ((r = add_balance(&all, &b, e)) < 0 || (row && (r = row(ctx, &b, e)) != 0))
			return r;
	}
	if (ret_all)
		*ret_all = all;
	return r < 0 ? r : n;
}

static int by_due(const void *x, const void *y)
{
	const struct money_asked *p = x, *q = y;
	int due = (p->due > q->due) - (p->due < q->due);

	return due ? due : (p->invoice > q->invoice) - (p->invoice < q->invoice);
}

/* Those with something left: what is open, or with 'over' what was paid beyond that. */
static int with_left(struct core *c, int64_t client, bool over, struct invoice **ret,
		     money_t **ret_left, int *ret_n, struct arena *a, struct err *e)
{
	struct money_client x;
	MONEY_WALK(w);
	int r = core_ask(c, RIGHT_READ, e);

	*ret_n = 0;
	if (r < 0 ||
	    (r = money_walk_open(&w, c->book, client, core_rules(c)->today, e)) < 0 ||
	    (r = money_walk_next(w, &x, e)) < 0)
		return r;
	*ret = arena_alloc(a, ((size_t)x.count + 1) * sizeof **ret);
	*ret_left = arena_alloc(a, ((size_t)x.count + 1) * sizeof **ret_left);
	if (x.count)
		qsort(x.asked, (size_t)x.count, sizeof *x.asked, by_due);
	for (int i = 0; i < x.count; i++) {
		money_t left = over ? -open_of(&x.asked[i]) : open_of(&x.asked[i]);

		if (left <= 0)
			continue;
		(*ret_left)[*ret_n] = left;
		r = rec_get(c->book, &invoice_type, x.asked[i].invoice, &(*ret)[*ret_n], a, e);
		if (r < 0)
			return r;
		*ret_n += r;
	}
	return 0;
}

int core_open_invoices(struct core *c, int64_t client, struct invoice **ret, money_t **ret_open,
		       int *ret_n, struct arena *a, struct err *e)
{
	return with_left(c, client, false, ret, ret_open, ret_n, a, e);
}

int core_over_invoices(struct core *c, int64_t client, struct invoice **ret, money_t **ret_over,
		       int *ret_n, struct arena *a, struct err *e)
{
	return with_left(c, client, true, ret, ret_over, ret_n, a, e);
}
