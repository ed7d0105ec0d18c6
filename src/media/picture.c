/* SPDX-License-Identifier: MIT */
/* Has picture files decoded in a child process: what they are, and their pixels. */
#include "config.h"
#include "media/picture.h"

#include "base/mem.h"
#include "base/text.h"
#include "media/child.h"
#include "media/decoder.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* What the child is asked: the header, the header and the pixels' wholeness, or the pixels. */
enum what { HEADER, WHOLE, PIXELS };

struct question {
	enum what what;
	struct photo_info info;
	struct bytes in;
	int most_wide, most_high;	/* when upright; 0: no limit */
};

/* The child's answer; PIXELS are followed by their bytes. */
struct answer {
	struct err e;			/* ERR_NONE when all is well */
	bool broken;			/* these are the words of the decoder */
	struct picture_size size;
	struct photo_info info;
	int width, height;
};

/* A decoder of 60 million pixels at 8 bytes, and what it needs beside. */
enum { SECONDS = 30, MEGABYTES = 1024 };

/* In the child */

static int judge_size(const struct picture_size *s, struct err *e)
{
	if (s->width < 1 || s->height < 1)
		return err_set(e, ERR_INVALID, "it has no pixels");
	if (s->width > PHOTO_SIDE_MAX || s->height > PHOTO_SIDE_MAX ||
	    s->width * s->height > PHOTO_PIXELS_MAX)
		return err_set(e, ERR_INVALID,
			       "it claims %lld × %lld pixels, more than a camera makes "
			       "(at most %d a side and %d million)",
			       (long long)s->width, (long long)s->height, PHOTO_SIDE_MAX,
			       PHOTO_PIXELS_MAX / 1000000);
	return 0;
}

static int decode(struct pixels *ret, const struct question *q, const struct answer *a,
		  struct err *e)
{
	int turn = a->info.orientation ? a->info.orientation : 1;
	bool aside = turn > 4;
	struct picture_size to = q->what == WHOLE ?
					 (struct picture_size){ 1, 1 } :
					 fit_into(a->size, aside ? q->most_high : q->most_wide,
						  aside ? q->most_wide : q->most_high);
	struct wanted w = { (int)to.width, (int)to.height, q->what == WHOLE };
	int code = decoders[a->info.type].decode(ret, &q->in, &w, e);

	if (code < 0 || q->what == WHOLE)
		return code;
	/* The header was another's word: only what was decoded counts. */
	if (ret->width < to.width || ret->height < to.height)
		to = (struct picture_size){ ret->width, ret->height };
	pixels_shrink(ret, to);
	pixels_turn(ret, turn);
	return 0;
}

static int answer_to(struct answer *a, struct pixels *p, const struct question *q)
{
	const struct decoder *d = &decoders[q->info.type];
	BUF(exif);
	int code = d->load(&a->e);

	a->info = q->info;
	if (code == 0)
		code = d->size(&a->size, &q->in, &a->e);
	a->broken = code == -ERR_INVALID;
	if (code < 0 || (code = judge_size(&a->size, &a->e)) < 0)
		return code;
	d->exif(&exif, &q->in);
	/* A photo that would lie on its side, of no day, is no photo: it waits for libexif. */
	if ((code = exif_read(&a->info, &exif, &a->e)) < 0)
		return code;
	if (d->upright)
		a->info.orientation = 1;
	if (q->what == HEADER)
		return 0;
	code = decode(p, q, a, &a->e);
	a->broken = code == -ERR_INVALID;
	return code;
}

static void work(void *ctx)
{
	const struct question *q = ctx;
	struct answer a = { .broken = false };
	struct pixels p = { NULL, 0, 0 };

	if (answer_to(&a, &p, q) >= 0)
		a.e.code = ERR_NONE;
	a.width = p.width;
	a.height = p.height;
	child_send(&a, sizeof a);
	if (a.e.code == ERR_NONE && q->what == PIXELS)
		child_send(p.rgb, (size_t)p.width * (size_t)p.height * 3);
	mem_free(p.rgb);
}

static void prepare(void *ctx)
{
	const struct question *q = ctx;
	struct err later;

	/* What is missing is said when it is used. */
	if (decoders[q->info.type].load(&later) < 0 || exif_load(&later) < 0)
		return;
}

/* In the program: nothing that a child says is believed. */

static void clean(char *text, size_t size)
{
	ARENA(a);

	snprintf(text, size, "%s",
		 text_clean(&a, text, strnlen(text, size - 1), TEXT_ONE_LINE | TEXT_VISIBLE));
}

