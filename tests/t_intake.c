/* SPDX-License-Identifier: MIT */
/*
 * Photos on their way in, on the screen: whole directories, views from names, what is left for
 * later, the bar, a wrong clock.
 */
#include "tests/place.h"
#include "tests/screen.h"
#include "core/intake.h"
#include "core/photo.h"
#include "media/photo.h"
#include "model/choices.h"
#include "tui/screens.h"

#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

static char card[340];

static void draw_picture(const char *name, unsigned seed)
{
	/* 2026-11-23 09:00 */
	struct timeval at[2] = { { .tv_sec = 1795424400 }, { .tv_sec = 1795424400 } };
	struct photo_scene scene = { .view = "F", .density = 50, .skin = 0xd9a58a, .seed = seed,
				     .width = 32, .height = 24 };
	char path[400];
	struct err e = { 0 };

	snprintf(path, sizeof path, "%s/%s", card, name);
	if (photo_draw(path, PHOTO_JPEG, &scene, &e) < 0)
		fail_msg("%s", e.msg);
	assert_int_equal(utimes(path, at), 0);
}

static void make_dir(const char *name)
{
	char path[400];

	snprintf(path, sizeof path, "%s/%s", card, name);
	assert_int_equal(mkdir(path, 0700), 0);
}

static void begin(struct place *p, struct ui *ui)
{
	int per = (int)place_client(p, "Per", "Öberg", "");

	place_add(p, &session_type,
		  arena_printf(&p->arena, "client=%d;starts=2026-11-23 08:00;status=done", per));
	snprintf(card, sizeof card, "%s/card", p->dir);
	assert_int_equal(mkdir(card, 0700), 0);
	make_dir("DCIM");
	make_dir("DCIM/100CANON");
	make_dir("MISC");
	draw_picture("DCIM/100CANON/IMG_1.jpg", 1);
	draw_picture("DCIM/100CANON/V.jpg", 2);
	draw_picture("DCIM/100CANON/IMG_3.jpg", 3);
	draw_picture("MISC/index.jpg", 4);
	screen_begin(ui, 24, 80);
	screens_open(ui, p->core);
	ui_key(ui, "2");
	press(ui, "Enter 6 p");
	ui_key(ui, arena_printf(&ui->top->arena, "Paste:%s", p->dir));
	show(ui);
}

static void end(struct ui *ui)
{
	screens_close(ui);
	canvas_done(&picture);
}

/* The directory that holds the card is marked, and taken as a whole: of a card only DCIM. */
static void a_card_is_taken_as_a_whole(void **state)
{
	struct ui ui;

	begin(*state, &ui);
	press(&ui, "c a r d Space");
	assert_sees("All pictures in it and below will be taken");
	press(&ui, "Enter");
	assert_sees("3 new photos, what holds for all of them");
	press(&ui, "^S");
	assert_sees("View 1 of 2");	/* the third has it in its name */
	assert_sees("IMG_1.jpg");
	press(&ui, "1 2");
	assert_sees("2 of 2 photos were given a view");
	assert_sees("Vertex");
	assert_lacks("index.jpg");
	press(&ui, "p Space Enter ^S");
	assert_sees("0 photos added, 3 in the book already");
	end(&ui);
}

/* Cells of the screen that some picture fills: those with a colour of blocks. */
static int blocks(void)
{
	int n = 0;

	for (int i = 0; i < picture.rows * picture.cols; i++)
		n += (unsigned char)picture.cells[i].text[0] == 0xe2 &&
		     (unsigned char)picture.cells[i].text[1] == 0x96;
	return n;
}

/* The photo is seen beside the views that it may be, once it was read. */
static void the_photo_is_seen(void **state)
{
	struct ui ui;

	begin(*state, &ui);
	press(&ui, "c a r d Space Enter ^S");
	assert_sees("View 1 of 2");
	assert_int_equal(blocks(), 0);
	while (ui.top->cls->ahead(ui.top))
		;
	show(&ui);
	assert_true(blocks() > 40);
	assert_sees("Which view is it?");
	assert_sees("Test patch");
	end(&ui);
}

static void nothing_is_there(void **state)
{
	struct ui ui;

	begin(*state, &ui);
	make_dir("none");
	press(&ui, "c a r d Enter n o n e Space Enter");
	assert_sees("there is no picture (JPEG, PNG, WebP, HEIC) in");
	end(&ui);
}

