/* SPDX-License-Identifier: MIT */
/* Columns of a table of records: which fit, how wide, and their heads; owns no row. */
#ifndef TUI_TABLE_H
#define TUI_TABLE_H

#include "base/arena.h"
#include "tui/canvas.h"

struct table_column {
	const char *head;
	int cols; /* the least it takes; the column with 'rest' gets what is left over */
	int from;		/* the width of the whole from which it is there; 0: always */
	bool right, rest;	/* amounts and numbers stand at the right */
	/* What stands in it, for people; in the arena or the record's. */
	const char *(*text)(const void *ctx, const void *rec, struct arena *a);
};

/*
 * Both take areas of the same width, so that heads stand above their values. A table ends with a
 * NULL head.
 */
void table_heads(const struct table_column *t, struct canvas *c, struct area a);
void table_row(const struct table_column *t, const void *ctx, const void *rec, enum style st,
	       struct canvas *c, struct area a);

#endif
