/* SPDX-License-Identifier: MIT */
/* A record on paper: lines, page breaks, heads and the scalp map in round dots. */
#include "config.h"
#include "core/print.h"
#include "core/leaf.h"
#include "core/print_impl.h"
#include "media/pdf.h"
#include "model/head.h"
#include "model/scalp.h"

#include <string.h>

/* Points. */
static const double MARGIN = 50, TOP = 70, BOTTOM = 60, LABEL = 110, PITCH = 0.85, RADIUS = 0.38;
static const double LEADING = 1.35;
static const struct pdf_font PLAIN = { 10, false }, STRONG = { 10, true }, BIG = { 13, true },
			     TITLE = { 17, true }, SMALL = { 8, false };

enum { HEAD_COLS = 92, HEAD_ROWS = 50, VIEW_COLS = 100, VIEW_ROWS = 50 };	/* cells of dots */

struct paper {
	struct pdf *pdf;
	double wide, high, y;		/* y: the next line's top */
	double indent;			/* of the lines of a block */
	struct pdf_font font;
	const char *label;		/* before the next line */
};

static void new_page(struct paper *p)
{
	pdf_page_add(p->pdf);
	p->y = TOP;
}

/* Room for so much, on this page or the next. */
static void need(struct paper *p, double high)
{
	if (p->y + high > p->high - BOTTOM)
		new_page(p);
}

static double width(void *ctx, const char *s, size_t n)
{
	struct paper *p = ctx;

	return pdf_text_width(p->pdf, p->font, s, n);
}

static void line(void *ctx, const char *s, size_t n)
{
	struct paper *p = ctx;
	double high = p->font.size * LEADING;
	ARENA(a);

	need(p, high);
	if (*p->label)
		pdf_text(p->pdf, MARGIN, p->y + p->font.size, STRONG, p->label);
	pdf_text(p->pdf, MARGIN + p->indent, p->y + p->font.size, p->font,
		 arena_strndup(&a, s, n));
	p->y += high;
	p->label = "";
}

static void put(struct paper *p, const char *label, double indent, struct pdf_font f,
		const char *text)
{
	p->label = label;
	p->indent = indent;
	p->font = f;
	/* A label that is wider than its column stands alone. */
	if (pdf_text_width(p->pdf, STRONG, label, strlen(label)) > indent - 4 && *label)
		line(p, "", 0);
	print_wrap(text, p->wide - 2 * MARGIN - indent, width, line, p);
}

/* Pictures */

static void put_dots(struct paper *p, const struct dots *d, double x, double y)
{
	bool *on = mem_alloc((size_t)d->w * (size_t)d->h * sizeof *on + 1);

	dots_stipple(d, on);
	pdf_dots_begin(p->pdf, RADIUS);
	for (int i = 0; i < d->w * d->h; i++)
		if (on[i])
			pdf_dot(p->pdf, x + (i % d->w + 0.5) * PITCH, y + (i / d->w + 0.5) * PITCH);
	pdf_dots_end(p->pdf);
	mem_free(on);
}

/* Two pictures of the same size, each in the middle of its half, with its name below. */
static void put_pair(struct paper *p, const struct dots *left, const struct dots *right,
		     const char *left_name, const char *right_name)
{
	const struct dots *d[] = { left, right };
	const char *names[] = { left_name, right_name };
	double half = (p->wide - 2 * MARGIN) / 2, wide = left->w * PITCH, high = left->h * PITCH;

	need(p, high + 3 * SMALL.size);
	for (int i = 0; i < 2; i++) {
		double x = MARGIN + i * half + (half - wide) / 2;
		double name = pdf_text_width(p->pdf, SMALL, names[i], strlen(names[i]));

		put_dots(p, d[i], x, p->y);
		pdf_text(p->pdf, x + (wide - name) / 2, p->y + high + 1.5 * SMALL.size, SMALL,
			 names[i]);
	}
	p->y += high + 3 * SMALL.size;
}

static void put_heads(struct paper *p, const struct print_block *b)
{
	DOTS(left, HEAD_COLS, HEAD_ROWS);
	DOTS(right, HEAD_COLS, HEAD_ROWS);

	put(p, "", 0, STRONG, b->text);
	if (!b->pattern)
		return;
	p->y += SMALL.size;
	head_trace(&left, b->pattern, head_main(b->pattern));
	head_trace(&right, b->pattern, HEAD_PROFILE);
	put_pair(p, &left, &right, head_words(head_main(b->pattern)), head_words(HEAD_PROFILE));
}

