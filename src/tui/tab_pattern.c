/* SPDX-License-Identifier: MIT */
/*
 * The tab Pattern: the history of assessments and, beside it, the head of the one under the cursor.
 */
#include "config.h"
#include "tui/card.h"

#include <string.h>
#include "model/choices.h"
#include "model/pattern.h"
#include "tui/head.h"
#include "tui/pattern_form.h"
#include "tui/record_rows.h"

struct patterns {
	struct record_rows rows;
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
	const struct record_rows *p = ctx;

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
static const char *activity_words(const struct rules *r, const struct assessment *x,
				  struct arena *a)
{
	const char *label = choice_label(&activity, x->activity);
	char since[DATE_BUF];

	if (!x->since)
		return label;
	return arena_printf(a, "%s%ssince %s", label, *label ? " " : "",
			    day_short(x->since, r->today, since));
}

static const char *activity_text(const void *ctx, const void *rec, struct arena *a)
{
	return activity_words(&((const struct record_rows *)ctx)->rules, rec, a);
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

static const char *title(const void *rec, struct arena *a)
{
	return assessment_pattern(rec, a);
}

static void edit(struct ui *ui, struct screen *s, const void *rec)
{
	struct card *c = card_of(s);

	pattern_form_correct(&((struct patterns *)card_own(c, CARD_pattern))->form, ui,
			     &c->data.client, rec);
}

static const struct record_rows_class rows = {
	.type = &assessment_type,
	.columns = columns,
	.empty = "Nothing was recorded yet.",
	.add = "Press n to record the pattern of today.",
	.title = title,
	.edit = edit,
};

/* The tab */

static void open(struct card *c, void *own)
{
	record_rows_init(own, &rows, c);
}

static void done(void *own)
{
	struct patterns *p = own;

	record_rows_done(&p->rows);
	pattern_form_done(&p->form);
}

static int load(struct card *c, void *own, struct arena *a, struct err *e)
{
	return record_rows_load(own, c, a, e);
}

static struct list *list_of(void *own)
{
	return &((struct patterns *)own)->rows.list;
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
	record_rows_layout(&p->rows, a);
}

/* Words below what was drawn so far; the rows that are left. */
static void put_words(struct canvas *c, struct area *a, enum style st, const char *words)
{
	int n = a->rows > 0 && *words ? canvas_wrap(c, *a, st, words) : 0;

	n = n < a->rows ? n : a->rows;
	a->row += n;
	a->rows -= n;
}

static const char *facts(const struct rules *r, const struct assessment *x, struct arena *a)
{
	const char *salt = salt_words(x->salt_total, a), *act = activity_words(r, x, a);
	char on[DATE_BUF];

	return arena_printf(a, "%s%s%s%s%s%s%s", day_short(x->on, r->today, on),
			    *salt ? ", SALT " : "", salt, *act ? ", " : "", act,
			    *x->who ? ", " : "", x->who);
}

static void draw_pane(const struct rules *r, const struct assessment *x, struct canvas *c,
		      struct area a)
{
	const struct pattern *shape = pattern_of(choice_code(&pattern_codes, x->code));
	const char *def = shape ? shape->definition : "";
	struct canvas nowhere = { 0 };
	ARENA(mem);
	const char *words = facts(r, x, &mem);
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
	const struct assessment *x = record_rows_here(&p->rows);

	(void)c;
	(void)a;
	record_rows_draw(&p->rows, cv);
	if (p->pane.cols && x)
		draw_pane(&p->rows.rules, x, cv, p->pane);
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

void cmd_pattern_new(struct ui *ui, struct screen *s)
{
	struct patterns *p = card_own(card_of(s), CARD_pattern);
	const struct client *c = &card_of(s)->data.client;

	if (c->rec.id)
		pattern_form_new(&p->form, ui, c, record_rows_last(&p->rows));
}
