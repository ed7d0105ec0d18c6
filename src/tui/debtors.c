/* SPDX-License-Identifier: MIT */
/* Who owes what, by how long it is due. */
#include "config.h"
#include "tui/records.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include "base/text.h"
#include "core/export.h"
#include "tui/card.h"
#include "tui/cells.h"
#include "tui/list.h"
#include "tui/money_do.h"
#include "tui/save_file.h"

enum { COLUMNS = 10, HEAD_ROWS = 3, NUMBERS = 6, MOST = 5000 };
enum order { BY_AGE, BY_OPEN, BY_NAME, ORDERS };

struct debtor {
	struct core_balance b;
	const char *name, *folded;
	const char *texts[COLUMNS];
};

struct debtors {
	struct screen screen;
	struct ui *ui;
	struct arena a;			/* what was read */
	struct debtor *rows, all;
	int count, cap;
	int64_t found;			/* as many as there are; at most MOST are listed */
	enum order order;
	struct cells cells;
	struct list list;
	struct err why;			/* when it could not be read */
	bool fails;
	int64_t changes;		/* of the book by others, as of the reading */
	struct record_form form;
};

static const struct screen_class debtors_class;

static struct debtors *screen_of(struct screen *s)
{
	assert(s->cls == &debtors_class);
	return (struct debtors *)s;
}

/* Reading */

static void make_columns(struct debtors *k)
{
	static const int rank[CORE_AGES] = { 2, 3, 4, 1 };

	k->cells.count = 0;
	cells_add(&k->cells, "No.", 6, true);
	cells_add_name(&k->cells, "Name", 5);
	cells_add(&k->cells, "Open", 0, true);
	cells_add(&k->cells, "Not due", 7, true);
	for (int i = 0; i < CORE_AGES; i++)
		cells_add(&k->cells, core_age_words[i], rank[i], true);
	cells_add(&k->cells, "Held", 8, true);
	cells_add(&k->cells, "Due", 0, false);
}

static const char *amount(struct debtors *k, money_t x)
{
	return x ? money_said(k->ui->core, x, &k->a) : "";
}

static void make_texts(struct debtors *k, struct debtor *d)
{
	const struct core_balance *b = &d->b;
	char *day = arena_alloc(&k->a, DATE_BUF);
	int n = 0;

	d->texts[n++] = b->client ? arena_printf(&k->a, "%" PRId64, b->client) : "";
	d->texts[n++] = d->name;
	d->texts[n++] = money_said(k->ui->core, b->open, &k->a);
	d->texts[n++] = amount(k, b->not_due);
	for (int i = 0; i < CORE_AGES; i++)
		d->texts[n++] = amount(k, b->age[i]);
	d->texts[n++] = amount(k, b->held);
	d->texts[n++] = day_short(b->oldest_due, core_rules(k->ui->core)->today, day);
	assert(n == COLUMNS);
	cells_measure(&k->cells, d->texts);
}

static int take(void *ctx, const struct core_balance *b, struct err *e)
{
	struct debtors *k = ctx;
	struct client c;
	struct debtor *d;
	int r;

	if (k->count == k->cap)
		return 0;
	d = &k->rows[k->count];
	if ((r = core_get(k->ui->core, &client_type, b->client, &c, &k->a, e)) < 0)
		return r;
	*d = (struct debtor){ .b = *b, .name = client_name(&c, &k->a) };
	d->folded = text_fold(&k->a, d->name);
	k->count++;
	return 0;
}

static int compare(const void *p, const void *q, void *ctx)
{
	const struct debtors *k = ctx;
	const struct debtor *x = p, *y = q;

	if (k->order == BY_AGE && x->b.oldest_due != y->b.oldest_due)
		return x->b.oldest_due < y->b.oldest_due ? -1 : 1;
	if (k->order == BY_NAME && strcmp(x->folded, y->folded) != 0)
		return strcmp(x->folded, y->folded);
	if (x->b.open != y->b.open)
		return x->b.open > y->b.open ? -1 : 1;
	return x->b.client < y->b.client ? -1 : x->b.client > y->b.client;
}

static void load(struct debtors *k)
{
	arena_reset(&k->a);
	k->changes = core_changes(k->ui->core);
	k->count = 0;
	k->cap = MOST;
	k->rows = arena_alloc(&k->a, MOST * sizeof *k->rows);
	k->all = (struct debtor){ .name = "All" };
	k->found = core_debtors(k->ui->core, 0, take, k, &k->all.b, &k->why);
	k->fails = k->found < 0;
	if (k->fails)
		k->count = 0;
	if (k->count)
		qsort_r(k->rows, (size_t)k->count, sizeof *k->rows, compare, k);
	make_columns(k);
	for (int i = 0; i < k->count; i++)
		make_texts(k, &k->rows[i]);
	make_texts(k, &k->all);
	list_hold(&k->list, k->count);
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct debtors *k = screen_of(s);

	if (core_changes(ui->core) != k->changes)
		load(k);
	cells_fit(&k->cells, a.cols - LIST_INDENT - 1);
	/* The sums stand below. */
	list_layout(&k->list, (struct area){ a.row + HEAD_ROWS, a.col, a.rows - HEAD_ROWS - 1,
					     a.cols });
}

/* Drawing */

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct debtors *k = l->owner;
	const struct debtor *d = &k->rows[row];

	cells_row(&k->cells, d->texts, S_PLAIN, d->b.overdue > 0 ? S_WARN : S_PLAIN, c, a);
}

