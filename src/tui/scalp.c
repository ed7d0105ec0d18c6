/* SPDX-License-Identifier: MIT */
/* Which zone a place of the head lies in, and the four views of the map. */
#include "config.h"
#include "tui/scalp.h"
#include "tui/skull.h"

#include <assert.h>
#include <string.h>
#include "base/mem.h"

enum { NOWHERE = ZONE_COUNT, GAP_COLS = 1 };
enum { LEAST_COLS = 8, LEAST_ROWS = 4, CAPTION_COLS = 14 };	/* of a view */

/* The views by their place in a grid of two by two, each with its caption. */
static const struct { enum skull_view view; int down, right; const char *words; } views[] = {
	{ SKULL_TOP, 0, 0, "top" },
	{ SKULL_BACK, 0, 1, "back" },
	{ SKULL_LEFT, 1, 0, "left" },
	{ SKULL_RIGHT, 1, 1, "right" },
};

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

/*
 * The part of the map that a view has, in cells; its caption stands in the corner that no
 * head reaches.
 */
static struct area view_area(struct area a, size_t i)
{
	int cols = (a.cols - GAP_COLS) / 2, rows = a.rows / 2;

	return (struct area){
		.row = a.row + views[i].down * rows,
		.col = a.col + views[i].right * (cols + GAP_COLS),
		.rows = rows,
		.cols = cols,
	};
}

static struct frame frame_of(struct area v)
{
	return (struct frame){ 0, 0, v.cols * DOTS_X, v.rows * DOTS_Y };
}

static int dot_zone(struct frame f, enum skull_view view, int x, int y)
{
	struct place p;

	return skull_place(&p, f, view, x, y) ? zone_of(&p) : NOWHERE;
}

struct look {
	uint64_t ticked;
	int focus;
	const unsigned char *layers;	/* may be NULL */
	bool ascii;
};

/*
 * Without dots there are no fine lines between the zones, so a faint shade shows where a zone
 * is.
 */
static unsigned char shade_of(int zone, const struct look *l)
{
	static const unsigned char by_layer[] = {
		SHADE_HAIR, SHADE_HAIR / 2, SHADE_HAIR * 3 / 4, SHADE_HAIR,
	};

	if (zone == NOWHERE)
		return 0;
	if (!(l->ticked >> zone & 1))
		return l->ascii ? SHADE_HAIR / 6 : 0;
	assert(!l->layers || l->layers[zone] < COUNT(by_layer));
	return by_layer[l->layers ? l->layers[zone] : 0];
}

/*
 * Shades the zones and parts them: by a bare seam where both sides are shaded, else by a
 * dotted line, so that it stays behind the outline of the head.
 */
static void shade_zones(const struct dots *d, const unsigned char *zone, const struct look *l)
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
			else if (!l->ascii && (!shade_of(here, l) || !shade_of(other, l)))
				dot->line = (x + y) % 2 == 0;
		}
}

/* The zone that most dots of a cell of the view show. */
static int cell_zone(struct frame f, enum skull_view view, int row, int col)
{
	int seen[ZONE_COUNT + 1] = { 0 }, best = NOWHERE;

	for (int y = 0; y < DOTS_Y; y++)
		for (int x = 0; x < DOTS_X; x++)
			seen[dot_zone(f, view, col * DOTS_X + x, row * DOTS_Y + y)]++;
	for (int z = 0; z < ZONE_COUNT; z++)
		if (seen[z] > (best == NOWHERE ? 1 : seen[best]))
			best = z;
	return best;
}

static void draw_view(struct canvas *c, struct area v, enum skull_view view, const struct look *l)
{
	struct frame f = frame_of(v);
	unsigned char *zone = mem_alloc((size_t)f.w * (size_t)f.h + 1);
	DOTS(d, v.cols, v.rows);

	for (int y = 0; y < f.h; y++)
		for (int x = 0; x < f.w; x++)
			zone[y * f.w + x] = (unsigned char)dot_zone(f, view, x, y);
	skull_trace(&d, f, view, true, NULL, NULL);
	shade_zones(&d, zone, l);
	dots_put(&d, c, v.row, v.col, S_HAIR);
	for (int row = 0; row < v.rows; row++)
		for (int col = 0; col < v.cols; col++) {
			int z = cell_zone(f, view, row, col);

			if (z == NOWHERE)
				continue;
			if (z == l->focus)
				canvas_style(c, v.row + row, v.col + col, 1, S_FOCUS);
			else if (l->ticked >> z & 1)
				canvas_style(c, v.row + row, v.col + col, 1, S_INK);
		}
	mem_free(zone);
}

void scalp_draw(struct canvas *c, struct area a, uint64_t ticked, int focus,
		const unsigned char *layers)
{
	struct look look = { ticked, focus, layers, c->ascii };

	for (size_t i = 0; i < COUNT(views); i++) {
		struct area v = view_area(a, i);

		if (v.cols < LEAST_COLS || v.rows < LEAST_ROWS)
			continue;
		draw_view(c, v, views[i].view, &look);
		if (v.cols >= CAPTION_COLS)
			canvas_put(c, v.row, v.col, v.cols, S_DIM, views[i].words);
	}
}

int scalp_move(int zone, const char *key)
{
	static const struct { enum zone left, right; } beside[] = {
#define ZONE(id, code, label, region, left, right) \
		{ ZONE_##left, ZONE_##right },
#include "model/zone.def"
#undef ZONE
	};

	assert(zone >= 0 && zone < ZONE_COUNT);
	return (int)(!strcmp(key, "Left") ? beside[zone].left :
		     !strcmp(key, "Right") ? beside[zone].right : (enum zone)zone);
}

int scalp_at(struct area a, int row, int col)
{
	for (size_t i = 0; i < COUNT(views); i++) {
		struct area v = view_area(a, i);
		int z;

		if (row < v.row || row >= v.row + v.rows || col < v.col || col >= v.col + v.cols)
			continue;
		z = cell_zone(frame_of(v), views[i].view, row - v.row, col - v.col);
		return z == NOWHERE ? -1 : z;
	}
	return -1;
}
