/* SPDX-License-Identifier: MIT */
/* The workbook, by libxlsxwriter; its own temporary files, its errors in words. */
#include "config.h"
#include "csv/sheet.h"
#include "base/arena.h"
#include "base/mem.h"

#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

enum { DIGITS_MAX = 5, TEXT_MAX = 32767 /* of a cell, by the file format */ };

struct sheet {
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

static void note(struct sheet *s, lxw_error r)
{
	if (r != LXW_NO_ERROR && s->first == LXW_NO_ERROR)
		s->first = r;
}

static lxw_format *number_format(struct sheet *s, int digits)
{
	static const char *const words[DIGITS_MAX] = { "0", "0.0", "0.00", "0.000", "0.0000" };
	lxw_format *f = workbook_add_format(s->book);

	format_set_num_format(f, words[digits]);
	return f;
}

static void add_formats(struct sheet *s)
{
	s->heading = workbook_add_format(s->book);
	format_set_bold(s->heading);
	s->date = workbook_add_format(s->book);
	format_set_num_format(s->date, "yyyy-mm-dd");
	for (int i = 0; i < DIGITS_MAX; i++)
		s->number[i] = number_format(s, i);
}

int sheet_open(struct sheet **ret, const char *path, const char *dir, int64_t made, struct err *e)
{
	struct sheet *s = mem_alloc(sizeof *s);
	lxw_workbook_options o = { .constant_memory = LXW_TRUE };
	lxw_doc_properties p = { .created = (time_t)made };

	o.tmpdir = arena_strdup(&s->a, dir);
	s->book = workbook_new_opt(arena_strdup(&s->a, path), &o);
	if (s->book) {
		workbook_set_properties(s->book, &p);
		add_formats(s);
	}
	if (!s->book) {
		sheet_abort(&s);
		return err_set(e, ERR_IO, "cannot write the workbook '%.300s'", path);
	}
	*ret = s;
	return 0;
}

void sheet_begin(struct sheet *s, const char *name)
{
	s->now = &s->at[s->sheets++];
	s->now->page = workbook_add_worksheet(s->book, name);
	worksheet_freeze_panes(s->now->page, 1, 0);
	worksheet_set_column(s->now->page, 0, 25, 14, NULL);
}

void sheet_choose(struct sheet *s, int i)
{
	s->now = &s->at[i];
}

static void put_text(struct sheet *s, const char *text, lxw_format *how)
{
	if (*text)
		note(s, worksheet_write_string(s->now->page, s->now->row, s->now->col, text, how));
	s->now->col++;
}

void sheet_heading(struct sheet *s, const char *text)
{
	put_text(s, text, s->heading);
}

void sheet_text(struct sheet *s, const char *text)
{
	put_text(s, strlen(text) > TEXT_MAX ? arena_strndup(&s->a, text, TEXT_MAX / 4) : text,
		 NULL);
}

void sheet_number(struct sheet *s, int64_t units, int digits)
{
	double whole = 1;

	for (int i = 0; i < digits; i++)
		whole *= 10;
	note(s, worksheet_write_number(s->now->page, s->now->row, s->now->col++,
				       (double)units / whole, s->number[digits]));
}

void sheet_day(struct sheet *s, int year, int month, int day)
{
	lxw_datetime when = { .year = year, .month = month, .day = day };

	note(s, worksheet_write_datetime(s->now->page, s->now->row, s->now->col++, &when,
					 s->date));
}

void sheet_end(struct sheet *s)
{
	s->now->row++;
	s->now->col = 0;
}

int sheet_close(struct sheet **s, struct err *e)
{
	struct sheet *x = *s;
	int r = 0;

	note(x, workbook_close(x->book));
	x->book = NULL;
	if (x->first != LXW_NO_ERROR)
		r = err_set(e, ERR_IO, "cannot write the workbook: %s", lxw_strerror(x->first));
	sheet_abort(s);
	return r;
}

void sheet_abort(struct sheet **s)
{
	struct sheet *x = *s;

	if (!x)
		return;
	if (x->book)
		lxw_workbook_free(x->book);
	arena_done(&x->a);
	mem_free(x);
	*s = NULL;
}
