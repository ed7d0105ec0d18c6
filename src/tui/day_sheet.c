/* SPDX-License-Identifier: MIT */
/* What came in on a day by each method, and the payments that it is made of; closing the books. */
#include "config.h"
#include "tui/records.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>
#include "model/choices.h"
#include "model/ways.h"
#include "tui/ask.h"
#include "tui/cells.h"
#include "tui/details.h"
#include "tui/export.h"
#include "tui/list.h"
#include "tui/money_do.h"
#include "tui/month.h"
#include "tui/today_rows.h"
#include "tui/undo.h"

enum { COLUMNS = 6, MOST = 1000 };

/* A payment; else words, or the sums of a method. */
struct row {
	const struct payment *payment;
	const char *client;
	const char *words;
	enum style style;
	const char *const *till;	/* a text a column; NULL: none */
};

struct day_sheet {
	struct screen screen;
	struct ui *ui;
	struct core *core;
	day_t day, today;		/* shown; the calendar's, as of the reading */
	struct arena a;			/* what follows */
	struct core_day data;
	struct payment *payments;
	int payment_count;
	struct row *rows;
	int count;
	struct cells tills, entries;
	struct list list;
	int64_t changes;		/* of the book by others, as of the reading */
};

static const struct screen_class day_class;

static struct day_sheet *screen_of(struct screen *s)
{
	assert(s->cls == &day_class);
	return (struct day_sheet *)s;
}

/* Rows */

static struct row *add(struct day_sheet *k, enum style st, const char *words)
{
	struct row *r = &k->rows[k->count++];

	*r = (struct row){ .words = words, .style = st };
	return r;
}

static const char *said(struct day_sheet *k, money_t x)
{
	return x ? money_said(k->core, x, &k->a) : "";
}

static void add_till(struct day_sheet *k, const struct core_till *t, enum style st,
		     const char *name)
{
	const char **texts = arena_alloc(&k->a, COLUMNS * sizeof *texts);

	texts[0] = name;
	texts[1] = arena_printf(&k->a, "%d", t->count);
	texts[2] = said(k, t->in);
	texts[3] = said(k, -t->out);
	texts[4] = said(k, -t->fees);
	texts[5] = money_said(k->core, t->net, &k->a);
	cells_measure(&k->tills, texts);
	add(k, st, "")->till = texts;
}

static void add_tills(struct day_sheet *k)
{
	static const char *const heads[COLUMNS] = { "Method", "Entries", "In", "Out", "Fees",
						    "Should be there" };
	const struct core_day *d = &k->data;

	k->tills.count = 0;
	for (int i = 0; i < COLUMNS; i++)
		cells_add(&k->tills, heads[i], 0, i > 0);
	if (!d->tills) {
		add(k, S_DIM, "No money moved on this day.");
		return;
	}
	add(k, S_HEAD, "")->till = heads;
	cells_measure(&k->tills, heads);
	for (int i = 0; i < d->tills; i++)
		add_till(k, &d->till[i], S_PLAIN,
			 d->till[i].method ? choice_label(&payment_method, d->till[i].method) :
					     "not said");
	add_till(k, &d->all, S_TITLE, "All");
}

static void add_words(struct day_sheet *k)
{
	const struct core_day *d = &k->data;

	add(k, S_PLAIN, "");
	if (d->all.deposits)
		add(k, S_PLAIN,
		    arena_printf(&k->a, "Deposits among it: %s",
				 money_full(k->core, d->all.deposits, &k->a)));
	if (d->used)
		add(k, S_PLAIN,
		    arena_printf(&k->a, "Deposits that paid invoices: %s, no money moved",
				 money_full(k->core, d->used, &k->a)));
	if (d->invoices)
		add(k, S_PLAIN,
		    arena_printf(&k->a, "Invoices issued: %d, %s", d->invoices,
				 money_full(k->core, d->invoiced, &k->a)));
	if (d->credits)
		add(k, S_PLAIN,
		    arena_printf(&k->a, "Credit notes issued: %d, %s", d->credits,
				 money_full(k->core, d->credited, &k->a)));
}

