/* SPDX-License-Identifier: MIT */
/* balance, day and close, and what only invoices and payments have: issue, credit, counter. */
#include "config.h"
#include "cli/cli_impl.h"
#include "core/money.h"
#include "core/words.h"
#include "model/choices.h"
#include "model/owed.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { MOST_LINES = 100 };		/* of an invoice that is made by one command */

/* What names it to the next command: INV-0001, or the id of a draft. */
static void print_name(struct cli *c, const struct invoice *x)
{
	out_printf(c->out, "%s\n", rec_title(&invoice_type, x, &c->arena));
}

static const char *amount(struct cli *c, money_t x)
{
	char buf[MONEY_BUF];

	return arena_strdup(&c->arena,
			    money_text(x, core_rules(c->core)->money_digits, '.', buf));
}

/* ---- invoice add ---- */

struct adding {
	struct cli *c;
	struct invoice *x;
	struct sale line[MOST_LINES];
	int n;
	uint64_t given;		/* the fields of the last line that were given, by index */
};

static const struct field *line_field(const char *option, struct arena *a)
{
	for EACH_FIELD(f, &sale_type)
		if (!(f->flags & (F_AUTO | F_OWNER)) && !field_is_key(&sale_type, f) &&
		    !field_named(&invoice_type, f->name) && !strcmp(field_option(f, a), option))
			return f;
	return NULL;
}

static int begin_line(struct adding *x, struct err *e)
{
	if (x->n == MOST_LINES)
		return err_set(e, ERR_USAGE, "more than %d lines: add the others by sale add",
			       MOST_LINES);
	core_new(x->c->core, &sale_type, &x->line[x->n], &x->c->arena);
	x->line[x->n++].client = x->x->client;
	x->given = 0;
	return 0;
}

static bool is_product(struct cli *c, const struct sale *x)
{
	struct price item;
	struct err e;

	return x->item != NONE_INT &&
	       core_get(c->core, &price_type, x->item, &item, &c->arena, &e) == 0 &&
	       choice_is(&item_kind, item.kind, "product");
}

/*
 * An item says how a session is sold, so the two make one line; but what is sold beside a session
 * is a line of its own.
 */
static bool stands_alone(struct cli *c, const struct sale *x)
{
	return (x->session != NONE_INT || x->course != NONE_INT) && is_product(c, x);
}

/* An option that the line has already begins the next one, and so does a product. */
static int add_to_line(struct adding *x, const struct given *g, struct err *e)
{
	const struct field *f = line_field(g->name, &x->c->arena);
	uint64_t bit = f ? UINT64_C(1) << (f - sale_type.fields) : 0;
	struct sale was;
	int r = 0;

	if (!f)
		return 0;
	if ((!x->n || (x->given & bit)) && (r = begin_line(x, e)) < 0)
		return r;
	was = x->line[x->n - 1];
	r = core_parse(x->c->core, &sale_type, f, &x->line[x->n - 1], g->value, &x->c->arena, e);
	if (r >= 0 && f->refers && stands_alone(x->c, &x->line[x->n - 1])) {
		x->line[x->n - 1] = was;
		if ((r = begin_line(x, e)) >= 0)
			r = core_parse(x->c->core, &sale_type, f, &x->line[x->n - 1], g->value,
				       &x->c->arena, e);
	}
	x->given |= bit;
	return r;
}

/* On the way out of a book it is easily forgotten that a deposit waits to be used. */
static void note_held(struct cli *c, const struct invoice *x)
{
	struct core_balance b;
	struct err e;

	if (choice_is(&invoice_kind, x->kind, "credit") ||
	    core_balance(c->core, x->client, 0, &b, &e) < 0 || b.held <= 0)
		return;
	fprintf(stderr, "scalpbook: note: %s is held for client %" PRId64
		"; to use it: scalpbook payment add %" PRId64 " --kind=used --invoice=%s\n",
		amount(c, b.held), x->client, x->client, x->number);
}

