/* SPDX-License-Identifier: MIT */
/* The command line: verbs, options from the fields, answers as table, tabs, CSV or JSON. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>
#include <stdint.h>
#include "base/err.h"

/* What stands before a verb, and all that the screens need to begin. */
struct cli_start {
	bool screens;		/* no verb was given: open the screens */
	const char *print;	/* or print this one as text; NULL: none */
	int64_t client;		/* that it shows */
	const char *dir;	/* of the book, already chosen; lives as long as argv */
	bool read_only, ascii, accessible, no_mouse, no_color;
};

/*
 * Runs one command with its answer on standard output, or returns with ret->screens or ret->print
 * set. 0, or the error that main prints: ERR_FOUND means that a check found something and has said
 * what.
 */
int cli_run(int argc, char **argv, struct cli_start *ret, struct err *e) MUST_CHECK;

#endif
