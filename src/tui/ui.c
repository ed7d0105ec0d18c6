/* SPDX-License-Identifier: MIT */
/* The stack of screens, the way of a key and the message line; owns no drawing. */
#include "config.h"
#include "tui/ui.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "base/mem.h"
#include "tui/frame.h"
#include "tui/list.h"

void *ui_push(struct ui *ui, const struct screen_class *cls, size_t size)
{
	struct screen *s;

	assert(size >= sizeof *s);
	s = mem_alloc(size);
	s->cls = cls;
	s->below = ui->top;
	ui->top = s;
	return s;
}

void *ui_push_dialog(struct ui *ui, const struct screen_class *cls, size_t size)
{
	struct screen *s = ui_push(ui, cls, size);

	s->dialog = true;
	return s;
}

static void detach(struct ui *ui)
{
	struct screen *s = ui->top;

	ui->top = s->below;
	s->below = ui->closed;
	ui->closed = s;
	ui->saved_of = NULL;
}

static void free_closed(struct ui *ui)
{
	while (ui->closed) {
		struct screen *s = ui->closed;

		ui->closed = s->below;
		if (s->cls->done)
			s->cls->done(s);
		arena_done(&s->arena);
		mem_free(s);
	}
}

void ui_pop(struct ui *ui)
{
	assert(ui->top);
	detach(ui);
	if (!ui->top)
		ui->quit = true;
	else if (ui->top->cls->refresh)
		ui->top->cls->refresh(ui->top, ui);
	if (ui->depth == 0)
		free_closed(ui);
}

bool ui_close(struct ui *ui)
{
	struct screen *s = ui->top;

	if (s->cls->leave && !s->cls->leave(s, ui))
		return false;
	assert(ui->top == s);
	ui_pop(ui);
	return true;
}

bool ui_close_above(struct ui *ui, struct screen *s)
{
	while (ui->top != s)
		if (!ui_close(ui))
			return false;
	return true;
}

bool ui_ahead(struct ui *ui)
{
	return ui->top && ui->top->cls->ahead && ui->top->cls->ahead(ui->top);
}

void ui_draw_ready(struct ui *ui, struct canvas *c)
{
	do {
		ui->again = false;
		ui_draw(ui, c);
		while (ui_ahead(ui))
			;
	} while (ui->again);
}

void ui_saved(struct ui *ui, const struct rectype *t, int64_t id)
{
	ui->saved_of = t;
	ui->saved_id = id;
	ui->saved_sought = false;
}

void ui_refresh(struct ui *ui)
{
	for (struct screen *s = ui->top; s; s = s->below)
		if (s->cls->refresh)
			s->cls->refresh(s, ui);
}

void ui_done(struct ui *ui)
{
	while (ui->top)
		detach(ui);
	free_closed(ui);
}

bool key_is_text(const char *key)
{
	unsigned char first = (unsigned char)key[0];

	return first >= 0x80 || (first >= ' ' && first != 0x7f && key[1] == '\0');
}

static const char *after(const char *key, const char *begin)
{
	size_t n = strlen(begin);

	return strncmp(key, begin, n) == 0 ? key + n : NULL;
}

const char *key_pasted(const char *key)
{
	return after(key, "Paste:");
}

bool key_is_click(const char *key, int *ret_row, int *ret_col)
{
	const char *at = after(key, "Click:");

	return at && sscanf(at, "%d,%d", ret_row, ret_col) == 2;
}

static void run(struct ui *ui, const struct command *cmd)
{
	cmd->run(ui, ui->top);
}

static bool pass(struct ui *ui, const char *key)
{
	const struct command *cmd = command_of_key(ui, key);

	if (cmd) {
		run(ui, cmd);
		return true;
	}
	return ui->top->cls->type && ui->top->cls->type(ui->top, ui, key);
}

/*
 * A click on a hint is its command; on a list's row it moves there, then opens. Other clicks go to
 * the screen.
 */
static bool mouse(struct ui *ui, const char *key)
{
	struct screen *s = ui->top;
	struct list *l = (ui_places(ui) & IN_LIST) && s->cls->list ? s->cls->list(s) : NULL;
	const struct command *cmd;
	int row, col;

	if (l && (strcmp(key, "WheelUp") == 0 || strcmp(key, "WheelDown") == 0)) {
		list_go(l, l->cursor + (key[5] == 'U' ? -3 : 3));
		return true;
	}
	if (!key_is_click(key, &row, &col))
		return false;
	cmd = frame_hint_at(ui, row, col);
	if (cmd)
		run(ui, cmd);
	else if (s->cls->type && s->cls->type(s, ui, key))
		return true;
	else if (l && list_click(l, row, col))
		pass(ui, "Enter");
	return true;
}

static void say_nothing(struct ui *ui, const char *key)
{
	char name[KEY_NAME];

	if (key_pasted(key))
		ui_say(ui, "There is no field to paste into here");
	else if (command_denied(ui, key))
		ui_say(ui, "You may only read here");
	else
		ui_say(ui, "%s does nothing here", key_words(key, name));
}

/* What was said before stays in front: a stray key must not take away that something was saved. */
static void nothing(struct ui *ui, const char *key, const char *before, enum style style)
{
	say_nothing(ui, key);
	if (*before && !ui->message_told) {
		char words[sizeof ui->message];

		snprintf(words, sizeof words, "%.200s (%.100s)", before, ui->message);
		memcpy(ui->message, words, sizeof words);
		ui->message_style = style;
	}
	ui->message_told = true;
}

/* Who wanted to leave is asked once: what the answer closed is followed by the rest. */
static void go_on_leaving(struct ui *ui)
{
	const struct screen *s = ui->top;

	while (s && s != ui->leaving)
		s = s->below;
	if (!s && ui->leaving && !ui->quit)
		cmd_leave(ui, ui->top);
	else if (s == ui->top)
		ui->leaving = NULL;
}

void ui_key(struct ui *ui, const char *key)
{
	char before[sizeof ui->message];
	enum style style = ui->message_style;

	/* What cannot be seen is not to be worked on. */
	if (!ui->top || frame_too_small(ui->rows, ui->cols))
		return;
	if (strcmp(key, "Space") == 0)
		key = " ";
	memcpy(before, ui->message, sizeof before);
	if (ui->depth == 0) {
		ui->message[0] = '\0';
		if (ui->saved_sought)
			ui->saved_of = NULL;
	}
	ui->depth++;
	if (!mouse(ui, key) && !pass(ui, key))
		nothing(ui, key, before, style);
	else
		ui->message_told = false;
	if (ui->depth == 1)
		go_on_leaving(ui);
	if (--ui->depth == 0)
		free_closed(ui);
}

static void PRINTF(3, 0) say(struct ui *ui, enum style st, const char *fmt, va_list ap)
{
	vsnprintf(ui->message, sizeof ui->message, fmt, ap);
	ui->message_style = st;
}

void ui_say(struct ui *ui, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(ui, S_PLAIN, fmt, ap);
	va_end(ap);
}

void ui_warn(struct ui *ui, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(ui, S_WARN, fmt, ap);
	va_end(ap);
}

void ui_fail(struct ui *ui, const struct err *e)
{
	ui_warn(ui, "%s", e->msg);
	ui->message_style = S_ALERT;
}
