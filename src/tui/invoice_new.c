/* SPDX-License-Identifier: MIT */
/* What a new invoice sells: sessions that are done, courses, the price list. */
#include "config.h"
#include "tui/money_do.h"

#include <inttypes.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "model/choices.h"
#include "tui/choose.h"
#include "tui/undo.h"

enum { MOST = 64 };		/* rows of a box with ticks */

/* Lives as long as the screen that it was opened from. */
struct offer {
	struct ui *ui;
	struct arena *a;
	int64_t client;
	struct invoice invoice;		/* none yet: what a line is worked out by */
	struct choice rows[MOST];
	struct sale lines[MOST];
	bool lacks[MOST];		/* a price, as a rule: it has to be typed */
	struct choices what;
};

/* "Treatment, 12 Nov  450.00 GBP" */
static void add(struct offer *x, const struct sale *line, const char *group, const char *words)
{
	struct sale filled = *line;
	struct problems p = { .a = x->a };
	struct err e;
	int i = x->what.count;
	bool said;

	if (i == MOST - 1 && strcmp(group, "By hand") != 0)
		return;
	/* One row is kept for the last. */
	said = core_line_fill(x->ui->core, &x->invoice, &filled, &p, &e) >= 0 && !p.count &&
	       filled.total != NONE_INT;
	x->lines[i] = *line;
	x->lacks[i] = !said;
	x->rows[i] = (struct choice){
		.code = arena_printf(x->a, "%d", i + 1),
		.label = said ? arena_printf(x->a, "%s  %s", words,
					     money_full(x->ui->core, filled.total, x->a)) :
				words,
		.group = group,
	};
	x->what.count++;
}

static struct sale line_of(struct offer *x)
{
	struct sale line;

	core_new(x->ui->core, &sale_type, &line, x->a);
	line.client = x->client;
	return line;
}

/* What was put on an invoice already is not offered again. */
static bool is_sold(const struct sale *sold, int n, int64_t session, int64_t course)
{
	for (int i = 0; i < n; i++)
		if ((session && sold[i].session == session) || (course && sold[i].course == course))
			return true;
	return false;
}

static int add_sessions(struct offer *x, const struct sale *sold, int n, struct err *e)
{
	struct query q = { .client = x->client, .newest = true };
	struct session *all;
	int count, r = core_list(x->ui->core, &session_type, &q, &all, &count, x->a, e);

	for (int i = 0; r >= 0 && i < count; i++) {
		struct sale line = line_of(x);
		char day[DATE_BUF];

		if (!choice_is(&session_status, all[i].status, "done") ||
		    is_sold(sold, n, all[i].number, 0) ||
		    (all[i].course != NONE_INT && is_sold(sold, n, 0, all[i].course)))
			continue;
		line.session = all[i].number;
		add(x, &line, "Sessions that are done",
		    arena_printf(x->a, "%" PRId64 "  %s, %s", all[i].number,
				 choice_label(&session_kind, all[i].kind),
				 day_short(minute_day(all[i].starts), 0, day)));
	}
	return r;
}

static int add_courses(struct offer *x, const struct sale *sold, int n, struct err *e)
{
	struct query q = { .client = x->client, .newest = true };
	struct course *all;
	int count, r = core_list(x->ui->core, &course_type, &q, &all, &count, x->a, e);

	for (int i = 0; r >= 0 && i < count; i++) {
		struct sale line = line_of(x);

		if (is_sold(sold, n, 0, all[i].number))
			continue;
		line.course = all[i].number;
		add(x, &line, "Courses, all sessions at once",
		    arena_printf(x->a, "%s",
				 choice_label(&course_kind, all[i].kind)));
	}
	return r;
}

static int add_prices(struct offer *x, struct err *e)
{
	struct query q = { .limit = MOST };
	struct price *all;
	int count, r = core_list(x->ui->core, &price_type, &q, &all, &count, x->a, e);

	for (int i = 0; r >= 0 && i < count; i++) {
		struct sale line = line_of(x);

		line.item = all[i].rec.id;
		add(x, &line, "Price list", all[i].name);
	}
	return r;
}

static int collect(struct offer *x, struct err *e)
{
	struct query q = { .client = x->client };
	struct sale *sold, last;
	int n, r;

	if ((r = core_list(x->ui->core, &sale_type, &q, &sold, &n, x->a, e)) < 0 ||
	    (r = add_sessions(x, sold, n, e)) < 0 || (r = add_courses(x, sold, n, e)) < 0 ||
	    (r = add_prices(x, e)) < 0)
		return r;
	last = line_of(x);
	add(x, &last, "By hand", "Something else: type it in");
	x->what.rows = x->rows;
	return 0;
}

/* 'rest' (NULL: none) is a line that something has to be added to. */
static void begin(struct offer *x, struct sale *lines, int n, const struct sale *rest)
{
	struct err e = { .code = ERR_NONE };
	struct invoice now = x->invoice;

	if (core_invoice_add(x->ui->core, &now, lines, n, false, NULL, x->a, &e) < 0) {
		ui_fail(x->ui, &e);
		return;
	}
	ui_saved(x->ui, &invoice_type, now.rec.id);
	ui_refresh(x->ui);
	undo_cannot(x->ui, "Beginning an invoice");
	invoice_open(x->ui, now.rec.id);
	if (!n || rest)
		invoice_add_line(x->ui, rest);
	else
		ui_say(x->ui, "A draft with %d line%s: i issues it, n adds a line", n,
		       n == 1 ? "" : "s");
}

static void took(void *ctx, struct ui *ui, int row, uint64_t ticks)
{
	struct offer *x = ctx;
	struct sale lines[MOST];
	const struct sale *rest = NULL;
	int n = 0;

	(void)ui;
	/* Whoever presses Enter without a tick means the row. */
	ticks = ticks ? ticks : UINT64_C(1) << (row - 1);
	for (int i = 0; i < x->what.count; i++)
		if ((ticks >> i & 1) && x->lacks[i])
			rest = &x->lines[i];	/* the last: one form is enough */
		else if (ticks >> i & 1)
			lines[n++] = x->lines[i];
	begin(x, lines, n, rest);
}

void invoice_new(struct ui *ui, int64_t client)
{
	struct arena *a = &ui->top->arena;
	struct offer *x = arena_alloc(a, sizeof *x);
	struct err e = { .code = ERR_NONE };

	*x = (struct offer){ .ui = ui, .a = a, .client = client };
	core_new(ui->core, &invoice_type, &x->invoice, a);
	x->invoice.client = client;
	if (collect(x, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	choose_open(ui, &(struct choose_spec){ .title = "What is sold?", .list = &x->what,
					       .several = true, .took = took, .ctx = x });
}
