/* SPDX-License-Identifier: MIT */
/* Output: chunk sizes, the first error, files that are whole or the old ones. */
#include "tests/test.h"
#include "tests/scratch.h"
#include "base/file.h"
#include "base/out.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>

/* A packet socket keeps the borders between writes; the child's status is how many there were. */
static int count_writes(int fd)
{
	static char packet[1 << 20];
	int writes = 0;
	ssize_t got;

	while ((got = read(fd, packet, sizeof packet)) > 0) {
		writes++;
		if (got > 64 * 1024)
			return 100;
	}
	return writes;
}

static void one_write_a_chunk(void **state)
{
	int ends[2], status;
	struct err e = { 0 };
	OUT(o);
	pid_t child;

	(void)state;
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends), 0);
	child = fork();
	if (child == 0) {
		close(ends[1]);
		_exit(count_writes(ends[0]));
	}
	close(ends[0]);
	o = out_fd(ends[1], "the socket");
	for (int i = 0; i < 20000; i++)
		out_puts(o, "0123456789");
	assert_int_equal(out_finish(&o, &e), 0);
	assert_null(o);
	close(ends[1]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(WEXITSTATUS(status), 4);	/* 200 000 bytes: three chunks and a rest */
}

static void a_slow_non_blocking_reader_gets_every_byte(void **state)
{
	static char big[300000];
	int ends[2], status;
	struct err e = { 0 };
	OUT(o);
	pid_t child;

	(void)state;
	memset(big, 'x', sizeof big);
	assert_int_equal(pipe(ends), 0);
	child = fork();
	if (child == 0) {
		char some[777];
		size_t sum = 0;
		ssize_t got;

		close(ends[1]);
		while ((got = read(ends[0], some, sizeof some)) > 0)
			sum += (size_t)got;
		_exit(sum == sizeof big ? 0 : 1);
	}
	close(ends[0]);
	assert_int_equal(fcntl(ends[1], F_SETFL, O_NONBLOCK), 0);
	o = out_fd(ends[1], "the pipe");
	out_add(o, big, sizeof big);
	assert_int_equal(out_finish(&o, &e), 0);
	close(ends[1]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(WEXITSTATUS(status), 0);
}

static void the_first_error_is_told_at_the_end(void **state)
{
	int full = open("/dev/full", O_WRONLY), ends[2];
	struct err e = { 0 };
	OUT(o);

	(void)state;
	assert_true(full >= 0);
	o = out_fd(full, "the disk");
	for (int i = 0; i < 70000; i++)
		out_char(o, 'x');
	assert_true(out_failed(o));
	assert_int_equal(out_finish(&o, &e), -ERR_FULL);
	assert_string_equal(e.msg, "cannot write 'the disk': No space left on device");
	o = out_fd(full, "the disk");
	out_puts(o, "short");
	assert_false(out_failed(o));
	assert_int_equal(out_finish(&o, &e), -ERR_FULL);
	close(full);

	signal(SIGPIPE, SIG_IGN);
	assert_int_equal(pipe(ends), 0);
	close(ends[0]);
	o = out_fd(ends[1], "standard output");
	out_puts(o, "nobody reads");
	assert_int_equal(out_finish(&o, &e), -ERR_PIPE);
	assert_string_equal(e.msg, "cannot write 'standard output': Broken pipe");
	close(ends[1]);
}

static void memory_takes_everything(void **state)
{
	static char wide[1000];
	struct err e = { 0 };
	OUT(o);

	(void)state;
	o = out_memory();
	assert_string_equal(out_text(o), "");
	out_printf(o, "%d %s\n", 42, "grafts");
	assert_string_equal(out_text(o), "42 grafts\n");
	memcpy(out_room(o, 10), "in place", 8);
	out_took(o, 8);
	assert_string_equal(out_text(o), "42 grafts\nin place");
	memset(wide, 'w', sizeof wide - 1);
	out_printf(o, "%s", wide);
	for (int i = 0; i < 100000; i++)
		out_char(o, 'c');
	assert_int_equal(strlen(out_text(o)), 18 + 999 + 100000);
	assert_int_equal(out_finish(&o, &e), 0);
}

static int entries(void)
{
	ARENA(a);
	struct dirent_info *rows;
	struct err e;
	size_t n;

	assert_int_equal(dir_list(&rows, &n, &a, scratch, &e), 0);
	return (int)n;
}

static void assert_file(const char *path, const char *text, mode_t mode)
{
	char buf[256] = { 0 };
	struct stat st;
	struct err e = { 0 };

	assert_true(file_head(path, buf, sizeof buf - 1, &e) >= 0);
	assert_string_equal(buf, text);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 07777, mode);
}

