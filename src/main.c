/* SPDX-License-Identifier: MIT */
/* Chooses the screens or the command line; the only place that prints an error and exits. */
#include "config.h"
#include "base/text.h"
#include "cli/cli.h"
#include "cli/lines.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
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

	/* The words may quote what a file or a person said. */
	if (*e->msg)
		fprintf(stderr, "scalpbook: %s\n",
			text_clean(&a, e->msg, strlen(e->msg), TEXT_ONE_LINE | TEXT_VISIBLE));
	return err_status(e->code);
}

/* The screens, or line by line where that is asked for. */
static int open_screens(const struct cli_start *s, struct err *e)
{
	struct core_options o = { .dir = s->dir, .via = "screen", .read_only = s->read_only };
	struct core *core = NULL;
	int r = core_open(&core, &o, e);

	if (r >= 0)
		r = lines_run(core, e);
	core_close(&core);
	return r;
}

int main(int argc, char **argv)
{
	struct cli_start start = { .dir = NULL };
	struct err e = { .code = ERR_NONE };

	secure_descriptors();
	umask(077);
	signal(SIGPIPE, SIG_IGN);	/* a write then fails, and is told */
	signal(SIGXFSZ, SIG_IGN);
	setlocale(LC_CTYPE, "");
	setlocale(LC_TIME, "");
	if (cli_run(argc, argv, &start, &e) < 0)
		return fail(&e);
	if (start.screens && open_screens(&start, &e) < 0)
		return fail(&e);
	return 0;
}
