/* SPDX-License-Identifier: MIT */
/*
 * What the card's tabs with records of one type share: the table, newest first, which rows it
 * shows, all about one, putting right, setting aside. Owns the rows, not the forms: a tab begins
 * with struct record_rows and says the rest in its class; the commands rows_… then work in its
 * place.
 */
#ifndef TUI_RECORD_ROWS_H
#define TUI_RECORD_ROWS_H

#include "tui/card.h"
#include "tui/list.h"
#include "tui/table.h"

struct record_rows_class {
	const struct rectype *type;		/* has an archive status and a day as its period */
	const struct table_column *columns;	/* their ctx is the struct record_rows */
	const char *empty;			/* instead of rows */
	const char *add;			/* after it, for those who may write */
	/* A row in a message: "Norwood III vertex". The arena's or the record's. */
	const char *(*title)(const void *rec, struct arena *a);
	/* Opens the form of a row that holds. */
	void (*edit)(struct ui *ui, struct screen *card, const void *rec);
};

struct record_rows {
	const struct record_rows_class *cls;
	struct list list;
	const char *rows;			/* records, newest first */
	int count;
	bool all;				/* also what was replaced or archived */
	struct rules rules;
};

void record_rows_init(struct record_rows *p, const struct record_rows_class *cls,
		      struct card *c);
void record_rows_done(struct record_rows *p);
int record_rows_load(struct record_rows *p, struct card *c, struct arena *a,
		     struct err *e) MUST_CHECK;
/* The heads on the first row, the list below. */
void record_rows_layout(struct record_rows *p, struct area a);
void record_rows_draw(const struct record_rows *p, struct canvas *c);

/* The row under the cursor and the newest that holds; NULL: none. */
const void *record_rows_here(const struct record_rows *p);
const void *record_rows_last(const struct record_rows *p);
/* Neither archived nor replaced. */
bool record_rows_holds(const struct record_rows *p, const void *rec);

#endif
