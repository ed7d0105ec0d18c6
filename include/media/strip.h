/* SPDX-License-Identifier: MIT */
/*
 * Pictures without what a camera wrote into them: EXIF, place, maker's notes, XMP, IPTC, comments,
 * thumbnails, further pictures behind the end. Which way up it is and the colour profile stay.
 */
#ifndef MEDIA_STRIP_H
#define MEDIA_STRIP_H

#include <stdbool.h>
#include "base/mem.h"
#include "media/photo.h"

/*
 * Adds the stripped picture to ret. JPEG, PNG and WebP only: what codes the pixels is copied byte
 * by byte and nothing is decoded, so they are the same pixels and no library reads hostile bytes.
 * Only parts that are known to be needed are copied, so a part of a future kind is dropped too.
 * 'orientation' as EXIF has it (1 to 8; 0: not known) is written anew where it is not 1.
 * ERR_INVALID in words for what is none of the three, broken or cut short.
 */
int strip_bytes(struct buf *ret, const void *bytes, size_t n, int orientation,
		struct err *e) MUST_CHECK;

/* Whether they are the begin of one of the three. */
bool strip_knows(const void *bytes, size_t n);

/*
 * Adds the parts of a JPEG's colour profile, as they stand in the file; nothing where there is
 * none, or no JPEG.
 */
void strip_profile(struct buf *ret, const void *bytes, size_t n);

/*
 * A file stripped, added to 'bytes'. A HEIC picture has its facts woven into it, so it is decoded
 * and written as JPEG instead (quality 90): ret->type is what came out, ret->anew says that it was
 * so. The words of an error name the file.
 */
struct stripped {
	enum photo_type type;
	bool anew;
};
int photo_strip(struct stripped *ret, struct buf *bytes, const char *path, struct err *e)
	MUST_CHECK;

/*
 * The picture upright, shrunk to fit a square of so many pixels (0: its own size; never enlarged),
 * as JPEG of quality 90 with no word about it. A colour profile of a JPEG goes along.
 */
int photo_shrink(struct buf *bytes, const char *path, int pixels, struct err *e) MUST_CHECK;

#endif
