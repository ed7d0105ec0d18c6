/* SPDX-License-Identifier: MIT */
/*
 * A text being typed: graphemes, words, undo, one line or several. Owns the text and the
 * cursor; knows no screen and no field. The text is valid UTF-8 without controls (but '\n' when
 * there are several lines) at every moment, and the cursor stands between graphemes.
 */
#ifndef TUI_EDIT_H
#define TUI_EDIT_H

#include <stdbool.h>
#include <stddef.h>
#include "base/mem.h"
#include "tui/canvas.h"

struct edit {
	struct buf text;
	size_t at;		/* the cursor, in bytes */
	bool whole;		/* all of it is selected, see edit_select */
	bool lines;		/* Enter makes a new line */
	int max_chars;		/* code points; 0: no limit */
	int max_bytes;		/* 0: no limit */
	int goal;		/* the column that Up and Down aim at; -1: where the cursor is */
	bool closed;		/* the next change begins a new undo step */
	struct edit_step *steps;
	int nsteps, ndone, cap;	/* steps known; how many of them are applied; allocated */
	char why[120];		/* why the last key was refused */
};

enum edit_did {
	EDIT_NOT,		/* not a key of the editor, or nowhere to go: Up in the first row */
	EDIT_MOVED,		/* the cursor at most; the text is what it was */
	EDIT_CHANGED,
	EDIT_REFUSED,		/* 'why' has the words */
};

void edit_init(struct edit *ed, bool lines, int max_chars, int max_bytes);
void edit_done(struct edit *ed);

/*
 * Another text, cursor at its end, nothing to undo. Longer than the limit is allowed: it was
 * there before.
 */
void edit_set(struct edit *ed, const char *text);
/* Another text as one step that can be undone: a date or a choice that was picked. */
void edit_replace(struct edit *ed, const char *text);
/*
 * All of the text is selected, unless there is none: typed or pasted text takes its place as one
 * step, Backspace and Delete erase it. Any other key of the editor ends that and does what it
 * always does; text that is refused leaves it selected.
 */
void edit_select(struct edit *ed);
const char *edit_text(const struct edit *ed);	/* until the next change; never NULL */

/*
 * A key by its name: "a", "é", "Space", "Left", "^W", "Paste:text". 'cols' is the width that
 * edit_draw gets; only Up and Down depend on it. Tab, Esc and, with one line, Enter, Up and
 * Down are EDIT_NOT.
 */
enum edit_did edit_key(struct edit *ed, const char *key, int cols);

/* Rows that the text takes at this width; 1 with one line, also when it is empty. */
int edit_rows(const struct edit *ed, int cols);
/* The row of the cursor, from 0. */
int edit_row(const struct edit *ed, int cols);

/*
 * Paints the text into the area in one style, scrolled so that the cursor is seen; "…" where
 * more stands left or right. With 'focus' the hardware cursor is put.
 */
void edit_draw(const struct edit *ed, struct canvas *c, struct area a, enum style st, bool focus);

#endif
