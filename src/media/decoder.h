/* SPDX-License-Identifier: MIT */
/*
 * What a kind of picture can do: one row of photo_types.def, one file with its functions. All but
 * the writers work on a file in memory and are called in a child process only (child.h).
 */
#ifndef MEDIA_DECODER_H
#define MEDIA_DECODER_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include "base/mem.h"
#include "media/photo.h"

struct bytes {
	const unsigned char *at;
	size_t n;
};

struct picture_size {
	int64_t width, height;
};

/* Rows of RGB, eight bits a channel, without padding; mem_alloc's. */
struct pixels {
	unsigned char *rgb;
	int width, height;
};

/* How to decode: at least this size will do, the whole is always right; 0 0 asks for the whole. */
struct wanted {
	int width, height;
	bool strict;		/* a picture that ends too early is an error */
};

/* What is transparent lies on this grey. */
enum { GROUND = 0x80 };

/*
 * NAME_load: the library behind it, found before the child is shut in and asked for again by who
 * uses it (base/late.h); the others are called when it said 0. NAME_size: what the header tells.
 * NAME_decode: pixels as stored, not turned; only called when the size is within the limits. The
 * words of an error do not name the file. NAME_exif: adds what the camera wrote, "Exif\0\0" and a
 * TIFF, if there is any.
 */
#define PHOTO_TYPE(id, module, extension, name, upright) \
	int module##_load(struct err *e) MUST_CHECK; \
	int module##_size(struct picture_size *ret, const struct bytes *in, struct err *e) \
		MUST_CHECK; \
	int module##_decode(struct pixels *ret, const struct bytes *in, const struct wanted *w, \
			    struct err *e) MUST_CHECK; \
	void module##_exif(struct buf *ret, const struct bytes *in);
/*
 * NAME_encode: for speed rather than size; what could not be written shows in ferror(f). Loads
 * the library itself.
 */
#define PHOTO_WRITER(id, module) \
	int module##_encode(FILE *f, const struct pixels *p, struct err *e) MUST_CHECK;
#include "media/photo_types.def"
/* The same with what a camera writes: "Exif\0\0" and a TIFF. */
int jpeg_encode_taken(FILE *f, const struct pixels *p, const struct buf *exif, struct err *e)
	MUST_CHECK;
/* JPEG for people to look at: quality 90. */
int jpeg_encode_fine(FILE *f, const struct pixels *p, struct err *e) MUST_CHECK;

struct decoder {
	const char *extension, *name;
	bool upright;		/* as it is decoded, whatever EXIF says */
	int (*load)(struct err *e);
	int (*size)(struct picture_size *ret, const struct bytes *in, struct err *e);
	int (*decode)(struct pixels *ret, const struct bytes *in, const struct wanted *w,
		      struct err *e);
	void (*exif)(struct buf *ret, const struct bytes *in);
};
extern const struct decoder decoders[PHOTO_TYPE_COUNT];

/*
 * The file, opened and looked at: *ret_fd is the caller's, info has type, bytes and mtime. As
 * photo_look otherwise.
 */
int photo_open(int *ret_fd, struct photo_info *info, const char *path, struct err *e) MUST_CHECK;

/* What the camera wrote: orientation, taken_at and camera of info; the latter as it came. */
int exif_read(struct photo_info *info, const struct buf *exif, struct err *e) MUST_CHECK;
/* The same back, as bytes that exif_read takes; for drawn photos. */
int exif_write(struct buf *ret, const struct photo_info *info, struct err *e) MUST_CHECK;
/* Before the child is shut in. ERR_MISSING of the others too: libexif is not installed. */
int exif_load(struct err *e) MUST_CHECK;

/* The size that fits into the box and keeps the shape; never larger than the picture itself. */
struct picture_size fit_into(struct picture_size size, int most_wide, int most_high);

/* Memory for them, grey: what a decoder does not reach stays so. */
unsigned char *pixels_ground(int width, int height);

/* Replace the pixels. 'to' is no larger than the picture; orientation is EXIF's, 1 to 8. */
void pixels_shrink(struct pixels *p, struct picture_size to);
void pixels_turn(struct pixels *p, int orientation);

#endif
