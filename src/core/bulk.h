/* SPDX-License-Identifier: MIT */
/* Many new records in one transaction, for import and demo; private to core. */
#ifndef CORE_BULK_H
#define CORE_BULK_H

#include "base/mem.h"
#include "core/core_impl.h"

enum { BULK_STATUSES = 4 };

/*
 * Begin with BULK(name), which takes back what was not committed and gives the memory back. The
 * caller has asked the right and checked the records: nothing is validated here. Memory does not
 * grow with their number.
 */
struct bulk {
	struct core *c;
	struct db_tx tx;
	struct find_bulk *find;
	struct buf indexes;	/* the SQL that makes those that were dropped */
	struct {
		int64_t count,
			highest; /* highest key: asked once, for engines return keys at a price */
		struct hash *digests;	/* over those of the records, in the order of writing */
	} type[RECTYPES];		/* per row of rectypes */
	int64_t status[BULK_STATUSES];	/* clients in each */
};
#define BULK(name) CLEANUP(bulk_end) struct bulk name = { .c = NULL }

int bulk_begin(struct bulk *k, struct core *c, struct err *e) MUST_CHECK;

/*
 * Stores a new record with its digest; sets rec.id unless given. A number within the client is
 * given.
 */
int bulk_add(struct bulk *k, const struct rectype *t, void *rec, struct err *e) MUST_CHECK;

/* So many of them, at a better price; those before one that fails may be stored. */
int bulk_add_each(struct bulk *k, const struct rectype *t, void *const *rec, int n,
		  struct err *e) MUST_CHECK;

/*
 * Writes search words, counters and one audit entry for each type that came: how many, and a digest
 * over the digests of the records. Then commits.
 */
int bulk_commit(struct bulk *k, const char *action, struct err *e) MUST_CHECK;
void bulk_end(struct bulk *k);

#endif
