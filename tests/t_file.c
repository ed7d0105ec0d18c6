/* SPDX-License-Identifier: MIT */
/* Directories, photos stored under their hash, and locks between processes. */
#include "tests/test.h"
#include "tests/scratch.h"
#include "base/file.h"
#include "base/out.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>

#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

enum { MIB = 1024 * 1024 };

static const char *write_file(const char *name, const void *bytes, size_t n)
{
	const char *path = scratch_path(name);
	struct err e = { 0 };
	OUT(o);

	if (out_file(&o, path, &e) < 0)
		fail_msg("%s", e.msg);
	out_add(o, bytes, n);
	if (out_finish(&o, &e) < 0)
		fail_msg("%s", e.msg);
	return path;
}

static mode_t mode_of(const char *path)
{
	struct stat st;

	assert_int_equal(stat(path, &st), 0);
	return st.st_mode & 07777;
}

static size_t entries(const char *path)
{
	ARENA(a);
	struct dirent_info *rows;
	struct err e;
	size_t n;

	assert_int_equal(dir_list(&rows, &n, &a, path, &e), 0);
	return n;
}

static void directories(void **state)
{
	struct err e = { 0 };

	(void)state;
	assert_int_equal(dir_make(scratch_path("a/b//c/"), &e), 0);
	assert_int_equal(mode_of(scratch_path("a/b/c")), 0700);
	assert_int_equal(mode_of(scratch_path("a")), 0700);
	assert_int_equal(chmod(scratch_path("a/b"), 0755), 0);
	assert_int_equal(dir_make(scratch_path("a/b"), &e), 0);
	assert_int_equal(mode_of(scratch_path("a/b")), 0755);
	assert_int_equal(dir_make("/", &e), 0);
	write_file("plain", "x", 1);
	assert_int_equal(dir_make(scratch_path("plain"), &e), -ERR_IO);
	assert_non_null(strstr(e.msg, "Not a directory"));
	assert_int_equal(dir_make(scratch_path("plain/x"), &e), -ERR_IO);
	assert_int_equal(dir_sync(scratch_path("none"), &e), -ERR_MISSING);
}

static void stores_under_the_hash(void **state)
{
	const char *from = write_file("photo", "abc", 3);
	const char *dir = scratch_path("photos"), *copy = scratch_path("photos/ba/" ABC ".jpg");
	struct stored s;
	struct err e = { 0 };

	(void)state;
	assert_int_equal(file_store(&s, from, dir, "jpg", MIB, &e), 0);
	assert_string_equal(s.hex, ABC);
	assert_true(s.bytes == 3 && !s.existed);
	assert_int_equal(mode_of(copy), 0600);
	assert_int_equal(mode_of(scratch_path("photos/ba")), 0700);
	assert_int_equal(entries(scratch_path("photos")), 1);	/* no temporary file stays */
}

static void keeps_a_good_copy_and_mends_a_damaged_one(void **state)
{
	const char *from = write_file("photo", "abc", 3), *dir = scratch_path("photos");
	struct stat before, after;
	char name[256], buf[8] = { 0 };
	struct stored s;
	struct err e = { 0 };

	(void)state;
	snprintf(name, sizeof name, "%s/photos/ba/" ABC ".jpg", scratch);
	assert_int_equal(file_store(&s, from, dir, "jpg", MIB, &e), 0);
	assert_int_equal(stat(name, &before), 0);
	assert_int_equal(file_store(&s, from, dir, "jpg", MIB, &e), 0);
	assert_true(s.existed && s.bytes == 3);
	assert_string_equal(s.hex, ABC);
	assert_int_equal(stat(name, &after), 0);
	assert_true(before.st_ino == after.st_ino);
	assert_int_equal(truncate(name, 1), 0);
	assert_int_equal(file_store(&s, from, dir, "jpg", MIB, &e), 0);
	assert_false(s.existed);
	assert_int_equal(file_head(name, buf, sizeof buf, &e), 3);
	assert_string_equal(buf, "abc");
	assert_int_equal(entries(scratch_path("photos")), 1);
}

static void a_large_file_and_its_limit(void **state)
{
	size_t n = 3 * MIB + 1;
	char *bytes = test_calloc(1, n), hex[HASH_HEX], want[HASH_HEX];
	struct stored s = { .bytes = 77 };
	struct err e = { 0 };
	const char *from;
	int64_t size;

	(void)state;
	for (size_t i = 0; i < n; i++)
		bytes[i] = (char)(i * 7 + i / 4096);
	hash_hex_of(bytes, n, want);
	from = write_file("large", bytes, n);
	test_free(bytes);
	assert_int_equal(file_store(&s, from, scratch_path("photos"), "png", (int64_t)n - 1, &e),
			 -ERR_INVALID);
	assert_non_null(strstr(e.msg, "is larger than 3 MiB"));
	assert_true(s.bytes == 77);
	assert_false(path_exists(scratch_path("photos")));
	/* A file that grows while it is read is like this one: it says 0 bytes and has more. */
	if (path_exists("/proc/self/status")) {
		assert_int_equal(
			file_store(&s, "/proc/self/status", scratch_path("photos"), "png", 16, &e),
			-ERR_INVALID);
		assert_int_equal(entries(scratch_path("photos")), 0);
	} else {
		print_message("not tried: no /proc here\n");
	}
	assert_int_equal(file_store(&s, from, scratch_path("photos"), "png", (int64_t)n, &e), 0);
	assert_string_equal(s.hex, want);
	assert_true(s.bytes == (int64_t)n);
	assert_int_equal(file_hash(hex, &size, from, &e), 0);
	assert_string_equal(hex, want);
	assert_true(size == (int64_t)n);
}

