/* SPDX-License-Identifier: MIT */
/* The section Reports: the list of them, and beside it the bars of the one under the cursor. */
#include "config.h"
#include "tui/ui.h"

#include <assert.h>
#include <string.h>
#include "base/text.h"
#include "core/report.h"
#include "tui/list.h"
#include "tui/period.h"
#include "tui/save_file.h"

enum { LIST_COLS = 19, GAP = 2, HEAD_ROWS = 4, LEAST_BAR = 6 };

struct screen_reports {
	struct screen screen;
	struct ui *ui;
	struct list list;
	struct period asked;		/* while another period is asked for */
	struct arena a;			/* what follows */
	struct report_rows rows;
	struct err why;			/* when it could not be counted */
	bool fails;
	int shown;			/* the report that was read; -1: none */
	int64_t changes;		/* of the book, as of the reading */
	int top, page;			/* first row seen, how many fit */
};

static const struct screen_class class;

static struct screen_reports *of(struct screen *s)
{
	assert(s->cls == &class);
	return (struct screen_reports *)s;
}

static int chosen(const struct screen_reports *x)
{
	return (int)x->list.cursor;
}

/* Whoever looks at a month looks at it in one report after another; until then each has its own. */
static struct period period_of(const struct screen_reports *x, int report)
{
	const struct period *chosen = x->ui->report_period;

	return chosen ? *chosen : (struct period){ .which = reports[report].period };
}

static void count(struct screen_reports *x)
{
	struct period p = period_of(x, chosen(x));
	day_t from, to;

	arena_reset(&x->a);
	period_days(&p, core_rules(x->ui->core)->today, &from, &to);
	x->fails = core_report(x->ui->core, &reports[chosen(x)], from, to, &x->rows, &x->a,
			       &x->why) < 0;
	x->changes = core_changes(x->ui->core);
	x->shown = chosen(x);
	x->top = 0;
}

/* The list */

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	(void)l;
	canvas_put(c, a.row, a.col, a.cols, S_PLAIN, reports[row].title);
}

static const struct list_class rows = { .draw = draw_row };

static struct list *list_of(struct screen *s)
{
	return &of(s)->list;
}

static struct area pane_of(struct area a)
{
	return (struct area){ a.row, a.col + LIST_COLS + GAP, a.rows, a.cols - LIST_COLS - GAP };
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct screen_reports *x = of(s);

	list_layout(&x->list, (struct area){ a.row, a.col, a.rows, LIST_COLS });
	x->page = a.rows - HEAD_ROWS - 2;
	if (x->shown != chosen(x) || x->changes != core_changes(ui->core))
		count(x);
}

/* The bars */

/* The words of a row, then its bar as wide as there is room. */
static void draw_line(const struct report_rows *x, int row, const int *width, struct canvas *c,
		      struct area a, enum style st)
{
	const struct report *r = x->report;
	int col = a.col, end = a.col + a.cols;
	ARENA(mem);

	for (int i = 0; i < r->count; i++) {
		const char *s = report_words(x, row, i);
		int pad = i >= r->bar ? width[i] - text_width(s, strlen(s)) : 0;

		/* What stands above says it already. */
		if (i == 0 && r->bar > 1 && row > 0 && row < x->count &&
		    !strcmp(s, report_words(x, row - 1, 0)))
			s = "";
		if (col + pad < end)
			canvas_put(c, a.row, col + pad, end - col - pad, st, s);
		col += width[i] + GAP;
	}
	if (row >= 0 && row < x->count && end - col >= LEAST_BAR)
		canvas_put(c, a.row, col, end - col, S_INK,
			   bar_text(report_cell(x, row, r->bar)->n, x->most, end - col, c->ascii,
				    &mem));
}

