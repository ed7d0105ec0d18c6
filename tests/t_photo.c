/* SPDX-License-Identifier: MIT */
/* What a picture file is: whole, cut, wrong and hostile ones; and that drawing is repeatable. */
#include "tests/test.h"
#include "base/hash.h"
#include "base/mem.h"
#include "media/photo.h"
#include "media/picture.h"
#include "tests/scratch.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

static const struct photo_scene scene = {
	.view = "F", .density = 70, .recession = 30, .skin = 0xd9a58a, .seed = 7,
	.width = 48, .height = 36,
};

static void write_file(const char *path, const void *bytes, size_t n)
{
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
}

static void read_file(struct buf *b, const char *path)
{
	FILE *f = fopen(path, "rb");
	char some[4096];
	size_t n;

	assert_non_null(f);
	buf_clear(b);
	while ((n = fread(some, 1, sizeof some, f)) > 0)
		buf_add(b, some, n);
	fclose(f);
}

static void draw(const char *path, enum photo_type type, const struct photo_scene *s)
{
	struct err e = { 0 };

	if (photo_draw(path, type, s, &e) < 0)
		fail_msg("%s", e.msg);
}

static void expect_refusal(const char *path, enum errc code, const char *words)
{
	struct photo_info info;
	struct err e = { 0 };

	assert_int_equal(photo_identify(&info, path, &e), -(int)code);
	if (!strstr(e.msg, words) || !strstr(e.msg, path))
		fail_msg("'%s' does not say '%s' of '%s'", e.msg, words, path);
}

static void refuse_bytes(const void *bytes, size_t n, const char *words)
{
	write_file(scratch_path("x.jpg"), bytes, n);
	expect_refusal(scratch_path("x.jpg"), ERR_INVALID, words);
}

/* Big-endian into p. */
static void put_number(unsigned char *p, uint32_t v, int bytes)
{
	for (int i = 0; i < bytes; i++)
		p[i] = (unsigned char)(v >> 8 * (bytes - 1 - i));
}

