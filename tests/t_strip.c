/* SPDX-License-Identifier: MIT */
/* Pictures stripped: the same pixels the same way up, and not a byte of what the camera wrote. */
#include "tests/test.h"
#include "base/file.h"
#include "media/encode.h"
#include "media/strip.h"
#include "tests/scratch.h"

/* A TIFF, big-endian: maker, orientation, a place, and a second directory with a thumbnail. */
static const char exif[] =
	"Exif\0\0" "MM\0*\0\0\0\x08"
	"\0\x03"
	"\x01\x0f\0\x02\0\0\0\x0a\0\0\0\x32"		/* maker, at 50 */
	"\x01\x12\0\x03\0\0\0\x01\0\x01\0\0"		/* orientation */
	"\x88\x25\0\x04\0\0\0\x01\0\0\0\x3c"		/* place, at 60 */
	"\0\0\0\x5a"					/* the next directory, at 90 */
	"SecretCam\0"
	"\0\x02\0\x01\0\x02\0\0\0\x02N\0\0\0\0\x02\0\x05\0\0\0\x03\0\0\0\0\0\0\0\0"
	"\0\x02\x02\x01\0\x04\0\0\0\x01\0\0\0\x78\x02\x02\0\x04\0\0\0\x01\0\0\0\x12\0\0\0\0"
	"\xff\xd8SecretThumb\0\0\0\xff\xd9";
enum { EXIF = sizeof exif - 1, TIFF = EXIF - 6, ORIENTATION_AT = 6 + 8 + 2 + 12 + 9 };

static const char profile[] = "ICC_PROFILE\0\x01\x01" "0123456789abcdefRGB XYZ kept profile";

static void put(struct buf *b, const void *bytes, size_t n)
{
	buf_add(b, bytes, n);
}

static void segment(struct buf *b, int marker, const void *bytes, size_t n)
{
	put(b, (unsigned char[]){ 0xFF, (unsigned char)marker, (unsigned char)((n + 2) >> 8),
				  (unsigned char)(n + 2) }, 4);
	put(b, bytes, n);
}

static void turned(char to[EXIF], int orientation)
{
	memcpy(to, exif, EXIF);
	to[ORIENTATION_AT] = (char)orientation;
}

/* Where the first of the parts begins that a camera writes before. */
static size_t after_jfif(const struct buf *plain)
{
	return !memcmp(plain->s + 2, "\xff\xe0", 2) ? 2 + 18 : 2;
}

/* All that is found in the pictures of cameras and editors, before and behind the pixels. */
static void dress_jpeg(struct buf *b, const struct buf *plain, int orientation)
{
	size_t at = after_jfif(plain);
	char own[EXIF];

	turned(own, orientation);
	put(b, plain->s, at);
	segment(b, 0xE0, "JFXX\0\x10SecretThumb", 17);
	segment(b, 0xE1, own, EXIF);
	segment(b, 0xE1, "http://ns.adobe.com/xap/1.0/\0<SecretName/>", 42);
	segment(b, 0xE2, "MPF\0SecretPlace", 15);
	segment(b, 0xE2, profile, sizeof profile - 1);
	segment(b, 0xED, "Photoshop 3.0\0SecretCity", 24);
	segment(b, 0xE5, "SecretMaker", 11);
	segment(b, 0xFE, "SecretComment", 13);
	put(b, "\xff\xff", 2);		/* filling */
	put(b, plain->s + at, plain->len - at);
	put(b, plain->s, plain->len);	/* a second picture behind the end */
	put(b, "SecretTail", 10);
}

static uint32_t crc(const unsigned char *p, size_t n)
{
	uint32_t c = 0xFFFFFFFF;

	for (size_t i = 0; i < 8 * n; i++) {
		c ^= i % 8 ? 0 : p[i / 8];
		c = c & 1 ? c >> 1 ^ 0xEDB88320 : c >> 1;
	}
	return ~c;
}

static void big32(struct buf *b, uint32_t v)
{
	put(b, (unsigned char[]){ (unsigned char)(v >> 24), (unsigned char)(v >> 16),
				  (unsigned char)(v >> 8), (unsigned char)v }, 4);
}

