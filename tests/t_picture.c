/* SPDX-License-Identifier: MIT */
/*
 * Pixels of every kind of picture, upright; what is cut, hostile or too large; and that the child
 * that decodes can do nothing else.
 */
#include "tests/test.h"
#include "base/mem.h"
#include "media/child.h"
#include "media/photo.h"
#include "media/picture.h"
#include "tests/pictures.h"
#include "tests/scratch.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>

static const char *path_of(const struct buf *b)
{
	const char *path = scratch_path("file.jpg");
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(b->s, 1, b->len, f), b->len);
	assert_int_equal(fclose(f), 0);
	return path;
}

static void open_picture(struct picture *p, const struct buf *b, int wide, int high)
{
	struct err e = { 0 };

	if (picture_open(p, path_of(b), wide, high, &e) < 0)
		fail_msg("%s", e.msg);
}

/* R, G, B, W for the colours of the quarters, k for black, g for grey, ? for another. */
static char letter(const unsigned char *c)
{
	static const struct {
		unsigned char rgb[3];
		char letter;
	} names[] = {
		{ { 255, 0, 0 }, 'R' }, { { 0, 255, 0 }, 'G' }, { { 0, 0, 255 }, 'B' },
		{ { 255, 255, 255 }, 'W' }, { { 0, 0, 0 }, 'k' }, { { 128, 128, 128 }, 'g' },
	};

	for (size_t i = 0; i < COUNT(names); i++) {
		bool near = true;

		for (int k = 0; k < 3; k++)
			near &= abs(c[k] - names[i].rgb[k]) < 24;
		if (near)
			return names[i].letter;
	}
	return '?';
}

/* The middles of the quarters, row by row. */
static const char *letters(const struct picture *p)
{
	static char s[5];

	for (int i = 0; i < 4; i++) {
		int x = p->width * (1 + 2 * (i % 2)) / 4, y = p->height * (1 + 2 * (i / 2)) / 4;

		s[i] = letter(p->rgb + 3 * ((size_t)y * (size_t)p->width + (size_t)x));
	}
	return s;
}

static void expect(const struct buf *b, const char *quarters)
{
	struct picture p;

	open_picture(&p, b, 0, 0);
	assert_int_equal(p.width, QUARTERS_WIDE);
	assert_int_equal(p.height, QUARTERS_HIGH);
	assert_string_equal(letters(&p), quarters);
	picture_done(&p);
}

static void every_kind(void **state)
{
	static const struct {
		int depth, type;
		const char *quarters;
	} pngs[] = {
		{ 8, 2, "RGBW" }, { 16, 2, "RGBW" }, { 8, 3, "RGBW" }, { 8, 0, "kWkW" },
		{ 16, 0, "kWkW" }, { 8, 6, "RgBg" }, { 16, 6, "RgBg" }, { 8, 4, "kgkg" },
		{ 16, 4, "kgkg" },
	};
	static const char *const jpegs[] = { "RGBW", "RGBW", "kWkW", "RGBW" };
	BUF(b);

	(void)state;
	for (int kind = JPEG_PLAIN; kind <= JPEG_CMYK; kind++) {
		buf_clear(&b);
		make_jpeg_file(&b, (enum jpeg_kind)kind);
		expect(&b, jpegs[kind]);
	}
	for (size_t i = 0; i < COUNT(pngs); i++) {
		buf_clear(&b);
		make_png_file(&b, pngs[i].depth, pngs[i].type);
		expect(&b, pngs[i].quarters);
	}
	for (int animated = 0; animated < 2; animated++) {
		buf_clear(&b);
		make_webp_file(&b, animated);
		expect(&b, "RGBW");
	}
	buf_clear(&b);
	if (make_heic_file(&b))
		expect(&b, "RGBW");
}

static void make(struct buf *b, int type)
{
	buf_clear(b);
	if (type == PHOTO_JPEG)
		make_jpeg_file(b, JPEG_PLAIN);
	else if (type == PHOTO_PNG)
		make_png_file(b, 8, 2);
	else if (type == PHOTO_WEBP)
		make_webp_file(b, false);
	else
		make_heic_file(b);
}

