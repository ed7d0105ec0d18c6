/* SPDX-License-Identifier: MIT */
/* Outlines from ellipses and a face polygon; hair limits in places, so that all views agree. */
#include "config.h"
#include "model/skull.h"
#include "base/err.h"

#include <math.h>
#include <stddef.h>

static const double CROWN = 0.95;	/* height above the ear line; half the head is 1 long */
static const double DEGREE = 57.29577951308232;

struct point { double u, v; };
struct ellipse { double u, v, ru, rv; };

/* The face and neck in profile, looking left; the skull is an ellipse that this joins. */
static const struct point profile[] = {
	{ -0.86, -0.46 }, { -0.95, -0.28 }, { -0.985, -0.10 }, { -1.01, 0.03 }, { -0.955, 0.17 },
	{ -1.04, 0.32 }, { -1.17, 0.50 }, { -1.13, 0.58 }, { -0.99, 0.61 }, { -1.03, 0.71 },
	{ -0.98, 0.77 }, { -1.02, 0.84 }, { -0.96, 0.93 }, { -0.99, 1.04 }, { -0.92, 1.15 },
	{ -0.74, 1.17 }, { -0.42, 1.04 }, { -0.36, 1.14 }, { -0.38, 1.50 }, { 0.64, 1.50 },
	{ 0.58, 1.06 }, { 0.62, 0.84 }, { 0.76, 0.60 }, { 0.0, 0.0 },
};

static const struct point bearded[] = {
	{ -0.10, 0.46 }, { -0.28, 0.66 }, { -0.70, 0.64 }, { -1.05, 0.62 }, { -1.05, 0.90 },
	{ -1.00, 1.05 }, { -0.92, 1.16 }, { -0.74, 1.18 }, { -0.42, 1.05 }, { -0.06, 0.84 },
};

/* Brow, eye, jaw: strokes of the profile; the brow is the first. */
static const struct { struct point from, to; } strokes[] = {
	{ { -0.92, -0.01 }, { -0.74, -0.01 } },
	{ { -0.86, 0.18 }, { -0.81, 0.18 } },
	{ { -0.98, 0.77 }, { -0.86, 0.77 } },
};

static const struct { double left, top, right, bottom; } box[] = {
	[SKULL_TOP] = { -0.98, -1.16, 0.98, 1.03 },
	[SKULL_LEFT] = { -1.20, -0.98, 1.02, 1.30 },
	[SKULL_RIGHT] = { -1.02, -0.98, 1.20, 1.30 },
	[SKULL_BACK] = { -0.98, -0.98, 0.98, 1.30 },
};

enum part { OUTSIDE, SKIN, EAR, NOSE };

static bool in_ellipse(struct ellipse e, double u, double v)
{
	double du = (u - e.u) / e.ru, dv = (v - e.v) / e.rv;

	return du * du + dv * dv <= 1;
}

static bool in_polygon(const struct point *p, size_t n, double u, double v)
{
	bool in = false;

	for (size_t i = 0, j = n - 1; i < n; j = i++)
		if ((p[i].v > v) != (p[j].v > v) &&
		    u < (p[j].u - p[i].u) * (v - p[i].v) / (p[j].v - p[i].v) + p[i].u)
			in = !in;
	return in;
}

/* Half the width of the head seen from above: a little wider behind. */
static double half_width(double v)
{
	return 0.80 + 0.05 * v;
}

static enum part part_top(double u, double v)
{
	if (in_ellipse((struct ellipse){ 0, 0, half_width(v), 1 }, u, v))
		return SKIN;
	if (in_ellipse((struct ellipse){ 0, 0.06, 0.95, 0.17 }, u, v))
		return EAR;
	return v < -0.9 && fabs(u) < (v + 1.16) * 0.65 ? NOSE : OUTSIDE;
}

static enum part part_side(double u, double v)
{
	if (in_ellipse((struct ellipse){ 0.09 + (v - 0.28) * -0.12, 0.29, 0.13, 0.23 }, u, v))
		return EAR;
	return in_ellipse((struct ellipse){ 0, 0, 1, CROWN }, u, v) ||
	       in_polygon(profile, COUNT(profile), u, v) ? SKIN : OUTSIDE;
}

static enum part part_back(double u, double v)
{
	if (in_ellipse((struct ellipse){ 0, 0, 0.82, CROWN }, u, v))
		return SKIN;
	if (in_ellipse((struct ellipse){ 0, 0.26, 0.95, 0.23 }, u, v))
		return EAR;
	return v > 0 && fabs(u) < 0.42 + 0.5 * fmax(0, v - 1.0) * (v - 1.0) ? SKIN : OUTSIDE;
}

static enum part part_of(enum skull_view view, double u, double v)
{
	switch (view) {
	case SKULL_TOP:
		return part_top(u, v);
	case SKULL_LEFT:
		return part_side(u, v);
	case SKULL_RIGHT:
		return part_side(-u, v);
	default:
		return part_back(u, v);
	}
}

