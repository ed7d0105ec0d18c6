/* SPDX-License-Identifier: MIT */
/* Photos leave the book by keys: written out, taken down, set side by side. */
#include "tests/place.h"
#include "tests/screen.h"
#include "base/file.h"
#include "core/photo.h"
#include "media/photo.h"
#include "model/choices.h"
#include "tui/screens.h"

#include <unistd.h>

static void add_photo(struct place *p, const char *view, const char *moment, const char *taken,
		      unsigned seed)
{
	const struct photo_scene scene = { .view = view, .density = 50, .skin = 0xd9a58a,
					   .seed = seed, .width = 64, .height = 48 };
	const char *path = arena_printf(&p->arena, "%s/IMG_%u.jpg", p->dir, seed);
	struct photo x;
	struct err e;

	OK(photo_draw(path, PHOTO_JPEG, &scene, &e));
	core_new(p->core, &photo_type, &x, &p->arena);
	x.client = 1;
	x.view = choice_index(&photo_view, view);
	x.moment = choice_index(&photo_moment, moment);
	OK(minute_iso_parse(&x.taken_at, taken));
	OK(core_photo_add(p->core, path, &x, &e));
}

static void begin(struct place *p, struct ui *ui)
{
	place_client(p, "Per", "Öberg", "");
	place_add(p, &consent_type, "client=1;purpose=web;signed_on=2026-08-30");
	add_photo(p, "F", "before", "2026-09-01 10:00", 1);
	add_photo(p, "F", "healed", "2026-11-01 10:00", 2);
	setenv("HOME", p->dir, 1);
	screen_begin(ui, 24, 80);
	screens_open(ui, p->core);
	ui_key(ui, "2");
	press(ui, "Enter 6");
}

static void end(struct ui *ui)
{
	screens_close(ui);
	canvas_done(&picture);
}

static bool is_file(struct place *p, const char *name)
{
	return path_exists(arena_printf(&p->arena, "%s/%s", p->dir, name));
}

static void written_and_taken_down(void **state)
{
	struct place *p = *state;
	struct ui ui;

	begin(p, &ui);
	press(&ui, "Home Space Space w");
	assert_sees("Write 2 photos into a folder");
	press(&ui, "^S");
	assert_sees("What for: must not be empty");
	press(&ui, "Right ^S");		/* photo record */
	assert_sees("no consent to Photo record: client 1 has not agreed to it");
	press(&ui, "Right Right ^S");
	assert_sees("2 photos written; the last is ");
	assert_true(is_file(p, "photos-1/1_2026-09-01_F_before.jpg"));
	assert_true(is_file(p, "photos-1/1_2026-11-01_F_healed.jpg"));
	press(&ui, "t");
	assert_sees("Copies of photos of 1 Öberg, Per");
	assert_lacks("take it down");
	press(&ui, "Esc 8 Down Down Down w ^S");
	assert_sees("The consent to Web has ended: 2 copies of photos to take down");
	assert_sees("2 to take down; D says that it is done");
	press(&ui, "D");
	assert_sees("1 to take down; D says that it is done");
	press(&ui, "u");
	assert_sees("2 to take down; D says that it is done");
	press(&ui, "Home D D");
	assert_sees("It was taken down on 23 Nov 2026; e changes the date");
	press(&ui, "Esc 6");
	assert_sees("! 1 copy of photos to take down: t lists what is out");
	press(&ui, "t Home Down D Esc");
	assert_lacks("to take down");
	end(&ui);
}

/* Smaller pictures have no camera data left to keep. */
static void what_cannot_be(void **state)
{
	struct place *p = *state;
	struct ui ui;

	begin(p, &ui);
	press(&ui, "w Right Right Right Tab Tab");
	enter(&ui, "32");
	press(&ui, "Tab Left ^S");
	assert_sees("A picture that is shrunk keeps no camera data");
	press(&ui, "Right ^S");
	assert_sees("Written: ");
	end(&ui);
}

static void side_by_side(void **state)
{
	struct place *p = *state;
	struct ui ui;

	begin(p, &ui);
	press(&ui, "b");
	assert_sees("Before and after, side by side");
	assert_sees("~/before-after-1.pdf");
	press(&ui, "^S");
	assert_sees("Written: ");
	assert_true(is_file(p, "before-after-1.pdf"));
	press(&ui, "b ^S");
	assert_sees("There is a file");
	end(&ui);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(written_and_taken_down, place_up, place_down),
		cmocka_unit_test_setup_teardown(what_cannot_be, place_up, place_down),
		cmocka_unit_test_setup_teardown(side_by_side, place_up, place_down),
	};

	return cmocka_run_group_tests_name("photo_out", tests, NULL, NULL);
}
