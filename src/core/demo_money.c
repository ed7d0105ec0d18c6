/* SPDX-License-Identifier: MIT */
/*
 * Makes up the money of the first clients of a demo book: a price list, an invoice for each session
 * that was paid for, deposits, payments and what is still owed. All of it goes the way that a
 * person's entries go, in the order of its days.
 */
#include "config.h"
#include "core/demo_impl.h"
#include "core/money.h"
#include "model/choices.h"
#include "model/visit.h"

#include <stdlib.h>
#include <string.h>

/*
 * Clients with money; seeds of chances of its own; days of an invoice that is still young; what a
 * card costs, hundredths of a percent.
 */
enum { PAYERS = 40, MONEY_SEED = 0x6d0e, YOUNG = 45, DEPOSIT = 100, DEPOSIT_AHEAD = 10, FEE = 175 };

static const struct item {
	const char *code, *name, *kind;
	int units, sessions;
} items[] = {
#define PRICED(code, name, kind, units, sessions) { code, name, kind, units, sessions },
#include "core/demo.def"
};

static const struct account_code {
	const char *name, *code;
} codes[] = {
#define ACCOUNT_CODE(name, code) { name, code },
#include "core/demo.def"
};

struct till {
	struct demo *d;
	struct arena a;		/* of the session at hand */
	int64_t balm;		/* what is sold beside a session */
};

static int add_tax(struct demo *d, int64_t *ret_id, struct err *e)
{
	struct tax x;
	int r;

	core_new(d->c, &tax_type, &x, &d->row);
	x.code = "standard";
	x.name = "VAT, standard rate";
	x.rate = 2000;
	x.xero = "20% (VAT on Income)";
	x.quickbooks = "20.0% S";
	x.sage = "T1";
	x.gnucash = "VAT";
	r = core_save(d->c, &tax_type, NULL, &x, NULL, NULL, e);
	*ret_id = x.rec.id;
	return r;
}

static int add_prices(struct till *t, int64_t tax, struct err *e)
{
	struct demo *d = t->d;
	int r = 0;

	for (size_t i = 0; i < COUNT(items) && r >= 0; i++) {
		struct price x;

		core_new(d->c, &price_type, &x, &d->row);
		x.code = items[i].code;
		x.name = items[i].name;
		x.kind = choice_index(&item_kind, items[i].kind);
		x.price = demo_amount(d, items[i].units);
		x.tax = tax;
		x.sessions = items[i].sessions ? items[i].sessions : NONE_INT;
		r = core_save(d->c, &price_type, NULL, &x, NULL, NULL, e);
		if (!strcmp(items[i].kind, "product"))
			t->balm = x.rec.id;
	}
	return r;
}

/* As in the chart of accounts that Xero begins with in the United Kingdom. */
static int number_accounts(struct demo *d, struct err *e)
{
	int r = 0;

	for (size_t i = 0; i < COUNT(codes) && r >= 0; i++) {
		struct account was, x;

		if ((r = core_named(d->c, &account_type, codes[i].name, &was, &d->row, e)) < 0)
			return r;
		x = was;
		x.code = codes[i].code;
		r = core_save(d->c, &account_type, &was, &x, NULL, NULL, e);
	}
	return r;
}

int demo_payment(struct demo *d, const struct payment *like, struct err *e)
{
	struct payment x;
	ARENA(a);

	core_new(d->c, &payment_type, &x, &a);
	x.client = like->client;
	x.on = like->on;
	x.kind = like->kind;
	x.amount = like->amount;
	x.method = like->method;
	x.invoice = like->invoice;
	x.reference = like->reference ? like->reference : "";
	return core_save(d->c, &payment_type, NULL, &x, NULL, NULL, e);
}

static int32_t any_method(struct chance *x)
{
	int n = chance_below(x, 10);

	return choice_index(&payment_method, n < 6 ? "card" : n < 8 ? "cash" : "transfer");
}

/* A first session is as a rule held by a deposit, which then pays a part of it. */
static int take_deposit(struct till *t, const struct session *s, struct chance *x, struct err *e)
{
	return demo_payment(t->d, &(struct payment){
		.client = s->client, .on = day_add(minute_day(s->starts), -DEPOSIT_AHEAD),
		.kind = choice_index(&payment_kind, "deposit"),
		.amount = demo_amount(t->d, DEPOSIT), .method = any_method(x),
		.invoice = NONE_INT, .reference = "deposit",
	}, e);
}

