/* SPDX-License-Identifier: MIT */
/* Invoices and credit notes: made, issued with the next number, never changed after. */
#include "config.h"
#include "core/money_impl.h"
#include "model/choices.h"
#include "store/draft.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

bool invoice_issued(const struct invoice *x)
{
	return choice_is(&invoice_status, x->status, "issued");
}

bool invoice_credit(const struct invoice *x)
{
	return choice_is(&invoice_kind, x->kind, "credit");
}

const char *invoice_words(const struct invoice *x, struct arena *a)
{
	return *x->number ? arena_strdup(a, x->number) :
			    arena_printf(a, "draft %" PRId64, x->rec.id);
}

static int stays(const struct invoice *was, struct err *e)
{
	ARENA(a);

	if (!was || !invoice_issued(was))
		return 0;
	return err_field(e, "status",
			 "%s is issued: it cannot be changed; a credit note corrects it",
			 invoice_words(was, &a));
}

/* What a credit note corrects: 1, 0 when it is not there, which is said elsewhere. */
static int credited_by(struct core *c, const struct invoice *x, struct invoice *ret,
		       struct arena *a, struct err *e)
{
	return x->credits == NONE_INT ? 0 :
	       rec_get(c->book, &invoice_type, x->credits, ret, a, e);
}

static int check_credit(struct core *c, struct invoice *x, struct problems *p, struct err *e)
{
	struct invoice of;
	int r;

	if (x->credits == NONE_INT)
		problem_add(p, "credits", "Credits: which invoice does it correct?");
	if ((r = credited_by(c, x, &of, p->a, e)) <= 0)
		return r;
	x->tax_included = of.tax_included;
	if (invoice_credit(&of))
		problem_add(p, "credits", "Credits: %s is a credit note itself",
			    invoice_words(&of, p->a));
	else if (!invoice_issued(&of))
		problem_add(p, "credits", "Credits: %s is not issued: change it instead",
			    invoice_words(&of, p->a));
	return 0;
}

int invoice_rules(struct core *c, const void *was, void *rec, struct problems *p, struct err *e)
{
	struct invoice *x = rec;
	struct err wrong = { 0 };
	int r = money_problem(stays(was, &wrong), &wrong, p);

	if (r < 0)
		return r;
	if (x->issued && x->due && x->due < x->issued)
		problem_add(p, "due", "Due: is before the day of issue");
	if (invoice_credit(x))
		return check_credit(c, x, p, e);
	if (x->credits != NONE_INT)
		problem_add(p, "credits", "Credits: only a credit note corrects an invoice");
	return 0;
}

/* In the transaction, and whatever the way to it: edit, archive, undo. */
int invoice_stays(struct core *c, const void *was, const void *rec, struct err *e)
{
	(void)c;
	(void)rec;
	return stays(was, e);
}

int invoice_total(struct core *c, int64_t id, struct invoice *now, struct arena *a, struct err *e)
{
	struct invoice was;
	struct tax_sum sum;
	int n, r = rec_get(c->book, &invoice_type, id, &was, a, e);

	if (r <= 0)
		return r < 0 ? r : err_set(e, ERR_MISSING, "there is no invoice %" PRId64, id);
	*now = was;
	if ((r = money_lines(c->book, id, &sum, &n, e)) < 0)
		return r;
	now->net = sum.net;
	now->tax = sum.tax;
	now->total = sum.total;
	if (was.net == sum.net && was.tax == sum.tax && was.total == sum.total)
		return 0;
	return core_put(c, &invoice_type, &was, now, "edit", NULL, e);
}

/* ---- issuing ---- */

static int next_number(struct core *c, struct invoice *x, struct arena *a, struct err *e)
{
	char day[DATE_BUF];
	int64_t last;
	day_t issued;
	int r;

	x->series = core_setting(c, invoice_credit(x) ? "credit_series" : "invoice_series", a);
	if ((r = money_series_end(c->book, x->series, &last, &issued, e)) < 0)
		return r;
	if (x->issued < issued)
		return err_field(e, "issued",
				 "Issued: %s%04" PRId64 " is of %s already, and the dates of a "
				 "series ascend with its numbers, so that nothing can be put in "
				 "later; issue it on that day or after", x->series, last,
				 day_short(issued, 0, day));
	x->ordinal = last + 1;
	x->number = arena_printf(a, "%s%04" PRId64, x->series, x->ordinal);
	return 0;
}

static int not_before(const struct invoice *x, const struct invoice *of, struct err *e)
{
	char day[DATE_BUF];

	if (x->issued >= of->issued)
		return 0;
	return err_field(e, "issued",
			 "Issued: %s, which it corrects, is of %s; issue it on that day or after",
			 of->number, day_short(of->issued, 0, day));
}

/* Tax goes back as it was asked: at the same code and rate. */
static int not_other_tax(struct core *c, const struct invoice *x, const struct invoice *of,
			 struct err *e)
{
	struct money_beyond b;
	struct tax t;
	ARENA(a);
	int r = money_beyond(c->book, of->rec.id, x->rec.id, &b, e);

