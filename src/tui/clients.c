/* SPDX-License-Identifier: MIT */
/*
 * The list of clients with its search, and beside it, where there is room, the card of the one
 * under the cursor.
 */
#include "config.h"
#include "core/clients.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include "base/text.h"
#include "tui/ask.h"
#include "tui/card.h"
#include "tui/export.h"
#include "tui/clients_columns.h"
#include "tui/find_line.h"
#include "tui/list.h"
#include "tui/screens.h"
#include "tui/undo.h"

enum {
	WIDE = 130, /* columns from which the card stands beside the list */
	FIND_CHARS = 100,
	FOLLOW = 200000, /* among more, a client is not looked for when the order changes: 0.2 s at
			    a million */
};

struct clients_screen {
	struct screen screen;
	struct ui *ui;
	struct core *core;
	struct clients *model;
	struct list list;
	enum clients_order order;
	enum clients_status status;
	struct edit find;
	bool typing;			/* into the find line */
	int64_t changes;		/* of the book by others, as of the reading */
	int64_t total, everybody;	/* how many have the status; how many there are at all */
	int left_out;			/* found with the other status, where nobody has this one */
	struct area list_area, pane;	/* pane.cols 0: no room */
	struct card_data beside;	/* of the client under the cursor, for the pane */
	bool beside_old;
	int64_t asked;			/* the client that a question is about */
	struct client_form form;
};

static const char *const order_words[] = { "by name", "by number", "newest first" };
static const char *const status_words[] = { "active", "archived", "active and archived" };

static const struct screen_class clients_class;

static struct clients_screen *screen_of(struct screen *s)
{
	assert(s->cls == &clients_class);
	return (struct clients_screen *)s;
}

static bool finding(const struct clients_screen *k)
{
	return *edit_text(&k->find) != '\0';
}

/* Loading */

static void count(struct clients_screen *k)
{
	static const char *const status[] = { "active", "archived", NULL };

	k->changes = core_changes(k->core);
	k->total = core_client_count(k->core, status[k->status]);
	k->everybody = core_client_count(k->core, NULL);
	k->beside_old = true;
}

/* Only asked for where there is nothing else to say. */
static void count_left_out(struct clients_screen *k)
{
	struct err e = { .code = ERR_NONE };

	k->left_out = clients_count(k->model) ? 0 : clients_left_out(k->model, &e);
	if (k->left_out < 0)
		ui_fail(k->ui, &e);
}

static void show(struct clients_screen *k)
{
	struct err e = { .code = ERR_NONE };

	count(k);
	if (clients_show(k->model, k->status, k->order, edit_text(&k->find), &e) < 0)
		ui_fail(k->ui, &e);
	count_left_out(k);
	list_reset(&k->list);
}

static void reload(struct clients_screen *k)
{
	struct err e = { .code = ERR_NONE };

	count(k);
	if (clients_reload(k->model, &e) < 0)
		ui_fail(k->ui, &e);
	count_left_out(k);
	list_reload(&k->list);
}

static void fetch(struct list *l, int64_t first, int n)
{
	columns_fetch(l, ((struct clients_screen *)l->owner)->model, first, n);
}

static const struct clients_row *row_here(struct clients_screen *k)
{
	return list_on_row(&k->list) ? clients_at(k->model, k->list.cursor) : NULL;
}

/* The cursor to a client, if it is among those shown. */
static bool go_to(struct clients_screen *k, const struct client *c)
{
	struct err e = { .code = ERR_NONE };
	int64_t pos = clients_position(k->model, c, &e);

	list_reload(&k->list);
	if (pos < 0)
		return false;
	k->list.count = clients_count(k->model);
	k->list.exact = true;
	list_go(&k->list, pos);
	return true;
}

/* What others change moves the rows; the cursor stays on its client. */
static void follow(struct clients_screen *k)
{
	const struct clients_row *row = row_here(k);
	int64_t id = row ? row->c.rec.id : 0;
	struct client now;
	struct err e;
	ARENA(a);

	reload(k);
	if (id && core_get(k->core, &client_type, id, &now, &a, &e) >= 0)
		go_to(k, &now);
}

static void load_beside(struct clients_screen *k)
{
	const struct clients_row *row = row_here(k);
	struct err e = { .code = ERR_NONE };

	if (!row) {
		card_data_done(&k->beside);
	} else if (k->beside_old || k->beside.client.rec.id != row->c.rec.id) {
		if (card_data_load(&k->beside, k->core, row->c.rec.id, &e) < 0)
			ui_fail(k->ui, &e);
	}
	k->beside_old = false;
}

