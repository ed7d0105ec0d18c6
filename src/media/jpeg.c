/* SPDX-License-Identifier: MIT */
/* JPEG through libjpeg, which only this file knows; its errors become words. */
#include "config.h"
#include "media/decoder.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>
#include <jpeglib.h>
#include <jerror.h>
#include "base/late.h"

/* Two of them behind macros of the header. */
#define CALLS(X) \
	X(jpeg_CreateDecompress) X(jpeg_CreateCompress) X(jpeg_std_error) X(jpeg_mem_src) \
	X(jpeg_destroy_decompress) X(jpeg_read_header) X(jpeg_save_markers) \
	X(jpeg_read_scanlines) X(jpeg_finish_decompress) X(jpeg_start_decompress) \
	X(jpeg_destroy_compress) X(jpeg_stdio_dest) X(jpeg_set_defaults) X(jpeg_set_quality) \
	X(jpeg_start_compress) X(jpeg_write_marker) X(jpeg_write_scanlines) \
	X(jpeg_finish_compress)
LATE_LIBRARY(lib, CALLS, JPEG_SONAME, "reads and writes photos in JPEG");

int jpeg_load(struct err *e)
{
	return late_once(&lib_late, e);
}

/* libjpeg knows the first member only. */
struct errors {
	struct jpeg_error_mgr manager;
	jmp_buf back;
	struct err *e;
	bool strict;
};

_Noreturn static void give_up(j_common_ptr jpeg)
{
	struct errors *errors = (struct errors *)(void *)jpeg->err;
	char words[JMSG_LENGTH_MAX];

	jpeg->err->format_message(jpeg, words);
	err_set(errors->e, ERR_INVALID, "%s", words);
	longjmp(errors->back, 1);
}

/*
 * A picture that ends too early makes the source invent an end, and broken bits are skipped, with
 * these warnings. Others concern bytes between the parts of the header, which cameras leave there.
 */
static void hear(j_common_ptr jpeg, int level)
{
	int code = jpeg->err->msg_code;

	if (level < 0 && ((struct errors *)(void *)jpeg->err)->strict &&
	    (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE ||
	     code == JWRN_MUST_RESYNC || code == JWRN_ARITH_BAD_CODE))
		give_up(jpeg);
}

static void say_nothing(j_common_ptr jpeg)
{
	(void)jpeg;
}

static struct jpeg_error_mgr *prepare(struct errors *errors, struct err *e, bool strict)
{
	lib.jpeg_std_error(&errors->manager);
	errors->manager.error_exit = give_up;
	errors->manager.emit_message = hear;
	errors->manager.output_message = say_nothing;
	errors->e = e;
	errors->strict = strict;
	return &errors->manager;
}

/* Progressive pictures are held as coefficients; without a limit one could ask for everything. */
enum { MEMORY = 512 << 20 };

static void begin(struct jpeg_decompress_struct *jpeg, const struct bytes *in)
{
	lib.jpeg_CreateDecompress(jpeg, JPEG_LIB_VERSION, sizeof *jpeg);
	jpeg->mem->max_memory_to_use = MEMORY;
	lib.jpeg_mem_src(jpeg, in->at, in->n);
}

int jpeg_size(struct picture_size *ret, const struct bytes *in, struct err *e)
{
	struct jpeg_decompress_struct jpeg = { 0 };
	struct errors errors;

	jpeg.err = prepare(&errors, e, true);
	if (setjmp(errors.back)) {
		lib.jpeg_destroy_decompress(&jpeg);
		return -ERR_INVALID;
	}
	begin(&jpeg, in);
	lib.jpeg_read_header(&jpeg, 1);
	*ret = (struct picture_size){ jpeg.image_width, jpeg.image_height };
	lib.jpeg_destroy_decompress(&jpeg);
	return 0;
}

void jpeg_exif(struct buf *ret, const struct bytes *in)
{
	struct jpeg_decompress_struct jpeg = { 0 };
	struct errors errors;
	struct err e;

	jpeg.err = prepare(&errors, &e, true);
	if (setjmp(errors.back)) {
		lib.jpeg_destroy_decompress(&jpeg);
		return;
	}
	begin(&jpeg, in);
	lib.jpeg_save_markers(&jpeg, JPEG_APP0 + 1, 0xffff);
	lib.jpeg_read_header(&jpeg, 1);
	for (jpeg_saved_marker_ptr m = jpeg.marker_list; m && !ret->len; m = m->next)
		if (m->data_length > 6 && !memcmp(m->data, "Exif\0\0", 6))
			buf_add(ret, m->data, m->data_length);
	lib.jpeg_destroy_decompress(&jpeg);
}

/*
 * Eighths of the size, which spare most of the work; the ones that are quick. Exactness counts only
 * where every pixel is asked for.
 */
