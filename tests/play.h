/* SPDX-License-Identifier: MIT */
/*
 * Plays tests/screens/x.t: keys by name, then the picture that a person would see, compared cell by
 * cell in process. UPDATE=1 in the environment writes what is seen into the file instead. A line is
 * one of
 *
 *   # comment
 *   size ROWSxCOLS           before the first picture; 24x80 unless told
 *   ascii
 *   keys Down Down Enter ^S  names as in ui_key
 *   type Any text            a key for each grapheme
 *   paste Any text           \n is a new line
 *   at YYYY-MM-DD HH:MM      from now on it is then
 *   sees WORDS               some row shows them
 *   lacks WORDS              none does
 *   style ROW,COL NAME       the cell there has this style of theme.def
 *   ---- [ROW,COL]           begins a picture; the cursor is there ("nowhere" without)
 *   |a row as it is seen     as many as the window has; blanks at the end do not count
 *   ----
 */
#ifndef TESTS_PLAY_H
#define TESTS_PLAY_H

#include "tui/ui.h"

/* What makes the screens that a file plays on; both are called once a file. */
struct play_setup {
	void (*open)(struct ui *ui, void *arg);		/* pushes the first screen */
	void (*close)(struct ui *ui,
		      void *arg); /* after the last picture, screens still open; may be NULL */
	void *arg;
};

/* How many pictures differ, each shown on standard error; 0 when updated. */
int play_screens(const char *path, const struct play_setup *setup);

#endif
