/* SPDX-License-Identifier: MIT */
/*
 * An invoice as it will be printed: lines, sums, payments. Of a draft the lines are changed here.
 */
#include "config.h"
#include "tui/money_do.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>
#include "base/text.h"
#include "model/choices.h"
#include "model/ways.h"
#include "tui/card.h"
#include "tui/details.h"
#include "tui/list.h"
#include "tui/table.h"
#include "tui/undo.h"

enum { HEAD_ROWS = 4, LINES_MOST = 200 };

/* A line, a payment, or words, which may have a sum. */
struct row {
	const struct sale *line;
	const struct payment *payment;
	const char *words, *sum;
	enum style style;
};

struct invoice_screen {
	struct screen screen;
	struct ui *ui;
	struct core *core;
	int64_t id;
	struct arena a;			/* what follows */
	struct invoice x;
	struct client client;
	struct core_standing st;
	struct sale *lines;
	int line_count;
	struct row *rows;
	int count;
	const char *state, *credits;
	bool late;
	struct err why;			/* when it could not be read */
	bool fails;
	int64_t changes;		/* of the book by others, as of the reading */
	struct list list;
	struct record_form form, of_lines;
};

static const struct screen_class invoice_class;

static struct invoice_screen *screen_of(struct screen *s)
{
	assert(s->cls == &invoice_class);
	return (struct invoice_screen *)s;
}

/* Columns of a line */

static const char *shown(const void *ctx, const char *name, const void *rec, struct arena *a)
{
	const struct invoice_screen *k = ctx;

	return field_show(field_named(&sale_type, name), rec, core_rules(k->core), a);
}