static void every_orientation(void **state)
{
	static const char *const upright[] = {
		"RGBW", "RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB",
	};

	(void)state;
	for (int type = PHOTO_JPEG; type <= PHOTO_WEBP; type++)
		for (int o = 0; o <= 8; o++) {
			struct picture p;
			struct photo_info info;
			struct err e = { 0 };
			BUF(b);
			BUF(exif);

			make(&b, type);
			make_exif(&exif, o);
			put_exif(&b, &exif);
			open_picture(&p, &b, 48, 48);
			assert_int_equal(p.width, o > 4 ? 32 : 48);
			assert_int_equal(p.height, o > 4 ? 48 : 32);
			assert_string_equal(letters(&p), upright[o]);
			picture_done(&p);
			assert_int_equal(photo_check(&info, scratch_path("file.jpg"), &e), 0);
			assert_int_equal(info.type, type);
			assert_int_equal(info.orientation, o);
			assert_true(info.taken_at == 202611200930);
			assert_string_equal(info.camera, "Canon EOS R6");
			assert_int_equal(info.width, QUARTERS_WIDE);
		}
}

/* Never larger than asked for, never larger than it is, the shape kept. */
static void every_size(void **state)
{
	static const struct {
		int most_wide, most_high, width, height;
	} sizes[] = {
		{ 48, 32, 48, 32 }, { 48, 1000, 48, 32 }, { 1000, 32, 48, 32 }, { 9, 9, 9, 6 },
		{ 1, 1, 1, 1 }, { 95, 64, 95, 63 }, { 96, 64, 96, 64 }, { 5000, 5000, 96, 64 },
		{ 0, 0, 96, 64 }, { 50, 50, 50, 33 },
	};
	BUF(b);

	(void)state;
	for (int type = PHOTO_JPEG; type <= PHOTO_WEBP; type++)
		for (size_t i = 0; i < COUNT(sizes); i++) {
			struct picture p;

			make(&b, type);
			open_picture(&p, &b, sizes[i].most_wide, sizes[i].most_high);
			assert_int_equal(p.width, sizes[i].width);
			assert_int_equal(p.height, sizes[i].height);
			if (p.width > 8)
				assert_string_equal(letters(&p), "RGBW");
			picture_done(&p);
		}
}

/* Cut at each hundredth it is refused on its way in, and shown as far as it goes or refused. */
static void every_truncation(void **state)
{
	(void)state;
	for (int type = 0; type < PHOTO_TYPE_COUNT; type++) {
		int step = type == PHOTO_HEIC ? 10 : 1;
		BUF(b);

		make(&b, type);
		for (int i = 0; i < 100 && b.len; i += step) {
			struct buf cut = { b.s, b.len * (size_t)i / 100, 0 };
			const char *path = path_of(&cut);
			struct photo_info info;
			struct picture p;
			struct err e = { 0 };

			if (photo_check(&info, path, &e) != -ERR_INVALID)
				fail_msg("kind %d cut at %d %% is taken", type, i);
			assert_non_null(strstr(e.msg, path));
			if (i % 4 || picture_open(&p, path, 0, 0, &e) < 0) {
				assert_non_null(strstr(e.msg, path));
				continue;
			}
			assert_int_equal(p.width, QUARTERS_WIDE);
			picture_done(&p);
		}
	}
}

static void put_number(struct buf *b, size_t at, uint32_t v, int bytes)
{
	while (bytes--)
		b->s[at++] = (char)(v >> 8 * bytes);
}

/* A header that claims 40 000 x 40 000 is not decoded. */
static void bombs(void **state)
{
	struct picture p;
	struct err e = { 0 };
	BUF(b);

	(void)state;
	make(&b, PHOTO_JPEG);
	for (size_t i = 0; i + 9 < b.len; i++)
		if (!memcmp(b.s + i, "\xff\xc0", 2)) {
			put_number(&b, i + 5, 40000, 2);
			put_number(&b, i + 7, 40000, 2);
		}
	assert_int_equal(picture_open(&p, path_of(&b), 100, 100, &e), -ERR_INVALID);
	assert_non_null(strstr(e.msg, "claims 40000 × 40000 pixels"));
	make(&b, PHOTO_WEBP);
	put_number(&b, 21, 0xffffff00, 4);	/* 14 bits each, of a lossless one */
	assert_int_equal(picture_open(&p, path_of(&b), 100, 100, &e), -ERR_INVALID);
	assert_non_null(strstr(e.msg, "more than a camera makes"));
}

