/* SPDX-License-Identifier: MIT */
/*
 * The tab Health: what speaks against a treatment and how the client is, as of the last review;
 * below it the history of reviews.
 */
#include "config.h"
#include "tui/card.h"

#include <string.h>
#include "base/mem.h"
#include "core/words.h"
#include "model/choices.h"
#include "tui/details.h"
#include "tui/health_form.h"
#include "tui/record_rows.h"

/* A line of the state: a hold has no label. */
struct line {
	const char *label, *text;
	enum style style;
};

struct reviews {
	struct record_rows rows;
	struct line *lines;
	int line_count, hold_count;	/* holds come first */
	struct area state;
	struct record_form form;
};

enum { LABEL_COLS = 11, LIST_ROWS = 5 /* heads, three rows and the blank above */ };

/* Columns */

static const struct rules *rules_of(const void *ctx)
{
	return &((const struct record_rows *)ctx)->rules;
}

static const char *shown(const void *rec, const char *field, const struct rules *r,
			 struct arena *a)
{
	return field_show(field_named(&health_type, field), rec, r, a);
}

static const char *on_text(const void *ctx, const void *rec, struct arena *a)
{
	return day_short(((const struct health *)rec)->on, rules_of(ctx)->today,
			 arena_alloc(a, DATE_BUF));
}

/* What no longer holds says so first: the end may be cut off. */
static const char *conditions_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct health *x = rec;
	const char *words = shown(x, "conditions", rules_of(ctx), a);

	words = *words ? words : "none";
	return choice_is(&history_status, x->status, "current") ? words :
	       arena_printf(a, "%s: %s", choice_label(&history_status, x->status), words);
}

