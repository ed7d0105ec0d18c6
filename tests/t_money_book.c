/* SPDX-License-Identifier: MIT */
/*
 * What holds of money in any book: random ones, in which everything that a clinic does with money
 * is done and much of it refused, against sums made here the long way.
 */
#include "tests/place.h"
#include "tests/faulty.h"
#include "core/check.h"
#include "core/core_impl.h"
#include "core/money.h"
#include "model/choices.h"

#include <inttypes.h>

enum { CLIENTS = 7, ACTS = 300, DAY = 86400 };

struct world {
	struct place *p;
	uint64_t seed;
	int day;		/* since the first */
	struct arena a;		/* of the act at hand */
	struct core_day closed;	/* as it was when the books were closed last */
	int done, refused;
};

static int chance(struct world *w, int n)
{
	w->seed = w->seed * 6364136223846793005u + 1442695040888963407u;
	return (int)((w->seed >> 33) % (uint64_t)n);
}

static day_t today(struct world *w)
{
	return core_rules(w->p->core)->today;
}

/* What a clinic may not do is said in words, and is no failure. */
static void tell(struct world *w, int r, const struct err *e)
{
	if (r < 0 && (r != -ERR_INVALID || !*e->msg))
		fail_msg("%d %s", r, e->msg);
	*(r < 0 ? &w->refused : &w->done) += 1;
}

/* ---- what is done ---- */

static int all_of(struct world *w, const struct rectype *t, void *ret)
{
	struct query q = { .status = t->archive_field ? "all" : NULL };
	int n;

	OK(core_list(w->p->core, t, &q, ret, &n, &w->a, &e_));
	return n;
}

static bool any_invoice(struct world *w, struct invoice *ret)
{
	struct invoice *all;
	int n = all_of(w, &invoice_type, &all);

	if (n)
		*ret = all[chance(w, n)];
	return n > 0;
}

static void random_line(struct world *w, struct sale *x)
{
	core_new(w->p->core, &sale_type, x, &w->a);
	x->words = "Something";
	x->quantity = 1 + chance(w, 400);
	x->unit_price = chance(w, 60000);
	if (chance(w, 3) == 0)
		x->discount = chance(w, 10001);
	x->tax_code = 1 + chance(w, 3);
}

static int act_invoice(struct world *w, struct err *e)
{
	struct invoice x;
	struct sale line[4];
	int n = chance(w, 5);

	core_new(w->p->core, &invoice_type, &x, &w->a);
	x.client = 1 + chance(w, CLIENTS);
	for (int i = 0; i < n; i++)
		random_line(w, &line[i]);
	return core_invoice_add(w->p->core, &x, line, n, chance(w, 2), NULL, &w->a, e);
}

/* A day of the last two weeks, or one ahead, which is refused. */
static day_t some_day(struct world *w)
{
	return chance(w, 2) ? 0 : day_add(today(w), 1 - chance(w, 14));
}

static int act_issue(struct world *w, struct err *e)
{
	struct invoice x;

	return any_invoice(w, &x) ? core_issue(w->p->core, &x, some_day(w), &x, &w->a, e) : 0;
}

static int act_line(struct world *w, struct err *e)
{
	struct invoice x;
	struct sale line;

	if (!any_invoice(w, &x))
		return 0;
	random_line(w, &line);
	line.client = x.client;
	line.invoice = x.rec.id;
	return core_save(w->p->core, &sale_type, NULL, &line, NULL, NULL, e);
}

static int act_change_line(struct world *w, struct err *e)
{
	struct sale *all, now;
	int n = all_of(w, &sale_type, &all), at = n ? chance(w, n) : 0;

	if (!n)
		return 0;
	if (chance(w, 3) == 0)
		return core_archive(w->p->core, &sale_type, &all[at], false, e);
	now = all[at];
	now.quantity = 1 + chance(w, 400);
	return core_save(w->p->core, &sale_type, &all[at], &now, NULL, NULL, e);
}

static int act_discard(struct world *w, struct err *e)
{
	struct invoice x;

	return any_invoice(w, &x) && chance(w, 4) == 0 ?
		       core_archive(w->p->core, &invoice_type, &x, chance(w, 2), e) : 0;
}

