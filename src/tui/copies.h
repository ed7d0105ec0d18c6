/* SPDX-License-Identifier: MIT */
/* The copies of a client's photos that left the book, and what has to be taken down of them. */
#ifndef TUI_COPIES_H
#define TUI_COPIES_H

#include "tui/ui.h"
#include "model/types.h"

/* Opens the list above the top screen. */
void copies_open(struct ui *ui, const struct client *c);

/* How many have to be taken down, of one purpose or (0) of all; 0 also when it cannot be told. */
int copies_must_go(struct ui *ui, int64_t client, int32_t purpose);

/* After a consent ended: opens the list and warns if something has to be taken down. */
void copies_after(struct ui *ui, const struct client *c, int32_t purpose);

#endif
