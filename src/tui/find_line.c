/* SPDX-License-Identifier: MIT */
/* Keys of a line to find by. */
#include "config.h"
#include "tui/find_line.h"

enum { ONE_ROW = 1000 };	/* columns: it scrolls, however narrow what is seen of it */

void find_line_begin(struct edit *line, bool *typing)
{
	*typing = true;
	edit_select(line);
}

places_t find_line_places(const struct edit *line, bool typing)
{
	if (typing)
		return IN_FIND | IN_FIND_LINE | IN_FIELD;
	return *edit_text(line) ? IN_FIND : 0;
}

bool find_line_key(struct edit *line, struct ui *ui, const char *key, bool *changed)
{
	enum edit_did did = edit_key(line, key, ONE_ROW);

	*changed = did == EDIT_CHANGED;
	if (did == EDIT_REFUSED)
		ui_warn(ui, "%s", line->why);
	return did != EDIT_NOT;
}

void cmd_line_left(struct ui *ui, struct screen *s)
{
	s->cls->type(s, ui, "Left");
}

void cmd_line_right(struct ui *ui, struct screen *s)
{
	s->cls->type(s, ui, "Right");
}

void cmd_line_first(struct ui *ui, struct screen *s)
{
	s->cls->type(s, ui, "Home");
}

void cmd_line_last(struct ui *ui, struct screen *s)
{
	s->cls->type(s, ui, "End");
}
