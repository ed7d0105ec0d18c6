/* SPDX-License-Identifier: MIT */
/* The client card: header, tab line and the way to the tabs; owns no tab's content. */
#include "config.h"
#include "tui/card.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include "base/text.h"
#include "model/choices.h"
#include "tui/export.h"
#include "tui/list.h"

static const struct {
	char digit;
	const char *name;
	places_t place;
	const struct card_tab *tab;
} tabs[] = {
#define TAB(digit, id, name, place) { #digit[0], name, IN_##place, &tab_##id },
#include "tui/tabs.def"
#undef TAB
};

/* The client */

void card_data_done(struct card_data *d)
{
	arena_done(&d->a);
	*d = (struct card_data){ 0 };
}

static int last_photo(struct card_data *d, struct core *core, int64_t number, struct err *e)
{
	struct query q = { .client = number, .newest = true, .limit = 1 };
	struct photo *x;
	int n, r = core_list(core, &photo_type, &q, &x, &n, &d->a, e);

	if (r >= 0 && n)
		d->last_photo = *x;
	return r;
}

static int load(struct card_data *d, struct core *core, int64_t number, struct err *e)
{
	struct query q = { .client = number };
	int r;

	if ((r = core_get(core, &client_type, number, &d->client, &d->a, e)) < 0 ||
	    (r = core_glance(core, number, &d->glance, &d->a, e)) < 0 ||
	    (r = core_list(core, &session_type, &q, &d->sessions, &d->session_count, &d->a,
			   e)) < 0 ||
	    (r = core_balance(core, number, 0, &d->balance, e)) < 0 ||
	    (r = core_plans(core, number, d->sessions, d->session_count, &d->plans,
			    &d->plan_count, &d->a, e)) < 0 ||
	    (r = core_holds(core, number, core_rules(core)->today, &d->holds, &d->hold_count, &d->a,
			    e)) < 0)
		return r;
	return last_photo(d, core, number, e);
}

int card_data_load(struct card_data *d, struct core *core, int64_t number, struct err *e)
{
	int r;

	card_data_done(d);
	r = load(d, core, number, e);
	if (r < 0)
		card_data_done(d);
	return r;
}

/* The screen */

static const struct screen_class card_class;

struct card *card_of(struct screen *s)
{
	assert(s->cls == &card_class);
	return (struct card *)s;
}

void *card_own(struct card *c, int tab)
{
	return c->tabs[tab].own;
}

/* The list of a tab with IN_LIST. */
static struct list *tab_list(const struct card_tab *t, void *own)
{
	return t->rows ? (struct list *)((char *)own + t->list_at) : t->list(own);
}

static void load_tab(struct card *c)
{
	const struct card_tab *t = tabs[c->tab].tab;
	struct card_state *st = &c->tabs[c->tab];

	if (!st->own) {
		st->own = arena_alloc(&c->screen.arena, t->size ? t->size : 1);
		if (t->rows)
			list_init(tab_list(t, st->own), t->rows, c->ui, st->own);
		if (t->open)
			t->open(c, st->own);
	}
	arena_reset(&st->a);
	st->loaded = !t->load || t->load(c, st->own, &st->a, &st->why) >= 0;
}

static void reload(struct card *c)
{
	struct err e = { .code = ERR_NONE };

	c->changes = core_changes(c->core);
	if (card_data_load(&c->data, c->core, c->number, &e) < 0)
		ui_fail(c->ui, &e);
	for (int i = 0; i < CARD_TABS; i++)
		c->tabs[i].loaded = false;
}

static void refresh(struct screen *s, struct ui *ui)
{
	struct card *c = card_of(s);

	(void)ui;
	reload(c);
	load_tab(c);		/* now: the next key may come before a frame is drawn */
}

static bool is_held(const struct card_data *d)
{
	return d->hold_count && hold_stops(&d->holds[0]);
}

static int head_rows(const struct card *c, struct area a)
{
	/* Alert and holds have lines of their own; on a low window they give way to the tab. */
	return a.rows > 8 ? 1 + (*c->data.client.alert != '\0') + is_held(&c->data) : 1;
}

static struct area inside(const struct card *c, struct area a)
{
	int used = head_rows(c, a) + 2;

	return (struct area){ a.row + used, a.col, a.rows - used, a.cols };
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct card *c = card_of(s);
	const struct card_tab *t = tabs[c->tab].tab;

