/* SPDX-License-Identifier: MIT */
/* PNG through libpng, which only this file knows; its errors become words. */
#include "config.h"
#include "media/decoder.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>
#include "base/late.h"

#define CALLS(X) \
	X(png_create_info_struct) X(png_create_read_struct) X(png_create_write_struct) \
	X(png_destroy_read_struct) X(png_destroy_write_struct) X(png_error) \
	X(png_get_color_type) X(png_get_error_ptr) X(png_get_image_height) \
	X(png_get_image_width) X(png_get_io_ptr) X(png_get_rowbytes) X(png_get_valid) \
	X(png_init_io) X(png_longjmp) X(png_read_end) X(png_read_info) X(png_read_row) \
	X(png_read_update_info) X(png_set_IHDR) X(png_set_background) \
	X(png_set_compression_level) X(png_set_expand) X(png_set_filter) \
	X(png_set_gray_to_rgb) X(png_set_interlace_handling) X(png_set_keep_unknown_chunks) \
	X(png_set_read_fn) X(png_set_scale_16) X(png_set_user_limits) X(png_write_end) \
	X(png_write_info) X(png_write_row) X(png_set_longjmp_fn)
LATE_LIBRARY(lib, CALLS, PNG_SONAME, "reads and writes photos in PNG");

int png_load(struct err *e)
{
	return late_once(&lib_late, e);
}

/* png_jmpbuf, a macro that calls the library. */
static jmp_buf *back(png_structp png)
{
	return lib.png_set_longjmp_fn(png, longjmp, sizeof(jmp_buf));
}

enum { LIMIT = 0x7fffffff };	/* of a PNG's side: the caller judges, in better words */

_Noreturn static void give_up(png_structp png, png_const_charp words)
{
	struct err *e = lib.png_get_error_ptr(png);

	err_set(e, ERR_INVALID, "%s", words);
	lib.png_longjmp(png, 1);
	abort();	/* the pointer cannot say that it does not come back */
}

static void say_nothing(png_structp png, png_const_charp words)
{
	(void)png;
	(void)words;
}

static void give_bytes(png_structp png, png_bytep to, size_t n)
{
	struct bytes *rest = lib.png_get_io_ptr(png);

	if (n > rest->n)
		lib.png_error(png, "it ends too early");
	memcpy(to, rest->at, n);
	rest->at += n;
	rest->n -= n;
}

/* The reader, and the bytes that it has not read yet. */
struct reading {
	png_structp png;
	png_infop info;
	struct bytes rest;
};

static int begin(struct reading *r, const struct bytes *in, struct err *e)
{
	r->png = lib.png_create_read_struct(PNG_LIBPNG_VER_STRING, e, give_up, say_nothing);
	r->info = r->png ? lib.png_create_info_struct(r->png) : NULL;
	r->rest = *in;
	if (r->info)
		return 0;
	lib.png_destroy_read_struct(&r->png, NULL, NULL);
	return err_set(e, ERR_MEMORY, "%s", err_text(ERR_MEMORY));
}

