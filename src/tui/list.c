/* SPDX-License-Identifier: MIT */
/* Moving over rows, scrolling, marks; owns no row. */
#include "config.h"
#include "tui/list.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>
#include "base/mem.h"

void list_init(struct list *l, const struct list_class *cls, struct ui *ui, void *owner)
{
	*l = (struct list){ .cls = cls, .ui = ui, .owner = owner };
}

void list_done(struct list *l)
{
	mem_free(l->marks);
	l->marks = NULL;
	l->mark_count = l->mark_cap = 0;
}

static int page(const struct list *l)
{
	return l->area.rows > 0 ? l->area.rows : 1;
}

static void fetch(struct list *l, int64_t first, int n)
{
	if (l->cls->fetch)
		l->cls->fetch(l, first, n);
	assert(l->count >= 0);
	l->ready_first = first;
	l->ready_rows = n;
}

static bool ready(const struct list *l, int64_t first, int n)
{
	return l->ready_rows > 0 && first >= l->ready_first &&
	       first + n <= l->ready_first + l->ready_rows;
}

static void clamp(struct list *l)
{
	if (l->cursor >= l->count)
		l->cursor = l->count - 1;
	if (l->cursor < 0)
		l->cursor = 0;
}

static bool passes(const struct list *l, int64_t row)
{
	return l->cls->passes && row >= 0 && row < l->count && l->cls->passes(l, row);
}

/* Off a row that is passed over: on in the direction of the move, else back. */
static void settle(struct list *l, int direction)
{
	for (int tries = 0; tries < 2 && passes(l, l->cursor); tries++, direction = -direction) {
		int64_t at = l->cursor;

		while (passes(l, at))
			at += direction;
		if (at >= 0 && at < l->count)
			l->cursor = at;
	}
}

/* The first of the rows that belong above the cursor's: its heading is seen with it. */
static int64_t with_heading(const struct list *l)
{
	int64_t row = l->cursor;

	while (row > 0 && l->cursor - row < page(l) - 1 && passes(l, row - 1))
		row--;
	return row;
}

static void keep_in_sight(struct list *l)
{
	int64_t first = with_heading(l);

	if (l->exact && l->top > l->count - page(l))
		l->top = l->count - page(l);
	if (first < l->top)
		l->top = first;
	if (l->cursor >= l->top + page(l))
		l->top = l->cursor - page(l) + 1;
	if (l->top < 0)
		l->top = 0;
}

/* Remembered, as the rows themselves are replaced before list_hold is called. */
static void note_here(struct list *l)
{
	if (l->cls->id && !l->cls->fetch)
		l->here = l->cursor < l->count ? l->cls->id(l, l->cursor) : 0;
}

void list_layout(struct list *l, struct area a)
{
	l->area = a;
	/* A load may tell that rows went away, which moves the page: then once more. */
	for (int tries = 0; tries < 3; tries++) {
		if (l->ready_rows > 0) {
			clamp(l);
			settle(l, 1);
			keep_in_sight(l);
		}
		if (ready(l, l->top, page(l)))
			break;
		fetch(l, l->top, page(l));
	}
	clamp(l);
	note_here(l);
}

static bool find_id(struct list *l, int64_t id)
{
	for (int64_t i = 0; i < l->count; i++)
		if (l->cls->id(l, i) == id) {
			l->cursor = i;
			l->here = id;
			return true;
		}
	return false;
}

/* The id of what was saved, if this list may have it; else 0. */
static int64_t saved_id(const struct list *l)
{
	const struct rectype *t = l->ui->saved_of;

	if (!t)
		return 0;
	if (l->cls->id_of)
		return l->cls->id_of(t, l->ui->saved_id);
	return l->cls->of == t ? l->ui->saved_id : 0;
}

void list_hold(struct list *l, int64_t count)
{
	int64_t saved = saved_id(l);

	l->count = count;
	l->exact = true;
	l->ready_rows = 0;
	l->ui->saved_sought |= saved != 0;
	if (saved && find_id(l, saved))
		l->ui->saved_of = NULL;
	else if (l->here)
		find_id(l, l->here);
}

void list_reload(struct list *l)
{
	l->ready_rows = 0;
}

void list_reset(struct list *l)
{
	l->cursor = l->top = 0;
	l->count = l->here = 0;
	l->exact = false;
	l->ready_rows = 0;
}

void list_go(struct list *l, int64_t row)
{
	int direction = row < l->cursor ? -1 : 1;

	if (row < 0)
		row = 0;
	if (row >= l->count && !l->exact) {
		int64_t first = row - page(l) + 1;

		fetch(l, first > 0 ? first : 0, page(l));
	}
	l->cursor = row;
	clamp(l);
	settle(l, direction);
	keep_in_sight(l);
	note_here(l);
}

void list_go_end(struct list *l)
{
	if (!l->exact && l->cls->end)
		l->cls->end(l);
	list_go(l, l->count - 1);
}

bool list_on_row(struct list *l)
{
	/* Queued keys may have moved off the page that is loaded, or changed what is shown. */
	if (!ready(l, l->cursor, 1))
		list_layout(l, l->area);
	return l->cursor < l->count;
}

