/* SPDX-License-Identifier: MIT */
#include "config.h"
#include "tests/demo.h"

#include <stdio.h>
#include <string.h>
#include "tui/ask.h"

static void fetch(struct list *l, int64_t first, int n)
{
	struct demo *d = l->owner;
	int64_t seen = first + n + 1;

	d->fetches++;
	l->exact = d->known || seen > d->rows;
	if (l->exact)
		l->count = d->rows;
	else if (seen > l->count)
		l->count = seen;
}

static void find_end(struct list *l)
{
	l->count = ((struct demo *)l->owner)->rows;
	l->exact = true;
}

static int64_t id_of(const struct list *l, int64_t row)
{
	(void)l;
	return 1000 + row;
}

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	static const char *const names[] = { "Öberg, Åsa", "山田, 花子", "O'Brien, Seán" };
	int col = a.col;

	(void)l;
	col += canvas_printf(c, a.row, col, a.cols, S_PLAIN, "%5d  ", (int)(1000 + row));
	canvas_put(c, a.row, col, a.cols - 7, S_PLAIN, names[row % 3]);
}

static const struct list_class rows_class = {
	.fetch = fetch, .end = find_end, .draw = draw_row, .id = id_of, .empty = "Nobody is here.",
};

static struct list *list_of(struct screen *s)
{
	return &((struct demo *)s)->list;
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	(void)ui;
	list_layout(list_of(s), (struct area){ a.row + 1, a.col, a.rows - 1, a.cols });
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct demo *d = (const struct demo *)s;

	(void)ui;
	canvas_printf(c, a.row, 1, a.cols - 1, S_PLAIN, "Typed: %s", d->typed);
	list_draw(&d->list, c);
}

static void answered(struct ui *ui, struct screen *asker, const char *key)
{
	struct demo *d = (struct demo *)asker;

	snprintf(d->answer, sizeof d->answer, "%s", key);
	ui_say(ui, "The answer was %s", key);
}

static void closed_unsaved(struct ui *ui, struct screen *asker, const char *key)
{
	struct demo *d = (struct demo *)asker;

	if (strcmp(key, "Esc") == 0)
		return;
	d->unsaved = false;
	ui_close(ui);
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct demo *d = (struct demo *)s;
	size_t n = strlen(d->typed);
	int row, col;

	if (key_is_click(key, &row, &col))
		return false;
	if (strcmp(key, "Enter") == 0 && !d->field)
		ask_open(ui, ask_save, answered, "Save changes to row %d?",
			 (int)(1000 + d->list.cursor));
	else if (key_pasted(key) || d->field || strlen(key) > 1)
		snprintf(d->typed + n, sizeof d->typed - n, "<%s>", key);
	else
		return false;
	return true;
}

static bool typing(const struct screen *s)
{
	return ((const struct demo *)s)->field;
}

static void refresh(struct screen *s, struct ui *ui)
{
	(void)ui;
	((struct demo *)s)->refreshes++;
	list_reload(list_of(s));
}

static bool leave(struct screen *s, struct ui *ui)
{
	struct demo *d = (struct demo *)s;

	if (d->unsaved)
		ask_open(ui, ask_save, closed_unsaved, "Save changes?");
	return !d->unsaved;
}

static void done(struct screen *s)
{
	list_done(list_of(s));
}

static const struct screen_class demo_class = {
	.name = "Demo",
	.places = IN_LIST | IN_MARKS,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.type = type,
	.typing = typing,
	.refresh = refresh,
	.leave = leave,
	.done = done,
};

struct demo *demo_open(struct ui *ui, int64_t rows, bool known)
{
	struct demo *d = ui_push(ui, &demo_class, sizeof *d);

	d->rows = rows;
	d->known = known;
	list_init(&d->list, &rows_class, ui, d);
	return d;
}