	if (r <= 0)
		return r;
	rec_init(&tax_type, &t);
	if (b.tax_code != NONE_INT && (r = rec_get(c->book, &tax_type, b.tax_code, &t, &a, e)) < 0)
		return r;
	return err_field(e, "tax_code",
			 "Tax code: %s of %s with tax %s at %" PRId64 ".%02" PRId64
			 " %% is left to credit, and this is %s; give the lines the tax of those "
			 "they take back", b.left > 0 ? money_words(c, b.left, &a) : "nothing",
			 of->number, *t.code ? t.code : "without a code", b.rate / 100,
			 b.rate % 100, money_words(c, b.asked, &a));
}

static int not_beyond(struct core *c, const struct invoice *x, struct err *e)
{
	struct invoice of;
	money_t already;
	ARENA(a);
	int r;

	if (!invoice_credit(x))
		return 0;
	if ((r = credited_by(c, x, &of, &a, e)) <= 0 || (r = not_before(x, &of, e)) < 0 ||
	    (r = money_credited(c->book, of.rec.id, &already, e)) < 0)
		return r;
	if (x->total <= of.total - already)
		return not_other_tax(c, x, &of, e);
	return err_field(e, "total", "%s of %s is left to credit, and this is %s",
			 of.total == already ? "nothing" :
					       money_words(c, of.total - already, &a),
			 of.number, money_words(c, x->total, &a));
}

static int dates(struct core *c, day_t on, struct invoice *x, struct err *e)
{
	ARENA(a);
	day_t today = core_rules(c)->today;
	int r;

	x->issued = on ? on : x->issued ? x->issued : today;
	if (!x->due)
		x->due = invoice_credit(x) ? x->issued :
			 day_add(x->issued, atoi(core_setting(c, "invoice_days", &a)));
	if ((r = money_date(c, "issued", "Issued", x->issued, e)) < 0)
		return r;
	if (x->due < x->issued)
		return err_field(e, "due", "Due: is before the day of issue");
	return 0;
}

/* Inside the transaction; what fails leaves no number behind. */
static int issue(struct core *c, const struct invoice *was, day_t on, struct invoice *x,
		 const char *save_key, struct arena *a, struct err *e)
{
	struct tax_sum sum;
	int n, r;

	*x = *was;
	if (!choice_is(&invoice_status, was->status, "draft"))
		return err_field(e, "status", "%s is %s already", invoice_words(was, a),
				 choice_code(&invoice_status, was->status));
	if ((r = money_lines(c->book, was->rec.id, &sum, &n, e)) < 0)
		return r;
	if (!n)
		return err_field(e, "total", "it has no lines yet: there is nothing to issue");
	if ((r = dates(c, on, x, e)) < 0 || (r = not_beyond(c, x, e)) < 0 ||
	    (r = next_number(c, x, a, e)) < 0)
		return r;
	x->status = choice_index(&invoice_status, "issued");
	return core_put(c, &invoice_type, was, x, "issue", save_key, e);
}

static int issue_in_transaction(struct core *c, const struct invoice *was, day_t on,
				struct invoice *x, const char *key, struct arena *a, struct err *e)
{
	DB_TX(tx);
	int r;

	if ((r = db_tx_begin(&tx, c->book->db, e)) < 0 || (r = core_know_me(c, e)) < 0 ||
	    (r = issue(c, was, on, x, key, a, e)) < 0 || (r = db_tx_commit(&tx, e)) < 0)
		return r;
	c->known = true;
	return 0;
}

/* As it is stored, after a commit whose answer was lost. */
static int as_stored(struct core *c, int64_t id, struct invoice *ret, struct arena *a,
		     struct err *e)
{
	int r = rec_get(c->book, &invoice_type, id, ret, a, e);

	return r == 1 ? 0 : r < 0 ? r : err_set(e, ERR_DAMAGED, "Invoice: was stored, and is gone");
}

int core_issue(struct core *c, const struct invoice *x, day_t on, struct invoice *ret,
	       struct arena *a, struct err *e)
{
	struct invoice was = *x;
	char key[UUID_LEN];
	int64_t id = 0;
	int r = core_ask(c, RIGHT_WRITE, e);

	if (r < 0)
		return r;
	uuid_make(key);
	r = issue_in_transaction(c, &was, on, ret, key, a, e);
	if (r < 0 && core_landed(c, key, r, &id))
		return as_stored(c, id, ret, a, e);
	if (r < 0)
		*ret = was;
	return r;
}

/* ---- making one with its lines ---- */

struct compose {
	struct invoice *x;
	struct sale *lines;
	int n;
	bool copied;		/* the lines are those of another invoice, right as they are */
	bool issue;
	day_t on;
	const char *key;
	struct arena *a;	/* of the texts that are filled in */
};

static int put_checked(struct core *c, const struct rectype *t, void *rec, const char *key,
		       struct arena *a, struct err *e)
{
	struct problems p = { .a = a };
	int r = core_validate(c, t, NULL, rec, &p, e);

	return r < 0 ? r : core_put(c, t, NULL, rec, "add", key, e);
}

