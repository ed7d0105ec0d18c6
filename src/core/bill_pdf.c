/* SPDX-License-Identifier: MIT */
/* A bill on paper: heads of the table again on every page, figures at the right. */
#include "config.h"
#include "core/bill_impl.h"
#include "core/core_impl.h"
#include "core/leaf.h"
#include "core/print_impl.h"

#include <string.h>

/* Points. */
static const double MARGIN = 55, TOP = 60, BOTTOM = 60, LEADING = 1.4, LABEL = 70, PAD = 8,
		    TAX_LABEL = 64;
static const struct pdf_font PLAIN = { 10, false }, STRONG = { 10, true }, TITLE = { 18, true },
			     CLINIC = { 12, true }, BANNER = { 13, true }, SMALL = { 8, false };
static const double cols[BILL_COLUMNS] = { 52, 66, 56, 46, 76 };

struct paper {
	const struct bill *b;
	struct pdf *pdf;
	double wide, high, y;			/* y: the next line's top */
	bool in_table;				/* its heads stand on every page */
	const struct bill_line *line;		/* its cells are put beside its first words */
};

static void close_paper(struct paper *p)
{
	pdf_close(&p->pdf);
}

static double right(const struct paper *p)
{
	return p->wide - MARGIN;
}

static void put(struct paper *p, double x, struct pdf_font f, const char *text)
{
	pdf_text(p->pdf, x, p->y + f.size, f, text);
}

static void put_right(struct paper *p, double x, struct pdf_font f, const char *text)
{
	leaf_right(p->pdf, x, p->y + f.size, f, text);
}

static void down(struct paper *p, struct pdf_font f)
{
	p->y += f.size * LEADING;
}

static void rule(struct paper *p, double from, double thick)
{
	pdf_line(p->pdf, from, p->y, right(p), p->y, thick);
	p->y += 4;
}

/* Pages */

static void new_page(struct paper *p)
{
	pdf_page_add(p->pdf);
	p->y = TOP;
}

/* Room for so much here or on the next page. */
static bool need(struct paper *p, double high)
{
	if (p->y + high <= p->high - BOTTOM)
		return false;
	new_page(p);
	return true;
}

/* Who, to whom, which */

static void put_banner(struct paper *p)
{
	if (!*p->b->banner)
		return;
	put(p, MARGIN, BANNER, p->b->banner);
	down(p, BANNER);
	rule(p, MARGIN, 1.5);
	p->y += PAD;
}

/* Whether it had to go on on another page. */
static bool put_list(struct paper *p, const struct bill_words *w, double x, bool first_strong)
{
	bool turned = false;

	for (int i = 0; i < w->count; i++) {
		struct pdf_font f = i == 0 && first_strong ? CLINIC : PLAIN;

		turned |= need(p, f.size * LEADING);
		put(p, x, f, w->at[i]);
		down(p, f);
	}
	return turned;
}

static void put_facts(struct paper *p, double x)
{
	for (int i = 0; i < p->b->facts.count; i++) {
		put(p, x, PLAIN, p->b->facts.at[i].label);
		put(p, x + LABEL, PLAIN, p->b->facts.at[i].text);
		down(p, PLAIN);
	}
}

static void put_head(struct paper *p)
{
	double top, end;

	put_banner(p);
	put_list(p, &p->b->from, MARGIN, true);
	p->y += 3 * PAD;
	need(p, (TITLE.size + p->b->facts.count * PLAIN.size) * LEADING + PAD);
	put(p, MARGIN, TITLE, p->b->title);
	down(p, TITLE);
	p->y += PAD;
	top = p->y;
	put_facts(p, p->wide / 2 + PAD);
	end = p->y;
	p->y = top;
	if (!put_list(p, &p->b->to, MARGIN, false) && end > p->y)
		p->y = end;
	p->y += 2 * PAD;
}

/* Lines */

static void put_cells(struct paper *p, const char *const *cell, struct pdf_font f)
{
	double x = right(p);

	for (int i = BILL_COLUMNS - 1; i >= 0; i--)
		if (p->b->has[i]) {
			put_right(p, x, f, cell[i]);
			x -= cols[i];
		}
}

static void put_table_head(struct paper *p)
{
	put(p, MARGIN, STRONG, "Description");
	put_cells(p, bill_heads, STRONG);
	down(p, STRONG);
	rule(p, MARGIN, 0.75);
}