#define SHOWN(name) \
	static const char *name##_text(const void *ctx, const void *rec, struct arena *a) \
	{ \
		return shown(ctx, #name, rec, a); \
	}
SHOWN(words)
SHOWN(quantity)
SHOWN(unit_price)
SHOWN(discount)
SHOWN(tax_rate)
SHOWN(total)
SHOWN(practitioner)

static const struct table_column columns[] = {
	{ "Description",  16, 0,   false, true,  words_text },
	{ "By",           10, 100, false, false, practitioner_text },
	{ "Quantity",     8,  0,   true,  false, quantity_text },
	{ "Price",        10, 0,   true,  false, unit_price_text },
	{ "Less %",       6,  60,  true,  false, discount_text },
	{ "Tax %",        6,  0,   true,  false, tax_rate_text },
	{ "Total",        11, 0,   true,  false, total_text },
	{ NULL, 0, 0, false, false, NULL },
};

/* Reading */

static struct row *add(struct invoice_screen *k)
{
	struct row *r = &k->rows[k->count++];

	*r = (struct row){ .words = "", .sum = "", .style = S_PLAIN };
	return r;
}

static void add_sum(struct invoice_screen *k, enum style st, const char *words, money_t sum)
{
	struct row *r = add(k);

	r->words = words;
	r->sum = money_said(k->core, sum, &k->a);
	r->style = st;
}

static void add_sums(struct invoice_screen *k)
{
	const struct invoice *x = &k->x;
	const char *currency = *x->currency ? x->currency : "";

	add(k);
	if (x->net != NONE_INT)
		add_sum(k, S_PLAIN, "Net", x->net);
	if (x->tax != NONE_INT)
		add_sum(k, S_PLAIN,
			choice_is(&yes_no, x->tax_included, "yes") ? "Tax, in the prices" : "Tax",
			x->tax);
	add_sum(k, S_TITLE, arena_printf(&k->a, "Total %s", currency),
		x->total == NONE_INT ? 0 : x->total);
}

static int add_credits(struct invoice_screen *k, struct err *e)
{
	struct query q = { .client = k->x.client, .status = "issued" };
	struct invoice *x;
	int n, r = core_list(k->core, &invoice_type, &q, &x, &n, &k->a, e);

	for (int i = 0; r >= 0 && i < n; i++) {
		char day[DATE_BUF];

		if (x[i].credits == k->id && k->count < LINES_MOST * 2)
			add_sum(k, S_PLAIN,
				arena_printf(&k->a, "Credit note %s, %s", x[i].number,
					     day_short(x[i].issued, core_rules(k->core)->today,
						       day)),
				-x[i].total);
	}
	return r;
}

static const char *payment_words(struct invoice_screen *k, const struct payment *x)
{
	char day[DATE_BUF];
	struct arena *a = &k->a;

	return arena_printf(a, "%s, %s%s%s%s", choice_label(&payment_kind, x->kind),
			    day_short(x->on, core_rules(k->core)->today, day),
			    x->method ? ", " : "",
			    text_fold(a, choice_label(&payment_method, x->method)),
			    x->corrects != NONE_INT ? ", counter-entry" : "");
}

static int add_payments(struct invoice_screen *k, struct err *e)
{
	struct query q = { .client = k->x.client };
	struct payment *x;
	int n, r = core_list(k->core, &payment_type, &q, &x, &n, &k->a, e);

	for (int i = 0; r >= 0 && i < n; i++) {
		/* A fee pays nothing. */
		if (x[i].invoice != k->id || !payment_paid(&x[i]) || k->count >= LINES_MOST * 2)
			continue;
		add_sum(k, S_PLAIN, payment_words(k, &x[i]), -payment_paid(&x[i]));
		k->rows[k->count - 1].payment = &x[i];
	}
	return r;
}

static void add_note(struct invoice_screen *k)
{
	struct row *r;

	if (!*k->x.note)
		return;
	add(k);
	r = add(k);
	r->words = k->x.note;
	r->style = S_DIM;
}

static int read_all(struct invoice_screen *k, struct err *e)
{
	int r;

	if ((r = core_get(k->core, &invoice_type, k->id, &k->x, &k->a, e)) < 0 ||
	    (r = core_get(k->core, &client_type, k->x.client, &k->client, &k->a, e)) < 0 ||
	    (r = core_standing(k->core, &k->x, &k->st, e)) < 0 ||
	    (r = core_lines(k->core, k->id, &k->lines, &k->line_count, &k->a, e)) < 0)
		return r;
	k->state = invoice_state(k->core, &k->x, &k->st, &k->late, &k->a);
	k->credits = invoice_credits(k->core, &k->x, &k->a);
	k->rows = arena_alloc(&k->a,
			      (size_t)(k->line_count + LINES_MOST * 2 + 8) * sizeof *k->rows);
	for (int i = 0; i < k->line_count; i++)
		add(k)->line = &k->lines[i];
	add_sums(k);
	if (choice_is(&invoice_status, k->x.status, "issued") && !invoice_is_credit(&k->x)) {
		if ((r = add_credits(k, e)) < 0 || (r = add_payments(k, e)) < 0)
			return r;
		add_sum(k, k->late ? S_ALERT : S_TITLE, k->late ? "! Open" : "Open", k->st.open);
	}
	add_note(k);
	return 0;
}

static void load(struct invoice_screen *k)
{
	arena_reset(&k->a);
	k->changes = core_changes(k->core);
	k->count = k->line_count = 0;
	k->fails = read_all(k, &k->why) < 0;
	if (k->fails)
		k->count = 0;
	list_hold(&k->list, k->count);
}

/* The list */

static bool passes(const struct list *l, int64_t row)
{
	const struct invoice_screen *k = l->owner;

	return !k->rows[row].line && !k->rows[row].payment;
}

static void draw_sum(const struct row *r, struct canvas *c, struct area a)
{
	enum { SUM = 11 };
	int sum = a.col + a.cols - SUM, words = (int)text_width(r->words, strlen(r->words)),
	    pad = SUM - (int)strlen(r->sum);

	if (!*r->sum) {
		canvas_put(c, a.row, a.col, a.cols, r->style, r->words);
		return;
	}
	words = words < a.cols - SUM - 2 ? words : a.cols - SUM - 2;
	canvas_put(c, a.row, sum - 2 - words, words, r->style, r->words);
	canvas_put(c, a.row, sum + (pad > 0 ? pad : 0), SUM, r->style, r->sum);
}

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct invoice_screen *k = l->owner;
	const struct row *r = &k->rows[row];

	a.cols--;
	if (r->line)
		table_row(columns, k, r->line, S_PLAIN, c, a);
	else
		draw_sum(r, c, a);
}

