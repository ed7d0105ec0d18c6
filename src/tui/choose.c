/* SPDX-License-Identifier: MIT */
/* The box with a list of choices; owns its cursor, ticks and type-ahead. */
#include "config.h"
#include "tui/choose.h"
#include "base/text.h"

#include <assert.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

enum {
	TYPED = 64,
	PAGE = 8,
	HELP_ROWS = 4,
	HELP_COLS = 58,
	HINT_COLS = 40,
	PICTURE_ROWS = 18,
	PICTURE_COLS = 34,
};

struct choose {
	struct screen screen;
	struct choose_spec spec;
	int at;			/* from 0 */
	uint64_t ticks;
	char typed[TYPED];
	bool found;		/* a row answers to what was typed */
};

static const struct choose *of(const struct screen *s)
{
	return (const struct choose *)s;
}

/* Nothing answers to what was typed: the cursor is on no row until that changes. */
static bool lost(const struct choose *x)
{
	return x->typed[0] && !x->found;
}

/* Groups may be codes themselves: "norwood". */
static const char *heading(const struct choice *row, struct arena *a)
{
	char *s = arena_strdup(a, row->group);

	s[0] = (char)toupper((unsigned char)s[0]);
	return s;
}

/* A code ties the row to its scale; a heading only says where it stands in the list. */
const char *choose_words(const struct choice *row, struct arena *a)
{
	bool code = row->group && islower((unsigned char)*row->group);

	return code ? arena_printf(a, "%s %s", heading(row, a), row->label) : row->label;
}

static bool begins(const char *s, const char *typed)
{
	return !strncmp(s, typed, strlen(typed));
}

static bool word_begins(const char *s, const char *typed)
{
	for (; *s; s++) {
		if (begins(s, typed))
			return true;
		s += strcspn(s, " -/,(");
		if (!*s)
			break;
	}
	return false;
}

/* The grade in a code: "3v" of "n3v". */
static const char *grade(const char *code)
{
	return code + strcspn(code, "0123456789");
}

/* Blanks do not count: "iiiv" and "III v" are the same. */
static const char *squeezed(const char *s, struct arena *a)
{
	char *text = arena_strdup(a, s), *to = text;

	for (; *s; s++)
		if (*s != ' ')
			*to++ = *s;
	*to = '\0';
	return text;
}

/* How well a row answers, 0 best; -1 not at all. */
static int rank(struct arena *a, const struct choice *row, const char *typed)
{
	const char *code = text_fold(a, row->code), *label = text_fold(a, row->label);
	const char *full = row->group ? text_fold(a, choose_words(row, a)) : label;
	/* A code without a grade is not its whole scale: "savin" is the first of Savin. */
	const char *numbered = row->group && *grade(code) ?
				       arena_printf(a, "%s%s", text_fold(a, row->group),
						    grade(code)) :
				       code;
	const char *const whole[] = { code, squeezed(label, a), squeezed(full, a), numbered };
	const char *tight = squeezed(typed, a);

	for (size_t i = 0; i < COUNT(whole); i++)
		if (!strcmp(whole[i], tight))
			return 0;
	for (size_t i = 0; i < COUNT(whole); i++)
		if (begins(whole[i], tight))
			return 1;
	if (word_begins(label, typed) || word_begins(code, typed) || begins(grade(code), tight))
		return 2;
	return row->help && word_begins(text_fold(a, row->help), typed) ? 3 : -1;
}

int choose_find(const struct choices *list, const char *typed)
{
	ARENA(a);
	const char *want = text_fold(&a, typed);
	int best = -1, found = 0;

	for (int i = 0; i < list->count && *want; i++) {
		int r = rank(&a, &list->rows[i], want);

		if (r >= 0 && (best < 0 || r < best)) {
			best = r;
			found = i + 1;
		}
	}
	return found;
}

bool choose_goes_on(const struct choices *list, const char *typed)
{
	ARENA(a);
	const char *want = arena_printf(&a, "%s ", text_fold(&a, typed));
	int n = 0;

	for (int i = 0; i < list->count && *typed; i++)
		n += begins(text_fold(&a, list->rows[i].label), want);
	return n > 1;
}

