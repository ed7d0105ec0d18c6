/* SPDX-License-Identifier: MIT */
/* The terminal itself: tests/term_demo under a pseudo-terminal. */
#include "tests/test.h"
#include "tests/vt.h"

#include <signal.h>
#include <time.h>

static const char program[] = "tests/term_demo";

/* Starts it and waits for its first frame. */
static struct vt *start(int rows, int cols, const char *const *env, const char *arg)
{
	const char *const argv[] = { program, arg, NULL };
	struct vt *v = vt_start(rows, cols, env, argv);

	vt_wait_text(v, "1000  Öberg");
	vt_wait_idle(v);
	return v;
}

static bool more_bytes(struct vt *v, const void *than)
{
	return vt_byte_count(v) > *(const size_t *)than;
}

/* Until their frame is there and nothing follows it. */
static void press(struct vt *v, const char *keys)
{
	size_t before = vt_byte_count(v);

	vt_keys(v, keys);
	vt_wait(v, more_bytes, &before, "a frame");
	vt_wait_idle(v);
}

static void assert_restored(struct vt *v)
{
	assert_false(vt_alternate(v));
	assert_true(vt_received(v, "\033[?2004l"));
}

static void leave(struct vt *v)
{
	vt_keys(v, "^Q");
	assert_int_equal(vt_finish(v), 0);
	assert_true(vt_has(v, "ended by 0"));
	assert_restored(v);
	vt_done(v);
}

static void starts_and_leaves(void **state)
{
	struct vt *v = start(24, 80, NULL, NULL);
	bool visible;
	int row, col;

	(void)state;
	assert_true(vt_alternate(v));
	assert_true(vt_received(v, "\033[?2004h"));
	vt_cursor(v, &row, &col, &visible);
	assert_int_equal(row, 3);
	assert_int_equal(col, 2);
	assert_true(visible);
	leave(v);
}

static void the_cursor_follows_the_focus(void **state)
{
	struct vt *v = start(24, 80, NULL, NULL);
	struct vt_cell cell;

	(void)state;
	vt_keys(v, "Down Down");
	vt_wait_cursor(v, 5, 2);
	assert_string_equal(vt_cell(v, 5, 0).text, ">");
	assert_string_equal(vt_cell(v, 4, 0).text, "");
	cell = vt_cell(v, 4, 9);
	assert_string_equal(cell.text, "山");
	assert_int_equal(cell.width, 2);
	vt_keys(v, "End");
	vt_wait_text(v, "100999");
	vt_wait_cursor(v, 21, 2);
	vt_keys(v, "Enter");
	vt_wait_text(v, "[n] discard");
	assert_true(vt_has(v, "│"));
	vt_keys(v, "Esc");
	vt_wait_text(v, "The answer was Esc");
	vt_wait_cursor(v, 21, 2);
	leave(v);
}

