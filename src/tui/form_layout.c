/* SPDX-License-Identifier: MIT */
/*
 * How wide and high the parts of a form are at a given width, and which words stand at a field.
 * Paints nothing.
 */
#include "config.h"
#include "tui/form_parts.h"
#include "base/text.h"
#include "tui/choose.h"

#include <string.h>

enum {
	LEFT = 2,		/* the focus mark */
	GAP = 2,
	LINES_LEAST = 3, LINES_MOST = 8, TICKS_MOST = 3, TICKS_COLS = 64, BANNER_MOST = 4,
};

static int width(const char *s)
{
	return text_width(s, strlen(s));
}

static int clamp(int x, int least, int most)
{
	return x < least ? least : x > most ? most : x;
}

/* Enough for what is usually typed, also in words: "1 May 2025 10:00". */
static const int kind_cols[K_COUNT] = {
	[K_ID] = 10,   [K_INT] = 10,  [K_TENTHS] = 10,  [K_HUNDREDTHS] = 10,  [K_MONEY] = 14,
	[K_DATE] = 16, [K_WHEN] = 20, [K_INSTANT] = 22, [K_STAFF] = 20,
};

const char *form_label(const struct entry *en, struct arena *a)
{
	bool need = (en->f->flags & F_NEED) && form_can_stand(en);

	return arena_printf(a, "%s%s", en->f->label, need ? " *" : "");
}

static const char *tick_labels(const struct entry *en, struct arena *a)
{
	char *rest = arena_strdup(a, edit_text(&en->ed)), *code;
	BUF(words);

	while ((code = strsep(&rest, ","))) {
		int row = choice_index(en->list, code);

		if (*code)
			buf_printf(&words, "%s%s", words.len ? ", " : "",
				   row ? choice_label(en->list, row) : code);
	}
	return arena_strdup(a, buf_str(&words));
}

const char *form_fixed(const struct form *form, const struct field *f, const void *rec,
		       struct arena *a)
{
	const struct form_spec *spec = &form->spec;

	return spec->show ? spec->show(spec->ctx, f, rec, a) : field_show(f, rec, &form->rules, a);
}

const char *form_shown(const struct form *form, const struct entry *en, struct arena *a)
{
	int row;

	if (en->widget == W_FIXED)
		return form_fixed(form, en->f, form->base, a);
	if (en->widget == W_COMPUTED)
		return form->spec.computed(form->spec.ctx, en->f, form->rec, a);
	if (en->widget == W_TICKS)
		return tick_labels(en, a);
	row = en->list ? choice_index(en->list, edit_text(&en->ed)) : 0;
	return row ? choose_words(&en->list->rows[row - 1], a) : edit_text(&en->ed);
}

int form_unit_cols(const struct entry *en)
{
	return *en->unit ? width(en->unit) + 1 : 0;
}

int form_radio_cols(const struct choice *row)
{
	return 4 + width(row->label) + 2;
}

static int radio_cols(const struct choices *l)
{
	int cols = 0;

	for (int i = 0; i < l->count; i++)
		cols += form_radio_cols(&l->rows[i]);
	return cols;
}

static int drop_cols(const struct choices *l, struct arena *a)
{
	int cols = 12;

	for (int i = 0; i < l->count; i++) {
		int w = width(choose_words(&l->rows[i], a));

		cols = w > cols ? w : cols;
	}
	return cols + 2;
}

/* Three fifths leave room for words beside it, unless the text needs more. */
static int line_cols(const struct entry *en, int room)
{
	int most = en->f->max ? en->f->max + 1 : room, need = width(edit_text(&en->ed)) + 1;
	int cols = kind_cols[en->f->kind] ? kind_cols[en->f->kind] : clamp(most, 6, room * 3 / 5);

	return need > cols ? need : cols;
}

/* Few answers stand side by side if there is room, else they drop down; so do lists that grow. */
static void choose_widget(struct entry *en, int room)
{
	if (!en->grows && (en->widget == W_RADIO || en->widget == W_DROP))
		en->widget = en->list->count <= RADIO_MOST && radio_cols(en->list) <= room ?
				     W_RADIO :
				     W_DROP;
}

static int wrapped(const char *words, int cols)
{
	struct canvas nowhere = { 0 };
	int rows = canvas_wrap(&nowhere, (struct area){ 0, 0, 0, cols }, S_PLAIN, words);

	return rows > 0 ? rows : 1;
}

static void measure(struct form *form, struct entry *en, int room)
{
	const char *words;
	int cols = room;

	choose_widget(en, room);
	en->rows = 1;
	en->unit = en->f->kind == K_MONEY && form->rules.currency ? form->rules.currency : "";
	switch (en->widget) {
	case W_LINE:
		cols = line_cols(en, room);
		break;
	case W_LINES:
		en->rows = clamp(edit_rows(&en->ed, room), LINES_LEAST, LINES_MOST);
		break;
	case W_RADIO:
		cols = radio_cols(en->list);
		break;
	case W_DROP:
		cols = drop_cols(en->list, &form->view);
		break;
	case W_TICKS:
		words = form_shown(form, en, &form->view);
		cols = clamp(width(words) + 2, TICKS_COLS, room);
		en->rows = clamp(wrapped(words, clamp(cols, 1, room) - 2), 1, TICKS_MOST);
		break;
	case W_FIXED:
	case W_COMPUTED:
		cols = width(form_shown(form, en, &form->view));
		break;
	}
	en->cols = clamp(cols, 1, room);
}