static void write_file(const char *path, const char *text)
{
	struct err e = { 0 };
	OUT(o);

	if (out_file(&o, path, &e) < 0)
		fail_msg("%s", e.msg);
	out_puts(o, text);
	if (out_finish(&o, &e) < 0)
		fail_msg("%s", e.msg);
}

static void a_file_is_new_or_old_never_half(void **state)
{
	const char *path = scratch_path("export.csv");
	struct err e = { 0 };
	OUT(o);

	(void)state;
	assert_int_equal(out_file(&o, path, &e), 0);
	out_puts(o, "one");
	assert_false(path_exists(path));
	assert_int_equal(entries(), 1);
	out_abort(&o);
	assert_int_equal(entries(), 0);
	write_file(path, "one");
	assert_file(path, "one", 0600);
	assert_int_equal(chmod(path, 0640), 0);
	assert_int_equal(out_file(&o, path, &e), 0);
	out_puts(o, "two");
	assert_file(path, "one", 0640);
	assert_int_equal(out_finish(&o, &e), 0);
	assert_file(path, "two", 0640);
	assert_int_equal(entries(), 1);
}

static void a_link_stays_a_link(void **state)
{
	const char *path = scratch_path("real"), *link = scratch_path("link");
	struct stat st;

	(void)state;
	write_file(path, "one");
	assert_int_equal(symlink("real", link), 0);
	write_file(link, "two");
	assert_int_equal(lstat(link, &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_file(path, "two", 0600);
}

static void targets_that_cannot_be(void **state)
{
	struct err e = { 0 };
	OUT(o);

	(void)state;
	assert_int_equal(out_file(&o, scratch, &e), -ERR_INVALID);
	assert_int_equal(out_file(&o, "/dev/null", &e), -ERR_INVALID);
	assert_string_equal(e.msg, "'/dev/null' is not a regular file");
	assert_int_equal(out_file(&o, scratch_path("no/such/file"), &e), -ERR_MISSING);
	assert_null(o);
	assert_int_equal(entries(), 0);
}

#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

/* One of many files that become durable together: hashed, never over another, gone if given up. */
static void a_new_file(void **state)
{
	const char *path = scratch_path("new");
	char hex[HASH_HEX];
	struct stat st;
	struct err e = { 0 };
	OUT(o);

	(void)state;
	assert_int_equal(out_new(&o, path, &e), 0);
	out_abort(&o);
	assert_int_not_equal(stat(path, &st), 0);
	assert_int_equal(out_new(&o, path, &e), 0);
	out_hashed(o);
	out_puts(o, "a");
	out_puts(o, "bc");
	assert_int_equal(out_sum(o, hex), 3);
	assert_string_equal(hex, ABC);
	assert_int_equal(out_finish(&o, &e), 0);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(st.st_size, 3);
	assert_int_equal(out_new(&o, path, &e), -ERR_EXISTS);
}

#define IN_SCRATCH(test) cmocka_unit_test_setup_teardown(test, scratch_make, scratch_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_write_a_chunk),
		cmocka_unit_test(a_slow_non_blocking_reader_gets_every_byte),
		cmocka_unit_test(the_first_error_is_told_at_the_end),
		cmocka_unit_test(memory_takes_everything),
		IN_SCRATCH(a_new_file),
		IN_SCRATCH(a_file_is_new_or_old_never_half),
		IN_SCRATCH(a_link_stays_a_link),
		IN_SCRATCH(targets_that_cannot_be),
	};

	return cmocka_run_group_tests_name("out", tests, NULL, NULL);
}