static const struct list_class rows_class = { .draw = draw_row, .passes = passes };

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct invoice_screen *k = screen_of(s);

	if (core_changes(ui->core) != k->changes)
		load(k);
	list_layout(&k->list, (struct area){ a.row + HEAD_ROWS, a.col, a.rows - HEAD_ROWS,
					     a.cols });
}

static const char *dates(const struct invoice_screen *k, struct arena *a)
{
	char issued[DATE_BUF], due[DATE_BUF];
	const struct invoice *x = &k->x;
	day_t until = invoice_is_credit(x) ? 0 : x->due;

	day_short(x->issued, 0, issued);
	day_short(until, 0, due);
	if (!x->issued && !until)
		return "";
	return arena_printf(a, "%s%s%s%s", x->issued ? "Issued " : "", issued,
			    until ? x->issued ? ", due " : "Due " : "", due);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct invoice_screen *k = (const struct invoice_screen *)s;
	struct area in = { a.row, a.col + LIST_INDENT, a.rows, a.cols - LIST_INDENT - 1 };
	int col = in.col;
	ARENA(mem);

	(void)ui;
	if (k->fails) {
		canvas_cursor(c, in.row, in.col);
		canvas_wrap(c, in, S_ALERT, k->why.msg);
		return;
	}
	col += canvas_printf(c, in.row, col, in.cols, S_TITLE, "%s %s",
			     choice_label(&invoice_kind, k->x.kind), invoice_name(&k->x, &mem));
	if (!invoice_is_draft(&k->x) && *k->state)
		canvas_printf(c, in.row, col, in.col + in.cols - col,
			      k->late ? S_WARN : S_PLAIN, "   %s", k->state);
	else if (invoice_is_draft(&k->x))
		canvas_printf(c, in.row, col, in.col + in.cols - col, S_DIM,
			      "   %s%snot issued, so no number yet", k->credits,
			      *k->credits ? ", " : "");
	canvas_put(c, in.row + 1, in.col, in.cols, S_PLAIN,
		   arena_printf(&mem, "%s   %s", rec_title(&client_type, &k->client, &mem),
				dates(k, &mem)));
	table_heads(columns, c,
		    (struct area){ in.row + HEAD_ROWS - 1, in.col, 1,
				   k->list.area.cols - LIST_INDENT - 1 });
	canvas_cursor(c, in.row, in.col);
	list_draw(&k->list, c);
}

static struct list *list_of(struct screen *s)
{
	return &screen_of(s)->list;
}

