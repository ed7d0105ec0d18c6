/* SPDX-License-Identifier: MIT */
/*
 * The tab Money: what is open and what is held, then invoices and payments in the order of their
 * days, the newest first.
 */
#include "config.h"
#include "tui/card.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include "base/text.h"
#include "model/choices.h"
#include "model/ways.h"
#include "tui/details.h"
#include "tui/list.h"
#include "tui/money_do.h"
#include "tui/table.h"

/* An invoice or a payment, the other is NULL. */
struct row {
	day_t on;			/* 0: a draft */
	const struct invoice *invoice;
	struct core_standing st;	/* of the invoice */
	bool late;
	const struct payment *payment;
	const char *words;		/* what its own columns do not say */
};

struct money {
	struct list list;
	struct core *core;
	struct core_balance balance;
	struct row *rows;
	int count;
	struct record_form form;
};

/* Columns */

static const char *on_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct money *p = ctx;
	const struct row *r = rec;

	return day_short(r->on, core_rules(p->core)->today, arena_alloc(a, DATE_BUF));
}

static const char *what_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct row *r = rec;

	(void)ctx;
	(void)a;
	return r->invoice ? choice_label(&invoice_kind, r->invoice->kind) :
			    choice_label(&payment_kind, r->payment->kind);
}

static const char *name_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct row *r = rec;

	(void)ctx;
	return r->invoice ? invoice_name(r->invoice, a) :
			    choice_label(&payment_method, r->payment->method);
}

static const char *asked_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct money *p = ctx;
	const struct invoice *x = ((const struct row *)rec)->invoice;

	if (!x || x->total == NONE_INT)
		return "";
	return money_said(p->core, invoice_is_credit(x) ? -x->total : x->total, a);
}

static bool is_fee(const struct payment *x)
{
	return x && choice_is(&payment_kind, x->kind, "fee");
}

/* Money that came; what went back has a minus. A fee is not between client and clinic. */
static const char *paid_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct money *p = ctx;
	const struct payment *x = ((const struct row *)rec)->payment;

	if (!x || is_fee(x))
		return "";
	return money_said(p->core, payment_out(x) ? -x->amount : x->amount, a);
}

static const char *words_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	(void)a;
	return ((const struct row *)rec)->words;
}

static const struct table_column columns[] = {
	{ "Date",    11, 0, false, false, on_text },
	{ "What",    12, 0, false, false, what_text },
	{ "Number",  10, 0, false, false, name_text },
	{ "Charged", 10, 0, true,  false, asked_text },
	{ "Paid",    10, 0, true,  false, paid_text },
	{ "Note",    10, 0, false, true,  words_text },
	{ NULL, 0, 0, false, false, NULL },
};

/* Reading */

static const char *number_of(const struct money *p, int n, int64_t id, struct arena *a)
{
	for (int i = 0; i < n; i++)
		if (p->rows[i].invoice && p->rows[i].invoice->rec.id == id)
			return invoice_name(p->rows[i].invoice, a);
	return arena_printf(a, "invoice %" PRId64, id);
}

static bool taken_back(const struct row *rows, int n, int64_t id)
{
	for (int i = 0; i < n; i++)
		if (rows[i].payment && rows[i].payment->corrects == id)
			return true;
	return false;
}

/* Words with commas between those that say something. */
static const char *joined(const char *x, const char *y, struct arena *a)
{
	return arena_printf(a, "%s%s%s", x, *x && *y ? ", " : "", y);
}

/* What matters most stands first, for the column is narrow. */
static const char *payment_words(const struct money *p, const struct payment *x, struct arena *a)
{
	const char *kept = is_fee(x) ?
				   arena_printf(a, "%s kept", money_said(p->core, x->amount, a)) :
				   "";
	const char *of = x->invoice == NONE_INT ?
				 "" :
				 arena_printf(a, "for %s", number_of(p, p->count, x->invoice, a));
	const char *back = x->corrects != NONE_INT ?
				   arena_printf(a, "takes back entry %" PRId64, x->corrects) :
			   taken_back(p->rows, p->count, x->rec.id) ? "taken back" : "";

	return joined(joined(kept, back, a), joined(of, x->reference, a), a);
}

/* Drafts first, then the newest; of a day what was entered last. */
static int compare(const void *p, const void *q)
{
	const struct row *x = p, *y = q;
	int64_t i, k;

	if (x->on != y->on)
		return !x->on ? -1 : !y->on ? 1 : x->on < y->on ? 1 : -1;
	if (!x->invoice != !y->invoice)
		return x->invoice ? 1 : -1;
	i = x->invoice ? x->invoice->rec.id : x->payment->rec.id;
	k = y->invoice ? y->invoice->rec.id : y->payment->rec.id;
	return i < k ? 1 : -1;
}

