/* SPDX-License-Identifier: MIT */
/*
 * The ways out, wanted and not: the terminal is as before where the program can still act, the book
 * always whole.
 */
#include "tests/e2e.h"

#include <signal.h>
#include <unistd.h>

/* A form with something typed, the mouse on: the most there is to tidy. */
static struct vt *in_the_midst(void)
{
	struct vt *v = e2e_open(24, 80, NULL);

	/* The one before left what it had. */
	if (vt_has(v, "left unsaved")) {
		e2e_press(v, "n");
		e2e_press(v, "2");
	}
	vt_wait_text(v, "Young, Kim");
	e2e_press(v, "e");
	e2e_type(v, "berly");
	vt_wait_text(v, "Kimberly");
	return v;
}

static void check_book(void)
{
	SAYS("1\tKim\tYoung\t\t\n", "client", "list");
	e2e_check_clean();
}

static int up(void **state)
{
	if (e2e_up(state) < 0)
		return -1;
	ADD_CLIENT("1", "Kim", "Young");
	return 0;
}

static void control_c_never_kills(void **state)
{
	struct vt *v = e2e_open(24, 80, NULL);

	(void)state;
	vt_keys(v, "^C ^C ^C");
	vt_wait_text(v, "Press q to leave");
	e2e_press(v, "e");
	vt_keys(v, "^C ^C");
	vt_wait_text(v, "Press Ctrl-Q to leave");
	e2e_type(v, "!");
	vt_wait_text(v, "Kim!");
	/* Neither do the keys that would stop a program or its output. */
	e2e_press(v, "^Z");
	vt_wait_no_text(v, "Kim!");		/* undo */
	vt_keys(v, "^\\ ^V ?");
	vt_wait_text(v, "Kim?");
	e2e_press(v, "^Q");
	vt_wait_text(v, "save the changes?");
	/* Asked once, the answer goes on to the shell. */
	vt_keys(v, "n");
	assert_int_equal(vt_finish(v), 0);
	e2e_check_restored(v);
	vt_done(v);
}

static void signals_end_it_in_order(void **state)
{
	static const int signals[] = { SIGTERM, SIGHUP, SIGINT };

	(void)state;
	for (size_t i = 0; i < COUNT(signals); i++) {
		struct vt *v = in_the_midst();

		vt_signal(v, signals[i]);
		assert_int_equal(vt_finish(v), 128 + signals[i]);
		e2e_check_restored(v);
		vt_done(v);
		check_book();
	}
}

static void a_hang_up_ends_it(void **state)
{
	struct vt *v = in_the_midst();

	(void)state;
	vt_hang_up(v);
	assert_int_equal(vt_finish(v), 128 + SIGHUP);
	vt_done(v);
	check_book();
}

static void a_crash_leaves_the_terminal_sane(void **state)
{
	static const int signals[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT };

	(void)state;
	for (size_t i = 0; i < COUNT(signals); i++) {
		struct vt *v = in_the_midst();

		vt_signal(v, signals[i]);
		assert_int_equal(vt_finish(v), 128 + signals[i]);
		e2e_check_restored(v);
		assert_true(vt_received(v, "\033[?1l"));	/* cursor keys as before */
		assert_true(vt_received(v, "\033[?1000l"));
		vt_done(v);
	}
	check_book();
}

static void killed_it_leaves_the_book_whole(void **state)
{
	struct vt *v = in_the_midst();

	(void)state;
	vt_signal(v, SIGKILL);
	assert_int_equal(vt_finish(v), 128 + SIGKILL);
	assert_true(vt_alternate(v));		/* the check of the terminal can fail */
	vt_done(v);
	check_book();
	ADD_CLIENT("2", "Per", "Berg");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(control_c_never_kills, up, e2e_down),
		cmocka_unit_test_setup_teardown(signals_end_it_in_order, up, e2e_down),
		cmocka_unit_test_setup_teardown(a_hang_up_ends_it, up, e2e_down),
		cmocka_unit_test_setup_teardown(a_crash_leaves_the_terminal_sane, up, e2e_down),
		cmocka_unit_test_setup_teardown(killed_it_leaves_the_book_whole, up, e2e_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
