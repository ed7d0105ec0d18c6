/* SPDX-License-Identifier: MIT */
/* Lines of invoices: what they take from what they name, their tax, and when they may change. */
#include "config.h"
#include "core/money_impl.h"
#include "model/choices.h"

#include <inttypes.h>
#include <string.h>

/* What a line names; a zero id where it names nothing that is there. */
struct source {
	struct price item;
	struct price like;	/* without an item: the price list's first of that kind */
	struct session session;
	struct course course;
};

static int read_within(struct core *c, const struct rectype *t, int64_t client, int64_t number,
		       void *ret, struct arena *a, struct err *e)
{
	int r = client < 1 || number < 1 ? 0 :
		query_named(c->book, t, arena_printf(a, "%" PRId64 "/%" PRId64, client, number),
			    ret, a, e);

	if (r <= 0)
		rec_init(t, ret);
	return r < 0 ? r : 0;
}

/* What a session or course would be in the price list: its kind has the same code there. */
static int read_like(struct core *c, struct source *s, struct arena *a, struct err *e)
{
	const char *kind = s->session.rec.id ? choice_code(&session_kind, s->session.kind) :
			   s->course.rec.id ? "package" : "";
	struct query q = { 0 };
	struct price *all;
	int n, r;

	rec_init(&price_type, &s->like);
	if (s->item.rec.id || !*kind)
		return 0;
	r = core_list(c, &price_type, &q, &all, &n, a, e);
	for (int i = n - 1; r >= 0 && i >= 0; i--)
		if (choice_is(&item_kind, all[i].kind, kind))
			s->like = all[i];
	return r;
}

static int read_source(struct core *c, const struct sale *x, struct source *ret, struct arena *a,
		       struct err *e)
{
	int r;

	rec_init(&price_type, &ret->item);
	if (x->item != NONE_INT &&
	    (r = rec_get(c->book, &price_type, x->item, &ret->item, a, e)) < 0)
		return r;
	if ((r = read_within(c, &session_type, x->client, x->session, &ret->session, a, e)) < 0)
		return r;
	if ((r = read_within(c, &course_type, x->client, x->course, &ret->course, a, e)) < 0)
		return r;
	return read_like(c, ret, a, e);
}

/* "Treatment, 23 Nov 2026": never what was found or done to whom. */
static const char *words_of(const struct source *s, struct arena *a)
{
	char day[DATE_BUF];

	if (s->item.rec.id)
		return s->item.name;
	if (s->session.rec.id)
		return arena_printf(a, "%s, %s", choice_label(&session_kind, s->session.kind),
				    day_short(minute_day(s->session.starts), 0, day));
	if (s->course.rec.id)
		return arena_printf(a, "Course of %" PRId64 " session%s", s->course.planned,
				    s->course.planned == 1 ? "" : "s");
	return "";
}

/* What was agreed goes before the price list, but for things sold on the day. */
static money_t price_of(const struct source *s)
{
	bool product = choice_is(&item_kind, s->item.kind, "product");

	if (!product && s->session.rec.id && s->session.price != NONE_INT)
		return s->session.price;
	if (!product && s->course.rec.id && s->course.price != NONE_INT)
		return s->course.price;
	return s->item.rec.id ? s->item.price : NONE_INT;
}

/* The first active account for income, or the one of that name; NONE_INT without any. */
static int income_account(struct core *c, const char *name, int64_t *ret, struct err *e)
{
	struct query q = { 0 };
	struct account *all;
	ARENA(a);
	int n, r = core_list(c, &account_type, &q, &all, &n, &a, e);

	*ret = NONE_INT;
	for (int i = n - 1; r >= 0 && i >= 0; i--)
		if (choice_is(&account_purpose, all[i].purpose, "income"))
			*ret = all[i].rec.id;
	for (int i = 0; r >= 0 && i < n; i++)
		if (!strcmp(all[i].name, name) &&
		    choice_is(&account_purpose, all[i].purpose, "income"))
			*ret = all[i].rec.id;
	return r;
}

static int account_of(struct core *c, const struct source *s, int64_t *ret, struct err *e)
{
	bool product = choice_is(&item_kind, s->item.kind, "product");

	*ret = s->item.rec.id ? s->item.account : s->like.account;
	return *ret != NONE_INT ? 0 : income_account(c, product ? "products" : "sales", ret, e);
}

static int tax_code_of(struct core *c, const struct source *s, int64_t *ret, struct err *e)
{
	ARENA(a);
	struct tax x;
	int r;

	*ret = s->item.rec.id ? s->item.tax : s->like.tax;
	if (*ret != NONE_INT)
		return 0;
	r = query_named(c->book, &tax_type, core_setting(c, "tax_code", &a), &x, &a, e);
	if (r == 1)
		*ret = x.rec.id;
	return r < 0 ? r : 0;
}

