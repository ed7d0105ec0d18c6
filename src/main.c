/* SPDX-License-Identifier: MIT */
/* Chooses the screens or the command line; the only place that prints an error and exits. */
#include "config.h"
#include "base/text.h"
#include "cli/cli.h"
#include "cli/lines.h"
#include "tui/screens.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* 0, 1 and 2 are open before a database is, which could else be written to by a message. */
static void secure_descriptors(void)
{
	int fd;

	do
		fd = open("/dev/null", O_RDWR);
	while (fd >= 0 && fd <= STDERR_FILENO);
	if (fd > STDERR_FILENO)
		close(fd);
}

static int fail(const struct err *e)
{
	ARENA(a);

	/*
	 * The words may quote what a file or a person said; "| head" has what it wanted and needs
	 * none.
	 */
	if (*e->msg && e->code != ERR_PIPE)
		fprintf(stderr, "scalpbook: %s\n",
			text_clean(&a, e->msg, strlen(e->msg), TEXT_ONE_LINE | TEXT_VISIBLE));
	return err_status(e->code);
}

/* The screens; line by line where that is asked for, or where the terminal can do no more. */
static int show(struct core *core, const struct cli_start *s, struct err *e)
{
	struct term_options o = { .ascii = s->ascii, .mouse = !s->no_mouse,
				  .color = s->no_color ? COLOR_WANTED_NEVER : COLOR_WANTED_AUTO };
	int r;

	if (s->accessible)
		return lines_run(core, e);
	r = screens_run(core, &o, e);
	if (r == -ERR_NOTERM && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
		return lines_run(core, e);
	return r;
}

static int print(struct core *core, const struct cli_start *s, struct err *e)
{
	OUT(out);
	int r;

	out = out_fd(STDOUT_FILENO, "standard output");
	if ((r = screens_print(core, s->print, s->client, s->ascii, out, e)) < 0)
		return r;
	return out_finish(&out, e);
}

/* Who starts the program for the first time has no book yet, and is asked at the terminal. */
static bool wants_book(const struct cli_start *s)
{
	char answer[16];

	if (!s->screens || s->read_only || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return false;
	printf("There is no book in '%s' yet. Make an empty one there? [y/N] ", s->dir);
	fflush(stdout);
	return fgets(answer, sizeof answer, stdin) && (*answer == 'y' || *answer == 'Y');
}

static int with_book(const struct cli_start *s, struct err *e)
{
	struct core_options o = { .dir = s->dir, .via = "screen", .read_only = s->read_only };
	struct core *core = NULL;
	int r = core_open(&core, &o, e);

	if (r == -ERR_MISSING && wants_book(s) && (r = core_init(s->dir, e)) >= 0)
		r = core_open(&core, &o, e);
	if (r >= 0)
		r = s->print ? print(core, s, e) : show(core, s, e);
	core_close(&core);
	return r;
}

int main(int argc, char **argv)
{
	struct cli_start start = { .dir = NULL };
	struct err e = { .code = ERR_NONE };
	int r;

	secure_descriptors();
	umask(077);
	signal(SIGPIPE, SIG_IGN);	/* a write then fails, and is told */
	signal(SIGXFSZ, SIG_IGN);
	setlocale(LC_CTYPE, "");
	setlocale(LC_TIME, "");
	if (cli_run(argc, argv, &start, &e) < 0)
		return fail(&e);
	if (!start.screens && !start.print)
		return 0;
	r = with_book(&start, &e);
	/* A signal that ended the screens is told in the usual way. */
	return r < 0 ? fail(&e) : r > 0 ? 128 + r : 0;
}
