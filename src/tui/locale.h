/* SPDX-License-Identifier: MIT */
/* Which characters the terminal knows, by the environment; owns no terminal. */
#ifndef TUI_LOCALE_H
#define TUI_LOCALE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Sets LC_CTYPE; LC_NUMERIC stays "C". true: only ASCII can be drawn. A language setting that is
 * not installed is told in 'note', which else stays as it is.
 */
bool locale_take(char *note, size_t size);

#endif
