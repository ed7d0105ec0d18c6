/* SPDX-License-Identifier: MIT */
/* The map of the head on a canvas, and the ways from zone to zone on it. */
#include "config.h"
#include "tui/scalp.h"
#include "tui/dots.h"

#include <assert.h>
#include <string.h>

enum { GAP_COLS = 1 };
enum { LEAST_COLS = 8, LEAST_ROWS = 4, CAPTION_COLS = 14 };	/* of a view */

/* The part of the map that a view has, in cells. */
static struct area view_area(struct area a, int view)
{
	int cols = (a.cols - GAP_COLS) / 2, rows = a.rows / 2;
	const struct scalp_view *v = scalp_view(view);

	return (struct area){
		.row = a.row + v->down * rows,
		.col = a.col + v->right * (cols + GAP_COLS),
		.rows = rows,
		.cols = cols,
	};
}

static void draw_view(struct canvas *c, struct area v, int view, const struct scalp_look *look,
		      int focus)
{
	DOTS(d, v.cols, v.rows);

	scalp_trace(&d, view, look);
	dots_put(&d, c, v.row, v.col, S_HAIR);
	for (int row = 0; row < v.rows; row++)
		for (int col = 0; col < v.cols; col++) {
			int z = scalp_zone(view, v.cols, v.rows, row, col);

			if (z < 0)
				continue;
			if (z == focus)
				canvas_style(c, v.row + row, v.col + col, 1, S_FOCUS);
			else if (look->ticked >> z & 1)
				canvas_style(c, v.row + row, v.col + col, 1, S_INK);
		}
}

void scalp_draw_look(struct canvas *c, struct area a, const struct scalp_look *look, int focus)
{
	for (int i = 0; i < SCALP_VIEWS; i++) {
		struct area v = view_area(a, i);

		if (v.cols < LEAST_COLS || v.rows < LEAST_ROWS)
			continue;
		draw_view(c, v, i, look, focus);
		if (v.cols >= CAPTION_COLS)
			canvas_put(c, v.row, v.col, v.cols, S_DIM, scalp_view(i)->words);
	}
}

void scalp_draw(struct canvas *c, struct area a, uint64_t ticked, int focus,
		const unsigned char *layers)
{
	scalp_draw_look(c, a,
			&(struct scalp_look){ .ticked = ticked, .layers = layers,
					      .coarse = c->ascii },
			focus);
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
	for (int i = 0; i < SCALP_VIEWS; i++) {
		struct area v = view_area(a, i);

		if (row < v.row || row >= v.row + v.rows || col < v.col || col >= v.col + v.cols)
			continue;
		return scalp_zone(i, v.cols, v.rows, row - v.row, col - v.col);
	}
	return -1;
}
