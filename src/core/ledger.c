/* SPDX-License-Identifier: MIT */
/* What follows for an entry of the ledger from accounts and settings. */
#include "config.h"
#include "core/ledger_impl.h"
#include "model/choices.h"
#include "model/ways.h"

#include <inttypes.h>
#include <string.h>

struct reading {
	struct core *c;
	struct account *accounts;
	int count;
	bool names, cash;
	struct arena a;			/* for what lasts to the end */
};

/* One of the sources, a row ahead. */
struct source {
	struct db_stmt *st;
	struct ledger_row row;
	bool more;
	struct arena a;			/* of the row */
};

static bool fits(const struct account *x, int32_t purpose, int32_t method)
{
	return choice_is(&client_status, x->status, "active") && x->purpose == purpose &&
	       x->method == method;
}

/* NULL: there is none. The one for this method of payment, else the one for all. */
static const struct account *account_for(const struct reading *g, int32_t purpose, int32_t method)
{
	for (int i = 0; i < g->count && method; i++)
		if (fits(&g->accounts[i], purpose, method))
			return &g->accounts[i];
	for (int i = 0; i < g->count; i++)
		if (fits(&g->accounts[i], purpose, 0))
			return &g->accounts[i];
	return NULL;
}

static const struct account *account_of_id(const struct reading *g, int64_t id)
{
	for (int i = 0; i < g->count; i++)
		if (g->accounts[i].rec.id == id)
			return &g->accounts[i];
	return NULL;
}

static void set_account(struct ledger_row *x, const struct account *y, int32_t purpose)
{
	x->account_for = purpose;
	x->account = y ? y->name : "";
	x->account_code = y ? y->code : "";
	x->account_journal = y ? y->journal : "";
}

static void set_other(struct ledger_row *x, const struct account *y, int32_t purpose)
{
	x->other_for = purpose;
	x->other = y ? y->name : "";
	x->other_code = y ? y->code : "";
	x->other_journal = y ? y->journal : "";
}

static void set_third(struct ledger_row *x, const struct account *y, int32_t purpose)
{
	x->third_for = purpose;
	x->third = y ? y->name : "";
	x->third_code = y ? y->code : "";
	x->third_journal = y ? y->journal : "";
}

static int32_t purpose(const char *code)
{
	return choice_index(&account_purpose, code);
}

static void finish_sale(const struct reading *g, struct ledger_row *x)
{
	int32_t income = purpose("income"), debtors = purpose("debtors"), tax = purpose("tax");
	const struct account *y = x->account_id == NONE_INT ? account_for(g, income, 0) :
							      account_of_id(g, x->account_id);

	set_account(x, y, income);
	set_other(x, account_for(g, debtors, 0), debtors);
	set_third(x, account_for(g, tax, 0), tax);
	x->code = x->number;
	x->amount = strcmp(x->tax_included, "yes") ? x->net : x->total;
	if (x->discount == 0)
		x->discount = NONE_INT;
	x->discount_type = x->discount == NONE_INT ? "" : "%";
	x->rate_price = x->discount == NONE_INT ? x->unit_price : NONE_INT;
	x->taxed = *x->tax_code ? "yes" : "";
}

/* "Payment INV-0007 card", "Deposit cash taken back". */
static const char *describe(const struct ledger_row *x, struct arena *a)
{
	return arena_printf(a, "%s%s%s%s%s%s", choice_label(&payment_kind, x->kind_row),
			    *x->number ? " " : "", x->number, *x->method ? " " : "", x->method,
			    x->corrected == NONE_INT ? "" : " taken back");
}

static void finish_payment(const struct reading *g, struct ledger_row *x, struct arena *a)
{
	const struct payment_way *w = payment_way(x->kind_row);
	const char *other;
	int32_t here, there, deposits = purpose("deposits");

	if (!w)		/* a damaged row, which the check names: in no pot, as a fee is */
		w = payment_way(choice_index(&payment_kind, "fee"));
	other = x->invoice ? w->other : w->other_alone;
	if (g->cash && !strcmp(other, "debtors"))
		other = "income";
	here = purpose(w->account);
	there = purpose(other);
	if (w->out)
		x->amount = -x->amount;
	set_account(x, account_for(g, here, x->method_row), here);
	set_other(x, account_for(g, there, 0), there);
	set_third(x, account_for(g, deposits, 0), deposits);
	*(strcmp(w->account, "money") ? &x->used : &x->moved) = x->amount;
	x->code = arena_printf(a, "PAY-%" PRId64, x->id);
	if (x->corrected != NONE_INT)
		x->corrects = arena_printf(a, "PAY-%" PRId64, x->corrected);
	x->description = describe(x, a);
}