bool list_click(struct list *l, int row, int col)
{
	int64_t at = l->top + row - l->area.row, was = l->cursor;

	if (row < l->area.row || row >= l->area.row + l->area.rows || col < l->area.col ||
	    col >= l->area.col + l->area.cols || at >= l->count)
		return false;
	list_go(l, at);
	return at == was;
}

static void draw_empty(const struct list *l, struct canvas *c, struct area a)
{
	bool add = l->cls->add && role_may(l->ui->role, RIGHT_WRITE);
	ARENA(mem);

	canvas_wrap(c, a, S_DIM,
		    add ? arena_printf(&mem, "%s %s", l->cls->empty, l->cls->add) : l->cls->empty);
}

void list_draw(const struct list *l, struct canvas *c)
{
	struct area row = { l->area.row, l->area.col + LIST_INDENT, 1, l->area.cols - LIST_INDENT };

	if (l->count == 0 && l->cls->empty)
		draw_empty(l, c, (struct area){ row.row, row.col, l->area.rows, row.cols });
	for (int64_t i = l->top; i < l->count && i < l->top + l->area.rows; i++, row.row++) {
		bool here = i == l->cursor;

		if (l->cls->id && list_marked(l, l->cls->id(l, i)))
			canvas_put(c, row.row, l->area.col + 1, 1, S_MARKED, "*");
		if (here) {
			canvas_put(c, row.row, l->area.col, 1, S_PLAIN, ">");
			canvas_cursor(c, row.row, row.col);
		}
		l->cls->draw(l, i, c, row);
	}
	if (l->count == 0)
		canvas_cursor(c, l->area.row, row.col);
}

const char *list_beyond_words(int64_t above, int64_t below, bool ascii, struct arena *a)
{
	const char *up = above <= 0 ? "" : arena_printf(a, "%s %" PRId64 " above",
							 ascii ? "^" : "↑", above);
	const char *down = below <= 0 ? "" : arena_printf(a, "%s %" PRId64 " more",
							   ascii ? "v" : "↓", below);

	return arena_printf(a, "%s%s%s", up, *up && *down ? ", " : "", down);
}

const char *list_beyond(const struct list *l, bool ascii, struct arena *a)
{
	return l->area.rows < 1 ? "" :
	       list_beyond_words(l->top, l->count - l->top - l->area.rows, ascii, a);
}

/* Where the id is, or would be put in. */
static size_t mark_place(const struct list *l, int64_t id)
{
	size_t low = 0, high = l->mark_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (l->marks[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool list_marked(const struct list *l, int64_t id)
{
	size_t at = mark_place(l, id);

	return at < l->mark_count && l->marks[at] == id;
}

void list_mark(struct list *l, int64_t id, bool on)
{
	size_t at = mark_place(l, id);

	if (on == list_marked(l, id))
		return;
	if (on) {
		if (l->mark_count == l->mark_cap) {
			l->mark_cap = l->mark_cap ? l->mark_cap * 2 : 16;
			l->marks = mem_grow(l->marks, l->mark_cap * sizeof *l->marks);
		}
		memmove(l->marks + at + 1, l->marks + at, (l->mark_count - at) * sizeof *l->marks);
		l->marks[at] = id;
		l->mark_count++;
	} else {
		l->mark_count--;
		memmove(l->marks + at, l->marks + at + 1, (l->mark_count - at) * sizeof *l->marks);
	}
}

void list_unmark_all(struct list *l)
{
	l->mark_count = 0;
}

static struct list *list_of(struct screen *s)
{
	assert(s->cls->list);
	return s->cls->list(s);
}

static void step(struct screen *s, int64_t by)
{
	struct list *l = list_of(s);

	list_go(l, l->cursor + by);
}

void cmd_list_down(struct ui *ui, struct screen *s)
{
	(void)ui;
	step(s, 1);
}

void cmd_list_up(struct ui *ui, struct screen *s)
{
	(void)ui;
	step(s, -1);
}

/* The page goes too, so that the eye finds the cursor at the same height. */
static void move_page(struct screen *s, int direction)
{
	struct list *l = list_of(s);

	l->top += direction * page(l);
	step(s, (int64_t)direction * page(l));
}

void cmd_list_pgdn(struct ui *ui, struct screen *s)
{
	(void)ui;
	move_page(s, 1);
}

void cmd_list_pgup(struct ui *ui, struct screen *s)
{
	(void)ui;
	move_page(s, -1);
}

void cmd_list_home(struct ui *ui, struct screen *s)
{
	(void)ui;
	list_go(list_of(s), 0);
}

void cmd_list_end(struct ui *ui, struct screen *s)
{
	(void)ui;
	list_go_end(list_of(s));
}

void cmd_list_mark(struct ui *ui, struct screen *s)
{
	struct list *l = list_of(s);
	int64_t id;

	assert(l->cls->id);
	if (!list_on_row(l))
		return;
	id = l->cls->id(l, l->cursor);
	list_mark(l, id, !list_marked(l, id));
	if (l->mark_count)
		ui_say(ui, "%zu marked", l->mark_count);
	step(s, 1);
}
