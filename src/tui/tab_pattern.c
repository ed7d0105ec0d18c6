/* SPDX-License-Identifier: MIT */
/*
 * The tab Pattern: the history of assessments and, beside it, the head of the one under the cursor.
 */
#include "config.h"
#include "tui/card.h"

#include <string.h>
#include "model/choices.h"
#include "model/pattern.h"
#include "tui/ask.h"
#include "tui/details.h"
#include "tui/head.h"
#include "tui/list.h"
#include "tui/pattern_form.h"
#include "tui/table.h"

struct patterns {
	struct list list;
	struct assessment *rows;
	int count;
	bool all;			/* also what was replaced or archived */
	struct rules rules;
	struct area pane;		/* of the head; no columns: there is none */
	struct pattern_form form;
};

static bool is(const struct assessment *x, const char *status)
{
	return !strcmp(choice_code(&history_status, x->status), status);
}

/* Columns */

static const char *on_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct patterns *p = ctx;

	return day_short(((const struct assessment *)rec)->on, p->rules.today,
			 arena_alloc(a, DATE_BUF));
}

/* What no longer holds says so first, and no scale: the end may be cut off. */
static const char *pattern_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct assessment *x = rec;

	(void)ctx;
	return is(x, "current") ? assessment_pattern(x, a) :
	       arena_printf(a, "%s: %s", choice_label(&history_status, x->status),
			    choice_label(&pattern_codes, x->code));
}

static const char *salt_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	return salt_words(((const struct assessment *)rec)->salt_total, a);
}

/* "Stable since 1 May 2024" */
static const char *activity_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct patterns *p = ctx;
	const struct assessment *x = rec;
	const char *label = choice_label(&activity, x->activity);
	char since[DATE_BUF];

	if (!x->since)
		return label;
	return arena_printf(a, "%s%ssince %s", label, *label ? " " : "",
			    day_short(x->since, p->rules.today, since));
}

static const char *who_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	(void)a;
	return ((const struct assessment *)rec)->who;
}

static const struct table_column columns[] = {
	{ "Date",     11, 0,  false, false, on_text },
	{ "Pattern",  12, 0,  false, true,  pattern_text },
	{ "SALT",     8,  34, true,  false, salt_text },
	{ "Activity", 25, 76, false, false, activity_text },
	{ "Who",      10, 76, false, false, who_text },
	{ NULL, 0, 0, false, false, NULL },
};

/* The list */

static void fetch(struct list *l, int64_t first, int n)
{
	(void)first;
	(void)n;
	l->count = ((const struct patterns *)l->owner)->count;
	l->exact = true;
}

static int load(struct card *c, void *own, struct arena *a, struct err *e)
{
	struct patterns *p = own;
	struct query q = { .client = c->number, .newest = true, .status = p->all ? "all" : NULL };
	int r;

	p->rules = *core_rules(c->core);
	p->count = 0;
	list_reload(&p->list);
	r = core_list(c->core, &assessment_type, &q, &p->rows, &p->count, a, e);
	fetch(&p->list, 0, 0);		/* the next key may go to a new row */
	return r;
}

static void draw_row(const struct list *l, int64_t row, bool here, struct canvas *c, struct area a)
{
	const struct patterns *p = l->owner;
	const struct assessment *x = &p->rows[row];

	table_row(columns, p, x, here ? S_SELECTED : is(x, "current") ? S_PLAIN : S_DIM, c, a);
}

static const struct list_class rows = {
	.fetch = fetch,
	.draw = draw_row,
	.empty = "Nothing was recorded yet: n records the pattern of today.",
};

static void open(struct card *c, void *own)
{
	struct patterns *p = own;

	list_init(&p->list, &rows, c->ui, p);
}

static void done(void *own)
{
	struct patterns *p = own;

	list_done(&p->list);
	pattern_form_done(&p->form);
}

static struct list *list_of(void *own)
{
	return &((struct patterns *)own)->list;
}

/* The picture keeps a third of a wide window; a narrow one has only the list. */
static void layout(struct card *c, void *own, struct area a)
{
	enum { LEAST = 72, PANE = 36, GAP = 2 };
	struct patterns *p = own;

	(void)c;
	p->pane = a;
	p->pane.cols = a.cols < LEAST ? 0 : a.cols / 3 > PANE ? a.cols / 3 : PANE;
	p->pane.col = a.col + a.cols - p->pane.cols;
	a.cols -= p->pane.cols ? p->pane.cols + GAP : 0;
	list_layout(&p->list, (struct area){ a.row + 1, a.col, a.rows - 1, a.cols });
}

/* Words below what was drawn so far; the rows that are left. */
static void put_words(struct canvas *c, struct area *a, enum style st, const char *words)
{
	int n = a->rows > 0 && *words ? canvas_wrap(c, *a, st, words) : 0;

	n = n < a->rows ? n : a->rows;
	a->row += n;
	a->rows -= n;
}