static void refuses_what_is_no_file_without_waiting(void **state)
{
	const char *fifo = scratch_path("fifo"), *dir = scratch_path("photos");
	char hex[HASH_HEX], byte;
	struct stored s;
	struct err e = { 0 };
	int64_t size;

	(void)state;
	alarm(10);		/* a FIFO that is opened the plain way waits for ever */
	assert_int_equal(mkfifo(fifo, 0600), 0);
	assert_int_equal(file_store(&s, fifo, dir, "jpg", MIB, &e), -ERR_INVALID);
	assert_non_null(strstr(e.msg, "is not a regular file"));
	assert_int_equal(file_head(fifo, &byte, 1, &e), -ERR_INVALID);
	assert_int_equal(file_hash(hex, &size, fifo, &e), -ERR_INVALID);
	assert_int_equal(file_store(&s, "/dev/zero", dir, "jpg", MIB, &e), -ERR_INVALID);
	assert_int_equal(file_store(&s, scratch, dir, "jpg", MIB, &e), -ERR_INVALID);
	assert_int_equal(file_store(&s, scratch_path("none"), dir, "jpg", MIB, &e), -ERR_MISSING);
	assert_false(path_exists(dir));
	alarm(0);
}

static void follows_the_users_link(void **state)
{
	ARENA(a);
	const char *link = scratch_path("link");
	struct stored s;
	struct err e = { 0 };
	char *real;

	(void)state;
	write_file("photo", "abc", 3);
	assert_int_equal(symlink("photo", link), 0);
	assert_int_equal(file_store(&s, link, scratch_path("photos"), "jpg", MIB, &e), 0);
	assert_string_equal(s.hex, ABC);
	assert_int_equal(path_real(&real, &a, link, &e), 0);
	assert_true(real[0] == '/');
	assert_string_equal(path_base(real), "photo");
	assert_int_equal(path_real(&real, &a, scratch_path("none"), &e), -ERR_MISSING);
	assert_string_equal(path_base("plain"), "plain");
	assert_string_equal(path_base("/"), "");
}

static void heads(void **state)
{
	const char *path = write_file("head", "abcdef", 6);
	struct err e = { 0 };
	char buf[8];

	(void)state;
	assert_int_equal(file_head(path, buf, 4, &e), 4);
	assert_memory_equal(buf, "abcd", 4);
	assert_int_equal(file_head(path, buf, 8, &e), 6);
	assert_int_equal(file_head(scratch_path("none"), buf, 8, &e), -ERR_MISSING);
}

static void lists_by_name(void **state)
{
	ARENA(a);
	struct dirent_info *rows;
	struct err e = { 0 };
	size_t n;

	(void)state;
	write_file("b", "12", 2);
	write_file("B", "1", 1);
	write_file(".hidden", "", 0);
	assert_int_equal(dir_make(scratch_path("a"), &e), 0);
	assert_int_equal(symlink("nowhere", scratch_path("c")), 0);
	assert_int_equal(symlink("a", scratch_path("d")), 0);
	assert_int_equal(dir_list(&rows, &n, &a, scratch, &e), 0);
	assert_int_equal(n, 6);
	assert_string_equal(rows[0].name, ".hidden");
	assert_string_equal(rows[1].name, "B");
	assert_true(rows[1].is_file && rows[1].bytes == 1 && rows[1].mtime > 1700000000);
	assert_string_equal(rows[2].name, "a");
	assert_true(rows[2].is_dir && !rows[2].is_file);
	assert_string_equal(rows[3].name, "b");
	assert_true(!rows[4].is_dir && !rows[4].is_file);
	assert_true(rows[5].is_dir);
	assert_int_equal(dir_names(&rows, &n, &a, scratch, &e), 0);
	assert_int_equal(n, 6);
	assert_true(rows[1].is_file && !rows[1].is_dir && !rows[4].is_dir && !rows[4].is_file);
	assert_true(rows[2].is_dir && !rows[2].is_file && rows[5].is_dir);
	assert_int_equal(dir_names(&rows, &n, &a, scratch_path("none"), &e), -ERR_MISSING);
	assert_int_equal(dir_list(&rows, &n, &a, scratch_path("a"), &e), 0);
	assert_int_equal(n, 0);
	assert_int_equal(dir_list(&rows, &n, &a, scratch_path("b"), &e), -ERR_IO);
	assert_int_equal(dir_list(&rows, &n, &a, scratch_path("none"), &e), -ERR_MISSING);
}

