/* SPDX-License-Identifier: MIT */
/* Lays a record out as lines of a list, so that a reader's cursor goes over every one of them. */
#include "config.h"
#include "tui/details.h"

#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "core/words.h"
#include "tui/list.h"

enum { BOX_COLS = 72, MARGIN = 2, LABEL_MOST = 24 };

struct line {
	const char *label, *text;	/* the label only at the first line of a field */
};

struct details {
	struct screen screen;
	const char *title;
	struct details_line *said;	/* unbroken */
	int said_count;
	struct arena view;		/* the lines, as of the last layout */
	struct buf lines;
	struct list list;
	struct area box;
	int label_cols;
};

static struct details *of(struct screen *s)
{
	return (struct details *)s;
}

static const struct line *line_at(const struct details *d, int64_t row)
{
	return (const struct line *)(const void *)d->lines.s + row;
}

static int line_count(const struct details *d)
{
	return (int)(d->lines.len / sizeof(struct line));
}

static void add_line(struct details *d, const struct details_line *x, int cols)
{
	const char *text = x->text;
	struct area a = { .cols = cols };
	struct canvas c = { 0 };
	char row[1000];

	a.rows = canvas_wrap(&c, a, S_PLAIN, text);
	canvas_init(&c, a.rows, cols);
	canvas_wrap(&c, a, S_PLAIN, text);
	for (int i = 0; i < a.rows; i++) {
		canvas_row_text(&c, i, row, sizeof row);
		buf_add(&d->lines, &(struct line){ i ? "" : x->label, arena_strdup(&d->view, row) },
			sizeof(struct line));
	}
	canvas_done(&c);
}

static void lay_out(struct details *d, int cols)
{
	arena_reset(&d->view);
	buf_clear(&d->lines);
	d->label_cols = 0;
	for (int i = 0; i < d->said_count; i++) {
		int w = text_width(d->said[i].label, strlen(d->said[i].label));

		if (w > d->label_cols)
			d->label_cols = w < LABEL_MOST ? w : LABEL_MOST;
	}
	cols -= d->label_cols + 2;
	for (int i = 0; i < d->said_count; i++)
		add_line(d, &d->said[i], cols > 10 ? cols : 10);
}

static void draw_line(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct details *d = l->owner;
	const struct line *x = line_at(d, row);

	canvas_put(c, a.row, a.col, d->label_cols, S_DIM, x->label);
	canvas_put(c, a.row, a.col + d->label_cols + 2, a.cols - d->label_cols - 2, S_PLAIN,
		   x->text);
}

static const struct list_class lines_class = { .draw = draw_line,
					 .empty = "Nothing was written down." };

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct details *d = of(s);
	struct canvas size = { .rows = ui->rows, .cols = ui->cols };
	int cols = ui->cols < BOX_COLS ? ui->cols : BOX_COLS;

	(void)a;
	lay_out(d, cols - 2 * MARGIN - LIST_INDENT);
	d->box = ui_middle(&size, line_count(d) + 2, cols);
	list_hold(&d->list, line_count(d));
	list_layout(&d->list, (struct area){ d->box.row + 1, d->box.col + 1, d->box.rows - 2,
					     d->box.cols - 2 - MARGIN });
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct details *d = (const struct details *)s;

	(void)ui;
	(void)a;
	canvas_box(c, d->box, d->title);
	list_draw(&d->list, c);
}

static struct list *list_of(struct screen *s)
{
	return &of(s)->list;
}

static void done(struct screen *s)
{
	list_done(&of(s)->list);
	arena_done(&of(s)->view);
	buf_done(&of(s)->lines);
}

static const struct screen_class details_class = {
	.name = "Details",
	.places = IN_LIST | IN_DIALOG | IN_DETAILS,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.done = done,
};

void details_lines_open(struct ui *ui, const char *title, const struct details_line *lines, int n)
{
	struct details *d = ui_push_dialog(ui, &details_class, sizeof *d);
	struct arena *a = &d->screen.arena;

	d->title = arena_strdup(a, title);
	d->said = arena_alloc(a, ((size_t)n + 1) * sizeof *d->said);
	for (int i = 0; i < n; i++)
		d->said[d->said_count++] = (struct details_line){
			arena_strdup(a, lines[i].label),
			arena_strdup(a, lines[i].text),
		};
	list_init(&d->list, &lines_class, ui, d);
}

static bool is_shown(const struct rectype *t, const struct field *f, const void *rec)
{
	return !(f->flags & (F_HIDDEN | F_OWNER)) && !field_is_key(t, f) && !field_none(f, rec);
}

void details_open(struct ui *ui, const char *title, const struct rectype *t, const void *rec)
{
	ARENA(a);
	struct details_line *lines = arena_alloc(&a, t->nfields * sizeof *lines);
	int n = 0;

	for EACH_FIELD(f, t)
		if (is_shown(t, f, rec))
			lines[n++] = (struct details_line){
				f->label, core_show(ui->core, t, f, rec, &a)
			};
	details_lines_open(ui, title, lines, n);
}

void cmd_details_close(struct ui *ui, struct screen *s)
{
	(void)s;
	ui_pop(ui);
}
