/* SPDX-License-Identifier: MIT */
/* The TrueType fonts of a system, and which characters each has. Private to media. */
#ifndef MEDIA_FONT_H
#define MEDIA_FONT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "base/arena.h"

/* A font file; 'map' is read when it is first asked. */
struct font {
	const char *path;
	bool collection;		/* a .ttc: its first font counts */
	bool read;			/* map is known; NULL then: of no use */
	const unsigned char *map; /* table of its characters below U+10000 (cmap format 4) */
	size_t size;
};

/*
 * The fonts in directories between ':' (NULL: the usual ones) and below, the best for running text
 * first. An array of *ret_n in the arena.
 */
struct font *fonts_find(const char *dirs, int *ret_n, struct arena *a);

/* The bold companion of a font that is among the best, NULL without one. */
struct font *font_bold(const struct font *f, struct font *all, int n);

bool font_has(struct font *f, uint32_t character, struct arena *a);

#endif
