/* SPDX-License-Identifier: MIT */
/* Paints a form as form_layout.c measured it. */
#include "config.h"
#include "tui/form_parts.h"
#include "base/text.h"

#include <string.h>

static void put_radio(const struct entry *en, struct canvas *c, struct area a, bool focus)
{
	int chosen = choice_index(en->list, edit_text(&en->ed)), col = a.col;

	for (int i = 0; i < en->list->count; i++) {
		const struct choice *row = &en->list->rows[i];
		bool on = chosen == i + 1;
		enum style st = focus && (on || (!chosen && i == 0)) ? S_FOCUS :
				on                                   ? S_SELECTED :
								       S_PLAIN;

		canvas_printf(c, a.row, col, a.col + a.cols - col, st, "(%s) %s",
			      !on ? " " : c->ascii ? "*" : "•", row->label);
		if (st == S_FOCUS)
			canvas_cursor(c, a.row, col + 1);
		col += form_radio_cols(row);
	}
}

static void put_list(const struct form *form, const struct entry *en, struct canvas *c,
		     struct area a, enum style st, bool focus)
{
	ARENA(mem);
	const char *words = form_shown(form, en, &mem);

	canvas_fill(c, a, st);
	if (en->widget == W_TICKS)
		canvas_wrap(c, (struct area){ a.row, a.col, a.rows, a.cols - 2 }, st, words);
	else
		canvas_put(c, a.row, a.col, a.cols - 2, st, words);
	canvas_put(c, a.row, a.col + a.cols - 1, 1, st, c->ascii ? "v" : "▾");
	if (focus)
		canvas_cursor(c, a.row, a.col);
}

/* Amounts stand at the right, as in every column of amounts; while they are typed, at the left. */
static void put_amount(const struct entry *en, struct canvas *c, struct area a, enum style st)
{
	const char *s = edit_text(&en->ed);
	int pad = a.cols - text_width(s, strlen(s));

	canvas_fill(c, a, st);
	canvas_put(c, a.row, a.col + (pad > 0 ? pad : 0), a.cols, st, s);
}

static void put_input(const struct form *form, const struct entry *en, struct canvas *c,
		      struct area a, bool focus)
{
	bool alert = (en->f->flags & F_ALERT) && en->ed.text.len;
	enum style st = focus ? S_FOCUS : alert ? S_ALERT : S_INPUT;
	ARENA(mem);

	if (!form_can_stand(en))
		canvas_put(c, a.row, a.col, a.cols, alert ? S_ALERT : S_PLAIN,
			   form_shown(form, en, &mem));
	else if (en->widget == W_RADIO)
		put_radio(en, c, a, focus);
	else if (en->list)
		put_list(form, en, c, a, st, focus);
	else if (en->f->kind == K_MONEY && !focus)
		put_amount(en, c, a, st);
	else
		edit_draw(&en->ed, c, a, st, focus);
}

static void put_notes(const struct form *form, const struct entry *en, struct canvas *c)
{
	int row = en->top + en->rows;

	for (int i = 0; i < NOTES && en->notes[i].words; i++) {
		const struct note *n = &en->notes[i];
		struct area below = { row, form->input_col, n->rows, form->room };

		if (n->rows)
			canvas_wrap(c, below, n->style, n->words);
		else
			canvas_put(c, row - 1, form->input_col + en->cols + form_unit_cols(en) + 2,
				   form->room, n->style, n->words);
		row += n->rows;
	}
}

static void put_entry(const struct form *form, const struct entry *en, struct canvas *c)
{
	bool focus = en == form->entries + form->focus;
	bool alert = (en->f->flags & F_ALERT) && en->ed.text.len;
	enum style st = alert ? S_ALERT : focus ? S_TITLE : S_PLAIN;
	struct area input = { en->top, form->input_col, en->rows, en->cols };
	ARENA(mem);

	if (focus)
		canvas_put(c, en->top, 0, 1, S_TITLE, ">");
	canvas_put(c, en->top, 2, form->label_cols, st, form_label(en, &mem));
	put_input(form, en, c, input, focus);
	canvas_put(c, en->top, form->input_col + en->cols + 1, form->room, S_PLAIN, en->unit);
	put_notes(form, en, c);
}

