/* SPDX-License-Identifier: MIT */
/*
 * Other programs, started without a shell by an absolute path: found, left to run, or waited for.
 */
#ifndef BASE_PROGRAM_H
#define BASE_PROGRAM_H

#include <stdbool.h>
#include "base/arena.h"

/* In the absolute directories of $PATH, or itself when absolute; NULL: there is no such program. */
const char *program_find(const char *name, struct arena *a);

/*
 * Runs it with one argument, its output discarded, in a session of its own: it outlives this
 * program. False: it could not be started.
 */
bool program_leave(const char *program, const char *argument);

/*
 * Gives a text to an editor on this terminal (the caller has given the terminal back) and takes
 * what it saved. 'command' is as in $VISUAL: words separated by blanks. The text goes through a
 * file of mode 0600 that is removed after. 1: *ret is another text, at most 'max' bytes of it; 0:
 * nothing was changed.
 */
int program_edit(const char *command, const char *text, size_t max, char **ret, struct arena *a,
		 struct err *e) MUST_CHECK;

#endif
