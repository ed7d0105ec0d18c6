/* SPDX-License-Identifier: MIT */
/*
 * Half-typed forms, kept so that a dropped line loses nothing. Nobody else sees them and the audit
 * trail does not name them. core_save with a draft's key drops it in the same transaction.
 */
#ifndef CORE_DRAFT_H
#define CORE_DRAFT_H

#include "core/core.h"
#include "model/draft.h"

/* Keeps it, over an older one of the same key; 'at' is now. */
int core_draft_put(struct core *c, const struct draft *d, struct err *e) MUST_CHECK;
/* Throws it away; none of this key is no error. */
int core_draft_drop(struct core *c, const char *key, struct err *e) MUST_CHECK;
/* Those of who works here, oldest first. */
int core_drafts(struct core *c, struct draft **ret, int *ret_n, struct arena *a,
		struct err *e) MUST_CHECK;

#endif