static int64_t row_id(const struct list *l, int64_t row)
{
	const struct clients_row *x = clients_at(((struct clients_screen *)l->owner)->model, row);

	return x ? x->c.rec.id : 0;
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct clients_screen *k = screen_of(s);
	int wide = a.cols * 45 / 100;

	(void)ui;
	if (core_changes(k->core) != k->changes)
		follow(k);
	k->list_area = a;
	k->pane = (struct area){ 0 };
	if (a.cols >= WIDE) {
		k->list_area.cols = wide < 76 ? 76 : wide > 104 ? 104 : wide;
		k->pane = (struct area){ a.row, a.col + k->list_area.cols + 1, a.rows,
					 a.cols - k->list_area.cols - 1 };
	}
	list_layout(&k->list, (struct area){ a.row + 2, a.col, a.rows - 2, k->list_area.cols });
	if (k->pane.cols)
		load_beside(k);
}

static bool ahead(struct screen *s)
{
	const struct clients_screen *k = screen_of(s);

	return clients_ahead(k->model, k->list.top, k->list.area.rows);
}

/* Drawing */

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct clients_screen *k = l->owner;
	const struct clients_row *x = clients_at(k->model, row);

	if (x)
		columns_draw_row(x, core_rules(k->core), c, a);
}

static const struct list_class rows_class = { .fetch = fetch, .draw = draw_row, .id = row_id };

/*
 * "3 of 1,204", "500+ of 1,204", "1,204 clients"; and how many are marked. Returns the columns
 * used.
 */
static int draw_count(const struct clients_screen *k, struct canvas *c, struct area a)
{
	char found[32], all[32], marked[32] = "", text[120];
	int64_t n = clients_count(k->model);

	columns_number(n, found);
	columns_number(k->total, all);
	if (k->list.mark_count)
		snprintf(marked, sizeof marked, "%zu marked, ", k->list.mark_count);
	if (finding(k))
		snprintf(text, sizeof text, "%s%s%s of %s", marked, found,
			 clients_more(k->model) ? "+" : "", all);
	else
		snprintf(text, sizeof text, "%s%s client%s", marked, found, n == 1 ? "" : "s");
	canvas_put(c, a.row, a.col + a.cols - 1 - (int)strlen(text), a.cols, S_PLAIN, text);
	return (int)strlen(text) + 1;
}

static void draw_title(const struct clients_screen *k, struct canvas *c, struct area a)
{
	bool line = k->typing || finding(k);
	int col = a.col + LIST_INDENT, end = a.col + a.cols - draw_count(k, c, a) - 2;

	if (line) {
		col += canvas_put(c, a.row, col, a.cols, S_TITLE, "Find: ");
		edit_draw(&k->find, c, (struct area){ a.row, col, 1, end - col }, S_INPUT,
			  k->typing);
		if (!finding(k))
			canvas_put(c, a.row, col + 2, end - col - 2, S_DIM,
				   "letters find: name, phone, e-mail, number, tag");
	} else {
		canvas_printf(c, a.row, col, end - col, S_TITLE, "Clients, %s, %s",
			      status_words[k->status], order_words[k->order]);
	}
}

/* While letters are typed the filter is on its other key. */
static const char *left_out_words(const struct clients_screen *k, struct arena *a)
{
	const char *const *w = status_words;
	bool archived = k->status == CLIENTS_ARCHIVED, one = k->left_out == 1;

	return arena_printf(a, "Nobody %s fits these words; %d%s %s client%s %s: press %s.",
			    w[k->status], k->left_out,
			    k->left_out == CLIENTS_FOUND_MAX ? "+" : "",
			    w[archived ? CLIENTS_ACTIVE : CLIENTS_ARCHIVED], one ? "" : "s",
			    one ? "does" : "do", k->typing ? "F6" : "f");
}

static const char *why_nobody(const struct clients_screen *k, struct arena *a)
{
	if (finding(k) && k->left_out > 0)
		return left_out_words(k, a);
	if (finding(k))
		return "No client fits these words. Esc shows all.";
	if (k->everybody)
		return k->status == CLIENTS_ARCHIVED ?
			       "No client is archived. Press f for the others." :
			       "All clients are archived. Press f to see them.";
	return role_may(k->ui->role, RIGHT_WRITE) ? "No clients yet. Press n to add the first." :
						    "No clients yet.";
}

