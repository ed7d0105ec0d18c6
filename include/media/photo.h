/* SPDX-License-Identifier: MIT */
/* What a picture file is, and made-up ones for the demo book; not where photos are kept. */
#ifndef MEDIA_PHOTO_H
#define MEDIA_PHOTO_H

#include <stdint.h>
#include "base/arena.h"
#include "base/date.h"
#include "base/err.h"

enum photo_type {
#define PHOTO_TYPE(id, module, extension, name, upright) PHOTO_##id,
#include "media/photo_types.def"
	PHOTO_TYPE_COUNT
};

const char *photo_extension(enum photo_type type);	/* "jpg", "png" */
const char *photo_type_name(enum photo_type type);	/* "JPEG", "PNG" */
const char *photo_kinds(struct arena *a);		/* "JPEG, PNG, WebP, HEIC" */

/* Larger pictures are refused: no camera makes them, but a decompression bomb claims them. */
enum { PHOTO_SIDE_MAX = 12000, PHOTO_PIXELS_MAX = 60 * 1000 * 1000 };

/* Of a file, whatever is done with it. */
enum { PHOTO_BYTES_MAX = 256 << 20 };

enum { PHOTO_CAMERA_MAX = 120 };

struct photo_info {
	enum photo_type type;
	int width, height;	/* pixels, as stored: not turned by EXIF */
	int64_t bytes;
	int64_t mtime;		/* an instant */
	/* What the camera wrote into the file; photo_look leaves these empty. */
	int orientation;	/* 1 to 8 as EXIF has it; 0: it says nothing */
	minute_t taken_at;	/* by the camera's clock, wall clock; 0: it says nothing */
	char camera[PHOTO_CAMERA_MAX + 1];	/* "Canon EOS R6"; UTF-8, one line, "" for none */
};

/*
 * What the file is, by its content, never by its name; read in a child process (picture.h). Only
 * the header is read: 0 does not promise that the pixels are whole. Never waits (a FIFO or device
 * is refused). ERR_INVALID for what is no picture, a broken header or a picture over the limits;
 * ERR_MISSING, ERR_DENIED and so on when it cannot be read. The words name the file.
 */
int photo_identify(struct photo_info *ret, const char *path, struct err *e) MUST_CHECK;

/* The same, and the pixels are all there: ERR_INVALID for a file that ends too early. */
int photo_check(struct photo_info *ret, const char *path, struct err *e) MUST_CHECK;

/*
 * The same without the size in pixels: a look at the first bytes alone, for lists of files. A
 * picture may still be broken or too large.
 */
int photo_look(struct photo_info *ret, const char *path, struct err *e) MUST_CHECK;

/* A head as the clinic photographs it. The same scene gives the same bytes. */
struct photo_scene {
	const char *view;	/* F FH L90 R90 L45 R45 V M B S T; others are drawn like F */
	int density;		/* of the hair or pigment: 0 to 100 */
	int recession;		/* of the hairline: 0 = none to 100 = only the fringe is left */
	uint32_t skin;		/* 0xRRGGBB of lit skin */
	uint64_t seed;		/* moves the dots and the face a little */
	int width, height;	/* pixels; 640 x 480 is enough; upright */
	/*
	 * A JPEG as the camera wrote it: its orientation, so that the pixels lie turned, its
	 * taken_at and camera. NULL: without.
	 */
	const struct photo_info *taken;
};

/*
 * Draws the scene into a new file, complete or absent; an existing one is replaced. JPEG or PNG.
 */
int photo_draw(const char *path, enum photo_type type, const struct photo_scene *scene,
	       struct err *e) MUST_CHECK;

#endif
