/* SPDX-License-Identifier: MIT */
/* Measures and paints tables of texts. */
#include "config.h"
#include "tui/cells.h"
#include "base/text.h"

#include <assert.h>
#include <string.h>

enum { GAP = 1, MOST = 40, LEAST = 5, SQUEEZED = 12 };

static int width(const char *s)
{
	return text_width(s, strlen(s));
}

void cells_add(struct cells *t, const char *head, int rank, bool right)
{
	assert(t->count < CELLS_MAX);
	t->column[t->count++] = (struct cells_column){
		.head = head, .rank = rank, .right = right, .width = width(head)
	};
}

void cells_add_name(struct cells *t, const char *head, int rank)
{
	cells_add(t, head, rank, false);
	t->column[t->count - 1].stays = true;
}

void cells_measure(struct cells *t, const char *const *texts)
{
	for (int i = 0; i < t->count; i++) {
		int w = width(texts[i]);

		if (w > t->column[i].width)
			t->column[i].width = w;
	}
}

static int total(const struct cells *t)
{
	int cols = -GAP;

	for (int i = 0; i < t->count; i++)
		cols += t->column[i].cols ? t->column[i].cols + GAP : 0;
	return cols;
}

/* The one that gives way next; NULL: those that are left must be narrower. */
static struct cells_column *next_to_go(struct cells *t)
{
	struct cells_column *worst = NULL;

	for (int i = 0; i < t->count; i++) {
		struct cells_column *x = &t->column[i];

		if (x->stays && x->cols <= SQUEEZED)
			continue;
		if (x->cols && x->rank && (!worst || x->rank > worst->rank))
			worst = x;
	}
	return worst;
}

static struct cells_column *widest(struct cells *t)
{
	struct cells_column *most = &t->column[0];

	for (int i = 1; i < t->count; i++)
		if (t->column[i].cols > most->cols)
			most = &t->column[i];
	return most;
}

/* A long text says something in half its width; what has less than that goes. */
static void give_way(struct cells_column *x, int too_much)
{
	x->cols = x->cols - too_much >= SQUEEZED ? x->cols - too_much : x->stays ? SQUEEZED : 0;
}

/* What is left over goes to the texts that were cut. */
static void spread(struct cells *t, int left)
{
	for (int i = 0; i < t->count && left > 0; i++) {
		struct cells_column *x = &t->column[i];
		int more = x->width - x->cols < left ? x->width - x->cols : left;

		if (x->cols) {
			x->cols += more;
			left -= more;
		}
	}
}

void cells_fit(struct cells *t, int cols)
{
	struct cells_column *x;

	for (int i = 0; i < t->count; i++)
		t->column[i].cols = t->column[i].width < MOST ? t->column[i].width : MOST;
	while (total(t) > cols && (x = next_to_go(t)))
		give_way(x, total(t) - cols);
	while (total(t) > cols && t->count && widest(t)->cols > LEAST)
		widest(t)->cols--;
	spread(t, cols - total(t));
}

static void put(const struct cells_column *x, const char *text, int end, enum style st,
		struct canvas *c, int row, int col)
{
	int cols = x->cols < end - col ? x->cols : end - col;
	int pad = x->right ? cols - width(text) : 0;

	pad = pad > 0 ? pad : 0;
	if (cols > 0)
		canvas_put(c, row, col + pad, cols - pad, st, text);
}

void cells_heads(const struct cells *t, struct canvas *c, struct area a)
{
	int col = a.col;

	for (const struct cells_column *x = t->column; x < t->column + t->count; x++) {
		put(x, x->head, a.col + a.cols, S_HEAD, c, a.row, col);
		col += x->cols ? x->cols + GAP : 0;
	}
}

void cells_row(const struct cells *t, const char *const *texts, enum style st, enum style last,
	       struct canvas *c, struct area a)
{
	int col = a.col;

	for (int i = 0; i < t->count; i++) {
		const struct cells_column *x = &t->column[i];

		put(x, texts[i], a.col + a.cols, i == t->count - 1 ? last : st, c, a.row, col);
		col += x->cols ? x->cols + GAP : 0;
	}
}
