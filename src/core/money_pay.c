/* SPDX-License-Identifier: MIT */
/* Payments: what each kind asks for, that no pot is emptied twice, and counter-entries. */
#include "config.h"
#include "core/money_impl.h"
#include "model/choices.h"
#include "model/ways.h"

#include <inttypes.h>

static bool is(const struct payment *x, const char *kind)
{
	return choice_is(&payment_kind, x->kind, kind);
}

/* ---- what each kind asks for ---- */

/* The invoice that is paid; a refund of a credit note is of the invoice that it corrects. */
static int find_invoice(struct core *c, struct payment *x, struct invoice *ret, struct arena *a,
			struct err *e)
{
	int r;

	rec_init(&invoice_type, ret);
	if (x->invoice == NONE_INT)
		return 0;
	r = rec_get(c->book, &invoice_type, x->invoice, ret, a, e);
	if (r == 1 && is(x, "refund") && invoice_credit(ret) && ret->credits != NONE_INT) {
		x->invoice = ret->credits;
		r = rec_get(c->book, &invoice_type, x->invoice, ret, a, e);
	}
	if (r == 0)
		rec_init(&invoice_type, ret);
	return r < 0 ? r : 0;
}

static void check_invoice(const struct payment *x, const struct invoice *of, struct problems *p)
{
	if (is(x, "used") && x->invoice == NONE_INT)
		problem_add(p, "invoice", "Invoice: which one does the deposit pay?");
	if (is(x, "deposit") && x->invoice != NONE_INT)
		problem_add(p, "invoice", "Invoice: a deposit names none; it is used for one later "
			    "(kind used)");
	if (!of->rec.id)
		return;
	if (of->client != x->client)
		return;		/* said elsewhere */
	if (!invoice_issued(of))
		problem_add(p, "invoice", "Invoice: %s is not issued yet; issue it first, or take "
			    "the money as a deposit", invoice_words(of, p->a));
	else if (invoice_credit(of))
		problem_add(p, "invoice", "Invoice: %s is a credit note; only a refund can name it",
			    of->number);
}

static void check_kind(struct payment *x, struct problems *p)
{
	if (is(x, "used"))
		x->method = 0;
	else if (!x->method)
		problem_add(p, "method", "Method: must not be empty");
	if (x->amount != NONE_INT && x->amount <= 0 && x->corrects == NONE_INT)
		problem_add(p, "amount", "Amount: must be more than 0; the kind says which way it "
			    "went, and a counter-entry takes one back");
}

static int check_counter(struct core *c, const struct payment *x, struct problems *p,
			 struct err *e)
{
	struct payment of;
	int64_t by = 0;
	int r = x->corrects == NONE_INT ? 0 :
		rec_get(c->book, &payment_type, x->corrects, &of, p->a, e);

	if (r <= 0 || (r = money_countered(c->book, of.rec.id, x->rec.id, &by, e)) < 0)
		return r;
	if (of.corrects != NONE_INT)
		problem_add(p, "corrects", "Corrects: No. %" PRId64 " is a counter-entry itself; "
			    "enter the payment again", of.rec.id);
	else if (by)
		problem_add(p, "corrects", "Corrects: No. %" PRId64 " was taken back already, by "
			    "No. %" PRId64, of.rec.id, by);
	else if (of.kind != x->kind || of.method != x->method || of.invoice != x->invoice ||
		 of.amount != -x->amount)
		problem_add(p, "corrects", "Corrects: a counter-entry has the kind, the method and "
			    "the invoice of No. %" PRId64 " and its amount negated", of.rec.id);
	return 0;
}

/* ---- the two pots ---- */

static int too_much_open(struct core *c, const struct invoice *of, money_t open,
			 const struct payment *x, struct err *e)
{
	ARENA(a);
	const char *left = open > 0 ? money_words(c, open, &a) : "nothing";

	if (is(x, "used"))
		return err_field(e, "amount", "Amount: %s has %s open", of->number, left);
	return err_field(e, "amount",
			 "Amount: %s has %s open; take the other %s as a deposit (kind deposit)",
			 of->number, left, money_words(c, x->amount - (open > 0 ? open : 0), &a));
}

/* What is asked must not be paid twice, and no more goes back than came. */
static int pot_of_invoice(struct core *c, const struct payment *x, const struct invoice *of,
			  struct err *e)
{
	const struct payment_way *way = payment_way(x->kind);
	bool back = way && way->paid < 0, pays = way && way->paid > 0;
	money_t paid, credited, open;
	ARENA(a);
	int r;

	if (!of->rec.id || (!back && !pays))
		return 0;
	if ((r = money_paid(c->book, of->rec.id, x->rec.id, &paid, e)) < 0 ||
	    (r = money_credited(c->book, of->rec.id, &credited, e)) < 0)
		return r;
	open = of->total - credited - paid;
	if (pays && x->corrects == NONE_INT && x->amount > open)
		return too_much_open(c, of, open, x, e);
	if (paid + payment_paid(x) >= 0)
		return 0;
	if (!back)
		return err_field(e, "amount", "Amount: %s of what was paid for %s went back "
				 "already; take that refund back first",
				 money_words(c, x->amount < 0 ? -x->amount - paid : 0, &a),
				 of->number);
	return err_field(e, "amount", "Amount: %s was paid for %s, no more can go back",
			 paid ? money_words(c, paid, &a) : "nothing", of->number);
}

