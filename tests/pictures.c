/* SPDX-License-Identifier: MIT */
/* Makes the files of pictures.h with the libraries that read them, or byte by byte. */
#include "tests/test.h"
#include "tests/pictures.h"

#include <jpeglib.h>
#include <png.h>
#include <webp/encode.h>
#ifdef HAVE_HEIC
#include <libheif/heif.h>
#endif

static const unsigned char quarters[4][3] = {
	{ 255, 0, 0 }, { 0, 255, 0 }, { 0, 0, 255 }, { 255, 255, 255 },
};

static const unsigned char *colour_at(int x, int y)
{
	return quarters[2 * (y >= QUARTERS_HIGH / 2) + (x >= QUARTERS_WIDE / 2)];
}

static void make_rgb(unsigned char *rgb)
{
	for (int y = 0; y < QUARTERS_HIGH; y++)
		for (int x = 0; x < QUARTERS_WIDE; x++, rgb += 3)
			memcpy(rgb, colour_at(x, y), 3);
}

/* JPEG */

static void jpeg_row(JSAMPLE *row, int y, enum jpeg_kind kind)
{
	for (int x = 0; x < QUARTERS_WIDE; x++) {
		const unsigned char *c = colour_at(x, y);

		if (kind == JPEG_GREY)
			*row++ = c[1];
		else
			for (int i = 0; i < 3; i++)
				*row++ = c[i];
		/* As Adobe has it: no ink is 255, so a colour stands for itself beside no black. */
		if (kind == JPEG_CMYK)
			*row++ = 255;
	}
}

void make_jpeg_file(struct buf *b, enum jpeg_kind kind)
{
	struct jpeg_compress_struct jpeg = { 0 };
	struct jpeg_error_mgr errors;
	unsigned char *bytes = NULL;
	unsigned long n = 0;
	JSAMPLE row[QUARTERS_WIDE * 4], *rows = row;

	jpeg.err = jpeg_std_error(&errors);
	jpeg_create_compress(&jpeg);
	jpeg_mem_dest(&jpeg, &bytes, &n);
	jpeg.image_width = QUARTERS_WIDE;
	jpeg.image_height = QUARTERS_HIGH;
	jpeg.input_components = kind == JPEG_GREY ? 1 : kind == JPEG_CMYK ? 4 : 3;
	jpeg.in_color_space = kind == JPEG_GREY ? JCS_GRAYSCALE :
			      kind == JPEG_CMYK ? JCS_CMYK : JCS_RGB;
	jpeg_set_defaults(&jpeg);
	if (kind == JPEG_CMYK)
		jpeg.write_Adobe_marker = 1;
	if (kind == JPEG_PROGRESSIVE)
		jpeg_simple_progression(&jpeg);
	jpeg_start_compress(&jpeg, 1);
	while (jpeg.next_scanline < jpeg.image_height) {
		jpeg_row(row, (int)jpeg.next_scanline, kind);
		jpeg_write_scanlines(&jpeg, &rows, 1);
	}
	jpeg_finish_compress(&jpeg);
	jpeg_destroy_compress(&jpeg);
	buf_add(b, bytes, n);
	free(bytes);
}

/* PNG */

static void add_bytes(png_structp png, png_bytep p, size_t n)
{
	buf_add(png_get_io_ptr(png), p, n);
}

static void no_flush(png_structp png)
{
	(void)png;
}

/* One sample after another, of one or two bytes. */
static void png_row(unsigned char *row, int y, int depth, int type)
{
	for (int x = 0; x < QUARTERS_WIDE; x++) {
		const unsigned char *c = colour_at(x, y);
		unsigned char sample[4];
		int n = 0;

		if (type == PNG_COLOR_TYPE_PALETTE)
			sample[n++] = (unsigned char)((c - quarters[0]) / 3);
		else if (type & PNG_COLOR_MASK_COLOR)
			for (; n < 3; n++)
				sample[n] = c[n];
		else
			sample[n++] = c[1];
		/* Of what is transparent only the left half is seen. */
		if (type & PNG_COLOR_MASK_ALPHA)
			sample[n++] = x < QUARTERS_WIDE / 2 ? 255 : 0;
		for (int i = 0; i < n; i++) {
			*row++ = sample[i];
			if (depth == 16)
				*row++ = sample[i];
		}
	}
}