static int use_deposit(struct till *t, const struct invoice *i, struct err *e)
{
	return demo_payment(t->d, &(struct payment){
		.client = i->client, .on = i->issued,
		.kind = choice_index(&payment_kind, "used"),
		.amount = demo_amount(t->d, DEPOSIT), .invoice = i->rec.id,
	}, e);
}

/* What the terminal keeps; the bank has told of the last weeks. */
static int add_fee(struct till *t, const struct payment *paid, struct err *e)
{
	if (!choice_is(&payment_method, paid->method, "card") ||
	    day_add(paid->on, YOUNG) < t->d->today)
		return 0;
	return demo_payment(t->d, &(struct payment){
		.client = paid->client, .on = paid->on,
		.kind = choice_index(&payment_kind, "fee"),
		.amount = paid->amount * FEE / 10000, .method = paid->method,
		.invoice = NONE_INT, .reference = "terminal",
	}, e);
}

/* Most pay at once; some a half; of what is young a good part is still owed. */
static int pay(struct till *t, const struct invoice *i, money_t open, struct chance *x,
	       struct err *e)
{
	bool young = day_add(i->issued, YOUNG) > t->d->today;
	int luck = chance_below(x, 100);
	money_t amount = luck < (young ? 30 : 4) ? 0 : luck < (young ? 45 : 8) ? open / 2 : open;
	struct payment paid = {
		.client = i->client, .on = i->issued,
		.kind = choice_index(&payment_kind, "receipt"),
		.amount = amount, .method = amount ? any_method(x) : 0, .invoice = i->rec.id,
	};
	int r;

	if (!amount)
		return 0;
	r = demo_payment(t->d, &paid, e);
	return r < 0 ? r : add_fee(t, &paid, e);
}

static int sell(struct till *t, const struct session *s, struct err *e)
{
	struct chance x = chance_of(t->d->spec->seed ^ MONEY_SEED, s->client * 100 + s->number);
	bool deposit = s->layer == 1 && chance_percent(&x, 60) &&
		       s->price > 2 * demo_amount(t->d, DEPOSIT);
	struct sale line[2];
	struct invoice i;
	int n = 1, r;

	core_new(t->d->c, &invoice_type, &i, &t->a);
	i.client = s->client;
	i.issued = minute_day(s->starts);
	for (size_t k = 0; k < COUNT(line); k++)
		core_new(t->d->c, &sale_type, &line[k], &t->a);
	line[0].session = s->number;
	if (s->layer == 1 && chance_percent(&x, 40))
		line[n++].item = t->balm;
	if ((deposit && (r = take_deposit(t, s, &x, e)) < 0) ||
	    (r = core_invoice_add(t->d->c, &i, line, n, true, NULL, &t->a, e)) < 0 ||
	    (deposit && (r = use_deposit(t, &i, e)) < 0))
		return r;
	return pay(t, &i, i.total - (deposit ? demo_amount(t->d, DEPOSIT) : 0), &x, e);
}

static int by_start(const void *x, const void *y)
{
	const struct session *p = x, *q = y;

	if (p->starts != q->starts)
		return p->starts < q->starts ? -1 : 1;
	return p->client < q->client ? -1 : p->client > q->client;
}

struct sold {
	struct session s[PAYERS * 8];
	size_t n;
};

/* Only what the till needs of a session, so that no text has to be kept. */
static int gather(void *ctx, const void *rec, struct err *e)
{
	const struct session *s = rec;
	struct sold *sold = ctx;

	(void)e;
	if (visit_done(s) && s->price != NONE_INT && s->price > 0 && sold->n < COUNT(sold->s))
		sold->s[sold->n++] = *s;
	return 0;
}

int demo_money(struct demo *d, struct err *e)
{
	struct till t = { .d = d };
	ARENA(a);
	struct sold *sold = arena_alloc(&a, sizeof *sold);
	int64_t tax, n = 0;
	int r;

	if ((r = add_tax(d, &tax, e)) < 0 || (r = add_prices(&t, tax, e)) < 0 ||
	    (r = number_accounts(d, e)) < 0 || (r = demo_settings(d, e)) < 0)
		return r;
	for (int64_t i = 1; i <= PAYERS && i <= d->done.clients && n >= 0; i++) {
		struct query q = { .client = i };

		n = core_each(d->c, &session_type, &q, gather, sold, e);
	}
	if (n < 0)
		return (int)n;
	qsort(sold->s, sold->n, sizeof *sold->s, by_start);
	for (size_t i = 0; i < sold->n && r >= 0; i++) {
		r = sell(&t, &sold->s[i], e);
		arena_reset(&t.a);
	}
	arena_done(&t.a);
	return r;
}