	(void)ui;
	if (core_changes(c->core) != c->changes)
		reload(c);
	if (!c->tabs[c->tab].loaded)
		load_tab(c);
	if (c->tabs[c->tab].loaded && t->layout)
		t->layout(c, c->tabs[c->tab].own, inside(c, a));
}

/* Two blanks apart where there is room; where there is little the digits stand at their names. */
static void draw_tabs(const struct card *c, struct canvas *cv, int row, int col)
{
	int cols = col, gap, space;

	for (int i = 0; i < CARD_TABS; i++)
		cols += 1 + text_width(tabs[i].name, strlen(tabs[i].name));
	gap = cols + 3 * CARD_TABS <= cv->cols + 2 ? 2 : 1;
	space = cols + (gap + 1) * CARD_TABS <= cv->cols + gap;
	for (int i = 0; i < CARD_TABS; i++) {
		col += canvas_printf(cv, row, col, 2, S_KEY, "%c", tabs[i].digit) + space;
		col += canvas_put(cv, row, col, cv->cols, i == c->tab ? S_FOCUS : S_PLAIN,
				  tabs[i].name) +
		       gap;
	}
}

/* Into the rule above a tab's list: how much of it stands further up and down than is seen. */
static void draw_beyond(const struct card *c, struct canvas *cv, int row, struct area a)
{
	const struct card_tab *t = tabs[c->tab].tab;
	ARENA(mem);
	const char *words = t->rows || t->list ?
		list_beyond(tab_list(t, c->tabs[c->tab].own), cv->ascii, &mem) : "";

	if (*words)
		canvas_printf(cv, row, a.col + a.cols - 3 - text_width(words, strlen(words)),
			      a.cols, S_KEY, " %s ", words);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *cv, struct area a)
{
	const struct card *c = (const struct card *)s;
	const struct card_state *st = &c->tabs[c->tab];
	int used = card_head_draw(&c->data, core_rules(c->core), cv,
				  (struct area){ a.row, a.col + 1, head_rows(c, a), a.cols - 2 });

	(void)ui;
	draw_tabs(c, cv, a.row + used, a.col + 1);
	canvas_rule(cv, a.row + used + 1, a.col, a.cols);
	canvas_cursor(cv, a.row + used, a.col + 1);
	if (st->loaded)
		draw_beyond(c, cv, a.row + used + 1, a);
	a = inside(c, a);
	if (st->loaded)
		tabs[c->tab].tab->draw(c, st->own, cv, a);
	else
		canvas_wrap(cv, (struct area){ a.row, a.col + 2, a.rows, a.cols - 4 }, S_ALERT,
			    st->why.msg);
}

static places_t where(const struct screen *s)
{
	const struct card *c = (const struct card *)s;

	return IN_CARD | tabs[c->tab].place |
	       (c->tabs[c->tab].loaded ? tabs[c->tab].tab->places : 0);
}

static struct list *list_of(struct screen *s)
{
	struct card *c = card_of(s);

	return tab_list(tabs[c->tab].tab, c->tabs[c->tab].own);
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct card *c = card_of(s);
	const struct card_tab *t = tabs[c->tab].tab;

	(void)ui;
	return c->tabs[c->tab].loaded && t->type && t->type(c, c->tabs[c->tab].own, key);
}

static const char *hint(const struct screen *s, const struct command *cmd)
{
	const struct card *c = (const struct card *)s;
	const struct card_tab *t = tabs[c->tab].tab;

	if (cmd->run == cmd_card_archive && client_is_archived(&c->data.client))
		return "Bring back";
	return c->tabs[c->tab].loaded && t->hint ? t->hint(c->tabs[c->tab].own, cmd) : NULL;
}

static bool ahead(struct screen *s)
{
	struct card *c = card_of(s);
	const struct card_tab *t = tabs[c->tab].tab;

	return c->tabs[c->tab].loaded && t->ahead && t->ahead(c->tabs[c->tab].own);
}

static void done(struct screen *s)
{
	struct card *c = card_of(s);

	for (int i = 0; i < CARD_TABS; i++) {
		const struct card_tab *t = tabs[i].tab;
		struct card_state *st = &c->tabs[i];

		if (st->own && t->rows)
			list_done(tab_list(t, st->own));
		if (st->own && t->done)
			t->done(st->own);
		arena_done(&st->a);
	}
	card_data_done(&c->data);
	client_form_done(&c->form);
	record_form_done(&c->resumed);
	pattern_form_done(&c->resumed_pattern);
}

static const struct screen_class card_class = {
	.name = "Client",
	.where = where,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.type = type,
	.hint = hint,
	.ahead = ahead,
	.refresh = refresh,
	.done = done,
};

