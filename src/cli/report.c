/* SPDX-License-Identifier: MIT */
/* report: figures with bars for people, rows for pipes. */
#include "config.h"
#include "base/text.h"
#include "cli/cli_impl.h"
#include "cli/json.h"

#include <string.h>

enum { BAR_COLS = 30, GAP = 2 };

static const char *command_name(const struct report *r, struct arena *a)
{
	char *s = arena_strdup(a, r->name);

	for (char *p = s; (p = strchr(p, '_'));)
		*p = '-';
	return s;
}

static int list_reports(struct cli *c)
{
	struct pair p[REPORT_COUNT];

	for (int i = 0; i < REPORT_COUNT; i++)
		p[i] = (struct pair){ command_name(&reports[i], &c->arena), reports[i].what };
	answer_pairs(c, p, REPORT_COUNT);
	return 0;
}

static void print_line(struct cli *c, const struct report_rows *x, int row, const int *width)
{
	const struct report *r = x->report;
	const char *bar = row < 0 || row == x->count ? "" :
			  bar_text(report_cell(x, row, r->bar)->n, x->most, BAR_COLS, c->ascii,
				   &c->arena);

	for (int i = 0; i < r->count; i++) {
		const char *s = answer_safe(c, report_words(x, row, i), &c->arena);
		int pad = width[i] - text_width(s, strlen(s));
		bool right = i >= r->bar;

		out_printf(c->out, "%*s%s%*s", right ? pad : 0, "", s,
			   (right ? 0 : pad) + (i + 1 < r->count || *bar ? GAP : 0), "");
	}
	out_printf(c->out, "%s\n", bar);
}

static void print_table(struct cli *c, const struct report_rows *x)
{
	int width[REPORT_COLUMNS];

	for (int i = 0; i < x->report->count; i++)
		width[i] = report_width(x, i);
	for (int row = -1; row <= x->count; row++)
		print_line(c, x, row, width);
}

static void print_tabs(struct cli *c, const struct report_rows *x)
{
	for (int row = 0; row < x->count; row++)
		for (int i = 0; i < x->report->count; i++)
			out_printf(c->out, "%s%s",
				   answer_safe(c, report_cell(x, row, i)->code, &c->arena),
				   i + 1 < x->report->count ? "\t" : "\n");
}

int cli_report(struct cli *c, struct err *e)
{
	struct report_rows x;
	const struct report *r;
	day_t from = 0, to = 0;
	int code;

	if ((code = operands(c, 0, 1, e)) < 0 || !c->argc)
		return code < 0 ? code : list_reports(c);
	if (!(r = report_named(c->argv[0])))
		return err_set(e, ERR_USAGE, "there is no report '%.60s'; see: scalpbook report",
			       c->argv[0]);
	if ((code = option_day(c, "from", &from, e)) < 0 ||
	    (code = option_day(c, "to", &to, e)) < 0 ||
	    (code = core_report(c->core, r, from, to, &x, &c->arena, e)) < 0)
		return code;
	if (c->format == FORMAT_CSV)
		core_report_csv(&x, c->out);
	else if (c->format == FORMAT_JSON)
		json_report(c, &x);
	else if (c->format == FORMAT_TABLE)
		print_table(c, &x);
	else
		print_tabs(c, &x);
	return 0;
}