static void locks_exclude(void **state)
{
	const char *path = scratch_path("lock");
	struct lock one = LOCK_NONE, two = LOCK_NONE;
	struct err e = { 0 };

	(void)state;
	assert_int_equal(lock_open(&one, path, &e), 0);
	assert_int_equal(lock_open(&two, path, &e), 0);
	assert_int_equal(mode_of(path), 0600);
	assert_int_equal(lock_take(&one, LOCK_HOW_SHARED, 0, &e), 0);
	assert_int_equal(lock_take(&two, LOCK_HOW_SHARED, 0, &e), 0);
	assert_int_equal(lock_take(&two, LOCK_HOW_ALONE, 0, &e), -ERR_BUSY);
	lock_drop(&two);
	lock_drop(&one);
	assert_int_equal(lock_take(&two, LOCK_HOW_ALONE, 0, &e), 0);
	assert_int_equal(lock_take(&one, LOCK_HOW_SHARED, 20, &e), -ERR_BUSY);
	lock_close(&two);
	assert_int_equal(lock_take(&one, LOCK_HOW_ALONE, 0, &e), 0);
	lock_close(&one);
	lock_close(&one);
	lock_drop(&one);
	assert_int_equal(lock_open(&one, scratch_path("none/lock"), &e), -ERR_MISSING);
}

/* The child holds the lock until it reads that the parent is about to wait, then dies with it. */
static void a_dead_holder_lets_go(void **state)
{
	const char *path = scratch_path("lock");
	struct lock l = LOCK_NONE;
	struct err e = { 0 };
	int held[2], go[2];
	pid_t child;
	char byte;

	(void)state;
	assert_int_equal(pipe(held), 0);
	assert_int_equal(pipe(go), 0);
	child = fork();
	if (child == 0) {
		if (lock_open(&l, path, &e) < 0 || lock_take(&l, LOCK_HOW_ALONE, 0, &e) < 0 ||
		    write(held[1], "x", 1) != 1 || read(go[0], &byte, 1) != 1)
			_exit(1);
		raise(SIGKILL);
	}
	assert_int_equal(read(held[0], &byte, 1), 1);
	assert_int_equal(lock_open(&l, path, &e), 0);
	assert_int_equal(lock_take(&l, LOCK_HOW_ALONE, 0, &e), -ERR_BUSY);
	assert_int_equal(write(go[1], "x", 1), 1);
	assert_int_equal(lock_take(&l, LOCK_HOW_ALONE, -1, &e), 0);
	lock_close(&l);
	assert_int_equal(waitpid(child, NULL, 0), child);
}

#define IN_SCRATCH(test) cmocka_unit_test_setup_teardown(test, scratch_make, scratch_remove)

static void copies_and_whole_directories(void **state)
{
	const char *from = write_file("one", "abcdef", 6), *to = scratch_path("sub/two");
	char hex[HASH_HEX];
	int64_t bytes = 0;
	struct err e = { 0 };

	(void)state;
	assert_int_equal(file_hash_first(hex, 3, from, &e), 0);
	assert_string_equal(hex, ABC);
	assert_int_equal(file_hash_first(hex, 7, from, &e), -ERR_INVALID);
	assert_int_equal(file_copy(hex, &bytes, from, to, &e), -ERR_MISSING);
	assert_int_equal(dir_make(scratch_path("sub"), &e), 0);
	assert_int_equal(file_copy(hex, &bytes, write_file("abc", "abc", 3), to, &e), 0);
	assert_string_equal(hex, ABC);
	assert_int_equal(bytes, 3);
	assert_int_equal(mode_of(to), 0600);
	assert_int_equal(file_copy(hex, &bytes, from, to, &e), -ERR_EXISTS);
	assert_int_equal(tree_sync(scratch_path("sub"), &e), 0);
	assert_int_equal(symlink("../one", scratch_path("sub/link")), 0);
	assert_int_equal(tree_remove(scratch_path("sub"), &e), 0);
	assert_false(path_exists(scratch_path("sub")));
	assert_true(path_exists(from));
	assert_int_equal(tree_remove(scratch_path("sub"), &e), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(directories),
		IN_SCRATCH(stores_under_the_hash),
		IN_SCRATCH(keeps_a_good_copy_and_mends_a_damaged_one),
		IN_SCRATCH(a_large_file_and_its_limit),
		IN_SCRATCH(refuses_what_is_no_file_without_waiting),
		IN_SCRATCH(follows_the_users_link),
		IN_SCRATCH(heads),
		IN_SCRATCH(lists_by_name),
		IN_SCRATCH(locks_exclude),
		IN_SCRATCH(a_dead_holder_lets_go),
		IN_SCRATCH(copies_and_whole_directories),
	};

	return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
