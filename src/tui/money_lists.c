/* SPDX-License-Identifier: MIT */
/*
 * What is special about the lists of invoices and payments: the newest of a period, whose they are,
 * and how they stand.
 */
#include "config.h"
#include "tui/records.h"

#include <inttypes.h>
#include <string.h>
#include "base/text.h"
#include "model/choices.h"
#include "model/ways.h"
#include "tui/details.h"
#include "tui/list.h"
#include "tui/money_do.h"

enum { MOST = 1000 };		/* rows of a period; a book may have a million */

struct invoice_row {
	struct invoice x;
	const char *client;
	struct core_standing st;
};

struct payment_row {
	struct payment x;
	const char *client, *invoice;
	bool back;			/* a counter-entry, or taken back by one */
};

/* What the keys of a list work on. */
struct own {
	struct record_form form;
	bool more;			/* the period has more than is listed */
};

static struct own *own_of(struct records *k)
{
	if (!k->own)
		k->own = arena_alloc(&k->screen.arena, sizeof(struct own));
	return k->own;
}

static void done(struct records *k)
{
	if (k->own)
		record_form_done(&own_of(k)->form);
}

static const char *client_words(struct core *core, int64_t number, struct arena *a)
{
	struct client c;
	struct err e;

	if (core_get(core, &client_type, number, &c, a, &e) < 0)
		return arena_printf(a, "%" PRId64, number);
	return rec_title(&client_type, &c, a);
}

static struct query period_of(struct records *k)
{
	struct query q = { .newest = true, .limit = MOST + 1 };

	period_days(&k->period, core_rules(k->ui->core)->today, &q.from, &q.to);
	return q;
}

/* What a period has, in a line. */
static const char *words(struct records *k, struct arena *a)
{
	const char *which = records_list(k)->hooks->filters ? records_shown_words(k) : "all";

	return arena_printf(a, "%s; %s%s",
			    period_words(&k->period, core_rules(k->ui->core)->today, a), which,
			    own_of(k)->more ? ", the newest 1000" : "");
}

/* Invoices */

static int load_invoices(struct records *k, void *ret, int *ret_n, struct arena *a, struct err *e)
{
	struct query drafts = { .status = "draft", .newest = true, .limit = MOST },
		     issued = period_of(k);
	struct invoice *x, *y;
	struct invoice_row *rows;
	int n, m, r;

	issued.status = "issued";
	if ((r = core_list(k->ui->core, &invoice_type, &drafts, &x, &n, a, e)) < 0 ||
	    (r = core_list(k->ui->core, &invoice_type, &issued, &y, &m, a, e)) < 0)
		return r;
	own_of(k)->more = m > MOST;
	m = m > MOST ? MOST : m;
	rows = arena_alloc(a, (size_t)(n + m + 1) * sizeof *rows);
	for (int i = 0; i < n + m; i++) {
		rows[i].x = i < n ? x[i] : y[i - n];
		rows[i].client = client_words(k->ui->core, rows[i].x.client, a);
		if ((r = core_standing(k->ui->core, &rows[i].x, &rows[i].st, e)) < 0)
			return r;
	}
	*(void **)ret = rows;
	*ret_n = n + m;
	return 0;
}

static void invoice_columns(struct cells *c)
{
	cells_add(c, "Number", 0, false);
	cells_add(c, "Date", 0, false);
	cells_add(c, "Client", 0, false);
	cells_add(c, "Total", 0, true);
}

static void invoice_texts(struct records *k, const void *rec, const char **ret,
			  enum remark *ret_how, struct arena *a)
{
	const struct invoice_row *r = rec;
	money_t total = r->x.total == NONE_INT ? 0 : r->x.total;
	bool late;

