/* SPDX-License-Identifier: MIT */
/*
 * The way of a newcomer through the screens, by keys alone; after each step the cursor is where the
 * focus is.
 */
#include "tests/e2e.h"

#include <sys/stat.h>
#include <unistd.h>

static void press(struct vt *v, const char *keys)
{
	e2e_press(v, keys);
	e2e_check_focus(v);
}

static void type(struct vt *v, const char *text)
{
	e2e_type(v, text);
	e2e_check_focus(v);
}

static void press_until(struct vt *v, const char *keys, const char *text)
{
	press(v, keys);
	vt_wait_text(v, text);
	e2e_check_focus(v);
}

static const struct { const char *given, *family, *shown; } people[] = {
	{ "Åsa", "Öberg", "1  Öberg, Åsa" }, { "Seán", "O'Brien", "2  O'Brien, Seán" },
	{ "花子", "山田", "3  山田, 花子" }, { "🌻 Sunny", "Łukasz", "4  Łukasz, 🌻 Sunny" },
};

static void add_them(struct vt *v)
{
	for (size_t i = 0; i < COUNT(people); i++) {
		press_until(v, "n", "New client");
		type(v, people[i].given);
		press(v, "Tab");
		type(v, people[i].family);
		press_until(v, "^S", people[i].shown);
		vt_wait_text(v, "Added");
		press_until(v, "Esc", "Clients, active, by name");
	}
	assert_true(vt_has(v, "4 clients"));
	/* By name, whatever the alphabet; wide characters take two cells and shift nothing. */
	assert_true(e2e_row_has(v, 4, "4   Łukasz, 🌻 Sunny"));
	assert_true(e2e_row_has(v, 5, "2   O'Brien, Seán"));
	assert_true(e2e_row_has(v, 6, "1   Öberg, Åsa"));
	assert_true(e2e_row_has(v, 7, "3   山田, 花子"));
	assert_string_equal(vt_cell(v, 7, 11).text, "山");
	assert_int_equal(vt_cell(v, 7, 11).width, 2);
	assert_string_equal(vt_cell(v, 7, 15).text, ",");
	assert_string_equal(vt_cell(v, 4, 19).text, "🌻");
	vt_wait_cursor(v, 4, 2);		/* the one that was added last */
}

static void find_and_edit(struct vt *v)
{
	press_until(v, "/", "Find:");
	type(v, "oberg");
	vt_wait_text(v, "1 of 4");
	assert_true(e2e_row_has(v, 4, ">      1   Öberg, Åsa"));
	assert_false(vt_has(v, "O'Brien"));
	press_until(v, "Enter", "Overview");
	press_until(v, "e", "Edit client 1 Öberg, Åsa");
	press(v, "Down Down Down");
	type(v, "1984-13-31");
	press(v, "Tab");
	vt_wait_text(v, "month 13 does not exist");
	press_until(v, "^S", "Not saved yet");
	press(v, "^U");
	type(v, "31 May 1984");
	press_until(v, "Esc", "save the changes?");
	press_until(v, "Esc", "31 May 1984");
	press_until(v, "^S", "Saved 1 Öberg, Åsa");
	assert_true(vt_has(v, "1984-05-31") || vt_has(v, "42 years"));
	press_until(v, "Esc", "1 of 4");
	press_until(v, "Esc", "4 clients");
	assert_true(e2e_row_has(v, 6, ">      1   Öberg, Åsa"));	/* still on her */
}

static void archive_and_undo(struct vt *v)
{
	press_until(v, "d", "Archive 1 Öberg, Åsa?");
	press(v, "Enter");			/* the default is No */
	assert_true(vt_has(v, "4 clients"));
	press_until(v, "d", "Archive 1 Öberg, Åsa?");
	press_until(v, "y", "3 clients");
	assert_false(e2e_row_has(v, 6, "Öberg"));
	press_until(v, "u", "4 clients");
	assert_true(vt_has(v, "Undone: archiving client 1 Öberg, Åsa"));
	press_until(v, "U", "3 clients");
	press_until(v, "^Z", "4 clients");
	press_until(v, "u", "Undone: Date of birth");
	press_until(v, "^Y", "Done again: Date of birth");
}

/* What is unsaved is asked about at every door. */
static void give_up(struct vt *v)
{
	press_until(v, "n", "New client");
	press_until(v, "Esc", "Clients, active");	/* nothing typed, nothing asked */
	press_until(v, "n", "New client");
	type(v, "Nobody");
	press_until(v, "^Q", "New client: save the changes?");
	press_until(v, "Esc", "> Given name *    Nobody");
	press_until(v, "Esc", "save the changes?");
	press_until(v, "n", "4 clients");
	assert_false(vt_has(v, "Nobody"));
}

static void leave(struct vt *v)
{
	press_until(v, "q", "Leave Scalpbook?");
	press(v, "Enter");
	vt_wait_no_text(v, "Leave Scalpbook?");
	press_until(v, "q", "Leave Scalpbook?");
	vt_keys(v, "y");
	assert_int_equal(vt_finish(v), 0);
	e2e_check_restored(v);
	vt_done(v);
}

