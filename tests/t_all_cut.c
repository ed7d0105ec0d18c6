/* SPDX-License-Identifier: MIT */
/* A copy of a book that is cut off, stopped or disturbed on its way loses nothing. */
#include "tests/whole_copy.h"
#include "base/file.h"
#include "base/mem.h"
#include "core/core_impl.h"
#include "store/whole.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void killed_in_between(void **state)
{
	struct place *p = *state;
	struct copy_told t = { 0 };
	int calls, status, left = 0, letters = 0;

	copy_fill(p, 3);
	OK(copy_out(p, p->core, "one", &t, &e_));
	t = (struct copy_told){ 0 };
	OK(copy_in(p, "one", "whole", &t, &e_));
	calls = t.calls;
	assert_true(calls > 20);
	core_close(&p->core);	/* a connection does not cross a fork */
	/* The last of them is behind the letter. */
	for (int at = (calls - 1) % 6 + 1; at <= calls; at += 6) {
		struct core *c;
		struct err e = { 0 };
		pid_t child = fork();

		if (child == 0) {
			t = (struct copy_told){ .kill_at = at };
			_exit(copy_in(p, "one", "book", &t, &e) < 0);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status));
		if (!path_exists(copy_path(p, "book/scalpbook.db")))
			continue;
		left += path_exists(copy_path(p, "book/scalpbook.import"));
		letters += path_exists(copy_path(p, "book/recall-letter.txt"));
		c = copy_open(p, "book");
		assert_int_equal(core_client_count(c, NULL), 0);
		assert_int_equal(whole_untouched(c->book, &e), 1);
		assert_false(path_exists(copy_path(p, "book/scalpbook.import")));
		assert_false(path_exists(copy_path(p, "book/recall-letter.txt")));
		copy_sound(c);	/* whoever opens it has cleared up */
		core_close(&c);
	}
	assert_true(left > 3);
	assert_int_equal(letters, 1);
	/* What was cut off is taken up. */
	t = (struct copy_told){ 0 };
	OK(copy_in(p, "one", "book", &t, &e_));
	p->core = copy_open(p, "book");
	copy_sound(p->core);
}

/* Cut off behind the commit: all are the book's, and what is no original is nobody's to take. */
static void a_list_that_stayed(void **state)
{
	struct place *p = *state;
	struct copy_told t = { 0 };
	struct core *c;
	char *rows, *row;
	BUF(list);

	copy_fill(p, 3);
	OK(copy_out(p, p->core, "one", &t, &e_));
	OK(copy_in(p, "one", "book", &t, &e_));
	assert_false(path_exists(copy_path(p, "book/scalpbook.import")));
	rows = copy_read(p, "one/MANIFEST.csv");
	while ((row = strsep(&rows, "\n"))) {
		int n = (int)strcspn(row, ",");

		buf_printf(&list, "%.*s\n", n, row);
		if (strrchr(row, ','))
			buf_printf(&list, "%.*s %s\n", n, row, strrchr(row, ',') + 1);
	}
	buf_puts(&list, "scalpbook.db\n../one/clients.csv\nphotos\n");
	copy_write(copy_path(p, "book/scalpbook.import"), buf_str(&list));
	c = copy_open(p, "book");
	assert_false(path_exists(copy_path(p, "book/scalpbook.import")));
	assert_true(path_exists(copy_path(p, "book/recall-letter.txt")));
	assert_true(path_exists(copy_path(p, "one/clients.csv")));
	copy_sound(c);
	core_close(&c);
}

static char *list_then;

static void keep_list(struct place *p)
{
	list_then = copy_read(p, "book/scalpbook.import");
}

/* Cut off behind the commit, of a book where nobody had worked: its first act is another. */
static void a_letter_that_has_come(void **state)
{
	struct place *p = *state;
	struct copy_told t = { 0 };
	struct core *c;
	struct err e;

	copy_write(copy_path(p, "recall-letter.txt"), "Dear {name}\n");
	OK(copy_out(p, p->core, "one", &t, &e_));
	clock_fix(PLACE_NOW + 1);
	t = (struct copy_told){ 0 };
	OK(copy_in(p, "one", "whole", &t, &e_));
	t = (struct copy_told){ .disturb = keep_list, .disturb_at = t.calls, .p = p };
	OK(copy_in(p, "one", "book", &t, &e_));
	clock_fix(PLACE_NOW);
	assert_non_null(list_then);
	assert_int_equal(strncmp(list_then, "recall-letter.txt ", 18), 0);
	copy_write(copy_path(p, "book/scalpbook.import"), list_then);
	c = copy_open(p, "book");
	assert_int_equal(whole_untouched(c->book, &e), 1);
	assert_false(path_exists(copy_path(p, "book/scalpbook.import")));
	assert_true(path_exists(copy_path(p, "book/recall-letter.txt")));
	core_close(&c);
}

/* Without a record to name it, the letter goes by its hash, and only while the book is empty. */
static void a_letter_of_somebody(void **state)
{
	struct place *p = *state;
	const char *letter = copy_path(p, "book/recall-letter.txt");
	char hex[HASH_HEX];
	struct core *c;

	hash_hex_of("Dear {name}\n", strlen("Dear {name}\n"), hex);
	OK(core_init(copy_path(p, "book"), &e_));
	for (int ours = 0; ours < 2; ours++) {
		copy_write(letter, ours ? "Dear {name}\n" : "Mine\n");
		copy_write(copy_path(p, "book/scalpbook.import"),
			   arena_printf(&p->arena, "recall-letter.txt %s\n", hex));
		c = copy_open(p, "book");
		assert_int_equal(path_exists(letter), !ours);
		core_close(&c);
	}
}

