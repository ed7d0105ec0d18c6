/* SPDX-License-Identifier: MIT */
/* What stands in an invoice, a credit note and a receipt. */
#include "config.h"
#include "core/bill_impl.h"
#include "core/core_impl.h"
#include "model/choices.h"
#include "model/setting.h"

#include <inttypes.h>
#include <string.h>

const char *const bill_heads[BILL_COLUMNS] = { "Quantity", "Price", "Discount", "Tax", "Amount" };

/* Figures */

static const char *amount(const struct bill *b, money_t x)
{
	return money_text(x, b->digits, '.', arena_alloc(b->a, MONEY_BUF));
}

/* Hundredths without noughts behind: 1, 1.5, 20. */
static const char *short_number(const struct bill *b, int64_t hundredths)
{
	char *s = arena_alloc(b->a, MONEY_BUF);
	size_t n;

	money_text(hundredths, 2, '.', s);
	n = strlen(s);
	while (s[n - 1] == '0')
		s[--n] = '\0';
	if (s[n - 1] == '.')
		s[n - 1] = '\0';
	return s;
}

static const char *percent(const struct bill *b, int64_t hundredths)
{
	return arena_printf(b->a, "%s %%", short_number(b, hundredths));
}

static const char *day_words(const struct bill *b, day_t day)
{
	return day_short(day, 0, arena_alloc(b->a, DATE_BUF));
}

/* Lists */

/* Room for one more behind so many; twice as much where they have filled it. */
static void *grown(struct arena *a, void *at, int count, size_t size)
{
	void *more;

	if (count & (count - 1))
		return at;
	more = arena_alloc(a, (count ? 2 * (size_t)count : 1) * size);
	if (count)
		memcpy(more, at, (size_t)count * size);
	return more;
}

static void add_words(struct bill *b, struct bill_words *w, const char *text)
{
	if (!*text)
		return;
	w->at = grown(b->a, w->at, w->count, sizeof *w->at);
	w->at[w->count++] = text;
}

static void add_fact(struct bill *b, struct bill_facts *f, const char *label, const char *text,
		     bool strong)
{
	if (!*text)
		return;
	f->at = grown(b->a, f->at, f->count, sizeof *f->at);
	f->at[f->count++] = (struct bill_fact){ label, text, strong };
}

/* Who and to whom */

/* Parts between commas, a line each. */
static void add_parts(struct bill *b, struct bill_words *w, const char *text)
{
	char *rest = arena_strdup(b->a, text), *part;

	while ((part = strsep(&rest, ",\n")))
		add_words(b, w, part + strspn(part, " "));
}

static void add_clinic(struct bill *b)
{
	const char *phone = core_setting(b->c, "clinic_phone", b->a);
	const char *tax_id = core_setting(b->c, "clinic_tax_id", b->a);

	add_words(b, &b->from, core_setting(b->c, "clinic", b->a));
	add_parts(b, &b->from, core_setting(b->c, "clinic_address", b->a));
	if (*phone)
		add_words(b, &b->from, arena_printf(b->a, "Phone %s", phone));
	if (*tax_id)
		add_words(b, &b->from, arena_printf(b->a, "Tax number %s", tax_id));
}

static int add_client(struct bill *b, int64_t number, struct err *e)
{
	struct client x;
	int r = core_get(b->c, &client_type, number, &x, b->a, e);

	if (r < 0)
		return r;
	b->client = number;
	add_words(b, &b->to, arena_printf(b->a, "%s%s%s", x.given_name,
				       *x.given_name && *x.family_name ? " " : "", x.family_name));
	add_parts(b, &b->to, x.address);
	add_words(b, &b->to, arena_printf(b->a, "%s%s%s", x.postcode,
				       *x.postcode && *x.city ? " " : "", x.city));
	add_words(b, &b->to, x.country);
	add_fact(b, &b->facts, "Client", arena_printf(b->a, "%" PRId64, number), false);
	return 0;
}

/* Invoices */

