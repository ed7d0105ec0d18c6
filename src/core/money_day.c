/* SPDX-License-Identifier: MIT */
/* Money by the calendar: the day's till, and the period that is closed. */
#include "config.h"
#include "core/money_impl.h"
#include "model/choices.h"
#include "store/query.h"

#include <string.h>

const char *money_words(const struct core *c, money_t amount, struct arena *a)
{
	char buf[MONEY_BUF];

	return arena_strdup(a, money_text(amount, core_rules(c)->money_digits, '.', buf));
}

int money_problem(int r, const struct err *was, struct problems *p)
{
	if (r >= 0 || r != -ERR_INVALID)
		return r;
	problem_add(p, arena_strdup(p->a, was->field), "%s", was->msg);
	return 0;
}

/* ---- the day ---- */

/* The row of a method, made when it comes the first time; rows come in the order of codes. */
static struct core_till *till_of(struct core_day *d, int32_t method)
{
	for (int i = 0; i < d->tills; i++)
		if (d->till[i].method == method)
			return &d->till[i];
	d->till[d->tills].method = method;
	return &d->till[d->tills++];
}

static int take(struct core_till *t, const struct money_moved *x, struct err *e)
{
	money_t *const kinds[] = { &t->receipts, &t->deposits, &t->out, &t->fees };
	static const char *const codes[] = { "receipt", "deposit", "refund", "fee" };
	int r = 0;

	t->count += (int)x->count;
	for (size_t i = 0; i < COUNT(kinds) && r >= 0; i++)
		if (!strcmp(x->kind, codes[i]))
			r = money_add(kinds[i], *kinds[i], x->amount, e);
	if (r < 0 || (r = money_add(&t->in, t->receipts, t->deposits, e)) < 0 ||
	    (r = money_add(&t->net, t->in, -t->out, e)) < 0)
		return r;
	return money_add(&t->net, t->net, -t->fees, e);
}

static int take_moved(void *ctx, const struct money_moved *x, struct err *e)
{
	struct core_day *d = ctx;
	int r;

	if (!strcmp(x->kind, "used")) {
		d->used_count += (int)x->count;
		return money_add(&d->used, d->used, x->amount, e);
	}
	r = take(till_of(d, choice_index(&payment_method, x->method)), x, e);
	return r < 0 ? r : take(&d->all, x, e);
}

static void in_order(struct core_day *d)
{
	for (int i = 1; i < d->tills; i++)
		for (int k = i; k && d->till[k - 1].method > d->till[k].method; k--) {
			struct core_till t = d->till[k];

			d->till[k] = d->till[k - 1];
			d->till[k - 1] = t;
		}
}

int core_day(struct core *c, day_t from, day_t to, struct core_day *ret, struct err *e)
{
	int64_t n = 0, m = 0;
	DB_TX(tx);
	int r = core_ask(c, RIGHT_READ, e);

	*ret = (struct core_day){ .from = from, .to = to };
	if (r < 0 || (r = db_tx_begin_read(&tx, c->book->db, e)) < 0 ||
	    (r = money_moves(c->book, from, to, take_moved, ret, e)) < 0 ||
	    (r = money_issued(c->book, from, to, "invoice", &n, &ret->invoiced, e)) < 0 ||
	    (r = money_issued(c->book, from, to, "credit", &m, &ret->credited, e)) < 0)
		return r;
	ret->invoices = (int)n;
	ret->credits = (int)m;
	in_order(ret);
	return 0;
}

/* ---- closing ---- */

day_t core_closed_until(struct core *c)
{
	ARENA(a);
	day_t day = 0;

	return day_iso_parse(&day, core_setting(c, "closed_until", &a)) < 0 ? 0 : day;
}

int money_date(struct core *c, const char *field, const char *label, day_t day, struct err *e)
{
	day_t closed = core_closed_until(c);
	char buf[DATE_BUF];

	if (!day)
		return err_field(e, field, "%s: must not be empty", label);
	if (day > core_rules(c)->today)
		return err_field(e, field, "%s: is ahead of today", label);
	if (day <= closed)
		return err_field(e, field,
				 "%s: the books are closed until %s; take a later day, or open "
				 "them again by the setting closed_until", label,
				 day_short(closed, 0, buf));
	return 0;
}

int money_setting(struct core *c, const char *name, const char *value, struct err *e)
{
	ARENA(a);
	struct tax t;
	day_t day = 0;
	int r;

	if (!strcmp(name, "tax_code") && *value) {
		r = query_named(c->book, &tax_type, value, &t, &a, e);
		return r < 0 ? r : r ? 0 :
		       err_field(e, name, "there is no tax code '%.40s'", value);
	}
	if (strcmp(name, "closed_until") || day_iso_parse(&day, value) < 0 ||
	    day <= core_rules(c)->today)
		return 0;
	return err_field(e, name, "%s is ahead of today: what comes until then could not be "
			 "entered", value);
}

/* Days are written so that the earlier text is the earlier day. */
static int only_forward(const char *was, const char *value, struct err *e)
{
	char buf[DATE_BUF];
	day_t day = 0;

	if (strcmp(value, was) > 0 || day_iso_parse(&day, was) < 0)
		return 0;
	return err_field(e, "closed_until", "the books are closed until %s already; the setting "
			 "closed_until opens them again", day_short(day, 0, buf));
}

int core_close_books(struct core *c, day_t until, struct err *e)
{
	char buf[DATE_BUF];

	return core_set_if(c, "closed_until", day_iso(until, buf), only_forward, e);
}
