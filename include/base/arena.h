/* SPDX-License-Identifier: MIT */
/* Memory that dies together: one arena per screen, per verb, per imported or exported row. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>
#include "base/err.h"

struct arena {
	struct arena_block *head;	/* zero-initialise to begin */
};

/* Zeroed memory, never NULL: without memory the program ends (mem.h). Lives until reset or done. */
void *arena_alloc(struct arena *a, size_t size);
char *arena_strdup(struct arena *a, const char *s);
char *arena_strndup(struct arena *a, const char *s, size_t n);
char *arena_printf(struct arena *a, const char *fmt, ...) PRINTF(2, 3);

/* Frees all but one block, which is kept for the next row. */
void arena_reset(struct arena *a);
void arena_done(struct arena *a);

#define ARENA(name) CLEANUP(arena_done) struct arena name = { 0 }

#endif