/* What is no EXIF, whatever it says, is no time and no camera. */
static void broken_exif(void **state)
{
	BUF(exif);

	(void)state;
	make_exif(&exif, 6);
	for (size_t i = 6; i < exif.len; i++) {
		struct photo_info info;
		struct err e = { 0 };
		BUF(b);

		make(&b, PHOTO_JPEG);
		exif.s[i] = (char)~exif.s[i];
		put_exif(&b, &exif);
		exif.s[i] = (char)~exif.s[i];
		assert_int_equal(photo_identify(&info, path_of(&b), &e), 0);
		assert_in_range(info.orientation, 0, 8);
		assert_true(info.taken_at == 0 || day_valid((int)(info.taken_at / 100000000),
							    (int)(info.taken_at / 1000000 % 100),
							    (int)(info.taken_at / 10000 % 100)));
	}
}

/* The child */

static void say(int32_t n)
{
	child_send(&n, sizeof n);
}

static void for_ever(void *ctx)
{
	for (volatile unsigned i = 0;; i++)
		if (!ctx)
			i = 0;
}

static void takes_memory(void *ctx)
{
	(void)ctx;
	for (int i = 0; i < 64; i++) {
		char *p = mem_alloc(16 << 20);

		memset(p, i, 16 << 20);
		say(p[5] - p[5]);
	}
}

static void opens(void *ctx)
{
	(void)ctx;
	say(open("/etc/passwd", O_RDONLY) < 0);
}

static void reads_another(void *ctx)
{
	char c;

	say(read(*(int *)ctx, &c, 1) < 0);
}

static void talks(void *ctx)
{
	(void)ctx;
	say(socket(AF_INET, SOCK_STREAM, 0) < 0);
}

static void fails(void *ctx)
{
	(void)ctx;
	abort();
}

static void says_half(void *ctx)
{
	(void)ctx;
	child_send("ab", 2);
}

static int run(void (*work)(void *ctx), void *ctx, int32_t *ret, int answers, int seconds,
	       struct err *e)
{
	const struct child_task task = { NULL, work, ctx, seconds, 256 };
	CHILD(c);
	int r = child_start(&c, &task, e);

	for (int i = 0; i < answers && r >= 0; i++)
		r = child_read(&c, ret, sizeof *ret, e);
	return r;
}

static void the_child_is_shut_in(void **state)
{
	int fd = open("/etc/passwd", O_RDONLY);
	struct err e = { 0 };
	int32_t n = 0;

	(void)state;
	assert_int_equal(run(for_ever, &fd, &n, 1, 1, &e), -ERR_INVALID);
	assert_string_equal(e.msg, "it took longer than 1 seconds");
	assert_int_equal(run(fails, NULL, &n, 1, 20, &e), -ERR_INVALID);
	assert_non_null(strstr(e.msg, "the decoder failed on it"));
	assert_int_equal(run(says_half, NULL, &n, 1, 20, &e), -ERR_INVALID);
	assert_string_equal(e.msg, "the decoder ended too early");
	assert_int_equal(run(opens, NULL, &n, 1, 20, &e), 0);
	assert_int_equal(n, 1);
	assert_true(fd > STDERR_FILENO);
	n = 0;
	assert_int_equal(run(reads_another, &fd, &n, 1, 20, &e), 0);
	assert_int_equal(n, 1);
	close(fd);
	if (!CHILD_SANITIZED) {
		assert_int_equal(run(takes_memory, NULL, &n, 64, 20, &e), -ERR_INVALID);
		assert_string_equal(e.msg, "it needs more than 256 megabytes of memory");
	}
#ifdef HAVE_SECCOMP
	assert_int_equal(run(talks, NULL, &n, 1, 20, &e), -ERR_INVALID);
	assert_string_equal(e.msg, "it made the decoder try what it may not");
#endif
}

/* A child that nobody hears any more does not stay. */
static void the_child_ends(void **state)
{
	struct err e = { 0 };
	pid_t pid;
	const struct child_task task = { NULL, for_ever, &pid, 20, 256 };

	(void)state;
	for (int i = 0; i < 3; i++) {
		CHILD(c);

		assert_int_equal(child_start(&c, &task, &e), 0);
		pid = c.pid;
	}
	assert_int_equal(kill(pid, 0), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind),
		cmocka_unit_test(every_orientation),
		cmocka_unit_test(every_size),
		cmocka_unit_test(every_truncation),
		cmocka_unit_test(bombs),
		cmocka_unit_test(broken_exif),
		cmocka_unit_test(the_child_is_shut_in),
		cmocka_unit_test(the_child_ends),
	};

	return cmocka_run_group_tests_name("picture", tests, scratch_make, scratch_remove);
}
