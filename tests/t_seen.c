/* SPDX-License-Identifier: MIT */
/*
 * Photos on the screens of a real book: the picture under the cursor, closer look, contact sheet,
 * compare with its warning, marks; the cache that they come from.
 */
#include "tests/place.h"
#include "tests/play.h"
#include "tests/screen.h"
#include "core/see.h"
#include "media/save.h"
#include "model/choices.h"
#include "core/photo.h"
#include "tui/screens.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { WIDE = 64, HIGH = 48 };

/* White where a bit is set: top left, top right, bottom left, bottom right. So cells tell it. */
static void draw_quarters(const char *path, unsigned quarters, int wide, int high)
{
	struct picture p = { wide, high, mem_alloc((size_t)wide * (size_t)high * 3) };

	for (int y = 0; y < high; y++)
		for (int x = 0; x < wide; x++)
			if (quarters >> ((x >= wide / 2) + 2 * (y >= high / 2)) & 1)
				memset(p.rgb + 3 * (y * wide + x), 255, 3);
	OK(picture_save(path, PHOTO_PNG, &p, &e_));
	mem_free(p.rgb);
}

/* A photo of client 1; no two files are alike, though they may look so. */
static int64_t add_photo(struct place *p, int session, const char *view, const char *moment,
			 const char *taken, unsigned quarters)
{
	static int sizes;
	struct photo x;
	const char *path = arena_printf(&p->arena, "%s/IMG.png", p->dir);

	draw_quarters(path, quarters, WIDE, HIGH + 2 * (sizes++ % 200));
	core_new(p->core, &photo_type, &x, &p->arena);
	x.client = 1;
	x.session = session ? session : NONE_INT;
	x.view = choice_index(&photo_view, view);
	x.moment = choice_index(&photo_moment, moment);
	assert_int_equal(minute_iso_parse(&x.taken_at, taken), 0);
	OK(core_photo_add(p->core, path, &x, &e_));
	unlink(path);
	return x.rec.id;
}

/* Two visits: all but the vertex before the first; front and left healed after the second. */
static void fill(struct place *p)
{
	static const char *const views[] = { "F", "L90", "R90", "L45", "R45" };

	place_client(p, "Per", "Öberg", "");
	place_add(p, &session_type, "client=1;starts=2026-09-01 09:00;status=done");
	place_add(p, &session_type, "client=1;starts=2026-10-01 09:00;status=done");
	for (size_t i = 0; i < COUNT(views); i++)
		add_photo(p, 1, views[i], "before", "2026-09-01 08:50", 1u << (i % 4));
	add_photo(p, 2, "F", "immediate", "2026-10-01 12:00", 6);
	add_photo(p, 2, "F", "healed", "2026-10-30 10:00", 9);
	add_photo(p, 2, "L90", "healed", "2026-10-30 10:05", 10);
}

static void open_photos(struct ui *ui, void *place)
{
	struct place *p = place;

	setenv("SSH_CONNECTION", "1", 1);
	screens_open(ui, p->core);
	ui_key(ui, "2");
	ui_key(ui, "Enter");
	ui_key(ui, "6");
}

static void close_photos(struct ui *ui, void *place)
{
	(void)place;
	screens_close(ui);
}

static void play(struct place *p, const char *name)
{
	const struct play_setup setup = { open_photos, close_photos, p };
	const char *srcdir = getenv("srcdir");

	fill(p);
	assert_int_equal(play_screens(arena_printf(&p->arena, "%s/tests/screens/%s.t",
						   srcdir ? srcdir : ".", name),
				      &setup),
			 0);
}

#define PLAY(function, name) \
	static void function(void **state) \
	{ \
		play(*state, name); \
	}
PLAY(the_picture_under_the_list, "photos")
PLAY(the_picture_beside_the_list, "photos-wide")
PLAY(the_contact_sheet, "photos-sheet")
PLAY(two_side_by_side, "compare")
PLAY(marks_are_drawn, "photos-marks")

/* The cache */

static struct photo photo_of(struct place *p, int64_t id)
{
	struct photo x;

	OK(core_get(p->core, &photo_type, id, &x, &p->arena, &e_));
	return x;
}