static int note_sold(struct cli *c, const struct adding *x, struct err *e)
{
	const char *words;
	int r = 0;

	for (int i = 0; i < x->n && r >= 0; i++)
		if ((r = core_sold(c->core, &x->line[i], &words, &c->arena, e)) >= 0 && *words)
			fprintf(stderr, "scalpbook: note: %s\n", answer_safe(c, words, &c->arena));
	return r;
}

int cli_invoice_add(struct cli *c, struct err *e)
{
	bool issue = option_value(c, "issue") != NULL;
	struct adding *x = arena_alloc(&c->arena, sizeof *x);
	struct invoice invoice;
	int r;

	*x = (struct adding){ .c = c, .x = &invoice };
	core_new(c->core, &invoice_type, &invoice, &c->arena);
	if ((r = operands(c, 1, 1, e)) < 0 ||
	    (r = operand_number(c->argv[0], "the number of a client", &invoice.client, e)) < 0 ||
	    (r = record_from_options(c, &invoice, e)) < 0)
		return r;
	for (const struct given *g = c->given; g && r >= 0; g = g->next)
		r = add_to_line(x, g, e);
	if (r < 0 || (r = note_sold(c, x, e)) < 0 ||
	    (r = core_invoice_add(c->core, &invoice, x->line, x->n, issue, NULL,
					   &c->arena, e)) < 0)
		return r;
	print_name(c, &invoice);
	if (issue)
		note_held(c, &invoice);
	return 0;
}

/* ---- invoice issue, credit, show ---- */

int cli_invoice_issue(struct cli *c, struct err *e)
{
	day_t on = 0;
	int r;

	if ((r = operands(c, 1, -1, e)) < 0 || (r = option_day(c, "on", &on, e)) < 0)
		return r;
	for (int i = 0; i < c->argc; i++) {
		struct invoice x;

		if ((r = core_named(c->core, &invoice_type, c->argv[i], &x, &c->arena, e)) < 0 ||
		    (r = core_issue(c->core, &x, on, &x, &c->arena, e)) < 0)
			return r;
		print_name(c, &x);
		note_held(c, &x);
	}
	return 0;
}

int cli_invoice_credit(struct cli *c, struct err *e)
{
	int64_t lines[MOST_LINES];
	struct invoice of, x;
	day_t on = 0;
	int n = 0, r;

	if ((r = operands(c, 1, 1, e)) < 0 || (r = option_day(c, "on", &on, e)) < 0 ||
	    (r = core_named(c->core, &invoice_type, c->argv[0], &of, &c->arena, e)) < 0)
		return r;
	for (const struct given *g = c->given; g; g = g->next) {
		if (strcmp(g->name, "line"))
			continue;
		if (n == MOST_LINES)
			return err_set(e, ERR_USAGE, "--line: more than %d", MOST_LINES);
		if ((r = operand_number(g->value, "the id of a line", &lines[n++], e)) < 0)
			return r;
	}
	if ((r = core_credit(c->core, &of, lines, n, option_value(c, "issue") != NULL, on, &x,
			     &c->arena, e)) < 0)
		return r;
	print_name(c, &x);
	return 0;
}

/* "1: SMP session, 2.00 × 450.00 - 10.00 %, tax 20.00 %: 810.00" */
static const char *line_words(struct cli *c, const struct sale *x)
{
	const struct rules *r = core_rules(c->core);
	struct arena *a = &c->arena;
	const struct field *discount = field_named(&sale_type, "discount");
	const char *less = field_none(discount, x) ? "" :
			   arena_printf(a, " - %s %%", field_text(discount, x, r, a));

	return arena_printf(a, "%" PRId64 ": %s, %s × %s%s, tax %s %%: %s", x->rec.id, x->words,
			    field_text(field_named(&sale_type, "quantity"), x, r, a),
			    amount(c, x->unit_price), less,
			    field_text(field_named(&sale_type, "tax_rate"), x, r, a),
			    amount(c, x->total));
}

