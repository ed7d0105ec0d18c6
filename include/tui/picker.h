/* SPDX-License-Identifier: MIT */
/*
 * The file picker: directories and pictures, or papers, told by content. Owns the way through the
 * directories and the marks; opens nothing but directories and the first bytes of files, and what
 * was picked goes to a callback.
 */
#ifndef TUI_PICKER_H
#define TUI_PICKER_H

#include "tui/ui.h"

/* What is listed beside the directories: pictures, of which many may be marked, or one paper. */
enum picker_kind { PICK_PICTURES, PICK_PAPER };

struct picker_spec {
	const char *title;		/* what the files are for; copied */
	enum picker_kind kind;
	/*
	 * The absolute paths that were taken, at least one; they die after the call. Of pictures,
	 * directories too: what is in them is meant. The picker
	 * with its marks stays below what this pushes, so that one comes back to it: who is done
	 * with the files pops it.
	 */
	void (*took)(void *ctx, struct ui *ui, const char *const *paths, int n);
	void *ctx;
};

/* Begins where files were taken from last, else in the current directory. */
void picker_open(struct ui *ui, const struct picker_spec *spec);

#endif
