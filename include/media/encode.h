/* SPDX-License-Identifier: MIT */
/* Decoded pictures as the bytes of a file. */
#ifndef MEDIA_ENCODE_H
#define MEDIA_ENCODE_H

#include "base/mem.h"
#include "media/picture.h"

/* Adds them to ret. JPEG is of quality 90; nothing but the pixels goes into either. */
int picture_jpeg(struct buf *ret, const struct picture *p, struct err *e) MUST_CHECK;
int picture_png(struct buf *ret, const struct picture *p, struct err *e) MUST_CHECK;

#endif
