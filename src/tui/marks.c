/* SPDX-License-Identifier: MIT */
/*
 * Drawing on a photo by keys: a cross is moved, and shapes are put where it stands. All of it is
 * kept beside the photo, and only when it is saved.
 */
#include "config.h"
#include "tui/pictures.h"

#include <stdlib.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "model/choices.h"
#include "tui/ask.h"
#include "tui/edit.h"
#include "tui/mark_draw.h"
#include "tui/undo.h"

enum { ABOVE = 1, BELOW = 2, WHOLE = 10000, FAST = 5, MARKS_MAX = 200, WORDS_MAX = 80 };

/* What was drawn, before the last step and before that. */
struct drawn {
	struct drawn *before;
	int count;
	struct mark marks[];
};

struct marking {
	struct pictures p;
	struct area place;		/* of the picture in the window; no columns: not read yet */
	int64_t x, y;			/* of the cross */
	const struct drawn *now, *saved;
	struct mark half;		/* an arrow or a circle without its end; shape 0: none */
	bool writing;
	struct edit words;
};

static const struct photo *photo_of(const struct marking *m)
{
	return pictures_find(&m->p, m->p.at);
}

/* Steps */

static struct drawn *next(struct marking *m, int count)
{
	struct drawn *d = arena_alloc(&m->p.screen.arena,
				      sizeof *d + (size_t)count * sizeof d->marks[0]);

	d->before = (struct drawn *)(uintptr_t)m->now;
	d->count = count;
	return d;
}

static void add(struct marking *m, const struct mark *x)
{
	struct drawn *d;

	if (m->now->count == MARKS_MAX) {
		ui_warn(m->p.ui, "There are %d marks on this photo; more would hide it", MARKS_MAX);
		return;
	}
	d = next(m, m->now->count + 1);
	memcpy(d->marks, m->now->marks, (size_t)m->now->count * sizeof *x);
	d->marks[m->now->count] = *x;
	m->now = d;
}

static void take_away(struct marking *m, int which)
{
	struct drawn *d = next(m, m->now->count - 1);

	for (int i = 0, n = 0; i < m->now->count; i++)
		if (i != which)
			d->marks[n++] = m->now->marks[i];
	m->now = d;
}

/* A new mark at the cross. */
static struct mark begin(struct marking *m, const char *shape)
{
	struct mark x;

	core_new(m->p.ui->core, &mark_type, &x, &m->p.screen.arena);
	x.client = m->p.client;
	x.photo = m->p.at;
	x.shape = choice_index(&mark_shape, shape);
	x.x = m->x;
	x.y = m->y;
	return x;
}

static void load(struct marking *m)
{
	struct drawn *d;
	int n = 0;

	for (int i = 0; i < m->p.mark_count; i++)
		n += m->p.marks[i].photo == m->p.at;
	m->now = NULL;
	d = next(m, n);
	for (int i = 0, at = 0; i < m->p.mark_count; i++)
		if (m->p.marks[i].photo == m->p.at) {
			d->marks[at] = m->p.marks[i];
			d->marks[at++].words =
				arena_strdup(&m->p.screen.arena, m->p.marks[i].words);
		}
	m->now = m->saved = d;
}

/* The screen */

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct marking *m = (struct marking *)s;
	const struct photo *x = photo_of(m);
	const struct picture *pixels = x ? seen_pixels(&m->p.seen, x) : NULL;
	struct area room = { a.row + ABOVE, a.col + 1, a.rows - ABOVE - BELOW, a.cols - 2 };

	(void)ui;
	seen_begin(&m->p.seen);
	m->place = (struct area){ room.row, room.col, 0, 0 };
	if (!x || room.rows < 1)
		return;
	seen_want(&m->p.seen, x, room.rows, room.cols);
	if (!pixels)
		return;
	m->place = room;
	picture_fit(pixels, 1, 2, &m->place.rows, &m->place.cols);
	m->place.row += (room.rows - m->place.rows) / 2;
	m->place.col += (room.cols - m->place.cols) / 2;
}

static const char *advice(const struct marking *m)
{
	if (m->half.shape == choice_index(&mark_shape, "circle"))
		return "Move to the edge of the circle, then Enter";
	if (m->half.shape)
		return "Move to where the arrow comes from, then Enter";
	return "Move the cross, then c circle, a arrow to here, t text, d takes one away";
}

/* What is half drawn follows the cross. */
static struct mark shown_half(const struct marking *m)
{
	struct mark x = m->half;

	x.to_x = m->x;
	x.to_y = m->y;
	return x;
}

