/* SPDX-License-Identifier: MIT */
/*
 * The geometry of a head: which place of the scalp a point of a view shows, and the outlines
 * of the views.
 */
#ifndef MODEL_SKULL_H
#define MODEL_SKULL_H

#include <stdbool.h>
#include "model/dots.h"

/*
 * Left and right are the person's own. From above the nose points up; in LEFT the face looks
 * to the left.
 */
enum skull_view { SKULL_TOP, SKULL_LEFT, SKULL_RIGHT, SKULL_BACK };

/*
 * A place on the head as a ball of radius 1: x to the person's left, y backwards, z upwards;
 * the ears are at y = 0. 'u' and 'v' are the point of the view that shows it, right and down,
 * in the same unit.
 */
struct place {
	double x, y, z, u, v;
	bool side;	/* seen in a side view; 'u' is then mirrored so that the face is at -1 */
};

/* Degrees round the head from the crown, 0 to 180 on either side. */
double place_turn(const struct place *p);

/* Could hair grow here? The usual lower limits: sideburn, above and behind the ear, nape. */
bool place_grows(const struct place *p);
/* The bearded part of the face, in the side views only. */
bool place_beard(const struct place *p);

/*
 * The shade of a place, 0 to SHADE_FULL; asked for every dot of the skin, face and neck too.
 * NULL: all bare.
 */
typedef unsigned char skull_shade(const struct place *p, const void *data);

/* Traces the view as large as it fits into the dots of rows y0 … y0 + h and columns x0 … x0 + w. */
struct frame { int x0, y0, w, h; };
void skull_trace(const struct dots *d, struct frame f, enum skull_view view, bool brows,
		 skull_shade *shade, const void *data);

/* The place of the skin that a dot shows; false outside the head, on ears and nose. */
bool skull_place(struct place *ret, struct frame f, enum skull_view view, int x, int y);

#endif