static void draw_nobody(const struct clients_screen *k, struct canvas *c)
{
	struct area a = k->list.area;
	ARENA(mem);

	canvas_wrap(c, (struct area){ a.row, a.col + LIST_INDENT, a.rows, a.cols - LIST_INDENT },
		    S_PLAIN, why_nobody(k, &mem));
}

static void draw_beside(const struct clients_screen *k, struct canvas *c)
{
	struct area a = k->pane;
	int used;

	for (int row = a.row; row < a.row + a.rows; row++)
		canvas_put(c, row, a.col, 1, S_RULE, c->ascii ? "|" : "│");
	a = (struct area){ a.row, a.col + 2, a.rows, a.cols - 3 };
	if (!k->beside.client.rec.id)
		return;
	used = card_head_draw(&k->beside, core_rules(k->core), c,
			      (struct area){ a.row, a.col, 3, a.cols }) +
	       1;
	overview_draw(&k->beside, core_rules(k->core), c,
		      (struct area){ a.row + used, a.col, a.rows - used, a.cols }, 0, 0);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct clients_screen *k = (const struct clients_screen *)s;
	struct area l = k->list_area;
	int row, col;

	(void)ui;
	(void)a;
	columns_draw_heads(
		c, (struct area){ l.row + 1, l.col + LIST_INDENT, 1, l.cols - LIST_INDENT });
	list_draw(&k->list, c);
	if (!clients_count(k->model))
		draw_nobody(k, c);
	if (k->pane.cols)
		draw_beside(k, c);
	row = c->cursor_row;
	col = c->cursor_col;
	draw_title(k, c, (struct area){ l.row, l.col, 1, l.cols });
	if (!k->typing)
		canvas_cursor(c, row, col);
}

/* Keys */

static places_t where(const struct screen *s)
{
	const struct clients_screen *k = (const struct clients_screen *)s;

	return IN_CLIENTS | IN_LIST | IN_MARKS | find_line_places(&k->find, k->typing);
}

static bool typing(const struct screen *s)
{
	return ((const struct clients_screen *)s)->typing;
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct clients_screen *k = screen_of(s);
	bool changed;

	/* Pasting finds too, a phone number from elsewhere for example. */
	if (!k->typing && key_pasted(key))
		find_line_begin(&k->find, &k->typing);
	if (!k->typing || !find_line_key(&k->find, ui, key, &changed))
		return false;
	if (changed)
		show(k);
	return true;
}

static struct list *list_of(struct screen *s)
{
	return &screen_of(s)->list;
}

static void refresh(struct screen *s, struct ui *ui)
{
	(void)ui;
	reload(screen_of(s));
}

static void done(struct screen *s)
{
	struct clients_screen *k = screen_of(s);

	list_done(&k->list);
	edit_done(&k->find);
	card_data_done(&k->beside);
	client_form_done(&k->form);
	clients_close(&k->model);
}

static void clear_find(struct screen *s, struct ui *ui)
{
	struct clients_screen *k = screen_of(s);
	const struct clients_row *row = finding(k) ? row_here(k) : NULL;
	struct client at = { 0 };
	ARENA(a);

	(void)ui;
	k->typing = false;
	if (!finding(k))
		return;
	if (row)
		at = *(struct client *)rec_copy(&client_type, &row->c, &a);
	edit_set(&k->find, "");
	show(k);
	/* The client that was found stays under the cursor. */
	if (at.rec.id)
		go_to(k, &at);
}

static const struct screen_class clients_class = {
	.name = "Clients",
	.places = IN_CLIENTS,
	.where = where,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.type = type,
	.typing = typing,
	.clear_find = clear_find,
	.ahead = ahead,
	.refresh = refresh,
	.done = done,
};

void section_clients(struct ui *ui)
{
	struct clients_screen *k = ui_push(ui, &clients_class, sizeof *k);

	k->ui = ui;
	k->core = ui->core;
	clients_open(&k->model, ui->core);
	edit_init(&k->find, false, FIND_CHARS, 0);
	list_init(&k->list, &rows_class, ui, k);
	show(k);
}

/* Commands */

