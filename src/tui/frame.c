/* SPDX-License-Identifier: MIT */
/* Draws the window around the screens: sections, message line, footer; owns no screen's content. */
#include "config.h"
#include "tui/frame.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>
#include "base/text.h"

/* More hints than HINTS would be a line to search in; a wide window takes more. */
enum { HINTS = 8, HINTS_MAX = 14, COMMANDS_MAX = 200 };

/* One hint of the footer: "n New" at these columns. */
struct hint {
	const struct command *cmd;
	const char *words;
	char key[KEY_NAME];
	int col, cols;
};

bool frame_too_small(int rows, int cols)
{
	return rows > 0 && (rows < UI_ROWS_MIN || cols < UI_COLS_MIN);
}

static int width(const char *s)
{
	return text_width(s, strlen(s));
}

static bool hint_make(struct hint *h, const struct ui *ui, const struct command *cmd)
{
	const struct screen *s = ui->top;
	const char *own = s && s->cls->hint ? s->cls->hint(s, cmd) : NULL;

	h->words = own ? own : cmd->hint;
	if (!h->words || !*h->words || !command_key(cmd, ui, h->key))
		return false;
	h->cmd = cmd;
	h->cols = width(h->key) + 1 + width(h->words);
	return true;
}

/* The hints that fit: the most special first, the way to help always, as the last. */
static int hints(const struct ui *ui, struct hint *ret)
{
	const struct command *list[COMMANDS_MAX];
	int count = command_list(ui, list, COMMANDS_MAX), n = 0, col = 1;
	int most = ui->cols < UI_COLS_WIDE ? HINTS : HINTS_MAX;
	struct hint help = { 0 };

	for (int i = 0; i < count; i++)
		if (list[i]->run == cmd_help && !(ui_places(ui) & IN_ACTIONS))
			hint_make(&help, ui, list[i]);
	for (int i = 0; i < count && n < most - 1; i++) {
		int room = ui->cols - col - (help.cmd ? help.cols + 2 : 0);

		if (list[i]->run == cmd_help || !hint_make(&ret[n], ui, list[i]) ||
		    ret[n].cols > room)
			continue;
		ret[n].col = col;
		col += ret[n++].cols + 2;
	}
	if (help.cmd) {
		help.col = col;
		ret[n++] = help;
	}
	return n;
}

const struct command *frame_hint_at(const struct ui *ui, int row, int col)
{
	struct hint list[HINTS_MAX];
	int n = hints(ui, list);

	if (row != ui->rows - 1)
		return NULL;
	for (int i = 0; i < n; i++)
		if (col >= list[i].col && col < list[i].col + list[i].cols)
			return list[i].cmd;
	return NULL;
}

static void draw_footer(const struct ui *ui, struct canvas *c)
{
	struct hint list[HINTS_MAX];
	int n = hints(ui, list), row = c->rows - 1;

	for (int i = 0; i < n; i++) {
		int used = canvas_put(c, row, list[i].col, c->cols, S_KEY, list[i].key);

		canvas_put(c, row, list[i].col + used + 1, c->cols, S_HINT, list[i].words);
	}
}

static bool section_key(const struct ui *ui, const struct section *s)
{
	const struct command *cmd = command_of_key(ui, (char[]){ s->digit, '\0' });

	return cmd && cmd->section == s->digit;
}

/* Right of the sections; where there is no room for both, that nothing can be changed. */
static void draw_who(const struct ui *ui, struct canvas *c, int col)
{
	const char *only = ui->role == ROLE_READER ? "read only" : "", *gap = *only ? ", " : "";
	const char *who = ui->who ? ui->who : "";
	int end = c->cols - 1, left;

	if (*only && col + width(who) + width(gap) + width(only) > end)
		who = gap = "";
	left = end - width(who) - width(gap) - width(only);
	left = left > col ? left : col;
	if (ui->who && left < end)
		canvas_printf(c, 0, left, end - left, S_PLAIN, "%s%s%s", who, gap, only);
}

/* Two blanks behind a section, or one where who works here would have no room. */
static int section_gap(const struct ui *ui, const struct canvas *c)
{
	int cols = 1 + width("Scalpbook") + 3;

	for (const struct section *s = sections; s->digit; s++)
		cols += 2 + width(s->name) + 2;
	cols += ui->role == ROLE_READER ? width(", read only") : 0;
	return cols + width(ui->who ? ui->who : "") < c->cols ? 2 : 1;
}

static void draw_top_line(const struct ui *ui, struct canvas *c)
{
	const struct screen *bottom = ui->top;
	int col = 1 + canvas_put(c, 0, 1, c->cols, S_TITLE, "Scalpbook") + 3,
	    gap = section_gap(ui, c);

	while (bottom->below)
		bottom = bottom->below;
	for (const struct section *s = sections; s->digit; s++) {
		bool here = section_is_of(s, bottom);

		/* Where the digit is another command's, as on a card, it is not promised. */
		canvas_printf(c, 0, col, c->cols, S_KEY, "%c", section_key(ui, s) ? s->digit : ' ');
		col += 2;
		col += canvas_put(c, 0, col, c->cols, here ? S_SECTION : S_PLAIN, s->name) + gap;
	}
	draw_who(ui, c, col);
	canvas_rule(c, 1, 0, c->cols);
}

static void draw_message(const struct ui *ui, struct canvas *c)
{
	if (ui->message[0])
		canvas_put(c, c->rows - 2, 1, c->cols - 2, ui->message_style, ui->message);
	else
		canvas_rule(c, c->rows - 2, 0, c->cols);
}

/* From the lowest screen that can be seen up to the top. */
static void draw_screens(struct ui *ui, struct canvas *c)
{
	struct screen *stack[32];
	struct area all = { 0, 0, c->rows, c->cols }, inside = { 2, 0, c->rows - 4, c->cols };
	size_t n = 0;

	for (struct screen *s = ui->top; s; s = s->below) {
		assert(n < COUNT(stack));
		stack[n++] = s;
		if (!s->dialog)
			break;
	}
	while (n-- > 0) {
		struct screen *s = stack[n];
		struct area a = s->dialog ? all : inside;

		if (s->cls->layout)
			s->cls->layout(s, ui, a);
		canvas_cursor(c, -1, -1);
		s->cls->draw(s, ui, c, a);
	}
}

void ui_draw(struct ui *ui, struct canvas *c)
{
	canvas_clear(c);
	c->ascii = ui->ascii;
	ui->rows = c->rows;
	ui->cols = c->cols;
	if (frame_too_small(c->rows, c->cols)) {
		canvas_printf(c, 0, 0, c->cols, S_PLAIN, "Needs %dx%d or more (is %dx%d)",
			      UI_COLS_MIN, UI_ROWS_MIN, c->cols, c->rows);
		canvas_cursor(c, 0, 0);
		return;
	}
	if (!ui->top)
		return;
	draw_screens(ui, c);
	draw_top_line(ui, c);
	draw_message(ui, c);
	draw_footer(ui, c);
}

struct area ui_middle(const struct canvas *c, int rows, int cols)
{
	struct area a = { .rows = rows < c->rows - 4 ? rows : c->rows - 4,
			  .cols = cols < c->cols ? cols : c->cols };

	a.row = (c->rows - a.rows) / 2;
	a.col = (c->cols - a.cols) / 2;
	return a;
}
