/* SPDX-License-Identifier: MIT */
/*
 * What a person can do with money: invoices and their numbers, credit notes, payments, what is
 * owed, the day's till, the closing of a period.
 *
 * Two pots per client, so that every amount stands in one of them whatever the order of the days:
 *
 *   what an invoice asks    its total, less credit notes, less what was paid for it (receipts that
 *                           name it and deposits used for it, less refunds that name it)
 *   what is held            deposits, and payments on account (receipts without an invoice), less
 *                           what was used, less refunds that name no invoice
 *
 * A counter-entry has the kind of what it takes back and the amount negated, so that sums by kind
 * are right as they are. Credit notes and what they sell have positive amounts. A fee is between
 * the clinic and the card terminal or bank: it is in neither pot.
 */
#ifndef CORE_MONEY_H
#define CORE_MONEY_H

#include "core/core.h"
#include "model/tax.h"

/* ---- invoices ---- */

/*
 * Stores an invoice (or credit note) and its lines in one transaction. x comes from core_new with
 * client, kind, credits, note, issued and due as wanted; lines from core_new, their client and
 * invoice are set here, what they leave empty comes from what they name. With 'issue' it is issued
 * in the same transaction, else it stays a draft. x gets its id, sums and number. save_key as for
 * core_save; NULL: made here.
 */
int core_invoice_add(struct core *c, struct invoice *x, struct sale *lines, int n, bool issue,
		     const char *save_key, struct arena *a, struct err *e) MUST_CHECK;

/*
 * Issues a draft: gives it the next number of its series, under the lock of writing, so that there
 * are no gaps and a failure gives the number back. on: the day; 0: the draft's own, else today. Not
 * in a closed period, not ahead of today, and not before the one that has the number before it:
 * numbers and dates ascend together, or the series would prove nothing. Due is the draft's own, or
 * so many days later as the setting invoice_days says. A credit note is not dated before its
 * invoice, and may not take back more than is left of it, of each tax code and rate. ret may be
 * x's own; its texts live in the arena.
 */
int core_issue(struct core *c, const struct invoice *x, day_t on, struct invoice *ret,
	       struct arena *a, struct err *e) MUST_CHECK;

/*
 * A credit note for an issued invoice: all its lines, or the n that 'lines' names by their ids.
 * With 'issue' it is issued at once, on that day (0: today), else a draft whose lines may be
 * changed to a smaller quantity.
 */
int core_credit(struct core *c, const struct invoice *of, const int64_t *lines, int n, bool issue,
		day_t on, struct invoice *ret, struct arena *a, struct err *e) MUST_CHECK;

/* The lines that count, in the order they were added. */
int core_lines(struct core *c, int64_t invoice, struct sale **ret, int *ret_n, struct arena *a,
	       struct err *e) MUST_CHECK;

/*
 * What a line would come to: fills in from item, session and course what it leaves empty, and its
 * tax and sums, as saving does. For previews; stores nothing.
 */
int core_line_fill(struct core *c, const struct invoice *of, struct sale *x, struct problems *p,
		   struct err *e) MUST_CHECK;

/*
 * "1042/1 stands on INV-0007 already": in words when the session or course of a line is sold by
 * another invoice that was not taken back; "" when not.
 */
int core_sold(struct core *c, const struct sale *x, const char **ret, struct arena *a,
	      struct err *e) MUST_CHECK;

/* How an issued invoice stands. All 0 for a draft; a credit note has only its total. */
struct core_standing {
	money_t total, credited, paid, open;	/* open = total - credited - paid; may be < 0 */
	bool overdue;				/* open > 0 and due before today */
};
int core_standing(struct core *c, const struct invoice *x, struct core_standing *ret,
		  struct err *e) MUST_CHECK;

/*
 * ---- payments: core_new, core_follow, core_save ----
 *
 * What follows is the oldest open invoice and what is open; for a refund the invoice that was paid
 * too much and by how much, else what is held.
 */

