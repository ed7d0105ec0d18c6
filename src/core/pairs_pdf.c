/* SPDX-License-Identifier: MIT */
/* The sheet on paper: a row for each view, its days, and what was done in between. */
#include "config.h"
#include "core/core_impl.h"
#include "core/leaf.h"
#include "core/pairs_impl.h"
#include "core/photo.h"
#include "core/print_impl.h"
#include "media/encode.h"
#include "model/choices.h"

#include <string.h>

/* Points; pixels of a picture at 300 dots an inch of its column. */
static const double MARGIN = 45, GAP = 14, LEADING = 1.35;
static const struct pdf_font PLAIN = { 10, false }, STRONG = { 11, true }, TITLE = { 17, true },
			     SMALL = { 9, false };
enum { MOST_WIDE = 1050, MOST_HIGH = 1400, DONE_MAX = 8 };

struct page {
	struct pdf *pdf;
	double wide, high, y;
	struct pairs_sheet *s;
};

static void close_page(struct page *p)
{
	pdf_close(&p->pdf);
}

static void put_line(struct page *p, struct pdf_font f, const char *text)
{
	pdf_text(p->pdf, MARGIN, p->y + f.size, f, text);
	p->y += f.size * LEADING;
}

static void put_head(struct page *p)
{
	struct pairs_sheet *s = p->s;
	const char *clinic = core_setting(s->c, "clinic", s->a);

	p->y = MARGIN;
	leaf_right(p->pdf, p->wide - MARGIN, p->y + TITLE.size, PLAIN, clinic);
	put_line(p, TITLE, "Before and after");
	/* Whoever sees it elsewhere need not know who it is. */
	if (!s->purpose)
		put_line(p, PLAIN, rec_title(&client_type, &s->client, s->a));
	p->y += 4;
	pdf_line(p->pdf, MARGIN, p->y, p->wide - MARGIN, p->y, 0.5);
	p->y += 8;
}

/* A photo as it is placed. */
struct placed {
	struct buf jpeg;
	double wide, high;
};

static void placed_done(struct placed *x)
{
	buf_done(&x->jpeg);
}

static double column(const struct page *p)
{
	return (p->wide - 2 * MARGIN - GAP) / 2;
}

static int open_photo(struct page *p, const struct photo *x, double high, struct placed *ret,
		      struct err *e)
{
	CLEANUP(picture_done) struct picture picture = { 0 };
	const char *path = core_photo_path(p->s->c, x, p->s->a);
	double scale;
	int r = picture_open(&picture, path, MOST_WIDE, MOST_HIGH, e);

	if (r < 0)
		return r;
	scale = column(p) / picture.width;
	if (scale > high / picture.height)
		scale = high / picture.height;
	ret->wide = picture.width * scale;
	ret->high = picture.height * scale;
	return picture_jpeg(&ret->jpeg, &picture, e);
}

/* In the middle of its column, standing on the row's line, its words below. */
static void put_photo(struct page *p, const struct placed *x, double left, double high,
		      const char *words)
{
	left += (column(p) - x->wide) / 2;
	pdf_jpeg(p->pdf, left, p->y + high - x->high, x->wide, x->high, x->jpeg.s, x->jpeg.len);
	pdf_text(p->pdf, left, p->y + high + PLAIN.size * LEADING, PLAIN, words);
}

static int put_pair(struct page *p, const struct photo_pair *x, double most, struct err *e)
{
	CLEANUP(placed_done) struct placed before = { .wide = 0 };
	CLEANUP(placed_done) struct placed after = { .wide = 0 };
	double high;
	int r = open_photo(p, &x->before, most, &before, e);

	if (r < 0 || (r = open_photo(p, &x->after, most, &after, e)) < 0)
		return r;
	high = before.high > after.high ? before.high : after.high;
	put_line(p, STRONG, choice_label(&photo_view, x->before.view));
	put_photo(p, &before, MARGIN, high, pair_words(&x->before, true, p->s->a));
	put_photo(p, &after, MARGIN + column(p) + GAP, high, pair_words(&x->after, false, p->s->a));
	p->y += high + (PLAIN.size + 8) * LEADING;
	return 0;
}

static int put_pairs(struct page *p, double high, struct err *e)
{
	double words = (STRONG.size + PLAIN.size + 8) * LEADING;
	int r = 0;

	for (int i = 0; i < p->s->count && r >= 0; i++)
		r = put_pair(p, &p->s->pairs[i], high / p->s->count - words, e);
	return r;
}

static int done_lines(const struct pairs_sheet *s)
{
	return s->done_count > DONE_MAX ? DONE_MAX : s->done_count;
}

static double width(void *ctx, const char *s, size_t n)
{
	return pdf_text_width(((struct page *)ctx)->pdf, SMALL, s, n);
}

static void small_line(void *ctx, const char *s, size_t n)
{
	struct page *p = ctx;

	/* Many zones take a second line; the foot of the page is where it ends. */
	if (p->y + SMALL.size * LEADING <= p->high - MARGIN / 2)
		put_line(p, SMALL, arena_strndup(p->s->a, s, n));
}

static void put_done(struct page *p)
{
	struct pairs_sheet *s = p->s;
	int n = done_lines(s);

	if (n)
		put_line(p, STRONG, "What was done");
	for (int i = s->done_count - n; i < s->done_count; i++)
		print_wrap(s->done[i], p->wide - 2 * MARGIN, width, small_line, p);
}

int pairs_pdf(struct pairs_sheet *s, struct buf *ret, struct err *e)
{
	CLEANUP(close_page) struct page p = { .s = s };
	double words = done_lines(s) ? (STRONG.size + done_lines(s) * SMALL.size) * LEADING : 0;
	int r = leaf_open(&p.pdf, s->c, "Before and after", &p.wide, &p.high, e);

	if (r < 0)
		return r;
	pdf_page_add(p.pdf);
	put_head(&p);
	if ((r = put_pairs(&p, p.high - MARGIN - words - p.y, e)) < 0)
		return r;
	put_done(&p);
	s->missing = arena_strdup(s->a, pdf_missing(p.pdf));
	return pdf_bytes(p.pdf, ret, e);
}
