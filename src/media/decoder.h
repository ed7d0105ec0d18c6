/* SPDX-License-Identifier: MIT */
/* What a kind of picture can do: one row of photo_types.def, one file with both functions. */
#ifndef MEDIA_DECODER_H
#define MEDIA_DECODER_H

#include <stdint.h>
#include <stdio.h>
#include "media/photo.h"

struct picture_size {
	int64_t width, height;
};

/* Rows of RGB, eight bits a channel, without padding. */
struct pixels {
	unsigned char *rgb;
	int width, height;
};

/*
 * NAME_size: what the header tells; the stream stands at the first byte. The words of an error are
 * the library's and do not name the file. NAME_encode: for speed rather than size; what could not
 * be written shows in ferror(f).
 */
#define PHOTO_TYPE(id, module, extension, name, magic) \
	int module##_size(struct picture_size *ret, FILE *f, struct err *e) MUST_CHECK; \
	int module##_encode(FILE *f, const struct pixels *p, struct err *e) MUST_CHECK;
#include "media/photo_types.def"
#undef PHOTO_TYPE

struct decoder {
	const char *extension, *name, *magic;
	size_t magic_len;
	int (*size)(struct picture_size *ret, FILE *f, struct err *e);
	int (*encode)(FILE *f, const struct pixels *p, struct err *e);
};
extern const struct decoder decoders[PHOTO_TYPE_COUNT];

#endif