static void keys_have_names(void **state)
{
	static const struct { const char *send, *shown;
	} cases[] = {
		{ "\033[1;5C", "<C-Right>" },
		{ "\033[1;5D", "<C-Left>" },
		{ "\033[1;2A", "<S-Up>" },
		{ "\033[Z", "<S-Tab>" },
		{ "\033[3;5~", "<C-Delete>" },
		{ "\t", "<Tab>" },
		{ "\r", "<Enter>" },
		{ "\177", "<Backspace>" },
		{ "\b", "<Backspace>" },
		{ "\023", "<^S>" },
		{ "\032", "<^Z>" },
		{ "\033OR", "<F3>" },
		{ "é", "<é>" },
		{ "花", "<花>" },
		{ "\033[2~", "<Insert>" },
		{ "\033OC", "<Right>" },
		{ " ", "< >" },
		{ "\033[200~a\rb\tc\033[Ad\001\033[201~x", "<Paste:a b cd><x>" },
		{ "\033[27;5;9~y", "<y>" }, /* no one knows it: swallowed whole */
		{ "\033[I"
		  "z",
		  "<z>" },
		{ "\xff"
		  "w",
		  "<w>" },
		{ "\xc3(", "<(>" },
		{ "\xe8\x8a\xe8\x8a\xb1", "<花>" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct vt *v = start(24, 80, NULL, "field");
		char want[100];

		vt_send(v, cases[i].send);
		snprintf(want, sizeof want, "Typed: %s", cases[i].shown);
		vt_wait_text(v, want);
		leave(v);
	}
}

static void a_character_may_come_in_pieces(void **state)
{
	struct vt *v = start(24, 80, NULL, "field");

	(void)state;
	vt_send(v, "a\xe8");
	vt_wait_text(v, "<a>");
	vt_send(v, "\x8a");
	vt_wait_idle(v);
	vt_send(v, "\xb1" "b");
	vt_wait_text(v, "Typed: <a><花><b>");
	leave(v);
}

static void esc_alone_is_a_key(void **state)
{
	struct vt *v = start(24, 80, NULL, NULL);

	(void)state;
	vt_keys(v, "?");
	vt_wait_text(v, "type a few letters");
	vt_keys(v, "Esc");
	vt_wait_no_text(v, "type a few letters");
	leave(v);
}

static void control_c_never_kills(void **state)
{
	struct vt *v = start(24, 80, NULL, NULL);

	(void)state;
	vt_keys(v, "^C");
	vt_wait_text(v, "Press q to leave");
	leave(v);
}

static void resized(void **state)
{
	static const struct {
		int rows, cols;
	} sizes[] = { { 1, 1 }, { 2, 200 }, { 60, 3 }, { 10, 40 }, { 50, 200 }, { 24, 80 } };
	struct vt *v = start(24, 80, NULL, NULL);

	(void)state;
	vt_keys(v, "Down");
	for (size_t i = 0; i < COUNT(sizes); i++) {
		vt_resize(v, sizes[i].rows, sizes[i].cols);
		if (sizes[i].rows >= 10 && sizes[i].cols >= 40)
			vt_wait_cursor(v, 4, 2);
		else
			vt_wait_cursor(v, 0, 0);
		vt_wait_idle(v);
	}
	assert_true(vt_has(v, "? More"));
	assert_string_equal(vt_cell(v, 4, 0).text, ">");
	leave(v);
}

static void signals_end_it_in_order(void **state)
{
	static const int signals[] = { SIGTERM, SIGHUP, SIGINT };

	(void)state;
	for (size_t i = 0; i < COUNT(signals); i++) {
		struct vt *v = start(24, 80, NULL, NULL);

		vt_signal(v, signals[i]);
		assert_int_equal(vt_finish(v), 100 + signals[i]);
		assert_restored(v);
		vt_done(v);
	}
}

static void a_crash_leaves_the_terminal_sane(void **state)
{
	const char *const argv[] = { program, "crash", NULL };
	struct vt *v = vt_start(24, 80, NULL, argv);

	(void)state;
	assert_int_equal(vt_finish(v), 128 + SIGABRT);
	assert_restored(v);
	assert_true(vt_received(v, "\033[?1l"));		/* cursor keys as before */
	vt_done(v);
	v = start(24, 80, NULL, NULL);
	vt_signal(v, SIGSEGV);
	assert_int_equal(vt_finish(v), 128 + SIGSEGV);
	assert_restored(v);
	vt_done(v);
}

/*
 * The other side of the terminal goes away: it ends by itself, and soon, without turning round and
 * round.
 */
static void a_hang_up_ends_it(void **state)
{
	static const char *const args[] = { NULL,
					    "deaf" }; /* told by the signal, or by reading alone */

	(void)state;
	for (size_t i = 0; i < COUNT(args); i++) {
		struct vt *v = start(24, 80, NULL, args[i]);

		vt_hang_up(v);
		assert_int_equal(vt_finish(v), 100 + SIGHUP);
		vt_done(v);
	}
}

static void terminals_that_are_not_known(void **state)
{
	static const struct { const char *env; const char *note;
	} cases[] = {
		{ "TERM=xterm-kitty-of-the-future",
		  "The terminal type 'xterm-kitty-of-the-future' is not known here" },
		{ "TERM", "going on as xterm-256color" },
		{ "LC_ALL=xx_XX.UTF-8",
		  "The language setting 'xx_XX.UTF-8' is not installed here" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *const env[] = { cases[i].env, NULL };
		struct vt *v = start(24, 100, env, NULL);

		assert_true(vt_has(v, cases[i].note));
		assert_true(vt_has(v, "──"));
		leave(v);
	}
}

static void terminals_that_cannot(void **state)
{
	const char *const env[] = { "TERM=dumb", NULL };
	const char *const argv[] = { program, NULL };
	struct vt *v = vt_start(24, 80, env, argv);

	(void)state;
	assert_int_equal(vt_finish(v), err_status(ERR_NOTERM));
	assert_true(vt_has(v, "error: the terminal 'dumb' cannot place a cursor"));
	assert_false(vt_received(v, "\033"));
	vt_done(v);
}

static void plain_locale_is_utf8(void **state)
{
	const char *const env[] = { "LC_ALL=C", NULL };

	(void)state;
	leave(start(24, 80, env, NULL));
}

static void color_is_not_needed(void **state)
{
	static const struct { const char *env; bool color;
	} cases[] = {
		{ "NO_COLOR=1", false }, { "NO_COLOR=", true },  { "TERM=vt100", false },
		{ "TERM=screen", true }, { "TERM=linux", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *const env[] = { cases[i].env, NULL };
		struct vt *v = start(24, 80, env, NULL);
		struct vt_cell key = vt_cell(v, 23, 1);

		assert_int_equal(key.fg != -1, cases[i].color);
		assert_true(key.bold);
		leave(v);
	}
}

static void each_frame_is_one_write(void **state)
{
	static const char *const sent[] = { "Down", "Down",  "PgDn", "End", "Up",
					    "Home", "Enter", "Esc",  "?",   "Esc" };
	struct vt *v = start(24, 80, NULL, NULL);

	(void)state;
	if (vt_writes(v) < 0) {
		vt_done(v);
		print_message("skipped: /proc does not count system calls here\n");
		skip();
	}
	for (size_t i = 0; i < COUNT(sent); i++) {
		long before = vt_writes(v);

		press(v, sent[i]);
		assert_int_equal(vt_writes(v) - before, 1);
	}
	leave(v);
}

/*
 * Figures of the reference: at most 30 bytes for an arrow without scrolling, 130 with, 1.6 kB for a
 * page.
 */
static void frames_are_small(void **state)
{
	static const struct { const char *keys; size_t at_most;
	} cases[] = {
		{ "Down", 30 }, { "Up", 30 }, { "PgDn", 1600 },
		{ "Down", 30 }, { "Up", 30 }, { "Up", 130 },
	};
	struct vt *v = start(24, 80, NULL, NULL);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t before = vt_byte_count(v);

		press(v, cases[i].keys);
		if (vt_byte_count(v) - before > cases[i].at_most)
			fail_msg("%s (%zu): %zu bytes", cases[i].keys, i,
				 vt_byte_count(v) - before);
	}
	leave(v);
}

static void queued_keys_make_one_frame(void **state)
{
	struct vt *v = start(24, 80, NULL, NULL);
	char keys[100 * 5 + 1] = "";
	size_t before = vt_byte_count(v);

	(void)state;
	for (int i = 0; i < 100; i++)
		strcat(keys, "Down ");
	vt_keys(v, keys);
	vt_wait_text(v, "1100  ");
	vt_wait_idle(v);
	/*
	 * A hundred frames would be some 7 kB; the terminal may hand the keys over in two pieces.
	 */
	assert_true(vt_byte_count(v) - before < 3500);
	leave(v);
}

static bool rested(struct vt *v, const void *until)
{
	struct timespec t;

	(void)v;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000 + t.tv_nsec / 1000000 >= *(const int64_t *)until;
}

static void nothing_happens_while_nothing_happens(void **state)
{
	struct vt *v = start(24, 80, NULL, NULL);
	long sleeps = vt_sleeps(v), cpu = vt_cpu_ms(v);
	size_t bytes = vt_byte_count(v);
	struct timespec t;
	int64_t until;

	(void)state;
	clock_gettime(CLOCK_MONOTONIC, &t);
	until = t.tv_sec * 1000 + t.tv_nsec / 1000000 + 300;
	vt_wait(v, rested, &until, "time to pass");
	assert_int_equal(vt_sleeps(v), sleeps);
	assert_int_equal(vt_byte_count(v), bytes);
	assert_true(vt_cpu_ms(v) - cpu < 50);
	leave(v);
}

static void the_mouse_from_the_start(void **state)
{
	struct vt *v = start(24, 80, NULL, "mouse");

	(void)state;
	vt_send(v, "\033[<0;10;8M\033[<0;10;8m");
	vt_wait_cursor(v, 7, 2);
	vt_send(v, "\033[<0;10;8M\033[<0;10;8m");	/* once more: opens it */
	vt_wait_text(v, "Save changes to row 1004?");
	leave(v);
}

static void another_program_between(void **state)
{
	const char *const argv[] = { program, "shell", NULL };
	struct vt *v = vt_start(24, 80, NULL, argv);

	(void)state;
	vt_wait_idle(v);
	assert_true(vt_received(v, "another program"));
	vt_keys(v, "Down");
	vt_wait_cursor(v, 4, 2);
	assert_true(vt_alternate(v));
	assert_true(vt_has(v, "1000  Öberg"));
	assert_false(vt_has(v, "another program"));
	leave(v);
}

static void the_mouse_is_off_until_asked_for(void **state)
{
	struct vt *v = start(24, 80, NULL, NULL);

	(void)state;
	assert_false(vt_received(v, "\033[?1000h"));
	vt_keys(v, "M");
	vt_wait_text(v, "Mouse on");
	assert_true(vt_received(v, "\033[?1000h") || vt_received(v, "\033[?1006;1000h"));
	vt_send(v, "\033[<0;10;8M");
	vt_wait_cursor(v, 7, 2);
	vt_send(v, "\033[<65;10;8M");
	vt_wait_cursor(v, 10, 2);
	leave(v);
}

static void the_picture_of_a_screen(void **state)
{
	struct vt *v = start(24, 80, NULL, NULL);
	BUF(svg);

	(void)state;
	vt_keys(v, "Space Enter");
	vt_wait_text(v, "Save changes");
	vt_svg(v, &svg);
	assert_non_null(strstr(svg.s, " font-weight=\"bold\""));
	assert_non_null(strstr(svg.s, "Öberg, Åsa"));
		assert_non_null(strstr(svg.s, "<rect x="));	/* the answer in reverse */
	leave(v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(starts_and_leaves),
		cmocka_unit_test(the_cursor_follows_the_focus),
		cmocka_unit_test(keys_have_names),
		cmocka_unit_test(a_character_may_come_in_pieces),
		cmocka_unit_test(esc_alone_is_a_key),
		cmocka_unit_test(control_c_never_kills),
		cmocka_unit_test(resized),
		cmocka_unit_test(signals_end_it_in_order),
		cmocka_unit_test(a_crash_leaves_the_terminal_sane),
		cmocka_unit_test(a_hang_up_ends_it),
		cmocka_unit_test(terminals_that_are_not_known),
		cmocka_unit_test(terminals_that_cannot),
		cmocka_unit_test(plain_locale_is_utf8),
		cmocka_unit_test(color_is_not_needed),
		cmocka_unit_test(each_frame_is_one_write),
		cmocka_unit_test(frames_are_small),
		cmocka_unit_test(queued_keys_make_one_frame),
		cmocka_unit_test(nothing_happens_while_nothing_happens),
		cmocka_unit_test(another_program_between),
		cmocka_unit_test(the_mouse_is_off_until_asked_for),
		cmocka_unit_test(the_mouse_from_the_start),
		cmocka_unit_test(the_picture_of_a_screen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