static void walk(int rows, int cols)
{
	struct vt *v = e2e_open(rows, cols, NULL);

	vt_wait_text(v, "No clients yet. Press n to add the first.");
	add_them(v);
	find_and_edit(v);
	archive_and_undo(v);
	give_up(v);
	leave(v);
	SAYS("1\tÅsa\tÖberg\t1984-05-31\t\n2\tSeán\tO'Brien\t\t\n3\t花子\t山田\t\t\n4\t🌻 "
	     "Sunny\tŁukasz\t\t\n",
	     "client", "list");
	e2e_check_clean();
}

static void in_a_small_window(void **state)
{
	(void)state;
	walk(24, 80);
}

static void in_a_wide_window(void **state)
{
	(void)state;
	walk(50, 200);
}

/* Pasted text is text: no key in it runs, no line end sends it. */
static void pasting(void **state)
{
	struct vt *v = e2e_open(24, 80, NULL);

	(void)state;
	press_until(v, "n", "New client");
	type(v, "\033[200~q\033[Ad\n\021\003Åsa\t!\033[201~");
	assert_true(e2e_row_has(v, 4, "> Given name *    qd Åsa !"));
	press(v, "Tab");
	type(v, "Öberg");
	press_until(v, "^S", "Added");
	e2e_leave(v);
	SAYS("1\tqd Åsa !\tÖberg\t\t\n", "client", "list");
}

/* Every key on an empty book, and in every place: nothing dies, no one is lost. */
static void a_cat_on_the_keyboard(void **state)
{
	static const char keys[] =
		"?\033:zz\033/"
		"\t\033esfdxu\032\031\022GgjkM]\\[M1234567890~!@#$%^&*()_+\001\002\005\006\033"
		"n\t\t\t\017\033\017\r\026\033[Z\033OA\033OB\007\033\033[5~\033[6~\177\033n";
	struct vt *v = e2e_open(24, 80, NULL);

	(void)state;
	for (size_t i = 0; keys[i]; i++) {
		char one[2] = { keys[i], '\0' };

		vt_send(v, one);
		if (keys[i] == '\033' && !strchr("O[", keys[i + 1]))
			vt_wait_idle(v);
	}
	vt_wait_idle(v);
	vt_keys(v, "^C");
	vt_wait_text(v, "to leave");
	while (!vt_has(v, "No clients yet")) {
		e2e_press(v, "Esc");
		if (vt_has(v, "[n] discard"))
			e2e_press(v, "n");
	}
	e2e_leave(v);
	SAYS("", "client", "list");
	e2e_check_clean();
}

/* Who starts the program for the first time is asked; a book is made for "y" alone. */
static void the_first_start(void **state)
{
	const char *options[] = { "--book", e2e_path("first"), NULL };
	struct vt *v;

	(void)state;
	for (int i = 0; i < 2; i++) {
		v = vt_start(24, 80, NULL,
			     (const char *const[]){ e2e_program(), options[0], options[1], NULL });
		vt_wait_text(v, "Make an empty one there? [y/N]");
		vt_keys(v, i ? "y Enter" : "Enter");
		if (i == 0) {
			assert_int_equal(vt_finish(v), 66);
			assert_int_equal(access(options[1], F_OK), -1);
		} else {
			vt_wait_text(v, "No clients yet. Press n to add the first, or 2");
			e2e_leave(v);
			continue;
		}
		vt_done(v);
	}
}

/*
 * A long note in the person's own editor: it gets the terminal, and what it saved is one step to
 * undo.
 */
static void a_note_in_an_editor(void **state)
{
	const char *script = e2e_path("editor");
	FILE *f = fopen(script, "w");
	char here[300];
	struct vt *v;
	BUF(visual);

	(void)state;
	assert_non_null(f);
	fputs("#!/bin/sh\nprintf 'the editor has the terminal\\n'\nread -r go\n"
	      "printf 'written outside\\nsecond line\\n' >\"$1\"\n", f);
	fclose(f);
	assert_int_equal(chmod(script, 0700), 0);
	assert_non_null(getcwd(here, sizeof here));
	buf_printf(&visual, "VISUAL=%s/%s", *script == '/' ? "" : here, script);
	v = e2e_open_with(24, 80,
			  (const char *const[]){ buf_str(&visual), "SSH_CONNECTION=", NULL }, NULL);
	press_until(v, "n", "New client");
	for (int i = 0; i < 30 && !vt_has(v, "> Notes"); i++)
		press(v, "Tab");
	assert_true(vt_has(v, "> Notes"));
	vt_keys(v, "^O");
	vt_wait_text(v, "the editor has the terminal");
	vt_keys(v, "Enter");
	vt_wait_text(v, "second line");
	assert_true(vt_has(v, "written outside"));
	press(v, "^Z");
	vt_wait_no_text(v, "second line");
	e2e_press(v, "Esc");
	vt_wait_text(v, "No clients yet");
	e2e_leave(v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(in_a_small_window, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(in_a_wide_window, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(pasting, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(a_cat_on_the_keyboard, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(a_note_in_an_editor, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(the_first_start, e2e_up, e2e_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