static void chunk(struct buf *b, const char *type, const void *bytes, size_t n)
{
	BUF(x);

	put(&x, type, 4);
	put(&x, bytes, n);
	big32(b, (uint32_t)n);
	put(b, x.s, x.len);
	big32(b, crc((const unsigned char *)x.s, x.len));
}

enum { PNG_BEGIN = 8 + 25, PNG_END = 12 };

static void dress_png(struct buf *b, const struct buf *plain, int orientation)
{
	char own[EXIF];

	turned(own, orientation);
	put(b, plain->s, PNG_BEGIN);
	chunk(b, "tEXt", "Author\0SecretName", 17);
	chunk(b, "eXIf", own + 6, TIFF);
	chunk(b, "tIME", "\x07\xea\x0b\x17\0\0\0", 7);
	chunk(b, "iTXt", "XML:com.adobe.xmp\0\0\0\0\0<SecretPlace/>", 36);
	chunk(b, "prVt", "SecretCam", 9);
	put(b, plain->s + PNG_BEGIN, plain->len - PNG_BEGIN - PNG_END);
	chunk(b, "zTXt", "SecretComment", 13);
	put(b, plain->s + plain->len - PNG_END, PNG_END);
	put(b, "SecretTail", 10);
}

static void load(struct buf *b, const char *path)
{
	struct err e = { 0 };

	buf_clear(b);
	if (file_read(b, path, 1 << 20, &e) < 0)
		fail_msg("%s", e.msg);
}

static void save(const char *path, const struct buf *b)
{
	struct err e = { 0 };

	unlink(path);
	if (file_make(path, b->s, b->len, &e) < 0)
		fail_msg("%s", e.msg);
}

static const char *corpus(const char *name)
{
	static char path[512];
	const char *top = getenv("srcdir");

	snprintf(path, sizeof path, "%s/tests/corpus/strip/%s", top ? top : ".", name);
	return path;
}

static void expect_same_pixels(const char *before, const char *after)
{
	CLEANUP(picture_done) struct picture x = { 0 };
	CLEANUP(picture_done) struct picture y = { 0 };
	struct err e = { 0 };

	if (picture_open(&x, before, 0, 0, &e) < 0 || picture_open(&y, after, 0, 0, &e) < 0)
		fail_msg("%s", e.msg);
	assert_int_equal(x.width, y.width);
	assert_int_equal(x.height, y.height);
	assert_memory_equal(x.rgb, y.rgb, (size_t)x.width * (size_t)x.height * 3);
}

static int orientation_of(const char *path)
{
	struct photo_info info;
	struct err e = { 0 };

	if (photo_identify(&info, path, &e) < 0)
		fail_msg("%s", e.msg);
	assert_string_equal(info.camera, "");
	assert_int_equal(info.taken_at, 0);
	return info.orientation;
}

static bool has(const struct buf *b, const char *word)
{
	return memmem(b->s, b->len, word, strlen(word));
}

/* Strips it into 'bare' and compares. */
static void expect_stripped(const char *dressed, const char *bare, int orientation)
{
	struct stripped s;
	struct err e = { 0 };
	BUF(b);

	if (photo_strip(&s, &b, dressed, &e) < 0)
		fail_msg("%s", e.msg);
	assert_false(s.anew);
	assert_false(has(&b, "Secret"));
	assert_false(has(&b, "adobe"));
	save(bare, &b);
	assert_int_equal(orientation_of(bare), orientation > 1 ? orientation : 0);
	expect_same_pixels(dressed, bare);
}

static void jpegs_any_way_up(void **state)
{
	static const char *const names[] = { "base.jpg", "progressive.jpg", "arithmetic.jpg",
					     "restarts.jpg", "grey.jpg" };
	BUF(plain);
	BUF(dressed);
	BUF(bare);

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		load(&plain, corpus(names[i]));
		for (int o = 1; o <= 8; o++) {
			buf_clear(&dressed);
			dress_jpeg(&dressed, &plain, o);
			assert_true(has(&dressed, "SecretCam") && has(&dressed, "SecretThumb"));
			save(scratch_path("dressed"), &dressed);
			expect_stripped(scratch_path("dressed"), scratch_path("bare.jpg"), o);
			load(&bare, scratch_path("bare.jpg"));
			assert_true(has(&bare, "kept profile"));
			/* No more than the plain one, its profile and the 32 bytes that say it. */
			assert_int_equal(bare.len, plain.len + 4 + sizeof profile - 1 +
							   (o > 1 ? 36 : 0));
		}
	}
}

