/* SPDX-License-Identifier: MIT */
/* Which zone a place of the head lies in, and the four views of the map. */
#include "config.h"
#include "model/scalp.h"
#include "model/head.h"
#include "model/skull.h"

#include <assert.h>
#include "base/mem.h"

enum { NOWHERE = ZONE_COUNT };

static const struct { enum skull_view skull; struct scalp_view at; } views[SCALP_VIEWS] = {
	{ SKULL_TOP, { 0, 0, "top" } },
	{ SKULL_BACK, { 0, 1, "back" } },
	{ SKULL_LEFT, { 1, 0, "left" } },
	{ SKULL_RIGHT, { 1, 1, "right" } },
};

const struct scalp_view *scalp_view(int view)
{
	assert(view >= 0 && view < SCALP_VIEWS);
	return &views[view].at;
}

static int left_or_right(const struct place *p, int left, int right)
{
	return p->x >= 0 ? left : right;
}

/* The hairline, the temples and what lies under them, all in front. */
static int front_zone(const struct place *p, double turn)
{
	if (turn < 26)
		return p->y < -0.82 ? NOWHERE : p->y < -0.58 ? ZONE_FRONT_HAIRLINE : ZONE_FRONTAL;
	if (turn < 50)
		return p->y < -0.80 ? NOWHERE :
		       left_or_right(p, ZONE_TEMPLE_LEFT, ZONE_TEMPLE_RIGHT);
	if (turn < 78)
		return p->y < -0.68 ? NOWHERE :
		       left_or_right(p, ZONE_TEMPORAL_PEAK_LEFT, ZONE_TEMPORAL_PEAK_RIGHT);
	return NOWHERE;
}

static int zone_of(const struct place *p)
{
	double turn = place_turn(p);

	if (place_beard(p))
		return ZONE_BEARD;
	if (!place_grows(p))
		return NOWHERE;
	if (p->y < -0.06 && p->z < 0.10)
		return p->y < -0.36 ? NOWHERE :
		       left_or_right(p, ZONE_SIDEBURN_LEFT, ZONE_SIDEBURN_RIGHT);
	if (p->y < (turn < 26 ? -0.20 : -0.40))
		return front_zone(p, turn);
	if (p->y > 0.30 && p->z < -0.30)
		return ZONE_NAPE;
	if (turn < 46 && p->z > 0.62)
		return p->y < -0.20 ? ZONE_FRONTAL : p->y < 0.26 ? ZONE_MID_SCALP : ZONE_VERTEX;
	return p->y > 0.60 ? ZONE_OCCIPITAL :
	       left_or_right(p, ZONE_PARIETAL_LEFT, ZONE_PARIETAL_RIGHT);
}

static int dot_zone(struct frame f, enum skull_view view, int x, int y)
{
	struct place p;

	return skull_place(&p, f, view, x, y) ? zone_of(&p) : NOWHERE;
}

/*
 * Without dots there are no fine lines between the zones, so a faint shade shows where a zone
 * is.
 */
static unsigned char shade_of(int zone, const struct scalp_look *l)
{
	static const unsigned char by_layer[] = {
		SHADE_HAIR, SHADE_HAIR / 2, SHADE_HAIR * 3 / 4, SHADE_HAIR,
		SHADE_HAIR + 24, SHADE_HAIR + 48,
	};
	size_t layer = l->layers && zone != NOWHERE ? l->layers[zone] : 0;

	if (zone == NOWHERE)
		return 0;
	if (!(l->ticked >> zone & 1))
		return l->coarse ? SHADE_HAIR / 6 : 0;
	return by_layer[layer < COUNT(by_layer) ? layer : COUNT(by_layer) - 1];
}

/*
 * Shades the zones and parts them: by a bare seam where both sides are shaded, else by a
 * dotted line, so that it stays behind the outline of the head.
 */
static void shade_zones(const struct dots *d, const unsigned char *zone, const struct scalp_look *l)
{
	for (int y = 0; y < d->h; y++)
		for (int x = 0; x < d->w; x++) {
			int here = zone[y * d->w + x];
			int right = x + 1 < d->w ? zone[y * d->w + x + 1] : here;
			int below = y + 1 < d->h ? zone[(y + 1) * d->w + x] : here;
			int other = right != here ? right : below;
			struct dot *dot = dots_at(d, x, y);

			if (dot->line)
				continue;
			if (other == here)
				dot->shade = shade_of(here, l);
			else if (!l->coarse && (!shade_of(here, l) || !shade_of(other, l)))
				dot->line = (x + y) % 2 == 0;
		}
}

/*
 * Slanting lines over what is lost and not treated; where lines cannot be seen it is bare and the
 * rest is faint.
 */
static void hatch(const struct dots *d, struct frame f, enum skull_view view,
		  const unsigned char *zone, const struct scalp_look *l)
{
	enum { APART = 5 };

	for (int y = 0; y < d->h; y++)
		for (int x = 0; x < d->w; x++) {
			int here = zone[y * d->w + x];
			struct place p;

			if (here == NOWHERE || l->ticked >> here & 1 ||
			    !skull_place(&p, f, view, x, y) || !head_lost(l->loss, &p))
				continue;
			if (l->coarse)
				dots_at(d, x, y)->shade = 0;
			else if ((x + y) % APART == 0)
				dots_at(d, x, y)->line = true;
		}
}

void scalp_trace(const struct dots *d, int view, const struct scalp_look *look)
{
	struct frame f = { 0, 0, d->w, d->h };
	enum skull_view skull = views[view].skull;
	unsigned char *zone = mem_alloc((size_t)f.w * (size_t)f.h + 1);

	for (int y = 0; y < f.h; y++)
		for (int x = 0; x < f.w; x++)
			zone[y * f.w + x] = (unsigned char)dot_zone(f, skull, x, y);
	skull_trace(d, f, skull, true, NULL, NULL);
	shade_zones(d, zone, look);
	if (look->loss)
		hatch(d, f, skull, zone, look);
	mem_free(zone);
}

int scalp_zone(int view, int cols, int rows, int row, int col)
{
	struct frame f = { 0, 0, cols * DOTS_X, rows * DOTS_Y };
	int seen[ZONE_COUNT + 1] = { 0 }, best = NOWHERE;

	for (int y = 0; y < DOTS_Y; y++)
		for (int x = 0; x < DOTS_X; x++)
			seen[dot_zone(f, views[view].skull, col * DOTS_X + x, row * DOTS_Y + y)]++;
	for (int z = 0; z < ZONE_COUNT; z++)
		if (seen[z] > (best == NOWHERE ? 1 : seen[best]))
			best = z;
	return best == NOWHERE ? -1 : best;
}