static void put_map(struct paper *p, const struct print_block *b)
{
	const struct scalp_look look = { .ticked = b->zones, .layers = b->layers,
					 .loss = b->pattern };

	need(p, 2 * (VIEW_ROWS * DOTS_Y * PITCH + 3 * SMALL.size));
	for (int i = 0; i < SCALP_VIEWS; i += 2) {
		DOTS(left, VIEW_COLS, VIEW_ROWS);
		DOTS(right, VIEW_COLS, VIEW_ROWS);

		scalp_trace(&left, i, &look);
		scalp_trace(&right, i + 1, &look);
		put_pair(p, &left, &right, scalp_view(i)->words, scalp_view(i + 1)->words);
	}
}

/* Blocks */

/* A heading stays with what follows it. */
static void put_heading(struct paper *p, const char *text, bool first)
{
	struct pdf_font f = first ? TITLE : BIG;

	need(p, 6 * f.size);
	p->y += first ? 0 : f.size;
	put(p, "", 0, f, text);
	pdf_line(p->pdf, MARGIN, p->y, p->wide - MARGIN, p->y, 0.5);
	p->y += 6;
}

static void put_block(struct paper *p, const struct print_block *b, bool first)
{
	switch (b->kind) {
	case PRINT_HEADING:
		put_heading(p, b->text, first);
		break;
	case PRINT_RECORD:
		need(p, 4 * STRONG.size);
		p->y += STRONG.size / 2;
		put(p, "", 0, STRONG, b->text);
		break;
	case PRINT_FIELD:
		put(p, b->label, LABEL, PLAIN, b->text);
		break;
	case PRINT_ALERT:
		put(p, "", 0, STRONG, b->text);
		break;
	case PRINT_HEADS:
		put_heads(p, b);
		break;
	case PRINT_MAP:
		put_map(p, b);
		break;
	default:
		put(p, "", 0, PLAIN, b->text);
	}
}

/* Known at the end: how many pages there are. */
static void put_margins(struct paper *p, const struct print_sheet *s)
{
	int n = pdf_page_count(p->pdf);
	ARENA(a);

	for (int i = 0; i < n; i++) {
		const char *page = arena_printf(&a, "Page %d of %d", i + 1, n);
		double w = pdf_text_width(p->pdf, SMALL, page, strlen(page));

		pdf_page_choose(p->pdf, i);
		pdf_text(p->pdf, MARGIN, 40, SMALL, s->title);
		pdf_text(p->pdf, p->wide - MARGIN - w, 40, SMALL, page);
		pdf_line(p->pdf, MARGIN, 46, p->wide - MARGIN, 46, 0.25);
		pdf_text(p->pdf, MARGIN, p->high - 35, SMALL, s->made);
	}
}

static void close_paper(struct paper *p)
{
	pdf_close(&p->pdf);
}

static int write_paper(struct paper *p, const struct print_sheet *s, int64_t client,
		       const char *path, struct err *e)
{
	OUT(out);
	int r;

	new_page(p);
	for (int i = 0; i < print_count(s); i++)
		put_block(p, print_block(s, i), i == 0);
	put_margins(p, s);
	if ((r = out_file(&out, path, e)) < 0 || (r = pdf_write(p->pdf, out, e)) < 0 ||
	    (r = core_note_export(s->c, &client_type, client, 1, e)) < 0)
		return r;
	return out_finish(&out, e);
}

int core_print_pdf(struct core *c, int64_t client, const char *path, const char **ret_missing,
		   struct arena *a, struct err *e)
{
	CLEANUP(print_done) struct print_sheet s = { 0 };
	CLEANUP(close_paper) struct paper p = { .wide = 0 };
	int r = core_ask(c, RIGHT_EXPORT, e);

	if (r < 0 || (r = print_collect(&s, c, client, e)) < 0 ||
	    (r = leaf_open(&p.pdf, c, s.title, &p.wide, &p.high, e)) < 0 ||
	    (r = write_paper(&p, &s, client, path, e)) < 0)
		return r;
	*ret_missing = arena_strdup(a, pdf_missing(p.pdf));
	return 0;
}
