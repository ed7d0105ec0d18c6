/* SPDX-License-Identifier: MIT */
/*
 * Journals of plain-text accounting: entries that balance by themselves. An invoice is one entry
 * however many lines it has, so it is kept until its last line was seen.
 */
#include "config.h"
#include "core/format_impl.h"
#include "base/text.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>

enum { ACCOUNT_WIDTH = 40, AMOUNT_WIDTH = 14 };

static const char *const roots[] = { "Assets", "Liabilities", "Equity", "Income", "Expenses" };

/* A part of a name as beancount has it: capital letter or digit, then letters, digits, dashes. */
static void add_component(struct buf *b, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char c = s[i];
		bool plain = isalnum((unsigned char)c) || (unsigned char)c >= 0x80;

		if (!i && !plain)
			buf_puts(b, "X");
		c = plain ? !i ? (char)toupper((unsigned char)c) : c : '-';
		buf_add(b, &c, 1);
	}
}

static bool is_root(const char *s)
{
	for (size_t i = 0; i < COUNT(roots); i++)
		if (!strncmp(s, roots[i], strlen(roots[i])) && s[strlen(roots[i])] == ':')
			return true;
	return false;
}

static int beancount_account(struct writing *w, const char *journal, const char **ret,
			     struct err *e)
{
	BUF(b);

	for (const char *s = journal; *s; ) {
		size_t n = strcspn(s, ":");

		add_component(&b, s, n);
		s += n;
		if (*s == ':' && *++s)
			buf_puts(&b, ":");
	}
	if (!is_root(buf_str(&b)))
		return err_field(e, "journal",
				 "'%.60s' is no account for Beancount: the journal name of an "
				 "account begins with assets, liabilities, equity, income or "
				 "expenses and has a part after it, as in assets:bank", journal);
	*ret = arena_strdup(&w->row, buf_str(&b));
	return 0;
}

/* What begins so would be read as something else. */
static const char *journal_account(struct writing *w, const char *journal)
{
	const char *s = cell_clean(w, journal, 0, "");

	return s + strspn(s, "([*!~#%|<;");
}

/* The account of a value, in the words of the format. */
static int account(struct writing *w, enum ledger_value_id id, const struct ledger_row *x,
		   const char **ret, struct err *e)
{
	const struct ledger_value *v = &ledger_values[id];
	const char *name = *(const char *const *)((const char *)x + v->off);

	if (w->f->style == BOOK_BEANCOUNT && *name)
		return beancount_account(w, name, ret, e);
	name = journal_account(w, name);
	if (!*name)
		return cell_missing(w, v, x, e);
	*ret = name;
	return 0;
}

static bool opened(const struct writing *w, const char *name)
{
	for (size_t at = 0; at < w->opened.len; at += strlen(w->opened.s + at) + 1)
		if (!strcmp(w->opened.s + at, name))
			return true;
	return false;
}

/* As long ago as can be, so that no entry is before it. */
static void open_account(struct writing *w, const char *name)
{
	if (w->f->style != BOOK_BEANCOUNT || opened(w, name))
		return;
	buf_add(&w->opened, name, strlen(name) + 1);
	if (w->out)
		out_printf(w->out, "1970-01-01 open %s\n", name);
}

/* Not read as a tag, a date or another comment. */
static const char *comment(struct writing *w, const char *s)
{
	return cell_clean(w, s, 0, ":[]");
}

static void posting(struct writing *w, struct buf *b, const char *name, money_t amount,
		    const char *currency, const char *words)
{
	int pad = ACCOUNT_WIDTH - text_width(name, strlen(name));
	char buf[MONEY_BUF];

	money_text(amount, w->digits, '.', buf);
	open_account(w, name);
	buf_printf(b, "    %s%*s  ", name, pad > 0 ? pad : 0, "");
	if (w->f->style == BOOK_BEANCOUNT)
		buf_printf(b, "%*s %s", AMOUNT_WIDTH, buf, currency);
	else
		buf_printf(b, "%s %*s", currency, AMOUNT_WIDTH, buf);
	if (*words)
		buf_printf(b, "  ; %s", words);
	buf_puts(b, "\n");
}

