/* SPDX-License-Identifier: MIT */
/* JPEG through libjpeg, which only this file knows; its errors become words. */
#include "config.h"
#include "media/decoder.h"

#include <setjmp.h>
#include <stdio.h>
#include <jpeglib.h>
#include <jerror.h>

/* libjpeg knows the first member only. */
struct errors {
	struct jpeg_error_mgr manager;
	jmp_buf back;
	struct err *e;
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
 * A header that ends too early makes the source invent an end of image, with this warning. Others
 * concern bytes between the parts of the header, which cameras leave there.
 */
static void hear(j_common_ptr jpeg, int level)
{
	if (level < 0 && jpeg->err->msg_code == JWRN_JPEG_EOF)
		give_up(jpeg);
}

static void say_nothing(j_common_ptr jpeg)
{
	(void)jpeg;
}

static struct jpeg_error_mgr *prepare(struct errors *errors, struct err *e)
{
	jpeg_std_error(&errors->manager);
	errors->manager.error_exit = give_up;
	errors->manager.emit_message = hear;
	errors->manager.output_message = say_nothing;
	errors->e = e;
	return &errors->manager;
}

int jpeg_size(struct picture_size *ret, FILE *f, struct err *e)
{
	struct jpeg_decompress_struct jpeg = { 0 };
	struct errors errors;

	jpeg.err = prepare(&errors, e);
	if (setjmp(errors.back)) {
		jpeg_destroy_decompress(&jpeg);
		return -ERR_INVALID;
	}
	jpeg_create_decompress(&jpeg);
	jpeg.mem->max_memory_to_use = 64L << 20;
	jpeg_stdio_src(&jpeg, f);
	jpeg_read_header(&jpeg, 1);
	*ret = (struct picture_size){ jpeg.image_width, jpeg.image_height };
	jpeg_destroy_decompress(&jpeg);
	return 0;
}

int jpeg_encode(FILE *f, const struct pixels *p, struct err *e)
{
	struct jpeg_compress_struct jpeg = { 0 };
	struct errors errors;

	jpeg.err = prepare(&errors, e);
	if (setjmp(errors.back)) {
		jpeg_destroy_compress(&jpeg);
		return -ERR_INVALID;
	}
	jpeg_create_compress(&jpeg);
	jpeg_stdio_dest(&jpeg, f);
	jpeg.image_width = (JDIMENSION)p->width;
	jpeg.image_height = (JDIMENSION)p->height;
	jpeg.input_components = 3;
	jpeg.in_color_space = JCS_RGB;
	jpeg_set_defaults(&jpeg);
	jpeg_set_quality(&jpeg, 85, 1);
	jpeg.dct_method = JDCT_IFAST;
	jpeg_start_compress(&jpeg, 1);
	while (jpeg.next_scanline < jpeg.image_height) {
		JSAMPROW row = p->rgb + (size_t)jpeg.next_scanline * (size_t)p->width * 3;

		jpeg_write_scanlines(&jpeg, &row, 1);
	}
	jpeg_finish_compress(&jpeg);
	jpeg_destroy_compress(&jpeg);
	return 0;
}
