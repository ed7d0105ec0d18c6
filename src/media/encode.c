/* SPDX-License-Identifier: MIT */
/* Lets the writers of pictures, which know files only, write into memory. */
#include "config.h"
#include "media/encode.h"
#include "media/decoder.h"

#include <stdio.h>

static ssize_t take(void *ctx, const char *bytes, size_t n)
{
	buf_add(ctx, bytes, n);
	return (ssize_t)n;
}

typedef int encoder(FILE *f, const struct pixels *p, struct err *e);

static int encode(struct buf *ret, const struct picture *p, encoder *how, struct err *e)
{
	FILE *f = fopencookie(ret, "wb", (cookie_io_functions_t){ .write = take });
	int r;

	if (!f)
		return err_errno(e, "make", "a picture");
	r = how(f, &(struct pixels){ p->rgb, p->width, p->height }, e);
	if (fclose(f) != 0 && r == 0)
		r = err_errno(e, "make", "a picture");
	return r;
}

int picture_jpeg(struct buf *ret, const struct picture *p, struct err *e)
{
	return encode(ret, p, jpeg_encode_fine, e);
}

int picture_png(struct buf *ret, const struct picture *p, struct err *e)
{
	return encode(ret, p, png_encode, e);
}