static int act_credit(struct world *w, struct err *e)
{
	struct invoice x, credit;
	struct sale *lines;
	int n;

	if (!any_invoice(w, &x))
		return 0;
	OK(core_lines(w->p->core, x.rec.id, &lines, &n, &w->a, &e_));
	/* Often line by line, so that an invoice has several. */
	for (int i = 0; i < n && chance(w, 3); i++) {
		int r = core_credit(w->p->core, &x, &lines[i].rec.id, 1, true, 0, &credit,
				    &w->a, e);

		if (r < 0)
			return r;
	}
	return core_credit(w->p->core, &x, &lines[n ? chance(w, n) : 0].rec.id,
			   n && chance(w, 2), chance(w, 4) > 0, some_day(w), &credit, &w->a, e);
}

/* Exactly so much, or a little beside it. */
static money_t about_what_is_open(struct world *w, const struct invoice *of)
{
	struct core_standing s;

	OK(core_standing(w->p->core, of, &s, &e_));
	return s.open + chance(w, 3) - 1;
}

static int act_pay(struct world *w, struct err *e)
{
	static const char *const kinds[] = { "receipt", "receipt", "receipt", "deposit", "used",
					     "used", "refund", "fee" };
	struct payment x;
	struct invoice of;
	int r = 0;

	core_new(w->p->core, &payment_type, &x, &w->a);
	x.client = 1 + chance(w, CLIENTS);
	x.kind = choice_index(&payment_kind, kinds[chance(w, (int)COUNT(kinds))]);
	x.method = choice_index(&payment_method, chance(w, 2) ? "cash" : "card");
	if (chance(w, 2) && any_invoice(w, &of)) {
		x.client = of.client;
		x.invoice = of.rec.id;
	}
	if (chance(w, 2))
		x.amount = chance(w, 20000);
	else if (x.invoice != NONE_INT)
		x.amount = about_what_is_open(w, &of);
	if (chance(w, 4) == 0)
		x.on = day_add(today(w), 1 - chance(w, 14));
	if (chance(w, 3))
		r = core_follow(w->p->core, &payment_type, &x, &w->a, e);
	return r < 0 ? r : core_save(w->p->core, &payment_type, NULL, &x, NULL, NULL, e);
}

static int act_counter(struct world *w, struct err *e)
{
	struct payment *all, x;
	int n = all_of(w, &payment_type, &all);

	return n ? core_counter(w->p->core, all[chance(w, n)].rec.id, some_day(w), "", &x, &w->a,
				e) : 0;
}

static void day_sheet(struct world *w, day_t to, struct core_day *ret)
{
	OK(core_day(w->p->core, 20000101, to, ret, &e_));
}

static int act_close(struct world *w, struct err *e)
{
	day_t until = day_add(today(w), -chance(w, 3));
	int r = chance(w, 4) ? 0 : core_close_books(w->p->core, until, e);

	if (r >= 0 && core_closed_until(w->p->core))
		day_sheet(w, core_closed_until(w->p->core), &w->closed);
	return r;
}

static int act_sleep(struct world *w, struct err *e)
{
	(void)e;
	w->day += 1 + chance(w, 9);
	clock_fix(PLACE_NOW + (int64_t)w->day * DAY);
	return 0;
}

typedef int act(struct world *w, struct err *e);
static act *const acts[] = {
	act_invoice, act_invoice, act_invoice, act_issue, act_issue, act_line, act_change_line,
	act_discard, act_credit, act_pay, act_pay, act_pay, act_pay, act_pay, act_counter,
	act_close, act_sleep,
};

/* ---- what must hold ---- */

static bool is(const struct choices *list, int32_t v, const char *code)
{
	return choice_is(list, v, code);
}

