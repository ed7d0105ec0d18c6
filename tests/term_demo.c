/* SPDX-License-Identifier: MIT */
/*
 * The made-up screen on the real terminal, for t_term: "term_demo [field|crash|shell|deaf|mouse]";
 * its end is told on standard output.
 */
#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "tests/demo.h"
#include "tui/loop.h"

static void crash(struct ui *ui)
{
	(void)ui;
	abort();
}

/* What an editor does: take the terminal, write, give it back. */
static void shell_once(struct ui *ui)
{
	ui->before_wait = NULL;
	ui->suspend();
	puts("another program");
	fflush(stdout);
	ui->resume();
}

/* So that a terminal that goes away is noticed by reading alone. */
static void block_hang_up(void)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGHUP);
	sigprocmask(SIG_BLOCK, &set, NULL);
}

int main(int argc, char **argv)
{
	struct term_options o = { .ascii = false };
	struct ui ui = { .who = "Anna" };
	struct err e;
	int r;

	demo_open(&ui, 100000, true);
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "field") == 0)
			((struct demo *)ui.top)->field = true;
		else if (strcmp(argv[i], "crash") == 0)
			ui.before_wait = crash;
		else if (strcmp(argv[i], "shell") == 0)
			ui.before_wait = shell_once;
		else if (strcmp(argv[i], "deaf") == 0)
			block_hang_up();
		else if (strcmp(argv[i], "mouse") == 0)
			o.mouse = true;
	}
	r = tui_run(&ui, &o, &e);
	ui_done(&ui);
	if (r < 0) {
		printf("error: %s\n", e.msg);
		return err_status(e.code);
	}
	printf("ended by %d\n", r);
	return r ? 100 + r : 0;
}
