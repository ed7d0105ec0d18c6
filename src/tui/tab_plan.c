/* SPDX-License-Identifier: MIT */
/*
 * The tab Plan: the courses, and of the one under the cursor its sessions as a line, what comes
 * next, gaps that are not as planned, and the design that was agreed.
 */
#include "config.h"
#include "tui/card.h"

#include <inttypes.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "core/plans.h"
#include "core/words.h"
#include "model/choices.h"
#include "tui/ask.h"
#include "tui/course_form.h"
#include "tui/course_line.h"
#include "tui/details.h"
#include "tui/list.h"
#include "tui/pane.h"
#include "tui/session_form.h"
#include "tui/table.h"
#include "tui/undo.h"

struct plans {
	struct list list;
	struct plan *rows;		/* the current one first */
	int count;
	const char *currency;
	struct rules rules;
	struct area words;		/* of the course under the cursor */
	struct record_form form, session;
};

/* Columns */

static const char *shown(const struct plans *p, const char *field, const struct course *x,
			 struct arena *a)
{
	return field_show(field_named(&course_type, field), x, &p->rules, a);
}

#define SHOWN(name) \
	static const char *name##_text(const void *ctx, const void *rec, struct arena *a) \
	{ \
		return shown(ctx, #name, ((const struct plan *)rec)->course, a); \
	}
SHOWN(number)
SHOWN(kind)
SHOWN(status)

static const char *on_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct plans *p = ctx;

	return day_short(((const struct plan *)rec)->course->on, p->rules.today,
			 arena_alloc(a, DATE_BUF));
}

static const char *progress_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	return plan_progress(rec, a);
}

static const char *next_text(const void *ctx, const void *rec, struct arena *a)
{
	return plan_next_words(rec, ((const struct plans *)ctx)->rules.today, a);
}

static const char *price_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct plans *p = ctx;
	const char *amount = shown(p, "price", ((const struct plan *)rec)->course, a);

	return *amount ? arena_printf(a, "%s %s", amount, p->currency) : "";
}

static const struct table_column columns[] = {
	{ "No.",      3,  0,   true,  false, number_text },
	{ "Agreed",   11, 0,   false, false, on_text },
	{ "Kind",     12, 0,   false, false, kind_text },
	{ "Status",   8,  0,   false, false, status_text },
	{ "Sessions", 17, 64,  false, false, progress_text },
	{ "Next",     8,  72,  false, true,  next_text },
	{ "Price",    13, 100, true,  false, price_text },
	{ NULL, 0, 0, false, false, NULL },
};

/* The list */

/* The card has them. */
static int load(struct card *c, void *own, struct arena *a, struct err *e)
{
	struct plans *p = own;

	(void)e;
	p->rules = *core_rules(c->core);
	p->currency = core_setting(c->core, "currency", a);
	p->rows = c->data.plans;
	p->count = c->data.plan_count;
	list_hold(&p->list, p->count);
	return 0;
}

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct plans *p = l->owner;
	const struct plan *x = &p->rows[row];

	table_row(columns, p, x, plan_open(x->course) ? S_PLAIN : S_DIM, c, a);
}

static int64_t id_of(const struct list *l, int64_t row)
{
	return ((const struct plans *)l->owner)->rows[row].course->rec.id;
}

static const struct list_class rows = {
	.draw = draw_row,
	.id = id_of,
	.of = &course_type,
	.empty = "No course was planned yet.",
	.add = "Press n to plan one: kind, sessions, gaps, design.",
};

static void done(void *own)
{
	struct plans *p = own;

	record_form_done(&p->form);
	record_form_done(&p->session);
}

/* The courses are few: they get a third at most, the words the rest. */
static void layout(struct card *c, void *own, struct area a)
{
	struct plans *p = own;
	int most = (a.rows - 1) / 3, list = p->count < most ? p->count : most;

	(void)c;
	list = list > 0 ? list : 1;
	list_layout(&p->list, (struct area){ a.row + 1, a.col, list, a.cols });
	p->words = a;
	p->words.row += list + 2;
	p->words.rows -= list + 2;
	p->words.col += LIST_INDENT;
	p->words.cols -= LIST_INDENT + 1;
}