/* The help of the answer that is chosen, else of the field. */
static const char *help(const struct entry *en)
{
	int row =
		en->list && en->widget != W_TICKS ? choice_index(en->list, edit_text(&en->ed)) : 0;

	return row && en->list->rows[row - 1].help ? en->list->rows[row - 1].help : en->f->help;
}

static void add_note(struct entry *en, enum style st, const char *words)
{
	for (int i = 0; words && *words && i < NOTES; i++)
		if (!en->notes[i].words) {
			en->notes[i] = (struct note){ .style = st, .words = words };
			return;
		}
}

static void add_notes(struct form *form, struct entry *en)
{
	struct arena *a = &form->view;
	bool focus = en == form->entries + form->focus;

	memset(en->notes, 0, sizeof en->notes);
	if (en->seen && en->problem)
		add_note(en, S_ALERT, arena_printf(a, "! %s", en->problem));
	else
		add_note(en, S_GOOD, field_understood(en->f, edit_text(&en->ed), &form->rules, a));
	if (en->stored)
		add_note(en, S_WARN, arena_printf(a, "stored meanwhile: %s", en->stored));
	if (en->hint)
		add_note(en, S_WARN, arena_printf(a, "! %s", en->hint));
	if (focus && !en->notes[0].words)
		add_note(en, S_DIM, help(en));
}

/* The first beside the field if it fits there, the others below. */
static int place_notes(struct entry *en, int room)
{
	int rows = 0, beside = room - en->cols - GAP - form_unit_cols(en);

	for (int i = 0; i < NOTES && en->notes[i].words; i++) {
		if (i == 0 && en->rows == 1 && width(en->notes[i].words) <= beside)
			continue;
		en->notes[i].rows = wrapped(en->notes[i].words, room);
		rows += en->notes[i].rows;
	}
	return rows;
}

/* The title, then why it was not saved, or a blank line. */
static int head_rows(const struct form *form, int cols)
{
	return 1 + clamp(wrapped(form->banner, cols), 1, BANNER_MOST);
}

/* The field with the focus near the middle, so that what comes before and after is seen too. */
static int first_row(const struct form *form, int rows)
{
	const struct entry *en = form_on_button(form) ? NULL : &form->entries[form->focus];
	int middle = en ? en->top + en->height / 2 : form->height, last = form->height - rows;

	return last > 0 ? clamp(middle - rows / 2, 0, last) : 0;
}

/* "3RL 0.25, rotary": what is filled in. */
static const char *summary(struct form *form, int part)
{
	BUF(b);

	for (struct entry *en = form->entries; en < form->entries + form->count; en++) {
		const char *words = en->part == part ? form_shown(form, en, &form->view) : "";
		bool bare = en->list || en->f->kind == K_TEXT;

		words = text_clean(&form->view, words, strlen(words), TEXT_ONE_LINE);
		if (*words)
			buf_printf(&b, "%s%s%s", b.len ? ", " : "",
				   bare ? "" : arena_printf(&form->view, "%s ", en->f->label),
				   words);
	}
	return arena_strdup(&form->view, buf_str(&b));
}

/* A closed part is the line of its heading, an open one has a blank line before that. */
static int lay_heading(struct form *form, struct entry *en, int top)
{
	struct part *p = &form->parts[en->part];
	bool before = en->part > 0 && form->parts[en->part - 1].open;

	p->top = top + (top > 0 && before);
	p->summary = p->open ? "" : summary(form, en->part);
	return p->top + p->open;
}

/* Rows of a closed part: the first entry stands for its heading. */
static int lay_closed(const struct form *form, struct entry *en, int top)
{
	bool heads = form_heads(form, en);

	en->top = heads ? top : -1;
	en->rows = en->height = heads;
	return top + heads;
}

void form_layout(struct form *form, struct area a)
{
	int room, top = 0;

	arena_reset(&form->view);
	form->label_cols = 0;
	for (struct entry *en = form->entries; en < form->entries + form->count; en++) {
		int cols = width(form_label(en, &form->view));

		form->label_cols = cols > form->label_cols ? cols : form->label_cols;
	}
	form->label_cols = clamp(form->label_cols, 4, a.cols / 3);
	room = clamp(a.cols - LEFT - form->label_cols - GAP - 1, 10, a.cols);
	for (struct entry *en = form->entries; en < form->entries + form->count; en++) {
		if (form_heads(form, en))
			top = lay_heading(form, en, top);
		if (form_closed(form, en)) {
			top = lay_closed(form, en, top);
			continue;
		}
		measure(form, en, room);
		add_notes(form, en);
		en->top = top;
		en->height = en->rows + place_notes(en, room);
		top += en->height;
	}
	form->height = top + 2;	/* a blank line and the buttons */
	form->area = a;
	form->head = head_rows(form, a.cols - 2);
	form->first = first_row(form, a.rows - form->head);
	form->input_col = LEFT + form->label_cols + GAP;
	form->room = room;
}
