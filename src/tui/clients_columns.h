/* SPDX-License-Identifier: MIT */
/* The rows of a list of clients: reading them as it scrolls, and their columns for any width. */
#ifndef TUI_CLIENTS_COLUMNS_H
#define TUI_CLIENTS_COLUMNS_H

#include "core/clients.h"
#include "tui/list.h"

/* As list_class.fetch, of a list that shows a model's rows. */
void columns_fetch(struct list *l, struct clients *model, int64_t first, int n);

/* Both take the same area's columns, so that heads stand above their values. */
void columns_draw_heads(struct canvas *c, struct area a);
void columns_draw_row(const struct clients_row *x, const struct rules *r, struct canvas *c,
		      struct area a);

/* "1,204"; buf of 32 */
const char *columns_number(int64_t n, char *buf);

#endif