static void draw_picture(const struct marking *m, const struct photo *x, struct canvas *c)
{
	struct mark half = shown_half(m);
	int row, col;

	seen_draw(&m->p.seen, x, c, m->place, NULL);
	marks_draw(m->now->marks, m->now->count, m->p.at, c, m->place);
	if (m->half.shape)
		marks_draw(&half, 1, m->p.at, c, m->place);
	row = m->place.row + mark_cell(m->y, m->place.rows);
	col = m->place.col + mark_cell(m->x, m->place.cols);
	canvas_put(c, row, col, 1, S_FOCUS, "+");
	canvas_cursor(c, row, col);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct marking *m = (const struct marking *)s;
	const struct photo *x = photo_of(m);
	int row = a.row + a.rows - BELOW;
	ARENA(mem);

	(void)ui;
	canvas_cursor(c, a.row, a.col + 1);
	if (!x) {
		canvas_put(c, a.row, a.col + 1, a.cols - 2, S_PLAIN, "There is no photo any more.");
		return;
	}
	canvas_printf(c, a.row, a.col + 1, a.cols - 2, S_TITLE, "Marks on %s",
		      photo_words(x, &mem));
	if (m->place.cols > 0)
		draw_picture(m, x, c);
	else
		seen_draw(&m->p.seen, x, c,
			  (struct area){ a.row + ABOVE, a.col + 1, a.rows - ABOVE - BELOW,
					 a.cols - 2 },
			  NULL);
	if (m->writing) {
		int col = a.col + 1 + canvas_put(c, row, a.col + 1, a.cols - 2, S_PLAIN, "Text: ");

		edit_draw(&m->words, c, (struct area){ row, col, 1, a.col + a.cols - 1 - col },
			  S_FOCUS, true);
		canvas_put(c, row + 1, a.col + 1, a.cols - 2, S_DIM, "Enter puts it at the cross");
		return;
	}
	canvas_put(c, row, a.col + 1, a.cols - 2, S_PLAIN, advice(m));
	canvas_printf(c, row + 1, a.col + 1, a.cols - 2, S_DIM,
		      "%d mark%s, kept beside the photo, never in it%s", m->now->count,
		      m->now->count == 1 ? "" : "s", m->now == m->saved ? "" : "; not saved yet");
}

static places_t where(const struct screen *s)
{
	return ((const struct marking *)s)->writing ? IN_MARKWORDS : IN_MARKING;
}

static bool typing(const struct screen *s)
{
	return ((const struct marking *)s)->writing;
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct marking *m = (struct marking *)s;
	enum edit_did did = m->writing ? edit_key(&m->words, key, WORDS_MAX) : EDIT_NOT;

	if (did == EDIT_REFUSED)
		ui_warn(ui, "%s", m->words.why);
	return did != EDIT_NOT;
}

static bool lacks(const struct screen *s, const struct command *cmd)
{
	const struct marking *m = (const struct marking *)s;

	return cmd->run == cmd_marking_cancel && !m->half.shape;
}

static const char *hint(const struct screen *s, const struct command *cmd)
{
	return cmd->run == cmd_marking_take && !((const struct marking *)s)->half.shape ? "" : NULL;
}

/* Saving */

static bool has(const struct drawn *d, int64_t id)
{
	for (int i = 0; i < d->count; i++)
		if (d->marks[i].rec.id == id)
			return true;
	return false;
}

static int save_new(struct marking *m, struct mark *x, struct err *e)
{
	int r = core_save(m->p.ui->core, &mark_type, NULL, x, NULL, NULL, e);

	if (r >= 0)
		undo_note(m->p.ui, &mark_type, NULL, x);
	return r;
}

/* What was stored keeps its id, so that a second try does not store it twice. */
static int save(struct marking *m, struct err *e)
{
	struct drawn *d = (struct drawn *)(uintptr_t)m->now;
	int r = 0;

	for (int i = 0; i < m->saved->count && r >= 0; i++) {
		struct mark after;
		ARENA(a);

		if (!has(d, m->saved->marks[i].rec.id))
			r = archive_record(m->p.ui, &mark_type, m->saved->marks[i].rec.id, false,
					   &after, &a, e);
	}
	for (int i = 0; i < d->count && r >= 0; i++)
		if (!d->marks[i].rec.id)
			r = save_new(m, &d->marks[i], e);
	return r;
}

