/* SPDX-License-Identifier: MIT */
/* Makes pixels smaller and turns them; pure. */
#include "config.h"
#include "media/decoder.h"

#include "base/mem.h"

#include <assert.h>
#include <string.h>

static int64_t at_least_one(int64_t n)
{
	return n > 1 ? n : 1;
}

struct picture_size fit_into(struct picture_size s, int most_wide, int most_high)
{
	if (most_wide <= 0 || most_high <= 0 || (s.width <= most_wide && s.height <= most_high))
		return s;
	if (s.width * most_high > s.height * most_wide)
		return (struct picture_size){
			most_wide,
			at_least_one((s.height * most_wide + s.width / 2) / s.width),
		};
	return (struct picture_size){
		at_least_one((s.width * most_high + s.height / 2) / s.height),
		most_high,
	};
}

unsigned char *pixels_ground(int width, int height)
{
	size_t n = (size_t)width * (size_t)height * 3;

	return memset(mem_alloc(n), GROUND, n);
}

/*
 * Every pixel of the picture is spread over the one or two that it lies on, by its share: columns
 * of a row first, then rows. 'first' is where it begins, 'share' what of it lies there.
 */
struct spread {
	int *first;
	float *share;
};

static void spread_make(struct spread *s, int from, int to)
{
	s->first = mem_alloc((size_t)from * sizeof *s->first);
	s->share = mem_alloc((size_t)from * sizeof *s->share);
	for (int i = 0; i < from; i++) {
		int64_t end = (int64_t)(i + 1) * to;	/* in 1/from of a pixel */

		s->first[i] = (int)((int64_t)i * to / from);
		s->share[i] = 1.0f;
		if (end > (int64_t)(s->first[i] + 1) * from)
			s->share[i] = (float)((int64_t)(s->first[i] + 1) * from -
					      (int64_t)i * to) / (float)to;
	}
}

static void spread_done(struct spread *s)
{
	mem_free(s->first);
	mem_free(s->share);
}

static void add_columns(float *sum, const unsigned char *row, int width, const struct spread *s)
{
	for (int x = 0; x < width; x++, row += 3) {
		float *at = sum + 3 * s->first[x], share = s->share[x];

		for (int i = 0; i < 3; i++)
			at[i] += share * row[i];
		if (share < 1.0f)
			for (int i = 0; i < 3; i++)
				at[3 + i] += (1.0f - share) * row[i];
	}
}

/* Gives the finished row out and goes on with the next one. */
static void put_row(unsigned char *to, float *sum, float *next, size_t n, float part)
{
	for (size_t i = 0; i < n; i++) {
		float v = sum[i] * part + 0.5f;

		to[i] = v > 255.0f ? 255 : (unsigned char)v;
		sum[i] = next[i];
		next[i] = 0;
	}
}

void pixels_shrink(struct pixels *p, struct picture_size size)
{
	int width = (int)size.width, height = (int)size.height;
	size_t n = (size_t)width * 3;
	float part = (float)((double)width * height / ((double)p->width * p->height));
	struct spread columns, rows;
	unsigned char *rgb;
	float *row, *sum, *next;

	assert(width >= 1 && height >= 1 && width <= p->width && height <= p->height);
	if (width == p->width && height == p->height)
		return;
	rgb = mem_alloc(n * (size_t)height);
	row = mem_alloc(3 * (n + 3) * sizeof *row);	/* a pixel more, for a share of 0 */
	sum = row + n + 3;
	next = sum + n + 3;
	spread_make(&columns, p->width, width);
	spread_make(&rows, p->height, height);
	for (int y = 0; y < p->height; y++) {
		float share = rows.share[y];

		memset(row, 0, (n + 3) * sizeof *row);
		add_columns(row, p->rgb + (size_t)y * (size_t)p->width * 3, p->width, &columns);
		for (size_t i = 0; i < n; i++) {
			sum[i] += share * row[i];
			next[i] += (1.0f - share) * row[i];
		}
		if (y + 1 == p->height || rows.first[y + 1] != rows.first[y])
			put_row(rgb + n * (size_t)rows.first[y], sum, next, n, part);
	}
	spread_done(&columns);
	spread_done(&rows);
	mem_free(row);
	mem_free(p->rgb);
	*p = (struct pixels){ rgb, width, height };
}

/*
 * Where a pixel of the upright picture is found: 'start' and the steps to the right and down, in
 * pixels of what is stored.
 */
void pixels_turn(struct pixels *p, int orientation)
{
	ptrdiff_t w = p->width, h = p->height;
	const struct {
		ptrdiff_t start, right, down;
	} way[] = {
		{ 0, 1, w },			/* upright */
		{ w - 1, -1, w },		/* mirrored */
		{ w * h - 1, -1, -w },		/* upside down */
		{ w * (h - 1), 1, -w },		/* upside down and mirrored */
		{ 0, w, 1 },			/* mirrored at its diagonal */
		{ w * (h - 1), -w, 1 },		/* the top is on its right: turn right */
		{ w * h - 1, -w, -1 },		/* mirrored at the other diagonal */
		{ w - 1, w, -1 },		/* turn left */
	};
	const int o = orientation - 1;
	enum { TILE = 32 };	/* of rows, so that both sides stay in the cache */
	int width = o >= 4 ? p->height : p->width, height = o >= 4 ? p->width : p->height;
	unsigned char *rgb;

	assert(orientation >= 1 && orientation <= 8);
	if (o == 0)
		return;
	rgb = mem_alloc((size_t)width * (size_t)height * 3);
	for (int band = 0; band < height; band += TILE)
		for (int x = 0; x < width; x++)
			for (int y = band; y < height && y < band + TILE; y++)
				memcpy(rgb + 3 * ((size_t)y * (size_t)width + (size_t)x),
				       p->rgb + 3 * (way[o].start + x * way[o].right +
						     y * way[o].down), 3);
	mem_free(p->rgb);
	*p = (struct pixels){ rgb, width, height };
}