static int add_payments(struct day_sheet *k, struct err *e)
{
	struct query q = { .from = k->day, .to = k->day, .limit = MOST };
	int r = core_list(k->core, &payment_type, &q, &k->payments, &k->payment_count, &k->a, e);

	if (r < 0 || !k->payment_count)
		return r;
	add(k, S_PLAIN, "");
	add(k, S_SECTION, "Entries");
	for (int i = 0; i < k->payment_count; i++) {
		struct client c;
		struct row *row;

		if ((r = core_get(k->core, &client_type, k->payments[i].client, &c, &k->a, e)) < 0)
			return r;
		row = add(k, S_PLAIN, "");
		row->payment = &k->payments[i];
		row->client = rec_title(&client_type, &c, &k->a);
	}
	return 0;
}

static void load(struct day_sheet *k)
{
	struct err e = { .code = ERR_NONE };

	arena_reset(&k->a);
	k->today = core_rules(k->core)->today;
	k->changes = core_changes(k->core);
	k->rows = arena_alloc(&k->a, (MOST + CORE_METHODS + 16) * sizeof *k->rows);
	k->count = k->payment_count = 0;
	k->data = (struct core_day){ .from = k->day };
	if (core_day(k->core, k->day, k->day, &k->data, &e) < 0) {
		ui_fail(k->ui, &e);
	} else {
		add_tills(k);
		add_words(k);
		if (add_payments(k, &e) < 0)
			ui_fail(k->ui, &e);
	}
	list_hold(&k->list, k->count);
}

static void show(struct day_sheet *k, day_t day)
{
	k->day = day;
	list_reset(&k->list);
	load(k);
}

/* Drawing */

static bool passes(const struct list *l, int64_t row)
{
	return !((const struct day_sheet *)l->owner)->rows[row].payment;
}

static const char *entry_words(const struct day_sheet *k, const struct payment *x,
			       struct arena *a)
{
	bool out = payment_out(x);

	return arena_printf(a, "%10s  %-12s  %-8s",
			    money_said(k->core, out ? -x->amount : x->amount, a),
			    choice_label(&payment_kind, x->kind),
			    choice_label(&payment_method, x->method));
}

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct day_sheet *k = l->owner;
	const struct row *r = &k->rows[row];
	ARENA(mem);

	if (r->till)
		cells_row(&k->tills, r->till, r->style, r->style, c, a);
	else if (r->payment)
		canvas_printf(c, a.row, a.col, a.cols, S_PLAIN, "%s  %s%s%s",
			      entry_words(k, r->payment, &mem), r->client,
			      *r->payment->reference ? ", " : "", r->payment->reference);
	else
		canvas_put(c, a.row, a.col, a.cols, r->style, r->words);
}

static const struct list_class rows_class = { .draw = draw_row, .passes = passes };

enum { HEAD_ROWS = 3 };

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct day_sheet *k = screen_of(s);
	day_t today = core_rules(k->core)->today;

	if (today != k->today && k->day == k->today)
		show(k, today);
	else if (core_changes(ui->core) != k->changes || today != k->today)
		load(k);
	cells_fit(&k->tills, a.cols - LIST_INDENT - 1);
	list_layout(&k->list, (struct area){ a.row + HEAD_ROWS, a.col, a.rows - HEAD_ROWS,
					     a.cols });
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct day_sheet *k = (const struct day_sheet *)s;
	struct area line = { a.row, a.col + LIST_INDENT, 1, a.cols - LIST_INDENT - 1 };
	day_t closed = core_closed_until(k->core);
	int col;
	char day[DATE_BUF];
	ARENA(mem);

	(void)ui;
	records_tabs_draw(s->tab, c, line);
	line.row++;
	col = line.col + canvas_put(c, line.row, line.col, line.cols, S_TITLE,
				    today_title(k->day, k->today, &mem));
	if (closed)
		canvas_printf(c, line.row, col, line.col + line.cols - col, S_DIM,
			      "   closed until %s", day_short(closed, k->today, day));
	canvas_cursor(c, line.row, line.col);
	list_draw(&k->list, c);
}

static struct list *list_of(struct screen *s)
{
	return &screen_of(s)->list;
}

static void refresh(struct screen *s, struct ui *ui)
{
	(void)ui;
	load(screen_of(s));
}

static void done(struct screen *s)
{
	struct day_sheet *k = screen_of(s);

	list_done(&k->list);
	arena_done(&k->a);
}