/* Words of the course */

static const char *design_words(const struct plans *p, const struct course *x, struct arena *a)
{
	const char *line = shown(p, "hairline", x, a), *edge = shown(p, "edge", x, a);
	BUF(w);

	if (*line)
		buf_puts(&w, line);
	if (*edge)
		buf_printf(&w, "%s%s edge", w.len ? ", " : "", w.len ? text_fold(a, edge) : edge);
	if (x->position != NONE_INT)
		buf_printf(&w, "%s%" PRId64 " mm above the brow line", w.len ? ", " : "",
			   x->position);
	return arena_strdup(a, buf_str(&w));
}

/* "Thu 26 Nov, Thu 3 Dec" */
static const char *proposed(const struct plan *x, day_t today, struct arena *a)
{
	const char *words = "";

	for (int i = 0; i < x->steps; i++) {
		char weekday[DATE_BUF], day[DATE_BUF];

		if (!x->step[i].session)
			words = arena_printf(a, "%s%s%.3s %s", words, *words ? ", " : "",
					     day_long(x->step[i].day, weekday),
					     day_short(x->step[i].day, today, day));
	}
	return words;
}

static void put(struct pane *w, const char *label, const char *words)
{
	if (*words)
		pane_value(w, label, words);
}

static void draw_dates(const struct plans *p, const struct plan *x, struct pane *w)
{
	ARENA(a);

	for (int i = 0; i < x->steps; i++)
		if (x->step[i].outside)
			pane_line(w, S_WARN, "! Session %" PRId64 ": %s",
				  x->step[i].session->number, plan_gap_words(x, i, &a));
	put(w, "Next", plan_next_words(x, p->rules.today, &a));
	put(w, "Proposed", proposed(x, p->rules.today, &a));
}

static void draw_course(const struct plans *p, const struct plan *x, struct canvas *c)
{
	const struct course *course = x->course;
	struct pane w = { c, p->words };
	ARENA(a);
	const char *price = price_text(p, x, &a);

	pane_line(&w, S_TITLE, "%s, %s: %s", choice_label(&course_kind, course->kind),
		  text_fold(&a, choice_label(&course_status, course->status)),
		  plan_progress(x, &a));
	pane_skip(&w, course_line_draw(x, p->rules.today, c, w.a));
	draw_dates(p, x, &w);
	put(&w, "Hairline", design_words(p, course, &a));
	put(&w, "Design", course->design);
	put(&w, "Expectations", course->expectations);
	put(&w, "Price", *price ? arena_printf(&a, "%s for all sessions", price) : "");
	put(&w, "Planned by", course->who);
}

static void draw(const struct card *c, const void *own, struct canvas *cv, struct area a)
{
	const struct plans *p = own;
	const struct list *l = &p->list;

	(void)c;
	if (p->count)
		table_heads(
			columns, cv,
			(struct area){ a.row, a.col + LIST_INDENT, 1, l->area.cols - LIST_INDENT });
	list_draw(l, cv);
	if (l->cursor < p->count)
		draw_course(p, &p->rows[l->cursor], cv);
}

/* What the row under the cursor has no use for stays out of the footer. */
static const char *hint(const void *own, const struct command *cmd)
{
	const struct plans *p = own;
	const struct course *x = p->list.cursor < p->count ? p->rows[p->list.cursor].course : NULL;

	if (!x)
		return (cmd->places & IN_PLAN) && cmd->run != cmd_course_new ? "" : NULL;
	return (cmd->run == cmd_course_book && !plan_open(x)) ||
	       (cmd->run == cmd_course_done && choice_is(&course_status, x->status, "done")) ||
	       (cmd->run == cmd_course_stop && choice_is(&course_status, x->status, "stopped")) ?
	       "" : NULL;
}