static uint32_t crc_of(const unsigned char *p, size_t n)
{
	uint32_t crc = 0xffffffff;

	while (n--) {
		crc ^= *p++;
		for (int i = 0; i < 8; i++)
			crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc;
}

static void add_chunk(struct buf *b, const char *type, const void *data, size_t n)
{
	unsigned char number[4];
	size_t begin;

	put_number(number, (uint32_t)n, 4);
	buf_add(b, number, 4);
	begin = b->len;
	buf_puts(b, type);
	buf_add(b, data, n);
	put_number(number, crc_of((unsigned char *)b->s + begin, b->len - begin), 4);
	buf_add(b, number, 4);
}

/* The header of a PNG up to the first of its pixels. */
static void make_png(struct buf *b, uint32_t width, uint32_t height, int depth, int colour)
{
	unsigned char head[13] = { 0 };

	put_number(head, width, 4);
	put_number(head + 4, height, 4);
	head[8] = (unsigned char)depth;
	head[9] = (unsigned char)colour;
	buf_clear(b);
	buf_add(b, "\x89PNG\r\n\x1a\n", 8);
	add_chunk(b, "IHDR", head, sizeof head);
}

static void expect_png(struct buf *b, int width, int height)
{
	struct photo_info info;
	struct err e = { 0 };

	add_chunk(b, "IDAT", "x", 1);
	write_file(scratch_path("x"), b->s, b->len);
	if (photo_identify(&info, scratch_path("x"), &e) < 0)
		fail_msg("%s", e.msg);
	assert_int_equal(info.type, PHOTO_PNG);
	assert_int_equal(info.width, width);
	assert_int_equal(info.height, height);
	assert_int_equal(info.bytes, b->len);
}

/* Start, frame header, tables left out, scan header: what libjpeg needs to tell the size. */
static void make_jpeg(struct buf *b, uint32_t width, uint32_t height, int components)
{
	unsigned char frame[10] = { 0xff, 0xc0, 0, 0, 8 }, scan[4] = { 0xff, 0xda, 0, 0 };

	put_number(frame + 2, (uint32_t)(8 + 3 * components), 2);
	put_number(frame + 5, height, 2);
	put_number(frame + 7, width, 2);
	frame[9] = (unsigned char)components;
	buf_clear(b);
	buf_add(b, "\xff\xd8", 2);
	buf_add(b, frame, sizeof frame);
	for (int i = 1; i <= components; i++)
		buf_add(b, (unsigned char[]){ (unsigned char)i, 0x11, 0 }, 3);
	put_number(scan + 2, (uint32_t)(6 + 2 * components), 2);
	buf_add(b, scan, sizeof scan);
	buf_add(b, (unsigned char[]){ (unsigned char)components }, 1);
	for (int i = 1; i <= components; i++)
		buf_add(b, (unsigned char[]){ (unsigned char)i, 0 }, 2);
	buf_add(b, "\0\x3f\0", 3);
}

static void drawn_pictures_are_what_they_are(void **state)
{
	(void)state;
	for (int type = PHOTO_JPEG; type <= PHOTO_PNG; type++) {
		struct photo_info info;
		struct err e = { 0 };
		struct stat st;

		/* The name says the other kind. */
		draw(scratch_path("picture.txt"), (enum photo_type)type, &scene);
		assert_int_equal(photo_identify(&info, scratch_path("picture.txt"), &e), 0);
		assert_int_equal(info.type, type);
		assert_int_equal(info.width, scene.width);
		assert_int_equal(info.height, scene.height);
		assert_int_equal(stat(scratch_path("picture.txt"), &st), 0);
		assert_int_equal(info.bytes, st.st_size);
	}
	assert_string_equal(photo_extension(PHOTO_JPEG), "jpg");
	assert_string_equal(photo_type_name(PHOTO_PNG), "PNG");
}

static void what_is_no_picture_is_refused_in_words(void **state)
{
	(void)state;
	refuse_bytes("", 0, "is empty");
	refuse_bytes("x", 1, "is not a picture (JPEG, PNG, WebP, HEIC)");
	refuse_bytes("number,name\n1,Anna\n", 19, "is not a picture (JPEG, PNG, WebP, HEIC)");
	refuse_bytes("GIF89a..........", 16, "is not a picture (JPEG, PNG, WebP, HEIC)");
	refuse_bytes("\x89PNG\r\n\x1a\n", 8, "is a broken PNG: ");
	refuse_bytes("\xff\xd8\xff", 3, "is a broken JPEG: ");
	refuse_bytes("\xff\xd8\xff\xd9", 4, "is a broken JPEG: ");
	expect_refusal(scratch, ERR_INVALID, "is not a file");
	expect_refusal(scratch_path("nowhere.png"), ERR_MISSING, "cannot open");
	assert_int_equal(mkfifo(scratch_path("fifo"), 0600), 0);
	expect_refusal(scratch_path("fifo"), ERR_INVALID, "is not a file");
	expect_refusal("/dev/zero", ERR_INVALID, "is not a file");
}

/* Every beginning is refused until the header is whole; from there on all are taken. */
static void every_truncation(void **state)
{
	(void)state;
	for (int type = PHOTO_JPEG; type <= PHOTO_PNG; type++) {
		BUF(whole);
		size_t header = 0;

		draw(scratch_path("whole"), (enum photo_type)type, &scene);
		read_file(&whole, scratch_path("whole"));
		for (size_t n = 0; n <= whole.len; n++) {
			struct photo_info info;
			struct err e = { 0 };
			int code;

			write_file(scratch_path("cut"), whole.s, n);
			code = photo_identify(&info, scratch_path("cut"), &e);
			if (code == 0 && !header)
				header = n;
			if (code != (header ? 0 : -ERR_INVALID))
				fail_msg("kind %d cut at %zu: %d %s", type, n, code, e.msg);
			assert_true(code == 0 || e.msg[0]);
		}
		assert_in_range(header, 20, whole.len - 1);
	}
}

/* Nothing but an answer for any damaged byte; the sanitizers see the rest. */
static void every_damaged_byte(void **state)
{
	(void)state;
	for (int type = PHOTO_JPEG; type <= PHOTO_PNG; type++) {
		BUF(whole);

		draw(scratch_path("whole"), (enum photo_type)type, &scene);
		read_file(&whole, scratch_path("whole"));
		for (size_t i = 0; i < whole.len && i < 700; i++) {
			struct photo_info info = { 0 };
			struct err e = { 0 };
			int code;

			whole.s[i] = (char)~whole.s[i];
			write_file(scratch_path("bad"), whole.s, whole.len);
			code = photo_identify(&info, scratch_path("bad"), &e);
			assert_true(code == 0 ? info.width > 0 : code == -ERR_INVALID && e.msg[0]);
			whole.s[i] = (char)~whole.s[i];
		}
	}
}

static void kinds_of_png(void **state)
{
	BUF(b);

	(void)state;
	make_png(&b, 3, 5, 16, 6);
	expect_png(&b, 3, 5);
	make_png(&b, 12000, 5000, 1, 0);
	expect_png(&b, 12000, 5000);
	make_png(&b, 7, 9, 8, 2);
	/* Animated: the still picture counts. */
	add_chunk(&b, "acTL", "\0\0\0\2\0\0\0", 8);
	add_chunk(&b, "fcTL", "\0\0\0\0\0\0\0\7\0\0\0\11\0\0\0\0\0\0\0\0\0\1\0\12\0", 26);
	expect_png(&b, 7, 9);
	make_png(&b, 7, 9, 8, 2);
	add_chunk(&b, "iCCP", "bomb\0\0not a stream", 19);	/* not looked at */
	expect_png(&b, 7, 9);
	make_png(&b, 7, 9, 8, 7);
	write_file(scratch_path("x"), b.s, b.len);
	expect_refusal(scratch_path("x"), ERR_INVALID, "is a broken PNG");
}

static void kinds_of_jpeg(void **state)
{
	BUF(b);

	(void)state;
	for (int components = 1; components <= 4; components++) {
		struct photo_info info;
		struct err e = { 0 };

		make_jpeg(&b, 640, 480, components);
		write_file(scratch_path("x"), b.s, b.len);
		if (photo_identify(&info, scratch_path("x"), &e) < 0)
			fail_msg("%d components: %s", components, e.msg);
		assert_int_equal(info.type, PHOTO_JPEG);
		assert_int_equal(info.width, 640);
		assert_int_equal(info.height, 480);
	}
}

static void bombs_are_refused(void **state)
{
	static const struct {
		uint32_t width, height;
	} sizes[] = {
		{ 12001, 1 }, { 1, 12001 }, { 12000, 5001 }, { 30000, 30000 }, { 65500, 65500 },
	};
	BUF(b);

	(void)state;
	for (size_t i = 0; i < COUNT(sizes); i++) {
		make_png(&b, sizes[i].width, sizes[i].height, 8, 2);
		add_chunk(&b, "IDAT", "x", 1);
		refuse_bytes(b.s, b.len, "more than a camera makes");
		make_jpeg(&b, sizes[i].width, sizes[i].height, 3);
		refuse_bytes(b.s, b.len, "more than a camera makes");
	}
	make_png(&b, 0x7fffffff, 0x7fffffff, 8, 2);
	add_chunk(&b, "IDAT", "x", 1);
	refuse_bytes(b.s, b.len, "'");
	make_png(&b, 0, 10, 8, 2);
	refuse_bytes(b.s, b.len, "is a broken PNG");
	make_jpeg(&b, 0, 10, 3);
	refuse_bytes(b.s, b.len, "is a broken JPEG");
}

/* Bits of a deflate stream, the first one lowest in its byte. */
static void add_bits(struct buf *b, int *used, const char *bits)
{
	for (; *bits; bits++) {
		if ((*used)++ % 8 == 0)
			buf_add(b, "", 1);
		b->s[b->len - 1] = (char)(b->s[b->len - 1] | (*bits - '0') << (*used - 1) % 8);
	}
}

/* The text of a zTXt chunk that unpacks to 1 + 258 * copies letters. */
static void make_packed(struct buf *b, int copies)
{
	uint32_t low = 1, high = 0;
	unsigned char sum[4];
	int used = 0;

	buf_clear(b);
	buf_add(b, "k\0\0\x78\x01", 5);
	add_bits(b, &used, "11010010001");		/* the last block, fixed codes, 'a' */
	for (int i = 0; i < copies; i++)
		add_bits(b, &used, "1100010100000");	/* 258 times what stands 1 before */
	add_bits(b, &used, "0000000");
	for (int i = 0; i < 1 + 258 * copies; i++) {
		low = (low + 'a') % 65521;
		high = (high + low) % 65521;
	}
	put_number(sum, high << 16 | low, 4);
	buf_add(b, sum, 4);
}

/* A hundred comments of 7 MB in 1 MB of file: nothing may unpack them. */
static void comments_are_not_unpacked(void **state)
{
	struct rusage before, after;
	BUF(b);
	BUF(packed);

	(void)state;
	make_packed(&packed, 28000);
	make_png(&b, 7, 9, 8, 2);
	for (int i = 0; i < 100; i++)
		add_chunk(&b, "zTXt", packed.s, packed.len);
	getrusage(RUSAGE_SELF, &before);
	expect_png(&b, 7, 9);
	getrusage(RUSAGE_SELF, &after);
	assert_in_range(after.ru_maxrss - before.ru_maxrss, 0, 64 * 1024);
}

static void hash_of(char hex[HASH_HEX], const struct photo_scene *s)
{
	BUF(b);

	draw(scratch_path("drawn"), PHOTO_PNG, s);
	read_file(&b, scratch_path("drawn"));
	hash_hex_of(b.s, b.len, hex);
}

/* Each part of the scene is seen in the picture, and nothing else is. */
static void the_scene_decides_the_picture(void **state)
{
	struct photo_scene s[8];
	char hex[COUNT(s)][HASH_HEX], again[HASH_HEX];

	(void)state;
	for (size_t i = 0; i < COUNT(s); i++)
		s[i] = scene;
	s[1].view = "V";
	s[2].density = 20;
	s[3].recession = 80;
	s[4].skin = 0x8d5a3c;
	s[5].seed = 8;
	s[6].view = "S";
	s[7].view = "T";
	for (size_t i = 0; i < COUNT(s); i++) {
		hash_of(hex[i], &s[i]);
		hash_of(again, &s[i]);
		assert_string_equal(hex[i], again);
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(hex[i], hex[j]);
	}
}

static void drawing_where_nothing_can_be(void **state)
{
	struct err e = { 0 };

	(void)state;
	assert_int_equal(photo_draw(scratch_path("no/x"), PHOTO_PNG, &scene, &e), -ERR_MISSING);
	assert_int_equal(photo_draw("/dev/full/x", PHOTO_PNG, &scene, &e), -ERR_IO);
	assert_int_equal(mkdir(scratch_path("full"), 0700), 0);
	assert_int_equal(symlink("/dev/full", scratch_path("full/x.part")), 0);
	assert_int_equal(photo_draw(scratch_path("full/x"), PHOTO_JPEG, &scene, &e), -ERR_FULL);
	assert_int_equal(access(scratch_path("full/x"), F_OK), -1);
	assert_int_equal(symlink("/dev/full", scratch_path("full/x.part")), 0);
	assert_int_equal(photo_draw(scratch_path("full/x"), PHOTO_PNG, &scene, &e), -ERR_FULL);
	assert_int_equal(access(scratch_path("full/x"), F_OK), -1);
}

static int difference(const struct picture *x, const struct picture *y)
{
	size_t n = (size_t)x->width * (size_t)x->height * 3, sum = 0;

	assert_int_equal(x->width, y->width);
	assert_int_equal(x->height, y->height);
	for (size_t i = 0; i < n; i++)
		sum += (size_t)abs(x->rgb[i] - y->rgb[i]);
	return (int)(sum / n);
}

/* However it lies in the file, it is seen upright, and the camera's words are read again. */
static void a_drawing_as_a_camera_wrote_it(void **state)
{
	const char *path = scratch_path("taken.jpg");
	struct photo_scene s = scene;
	struct picture upright;
	struct err e = { 0 };

	(void)state;
	draw(path, PHOTO_JPEG, &s);
	assert_int_equal(picture_open(&upright, path, 0, 0, &e), 0);
	for (int o = 1; o <= 8; o++) {
		struct photo_info taken = { .orientation = o, .taken_at = 202611091320,
					    .camera = "Example Phone 2" };
		struct photo_info info;
		struct picture p;

		s.taken = &taken;
		draw(path, PHOTO_JPEG, &s);
		assert_int_equal(photo_check(&info, path, &e), 0);
		assert_int_equal(info.orientation, o);
		assert_true(info.taken_at == taken.taken_at);
		assert_string_equal(info.camera, taken.camera);
		assert_int_equal(info.width, o > 4 ? scene.height : scene.width);
		assert_int_equal(picture_open(&p, path, 0, 0, &e), 0);
		assert_in_range(difference(&p, &upright), 0, 4);
		picture_done(&p);
	}
	picture_done(&upright);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(drawn_pictures_are_what_they_are),
		cmocka_unit_test(what_is_no_picture_is_refused_in_words),
		cmocka_unit_test(every_truncation),
		cmocka_unit_test(every_damaged_byte),
		cmocka_unit_test(kinds_of_png),
		cmocka_unit_test(kinds_of_jpeg),
		cmocka_unit_test(bombs_are_refused),
		cmocka_unit_test(comments_are_not_unpacked),
		cmocka_unit_test(the_scene_decides_the_picture),
		cmocka_unit_test(drawing_where_nothing_can_be),
		cmocka_unit_test(a_drawing_as_a_camera_wrote_it),
	};

	return cmocka_run_group_tests_name("photo", tests, scratch_make, scratch_remove);
}
