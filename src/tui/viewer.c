/* SPDX-License-Identifier: MIT */
/* Finds xdg-open and starts it on a file, without a shell. */
#include "config.h"
#include "tui/viewer.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "base/arena.h"
#include "tui/ask.h"

extern char **environ;

static bool is_set(const char *name)
{
	const char *value = getenv(name);

	return value && *value;
}

/* A forwarded display is slow and leaves the clinic's machine: there the path is what helps. */
static bool have_desktop(void)
{
	return (is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")) && !is_set("SSH_CONNECTION") && !is_set("SSH_TTY");
}

/* In the absolute directories of PATH; NULL: it is not there. */
static const char *find_program(const char *name, struct arena *a)
{
	const char *path = getenv("PATH");
	char *rest = arena_strdup(a, path ? path : ""), *dir;

	while ((dir = strsep(&rest, ":"))) {
		const char *file = arena_printf(a, "%s/%s", dir, name);

		if (*dir == '/' && access(file, X_OK) == 0)
			return file;
	}
	return NULL;
}

/* In a session of its own, so that it outlives this program, with the signals and files of a fresh one. */
static int start(const char *program, const char *path)
{
	char *const argv[] = { (char *)(uintptr_t)program, (char *)(uintptr_t)path, NULL };
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attr;
	sigset_t all, none;
	pid_t pid;
	int r;

	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawnattr_init(&attr);
	sigfillset(&all);
	sigemptyset(&none);
	posix_spawnattr_setsigdefault(&attr, &all);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSID);
	r = posix_spawn(&pid, program, &files, &attr, argv, environ);
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&files);
	return r;
}

static void told(struct ui *ui, struct screen *asker, const char *key)
{
	(void)ui;
	(void)asker;
	(void)key;
}

void viewer_show(struct ui *ui, const char *path, const char *name)
{
	static const struct ask_answer read[] = { { "Esc", "go on" }, { NULL, NULL } };
	ARENA(a);
	bool desktop = have_desktop();
	const char *program = desktop ? find_program("xdg-open", &a) : NULL;

	/* The ones before have long ended. */
	while (waitpid(-1, NULL, WNOHANG) > 0)
		;
	if (program && start(program, path) == 0)
		ui_say(ui, "%s is shown by the desktop's viewer", name);
	else
		ask_open(ui, read, told, "%s The picture is %s", desktop ? "No program that shows pictures was found." :
			 "There is no desktop here to show it on.", path);
}