void make_png_file(struct buf *b, int depth, int type)
{
	png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
	png_infop info = png_create_info_struct(png);
	png_color palette[4];
	unsigned char row[QUARTERS_WIDE * 8];

	for (int i = 0; i < 4; i++)
		palette[i] = (png_color){ quarters[i][0], quarters[i][1], quarters[i][2] };
	png_set_write_fn(png, b, add_bytes, no_flush);
	png_set_IHDR(png, info, QUARTERS_WIDE, QUARTERS_HIGH, depth, type, PNG_INTERLACE_NONE,
		     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
	if (type == PNG_COLOR_TYPE_PALETTE)
		png_set_PLTE(png, info, palette, 4);
	png_write_info(png, info);
	for (int y = 0; y < QUARTERS_HIGH; y++) {
		png_row(row, y, depth, type);
		png_write_row(png, row);
	}
	png_write_end(png, NULL);
	png_destroy_write_struct(&png, &info);
}

/* WebP: chunks with little numbers first, padded to even lengths. */

static void add_little(struct buf *b, uint32_t v, int bytes)
{
	for (int i = 0; i < bytes; i++, v >>= 8)
		buf_add(b, (unsigned char[]){ (unsigned char)v }, 1);
}

static void add_chunk(struct buf *b, const char *name, const void *p, size_t n)
{
	buf_add(b, name, 4);
	add_little(b, (uint32_t)n, 4);
	buf_add(b, p, n);
	if (n % 2)
		buf_add(b, "", 1);
}

enum { RIFF_HEAD = 12, WEBP_EXIF = 0x08, WEBP_ANIMATION = 0x02 };

static void add_riff(struct buf *b, const struct buf *chunks, int flags)
{
	BUF(all);
	BUF(extended);

	add_little(&extended, (uint32_t)flags, 4);
	add_little(&extended, QUARTERS_WIDE - 1, 3);
	add_little(&extended, QUARTERS_HIGH - 1, 3);
	buf_add(&all, "WEBP", 4);
	add_chunk(&all, "VP8X", extended.s, extended.len);
	buf_add(&all, chunks->s, chunks->len);
	add_chunk(b, "RIFF", all.s, all.len);
}

static void add_frame(struct buf *b, const unsigned char *rgb)
{
	BUF(frame);
	uint8_t *bytes;
	size_t n = WebPEncodeLosslessRGB(rgb, QUARTERS_WIDE, QUARTERS_HIGH, QUARTERS_WIDE * 3,
					 &bytes);

	assert_true(n > RIFF_HEAD);
	add_little(&frame, 0, 6);			/* where it lies */
	add_little(&frame, QUARTERS_WIDE - 1, 3);
	add_little(&frame, QUARTERS_HIGH - 1, 3);
	add_little(&frame, 100, 3);			/* milliseconds */
	add_little(&frame, 2, 1);			/* not blended */
	buf_add(&frame, bytes + RIFF_HEAD, n - RIFF_HEAD);
	add_chunk(b, "ANMF", frame.s, frame.len);
	WebPFree(bytes);
}

void make_webp_file(struct buf *b, bool animated)
{
	static unsigned char rgb[QUARTERS_WIDE * QUARTERS_HIGH * 3];
	BUF(chunks);
	uint8_t *bytes;
	size_t n;

	make_rgb(rgb);
	if (!animated) {
		n = WebPEncodeLosslessRGB(rgb, QUARTERS_WIDE, QUARTERS_HIGH, QUARTERS_WIDE * 3,
					  &bytes);
		buf_add(b, bytes, n);
		WebPFree(bytes);
		return;
	}
	add_chunk(&chunks, "ANIM", "\xff\xff\xff\xff\0\0", 6);
	add_frame(&chunks, rgb);
	memset(rgb, 77, sizeof rgb);
	add_frame(&chunks, rgb);
	add_riff(b, &chunks, WEBP_ANIMATION);
}

/* HEIC */

#ifdef HAVE_HEIC
static struct heif_error add_heif(struct heif_context *c, const void *p, size_t n, void *b)
{
	(void)c;
	buf_add(b, p, n);
	return (struct heif_error){ heif_error_Ok, heif_suberror_Unspecified, "" };
}

bool make_heic_file(struct buf *b)
{
	struct heif_context *c = heif_context_alloc();
	struct heif_encoder *encoder = NULL;
	struct heif_writer writer = { 1, add_heif };
	struct heif_image *image;
	bool made = false;
	int stride;
	uint8_t *to;

	if (heif_context_get_encoder_for_format(c, heif_compression_HEVC, &encoder).code ==
	    heif_error_Ok) {
		heif_image_create(QUARTERS_WIDE, QUARTERS_HIGH, heif_colorspace_RGB,
				  heif_chroma_interleaved_RGB, &image);
		heif_image_add_plane(image, heif_channel_interleaved, QUARTERS_WIDE, QUARTERS_HIGH,
				     8);
		to = heif_image_get_plane(image, heif_channel_interleaved, &stride);
		for (int y = 0; y < QUARTERS_HIGH; y++)
			for (int x = 0; x < QUARTERS_WIDE; x++)
				memcpy(to + y * stride + 3 * x, colour_at(x, y), 3);
		heif_encoder_set_lossy_quality(encoder, 90);
		made = heif_context_encode_image(c, image, encoder, NULL, NULL).code ==
			       heif_error_Ok &&
		       heif_context_write(c, &writer, b).code == heif_error_Ok;
		heif_image_release(image);
		heif_encoder_release(encoder);
	}
	heif_context_free(c);
	return made;
}
#else
bool make_heic_file(struct buf *b)
{
	(void)b;
	return false;
}
#endif

/* EXIF: entries of twelve bytes; what is longer than four stands behind them all. */

struct tiff {
	struct buf entries, rest;
	uint32_t begin, count, room;	/* of this directory; entries that it will have */
};

static void add_entry(struct tiff *t, int tag, int type, uint32_t count, const void *p, size_t n)
{
	add_little(&t->entries, (uint32_t)tag, 2);
	add_little(&t->entries, (uint32_t)type, 2);
	add_little(&t->entries, count, 4);
	if (n > 4) {
		add_little(&t->entries, t->begin + 6 + 12 * t->room + (uint32_t)t->rest.len, 4);
		buf_add(&t->rest, p, n);
	} else {
		buf_add(&t->entries, p, n);
		add_little(&t->entries, 0, (int)(4 - n));
	}
	t->count++;
}

static void add_words(struct tiff *t, int tag, const char *s)
{
	add_entry(t, tag, 2, (uint32_t)strlen(s) + 1, s, strlen(s) + 1);
}

static void add_number(struct tiff *t, int tag, int type, uint32_t v)
{
	BUF(b);

	add_little(&b, v, type == 3 ? 2 : 4);
	add_entry(t, tag, type, 1, b.s, b.len);
}

/* The directory is whole: into the file, which stands at its begin. */
static void end_directory(struct buf *b, struct tiff *t)
{
	assert_int_equal(t->count, t->room);
	add_little(b, t->count, 2);
	buf_add(b, t->entries.s, t->entries.len);
	add_little(b, 0, 4);
	buf_add(b, t->rest.s, t->rest.len);
	buf_done(&t->entries);
	buf_done(&t->rest);
}

void make_exif(struct buf *b, int orientation)
{
	static const uint32_t north[] = { 48, 1, 8, 1, 30, 1 };
	const uint32_t room = orientation ? 5 : 4;
	uint32_t sub = 8 + 6 + 12 * room + (uint32_t)sizeof "Canon" + sizeof "Canon EOS R6";
	uint32_t gps = sub + 6 + 12 + 20;
	struct tiff t = { .begin = 8, .room = room };
	BUF(place);

	buf_add(b, "Exif\0\0II*\0\10\0\0\0", 14);
	add_words(&t, 0x10f, "Canon");
	add_words(&t, 0x110, "Canon EOS R6");
	if (orientation)
		add_number(&t, 0x112, 3, (uint32_t)orientation);
	add_number(&t, 0x8769, 4, sub);
	add_number(&t, 0x8825, 4, gps);
	end_directory(b, &t);
	t = (struct tiff){ .begin = sub, .room = 1 };
	add_words(&t, 0x9003, "2026:11:20 09:30:15");
	end_directory(b, &t);
	t = (struct tiff){ .begin = gps, .room = 2 };
	add_words(&t, 1, "N");
	for (size_t i = 0; i < COUNT(north); i++)
		add_little(&place, north[i], 4);
	add_entry(&t, 2, 5, 3, place.s, place.len);
	end_directory(b, &t);
}

static void put(struct buf *file, size_t at, const struct buf *what)
{
	BUF(all);

	buf_add(&all, file->s, at);
	buf_add(&all, what->s, what->len);
	buf_add(&all, file->s + at, file->len - at);
	buf_clear(file);
	buf_add(file, all.s, all.len);
}

static void add_big(struct buf *b, uint32_t v, int bytes)
{
	while (bytes--)
		buf_add(b, (unsigned char[]){ (unsigned char)(v >> 8 * bytes) }, 1);
}

static uint32_t crc_of(const char *p, size_t n)
{
	uint32_t crc = 0xffffffff;

	while (n--) {
		crc ^= (unsigned char)*p++;
		for (int i = 0; i < 8; i++)
			crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc;
}

void put_exif(struct buf *file, const struct buf *exif)
{
	enum { PNG_FIRST = 33 };	/* behind its first chunk */
	BUF(b);

	if (!memcmp(file->s, "\xff\xd8", 2)) {
		buf_add(&b, "\xff\xe1", 2);
		add_big(&b, (uint32_t)exif->len + 2, 2);
		buf_add(&b, exif->s, exif->len);
		put(file, 2, &b);
	} else if (!memcmp(file->s, "\x89PNG", 4)) {
		add_big(&b, (uint32_t)exif->len - 6, 4);
		buf_add(&b, "eXIf", 4);
		buf_add(&b, exif->s + 6, exif->len - 6);
		add_big(&b, crc_of(b.s + 4, b.len - 4), 4);
		put(file, PNG_FIRST, &b);
	} else {
		buf_add(&b, file->s + RIFF_HEAD, file->len - RIFF_HEAD);
		add_chunk(&b, "EXIF", exif->s, exif->len);
		buf_clear(file);
		add_riff(file, &b, WEBP_EXIF);
	}
}

/* The encoder of HEIC keeps a little for good. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libx265\n";
}
