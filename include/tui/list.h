/* SPDX-License-Identifier: MIT */
/*
 * A list to embed in a screen: cursor, scrolling, paging, marks and the ">" in column 0. Owns which
 * rows are seen, not the rows: they stay with the screen, which loads only the page that is drawn.
 * A class with IN_LIST gives it by class.list.
 */
#ifndef TUI_LIST_H
#define TUI_LIST_H

#include <stdint.h>
#include "tui/ui.h"

struct list;

struct list_class {
	/*
	 * Makes rows first … first + n - 1 ready for draw, and sets count and exact: with exact,
	 * count rows there are; else at least count, and one more than ready as long as more may
	 * follow. 'first' is near the rows that were ready before, near the begin or near the end,
	 * so that keyset paging can reach it from there. NULL: the screen has all rows at hand and
	 * says how many by list_hold.
	 */
	void (*fetch)(struct list *l, int64_t first, int n);
	/*
	 * Finds out how many rows there are: sets count and exact. For End; NULL: goes to the last
	 * known row.
	 */
	void (*end)(struct list *l);
	/*
	 * One row into a.cols columns. It looks the same under the cursor, which has its ">": text
	 * that looked otherwise there would be sent twice with every arrow.
	 */
	void (*draw)(const struct list *l, int64_t row, struct canvas *c, struct area a);
	/*
	 * What marks, and in rows at hand the cursor, hold on to when the order changes; only asked
	 * for rows that are ready; 0: nothing. NULL: no marks.
	 */
	int64_t (*id)(const struct list *l, int64_t row);
	const struct rectype *of;	/* whose numbers the ids are; may be NULL */
	/* For rows of several types instead: the id of such a record, 0: it is none of them. */
	int64_t (*id_of)(const struct rectype *t, int64_t number);
	/*
	 * A heading or a remark, which the cursor passes over; only for lists that have all rows
	 * ready. NULL: it rests on every row.
	 */
	bool (*passes)(const struct list *l, int64_t row);
	const char *empty;		/* shown when there is no row; NULL: nothing */
	const char *add; /* after it, for those who may write: how to add one; may be NULL */
};

struct list {
	const struct list_class *cls;
	struct ui *ui;
	void *owner;			/* the screen */
	int64_t count;
	bool exact;
	int64_t cursor, top;
	int64_t here;			/* the id under the cursor, of rows at hand; 0: none */
	struct area area;		/* as of the last layout */
	int64_t ready_first;
	int ready_rows;			/* 0: fetch before the next draw */
	int64_t *marks;			/* ids, ascending */
	size_t mark_count, mark_cap;
};

enum { LIST_INDENT = 2 }; /* columns for the cursor and the mark; rows are drawn right of them */

void list_init(struct list *l, const struct list_class *cls, struct ui *ui, void *owner);
void list_done(struct list *l);

void list_layout(struct list *l,
		 struct area a); /* from class.layout: loads what is visible in 'a' */
void list_draw(const struct list *l,
	       struct canvas *c); /* into that area; the canvas' cursor on the row */

/*
 * "↑ 3 above, ↓ 12 more": the rows that are not seen, as of the last layout; "": all are. For lists
 * that have all rows at hand.
 */
const char *list_beyond(const struct list *l, bool ascii, struct arena *a);
/* The same words for so many rows. */
const char *list_beyond_words(int64_t above, int64_t below, bool ascii, struct arena *a);

void list_reload(
	struct list *l); /* rows changed: load them before the next draw, the cursor stays near */
void list_hold(struct list *l,
	       int64_t count); /* so many rows are at hand, known before the next key; with ids the
				  cursor goes to what was saved, else stays on its row */
void list_reset(struct list *l); /* other rows: the same, the cursor on the first; marks stay */

void list_go(struct list *l, int64_t row);		/* clamped to the rows there are */
void list_go_end(struct list *l);
bool list_on_row(
	struct list *l); /* is there a row under the cursor; loads it, ask before using it */
/* A click: the cursor on that row; true if it stood there already, which means "open". */
bool list_click(struct list *l, int row, int col);

bool list_marked(const struct list *l, int64_t id);
void list_mark(struct list *l, int64_t id, bool on);
void list_unmark_all(struct list *l);

#endif
