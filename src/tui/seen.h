/* SPDX-License-Identifier: MIT */
/*
 * Pictures of photos for a screen: read from the book while no key waits, kept in memory, drawn as
 * cells. A screen says in its layout which it will draw, calls seen_ahead() in its ahead(), and
 * draws what is there by then.
 */
#ifndef TUI_SEEN_H
#define TUI_SEEN_H

#include "core/see.h"
#include "tui/ui.h"

enum { SEEN_KEPT = 14, SEEN_WANTED = 14 };

struct seen_picture;

struct seen {
	struct ui *ui;
	struct seen_picture *kept[SEEN_KEPT];	/* the one used last is the first */
	struct seen_want {
		struct photo photo;		/* its texts: only sha256 and format */
		char sha256[HASH_HEX];
		int wide, high;			/* pixels that can be seen */
	} wants[SEEN_WANTED];
	int want_count;
};

void seen_init(struct seen *s, struct ui *ui);
void seen_done(struct seen *s);

/* A new layout begins: nothing is wanted. */
void seen_begin(struct seen *s);
/*
 * This photo is drawn into so many cells, or with none will perhaps be soon. What is wanted first
 * is read first.
 */
void seen_want(struct seen *s, const struct photo *x, int rows, int cols);
/* The same for so many pixels. */
void seen_want_pixels(struct seen *s, const struct photo *x, int wide, int high);

/* Reads the next one; true: there is more to do. Sets ui->again when something new can be drawn. */
bool seen_ahead(struct seen *s);

/*
 * Draws the photo into the area, its shape kept, in the middle of it; what it took in *ret (may be
 * NULL). Not read yet: nothing, 'ret' has no columns. Where it cannot be read: the reason in words.
 */
void seen_draw(const struct seen *s, const struct photo *x, struct canvas *c, struct area a,
	       struct area *ret);

/* Its pixels, NULL as long as they were not read; until the next seen_ahead(). */
const struct picture *seen_pixels(const struct seen *s, const struct photo *x);

#endif