static void views_key(struct ui *ui)
{
	for (int i = 0; i < command_count; i++)
		if (!strcmp(commands[i].id, "photo_views"))
			ui_key(ui, commands[i].keys);
	show(ui);
}

/* Esc leaves what is left for later: marked, one key goes on with it. */
static void the_rest_is_marked(void **state)
{
	struct ui ui;

	begin(*state, &ui);
	draw_picture("DCIM/100CANON/IMG_5.jpg", 5);
	press(&ui, "c a r d Space Enter ^S 1 Esc");
	assert_sees("2 photos were left without an answer: marked,");
	views_key(&ui);
	assert_sees("View 1 of 2");
	press(&ui, "2 3");
	assert_sees("2 of 2 photos were given a view");
	views_key(&ui);
	assert_sees("View 1 of 1");	/* and no mark stays */
	end(&ui);
}

static int looks;

static bool keep_looking(struct ui *ui)
{
	show(ui);
	assert_sees("a second,");
	assert_sees("s to go");
	looks++;
	return true;
}

static void the_bar_tells_the_rate(void **state)
{
	char name[60];
	struct ui ui;

	begin(*state, &ui);
	for (unsigned i = 0; i < 150; i++) {
		snprintf(name, sizeof name, "DCIM/100CANON/MORE_%03u.jpg", i);
		draw_picture(name, 10 + i);
	}
	press(&ui, "c a r d Space Enter");
	ui.pump = keep_looking;
	press(&ui, "^S");
	ui.pump = NULL;
	assert_true(looks > 0);
	assert_sees("153 photos added");
	end(&ui);
}

static const char *times(struct place *p)
{
	struct query q = { .client = 1 };
	struct photo *all;
	const char *s = "";
	int n;

	OK(core_list(p->core, &photo_type, &q, &all, &n, &p->arena, &e_));
	for (int i = 0; i < n; i++) {
		char when[DATE_BUF];

		s = arena_printf(&p->arena, "%s%s%s %s", s, *s ? ", " : "",
				 minute_iso(all[i].taken_at, when),
				 choice_code(&time_source, all[i].time_source));
	}
	return s;
}

static void a_wrong_clock(void **state)
{
	struct place *p = *state;
	struct ui ui;

	begin(p, &ui);
	press(&ui, "c a r d Space Enter ^S 1 1 Home Space Space C");
	assert_sees("correct the time of 2 photos");
	press(&ui, "3 d ^S");
	assert_sees("is not a time to go on or back");
	press(&ui, "^U");
	press(&ui, "- 3 d ^S");
	assert_sees("The time of 2 photos was corrected");
	assert_string_equal(times(p), "2026-11-20 09:00 corrected, 2026-11-20 09:00 corrected, "
				      "2026-11-23 09:00 file");
	press(&ui, "u u");
	assert_string_equal(times(p), "2026-11-23 09:00 file, 2026-11-23 09:00 file, "
				      "2026-11-23 09:00 file");
	end(&ui);
}

static void words_of_a_clock(void **state)
{
	static const struct {
		const char *words;
		int64_t minutes;
	} good[] = {
		{ "+1h30", 90 }, { "-3d", -4320 }, { "+45min", 45 }, { "+2d 4h", 3120 },
		{ "-1w", -10080 }, { "+7", 7 }, { "+1h 30m", 90 }, { "-0d1m", -1 },
	};
	static const char *const bad[] = {
		"", "3d", "+", "-0", "+x", "+3y", "+1h-3", "+99999999999d", "+ ", "+3 5", "now",
	};
	struct err e;
	int64_t n;

	(void)state;
	for (size_t i = 0; i < COUNT(good); i++) {
		assert_int_equal(core_clock_parse(&n, good[i].words, &e), 0);
		assert_int_equal(n, good[i].minutes);
	}
	for (size_t i = 0; i < COUNT(bad); i++)
		if (core_clock_parse(&n, bad[i], &e) != -ERR_INVALID)
			fail_msg("'%s' is taken", bad[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_card_is_taken_as_a_whole, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_photo_is_seen, place_up, place_down),
		cmocka_unit_test_setup_teardown(nothing_is_there, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_rest_is_marked, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_bar_tells_the_rate, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_wrong_clock, place_up, place_down),
		cmocka_unit_test(words_of_a_clock),
	};

	return cmocka_run_group_tests_name("intake", tests, NULL, NULL);
}
