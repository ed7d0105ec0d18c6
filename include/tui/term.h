/* SPDX-License-Identifier: MIT */
/*
 * The terminal: start-up, keys by name, a canvas to the screen, and giving it back on every way
 * out. One at a time, on standard input and output; owns curses.h.
 */
#ifndef TUI_TERM_H
#define TUI_TERM_H

#include <stdbool.h>
#include "tui/canvas.h"

struct term_options {
	enum {
		COLOR_WANTED_AUTO,
		COLOR_WANTED_NEVER,
		COLOR_WANTED_ALWAYS
	} color; /* AUTO heeds NO_COLOR */
	bool ascii;
	bool mouse;			/* from the start; else only after M */
};

/*
 * Takes the terminal: alternate screen, raw keys, signal handlers. Sets the locale (LC_NUMERIC
 * stays "C"). A TERM that this system does not know is taken for xterm-256color. ERR_NOTERM in
 * words when input or output is no terminal, or it cannot place the cursor (TERM=dumb). Nothing is
 * drawn yet.
 */
int term_open(const struct term_options *o, struct err *e) MUST_CHECK;
/* Gives it back as it was found. Does nothing when it is not open. */
void term_close(void);

/* What the person should be told once about terminal or locale, or "". */
const char *term_note(void);
/* The character set has no lines: draw with ASCII. */
bool term_needs_ascii(void);
void term_size(int *ret_rows, int *ret_cols);
/* How many colours a picture can have: 256, 16, 8, or 0 without any. */
int term_colors(void);

/*
 * Shows the canvas in one write, only what changed; 'whole' sends all of it, after someone else
 * wrote on the terminal. The hardware cursor goes to the canvas' cursor last, so that screen
 * readers follow it.
 */
void term_draw(const struct canvas *c, bool whole);
void term_mouse(bool on);

/*
 * For what curses knows nothing of, such as pictures in pixels. Bytes at a place of the screen;
 * draw whole to get rid of what they left there.
 */
void term_send(int row, int col, const void *bytes, size_t n);
/*
 * Sends a question and collects what comes until it is whole, at most so long; returns how many
 * bytes. What of it was typed by a person goes back by term_unread.
 */
size_t term_ask(const char *question, bool (*whole)(const char *got), int timeout_ms, char *ret,
		size_t size);
void term_unread(const char *bytes, size_t n);

/*
 * Waits until there is a key or the size changed, or for so many milliseconds (less than 0: without
 * a timer): 0. SIGTERM, SIGINT and SIGHUP come back as their number, as does a terminal that went
 * away (SIGHUP).
 */
int term_wait(int timeout_ms);
bool term_quiet(void);		/* there is nothing that term_wait would come back for at once */
/* The next key that was typed already, NULL when there is none; valid until the next call. */
const char *term_key(void);

/* For another program on the same terminal: before it and after it. */
void term_suspend(void);
void term_resume(void);

#endif
