/* SPDX-License-Identifier: MIT */
/*
 * Reads photos for the eye. The cache lies in the book, since small pictures of heads are health
 * data as the large ones are: who carries the book away carries them along, who deletes it deletes
 * them.
 */
#include "config.h"
#include "core/see.h"
#include "base/file.h"
#include "core/keep.h"
#include "core/photo.h"
#include "media/encode.h"
#include "media/save.h"
#include "model/choices.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* About 6000 pictures; over it the oldest third goes. */
#define CACHE_MOST ((int64_t)192 << 20)

static const char *cache_path(struct core *c, const struct photo *x, struct arena *a)
{
	return arena_printf(a, "%s/cache/%.2s/%s.jpg", c->book->dir, x->sha256, x->sha256);
}

bool core_see_quick(struct core *c, const struct photo *x)
{
	ARENA(a);

	return path_exists(cache_path(c, x, &a));
}

/* The cache's bound */

struct cached {
	const char *path;
	int64_t bytes, mtime;
};

static int by_age(const void *x, const void *y)
{
	const struct cached *p = x, *q = y;

	return (p->mtime > q->mtime) - (p->mtime < q->mtime);
}

struct cache {
	struct cached *files;
	size_t count, cap;
	int64_t bytes;
	struct arena a;
};

static void cache_done(struct cache *k)
{
	mem_free(k->files);
	arena_done(&k->a);
}

static int add_dir(struct cache *k, const char *dir, struct err *e)
{
	struct dirent_info *f;
	size_t n;
	int r = dir_list(&f, &n, &k->a, dir, e);

	for (size_t i = 0; r >= 0 && i < n; i++) {
		if (k->count == k->cap) {
			k->cap = k->cap ? 2 * k->cap : 256;
			k->files = mem_grow(k->files, k->cap * sizeof *k->files);
		}
		k->files[k->count++] = (struct cached){
			arena_printf(&k->a, "%s/%s", dir, f[i].name), f[i].bytes, f[i].mtime
		};
		k->bytes += f[i].bytes;
	}
	return r;
}

/* Once a program, when it is about to add to the cache. What fails leaves it as it is. */
static void cache_bound(struct core *c)
{
	CLEANUP(cache_done) struct cache k = { .count = 0 };
	struct dirent_info *dir;
	const char *top = arena_printf(&k.a, "%s/cache", c->book->dir);
	struct err ignored;
	size_t n;
	int r = dir_list(&dir, &n, &k.a, top, &ignored);

	if (c->cache_bounded)
		return;
	c->cache_bounded = true;
	for (size_t i = 0; r >= 0 && i < n; i++)
		r = add_dir(&k, arena_printf(&k.a, "%s/%s", top, dir[i].name), &ignored);
	if (r < 0 || k.bytes <= CACHE_MOST)
		return;
	qsort(k.files, k.count, sizeof *k.files, by_age);
	for (size_t i = 0; i < k.count && k.bytes > CACHE_MOST / 3 * 2; i++) {
		unlink(k.files[i].path);
		k.bytes -= k.files[i].bytes;
	}
}

static void cache_add(struct core *c, const struct photo *x, const struct picture *p)
{
	ARENA(a);
	const char *path = cache_path(c, x, &a);
	struct err ignored;

	if (c->role == ROLE_READER)
		return;
	cache_bound(c);
	if (dir_make(arena_strndup(&a, path, (size_t)(strrchr(path, '/') - path)), &ignored) >= 0 &&
	    picture_save(path, PHOTO_JPEG, p, &ignored) < 0)
		return;			/* it is decoded again another time */
}

/* The photo */

/* Whoever erased the file by hand meant the picture too. */
static int ask_original(struct core *c, const struct photo *x, struct err *e)
{
	ARENA(a);
	const char *path = core_photo_path(c, x, &a);

	if (path_exists(path))
		return 0;
	if (c->role != ROLE_READER)
		unlink(cache_path(c, x, &a));
	return err_set(e, ERR_MISSING, "the photo's file '%.300s' is gone", path);
}

static int from_cache(struct core *c, const struct photo *x, int wide, int high,
		      struct picture *ret)
{
	ARENA(a);
	const char *path = cache_path(c, x, &a);
	struct err ignored;
	int r = path_exists(path) ? picture_open(ret, path, wide, high, &ignored) : -ERR_MISSING;

	if (r == -ERR_INVALID && c->role != ROLE_READER)
		unlink(path);		/* damaged: it is made anew */
	return r;
}

int core_see(struct core *c, const struct photo *x, int most_wide, int most_high,
	     struct picture *ret, struct err *e)
{
	bool small = most_wide <= SEE_SIDE && most_high <= SEE_SIDE;
	ARENA(a);
	int r = core_ask(c, RIGHT_READ, e);

	if (r < 0)
		return r;
	if (!x->sha256 || strlen(x->sha256) != HASH_HEX - 1)
		return err_set(e, ERR_MISSING, "there is no file to this photo");
	if (!small)
		return picture_open(ret, core_photo_path(c, x, &a), most_wide, most_high, e);
	if ((r = ask_original(c, x, e)) < 0 || from_cache(c, x, SEE_SIDE, SEE_SIDE, ret) >= 0)
		return r;
	r = picture_open(ret, core_photo_path(c, x, &a), SEE_SIDE, SEE_SIDE, e);
	if (r >= 0)
		cache_add(c, x, ret);
	return r;
}

int core_see_png(const struct picture *p, struct buf *ret, struct err *e)
{
	return picture_png(ret, p, e);
}

/* Beside the photo */

static int by_photo(const void *x, const void *y)
{
	const struct mark *p = x, *q = y;

	if (p->photo != q->photo)
		return p->photo < q->photo ? -1 : 1;
	return (p->rec.id > q->rec.id) - (p->rec.id < q->rec.id);
}

int core_marks(struct core *c, int64_t client, struct mark **ret, int *ret_n, struct arena *a,
	       struct err *e)
{
	struct query q = { .client = client };
	int r = core_list(c, &mark_type, &q, ret, ret_n, a, e);

	if (r >= 0 && *ret_n)
		qsort(*ret, (size_t)*ret_n, sizeof **ret, by_photo);
	return r;
}

const char *core_pair_warning(const struct photo *x, const struct photo *y)
{
	int immediate = choice_index(&photo_moment, "immediate");
	int healed = choice_index(&photo_moment, "healed");

	if ((x->moment != immediate || y->moment != healed) &&
	    (x->moment != healed || y->moment != immediate))
		return "";
	return "Immediately after beside Healed: redness and fresh pigment look denser and darker "
	       "than what stays. Never show the two as a result.";
}

/* What a mark needs beyond its fields: a circle and an arrow their second point, a text words. */
int mark_complete(struct core *c, const void *was, void *rec, struct problems *p, struct err *e)
{
	struct mark *x = rec;
	const char *shape = choice_code(&mark_shape, x->shape);
	bool text = !strcmp(shape, "text");
	const char *lacks = x->to_x == NONE_INT ? "to_x" : "to_y";

	(void)c;
	(void)was;
	(void)e;
	if (text && !*x->words)
		problem_add(p, "words", "Words: a text needs words");
	if (*shape && !text && (x->to_x == NONE_INT || x->to_y == NONE_INT))
		problem_add(p, lacks, "%s: %s needs it", field_named(&mark_type, lacks)->label,
			    !strcmp(shape, "arrow") ? "an arrow's other end" : "a circle's edge");
	return 0;
}
