/* SPDX-License-Identifier: MIT */
/* Invoices and payments: words, questions, and the form of a payment. */
#include "config.h"
#include "tui/money_do.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "model/choices.h"
#include "tui/ask.h"
#include "tui/undo.h"

/* Words */

const char *money_said(struct core *core, money_t x, struct arena *a)
{
	return money_text(x, core_rules(core)->money_digits, '.', arena_alloc(a, MONEY_BUF));
}

const char *money_full(struct core *core, money_t x, struct arena *a)
{
	const char *currency = core_rules(core)->currency;

	return arena_printf(a, "%s%s%s", money_said(core, x, a), currency ? " " : "",
			    currency ? currency : "");
}

static const char *amount(money_t x, const struct rules *r, const char *currency, struct arena *a)
{
	return arena_printf(a, "%s%s%s",
			    money_text(x, r->money_digits, '.', arena_alloc(a, MONEY_BUF)),
			    *currency ? " " : "", currency);
}

static const char *open_words(const struct core_balance *b, const struct rules *r,
			      const char *currency, struct arena *a)
{
	char since[DATE_BUF];
	const char *open = amount(b->open, r, currency, a);

	if (b->overdue <= 0)
		return arena_printf(a, "open %s", open);
	day_short(b->oldest_due, r->today, since);
	return b->overdue == b->open ?
		       arena_printf(a, "open %s, overdue since %s", open, since) :
		       arena_printf(a, "open %s, of that %s overdue since %s", open,
				    amount(b->overdue, r, "", a), since);
}

const char *money_balance_words(const struct core_balance *b, const struct rules *r,
				struct arena *a)
{
	const char *currency = r->currency ? r->currency : "";
	const char *open = b->open > 0 ? open_words(b, r, currency, a) : "";

	return b->held <= 0 ? open :
			      arena_printf(a, "%s%sheld %s", open, *open ? "; " : "",
					   amount(b->held, r, currency, a));
}

bool invoice_is_draft(const struct invoice *x)
{
	return choice_is(&invoice_status, x->status, "draft");
}

bool invoice_is_credit(const struct invoice *x)
{
	return choice_is(&invoice_kind, x->kind, "credit");
}

const char *invoice_name(const struct invoice *x, struct arena *a)
{
	return *x->number ? x->number :
			    arena_printf(a, "%s %" PRId64,
					 invoice_is_draft(x) ? "draft" : "discarded draft",
					 x->rec.id);
}

const char *invoice_credits(struct core *core, const struct invoice *x, struct arena *a)
{
	struct invoice of;
	struct err e;

	if (!invoice_is_credit(x) || x->credits == NONE_INT ||
	    core_get(core, &invoice_type, x->credits, &of, a, &e) < 0)
		return "";
	return arena_printf(a, "credits %s", invoice_name(&of, a));
}

const char *invoice_state(struct core *core, const struct invoice *x,
			  const struct core_standing *st, bool *ret_late, struct arena *a)
{
	char due[DATE_BUF];
	const char *open = money_said(core, st->open, a), *of = invoice_credits(core, x, a);

	if (ret_late)
		*ret_late = false;
	if (!choice_is(&invoice_status, x->status, "issued"))
		return arena_printf(a, "%s%s%s",
				    text_fold(a, choice_label(&invoice_status, x->status)),
				    *of ? ", " : "", of);
	if (invoice_is_credit(x))
		return of;
	if (st->open < 0)
		return arena_printf(a, "%s too much",
				    money_said(core, -st->open, a));
	if (!st->open)
		return st->paid ? "paid" : "credited";
	day_short(x->due, core_rules(core)->today, due);
	if (ret_late)
		*ret_late = st->overdue;
	return arena_printf(a, st->overdue ? "! open %s, due %s" : "open %s, due %s", open, due);
}

