/* SPDX-License-Identifier: MIT */
/*
 * A table of texts: columns as wide as what stands in them, and which give way when there is no
 * room for all. Owns no text.
 */
#ifndef TUI_CELLS_H
#define TUI_CELLS_H

#include "tui/canvas.h"

enum { CELLS_MAX = 16 };

struct cells {
	struct cells_column {
		const char *head;
		int rank;		/* 0: always there; the highest gives way first */
		bool stays;		/* when it gives way it becomes narrower, no more */
		bool right;		/* numbers stand at the right */
		int width;		/* of the widest text measured so far */
		int cols;		/* as of the last fit; 0: not there */
	} column[CELLS_MAX];
	int count;
};

void cells_add(struct cells *t, const char *head, int rank, bool right);
/* A text that says something in half its width: at its turn it becomes narrower, but it stays. */
void cells_add_name(struct cells *t, const char *head, int rank);
/* One row's texts, a text a column. */
void cells_measure(struct cells *t, const char *const *texts);
/* Chooses what is there in so many columns. Measure all rows before. */
void cells_fit(struct cells *t, int cols);

/* The last column has a style of its own. */
void cells_heads(const struct cells *t, struct canvas *c, struct area a);
void cells_row(const struct cells *t, const char *const *texts, enum style st, enum style last,
	       struct canvas *c, struct area a);

#endif