static bool names_others(const struct sale *was, const struct sale *x)
{
	return was && (was->item != x->item || was->session != x->session ||
		       was->course != x->course);
}

/*
 * What a line had from what it named goes with that; what a person wrote otherwise in the same
 * breath stays.
 */
static void forget(const struct sale *was, struct sale *x)
{
	if (!names_others(was, x))
		return;
	if (!strcmp(was->words, x->words))
		x->words = "";
	if (was->unit_price == x->unit_price)
		x->unit_price = NONE_INT;
	if (was->tax_code == x->tax_code)
		x->tax_code = NONE_INT;
	if (was->account == x->account)
		x->account = NONE_INT;
	if (!strcmp(was->practitioner, x->practitioner))
		x->practitioner = "";
}

static int fill(struct core *c, const struct sale *was, struct sale *x, struct arena *a,
		struct err *e)
{
	struct source s;
	int r = read_source(c, x, &s, a, e);

	if (r < 0)
		return r;
	forget(was, x);
	if (!*x->words)
		x->words = words_of(&s, a);
	if (!*x->practitioner && s.session.rec.id)
		x->practitioner = s.session.practitioner;
	if (x->unit_price == NONE_INT)
		x->unit_price = price_of(&s);
	if ((x->tax_code == NONE_INT && (r = tax_code_of(c, &s, &x->tax_code, e)) < 0) ||
	    (x->account == NONE_INT && (r = account_of(c, &s, &x->account, e)) < 0))
		return r;
	return 0;
}

/* A credit note has the rate of what it takes back, whatever the code's is by now. */
static int rate_of(struct core *c, const struct invoice *of, const struct sale *was, struct sale *x,
		   struct err *e)
{
	ARENA(a);
	struct tax t;
	int r;

	if (was && invoice_credit(of) && was->tax_code == x->tax_code)
		return 0;
	if (of->credits != NONE_INT &&
	    (r = money_rate(c->book, of->credits, x->tax_code, &x->tax_rate, e)))
		return r < 0 ? r : 0;
	r = x->tax_code == NONE_INT ? 0 :
		rec_get(c->book, &tax_type, x->tax_code, &t, &a, e);

	x->tax_rate = r == 1 ? t.rate : 0;
	return r < 0 ? r : 0;
}

/* The figures, or what hinders. */
static int figure(const struct invoice *of, struct sale *x, struct problems *p)
{
	struct err e = { 0 };
	struct tax_sum sum;
	struct tax_line line = { .quantity = x->quantity, .unit_price = x->unit_price,
				 .discount = x->discount == NONE_INT ? 0 : x->discount,
				 .rate = x->tax_rate,
				 .included = choice_is(&yes_no, of->tax_included, "yes") };

	if (!*x->words)
		problem_add(p, "words", "Description: must not be empty");
	if (x->unit_price == NONE_INT)
		problem_add(p, "unit_price", "Unit price: must not be empty; neither the item nor "
			    "the session or course has one");
	if (x->unit_price == NONE_INT || x->quantity == NONE_INT)
		return 0;
	if (tax_of_line(&line, &sum, &e) < 0) {
		problem_add(p, "unit_price", "Unit price: %s", e.msg);
		return 0;
	}
	x->net = sum.net;
	x->tax = sum.tax;
	x->total = sum.total;
	return 0;
}

static int fill_in(struct core *c, const struct invoice *of, const struct sale *was,
		   struct sale *x, struct problems *p, struct err *e)
{
	int r;

	if ((r = fill(c, was, x, p->a, e)) < 0 || (r = rate_of(c, of, was, x, e)) < 0)
		return r;
	return figure(of, x, p);
}

int core_line_fill(struct core *c, const struct invoice *of, struct sale *x, struct problems *p,
		   struct err *e)
{
	int r = core_ask(c, RIGHT_READ, e);

	return r < 0 ? r : fill_in(c, of, NULL, x, p, e);
}

/* The invoice of a line: 1; 0 when it is not there, which is said elsewhere. */
static int invoice_of(struct core *c, const struct sale *x, struct invoice *ret, struct arena *a,
		      struct err *e)
{
	return x->invoice == NONE_INT ? 0 :
	       rec_get(c->book, &invoice_type, x->invoice, ret, a, e);
}

