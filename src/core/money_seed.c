/* SPDX-License-Identifier: MIT */
/* The accounts and tax codes that a book begins with; a clinic edits them from then on. */
#include "config.h"
#include "core/bulk.h"
#include "core/money_impl.h"
#include "model/choices.h"

static const struct {
	const char *name, *purpose, *method, *journal;
} accounts[] = {
#define ACCOUNT(name, purpose, method, journal) { name, purpose, method, journal },
#include "model/accounts.def"
#undef ACCOUNT
};

static int seed_accounts(struct bulk *k, struct err *e)
{
	ARENA(a);
	int r = 0;

	for (size_t i = 0; i < COUNT(accounts) && r >= 0; i++) {
		struct account x;

		core_new(k->c, &account_type, &x, &a);
		x.name = accounts[i].name;
		x.purpose = choice_index(&account_purpose, accounts[i].purpose);
		x.method = choice_index(&payment_method, accounts[i].method);
		x.journal = accounts[i].journal;
		r = bulk_add(k, &account_type, &x, e);
	}
	return r;
}

/* Rates are the country's to know; without any, nothing is taxed. */
static int seed_tax(struct bulk *k, struct err *e)
{
	ARENA(a);
	struct tax x;

	core_new(k->c, &tax_type, &x, &a);
	x.code = "none";
	x.name = "No tax";
	x.rate = 0;
	return bulk_add(k, &tax_type, &x, e);
}

int money_seed(struct core *c, struct err *e)
{
	BULK(k);
	int r;

	if (query_any(c->book, &account_type) || query_any(c->book, &tax_type))
		return 0;
	if ((r = bulk_begin(&k, c, e)) < 0)
		return r;
	/* Again, now that nobody else writes. */
	if (query_any(c->book, &account_type) || query_any(c->book, &tax_type))
		return 0;
	if ((r = seed_accounts(&k, e)) < 0 || (r = seed_tax(&k, e)) < 0)
		return r;
	return bulk_commit(&k, "seed", e);
}
