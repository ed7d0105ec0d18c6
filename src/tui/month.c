/* SPDX-License-Identifier: MIT */
/* The month grid; weeks begin as the locale says. */
#include "config.h"
#include "tui/month.h"

#include <assert.h>

struct month {
	struct screen screen;
	const char *title;
	day_t day, today;
	void (*took)(void *ctx, struct ui *ui, day_t day);
	void *ctx;
};

enum {
	CELL = 4,
	BOX_COLS = 7 * CELL + 4,
	BOX_ROWS = 12,
	DAYS_ROW = 3,		/* of the first week, in the box */
	DAYS_COL = 2,
	FIRST_YEAR = 1,
	LAST_YEAR = 9999,
};

static int year_of(day_t day)
{
	return day / 10000;
}

static int month_of(day_t day)
{
	return day / 100 % 100;
}

static int day_of(day_t day)
{
	return day % 100;
}

int month_column(day_t day)
{
	return (day_weekday(day) - date_first_weekday() + 7) % 7;
}

/* "Mo", from the names that dates are written with anyway. */
void month_heads(struct canvas *c, int row, int col, int cell)
{
	static const day_t a_monday = 20240101;
	char buf[DATE_BUF];

	for (int i = 0; i < 7; i++) {
		day_t day = day_add(a_monday, (date_first_weekday() + i) % 7);

		canvas_printf(c, row, col + i * cell, CELL, S_HEAD, " %.2s ", day_long(day, buf));
	}
}

static void put_day(const struct month *m, struct canvas *c, int row, int col, day_t day)
{
	bool here = day == m->day;
	enum style st = here ? S_FOCUS : day == m->today ? S_TITLE : S_PLAIN;

	canvas_printf(c, row, col, CELL, st,
		      here            ? "[%2d]" :
		      day == m->today ? "(%2d)" :
					" %2d ",
		      day_of(day));
	if (here)
		canvas_cursor(c, row, col);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct month *m = (const struct month *)s;
	int year = year_of(m->day), month = month_of(m->day), col0, row0;
	day_t first = day_make(year, month, 1);
	struct area box = ui_middle(c, BOX_ROWS, BOX_COLS);
	char buf[DATE_BUF];

	(void)ui;
	(void)a;
	canvas_box(c, box, m->title);
	row0 = box.row + 1;
	col0 = box.col + DAYS_COL;
	canvas_printf(c, row0, col0, BOX_COLS - 4, S_TITLE, "%s %d", day_month_name(month), year);
	month_heads(c, row0 + 1, col0, CELL);
	for (int d = 1; d <= day_month_length(year, month); d++) {
		int cell = month_column(first) + d - 1;

		put_day(m, c, box.row + DAYS_ROW + cell / 7, col0 + cell % 7 * CELL,
			day_make(year, month, d));
	}
	canvas_printf(c, row0 + 9, col0, BOX_COLS - 4, S_DIM, "%s%s", day_long(m->day, buf),
		      m->day == m->today ? ", today" : "");
}

/* Years have four digits; nothing is added up beyond them. */
static bool within(struct ui *ui, bool yes)
{
	if (!yes)
		ui_say(ui, "The calendar ends here");
	return yes;
}

static void by_days(struct ui *ui, struct screen *s, int days)
{
	struct month *m = (struct month *)s;
	int32_t n = day_number(m->day) + days;

	if (within(ui, n >= day_number(day_make(FIRST_YEAR, 1, 1)) &&
		       n <= day_number(day_make(LAST_YEAR, 12, 31))))
		m->day = day_of_number(n);
}

static void by_months(struct ui *ui, struct screen *s, int months)
{
	struct month *m = (struct month *)s;
	int n = year_of(m->day) * 12 + month_of(m->day) - 1 + months;

	if (within(ui, n >= FIRST_YEAR * 12 && n < (LAST_YEAR + 1) * 12))
		m->day = day_add_months(m->day, months);
}

void cmd_month_left(struct ui *ui, struct screen *s)
{
	by_days(ui, s, -1);
}

void cmd_month_right(struct ui *ui, struct screen *s)
{
	by_days(ui, s, 1);
}

void cmd_month_up(struct ui *ui, struct screen *s)
{
	by_days(ui, s, -7);
}

void cmd_month_down(struct ui *ui, struct screen *s)
{
	by_days(ui, s, 7);
}

void cmd_month_next(struct ui *ui, struct screen *s)
{
	by_months(ui, s, 1);
}

void cmd_month_previous(struct ui *ui, struct screen *s)
{
	by_months(ui, s, -1);
}

void cmd_month_next_year(struct ui *ui, struct screen *s)
{
	by_months(ui, s, 12);
}

void cmd_month_previous_year(struct ui *ui, struct screen *s)
{
	by_months(ui, s, -12);
}

void cmd_month_today(struct ui *ui, struct screen *s)
{
	struct month *m = (struct month *)s;

	(void)ui;
	m->day = m->today;
}

void cmd_month_first(struct ui *ui, struct screen *s)
{
	struct month *m = (struct month *)s;

	(void)ui;
	m->day = day_make(year_of(m->day), month_of(m->day), 1);
}

void cmd_month_last(struct ui *ui, struct screen *s)
{
	struct month *m = (struct month *)s;
	int year = year_of(m->day), month = month_of(m->day);

	(void)ui;
	m->day = day_make(year, month, day_month_length(year, month));
}

void cmd_month_take(struct ui *ui, struct screen *s)
{
	struct month m = *(struct month *)s;

	ui_pop(ui);
	m.took(m.ctx, ui, m.day);
}

/* A click goes to a day; on the day that has the cursor it takes it. */
static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct month *m = (struct month *)s;
	struct canvas screen = { .rows = ui->rows, .cols = ui->cols };
	struct area box = ui_middle(&screen, BOX_ROWS, BOX_COLS);
	int year = year_of(m->day), month = month_of(m->day), row, col, d;

	if (!key_is_click(key, &row, &col))
		return false;
	row -= box.row + DAYS_ROW;
	col -= box.col + DAYS_COL;
	d = row * 7 + col / CELL + 1 - month_column(day_make(year, month, 1));
	if (row < 0 || col < 0 || col >= 7 * CELL || d < 1 || d > day_month_length(year, month))
		return true;
	if (d == day_of(m->day))
		cmd_month_take(ui, s);
	else
		m->day = day_make(year, month, d);
	return true;
}

static const struct screen_class class = {
	.name = "Calendar",
	.places = IN_MONTH,
	.draw = draw,
	.type = type,
};

void month_open(struct ui *ui, const char *title, day_t day, day_t today,
		void (*took)(void *ctx, struct ui *ui, day_t day), void *ctx)
{
	struct month *m = ui_push_dialog(ui, &class, sizeof *m);

	assert(today);
	m->title = title;
	m->day = day ? day : today;
	m->today = today;
	m->took = took;
	m->ctx = ctx;
}
