/* SPDX-License-Identifier: MIT */
/* The SQL about bottles and inks. */
#include "config.h"
#include "store/stock.h"
#include "base/mem.h"

#include <string.h>

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
			 "WHERE bottle = $1 AND status <> 'archived') AS used", &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, bottle);
	if ((r = db_step(st, e)) < 0)
		return r;
	*ret = r ? (int)db_int(st, 0) : 0;
	return 0;
}

int stock_uses(struct book *b, int64_t bottle, struct stock_use **ret, int *ret_n,
	       struct arena *a, struct err *e)
{
	DB_STMT(st);
	BUF(rows);
	int n = 0,
	    r = db_query(b->db,
			 "SELECT DISTINCT i.client, i.session, s.starts FROM ink AS i "
			 "JOIN session AS s ON s.client = i.client AND s.number = i.session "
			 "WHERE i.bottle = $1 AND i.status <> 'archived' "
			 "AND s.status NOT IN ('cancelled', 'no-show') "
			 "ORDER BY s.starts, i.client, i.session", &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, bottle);
	for (; (r = db_step(st, e)) == 1; n++) {
		struct stock_use x = { .bottle = bottle, .client = db_int(st, 0),
				       .session = db_int(st, 1) };

		if (minute_iso_parse(&x.starts, db_text(st, 2)) < 0)
			return err_set(e, ERR_DAMAGED, "Session in the book: Starts: no date");
		buf_add(&rows, &x, sizeof x);
	}
	if (r < 0)
		return r;
	*ret = arena_alloc(a, rows.len + 1);
	if (n)
		memcpy(*ret, rows.s, rows.len);
	*ret_n = n;
	return 0;
}
