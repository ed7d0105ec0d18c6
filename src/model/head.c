/* SPDX-License-Identifier: MIT */
/* How much hair stands at each place of a head, from the figures of its pattern. */
#include "config.h"
#include "model/head.h"
#include "model/skull.h"

#include <assert.h>
#include <math.h>

/* The usual front hairline, its temple corner and temporal peak: y, and degrees from the crown. */
static const double FRONT = -0.80, CORNER = -0.70, PEAK = -0.60, SIDEBURN = -0.34;
static const double CORNER_TURN = 36, PEAK_TURN = 64, SIDEBURN_TURN = 84;
static const double DEGREE = 57.29577951308232;
static const double VERTEX_Y = 0.50;

struct stroke { double y1, turn1, y2, turn2, radius, hair, pitch; };

static const struct { enum spots set; struct stroke at; } spots[] = {
#define SPOT(set, y1, deg1, y2, deg2, radius, hair, pitch) \
	{ SPOTS_##set, { y1, deg1, y2, deg2, radius, hair, pitch } },
#include "model/spots.def"
};

/* From a to b as t goes from 0 to 1, no further. */
static double between(double a, double b, double t)
{
	return a + (b - a) * fmin(1, fmax(0, t));
}

/* 0 inside, 1 outside, with a soft rim. */
static double fade(double distance, double radius, double rim)
{
	double t = fmin(1, fmax(0, (distance - radius) / rim + 0.5));

	return t * t * (3 - 2 * t);
}

static double percent_back(double from, int percent)
{
	return from * (1 - percent / 100.0);
}

/* Where the hair begins, going back from the forehead, this far round the head. */
static double front_edge(const struct head_shape *s, double turn)
{
	double middle = percent_back(FRONT, s->hairline), corner = percent_back(CORNER, s->temple);
	double peak = percent_back(PEAK, s->peak), t = turn / CORNER_TURN;

	if (turn < CORNER_TURN)
		return middle + (corner - middle) * t * t * t;
	if (turn < PEAK_TURN)
		return between(corner, peak, (turn - CORNER_TURN) / (PEAK_TURN - CORNER_TURN));
	return between(peak, SIDEBURN + s->peak / 400.0,
		       (turn - PEAK_TURN) / (SIDEBURN_TURN - PEAK_TURN));
}

static double at_front(const struct head_shape *s, const struct place *p, double turn)
{
	double behind = p->y - front_edge(s, turn);

	if (behind >= 0 && s->edge_loss && turn < 50)
		return between(1 - s->edge_loss / 100.0, 1, behind / 0.35);
	if (behind >= 0)
		return 1;
	if (s->forelock && turn < 20 && p->y > FRONT)
		return s->forelock / 100.0;
	return 0;
}

static double at_vertex(const struct head_shape *s, const struct place *p)
{
	double dy = p->y - VERTEX_Y, dz = p->z - sqrt(1 - VERTEX_Y * VERTEX_Y);
	double away = sqrt(p->x * p->x + dy * dy + dz * dz);

	if (!s->vertex)
		return 1;
	return between(s->vertex_hair / 100.0, 1, fade(away, s->vertex / 100.0, 0.10));
}

static double at_bridge(const struct head_shape *s, const struct place *p, double turn)
{
	return p->y < VERTEX_Y ? 1 - s->bridge_loss / 100.0 * (1 - fade(turn, 40, 16)) : 1;
}

/* Bare above a horseshoe of side and back hair that is rounded behind. */
static double at_horseshoe(const struct head_shape *s, const struct place *p, double turn)
{
	double across, back;

	if (!s->horseshoe)
		return 1;
	across = turn / s->horseshoe;
	back = fmax(0, p->y) / (0.94 * sin(s->horseshoe / DEGREE));
	return fade(cbrt(across * across * across + back * back * back), 1, 0.06);
}

static double at_parting(const struct head_shape *s, const struct place *p)
{
	double forward = fmin(1, fmax(0, (0.35 - p->y) / 1.1));
	double half = (s->parting + s->fir * forward * forward) / 100.0;

	if (!s->parting || p->z < 0 || p->y > 0.62)
		return 1;
	return p->y < FRONT + 0.06 && !s->fir ? 1 : fade(fabs(p->x), half, 0.04);
}

/* The oval on the top begins behind a front line that is kept. */
static double at_top(const struct head_shape *s, const struct place *p)
{
	double across = p->x / fmax(0.01, s->top / 100.0), along = (p->y + 0.06) / 0.60;

	if (!s->top || p->z < 0)
		return 1;
	return between(1 - s->top_loss / 100.0, 1,
		       fade(sqrt(across * across + along * along), 1, 0.22));
}

static struct place on_ball(double y, double turn)
{
	double r = sqrt(fmax(0, 1 - y * y)), a = turn / DEGREE;

	return (struct place){ .x = r * sin(a), .y = y, .z = r * cos(a) };
}

/* How far a place is from a stroke that follows the ball. */
static double away_from(const struct stroke *k, const struct place *p)
{
	struct place a = on_ball(k->y1 / 100, k->turn1), b = on_ball(k->y2 / 100, k->turn2);
	double x = b.x - a.x, y = b.y - a.y, z = b.z - a.z;
	double length = x * x + y * y + z * z, t = 0, r;

	if (length > 0)
		t = ((p->x - a.x) * x + (p->y - a.y) * y + (p->z - a.z) * z) / length;
	t = fmin(1, fmax(0, t));
	x = a.x + t * x;
	y = a.y + t * y;
	z = a.z + t * z;
	r = sqrt(x * x + y * y + z * z);
	x = p->x - x / r;
	y = p->y - y / r;
	z = p->z - z / r;
	return sqrt(x * x + y * y + z * z);
}

/* Is the place in one of the round dots that stand 'pitch' apart in staggered rows? */
static bool in_lattice(const struct place *p, double pitch)
{
	double v = (p->z > 0.3 ? p->y : p->z) / pitch, row = floor(v);
	double u = (p->z > 0.3 || p->y > 0.75 ? p->x : p->y) / pitch + fmod(fabs(row), 2) / 2;
	double du = u - floor(u) - 0.5, dv = v - row - 0.5;

	return du * du + dv * dv < 0.10;
}

/* Later strokes lie over earlier ones. */
static double with_spots(const struct head_shape *s, const struct place *p, double hair)
{
	for (size_t i = 0; i < COUNT(spots); i++) {
		const struct stroke *k = &spots[i].at;

		if (spots[i].set != s->spots || away_from(k, p) > k->radius / 100)
			continue;
		if (k->pitch <= 0 || in_lattice(p, k->pitch / 100))
			hair = k->hair / 100;
	}
	return hair;
}

static unsigned char beard_shade(const struct head_shape *s, const struct place *p)
{
	double du = p->u + 0.42, dv = p->v - 0.83;

	if (du * du + dv * dv < s->beard_patch * s->beard_patch / 1e4)
		return 0;
	return (unsigned char)(s->beard * SHADE_HAIR / 100);
}

static unsigned char hair_at(const struct place *p, const void *data)
{
	const struct head_shape *s = data;
	double turn = place_turn(p), hair;

	if (s->beard && place_beard(p))
		return beard_shade(s, p);
	if (!place_grows(p))
		return 0;
	hair = at_front(s, p, turn) * at_vertex(s, p) * at_bridge(s, p, turn) *
	       at_horseshoe(s, p, turn) * at_parting(s, p) * at_top(s, p);
	if (p->y >= FRONT)
		hair = with_spots(s, p, hair);
	return (unsigned char)fmin(SHADE_FULL, hair * (1 - s->all_loss / 100.0) * SHADE_HAIR);
}

static const struct head_shape whole;	/* no hair was lost */

bool head_lost(const struct pattern *p, const struct place *at)
{
	enum { SHOWS = SHADE_HAIR * 6 / 10 };

	return p && place_grows(at) && hair_at(at, &p->shape) < SHOWS &&
	       hair_at(at, &whole) >= SHOWS;
}

enum head_view head_main(const struct pattern *p)
{
	return p && p->shape.behind ? HEAD_BACK : HEAD_TOP;
}

const char *head_words(enum head_view view)
{
	static const char *const words[] = { "top", "profile", "back", "" };

	return words[view];
}

void head_trace(const struct dots *d, const struct pattern *p, enum head_view view)
{
	static const enum skull_view skull[] = { SKULL_TOP, SKULL_LEFT, SKULL_BACK };
	const struct head_shape *s = p ? &p->shape : &whole;

	assert(view != HEAD_BOTH);
	skull_trace(d, (struct frame){ 0, 0, d->w, d->h }, skull[view], !s->browless, hair_at, s);
}
