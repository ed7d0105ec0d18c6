/* SPDX-License-Identifier: MIT */
/*
 * The two sources that all files for bookkeepers are made from: what was sold, and the money that
 * moved. Streamed: memory does not grow with the number of entries.
 *
 * A payment has an account, where the money is, and another that it is balanced by:
 *
 *   receipt   money gains    debtors lose (without an invoice: deposits grow, for it is owed still)
 *   deposit   money gains    deposits grow
 *   used      deposits lose  debtors lose
 *   refund    money loses    debtors gain (without an invoice: deposits lose)
 *   fee       money loses    fees gain
 *
 * A counter-entry is the same with the sign turned.
 */
#ifndef CORE_LEDGER_H
#define CORE_LEDGER_H

#include "core/core.h"
#include "model/ledger.h"

struct ledger_spec {
	bool sales, payments;		/* both: merged by their days, sales first */
	struct ledger_period period;
	bool cash;	/* income when it is paid: income stands where debtors would */
};

/* Called for each; non-zero ends it with that value. The row lives until it returns. */
typedef int core_ledger_row(void *ctx, const struct ledger_row *row, struct err *e);
int core_ledger(struct core *c, const struct ledger_spec *s, core_ledger_row *row, void *ctx,
		struct err *e) MUST_CHECK;

#endif
