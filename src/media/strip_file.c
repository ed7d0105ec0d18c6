/* SPDX-License-Identifier: MIT */
/* Strips and shrinks picture files; what has to be decoded is decoded in a child (picture.h). */
#include "config.h"
#include "media/strip.h"
#include "base/file.h"
#include "media/encode.h"

#include <string.h>

enum { PROFILE_AT = 20, PROFILE_SPACE = 34 };

static int decode_anew(struct buf *bytes, const char *path, int pixels, struct err *e)
{
	CLEANUP(picture_done) struct picture p = { 0 };
	int r = picture_open(&p, path, pixels, pixels, e);

	return r < 0 ? r : picture_jpeg(bytes, &p, e);
}

int photo_strip(struct stripped *ret, struct buf *bytes, const char *path, struct err *e)
{
	struct photo_info info;
	BUF(all);
	int r = photo_identify(&info, path, e);

	if (r < 0 || (r = file_read(&all, path, PHOTO_BYTES_MAX, e)) < 0)
		return r;
	*ret = (struct stripped){ .type = info.type };
	if (!strip_knows(all.s, all.len)) {
		*ret = (struct stripped){ .type = PHOTO_JPEG, .anew = true };
		return decode_anew(bytes, path, 0, e);
	}
	r = strip_bytes(bytes, all.s, all.len, info.orientation, e);
	return r < 0 ? err_wrap(e, "'%.160s' is a broken %s", path, photo_type_name(info.type)) : 0;
}

/*
 * Without it the colours of a telephone's picture would be paler than they were. One of other
 * colours than red, green and blue fits no longer.
 */
static void add_profile(struct buf *bytes, const struct buf *jpeg, const char *path)
{
	BUF(all);
	BUF(profile);
	struct err e;

	buf_add(bytes, jpeg->s, PROFILE_AT);
	if (file_read(&all, path, PHOTO_BYTES_MAX, &e) >= 0)
		strip_profile(&profile, all.s, all.len);
	if (profile.len > PROFILE_SPACE + 4 && !memcmp(profile.s + PROFILE_SPACE, "RGB ", 4))
		buf_add(bytes, profile.s, profile.len);
	buf_add(bytes, jpeg->s + PROFILE_AT, jpeg->len - PROFILE_AT);
}

int photo_shrink(struct buf *bytes, const char *path, int pixels, struct err *e)
{
	BUF(jpeg);
	int r = decode_anew(&jpeg, path, pixels, e);

	if (r < 0)
		return r;
	/* The writer begins with the picture's begin and 18 bytes that say it is JFIF. */
	add_profile(bytes, &jpeg, path);
	return 0;
}
