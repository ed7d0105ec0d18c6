/* SPDX-License-Identifier: MIT */
/*
 * HEIC through libheif, which only this file knows; without it such pictures are refused in words.
 * libheif turns a picture by itself.
 */
#include "config.h"
#include "media/decoder.h"

#ifdef HAVE_HEIC

#include <libheif/heif.h>
#include <string.h>
#include "base/late.h"

#if LIBHEIF_HAVE_VERSION(1, 13, 0)
#define NEWER_CALLS(X) X(heif_init) X(heif_context_set_max_decoding_threads)
#else
#define NEWER_CALLS(X)
#endif
#define CALLS(X) \
	X(heif_image_handle_release) X(heif_context_free) X(heif_context_alloc) \
	X(heif_context_set_maximum_image_size_limit) \
	X(heif_context_read_from_memory_without_copy) \
	X(heif_context_get_primary_image_handle) X(heif_image_handle_get_width) \
	X(heif_image_handle_get_height) X(heif_image_handle_get_list_of_metadata_block_IDs) \
	X(heif_image_handle_get_metadata_size) X(heif_image_handle_get_metadata) \
	X(heif_image_get_width) X(heif_image_get_height) X(heif_image_get_plane_readonly) \
	X(heif_have_decoder_for_format) X(heif_decoding_options_alloc) X(heif_decode_image) \
	X(heif_decoding_options_free) X(heif_image_release) \
	NEWER_CALLS(X)
LATE_LIBRARY(heif, CALLS, HEIC_SONAME, "reads photos in HEIC");

/* Also its plugins are loaded from files, which is over once the process is shut in. */
int heic_load(struct err *e)
{
	int code = late_once(&heif_late, e);
#if LIBHEIF_HAVE_VERSION(1, 13, 0)
	static bool begun;

	if (code == 0 && !begun)
		heif.heif_init(NULL);
	begun = code == 0;
#endif
	return code;
}

static int say(struct heif_error error, struct err *e)
{
	return err_set(e, ERR_INVALID, "%s",
		       error.message && *error.message ? error.message : "it cannot be read");
}

struct heic {
	struct heif_context *context;
	struct heif_image_handle *handle;
};

static void close_heic(struct heic *h)
{
	if (h->handle)
		heif.heif_image_handle_release(h->handle);
	if (h->context)
		heif.heif_context_free(h->context);
}

static int open_heic(struct heic *h, const struct bytes *in, struct err *e)
{
	struct heif_error error;

	h->context = heif.heif_context_alloc();
	if (!h->context)
		return err_set(e, ERR_MEMORY, "%s", err_text(ERR_MEMORY));
	heif.heif_context_set_maximum_image_size_limit(h->context, PHOTO_SIDE_MAX);
#if LIBHEIF_HAVE_VERSION(1, 13, 0)
	heif.heif_context_set_max_decoding_threads(h->context, 0);
#endif
	error = heif.heif_context_read_from_memory_without_copy(h->context, in->at, in->n, NULL);
	if (error.code == heif_error_Ok)
		error = heif.heif_context_get_primary_image_handle(h->context, &h->handle);
	return error.code == heif_error_Ok ? 0 : say(error, e);
}

int heic_size(struct picture_size *ret, const struct bytes *in, struct err *e)
{
	CLEANUP(close_heic) struct heic h = { NULL, NULL };
	int code = open_heic(&h, in, e);

	if (code < 0)
		return code;
	*ret = (struct picture_size){ heif.heif_image_handle_get_width(h.handle),
				      heif.heif_image_handle_get_height(h.handle) };
	return 0;
}

/* The block begins with four bytes that say where the TIFF begins. */
void heic_exif(struct buf *ret, const struct bytes *in)
{
	enum { OFFSET = 4, MOST = 1 << 20 };
	CLEANUP(close_heic) struct heic h = { NULL, NULL };
	heif_item_id id;
	struct err e;
	unsigned char *block;
	size_t n;

	if (open_heic(&h, in, &e) < 0 ||
	    heif.heif_image_handle_get_list_of_metadata_block_IDs(h.handle, "Exif", &id, 1) < 1)
		return;
	n = heif.heif_image_handle_get_metadata_size(h.handle, id);
	if (n <= OFFSET + 6 || n > MOST)
		return;
	block = mem_alloc(n);
	if (heif.heif_image_handle_get_metadata(h.handle, id, block).code == heif_error_Ok) {
		if (memcmp(block + OFFSET, "Exif\0\0", 6))
			buf_add(ret, "Exif\0\0", 6);
		buf_add(ret, block + OFFSET, n - OFFSET);
	}
	mem_free(block);
}

static int take(struct pixels *ret, const struct heif_image *image, struct err *e)
{
	int stride, width = heif.heif_image_get_width(image, heif_channel_interleaved);
	int height = heif.heif_image_get_height(image, heif_channel_interleaved);
	const uint8_t *from =
		heif.heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);

	if (!from || width < 1 || height < 1 || width > PHOTO_SIDE_MAX || height > PHOTO_SIDE_MAX)
		return err_set(e, ERR_INVALID, "it has no pixels");
	*ret = (struct pixels){ pixels_ground(width, height), width, height };
	for (int y = 0; y < height; y++)
		memcpy(ret->rgb + (size_t)y * (size_t)width * 3,
		       from + (ptrdiff_t)y * stride, (size_t)width * 3);
	return 0;
}

int heic_decode(struct pixels *ret, const struct bytes *in, const struct wanted *w, struct err *e)
{
	CLEANUP(close_heic) struct heic h = { NULL, NULL };
	struct heif_decoding_options *options;
	struct heif_image *image = NULL;
	struct heif_error error;
	int code;

	(void)w;
	*ret = (struct pixels){ NULL, 0, 0 };
	if ((code = open_heic(&h, in, e)) < 0)
		return code;
	if (!heif.heif_have_decoder_for_format(heif_compression_HEVC))
		return err_set(e, ERR_MISSING, "libheif here has no decoder for the pictures of "
					       "iPhones (Debian: libheif-plugin-libde265)");
	options = heif.heif_decoding_options_alloc();
	options->convert_hdr_to_8bit = 1;
	error = heif.heif_decode_image(h.handle, &image, heif_colorspace_RGB,
				  heif_chroma_interleaved_RGB, options);
	heif.heif_decoding_options_free(options);
	code = error.code == heif_error_Ok ? take(ret, image, e) : say(error, e);
	heif.heif_image_release(image);
	return code;
}

#else

int heic_load(struct err *e)
{
	(void)e;
	return 0;	/* said in better words when there is one to read */
}

static int without(struct err *e)
{
	return err_set(e, ERR_MISSING, "this scalpbook was built without libheif, which reads "
				       "HEIC, the pictures of iPhones; their setting \"Most "
				       "compatible\" takes JPEG");
}

int heic_size(struct picture_size *ret, const struct bytes *in, struct err *e)
{
	(void)ret;
	(void)in;
	return without(e);
}

void heic_exif(struct buf *ret, const struct bytes *in)
{
	(void)ret;
	(void)in;
}

int heic_decode(struct pixels *ret, const struct bytes *in, const struct wanted *w, struct err *e)
{
	(void)ret;
	(void)in;
	(void)w;
	return without(e);
}

#endif
