/* SPDX-License-Identifier: MIT */
/* The one place that calls malloc and free; owns what happens when memory runs out. */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>
#include "base/err.h"

/* Never NULL. Without memory: the hook (it restores the terminal), a word on it, exit status 71. */
void *mem_alloc(size_t size);			/* zeroed */
void *mem_grow(void *p, size_t size);		/* realloc; new bytes are not zeroed */
void mem_free(void *p);
char *mem_strdup(const char *s);
void mem_on_exhaustion(void (*hook)(void));

/* Text that grows; always NUL-terminated once something was added. Zero-initialise to begin. */
struct buf {
	char *s;
	size_t len, cap;
};

void buf_add(struct buf *b, const void *bytes, size_t n);
void buf_puts(struct buf *b, const char *s);
void buf_printf(struct buf *b, const char *fmt, ...) PRINTF(2, 3);
void buf_clear(struct buf *b);			/* keeps the memory */
const char *buf_str(const struct buf *b);	/* "" when empty; valid until the next change */
void buf_done(struct buf *b);

#define BUF(name) CLEANUP(buf_done) struct buf name = { 0 }

#endif
