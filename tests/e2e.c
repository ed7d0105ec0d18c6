/* SPDX-License-Identifier: MIT */
/* A book, the program and its commands, for the end-to-end tests; owns no expectation. */
#include "tests/e2e.h"
#include "tests/scratch.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

static const char program[] = "src/scalpbook";

int e2e_up(void **state)
{
	static const char *const fixed[][2] = {
		{ "SCALPBOOK_NOW", "2026-11-23T10:00:00Z" },
		{ "TZ", "UTC" },
		{ "LC_ALL", "C.UTF-8" },
	};
	char here[200], home[300];

	if (scratch_make(state) < 0 || !getcwd(here, sizeof here))
		return -1;
	snprintf(home, sizeof home, "%s/%s", here, scratch);
	setenv("HOME", home, 1);
	strncat(home, "/book", sizeof home - strlen(home) - 1);
	setenv("SCALPBOOK_BOOK", home, 1);
	for (size_t i = 0; i < COUNT(fixed); i++)
		setenv(fixed[i][0], fixed[i][1], 1);
	unsetenv("ACCESSIBLE");
	unsetenv("NO_COLOR");
	return e2e_run(NULL, "init", NULL) == 0 ? 0 : -1;
}

int e2e_down(void **state)
{
	return scratch_remove(state);
}

const char *e2e_program(void)
{
	return program;
}

const char *e2e_book(void)
{
	return getenv("SCALPBOOK_BOOK");
}

const char *e2e_path(const char *name)
{
	return scratch_path(name);
}

pid_t e2e_begin(const char *output, const char *const *argv)
{
	const char *args[40] = { program };
	pid_t pid = fork();
	int fd;

	assert_true(pid >= 0);
	if (pid)
		return pid;
	prctl(PR_SET_PDEATHSIG, SIGKILL);	/* a failed test leaves nothing behind */
	for (size_t n = 1; *argv && n + 1 < COUNT(args); n++)
		args[n] = *argv++;
	fd = open(output ? output : "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0600);
	dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
	dup2(fd, STDOUT_FILENO);
	dup2(fd, STDERR_FILENO);
	execv(program, (char *const *)(uintptr_t)args);
	_exit(127);
}

int e2e_wait(pid_t pid)
{
	int status;

	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static int run(struct buf *ret, const char *const *argv)
{
	const char *output = ret ? scratch_path("output") : NULL;
	int status = e2e_wait(e2e_begin(output, argv));
	char bytes[4096];
	size_t n;
	FILE *f;

	if (!ret)
		return status;
	buf_clear(ret);
	f = fopen(output, "r");
	assert_non_null(f);
	while ((n = fread(bytes, 1, sizeof bytes, f)) > 0)
		buf_add(ret, bytes, n);
	fclose(f);
	return status;
}

int e2e_run(struct buf *ret, ...)
{
	const char *argv[40];
	size_t n = 0;
	va_list ap;

	va_start(ap, ret);
	while (n + 1 < COUNT(argv) && (argv[n] = va_arg(ap, const char *)))
		n++;
	va_end(ap);
	argv[n] = NULL;
	return run(ret, argv);
}

void e2e_says(const char *answer, const char *const *argv)
{
	BUF(b);
	int status = run(&b, argv);

	if (status)
		print_error("%s %s: %s", argv[0], argv[1] ? argv[1] : "", buf_str(&b));
	assert_int_equal(status, 0);
	assert_string_equal(buf_str(&b), answer);
}

void e2e_check_clean(void)
{
	BUF(b);

	if (e2e_run(&b, "check", NULL) != 0 || !strstr(buf_str(&b), ": 0 problems"))
		fail_msg("the book is not clean: %s", buf_str(&b));
}

struct vt *e2e_open_with(int rows, int cols, const char *const *env, const char *const *options)
{
	const char *argv[12] = { program };
	struct vt *v;

	for (size_t n = 1; options && *options && n + 1 < COUNT(argv); n++)
		argv[n] = *options++;
	v = vt_start(rows, cols, env, argv);
	vt_wait_text(v, "Scalpbook");
	vt_wait_idle(v);
	return v;
}

struct vt *e2e_open(int rows, int cols, const char *option)
{
	struct vt *v = e2e_open_with(rows, cols, NULL, (const char *const[]){ option, NULL });

	if (!vt_has(v, "left unsaved"))
		e2e_press(v, "2");
	return v;
}

static bool more_bytes(struct vt *v, const void *than)
{
	return vt_byte_count(v) > *(const size_t *)than;
}

void e2e_press(struct vt *v, const char *keys)
{
	size_t before = vt_byte_count(v);

	vt_keys(v, keys);
	vt_wait(v, more_bytes, &before, keys);
	vt_wait_idle(v);
}

void e2e_type(struct vt *v, const char *text)
{
	size_t before = vt_byte_count(v);

	vt_send(v, text);
	vt_wait(v, more_bytes, &before, text);
	vt_wait_idle(v);
}

bool e2e_row_has(struct vt *v, int row, const char *text)
{
	char line[4096];

	vt_row(v, row, line, sizeof line);
	return strstr(line, text);
}

void e2e_check_focus(struct vt *v)
{
	int row, col;
	bool visible;

	vt_cursor(v, &row, &col, &visible);
	assert_true(visible);
	if (!strcmp(vt_cell(v, row, 0).text, ">") ||
	    (col && !strcmp(vt_cell(v, row, col - 1).text, ">")))
		return;
	/* A digit stands at its tab's name where there is little room. */
	if (!e2e_row_has(v, row, " Find: ") && !e2e_row_has(v, row, "1 Overview") &&
	    !e2e_row_has(v, row, "1Overview"))
		fail_msg("the cursor is at %d,%d, where the focus is not", row, col);
}

void e2e_check_restored(struct vt *v)
{
	assert_false(vt_alternate(v));
	assert_true(vt_received(v, "\033[?2004l"));
	assert_true(vt_received(v, "\033[?1006l") || vt_received(v, "\033[?1006;1000l") ||
		    vt_received(v, "\033[?1000l") || !vt_received(v, "1000h"));
}

void e2e_leave(struct vt *v)
{
	vt_keys(v, "^Q");
	assert_int_equal(vt_finish(v), 0);
	e2e_check_restored(v);
	vt_done(v);
}