static double width(void *ctx, const char *s, size_t n)
{
	return pdf_text_width(((struct paper *)ctx)->pdf, PLAIN, s, n);
}

static void put_words(void *ctx, const char *s, size_t n)
{
	struct paper *p = ctx;
	ARENA(a);

	if (need(p, PLAIN.size * LEADING) && p->in_table)
		put_table_head(p);
	put(p, MARGIN, PLAIN, arena_strndup(&a, s, n));
	if (p->line)
		put_cells(p, p->line->cell, PLAIN);
	p->line = NULL;
	down(p, PLAIN);
}

static void put_lines(struct paper *p)
{
	double room = p->wide - 2 * MARGIN - PAD;

	if (!p->b->line_count)
		return;
	for (int i = 0; i < BILL_COLUMNS; i++)
		room -= p->b->has[i] ? cols[i] : 0;
	put_table_head(p);
	p->in_table = true;
	for (int i = 0; i < p->b->line_count; i++) {
		p->line = &p->b->lines[i];
		print_wrap(p->line->words, room, width, put_words, p);
	}
	p->in_table = false;
	rule(p, MARGIN, 0.75);
}

/* Sums stay together. */
static void put_sums(struct paper *p)
{
	double x = p->wide / 2 + PAD;

	need(p, p->b->sums.count * PLAIN.size * LEADING + PAD);
	for (int i = 0; i < p->b->sums.count; i++) {
		const struct bill_fact *f = &p->b->sums.at[i];

		put(p, x, f->strong ? STRONG : PLAIN, f->label);
		put_right(p, right(p), f->strong ? STRONG : PLAIN, f->text);
		down(p, PLAIN);
	}
	p->y += 2 * PAD;
}

static void put_tax(struct paper *p, struct pdf_font f, const char *rate, const char *net,
		    const char *tax, const char *total)
{
	double x = MARGIN + TAX_LABEL;

	put_right(p, x, f, rate);
	put_right(p, x += cols[BILL_AMOUNT], f, net);
	put_right(p, x += cols[BILL_AMOUNT], f, tax);
	put_right(p, x + cols[BILL_AMOUNT], f, total);
	down(p, f);
}

static void put_taxes(struct paper *p)
{
	const struct bill *b = p->b;

	if (!b->tax_count)
		return;
	need(p, (b->tax_count + 1) * PLAIN.size * LEADING);
	put_tax(p, STRONG, "Tax by rate", "Net", "Tax", "Total");
	for (int i = 0; i < b->tax_count; i++)
		put_tax(p, PLAIN, b->taxes[i].rate, b->taxes[i].net, b->taxes[i].tax,
			b->taxes[i].total);
	p->y += PAD;
}

static void put_text(struct paper *p, const char *text)
{
	if (!*text)
		return;
	print_wrap(text, p->wide - 2 * MARGIN, width, put_words, p);
	p->y += PAD;
}

static void put_feet(struct paper *p)
{
	int n = pdf_page_count(p->pdf);

	for (int i = 0; i < n; i++) {
		pdf_page_choose(p->pdf, i);
		p->y = p->high - 40;
		put(p, MARGIN, SMALL, p->b->title);
		put_right(p, right(p), SMALL,
			  arena_printf(p->b->a, "Page %d of %d", i + 1, n));
	}
}

static int write_paper(struct paper *p, const char *path, struct err *e)
{
	OUT(out);
	int r;

	if ((r = out_file(&out, path, e)) < 0 || (r = pdf_write(p->pdf, out, e)) < 0 ||
	    (r = core_note_export(p->b->c, p->b->type, p->b->client, 1, e)) < 0)
		return r;
	return out_finish(&out, e);
}

int bill_pdf(const struct bill *b, const char *path, const char **ret_missing, struct err *e)
{
	CLEANUP(close_paper) struct paper p = { .b = b };
	int r = leaf_open(&p.pdf, b->c, b->title, &p.wide, &p.high, e);

	if (r < 0)
		return r;
	new_page(&p);
	put_head(&p);
	put_lines(&p);
	put_sums(&p);
	put_taxes(&p);
	put_text(&p, b->note);
	put_text(&p, b->foot);
	put_feet(&p);
	if ((r = write_paper(&p, path, e)) < 0)
		return r;
	*ret_missing = arena_strdup(b->a, pdf_missing(p.pdf));
	return 0;
}