static bool is_issued(const struct invoice *x)
{
	return choice_is(&invoice_status, x->status, "issued");
}

static bool is_credit(const struct invoice *x)
{
	return choice_is(&invoice_kind, x->kind, "credit");
}

const char *core_invoice_file(const struct invoice *x, struct arena *a)
{
	char *name;

	if (!*x->number)
		return arena_printf(a, "%s-draft-%" PRId64 ".pdf",
				    choice_code(&invoice_kind, x->kind), x->rec.id);
	name = arena_printf(a, "%s.pdf", x->number);
	for (char *p = name; *p; p++)	/* a series may be 2026/ */
		if (*p == '/')
			*p = '-';
	return name;
}

static void set_title(struct bill *b, const struct invoice *x)
{
	const char *what = choice_label(&invoice_kind, x->kind);

	b->title = *x->number ? arena_printf(b->a, "%s %s", what, x->number) : what;
	b->banner = is_issued(x) ? "" :
		    choice_is(&invoice_status, x->status, "discarded") ?
		    "DISCARDED: this was never issued" : "DRAFT: not issued, nothing is owed yet";
}

static int add_credited(struct bill *b, const struct invoice *x, struct err *e)
{
	struct invoice of;
	int r;

	if (x->credits == NONE_INT)
		return 0;
	if ((r = core_get(b->c, &invoice_type, x->credits, &of, b->a, e)) < 0)
		return r;
	add_fact(b, &b->facts, "Corrects",
		 arena_printf(b->a, "%s of %s", of.number, day_words(b, of.issued)), false);
	return 0;
}

static void add_days(struct bill *b, const struct invoice *x)
{
	add_fact(b, &b->facts, "Number", *x->number ? x->number : "none yet", false);
	add_fact(b, &b->facts, "Date", day_words(b, x->issued), false);
	if (!is_credit(x))
		add_fact(b, &b->facts, "Due", day_words(b, x->due), false);
	add_fact(b, &b->facts, "Currency", x->currency, false);
}

static bool is_included(const struct invoice *x)
{
	return choice_is(&yes_no, x->tax_included, "yes");
}

static int64_t rate_of(const struct sale *x)
{
	return x->tax_rate == NONE_INT ? 0 : x->tax_rate;
}

static void add_line(struct bill *b, const struct invoice *x, const struct sale *s)
{
	struct bill_line *l = &b->lines[b->line_count++];

	l->words = s->words;
	l->cell[BILL_QUANTITY] = short_number(b, s->quantity);
	l->cell[BILL_PRICE] = amount(b, s->unit_price);
	l->cell[BILL_DISCOUNT] = s->discount > 0 ? percent(b, s->discount) : "";
	l->cell[BILL_RATE] = percent(b, rate_of(s));
	l->cell[BILL_AMOUNT] = amount(b, is_included(x) ? s->total : s->net);
	b->has[BILL_QUANTITY] = b->has[BILL_PRICE] = b->has[BILL_AMOUNT] = true;
	b->has[BILL_DISCOUNT] |= s->discount > 0;
	b->has[BILL_RATE] |= rate_of(s) > 0;
}

/* Sums by rate, in the order in which the rates come. */
static int add_taxes(struct bill *b, const struct sale *all, int n, struct err *e)
{
	int r = 0;

	b->taxes = arena_alloc(b->a, (size_t)(n + 1) * sizeof *b->taxes);
	for (int i = 0; i < n && r >= 0; i++) {
		struct tax_sum sum = { 0, 0, 0 };
		bool told = false;

		for (int j = 0; j < i; j++)
			told |= rate_of(&all[j]) == rate_of(&all[i]);
		for (int j = i; j < n && !told && r >= 0; j++)
			if (rate_of(&all[j]) == rate_of(&all[i]))
				r = tax_add(&sum,
					    &(struct tax_sum){ all[j].net, all[j].tax,
							       all[j].total },
					    e);
		if (r < 0 || told)
			continue;
		b->taxes[b->tax_count].rate = percent(b, rate_of(&all[i]));
		b->taxes[b->tax_count].net = amount(b, sum.net);
		b->taxes[b->tax_count].tax = amount(b, sum.tax);
		b->taxes[b->tax_count++].total = amount(b, sum.total);
	}
	return r;
}