/* Does a heading stand above row i? */
static bool heads(const struct choices *l, int i)
{
	const char *group = l->rows[i].group, *before = i > 0 ? l->rows[i - 1].group : NULL;

	return group && (!before || strcmp(group, before) != 0);
}

/* The line of row i among rows and headings; for i == count, how many lines there are. */
static int line_of(const struct choices *l, int i)
{
	int line = i;

	for (int k = 0; k <= i && k < l->count; k++)
		line += heads(l, k);
	return line;
}

static int widest(const struct choices *l)
{
	int most = 0;

	for (int i = 0; i < l->count; i++) {
		int w = text_width(l->rows[i].label, strlen(l->rows[i].label));

		if (w > most)
			most = w;
	}
	return most;
}

static bool has_help(const struct choices *l)
{
	for (int i = 0; i < l->count; i++)
		if (l->rows[i].help)
			return true;
	return false;
}

static int at_least(int x, int least)
{
	return x > least ? x : least;
}

/* Where the parts of the box stand. */
struct plan {
	struct area box, list, words, picture, typed;
};

/* Beside the list: the picture, its words below it. */
static void plan_picture(struct plan *p, int list_cols)
{
	struct area right = p->list;

	right.col += list_cols + 1;
	right.cols -= list_cols + 2;
	p->list.cols = list_cols;
	p->picture = p->words = right;
	p->words.rows = HELP_ROWS + 1;
	p->picture.rows -= p->words.rows;
	p->words.row += p->picture.rows;
}

static struct plan plan_of(const struct choose *x, const struct canvas *c)
{
	const struct choices *l = x->spec.list;
	int list_cols = widest(l) + (x->spec.several ? 6 : 2) + 1, lines = line_of(l, l->count);
	int help = has_help(l) ? HELP_ROWS + 1 : 0, rows = lines + help + 3;
	int title = text_width(x->spec.title, strlen(x->spec.title)) + 8;
	int cols = at_least(list_cols, at_least(title, help ? HELP_COLS : HINT_COLS)) + 4;
	struct plan p = { 0 };

	if (x->spec.picture) {
		cols = at_least(cols, list_cols + at_least(PICTURE_COLS, c->cols / 3) + 4);
		rows = at_least(lines + 3, PICTURE_ROWS + HELP_ROWS + 1);
	}
	p.box = ui_middle(c, rows, cols);
	p.typed = (struct area){ p.box.row + p.box.rows - 2, p.box.col + 2, 1, p.box.cols - 4 };
	p.list = (struct area){ p.box.row + 1, p.box.col + 1, p.box.rows - 3, p.box.cols - 2 };
	if (x->spec.picture && p.list.cols > list_cols + PICTURE_COLS / 2) {
		plan_picture(&p, list_cols);
	} else if (help) {
		p.list.rows -= help;
		p.words = (struct area){ p.typed.row - HELP_ROWS, p.typed.col, HELP_ROWS,
					 p.typed.cols };
	}
	return p;
}

static void draw_row(const struct choose *x, struct canvas *c, struct area a, int i)
{
	const struct choice *row = &x->spec.list->rows[i];
	bool here = i == x->at && !lost(x), ticked = x->ticks >> (i & 63) & 1;
	enum style st = here ? S_FOCUS : x->spec.several && ticked ? S_MARKED : S_PLAIN;

	if (here)
		canvas_fill(c, a, st);
	canvas_put(c, a.row, a.col, 2, st, here ? "> " : "  ");
	if (x->spec.several)
		canvas_printf(c, a.row, a.col + 2, a.cols - 2, st, "[%c] %s", ticked ? 'x' : ' ',
			      row->label);
	else
		canvas_put(c, a.row, a.col + 2, a.cols - 2, st, row->label);
	if (here)
		canvas_cursor(c, a.row, a.col);
}

