/* SPDX-License-Identifier: MIT */
/*
 * The line mode: numbered menus and one question a line, without boxes or cursor addressing. For
 * screen readers and braille displays (--accessible, $ACCESSIBLE), and where the terminal can do no
 * more (TERM=dumb).
 */
#ifndef CLI_LINES_H
#define CLI_LINES_H

#include "core/core.h"

/* Asks and answers on standard input and output until the person leaves or the input ends. */
int lines_run(struct core *core, struct err *e) MUST_CHECK;

#endif
