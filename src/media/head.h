/* SPDX-License-Identifier: MIT */
/* A made-up head: its solids and where hair grows on it. Knows no pixels. */
#ifndef MEDIA_HEAD_H
#define MEDIA_HEAD_H

#include <stdbool.h>
#include "media/photo.h"

/*
 * x to the right of who looks at the face, y up, z towards who looks at the face; the skull is
 * about 2 high.
 */
struct vec {
	float x, y, z;
};

enum solid_look {
	LOOK_SKIN, LOOK_SCALP, LOOK_HAIR, LOOK_LIP, LOOK_EYE, LOOK_IRIS, LOOK_CAPE, LOOK_COUNT
};

/* An ellipsoid along the axes. */
struct solid {
	enum solid_look look;
	struct vec centre, radius;
};

enum { HEAD_SOLIDS = 19, HEAD_SKULL = 4 };
extern const struct solid head_solids[HEAD_SOLIDS];	/* [HEAD_SKULL] is the one with hair */

/*
 * How a view is photographed; angles in degrees, 'at' is what stands in the middle of the picture.
 */
struct view {
	const char *code;
	float yaw, pitch, zoom;
	struct vec at;
};
const struct view *head_view(const char *code);

/* Where hair is on one head, worked out once for all its points. */
struct scalp {
	float lost, sides, front, fringe, spot;
	bool scar, patch;
};
struct scalp head_scalp(const struct photo_scene *scene);

/*
 * How much hair grows at a point of the skull (a unit vector: the point seen from the skull's
 * centre, by its radii): 0 to 1. *ret_scar gets how much of a scar is there.
 */
float head_hair(const struct scalp *s, struct vec u, float *ret_scar);

#endif
