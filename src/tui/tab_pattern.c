/* SPDX-License-Identifier: MIT */
/*
 * The tab Pattern: the history of assessments and, beside it, the head of the one under the cursor;
 * two of them side by side over time; the client's scars.
 */
#include "config.h"
#include "tui/card.h"

#include <inttypes.h>
#include "model/choices.h"
#include "model/pattern.h"
#include "model/zone.h"
#include "tui/head.h"
#include "tui/pattern_form.h"
#include "tui/pattern_time.h"
#include "tui/record_rows.h"

/* What the tab shows, one after the other. */
enum view { VIEW_HISTORY, VIEW_TIME, VIEW_SCARS, VIEW_COUNT };

struct patterns {
	struct record_rows rows, scars;
	enum view view;
	struct area pane;		/* of the head; no columns: there is none */
	struct pattern_form form;
	struct record_form scar_form;
};

static struct patterns *own_of(struct screen *s)
{
	return card_own(card_of(s), CARD_pattern);
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
	return choice_is(&history_status, x->status, "current") ? assessment_pattern(x, a) :
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
	pattern_form_correct(&own_of(s)->form, ui, &card_of(s)->data.client, rec);
}

static const struct record_rows_class rows = {
	.type = &assessment_type,
	.columns = columns,
	.empty = "No pattern is recorded.",
	.add = "Press n to record the pattern of today.",
	.title = title,
	.edit = edit,
};

/* Scars */

static const char *seen_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct record_rows *p = ctx;

	return day_short(((const struct scar *)rec)->on, p->rules.today,
			 arena_alloc(a, DATE_BUF));
}

static const char *kind_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	(void)a;
	return choice_label(&scar_kind, ((const struct scar *)rec)->kind);
}

static const char *zone_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	(void)a;
	return choice_label(&zones, ((const struct scar *)rec)->zone);
}

/* "180 x 3 mm" */
static const char *size_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct scar *x = rec;

	(void)ctx;
	if (x->length_mm == NONE_INT && x->width_mm == NONE_INT)
		return "";
	if (x->width_mm == NONE_INT)
		return arena_printf(a, "%" PRId64 " mm", x->length_mm);
	if (x->length_mm == NONE_INT)
		return arena_printf(a, "%" PRId64 " mm wide", x->width_mm);
	return arena_printf(a, "%" PRId64 " x %" PRId64 " mm", x->length_mm, x->width_mm);
}

static const char *look_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct scar *x = rec;
	const char *colour = choice_label(&scar_colour, x->colour);
	const char *texture = choice_label(&scar_texture, x->texture);

	(void)ctx;
	return arena_printf(a, "%s%s%s", texture, *texture && *colour ? ", " : "", colour);
}

static const struct table_column scar_columns[] = {
	{ "Seen",  11, 0,  false, false, seen_text },
	{ "Scar",  12, 0,  false, false, kind_text },
	{ "Zone",  12, 0,  false, true,  zone_text },
	{ "Size",  12, 0,  false, false, size_text },
	{ "Look",  20, 70, false, false, look_text },
	{ NULL, 0, 0, false, false, NULL },
};

static const char *scar_title(const void *rec, struct arena *a)
{
	const struct scar *x = rec;
	const char *zone = choice_label(&zones, x->zone);

	return arena_printf(a, "%s%s%s", choice_label(&scar_kind, x->kind), *zone ? ", " : "",
			    zone);
}

static void scar_edit(struct ui *ui, struct screen *s, const void *rec)
{
	struct patterns *p = own_of(s);
	ARENA(a);

	record_form_open(&p->scar_form, p, ui, &(struct form_spec){
		.type = &scar_type, .was = rec,
		.title = arena_printf(&a, "Edit scar: %s", scar_title(rec, &a)),
	}, NULL);
}

static void scar_new(struct ui *ui, struct patterns *p, const struct client *c)
{
	struct scar start;
	ARENA(a);

	core_new(ui->core, &scar_type, &start, &a);
	start.client = c->rec.id;
	record_form_open(&p->scar_form, p, ui, &(struct form_spec){
		.type = &scar_type, .start = &start,
		.title = arena_printf(&a, "New scar of %s", rec_title(&client_type, c, &a)),
	}, NULL);
}

