/* SPDX-License-Identifier: MIT */
/*
 * The types of transactions that Sage 50 takes. It imports no refund as such, so that of an invoice
 * goes by way of the account of deposits: a pair of rows that leaves that account as it was.
 */
#include "config.h"
#include "core/format_impl.h"
#include "model/choices.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* What gains and what loses, and the types that say so. */
static const struct row {
	const char *gains, *loses, *first, *second;
} rows[] = {
	{ "money", "debtors", "SA", NULL },
	{ "debtors", "money", "SI", "BP" },
	{ "money", "deposits", "BR", NULL },
	{ "deposits", "money", "BP", NULL },
	{ "deposits", "debtors", "SC", NULL },
	{ "debtors", "deposits", "SI", NULL },
	{ "fees", "money", "BP", NULL },
	{ "money", "fees", "BR", NULL },
};

static money_t positive(money_t amount)
{
	return amount == NONE_INT ? 0 : amount < 0 ? -amount : amount;
}

static int sale(const struct ledger_row *x, core_ledger_row *row, void *ctx, struct err *e)
{
	struct ledger_row y = *x;
	char client[24];

	snprintf(client, sizeof client, "%" PRId64, x->client);
	y.sage_type = strcmp(x->kind, "credit") ? "SI" : "SC";
	y.sage_account = client;
	y.sage_nominal = x->account_code;
	if (!*y.sage_nominal)
		return cell_missing(ctx, &ledger_values[LEDGER_account_code], x, e);
	y.sage_tax = x->tax_sage;
	y.sage_net = positive(x->net);
	y.sage_tax_amount = positive(x->tax);
	return row(ctx, &y, e);
}

static const struct row *row_for(const struct ledger_row *x)
{
	const char *here = choice_code(&account_purpose, x->account_for);
	const char *there = choice_code(&account_purpose, x->other_for);
	bool gains = x->amount >= 0;

	for (size_t i = 0; i < COUNT(rows); i++)
		if (!strcmp(rows[i].gains, gains ? here : there) &&
		    !strcmp(rows[i].loses, gains ? there : here))
			return &rows[i];
	return NULL;
}

/* The bank and the customer are accounts, what balances them is the nominal code. */
static int one(const struct ledger_row *x, const char *type, const char *nominal,
	       core_ledger_row *row, void *ctx, struct err *e)
{
	struct ledger_row y = *x;
	char client[24];

	snprintf(client, sizeof client, "%" PRId64, x->client);
	y.sage_type = type;
	y.sage_account = *type == 'B' ? x->account_code : client;
	y.sage_nominal = nominal;
	y.sage_tax = "T9";
	y.sage_net = positive(x->amount);
	y.sage_tax_amount = 0;
	return row(ctx, &y, e);
}

/* The codes that the rows of a payment need. */
static int check(const struct writing *w, const struct ledger_row *x, const struct row *how,
		 struct err *e)
{
	bool other = strcmp(how->first, "SA") && !how->second &&
		     choice_is(&account_purpose, x->account_for, "money");

	if (!*x->account_code)
		return cell_missing(w, &ledger_values[LEDGER_account_code], x, e);
	if (other && !*x->other_code)
		return cell_missing(w, &ledger_values[LEDGER_other_code], x, e);
	if (how->second && !*x->third_code)
		return cell_missing(w, &ledger_values[LEDGER_third_code], x, e);
	return 0;
}

int format_sage(const struct ledger_row *x, core_ledger_row *row, void *ctx, struct err *e)
{
	const struct row *how = x->source == LEDGER_PAYMENTS ? row_for(x) : NULL;
	bool moves = choice_is(&account_purpose, x->account_for, "money");
	const char *nominal = moves ? x->other_code : x->account_code;
	int r;

	if (x->source == LEDGER_SALES)
		return sale(x, row, ctx, e);
	if (!how)
		return err_set(e, ERR_INVALID, "%s: Sage has no transaction for this payment",
			       x->code);
	if ((r = check(ctx, x, how, e)) < 0)
		return r;
	/* A receipt is against the bank itself; the pair of a refund meets in the deposits. */
	if (!strcmp(how->first, "SA"))
		nominal = x->account_code;
	else if (how->second)
		nominal = x->third_code;
	r = one(x, how->first, nominal, row, ctx, e);
	return r || !how->second ? r : one(x, how->second, nominal, row, ctx, e);
}
