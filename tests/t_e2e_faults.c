/* SPDX-License-Identifier: MIT */
/*
 * A full disk, a book that goes away, and an end at any moment: said in words, nothing lost, no row
 * without its file.
 */
#include "tests/e2e.h"
#include "base/err.h"
#include "base/file.h"
#include "media/photo.h"

#include <ftw.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* Another program's disk is full from now on, or no longer. */
static void disk_full(struct vt *v, bool full)
{
	struct rlimit limit;

	assert_int_equal(prlimit(vt_pid(v), RLIMIT_FSIZE, NULL, &limit), 0);
	limit.rlim_cur = full ? 4096 : limit.rlim_max;
	assert_int_equal(prlimit(vt_pid(v), RLIMIT_FSIZE, &limit, NULL), 0);
}

static void a_full_disk_loses_nothing(void **state)
{
	struct vt *v = e2e_open(24, 80, NULL);

	(void)state;
	e2e_press(v, "n");
	e2e_type(v, "Åsa");
	e2e_press(v, "Tab");
	e2e_type(v, "Öberg");
	disk_full(v, true);
	for (int i = 0; i < 3; i++) {
		e2e_press(v, "^S");
		vt_wait_text(v, "make room, then save again");
		assert_true(vt_has(v, "Åsa"));
		assert_true(vt_has(v, "Öberg"));
		e2e_check_focus(v);
		e2e_press(v, "Tab");
	}
	SAYS("", "client", "list");
	e2e_check_clean();
	disk_full(v, false);
	e2e_press(v, "^S");
	vt_wait_text(v, "Added 1 Öberg, Åsa");
	e2e_leave(v);
	SAYS("1\tÅsa\tÖberg\t\t\n", "client", "list");
	e2e_check_clean();
}

static int remove_one(const char *path, const struct stat *st, int flag, struct FTW *ftw)
{
	(void)st;
	(void)flag;
	(void)ftw;
	return remove(path);
}

static void a_book_deleted_under_it(void **state)
{
	static const char *const keys[] = { "Down", "Enter", "Tab", "Tab", "Tab", "?", "r" };
	struct vt *v;

	(void)state;
	ADD_CLIENT("1", "Kim", "Young");
	v = e2e_open(24, 80, NULL);
	assert_int_equal(nftw(e2e_book(), remove_one, 16, FTW_DEPTH | FTW_PHYS), 0);
	for (size_t i = 0; i < COUNT(keys); i++) {
		vt_keys(v, keys[i]);
		vt_wait_idle(v);
	}
	for (int i = 0; i < 3; i++) {
		vt_keys(v, "Esc");
		vt_wait_idle(v);
	}
	vt_keys(v, "n");
	vt_wait_text(v, "New client");
	e2e_type(v, "Per");
	e2e_press(v, "Tab");
	e2e_type(v, "Berg");
	vt_keys(v, "^S");
	/* What cannot be kept must not be said to be kept. */
	vt_wait_text(v, "was removed or replaced while it was open");
	assert_false(vt_has(v, "Added"));
	assert_true(vt_has(v, "Berg"));
	e2e_press(v, "Esc");
	e2e_press(v, "n");
	e2e_leave(v);
}

enum { PICTURES = 5, KILLS = 200 };

static void draw_pictures(void)
{
	for (int i = 0; i < PICTURES; i++) {
		struct photo_scene s = {
			.view = "V",
			.density = 20 * i,
			.recession = 50,
			.skin = 0xc89878,
			.seed = (uint64_t)i + 1,
			.width = 64,
			.height = 48,
		};
		char name[20];
		struct err e;

		snprintf(name, sizeof name, "%d.%s", i, i % 2 ? "png" : "jpg");
		assert_int_equal(photo_draw(e2e_path(name), i % 2 ? PHOTO_PNG : PHOTO_JPEG, &s, &e),
				 0);
	}
}

static pid_t begin_photos(const char *client)
{
	return e2e_begin(NULL, (const char *const[]){ "photo", "add", client, e2e_path("0.jpg"),
						      e2e_path("1.png"), e2e_path("2.jpg"),
						      e2e_path("3.png"), e2e_path("4.jpg"), NULL });
}

static long elapsed_us(const struct timespec *from)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (t.tv_sec - from->tv_sec) * 1000000 + (t.tv_nsec - from->tv_nsec) / 1000;
}

