/* SPDX-License-Identifier: MIT */
/* The file picker on real directories: what it lists, where keys go, what is taken. */
#include "config.h"
#include "tests/screen.h"
#include "tests/scratch.h"
#include "base/file.h"
#include "tui/picker.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/time.h>

static const char jpeg[] = "\xff\xd8\xff\xe0 the head is enough", png[] = "\x89PNG\r\n\x1a\n";

static struct {
	int calls, n;
	char names[8][80];
} taken;

static void took(void *ctx, struct ui *ui, const char *const *paths, int n)
{
	(void)ctx;
	ui_pop(ui);
	taken.calls++;
	taken.n = n;
	for (int i = 0; i < n && i < (int)COUNT(taken.names); i++) {
		assert_true(paths[i][0] == '/' && path_exists(paths[i]));
		snprintf(taken.names[i], sizeof taken.names[i], "%s", path_base(paths[i]));
	}
}

static void put(const char *name, const void *bytes, size_t n)
{
	const char *path = scratch_path(name);
	struct timeval at[2] = { { .tv_sec = 1793613900 },
				 { .tv_sec = 1793613900 } }; /* 2026-11-02 10:05 */
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	fwrite(bytes, 1, n, f);
	fclose(f);
	assert_int_equal(utimes(path, at), 0);
}

static void make_dir(const char *name)
{
	assert_int_equal(mkdir(scratch_path(name), 0700), 0);
}

/* A directory as people have them. */
static int fill(void **state)
{
	struct timeval at[2] = { { .tv_sec = 1793700300 }, { .tv_sec = 1793700300 } };

	setenv("TZ", "UTC", 1);
	if (scratch_make(state) < 0)
		return -1;
	make_dir("Öberg");
	make_dir("Zoo");
	make_dir(".cache");
	make_dir("Öberg/!first");
	put("front.jpg", jpeg, sizeof jpeg);
	put("Vertex", png, sizeof png - 1);		/* no ending, yet a picture */
	put("letter.jpg", "Dear Anna", 9);		/* an ending, yet none */
	put("notes.txt", "x", 1);
	put("empty.png", "", 0);
	put(".hidden.jpg", jpeg, sizeof jpeg);
	put("Öberg/left.png", png, sizeof png - 1);
	assert_int_equal(utimes(scratch_path("front.jpg"), at), 0);
	assert_int_equal(mkfifo(scratch_path("pipe.jpg"), 0600), 0);
	assert_int_equal(symlink("nowhere", scratch_path("gone.jpg")), 0);
	return 0;
}

static void begin(struct ui *ui)
{
	char cwd[4096];

	memset(&taken, 0, sizeof taken);
	screen_begin(ui, 24, 80);
	assert_non_null(getcwd(cwd, sizeof cwd));
	picker_open(ui,
		    &(struct picker_spec){ .title = "Photos for 1042 Öberg, Åsa", .took = took });
	/* From wherever the last test took its pictures. */
	snprintf(cwd + strlen(cwd), sizeof cwd - strlen(cwd), "/%s", scratch);
	ui_key(ui, arena_printf(&ui->top->arena, "Paste:%s\n", cwd));
	show(ui);
}

static void lists_directories_and_pictures(void **state)
{
	static const char *const expected[] = {
		" Type to find a name, ~ for home, / for the top, . for hidden ones",
		" 2 pictures",
		"  ../                                                           up",
		"> Zoo/                                                          directory",
		"  Öberg/                                                        directory",
		"  front.jpg                                               24 B  2026-11-03 10:05",
		"  Vertex                                                   8 B  2026-11-02 10:05",
		"",
	};
	struct ui ui;

	(void)state;
	begin(&ui);
	assert_sees("Photos for 1042 Öberg, Åsa");
	assert_rows(3, expected, COUNT(expected));
	assert_int_equal(picture.cursor_row, 6);
	assert_sees("Space Mark");
	screen_end(&ui);
}

static void takes_one_or_the_marked(void **state)
{
	struct ui ui;

	(void)state;
	begin(&ui);
	press(&ui, "Down Down Enter");
	assert_int_equal(taken.calls, 1);
	assert_int_equal(taken.n, 1);
	assert_string_equal(taken.names[0], "front.jpg");
	assert_null(ui.top);
	screen_end(&ui);

	begin(&ui);
	press(&ui, "Home Space");
	assert_sees("Enter goes up");
	press(&ui, "Space");
	assert_sees("All pictures in it and below will be taken");
	press(&ui, "Up Space Down Space");
	assert_sees("1 marked: Enter takes it");
	press(&ui, "Space Up Up");
	assert_sees("2 marked: Enter takes them");
	press(&ui, "Home Enter");
	assert_int_equal(taken.n, 2);
	assert_string_equal(taken.names[0], "front.jpg");
	assert_string_equal(taken.names[1], "Vertex");
	screen_end(&ui);

	begin(&ui);
	press(&ui, "^A");
	assert_sees("2 marked");
	press(&ui, "^A");
	assert_sees("0 marked");
	press(&ui, "Esc");
	assert_int_equal(taken.calls, 0);
	screen_end(&ui);
}

