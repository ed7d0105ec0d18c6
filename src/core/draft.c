/* SPDX-License-Identifier: MIT */
/* Keeps and gives back half-typed forms. */
#include "config.h"
#include "core/draft.h"
#include "core/core_impl.h"
#include "store/draft.h"

int core_draft_put(struct core *c, const struct draft *d, struct err *e)
{
	struct draft now = *d;
	DB_TX(tx);
	int r = core_ask(c, RIGHT_WRITE, e);

	now.at = clock_now();
	if (r < 0 || (r = db_tx_begin(&tx, c->book->db, e)) < 0 ||
	    (r = draft_put(c->book, c->who, &now, e)) < 0)
		return r;
	return db_tx_commit(&tx, e);
}

int core_draft_drop(struct core *c, const char *key, struct err *e)
{
	DB_TX(tx);
	int r = core_ask(c, RIGHT_WRITE, e);

	if (r < 0 || (r = db_tx_begin(&tx, c->book->db, e)) < 0 ||
	    (r = draft_drop(c->book, key, e)) < 0)
		return r;
	return db_tx_commit(&tx, e);
}

int core_drafts(struct core *c, struct draft **ret, int *ret_n, struct arena *a, struct err *e)
{
	int r = core_ask(c, RIGHT_WRITE, e);

	return r < 0 ? r : draft_list(c->book, c->who, ret, ret_n, a, e);
}
