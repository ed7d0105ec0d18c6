/* SPDX-License-Identifier: MIT */
/*
 * The mouse in a form: a click goes to a field, answers a radio line, opens a list, pushes a
 * button.
 */
#include "config.h"
#include "tui/form_parts.h"

#include <string.h>

static int entry_at(const struct form *form, int row)
{
	for (int i = 0; i < form->count; i++)
		if (row >= form->entries[i].top &&
		    row < form->entries[i].top + form->entries[i].rows)
			return i;
	return -1;
}

static void click_button(struct form *form, int col)
{
	int begin = form->input_col;

	for (int i = 0; i < FORM_BUTTONS; i++) {
		char words[FORM_BUTTON_BUF];
		int cols = (int)strlen(form_button(form, i, words));

		if (col >= begin && col < begin + cols) {
			form_push_button(form, i);
			return;
		}
		begin += cols + FORM_BUTTON_GAP;
	}
}

static void click_radio(struct entry *en, int col)
{
	for (int i = 0; i < en->list->count; i++) {
		int cols = form_radio_cols(&en->list->rows[i]);

		if (col >= 0 && col < cols) {
			edit_replace(&en->ed, en->list->rows[i].code);
			return;
		}
		col -= cols;
	}
}

void form_click(struct form *form, int row, int col)
{
	struct entry *en;
	bool there;
	int at;

	row += form->first - form->area.row - form->head;
	col -= form->area.col;
	if (row == form->height - 1) {
		click_button(form, col);
		return;
	}
	at = row >= form->first ? entry_at(form, row) : -1;
	if (at < 0 || !form_can_stand(&form->entries[at]))
		return;
	if (form_closed(form, &form->entries[at])) {
		form_go(form, at);
		form_open_part(form, &form->entries[at]);
		return;
	}
	there = at == form->focus;
	if (!there)
		form_go(form, at);
	en = &form->entries[at];
	if (en->widget == W_RADIO)
		click_radio(en, col - form->input_col);
	else if (there && en->list)
		form_pick(form, en, NULL);
}