static void an_invoice_is_the_sum_of_its_lines(struct world *w)
{
	struct invoice *all;
	struct sale *lines;
	int n = all_of(w, &invoice_type, &all), m = all_of(w, &sale_type, &lines);

	for (int i = 0; i < n; i++) {
		struct tax_sum sum = { 0 };

		for (int k = 0; k < m; k++)
			if (lines[k].invoice == all[i].rec.id &&
			    is(&client_status, lines[k].status, "active")) {
				assert_int_equal(lines[k].net + lines[k].tax, lines[k].total);
				sum.net += lines[k].net;
				sum.tax += lines[k].tax;
				sum.total += lines[k].total;
			}
		assert_int_equal(all[i].net == NONE_INT ? 0 : all[i].net, sum.net);
		assert_int_equal(all[i].tax == NONE_INT ? 0 : all[i].tax, sum.tax);
		assert_int_equal(all[i].total == NONE_INT ? 0 : all[i].total, sum.total);
	}
}

/* From 1 on, each once, and their days ascend with them. */
static void numbers_have_no_gaps(struct world *w, const char *series, const char *kind)
{
	struct invoice *all;
	int n = all_of(w, &invoice_type, &all), issued = 0;
	day_t before = 0;

	for (int i = 0; i < n; i++)
		issued += is(&invoice_kind, all[i].kind, kind) &&
			  is(&invoice_status, all[i].status, "issued");
	for (int64_t k = 1; k <= issued; k++) {
		const struct invoice *found = NULL;

		for (int i = 0; i < n; i++)
			if (is(&invoice_kind, all[i].kind, kind) && all[i].ordinal == k) {
				assert_null(found);
				found = &all[i];
			}
		assert_non_null(found);
		assert_string_equal(found->number,
				    arena_printf(&w->a, "%s%04" PRId64, series, k));
		assert_true(found->issued >= before && found->due >= found->issued);
		before = found->issued;
	}
}

/* The long way, from every invoice and payment of the client. */
static struct core_balance balance_by_hand(struct world *w, int64_t client)
{
	struct core_balance b = { .client = client };
	struct invoice *all;
	struct payment *paid;
	int n = all_of(w, &invoice_type, &all), m = all_of(w, &payment_type, &paid);

	for (int i = 0; i < n; i++)
		if (all[i].client == client && is(&invoice_status, all[i].status, "issued"))
			*(is(&invoice_kind, all[i].kind, "credit") ? &b.credited : &b.invoiced) +=
				all[i].total;
	for (int i = 0; i < m; i++) {
		const struct payment *x = &paid[i];
		bool named = x->invoice != NONE_INT;
		money_t sign = is(&payment_kind, x->kind, "refund") ? -1 : 1;

		if (x->client != client || is(&payment_kind, x->kind, "fee"))
			continue;
		if (named)
			b.paid += sign * x->amount;
		if (is(&payment_kind, x->kind, "used"))
			b.held -= x->amount;
		else if (!named)
			b.held += sign * x->amount;
	}
	b.open = b.invoiced - b.credited - b.paid;
	return b;
}

static void same_balance(const struct core_balance *x, const struct core_balance *y)
{
	money_t ages = 0;

	assert_int_equal(x->invoiced, y->invoiced);
	assert_int_equal(x->credited, y->credited);
	assert_int_equal(x->paid, y->paid);
	assert_int_equal(x->held, y->held);
	assert_int_equal(x->open, y->open);
	assert_int_equal(x->open, x->invoiced - x->credited - x->paid);
	assert_int_equal(x->open, x->not_due + x->overdue - x->over);
	for (int i = 0; i < CORE_AGES; i++)
		ages += x->age[i];
	assert_int_equal(ages, x->overdue);
	assert_true(x->held >= 0 && x->over >= 0);
}

struct owing {
	struct world *w;
	int64_t last;
	money_t open;
	int n;
};

static int owing_row(void *ctx, const struct core_balance *x, struct err *e)
{
	struct owing *o = ctx;
	struct core_balance alone;

	(void)e;
	assert_true(x->client > o->last);
	OK(core_balance(o->w->p->core, x->client, 0, &alone, &e_));
	same_balance(x, &alone);
	o->last = x->client;
	o->open += x->not_due + x->overdue;
	o->n++;
	return 0;
}