static int add_sums(struct bill *b, const struct invoice *x, struct err *e)
{
	struct core_standing s;
	int r = core_standing(b->c, x, &s, e);

	if (r < 0)
		return r;
	if (b->has[BILL_RATE]) {
		add_fact(b, &b->sums, "Net", amount(b, x->net), false);
		add_fact(b, &b->sums, "Tax", amount(b, x->tax), false);
	}
	add_fact(b, &b->sums,
		 arena_printf(b->a, is_credit(x) ? "Total credited %s" : "Total %s", x->currency),
		 amount(b, x->total), true);
	if (!is_issued(x) || is_credit(x))
		return 0;
	if (s.credited)
		add_fact(b, &b->sums, "Credited", amount(b, -s.credited), false);
	if (s.paid)
		add_fact(b, &b->sums, "Paid so far", amount(b, -s.paid), false);
	add_fact(b, &b->sums, s.open < 0 ? "In your favour" : "To pay",
		 amount(b, s.open < 0 ? -s.open : s.open), true);
	return 0;
}

int bill_of_invoice(struct bill *b, int64_t invoice, struct err *e)
{
	struct invoice x;
	struct sale *lines;
	int n, r;

	if ((r = core_get(b->c, &invoice_type, invoice, &x, b->a, e)) < 0 ||
	    (r = core_lines(b->c, invoice, &lines, &n, b->a, e)) < 0)
		return r;
	b->type = &invoice_type;
	b->digits = currency_digits(x.currency);
	set_title(b, &x);
	add_clinic(b);
	add_days(b, &x);
	b->lines = arena_alloc(b->a, (size_t)(n + 1) * sizeof *b->lines);
	for (int i = 0; i < n; i++)
		add_line(b, &x, &lines[i]);
	if ((r = add_credited(b, &x, e)) < 0 || (r = add_client(b, x.client, e)) < 0 ||
	    (r = add_sums(b, &x, e)) < 0)
		return r;
	b->note = x.note;
	b->foot = !b->has[BILL_RATE] ? "" :
		  is_included(&x) ? "Prices and amounts include tax." :
				    "Prices and amounts are without tax.";
	return b->has[BILL_RATE] ? add_taxes(b, lines, n, e) : 0;
}

/* Receipts */

const char *core_receipt_file(const struct payment *x, struct arena *a)
{
	return arena_printf(a, "receipt-%" PRId64 ".pdf", x->rec.id);
}

static bool is_kind(const struct payment *x, const char *code)
{
	return choice_is(&payment_kind, x->kind, code);
}

/* What of it is still to be paid stands on the receipt too. */
static int add_paid_invoice(struct bill *b, const struct payment *p, struct err *e)
{
	struct core_standing s;
	struct invoice x;
	int r;

	if (p->invoice == NONE_INT)
		return 0;
	if ((r = core_get(b->c, &invoice_type, p->invoice, &x, b->a, e)) < 0 ||
	    (r = core_standing(b->c, &x, &s, e)) < 0)
		return r;
	add_fact(b, &b->facts, "Invoice", *x.number ? x.number : "not issued yet", false);
	if (!is_issued(&x))
		return 0;
	add_fact(b, &b->sums, arena_printf(b->a, "Invoice %s", x.number), amount(b, s.total),
		 false);
	if (s.credited)
		add_fact(b, &b->sums, "Credited", amount(b, -s.credited), false);
	add_fact(b, &b->sums, "Paid so far", amount(b, -s.paid), false);
	add_fact(b, &b->sums, s.open < 0 ? "In your favour" : "To pay",
		 amount(b, s.open < 0 ? -s.open : s.open), true);
	return 0;
}