/* A narrow window has room for the days and the tabs only. */
static const char *hint(const struct screen *s, const struct command *cmd)
{
	const struct day_sheet *k = (const struct day_sheet *)s;

	return cmd->run == cmd_day_print && k->ui->cols < UI_COLS_WIDE ? "" : NULL;
}

static const struct screen_class day_class = {
	.name = "Day sheet",
	.places = IN_DAY_SHEET | IN_BOOKS | IN_TABS | IN_LIST,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.hint = hint,
	.refresh = refresh,
	.done = done,
};

static void open(struct ui *ui)
{
	struct day_sheet *k = ui_push(ui, &day_class, sizeof *k);

	k->ui = ui;
	k->core = ui->core;
	list_init(&k->list, &rows_class, ui, k);
	show(k, core_rules(k->core)->today);
}

const struct records_hooks day_hooks = { .open = open };

/* Commands */

void cmd_day_after(struct ui *ui, struct screen *s)
{
	(void)ui;
	show(screen_of(s), day_add(screen_of(s)->day, 1));
}

void cmd_day_before(struct ui *ui, struct screen *s)
{
	(void)ui;
	show(screen_of(s), day_add(screen_of(s)->day, -1));
}

void cmd_day_now(struct ui *ui, struct screen *s)
{
	(void)ui;
	show(screen_of(s), core_rules(screen_of(s)->core)->today);
}

static void took(void *ctx, struct ui *ui, day_t day)
{
	(void)ui;
	show(ctx, day);
}

void cmd_day_date(struct ui *ui, struct screen *s)
{
	struct day_sheet *k = screen_of(s);

	month_open(ui, "Show the day", k->day, k->today, took, k);
}

/* The payment under the cursor, NULL without one; says so. */
static const struct row *here(struct ui *ui, struct day_sheet *k)
{
	const struct row *r = list_on_row(&k->list) ? &k->rows[k->list.cursor] : NULL;

	if (r && r->payment)
		return r;
	ui_say(ui, "There is no entry under the cursor");
	return NULL;
}

void cmd_day_open(struct ui *ui, struct screen *s)
{
	struct day_sheet *k = screen_of(s);
	const struct row *r = here(ui, k);
	ARENA(a);

	if (r)
		details_open(ui,
			     arena_printf(&a, "%s: %s", r->client,
					  payment_said(k->core, r->payment, &a)),
			     &payment_type, r->payment);
}

void cmd_day_print(struct ui *ui, struct screen *s)
{
	const struct row *r = here(ui, screen_of(s));

	if (r)
		payment_print(ui, r->payment);
}

void cmd_day_export(struct ui *ui, struct screen *s)
{
	struct day_sheet *k = screen_of(s);
	char day[DATE_BUF];
	ARENA(a);

	export_open(ui, &(struct export_from){
				.type = &payment_type,
				.q = { .from = k->day, .to = k->day },
				.words = arena_printf(&a, "Payments of %s",
						      day_short(k->day, 0, day)),
			});
}

/* Closing the books */

struct closing {
	day_t until;
};

static void close_now(void *ctx, struct ui *ui, const char *key)
{
	const struct closing *x = ctx;
	struct err e = { .code = ERR_NONE };
	char day[DATE_BUF];

	if (strcmp(key, "y") != 0)
		return;
	if (core_close_books(ui->core, x->until, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_refresh(ui);
	undo_cannot(ui, "Closing the books");
	ui_say(ui, "The books are closed until %s", day_short(x->until, 0, day));
}

static void took_until(void *ctx, struct ui *ui, day_t day)
{
	static const struct ask_answer answers[] = { { "y", "close the books" },
						     { "n", "leave them open" },
						     { NULL, NULL } };
	struct closing *x = ctx;
	char words[DATE_BUF];

	x->until = day;
	ask_for(ui, answers, close_now, x,
		"Close the books until %s? From then on no invoice, payment or credit note with "
		"that date or an earlier one can be entered; what is wrong there is put right with "
		"a later date.",
		day_long(day, words));
}

/* As a rule the month before. */
void cmd_books_close(struct ui *ui, struct screen *s)
{
	struct closing *x = arena_alloc(&s->arena, sizeof *x);
	day_t today = core_rules(ui->core)->today, from, to;

	report_period_days(PERIOD_LAST_MONTH, today, &from, &to);
	month_open(ui, "Close the books until", to, today, took_until, x);
}
