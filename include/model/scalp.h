/* SPDX-License-Identifier: MIT */
/* The map of the head: the zones of model/zone.def in four views, as shades and lines. */
#ifndef MODEL_SCALP_H
#define MODEL_SCALP_H

#include <stdint.h>
#include "model/dots.h"
#include "model/pattern.h"
#include "model/zone.h"

/* The views stand in a grid of two by two; no head reaches the upper left corner of one. */
enum { SCALP_VIEWS = 4 };
struct scalp_view {
	int down, right;		/* its place in the grid */
	const char *words;		/* "top" */
};
const struct scalp_view *scalp_view(int view);

/*
 * Ticked zones are dotted densely, the others are bare. With 'layers' (one number a zone; may be
 * NULL) a ticked zone's dots grow denser with each layer up to the fifth; 0 is drawn as without.
 * What 'loss' (may be NULL) has lost is hatched where nothing is ticked. 'coarse' shades where fine
 * lines cannot be seen.
 */
struct scalp_look {
	uint64_t ticked;
	const unsigned char *layers;
	bool coarse;
	const struct pattern *loss;
};

/* A view as large as it fits into the dots, in their middle. */
void scalp_trace(const struct dots *d, int view, const struct scalp_look *look);

/* The zone that most dots of a cell show, in a view of so many cells; -1: none. */
int scalp_zone(int view, int cols, int rows, int row, int col);

#endif
