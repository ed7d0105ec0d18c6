/* SPDX-License-Identifier: MIT */
/* Pictures in memory as the bytes of a file; not the photos themselves, which are never changed. */
#ifndef MEDIA_SAVE_H
#define MEDIA_SAVE_H

#include "media/photo.h"
#include "media/picture.h"

/* Into a file, complete or absent, mode 0600; an existing one is replaced. Not synced. */
int picture_save(const char *path, enum photo_type type, const struct picture *p,
		 struct err *e) MUST_CHECK;

#endif