	ret[0] = invoice_name(&r->x, a);
	ret[1] = day_short(r->x.issued, core_rules(k->ui->core)->today,
			   arena_alloc(a, DATE_BUF));
	ret[2] = r->client;
	ret[3] = money_said(k->ui->core, invoice_is_credit(&r->x) ? -total : total, a);
	ret[4] = invoice_state(k->ui->core, &r->x, &r->st, &late, a);
	*ret_how = r->st.overdue ? REMARK_WARN : REMARK_NOTE;
}

static bool is_open(const void *rec)
{
	const struct invoice_row *r = rec;

	return r->st.open > 0;
}

static bool is_late(const void *rec)
{
	return ((const struct invoice_row *)rec)->st.overdue;
}

static bool is_draft(const void *rec)
{
	return invoice_is_draft(&((const struct invoice_row *)rec)->x);
}

static const struct records_filter invoice_filters[] = {
	{ "all", NULL },	{ "open", is_open },  { "overdue", is_late },
	{ "drafts", is_draft }, { NULL, NULL },
};

static void enter_invoice(struct records *k, const void *rec)
{
	invoice_open(k->ui, ((const struct rec *)rec)->id);
}

static void edit_invoice(struct records *k, const void *rec)
{
	const struct invoice *x = rec;
	ARENA(a);

	if (invoice_is_draft(x))
		invoice_open(k->ui, x->rec.id);
	else
		ui_say(k->ui, "%s was issued: r begins a credit note, which corrects it",
		       invoice_name(x, &a));
}

static void took_client(void *ctx, struct ui *ui, int64_t client)
{
	struct records *k = ctx;

	(void)k;
	invoice_new(ui, client);
}

static void add_invoice(struct records *k)
{
	client_pick_open(k->ui, "Invoice for whom?", took_client, k);
}

/* What the row under the cursor has no use for stays out of the footer. */
static const char *invoice_hint(const void *rec, const struct command *cmd)
{
	bool draft = rec && invoice_is_draft(rec);

	if (draft ? cmd->run == cmd_invoices_pay || cmd->run == cmd_invoices_credit ||
			    cmd->run == cmd_invoices_print :
		    cmd->run == cmd_invoices_issue || cmd->run == cmd_records_edit ||
			    cmd->run == cmd_invoices_discard)
		return "";
	return cmd->run == cmd_records_open ? "Show" : NULL;
}

const struct records_hooks invoices_hooks = {
	.hint = invoice_hint,
	.places = IN_INVOICES | IN_BOOKS,
	.size = sizeof(struct invoice_row),
	.load = load_invoices,
	.columns = invoice_columns,
	.texts = invoice_texts,
	.words = words,
	.filters = invoice_filters,
	.enter = enter_invoice,
	.edit = edit_invoice,
	.add = add_invoice,
	.done = done,
};

/* Payments */

static int load_payments(struct records *k, void *ret, int *ret_n, struct arena *a, struct err *e)
{
	struct query q = period_of(k);
	struct core *core = k->ui->core;
	struct payment_row *rows;
	struct payment *x;
	int n, r;

	if ((r = core_list(core, &payment_type, &q, &x, &n, a, e)) < 0)
		return r;
	own_of(k)->more = n > MOST;
	n = n > MOST ? MOST : n;
	rows = arena_alloc(a, (size_t)(n + 1) * sizeof *rows);
	for (int i = 0; i < n; i++) {
		int64_t by = 0;
		struct invoice of;

		rows[i] = (struct payment_row){ .x = x[i], .invoice = "" };
		rows[i].client = client_words(core, x[i].client, a);
		if ((r = core_countered(core, x[i].rec.id, &by, e)) < 0)
			return r;
		rows[i].back = by || x[i].corrects != NONE_INT;
		if (x[i].invoice == NONE_INT)
			continue;
		if ((r = core_get(core, &invoice_type, x[i].invoice, &of, a, e)) < 0)
			return r;
		rows[i].invoice = invoice_name(&of, a);
	}
	*(void **)ret = rows;
	*ret_n = n;
	return 0;
}

