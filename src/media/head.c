/* SPDX-License-Identifier: MIT */
/* Figures of the made-up head. They are drawn from looking at heads, not measured. */
#include "config.h"
#include "media/head.h"

#include <math.h>
#include <string.h>

#define BOTH(look, x, y, z, a, b, c) \
	{ look, { -(x), y, z }, { a, b, c } }, { look, { x, y, z }, { a, b, c } }

/* Farther ones first, as far as one can say that of a head seen from anywhere. */
const struct solid head_solids[] = {
	{ LOOK_CAPE, { 0, -2.55f, -0.2f }, { 1.75f, 0.95f, 0.8f } },
	{ LOOK_SKIN, { 0, -1.3f, -0.22f }, { 0.5f, 0.95f, 0.5f } },
	BOTH(LOOK_SKIN, 0.83f, -0.12f, -0.1f, 0.1f, 0.27f, 0.17f),
	[HEAD_SKULL] = { LOOK_SCALP, { 0, 0.34f, -0.12f }, { 0.84f, 0.95f, 1.05f } },
	{ LOOK_SKIN, { 0, -0.3f, 0.05f }, { 0.745f, 0.95f, 0.82f } },
	{ LOOK_SKIN, { 0, -0.96f, 0.42f }, { 0.36f, 0.25f, 0.33f } },
	{ LOOK_SKIN, { 0, -0.1f, 0.86f }, { 0.11f, 0.3f, 0.17f } },
	{ LOOK_SKIN, { 0, -0.33f, 0.94f }, { 0.17f, 0.11f, 0.17f } },
	BOTH(LOOK_EYE, 0.3f, 0.04f, 0.77f, 0.14f, 0.065f, 0.1f),
	BOTH(LOOK_IRIS, 0.3f, 0.045f, 0.845f, 0.058f, 0.06f, 0.035f),
	BOTH(LOOK_HAIR, 0.31f, 0.23f, 0.82f, 0.2f, 0.035f, 0.09f),
	BOTH(LOOK_SKIN, 0.3f, 0.13f, 0.76f, 0.17f, 0.05f, 0.12f),
	{ LOOK_LIP, { 0, -0.64f, 0.79f }, { 0.23f, 0.045f, 0.09f } },
	{ LOOK_LIP, { 0, -0.7f, 0.79f }, { 0.18f, 0.05f, 0.09f } },
};

_Static_assert(COUNT(head_solids) == HEAD_SOLIDS, "head.h says how many there are");

#define CLOSE 2.3f

/* The first row is drawn for codes that are not here. */
static const struct view views[] = {
	{ "F", 0, 4, 1, { 0, -0.25f, 0 } },
	{ "FH", 0, 28, CLOSE, { 0, 0.85f, 0.6f } },
	{ "L90", -90, 0, 1, { 0, -0.25f, 0 } },
	{ "R90", 90, 0, 1, { 0, -0.25f, 0 } },
	{ "L45", -45, 4, 1, { 0, -0.25f, 0 } },
	{ "R45", 45, 4, 1, { 0, -0.25f, 0 } },
	{ "V", 0, 105, 1.15f, { 0, 0.4f, -0.1f } },
	{ "M", 0, 68, 1.15f, { 0, 0.4f, 0 } },
	{ "B", 180, 4, 1, { 0, -0.25f, 0 } },
	{ "S", 180, 0, CLOSE, { 0, 0.15f, -0.8f } },
	{ "T", 118, 6, CLOSE, { -0.8f, 0.15f, -0.4f } },
};

const struct view *head_view(const char *code)
{
	for (size_t i = 0; i < COUNT(views); i++) {
		if (strcmp(views[i].code, code) == 0)
			return &views[i];
	}
	return &views[0];
}

/* 0 below 'low', 1 above 'high', smooth between. */
static float step(float low, float high, float x)
{
	float t = (x - low) / (high - low);

	t = t < 0 ? 0 : t > 1 ? 1 : t;
	return t * t * (3 - 2 * t);
}

/* The lower edge of hair all around, at a place z from the back (-1) to the front (1). */
static float hair_edge(float z)
{
	static const struct {
		float z, edge;
	} points[] = {
		{ -1.01f, -0.62f }, { -0.25f, -0.58f }, { -0.05f, -0.42f }, { 0.16f, -0.36f },
		{ 0.3f, 0.05f }, { 0.42f, 0.3f }, { 0.6f, 0.52f }, { 0.72f, 0.66f },
		{ 1.01f, 1.4f },
	};
	size_t i = 1;

	while (i < COUNT(points) - 1 && points[i].z < z)
		i++;
	return points[i - 1].edge + (points[i].edge - points[i - 1].edge) *
	       step(points[i - 1].z, points[i].z, z);
}

struct scalp head_scalp(const struct photo_scene *scene)
{
	float lost = (float)scene->recession / 100;

	return (struct scalp){
		.lost = lost,
		.sides = 0.5f * sqrtf(lost) * (1 - 0.6f * lost),
		.front = 0.74f - 0.75f * lost,
		.fringe = 0.72f - 0.4f * lost,
		.spot = cosf((lost - 0.3f) * 1.35f),
		.scar = strcmp(scene->view, "S") == 0,
		.patch = strcmp(scene->view, "T") == 0,
	};
}

float head_hair(const struct scalp *s, struct vec u, float *ret_scar)
{
	float above = step(-0.05f, 0.07f, u.y - s->fringe), side = fabsf(u.x);
	bool inland = u.y > 0.12f && u.z < 0.3f;	/* most of the skull: far from the edge */
	float hair = inland ? 1 : step(-0.03f, 0.06f, u.y - hair_edge(u.z));

	/* Above the fringe hair is lost from the front, later from the crown as well. */
	if (above > 0) {
		float crown = 0.83f * u.y - 0.55f * u.z - s->spot;
		float behind = u.z - s->front + s->sides * step(0.12f, 0.6f, side);

		hair *= 1 - above * step(-0.04f, 0.05f, behind);
		if (s->lost > 0.3f)
			hair *= 1 - above * step(-0.01f - 0.08f * s->lost, 0.02f, crown);
	}
	if (s->patch)
		hair *= fabsf(u.y + 0.12f) < 0.13f && fabsf(u.z + 0.55f) < 0.13f ? 1 : 0.12f;
	*ret_scar = 0;
	if (s->scar && u.z < 0 && fabsf(u.y + 0.14f) < 0.1f)
		*ret_scar = step(0.75f, 0.6f, side) *
			    step(0.034f, 0.018f, fabsf(u.y + 0.14f - 0.05f * sinf(7 * u.x + 1)));
	return hair * (1 - *ret_scar);
}