static void balances_are_what_was_asked_less_what_was_paid(struct world *w)
{
	struct owing o = { .w = w };
	struct core_balance all;
	int owe = 0;

	for (int64_t client = 1; client <= CLIENTS; client++) {
		struct core_balance x, y = balance_by_hand(w, client);

		OK(core_balance(w->p->core, client, 0, &x, &e_));
		same_balance(&x, &y);
		owe += x.open_count > 0;
	}
	OK(core_debtors(w->p->core, 0, owing_row, &o, &all, &e_));
	assert_int_equal(o.n, owe);
	assert_int_equal(all.not_due + all.overdue, o.open);
}

/* No invoice was paid below nothing, nor, unless it was credited later, beyond what it asks. */
static void no_invoice_is_paid_twice(struct world *w)
{
	struct invoice *all;
	int n = all_of(w, &invoice_type, &all);

	for (int i = 0; i < n; i++) {
		struct core_standing s;

		OK(core_standing(w->p->core, &all[i], &s, &e_));
		assert_true(s.paid >= 0 && s.paid <= s.total && s.credited <= s.total);
	}
}

/* Day by day they come to what moved at all. */
static void day_sheets_sum_up(struct world *w)
{
	struct core_day whole, sum = { 0 }, one;
	struct payment *all;
	int n = all_of(w, &payment_type, &all);
	money_t moved = 0, tills = 0;

	day_sheet(w, today(w), &whole);
	for (day_t d = 20261101; d <= today(w); d = day_add(d, 1)) {
		OK(core_day(w->p->core, d, d, &one, &e_));
		sum.all.net += one.all.net;
		sum.all.count += one.all.count;
		sum.used += one.used;
		sum.invoiced += one.invoiced;
		sum.credited += one.credited;
		for (int i = 0; i < one.tills; i++)
			tills += one.till[i].net;
	}
	for (int i = 0; i < n; i++)
		if (!is(&payment_kind, all[i].kind, "used"))
			moved += is(&payment_kind, all[i].kind, "refund") ||
				 is(&payment_kind, all[i].kind, "fee") ? -all[i].amount :
									 all[i].amount;
	assert_int_equal(sum.all.net, moved);
	assert_int_equal(whole.all.net, moved);
	assert_int_equal(tills, moved);
	assert_int_equal(sum.all.count, whole.all.count);
	assert_int_equal(sum.used, whole.used);
	assert_int_equal(sum.invoiced, whole.invoiced);
	assert_int_equal(sum.credited, whole.credited);
}

static void what_is_closed_stays(struct world *w)
{
	struct core_day now;

	if (!w->closed.to)
		return;
	day_sheet(w, w->closed.to, &now);
	assert_int_equal(now.all.net, w->closed.all.net);
	assert_int_equal(now.all.count, w->closed.all.count);
	assert_int_equal(now.used, w->closed.used);
	assert_int_equal(now.invoices, w->closed.invoices);
	assert_int_equal(now.invoiced, w->closed.invoiced);
	assert_int_equal(now.credited, w->closed.credited);
}

static void note_problem(void *ctx, const char *words)
{
	(void)ctx;
	fail_msg("%s", words);
}

static void all_holds(struct world *w)
{
	struct core_checked done;

	an_invoice_is_the_sum_of_its_lines(w);
	numbers_have_no_gaps(w, "INV-", "invoice");
	numbers_have_no_gaps(w, "CN-", "credit");
	balances_are_what_was_asked_less_what_was_paid(w);
	no_invoice_is_paid_twice(w);
	day_sheets_sum_up(w);
	what_is_closed_stays(w);
	OK(core_check(w->p->core, note_problem, NULL, &done, &e_));
}

static void begin(struct world *w, struct place *p, uint64_t seed, bool included)
{
	*w = (struct world){ .p = p, .seed = seed };
	OK(core_set(p->core, "tax_included", included ? "yes" : "no", &e_));
	place_add(p, &tax_type, "code=standard;rate=20");
	place_add(p, &tax_type, "code=odd;rate=7.7");
	for (int i = 0; i < CLIENTS; i++)
		place_client(p, "Some", arena_printf(&p->arena, "Body %d", i), "");
}