static const char *cached(struct place *p, const struct photo *x)
{
	return arena_printf(&p->arena, "%s/cache/%.2s/%s.jpg", p->dir, x->sha256, x->sha256);
}

static mode_t mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(stat(path, &st), 0);
	return st.st_mode & 07777;
}

static void see(struct core *c, const struct photo *x, int wide, int high)
{
	struct picture p;

	OK(core_see(c, x, SEE_SIDE, SEE_SIDE, &p, &e_));
	assert_int_equal(p.width, wide);
	assert_int_equal(p.height, high);
	picture_done(&p);
}

static void write_file(const char *path, const char *bytes)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(bytes, f);
	assert_int_equal(fclose(f), 0);
}

static void the_cache_is_private_and_may_go(void **state)
{
	struct place *p = *state;
	struct photo x;
	const char *path;
	int64_t id;

	place_client(p, "Per", "Öberg", "");
	draw_quarters(arena_printf(&p->arena, "%s/IMG.png", p->dir), 1, 960, 480);
	core_new(p->core, &photo_type, &x, &p->arena);
	x.client = 1;
	OK(core_photo_add(p->core, arena_printf(&p->arena, "%s/IMG.png", p->dir), &x, &e_));
	id = x.rec.id;
	x = photo_of(p, id);
	path = cached(p, &x);
	assert_false(core_see_quick(p->core, &x));
	see(p->core, &x, 480, 240);
	assert_true(core_see_quick(p->core, &x));
	assert_int_equal(mode_of(path), 0600);
	assert_int_equal(mode_of(arena_printf(&p->arena, "%s/cache", p->dir)), 0700);
	/* It does come from there: the cache has the picture of another. */
	assert_int_equal(unlink(path), 0);
	draw_quarters(path, 1, 240, 480);
	see(p->core, &x, 240, 480);
	/* A damaged one is made anew. */
	write_file(path, "this is no picture");
	see(p->core, &x, 480, 240);
}

/* Erasure by hand: what is left of the photo in the cache is neither shown nor kept. */
static void what_was_erased_leaves_the_cache(void **state)
{
	struct place *p = *state;
	struct core *reader;
	struct picture seen;
	struct photo x;
	struct err e = { .code = ERR_NONE };

	fill(p);
	x = photo_of(p, 1);
	see(p->core, &x, (int)x.pixels_wide, (int)x.pixels_high);
	assert_int_equal(unlink(core_photo_path(p->core, &x, &p->arena)), 0);
	OK(core_open(&reader,
		     &(struct core_options){ .dir = p->dir, .via = "screen", .read_only = true },
		     &e_));
	assert_int_equal(core_see(reader, &x, SEE_SIDE, SEE_SIDE, &seen, &e), -ERR_MISSING);
	core_close(&reader);
	assert_true(core_see_quick(p->core, &x));
	assert_int_equal(core_see(p->core, &x, SEE_SIDE, SEE_SIDE, &seen, &e), -ERR_MISSING);
	assert_false(core_see_quick(p->core, &x));
}

static void a_book_for_reading_is_not_written(void **state)
{
	struct place *p = *state;
	struct core *reader;
	struct photo x;

	fill(p);
	x = photo_of(p, 1);
	OK(core_open(&reader,
		     &(struct core_options){ .dir = p->dir, .via = "screen", .read_only = true },
		     &e_));
	see(reader, &x, (int)x.pixels_wide, (int)x.pixels_high);
	assert_false(core_see_quick(reader, &x));
	see(p->core, &x, (int)x.pixels_wide, (int)x.pixels_high);
	/* A damaged picture of the cache stays too. */
	write_file(cached(p, &x), "this is no picture");
	see(reader, &x, (int)x.pixels_wide, (int)x.pixels_high);
	assert_true(core_see_quick(reader, &x));
	core_close(&reader);
	see(p->core, &x, (int)x.pixels_wide, (int)x.pixels_high);
	assert_true(core_see_quick(p->core, &x));
}

/* Screens */

static void show_all(struct ui *ui)
{
	ui_draw_ready(ui, &picture);
}

