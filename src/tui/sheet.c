/* SPDX-License-Identifier: MIT */
/*
 * The contact sheet of a visit: a frame for each standard view, empty where there is no photo, and
 * for what else was taken.
 */
#include "config.h"
#include "tui/pictures.h"

#include <inttypes.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "core/photo.h"
#include "model/choices.h"
#include "tui/list.h"
#include "tui/mark_draw.h"

enum { FRAMES_MAX = 60, ABOVE = 2, LEAST_ROWS = 5, GAP = 1 };

struct frame {
	int32_t view;			/* 0: none was given */
	int64_t photo;			/* the last one of it; 0: missing */
	int more;			/* others of the same view */
};

struct sheet {
	struct pictures p;
	int64_t session;		/* NONE_INT: photos without one */
	int32_t moment;			/* 0: whatever it is */
	struct frame frames[FRAMES_MAX];
	int count, cursor;
	int across, down, top;		/* frames side by side, rows that are seen, first row */
	int rows, cols;			/* of a frame, its label with it */
};

/* What is on it */

static bool belongs(const struct sheet *t, const struct photo *x)
{
	return x->session == t->session && (!t->moment || x->moment == t->moment);
}

static void add(struct sheet *t, const struct photo *x)
{
	for (int i = 0; i < t->count && x->view; i++)
		if (t->frames[i].view == x->view) {
			t->frames[i].more += t->frames[i].photo != 0;
			t->frames[i].photo = x->rec.id;
			return;
		}
	if (t->count < FRAMES_MAX)
		t->frames[t->count++] = (struct frame){ .view = x->view, .photo = x->rec.id };
}

static void fill(struct sheet *t)
{
	t->count = 0;
	for (int i = 0; i < photo_view.count; i++)
		if (!strcmp(photo_view.rows[i].group, "Standard"))
			t->frames[t->count++] = (struct frame){ .view = i + 1 };
	for (int i = 0; i < t->p.count; i++)
		if (belongs(t, &t->p.rows[i]))
			add(t, &t->p.rows[i]);
	if (t->cursor >= t->count)
		t->cursor = t->count - 1;
	t->p.at = t->frames[t->cursor].photo;
}

static void move_to(struct sheet *t, int frame)
{
	if (frame >= 0 && frame < t->count)
		t->cursor = frame;
	t->p.at = t->frames[t->cursor].photo;
}

/* Layout: as few rows of frames as make the pictures large; more than fit are scrolled. */

static void arrange(struct sheet *t, struct area a)
{
	int best = 0, fit = a.rows / (LEAST_ROWS + 1);

	fit = fit < 1 ? 1 : fit;
	t->across = t->down = 1;
	for (int across = 1; across <= t->count; across++) {
		int down = (t->count + across - 1) / across, seen = down < fit ? down : fit;
		int rows = a.rows / seen - 1, cols = a.cols / across - GAP;
		int size = cols * 3 < rows * 8 ? cols * 3 : rows * 8;	/* of a picture of 4:3 */

		if (cols < 8 || (down > fit && across < 3))
			continue;
		if (size > best) {
			best = size;
			t->across = across;
			t->down = seen;
		}
	}
	t->rows = a.rows / t->down;
	t->cols = a.cols / t->across;
}

static struct area frame_area(const struct sheet *t, struct area a, int i)
{
	return (struct area){ a.row + (i / t->across - t->top) * t->rows,
			      a.col + i % t->across * t->cols, t->rows - 1, t->cols - GAP };
}

static struct area frames_area(struct area a)
{
	return (struct area){ a.row + ABOVE, a.col + 1, a.rows - ABOVE, a.cols - 1 };
}

static bool is_seen(const struct sheet *t, int i)
{
	return i / t->across >= t->top && i / t->across < t->top + t->down;
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct sheet *t = (struct sheet *)s;
	int row;

	(void)ui;
	arrange(t, frames_area(a));
	row = t->cursor / t->across;
	if (row < t->top)
		t->top = row;
	if (row >= t->top + t->down)
		t->top = row - t->down + 1;
	seen_begin(&t->p.seen);
	for (int i = 0; i < t->count; i++) {
		const struct photo *x = pictures_find(&t->p, t->frames[i].photo);

		if (x && is_seen(t, i))
			seen_want(&t->p.seen, x, t->rows - 1, t->cols - GAP);
	}
}

/* Drawing */

static const char *label(const struct sheet *t, const struct frame *f, struct arena *a)
{
	const struct photo *x = pictures_find(&t->p, f->photo);
	const char *view = f->view ? choice_label(&photo_view, f->view) : "Without a view";
	const char *moment = x ? choice_label(&photo_moment, x->moment) : "";

	if (!x)
		return arena_printf(a, "%s: missing", view);
	return arena_printf(a, "%s%s%s%s", view, *moment && !t->moment ? ", " : "",
			    t->moment ? "" : moment,
			    f->more ? arena_printf(a, " (and %d more)", f->more) : "");
}

static void draw_frame(const struct sheet *t, int i, struct canvas *c, struct area a)
{
	const struct frame *f = &t->frames[i];
	const struct photo *x = pictures_find(&t->p, f->photo);
	struct area place, frame = frame_area(t, a, i);
	ARENA(mem);
	const char *words = label(t, f, &mem);
	bool here = i == t->cursor;
	int row = frame.row + frame.rows, width = text_width(words, strlen(words));

	if (x) {
		seen_draw(&t->p.seen, x, c, frame, &place);
		marks_draw(t->p.marks, t->p.mark_count, x->rec.id, c, place);
	} else {
		canvas_box(c, frame, NULL);
		canvas_put(c, frame.row + frame.rows / 2,
			   frame.col + (width < frame.cols - 2 ? (frame.cols - width) / 2 : 1),
			   frame.cols - 2, S_WARN, words);
	}
	canvas_put(c, row, frame.col, 1, S_SELECTED, here ? ">" : " ");
	if (x)
		canvas_put(c, row, frame.col + 2, frame.cols - 2, here ? S_SELECTED : S_PLAIN,
			   words);
	if (here)
		canvas_cursor(c, row, frame.col);
}

