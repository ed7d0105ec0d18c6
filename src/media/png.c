/* SPDX-License-Identifier: MIT */
/* PNG through libpng, which only this file knows; its errors become words. */
#include "config.h"
#include "media/decoder.h"

#include <png.h>

enum { LIMIT = 0x7fffffff };	/* of a PNG's side: the caller judges, in better words */

_Noreturn static void give_up(png_structp png, png_const_charp words)
{
	struct err *e = png_get_error_ptr(png);

	err_set(e, ERR_INVALID, "%s", words);
	png_longjmp(png, 1);
}

static void say_nothing(png_structp png, png_const_charp words)
{
	(void)png;
	(void)words;
}

int png_size(struct picture_size *ret, FILE *f, struct err *e)
{
	png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, e, give_up, say_nothing);
	png_infop info = png ? png_create_info_struct(png) : NULL;

	if (!info) {
		png_destroy_read_struct(&png, NULL, NULL);
		return err_set(e, ERR_MEMORY, "%s", err_text(ERR_MEMORY));
	}
	if (setjmp(png_jmpbuf(png))) {
		png_destroy_read_struct(&png, &info, NULL);
		return -ERR_INVALID;
	}
	png_init_io(png, f);
	png_set_user_limits(png, LIMIT, LIMIT);
	/* Texts, profiles and animation are not looked at, so nothing of them is unpacked. */
	png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
	png_read_info(png, info);
	ret->width = png_get_image_width(png, info);
	ret->height = png_get_image_height(png, info);
	png_destroy_read_struct(&png, &info, NULL);
	return 0;
}

int png_encode(FILE *f, const struct pixels *p, struct err *e)
{
	png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, e, give_up, say_nothing);
	png_infop info = png ? png_create_info_struct(png) : NULL;

	if (!info) {
		png_destroy_write_struct(&png, NULL);
		return err_set(e, ERR_MEMORY, "%s", err_text(ERR_MEMORY));
	}
	if (setjmp(png_jmpbuf(png))) {
		png_destroy_write_struct(&png, &info);
		return -ERR_INVALID;
	}
	png_init_io(png, f);
	png_set_IHDR(png, info, (png_uint_32)p->width, (png_uint_32)p->height, 8,
		     PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
		     PNG_FILTER_TYPE_DEFAULT);
	png_set_compression_level(png, 1);
	png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
	png_write_info(png, info);
	for (int y = 0; y < p->height; y++)
		png_write_row(png, p->rgb + (size_t)y * (size_t)p->width * 3);
	png_write_end(png, NULL);
	png_destroy_write_struct(&png, &info);
	return 0;
}
