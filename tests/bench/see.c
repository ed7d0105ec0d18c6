/* SPDX-License-Identifier: MIT */
/*
 * How long until a photo is seen: a JPEG of 12 megapixels like a shaved head, in a book of its own.
 * Argument: where the book is to be. Prints milliseconds, the median of nine: decoded, from the
 * cache, as 60 x 40 cells of 256 colours.
 */
#include "config.h"
#include "base/clock.h"
#include "base/file.h"
#include "core/photo.h"
#include "core/see.h"
#include "media/save.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { WIDE = 4032, HIGH = 3024, RUNS = 9, ROWS = 40, COLS = 60 };

static double now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Skin that is lit from one side, with dark dots all over. */
static void draw(struct picture *p)
{
	unsigned seed = 1;

	for (int y = 0; y < p->height; y++)
		for (int x = 0; x < p->width; x++) {
			unsigned char *at = p->rgb + 3 * ((size_t)y * (size_t)p->width + (size_t)x);
			int light = 255 - 150 * x / p->width, dot;

			seed = seed * 1664525 + 1013904223;
			dot = seed >> 24 < 24 ? 3 : 1;
			at[0] = (unsigned char)(light / dot);
			at[1] = (unsigned char)(light * 4 / 5 / dot);
			at[2] = (unsigned char)(light * 3 / 5 / dot);
		}
}

static int by_size(const void *x, const void *y)
{
	const double *p = x, *q = y;

	return (*p > *q) - (*p < *q);
}

static double median(double *all)
{
	qsort(all, RUNS, sizeof *all, by_size);
	return all[RUNS / 2];
}

/* The photo once, timed; the picture is the caller's. */
static double see(struct core *c, const struct photo *x, struct picture *ret)
{
	struct err e = { .code = ERR_NONE };
	double began = now_ms();

	if (core_see(c, x, SEE_SIDE, SEE_SIDE, ret, &e) < 0) {
		fprintf(stderr, "%s\n", e.msg);
		exit(1);
	}
	return now_ms() - began;
}

static int measure(struct core *c, const char *dir, const struct photo *x)
{
	static struct picture_cell cells[ROWS * COLS];
	double whole[RUNS], cached[RUNS], drawn[RUNS];
	char path[4096];
	struct err e;

	if (cells_begin(&e) < 0) {
		fprintf(stderr, "%s\n", e.msg);
		return 1;
	}
	snprintf(path, sizeof path, "%s/cache/%.2s/%s.jpg", dir, x->sha256, x->sha256);
	for (int i = 0; i < RUNS; i++) {
		struct picture p;
		double began;

		unlink(path);
		whole[i] = see(c, x, &p);
		picture_done(&p);
		cached[i] = see(c, x, &p);
		began = now_ms();
		picture_cells(&p, ROWS, COLS, CELLS_256, false, cells);
		drawn[i] = now_ms() - began;
		picture_done(&p);
	}
	printf("%.1f %.1f %.1f\n", median(whole), median(cached), median(drawn));
	return 0;
}

static int run(const char *dir, struct core **c, struct err *e)
{
	struct client client;
	struct photo x;
	struct picture p = { WIDE, HIGH, mem_alloc((size_t)WIDE * HIGH * 3) };
	ARENA(a);
	const char *path = arena_printf(&a, "%s.jpg", dir);
	int r = core_init(dir, e);

	draw(&p);
	if (r < 0 ||
	    (r = core_open(c, &(struct core_options){ .dir = dir, .via = "bench" }, e)) < 0)
		return r;
	core_new(*c, &client_type, &client, &a);
	client.given_name = client.family_name = "Bench";
	if ((r = core_save(*c, &client_type, NULL, &client, NULL, NULL, e)) < 0 ||
	    (r = picture_save(path, PHOTO_JPEG, &p, e)) < 0)
		return r;
	mem_free(p.rgb);
	core_new(*c, &photo_type, &x, &a);
	x.client = client.rec.id;
	if ((r = core_photo_add(*c, path, &x, e)) < 0 ||
	    (r = core_get(*c, &photo_type, x.rec.id, &x, &a, e)) < 0)
		return r;
	unlink(path);
	return measure(*c, dir, &x);
}

int main(int argc, char **argv)
{
	struct core *c = NULL;
	struct err e = { .code = ERR_NONE };
	int r = argc == 2 ? run(argv[1], &c, &e) : -1;

	if (r < 0)
		fprintf(stderr, "%s\n", argc == 2 ? e.msg : "usage: see DIRECTORY");
	core_close(&c);
	return r < 0;
}