static void save_and_close(struct marking *m)
{
	struct ui *ui = m->p.ui;
	struct err e = { .code = ERR_NONE };
	bool changed = m->now != m->saved;

	if (save(m, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	ui_pop(ui);
	ui_refresh(ui);
	if (changed)
		ui_say(ui, "Marks saved; u on the card undoes them one by one");
}

static void answered(struct ui *ui, struct screen *s, const char *key)
{
	if (*key == 'y')
		save_and_close((struct marking *)s);
	else if (*key == 'n')
		ui_pop(ui);
}

static bool leave(struct screen *s, struct ui *ui)
{
	struct marking *m = (struct marking *)s;

	if (m->now == m->saved)
		return true;
	ask_open(ui, ask_save, answered, "The marks on this photo are not saved.");
	return false;
}

static void refresh(struct screen *s, struct ui *ui)
{
	struct marking *m = (struct marking *)s;

	(void)ui;
	if (m->now == m->saved) {
		pictures_load(&m->p);
		load(m);
	}
}

static void done(struct screen *s)
{
	edit_done(&((struct marking *)s)->words);
	pictures_done(s);
}

static const struct screen_class class = {
	.name = "Marks",
	.where = where,
	.layout = layout,
	.draw = draw,
	.type = type,
	.typing = typing,
	.ahead = pictures_ahead,
	.lacks = lacks,
	.hint = hint,
	.refresh = refresh,
	.leave = leave,
	.done = done,
};

void marks_open(struct ui *ui, int64_t client, int64_t photo)
{
	struct marking *m = pictures_push(ui, &class, sizeof *m, client);

	m->p.at = photo;
	m->x = m->y = WHOLE / 2;
	edit_init(&m->words, false, WORDS_MAX, 0);
	load(m);
}

/* Commands */

static void go(struct screen *s, int cols, int rows)
{
	struct marking *m = (struct marking *)s;
	int col, row;

	if (m->place.cols < 1)
		return;
	col = mark_cell(m->x, m->place.cols) + cols;
	row = mark_cell(m->y, m->place.rows) + rows;
	col = col < 0 ? 0 : col >= m->place.cols ? m->place.cols - 1 : col;
	row = row < 0 ? 0 : row >= m->place.rows ? m->place.rows - 1 : row;
	m->x = mark_place(col, m->place.cols);
	m->y = mark_place(row, m->place.rows);
}

#define GO(name, cols, rows) \
	void cmd_marking_##name(struct ui *ui, struct screen *s) \
	{ \
		(void)ui; \
		go(s, cols, rows); \
	}
GO(left, -1, 0)
GO(right, 1, 0)
GO(up, 0, -1)
GO(down, 0, 1)
GO(far_left, -FAST, 0)
GO(far_right, FAST, 0)
GO(far_up, 0, -FAST)
GO(far_down, 0, FAST)

void cmd_marking_circle(struct ui *ui, struct screen *s)
{
	struct marking *m = (struct marking *)s;

	(void)ui;
	m->half = begin(m, "circle");
}

void cmd_marking_arrow(struct ui *ui, struct screen *s)
{
	struct marking *m = (struct marking *)s;

	(void)ui;
	m->half = begin(m, "arrow");
}

void cmd_marking_take(struct ui *ui, struct screen *s)
{
	struct marking *m = (struct marking *)s;
	struct mark x = shown_half(m);

	if (!x.shape) {
		save_and_close(m);
		return;
	}
	if (x.to_x == x.x && x.to_y == x.y) {
		ui_say(ui, "%s", advice(m));
		return;
	}
	m->half.shape = 0;
	add(m, &x);
}

void cmd_marking_cancel(struct ui *ui, struct screen *s)
{
	(void)ui;
	((struct marking *)s)->half.shape = 0;
}

void cmd_marking_text(struct ui *ui, struct screen *s)
{
	struct marking *m = (struct marking *)s;

	(void)ui;
	m->half.shape = 0;
	m->writing = true;
	edit_set(&m->words, "");
}

void cmd_markwords_take(struct ui *ui, struct screen *s)
{
	struct marking *m = (struct marking *)s;
	struct mark x = begin(m, "text");

	(void)ui;
	m->writing = false;
	x.words = text_trim(&m->p.screen.arena, edit_text(&m->words));
	if (*x.words)
		add(m, &x);
}

void cmd_markwords_cancel(struct ui *ui, struct screen *s)
{
	(void)ui;
	((struct marking *)s)->writing = false;
}

/* Of the two ends of a mark the one that is nearer to the cross counts. */
static int64_t distance(const struct marking *m, const struct mark *x)
{
	int64_t near = llabs(x->x - m->x) + llabs(x->y - m->y), far;

	if (x->to_x == NONE_INT || x->to_y == NONE_INT)
		return near;
	far = llabs(x->to_x - m->x) + llabs(x->to_y - m->y);
	return far < near ? far : near;
}

void cmd_marking_remove(struct ui *ui, struct screen *s)
{
	struct marking *m = (struct marking *)s;
	int best = -1;

	for (int i = 0; i < m->now->count; i++)
		if (best < 0 ||
		    distance(m, &m->now->marks[i]) < distance(m, &m->now->marks[best]))
			best = i;
	if (best < 0) {
		ui_say(ui, "There is no mark to take away");
		return;
	}
	ui_say(ui, "Took the nearest away: %s %s; u brings it back",
	       choice_label(&mark_shape, m->now->marks[best].shape), m->now->marks[best].words);
	take_away(m, best);
}

void cmd_marking_undo(struct ui *ui, struct screen *s)
{
	struct marking *m = (struct marking *)s;

	m->half.shape = 0;
	if (m->now->before)
		m->now = m->now->before;
	else
		ui_say(ui, "There is nothing to take back");
}

void cmd_marking_save(struct ui *ui, struct screen *s)
{
	(void)ui;
	save_and_close((struct marking *)s);
}