static void a_random_book(struct place *p, uint64_t seed, bool included, int n)
{
	struct world w;

	begin(&w, p, seed, included);
	for (int i = 0; i < n; i++) {
		struct err e = { 0 };
		int r = acts[chance(&w, (int)COUNT(acts))](&w, &e);

		tell(&w, r, &e);
		if (i % (n / 4) == 0)
			what_is_closed_stays(&w);
		arena_reset(&w.a);
	}
	all_holds(&w);
	/* Neither all nothing nor all refused. */
	assert_in_range(w.done, n / 3, n);
	assert_in_range(w.refused, n / 20, n);
	arena_done(&w.a);
}

static int asked(void)
{
	const char *s = getenv("MONEY_ACTS");

	return s ? atoi(s) : ACTS;
}

static void prices_with_their_tax(void **state)
{
	a_random_book(*state, 11, true, asked());
}

static void prices_without_their_tax(void **state)
{
	a_random_book(*state, 12, false, asked() / 2);
}

/* ---- a failure gives the number back ---- */

static int64_t count_issued(struct world *w)
{
	struct invoice *all;
	int64_t issued = 0;

	for (int i = 0, n = all_of(w, &invoice_type, &all); i < n; i++)
		issued += is(&invoice_status, all[i].status, "issued");
	return issued;
}

/* Each call to the database fails in turn while an invoice is made and issued. */
static void walk_faults(struct place *p, enum faulty_how how)
{
	struct world w;
	int nth = 0;
	bool fired = true;

	begin(&w, p, 3, true);
	for (; fired; nth++) {
		struct err e = { 0 };
		struct invoice x;
		struct sale line;
		int64_t before = count_issued(&w);
		int r;

		core_new(p->core, &invoice_type, &x, &w.a);
		x.client = 1;
		random_line(&w, &line);
		faulty_begin(p->core->book->db, nth, how);
		r = core_invoice_add(p->core, &x, &line, 1, true, NULL, &w.a, &e);
		fired = faulty_fired();
		faulty_end(p->core->book->db);
		assert_true(core_idle(p->core));
		assert_int_equal(count_issued(&w), before + (r >= 0));
		numbers_have_no_gaps(&w, "INV-", "invoice");
		an_invoice_is_the_sum_of_its_lines(&w);
		if (r >= 0)
			assert_true(*x.number && x.total == line.total);
		arena_reset(&w.a);
	}
	assert_in_range(nth, 30, 400);
	arena_done(&w.a);
}

static void a_failure_gives_the_number_back(void **state)
{
	walk_faults(*state, FAULTY_ONCE);
}

static void so_does_one_that_stays(void **state)
{
	walk_faults(*state, FAULTY_ALWAYS);
}

static void an_answer_that_was_lost_is_looked_up(void **state)
{
	walk_faults(*state, FAULTY_LANDED);
}

/* ---- two at a time ---- */

static void two_tills_do_not_take_one_pot_twice(void **state)
{
	struct place *p = *state;
	struct world w;
	struct payment x, y;
	struct err e = { 0 };

	begin(&w, p, 5, true);
	place_add(p, &payment_type, "client=1;kind=deposit;amount=50;method=cash");
	core_new(p->core, &payment_type, &x, &w.a);
	x.client = 1;
	x.kind = choice_index(&payment_kind, "refund");
	x.amount = 4000;
	x.method = choice_index(&payment_method, "cash");
	y = x;
	OK(core_save(p->core, &payment_type, NULL, &x, "one", NULL, &e_));
	assert_int_equal(core_save(p->core, &payment_type, NULL, &y, "two", NULL, &e),
			 -ERR_INVALID);
	assert_non_null(strstr(e.msg, "10.00 is held"));
	/* In the transaction too, where the first look was before the other's write. */
	OK(core_know_me(p->core, &e_));
	{
		DB_TX(tx);
		y.rec = (struct rec){ 0 };
		OK(db_tx_begin(&tx, p->core->book->db, &e_));
		assert_int_equal(core_put(p->core, &payment_type, NULL, &y, "add", NULL, &e),
				 -ERR_INVALID);
	}
	/* Tried twice, it lands once. */
	x.rec = (struct rec){ 0 };
	OK(core_save(p->core, &payment_type, NULL, &x, "one", NULL, &e_));
	arena_done(&w.a);
}