/* A credit note takes back what was said then, to the last unit, whatever has changed since. */
static int put_line(struct core *c, const struct compose *k, struct sale *x, struct err *e)
{
	x->client = k->x->client;
	x->invoice = k->x->rec.id;
	return k->copied ? core_put(c, &sale_type, NULL, x, "add", NULL, e) :
			   put_checked(c, &sale_type, x, NULL, k->a, e);
}

static int put_lines(struct core *c, const struct compose *k, struct err *e)
{
	int r = 0;

	c->composing = true;
	for (int i = 0; i < k->n && r >= 0; i++)
		if ((r = put_line(c, k, &k->lines[i], e)) < 0 && k->n > 1)
			err_wrap(e, "line %d", i + 1);
	c->composing = false;
	return r;
}

static int compose_rest(struct core *c, const struct compose *k, struct err *e)
{
	struct invoice total;
	int r;

	if ((r = put_checked(c, &invoice_type, k->x, k->key, k->a, e)) < 0 ||
	    (r = put_lines(c, k, e)) < 0 ||
	    (r = invoice_total(c, k->x->rec.id, &total, k->a, e)) < 0)
		return r;
	*k->x = total;
	return k->issue ? issue(c, &total, k->on, k->x, NULL, k->a, e) : 0;
}

static int compose_in_transaction(struct core *c, const struct compose *k, struct err *e)
{
	int64_t id = 0;
	DB_TX(tx);
	int r = db_tx_begin(&tx, c->book->db, e);

	if (r < 0 || (r = audit_saved(c->book, k->key, &id, e)) < 0)
		return r;
	if (r == 1)
		return as_stored(c, id, k->x, k->a, e);
	if ((r = core_same_currency(c, e)) < 0 || (r = core_know_me(c, e)) < 0 ||
	    (r = compose_rest(c, k, e)) < 0 ||
	    (r = draft_drop(c->book, k->key, e)) < 0 || (r = db_tx_commit(&tx, e)) < 0)
		return r;
	c->known = true;
	return 0;
}

static int compose(struct core *c, const struct compose *k, struct err *e)
{
	struct invoice before = *k->x;
	int64_t id = 0;
	int r = core_ask(c, RIGHT_WRITE, e);

	if (r < 0)
		return r;
	r = compose_in_transaction(c, k, e);
	if (r < 0 && core_landed(c, k->key, r, &id))
		return as_stored(c, id, k->x, k->a, e);
	if (r >= 0)
		return 0;
	*k->x = before;
	for (int i = 0; i < k->n; i++)
		k->lines[i].rec = (struct rec){ 0 };
	return r;
}

int core_invoice_add(struct core *c, struct invoice *x, struct sale *lines, int n, bool issued,
		     const char *save_key, struct arena *a, struct err *e)
{
	char made[UUID_LEN];

	if (!save_key) {
		uuid_make(made);
		save_key = made;
	}
	return compose(c, &(struct compose){ .x = x, .lines = lines, .n = n, .issue = issued,
					     .key = save_key, .a = a }, e);
}

/* ---- credit notes ---- */

/* A copy to be stored anew. */
static struct sale line_of_credit(const struct sale *x)
{
	struct sale copy = *x;

	copy.rec = (struct rec){ 0 };
	return copy;
}

static bool wanted(const struct sale *x, const int64_t *lines, int n)
{
	for (int i = 0; i < n; i++)
		if (lines[i] == x->rec.id)
			return true;
	return !n;
}

/* Those of the invoice's lines that are named, in its order; ERR_INVALID if one is not its own. */
static int choose_lines(struct core *c, const struct invoice *of, const int64_t *lines, int n,
			struct sale **ret, int *ret_n, struct arena *a, struct err *e)
{
	int all, r = core_lines(c, of->rec.id, ret, &all, a, e);

	*ret_n = 0;
	for (int i = 0; r >= 0 && i < n; i++) {
		int at = 0;

		while (at < all && (*ret)[at].rec.id != lines[i])
			at++;
		if (at == all)
			return err_field(e, "invoice", "%s has no line %" PRId64,
					 invoice_words(of, a), lines[i]);
	}
	for (int i = 0; r >= 0 && i < all; i++)
		if (wanted(&(*ret)[i], lines, n))
			(*ret)[(*ret_n)++] = line_of_credit(&(*ret)[i]);
	return r;
}

int core_credit(struct core *c, const struct invoice *of, const int64_t *lines, int n, bool issued,
		day_t on, struct invoice *ret, struct arena *a, struct err *e)
{
	char key[UUID_LEN];
	struct compose k = { .x = ret, .copied = true, .issue = issued, .on = on,
			     .key = key, .a = a };
	int64_t client = of->client, id = of->rec.id;
	int r = choose_lines(c, of, lines, n, &k.lines, &k.n, a, e);

	if (r < 0)
		return r;
	core_new(c, &invoice_type, ret, a);
	ret->client = client;
	ret->kind = choice_index(&invoice_kind, "credit");
	ret->credits = id;
	uuid_make(key);
	return compose(c, &k, e);
}
