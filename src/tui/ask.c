/* SPDX-License-Identifier: MIT */
/* The question box: the words, the row of answers, and who gets the answer. */
#include "config.h"
#include "tui/ask.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "base/text.h"

struct ask {
	struct screen screen;
	const struct ask_answer *answers;
	int count, at;
	void (*then)(struct ui *ui, struct screen *asker, const char *key);
	void (*yes)(struct ui *ui, struct screen *asker);
	void (*tell)(void *ctx, struct ui *ui, const char *key);
	void *ctx;
	char question[400];
};

const struct ask_answer ask_save[] = {
	{ "y", "save" }, { "n", "discard" }, { "Esc", "keep editing" }, { NULL, NULL },
};

const struct ask_answer ask_add[] = {
	{ "y", "add" }, { "n", "discard" }, { "Esc", "keep editing" }, { NULL, NULL },
};

static const struct ask_answer yes_or_no[] = { { "y", "yes" }, { "n", "no" }, { NULL, NULL } };

static int answer_width(const struct ask_answer *a)
{
	return 2 + text_width(a->key, strlen(a->key)) + 1 + text_width(a->words, strlen(a->words));
}

enum { GAP = 3, MARGIN = 3, WIDEST = 64 };

static int answers_width(const struct ask *k)
{
	int cols = -GAP;

	for (int i = 0; i < k->count; i++)
		cols += GAP + answer_width(&k->answers[i]);
	return cols;
}

/* The box around words and answers; in a narrow window the answers stand below each other. */
struct shape {
	struct area box;
	int words;			/* rows of the question */
	bool stacked;
};

static struct shape shape_of(const struct ask *k, const struct canvas *c)
{
	int words = text_width(k->question, strlen(k->question)), answers = answers_width(k);
	int cols = words > answers ? words : answers;
	struct canvas nowhere = { 0 };
	struct shape ret;

	if (cols > WIDEST)
		cols = WIDEST;
	if (cols > c->cols - 2 * MARGIN)
		cols = c->cols - 2 * MARGIN;
	ret.stacked = answers > cols;
	ret.words = canvas_wrap(&nowhere, (struct area){ .cols = cols }, S_PLAIN, k->question);
	ret.box = ui_middle(c, ret.words + 3 + (ret.stacked ? k->count : 1), cols + 2 * MARGIN);
	return ret;
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct ask *k = (const struct ask *)s;
	struct shape shape = shape_of(k, c);
	int answers = shape.stacked ? k->count : 1, row, col;

	(void)ui;
	a = shape.box;
	canvas_box(c, a, NULL);
	canvas_wrap(c,
		    (struct area){ a.row + 1, a.col + MARGIN, a.rows - 2 - answers,
				   a.cols - 2 * MARGIN },
		    S_TITLE, k->question);
	row = a.row + a.rows - 1 - answers;
	col = a.col + MARGIN;
	for (int i = 0; i < k->count; i++) {
		int room = a.col + a.cols - 1 - col;

		canvas_printf(c, row, col, room, i == k->at ? S_FOCUS : S_PLAIN, "[%s] %s",
			      k->answers[i].key, k->answers[i].words);
		if (i == k->at) {
			canvas_put(c, row, col - 1, 1, S_SELECTED, ">");
			canvas_cursor(c, row, col);
		}
		if (shape.stacked)
			row++;
		else
			col += answer_width(&k->answers[i]) + GAP;
	}
}

static void give(struct ui *ui, struct ask *k, int which)
{
	struct screen *asker = k->screen.below;
	const char *key = k->answers[which].key;

	ui_pop(ui);
	if (k->then)
		k->then(ui, asker, key);
	else if (k->tell)
		k->tell(k->ctx, ui, key);
	else if (which == 0)
		k->yes(ui, asker);
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct ask *k = (struct ask *)s;

	for (int i = 0; i < k->count; i++) {
		const char *want = k->answers[i].key;

		/* Y is y: Caps Lock happens. */
		if (strcmp(key, want) == 0 ||
		    (key[0] && !key[1] && !want[1] && (key[0] | 0x20) == want[0])) {
			give(ui, k, i);
			return true;
		}
	}
	return true;
}

static bool typing(const struct screen *s)
{
	(void)s;
	return true;
}

static const struct screen_class ask_class = {
	.name = "Question", .places = IN_ASK, .draw = draw, .type = type, .typing = typing,
};

static struct ask *PRINTF(3, 0) push(struct ui *ui, const struct ask_answer *answers,
				    const char *fmt, va_list ap)
{
	struct ask *k = ui_push_dialog(ui, &ask_class, sizeof *k);

	k->answers = answers;
	while (answers[k->count].key)
		k->count++;
	k->at = k->count - 1;
	vsnprintf(k->question, sizeof k->question, fmt, ap);
	return k;
}

void ask_open(struct ui *ui, const struct ask_answer *answers,
	      void (*then)(struct ui *ui, struct screen *asker, const char *key), const char *fmt,
	      ...)
{
	va_list ap;

	va_start(ap, fmt);
	push(ui, answers, fmt, ap)->then = then;
	va_end(ap);
}

void ask_for(struct ui *ui, const struct ask_answer *answers,
	     void (*tell)(void *ctx, struct ui *ui, const char *key), void *ctx, const char *fmt,
	     ...)
{
	struct ask *k;
	va_list ap;

	va_start(ap, fmt);
	k = push(ui, answers, fmt, ap);
	k->tell = tell;
	k->ctx = ctx;
	va_end(ap);
}

void ask_yes(struct ui *ui, void (*yes)(struct ui *ui, struct screen *asker), const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	push(ui, yes_or_no, fmt, ap)->yes = yes;
	va_end(ap);
}

static void step(struct screen *s, int by)
{
	struct ask *k = (struct ask *)s;

	k->at = (k->at + by + k->count) % k->count;
}

void cmd_ask_next(struct ui *ui, struct screen *s)
{
	(void)ui;
	step(s, 1);
}

void cmd_ask_previous(struct ui *ui, struct screen *s)
{
	(void)ui;
	step(s, -1);
}

void cmd_ask_take(struct ui *ui, struct screen *s)
{
	struct ask *k = (struct ask *)s;

	give(ui, k, k->at);
}

void cmd_ask_cancel(struct ui *ui, struct screen *s)
{
	struct ask *k = (struct ask *)s;

	give(ui, k, k->count - 1);
}