static void payment_columns(struct cells *c)
{
	cells_add(c, "No.", 4, true);
	cells_add(c, "Date", 0, false);
	cells_add_name(c, "Client", 3);
	cells_add(c, "Kind", 0, false);
	cells_add(c, "Method", 1, false);
	cells_add(c, "Amount", 0, true);
	cells_add(c, "For", 2, false);
	cells_add(c, "Reference", 5, false);
}

static void payment_texts(struct records *k, const void *rec, const char **ret,
			  enum remark *ret_how, struct arena *a)
{
	const struct payment_row *r = rec;
	bool out = payment_out(&r->x);

	ret[0] = arena_printf(a, "%" PRId64, r->x.rec.id);
	ret[1] = day_short(r->x.on, core_rules(k->ui->core)->today, arena_alloc(a, DATE_BUF));
	ret[2] = r->client;
	ret[3] = choice_label(&payment_kind, r->x.kind);
	ret[4] = choice_label(&payment_method, r->x.method);
	ret[5] = money_said(k->ui->core, out ? -r->x.amount : r->x.amount, a);
	ret[6] = r->invoice;
	ret[7] = r->x.reference;
	ret[8] = !r->back ? "" : r->x.corrects != NONE_INT ? "counter-entry" : "taken back";
	*ret_how = REMARK_NOTE;
}

static void enter_payment(struct records *k, const void *rec)
{
	const struct payment_row *r = rec;
	ARENA(a);

	details_open(k->ui,
		     arena_printf(&a, "%s: %s", r->client, payment_said(k->ui->core, &r->x, &a)),
		     &payment_type, &r->x);
}

static void took_payer(void *ctx, struct ui *ui, int64_t client)
{
	struct records *k = ctx;

	money_pay(ui, &own_of(k)->form, client, "receipt", NULL);
}

static void add_payment(struct records *k)
{
	client_pick_open(k->ui, "Payment of whom?", took_payer, k);
}

const struct records_hooks payments_hooks = {
	.places = IN_PAYMENTS | IN_BOOKS,
	.size = sizeof(struct payment_row),
	.load = load_payments,
	.columns = payment_columns,
	.texts = payment_texts,
	.words = words,
	.enter = enter_payment,
	.add = add_payment,
	.done = done,
};

/* Commands of the list of invoices */

static const struct invoice *here(struct screen *s)
{
	return records_here(records_of(s));
}

void cmd_invoices_issue(struct ui *ui, struct screen *s)
{
	const struct invoice *x = here(s);

	if (x)
		invoice_ask_issue(ui, x);
}

void cmd_invoices_credit(struct ui *ui, struct screen *s)
{
	const struct invoice *x = here(s);

	if (x)
		invoice_ask_credit(ui, x);
}

void cmd_invoices_pay(struct ui *ui, struct screen *s)
{
	const struct invoice *x = here(s);

	if (x)
		invoice_pay(ui, &own_of(records_of(s))->form, x);
}

void cmd_invoices_discard(struct ui *ui, struct screen *s)
{
	const struct invoice *x = here(s);

	if (x)
		invoice_ask_discard(ui, x);
}

void cmd_invoices_print(struct ui *ui, struct screen *s)
{
	const struct invoice *x = here(s);

	if (x)
		invoice_print(ui, x);
}

void cmd_payments_back(struct ui *ui, struct screen *s)
{
	const struct payment *x = records_here(records_of(s));

	if (x)
		payment_ask_counter(ui, x);
}

void cmd_payments_correct(struct ui *ui, struct screen *s)
{
	(void)s;
	ui_say(ui, "What was paid stays: d takes it back, then enter it anew");
}

void cmd_payments_print(struct ui *ui, struct screen *s)
{
	const struct payment *x = records_here(records_of(s));

	if (x)
		payment_print(ui, x);
}

/* Prices, accounts, taxes: lists like others, but of this section. */
const struct records_hooks money_hooks = { .places = IN_BOOKS };