static int must_be_draft(const struct invoice *of, struct err *e)
{
	ARENA(a);

	if (choice_is(&invoice_status, of->status, "draft"))
		return 0;
	if (invoice_issued(of))
		return err_field(e, "invoice",
				 "%s is issued: its lines stay as they are; a credit note corrects "
				 "it", invoice_words(of, &a));
	return err_field(e, "invoice", "%s was discarded; bring it back first",
			 invoice_words(of, &a));
}

int line_follows(struct core *c, void *rec, struct arena *a, struct err *e)
{
	return fill(c, NULL, rec, a, e);
}

int line_derives(struct core *c, const void *was, void *rec, struct problems *p, struct err *e)
{
	struct sale *x = rec;
	struct invoice of;
	struct err wrong = { 0 };
	int r = invoice_of(c, x, &of, p->a, e);

	if (r <= 0)
		return r;
	if (!c->composing &&
	    (r = money_problem(must_be_draft(&of, &wrong), &wrong, p)) < 0)
		return r;
	return fill_in(c, &of, was, x, p, e);
}

/* In the transaction: nobody issues the invoice between the look and the write. */
int line_counts(struct core *c, const void *was, const void *rec, struct err *e)
{
	const struct sale *x = rec;
	struct invoice of, now;
	ARENA(a);
	int r = c->composing ? 0 : invoice_of(c, x, &of, &a, e);

	(void)was;
	if (r <= 0)
		return r;
	if ((r = must_be_draft(&of, e)) < 0)
		return r;
	return invoice_total(c, x->invoice, &now, &a, e);
}

/* ---- sold twice? ---- */

/* Sold, and not credited since. */
static int stands(struct core *c, const struct invoice *x, struct err *e)
{
	money_t credited;
	int r = money_credited(c->book, x->rec.id, &credited, e);

	return r < 0 ? r : !credited || credited < x->total;
}

static int sold_by(struct core *c, const char *what, const struct sale *x, int64_t number,
		   const char **ret, struct arena *a, struct err *e)
{
	REC_CURSOR(cur);
	struct invoice found;
	const char *tail = arena_printf(a, "WHERE kind = 'invoice' AND status <> 'discarded' AND "
					"id <> $3 AND id IN (SELECT invoice FROM sale WHERE "
					"client = $1 AND %s = $2 AND status = 'active') "
					"ORDER BY id", what);
	int r;

	if (number == NONE_INT)
		return 0;
	if ((r = rec_open(&cur, c->book, &invoice_type, tail, e)) < 0)
		return r;
	db_bind_int(cur.st, 1, x->client);
	db_bind_int(cur.st, 2, number);
	db_bind_int(cur.st, 3, x->invoice == NONE_INT ? 0 : x->invoice);
	while (!**ret && (r = rec_next(&cur, &found, a, e)) == 1)
		if ((r = stands(c, &found, e)) > 0)
			*ret = arena_printf(a, "%s %" PRId64 "/%" PRId64 " stands on %s already",
					    what, x->client, number, invoice_words(&found, a));
		else if (r < 0)
			return r;
	return r < 0 ? r : 0;
}

int core_sold(struct core *c, const struct sale *x, const char **ret, struct arena *a,
	      struct err *e)
{
	int r = core_ask(c, RIGHT_READ, e);

	*ret = "";
	if (r < 0 || (r = sold_by(c, "session", x, x->session, ret, a, e)) < 0)
		return r;
	return **ret ? 0 : sold_by(c, "course", x, x->course, ret, a, e);
}

/* Half now and half later is a line each, so it is said and no more. */
int doubt_sold(struct core *c, const void *was, const void *rec, struct doubts *d, struct err *e)
{
	const struct sale *before = was, *x = rec;
	const char *words;
	int r;

	if (before && before->session == x->session && before->course == x->course)
		return 0;
	if ((r = core_sold(c, x, &words, d->tell.a, e)) >= 0 && *words)
		problem_add(&d->tell, "session", "%s", words);
	return r;
}

int core_lines(struct core *c, int64_t invoice, struct sale **ret, int *ret_n, struct arena *a,
	       struct err *e)
{
	REC_CURSOR(cur);
	struct sale x;
	BUF(rows);
	int n = 0, r = core_ask(c, RIGHT_READ, e);

	if (r < 0 || (r = rec_open(&cur, c->book, &sale_type,
				   "WHERE invoice = $1 AND status = 'active' ORDER BY id", e)) < 0)
		return r;
	db_bind_int(cur.st, 1, invoice);
	for (; (r = rec_next(&cur, &x, a, e)) == 1; n++)
		buf_add(&rows, &x, sizeof x);
	if (r < 0)
		return r;
	*ret = arena_alloc(a, rows.len + 1);
	if (n)
		memcpy(*ret, rows.s, rows.len);
	*ret_n = n;
	return 0;
}
