/* SPDX-License-Identifier: MIT */
/* Lays columns out and paints a row of them. */
#include "config.h"
#include "tui/table.h"

#include <string.h>
#include "base/text.h"

enum { GAP = 1 };

static bool is_there(const struct table_column *t, int total)
{
	return total >= t->from;
}

/* What is left over for the column that takes the rest. */
static int left_over(const struct table_column *t, int total)
{
	int left = total + GAP;

	for (const struct table_column *x = t; x->head; x++)
		left -= is_there(x, total) ? x->cols + GAP : 0;
	return left > 0 ? left : 0;
}

static int width(const struct table_column *t, int left)
{
	return t->cols + (t->rest ? left : 0);
}

static void put(const struct table_column *x, const char *text, int cols, enum style st,
		struct canvas *c, struct area a)
{
	int pad = x->right ? cols - text_width(text, strlen(text)) : 0;

	pad = pad > 0 ? pad : 0;
	canvas_put(c, a.row, a.col + pad, cols - pad, st, text);
}

void table_heads(const struct table_column *t, struct canvas *c, struct area a)
{
	int left = left_over(t, a.cols), total = a.cols, end = a.col + a.cols;

	for (; t->head; t++) {
		int cols = width(t, left);

		if (!is_there(t, total) || a.col >= end)
			continue;
		put(t, t->head, cols < end - a.col ? cols : end - a.col, S_HEAD, c, a);
		a.col += cols + GAP;
	}
}

void table_row(const struct table_column *t, const void *ctx, const void *rec, enum style st,
	       struct canvas *c, struct area a)
{
	int left = left_over(t, a.cols), total = a.cols, end = a.col + a.cols;
	ARENA(mem);

	for (; t->head; t++) {
		int cols = width(t, left);

		if (!is_there(t, total) || a.col >= end)
			continue;
		put(t, t->text(ctx, rec, &mem), cols < end - a.col ? cols : end - a.col, st, c, a);
		a.col += cols + GAP;
	}
}
