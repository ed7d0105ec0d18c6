/* SPDX-License-Identifier: MIT */
/*
 * Signals while the screens are shown: an end in order, a new size, and a crash that still gives
 * the terminal back. Owns the handlers and what they may touch; knows no curses.
 */
#ifndef TUI_RESCUE_H
#define TUI_RESCUE_H

#include <stdbool.h>
#include "base/err.h"

/*
 * Takes the signals and remembers the terminal's modes; 'bytes' bring its looks back and stay the
 * caller's.
 */
int rescue_open(const char *bytes, struct err *e) MUST_CHECK;
void rescue_close(void);

/* Is the terminal ours, so that a crash must restore it? Not while another program has it. */
void rescue_arm(bool on);

int rescue_fd(void);		/* readable when a signal came */
void rescue_drain(void);
int rescue_ended(void);		/* the signal that asks to end, or 0 */
void rescue_end(int sig);	/* as if it had come */
bool rescue_resized(void);	/* since the last call */
bool rescue_resize_waits(void);	/* the same, and it stays so */

#endif
