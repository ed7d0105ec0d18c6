/* SPDX-License-Identifier: MIT */
/* Asks where to write a file: a form of one line, the question about a file that is there. */
#ifndef TUI_SAVE_FILE_H
#define TUI_SAVE_FILE_H

#include "base/arena.h"
#include "tui/ui.h"

struct save_file_spec {
	const char *title, *name;	/* of the form; of the file in the home directory; copied */
	const char *action;		/* "Export"; constant */
	/* Writes it, and says so. */
	void (*write)(void *ctx, struct ui *ui, const char *path);
	void *ctx;			/* outlives the screen below the form */
};
void save_file_open(struct ui *ui, const struct save_file_spec *spec);

/* What was typed as a path, absolute: ~ is the home directory. In the arena. */
const char *save_file_path(const char *typed, struct arena *a);
/* Fails, naming the field, when it is a directory or lies in none. */
int save_file_check(const char *path, const char *field, struct err *e) MUST_CHECK;

#endif
