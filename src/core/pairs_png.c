/* SPDX-License-Identifier: MIT */
/* The sheet as one picture: a row for each view, white between; words are the PDF's. */
#include "config.h"
#include "core/pairs_impl.h"
#include "core/photo.h"
#include "media/encode.h"

#include <string.h>

enum { MOST_WIDE = 1200, MOST_HIGH = 1600, GAP = 24 };

struct cells {
	struct picture at[2 * PAIRS_MAX];
	int count;
};

static void cells_done(struct cells *x)
{
	for (int i = 0; i < x->count; i++)
		picture_done(&x->at[i]);
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* Both of a row are as high as the lower one, so that heads can be compared. */
static int open_row(struct pairs_sheet *s, struct cells *x, const struct photo_pair *p,
		    struct err *e)
{
	const char *paths[2] = { core_photo_path(s->c, &p->before, s->a),
				 core_photo_path(s->c, &p->after, s->a) };
	struct picture *two = x->at + x->count;
	int higher, r;

	if ((r = picture_open(&two[0], paths[0], MOST_WIDE, MOST_HIGH, e)) < 0)
		return r;
	x->count++;
	if ((r = picture_open(&two[1], paths[1], MOST_WIDE, MOST_HIGH, e)) < 0)
		return r;
	x->count++;
	if (two[0].height == two[1].height)
		return 0;
	higher = two[1].height > two[0].height;
	picture_done(&two[higher]);
	return picture_open(&two[higher], paths[higher], MOST_WIDE, two[!higher].height, e);
}

static void paste(struct picture *to, const struct picture *from, int x, int y)
{
	for (int row = 0; row < from->height; row++)
		memcpy(to->rgb + 3 * ((size_t)(y + row) * (size_t)to->width + (size_t)x),
		       from->rgb + 3 * (size_t)row * (size_t)from->width, 3 * (size_t)from->width);
}

static void make_sheet(struct picture *ret, const struct cells *x)
{
	int wide[2] = { 0, 0 }, high = GAP, y = GAP;
	size_t bytes;

	for (int i = 0; i < x->count; i++)
		wide[i % 2] = larger(wide[i % 2], x->at[i].width);
	for (int i = 0; i < x->count; i += 2)
		high += larger(x->at[i].height, x->at[i + 1].height) + GAP;
	ret->width = wide[0] + wide[1] + 3 * GAP;
	ret->height = high;
	bytes = 3 * (size_t)ret->width * (size_t)ret->height;
	ret->rgb = mem_alloc(bytes);
	memset(ret->rgb, 0xFF, bytes);
	for (int i = 0; i < x->count; i++) {
		int left = i % 2 ? 2 * GAP + wide[0] : GAP;

		paste(ret, &x->at[i], left + (wide[i % 2] - x->at[i].width) / 2, y);
		if (i % 2)
			y += larger(x->at[i].height, x->at[i - 1].height) + GAP;
	}
}

int pairs_png(struct pairs_sheet *s, struct buf *ret, struct err *e)
{
	CLEANUP(cells_done) struct cells x = { .count = 0 };
	CLEANUP(picture_done) struct picture sheet = { 0 };
	int r = 0;

	for (int i = 0; i < s->count && r >= 0; i++)
		r = open_row(s, &x, &s->pairs[i], e);
	if (r < 0)
		return r;
	make_sheet(&sheet, &x);
	return picture_png(ret, &sheet, e);
}
