/* SPDX-License-Identifier: MIT */
/* The SQL of the sums of one invoice, one client, one period; the walk over all is beside it. */
#include "config.h"
#include "store/money.h"
#include "store/pots.h"
#include "store/query.h"

static void bind_day(struct db_stmt *st, int n, day_t day, char *buf)
{
	db_bind_text(st, n, day_iso(day, buf));
}

int money_lines(struct book *b, int64_t invoice, struct tax_sum *ret, int *ret_n, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "SELECT COUNT(*), SUM(net), SUM(tax), SUM(total) FROM sale "
			 "WHERE invoice = $1 AND status = 'active'", &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, invoice);
	if ((r = db_step(st, e)) < 0)
		return r;
	*ret_n = (int)db_int(st, 0);
	*ret = (struct tax_sum){ db_int(st, 1), db_int(st, 2), db_int(st, 3) };
	return 0;
}

int money_series_end(struct book *b, const char *series, int64_t *ret_ordinal, day_t *ret_issued,
		     struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "SELECT ordinal, issued FROM invoice WHERE series = $1 "
			 "AND ordinal IS NOT NULL ORDER BY ordinal DESC LIMIT 1", &st, e);

	*ret_ordinal = 0;
	*ret_issued = 0;
	if (r < 0)
		return r;
	db_bind_text(st, 1, series);
	if ((r = db_step(st, e)) <= 0)
		return r;
	*ret_ordinal = db_int(st, 0);
	if (day_iso_parse(ret_issued, db_text(st, 1)) < 0)
		return err_set(e, ERR_DAMAGED, "Invoice in the book: Issued: no date");
	return 0;
}

/* A number that is asked of up to two others. */
static int one(struct book *b, const char *sql, int64_t x, int64_t y, money_t *ret, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, sql, &st, e);

	*ret = 0;
	if (r < 0)
		return r;
	db_bind_int(st, 1, x);
	if (y >= 0)
		db_bind_int(st, 2, y);
	if ((r = db_step(st, e)) == 1)
		*ret = db_int(st, 0);
	return r < 0 ? r : 0;
}

int money_credited(struct book *b, int64_t invoice, money_t *ret, struct err *e)
{
	return one(b, "SELECT SUM(total) FROM invoice WHERE credits = $1 AND status = 'issued'",
		   invoice, -1, ret, e);
}

int money_beyond(struct book *b, int64_t invoice, int64_t draft, struct money_beyond *ret,
		 struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "SELECT tax_code, tax_rate, rest, asked FROM (SELECT tax_code, "
			 "tax_rate, SUM(CASE invoice WHEN $1 THEN total WHEN $2 THEN 0 "
			 "ELSE -total END) AS rest, "
			 "SUM(CASE invoice WHEN $2 THEN total ELSE 0 END) AS asked FROM sale "
			 "WHERE status = 'active' AND (invoice = $1 OR invoice = $2 OR invoice IN "
			 "(SELECT id FROM invoice WHERE credits = $1 AND status = 'issued')) "
			 "GROUP BY tax_code, tax_rate) WHERE asked > 0 AND asked > rest "
			 "ORDER BY tax_code, tax_rate LIMIT 1", &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, invoice);
	db_bind_int(st, 2, draft);
	if ((r = db_step(st, e)) == 1)
		*ret = (struct money_beyond){ db_is_null(st, 0) ? NONE_INT : db_int(st, 0),
					      db_int(st, 1), db_int(st, 2), db_int(st, 3) };
	return r;
}

int money_rate(struct book *b, int64_t invoice, int64_t tax_code, int64_t *ret, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "SELECT tax_rate FROM sale WHERE invoice = $1 AND tax_code = $2 "
			 "AND status = 'active' ORDER BY id LIMIT 1", &st, e);

	if (r < 0)
		return r;
	db_bind_int(st, 1, invoice);
	db_bind_int(st, 2, tax_code);
	if ((r = db_step(st, e)) == 1)
		*ret = db_int(st, 0);
	return r;
}

int money_paid(struct book *b, int64_t invoice, int64_t but, money_t *ret, struct err *e)
{
	ARENA(a);

	return one(b, arena_printf(&a, "SELECT SUM(%s) FROM payment WHERE invoice = $1 "
				   "AND id <> $2", pot_paid), invoice, but, ret, e);
}

int money_held(struct book *b, int64_t client, int64_t but, money_t *ret, struct err *e)
{
	ARENA(a);

	return one(b, arena_printf(&a, "SELECT SUM(%s) FROM payment WHERE client = $1 "
				   "AND id <> $2", pot_held), client, but, ret, e);
}

int money_countered(struct book *b, int64_t payment, int64_t but, int64_t *ret, struct err *e)
{
	return one(b, "SELECT id FROM payment WHERE corrects = $1 AND id <> $2", payment, but, ret,
		   e);
}

bool money_any(struct book *b)
{
	return query_any(b, &invoice_type) || query_any(b, &payment_type);
}

int money_moves(struct book *b, day_t from, day_t to, money_row *row, void *ctx, struct err *e)
{
	char first[DATE_BUF], last[DATE_BUF];
	DB_STMT(st);
	int r = db_query(b->db, "SELECT method, kind, COUNT(*), SUM(amount) FROM payment "
			 "WHERE \"on\" >= $1 AND \"on\" <= $2 GROUP BY method, kind "
			 "ORDER BY method, kind", &st, e);

	if (r < 0)
		return r;
	bind_day(st, 1, from, first);
	bind_day(st, 2, to, last);
	while ((r = db_step(st, e)) == 1) {
		struct money_moved x = { db_text(st, 0), db_text(st, 1), db_int(st, 2),
					 db_int(st, 3) };

		if ((r = row(ctx, &x, e)) < 0)
			return r;
	}
	return r;
}

int money_issued(struct book *b, day_t from, day_t to, const char *kind, int64_t *ret_n,
		 money_t *ret_total, struct err *e)
{
	char first[DATE_BUF], last[DATE_BUF];
	DB_STMT(st);
	int r = db_query(b->db, "SELECT COUNT(*), SUM(total) FROM invoice WHERE issued >= $1 "
			 "AND issued <= $2 AND kind = $3 AND status = 'issued'", &st, e);

	if (r < 0)
		return r;
	bind_day(st, 1, from, first);
	bind_day(st, 2, to, last);
	db_bind_text(st, 3, kind);
	if ((r = db_step(st, e)) < 0)
		return r;
	*ret_n = db_int(st, 0);
	*ret_total = db_int(st, 1);
	return 0;
}