const char *payment_said(struct core *core, const struct payment *x, struct arena *a)
{
	char on[DATE_BUF];

	return arena_printf(a, "%s of %s on %s",
			    text_fold(a, choice_label(&payment_kind, x->kind)),
			    money_full(core, x->amount, a),
			    day_short(x->on, core_rules(core)->today, on));
}

int money_balance_draw(const struct core_balance *b, struct core *core, struct canvas *cv,
		       struct area a)
{
	int col = a.col, end = a.col + a.cols;
	char day[DATE_BUF];
	ARENA(mem);

	if (b->open > 0)
		col += canvas_printf(cv, a.row, col, end - col, S_TITLE, "Open: %s",
				     money_full(core, b->open, &mem));
	else
		col += canvas_put(cv, a.row, col, end - col, S_PLAIN, "Nothing is open");
	if (b->open < 0)
		col += canvas_printf(cv, a.row, col, end - col, S_WARN, "   Paid too much: %s",
				     money_full(core, -b->open, &mem));
	if (b->overdue > 0)
		col += canvas_printf(cv, a.row, col, end - col, S_ALERT,
				     "   ! %s overdue since %s",
				     money_said(core, b->overdue, &mem),
				     day_short(b->oldest_due, core_rules(core)->today, day));
	if (b->held)
		col += canvas_printf(cv, a.row, col, end - col, S_GOOD, "   Held: %s",
				     money_full(core, b->held, &mem));
	return col;
}

/* A payment */

/* How the client paid last, else anybody, else by card. */
static int32_t last_method(struct core *core, int64_t client)
{
	int64_t whose[] = { client, 0 };

	for (size_t i = 0; i < COUNT(whose); i++) {
		struct query q = { .client = whose[i], .newest = true, .limit = 1 };
		struct payment *x;
		struct err e;
		int n;
		ARENA(a);

		if (core_list(core, &payment_type, &q, &x, &n, &a, &e) >= 0 && n && x->method)
			return x->method;
	}
	return choice_index(&payment_method, "card");
}

static void paid(struct record_form *rf, struct ui *ui)
{
	const struct payment *x = rf->now;
	struct core_balance b;
	struct err e;
	ARENA(a);

	if (!rf->changed || core_balance(ui->core, x->client, 0, &b, &e) < 0)
		return;
	ui_say(ui, "Entered: %s%s%s. %s%s", payment_said(ui->core, x, &a), x->method ? ", " : "",
	       text_fold(&a, choice_label(&payment_method, x->method)),
	       b.open > 0 ? arena_printf(&a, "Still open: %s", money_full(ui->core, b.open, &a)) :
			    "Nothing is open",
	       b.held > 0 ? arena_printf(&a, "; held: %s", money_full(ui->core, b.held, &a)) : "");
}

/* What core proposes for it; a kind without an invoice only its sum. */
static int start_of(struct ui *ui, int64_t client, const char *kind, const struct invoice *of,
		    struct payment *x, struct arena *a, struct err *e)
{
	struct core_balance b;
	struct core_standing st;
	int r = core_balance(ui->core, client, 0, &b, e);

	if (r < 0)
		return r;
	core_new(ui->core, &payment_type, x, a);
	x->client = client;
	x->kind = choice_index(&payment_kind,
			       !strcmp(kind, "receipt") && !of && b.open <= 0 ? "deposit" : kind);
	if (of) {
		x->invoice = of->rec.id;
		if ((r = core_standing(ui->core, of, &st, e)) < 0)
			return r;
		x->amount = st.open > 0 ? st.open : NONE_INT;
	}
	if ((r = core_follow(ui->core, &payment_type, x, a, e)) < 0)
		return r;
	if (!strcmp(kind, "used") && b.held > 0 && (x->amount == NONE_INT || x->amount > b.held))
		x->amount = b.held;
	if (!x->method && !choice_is(&payment_kind, x->kind, "used"))
		x->method = last_method(ui->core, client);
	return 0;
}