static int answer_standing(struct cli *c, const struct invoice *x, struct err *e)
{
	bool people = c->format == FORMAT_TABLE;
	struct core_standing s;
	int r = core_standing(c->core, x, &s, e);

	if (r < 0 || *x->number == '\0' || choice_is(&invoice_kind, x->kind, "credit"))
		return r;
	answer_pairs(c, (struct pair[]){
		{ people ? "Credited" : "credited", amount(c, s.credited) },
		{ people ? "Paid" : "paid", amount(c, s.paid) },
		{ people ? "Open" : "open", amount(c, s.open) },
	}, 3);
	return 0;
}

/* JSON and CSV are the record and no more: their members are the fields of the book. */
int cli_invoice_show(struct cli *c, struct err *e)
{
	struct invoice x;
	struct sale *lines;
	int n, r = cli_show(c, e);

	if (r < 0 || c->format == FORMAT_JSON || c->format == FORMAT_CSV)
		return r;
	if ((r = core_named(c->core, &invoice_type, c->argv[0], &x, &c->arena, e)) < 0 ||
	    (r = answer_standing(c, &x, e)) < 0 ||
	    (r = core_lines(c->core, x.rec.id, &lines, &n, &c->arena, e)) < 0)
		return r;
	for (int i = 0; i < n; i++)
		answer_pairs(c, &(struct pair){ c->format == FORMAT_TABLE ? "Line" : "line",
						line_words(c, &lines[i]) }, 1);
	return 0;
}

/* ---- payment counter ---- */

int cli_payment_counter(struct cli *c, struct err *e)
{
	const char *note = option_value(c, "note");
	struct payment x;
	int64_t id = 0;
	day_t on = 0;
	int r;

	if ((r = operands(c, 1, 1, e)) < 0 || (r = option_day(c, "on", &on, e)) < 0 ||
	    (r = operand_number(c->argv[0], "the number of a payment", &id, e)) < 0 ||
	    (r = core_counter(c->core, id, on, note ? note : "", &x, &c->arena, e)) < 0)
		return r;
	out_printf(c->out, "%" PRId64 "\n", x.rec.id);
	return 0;
}

/* ---- balance ---- */

static void fill_debtor(const struct core_balance *b, struct debtor *ret)
{
	rec_init(&debtor_type, ret);
	ret->client = b->client ? b->client : NONE_INT;
	ret->open = b->not_due + b->overdue;
	ret->not_due = b->not_due;
	ret->to_30 = b->age[0];
	ret->to_60 = b->age[1];
	ret->to_90 = b->age[2];
	ret->over_90 = b->age[3];
	ret->held = b->held;
	ret->invoices = b->open_count;
	ret->oldest_due = b->oldest_due;
}

struct debtors {
	struct cli *c;
	struct answer *answer;
};

static int debtor_row(void *ctx, const struct core_balance *b, struct err *e)
{
	struct debtors *d = ctx;
	struct debtor x;
	struct client who;
	ARENA(a);
	int r = core_get(d->c->core, &client_type, b->client, &who, &a, e);

	if (r < 0)
		return r;
	fill_debtor(b, &x);
	x.name = client_name(&who, &a);
	answer_row(d->answer, &x);
	return 0;
}

static int debtors(struct cli *c, day_t on, struct err *e)
{
	struct debtors d = { c, answer_open(c, &debtor_type) };
	struct core_balance all;
	struct debtor sum;
	int64_t n = core_debtors(c->core, on, debtor_row, &d, &all, e);

	if (n > 0 && c->format == FORMAT_TABLE) {
		fill_debtor(&all, &sum);
		sum.name = "Total";
		answer_row(d.answer, &sum);
	}
	answer_close(&d.answer);
	return n < 0 ? (int)n : 0;
}