/* The row under the cursor near the middle. */
static int first_line(const struct choose *x, int rows)
{
	const struct choices *l = x->spec.list;
	int last = line_of(l, l->count) - rows, top = line_of(l, x->at) - rows / 2;

	if (top > last)
		top = last;
	return top > 0 ? top : 0;
}

static void draw_list(const struct choose *x, struct canvas *c, struct area a)
{
	const struct choices *l = x->spec.list;
	int top = first_line(x, a.rows);
	ARENA(mem);

	for (int i = 0; i < l->count; i++) {
		int line = line_of(l, i) - top;

		if (heads(l, i) && line - 1 >= 0 && line - 1 < a.rows)
			canvas_put(c, a.row + line - 1, a.col + 1, a.cols - 1, S_HEAD,
				   heading(&l->rows[i], &mem));
		if (line >= 0 && line < a.rows)
			draw_row(x, c, (struct area){ a.row + line, a.col, 1, a.cols }, i);
	}
}

static void draw_typed(const struct choose *x, struct canvas *c, struct area a)
{
	int ticked = x->spec.several ? __builtin_popcountll(x->ticks) : 0;

	if (lost(x)) {
		canvas_printf(c, a.row, a.col, a.cols, S_WARN, "%s  (no row answers to that)",
			      x->typed);
		canvas_cursor(c, a.row, a.col + text_width(x->typed, strlen(x->typed)));
	} else if (x->typed[0]) {
		canvas_put(c, a.row, a.col, a.cols, S_INPUT, x->typed);
	} else if (ticked) {
		canvas_printf(c, a.row, a.col, a.cols, S_DIM,
			      "Space ticks, Enter takes %d, letters find", ticked);
	} else {
		canvas_put(c, a.row, a.col, a.cols, S_DIM,
			   x->spec.several ? "Space ticks, Enter takes, letters find" :
			   x->spec.optional ? "Enter takes, Delete none, letters find" :
			   "Enter takes, letters find");
	}
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct choose *x = of(s);
	const struct choice *row = &x->spec.list->rows[x->at];
	struct plan p = plan_of(x, c);

	(void)ui;
	(void)a;
	canvas_box(c, p.box, x->spec.title);
	draw_typed(x, c, p.typed);
	if (p.words.rows && row->help && !lost(x))
		canvas_wrap(c, p.words, S_PLAIN, row->help);
	if (p.picture.cols && !lost(x))
		x->spec.picture(x->spec.picture_ctx, row, c, p.picture);
	draw_list(x, c, p.list);
}

static void go(struct choose *x, int at)
{
	int last = x->spec.list->count - 1;

	x->at = at < 0 ? 0 : at > last ? last : at;
}

static void find(struct choose *x)
{
	int row = choose_find(x->spec.list, x->typed);

	x->found = row > 0;
	if (row)
		x->at = row - 1;
}

/* What has no room is left out, in whole letters. */
static void type_ahead(struct choose *x, const char *key)
{
	size_t n = strlen(x->typed), more = strlen(key);

	while (more && n + more >= sizeof x->typed)
		more = text_prev(key, strlen(key), more);
	memcpy(x->typed + n, key, more);
	x->typed[n + more] = '\0';
	find(x);
}

static void paste(struct choose *x, const char *text)
{
	ARENA(a);

	type_ahead(x, text_trim(&a, text_clean(&a, text, strlen(text), TEXT_ONE_LINE)));
}

static void untype(struct choose *x)
{
	size_t n = strlen(x->typed);

	x->typed[text_prev(x->typed, n, n)] = '\0';
	find(x);
}

static bool move(struct choose *x, const char *key)
{
	const struct {
		const char *key;
		int to;
	} moves[] = {
		{ "Up", x->at - 1 },      { "Down", x->at + 1 }, { "PgUp", x->at - PAGE },
		{ "PgDn", x->at + PAGE }, { "Home", 0 },         { "End", x->spec.list->count - 1 },
	};

	for (size_t i = 0; i < COUNT(moves); i++)
		if (!strcmp(key, moves[i].key)) {
			go(x, moves[i].to);
			x->typed[0] = '\0';
			return true;
		}
	return false;
}