void card_open(struct ui *ui, int64_t number)
{
	struct card *c = ui_push(ui, &card_class, sizeof *c);

	c->ui = ui;
	c->core = ui->core;
	c->number = number;
	reload(c);
	load_tab(c);
}

void card_show(struct ui *ui, struct screen *s, int tab)
{
	struct card *c = card_of(s);

	(void)ui;
	c->tab = (tab + CARD_TABS) % CARD_TABS;
	if (!c->tabs[c->tab].loaded)
		load_tab(c);
}

/* Commands */

void cmd_card_next(struct ui *ui, struct screen *s)
{
	card_show(ui, s, card_of(s)->tab + 1);
}

void cmd_card_previous(struct ui *ui, struct screen *s)
{
	card_show(ui, s, card_of(s)->tab - 1);
}

/* The form refreshes the screens itself. */
static void saved(struct screen *s, struct ui *ui, const struct client *now, bool added)
{
	(void)s;
	(void)ui;
	(void)now;
	(void)added;
}

void cmd_card_edit(struct ui *ui, struct screen *s)
{
	struct card *c = card_of(s);

	if (c->data.client.rec.id)
		client_form_open(&c->form, s, ui, &c->data.client, saved);
}

void cmd_card_find(struct ui *ui, struct screen *s)
{
	cmd_today_find(ui, s);
}

static void archive_now(struct ui *ui, struct screen *asker)
{
	client_archive_now(ui, card_of(asker)->number, false);
}

void cmd_card_archive(struct ui *ui, struct screen *s)
{
	struct card *c = card_of(s);

	if (c->data.client.rec.id)
		client_archive(ui, &c->data.client, archive_now);
}

void cmd_card_export(struct ui *ui, struct screen *s)
{
	struct card *c = card_of(s);
	const struct rectype *t = tabs[c->tab].tab->lists ? tabs[c->tab].tab->lists : &client_type;
	bool marks = c->tabs[c->tab].loaded && (tabs[c->tab].tab->places & IN_MARKS);
	ARENA(a);

	export_open(ui, &(struct export_from){
				.type = t,
				.q = { .client = c->number, .status = "all" },
				.list = marks ? list_of(s) : NULL,
				.words = t == &client_type ?
						 rec_title(t, &c->data.client, &a) :
						 arena_printf(&a, "%s of %s", tabs[c->tab].name,
							      rec_title(&client_type,
									&c->data.client, &a)),
			});
}

/* The header */

/* What could hurt the client: on rows of their own if there are any, else behind the name. */
static int draw_red(const struct card_data *d, struct canvas *cv, struct area a, int col)
{
	ARENA(mem);
	const char *const red[] = { d->client.alert, hold_short(d->holds, d->hold_count, &mem) };
	int used = 1;

	for (size_t i = 0; i < COUNT(red); i++)
		if (!*red[i])
			continue;
		else if (used < a.rows)
			canvas_printf(cv, a.row + used++, a.col, a.cols, S_ALERT, "! %s", red[i]);
		else if (used == 1)
			col += canvas_printf(cv, a.row, col, a.col + a.cols - col, S_ALERT,
					     "  ! %s", red[i]);
	return used;
}

int card_head_draw(const struct card_data *d, const struct rules *r, struct canvas *cv,
		   struct area a)
{
	const struct client *x = &d->client;
	int age = day_age(x->born, r->today), end = a.col + a.cols, col = a.col;
	ARENA(mem);

	if (!x->rec.id)
		return 1;
	col += canvas_printf(cv, a.row, col, end - col, S_TITLE, "%" PRId64 "  %s", x->rec.id,
			     client_name(x, &mem));
	/* Where red has no row of its own it comes before what can wait. */
	if (a.rows == 1 && (*x->alert || is_held(d)))
		return draw_red(d, cv, a, col);
	if (*x->preferred_name && strcmp(x->preferred_name, x->given_name))
		col += canvas_printf(cv, a.row, col, end - col, S_PLAIN, " (%s)",
				     x->preferred_name);
	if (age >= 0)
		col += canvas_printf(cv, a.row, col, end - col, S_PLAIN, "   %d years", age);
	if (*x->phone)
		col += canvas_printf(cv, a.row, col, end - col, S_PLAIN, "   %s", x->phone);
	if (client_is_archived(x))
		col += canvas_printf(cv, a.row, col, end - col, S_WARN, "   [archived]");
	return draw_red(d, cv, a, col);
}