/* People get the label, pipes the name. */
static struct pair named(struct cli *c, const char *label, const char *name, const char *value)
{
	return (struct pair){ c->format == FORMAT_TABLE ? label : name, value };
}

static int balance(struct cli *c, int64_t client, day_t on, struct err *e)
{
	struct core_balance b;
	char due[DATE_BUF];
	struct pair p[16];
	int n = 0, r = core_balance(c->core, client, on, &b, e);

	if (r < 0)
		return r;
	p[n++] = named(c, "Invoiced", "invoiced", amount(c, b.invoiced));
	p[n++] = named(c, "Credited", "credited", amount(c, b.credited));
	p[n++] = named(c, "Paid", "paid", amount(c, b.paid));
	p[n++] = named(c, "Open", "open", amount(c, b.open));
	p[n++] = named(c, "Held", "held", amount(c, b.held));
	p[n++] = named(c, "Overdue", "overdue", amount(c, b.overdue));
	p[n++] = named(c, "Oldest due", "oldest_due",
		       arena_strdup(&c->arena, day_iso(b.oldest_due, due)));
	answer_pairs(c, p, n);
	return 0;
}

int cli_balance(struct cli *c, struct err *e)
{
	int64_t client = 0;
	day_t on = 0;
	int r;

	if ((r = operands(c, 0, 1, e)) < 0 || (r = option_day(c, "on", &on, e)) < 0 ||
	    (c->argc &&
	     (r = operand_number(c->argv[0], "the number of a client", &client, e)) < 0))
		return r;
	return c->argc ? balance(c, client, on, e) : debtors(c, on, e);
}

/* ---- day ---- */

static void answer_till(struct cli *c, struct answer *x, const char *method,
			const struct core_till *t)
{
	struct till row;

	(void)c;
	rec_init(&till_type, &row);
	row.method = method;
	row.entries = t->count;
	row.receipts = t->receipts;
	row.deposits = t->deposits;
	row.refunds = t->out;
	row.fees = t->fees;
	row.net = t->net;
	answer_row(x, &row);
}

/* What moved no money stands below, for people. */
static void answer_beside(struct cli *c, const struct core_day *d)
{
	struct pair p[4];
	int n = 0;

	if (d->used_count)
		p[n++] = (struct pair){ "Deposits used", amount(c, d->used) };
	if (d->invoices)
		p[n++] = (struct pair){ "Invoiced", amount(c, d->invoiced) };
	if (d->credits)
		p[n++] = (struct pair){ "Credited", amount(c, d->credited) };
	answer_pairs(c, p, n);
}

int cli_day(struct cli *c, struct err *e)
{
	bool people = c->format == FORMAT_TABLE;
	day_t day = core_rules(c->core)->today;
	struct core_day d;
	struct answer *x;
	int r;

	if ((r = operands(c, 0, 0, e)) < 0 || (r = option_day(c, "on", &day, e)) < 0 ||
	    (r = core_day(c->core, day, day, &d, e)) < 0)
		return r;
	x = answer_open(c, &till_type);
	for (int i = 0; i < d.tills; i++)
		answer_till(c, x, (people ? choice_label : choice_code)(&payment_method,
									 d.till[i].method),
			    &d.till[i]);
	if (people)
		answer_till(c, x, "Total", &d.all);
	answer_close(&x);
	if (people)
		answer_beside(c, &d);
	return 0;
}

/* ---- close ---- */

int cli_close(struct cli *c, struct err *e)
{
	char buf[DATE_BUF];
	day_t until = 0;
	int r;

	if ((r = operands(c, 0, 0, e)) < 0 || (r = option_day(c, "until", &until, e)) < 0 ||
	    (until && (r = core_close_books(c->core, until, e)) < 0))
		return r;
	if ((until = core_closed_until(c->core)))
		out_printf(c->out, "%s\n", day_iso(until, buf));
	return 0;
}
