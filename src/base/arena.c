/* SPDX-License-Identifier: MIT */
/* Bump allocation in blocks. */
#include "config.h"
#include "base/arena.h"
#include "base/mem.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { BLOCK = 4096, BLOCK_MOST = 64 * 1024 };

struct arena_block {
	struct arena_block *next;
	size_t used, size;
	alignas(max_align_t) char mem[];
};

static size_t aligned(size_t size)
{
	return (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
}

static void *take(struct arena *a, size_t size)
{
	struct arena_block *b = a->head;
	size_t need = aligned(size);
	void *p;

	if (!b || b->size - b->used < need) {
		/*
		 * Each block twice the last, so that after a reset the one that is kept holds the
		 * next row as a whole.
		 */
		size_t cap = !b ? BLOCK : b->size < BLOCK_MOST ? 2 * b->size : b->size;

		cap = need > cap ? need : cap;
		b = mem_grow(NULL, sizeof *b + cap);
		b->used = 0;
		b->size = cap;
		b->next = a->head;
		a->head = b;
	}
	p = b->mem + b->used;
	b->used += need;
	return p;
}

void *arena_alloc(struct arena *a, size_t size)
{
	return memset(take(a, size), 0, size);
}

char *arena_strndup(struct arena *a, const char *s, size_t n)
{
	char *p = take(a, n + 1);

	memcpy(p, s, n);
	p[n] = '\0';
	return p;
}

char *arena_strdup(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strlen(s));
}

char *arena_printf(struct arena *a, const char *fmt, ...)
{
	struct arena_block *b = a->head;
	size_t room = b ? b->size - b->used : 0, n;
	va_list ap, again;
	char *s;

	/* It mostly fits where it will be. */
	va_start(ap, fmt);
	va_copy(again, ap);
	n = (size_t)vsnprintf(room ? b->mem + b->used : NULL, room, fmt, ap);
	if (n < room) {
		s = b->mem + b->used;
		b->used += aligned(n + 1);
	} else {
		s = take(a, n + 1);
		vsnprintf(s, n + 1, fmt, again);
	}
	va_end(again);
	va_end(ap);
	return s;
}

void arena_reset(struct arena *a)
{
	struct arena_block *keep = a->head;

	if (!keep)
		return;
	a->head = keep->next;
	arena_done(a);
	keep->used = 0;
	keep->next = NULL;
	a->head = keep;
}

void arena_done(struct arena *a)
{
	while (a->head) {
		struct arena_block *b = a->head;

		a->head = b->next;
		mem_free(b);
	}
}