static double third(double a, double b)
{
	return sqrt(fmax(0, 1 - a * a - b * b));
}

static struct place place_of(enum skull_view view, double u, double v)
{
	struct place p = { .u = u, .v = v };

	switch (view) {
	case SKULL_TOP:
		p.x = -u / half_width(v);
		p.y = v;
		p.z = third(p.x, p.y);
		break;
	case SKULL_LEFT:
	case SKULL_RIGHT:
		p.u = view == SKULL_LEFT ? u : -u;
		p.side = true;
		p.y = p.u;
		p.z = -v / CROWN;
		p.x = third(p.y, p.z) * (view == SKULL_LEFT ? 1 : -1);
		break;
	default:
		p.x = -u / 0.82;
		p.z = -v / CROWN;
		p.y = third(p.x, p.z);
	}
	return p;
}

double place_turn(const struct place *p)
{
	return atan2(fabs(p->x), p->z) * DEGREE;
}

bool place_grows(const struct place *p)
{
	if (p->x * p->x + p->y * p->y + p->z * p->z > 1.02)
		return false;	/* face or neck beside the skull */
	if (p->y < -0.06)
		return p->z > -0.34;
	if (p->y < 0.24)
		return p->z > -0.06;
	return p->z > -0.42 - fmin(0.36, (p->y - 0.24) * 1.1);
}

bool place_beard(const struct place *p)
{
	return p->side && in_polygon(bearded, COUNT(bearded), p->u, p->v);
}

static double scale_of(struct frame f, enum skull_view view)
{
	return fmin(f.w / (box[view].right - box[view].left),
		    f.h / (box[view].bottom - box[view].top));
}

/* The middle of a dot as a point of the view; the view stands in the middle of the frame. */
static struct point point_of(struct frame f, enum skull_view view, int x, int y)
{
	double s = scale_of(f, view);

	return (struct point){
		(x - f.x0 + 0.5 - f.w / 2.0) / s + (box[view].left + box[view].right) / 2,
		(y - f.y0 + 0.5 - f.h / 2.0) / s + (box[view].top + box[view].bottom) / 2,
	};
}

static enum part part_dot(struct frame f, enum skull_view view, int x, int y)
{
	struct point p = point_of(f, view, x, y);

	return part_of(view, p.u, p.v);
}

/* Lines run along the inside of each part's edge; the neck is open below. */
static bool on_edge(struct frame f, enum skull_view view, int x, int y, enum part part)
{
	static const struct { int x, y; } side[] = { { -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 } };

	for (size_t i = 0; i < COUNT(side); i++) {
		enum part other = part_dot(f, view, x + side[i].x, y + side[i].y);

		if (other != part && (other == OUTSIDE || part == EAR || part == NOSE))
			return true;
	}
	return false;
}

/* A rim without hair, so that the ear stands out. */
static bool beside_ear(struct frame f, enum skull_view view, int x, int y)
{
	for (int dy = -1; dy <= 1; dy++)
		for (int dx = -1; dx <= 1; dx++)
			if (part_dot(f, view, x + dx, y + dy) == EAR)
				return true;
	return false;
}

static bool on_stroke(struct point p, double reach, bool brows)
{
	for (size_t i = brows ? 0 : 1; i < COUNT(strokes); i++) {
		struct point a = strokes[i].from, b = strokes[i].to;

		if (p.u >= a.u - reach / 2 && p.u <= b.u + reach / 2 &&
		    p.v >= a.v - reach / 2 && p.v < a.v + reach / 2)
			return true;
	}
	return false;
}

void skull_trace(const struct dots *d, struct frame f, enum skull_view view, bool brows,
		 skull_shade *shade, const void *data)
{
	double reach = 1 / scale_of(f, view);
	bool side = view == SKULL_LEFT || view == SKULL_RIGHT;

	for (int y = f.y0; y < f.y0 + f.h; y++)
		for (int x = f.x0; x < f.x0 + f.w; x++) {
			enum part part = part_dot(f, view, x, y);
			struct point p = point_of(f, view, x, y);
			struct place at = place_of(view, p.u, p.v);
			struct dot *dot = dots_at(d, x, y);

			if (part == OUTSIDE)
				continue;
			dot->line = on_edge(f, view, x, y, part) ||
				    (side && on_stroke((struct point){ at.u, at.v }, reach, brows));
			if (shade && part == SKIN && !dot->line && !beside_ear(f, view, x, y))
				dot->shade = shade(&at, data);
		}
}

bool skull_place(struct place *ret, struct frame f, enum skull_view view, int x, int y)
{
	struct point p = point_of(f, view, x, y);

	if (part_of(view, p.u, p.v) != SKIN)
		return false;
	*ret = place_of(view, p.u, p.v);
	return true;
}
