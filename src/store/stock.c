/* SPDX-License-Identifier: MIT */
/* The SQL about bottles and inks. */
#include "config.h"
#include "store/stock.h"

int stock_expiring(struct rec_cursor *cur, struct book *b, day_t until, struct err *e)
{
	char day[DATE_BUF];
	int r = rec_open(cur, b, &bottle_type,
			 "WHERE status IN ('stock', 'open') AND use_by <> '' AND use_by <= $1 "
			 "ORDER BY use_by, id", e);

	if (r < 0)
		return r;
	db_bind_text(cur->st, 1, arena_strdup(&cur->a, day_iso(until, day)));
	return 0;
}

int stock_used(struct book *b, int64_t bottle, int *ret, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "SELECT COUNT(*) FROM (SELECT DISTINCT client, session FROM ink "
			 "WHERE bottle = $1 AND status <> 'archived')", &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, bottle);
	if ((r = db_step(st, e)) < 0)
		return r;
	*ret = r ? (int)db_int(st, 0) : 0;
	return 0;
}