/* In quotes, as beancount reads them. */
static const char *quoted(struct writing *w, const char *s)
{
	char *t = arena_alloc(&w->row, 2 * strlen(s) + 3), *p = t;

	*p++ = '"';
	for (; *s; s++) {
		if (*s == '"' || *s == '\\')
			*p++ = '\\';
		*p++ = *s;
	}
	*p = '"';
	return t;
}

static void entry(struct writing *w, day_t date, const char *code, const char *who,
		  const char *words, const struct buf *postings)
{
	char day[DATE_BUF];

	day_iso(date, day);
	who = cell_clean(w, who, 0, "");
	words = cell_clean(w, words, 0, "");
	w->rows++;
	w->part_rows++;
	if (!w->out)
		return;
	if (w->f->style == BOOK_BEANCOUNT)
		out_printf(w->out, "%s * %s %s\n", day, quoted(w, who),
			   quoted(w, arena_printf(&w->row, "%s%s%s", code, *words ? " " : "",
						  words)));
	else
		out_printf(w->out, "%s * (%s) %s%s%s\n", day, cell_clean(w, code, 0, ""), who,
			   *words ? " - " : "", words);
	out_puts(w->out, buf_str(postings));
	out_puts(w->out, "\n");
}

static int payment(struct writing *w, const struct ledger_row *x, struct err *e)
{
	const char *here, *there;
	BUF(b);
	int r;

	if ((r = account(w, LEDGER_account_journal, x, &here, e)) < 0 ||
	    (r = account(w, LEDGER_other_journal, x, &there, e)) < 0)
		return r;
	posting(w, &b, here, x->amount, x->currency, "");
	posting(w, &b, there, -x->amount, x->currency, "");
	entry(w, x->date, x->code, x->customer, x->description, &b);
	return 0;
}

static int end_invoice(struct writing *w, struct err *e)
{
	struct pending *p = &w->pending;
	const struct ledger_row *x = &p->row;
	const char *debtors, *tax = "";
	int r;

	if (!p->invoice)
		return 0;
	p->invoice = 0;
	if ((r = account(w, LEDGER_other_journal, x, &debtors, e)) < 0 ||
	    (p->tax && (r = account(w, LEDGER_third_journal, x, &tax, e)) < 0))
		return r;
	if (p->tax)
		posting(w, &p->postings, tax, -p->tax, x->currency, "");
	posting(w, &p->postings, debtors, p->total, x->currency, "");
	entry(w, x->date, x->code, x->customer, "", &p->postings);
	return 0;
}

static void begin_invoice(struct pending *p, const struct ledger_row *x)
{
	arena_reset(&p->a);
	buf_clear(&p->postings);
	p->invoice = x->invoice;
	p->tax = p->total = 0;
	p->row = *x;
	for (int i = 0; i < LEDGER_VALUES; i++)
		if (ledger_values[i].kind == LEDGER_TEXT) {
			const char **s = (const char **)((char *)&p->row + ledger_values[i].off);

			*s = arena_strdup(&p->a, *s);
		}
}

static int sale(struct writing *w, const struct ledger_row *x, struct err *e)
{
	struct pending *p = &w->pending;
	const char *income;
	int r;

	if (p->invoice != x->invoice)
		begin_invoice(p, x);
	if ((r = account(w, LEDGER_account_journal, x, &income, e)) < 0 ||
	    (r = money_add(&p->tax, p->tax, x->tax, e)) < 0 ||
	    (r = money_add(&p->total, p->total, x->total, e)) < 0)
		return r;
	posting(w, &p->postings, income, -x->net, x->currency, comment(w, x->description));
	return 0;
}

int journal_row(struct writing *w, const struct ledger_row *x, struct err *e)
{
	bool more = x->source == LEDGER_SALES && x->invoice == w->pending.invoice;
	int r = more ? 0 : end_invoice(w, e);

	arena_reset(&w->row);
	if (r < 0)
		return r;
	return x->source == LEDGER_SALES ? sale(w, x, e) : payment(w, x, e);
}

int journal_end(struct writing *w, struct err *e)
{
	return end_invoice(w, e);
}
