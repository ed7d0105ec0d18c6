/* SPDX-License-Identifier: MIT */
/*
 * Photos at a real terminal: in colours of their own as cells, in pixels where the terminal says it
 * can, and everything as before when one goes back.
 */
#include "tests/e2e.h"

/* Colours that no style of the theme has: those of a picture. */
static int painted(struct vt *v)
{
	int n = 0;

	for (int row = 0; row < 24; row++)
		for (int col = 0; col < 80; col++)
			n += vt_cell(v, row, col).bg >= 16 || vt_cell(v, row, col).fg >= 16;
	return n;
}

static bool is_painted(struct vt *v, const void *arg)
{
	(void)arg;
	return painted(v) > 100;
}

static bool is_plain(struct vt *v, const void *arg)
{
	(void)arg;
	return painted(v) == 0;
}

static bool has_received(struct vt *v, const void *arg)
{
	return vt_received(v, arg);
}

static struct vt *open_photos(const char *const *env)
{
	struct vt *v;

	assert_int_equal(e2e_run(NULL, "demo", "--clients", "1", NULL), 0);
	v = e2e_open_with(24, 80, env, (const char *const[]){ NULL });
	e2e_press(v, "2");
	vt_keys(v, "Enter 6");
	vt_wait_text(v, "Moment");
	return v;
}

static void as_cells(void **state)
{
	struct vt *v = open_photos(NULL);

	(void)state;
	vt_wait(v, is_painted, NULL, "the picture below the list");
	/* This terminal shows no pixels. */
	vt_keys(v, "v");
	vt_wait_text(v, "1 of 8");
	vt_wait(v, is_painted, NULL, "the picture");
	vt_keys(v, "Right");
	vt_wait_text(v, "2 of 8");
	vt_keys(v, "c");
	vt_wait_text(v, "Session 2");
	vt_wait(v, is_painted, NULL, "two pictures");
	vt_wait_idle(v);
	assert_false(vt_received(v, "\033P"));
	assert_false(vt_received(v, "\033_G"));
	e2e_leave(v);
}

static void without_colours(void **state)
{
	struct vt *v = open_photos((const char *const[]){ "NO_COLOR=1", NULL });

	(void)state;
	vt_wait_text(v, "█");
	vt_wait_idle(v);
	assert_int_equal(painted(v), 0);
	e2e_leave(v);
}

/* Its answer to what the program asks comes right behind the key, as over a quick line. */
static void in_pixels(void **state)
{
	struct vt *v = open_photos(NULL);

	(void)state;
	vt_wait(v, is_painted, NULL, "the picture below the list");
	vt_send(v, "v\033[?63;1;4c");
	vt_wait_text(v, "1 of 8");
	vt_wait(v, has_received, "\033P", "sixel");
	vt_wait(v, is_plain, NULL, "no cells below the pixels");
	vt_keys(v, "g");
	vt_wait(v, is_painted, NULL, "cells again");
	vt_keys(v, "g");
	vt_wait(v, is_plain, NULL, "pixels again");
	vt_keys(v, "?");
	vt_wait_text(v, "Closer look");
	vt_keys(v, "Esc");
	vt_wait_no_text(v, "Filter");
	vt_keys(v, "Esc");
	vt_wait_text(v, "Moment");
	vt_wait(v, is_painted, NULL, "the list and its picture");
	assert_true(e2e_row_has(v, 3, "Photos"));
	e2e_leave(v);
}

static void kitty(void **state)
{
	struct vt *v = open_photos((const char *const[]){ "KITTY_WINDOW_ID=1", NULL });

	(void)state;
	vt_send(v, "v\033_Gi=31;OK\033\\\033[?62c");
	vt_wait_text(v, "1 of 8");
	vt_wait(v, has_received, "\033_Ga=T,f=100", "a PNG");
	vt_wait(v, is_plain, NULL, "no cells below the pixels");
	assert_false(vt_received(v, "\033_Ga=d"));
	vt_keys(v, "Esc");
	vt_wait(v, has_received, "\033_Ga=d", "its end");
	vt_wait_text(v, "Moment");
	e2e_leave(v);
}

/* tmux would answer for itself, so it is not asked. */
static void not_within_tmux(void **state)
{
	struct vt *v = open_photos((const char *const[]){ "TMUX=/tmp/x,1,0", NULL });

	(void)state;
	vt_keys(v, "v");
	vt_wait_text(v, "1 of 8");
	vt_wait(v, is_painted, NULL, "the picture");
	assert_false(vt_received(v, "\033[c"));
	e2e_leave(v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(as_cells, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(without_colours, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(in_pixels, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(kitty, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(not_within_tmux, e2e_up, e2e_down),
	};

	return cmocka_run_group_tests_name("photos at a terminal", tests, NULL, NULL);
}
