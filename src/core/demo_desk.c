/* SPDX-License-Identifier: MIT */
/*
 * The desk of a demo book: the clinic's settings, and what is neither sold nor paid as usual, with
 * one client each; what the bookkeeper got, and the books closed after it.
 */
#include "config.h"
#include "core/demo_impl.h"
#include "base/file.h"
#include "core/formats.h"
#include "core/money.h"
#include "model/choices.h"
#include "model/setting.h"

#include <string.h>
#include <unistd.h>

/*
 * Units of the currency that are held; hundredths of a session by which one was shorter; months of
 * exports; days until something came up.
 */
enum { HELD = 100, SHORTER = 20, MONTHS = 3, AFTER = 5 };

static const char format[] = "xero-invoices";

static const struct set {
	const char *name, *value;
} sets[] = {
#define SET(name, value) { name, value },
#include "core/demo.def"
};

typedef int desk(struct demo *d, int64_t client, struct arena *a, struct err *e);
#define DESK(client, what) static desk what;
#include "core/demo.def"

static const struct event {
	int64_t client;
	desk *what;
} events[] = {
#define DESK(client, what) { client, what },
#include "core/demo.def"
};

int demo_settings(struct demo *d, struct err *e)
{
	int r = 0;

	for (size_t i = 0; i < COUNT(sets) && r >= 0; i++) {
		const char *now = core_setting(d->c, sets[i].name, &d->row);

		if (!strcmp(now, setting_named(sets[i].name)->preset))
			r = core_set(d->c, sets[i].name, sets[i].value, e);
	}
	return r;
}

/* Not issued yet: what is agreed, but not done. */
static int desk_draft(struct demo *d, int64_t client, struct arena *a, struct err *e)
{
	static const char *const codes[] = { "TOUCHUP", "BALM" };
	struct sale line[COUNT(codes)];
	struct invoice x;
	int r;

	core_new(d->c, &invoice_type, &x, a);
	x.client = client;
	x.note = "Touch-up as agreed by phone.";
	for (size_t i = 0; i < COUNT(codes); i++) {
		struct price price;

		if ((r = core_named(d->c, &price_type, codes[i], &price, a, e)) < 0)
			return r;
		core_new(d->c, &sale_type, &line[i], a);
		line[i].item = price.rec.id;
	}
	return core_invoice_add(d->c, &x, line, COUNT(codes), false, NULL, a, e);
}

static int desk_deposit(struct demo *d, int64_t client, struct arena *a, struct err *e)
{
	(void)a;
	return demo_payment(d, &(struct payment){
		.client = client, .on = d->today,
		.kind = choice_index(&payment_kind, "deposit"),
		.amount = demo_amount(d, HELD),
		.method = choice_index(&payment_method, "transfer"),
		.invoice = NONE_INT, .reference = "next session",
	}, e);
}

/* The client's newest receipt for an invoice that was due before today; rec.id 0: none. */
static int find_paid(struct demo *d, int64_t client, struct payment *ret, struct invoice *ret_of,
		     struct arena *a, struct err *e)
{
	struct query q = { .client = client };
	struct payment *all;
	int n, r = core_list(d->c, &payment_type, &q, &all, &n, a, e);

	ret->rec.id = 0;
	for (int i = 0; i < n && r >= 0; i++) {
		struct invoice of;

		if (!choice_is(&payment_kind, all[i].kind, "receipt") ||
		    all[i].invoice == NONE_INT || (ret->rec.id && all[i].on < ret->on))
			continue;
		r = core_get(d->c, &invoice_type, all[i].invoice, &of, a, e);
		if (r >= 0 && of.due < d->today) {
			*ret = all[i];
			*ret_of = of;
		}
	}
	return r;
}

/* Some days after it was paid. */
static day_t after(const struct demo *d, const struct payment *paid)
{
	day_t day = day_add(paid->on, AFTER);

	return day < d->today ? day : d->today;
}

/* A part of the first line, as a draft that says why, then issued. */
static int credit_part(struct demo *d, const struct invoice *of, day_t on, struct invoice *ret,
		       struct arena *a, struct err *e)
{
	struct invoice draft, was;
	struct sale *line, less;
	int n, r = core_lines(d->c, of->rec.id, &line, &n, a, e);

	if (r < 0 ||
	    (r = core_credit(d->c, of, &line[0].rec.id, 1, false, 0, &draft, a, e)) < 0 ||
	    (r = core_lines(d->c, draft.rec.id, &line, &n, a, e)) < 0)
		return r;
	less = line[0];
	less.quantity = SHORTER;
	if ((r = core_save(d->c, &sale_type, &line[0], &less, NULL, NULL, e)) < 0 ||
	    (r = core_get(d->c, &invoice_type, draft.rec.id, &was, a, e)) < 0)
		return r;
	draft = was;
	draft.note = "The session was shorter than planned.";
	if ((r = core_save(d->c, &invoice_type, &was, &draft, NULL, NULL, e)) < 0)
		return r;
	return core_issue(d->c, &draft, on, ret, a, e);
}

static int desk_shorter(struct demo *d, int64_t client, struct arena *a, struct err *e)
{
	struct invoice of, credit;
	struct payment paid;
	int r = find_paid(d, client, &paid, &of, a, e);
	day_t on;

	if (r < 0 || !paid.rec.id)
		return r;
	on = after(d, &paid);
	if ((r = credit_part(d, &of, on, &credit, a, e)) < 0)
		return r;
	return demo_payment(d, &(struct payment){
		.client = client, .on = on,
		.kind = choice_index(&payment_kind, "refund"),
		.amount = credit.total, .method = paid.method, .invoice = of.rec.id,
	}, e);
}

/* So that what was paid is owed again, and overdue. */
static int desk_bounced(struct demo *d, int64_t client, struct arena *a, struct err *e)
{
	struct payment paid, counter;
	struct invoice of;
	int r = find_paid(d, client, &paid, &of, a, e);

	if (r < 0 || !paid.rec.id)
		return r;
	return core_counter(d->c, paid.rec.id, after(d, &paid),
			    "Taken back by the bank; the client will pay again.", &counter, a, e);
}

/* The file goes to the bookkeeper, so that the book keeps its own copy only. */
static int export_days(struct demo *d, day_t first, day_t last, const char *dir, struct arena *a,
		       struct err *e)
{
	struct format_job j = { .format = core_format_named(format),
				.period = { .from = first, .to = last } };
	const char *path = arena_printf(a, "%s/%s", dir, core_format_file(j.format, &j.period, a));
	struct format_done done;
	int r = core_format_run(d->c, &j, path, NULL, &done, a, e);

	unlink(path);
	return r;
}

int demo_desk(struct demo *d, struct err *e)
{
	day_t month = d->today - d->today % 100 + 1;	/* its first day */
	ARENA(a);
	const char *dir = arena_printf(&a, "%s/for-bookkeeper", core_dir(d->c));
	int r = 0;

	for (size_t i = 0; i < COUNT(events) && r >= 0; i++)
		if (events[i].client <= d->done.clients)
			r = events[i].what(d, events[i].client, &a, e);
	if (r < 0 || (r = dir_make(dir, e)) < 0)
		return r;
	/* The first export has all that was before. */
	for (int i = MONTHS; i > 0 && r >= 0; i--)
		r = export_days(d, i == MONTHS ? 0 : day_add_months(month, -i),
				day_add(day_add_months(month, 1 - i), -1), dir, &a, e);
	rmdir(dir);
	return r < 0 ? r : core_close_books(d->c, day_add(month, -1), e);
}