static const char *pay_words(struct core *core, int64_t client, struct arena *a)
{
	struct core_balance b;
	struct err e;

	if (core_balance(core, client, 0, &b, &e) < 0)
		return "";
	return arena_printf(a, "%s%s%s",
			    b.open > 0 ?
				    arena_printf(a, "Open: %s", money_full(core, b.open, a)) :
				    "Nothing is open",
			    b.over > 0 ?
				    arena_printf(a, "; paid too much: %s",
						 money_full(core, b.over, a)) :
				    "",
			    b.held > 0 ?
				    arena_printf(a, "; held: %s", money_full(core, b.held, a)) :
				    "");
}

void money_pay(struct ui *ui, struct record_form *rf, int64_t client, const char *kind,
	       const struct invoice *of)
{
	static const char *const leave_out[] = { "corrects", NULL };
	struct err e = { .code = ERR_NONE };
	struct payment start;
	struct client c;
	struct form *form;
	ARENA(a);

	if (core_get(ui->core, &client_type, client, &c, &a, &e) < 0 ||
	    start_of(ui, client, kind, of, &start, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	form = record_form_open(rf, NULL, ui,
				&(struct form_spec){
					.type = &payment_type,
					.title = arena_printf(
						&a, "%s: %s",
						choice_label(&payment_kind, start.kind),
						rec_title(&client_type, &c, &a)),
					.start = &start,
					.leave_out = leave_out,
				},
				paid);
	form_say(form, pay_words(ui->core, client, &a));
	form_focus(form, "amount");
}

void invoice_pay(struct ui *ui, struct record_form *rf, const struct invoice *x)
{
	struct core_standing st;
	struct err e = { .code = ERR_NONE };
	ARENA(a);

	if (invoice_is_draft(x))
		ui_say(ui, "A draft is not paid: i issues it first");
	else if (invoice_is_credit(x) || !*x->number)
		ui_say(ui, "%s is nothing that a client pays", invoice_name(x, &a));
	else if (core_standing(ui->core, x, &st, &e) < 0)
		ui_fail(ui, &e);
	else if (st.open <= 0)
		ui_say(ui, "Nothing of %s is open", x->number);
	else
		money_pay(ui, rf, x->client, "receipt", x);
}

/* Questions */

struct asking {
	struct invoice invoice;
	struct payment payment;
	void (*yes)(struct asking *x, struct ui *ui);
};

static void answered(void *ctx, struct ui *ui, const char *key)
{
	struct asking *x = ctx;

	if (!strcmp(key, "y"))
		x->yes(x, ui);
}

static const struct ask_answer yes_or_no[] = { { "y", "yes" }, { "n", "no" }, { NULL, NULL } };

/* It lives as long as the screen that asks. */
static void ask(struct ui *ui, const struct invoice *i, const struct payment *p,
		void (*yes)(struct asking *x, struct ui *ui), const char *words)
{
	struct arena *a = &ui->top->arena;
	struct asking *x = arena_alloc(a, sizeof *x);

	if (i)
		x->invoice = *(struct invoice *)rec_copy(&invoice_type, i, a);
	if (p)
		x->payment = *(struct payment *)rec_copy(&payment_type, p, a);
	x->yes = yes;
	ask_for(ui, yes_or_no, answered, x, "%s", words);
}

static void issue(struct asking *x, struct ui *ui)
{
	struct err e = { .code = ERR_NONE };
	struct invoice now;
	char due[DATE_BUF];
	ARENA(a);

	if (core_issue(ui->core, &x->invoice, 0, &now, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_refresh(ui);
	undo_cannot(ui, arena_printf(&a, "Issuing %s", now.number));
	if (now.due && !invoice_is_credit(&now))
		ui_say(ui, "Issued %s: %s, due %s", now.number,
		       money_full(ui->core, now.total, &a),
		       day_short(now.due, core_rules(ui->core)->today, due));
	else
		ui_say(ui, "Issued %s: %s", now.number, money_full(ui->core, now.total, &a));
}

void invoice_ask_issue(struct ui *ui, const struct invoice *x)
{
	ARENA(a);

	if (!invoice_is_draft(x)) {
		ui_say(ui, "%s was issued already", invoice_name(x, &a));
		return;
	}
	ask(ui, x, NULL, issue,
	    arena_printf(&a,
			 "Issue this %s over %s? It gets its number and is not changed any more.",
			 text_fold(&a, choice_label(&invoice_kind, x->kind)),
			 money_full(ui->core, x->total == NONE_INT ? 0 : x->total, &a)));
}

/* A draft: lines can be taken out of it before it is issued. */
static void credit(struct asking *x, struct ui *ui)
{
	struct err e = { .code = ERR_NONE };
	struct invoice now;
	ARENA(a);

	if (core_credit(ui->core, &x->invoice, NULL, 0, false, 0, &now, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_saved(ui, &invoice_type, now.rec.id);
	ui_refresh(ui);
	undo_cannot(ui, arena_printf(&a, "The draft of a credit note for %s", x->invoice.number));
	invoice_open(ui, now.rec.id);
	ui_say(ui, "A draft of a credit note: e changes a line, i issues it");
}

void invoice_ask_credit(struct ui *ui, const struct invoice *x)
{
	ARENA(a);

	if (invoice_is_credit(x))
		ui_say(ui, "It is a credit note itself");
	else if (!choice_is(&invoice_status, x->status, "issued"))
		ui_say(ui, "It was not issued: %s", invoice_is_draft(x) ?
							     "e changes a draft, d discards it" :
							     "there is nothing to credit");
	else
		ask(ui, x, NULL, credit,
		    arena_printf(&a, "Begin a credit note for %s over %s?", x->number,
				 money_full(ui->core, x->total, &a)));
}

static void discard(struct asking *x, struct ui *ui)
{
	struct err e = { .code = ERR_NONE };
	struct invoice after;
	ARENA(a);

	if (archive_record(ui, &invoice_type, x->invoice.rec.id, false, &after, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_refresh(ui);
	ui_say(ui, "Discarded draft %" PRId64 "; u undoes it", x->invoice.rec.id);
}

void invoice_ask_discard(struct ui *ui, const struct invoice *x)
{
	ARENA(a);

	if (invoice_is_draft(x))
		ask(ui, x, NULL, discard,
		    arena_printf(&a, "Discard draft %" PRId64 " over %s? It has no number yet.",
				 x->rec.id,
				 money_full(ui->core, x->total == NONE_INT ? 0 : x->total, &a)));
	else
		ui_say(ui, *x->number ? "What was issued stays: r begins a credit note" :
					"It is discarded already");
}

static void counter(struct asking *x, struct ui *ui)
{
	struct err e = { .code = ERR_NONE };
	struct payment now;

	if (core_counter(ui->core, x->payment.rec.id, 0, "", &now, &ui->top->arena, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_refresh(ui);
	undo_cannot(ui, "Taking a payment back");
	ui_say(ui, "Taken back by entry %" PRId64 "; both stay in the book", now.rec.id);
}

void payment_ask_counter(struct ui *ui, const struct payment *x)
{
	struct err e = { .code = ERR_NONE };
	int64_t by = 0;
	ARENA(a);

	if (core_countered(ui->core, x->rec.id, &by, &e) < 0)
		ui_fail(ui, &e);
	else if (by)
		ui_say(ui, "Entry %" PRId64 " took it back already", by);
	else if (x->corrects != NONE_INT)
		ui_say(ui, "This is a counter-entry; enter the payment anew instead");
	else
		ask(ui, NULL, x, counter,
		    arena_printf(&a,
				 "Take back the %s by a counter-entry of today? Both stay in the "
				 "book. Where money went back to the client, enter a refund "
				 "instead.",
				 payment_said(ui->core, x, &a)));
}
