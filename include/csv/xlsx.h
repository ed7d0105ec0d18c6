/* SPDX-License-Identifier: MIT */
/*
 * Rows into a workbook (.xlsx): real numbers, real dates, everything else as text, so that a phone
 * keeps its zero and nothing is calculated. Owns xlsxwriter.h.
 */
#ifndef CSV_XLSX_H
#define CSV_XLSX_H

#include <stdint.h>
#include "base/err.h"

struct xlsx;

/*
 * Makes the file when it is closed; rows are kept in temporary files in 'dir' until then, so memory
 * does not grow with them. 'made' is the moment that stands in the file's properties: the same rows
 * and moment give the same bytes.
 */
int xlsx_open(struct xlsx **ret, const char *path, const char *dir, int64_t made,
	       struct err *e) MUST_CHECK;

enum { SHEETS_MAX = 4 };
void xlsx_begin(struct xlsx *s, const char *name);	/* another sheet, which is then chosen */
void xlsx_choose(struct xlsx *s, int i);

/* The next cell of the row. */
void xlsx_heading(struct xlsx *s, const char *text);
void xlsx_text(struct xlsx *s, const char *text);	/* "": an empty cell */
void xlsx_number(struct xlsx *s, int64_t units, int digits);	/* 45000, 2 is 450.00 */
void xlsx_day(struct xlsx *s, int year, int month, int day);
void xlsx_end(struct xlsx *s);			/* of the row */

int xlsx_close(struct xlsx **s, struct err *e) MUST_CHECK;
void xlsx_abort(struct xlsx **s);			/* takes NULL; the file may be there */

#define XLSX(name) CLEANUP(xlsx_abort) struct xlsx *name = NULL

#endif
