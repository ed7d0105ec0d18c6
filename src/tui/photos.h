/* SPDX-License-Identifier: MIT */
/*
 * What the files of the tab Photos share: tab_photos.c the list, photo_add.c new ones,
 * photo_views.c a view by one key,
 * photo_export.c what leaves the book.
 */
#ifndef TUI_PHOTOS_H
#define TUI_PHOTOS_H

#include "core/intake.h"
#include "tui/card.h"
#include "tui/details.h"
#include "tui/list.h"
#include "tui/pictures.h"
#include "tui/record_form.h"

struct photos {
	struct list list;
	struct photo *rows;		/* by visit, the latest first, then as they were taken */
	int count;
	const char *withdrawn;		/* what may no longer be done with them, in words; "" */
	int must_go;			/* copies that have to be taken down */
	struct rules rules;
	struct mark *marks;		/* on all of them */
	int mark_count;
	struct seen seen;
	struct area picture, words;	/* of the one under the cursor, as of the last layout */
	struct record_form form;
	int64_t asked;			/* the photo that a question is about */

	/* While pictures are added: what was picked and what is said of them all. */
	struct arena adding;
	struct card *card;		/* while a photo is added or edited */
	struct photo_files files;
	struct photo start;
	struct details_line *refused;	/* the files that were not added last, and why */
	int refused_count;
	int corrected;			/* photos whose time was corrected just now */
};

/*
 * Picks files, asks once for what they have in common, copies them, then asks for each one's view.
 * They begin as of the session, NULL: the latest visit.
 */
void photo_add_begin(struct photos *p, struct card *c, const struct session *of);

/* The files that were not added last, each with why; nothing when all were. */
void photo_refused_show(const struct photos *p, struct ui *ui);

/*
 * For a form's spec: the sessions of p->card's client, "3, 12 Nov", and none, for the field
 * session.
 */
int photo_sessions(void *photos, const struct field *f, struct choices *ret, struct arena *a);

/* Asks how far a camera's clock was wrong; for the marked photos, or the one under the cursor. */
void photo_clock_open(struct photos *p, struct ui *ui);

/*
 * Goes through these photos: a key for each one's view. The ids are copied. Who leaves before the
 * end finds the rest marked in the list, so that the same key goes on with them.
 */
void photo_views_open(struct photos *p, struct ui *ui, const int64_t *ids, int n);

#endif
