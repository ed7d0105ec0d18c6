/* SPDX-License-Identifier: MIT */
/*
 * Help and palette: the commands of a screen as rows, narrowed by typing, run by Enter; owns no
 * command.
 */
#include "config.h"
#include "tui/list.h"

#include <stdio.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"

enum { ACTIONS_MAX = 200, FIND_MAX = 80, KEYS_COLS = 12, BOX_ROWS = 16, BOX_COLS = 64 };

struct action {
	const struct command *cmd;
	char keys[KEYS_COLS]; /* as many as there is room for; "" when none reaches it here */
	char words[40];			/* "list down" */
};

struct actions {
	struct screen screen;
	struct list list;
	struct action all[ACTIONS_MAX];
	int count;
	const struct action *shown[ACTIONS_MAX];
	char find[FIND_MAX];
	bool touched;			/* something was typed, or the cursor moved */
};

/* Every word that was typed stands in the action's name, its key or its help. */
static bool matches(struct arena *a, const struct action *act, const char *find)
{
	char *text = text_fold(
		a, arena_printf(a, "%s %s %s", act->words, act->cmd->help, act->cmd->keys));
	char *rest = text_fold(a, find), *word;

	while ((word = strsep(&rest, " ")))
		if (!strstr(text, word))
			return false;
	return true;
}

static void fetch(struct list *l, int64_t first, int n)
{
	struct actions *s = l->owner;
	ARENA(a);

	(void)first;
	(void)n;
	l->count = 0;
	l->exact = true;
	for (int i = 0; i < s->count; i++)
		if (matches(&a, &s->all[i], s->find))
			s->shown[l->count++] = &s->all[i];
}

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct actions *s = l->owner;
	const struct action *act = s->shown[row];

	canvas_put(c, a.row, a.col, KEYS_COLS - 1, *act->keys ? S_KEY : S_DIM,
		   *act->keys ? act->keys : "no key");
	canvas_put(c, a.row, a.col + KEYS_COLS, a.cols - KEYS_COLS, S_PLAIN, act->cmd->help);
}

static const struct list_class rows = { .fetch = fetch,
					.draw = draw_row,
					.empty = "No action has these words." };

static struct list *list_of(struct screen *s)
{
	return &((struct actions *)s)->list;
}

static struct area frame_of(const struct screen *s, const struct canvas *c, struct area a)
{
	return s->dialog ? ui_middle(c, BOX_ROWS, BOX_COLS) : a;
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct actions *k = (struct actions *)s;
	struct canvas size = { .rows = ui->rows, .cols = ui->cols };
	int margin = s->dialog ? 1 : 0;

	k->touched |= k->list.cursor > 0;
	a = frame_of(s, &size, a);
	list_layout(list_of(s), (struct area){ a.row + 2 + margin, a.col + margin,
					       a.rows - 2 - 2 * margin, a.cols - 2 * margin });
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct actions *k = (const struct actions *)s;
	int col;

	(void)ui;
	a = frame_of(s, c, a);
	if (s->dialog) {
		canvas_box(c, a, "What to do");
		a = (struct area){ a.row + 1, a.col + 1, a.rows - 2, a.cols - 2 };
	}
	col = a.col + 1 + canvas_printf(c, a.row, a.col + 1, a.cols - 1, S_TITLE, "%s: ",
					s->dialog ? "Find" : s->below->cls->name);
	if (k->find[0])
		canvas_put(c, a.row, col, a.col + a.cols - col, S_INPUT, k->find);
	else
		canvas_put(c, a.row, col, a.col + a.cols - col, S_DIM,
			   "type a few letters to find an action");
	list_draw(&k->list, c);
}

static void find_changed(struct actions *k)
{
	k->touched = true;
	list_reset(&k->list);
}

static void find_add(struct actions *k, const char *text)
{
	size_t n = strlen(k->find);
	char *clean = text_clean(&k->screen.arena, text, strlen(text), TEXT_ONE_LINE);

	if (n + strlen(clean) < sizeof k->find)
		memcpy(k->find + n, clean, strlen(clean) + 1);
	find_changed(k);
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct actions *k = (struct actions *)s;
	size_t n = strlen(k->find);

	(void)ui;
	if (key_is_text(key) || key_pasted(key)) {
		find_add(k, key_pasted(key) ? key_pasted(key) : key);
	} else if (strcmp(key, "Backspace") == 0) {
		k->find[text_prev(k->find, n, n)] = '\0';
		find_changed(k);
	} else if (strcmp(key, "^U") == 0) {
		k->find[0] = '\0';
		find_changed(k);
	} else {
		return false;
	}
	return true;
}

static bool typing(const struct screen *s)
{
	(void)s;
	return true;
}

static void done(struct screen *s)
{
	list_done(list_of(s));
}

static const struct screen_class help_class = {
	.name = "Help",
	.places = IN_ACTIONS | IN_LIST,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.type = type,
	.typing = typing,
	.done = done,
};

static void open_actions(struct ui *ui, bool dialog)
{
	const struct command *list[ACTIONS_MAX];
	int n = command_list(ui, list, ACTIONS_MAX);
	struct action *all = mem_alloc(ACTIONS_MAX * sizeof *all);
	struct actions *k;
	int count = 0;

	/* Keys are asked for while the screen that they act on is still the top. */
	for (int i = 0; i < n; i++) {
		struct action *act = &all[count];

		if (list[i]->run == cmd_help || list[i]->run == cmd_palette)
			continue;
		act->cmd = list[i];
		command_keys(list[i], ui, act->keys, sizeof act->keys);
		command_words(list[i], act->words, sizeof act->words);
		count++;
	}
	k = dialog ? ui_push_dialog(ui, &help_class, sizeof *k) :
		     ui_push(ui, &help_class, sizeof *k);
	memcpy(k->all, all, sizeof k->all);
	mem_free(all);
	k->count = count;
	list_init(&k->list, &rows, ui, k);
}

void cmd_help(struct ui *ui, struct screen *s)
{
	if (s->cls != &help_class)
		open_actions(ui, false);
}

void cmd_palette(struct ui *ui, struct screen *s)
{
	if (s->cls != &help_class)
		open_actions(ui, true);
}

void cmd_action_run(struct ui *ui, struct screen *s)
{
	struct actions *k = (struct actions *)s;
	const struct command *cmd;

	/* Who only looked at the help goes back; the palette was opened to do something. */
	if (!k->touched && !s->dialog) {
		ui_pop(ui);
		return;
	}
	if (!list_on_row(&k->list))
		return;
	cmd = k->shown[k->list.cursor]->cmd;
	ui_pop(ui);
	cmd->run(ui, ui->top);
}
