/* SPDX-License-Identifier: MIT */
/* The way from the screens to a file for the bookkeeper. */
#ifndef TUI_BOOK_EXPORT_H
#define TUI_BOOK_EXPORT_H

#include "tui/records.h"

/* Asks who it is for, then which days; shows how the file begins and writes it. */
void book_export_open(struct ui *ui);

#endif
