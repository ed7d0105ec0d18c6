/* SPDX-License-Identifier: MIT */
/* The command table and how a key finds its row; owns no handler. */
#include "config.h"
#include "tui/ui.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>
#include "tui/card.h"

#define SECTION(digit, id, name, place) { #digit[0], name, IN_##place, section_##id },
const struct section sections[] = {
#include "tui/sections.def"
	{ 0, NULL, 0, NULL },
};
#undef SECTION

bool section_is_of(const struct section *s, const struct screen *bottom)
{
	return bottom->section ? bottom->section == s->digit :
				 (bottom->cls->places & s->place) != 0;
}

static bool go_section(struct ui *ui, const struct section *s)
{
	struct screen *bottom = ui->top;

	while (bottom->below)
		bottom = bottom->below;
	if (!ui_close_above(ui, bottom))
		return false;
	if (section_is_of(s, bottom))
		return true;
	if (bottom->cls->leave && !bottom->cls->leave(bottom, ui))
		return false;
	ui_pop(ui);
	ui->quit = false;
	s->open(ui);
	ui->top->section = s->digit;
	return true;
}

bool ui_go_section(struct ui *ui, places_t place)
{
	const struct section *s = sections;

	while (s->place != place)
		s++;
	return go_section(ui, s);
}

bool ui_go_digit(struct ui *ui, char digit)
{
	const struct section *s = sections;

	while (s->digit != digit)
		s++;
	return go_section(ui, s);
}

