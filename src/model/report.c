/* SPDX-License-Identifier: MIT */
/* The table of reports, their periods, and bars from block characters. */
#include "config.h"
#include "model/report.h"
#include "base/mem.h"
#include "model/choices.h"
#include "model/pattern.h"

#include <string.h>

#define REPORT(id, title, what, period) static const struct report_column id##_columns[] = {
#define MONTH(name, label) { #name, label, REPORT_MONTH, NULL, 0, 0 },
#define WORD(name, label) { #name, label, REPORT_WORD, NULL, 0, 0 },
#define CHOSEN(name, label, list) { #name, label, REPORT_CHOSEN, &list, 0, 0 },
#define RATE(name, label) { #name, label, REPORT_RATE, NULL, 0, 0 },
#define COUNTED(name, label) { #name, label, REPORT_COUNTED, NULL, 0, 0 },
#define AMOUNT(name, label) { #name, label, REPORT_AMOUNT, NULL, 0, 0 },
#define SHARE(name, label, part, whole) { #name, label, REPORT_SHARE, NULL, part, whole },
#define END };
#include "model/reports.def"
#undef REPORT
#undef MONTH
#undef WORD
#undef CHOSEN
#undef RATE
#undef COUNTED
#undef AMOUNT
#undef SHARE
#undef END

/* A name of a row and a count at least, so the columns tell where the counts begin. */
#define REPORT(id, title, what, period) \
	{ #id, title, what, PERIOD_##period, id##_columns, (int)COUNT(id##_columns), 0
#define MONTH(name, label) + 1
#define WORD(name, label) + 1
#define CHOSEN(name, label, list) + 1
#define RATE(name, label) + 1
#define COUNTED(name, label)
#define AMOUNT(name, label)
#define SHARE(name, label, part, whole)
#define END },
const struct report reports[REPORT_COUNT] = {
#include "model/reports.def"
};

/* As on the command line, where - stands for _. */
static bool means(const char *name, const char *id)
{
	while (*name && (*name == *id || (*name == '-' && *id == '_'))) {
		name++;
		id++;
	}
	return !*name && !*id;
}

const struct report *report_named(const char *name)
{
	for (int i = 0; i < REPORT_COUNT; i++)
		if (means(name, reports[i].name))
			return &reports[i];
	return NULL;
}

const char *report_period_words(enum report_period p)
{
	static const char *const words[PERIOD_COUNT] = {
		"The last 12 months", "This year", "Last year", "This month", "Last month",
		"All there is",
	};

	return words[p];
}

static day_t month_begin(day_t day)
{
	return day / 100 * 100 + 1;
}

void report_period_days(enum report_period p, day_t today, day_t *ret_from, day_t *ret_to)
{
	int year = today / 10000;
	day_t month = month_begin(today);

	*ret_from = *ret_to = 0;
	switch (p) {
	case PERIOD_YEAR:
		*ret_from = day_add_months(month, -11);
		*ret_to = day_add(day_add_months(month, 1), -1);
		break;
	case PERIOD_THIS_YEAR:
		*ret_from = day_make(year, 1, 1);
		*ret_to = day_make(year, 12, 31);
		break;
	case PERIOD_LAST_YEAR:
		*ret_from = day_make(year - 1, 1, 1);
		*ret_to = day_make(year - 1, 12, 31);
		break;
	case PERIOD_THIS_MONTH:
		*ret_from = month;
		*ret_to = day_add(day_add_months(month, 1), -1);
		break;
	case PERIOD_LAST_MONTH:
		*ret_from = day_add_months(month, -1);
		*ret_to = day_add(month, -1);
		break;
	default:
		break;
	}
}

const char *bar_text(int64_t n, int64_t most, int cols, bool ascii, struct arena *a)
{
	static const char *const eighths[] = { "", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };
	const int unit = ascii ? 1 : 8;
	int64_t units;
	BUF(b);

	if (n <= 0 || most <= 0)
		return "";
	units = (int64_t)((double)n / (double)most * cols * unit + 0.5);
	units = units < 1 ? 1 : units > (int64_t)cols * unit ? (int64_t)cols * unit : units;
	for (int64_t i = 0; i < units / unit; i++)
		buf_puts(&b, ascii ? "#" : "█");
	if (!ascii)
		buf_puts(&b, eighths[units % unit]);
	return arena_strdup(a, buf_str(&b));
}