/* "▸ Needle and machine   3RL 0.25, rotary"; the arrow says that it opens. */
static void put_heading(const struct form *form, const struct entry *en, struct canvas *c)
{
	const struct part *p = &form->parts[en->part];
	bool focus = !p->open && en == form->entries + form->focus;
	int col = 2;

	if (focus) {
		canvas_put(c, p->top, 0, 1, S_TITLE, ">");
		canvas_cursor(c, p->top, col);
	}
	if (!p->open)
		col += canvas_put(c, p->top, col, 2, focus ? S_FOCUS : S_SECTION,
				  c->ascii ? "+ " : "▸ ");
	col += canvas_put(c, p->top, col, c->cols - col, focus ? S_FOCUS : S_SECTION, p->words);
	canvas_put(c, p->top, col + 3, c->cols - col - 4, S_DIM, p->summary);
}

static void put_buttons(const struct form *form, struct canvas *c, int row)
{
	int col = form->input_col;

	for (int i = 0; i < FORM_BUTTONS; i++) {
		bool focus = form->focus == form->count + i;
		char words[FORM_BUTTON_BUF];

		if (focus) {
			canvas_put(c, row, 0, 1, S_TITLE, ">");
			canvas_cursor(c, row, col + 2);
		}
		col += canvas_put(c, row, col, c->cols, focus ? S_FOCUS : S_PLAIN,
				  form_button(form, i, words)) +
		       FORM_BUTTON_GAP;
	}
}

/* All of the form, as high as it is; what is seen of it is shown later. */
static void draw_whole(const struct form *form, struct canvas *c)
{
	for (const struct entry *en = form->entries; en < form->entries + form->count; en++) {
		if (form_heads(form, en))
			put_heading(form, en, c);
		if (!form_closed(form, en))
			put_entry(form, en, c);
	}
	put_buttons(form, c, form->height - 1);
}

static void show_part(const struct canvas *whole, int first, struct canvas *c, struct area a)
{
	int rows = whole->rows - first < a.rows ? whole->rows - first : a.rows;

	for (int row = 0; row < rows; row++)
		memcpy(&c->cells[(size_t)(a.row + row) * (size_t)c->cols + (size_t)a.col],
		       &whole->cells[(size_t)(first + row) * (size_t)whole->cols],
		       (size_t)a.cols * sizeof *c->cells);
	if (whole->cursor_row >= first && whole->cursor_row < first + rows)
		canvas_cursor(c, a.row + whole->cursor_row - first, a.col + whole->cursor_col);
	if (first > 0)
		canvas_put(c, a.row, a.col + a.cols - 1, 1, S_DIM, c->ascii ? "^" : "↑");
	if (first + a.rows < whole->rows)
		canvas_put(c, a.row + a.rows - 1, a.col + a.cols - 1, 1, S_DIM,
			   c->ascii ? "v" : "↓");
}

void form_draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct form *form = (const struct form *)s;
	struct area body = { a.row + form->head, a.col, a.rows - form->head, a.cols };
	struct canvas whole;

	(void)ui;
	canvas_put(c, a.row, a.col + 1, a.cols - 12, S_TITLE, form->spec.title);
	if (form_changed(form))
		canvas_put(c, a.row, a.col + a.cols - 9, 9, S_DIM, "changed");
	canvas_wrap(c, (struct area){ a.row + 1, a.col + 1, form->head - 1, a.cols - 2 }, S_ALERT,
		    form->banner);
	if (body.rows < 1)
		return;
	canvas_init(&whole, form->height, a.cols);
	whole.ascii = c->ascii;
	draw_whole(form, &whole);
	show_part(&whole, form->first, c, body);
	canvas_done(&whole);
}
