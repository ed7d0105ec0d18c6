/* SPDX-License-Identifier: MIT */
/* A bill as text of 80 columns, figures at the right. */
#include "config.h"
#include "base/text.h"
#include "core/bill_impl.h"
#include "core/print_impl.h"

#include <string.h>

enum { WIDE = 80, LEFT = 42, LABEL = 12, GAP = 2, SUM_LABEL = 24 };

/* Of the columns; what is left is for the words. */
static const int cols[BILL_COLUMNS] = { 8, 12, 10, 7, 13 };

static int columns(const char *s)
{
	return text_width(s, strlen(s));
}

static void put_left(struct out *out, const char *s, int wide)
{
	out_puts(out, s);
	out_printf(out, "%*s", wide > columns(s) ? wide - columns(s) : 0, "");
}

static void put_right(struct out *out, const char *s, int wide)
{
	out_printf(out, "%*s", wide > columns(s) ? wide - columns(s) : 0, "");
	out_puts(out, s);
}

static void rule(struct out *out, char c, int n)
{
	while (n-- > 0)
		out_char(out, c);
	out_char(out, '\n');
}

static void put_head(const struct bill *b, struct out *out)
{
	if (*b->banner)
		out_printf(out, "*** %s ***\n\n", b->banner);
	for (int i = 0; i < b->from.count; i++)
		out_printf(out, "%s\n", b->from.at[i]);
	if (b->from.count)
		out_char(out, '\n');
	out_printf(out, "%s\n", b->title);
	rule(out, '=', columns(b->title));
	out_char(out, '\n');
	for (int i = 0; i < b->to.count || i < b->facts.count; i++) {
		const char *to = i < b->to.count ? b->to.at[i] : "";

		if (i >= b->facts.count) {
			out_printf(out, "%s\n", to);
			continue;
		}
		put_left(out, to, LEFT);
		put_left(out, b->facts.at[i].label, LABEL);
		out_printf(out, "%s\n", b->facts.at[i].text);
	}
	out_char(out, '\n');
}

/* Lines */

struct table {
	const struct bill *b;
	struct out *out;
	const struct bill_line *line;	/* its cells are put beside its first words; NULL: done */
	int words;			/* columns for them */
};

static double width(void *ctx, const char *s, size_t n)
{
	(void)ctx;
	return text_width(s, n);
}

static void put_cells(const struct table *t, const char *const *cell)
{
	for (int i = 0; i < BILL_COLUMNS; i++)
		if (t->b->has[i])
			put_right(t->out, cell[i], cols[i]);
	out_char(t->out, '\n');
}

static void put_words(void *ctx, const char *s, size_t n)
{
	struct table *t = ctx;
	ARENA(a);
	const char *words = arena_strndup(&a, s, n);

	if (!t->line) {
		out_printf(t->out, "%s\n", words);
		return;
	}
	put_left(t->out, words, t->words);
	put_cells(t, t->line->cell);
	t->line = NULL;
}

static void put_lines(const struct bill *b, struct out *out)
{
	struct table t = { b, out, NULL, WIDE };

	if (!b->line_count)
		return;
	for (int i = 0; i < BILL_COLUMNS; i++)
		t.words -= b->has[i] ? cols[i] : 0;
	put_left(out, "Description", t.words);
	put_cells(&t, bill_heads);
	rule(out, '-', WIDE);
	for (int i = 0; i < b->line_count; i++) {
		t.line = &b->lines[i];
		print_wrap(b->lines[i].words, t.words - GAP, width, put_words, &t);
	}
	rule(out, '-', WIDE);
}

static void put_sums(const struct bill *b, struct out *out)
{
	int amount = cols[BILL_AMOUNT];

	for (int i = 0; i < b->sums.count; i++) {
		out_printf(out, "%*s", WIDE - amount - SUM_LABEL, "");
		put_left(out, b->sums.at[i].label, SUM_LABEL);
		put_right(out, b->sums.at[i].text, amount);
		out_char(out, '\n');
	}
}

static void put_taxes(const struct bill *b, struct out *out)
{
	int amount = cols[BILL_AMOUNT];

	if (!b->tax_count)
		return;
	out_char(out, '\n');
	put_left(out, "Tax by rate", amount);
	put_right(out, "Net", amount);
	put_right(out, "Tax", amount);
	put_right(out, "Total", amount);
	out_char(out, '\n');
	for (int i = 0; i < b->tax_count; i++) {
		put_right(out, b->taxes[i].rate, amount - GAP);
		put_right(out, b->taxes[i].net, amount + GAP);
		put_right(out, b->taxes[i].tax, amount);
		put_right(out, b->taxes[i].total, amount);
		out_char(out, '\n');
	}
}

static void put_line(void *ctx, const char *s, size_t n)
{
	out_add(ctx, s, n);
	out_char(ctx, '\n');
}

void bill_text(const struct bill *b, struct out *out)
{
	put_head(b, out);
	put_lines(b, out);
	put_sums(b, out);
	put_taxes(b, out);
	if (*b->note) {
		out_char(out, '\n');
		print_wrap(b->note, WIDE, width, put_line, out);
	}
	if (*b->foot)
		out_printf(out, "\n%s\n", b->foot);
}
