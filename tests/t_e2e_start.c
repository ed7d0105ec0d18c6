/* SPDX-License-Identifier: MIT */
/* How the program starts on all kinds of terminals, locales and wishes, and what it offers then. */
#include "tests/e2e.h"
#include "base/err.h"

/*
 * What a terminal must show: a note in the message line or NULL, colour, lines of a box, and that
 * typing works.
 */
static const struct {
	const char *env[3];
	const char *note;
	bool color;
} starts[] = {
	{ { "TERM=xterm-256color" }, NULL, true },
	{ { "TERM=xterm" }, NULL, true },
	{ { "TERM=screen" }, NULL, true },
	{ { "TERM=linux", "ASAN_OPTIONS=detect_leaks=0" },
	  NULL,
	  true }, /* libgpm, which curses loads then, leaks 10 bytes */
	{ { "TERM=vt100" }, NULL, false },
	{ { "TERM=xterm-of-tomorrow" },
	  "The terminal type 'xterm-of-tomorrow' is not known here",
	  true },
	{ { "TERM" }, "The terminal type '' is not known here", true },
	{ { "TERM=\033[31m" }, "is not known here", true },
	{ { "LC_ALL=C" }, NULL, true },
	{ { "LC_ALL=xx_XX.UTF-8" },
	  "The language setting 'xx_XX.UTF-8' is not installed here",
	  true },
	{ { "LC_ALL", "LANG=yy_YY.UTF-8" },
	  "The language setting 'yy_YY.UTF-8' is not installed here",
	  true },
	{ { "LC_ALL", "LANG" }, NULL, true },
	{ { "NO_COLOR=1" }, NULL, false },
	{ { "NO_COLOR=" }, NULL, true },
};

static bool has_color(struct vt *v)
{
	for (int row = 0; row < 24; row++)
		for (int col = 0; col < 80; col++)
			if (vt_cell(v, row, col).fg != -1 || vt_cell(v, row, col).bg != -1)
				return true;
	return false;
}

static void any_terminal_will_do(void **state)
{
	(void)state;
	ADD_CLIENT("1", "Åsa", "Öberg");
	for (size_t i = 0; i < COUNT(starts); i++) {
		struct vt *v = e2e_open_with(24, 80, starts[i].env, NULL);

		print_message("%s %s\n", starts[i].env[0],
			      starts[i].env[1] ? starts[i].env[1] : "");
		assert_true(e2e_row_has(v, 1, "────"));
		e2e_check_focus(v);
		if (starts[i].note)
			assert_true(e2e_row_has(v, 22, starts[i].note));
		else
			assert_true(e2e_row_has(v, 22, "────"));
		e2e_press(v, "2");
		vt_wait_text(v, "1   Öberg, Åsa");
		e2e_check_focus(v);
		assert_int_equal(has_color(v), starts[i].color);
		e2e_press(v, "Down e");
		e2e_press(v, "Backspace");
		e2e_type(v, "é");
		assert_true(e2e_row_has(v, 4, "> Given name *    Åsé"));
		e2e_press(v, "Esc");
		e2e_press(v, "n");
		e2e_leave(v);
	}
}

static void without_a_cursor_line_by_line(void **state)
{
	struct vt *v = vt_start(24, 80, (const char *const[]){ "TERM=dumb", NULL },
				(const char *const[]){ "src/scalpbook", NULL });

	(void)state;
	vt_wait_text(v, "line by line");
	vt_keys(v, "2 Enter");
	vt_wait_text(v, "Given name");
	vt_send(v, "Åsa\r!\r");
	vt_wait_text(v, "nothing was saved");
	vt_keys(v, "0 Enter");
	assert_int_equal(vt_finish(v), 0);
	assert_false(vt_received(v, "\033"));
	vt_done(v);
}

static void without_a_terminal_words(void **state)
{
	static const char *const shells[] = {
		"src/scalpbook 2>&1 >/dev/null; echo status $?",
		"src/scalpbook 2>&1 </dev/null; echo status $?",
		("src/scalpbook 2>&1 </dev/null | cat; src/scalpbook </dev/null >/dev/null 2>&1; "
		 "echo status $?"),
		"src/scalpbook 2>&1 <&- >/dev/null; echo status $?",
	};
	char status[40];

	(void)state;
	snprintf(status, sizeof status, "status %d", err_status(ERR_NOTERM));
	for (size_t i = 0; i < COUNT(shells); i++) {
		struct vt *v = vt_start(24, 100, NULL,
					(const char *const[]){ "/bin/sh", "-c", shells[i], NULL });

		vt_wait_text(v, "put is not a terminal; see --help");
		vt_wait_text(v, status);
		vt_finish(v);
		assert_false(vt_received(v, "\033"));
		vt_done(v);
	}
}

static void too_small_is_said_and_waits(void **state)
{
	static const struct { int rows, cols; const char *shown;
	} sizes[] = {
		{ 5, 20, "Needs 40x10" },
		{ 1, 60, "Needs 40x10 or more (is 60x1)" },
		{ 1, 1, "…" },
		{ 2, 2, "N…" },
		{ 200, 3, "Ne…" },
	};

	(void)state;
	ADD_CLIENT("1", "Kim", "Young");
	for (size_t i = 0; i < COUNT(sizes); i++) {
		struct vt *v = vt_start(sizes[i].rows, sizes[i].cols, NULL,
					(const char *const[]){ "src/scalpbook", NULL });

		vt_wait_text(v, sizes[i].shown);
		vt_keys(v, "n ^C Esc d y");		/* blind: nothing happens */
		vt_resize(v, 24, 80);
		vt_wait_text(v, "Nobody is booked today");
		vt_wait_cursor(v, 3, 2);
		e2e_leave(v);
	}
	SAYS("1\tKim\tYoung\t\t\n", "client", "list");
}

