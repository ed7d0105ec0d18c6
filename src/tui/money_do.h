/* SPDX-License-Identifier: MIT */
/*
 * What the screens with money have in common: amounts in words, and what can be done with an
 * invoice or a payment, each with its question and its message. Owns no screen.
 */
#ifndef TUI_MONEY_DO_H
#define TUI_MONEY_DO_H

#include "core/money.h"
#include "tui/record_form.h"

/* "450.00"; "450.00 GBP" */
const char *money_said(struct core *core, money_t x, struct arena *a);
const char *money_full(struct core *core, money_t x, struct arena *a);

/* "open 450.00 GBP, of that 300.00 overdue since 3 Nov; held 100.00 GBP"; "" for neither. */
const char *money_balance_words(const struct core_balance *b, const struct rules *r,
				struct arena *a);

/* "INV-0007", of a draft "draft 3". In the arena or the record's. */
const char *invoice_name(const struct invoice *x, struct arena *a);
bool invoice_is_draft(const struct invoice *x);
bool invoice_is_credit(const struct invoice *x);
/* "credits INV-0007"; "" for what is no credit note. */
const char *invoice_credits(struct core *core, const struct invoice *x, struct arena *a);
/*
 * "! open 300.00, due 3 Nov", "paid", "draft", "credits INV-0007"; *ret_late (may be
 * NULL): it is overdue.
 */
const char *invoice_state(struct core *core, const struct invoice *x,
			  const struct core_standing *st, bool *ret_late, struct arena *a);
/* "deposit of 100.00 on 3 Nov" */
const char *payment_said(struct core *core, const struct payment *x, struct arena *a);

/* "Open: 450.00 GBP   ! 300.00 overdue since 3 Nov   Held: 100.00 GBP"; the column behind. */
int money_balance_draw(const struct core_balance *b, struct core *core, struct canvas *cv,
		       struct area a);

/*
 * The form of money that moves, filled so that it can be saved as it is: what is open of the
 * invoice (NULL: of the oldest that is open), the method of the client's last payment. 'kind' is a
 * code of payment_kind; a receipt for nothing that is open becomes a deposit.
 */
void money_pay(struct ui *ui, struct record_form *rf, int64_t client, const char *kind,
	       const struct invoice *of);

/*
 * Each asks first, naming what it does, then does it, refreshes and says so. Where it cannot be
 * done it says why. 'x' is copied.
 */
void invoice_ask_issue(struct ui *ui, const struct invoice *x);
void invoice_ask_credit(struct ui *ui, const struct invoice *x);
void invoice_ask_discard(struct ui *ui, const struct invoice *x);
void payment_ask_counter(struct ui *ui, const struct payment *x);

/* Asks where to, then writes the invoice, or the receipt of a payment: PDF, or text for *.txt. */
void invoice_print(struct ui *ui, const struct invoice *x);
void payment_print(struct ui *ui, const struct payment *x);

/* What is sold, chosen from done sessions, courses and the price list; then the draft is shown. */
void invoice_new(struct ui *ui, int64_t client);
/* The form of a further line of the draft that is shown; 'start' (may be NULL): what it sells. */
void invoice_add_line(struct ui *ui, const struct sale *start);
/* The form of a payment for it, or why there can be none. */
void invoice_pay(struct ui *ui, struct record_form *rf, const struct invoice *x);


/* Shows an invoice as it will be printed, above the top screen. */
void invoice_open(struct ui *ui, int64_t id);

/* Asks for a client by name, number or phone; 'took' gets the number. ctx outlives the box. */
void client_pick_open(struct ui *ui, const char *title,
		      void (*took)(void *ctx, struct ui *ui, int64_t client), void *ctx);

#endif