/* Kills after so long, if it still runs; its status. */
static int kill_after(pid_t pid, long us)
{
	struct timespec rest = { .tv_sec = us / 1000000, .tv_nsec = us % 1000000 * 1000 };

	nanosleep(&rest, NULL);
	kill(pid, SIGKILL);
	return e2e_wait(pid);
}

/* What check says but for stray files; those are what a crash may leave. */
static void check_no_row_without_file(void)
{
	BUF(b);
	char *rest, *line;

	e2e_run(&b, "check", NULL);
	rest = b.s;
	while (rest && (line = strsep(&rest, "\n")))
		if (*line && strncmp(line, "stray file ", 11) != 0 &&
		    strncmp(line, "checked ", 8) != 0 && !strstr(line, "named above"))
			fail_msg("after a kill: %s", line);
}

/* Each kill has a client of its own, as the same picture is not taken twice. */
static void add_clients(void)
{
	FILE *f = fopen(e2e_path("clients.csv"), "w");

	assert_non_null(f);
	fputs("number,given_name,family_name\n", f);
	for (int i = 1; i <= KILLS + 2; i++)
		fprintf(f, "%d,Kim,F%d\n", i, i);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(e2e_run(NULL, "import", "clients", e2e_path("clients.csv"), NULL), 0);
}

static void hash_originals(char hex[PICTURES][HASH_HEX])
{
	static const char *const names[] = { "0.jpg", "1.png", "2.jpg", "3.png", "4.jpg" };
	int64_t bytes;
	struct err e;

	for (int i = 0; i < PICTURES; i++)
		assert_int_equal(file_hash(hex[i], &bytes, e2e_path(names[i]), &e), 0);
}

/*
 * At random moments of the time that it takes: no row is without its whole file, the originals
 * stay as they are, and in the end adding works.
 */
static void killed_while_adding_photos(void **state)
{
	char before[PICTURES][HASH_HEX], after[PICTURES][HASH_HEX], number[12];
	struct timespec from;
	uint64_t random = (uint64_t)getpid();
	int killed = 0;
	long whole;

	(void)state;
	print_message("random moments begin with %d\n", (int)getpid());
	add_clients();
	draw_pictures();
	hash_originals(before);
	clock_gettime(CLOCK_MONOTONIC, &from);
	assert_int_equal(e2e_wait(begin_photos("1")), 0);
	whole = elapsed_us(&from);
	for (int i = 0; i < KILLS; i++) {
		snprintf(number, sizeof number, "%d", i + 2);
		random = random * 6364136223846793005 + 1442695040888963407;
		killed += kill_after(begin_photos(number),
				     (long)((random >> 33) % (uint64_t)whole)) == 128 + SIGKILL;
		if (i % 40 == 39)
			check_no_row_without_file();
	}
	print_message("%d of %d were killed in time\n", killed, KILLS);
	assert_true(killed >= KILLS / 4);
	hash_originals(after);
	assert_memory_equal(before, after, sizeof before);
	snprintf(number, sizeof number, "%d", KILLS + 2);
	assert_int_equal(e2e_wait(begin_photos(number)), 0);
	check_no_row_without_file();
}

/* The check above can fail: a row whose file is gone, and one whose file is another, are named. */
static void a_missing_file_is_reported(void **state)
{
	char command[600];
	BUF(b);

	(void)state;
	ADD_CLIENT("1", "Kim", "Young");
	draw_pictures();
	assert_int_equal(e2e_wait(begin_photos("1")), 0);
	e2e_check_clean();
	assert_int_equal(e2e_run(&b, "--json", "photo", "list", "1", NULL), 0);
	snprintf(command, sizeof command,
		 "set -- '%s'/photos/*/*; rm \"$1\"; echo x >>\"$2\"; echo y >'%s/photos/zz'",
		 e2e_book(), e2e_book());
	assert_int_equal(system(command), 0);
	assert_int_equal(e2e_run(&b, "check", NULL), err_status(ERR_FOUND));
	assert_non_null(strstr(buf_str(&b), "of client 1: "));
	assert_non_null(strstr(buf_str(&b), "was changed"));
	assert_non_null(strstr(buf_str(&b), "stray file "));
	assert_non_null(strstr(buf_str(&b), ": 3 problems"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_full_disk_loses_nothing, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(a_book_deleted_under_it, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(killed_while_adding_photos, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(a_missing_file_is_reported, e2e_up, e2e_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
