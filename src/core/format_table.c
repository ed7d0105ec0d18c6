/* SPDX-License-Identifier: MIT */
/* Rows of columns, into CSV, a sheet of a workbook, or the cells of a preview. */
#include "config.h"
#include "core/format_impl.h"

#include <inttypes.h>
#include <string.h>

bool column_stands(const struct writing *w, const struct column *c)
{
	return !c->taxed || w->taxes;
}

const char *column_header(const struct writing *w, const struct column *c)
{
	return w->month_first && c->header_us ? c->header_us : c->header;
}

static void put_day(struct writing *w, const struct cell *x)
{
	if (w->book && x->day)
		xlsx_day(w->book, x->day / 10000, x->day / 100 % 100, x->day % 100);
	else if (w->book)
		xlsx_text(w->book, "");
	else
		csv_text(&w->csv, x->text, x->len);
}

static void put_number(struct writing *w, const struct cell *x)
{
	int digits = x->kind == LEDGER_MONEY ? w->digits : x->kind == LEDGER_HUNDREDTHS ? 2 : 0;

	if (w->book && x->len)
		xlsx_number(w->book, x->number, digits);
	else if (w->book)
		xlsx_text(w->book, "");
	else
		csv_number(&w->csv, x->text, x->len);
}

static void put(struct writing *w, const struct cell *x)
{
	const char *copy;

	w->line_bytes += (int64_t)x->len + 1;
	if (w->cells) {
		copy = arena_strdup(w->keep, x->text);
		buf_add(w->cells, &copy, sizeof copy);
	} else if (!w->out && !w->book) {
		return;
	} else if (x->kind == LEDGER_DAY) {
		put_day(w, x);
	} else if (x->kind != LEDGER_TEXT) {
		put_number(w, x);
	} else if (w->book) {
		xlsx_text(w->book, x->text);
	} else {
		csv_text(&w->csv, x->text, x->len);
	}
}

static void end_row(struct writing *w)
{
	const char *none = NULL;

	if (w->cells)
		buf_add(w->cells, &none, sizeof none);
	else if (w->book)
		xlsx_end(w->book);
	else if (w->out)
		csv_end(&w->csv);
}

static void header(struct writing *w, enum ledger_source source)
{
	for (const struct column *c = format_columns(w->f, source); c->header; c++) {
		const char *s = column_header(w, c);

		if (!column_stands(w, c))
			continue;
		if (w->book)
			xlsx_heading(w->book, s);
		else
			put(w, &(struct cell){ .kind = LEDGER_TEXT, .text = s, .len = strlen(s) });
	}
	end_row(w);
}

void columns_begin(struct writing *w)
{
	if (w->book) {
		xlsx_begin(w->book, "Invoices");
		header(w, LEDGER_SALES);
		xlsx_begin(w->book, "Payments");
		header(w, LEDGER_PAYMENTS);
		return;
	}
	if (w->out) {
		csv_begin(&w->csv, w->out, &w->profile);
		/* Nothing is guessed from the first line of a file without a header. */
		w->csv.wary = w->f->header && !w->f->forbidden;
	}
	if (w->f->header && (w->out || w->cells))
		header(w, w->f->sales ? LEDGER_SALES : LEDGER_PAYMENTS);
}

static int too_long(const struct writing *w, const struct ledger_row *x, struct err *e)
{
	return err_field(e, "words",
			 "%s %" PRId64 " (%s): its line would be longer than the %d bytes that "
			 "%s can have; shorten its description or the accounts' names",
			 x->record, x->id, x->code, w->f->line_most, w->f->name);
}

static int line(void *ctx, const struct ledger_row *x, struct err *e)
{
	struct writing *w = ctx;
	bool first = !w->invoice_rows;
	struct cell cell;
	int r;

	arena_reset(&w->row);
	w->line_bytes = 0;
	if (w->book)
		xlsx_choose(w->book, x->source == LEDGER_SALES ? 0 : 1);
	for (const struct column *c = format_columns(w->f, x->source); c->header; c++) {
		if (!column_stands(w, c))
			continue;
		if ((r = cell_make(w, c, x, first, &cell, e)) < 0)
			return r;
		put(w, &cell);
	}
	end_row(w);
	w->rows++;
	w->part_rows++;
	w->invoice_rows++;
	/* Quotes may stand round each of the texts. */
	if (w->f->line_most && w->line_bytes + 16 > w->f->line_most)
		return too_long(w, x, e);
	return 0;
}

int columns_row(struct writing *w, const struct ledger_row *x, struct err *e)
{
	return w->f->expand ? w->f->expand(x, line, w, e) : line(w, x, e);
}
