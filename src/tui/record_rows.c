/* SPDX-License-Identifier: MIT */
/* The rows of a tab of the card, and the commands that are alike for all of them. */
#include "config.h"
#include "tui/record_rows.h"

#include <assert.h>
#include <string.h>
#include "base/text.h"
#include "tui/ask.h"
#include "tui/details.h"
#include "tui/undo.h"

static const void *row_at(const struct record_rows *p, int64_t row)
{
	return p->rows + (size_t)row * p->cls->type->size;
}

static const char *status_of(const struct record_rows *p, const void *rec, struct arena *a)
{
	const struct rectype *t = p->cls->type;

	return field_text(field_named(t, t->archive_field), rec, &p->rules, a);
}

bool record_rows_holds(const struct record_rows *p, const void *rec)
{
	return rec_listed(p->cls->type, rec);
}

/* The list */

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct record_rows *p = l->owner;
	const void *rec = row_at(p, row);

	table_row(p->cls->columns, p, rec, record_rows_holds(p, rec) ? S_PLAIN : S_DIM, c, a);
}

static int64_t id_of(const struct list *l, int64_t row)
{
	return ((const struct rec *)row_at(l->owner, row))->id;
}

void record_rows_init(struct record_rows *p, const struct record_rows_class *cls, struct card *c)
{
	struct list_class *own = arena_alloc(&c->screen.arena, sizeof *own);

	*own = (struct list_class){ .draw = draw_row, .id = id_of, .of = cls->type,
				    .empty = cls->empty, .add = cls->add };
	p->cls = cls;
	list_init(&p->list, own, c->ui, p);
}

void record_rows_done(struct record_rows *p)
{
	list_done(&p->list);
}

int record_rows_load(struct record_rows *p, struct card *c, struct arena *a, struct err *e)
{
	struct query q = { .client = c->number, .newest = true, .status = p->all ? "all" : NULL };
	void *rows = NULL;
	int r;

	p->rules = *core_rules(c->core);
	p->count = 0;
	r = core_list(c->core, p->cls->type, &q, &rows, &p->count, a, e);
	p->rows = rows;
	list_hold(&p->list, p->count);
	return r;
}

void record_rows_layout(struct record_rows *p, struct area a)
{
	list_layout(&p->list, (struct area){ a.row + 1, a.col, a.rows - 1, a.cols });
}

void record_rows_draw(const struct record_rows *p, struct canvas *c)
{
	struct area a = p->list.area;

	if (p->count)
		table_heads(p->cls->columns, c,
			    (struct area){ a.row - 1, a.col + LIST_INDENT, 1,
					   a.cols - LIST_INDENT });
	list_draw(&p->list, c);
}

const void *record_rows_here(const struct record_rows *p)
{
	return p->list.cursor < p->count ? row_at(p, p->list.cursor) : NULL;
}

const void *record_rows_last(const struct record_rows *p)
{
	for (int i = 0; i < p->count; i++)
		if (record_rows_holds(p, row_at(p, i)))
			return row_at(p, i);
	return NULL;
}

/* Commands */

static struct record_rows *own_of(struct screen *s)
{
	struct list *l = s->cls->list(s);

	assert(l->cls->draw == draw_row);
	return l->owner;
}

/* The row under the cursor, NULL without one; says so. */
static const void *current(struct ui *ui, struct record_rows *p)
{
	ARENA(a);

	if (list_on_row(&p->list))
		return record_rows_here(p);
	ui_say(ui, "There is no %s here yet", text_fold(&a, p->cls->type->label));
	return NULL;
}

/* "2 Nov", from the field that periods mean. */
static const char *when(const struct record_rows *p, const void *rec, struct arena *a)
{
	const struct rectype *t = p->cls->type;

	return day_short(field_day(field_named(t, t->period), rec), p->rules.today,
			 arena_alloc(a, DATE_BUF));
}

void cmd_rows_details(struct ui *ui, struct screen *s)
{
	struct record_rows *p = own_of(s);
	const void *rec = current(ui, p);
	ARENA(a);

	if (rec)
		details_open(ui, p->cls->title(rec, &a), p->cls->type, rec);
}

void cmd_rows_correct(struct ui *ui, struct screen *s)
{
	struct record_rows *p = own_of(s);
	const void *rec = current(ui, p);
	ARENA(a);

	if (rec && record_rows_holds(p, rec))
		p->cls->edit(ui, s, rec);
	else if (rec)
		ui_say(ui, strcmp(status_of(p, rec, &a), "replaced") ?
				   "It is archived: d brings it back first" :
				   "A later row corrects this one: correct that");
}

/* What is undone is what is no history: that keeps every state anyhow. */
static int turn(struct ui *ui, const struct rectype *t, const void *rec, bool back, struct err *e)
{
	ARENA(a);
	const struct rec *head = rec;

	if (t->history)
		return core_archive(ui->core, t, rec, back, e);
	return archive_record(ui, t, head->id, back, arena_alloc(&a, t->size), &a, e);
}

static void archive(struct ui *ui, const struct record_rows *p, const void *rec, bool back)
{
	struct err e = { .code = ERR_NONE };
	ARENA(a);
	const char *words = p->cls->title(rec_copy(p->cls->type, rec, &a), &a);

	if (turn(ui, p->cls->type, rec, back, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_refresh(ui);
	ui_say(ui, back ? "Brought back %s" : "Archived %s; f shows it, d brings it back", words);
}

static void archive_now(struct ui *ui, struct screen *asker)
{
	struct record_rows *p = own_of(asker);
	const void *rec = current(ui, p);

	if (rec)
		archive(ui, p, rec, false);
}

void cmd_rows_archive(struct ui *ui, struct screen *s)
{
	struct record_rows *p = own_of(s);
	const void *rec = current(ui, p);
	ARENA(a);

	if (rec && record_rows_holds(p, rec))
		ask_yes(ui, archive_now, "Archive %s of %s? It is kept, out of the list.",
			p->cls->title(rec, &a), when(p, rec, &a));
	else if (rec && !strcmp(status_of(p, rec, &a), "replaced"))
		ui_say(ui, "A later row replaced this one; it is kept as it was");
	else if (rec)
		archive(ui, p, rec, true);
}

void cmd_rows_all(struct ui *ui, struct screen *s)
{
	struct record_rows *p = own_of(s);
	bool history = p->cls->type->history;

	p->all = !p->all;
	s->cls->refresh(s, ui);
	ui_say(ui, !p->all ? "Only what holds is shown" :
		   history ? "What was replaced or archived is shown too" :
			     "What was archived is shown too");
}