/* "Left profile, Vertex" of the frames that are empty. */
static const char *missing(const struct sheet *t, struct arena *a)
{
	BUF(w);

	for (int i = 0; i < t->count; i++)
		if (!t->frames[i].photo)
			buf_printf(&w, "%s%s", w.len ? ", " : "",
				   choice_label(&photo_view, t->frames[i].view));
	return arena_strdup(a, buf_str(&w));
}

static int visits(const struct sheet *t, int64_t *ret, int *ret_at)
{
	int n = 0;

	*ret_at = 0;
	for (int i = 0; i < t->p.count; i++) {
		int64_t session = t->p.rows[i].session;

		if (n && ret[n - 1] == session)
			continue;
		if (session == t->session)
			*ret_at = n;
		if (n < FRAMES_MAX)
			ret[n++] = session;
	}
	return n;
}

/*
 * At the right of the second line: how many frames stand further up and down than is seen. Returns
 * the columns used.
 */
static int draw_beyond(const struct sheet *t, struct canvas *c, struct area a)
{
	ARENA(mem);
	const char *words = list_beyond_words(t->top * t->across,
					      t->count - (t->top + t->down) * t->across, c->ascii,
					      &mem);

	int cols = text_width(words, strlen(words));

	if (cols)
		canvas_put(c, a.row + 1, a.col + a.cols - 1 - cols, cols, S_KEY, words);
	return cols ? cols + 2 : 0;
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct sheet *t = (const struct sheet *)s;
	int64_t all[FRAMES_MAX];
	int at, n = visits(t, all, &at), col = a.col + 1, right = a.col + a.cols - 1, left;
	ARENA(mem);
	const char *lacks = missing(t, &mem);

	(void)ui;
	col += canvas_printf(c, a.row, col, right - col, S_TITLE, "%" PRId64 "  %s", t->p.client,
			     client_name(&t->p.who, &mem));
	canvas_printf(c, a.row, col, right - col, S_PLAIN, "   %s   %s   visit %d of %d",
		      pictures_visit(t->p.sessions, t->p.session_count, t->session, &mem),
		      t->moment ? choice_label(&photo_moment, t->moment) : "all moments", n - at,
		      n > 0 ? n : 1);
	left = a.cols - 2 - draw_beyond(t, c, a);
	if (*lacks)
		canvas_printf(c, a.row + 1, a.col + 1, left, S_WARN, "Missing: %s", lacks);
	else
		canvas_put(c, a.row + 1, a.col + 1, left, S_GOOD, "All standard views are there");
	for (int i = 0; i < t->count; i++)
		if (is_seen(t, i))
			draw_frame(t, i, c, frames_area(a));
}

static void refresh(struct screen *s, struct ui *ui)
{
	(void)ui;
	pictures_load((struct pictures *)s);
	fill((struct sheet *)s);
}

static const struct screen_class class = {
	.name = "Contact sheet",
	.places = IN_SEE | IN_SHEET,
	.layout = layout,
	.draw = draw,
	.ahead = pictures_ahead,
	.refresh = refresh,
	.done = pictures_done,
};

void sheet_open(struct ui *ui, int64_t client, int64_t session)
{
	struct sheet *t = pictures_push(ui, &class, sizeof *t, client);

	t->session = session ? session : t->p.count ? t->p.rows[0].session : NONE_INT;
	fill(t);
}

/* Commands */

void cmd_sheet_left(struct ui *ui, struct screen *s)
{
	(void)ui;
	move_to((struct sheet *)s, ((struct sheet *)s)->cursor - 1);
}

void cmd_sheet_right(struct ui *ui, struct screen *s)
{
	(void)ui;
	move_to((struct sheet *)s, ((struct sheet *)s)->cursor + 1);
}

void cmd_sheet_up(struct ui *ui, struct screen *s)
{
	struct sheet *t = (struct sheet *)s;

	(void)ui;
	move_to(t, t->cursor - t->across);
}

void cmd_sheet_down(struct ui *ui, struct screen *s)
{
	struct sheet *t = (struct sheet *)s;

	(void)ui;
	move_to(t, t->cursor + t->across);
}

static void visit(struct sheet *t, int step)
{
	int64_t all[FRAMES_MAX];
	int at, n = visits(t, all, &at);

	if (at + step < 0 || at + step >= n) {
		ui_say(t->p.ui, step > 0 ? "This is the first visit with photos" :
					   "This is the last visit with photos");
		return;
	}
	t->session = all[at + step];
	t->moment = 0;
	fill(t);
}

/* They are listed from the last to the first. */
void cmd_sheet_next(struct ui *ui, struct screen *s)
{
	(void)ui;
	visit((struct sheet *)s, -1);
}

void cmd_sheet_previous(struct ui *ui, struct screen *s)
{
	(void)ui;
	visit((struct sheet *)s, 1);
}

/* Only a moment of which the visit has photos, then all again. */
void cmd_sheet_moment(struct ui *ui, struct screen *s)
{
	struct sheet *t = (struct sheet *)s;

	(void)ui;
	for (t->moment++; t->moment <= photo_moment.count; t->moment++)
		for (int i = 0; i < t->p.count; i++)
			if (belongs(t, &t->p.rows[i])) {
				fill(t);
				return;
			}
	t->moment = 0;
	fill(t);
}