static void a_broken_photo_says_so(void **state)
{
	struct place *p = *state;
	struct photo x;
	struct ui ui;

	fill(p);
	x = photo_of(p, 8);
	write_file(core_photo_path(p->core, &x, &p->arena), "\x89PNG\r\n\x1a\n and no more");
	screen_begin(&ui, 24, 80);
	open_photos(&ui, p);
	press(&ui, "v");
	press(&ui, "Right");
	press(&ui, "Right");
	show_all(&ui);
	assert_sees("Left profile, Healed");
	assert_sees("broken");
	close_photos(&ui, NULL);
	canvas_done(&picture);
}

/* Keys that are held down do not wait for pictures: those are read when the keys pause. */
static void a_rush_reads_nothing(void **state)
{
	struct place *p = *state;
	struct photo x;
	struct ui ui;

	fill(p);
	screen_begin(&ui, 24, 80);
	open_photos(&ui, p);
	ui_draw(&ui, &picture);
	x = photo_of(p, 7);
	ui.rushed = true;
	while (ui_ahead(&ui))
		;
	assert_true(ui.later);
	assert_false(ui.again);
	assert_false(core_see_quick(p->core, &x));
	ui.rushed = false;
	while (ui_ahead(&ui))
		;
	assert_true(ui.again);
	assert_true(core_see_quick(p->core, &x));
	close_photos(&ui, NULL);
	canvas_done(&picture);
}

static void marks_are_checked(void **state)
{
	static const struct { const char *values, *words; } bad[] = {
		{ "shape=circle;x=50;y=20", "To across: a circle's edge needs it" },
		{ "shape=arrow;x=50;y=20;to_x=1", "To down: an arrow's other end needs it" },
		{ "shape=text;x=50;y=20", "Words: a text needs words" },
		{ "shape=text;x=101;y=20;words=here", "Across" },
	};
	struct place *p = *state;

	fill(p);
	for (size_t i = 0; i < COUNT(bad); i++) {
		struct mark x;
		char *rest = arena_strdup(&p->arena, bad[i].values), *pair;
		struct err e = { .code = ERR_NONE };
		int r = 0;

		core_new(p->core, &mark_type, &x, &p->arena);
		x.client = 1;
		x.photo = 1;
		while ((pair = strsep(&rest, ";")) && r >= 0) {
			char *value = strchr(pair, '=');

			*value++ = '\0';
			r = field_parse(field_named(&mark_type, pair), &x, value,
					core_rules(p->core), &p->arena, &e);
		}
		if (r >= 0)
			r = core_save(p->core, &mark_type, NULL, &x, NULL, NULL, &e);
		assert_int_equal(r, -ERR_INVALID);
		assert_non_null(strstr(e.msg, bad[i].words));
	}
	place_add(p, &mark_type, "client=1;photo=1;shape=text;x=50;y=20;words=here");
}

static void what_misleads(void **state)
{
	static const struct { const char *left, *right; bool warns; } pairs[] = {
		{ "immediate", "healed", true }, { "healed", "immediate", true },
		{ "before", "healed", false },	 { "immediate", "immediate", false },
		{ "", "healed", false },	 { "before", "immediate", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(pairs); i++) {
		struct photo x = { .moment = choice_index(&photo_moment, pairs[i].left) };
		struct photo y = { .moment = choice_index(&photo_moment, pairs[i].right) };

		assert_int_equal(*core_pair_warning(&x, &y) != '\0', pairs[i].warns);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_picture_under_the_list, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_picture_beside_the_list, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_contact_sheet, place_up, place_down),
		cmocka_unit_test_setup_teardown(two_side_by_side, place_up, place_down),
		cmocka_unit_test_setup_teardown(marks_are_drawn, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_cache_is_private_and_may_go, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(what_was_erased_leaves_the_cache, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_book_for_reading_is_not_written, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_broken_photo_says_so, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_rush_reads_nothing, place_up, place_down),
		cmocka_unit_test_setup_teardown(marks_are_checked, place_up, place_down),
		cmocka_unit_test(what_misleads),
	};

	return cmocka_run_group_tests_name("photos that are seen", tests, NULL, NULL);
}