static const struct record_rows_class scar_rows = {
	.type = &scar_type,
	.columns = scar_columns,
	.empty = "No scar was recorded.",
	.add = "Press n to record one.",
	.title = scar_title,
	.edit = scar_edit,
};

/* The tab */

static void open(struct card *c, void *own)
{
	struct patterns *p = own;

	record_rows_init(&p->rows, &rows, c);
	record_rows_init(&p->scars, &scar_rows, c);
}

static void done(void *own)
{
	struct patterns *p = own;

	record_rows_done(&p->rows);
	record_rows_done(&p->scars);
	pattern_form_done(&p->form);
	record_form_done(&p->scar_form);
}

static int load(struct card *c, void *own, struct arena *a, struct err *e)
{
	struct patterns *p = own;
	int r = record_rows_load(&p->rows, c, a, e);

	return r < 0 ? r : record_rows_load(&p->scars, c, a, e);
}

/* The commands for rows work on what is shown. */
static struct list *list_of(void *own)
{
	struct patterns *p = own;

	return p->view == VIEW_SCARS ? &p->scars.list : &p->rows.list;
}

/* The picture keeps a third of a wide window; a narrow one has only the list. */
static void layout(struct card *c, void *own, struct area a)
{
	enum { LEAST = 72, PANE = 36, GAP = 2 };
	struct patterns *p = own;

	(void)c;
	if (p->view == VIEW_SCARS) {
		record_rows_layout(&p->scars, a);
		return;
	}
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

static void draw_history(const struct patterns *p, struct canvas *cv)
{
	const struct assessment *x = record_rows_here(&p->rows);

	record_rows_draw(&p->rows, cv);
	if (p->pane.cols && x)
		draw_pane(&p->rows.rules, x, cv, p->pane);
}

/* What was replaced or archived is no point of the line. */
static void draw_time(const struct patterns *p, struct canvas *cv, struct area a)
{
	const struct assessment *x = record_rows_here(&p->rows), *all;
	struct assessment *held;
	int n = 0, then = 0;
	ARENA(mem);

	if (!x) {
		list_draw(&p->rows.list, cv);
		return;
	}
	all = (const struct assessment *)(const void *)p->rows.rows;
	held = arena_alloc(&mem, (size_t)p->rows.count * sizeof *held);
	for (int i = 0; i < p->rows.count; i++)
		if (record_rows_holds(&p->rows, &all[i]) || &all[i] == x) {
			then = &all[i] == x ? n : then;
			held[n++] = all[i];
		}
	a.col += LIST_INDENT;
	a.cols -= LIST_INDENT;
	pattern_time_draw(held, n, &held[then], &p->rows.rules, cv, a);
	canvas_cursor(cv, a.row, a.col);
}

static void draw(const struct card *c, const void *own, struct canvas *cv, struct area a)
{
	const struct patterns *p = own;

	(void)c;
	if (p->view == VIEW_TIME)
		draw_time(p, cv, a);
	else if (p->view == VIEW_SCARS)
		record_rows_draw(&p->scars, cv);
	else
		draw_history(p, cv);
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
	struct patterns *p = own_of(s);
	const struct client *c = &card_of(s)->data.client;

	if (!c->rec.id)
		return;
	if (p->view == VIEW_SCARS)
		scar_new(ui, p, c);
	else
		pattern_form_new(&p->form, ui, c, record_rows_last(&p->rows));
}

/* Over time begins with the first assessment on the left. */
void cmd_pattern_view(struct ui *ui, struct screen *s)
{
	static const char *const words[VIEW_COUNT] = {
		"The history of assessments",
		"Over time: the arrow keys choose the assessment on the left",
		"Scars",
	};
	struct patterns *p = own_of(s);

	p->view = (p->view + 1) % VIEW_COUNT;
	list_go(&p->rows.list, p->view == VIEW_TIME ? p->rows.count - 1 : 0);
	ui_say(ui, "%s", words[p->view]);
}
