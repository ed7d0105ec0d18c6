/* SPDX-License-Identifier: MIT */
/* The queries of the reports; they group in the engine, so a few rows come back from millions. */
#ifndef STORE_REPORT_H
#define STORE_REPORT_H

#include "model/report.h"
#include "store/book.h"

/*
 * Opens the query for a period, 0 being no limit; both days count. Its columns are the report's,
 * without the shares: texts, then counts. Rows come in the order of the names. The arena outlives
 * the statement, which ends by DB_STMT.
 */
int report_open(struct book *b, const struct report *r, day_t from, day_t to, struct db_stmt **ret,
		struct arena *a, struct err *e) MUST_CHECK;

#endif