/* What it says of itself, as far as that can be; the rest is as the program saw it. */
static void take_info(struct photo_info *ret, const struct question *q, const struct answer *a)
{
	const struct photo_info *i = &a->info;
	day_t day = minute_day(i->taken_at);

	*ret = q->info;
	ret->width = (int)a->size.width;
	ret->height = (int)a->size.height;
	ret->orientation = i->orientation >= 0 && i->orientation <= 8 ? i->orientation : 0;
	if (i->taken_at > 0 && day_valid(day / 10000, day / 100 % 100, day % 100))
		ret->taken_at = i->taken_at;
	memcpy(ret->camera, i->camera, sizeof ret->camera);
	ret->camera[sizeof ret->camera - 1] = '\0';
	clean(ret->camera, sizeof ret->camera);
}

static bool sized(int64_t width, int64_t height)
{
	return width >= 1 && width <= PHOTO_SIDE_MAX && height >= 1 && height <= PHOTO_SIDE_MAX &&
	       width * height <= PHOTO_PIXELS_MAX;
}

static int hear(struct answer *a, struct child *c, const struct question *q, const char *path,
		struct err *e)
{
	enum errc code;

	if (child_read(c, a, sizeof *a, e) < 0)
		return err_wrap(e, "'%.160s' could not be decoded", path);
	code = a->e.code;
	if (code != ERR_NONE) {
		a->e.msg[sizeof a->e.msg - 1] = '\0';
		clean(a->e.msg, sizeof a->e.msg);
		err_set(e, code == ERR_MISSING ? code : ERR_INVALID, "%s", a->e.msg);
		return a->broken ? err_wrap(e, "'%.160s' is a broken %s", path,
					    decoders[q->info.type].name) :
				   err_wrap(e, "'%.160s'", path);
	}
	if (!sized(a->size.width, a->size.height) ||
	    (q->what == PIXELS && !sized(a->width, a->height)))
		return err_set(e, ERR_INVALID, "'%.300s' could not be decoded", path);
	return 0;
}

static int take_pixels(struct picture *ret, struct child *c, const struct answer *a,
		       const char *path, struct err *e)
{
	size_t n = (size_t)a->width * (size_t)a->height * 3;
	struct picture p = { a->width, a->height, mem_alloc(n) };

	if (child_read(c, p.rgb, n, e) < 0) {
		picture_done(&p);
		return err_wrap(e, "'%.160s' could not be decoded", path);
	}
	*ret = p;
	return 0;
}

static int ask_child(struct photo_info *info, struct picture *picture, struct question *q,
		     const char *path, struct err *e)
{
	const struct child_task task = { prepare, work, q, SECONDS, MEGABYTES };
	struct answer a;
	CHILD(c);
	int code = child_start(&c, &task, e);

	if (code < 0 || (code = hear(&a, &c, q, path, e)) < 0)
		return code;
	if (info)
		take_info(info, q, &a);
	return picture ? take_pixels(picture, &c, &a, path, e) : 0;
}

/* The file lies in memory before the child begins, so that this needs no open file. */
static int ask(struct photo_info *info, struct picture *picture, struct question *q,
	       const char *path, struct err *e)
{
	int fd = -1, code = photo_open(&fd, &q->info, path, e);
	void *at;

	if (code < 0)
		return code;
	q->in.n = (size_t)q->info.bytes;
	at = mmap(NULL, q->in.n, PROT_READ, MAP_PRIVATE, fd, 0);
	close(fd);
	if (at == MAP_FAILED)
		return err_errno(e, "read", path);
	q->in.at = at;
	code = ask_child(info, picture, q, path, e);
	munmap(at, q->in.n);
	return code;
}

int photo_identify(struct photo_info *ret, const char *path, struct err *e)
{
	struct question q = { .what = HEADER };

	return ask(ret, NULL, &q, path, e);
}

int photo_check(struct photo_info *ret, const char *path, struct err *e)
{
	struct question q = { .what = WHOLE };

	return ask(ret, NULL, &q, path, e);
}

int picture_open(struct picture *ret, const char *path, int most_wide, int most_high,
		 struct err *e)
{
	struct question q = { .what = PIXELS, .most_wide = most_wide, .most_high = most_high };

	return ask(NULL, ret, &q, path, e);
}

void picture_done(struct picture *p)
{
	mem_free(p->rgb);
	*p = (struct picture){ 0, 0, NULL };
}
