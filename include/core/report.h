/* SPDX-License-Identifier: MIT */
/* A report of the book over a period: its rows, their total, and what the bars measure by. */
#ifndef CORE_REPORT_H
#define CORE_REPORT_H

#include "base/out.h"
#include "core/core.h"
#include "model/report.h"

/* What stands in a column of a row. */
struct report_cell {
	const char *code, *words; /* for programs and for people: "2026-11" and "Nov 2026" */
	int64_t n;	/* of a count; of a share tenths of a per cent, NONE_INT of nothing */
};

struct report_rows {
	const struct report *report;
	day_t from, to;
	struct report_cell *cells;	/* row by row, as many a row as columns */
	struct report_cell total[REPORT_COLUMNS];
	int count;
	int64_t most;			/* of the column that bars show */
};

/* Texts and cells live in the arena. 0 for a day: no limit. */
int core_report(struct core *c, const struct report *r, day_t from, day_t to,
		struct report_rows *ret, struct arena *a, struct err *e) MUST_CHECK;

const struct report_cell *report_cell(const struct report_rows *x, int row, int column);
/* For people: of a row, of the head (row -1) or of the total (row 'count'). */
const char *report_words(const struct report_rows *x, int row, int column);
/* Columns that the widest of them takes, head and total among them. */
int report_width(const struct report_rows *x, int column);

/* Header, then the rows; without a total, which a program makes itself. */
void core_report_csv(const struct report_rows *x, struct out *out);
int core_report_file(const struct report_rows *x, const char *path, struct err *e) MUST_CHECK;

#endif
