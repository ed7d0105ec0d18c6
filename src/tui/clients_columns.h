/* SPDX-License-Identifier: MIT */
/* The columns of the client list for any width. */
#ifndef TUI_CLIENTS_COLUMNS_H
#define TUI_CLIENTS_COLUMNS_H

#include "core/clients.h"
#include "tui/canvas.h"

/* Both take the same area's columns, so that heads stand above their values. */
void columns_draw_heads(struct canvas *c, struct area a);
void columns_draw_row(const struct clients_row *x, const struct rules *r, struct canvas *c,
		      struct area a);

/* "1,204"; buf of 32 */
const char *columns_number(int64_t n, char *buf);

#endif