static void finish(const struct reading *g, struct ledger_row *x, const struct client *client,
		   struct arena *a)
{
	if (x->source == LEDGER_SALES)
		finish_sale(g, x);
	else
		finish_payment(g, x, a);
	if (x->amount != NONE_INT && x->amount >= 0)
		x->gained = x->amount;
	else if (x->amount != NONE_INT)
		x->lost = -x->amount;
	if (!*x->currency && core_rules(g->c)->currency)
		x->currency = core_rules(g->c)->currency;
	if (g->names)
		x->name = client_name(client, a);
	x->customer = *x->name ? arena_printf(a, "%" PRId64 " %s", x->client, x->name) :
				 arena_printf(a, "Client %" PRId64, x->client);
	x->summary = arena_printf(a, "%s %s", x->description, x->customer);
	x->narrative = arena_printf(a, "%s %s", x->summary, x->code);
}

static int read_one(const struct reading *g, struct source *s, enum ledger_source which,
		    struct err *e)
{
	struct client client;
	int r;

	arena_reset(&s->a);
	r = ledger_next(s->st, which, &s->row, &client, &s->a, e);
	s->more = r == 1;
	if (r == 1)
		finish(g, &s->row, &client, &s->a);
	return r;
}

static int begin(struct reading *g, struct source *s, enum ledger_source which,
		 const struct ledger_period *p, struct err *e)
{
	int r = ledger_open(&s->st, g->c->book, which, p, &g->a, e);

	return r < 0 ? r : read_one(g, s, which, e);
}

static int walk(struct reading *g, struct source *all, core_ledger_row *row, void *ctx,
		struct err *e)
{
	int r = 0;

	while (r >= 0 && (all[LEDGER_SALES].more || all[LEDGER_PAYMENTS].more)) {
		bool sale = all[LEDGER_SALES].more &&
			    (!all[LEDGER_PAYMENTS].more ||
			     all[LEDGER_SALES].row.date <= all[LEDGER_PAYMENTS].row.date);
		enum ledger_source which = sale ? LEDGER_SALES : LEDGER_PAYMENTS;

		if ((r = row(ctx, &all[which].row, e)) != 0)
			return r;
		r = read_one(g, &all[which], which, e);
	}
	return r < 0 ? r : 0;
}

int ledger_walk(struct core *c, const struct ledger_spec *s, core_ledger_row *row, void *ctx,
		struct err *e)
{
	struct reading g = { .c = c, .cash = s->cash };
	struct source all[LEDGER_SOURCES] = { 0 };
	struct query every = { .status = "all" };
	int r = core_list(c, &account_type, &every, &g.accounts, &g.count, &g.a, e);

	g.names = !strcmp(core_setting(c, "export_names", &g.a), "yes");
	if (r >= 0 && s->sales)
		r = begin(&g, &all[LEDGER_SALES], LEDGER_SALES, &s->period, e);
	if (r >= 0 && s->payments)
		r = begin(&g, &all[LEDGER_PAYMENTS], LEDGER_PAYMENTS, &s->period, e);
	if (r >= 0)
		r = walk(&g, all, row, ctx, e);
	for (int i = 0; i < LEDGER_SOURCES; i++) {
		db_stmt_done(&all[i].st);
		arena_done(&all[i].a);
	}
	arena_done(&g.a);
	return r;
}

int core_ledger(struct core *c, const struct ledger_spec *s, core_ledger_row *row, void *ctx,
		struct err *e)
{
	DB_TX(tx);
	int r = core_ask(c, RIGHT_READ, e);

	if (r < 0 || (r = db_tx_begin_read(&tx, c->book->db, e)) < 0)
		return r;
	return ledger_walk(c, s, row, ctx, e);
}