static int add_invoices(struct card *c, struct money *p, const struct invoice *all, int n,
			struct arena *a, struct err *e)
{
	for (int i = 0; i < n; i++) {
		struct row *r = &p->rows[p->count++];
		int code;

		*r = (struct row){ .on = invoice_is_draft(&all[i]) ? 0 : all[i].issued,
				   .invoice = &all[i] };
		if ((code = core_standing(c->core, &all[i], &r->st, e)) < 0)
			return code;
		r->words = invoice_state(c->core, &all[i], &r->st, &r->late, a);
	}
	return 0;
}

static int load(struct card *c, void *own, struct arena *a, struct err *e)
{
	struct money *p = own;
	struct query q = { .client = c->number };
	struct invoice *invoices;
	struct payment *payments;
	int n, m, r;

	p->core = c->core;
	p->count = 0;
	list_hold(&p->list, 0);
	if ((r = core_balance(c->core, c->number, 0, &p->balance, e)) < 0 ||
	    (r = core_list(c->core, &invoice_type, &q, &invoices, &n, a, e)) < 0 ||
	    (r = core_list(c->core, &payment_type, &q, &payments, &m, a, e)) < 0)
		return r;
	p->rows = arena_alloc(a, (size_t)(n + m + 1) * sizeof *p->rows);
	if ((r = add_invoices(c, p, invoices, n, a, e)) < 0)
		return r;
	for (int i = 0; i < m; i++)
		p->rows[p->count++] = (struct row){ .on = payments[i].on,
						    .payment = &payments[i] };
	for (int i = n; i < n + m; i++)
		p->rows[i].words = payment_words(p, p->rows[i].payment, a);
	qsort(p->rows, (size_t)p->count, sizeof *p->rows, compare);
	list_hold(&p->list, p->count);
	return 0;
}

/* Drawing */

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct money *p = l->owner;
	const struct row *r = &p->rows[row];

	table_row(columns, p, r, r->late ? S_WARN : is_fee(r->payment) ? S_DIM : S_PLAIN, c, a);
}

/* The numbers of invoices and of payments begin at 1 each. */
static int64_t id_of(const struct rectype *t, int64_t number)
{
	return t == &invoice_type ? 2 * number : t == &payment_type ? 2 * number + 1 : 0;
}

static int64_t row_id(const struct list *l, int64_t row)
{
	const struct row *r = &((const struct money *)l->owner)->rows[row];

	return r->invoice ? id_of(&invoice_type, r->invoice->rec.id) :
			    id_of(&payment_type, r->payment->rec.id);
}

static const struct list_class rows = {
	.draw = draw_row,
	.id = row_id,
	.id_of = id_of,
	.empty = "Nothing was charged or paid yet.",
	.add = "Press n for an invoice, m to take a payment.",
};

static void done(void *own)
{
	struct money *p = own;

	record_form_done(&p->form);
}

enum { HEAD_ROWS = 3 };		/* the balance, a blank, the heads */

static void layout(struct card *c, void *own, struct area a)
{
	(void)c;
	list_layout(&((struct money *)own)->list,
		    (struct area){ a.row + HEAD_ROWS, a.col, a.rows - HEAD_ROWS, a.cols });
}

static void draw(const struct card *c, const void *own, struct canvas *cv, struct area a)
{
	const struct money *p = own;

	(void)c;
	money_balance_draw(&p->balance, p->core, cv,
			   (struct area){ a.row, a.col + LIST_INDENT, 1, a.cols - LIST_INDENT });
	if (p->count)
		table_heads(columns, cv,
			    (struct area){ a.row + HEAD_ROWS - 1, a.col + LIST_INDENT, 1,
					   a.cols - LIST_INDENT });
	list_draw(&p->list, cv);
}

/* What the row under the cursor has no use for stays out of the footer. */
static const char *hint(const void *own, const struct command *cmd)
{
	const struct money *p = own;
	const struct row *r = p->list.cursor < p->count ? &p->rows[p->list.cursor] : NULL;
	bool draft = r && r->invoice && invoice_is_draft(r->invoice);
	bool issued = r && r->invoice && !draft, paid = r && r->payment;
	const struct {
		void (*run)(struct ui *ui, struct screen *s);
		bool does;
	} keys[] = {
		{ cmd_money_open, r != NULL },
		{ cmd_money_issue, draft },
		{ cmd_money_use, p->balance.held > 0 && p->balance.open > 0 },
		{ cmd_money_credit, (issued && choice_is(&invoice_kind, r->invoice->kind,
							 "invoice")) ||
				    (paid && r->payment->invoice != NONE_INT) },
		{ cmd_money_print, issued || paid },
		{ cmd_money_back, draft || paid },
	};

	for (size_t i = 0; i < COUNT(keys); i++)
		if (keys[i].run == cmd->run)
			return !keys[i].does ? "" :
			       draft && cmd->run == cmd_money_back ? "Discard" : NULL;
	return NULL;
}

