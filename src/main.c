/* SPDX-License-Identifier: MIT */
/* Chooses the screens or the command line; the only place that prints an error and exits. */
#include "config.h"
#include "cli/cli.h"

#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
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
	if (*e->msg)
		fprintf(stderr, "scalpbook: %s\n", e->msg);
	return err_status(e->code);
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
	return 0;
}