static void read_header(struct reading *r)
{
	lib.png_set_read_fn(r->png, &r->rest, give_bytes);
	lib.png_set_user_limits(r->png, LIMIT, LIMIT);
	/* Texts, profiles and animation are not looked at, so nothing of them is unpacked. */
	lib.png_set_keep_unknown_chunks(r->png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
	lib.png_read_info(r->png, r->info);
}

static void end(struct reading *r)
{
	lib.png_destroy_read_struct(&r->png, &r->info, NULL);
}

int png_size(struct picture_size *ret, const struct bytes *in, struct err *e)
{
	struct reading r;
	int code = begin(&r, in, e);

	if (code < 0)
		return code;
	if (setjmp(*back(r.png))) {
		end(&r);
		return -ERR_INVALID;
	}
	read_header(&r);
	ret->width = lib.png_get_image_width(r.png, r.info);
	ret->height = lib.png_get_image_height(r.png, r.info);
	end(&r);
	return 0;
}

/* A chunk is length, type, data, check sum. */
void png_exif(struct buf *ret, const struct bytes *in)
{
	enum { MAGIC = 8, AROUND = 12 };

	for (size_t at = MAGIC; in->n >= AROUND && at <= in->n - AROUND;) {
		const unsigned char *p = in->at + at;
		size_t n = (size_t)p[0] << 24 | (size_t)p[1] << 16 | (size_t)p[2] << 8 | p[3];

		if (n > in->n - AROUND - at)
			return;
		if (!memcmp(p + 4, "eXIf", 4)) {
			buf_add(ret, "Exif\0\0", 6);
			buf_add(ret, p + 8, n);
			return;
		}
		at += n + AROUND;
	}
}

/* Whatever it is becomes RGB of eight bits, on grey. */
static void ask_for_rgb(struct reading *r)
{
	png_color_16 ground = { 0, GROUND, GROUND, GROUND, GROUND };

	lib.png_set_expand(r->png);
	lib.png_set_scale_16(r->png);
	lib.png_set_gray_to_rgb(r->png);
	if (lib.png_get_color_type(r->png, r->info) & PNG_COLOR_MASK_ALPHA ||
	    lib.png_get_valid(r->png, r->info, PNG_INFO_tRNS))
		lib.png_set_background(r->png, &ground, PNG_BACKGROUND_GAMMA_SCREEN, 0, 1);
}

static void read_rows(struct reading *r, struct pixels *p)
{
	int passes = lib.png_set_interlace_handling(r->png);

	for (int pass = 0; pass < passes; pass++)
		for (int y = 0; y < p->height; y++)
			lib.png_read_row(r->png, p->rgb + (size_t)y * (size_t)p->width * 3, NULL);
	lib.png_read_end(r->png, NULL);
}

int png_decode(struct pixels *ret, const struct bytes *in, const struct wanted *w, struct err *e)
{
	struct reading r;
	struct pixels *volatile p = ret;
	int code = begin(&r, in, e);

	*ret = (struct pixels){ NULL, 0, 0 };
	if (code < 0)
		return code;
	if (setjmp(*back(r.png)) == 0) {
		read_header(&r);
		ask_for_rgb(&r);
		lib.png_read_update_info(r.png, r.info);
		ret->width = (int)lib.png_get_image_width(r.png, r.info);
		ret->height = (int)lib.png_get_image_height(r.png, r.info);
		if (lib.png_get_rowbytes(r.png, r.info) != (size_t)ret->width * 3)
			lib.png_error(r.png, "a kind of PNG that cannot be read");
		p->rgb = pixels_ground(ret->width, ret->height);
		read_rows(&r, ret);
	} else if (w->strict || !p->rgb) {
		mem_free(p->rgb);
		p->rgb = NULL;
		code = -ERR_INVALID;
	}
	end(&r);
	return code;
}

int png_encode(FILE *f, const struct pixels *p, struct err *e)
{
	png_structp png;
	png_infop info;
	int code = png_load(e);

	if (code < 0)
		return code;
	png = lib.png_create_write_struct(PNG_LIBPNG_VER_STRING, e, give_up, say_nothing);
	info = png ? lib.png_create_info_struct(png) : NULL;
	if (!info) {
		lib.png_destroy_write_struct(&png, NULL);
		return err_set(e, ERR_MEMORY, "%s", err_text(ERR_MEMORY));
	}
	if (setjmp(*back(png))) {
		lib.png_destroy_write_struct(&png, &info);
		return -ERR_INVALID;
	}
	lib.png_init_io(png, f);
	lib.png_set_IHDR(png, info, (png_uint_32)p->width, (png_uint_32)p->height, 8,
		     PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
		     PNG_FILTER_TYPE_DEFAULT);
	lib.png_set_compression_level(png, 1);
	lib.png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
	lib.png_write_info(png, info);
	for (int y = 0; y < p->height; y++)
		lib.png_write_row(png, p->rgb + (size_t)y * (size_t)p->width * 3);
	lib.png_write_end(png, NULL);
	lib.png_destroy_write_struct(&png, &info);
	return 0;
}
