/* SPDX-License-Identifier: MIT */
/*
 * A list of choices in a box: type-ahead by code, label or any word, groups as headings, the
 * definition of the row under the cursor, one answer or several. Owns no field: the answer goes
 * to a callback.
 */
#ifndef TUI_CHOOSE_H
#define TUI_CHOOSE_H

#include <stdint.h>
#include "model/field.h"
#include "tui/ui.h"

struct choose_spec {
	const char *title;
	const struct choices *list;	/* outlives the box; at most 64 rows with 'several' */
	bool several;			/* ticks, set by Space */
	bool optional;			/* one answer: Delete takes none of them */
	int at;				/* the row to begin on, from 1; 0: the first */
	uint64_t ticks;			/* bit n is row n + 1 */
	const char *typed;		/* begins the type-ahead; may be NULL */
	/*
	 * The answer, with the box closed: the row from 1 (0: none), or the ticks. Not called
	 * for Esc. It may push a screen.
	 */
	void (*took)(void *ctx, struct ui *ui, int row, uint64_t ticks);
	void *ctx;
	/* Draws something about the row under the cursor beside the list. May be NULL. */
	void (*picture)(void *ctx, const struct choice *row, struct canvas *c, struct area a);
	void *picture_ctx;
};

/* The spec is copied; title and list stay the caller's. */
void choose_open(struct ui *ui, const struct choose_spec *spec);

/* A row by itself, out of its list: "Norwood III". In the arena or the row's own. */
const char *choose_words(const struct choice *row, struct arena *a);

/*
 * The row (from 1) that typing these letters means: code or label itself, the beginning of one,
 * of a word of the label or the grade in the code ("3v" of "N3V"), of a word of the
 * explanation, in this order; blanks do not count in the first two, and a group may stand in front
 * ("ludwig ii", "ludwig 2"). 0 if there is none.
 */
int choose_find(const struct choices *list, const char *typed);

/*
 * Where Space ticks: whether one after these letters goes on with labels instead, of which several
 * are meant still, as after "left" of "Left temple".
 */
bool choose_goes_on(const struct choices *list, const char *typed);

#endif