static int pot_of_client(struct core *c, const struct payment *x, struct err *e)
{
	money_t change = payment_held(x), held;
	ARENA(a);
	int r;

	if (change >= 0)
		return 0;
	if ((r = money_held(c->book, x->client, x->rec.id, &held, e)) < 0 || held + change >= 0)
		return r;
	if (x->corrects != NONE_INT)
		return err_field(e, "amount", "Amount: of what it brought only %s is still held; "
				 "take back what it was used for first", money_words(c, held, &a));
	return err_field(e, "amount", "Amount: %s is held for the client%s",
			 held ? money_words(c, held, &a) : "nothing",
			 is(x, "refund") ? "; name the invoice to give back what was paid for it" :
					   "");
}

static int pots(struct core *c, const struct payment *x, const struct invoice *of, struct err *e)
{
	int r = pot_of_invoice(c, x, of, e);

	return r < 0 ? r : pot_of_client(c, x, e);
}

/* ---- the hooks ---- */

int payment_rules(struct core *c, const void *was, void *rec, struct problems *p, struct err *e)
{
	struct payment *x = rec;
	struct err wrong = { 0 };
	struct invoice of;
	int r;

	(void)was;
	if ((r = find_invoice(c, x, &of, p->a, e)) < 0)
		return r;
	check_invoice(x, &of, p);
	check_kind(x, p);
	if ((r = check_counter(c, x, p, e)) < 0 ||
	    (x->on &&
	     (r = money_problem(money_date(c, "on", "Date", x->on, &wrong), &wrong, p)) < 0))
		return r;
	if (p->count || x->amount == NONE_INT)
		return 0;
	return money_problem(pots(c, x, &of, &wrong), &wrong, p);
}

/* The same in the transaction: two tills may take from one pot at the same time. */
int payment_fits(struct core *c, const void *was, const void *rec, struct err *e)
{
	struct payment x = *(const struct payment *)rec;
	struct invoice of;
	ARENA(a);
	struct problems p = { .a = &a };
	int r;

	(void)was;
	if ((r = money_date(c, "on", "Date", x.on, e)) < 0 ||
	    (r = find_invoice(c, &x, &of, &a, e)) < 0 ||
	    (r = check_counter(c, &x, &p, e)) < 0 || (r = problems_err(&p, e)) < 0)
		return r;
	return pots(c, &x, &of, e);
}

/*
 * Of the open invoices the one whose sum is meant: exactly so much, else the oldest that has so
 * much open, else the oldest.
 */
static int meant(const money_t *open, int n, money_t amount)
{
	for (int i = 0; i < n; i++)
		if (open[i] == amount)
			return i;
	for (int i = 0; amount != NONE_INT && i < n; i++)
		if (open[i] >= amount)
			return i;
	return 0;
}

static int no_more_than_held(struct core *c, struct payment *x, struct err *e)
{
	money_t held;
	int r = money_held(c->book, x->client, 0, &held, e);

	if (r >= 0 && held > 0 && held < x->amount)
		x->amount = held;
	return r;
}

/*
 * A refund is of what was paid too much for an invoice, else of what is held. A sum that is held
 * is not taken from an invoice that nobody named.
 */
static int refund_follows(struct core *c, struct payment *x, struct arena *a, struct err *e)
{
	struct invoice of, *all;
	money_t *over, held;
	int n, at = 0, r;

	if ((r = find_invoice(c, x, &of, a, e)) < 0 ||
	    (r = money_held(c->book, x->client, 0, &held, e)) < 0 ||
	    (r = core_over_invoices(c, x->client, &all, &over, &n, a, e)) < 0)
		return r;
	if (x->invoice == NONE_INT) {
		if (n)
			at = meant(over, n, x->amount);
		if (n && (x->amount == NONE_INT || (x->amount > held && x->amount <= over[at])))
			x->invoice = all[at].rec.id;
		else if (x->amount == NONE_INT && held > 0)
			x->amount = held;
	}
	while (at < n && all[at].rec.id != x->invoice)
		at++;
	if (x->amount == NONE_INT && at < n)
		x->amount = over[at];
	return 0;
}

/* A payment is of what is owed longest, and of all of it, unless it says otherwise. */
int payment_follows(struct core *c, void *rec, struct arena *a, struct err *e)
{
	struct payment *x = rec;
	struct invoice *all;
	money_t *open;
	int n, at = 0, r;

	if (is(x, "refund") && x->client >= 1)
		return refund_follows(c, x, a, e);
	if (!(is(x, "receipt") || is(x, "used")) || x->client < 1)
		return 0;
	if ((r = core_open_invoices(c, x->client, &all, &open, &n, a, e)) < 0)
		return r;
	if (!n)
		return 0;
	if (x->invoice == NONE_INT)
		x->invoice = all[at = meant(open, n, x->amount)].rec.id;
	while (at < n && all[at].rec.id != x->invoice)
		at++;
	if (x->amount != NONE_INT || at == n)
		return 0;
	x->amount = open[at];
	return is(x, "used") ? no_more_than_held(c, x, e) : 0;
}

/* ---- counter-entries ---- */

int core_counter(struct core *c, int64_t payment, day_t on, const char *note, struct payment *ret,
		 struct arena *a, struct err *e)
{
	struct payment of;
	int r = core_get(c, &payment_type, payment, &of, a, e);

	if (r < 0)
		return r;
	core_new(c, &payment_type, ret, a);
	ret->client = of.client;
	if (on)
		ret->on = on;
	ret->kind = of.kind;
	ret->amount = -of.amount;
	ret->method = of.method;
	ret->invoice = of.invoice;
	ret->reference = of.reference;
	ret->corrects = of.rec.id;
	ret->note = note;
	return core_save(c, &payment_type, NULL, ret, NULL, NULL, e);
}

int core_countered(struct core *c, int64_t payment, int64_t *ret, struct err *e)
{
	int r = core_ask(c, RIGHT_READ, e);

	return r < 0 ? r : money_countered(c->book, payment, 0, ret, e);
}