static int set_receipt(struct bill *b, const struct payment *x, struct err *e)
{
	int64_t taken_back = 0;
	const char *what = is_kind(x, "refund") ? "Refund" : is_kind(x, "used") ? "Deposit used" :
			   is_kind(x, "deposit") ? "Receipt of a deposit" : "Receipt";
	int r = core_countered(b->c, x->rec.id, &taken_back, e);

	if (r < 0)
		return r;
	b->title = arena_printf(b->a, "%s %" PRId64, what, x->rec.id);
	b->banner = taken_back ? arena_printf(b->a, "TAKEN BACK by entry %" PRId64, taken_back) :
		    x->corrects != NONE_INT ?
		    arena_printf(b->a, "Takes back entry %" PRId64, x->corrects) : "";
	return 0;
}

int bill_of_payment(struct bill *b, int64_t payment, struct err *e)
{
	struct payment x;
	int r = core_get(b->c, &payment_type, payment, &x, b->a, e);

	if (r < 0)
		return r;
	if (is_kind(&x, "fee"))
		return err_set(e, ERR_INVALID,
			       "entry %" PRId64 " is a fee, which no client gets a receipt for",
			       payment);
	b->type = &payment_type;
	b->digits = currency_digits(x.currency);
	b->foot = "";
	if ((r = set_receipt(b, &x, e)) < 0)
		return r;
	add_clinic(b);
	add_fact(b, &b->facts, "Number", arena_printf(b->a, "%" PRId64, payment), false);
	add_fact(b, &b->facts, "Date", day_words(b, x.on), false);
	if ((r = add_client(b, x.client, e)) < 0)
		return r;
	add_fact(b, &b->facts, "Method", choice_label(&payment_method, x.method), false);
	add_fact(b, &b->facts, "Reference", x.reference, false);
	add_fact(b, &b->sums, arena_printf(b->a, "%s %s", is_kind(&x, "refund") ? "Paid back" :
					is_kind(&x, "used") ? "Used" : "Received", x.currency),
		 amount(b, x.amount), true);
	b->note = x.note;
	return add_paid_invoice(b, &x, e);
}

/* Both, both ways */

typedef int collector(struct bill *b, int64_t id, struct err *e);

static int print_text(struct core *c, collector *collect, int64_t id, struct out *out,
		      struct err *e)
{
	ARENA(a);
	struct bill b = { .c = c, .a = &a, .note = "", .foot = "" };
	int r = core_ask(c, RIGHT_EXPORT, e);

	if (r < 0 || (r = collect(&b, id, e)) < 0 ||
	    (r = core_note_export(c, b.type, b.client, 1, e)) < 0)
		return r;
	bill_text(&b, out);
	return 0;
}

static int print_pdf(struct core *c, collector *collect, int64_t id, const char *path,
		     const char **ret_missing, struct arena *a, struct err *e)
{
	struct bill b = { .c = c, .a = a, .note = "", .foot = "" };
	int r = core_ask(c, RIGHT_EXPORT, e);

	if (r < 0 || (r = collect(&b, id, e)) < 0)
		return r;
	return bill_pdf(&b, path, ret_missing, e);
}

int core_invoice_text(struct core *c, int64_t invoice, struct out *out, struct err *e)
{
	return print_text(c, bill_of_invoice, invoice, out, e);
}

int core_invoice_pdf(struct core *c, int64_t invoice, const char *path, const char **ret_missing,
		     struct arena *a, struct err *e)
{
	return print_pdf(c, bill_of_invoice, invoice, path, ret_missing, a, e);
}

int core_receipt_text(struct core *c, int64_t payment, struct out *out, struct err *e)
{
	return print_text(c, bill_of_payment, payment, out, e);
}

int core_receipt_pdf(struct core *c, int64_t payment, const char *path, const char **ret_missing,
		     struct arena *a, struct err *e)
{
	return print_pdf(c, bill_of_payment, payment, path, ret_missing, a, e);
}