static void goes_through_directories(void **state)
{
	struct ui ui;

	(void)state;
	begin(&ui);
	press(&ui, "Down Enter");
	assert_sees("/Öberg");
	assert_sees("left.png");
	assert_int_equal(row_with("> !first"), row_with("  ../") + 1);
	press(&ui, "Backspace");
	assert_int_equal(row_with("> Öberg/"), picture.cursor_row);
	press(&ui, "Up Enter");
	assert_sees("No picture here (JPEG, PNG, WebP, HEIC)");
	press(&ui, "Left");
	assert_int_equal(row_with("> Zoo/"), picture.cursor_row);
	press(&ui, "Down Down Space Left");
	assert_sees(
		"The marks in /"); /* how much of the words fits depends on where the test runs */
	enter(&ui, "/");
	press(&ui, "Left");
	assert_sees("nothing above");
	setenv("HOME", "/nonexistent", 1);
	enter(&ui, "~");
	assert_sees("cannot open '/nonexistent'");
	assert_sees("  etc/");
	screen_end(&ui);
}

static void typing_finds(void **state)
{
	struct ui ui;

	(void)state;
	begin(&ui);
	enter(&ui, "ob");
	assert_sees("Find: ob");
	assert_sees("1 directory, 0 pictures (JPEG, PNG, WebP, HEIC)");
	assert_sees("> Öberg/");
	assert_lacks("front.jpg");
	enter(&ui, "/");
	assert_sees("left.png");
	press(&ui, "Left");
	enter(&ui, "verr");
	assert_sees("Nothing has this name.");
	press(&ui, "Esc");
	enter(&ui, "notes.txt");
	assert_sees("'notes.txt' is not a picture (JPEG, PNG, WebP, HEIC)");
	press(&ui, "Esc");
	enter(&ui, "ver");
	assert_sees("> Vertex");
	press(&ui, "Esc");
	assert_sees("front.jpg");
	assert_lacks(".hidden");
	enter(&ui, ".");
	assert_sees(".hidden.jpg");
	assert_sees(".cache/");
	press(&ui, "Esc Tab");
	assert_sees("2 pictures, newest first");
	assert_true(row_with("front.jpg") < row_with("Vertex"));
	press(&ui, "Esc");
	assert_null(ui.top);
	screen_end(&ui);
}

/* More files than are looked at at once; End looks at them all, and nothing is lost on the way. */
static void many_files(void **state)
{
	char name[40];
	struct ui ui;

	(void)state;
	for (int i = 0; i < 4500; i++) {
		snprintf(name, sizeof name, "Zoo/a%05d.txt", i);
		close(open(scratch_path(name), O_CREAT | O_WRONLY, 0600));
	}
	put("Zoo/z.jpg", jpeg, sizeof jpeg);
	begin(&ui);
	press(&ui, "Enter");
	assert_sees("0 pictures so far; End looks at the other 501 files too");
	press(&ui, "End");
	assert_sees("> z.jpg");
	assert_sees("1 picture");
	press(&ui, "Left Enter");
	enter(&ui, "z.");
	assert_sees("> z.jpg");
	screen_end(&ui);
}

/*
 * What may not be read is said, not hidden; nobody is kept out of anything when root runs the test.
 */
static void locked(void **state)
{
	struct ui ui;

	(void)state;
	if (geteuid() == 0) {
		print_message("skipped: nothing is locked for root\n");
		skip();
	}
	put("locked.png", png, sizeof png - 1);
	chmod(scratch_path("locked.png"), 0);
	chmod(scratch_path("Zoo"), 0);
	begin(&ui);
	assert_sees("not readable");
	press(&ui, "Enter");
	assert_sees("cannot open");
	enter(&ui, "lock");
	press(&ui, "Enter");
	assert_sees("This file cannot be read");
	assert_int_equal(taken.calls, 0);
	chmod(scratch_path("Zoo"), 0700);
	screen_end(&ui);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(lists_directories_and_pictures, fill,
						scratch_remove),
		cmocka_unit_test_setup_teardown(takes_one_or_the_marked, fill, scratch_remove),
		cmocka_unit_test_setup_teardown(goes_through_directories, fill, scratch_remove),
		cmocka_unit_test_setup_teardown(typing_finds, fill, scratch_remove),
		cmocka_unit_test_setup_teardown(many_files, fill, scratch_remove),
		cmocka_unit_test_setup_teardown(locked, fill, scratch_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
