/* SPDX-License-Identifier: MIT */
/* Puts the rows of a report into words, adds them up. */
#include "config.h"
#include "core/report.h"
#include "base/mem.h"
#include "base/text.h"
#include "core/core_impl.h"
#include "core/export.h"
#include "model/choices.h"
#include "store/report.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

const struct report_cell *report_cell(const struct report_rows *x, int row, int column)
{
	return &x->cells[row * x->report->count + column];
}

const char *report_words(const struct report_rows *x, int row, int column)
{
	return row < 0	       ? x->report->columns[column].label :
	       row == x->count ? x->total[column].words :
				 report_cell(x, row, column)->words;
}

int report_width(const struct report_rows *x, int column)
{
	int most = 0;

	for (int row = -1; row <= x->count; row++) {
		const char *s = report_words(x, row, column);
		int w = text_width(s, strlen(s));

		most = w > most ? w : most;
	}
	return most;
}

/* "Nov 2026" of "2026-11" */
static const char *month_words(const char *code, struct arena *a)
{
	int month = strlen(code) == 7 ? atoi(code + 5) : 0;

	if (month < 1 || month > 12)
		return code;
	return arena_printf(a, "%.3s %.4s", day_month_name(month), code);
}

/* "20 %" and "12.5 %" of 2000 and 1250 */
static const char *rate_words(int64_t n, struct arena *a)
{
	int whole = (int)(n / 100), part = (int)(n % 100);

	return !part	      ? arena_printf(a, "%d %%", whole) :
	       part % 10 == 0 ? arena_printf(a, "%d.%d %%", whole, part / 10) :
				arena_printf(a, "%d.%02d %%", whole, part);
}

static const char *name_words(const struct report_column *k, const char *code, struct arena *a)
{
	if (!*code && k->kind == REPORT_WORD)
		return arena_printf(a, "No %s", text_fold(a, k->label));
	if (!*code)
		return "not said";
	if (k->kind == REPORT_MONTH)
		return month_words(code, a);
	return k->kind == REPORT_CHOSEN ? choice_label(k->choices, choice_index(k->choices, code)) :
					  code;
}

static struct report_cell amount(const struct core *c, money_t n, struct arena *a)
{
	const char *text = money_text(n, core_rules(c)->money_digits, '.',
				      arena_alloc(a, MONEY_BUF));

	return (struct report_cell){ text, text, n };
}

static struct report_cell counted(int64_t n, struct arena *a)
{
	const char *text = arena_printf(a, "%" PRId64, n);

	return (struct report_cell){ text, text, n };
}

/* Of nothing there is no share. */
static struct report_cell share(int64_t part, int64_t whole, struct arena *a)
{
	struct report_cell c = { "", "", NONE_INT };

	if (whole <= 0)
		return c;
	c.n = (part * 2000 + whole) / (2 * whole);
	c.code = arena_printf(a, "%" PRId64 ".%d", c.n / 10, (int)(c.n % 10));
	c.words = arena_printf(a, "%s %%", c.code);
	return c;
}

static void add_shares(const struct report *r, struct report_cell *row, struct arena *a)
{
	for (int i = 0; i < r->count; i++)
		if (r->columns[i].kind == REPORT_SHARE)
			row[i] = share(row[r->columns[i].part].n, row[r->columns[i].whole].n, a);
}

static struct report_cell number(const struct core *c, const struct report_column *k, int64_t n,
				 struct arena *a)
{
	return k->kind == REPORT_AMOUNT ? amount(c, n, a) : counted(n, a);
}

/* Hundredths as programs read them: 20.00. */
static const char *rate_code(int64_t n, struct arena *a)
{
	return arena_printf(a, "%" PRId64 ".%02d", n / 100, (int)(n % 100));
}

static void read_row(const struct core *c, struct report_rows *x, struct db_stmt *st,
		     struct report_cell *row, struct arena *a)
{
	for (int i = 0, from = 0; i < x->report->count; i++) {
		const struct report_column *k = &x->report->columns[i];

		if (report_is_number(k->kind)) {
			row[i] = number(c, k, db_int(st, from++), a);
			x->total[i].n += row[i].n;
		} else if (k->kind == REPORT_RATE && !db_is_null(st, from)) {
			int64_t rate = db_int(st, from++);

			row[i] = (struct report_cell){
				rate_code(rate, a),
				rate_words(rate, a), 0
			};
		} else if (k->kind != REPORT_SHARE) {
			const char *code = arena_strdup(a, db_text(st, from++));

			row[i] = (struct report_cell){ code, name_words(k, code, a), 0 };
		}
	}
	add_shares(x->report, row, a);
	if (row[x->report->bar].n > x->most)
		x->most = row[x->report->bar].n;
}

static void finish_total(const struct core *c, struct report_rows *x, struct arena *a)
{
	for (int i = 0; i < x->report->count; i++)
		x->total[i] = report_is_number(x->report->columns[i].kind) ?
				      number(c, &x->report->columns[i], x->total[i].n, a) :
				      (struct report_cell){ "", i ? "" : "Total", 0 };
	add_shares(x->report, x->total, a);
}

int core_report(struct core *c, const struct report *r, day_t from, day_t to,
		struct report_rows *ret, struct arena *a, struct err *e)
{
	struct report_rows x = { .report = r, .from = from, .to = to };
	size_t row = (size_t)r->count * sizeof *x.cells;
	DB_STMT(st);
	BUF(all);
	int code = core_ask(c, RIGHT_READ, e);

	if (code < 0)
		return code;
	if (from && to && to < from)
		return err_set(e, ERR_USAGE, "the last day lies before the first");
	if ((code = report_open(c->book, r, from, to, &st, a, e)) < 0)
		return code;
	while ((code = db_step(st, e)) == 1) {
		struct report_cell cells[REPORT_COLUMNS];

		read_row(c, &x, st, cells, a);
		buf_add(&all, cells, row);
		x.count++;
	}
	if (code < 0)
		return code;
	x.cells = arena_alloc(a, all.len + 1);
	memcpy(x.cells, buf_str(&all), all.len);
	finish_total(c, &x, a);
	*ret = x;
	return 0;
}

void core_report_csv(const struct report_rows *x, struct out *out)
{
	const char *cells[REPORT_COLUMNS];

	for (int row = -1; row < x->count; row++) {
		for (int i = 0; i < x->report->count; i++)
			cells[i] = row < 0 ? x->report->columns[i].name :
					     report_cell(x, row, i)->code;
		core_csv_row(out, cells, x->report->count);
	}
}

int core_report_file(const struct report_rows *x, const char *path, struct err *e)
{
	OUT(out);
	int r = out_file(&out, path, e);

	if (r < 0)
		return r;
	core_report_csv(x, out);
	return out_finish(&out, e);
}