/* 'amount' and 'invoice' as proposed where they are not said; 0: none. */
static void refund_is(struct world *w, money_t said, int64_t named, money_t amount, int64_t invoice)
{
	struct payment x;

	core_new(w->p->core, &payment_type, &x, &w->a);
	x.client = 1;
	x.kind = choice_index(&payment_kind, "refund");
	x.amount = said ? said : NONE_INT;
	x.invoice = named ? named : NONE_INT;
	OK(core_follow(w->p->core, &payment_type, &x, &w->a, &e_));
	assert_int_equal(x.amount, amount ? amount : NONE_INT);
	assert_int_equal(x.invoice, invoice ? invoice : NONE_INT);
}

static void a_refund_is_of_what_was_too_much(void **state)
{
	struct place *p = *state;
	struct world w;
	struct invoice x, note;
	struct sale lines[2], *of;
	int n;

	begin(&w, p, 7, true);
	for (int i = 0; i < 2; i++) {
		core_new(p->core, &sale_type, &lines[i], &w.a);
		lines[i].words = "Balm";
		lines[i].unit_price = i ? 3000 : 5000;
	}
	core_new(p->core, &invoice_type, &x, &w.a);
	x.client = 1;
	OK(core_invoice_add(p->core, &x, lines, 2, true, NULL, &w.a, &e_));
	refund_is(&w, 0, 0, 0, 0);
	place_add(p, &payment_type, "client=1;kind=deposit;amount=20;method=cash");
	refund_is(&w, 0, 0, 2000, 0);
	place_add(p, &payment_type,
		  arena_printf(&w.a, "client=1;kind=receipt;amount=80;method=cash;invoice=%d",
			       (int)x.rec.id));
	refund_is(&w, 0, 0, 2000, 0);
	OK(core_lines(p->core, x.rec.id, &of, &n, &w.a, &e_));
	OK(core_credit(p->core, &x, &of[1].rec.id, 1, true, 0, &note, &w.a, &e_));
	refund_is(&w, 0, 0, 3000, x.rec.id);
	refund_is(&w, 0, note.rec.id, 3000, x.rec.id);
	refund_is(&w, 2000, 0, 2000, 0);		/* held */
	refund_is(&w, 2500, 0, 2500, x.rec.id);
	refund_is(&w, 3500, 0, 3500, 0);		/* neither: it is refused */
	arena_done(&w.a);
}

static void what_was_seen_is_what_is_issued(void **state)
{
	struct place *p = *state;
	struct world w;
	struct invoice seen, x;
	struct sale line;
	struct err e = { 0 };

	begin(&w, p, 6, true);
	core_new(p->core, &invoice_type, &x, &w.a);
	x.client = 1;
	random_line(&w, &line);
	OK(core_invoice_add(p->core, &x, &line, 1, false, NULL, &w.a, &e_));
	seen = x;
	random_line(&w, &line);
	line.client = 1;
	line.invoice = x.rec.id;
	OK(core_save(p->core, &sale_type, NULL, &line, NULL, NULL, &e_));
	assert_int_equal(core_issue(p->core, &seen, 0, &x, &w.a, &e), -ERR_CONFLICT);
	OK(core_get(p->core, &invoice_type, seen.rec.id, &x, &w.a, &e_));
	OK(core_issue(p->core, &x, 0, &x, &w.a, &e_));
	assert_string_equal(x.number, "INV-0001");
	arena_done(&w.a);
}

int main(void)
{
#define CASE(f) cmocka_unit_test_setup_teardown(f, place_up, place_down)
	const struct CMUnitTest tests[] = {
		CASE(prices_with_their_tax),
		CASE(prices_without_their_tax),
		CASE(a_failure_gives_the_number_back),
		CASE(so_does_one_that_stays),
		CASE(an_answer_that_was_lost_is_looked_up),
		CASE(two_tills_do_not_take_one_pot_twice),
		CASE(a_refund_is_of_what_was_too_much),
		CASE(what_was_seen_is_what_is_issued),
	};

	return cmocka_run_group_tests_name("money in random books", tests, NULL, NULL);
}