/*
 * Takes a payment back by a counter-entry: same kind, method and invoice, amount negated,
 * 'corrects' says which. Once; not of a counter-entry. on: 0 is today. note may be "".
 */
int core_counter(struct core *c, int64_t payment, day_t on, const char *note,
		 struct payment *ret, struct arena *a, struct err *e) MUST_CHECK;

/* Whether a payment was taken back: the id of its counter-entry, 0: no. */
int core_countered(struct core *c, int64_t payment, int64_t *ret, struct err *e) MUST_CHECK;

/* ---- what is owed ---- */

enum { CORE_AGES = 4 };			/* days past due: up to 30, 60, 90, more */
extern const char *const core_age_words[CORE_AGES];	/* "0-30", "31-60", "61-90", "over 90" */

struct core_balance {
	int64_t client;
	money_t invoiced, credited, paid;	/* of issued ones */
	money_t open;		/* = invoiced - credited - paid */
	money_t held;		/* deposits and payments on account */
	money_t overdue;	/* of what is open: due before the day */
	money_t not_due;	/* of what is open: due on the day or later */
	money_t age[CORE_AGES];	/* of what is overdue, by days past due; they sum up to overdue */
	money_t over;		/* paid or credited beyond what was asked, >= 0 */
	int open_count;		/* invoices with something open */
	day_t oldest_due;	/* of those, 0: none */
};				/* open = not_due + overdue - over */

/* As of a day, 0 being today: what is dated later does not count. */
int core_balance(struct core *c, int64_t client, day_t on, struct core_balance *ret,
		 struct err *e) MUST_CHECK;

/*
 * Everybody with something open, in the order of their numbers; one row at a time, no more memory
 * for a million. A row that returns non-zero ends it with that value. Returns how many there were;
 * *ret_all (may be NULL) has the sums, client 0.
 */
typedef int core_debtor(void *ctx, const struct core_balance *x, struct err *e);
int64_t core_debtors(struct core *c, day_t on, core_debtor *row, void *ctx,
		     struct core_balance *ret_all, struct err *e) MUST_CHECK;

/* The client's issued invoices with something open, by due date; *open[i] is what. */
int core_open_invoices(struct core *c, int64_t client, struct invoice **ret, money_t **ret_open,
		       int *ret_n, struct arena *a, struct err *e) MUST_CHECK;
/* The same of those that were paid beyond what they ask; *over[i] > 0 is by how much. */
int core_over_invoices(struct core *c, int64_t client, struct invoice **ret, money_t **ret_over,
		       int *ret_n, struct arena *a, struct err *e) MUST_CHECK;

/* ---- the day's till ---- */

enum { CORE_METHODS = 16 };
struct core_till {
	int32_t method;			/* of payment_method */
	int count;			/* entries, counter-entries among them */
	money_t receipts, deposits;	/* less counter-entries, as all here */
	money_t in, out;		/* receipts and deposits; refunds */
	money_t fees;			/* kept by terminal or bank */
	money_t net;			/* in - out - fees: what should be there */
};
struct core_day {
	day_t from, to;
	struct core_till till[CORE_METHODS];	/* the methods that occurred, in their order */
	int tills;
	struct core_till all;			/* the sum, method 0 */
	money_t used;				/* deposits that paid an invoice: no money moved */
	int used_count;
	int invoices, credits;			/* issued in the period */
	money_t invoiced, credited;		/* their totals */
};
/* From 'from' to 'to', both counted; the same day for a day sheet. */
int core_day(struct core *c, day_t from, day_t to, struct core_day *ret, struct err *e) MUST_CHECK;

/* ---- closing ---- */

/*
 * Closes the books until a day, that day with them: from then on nothing is issued or paid with a
 * date in it. Not ahead of today, and only forward; who must open it again sets closed_until. The
 * audit trail has it. Asks RIGHT_ADMIN.
 */
int core_close_books(struct core *c, day_t until, struct err *e) MUST_CHECK;
day_t core_closed_until(struct core *c);	/* 0: nothing is closed */

#endif