static bool lacks(const struct screen *s, const struct command *cmd)
{
	const struct invoice_screen *k = (const struct invoice_screen *)s;
	bool draft = !k->fails && invoice_is_draft(&k->x),
	     asks = !k->fails && choice_is(&invoice_status, k->x.status, "issued") &&
		    !invoice_is_credit(&k->x);
	const struct { void (*run)(struct ui *ui, struct screen *s); bool can; } rows[] = {
		{ cmd_invoice_line, draft && !invoice_is_credit(&k->x) },
		{ cmd_invoice_edit, draft },
		{ cmd_invoice_remove, draft },
		{ cmd_invoice_head, draft },
		{ cmd_invoice_issue, draft },
		{ cmd_invoice_discard, draft },
		{ cmd_invoice_pay, asks && k->st.open > 0 },
		{ cmd_invoice_credit, asks },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		if (rows[i].run == cmd->run)
			return !rows[i].can;
	return false;
}

static void refresh(struct screen *s, struct ui *ui)
{
	(void)ui;
	load(screen_of(s));
}

static void done(struct screen *s)
{
	struct invoice_screen *k = screen_of(s);

	list_done(&k->list);
	record_form_done(&k->form);
	record_form_done(&k->of_lines);
	arena_done(&k->a);
}

static const struct screen_class invoice_class = {
	.name = "Invoice",
	.places = IN_INVOICE | IN_LIST,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.lacks = lacks,
	.refresh = refresh,
	.done = done,
};

void invoice_open(struct ui *ui, int64_t id)
{
	struct invoice_screen *k = ui_push(ui, &invoice_class, sizeof *k);

	k->ui = ui;
	k->core = ui->core;
	k->id = id;
	list_init(&k->list, &rows_class, ui, k);
	load(k);
}

/* Commands */

static const struct row *row_here(struct invoice_screen *k)
{
	return list_on_row(&k->list) ? &k->rows[k->list.cursor] : NULL;
}

static const struct sale *line_here(struct ui *ui, struct invoice_screen *k)
{
	const struct row *r = row_here(k);

	if (r && r->line)
		return r->line;
	ui_say(ui, "There is no line under the cursor: n adds one");
	return NULL;
}

static void line_saved(struct record_form *rf, struct ui *ui)
{
	const struct sale *x = rf->now;
	ARENA(a);

	if (rf->changed)
		ui_say(ui, "%s %s, %s", rf->was ? "Saved:" : "Added:", x->words,
		       money_full(ui->core, x->total, &a));
}

static void line_form(struct invoice_screen *k, const struct sale *was, const struct sale *start)
{
	static const char *const leave_out[] = { "invoice", NULL };
	ARENA(a);

	record_form_open(&k->of_lines, k, k->ui,
			 &(struct form_spec){
				 .type = &sale_type,
				 .title = arena_printf(&a, "%s of %s", was ? "Line" : "New line",
						       invoice_name(&k->x, &a)),
				 .was = was,
				 .start = start,
				 .leave_out = leave_out,
			 },
			 line_saved);
}

void invoice_add_line(struct ui *ui, const struct sale *start)
{
	struct invoice_screen *k = screen_of(ui->top);
	struct sale line;
	ARENA(a);

	core_new(ui->core, &sale_type, &line, &a);
	if (start)
		line = *start;
	line.client = k->x.client;
	line.invoice = k->id;
	line_form(k, NULL, &line);
}

void cmd_invoice_line(struct ui *ui, struct screen *s)
{
	(void)s;
	invoice_add_line(ui, NULL);
}

void cmd_invoice_edit(struct ui *ui, struct screen *s)
{
	const struct sale *x = line_here(ui, screen_of(s));

	if (x)
		line_form(screen_of(s), x, NULL);
}

void cmd_invoice_details(struct ui *ui, struct screen *s)
{
	struct invoice_screen *k = screen_of(s);
	const struct row *r = row_here(k);
	ARENA(a);

	if (r && r->line && invoice_is_draft(&k->x))
		line_form(k, r->line, NULL);
	else if (r && r->line)
		details_open(ui, r->line->words, &sale_type, r->line);
	else if (r && r->payment)
		details_open(ui, payment_said(ui->core, r->payment, &a), &payment_type,
			     r->payment);
}

void cmd_invoice_remove(struct ui *ui, struct screen *s)
{
	const struct sale *x = line_here(ui, screen_of(s));
	struct err e = { .code = ERR_NONE };
	struct sale after;
	ARENA(a);

	if (!x)
		return;
	if (archive_record(ui, &sale_type, x->rec.id, false, &after, &a, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_refresh(ui);
	ui_say(ui, "Removed the line: %s; u undoes it", after.words);
}

/* When, until when, and what is noted below. */
void cmd_invoice_head(struct ui *ui, struct screen *s)
{
	static const char *const leave_out[] = { "kind", "credits", NULL };
	struct invoice_screen *k = screen_of(s);
	ARENA(a);

	record_form_open(&k->form, k, ui,
			 &(struct form_spec){
				 .type = &invoice_type,
				 .title = arena_printf(&a, "%s: days and note",
						       invoice_name(&k->x, &a)),
				 .was = &k->x,
				 .leave_out = leave_out,
			 },
			 NULL);
}

void cmd_invoice_issue(struct ui *ui, struct screen *s)
{
	invoice_ask_issue(ui, &screen_of(s)->x);
}

void cmd_invoice_credit(struct ui *ui, struct screen *s)
{
	invoice_ask_credit(ui, &screen_of(s)->x);
}

void cmd_invoice_pay(struct ui *ui, struct screen *s)
{
	invoice_pay(ui, &screen_of(s)->form, &screen_of(s)->x);
}

void cmd_invoice_discard(struct ui *ui, struct screen *s)
{
	invoice_ask_discard(ui, &screen_of(s)->x);
}

void cmd_invoice_card(struct ui *ui, struct screen *s)
{
	card_open(ui, screen_of(s)->x.client);
	card_show(ui, ui->top, CARD_money);
}

void cmd_invoice_print(struct ui *ui, struct screen *s)
{
	invoice_print(ui, &screen_of(s)->x);
}
