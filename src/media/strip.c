/* SPDX-License-Identifier: MIT */
/* Walks over the parts of a picture file and copies those that are needed to show it. */
#include "config.h"
#include "media/strip.h"

#include <string.h>

/* Bytes that were not looked at yet. */
struct rest {
	const unsigned char *at;
	size_t n;
};

static void skip(struct rest *r, size_t n)
{
	r->at += n;
	r->n -= n;
}

static int cut_short(struct err *e)
{
	return err_set(e, ERR_INVALID, "it ends in the middle");
}

static void put(struct buf *b, const void *bytes, size_t n)
{
	buf_add(b, bytes, n);
}

static uint32_t big32(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static void put_big32(struct buf *b, uint32_t v)
{
	put(b, (unsigned char[]){ v >> 24 & 0xFF, v >> 16 & 0xFF, v >> 8 & 0xFF, v & 0xFF }, 4);
}

static uint32_t little32(const unsigned char *p)
{
	return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

static void set_little32(unsigned char *p, uint32_t v)
{
	for (int i = 0; i < 4; i++)
		p[i] = v >> 8 * i & 0xFF;
}

/* The smallest EXIF there is: a TIFF header and a directory of one entry, the orientation. */
enum { TIFF = 26, TIFF_ORIENTATION = 18 };

static void make_tiff(unsigned char tiff[TIFF], int orientation)
{
	static const unsigned char plain[TIFF] = {
		'I', 'I', 42, 0, 8, 0, 0, 0,		/* little-endian, the directory follows */
		1, 0,					/* one entry: */
		0x12, 0x01, 3, 0, 1, 0, 0, 0, 1, 0, 0, 0,	/* orientation, one short */
		0, 0, 0, 0,				/* no further directory */
	};

	memcpy(tiff, plain, TIFF);
	tiff[TIFF_ORIENTATION] = (unsigned char)orientation;
}

/* Which way up is said only where a viewer would get it wrong otherwise. */
static bool is_turned(int orientation)
{
	return orientation > 1 && orientation <= 8;
}

/* JPEG */

enum { SOI = 0xD8, EOI = 0xD9, SOS = 0xDA, APP0 = 0xE0, APP1 = 0xE1, APP2 = 0xE2, APP14 = 0xEE,
       JFIF = 14, ADOBE = 12 };

static const char icc[] = "ICC_PROFILE";

static void put_segment(struct buf *b, int marker, const void *bytes, size_t n)
{
	size_t length = n + 2;

	put(b, (unsigned char[]){ 0xFF, (unsigned char)marker, length >> 8 & 0xFF, length & 0xFF },
	    4);
	put(b, bytes, n);
}

static void put_jpeg_orientation(struct buf *b, int orientation)
{
	unsigned char exif[6 + TIFF] = "Exif";

	make_tiff(exif + 6, orientation);
	put_segment(b, APP1, exif, sizeof exif);
}

/* Tables, frames and scans; of the others only what says how the colours are meant. */
static void put_jpeg_part(struct buf *b, int marker, const unsigned char *p, size_t n)
{
	unsigned char jfif[JFIF];
	bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC8;

	if (frame || (marker >= SOS && marker <= 0xDD) || marker == 0xDB ||
	    (marker == APP2 && n > sizeof icc && !memcmp(p, icc, sizeof icc))) {
		put_segment(b, marker, p, n);
	} else if (marker == APP0 && n >= JFIF && !memcmp(p, "JFIF", 5)) {
		memcpy(jfif, p, JFIF);
		jfif[12] = jfif[13] = 0;	/* no thumbnail */
		put_segment(b, marker, jfif, JFIF);
	} else if (marker == APP14 && n >= ADOBE && !memcmp(p, "Adobe", 5)) {
		put_segment(b, marker, p, ADOBE);
	}
}

/* What is coded, up to the next marker; 0xFF 0 is a byte 0xFF in it, 0xFFD0 to D7 divide it. */
static size_t scan_length(const struct rest *r)
{
	const unsigned char *p = r->at, *end = r->at + r->n;

	while ((p = memchr(p, 0xFF, (size_t)(end - p)))) {
		if (p + 1 == end)
			return r->n;
		if (p[1] && p[1] != 0xFF && !(p[1] >= 0xD0 && p[1] <= 0xD7))
			return (size_t)(p - r->at);
		p++;
	}
	return r->n;
}

/* To the byte after 0xFF; what lies between parts is skipped, as decoders do. */
static int next_marker(struct rest *r, struct err *e)
{
	const unsigned char *p = memchr(r->at, 0xFF, r->n);
	int marker;

	if (!p)
		return cut_short(e);
	skip(r, (size_t)(p - r->at));
	while (r->n && *r->at == 0xFF)
		skip(r, 1);
	if (!r->n)
		return cut_short(e);
	marker = *r->at;
	skip(r, 1);
	return marker;
}

static int strip_jpeg(struct buf *b, struct rest r, int orientation, struct err *e)
{
	bool told = !is_turned(orientation), scans = false;
	int marker;

	put(b, r.at, 2);
	skip(&r, 2);
	while ((marker = next_marker(&r, e)) >= 0 && marker != EOI) {
		size_t n = r.n < 2 ? 0 : (size_t)r.at[0] << 8 | r.at[1];

		if (marker <= 1 || (marker >= 0xD0 && marker <= SOI))
			continue;	/* has no length */
		if (r.n < 2 || r.n < n)
			return cut_short(e);
		if (n < 2)
			return err_set(e, ERR_INVALID, "a part has no length");
		if (!told && marker != APP0) {
			put_jpeg_orientation(b, orientation);
			told = true;
		}
		put_jpeg_part(b, marker, r.at + 2, n - 2);
		skip(&r, n);
		if (marker != SOS)
			continue;
		n = scan_length(&r);
		put(b, r.at, n);
		skip(&r, n);
		scans = true;
	}
	if (marker < 0)
		return marker;
	put(b, (unsigned char[]){ 0xFF, EOI }, 2);
	return scans ? 0 : err_set(e, ERR_INVALID, "it has no pixels");
}

/* The segments of the profile alone. */
void strip_profile(struct buf *ret, const void *bytes, size_t n)
{
	struct rest r = { bytes, n };
	struct err e;
	int marker;

	if (n < 2 || r.at[0] != 0xFF || r.at[1] != SOI)
		return;
	skip(&r, 2);
	while ((marker = next_marker(&r, &e)) >= APP0 - 0x20 && marker != SOS && marker != EOI) {
		size_t length = r.n < 2 ? 0 : (size_t)r.at[0] << 8 | r.at[1];

		if (length < 2 || length > r.n)
			return;
		if (marker == APP2)
			put_jpeg_part(ret, marker, r.at + 2, length - 2);
		skip(&r, length);
	}
}

/* PNG */

static const unsigned char png_magic[8] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

/* Of a chunk's type and data (PNG, third edition, annex D). */
static uint32_t crc(const unsigned char *p, size_t n)
{
	uint32_t c = 0xFFFFFFFF;

	for (; n; n--) {
		c ^= *p++;
		for (int i = 0; i < 8; i++)
			c = c & 1 ? c >> 1 ^ 0xEDB88320 : c >> 1;
	}
	return ~c;
}

static void put_png_orientation(struct buf *b, int orientation)
{
	unsigned char chunk[4 + TIFF] = { 'e', 'X', 'I', 'f' };

	make_tiff(chunk + 4, orientation);
	put_big32(b, TIFF);
	put(b, chunk, sizeof chunk);
	put_big32(b, crc(chunk, sizeof chunk));
}

static bool is_one_of(const unsigned char *type, const char *const *names)
{
	while (*names && memcmp(type, *names, 4))
		names++;
	return *names;
}

static int strip_png(struct buf *b, struct rest r, int orientation, struct err *e)
{
	static const char *const kept[] = { "IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB",
					    "iCCP", "cICP", "sBIT", "IEND", NULL };
	bool first = true, last = false;

	put(b, png_magic, sizeof png_magic);
	skip(&r, sizeof png_magic);
	while (!last) {
		size_t n = r.n < 12 ? 0 : (size_t)big32(r.at) + 12;
		const unsigned char *type = r.at + 4;

		if (!n || n > r.n)
			return cut_short(e);
		last = !memcmp(type, "IEND", 4);
		if (first != !memcmp(type, "IHDR", 4) || (last && n > 12))
			return err_set(e, ERR_INVALID, "its parts are out of order");
		if (is_one_of(type, kept))
			put(b, r.at, n);
		if (first && is_turned(orientation))
			put_png_orientation(b, orientation);
		first = false;
		skip(&r, n);
	}
	return 0;
}

/* WebP */

enum { RIFF = 12, FLAG_XMP = 4, FLAG_EXIF = 8, FRAME = 16 };

/* Fills in a chunk's size, and makes it even. */
static void end_chunk(struct buf *b, size_t begin)
{
	size_t n = b->len - begin - 8;

	if (n % 2)
		put(b, "", 1);
	set_little32((unsigned char *)b->s + begin + 4, (uint32_t)n);
}

static int put_webp_parts(struct buf *b, struct rest r, bool inner, int orientation,
			  bool *ret_pixels, struct err *e);

static int put_webp_part(struct buf *b, const unsigned char *type, struct rest data,
			 int orientation, bool *ret_pixels, struct err *e)
{
	static const char *const pixels[] = { "VP8 ", "VP8L", "ALPH", NULL };
	static const char *const kept[] = { "VP8X", "ICCP", "ANIM", NULL };
	size_t begin = b->len;
	int r = 0;

	put(b, type, 8);
	if (!memcmp(type, "ANMF", 4) && data.n >= FRAME) {
		put(b, data.at, FRAME);
		skip(&data, FRAME);
		r = put_webp_parts(b, data, true, 0, ret_pixels, e);
	} else if (is_one_of(type, pixels) || is_one_of(type, kept)) {
		put(b, data.at, data.n);
		*ret_pixels |= is_one_of(type, pixels);
	} else {
		b->len = begin;
		return 0;
	}
	if (!memcmp(type, "VP8X", 4) && data.n) {
		b->s[begin + 8] &= (char)~(FLAG_XMP | FLAG_EXIF);
		b->s[begin + 8] |= is_turned(orientation) ? FLAG_EXIF : 0;
	}
	end_chunk(b, begin);
	return r;
}

static int put_webp_parts(struct buf *b, struct rest r, bool inner, int orientation,
			  bool *ret_pixels, struct err *e)
{
	bool extended = false;
	int code;

	while (r.n >= 8) {
		size_t n = little32(r.at + 4);
		const unsigned char *type = r.at;

		skip(&r, 8);
		if (n > r.n)
			return cut_short(e);
		if (inner && !memcmp(type, "ANMF", 4))
			return err_set(e, ERR_INVALID, "its parts are out of order");
		extended |= !memcmp(type, "VP8X", 4);
		if ((code = put_webp_part(b, type, (struct rest){ r.at, n }, orientation,
					  ret_pixels, e)) < 0)
			return code;
		skip(&r, n + (n % 2 && n < r.n));
	}
	/* Only the extended form has room for it, and a file that says it has that form. */
	if (extended && is_turned(orientation)) {
		unsigned char chunk[8 + TIFF] = "EXIF\x1a";

		make_tiff(chunk + 8, orientation);
		put(b, chunk, sizeof chunk);
	}
	return 0;
}

static int strip_webp(struct buf *b, struct rest r, int orientation, struct err *e)
{
	size_t begin = b->len, n = little32(r.at + 4);
	bool pixels = false;
	int code;

	if (n < RIFF - 8 || n > r.n - 8)
		return cut_short(e);
	put(b, r.at, RIFF);
	r.n = n + 8;
	skip(&r, RIFF);
	if ((code = put_webp_parts(b, r, false, orientation, &pixels, e)) < 0)
		return code;
	set_little32((unsigned char *)b->s + begin + 4, (uint32_t)(b->len - begin - 8));
	return pixels ? 0 : err_set(e, ERR_INVALID, "it has no pixels");
}

typedef int stripper(struct buf *b, struct rest r, int orientation, struct err *e);

/* How a file that begins so is stripped; NULL: not at all. */
static stripper *stripper_of(const unsigned char *p, size_t n)
{
	if (n >= 2 && p[0] == 0xFF && p[1] == SOI)
		return strip_jpeg;
	if (n >= sizeof png_magic && !memcmp(p, png_magic, sizeof png_magic))
		return strip_png;
	return n >= RIFF && !memcmp(p, "RIFF", 4) && !memcmp(p + 8, "WEBP", 4) ? strip_webp : NULL;
}

bool strip_knows(const void *bytes, size_t n)
{
	return stripper_of(bytes, n);
}

int strip_bytes(struct buf *ret, const void *bytes, size_t n, int orientation, struct err *e)
{
	stripper *strip = stripper_of(bytes, n);

	if (!strip)
		return err_set(e, ERR_INVALID, "it is no JPEG, PNG or WebP");
	return strip(ret, (struct rest){ bytes, n }, orientation, e);
}
