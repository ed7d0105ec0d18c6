/* SPDX-License-Identifier: MIT */
/* Draws the made-up head: ellipsoids into a depth buffer, then stipple dots where hair grows. */
#include "config.h"
#include "media/photo.h"

#include "base/mem.h"
#include "media/decoder.h"
#include "media/head.h"

#include <assert.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { SIDE_MAX = 4096 };

struct picture {
	const struct photo_scene *scene;
	const struct view *view;
	struct scalp scalp;
	struct pixels pixels;
	float *depth;
	float turn[3][3];	/* from head to camera: x right, y up, z towards the camera */
	float scale;		/* pixels a unit */
	struct vec at;		/* camera coordinates of the picture's middle */
	struct vec colour[LOOK_COUNT];
	uint64_t random;
};

static const struct vec light = { -0.37f, 0.56f, 0.74f };

static void picture_done(struct picture *p)
{
	mem_free(p->pixels.rgb);
	mem_free(p->depth);
}

static uint64_t draw_bits(struct picture *p)
{
	uint64_t z = p->random += UINT64_C(0x9e3779b97f4a7c15);	/* SplitMix64 */

	z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

/* From 0 to 1. */
static float draw_share(struct picture *p)
{
	return (float)(draw_bits(p) >> 40) / (float)(1 << 24);
}

static struct vec turn(const struct picture *p, struct vec v)
{
	const float (*t)[3] = p->turn;

	return (struct vec){
		t[0][0] * v.x + t[0][1] * v.y + t[0][2] * v.z,
		t[1][0] * v.x + t[1][1] * v.y + t[1][2] * v.z,
		t[2][0] * v.x + t[2][1] * v.y + t[2][2] * v.z,
	};
}

static struct vec turn_back(const struct picture *p, struct vec v)
{
	const float (*t)[3] = p->turn;

	return (struct vec){
		t[0][0] * v.x + t[1][0] * v.y + t[2][0] * v.z,
		t[0][1] * v.x + t[1][1] * v.y + t[2][1] * v.z,
		t[0][2] * v.x + t[1][2] * v.y + t[2][2] * v.z,
	};
}

static struct vec of_rgb(uint32_t rgb)
{
	return (struct vec){ (float)(rgb >> 16), (float)(rgb >> 8 & 0xff), (float)(rgb & 0xff) };
}

/* a + (b - a) * share */
static struct vec mix(struct vec a, struct vec b, float share)
{
	return (struct vec){
		a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share, a.z + (b.z - a.z) * share,
	};
}

static unsigned char channel(float v)
{
	return (unsigned char)(v < 0 ? 0 : v > 255 ? 255 : v + 0.5f);
}

static void blend(unsigned char *rgb, struct vec colour, float share)
{
	rgb[0] = channel(rgb[0] + (colour.x - rgb[0]) * share);
	rgb[1] = channel(rgb[1] + (colour.y - rgb[1]) * share);
	rgb[2] = channel(rgb[2] + (colour.z - rgb[2]) * share);
}

static void set_colours(struct picture *p)
{
	struct vec skin = of_rgb(p->scene->skin), dark = of_rgb(0x2b211c);

	p->colour[LOOK_SKIN] = p->colour[LOOK_SCALP] = skin;
	p->colour[LOOK_HAIR] = mix(skin, dark, 0.8f);
	p->colour[LOOK_LIP] = mix(skin, of_rgb(0xa0403c), 0.4f);
	p->colour[LOOK_EYE] = of_rgb(0xe8e4de);
	p->colour[LOOK_IRIS] = of_rgb(0x3a2a20);
	p->colour[LOOK_CAPE] = of_rgb(0x4c5a68);
}

static void set_camera(struct picture *p)
{
	const float degree = 0.017453293f;
	float yaw = (p->view->yaw + 6 * draw_share(p) - 3) * degree;
	float pitch = (p->view->pitch + 4 * draw_share(p) - 2) * degree;
	float cy = cosf(yaw), sy = sinf(yaw), cp = cosf(pitch), sp = sinf(pitch);
	const float t[3][3] = {
		{ cy, 0, sy },
		{ sp * sy, cp, -sp * cy },
		{ -cp * sy, sp, cp * cy },
	};

	memcpy(p->turn, t, sizeof t);
	p->scale = (float)p->scene->height / 3.3f * p->view->zoom;
	p->at = turn(p, p->view->at);
}

/* A plain wall, lit from above left. */
static void draw_wall(struct picture *p)
{
	int width = p->pixels.width, height = p->pixels.height;
	unsigned char *rgb = p->pixels.rgb;

	for (int y = 0; y < height; y++) {
		for (int x = 0; x < width; x++, rgb += 3) {
			int shade = 196 - 46 * y / height - 26 * x / width;

			rgb[0] = (unsigned char)(shade - 10);
			rgb[1] = (unsigned char)(shade - 2);
			rgb[2] = (unsigned char)(shade + 6);
		}
	}
}

/*
 * An ellipsoid seen by parallel rays along z: a point (x, y, z) from its centre lies on it when
 * q(x, y, z) = 1, where the matrix q is symmetric. m is what q leaves of x and y at the outline,
 * which is m(x, y) = 1.
 */
struct shape {
	float q[3][3];
	float m11, m12, m22;
	struct vec centre;
};

static struct shape shape_of(const struct picture *p, const struct solid *s)
{
	struct vec r = { 1 / (s->radius.x * s->radius.x), 1 / (s->radius.y * s->radius.y),
			 1 / (s->radius.z * s->radius.z) };
	struct shape shape = { .centre = turn(p, s->centre) };

	for (int i = 0; i < 3; i++) {
		const float *ti = p->turn[i];

		for (int j = 0; j < 3; j++) {
			const float *tj = p->turn[j];

			shape.q[i][j] = ti[0] * tj[0] * r.x + ti[1] * tj[1] * r.y +
					ti[2] * tj[2] * r.z;
		}
	}
	shape.m11 = shape.q[0][0] - shape.q[0][2] * shape.q[0][2] / shape.q[2][2];
	shape.m12 = shape.q[0][1] - shape.q[0][2] * shape.q[1][2] / shape.q[2][2];
	shape.m22 = shape.q[1][1] - shape.q[1][2] * shape.q[1][2] / shape.q[2][2];
	shape.centre.x -= p->at.x;
	shape.centre.y -= p->at.y;
	return shape;
}

static float lit(const struct shape *s, struct vec v)
{
	const float (*q)[3] = s->q;
	struct vec n = {
		q[0][0] * v.x + q[0][1] * v.y + q[0][2] * v.z,
		q[1][0] * v.x + q[1][1] * v.y + q[1][2] * v.z,
		q[2][0] * v.x + q[2][1] * v.y + q[2][2] * v.z,
	};
	float length = sqrtf(n.x * n.x + n.y * n.y + n.z * n.z);
	float toward = (n.x * light.x + n.y * light.y + n.z * light.z) / length;
	float sheen = toward > 0 ? toward * toward : 0;

	return 0.5f + 0.3f * toward + 0.24f * sheen + 0.06f * n.z / length;
}

static struct vec colour_at(const struct picture *p, const struct solid *s, struct vec v)
{
	struct vec colour = p->colour[s->look], u;
	float hair, scar;

	if (s->look != LOOK_SCALP)
		return colour;
	u = turn_back(p, v);
	u = (struct vec){ u.x / s->radius.x, u.y / s->radius.y, u.z / s->radius.z };
	hair = head_hair(&p->scalp, u, &scar) * (float)p->scene->density / 100;
	colour = mix(colour, of_rgb(0x3c3532), 0.42f * hair);
	return mix(colour, of_rgb(0xf2c8b8), 0.6f * scar);
}

static void draw_pixel(struct picture *p, const struct solid *solid, const struct shape *s,
		       int column, int row)
{
	float x = ((float)column + 0.5f - (float)p->pixels.width / 2) / p->scale - s->centre.x;
	float y = ((float)p->pixels.height / 2 - (float)row - 0.5f) / p->scale - s->centre.y;
	float mx = s->m11 * x + s->m12 * y, my = s->m12 * x + s->m22 * y;
	float inside = 1 - (mx * x + my * y), edge = 1;
	size_t at = (size_t)row * (size_t)p->pixels.width + (size_t)column;
	struct vec v = { x, y, 0 }, colour;
	float shade, depth;

	/* Pixels from the outline, of which one is half covered. */
	if (inside < 0.25f)
		edge = inside * p->scale / (2 * sqrtf(mx * mx + my * my) + 1e-6f);
	if (edge < -0.5f)
		return;
	v.z = sqrtf(inside > 0 ? inside * s->q[2][2] : 0) - s->q[0][2] * x - s->q[1][2] * y;
	v.z /= s->q[2][2];
	depth = v.z + s->centre.z;
	if (depth <= p->depth[at])
		return;
	colour = colour_at(p, solid, v);
	shade = lit(s, v);
	colour = (struct vec){ colour.x * shade, colour.y * shade, colour.z * shade };
	blend(p->pixels.rgb + 3 * at, colour, edge < 0.5f ? edge + 0.5f : 1);
	if (edge >= 0)
		p->depth[at] = depth;
}

static int clamp(float v, int high)
{
	return v < 0 ? 0 : v > (float)high ? high : (int)v;
}

static void draw_solid(struct picture *p, const struct solid *solid)
{
	struct shape s = shape_of(p, solid);
	float det = s.m11 * s.m22 - s.m12 * s.m12;
	float half_x = sqrtf(s.m22 / det), half_y = sqrtf(s.m11 / det);
	float middle_x = (float)p->pixels.width / 2, middle_y = (float)p->pixels.height / 2;
	int left = clamp(middle_x + (s.centre.x - half_x) * p->scale - 1, p->pixels.width);
	int right = clamp(middle_x + (s.centre.x + half_x) * p->scale + 2, p->pixels.width);
	int top = clamp(middle_y - (s.centre.y + half_y) * p->scale - 1, p->pixels.height);
	int bottom = clamp(middle_y - (s.centre.y - half_y) * p->scale + 2, p->pixels.height);

	for (int y = top; y < bottom; y++) {
		for (int x = left; x < right; x++)
			draw_pixel(p, solid, &s, x, y);
	}
}

/* A point anywhere on the unit sphere. */
static struct vec draw_direction(struct picture *p)
{
	float y = 2 * draw_share(p) - 1, around = 6.2831853f * draw_share(p), r = sqrtf(1 - y * y);

	return (struct vec){ r * cosf(around), y, r * sinf(around) };
}

static void draw_dot(struct picture *p, struct vec u)
{
	const struct solid *skull = &head_solids[HEAD_SKULL];
	struct vec v = {
		u.x * skull->radius.x + skull->centre.x,
		u.y * skull->radius.y + skull->centre.y,
		u.z * skull->radius.z + skull->centre.z,
	};
	float strength = 0.45f + 0.3f * draw_share(p);
	int x, y, size = p->scale > 300 ? 2 : 1;

	v = turn(p, v);
	x = (int)lrintf((float)p->pixels.width / 2 + (v.x - p->at.x) * p->scale - 0.5f);
	y = (int)lrintf((float)p->pixels.height / 2 - (v.y - p->at.y) * p->scale - 0.5f);
	if (x < 0 || y < 0 || x + size > p->pixels.width || y + size > p->pixels.height)
		return;
	for (int i = 0; i < size * size; i++) {
		size_t at = (size_t)(y + i / size) * (size_t)p->pixels.width +
			    (size_t)(x + i % size);

		if (v.z > p->depth[at] - 0.03f)
			blend(p->pixels.rgb + 3 * at, of_rgb(0x241e1c), strength);
	}
}

static void draw_stipple(struct picture *p)
{
	int tries = 240 * p->scene->density + 1500;	/* all over; few are seen and bear hair */

	for (int i = 0; i < tries; i++) {
		struct vec u = draw_direction(p);
		float scar, keep = draw_share(p);

		/* A few hairs stand where the others are lost. */
		if (keep < head_hair(&p->scalp, u, &scar) || (keep > 0.985f && u.y > 0.6f))
			draw_dot(p, u);
	}
}

static void draw_picture(struct picture *p)
{
	size_t n = (size_t)p->pixels.width * (size_t)p->pixels.height;

	for (size_t i = 0; i < n; i++)
		p->depth[i] = -100;
	set_colours(p);
	set_camera(p);
	draw_wall(p);
	for (int i = 0; i < HEAD_SOLIDS; i++)
		draw_solid(p, &head_solids[i]);
	draw_stipple(p);
}

static int (*const writers[PHOTO_TYPE_COUNT])(FILE *f, const struct pixels *p, struct err *e) = {
#define PHOTO_WRITER(id, module) [PHOTO_##id] = module##_encode,
#include "media/photo_types.def"
};

/* Encodes into 'part', then gives it its name. */
static int save(const char *path, const char *part, enum photo_type type,
		const struct pixels *pixels, const struct buf *exif, struct err *e)
{
	FILE *f = fopen(part, "wbe");
	int code;

	if (!f)
		return err_errno(e, "write", path);
	code = exif->len ? jpeg_encode_taken(f, pixels, exif, e) : writers[type](f, pixels, e);
	if (ferror(f))
		code = err_errno(e, "write", path);	/* better words than the library's */
	if (fclose(f) != 0 && code == 0)
		code = err_errno(e, "write", path);
	if (code == 0 && rename(part, path) != 0)
		code = err_errno(e, "write", path);
	if (code < 0)
		unlink(part);
	return code;
}

/* As the sensor saw it: what the orientation turns back. */
static int lay_turned(struct picture *p, const struct photo_info *taken, struct buf *ret_exif,
		      struct err *e)
{
	static const unsigned char back[] = { 1, 1, 2, 3, 4, 5, 8, 7, 6 };

	pixels_turn(&p->pixels, back[taken->orientation]);
	return exif_write(ret_exif, taken, e);
}

int photo_draw(const char *path, enum photo_type type, const struct photo_scene *scene,
	       struct err *e)
{
	size_t n = (size_t)scene->width * (size_t)scene->height;
	CLEANUP(picture_done) struct picture p = {
		.scene = scene,
		.view = head_view(scene->view),
		.scalp = head_scalp(scene),
		.pixels = { mem_alloc(3 * n), scene->width, scene->height },
		.depth = mem_alloc(n * sizeof *p.depth),
		.random = scene->seed,
	};
	BUF(part);
	BUF(exif);
	int code;

	assert(writers[type] && (!scene->taken || type == PHOTO_JPEG));
	assert(scene->width > 0 && scene->width <= SIDE_MAX);
	assert(scene->height > 0 && scene->height <= SIDE_MAX);
	draw_picture(&p);
	if (scene->taken && (code = lay_turned(&p, scene->taken, &exif, e)) < 0)
		return code;
	buf_printf(&part, "%s.part", path);
	return save(path, part.s, type, &p.pixels, &exif, e);
}
