/* SPDX-License-Identifier: MIT */
/*
 * What was done to a client's records, newest first: each act, and below it every field as it was
 * and is now.
 */
#include "config.h"
#include "tui/card.h"

#include <stdlib.h>
#include <string.h>
#include "core/words.h"
#include "tui/list.h"

enum { NEWEST = 5000 };		/* rows of the trail that are read */

struct line {
	const struct audit *act;	/* the act's line, or NULL: a field's */
	const char *label, *was, *now;
};

struct history {
	struct list list;
	struct line *lines;
	int count;
};

static const struct { const char *action, *words;
} words[] = {
	{ "add", "added" },         { "edit", "changed" },
	{ "archive", "archived" },  { "restore", "brought back" },
	{ "replace", "set aside" }, { "undo", "undid adding" },
	{ "import", "imported" },   { "export", "exported" },
	{ "letter", "wrote a letter about the recall of" }, { "recall", "looked up the recall of" },
	{ "issue", "issued" },      { "set", "set" },
};

static const char *action_words(const char *action)
{
	for (size_t i = 0; i < COUNT(words); i++)
		if (!strcmp(words[i].action, action))
			return words[i].words;
	return action;
}

/* A canonical value as people read it; as it is when the field is no more. */
static const char *shown(struct core *core, const struct rectype *t, const struct field *f,
			 const char *text, struct arena *a)
{
	void *rec;
	struct err e;

	if (!f || !*text)
		return text;
	rec = arena_alloc(a, t->size);
	rec_init(t, rec);
	if (field_load(f, rec, text, core_rules(core), a, &e) < 0)
		return text;
	return core_show(core, t, f, rec, a);
}

static void add_field(struct history *h, const struct audit *x, struct core *core,
		      struct arena *a)
{
	const struct rectype *t = rectype_named(x->type);
	const struct field *f = t ? field_named(t, x->field) : NULL;

	h->lines[h->count++] = (struct line){
		.label = f ? f->label : x->field,
		.was = shown(core, t, f, x->was, a),
		.now = shown(core, t, f, x->now, a),
	};
}

/* An act's fields in the order of the form. */
static int field_place(const struct audit *x)
{
	const struct rectype *t = rectype_named(x->type);
	const struct field *f = t ? field_named(t, x->field) : NULL;

	return f ? (int)(f - t->fields) : -1;
}

static int by_act_and_field(const void *x, const void *y)
{
	const struct audit *p = x, *q = y;

	if (p->rec.id != q->rec.id)
		return p->rec.id > q->rec.id ? -1 : 1;
	return field_place(p) - field_place(q);
}

static int load(struct card *c, void *own, struct arena *a, struct err *e)
{
	struct history *h = own;
	struct query q = { .client = c->number, .newest = true, .limit = NEWEST };
	struct audit *x;
	int n, r = core_list(c->core, &audit_type, &q, &x, &n, a, e);

	h->count = 0;
	list_hold(&h->list, 0);
	if (r < 0)
		return r;
	if (n)
		qsort(x, (size_t)n, sizeof *x, by_act_and_field);
	h->lines = arena_alloc(a, (size_t)(n ? 2 * n : 1) * sizeof *h->lines);
	for (int i = 0; i < n; i++) {
		if (i == 0 || x[i].rec.id != x[i - 1].rec.id)
			h->lines[h->count++] = (struct line){ .act = &x[i] };
		/* Whose record it is says the card. */
		if (*x[i].field && strcmp(x[i].field, "client"))
			add_field(h, &x[i], c->core, a);
	}
	list_hold(&h->list, h->count);
	return 0;
}

static void draw_act(const struct audit *x, struct canvas *c, struct area a)
{
	int col = a.col, end = a.col + a.cols;
	char when[DATE_BUF];

	col += canvas_printf(c, a.row, col, end - col, S_PLAIN, "%s  ",
			     minute_long(instant_local(x->at), when));
	col += canvas_printf(c, a.row, col, end - col, S_PLAIN, "%s %s %s %s", x->who,
			     action_words(x->action), x->type, x->record);
	if (x->count != NONE_INT && x->count > 1)
		col += canvas_printf(c, a.row, col, end - col, S_PLAIN, " and others, %d in all",
				     (int)x->count);
	if (strcmp(x->via, "screen"))
		canvas_printf(c, a.row, col, end - col, S_DIM, "  (%s)", x->via);
}

static void draw_field(const struct line *x, struct canvas *c, struct area a)
{
	enum { LABEL = 18 };
	int col = a.col + 2, end = a.col + a.cols;

	canvas_put(c, a.row, col, LABEL - 1, S_DIM, x->label);
	col += LABEL;
	if (*x->was) {
		col += canvas_put(c, a.row, col, end - col, S_PLAIN, x->was);
		col += canvas_put(c, a.row, col, end - col, S_DIM, c->ascii ? " -> " : " → ");
	}
	if (*x->now)
		canvas_put(c, a.row, col, end - col, S_PLAIN, x->now);
	else
		canvas_put(c, a.row, col, end - col, S_DIM, "nothing");
}

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct history *h = l->owner;
	const struct line *x = &h->lines[row];

	if (x->act)
		draw_act(x->act, c, a);
	else
		draw_field(x, c, a);
}

static const struct list_class rows = {
	.draw = draw_row, .empty = "No change was recorded since this client came into the book.",
};

static void layout(struct card *c, void *own, struct area a)
{
	(void)c;
	list_layout(&((struct history *)own)->list, a);
}

static void draw(const struct card *c, const void *own, struct canvas *cv, struct area a)
{
	(void)c;
	(void)a;
	list_draw(&((const struct history *)own)->list, cv);
}

const struct card_tab tab_history = {
	.lists = &audit_type,
	.places = IN_LIST,
	.size = sizeof(struct history),
	.load = load,
	.layout = layout,
	.draw = draw,
	.rows = &rows,
	.list_at = offsetof(struct history, list),
};
