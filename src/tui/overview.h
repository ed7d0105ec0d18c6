/* SPDX-License-Identifier: MIT */
/* The parts of the overview; private to its files. */
#ifndef TUI_OVERVIEW_H
#define TUI_OVERVIEW_H

#include "tui/card.h"
#include "tui/pane.h"

struct overview_at {
	const struct card_data *d;
	const struct rules *r;
	int window;	/* rows from 0 that are seen at once: pictures stay within them */
	int back;	/* the map as it was so many treatments ago */
};

/* overview_scalp.c: the pattern, as heads before a treatment, then with it as a map. */
void overview_scalp(struct pane *p, const struct overview_at *o);
/* How many treatments the map can go back. */
int overview_treatments(const struct card_data *d);

/* overview_course.c: the course as a line, or the sessions; the last one and the next. */
void overview_course(struct pane *p, const struct overview_at *o);

/* What a field of a record says. */
static inline const char *overview_show(const struct overview_at *o, const struct rectype *t,
					const char *name, const void *rec, struct arena *a)
{
	return field_show(field_named(t, name), rec, o->r, a);
}

#endif