static void a_plain_jpeg_stays_as_it_is(void **state)
{
	struct err e = { 0 };
	BUF(plain);
	BUF(bare);

	(void)state;
	load(&plain, corpus("base.jpg"));
	assert_int_equal(strip_bytes(&bare, plain.s, plain.len, 1, &e), 0);
	assert_int_equal(bare.len, plain.len);
	assert_memory_equal(bare.s, plain.s, plain.len);
}

/* A small picture stands in the header of JFIF itself, too. */
static void a_thumbnail_of_jfif_goes(void **state)
{
	struct err e = { 0 };
	BUF(plain);
	BUF(dressed);
	BUF(bare);

	(void)state;
	load(&plain, corpus("base.jpg"));
	put(&dressed, plain.s, 2);
	segment(&dressed, 0xE0, "JFIF\0\1\1\0\0\1\0\1\1\2Secret", 20);
	put(&dressed, plain.s + 20, plain.len - 20);
	assert_int_equal(strip_bytes(&bare, dressed.s, dressed.len, 0, &e), 0);
	assert_int_equal(bare.len, plain.len);
	assert_memory_equal(bare.s, plain.s, plain.len);
}

static void pngs_any_way_up(void **state)
{
	const struct photo_scene scene = { .view = "F", .density = 70, .skin = 0xd9a58a,
					   .width = 48, .height = 36 };
	struct err e = { 0 };
	BUF(plain);
	BUF(dressed);
	BUF(bare);

	(void)state;
	assert_int_equal(photo_draw(scratch_path("plain.png"), PHOTO_PNG, &scene, &e), 0);
	load(&plain, scratch_path("plain.png"));
	for (int o = 1; o <= 8; o++) {
		buf_clear(&dressed);
		dress_png(&dressed, &plain, o);
		save(scratch_path("dressed"), &dressed);
		expect_stripped(scratch_path("dressed"), scratch_path("bare.png"), o);
		load(&bare, scratch_path("bare.png"));
		assert_int_equal(bare.len, plain.len + (o > 1 ? 12 + 26 : 0));
	}
}

/* Made by other programs: exiftool and webpmux. */
static void files_of_others(void **state)
{
	static const char *const names[] = { "full.jpg", "full.png", "full.webp" };

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++)
		expect_stripped(corpus(names[i]), scratch_path("bare"), 6);
}

static void webps(void **state)
{
	static const char *const plain[] = { "lossy.webp", "lossless.webp", "animated.webp" };
	struct err e = { 0 };
	BUF(in);
	BUF(bare);

	(void)state;
	for (size_t i = 0; i < COUNT(plain); i++) {
		load(&in, corpus(plain[i]));
		buf_clear(&bare);
		assert_int_equal(strip_bytes(&bare, in.s, in.len, 1, &e), 0);
		assert_int_equal(bare.len, in.len);
		assert_memory_equal(bare.s, in.s, in.len);
	}
	load(&in, corpus("full.webp"));
	assert_true(has(&in, "SecretCam") && has(&in, "SecretName"));
	buf_clear(&bare);
	assert_int_equal(strip_bytes(&bare, in.s, in.len, 6, &e), 0);
	assert_false(has(&bare, "Secret"));
	assert_int_equal(bare.s[20], 8);	/* of what it could have, EXIF alone */
	assert_memory_equal(bare.s + bare.len - 34, "EXIF\x1a\0\0\0II*", 11);
	assert_int_equal((unsigned char)bare.s[4], bare.len - 8);
	assert_int_equal(bare.s[bare.len - 8], 6);
	buf_clear(&bare);
	assert_int_equal(strip_bytes(&bare, in.s, in.len, 1, &e), 0);
	assert_int_equal(bare.s[20], 0);
	assert_false(has(&bare, "EXIF"));
}

