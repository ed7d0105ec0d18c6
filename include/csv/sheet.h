/* SPDX-License-Identifier: MIT */
/*
 * Rows into a workbook (.xlsx): real numbers, real dates, everything else as text, so that a phone
 * keeps its zero and nothing is calculated. Owns xlsxwriter.h.
 */
#ifndef CSV_SHEET_H
#define CSV_SHEET_H

#include <stdint.h>
#include "base/err.h"

struct sheet;

/*
 * Makes the file when it is closed; rows are kept in temporary files in 'dir' until then, so memory
 * does not grow with them. 'made' is the moment that stands in the file's properties: the same rows
 * and moment give the same bytes.
 */
int sheet_open(struct sheet **ret, const char *path, const char *dir, int64_t made,
	       struct err *e) MUST_CHECK;

enum { SHEETS_MAX = 4 };
void sheet_begin(struct sheet *s, const char *name);	/* another sheet, which is then chosen */
void sheet_choose(struct sheet *s, int i);

/* The next cell of the row. */
void sheet_heading(struct sheet *s, const char *text);
void sheet_text(struct sheet *s, const char *text);	/* "": an empty cell */
void sheet_number(struct sheet *s, int64_t units, int digits);	/* 45000, 2 is 450.00 */
void sheet_day(struct sheet *s, int year, int month, int day);
void sheet_end(struct sheet *s);			/* of the row */

int sheet_close(struct sheet **s, struct err *e) MUST_CHECK;
void sheet_abort(struct sheet **s);			/* takes NULL; the file may be there */

#define SHEET(name) CLEANUP(sheet_abort) struct sheet *name = NULL

#endif