static void choose_scale(struct jpeg_decompress_struct *jpeg, const struct wanted *w)
{
	unsigned n = 1;

	jpeg->scale_denom = 8;
	while (n < 8 && (!w->width || (int64_t)jpeg->image_width * n < (int64_t)w->width * 8 ||
			 (int64_t)jpeg->image_height * n < (int64_t)w->height * 8))
		n *= 2;
	jpeg->scale_num = n;
	if (n == 8)
		return;
	jpeg->dct_method = JDCT_FASTEST;
	jpeg->do_fancy_upsampling = 0;
	jpeg->do_block_smoothing = 0;
}

/* Cyan, magenta, yellow and black, as Adobe stores them: 255 is no ink. */
static void of_ink(unsigned char *to, const unsigned char *from, int n, bool adobe)
{
	for (; n; n--, from += 4)
		for (int i = 0; i < 3; i++) {
			int c = adobe ? from[i] : 255 - from[i];
			int k = adobe ? from[3] : 255 - from[3];

			*to++ = (unsigned char)((c * k + 127) / 255);
		}
}

static void read_rows(struct jpeg_decompress_struct *jpeg, struct pixels *p, JSAMPLE *ink)
{
	while (jpeg->output_scanline < jpeg->output_height) {
		unsigned char *to = p->rgb + (size_t)jpeg->output_scanline * (size_t)p->width * 3;
		JSAMPROW row = ink ? ink : to;

		lib.jpeg_read_scanlines(jpeg, &row, 1);
		if (ink)
			of_ink(to, ink, p->width, jpeg->saw_Adobe_marker);
	}
	lib.jpeg_finish_decompress(jpeg);
}

static void start(struct jpeg_decompress_struct *jpeg, const struct bytes *in,
		  const struct wanted *w)
{
	begin(jpeg, in);
	lib.jpeg_read_header(jpeg, 1);
	choose_scale(jpeg, w);
	jpeg->out_color_space = jpeg->num_components == 4 ? JCS_CMYK : JCS_RGB;
	lib.jpeg_start_decompress(jpeg);
}

int jpeg_decode(struct pixels *ret, const struct bytes *in, const struct wanted *w, struct err *e)
{
	struct jpeg_decompress_struct jpeg = { 0 };
	struct pixels *volatile p = ret;
	JSAMPLE *volatile ink = NULL;
	struct errors errors;
	volatile int code = 0;

	*ret = (struct pixels){ NULL, 0, 0 };
	jpeg.err = prepare(&errors, e, w->strict);
	if (setjmp(errors.back) == 0) {
		start(&jpeg, in, w);
		ret->width = (int)jpeg.output_width;
		ret->height = (int)jpeg.output_height;
		p->rgb = pixels_ground(ret->width, ret->height);
		if (jpeg.output_components == 4)
			ink = mem_alloc((size_t)ret->width * 4);
		read_rows(&jpeg, ret, ink);
	} else {
		code = -ERR_INVALID;
		mem_free(p->rgb);
		p->rgb = NULL;
	}
	mem_free(ink);
	lib.jpeg_destroy_decompress(&jpeg);
	return code;
}

static int encode(FILE *f, const struct pixels *p, int quality, J_DCT_METHOD method,
		  const struct buf *exif, struct err *e)
{
	struct jpeg_compress_struct jpeg = { 0 };
	struct errors errors;
	int code = jpeg_load(e);

	if (code < 0)
		return code;
	jpeg.err = prepare(&errors, e, true);
	if (setjmp(errors.back)) {
		lib.jpeg_destroy_compress(&jpeg);
		return -ERR_INVALID;
	}
	lib.jpeg_CreateCompress(&jpeg, JPEG_LIB_VERSION, sizeof jpeg);
	lib.jpeg_stdio_dest(&jpeg, f);
	jpeg.image_width = (JDIMENSION)p->width;
	jpeg.image_height = (JDIMENSION)p->height;
	jpeg.input_components = 3;
	jpeg.in_color_space = JCS_RGB;
	lib.jpeg_set_defaults(&jpeg);
	lib.jpeg_set_quality(&jpeg, quality, 1);
	jpeg.dct_method = method;
	lib.jpeg_start_compress(&jpeg, 1);
	if (exif)
		lib.jpeg_write_marker(&jpeg, JPEG_APP0 + 1, (const JOCTET *)exif->s,
				  (unsigned)exif->len);
	while (jpeg.next_scanline < jpeg.image_height) {
		JSAMPROW row = p->rgb + (size_t)jpeg.next_scanline * (size_t)p->width * 3;

		lib.jpeg_write_scanlines(&jpeg, &row, 1);
	}
	lib.jpeg_finish_compress(&jpeg);
	lib.jpeg_destroy_compress(&jpeg);
	return 0;
}

int jpeg_encode(FILE *f, const struct pixels *p, struct err *e)
{
	return encode(f, p, 85, JDCT_IFAST, NULL, e);
}

int jpeg_encode_taken(FILE *f, const struct pixels *p, const struct buf *exif, struct err *e)
{
	return encode(f, p, 85, JDCT_IFAST, exif, e);
}

int jpeg_encode_fine(FILE *f, const struct pixels *p, struct err *e)
{
	return encode(f, p, 90, JDCT_ISLOW, NULL, e);
}
