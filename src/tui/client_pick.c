/* SPDX-License-Identifier: MIT */
/* The box that finds a client while one types; changes nothing. */
#include "config.h"
#include "tui/money_do.h"

#include <assert.h>
#include <string.h>
#include "core/clients.h"
#include "tui/clients_columns.h"
#include "tui/find_line.h"
#include "tui/list.h"

enum { BOX_ROWS = 18, BOX_COLS = 76, FIND_CHARS = 100, HEAD_ROWS = 3 };

struct client_pick {
	struct screen screen;
	struct ui *ui;
	const char *title;
	struct clients *model;
	struct list list;
	struct edit find;
	struct area box;
	void (*took)(void *ctx, struct ui *ui, int64_t client);
	void *ctx;
};

static const struct screen_class pick_class;

static struct client_pick *of(struct screen *s)
{
	assert(s->cls == &pick_class);
	return (struct client_pick *)s;
}

static void show(struct client_pick *k)
{
	struct err e = { .code = ERR_NONE };

	if (clients_show(k->model, CLIENTS_ACTIVE, CLIENTS_BY_NAME, edit_text(&k->find), &e) < 0)
		ui_fail(k->ui, &e);
	list_reset(&k->list);
}

static void fetch(struct list *l, int64_t first, int n)
{
	columns_fetch(l, ((struct client_pick *)l->owner)->model, first, n);
}

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct client_pick *k = l->owner;
	const struct clients_row *x = clients_at(k->model, row);

	if (x)
		columns_draw_row(x, core_rules(k->ui->core), c, a);
}

static const struct list_class rows = { .fetch = fetch, .draw = draw_row,
					.empty = "Nobody active is found." };

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct client_pick *k = of(s);
	struct canvas whole = { .rows = ui->rows, .cols = ui->cols };

	(void)a;
	k->box = ui_middle(&whole, BOX_ROWS, BOX_COLS);
	list_layout(&k->list, (struct area){ k->box.row + HEAD_ROWS, k->box.col + 1,
					     k->box.rows - HEAD_ROWS - 1, k->box.cols - 2 });
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct client_pick *k = (const struct client_pick *)s;
	struct area line = { k->box.row + 1, k->box.col + 1 + LIST_INDENT, 1,
			     k->box.cols - 2 - LIST_INDENT };
	int col;

	(void)ui;
	(void)a;
	canvas_box(c, k->box, k->title);
	columns_draw_heads(c, (struct area){ line.row + 1, line.col, 1, line.cols });
	list_draw(&k->list, c);
	col = canvas_put(c, line.row, line.col, line.cols, S_TITLE, "Find: ");
	edit_draw(&k->find, c, (struct area){ line.row, line.col + col, 1, line.cols - col },
		  S_INPUT, true);
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct client_pick *k = of(s);
	bool changed;

	if (!find_line_key(&k->find, ui, key, &changed))
		return false;
	if (changed)
		show(k);
	return true;
}

static bool typing(const struct screen *s)
{
	(void)s;
	return true;
}

static struct list *list_of(struct screen *s)
{
	return &of(s)->list;
}

static void done(struct screen *s)
{
	struct client_pick *k = of(s);

	list_done(&k->list);
	edit_done(&k->find);
	clients_close(&k->model);
}

static const struct screen_class pick_class = {
	.name = "Choose a client",
	.places = IN_CLIENT_PICK | IN_LIST | IN_FIND_LINE | IN_FIELD,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.type = type,
	.typing = typing,
	.done = done,
};

void client_pick_open(struct ui *ui, const char *title,
		      void (*took)(void *ctx, struct ui *ui, int64_t client), void *ctx)
{
	struct client_pick *k = ui_push_dialog(ui, &pick_class, sizeof *k);

	k->ui = ui;
	k->title = arena_strdup(&k->screen.arena, title);
	k->took = took;
	k->ctx = ctx;
	edit_init(&k->find, false, FIND_CHARS, 0);
	clients_open(&k->model, ui->core);
	list_init(&k->list, &rows, ui, k);
	show(k);
}

void cmd_client_take(struct ui *ui, struct screen *s)
{
	struct client_pick *k = of(s);
	const struct clients_row *x = list_on_row(&k->list) ?
					      clients_at(k->model, k->list.cursor) :
					      NULL;

	if (!x) {
		ui_say(ui, "Nobody is found by these words");
		return;
	}
	ui_pop(ui);
	k->took(k->ctx, ui, x->c.rec.id);
}
