/* SPDX-License-Identifier: MIT */
/*
 * Goes through invoices and payments side by side, client by client, both out of an index that has
 * all that is asked: a million of each are read in the order they stand there, and nothing is
 * sorted or kept but the rows of one client.
 */
#include "config.h"
#include "store/money.h"
#include "store/pots.h"

#include <stdlib.h>
#include <string.h>

/* The columns that both begin with: the client's number; 0 behind the last. */
struct side {
	struct db_stmt *st;
	int64_t client;
};

struct money_walk {
	struct side asked, moved;
	struct buf rows, credits;
	char until[DATE_BUF];
};

struct credit {
	int64_t of;
	money_t total;
};

static int step(struct side *s, struct err *e)
{
	int r = db_step(s->st, e);

	s->client = r == 1 ? db_int(s->st, 0) : 0;
	return r < 0 ? r : 0;
}

static int side_open(struct money_walk *w, struct side *s, struct book *b, const char *sql,
		     const char *by, int64_t client, struct err *e)
{
	ARENA(a);
	const char *own = client ? " AND client = $2" : "";
	int r = db_query(b->db, arena_printf(&a, "%s%s ORDER BY client, %s", sql, own, by), &s->st,
			 e);

	if (r < 0)
		return r;
	db_bind_text(s->st, 1, w->until);
	if (client)
		db_bind_int(s->st, 2, client);
	return step(s, e);
}

#define ASKED \
	"SELECT client, id, credits, total, due FROM invoice " \
	"WHERE issued <= $1 AND status = 'issued'"
#define MOVED \
	"SELECT client, invoice, %s, %s FROM payment WHERE \"on\" <= $1 AND kind <> 'fee'"

int money_walk_open(struct money_walk **ret, struct book *b, int64_t client, day_t until,
		    struct err *e)
{
	struct money_walk *w = mem_alloc(sizeof *w);
	ARENA(a);
	const char *moved = arena_printf(&a, MOVED, pot_paid, pot_held);
	int r;

	day_iso(until, w->until);
	if ((r = side_open(w, &w->asked, b, ASKED, "issued", client, e)) < 0 ||
	    (r = side_open(w, &w->moved, b, moved, "\"on\"", client, e)) < 0) {
		money_walk_close(&w);
		return r;
	}
	*ret = w;
	return 0;
}

void money_walk_close(struct money_walk **w)
{
	if (!*w)
		return;
	db_stmt_done(&(*w)->asked.st);
	db_stmt_done(&(*w)->moved.st);
	buf_done(&(*w)->rows);
	buf_done(&(*w)->credits);
	mem_free(*w);
	*w = NULL;
}

static int take_invoice(struct money_walk *w, struct err *e)
{
	struct db_stmt *st = w->asked.st;
	struct money_asked x = { .invoice = db_int(st, 1), .total = db_int(st, 3) };
	struct credit c = { .of = db_int(st, 2), .total = x.total };

	if (!db_is_null(st, 2)) {
		buf_add(&w->credits, &c, sizeof c);
		return 0;
	}
	if (day_iso_parse(&x.due, db_text(st, 4)) < 0)
		return err_set(e, ERR_DAMAGED, "Invoice in the book: Due: no date");
	buf_add(&w->rows, &x, sizeof x);
	return 0;
}

static int by_invoice(const void *x, const void *y)
{
	const struct money_asked *p = x, *q = y;

	return (p->invoice > q->invoice) - (p->invoice < q->invoice);
}

static struct money_asked *find(const struct money_client *c, int64_t invoice)
{
	struct money_asked key = { .invoice = invoice };

	return c->count ? bsearch(&key, c->asked, (size_t)c->count, sizeof key, by_invoice) : NULL;
}

/* The invoices of a client, in the order of their ids, less the credit notes. */
static int take_asked(struct money_walk *w, struct money_client *ret, struct err *e)
{
	const struct credit *credit;
	int r = 0;

	buf_clear(&w->rows);
	buf_clear(&w->credits);
	while (r >= 0 && w->asked.client == ret->client)
		if ((r = take_invoice(w, e)) >= 0)
			r = step(&w->asked, e);
	ret->asked = (struct money_asked *)(void *)w->rows.s;
	ret->count = (int)(w->rows.len / sizeof *ret->asked);
	if (ret->count)
		qsort(ret->asked, (size_t)ret->count, sizeof *ret->asked, by_invoice);
	credit = (const struct credit *)(const void *)w->credits.s;
	for (size_t i = 0; i < w->credits.len / sizeof *credit; i++) {
		struct money_asked *x = find(ret, credit[i].of);

		if (x)
			x->credited += credit[i].total;
	}
	return r;
}

static int take_moved(struct money_walk *w, struct money_client *ret, struct err *e)
{
	int r = 0;

	while (r >= 0 && w->moved.client == ret->client) {
		struct db_stmt *st = w->moved.st;
		bool named = !db_is_null(st, 1);
		struct money_asked *x = named ? find(ret, db_int(st, 1)) : NULL;

		if (named)
			*(x ? &x->paid : &ret->stray) += db_int(st, 2);
		ret->held += db_int(st, 3);
		r = step(&w->moved, e);
	}
	return r;
}

int money_walk_next(struct money_walk *w, struct money_client *ret, struct err *e)
{
	int64_t x = w->asked.client, y = w->moved.client;
	int r;

	*ret = (struct money_client){ .client = x && (!y || x < y) ? x : y };
	if (!ret->client)
		return 0;
	if ((r = take_asked(w, ret, e)) < 0 || (r = take_moved(w, ret, e)) < 0)
		return r;
	return 1;
}