const struct card_tab tab_plan = {
	.lists = &course_type,
	.places = IN_LIST,
	.size = sizeof(struct plans),
	.done = done,
	.load = load,
	.layout = layout,
	.draw = draw,
	.hint = hint,
	.rows = &rows,
	.list_at = offsetof(struct plans, list),
};

/* Commands */

static struct plans *own_of(struct screen *s)
{
	return card_own(card_of(s), CARD_plan);
}

/* The row under the cursor, NULL without one; says so. */
static const struct plan *current(struct ui *ui, struct plans *p)
{
	if (list_on_row(&p->list))
		return &p->rows[p->list.cursor];
	ui_say(ui, "There is no course here yet: n plans one");
	return NULL;
}

void cmd_course_new(struct ui *ui, struct screen *s)
{
	const struct client *c = &card_of(s)->data.client;

	if (c->rec.id)
		course_form_new(&own_of(s)->form, ui, c);
}

void cmd_course_edit(struct ui *ui, struct screen *s)
{
	struct plans *p = own_of(s);
	const struct plan *x = current(ui, p);

	if (x)
		course_form_edit(&p->form, ui, x->course);
}

void cmd_course_details(struct ui *ui, struct screen *s)
{
	struct plans *p = own_of(s);
	const struct plan *x = current(ui, p);
	ARENA(a);

	if (x)
		details_open(ui, core_said(ui->core, &course_type, x->course, true, &a),
			     &course_type, x->course);
}

void cmd_course_book(struct ui *ui, struct screen *s)
{
	struct plans *p = own_of(s);
	const struct card_data *d = &card_of(s)->data;
	const struct plan *x = current(ui, p);
	ARENA(a);

	if (x && !plan_open(x->course))
		ui_say(ui, "%s is %s: n plans another one",
		       core_said(ui->core, &course_type, x->course, true, &a),
		       choice_code(&course_status, x->course->status));
	else if (x)
		session_form_book(&p->session, ui, &d->client, d->sessions, d->session_count, x);
}

static bool turn(struct ui *ui, const struct course *was, const char *code)
{
	struct err e = { .code = ERR_NONE };
	struct course now = *was;
	ARENA(a);

	now.status = choice_index(&course_status, code);
	if (now.status == was->status) {
		ui_say(ui, "%s is %s already", core_said(ui->core, &course_type, was, true, &a),
		       code);
		return false;
	}
	if (core_save(ui->core, &course_type, was, &now, NULL, NULL, &e) < 0) {
		ui_fail(ui, &e);
		return false;
	}
	undo_note(ui, &course_type, was, &now);
	ui_refresh(ui);
	ui_say(ui, "%s: %s; u undoes it", core_said(ui->core, &course_type, &now, true, &a),
	       text_fold(&a, choice_label(&course_status, now.status)));
	return true;
}

void cmd_course_done(struct ui *ui, struct screen *s)
{
	const struct plan *x = current(ui, own_of(s));

	if (x)
		turn(ui, x->course, "done");
}

static void stop_now(struct ui *ui, struct screen *asker)
{
	const struct plan *x = current(ui, own_of(asker));

	int booked = x ? x->booked : 0;

	if (x && turn(ui, x->course, "stopped") && booked)
		ui_warn(ui, "Stopped; u undoes it. %d session%s booked still", booked,
			booked == 1 ? " is" : "s are");
}

void cmd_course_stop(struct ui *ui, struct screen *s)
{
	const struct plan *x = current(ui, own_of(s));
	const char *status = x ? choice_code(&course_status, x->course->status) : "";
	ARENA(a);

	if (!strcmp(status, "stopped"))
		ui_say(ui, "It is stopped already; e gives it another status");
	else if (x)
		ask_yes(ui, stop_now, "Stop %s, %s, %s? It is kept, as stopped.",
			core_said(ui->core, &course_type, x->course, false, &a),
			choice_label(&course_kind, x->course->kind), plan_progress(x, &a));
}
