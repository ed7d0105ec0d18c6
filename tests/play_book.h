/* SPDX-License-Identifier: MIT */
/* The screens on the book of a place, played from a file of pictures. */
#ifndef TESTS_PLAY_BOOK_H
#define TESTS_PLAY_BOOK_H

#include "tests/place.h"
#include "tests/play.h"
#include "tui/screens.h"

struct play_book {
	struct place *p;
	const char *section;	/* the key that shows it; NULL: Today */
};

static inline void play_open(struct ui *ui, void *arg)
{
	const struct play_book *b = arg;

	screens_open(ui, b->p->core);
	if (b->section)
		ui_key(ui, b->section);
}

static inline void play_close(struct ui *ui, void *arg)
{
	(void)arg;
	screens_close(ui);
}

/* tests/screens/NAME.t, from a section on. */
static inline void play_in(struct place *p, const char *section, const char *name)
{
	struct play_book book = { p, section };
	struct play_setup setup = { .open = play_open, .close = play_close, .arg = &book };
	const char *src = getenv("srcdir");

	assert_int_equal(play_screens(arena_printf(&p->arena, "%s/tests/screens/%s.t",
						   src ? src : ".", name),
				      &setup),
			 0);
}

static inline void play(struct place *p, const char *name)
{
	play_in(p, NULL, name);
}

#endif
