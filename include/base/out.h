/* SPDX-License-Identifier: MIT */
/* Buffered output to a descriptor or an atomic file: one write per 64 KiB, the first error kept. */
#ifndef BASE_OUT_H
#define BASE_OUT_H

#include <stdbool.h>
#include <stddef.h>
#include "base/err.h"
#include "base/hash.h"

struct out;

/* Writes to fd, which stays the caller's; 'name' is for the words of an error. */
struct out *out_fd(int fd, const char *name);

/*
 * Writes to a temporary file beside 'path' (mode 0600); out_finish() syncs and renames it, so that
 * 'path' is absent, the old one, or complete. An existing file keeps its mode, a link stays a link;
 * what is no regular file is refused.
 */
int out_file(struct out **ret, const char *path, struct err *e) MUST_CHECK;

/*
 * Writes to a new file under a name that is free, mode 0600, removed by out_abort(). Not yet
 * durable: tree_sync() makes many of them so at once.
 */
int out_new(struct out **ret, const char *path, struct err *e) MUST_CHECK;

/* Collects in memory; out_text() gives what was written so far. For tests and small answers. */
struct out *out_memory(void);
const char *out_text(const struct out *o);

void out_add(struct out *o, const void *bytes, size_t n);
void out_puts(struct out *o, const char *s);
void out_printf(struct out *o, const char *fmt, ...) PRINTF(2, 3);
void out_char(struct out *o, char c);

/* Space for n bytes to be written in place, then out_took(); n at most 64 KiB. */
char *out_room(struct out *o, size_t n);
void out_took(struct out *o, size_t n);

/*
 * From its begin on, what goes to a file or descriptor is hashed. out_sum() tells the SHA-256 and
 * the number of all bytes so far; once.
 */
void out_hashed(struct out *o);
int64_t out_sum(struct out *o, char hex[HASH_HEX]);

bool out_failed(const struct out *o);	/* so that a long loop can stop early (EPIPE, full disk) */

/* Flushes (file: sync and rename) and frees; reports the first error. */
int out_finish(struct out **o, struct err *e) MUST_CHECK;
/* Frees and, for a file, removes the temporary one. Takes NULL. */
void out_abort(struct out **o);

#define OUT(name) CLEANUP(out_abort) struct out *name = NULL

#endif