#define SECTION(digit, id, name, place)                      \
	static void go_##id(struct ui *ui, struct screen *s) \
	{                                                    \
		(void)s;                                     \
		ui_go_digit(ui, #digit[0]);                  \
	}
#include "tui/sections.def"
#undef SECTION

/* A tab's digit on the client card. */
#define TAB(digit, id, name, place) \
	static void show_##id(struct ui *ui, struct screen *s) { card_show(ui, s, CARD_##id); }
#include "tui/tabs.def"
#undef TAB

const struct command commands[] = {
#define CMD(id, places, keys, hint, right, help) { #id, places, keys, hint, RIGHT_##right, help, cmd_##id, 0 },
#include "tui/commands.def"
#undef CMD
#define SECTION(digit, id, name, place) { "go_to_" #id, IN_SCREEN, #digit, NULL, RIGHT_READ, "Go to " name, go_##id, #digit[0] },
#include "tui/sections.def"
#undef SECTION
#define TAB(digit, id, name, place) { "show_" #id, IN_CARD, #digit, NULL, RIGHT_READ, "Show the tab " name, show_##id, 0 },
#include "tui/tabs.def"
#undef TAB
};
const int command_count = COUNT(commands);

places_t ui_places(const struct ui *ui)
{
	const struct screen *s = ui->top;

	if (!s)
		return IN_ALL;
	return IN_ALL | (s->dialog ? IN_DIALOG : IN_SCREEN) | (s->below ? IN_ABOVE : IN_FIRST) |
	       (s->cls->where ? s->cls->where(s) : s->cls->places);
}

static bool is_lacking(const struct ui *ui, const struct command *cmd)
{
	const struct screen *s = ui->top;

	return s && s->cls->lacks && s->cls->lacks(s, cmd);
}

bool command_applies(const struct command *cmd, const struct ui *ui)
{
	return (cmd->places & ui_places(ui)) && role_may(ui->role, cmd->right) &&
	       !is_lacking(ui, cmd);
}

/* The next name of a list separated by blanks: its length, 0 at the end; *s moves to its begin. */
static size_t next_key(const char **s)
{
	*s += strspn(*s, " ");
	return strcspn(*s, " ");
}

static bool has_key(const struct command *cmd, const char *key)
{
	const char *s = cmd->keys;
	size_t n;

	if (strcmp(key, " ") == 0)
		key = "Space";
	for (; (n = next_key(&s)); s += n)
		if (strlen(key) == n && memcmp(s, key, n) == 0)
			return true;
	return false;
}

static const struct command *find(const struct ui *ui, const char *key, bool denied)
{
	places_t here = ui_places(ui), best = 0;
	const struct command *found = NULL;
	const struct screen *s = ui->top;
	bool text = s && key_is_text(key) && s->cls->typing && s->cls->typing(s);

	/* Where the blank does something special, it is no letter of what is typed. */
	if (text && strcmp(key, " ") == 0)
		here &= ~((places_t)IN_DIALOG * 2 - 1);
	else if (text)
		return NULL;
	for (const struct command *cmd = commands; cmd < commands + command_count; cmd++) {
		places_t at = cmd->places & here;

		/*
		 * Later rows win among equals. As numbers, sets of places order by their highest
		 * one.
		 */
		if (at && at >= best && has_key(cmd, key) &&
		    role_may(ui->role, cmd->right) != denied && !is_lacking(ui, cmd)) {
			found = cmd;
			best = at;
		}
	}
	return found;
}

const struct command *command_of_key(const struct ui *ui, const char *key)
{
	return find(ui, key, false);
}

bool command_denied(const struct ui *ui, const char *key)
{
	return find(ui, key, true) != NULL;
}

/* The next key from *s on that runs it here; *s moves behind it. */
static const char *live_key(const struct command *cmd, const struct ui *ui, const char **s,
			    char *buf)
{
	size_t n;

	for (; (n = next_key(s)); *s += n) {
		assert(n < KEY_NAME);
		snprintf(buf, KEY_NAME, "%.*s", (int)n, *s);
		if (command_of_key(ui, strcmp(buf, "Space") == 0 ? " " : buf) == cmd) {
			*s += n;
			return buf;
		}
	}
	return NULL;
}

const char *command_key(const struct command *cmd, const struct ui *ui, char *buf)
{
	const char *s = cmd->keys;

	return live_key(cmd, ui, &s, buf);
}

const char *command_keys(const struct command *cmd, const struct ui *ui, char *buf, size_t size)
{
	const char *s = cmd->keys;
	char key[KEY_NAME], words[KEY_NAME];
	size_t used = 0;

	for (*buf = '\0'; live_key(cmd, ui, &s, key); used = strlen(buf)) {
		key_words(key, words);
		if (used + (used > 0) + strlen(words) < size)
			snprintf(buf + used, size - used, "%s%s", used ? " " : "", words);
	}
	return buf;
}

const char *command_words(const struct command *cmd, char *buf, size_t size)
{
	snprintf(buf, size, "%s", cmd->id);
	for (char *s = buf; *s; s++)
		if (*s == '_')
			*s = ' ';
	return buf;
}

/* The most special one of some places. */
static places_t highest(places_t at)
{
	while (at & (at - 1))
		at &= at - 1;
	return at;
}

int command_list(const struct ui *ui, const struct command **ret, int max)
{
	places_t here = ui_places(ui);
	int n = 0;

	for (const struct command *cmd = commands; cmd < commands + command_count; cmd++) {
		places_t at = highest(cmd->places & here);
		int i = n;

		if (!command_applies(cmd, ui) || n == max)
			continue;
		for (; i > 0 && highest(ret[i - 1]->places & here) < at; i--)
			ret[i] = ret[i - 1];
		ret[i] = cmd;
		n++;
	}
	return n;
}

const char *key_words(const char *key, char *buf)
{
	static const struct { const char *begin, *words; } begins[] = {
		{ "^", "Ctrl-" }, { "C-", "Ctrl-" }, { "S-", "Shift-" },
	};

	for (size_t i = 0; i < COUNT(begins); i++) {
		size_t n = strlen(begins[i].begin);

		if (strncmp(key, begins[i].begin, n) == 0 && key[n]) {
			snprintf(buf, KEY_NAME, "%s%.16s", begins[i].words, key + n);
			return buf;
		}
	}
	snprintf(buf, KEY_NAME, "%.23s", strcmp(key, " ") == 0 ? "Space" : key);
	return buf;
}