#define SHOWN(name) \
	static const char *name##_text(const void *ctx, const void *rec, struct arena *a) \
	{ \
		return shown(rec, #name, rules_of(ctx), a); \
	}
SHOWN(fitzpatrick)
SHOWN(patch_result)
SHOWN(who)

static const struct table_column columns[] = {
	{ "Date",        11, 0,  false, false, on_text },
	{ "Conditions",  12, 0,  false, true,  conditions_text },
	{ "Fitzpatrick", 11, 76, false, false, fitzpatrick_text },
	{ "Patch test",  12, 56, false, false, patch_result_text },
	{ "Who",         9,  66, false, false, who_text },
	{ NULL, 0, 0, false, false, NULL },
};

static const char *title(const void *rec, struct arena *a)
{
	char on[DATE_BUF];

	return arena_printf(a, "the review of %s",
			    day_short(((const struct health *)rec)->on, 0, on));
}

static void edit(struct ui *ui, struct screen *s, const void *rec)
{
	struct reviews *p = card_own(card_of(s), CARD_health);

	health_form_correct(&p->form, ui, rec);
}

static const struct record_rows_class rows = {
	.type = &health_type,
	.columns = columns,
	.empty = "The health was not reviewed yet.",
	.add = "Press n for the first review.",
	.title = title,
	.edit = edit,
};

/* The state */

static void add(struct reviews *p, enum style st, const char *label, const char *text)
{
	if (*text)
		p->lines[p->line_count++] = (struct line){ label, text, st };
}

/* "Fitzpatrick III; Dry; Scalp Healthy": those that have a value, in the line of that label. */
static const char *joined(const char *label, const struct rules *r, const struct health *x,
			  const char *const *fields, struct arena *a)
{
	const char *all = "";

	for (; *fields; fields++) {
		const struct field *f = field_named(&health_type, *fields);
		const char *words = field_show(f, x, r, a);
		bool same = !strcmp(f->label, label);

		if (*words)
			all = arena_printf(a, "%s%s%s%s%s", all, *all ? "; " : "",
					   same ? "" : f->label, same ? "" : " ", words);
	}
	return all;
}

/* "20 Nov 2026, bottle 3 (…): clear" */
static const char *patch_words(struct core *core, const struct health *x, struct arena *a)
{
	const char *result = choice_label(&patch_result, x->patch_result), *bottle = "";
	struct bottle b;
	struct err e;
	char on[DATE_BUF];

	if (!x->patch_on)
		return "";
	if (x->patch_bottle != NONE_INT &&
	    core_get(core, &bottle_type, x->patch_bottle, &b, a, &e) >= 0)
		bottle = arena_printf(a, ", bottle %s", core_words(core, &bottle_type, &b, a));
	return arena_printf(a, "%s%s: %s", day_short(x->patch_on, 0, on), bottle,
			    *result ? result : choice_label(&patch_result, 1));
}

static void add_state(struct reviews *p, struct core *core, const struct health *x,
		      struct arena *a)
{
	static const char *const skin[] = { "fitzpatrick", "skin", "scalp", NULL };
	static const char *const hair[] = { "hair_colour", "hair_length", "transplant",
					    "earlier_work", NULL };
	const struct rules *r = &p->rows.rules;

	add(p, S_PLAIN, "Skin", joined("Skin", r, x, skin, a));
	add(p, S_PLAIN, "Hair", joined("Hair", r, x, hair, a));
	add(p, S_ALERT, "Allergies", x->allergies);
	add(p, S_PLAIN, "Medicines", x->medicines);
	add(p, S_PLAIN, "Patch test", patch_words(core, x, a));
}

static const char *hold_line(const struct hold *h, struct arena *a)
{
	return arena_printf(a, "%s %s", hold_stops(h) ? "!" : "-", h->words);
}

static int load(struct card *c, void *own, struct arena *a, struct err *e)
{
	enum { STATE = 5 };
	struct reviews *p = own;
	const struct card_data *d = &c->data;
	const struct health *x;
	int r = record_rows_load(&p->rows, c, a, e);

	p->line_count = 0;
	p->lines = arena_alloc(a, ((size_t)d->hold_count + STATE) * sizeof *p->lines);
	if (r < 0)
		return r;
	for (int i = 0; i < d->hold_count; i++)
		add(p, hold_stops(&d->holds[i]) ? S_ALERT : S_WARN, NULL,
		    hold_line(&d->holds[i], a));
	p->hold_count = p->line_count;
	x = record_rows_last(&p->rows);
	if (x)
		add_state(p, c->core, x, a);
	return 0;
}

static void open(struct card *c, void *own)
{
	record_rows_init(own, &rows, c);
}

static void done(void *own)
{
	struct reviews *p = own;

	record_rows_done(&p->rows);
	record_form_done(&p->form);
}

static struct list *list_of(void *own)
{
	return &((struct reviews *)own)->rows.list;
}

/* The rows that a line takes. */
static int height(const struct line *l, int cols)
{
	struct canvas nowhere = { 0 };
	struct area a = { .rows = 1, .cols = cols - (l->label ? LABEL_COLS : 0) };

	return canvas_wrap(&nowhere, a, S_PLAIN, l->text);
}

static void layout(struct card *c, void *own, struct area a)
{
	struct reviews *p = own;
	int most = a.rows > LIST_ROWS ? a.rows - LIST_ROWS : 0, need = 0;

	(void)c;
	p->state = (struct area){ a.row, a.col + LIST_INDENT, 0, a.cols - LIST_INDENT - 1 };
	for (int i = 0; i < p->line_count; i++)
		need += height(&p->lines[i], p->state.cols);
	p->state.rows = need < most ? need : most;
	need = p->state.rows + (p->state.rows > 0);
	record_rows_layout(&p->rows, (struct area){ a.row + need, a.col, a.rows - need, a.cols });
}

static int draw_line(const struct line *l, struct canvas *c, struct area a)
{
	int indent = l->label ? LABEL_COLS : 0;

	if (l->label)
		canvas_put(c, a.row, a.col, LABEL_COLS - 1, S_DIM, l->label);
	a.col += indent;
	a.cols -= indent;
	return canvas_wrap(c, a, l->style, l->text);
}

/* What does not fit is counted: nothing that speaks against a treatment goes unseen. */
static void draw_state(const struct reviews *p, struct canvas *c)
{
	struct area a = p->state;
	int end = a.row + a.rows;

	for (int i = 0; i < p->line_count && a.row < end; i++) {
		int rows_left = end - a.row, need = height(&p->lines[i], a.cols);
		bool last = i + 1 == p->line_count;

		if (need > rows_left || (rows_left == 1 && !last)) {
			canvas_printf(c, a.row, a.col, a.cols, i < p->hold_count ? S_ALERT : S_DIM,
				      "%d more, h shows them", p->line_count - i);
			return;
		}
		a.rows = rows_left;
		a.row += draw_line(&p->lines[i], c, a);
	}
}

static void draw(const struct card *c, const void *own, struct canvas *cv, struct area a)
{
	const struct reviews *p = own;

	(void)c;
	(void)a;
	draw_state(p, cv);
	record_rows_draw(&p->rows, cv);
}

const struct card_tab tab_health = {
	.lists = &health_type,
	.places = IN_LIST,
	.size = sizeof(struct reviews),
	.open = open,
	.done = done,
	.load = load,
	.layout = layout,
	.draw = draw,
	.list = list_of,
};

/* Commands */

void cmd_health_new(struct ui *ui, struct screen *s)
{
	struct reviews *p = card_own(card_of(s), CARD_health);
	const struct client *c = &card_of(s)->data.client;

	if (c->rec.id)
		health_form_new(&p->form, ui, c);
}

/* Each with what the clinic notes about it, then the state. */
void cmd_health_holds(struct ui *ui, struct screen *s)
{
	const struct card_data *d = &card_of(s)->data;
	const struct reviews *p = card_own(card_of(s), CARD_health);
	struct details_line *lines;
	int n = 0;
	ARENA(a);

	lines = arena_alloc(&a, ((size_t)p->line_count + 1) * sizeof *lines);
	for (int i = 0; i < d->hold_count; i++) {
		const struct hold *h = &d->holds[i];

		lines[n++] = (struct details_line){
			choice_label(&hold_action, h->action),
			arena_printf(&a, "%s%s%s", h->words, *h->note ? ". " : "", h->note),
		};
	}
	for (int i = p->hold_count; i < p->line_count; i++)
		lines[n++] = (struct details_line){ p->lines[i].label, p->lines[i].text };
	if (!d->hold_count)
		ui_say(ui, "Nothing speaks against a treatment");
	else
		details_lines_open(ui, "What speaks against a treatment", lines, n);
}