void cmd_clients_open(struct ui *ui, struct screen *s)
{
	struct clients_screen *k = screen_of(s);
	const struct clients_row *row = row_here(k);

	k->typing = false;
	if (row)
		card_open(ui, row->c.rec.id);
	else
		ui_say(ui, "There is no client to open");
}

void cmd_clients_find(struct ui *ui, struct screen *s)
{
	struct clients_screen *k = screen_of(s);

	(void)ui;
	find_line_begin(&k->find, &k->typing);
}

static void shown_otherwise(struct clients_screen *k)
{
	const struct clients_row *row = row_here(k);
	struct client at = { 0 };
	ARENA(a);

	if (row)
		at = *(struct client *)rec_copy(&client_type, &row->c, &a);
	show(k);
	if (at.rec.id && clients_count(k->model) <= FOLLOW)
		go_to(k, &at);
	ui_say(k->ui, "Clients, %s, %s", status_words[k->status], order_words[k->order]);
}

void cmd_clients_sort(struct ui *ui, struct screen *s)
{
	struct clients_screen *k = screen_of(s);

	(void)ui;
	k->order = (k->order + 1) % CLIENTS_ORDERS;
	shown_otherwise(k);
}

void cmd_clients_filter(struct ui *ui, struct screen *s)
{
	struct clients_screen *k = screen_of(s);

	(void)ui;
	k->status = (k->status + 1) % CLIENTS_STATUSES;
	shown_otherwise(k);
}

/* A new client's card is what comes next; below it the list stands on it too. */
static void saved(struct screen *s, struct ui *ui, const struct client *now, bool added)
{
	struct clients_screen *k = screen_of(s);

	if (!go_to(k, now) && added && finding(k)) {
		edit_set(&k->find, "");
		show(k);
		go_to(k, now);
	}
	if (added)
		card_open(ui, now->rec.id);
}

void cmd_clients_new(struct ui *ui, struct screen *s)
{
	struct clients_screen *k = screen_of(s);

	k->typing = false;
	client_form_open(&k->form, s, ui, NULL, saved);
}

void cmd_clients_edit(struct ui *ui, struct screen *s)
{
	struct clients_screen *k = screen_of(s);
	const struct clients_row *row = row_here(k);

	k->typing = false;
	if (row)
		client_form_open(&k->form, s, ui, &row->c, saved);
	else
		ui_say(ui, "There is no client to edit");
}

static void archive_now(struct ui *ui, struct screen *asker)
{
	client_archive_now(ui, screen_of(asker)->asked, false);
}

static void archive_marked_now(struct ui *ui, struct screen *asker)
{
	archive_marked(ui, &client_type, &screen_of(asker)->list, false);
}

/*
 * Among the archived ones it brings back; else some of the marked may be archived already, and stay
 * so.
 */
static void archive_all_marked(struct ui *ui, struct clients_screen *k)
{
	size_t n = k->list.mark_count;

	if (k->status == CLIENTS_ARCHIVED)
		archive_marked(ui, &client_type, &k->list, true);
	else
		ask_yes(ui, archive_marked_now,
			"Archive the %zu marked client%s? Kept, but out of lists and searches.", n,
			n == 1 ? "" : "s");
}

void cmd_clients_archive(struct ui *ui, struct screen *s)
{
	struct clients_screen *k = screen_of(s);
	const struct clients_row *row = row_here(k);
	struct client at;
	ARENA(a);

	k->typing = false;
	if (k->list.mark_count) {
		archive_all_marked(ui, k);
		return;
	}
	if (!row) {
		ui_say(ui, "There is no client to archive");
		return;
	}
	at = *(struct client *)rec_copy(&client_type, &row->c, &a);
	k->asked = at.rec.id;
	client_archive(ui, &at, archive_now);
}

void cmd_clients_export(struct ui *ui, struct screen *s)
{
	static const char *const codes[CLIENTS_STATUSES] = { NULL, "archived", "all" };
	struct clients_screen *k = screen_of(s);
	const char *find = edit_text(&k->find);
	ARENA(a);

	k->typing = false;
	export_open(ui,
		    &(struct export_from){
			    .type = &client_type,
			    .list = &k->list,
			    .q = { .status = codes[k->status], .find = find },
			    .words = finding(k) ? arena_printf(&a, "Clients found by '%s'", find) :
						  arena_printf(&a, "Clients, %s",
							       status_words[k->status]),
		    });
}