/* What cannot be left out is decoded and written anew. */
static void a_heic_becomes_a_jpeg(void **state)
{
#ifdef HAVE_HEIC
	CLEANUP(picture_done) struct picture p = { 0 };
	struct stripped s;
	struct err e = { 0 };
	BUF(in);
	BUF(bare);

	(void)state;
	load(&in, corpus("full.heic"));
	assert_true(has(&in, "SecretCam"));
	if (photo_strip(&s, &bare, corpus("full.heic"), &e) < 0)
		fail_msg("%s", e.msg);
	assert_true(s.anew);
	assert_int_equal(s.type, PHOTO_JPEG);
	assert_false(has(&bare, "Secret"));
	assert_false(has(&bare, "Exif"));
	save(scratch_path("bare.jpg"), &bare);
	assert_int_equal(picture_open(&p, scratch_path("bare.jpg"), 0, 0, &e), 0);
	assert_int_equal(p.width, 24);
	assert_int_equal(p.height, 16);
#else
	(void)state;
	skip();
#endif
}

/* Cut anywhere it is an error in words, or (behind the end of the pixels) as if it were whole. */
static void whatever_is_cut(void **state)
{
	static const char *const names[] = { "full.jpg", "progressive.jpg", "full.png",
					     "full.webp", "animated.webp" };
	BUF(in);
	BUF(bare);

	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		size_t errors = 0;

		load(&in, corpus(names[i]));
		for (size_t n = 0; n < in.len; n++) {
			struct err e = { 0 };

			buf_clear(&bare);
			if (strip_bytes(&bare, in.s, n, 6, &e) < 0) {
				assert_int_equal(e.code, ERR_INVALID);
				assert_true(e.msg[0]);
				errors++;
			}
		}
		assert_true(errors > in.len / 2);
	}
}

static void what_is_broken_names_the_file(void **state)
{
	struct stripped s;
	struct err e = { 0 };
	BUF(in);
	BUF(bare);

	(void)state;
	load(&in, corpus("base.jpg"));
	in.len -= 60;
	save(scratch_path("cut.jpg"), &in);
	assert_int_equal(photo_strip(&s, &bare, scratch_path("cut.jpg"), &e), -ERR_INVALID);
	assert_non_null(strstr(e.msg, "cut.jpg' is a broken JPEG: it ends in the middle"));
	assert_int_equal(photo_strip(&s, &bare, scratch_path("none.jpg"), &e), -ERR_MISSING);
}

/* Upright, of the size that was asked for, with the profile and not a word more. */
static void shrunk(void **state)
{
	CLEANUP(picture_done) struct picture p = { 0 };
	struct err e = { 0 };
	BUF(plain);
	BUF(dressed);
	BUF(small);

	(void)state;
	load(&plain, corpus("base.jpg"));
	dress_jpeg(&dressed, &plain, 6);
	save(scratch_path("dressed"), &dressed);
	assert_int_equal(photo_shrink(&small, scratch_path("dressed"), 12, &e), 0);
	assert_false(has(&small, "Secret"));
	assert_true(has(&small, "kept profile"));
	save(scratch_path("small.jpg"), &small);
	assert_int_equal(orientation_of(scratch_path("small.jpg")), 0);
	assert_int_equal(picture_open(&p, scratch_path("small.jpg"), 0, 0, &e), 0);
	assert_int_equal(p.width, 8);	/* 24 x 16, turned */
	assert_int_equal(p.height, 12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(jpegs_any_way_up, scratch_make, scratch_remove),
		cmocka_unit_test(a_plain_jpeg_stays_as_it_is),
		cmocka_unit_test(a_thumbnail_of_jfif_goes),
		cmocka_unit_test_setup_teardown(pngs_any_way_up, scratch_make, scratch_remove),
		cmocka_unit_test_setup_teardown(files_of_others, scratch_make, scratch_remove),
		cmocka_unit_test(webps),
		cmocka_unit_test_setup_teardown(a_heic_becomes_a_jpeg, scratch_make,
						scratch_remove),
		cmocka_unit_test(whatever_is_cut),
		cmocka_unit_test_setup_teardown(what_is_broken_names_the_file, scratch_make,
						scratch_remove),
		cmocka_unit_test_setup_teardown(shrunk, scratch_make, scratch_remove),
	};

	return cmocka_run_group_tests_name("strip", tests, NULL, NULL);
}
