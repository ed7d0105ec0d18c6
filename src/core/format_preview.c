/* SPDX-License-Identifier: MIT */
/* What the first lines of a file would be. */
#include "config.h"
#include "core/format_impl.h"

#include <string.h>

/* Rows of cells, each of which ends with a NULL, as an array of rows. */
static void arrange(const struct buf *cells, struct format_preview *ret, struct arena *a)
{
	const char **all = (const char **)(void *)cells->s;
	size_t n = cells->len / sizeof *all, row = 0, begin = 0;

	ret->rows = ret->columns = 0;
	for (size_t i = 0; i < n; i++)
		ret->rows += !all[i];
	for (size_t i = 0; i < n; i++)
		if (!all[i]) {
			ret->columns = (int)(i - begin) > ret->columns ? (int)(i - begin) :
									 ret->columns;
			begin = i + 1;
		}
	ret->cell = arena_alloc(a, ((size_t)ret->rows + 1) * sizeof *ret->cell);
	begin = 0;
	for (size_t i = 0; i < n; i++)
		if (!all[i]) {
			ret->cell[row] = arena_alloc(a, ((size_t)ret->columns + 1) *
							sizeof **ret->cell);
			memcpy(ret->cell[row++], all + begin, (i - begin) * sizeof *all);
			begin = i + 1;
		}
}

/* The lines of a journal as rows of one cell. */
static void lines(const char *s, int most, struct buf *cells, struct arena *a)
{
	while (*s && most--) {
		const char *line = arena_strndup(a, s, strcspn(s, "\n")), *none = NULL;

		buf_add(cells, &line, sizeof line);
		buf_add(cells, &none, sizeof none);
		s += strlen(line);
		s += *s == '\n';
	}
}

static int preview(struct core *c, const struct format_job *j, int most,
		   struct format_preview *ret, struct arena *a, struct err *e)
{
	struct writing w;
	bool table = j->format->style == BOOK_TABLE;
	BUF(cells);
	DB_TX(tx);
	int r;

	writing_begin(&w, c, j->format);
	w.most = most + 1;
	w.keep = a;
	if (table)
		w.cells = &cells;
	else
		w.out = out_memory();
	if (table)
		columns_begin(&w);
	if ((r = db_tx_begin_read(&tx, c->book->db, e)) >= 0)
		r = writing_run(&w, j, e);
	if (!table)
		lines(out_text(w.out), most + 1, &cells, a);
	if (r >= 0)
		arrange(&cells, ret, a);
	out_abort(&w.out);
	writing_done(&w);
	return r;
}

int core_format_preview(struct core *c, const struct format_job *j, int most,
			struct format_preview *ret, struct arena *a, struct err *e)
{
	struct format_job table = *j;
	int head, r = core_ask(c, RIGHT_EXPORT, e);

	if (r < 0)
		return r;
	/* Of a workbook, the sheet of payments; if it is empty, that of invoices. */
	if (j->format->style == BOOK_WORKBOOK)
		table.format = core_format_named(j->format->like);
	r = preview(c, &table, most, ret, a, e);
	head = table.format->header && table.format->style == BOOK_TABLE;
	if (r >= 0 && table.format != j->format && ret->rows <= head) {
		table.format = core_format_named(j->format->like_sales);
		r = preview(c, &table, most, ret, a, e);
	}
	if (r < 0)
		return r;
	ret->header = head;
	ret->more = ret->rows > most + head;
	if (ret->more)
		ret->rows = most + head;
	return 0;
}
