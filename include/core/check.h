/* SPDX-License-Identifier: MIT */
/* Whether the book is whole, and what is in it. */
#ifndef CORE_CHECK_H
#define CORE_CHECK_H

#include "core/core.h"

struct core_checked {
	int64_t records, photos, papers, exports, problems;
};

/*
 * The database's own structure, every record against the digest written with it and in the audit,
 * records that the audit knows and the book lacks, the counters, references, the bytes of every
 * photo, signed paper and kept export against their name, files without a record. report gets a
 * sentence for each problem; finding some is no error.
 */
int core_check(struct core *c, void (*report)(void *ctx, const char *words), void *ctx,
	       struct core_checked *ret, struct err *e) MUST_CHECK;

/* The same but for the bytes of photos and papers, of which only the number is looked at. */
int core_check_quick(struct core *c, void (*report)(void *ctx, const char *words), void *ctx,
		     struct core_checked *ret, struct err *e) MUST_CHECK;

struct core_info {
	const char *file, *photos, *engine;
	int64_t schema;
	int64_t count[RECTYPES];	/* per row of rectypes */
};
int core_info(struct core *c, struct core_info *ret, struct arena *a, struct err *e) MUST_CHECK;

#endif
