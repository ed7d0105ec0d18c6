/* SPDX-License-Identifier: MIT */
/*
 * Photos to look at: upright, small, from a cache in the book; and what is drawn beside them. The
 * cache may be deleted at any time.
 */
#ifndef CORE_SEE_H
#define CORE_SEE_H

#include "core/core.h"
#include "media/cells.h"

enum { SEE_SIDE = 480 };	/* pixels of the longer side of a picture of the cache */

/*
 * The photo in at most so many pixels, the caller's to end by picture_done. Up to SEE_SIDE it comes
 * from the cache or goes there: some milliseconds, else up to a hundred for 12 megapixels. A cache
 * that cannot be written is no error. ERR_MISSING when the photo's file is gone, and then its
 * picture leaves the cache too.
 */
int core_see(struct core *c, const struct photo *x, int most_wide, int most_high,
	     struct picture *ret, struct err *e) MUST_CHECK;
/* Is it in the cache? */
bool core_see_quick(struct core *c, const struct photo *x);

/* The same as PNG, after what stands in *ret, for terminals that take files. */
int core_see_png(const struct picture *p, struct buf *ret, struct err *e) MUST_CHECK;

/* All marks on photos of a client, those of one photo together, in the order they were drawn. */
int core_marks(struct core *c, int64_t client, struct mark **ret, int *ret_n, struct arena *a,
	       struct err *e) MUST_CHECK;

/*
 * Why these two should not stand side by side as a result, in words; "" when they may: one is
 * immediately after the treatment, the other healed.
 */
const char *core_pair_warning(const struct photo *x, const struct photo *y);

#endif