static void take(struct ui *ui, struct choose *x, int row)
{
	struct choose_spec spec = x->spec;
	uint64_t ticks = x->ticks;

	ui_pop(ui);
	spec.took(spec.ctx, ui, row, ticks);
}

static void tick(struct choose *x)
{
	x->ticks ^= UINT64_C(1) << x->at;
	x->typed[0] = '\0';
}

/* The row at this place, from 0, or -1. */
static int row_at(const struct choose *x, const struct ui *ui, int row, int col)
{
	struct canvas screen = { .rows = ui->rows, .cols = ui->cols };
	struct area a = plan_of(x, &screen).list;

	for (int i = 0; i < x->spec.list->count; i++)
		if (line_of(x->spec.list, i) - first_line(x, a.rows) == row - a.row &&
		    row >= a.row && row < a.row + a.rows && col >= a.col && col < a.col + a.cols)
			return i;
	return -1;
}

/*
 * A click goes to a row and ticks it; with one answer, on the row that has the cursor, it takes it.
 */
static void click(struct choose *x, struct ui *ui, int row, int col)
{
	int at = row_at(x, ui, row, col);
	bool again = at == x->at && !lost(x);

	if (at < 0)
		return;
	x->at = at;
	x->typed[0] = '\0';
	if (x->spec.several)
		tick(x);
	else if (again)
		take(ui, x, at + 1);
}

static void say_lost(const struct choose *x, struct ui *ui, const char *not_done)
{
	ui_warn(ui, "No row answers to '%s': nothing was %s", x->typed, not_done);
}

static void tick_here(struct choose *x, struct ui *ui)
{
	if (lost(x))
		say_lost(x, ui, "ticked");
	else
		tick(x);
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct choose *x = (struct choose *)s;
	int row, col;

	if (move(x, key))
		return true;
	if (key_is_click(key, &row, &col)) {
		click(x, ui, row, col);
	} else if (!strcmp(key, " ") && x->spec.several &&
		   !choose_goes_on(x->spec.list, x->typed)) {
		tick_here(x, ui);
	} else if (!strcmp(key, " ") && !x->typed[0]) {
		take(ui, x, x->at + 1);
	} else if (key_is_text(key)) {
		type_ahead(x, key);
	} else if (key_pasted(key)) {
		paste(x, key_pasted(key));
	} else if (!strcmp(key, "Backspace")) {
		untype(x);
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

static const struct screen_class class = {
	.name = "Choices",
	.places = IN_CHOOSE,
	.draw = draw,
	.type = type,
	.typing = typing,
};

void choose_open(struct ui *ui, const struct choose_spec *spec)
{
	struct choose *x = ui_push_dialog(ui, &class, sizeof *x);

	assert(spec->list->count > 0 && (!spec->several || spec->list->count <= 64));
	x->spec = *spec;
	x->ticks = spec->ticks;
	go(x, spec->at - 1);
	if (spec->typed)
		type_ahead(x, spec->typed);
}

void cmd_choose_take(struct ui *ui, struct screen *s)
{
	struct choose *x = (struct choose *)s;

	if (lost(x)) {
		say_lost(x, ui, "taken");
		return;
	}
	/* Whoever types a name and presses Enter means that row, as in a list of one answer. */
	if (x->spec.several && x->typed[0])
		x->ticks |= UINT64_C(1) << x->at;
	take(ui, x, x->at + 1);
}

void cmd_choose_clear(struct ui *ui, struct screen *s)
{
	(void)ui;
	((struct choose *)s)->typed[0] = '\0';
}

void cmd_choose_none(struct ui *ui, struct screen *s)
{
	struct choose *x = (struct choose *)s;

	if (x->spec.several)
		x->ticks = 0;
	else if (x->spec.optional)
		take(ui, x, 0);
	else
		ui_say(ui, "This cannot be left empty: take a row");
}
