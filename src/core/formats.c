/* SPDX-License-Identifier: MIT */
/* The table of formats, and the entries of the ledger on their way into one. */
#include "config.h"
#include "core/format_impl.h"

#include <assert.h>
#include <string.h>

#define FORMAT(id, ...) static const struct column columns_##id[] = {
#define COLUMN(name, ...) { .value = LEDGER_##name, .header = __VA_ARGS__ },
#define END { .header = NULL } };
#include "core/formats.def"
#undef FORMAT
#undef COLUMN
#undef END

static const struct book_format formats[] = {
#define FORMAT(id, word, words, reader, ...) \
	{ .name = word, .title = words, .who = reader, .columns = columns_##id, __VA_ARGS__ },
#define COLUMN(...)
#define END
#include "core/formats.def"
#undef FORMAT
#undef COLUMN
#undef END
};

const char rules_words[] =
	"# How hledger reads the file beside this one, which Scalpbook wrote.\n"
	"skip 1\n"
	"separator ,\n"
	"date-format %Y-%m-%d\n"
	"decimal-mark .\n"
	"fields date, code, description, comment, account1, account2, currency, amount\n"
	"currency %currency \n";

const struct book_format *core_format(int i)
{
	return i >= 0 && i < (int)COUNT(formats) ? &formats[i] : NULL;
}

const struct book_format *core_format_named(const char *name)
{
	for (size_t i = 0; i < COUNT(formats); i++)
		if (!strcmp(formats[i].name, name))
			return &formats[i];
	return NULL;
}

const char *format_extension(const struct book_format *f)
{
	return f->extension ? f->extension : "csv";
}

const struct column *format_columns(const struct book_format *f, enum ledger_source source)
{
	const char *like = source == LEDGER_SALES && f->like_sales ? f->like_sales : f->like;
	const struct book_format *other = like ? core_format_named(like) : f;

	assert(other);
	return other->columns;
}

/* A whole month is told by its name. */
static bool is_month(const struct ledger_period *p)
{
	return p->from && p->to && p->from % 100 == 1 && p->from / 100 == p->to / 100 &&
	       p->to % 100 == day_month_length(p->to / 10000, p->to / 100 % 100);
}

const char *core_format_file(const struct book_format *f, const struct ledger_period *p,
			     struct arena *a)
{
	char from[DATE_BUF], to[DATE_BUF];

	day_iso(p->from, from);
	day_iso(p->to, to);
	if (is_month(p))
		return arena_printf(a, "%s-%.7s.%s", f->name, from, format_extension(f));
	return arena_printf(a, "%s%s%s%s%s.%s", f->name, *from ? "-" : "", from, *to ? "-" : "",
			    to, format_extension(f));
}

static int is_taxed(void *ctx, const void *rec, struct err *e)
{
	const struct tax *x = rec;

	(void)ctx;
	(void)e;
	return x->rate > 0;
}

/* A book begins with a code for no tax, which says nothing. */
static bool has_taxes(struct core *c)
{
	struct query current = { 0 };
	struct err e;

	return core_each(c, &tax_type, &current, is_taxed, NULL, &e) == 1;
}

void writing_begin(struct writing *w, struct core *c, const struct book_format *f)
{
	const char *dates;

	*w = (struct writing){ .c = c, .f = f, .digits = core_rules(c)->money_digits };
	dates = core_setting(c, "export_dates", &w->a);
	w->month_first = !strcmp(dates, "month-first");
	w->iso = !strcmp(dates, "iso");
	w->keep_digits = !strcmp(core_setting(c, "quickbooks_digits", &w->a), "yes");
	w->taxes = has_taxes(c);
	w->profile = *csv_profile_named(f->profile ? f->profile : "plain");
	if (w->profile.guard) {
		w->profile.delimiter = *core_setting(c, "separator", &w->a);
		w->profile.mark = *core_setting(c, "decimal", &w->a);
	}
}

void writing_done(struct writing *w)
{
	buf_done(&w->breaks);
	buf_done(&w->parts);
	buf_done(&w->taken);
	buf_done(&w->before);
	buf_done(&w->left_out);
	buf_done(&w->opened);
	buf_done(&w->pending.postings);
	arena_done(&w->pending.a);
	arena_done(&w->row);
	arena_done(&w->a);
}

static bool skipped(const struct writing *w, const struct ledger_row *x)
{
	if (w->account && strcmp(w->account, x->account))
		return true;
	return w->f->moved && (x->moved == NONE_INT || x->moved == 0);
}

/* Each credit note once. */
static void leave_out(struct writing *w, const struct ledger_row *x)
{
	if (w->invoice != x->invoice)
		buf_printf(&w->left_out, "%s%s", w->left_out.len ? ", " : "", x->number);
	w->invoice = x->invoice;
}

static int check_tax(struct writing *w, const struct ledger_row *x, struct err *e)
{
	if (!w->f->one_tax)
		return 0;
	if (!w->tax_included)
		w->tax_included = arena_strdup(&w->a, x->tax_included);
	if (strcmp(w->tax_included, x->tax_included))
		return err_field(e, "tax_included",
				 "from %s on prices are %s tax, before they are not so; %s takes "
				 "one or the other: export the days before it and those from it "
				 "on apart", x->code,
				 strcmp(x->tax_included, "yes") ? "without" : "with", w->f->name);
	return 0;
}

static struct part *part_now(struct writing *w)
{
	struct part none = { 0 };

	while (w->parts.len / sizeof none <= (size_t)w->part)
		buf_add(&w->parts, &none, sizeof none);
	return (struct part *)(void *)w->parts.s + w->part;
}

static int count(struct writing *w, const struct ledger_row *x, struct err *e)
{
	bool payments = w->f->payments;
	money_t amount = !payments ? x->total : x->source == LEDGER_PAYMENTS ? x->moved : 0;
	struct taken t = { x->id, x->source, w->part };
	struct part *p = part_now(w);

	buf_add(&w->taken, &t, sizeof t);
	w->entries++;
	if (!w->first || x->date < w->first)
		w->first = x->date;
	if (x->date > w->last)
		w->last = x->date;
	return amount == NONE_INT ? 0 : money_add(&p->total, p->total, amount, e);
}

/* Whether the entry is of another invoice than the one before it, or of none. */
static void turn_invoice(struct writing *w, const struct ledger_row *x)
{
	int64_t invoice = x->source == LEDGER_SALES ? x->invoice : 0;

	if (invoice && invoice == w->invoice)
		return;
	w->invoice = invoice;
	w->invoice_entry = w->entries;
	w->invoice_rows = 0;
	w->part_invoices++;
}

/* What goes beyond a limit begins the next part, and with it all of its invoice. */
static void look_for_break(struct writing *w)
{
	const struct book_format *f = w->f;
	bool full = f->most_rows && w->part_rows >= f->most_rows &&
		    w->part_rows > w->invoice_rows;

	if (!full && !(f->most_invoices && w->part_invoices > f->most_invoices))
		return;
	buf_add(&w->breaks, &w->invoice_entry, sizeof w->invoice_entry);
	w->part_rows = w->invoice_rows;
	w->part_invoices = 1;
}

static bool breaks_here(const struct writing *w)
{
	size_t i = (size_t)w->part;
	int64_t at;

	if ((i + 1) * sizeof at > w->breaks.len)
		return false;
	memcpy(&at, w->breaks.s + i * sizeof at, sizeof at);
	return at == w->entries;
}

static bool is_journal(const struct book_format *f)
{
	return f->style == BOOK_JOURNAL || f->style == BOOK_BEANCOUNT;
}

static int take(void *ctx, const struct ledger_row *x, struct err *e)
{
	struct writing *w = ctx;
	int64_t before = w->rows;
	int r;

	if (skipped(w, x))
		return 0;
	if (w->f->no_credits && !strcmp(x->kind, "credit")) {
		leave_out(w, x);
		return 0;
	}
	if ((r = check_tax(w, x, e)) < 0)
		return r;
	turn_invoice(w, x);
	if (w->turn_part && breaks_here(w) && (r = w->turn_part(w, e)) < 0)
		return r;
	if (!w->turn_part)
		look_for_break(w);
	if ((r = is_journal(w->f) ? journal_row(w, x, e) : columns_row(w, x, e)) != 0)
		return r;
	part_now(w)->rows += w->rows - before;
	if ((r = count(w, x, e)) < 0 || (r = before_row(w, x, e)) < 0)
		return r;
	return w->most && w->rows >= w->most;
}

static int end(struct writing *w, struct err *e)
{
	int64_t before = w->rows;
	int r = is_journal(w->f) ? journal_end(w, e) : 0;

	if (w->rows > before)
		part_now(w)->rows += w->rows - before;
	return r;
}

int writing_run(struct writing *w, const struct format_job *j, struct err *e)
{
	struct ledger_spec s = { .sales = w->f->sales, .payments = w->f->payments,
				 .cash = w->f->cash, .period = j->period };
	int r;

	s.period.never_in = j->fresh ? w->f->name : NULL;
	w->account = j->account;
	r = ledger_walk(w->c, &s, take, w, e);
	return r < 0 ? r : end(w, e);
}
