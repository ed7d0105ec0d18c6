/* SPDX-License-Identifier: MIT */
/* Finds and starts other programs; no shell ever reads a word of it. */
#include "config.h"
#include "base/program.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "base/file.h"
#include "base/io.h"
#include "base/text.h"

extern char **environ;

enum { WORDS = 16 };

const char *program_find(const char *name, struct arena *a)
{
	const char *path = getenv("PATH");
	char *rest = arena_strdup(a, path ? path : ""), *dir;

	if (*name == '/')
		return access(name, X_OK) == 0 ? name : NULL;
	while ((dir = strsep(&rest, ":"))) {
		const char *file = arena_printf(a, "%s/%s", dir, name);

		if (*dir == '/' && *name && access(file, X_OK) == 0)
			return file;
	}
	return NULL;
}

/* With the signals of a fresh process: this one ignores some. 'files' NULL: on this terminal. */
static int spawn(pid_t *ret, char *const *argv, const posix_spawn_file_actions_t *files)
{
	posix_spawnattr_t attr;
	sigset_t all, none;
	short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
	int r;

	posix_spawnattr_init(&attr);
	sigfillset(&all);
	sigemptyset(&none);
	posix_spawnattr_setsigdefault(&attr, &all);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setflags(&attr, files ? (short)(flags | POSIX_SPAWN_SETSID) : flags);
	r = posix_spawn(ret, argv[0], files, &attr, argv, environ);
	posix_spawnattr_destroy(&attr);
	return r;
}

bool program_leave(const char *program, const char *argument)
{
	char *const argv[] = { (char *)(uintptr_t)program, (char *)(uintptr_t)argument, NULL };
	posix_spawn_file_actions_t files;
	pid_t pid;
	int r;

	/* The ones before have long ended. */
	while (waitpid(-1, NULL, WNOHANG) > 0)
		;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	r = spawn(&pid, argv, &files);
	posix_spawn_file_actions_destroy(&files);
	return r == 0;
}

static int run_editor(const char *command, char *path, struct arena *a, struct err *e)
{
	char *argv[WORDS + 2] = { NULL }, *rest = arena_strdup(a, command), *word;
	int n = 0, status;
	pid_t pid;

	while (n < WORDS && (word = strsep(&rest, " ")))
		if (*word)
			argv[n++] = word;
	argv[n] = path;
	if (!n || !(argv[0] = (char *)(uintptr_t)program_find(argv[0], a)))
		return err_set(e, ERR_MISSING, "there is no editor '%.80s'", command);
	if ((errno = spawn(&pid, argv, NULL)) != 0)
		return err_errno(e, "start", argv[0]);
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return err_errno(e, "wait for", argv[0]);
	if (!WIFEXITED(status) || WEXITSTATUS(status))
		return err_set(e, ERR_STOPPED,
			       "the editor ended with an error; the text is as it was");
	return 0;
}

/* The file may be another one of the same name by now: editors save by renaming. */
static int read_back(const char *path, size_t max, char **ret, struct arena *a, struct err *e)
{
	char *bytes = arena_alloc(a, max + 2);
	int n = file_head(path, bytes, max + 1, e);

	if (n < 0)
		return n;
	if ((size_t)n > max)
		return err_set(e, ERR_INVALID,
			       "the text is longer than %zu bytes and was not taken", max);
	if (!text_valid(bytes, (size_t)n))
		return err_set(e, ERR_INVALID,
			       "the editor saved what is not UTF-8 text; nothing was taken");
	/* Editors end the last line. */
	if (n && bytes[n - 1] == '\n')
		n--;
	*ret = text_clean(a, bytes, (size_t)n, 0);
	return 0;
}

int program_edit(const char *command, const char *text, size_t max, char **ret, struct arena *a,
		 struct err *e)
{
	const char *dir = getenv("XDG_RUNTIME_DIR");
	char *now = NULL;
	TEMP(temp);
	int r;

	if ((r = temp_open(&temp, dir && *dir == '/' ? dir : "/tmp", e)) < 0)
		return r;
	if (io_write(temp.fd, text, strlen(text)) < 0 || io_write(temp.fd, "\n", 1) < 0)
		return err_errno(e, "write", temp.path);
	io_close(&temp.fd);
	if ((r = run_editor(command, temp.path, a, e)) < 0 ||
	    (r = read_back(temp.path, max, &now, a, e)) < 0)
		return r;
	if (!strcmp(now, text))
		return 0;
	*ret = now;
	return 1;
}