static void typing_while_the_window_changes(void **state)
{
	static const struct {
		int rows, cols;
	} sizes[] = { { 10, 40 }, { 50, 200 }, { 24, 80 }, { 11, 130 }, { 60, 41 } };
	static const char text[] = "The quick brown fox jumps over the lazy dog 0123456789";
	struct vt *v = e2e_open(24, 80, NULL);

	(void)state;
	e2e_press(v, "n");
	e2e_type(v, "Kim");
	e2e_press(v, "Tab");
	for (size_t i = 0; text[i]; i++) {
		char one[2] = { text[i], '\0' };

		vt_resize_now(v, sizes[i % COUNT(sizes)].rows, sizes[i % COUNT(sizes)].cols);
		vt_send(v, one);
		if (i % 7 == 0)
			vt_wait_idle(v);
	}
	vt_resize(v, 24, 80);
	vt_wait_text(v, "> Family name *");
	vt_wait_idle(v);	/* the frame's last act is the cursor */
	e2e_check_focus(v);
	e2e_press(v, "^S");
	vt_wait_text(v, "Added 1");
	e2e_leave(v);
	SAYS("1\tKim\tThe quick brown fox jumps over the lazy dog 0123456789\t\t\n", "client",
	     "list");
}

/* Through what a person sees first, in each of which there is something to draw. */
static void ascii_is_ascii(void **state)
{
	static const char *const ways[] = { "Enter", "Tab", "Tab", "Tab", "?",   "Esc", ":", "Esc",
					    "e",     "F1",  "Esc", "Esc", "Esc", "n",   "F4" };
	struct vt *v;

	(void)state;
	ADD_CLIENT("1", "Kim", "Young");
	SAYS("1\n", "assessment", "add", "1", "--scale=norwood", "--code=N3V");
	SAYS("1/1\n", "session", "add", "1", "--starts=2026-11-20 10:00",
	     "--zones=vertex,temple-left", "--status=done");
	v = e2e_open(24, 80, "--ascii");
	assert_true(e2e_row_has(v, 1, "-----"));
	for (size_t i = 0; i < COUNT(ways); i++)
		e2e_press(v, ways[i]);
	if (vt_received_other_than_ascii(v))
		for (int row = 0; row < 24; row++) {
			char line[400];

			vt_row(v, row, line, sizeof line);
			print_error("|%s\n", line);
		}
	assert_false(vt_received_other_than_ascii(v));
	e2e_press(v, "Esc");
	vt_resize(v, 50, 200);
	vt_wait_text(v, "Norwood");
	vt_wait_idle(v);
	assert_false(vt_received_other_than_ascii(v));
	e2e_leave(v);
	/* Names are what they are. */
	ADD_CLIENT("2", "Åsa", "Öberg");
	v = e2e_open(24, 80, "--ascii");
	assert_true(vt_has(v, "Öberg, Åsa"));
	e2e_leave(v);
}

static void a_reader_is_offered_nothing_that_writes(void **state)
{
	static const char *const words[] = { "New", "Edit", "Archive", "Save", "Undo", "Add" };
	static const char *const keys[] = { "n", "e", "d", "u", "U", "^Z" };
	static const char *const places[] = { "Home",  "?",   "Esc", ":",   "Esc",
					      "Enter", "Tab", "?",   "Esc", "Esc" };
	struct vt *v;
	BUF(b);

	(void)state;
	ADD_CLIENT("1", "Kim", "Young");
	v = e2e_open(24, 100, "--read-only");
	for (size_t i = 0; i < COUNT(places); i++) {
		vt_keys(v, places[i]);
		vt_wait_idle(v);
		for (size_t k = 0; k < COUNT(words); k++)
			if (vt_has(v, words[k]))
				fail_msg("'%s' is offered to a reader after %s", words[k],
					 places[i]);
	}
	vt_wait_text(v, "Clients, active");
	for (size_t i = 0; i < COUNT(keys); i++) {
		vt_keys(v, keys[i]);
		vt_wait_text(v, "You may only read here");
		e2e_press(v, "Enter");
		vt_wait_text(v, "Overview");
		vt_keys(v, keys[i]);
		vt_wait_text(v, " here");	/* n adds nothing there for anybody */
		e2e_press(v, "Esc");
		vt_wait_text(v, "Clients, active");
	}
	e2e_leave(v);
	assert_int_equal(e2e_run(&b, "--read-only", "client", "add", "--given-name=A",
				 "--family-name=B", NULL),
			 err_status(ERR_DENIED));
	assert_non_null(strstr(buf_str(&b), "may not"));
	assert_int_equal(e2e_run(&b, "--read-only", "client", "list", NULL), 0);
	assert_string_equal(buf_str(&b), "1\tKim\tYoung\t\t\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(any_terminal_will_do, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(without_a_cursor_line_by_line, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(without_a_terminal_words, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(too_small_is_said_and_waits, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(typing_while_the_window_changes, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(ascii_is_ascii, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(a_reader_is_offered_nothing_that_writes, e2e_up,
						e2e_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
