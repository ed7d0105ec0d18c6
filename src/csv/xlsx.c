/* SPDX-License-Identifier: MIT */
/* The workbook, by libxlsxwriter; its own temporary files, its errors in words. */
#include "config.h"
#include "csv/xlsx.h"
#include "base/arena.h"
#include "base/late.h"
#include "base/mem.h"

#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

#define CALLS(X) \
	X(workbook_add_format) X(format_set_num_format) X(format_set_bold) \
	X(workbook_new_opt) X(workbook_set_properties) X(workbook_add_worksheet) \
	X(worksheet_freeze_panes) X(worksheet_set_column) X(worksheet_write_string) \
	X(worksheet_write_number) X(worksheet_write_datetime) X(workbook_close) \
	X(lxw_strerror) X(lxw_workbook_free)
LATE_LIBRARY(lxw, CALLS, XLSX_SONAME, "writes workbooks");

enum { DIGITS_MAX = 5, TEXT_MAX = 32767 /* of a cell, by the file format */ };

struct xlsx {
	lxw_workbook *book;
	lxw_format *heading, *date, *number[DIGITS_MAX];
	struct {
		lxw_worksheet *page;
		lxw_row_t row;
		lxw_col_t col;
	} at[SHEETS_MAX], *now;
	int sheets;
	lxw_error first;
	struct arena a;
};

static void note(struct xlsx *s, lxw_error r)
{
	if (r != LXW_NO_ERROR && s->first == LXW_NO_ERROR)
		s->first = r;
}

static lxw_format *number_format(struct xlsx *s, int digits)
{
	static const char *const words[DIGITS_MAX] = { "0", "0.0", "0.00", "0.000", "0.0000" };
	lxw_format *f = lxw.workbook_add_format(s->book);

	lxw.format_set_num_format(f, words[digits]);
	return f;
}

static void add_formats(struct xlsx *s)
{
	s->heading = lxw.workbook_add_format(s->book);
	lxw.format_set_bold(s->heading);
	s->date = lxw.workbook_add_format(s->book);
	lxw.format_set_num_format(s->date, "yyyy-mm-dd");
	for (int i = 0; i < DIGITS_MAX; i++)
		s->number[i] = number_format(s, i);
}

int xlsx_open(struct xlsx **ret, const char *path, const char *dir, int64_t made, struct err *e)
{
	lxw_workbook_options o = { .constant_memory = LXW_TRUE };
	lxw_doc_properties p = { .created = (time_t)made };
	struct xlsx *s;
	int r = late_once(&lxw_late, e);

	if (r < 0)
		return r;
	s = mem_alloc(sizeof *s);
	o.tmpdir = arena_strdup(&s->a, dir);
	s->book = lxw.workbook_new_opt(arena_strdup(&s->a, path), &o);
	if (s->book) {
		lxw.workbook_set_properties(s->book, &p);
		add_formats(s);
	}
	if (!s->book) {
		xlsx_abort(&s);
		return err_set(e, ERR_IO, "cannot write the workbook '%.300s'", path);
	}
	*ret = s;
	return 0;
}

void xlsx_begin(struct xlsx *s, const char *name)
{
	s->now = &s->at[s->sheets++];
	s->now->page = lxw.workbook_add_worksheet(s->book, name);
	lxw.worksheet_freeze_panes(s->now->page, 1, 0);
	lxw.worksheet_set_column(s->now->page, 0, 25, 14, NULL);
}

void xlsx_choose(struct xlsx *s, int i)
{
	s->now = &s->at[i];
}

static void put_text(struct xlsx *s, const char *text, lxw_format *how)
{
	if (*text)
		note(s, lxw.worksheet_write_string(s->now->page, s->now->row, s->now->col, text,
						   how));
	s->now->col++;
}

void xlsx_heading(struct xlsx *s, const char *text)
{
	put_text(s, text, s->heading);
}

void xlsx_text(struct xlsx *s, const char *text)
{
	put_text(s, strlen(text) > TEXT_MAX ? arena_strndup(&s->a, text, TEXT_MAX / 4) : text,
		 NULL);
}

void xlsx_number(struct xlsx *s, int64_t units, int digits)
{
	double whole = 1;

	for (int i = 0; i < digits; i++)
		whole *= 10;
	note(s, lxw.worksheet_write_number(s->now->page, s->now->row, s->now->col++,
					   (double)units / whole, s->number[digits]));
}

void xlsx_day(struct xlsx *s, int year, int month, int day)
{
	lxw_datetime when = { .year = year, .month = month, .day = day };

	note(s, lxw.worksheet_write_datetime(s->now->page, s->now->row, s->now->col++, &when,
					     s->date));
}

void xlsx_end(struct xlsx *s)
{
	s->now->row++;
	s->now->col = 0;
}

int xlsx_close(struct xlsx **s, struct err *e)
{
	struct xlsx *x = *s;
	int r = 0;

	note(x, lxw.workbook_close(x->book));
	x->book = NULL;
	if (x->first != LXW_NO_ERROR)
		r = err_set(e, ERR_IO, "cannot write the workbook: %s", lxw.lxw_strerror(x->first));
	xlsx_abort(s);
	return r;
}

void xlsx_abort(struct xlsx **s)
{
	struct xlsx *x = *s;

	if (!x)
		return;
	if (x->book)
		lxw.lxw_workbook_free(x->book);
	arena_done(&x->a);
	mem_free(x);
	*s = NULL;
}