static const char *facts(const struct patterns *p, const struct assessment *x, struct arena *a)
{
	const char *salt = salt_words(x->salt_total, a), *act = activity_text(p, x, a);
	char on[DATE_BUF];

	return arena_printf(a, "%s%s%s%s%s%s%s", day_short(x->on, p->rules.today, on),
			    *salt ? ", SALT " : "", salt, *act ? ", " : "", act,
			    *x->who ? ", " : "", x->who);
}

static void draw_pane(const struct patterns *p, const struct assessment *x, struct canvas *c,
		      struct area a)
{
	const struct pattern *shape = pattern_of(choice_code(&pattern_codes, x->code));
	const char *def = shape ? shape->definition : "";
	struct canvas nowhere = { 0 };
	ARENA(mem);
	const char *words = facts(p, x, &mem);
	int below = canvas_wrap(&nowhere, a, S_PLAIN, def) +
		    canvas_wrap(&nowhere, a, S_PLAIN, words),
	    used;
	struct area heads;

	put_words(c, &a, S_TITLE, assessment_pattern(x, &mem));
	heads = a;
	heads.rows -= below;
	used = shape ? head_draw_pair(c, heads, shape) : 0;
	a.row += used;
	a.rows -= used;
	put_words(c, &a, S_PLAIN, def);
	put_words(c, &a, S_DIM, words);
	put_words(c, &a, S_PLAIN, x->note);
}

static void draw(const struct card *c, const void *own, struct canvas *cv, struct area a)
{
	const struct patterns *p = own;
	const struct list *l = &p->list;
	struct area head = { a.row, a.col + LIST_INDENT, 1, l->area.cols - LIST_INDENT };

	(void)c;
	if (p->count)
		table_heads(columns, cv, head);
	list_draw(l, cv);
	if (p->pane.cols && l->cursor < p->count)
		draw_pane(p, &p->rows[l->cursor], cv, p->pane);
}

const struct card_tab tab_pattern = {
	.lists = &assessment_type,
	.places = IN_LIST,
	.size = sizeof(struct patterns),
	.open = open,
	.done = done,
	.load = load,
	.layout = layout,
	.draw = draw,
	.list = list_of,
};

/* Commands */

static struct patterns *own_of(struct screen *s)
{
	return card_own(card_of(s), CARD_pattern);
}

/* The row under the cursor, NULL without one; says so. */
static const struct assessment *current(struct ui *ui, struct patterns *p)
{
	if (list_on_row(&p->list))
		return &p->rows[p->list.cursor];
	ui_say(ui, "There is no assessment here yet");
	return NULL;
}

/* The newest that holds. */
static const struct assessment *last(const struct patterns *p)
{
	for (int i = 0; i < p->count; i++)
		if (is(&p->rows[i], "current"))
			return &p->rows[i];
	return NULL;
}

void cmd_pattern_new(struct ui *ui, struct screen *s)
{
	struct patterns *p = own_of(s);
	const struct client *c = &card_of(s)->data.client;

	if (c->rec.id)
		pattern_form_new(&p->form, ui, c, last(p));
}

void cmd_pattern_details(struct ui *ui, struct screen *s)
{
	struct patterns *p = own_of(s);
	const struct assessment *x = current(ui, p);
	ARENA(a);

	if (x)
		details_open(ui, assessment_pattern(x, &a), &assessment_type, x, &p->rules);
}

void cmd_pattern_correct(struct ui *ui, struct screen *s)
{
	struct patterns *p = own_of(s);
	const struct assessment *x = current(ui, p);

	if (x && is(x, "current"))
		pattern_form_correct(&p->form, ui, &card_of(s)->data.client, x);
	else if (x)
		ui_say(ui, is(x, "replaced") ? "A later row corrects this one: correct that" :
					       "It is archived: d brings it back first");
}

static void archive(struct ui *ui, const struct assessment *x, bool back)
{
	struct err e = { .code = ERR_NONE };
	ARENA(a);
	const char *words = assessment_pattern(x, &a);

	if (core_archive(ui->core, &assessment_type, x, back, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_refresh(ui);
	ui_say(ui, back ? "Brought back %s" : "Archived %s; f shows it, d brings it back", words);
}

static void archive_now(struct ui *ui, struct screen *asker)
{
	const struct assessment *x = current(ui, own_of(asker));

	if (x)
		archive(ui, x, false);
}

void cmd_pattern_archive(struct ui *ui, struct screen *s)
{
	struct patterns *p = own_of(s);
	const struct assessment *x = current(ui, p);
	char on[DATE_BUF];
	ARENA(a);

	if (x && is(x, "current"))
		ask_yes(ui, archive_now, "Archive %s of %s? It is kept, out of the history.",
			assessment_pattern(x, &a), day_short(x->on, p->rules.today, on));
	else if (x && is(x, "archived"))
		archive(ui, x, true);
	else if (x)
		ui_say(ui, "A later row replaced this one; it is kept as it was");
}

void cmd_pattern_all(struct ui *ui, struct screen *s)
{
	struct patterns *p = own_of(s);

	p->all = !p->all;
	s->cls->refresh(s, ui);
	ui_say(ui, p->all ? "Replaced and archived assessments are shown too" :
			    "Only what holds is shown");
}