/* The first original of the copy, "photos/ab/…". */
static const char *some_photo(struct place *p)
{
	char *row = strstr(copy_read(p, "one/MANIFEST.csv"), "\nphotos/");

	assert_non_null(row);
	return arena_strndup(&p->arena, row + 1, strcspn(row + 1, ","));
}

/* What the new directory has already is never lost: the same file is taken, another one refused. */
static void files_that_are_there(void **state)
{
	struct place *p = *state;
	const char *files[] = { "recall-letter.txt", NULL };
	struct copy_told t = { 0 };
	struct core *c;
	struct err e;

	copy_fill(p, 3);
	OK(copy_out(p, p->core, "one", &t, &e_));
	files[1] = some_photo(p);
	OK(core_init(copy_path(p, "book"), &e_));
	OK(dir_make(copy_path(p, arena_printf(&p->arena, "book/%.9s", files[1])), &e_));
	for (size_t i = 0; i < COUNT(files); i++) {
		const char *name = arena_printf(&p->arena, "book/%s", files[i]);

		copy_write(copy_path(p, name), "Mine\n");
		assert_int_equal(copy_in(p, "one", "book", &t, &e), -ERR_EXISTS);
		assert_non_null(strstr(e.msg, files[i]));
		assert_non_null(strstr(e.msg, "already; move it away"));
		assert_string_equal(copy_read(p, name), "Mine\n");
		assert_int_equal(unlink(copy_path(p, name)), 0);
	}
	copy_write(copy_path(p, "book/recall-letter.txt"), "Dear {name}\n");
	OK(copy_in(p, "one", "book", &t, &e_));
	c = copy_open(p, "book");
	copy_sound(c);
	core_close(&c);
}

static const char *changed;	/* a file of the copy */

static void change(struct place *p)
{
	FILE *f = fopen(copy_path(p, arena_printf(&p->arena, "one/%s", changed)), "r+");
	int was;

	assert_non_null(f);
	assert_int_equal(fseek(f, -3, SEEK_END), 0);	/* in the last cell */
	was = fgetc(f);
	assert_int_equal(fseek(f, -3, SEEK_END), 0);
	assert_true(fputc(was == '7' ? '8' : '7', f) > 0);
	assert_int_equal(fclose(f), 0);
}

/* Between the comparison with the manifest and the reading. */
static void changed_meanwhile(void **state)
{
	(void)state;
	for (int i = 0; i < 4; i++) {
		struct place *p = place_begin();
		const char *const files[] = { "clients.csv", "sessions.csv", "recall-letter.txt",
					      "" };
		struct copy_told t = { 0 };
		struct core *c;
		struct err e = { 0 };

		copy_fill(p, 3);
		OK(copy_out(p, p->core, "one", &t, &e_));
		changed = i < 3 ? files[i] : some_photo(p);
		t = (struct copy_told){ .disturb = change, .p = p };
		for (const char *s = copy_read(p, "one/MANIFEST.csv"); (s = strchr(s, '\n')); s++)
			t.disturb_at++;
		t.disturb_at -= 2;	/* the rows that are files: without head and last one */
		if (copy_in(p, "one", "book", &t, &e) != -ERR_INVALID ||
		    !strstr(e.msg, arena_printf(&p->arena, "%s was changed while it was read; "
						"nothing was imported", changed)))
			fail_msg("%s: %d %s", changed, (int)e.code, e.msg);
		c = copy_open(p, "book");
		assert_int_equal(whole_untouched(c->book, &e), 1);
		assert_false(path_exists(copy_path(p, "book/recall-letter.txt")));
		copy_sound(c);
		core_close(&c);
		place_end(p);
	}
}

static int entries(struct place *p)
{
	ARENA(a);
	struct dirent_info *f;
	size_t n;

	OK(dir_names(&f, &n, &a, p->dir, &e_));
	return (int)n;
}

static void stopped_export_leaves_nothing(void **state)
{
	struct place *p = *state;
	struct copy_told t = { 0 };
	int before;

	copy_fill(p, 3);
	before = entries(p);
	for (int at = 1; at < 60; at += 7) {
		struct err e;

		t = (struct copy_told){ .stop_at = at };
		assert_int_equal(copy_out(p, p->core, "one", &t, &e), -ERR_STOPPED);
		assert_int_equal(entries(p), before);
	}
}

static void add_meanwhile(struct place *p)
{
	struct core *c = NULL;
	struct core_options o = { .dir = p->dir, .via = "screen", .who = "bea" };
	struct client x;

	OK(core_open(&c, &o, &e_));
	core_new(c, &client_type, &x, &p->arena);
	x.given_name = "Late";
	x.family_name = "Comer";
	OK(core_save(c, &client_type, NULL, &x, NULL, NULL, &e_));
	core_close(&c);
}

static void as_of_one_moment(void **state)
{
	struct place *p = *state;
	struct copy_told t = { .disturb = add_meanwhile, .disturb_at = 4, .p = p };

	place_client(p, "Åsa", "Öberg", "");
	OK(copy_out(p, p->core, "one", &t, &e_));
	assert_int_equal(core_client_count(p->core, NULL), 2);
	assert_null(strstr(copy_read(p, "one/clients.csv"), "Comer"));
	assert_null(strstr(copy_read(p, "one/audit_changes.csv"), "Comer"));
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, place_up, place_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(killed_in_between),
		CASE(a_list_that_stayed),
		CASE(a_letter_that_has_come),
		CASE(a_letter_of_somebody),
		CASE(files_that_are_there),
		cmocka_unit_test(changed_meanwhile),
		CASE(stopped_export_leaves_nothing),
		CASE(as_of_one_moment),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
