/* SPDX-License-Identifier: MIT */
/*
 * What can be done while typing, wherever that is: each command is a key that the field's editor
 * knows.
 */
#include "config.h"
#include "tui/ui.h"

void cmd_field_undo(struct ui *ui, struct screen *s)
{
	s->cls->type(s, ui, "^Z");
}

void cmd_field_redo(struct ui *ui, struct screen *s)
{
	s->cls->type(s, ui, "^Y");
}

void cmd_field_clear(struct ui *ui, struct screen *s)
{
	s->cls->type(s, ui, "^U");
}

void cmd_field_word(struct ui *ui, struct screen *s)
{
	s->cls->type(s, ui, "^W");
}

void cmd_field_rest(struct ui *ui, struct screen *s)
{
	s->cls->type(s, ui, "^K");
}
