/* SPDX-License-Identifier: MIT */
/* The table of reports: names, columns, periods; and bars. Owns no figures. */
#ifndef MODEL_REPORT_H
#define MODEL_REPORT_H

#include "model/field.h"

enum report_kind { 
	REPORT_MONTH, REPORT_WORD, REPORT_CHOSEN, REPORT_RATE, REPORT_COUNTED, REPORT_AMOUNT,
	REPORT_SHARE
};

/* Does it say a number that can be added up? */
static inline bool report_is_number(enum report_kind k)
{
	return k == REPORT_COUNTED || k == REPORT_AMOUNT;
}


struct report_column {
	const char *name, *label;
	enum report_kind kind;
	const struct choices *choices;	/* CHOSEN */
	int part, whole;		/* SHARE: places of two counts */
};

enum report_period {
	PERIOD_YEAR,		/* the last twelve months, this one among them */
	PERIOD_THIS_YEAR,
	PERIOD_LAST_YEAR,
	PERIOD_THIS_MONTH,
	PERIOD_LAST_MONTH,
	PERIOD_ALL,
	PERIOD_COUNT
};

enum { REPORT_COLUMNS = 8 };

struct report {
	const char *name;		/* on the command line: no-shows */
	const char *title, *what;
	enum report_period period;	/* the one that it begins with */
	const struct report_column *columns;
	int count;			/* of the columns */
	int bar;			/* the column that bars show, the first number */
};

enum report_id {
#define REPORT(id, title, what, period) REPORT_##id,
#define MONTH(name, label)
#define WORD(name, label)
#define CHOSEN(name, label, choices)
#define RATE(name, label)
#define COUNTED(name, label)
#define AMOUNT(name, label)
#define SHARE(name, label, part, whole)
#define END
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
	REPORT_COUNT
};
extern const struct report reports[REPORT_COUNT];

const struct report *report_named(const char *name);		/* NULL: none */

const char *report_period_words(enum report_period p);		/* "The last 12 months" */
/* Both days count; 0: no limit. */
void report_period_days(enum report_period p, day_t today, day_t *ret_from, day_t *ret_to);

/*
 * A bar of 'cols' columns for 'most', in eighths of a column ("" for 0; anything more is seen); in
 * whole columns of ASCII if told so. In the arena.
 */
const char *bar_text(int64_t n, int64_t most, int cols, bool ascii, struct arena *a);

#endif