static void draw_bars(const struct screen_reports *s, struct canvas *c, struct area a)
{
	const struct report_rows *x = &s->rows;
	int width[REPORT_COLUMNS], below = x->count - s->top;
	struct area line = { a.row, a.col, 1, a.cols };

	if (!x->count) {
		canvas_put(c, a.row, a.col, a.cols, S_DIM, "Nothing in this period.");
		return;
	}
	for (int i = 0; i < x->report->count; i++)
		width[i] = report_width(x, i);
	draw_line(x, -1, width, c, line, S_HEAD);
	for (int i = s->top; i < x->count && line.row + 2 < a.row + a.rows; i++) {
		line.row++;
		draw_line(x, i, width, c, line, S_PLAIN);
		below--;
	}
	line.row++;
	draw_line(x, x->count, width, c, line, S_TITLE);
	if (below > 0)
		canvas_printf(c, line.row, a.col + a.cols - 18, 18, S_DIM, "%d more: PgDn", below);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct screen_reports *x = (const struct screen_reports *)s;
	struct period period = period_of(x, x->shown);
	struct area p = pane_of(a);
	ARENA(mem);

	(void)ui;
	list_draw(&x->list, c);
	canvas_put(c, p.row, p.col, p.cols, S_TITLE, reports[x->shown].title);
	canvas_put(c, p.row + 1, p.col, p.cols, S_DIM, reports[x->shown].what);
	if (x->fails) {
		canvas_wrap(c, (struct area){ p.row + 2, p.col, p.rows - 2, p.cols }, S_ALERT,
			    x->why.msg);
		return;
	}
	canvas_put(c, p.row + 2, p.col, p.cols, S_PLAIN,
		   period_words(&period, core_rules(x->ui->core)->today, &mem));
	draw_bars(x, c, (struct area){ p.row + HEAD_ROWS, p.col, p.rows - HEAD_ROWS, p.cols - 1 });
}

static void refresh(struct screen *s, struct ui *ui)
{
	(void)ui;
	of(s)->shown = -1;
}

static void done(struct screen *s)
{
	list_done(&of(s)->list);
	arena_done(&of(s)->a);
}

static const struct screen_class class = {
	.name = "Reports",
	.places = IN_REPORTS | IN_LIST,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.refresh = refresh,
	.done = done,
};

void section_reports(struct ui *ui)
{
	struct screen_reports *x = ui_push(ui, &class, sizeof *x);

	x->ui = ui;
	x->shown = -1;
	list_init(&x->list, &rows, ui, x);
	list_hold(&x->list, REPORT_COUNT);
	count(x);
}

/* Commands */

static void took_period(void *ctx, struct ui *ui)
{
	struct screen_reports *x = ctx;

	if (!ui->report_period)
		ui->report_period = mem_alloc(sizeof *ui->report_period);
	*ui->report_period = x->asked;
	x->shown = -1;
}

void cmd_report_period(struct ui *ui, struct screen *s)
{
	struct screen_reports *x = of(s);

	x->asked = period_of(x, chosen(x));
	period_open(ui, &x->asked, took_period, x);
}

static void scroll(struct screen *s, int by)
{
	struct screen_reports *x = of(s);
	int last = x->rows.count - x->page;

	x->top += by;
	x->top = x->top > last ? last : x->top;
	x->top = x->top < 0 ? 0 : x->top;
}

void cmd_report_pgdn(struct ui *ui, struct screen *s)
{
	(void)ui;
	scroll(s, of(s)->page);
}

void cmd_report_pgup(struct ui *ui, struct screen *s)
{
	(void)ui;
	scroll(s, -of(s)->page);
}

static void write_file(void *ctx, struct ui *ui, const char *path)
{
	struct screen_reports *x = ctx;
	struct err e = { .code = ERR_NONE };

	count(x);
	if (x->fails)
		ui_fail(ui, &x->why);
	else if (core_report_file(&x->rows, path, &e) < 0)
		ui_fail(ui, &e);
	else
		ui_say(ui, "%d %s written to %s", x->rows.count,
		       x->rows.count == 1 ? "row" : "rows", path);
}

void cmd_report_export(struct ui *ui, struct screen *s)
{
	struct screen_reports *x = of(s);
	char day[DATE_BUF];
	ARENA(a);

	save_file_open(ui, &(struct save_file_spec){
				   .title = arena_printf(&a, "Export: %s",
							 reports[chosen(x)].title),
				   .name = arena_printf(&a, "%s-%s.csv", reports[chosen(x)].name,
							day_iso(core_rules(ui->core)->today, day)),
				   .action = "Export", .write = write_file, .ctx = x,
			   });
}