static const struct list_class rows_class = { .draw = draw_row,
					      .empty = "Nobody owes anything." };

static void draw_line(const struct debtors *k, struct canvas *c, struct area a)
{
	static const char *const order[] = { "the oldest first", "the most first", "by name" };

	if (k->found > k->count)
		canvas_printf(c, a.row, a.col, a.cols, S_WARN,
			      "%d of %" PRId64 " clients, %s; x exports all", k->count, k->found,
			      order[k->order]);
	else if (k->count)
		canvas_printf(c, a.row, a.col, a.cols, S_DIM, "%d client%s, %s; days since due",
			      k->count, k->count == 1 ? "" : "s", order[k->order]);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct debtors *k = (const struct debtors *)s;
	struct area line = { a.row, a.col + LIST_INDENT, 1, a.cols - LIST_INDENT - 1 };
	int below = k->list.area.row + (k->count < k->list.area.rows ? k->count :
								       k->list.area.rows);

	(void)ui;
	records_tabs_draw(s->tab, c, line);
	canvas_cursor(c, line.row, line.col);
	line.row++;
	if (k->fails) {
		canvas_wrap(c, (struct area){ line.row, line.col, a.rows - 1, line.cols }, S_ALERT,
			    k->why.msg);
		return;
	}
	draw_line(k, c, line);
	line.row++;
	if (k->count) {
		cells_heads(&k->cells, c, line);
		cells_row(&k->cells, k->all.texts, S_TITLE, S_TITLE, c,
			  (struct area){ below, line.col, 1, line.cols });
	}
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
	struct debtors *k = screen_of(s);

	list_done(&k->list);
	record_form_done(&k->form);
	arena_done(&k->a);
}

static const struct screen_class debtors_class = {
	.name = "Debtors",
	.places = IN_DEBTORS | IN_BOOKS | IN_TABS | IN_LIST,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.refresh = refresh,
	.done = done,
};

static void open(struct ui *ui)
{
	struct debtors *k = ui_push(ui, &debtors_class, sizeof *k);

	k->ui = ui;
	list_init(&k->list, &rows_class, ui, k);
	load(k);
}

const struct records_hooks debtors_hooks = { .open = open };

/* Commands */

static const struct debtor *here(struct ui *ui, struct debtors *k)
{
	if (list_on_row(&k->list))
		return &k->rows[k->list.cursor];
	ui_say(ui, "Nobody owes anything");
	return NULL;
}

void cmd_debtors_open(struct ui *ui, struct screen *s)
{
	const struct debtor *d = here(ui, screen_of(s));

	if (!d)
		return;
	card_open(ui, d->b.client);
	card_show(ui, ui->top, CARD_money);
}

void cmd_debtors_pay(struct ui *ui, struct screen *s)
{
	const struct debtor *d = here(ui, screen_of(s));

	if (d)
		money_pay(ui, &screen_of(s)->form, d->b.client, "receipt", NULL);
}

void cmd_debtors_sort(struct ui *ui, struct screen *s)
{
	struct debtors *k = screen_of(s);

	(void)ui;
	k->order = (k->order + 1) % ORDERS;
	load(k);
	list_go(&k->list, 0);
}

struct writing {
	struct core *core;
	struct out *out;
};

/* The same columns for a file, all of them. */
static int write_row(void *ctx, const struct core_balance *b, struct err *e)
{
	const char *cells[4 + CORE_AGES + 2];
	struct writing *x = ctx;
	struct core *core = x->core;
	struct client c;
	char day[DATE_BUF];
	int n = 0, r;
	ARENA(a);

	if ((r = core_get(core, &client_type, b->client, &c, &a, e)) < 0)
		return r;
	cells[n++] = arena_printf(&a, "%" PRId64, b->client);
	cells[n++] = client_name(&c, &a);
	cells[n++] = money_said(core, b->open, &a);
	cells[n++] = money_said(core, b->not_due, &a);
	for (int i = 0; i < CORE_AGES; i++)
		cells[n++] = money_said(core, b->age[i], &a);
	cells[n++] = money_said(core, b->held, &a);
	cells[n++] = day_iso(b->oldest_due, day);
	core_csv_row(x->out, cells, n);
	return 0;
}

static void write_file(void *ctx, struct ui *ui, const char *path)
{
	static const char *const heads[] = { "client", "name", "open", "not_due", "days_0_30",
					     "days_31_60", "days_61_90", "days_over_90", "held",
					     "oldest_due" };
	struct err e = { .code = ERR_NONE };
	OUT(out);
	struct writing x = { .core = ui->core };
	int64_t n;

	(void)ctx;
	if (out_file(&out, path, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	x.out = out;
	core_csv_row(out, heads, COUNT(heads));
	if ((n = core_debtors(ui->core, 0, write_row, &x, NULL, &e)) < 0 ||
	    out_finish(&out, &e) < 0)
		ui_fail(ui, &e);
	else
		ui_say(ui, "%" PRId64 " %s written to %s", n, n == 1 ? "row" : "rows", path);
}

void cmd_debtors_export(struct ui *ui, struct screen *s)
{
	char day[DATE_BUF];
	ARENA(a);

	save_file_open(ui, &(struct save_file_spec){
				   .title = "Export: who owes what",
				   .name = arena_printf(&a, "debtors-%s.csv",
							day_iso(core_rules(ui->core)->today, day)),
				   .action = "Export",
				   .write = write_file,
				   .ctx = s,
			   });
}
