/* SPDX-License-Identifier: MIT */
/* Answers for people (aligned) and for pipes (tabs, JSON, CSV); lists as CSV are core's export. */
#include "config.h"
#include "cli/cli_impl.h"
#include "base/mem.h"
#include "base/text.h"
#include "cli/json.h"
#include "core/export.h"
#include "core/words.h"

#include <string.h>

enum { CELL_MAX = 40, COLUMNS_MAX = 32, CSV_MAX = 64 };

/* A table waits for its rows only as far as this, then the widths are settled and it streams. */
enum { SETTLE = 200 };

struct answer {
	struct cli *c;
	const struct rectype *t;
	const struct field *column[COLUMNS_MAX];	/* NULL: what is remarked, for people */
	int width[COLUMNS_MAX], columns;
	const char **waiting;		/* cells, row by row */
	int rows;
	bool settled;
	struct arena cells, row;
};

const char *answer_safe(const struct cli *c, const char *s, struct arena *a)
{
	return text_clean(a, s, strlen(s), TEXT_ONE_LINE | (c->to_terminal ? TEXT_VISIBLE : 0));
}

/* The names of the fields, or what stands in them. */
static void csv_line(struct cli *c, const struct rectype *t, const void *rec)
{
	const char *cells[CSV_MAX];
	int n = 0;
	ARENA(a);

	for EACH_FIELD(f, t)
		if (!(f->flags & F_HIDDEN) && n < CSV_MAX)
			cells[n++] = rec ? core_text(c->core, f, rec, &a) : f->name;
	core_csv_row(c->out, cells, n);
}

struct answer *answer_open(struct cli *c, const struct rectype *t)
{
	struct answer *x = mem_alloc(sizeof *x);

	x->c = c;
	x->t = t;
	for EACH_FIELD(f, t)
			if ((f->flags & (F_LIST | F_OWNER)) && !(f->flags & F_HIDDEN) &&
			    x->columns < COLUMNS_MAX) {
				x->width[x->columns] = text_width(f->label, strlen(f->label));
				x->column[x->columns++] = f;
			}
	if (c->format == FORMAT_TABLE && core_has_remarks(t) && x->columns < COLUMNS_MAX)
		x->column[x->columns++] = NULL;
	if (c->format == FORMAT_CSV)
		csv_line(c, t, NULL);
	x->waiting = arena_alloc(&x->cells,
				 (size_t)SETTLE * (size_t)x->columns * sizeof *x->waiting);
	return x;
}

static void print_cell(struct answer *x, int col, const char *s)
{
	int used = 0;
	size_t n = text_fit(s, strlen(s), CELL_MAX, &used);

	out_add(x->c->out, s, n);
	for (int pad = used; col + 1 < x->columns && pad < x->width[col] + 2; pad++)
		out_char(x->c->out, ' ');
}

static void settle(struct answer *x)
{
	if (x->settled)
		return;
	x->settled = true;
	for (int i = 0; i < x->columns; i++)
		print_cell(x, i, x->column[i] ? x->column[i]->label : "");
	out_char(x->c->out, '\n');
	for (int r = 0; r < x->rows; r++) {
		for (int i = 0; i < x->columns; i++)
			print_cell(x, i, x->waiting[r * x->columns + i]);
		out_char(x->c->out, '\n');
	}
}

static const char *cell(struct answer *x, int col, const void *rec, struct arena *a)
{
	bool people = x->c->format == FORMAT_TABLE;
	const struct field *f = x->column[col];
	enum remark how;

	if (!f)
		return answer_safe(x->c, core_remark(x->c->core, x->t, rec, &how, a), a);
	return answer_safe(x->c, people ? core_show(x->c->core, x->t, f, rec, a) :
						     core_text(x->c->core, f, rec, a),
			   a);
}

static void table_row(struct answer *x, const void *rec)
{
	struct arena *a = x->settled ? &x->row : &x->cells;

	if (x->rows == SETTLE)
		settle(x);
	for (int i = 0; i < x->columns; i++) {
		const char *s = cell(x, i, rec, a);
		int w = text_width(s, strlen(s));

		if (x->settled) {
			print_cell(x, i, s);
			continue;
		}
		x->waiting[x->rows * x->columns + i] = s;
		if (w > x->width[i])
			x->width[i] = w < CELL_MAX ? w : CELL_MAX;
	}
	if (x->settled)
		out_char(x->c->out, '\n');
	else
		x->rows++;
}

void answer_row(struct answer *x, const void *rec)
{
	arena_reset(&x->row);
	if (x->c->format == FORMAT_JSON) {
		json_record(x->c, x->t, rec);
	} else if (x->c->format == FORMAT_CSV) {
		csv_line(x->c, x->t, rec);
	} else if (x->c->format == FORMAT_TABLE) {
		table_row(x, rec);
	} else {
		for (int i = 0; i < x->columns; i++)
			out_printf(x->c->out, "%s%s", i ? "\t" : "", cell(x, i, rec, &x->row));
		out_char(x->c->out, '\n');
	}
}

void answer_close(struct answer **x)
{
	if (!*x)
		return;
	if ((*x)->c->format == FORMAT_TABLE)
		settle(*x);
	arena_done(&(*x)->cells);
	arena_done(&(*x)->row);
	mem_free(*x);
	*x = NULL;
}

/* Later lines of a long text stand under its first. */
static void print_lines(struct cli *c, const char *s, int indent)
{
	ARENA(a);

	while (*s) {
		size_t n = strcspn(s, "\n");

		out_puts(c->out, answer_safe(c, arena_strndup(&a, s, n), &a));
		out_char(c->out, '\n');
		s += n + (s[n] == '\n');
		if (*s)
			out_printf(c->out, "%*s", indent, "");
	}
}

static void record_lines(struct cli *c, const struct rectype *t, const void *rec)
{
	ARENA(a);

	for EACH_FIELD(f, t) {
			const char *s = c->format == FORMAT_TABLE ?
						core_show(c->core, t, f, rec, &a) :
						core_text(c->core, f, rec, &a);

			if (!*s || (f->flags & F_HIDDEN))
				continue;
			if (c->format == FORMAT_TABLE) {
				out_printf(c->out, "%-16s", f->label);
				print_lines(c, s, 16);
		} else {
			out_printf(c->out, "%s\t%s\n", f->name, answer_safe(c, s, &a));
		}
	}
}

void answer_record(struct cli *c, const struct rectype *t, const void *rec)
{
	if (c->format == FORMAT_JSON)
		json_record(c, t, rec);
	else
		record_lines(c, t, rec);
}

void answer_pairs(struct cli *c, const struct pair *p, int n)
{
	ARENA(a);

	if (c->format == FORMAT_JSON) {
		json_pairs(c, p, n);
		return;
	}
	for (int i = 0; i < n; i++)
		if (c->format == FORMAT_CSV)
			core_csv_row(c->out, (const char *const[]){ p[i].name, p[i].value }, 2);
		else
			out_printf(c->out, c->format == FORMAT_TABLE ? "%-16s%s\n" : "%s\t%s\n",
				   p[i].name, answer_safe(c, p[i].value, &a));
}