const struct card_tab tab_money = {
	.lists = &payment_type,
	.places = IN_LIST,
	.size = sizeof(struct money),
	.done = done,
	.load = load,
	.layout = layout,
	.draw = draw,
	.hint = hint,
	.rows = &rows,
	.list_at = offsetof(struct money, list),
};

/* Commands */

/* Loaded: a key may come before what the last one changed was drawn. */
static struct money *own_of(struct screen *s)
{
	card_show(card_of(s)->ui, s, CARD_money);
	return card_own(card_of(s), CARD_money);
}

/* The row under the cursor, NULL without one; says so. */
static const struct row *current(struct ui *ui, struct money *p)
{
	if (list_on_row(&p->list))
		return &p->rows[p->list.cursor];
	ui_say(ui, "There is nothing here yet: n begins an invoice, m takes a payment");
	return NULL;
}

/* The invoice under the cursor, or that of the payment there; NULL: none. */
static const struct invoice *invoice_here(struct money *p, const struct row *r)
{
	if (r->invoice)
		return r->invoice;
	for (int i = 0; i < p->count && r->payment->invoice != NONE_INT; i++)
		if (p->rows[i].invoice && p->rows[i].invoice->rec.id == r->payment->invoice)
			return p->rows[i].invoice;
	return NULL;
}

/* From whatever tab: the newest first, so what is paid stands at the top afterwards. */
void cmd_card_pay(struct ui *ui, struct screen *s)
{
	if (!card_of(s)->data.client.rec.id)
		return;
	card_show(ui, s, CARD_money);
	money_pay(ui, &own_of(s)->form, card_of(s)->number, "receipt", NULL);
}

void cmd_money_new(struct ui *ui, struct screen *s)
{
	own_of(s);
	invoice_new(ui, card_of(s)->number);
}

void cmd_money_open(struct ui *ui, struct screen *s)
{
	struct money *p = own_of(s);
	const struct row *r = current(ui, p);
	ARENA(a);

	if (r && r->invoice)
		invoice_open(ui, r->invoice->rec.id);
	else if (r)
		details_open(ui,
			     arena_printf(&a, "%s, entry %" PRId64,
					  payment_said(ui->core, r->payment, &a),
					  r->payment->rec.id),
			     &payment_type, r->payment);
}

void cmd_money_deposit(struct ui *ui, struct screen *s)
{
	money_pay(ui, &own_of(s)->form, card_of(s)->number, "deposit", NULL);
}

void cmd_money_use(struct ui *ui, struct screen *s)
{
	struct money *p = own_of(s);

	if (p->balance.held <= 0)
		ui_say(ui, "No deposit is held");
	else if (p->balance.open <= 0)
		ui_say(ui, "Nothing is open that the deposit could pay");
	else
		money_pay(ui, &p->form, card_of(s)->number, "used", NULL);
}

void cmd_money_refund(struct ui *ui, struct screen *s)
{
	money_pay(ui, &own_of(s)->form, card_of(s)->number, "refund", NULL);
}

void cmd_money_back(struct ui *ui, struct screen *s)
{
	const struct row *r = current(ui, own_of(s));

	if (r && r->invoice)
		invoice_ask_discard(ui, r->invoice);
	else if (r)
		payment_ask_counter(ui, r->payment);
}

void cmd_money_correct(struct ui *ui, struct screen *s)
{
	const struct row *r = current(ui, own_of(s));

	if (r && r->payment)
		cmd_payments_correct(ui, s);
	else if (r && invoice_is_draft(r->invoice))
		invoice_open(ui, r->invoice->rec.id);
	else if (r)
		ui_say(ui, "What was issued stays: r corrects it by a credit note");
}

void cmd_money_issue(struct ui *ui, struct screen *s)
{
	const struct row *r = current(ui, own_of(s));

	if (r && r->invoice)
		invoice_ask_issue(ui, r->invoice);
	else if (r)
		ui_say(ui, "This is a payment: i issues an invoice");
}

void cmd_money_credit(struct ui *ui, struct screen *s)
{
	struct money *p = own_of(s);
	const struct row *r = current(ui, p);
	const struct invoice *x = r ? invoice_here(p, r) : NULL;

	if (x)
		invoice_ask_credit(ui, x);
	else if (r)
		ui_say(ui, "This names no invoice");
}

void cmd_money_print(struct ui *ui, struct screen *s)
{
	const struct row *r = current(ui, own_of(s));

	if (r && r->invoice)
		invoice_print(ui, r->invoice);
	else if (r)
		payment_print(ui, r->payment);
}
