/* SPDX-License-Identifier: MIT */
/*
 * A box that goes from photo to photo and takes each one's view by one key; stores every answer at
 * once.
 */
#include "config.h"
#include "tui/photos.h"

#include <stdio.h>
#include <string.h>
#include "base/mem.h"
#include "core/photo.h"
#include "model/choices.h"
#include "tui/seen.h"
#include "tui/undo.h"
#include "tui/viewer.h"

/* The box; beside the list as much picture as there is room for, if it is worth it. */
enum { BOX_COLS = 46, HEAD = 3, MARGIN = 2, PICTURE_LEAST = 20, PICTURE_MOST = 100, AROUND = 4 };

/* A key for each row of photo_view. */
static const char keys[] = "1234567890abcdef";

struct views {
	struct screen screen;
	struct arena a;			/* of the photo that is asked about, and the one after */
	struct photo photo, after;	/* after: id 0 when there is none */
	struct seen seen;
	struct photos *photos;		/* where the rest is marked */
	int64_t *ids;
	bool *given;
	int count, at;
};

static void load(struct views *v, struct ui *ui)
{
	struct err e = { .code = ERR_NONE };

	arena_reset(&v->a);
	v->after.rec.id = 0;
	if (core_get(ui->core, &photo_type, v->ids[v->at], &v->photo, &v->a, &e) < 0)
		ui_fail(ui, &e);
	else if (v->at + 1 < v->count &&
		 core_get(ui->core, &photo_type, v->ids[v->at + 1], &v->after, &v->a, &e) < 0)
		v->after.rec.id = 0;
}

static int list_rows(void)
{
	return photo_view.count + HEAD + 2;
}

/* What of a window of this size is for the picture; none in a narrow one. */
static struct area room_for_picture(int rows, int cols)
{
	struct area room = { .rows = rows - 2 * AROUND, .cols = cols - AROUND - BOX_COLS };

	if (room.rows < list_rows())
		room.rows = list_rows();
	if (room.cols > PICTURE_MOST)
		room.cols = PICTURE_MOST;
	if (room.rows > room.cols / 2 + AROUND && room.rows > list_rows())
		room.rows = room.cols / 2 + AROUND > list_rows() ? room.cols / 2 + AROUND :
								   list_rows();
	if (room.cols < PICTURE_LEAST)
		room.cols = 0;
	return room;
}

/* The next one too, so that its key finds it. */
static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct views *v = (struct views *)s;
	struct area room = room_for_picture(a.rows, a.cols);

	(void)ui;
	seen_begin(&v->seen);
	if (!room.cols)
		return;
	seen_want(&v->seen, &v->photo, room.rows - 2, room.cols - MARGIN);
	if (v->after.rec.id)
		seen_want(&v->seen, &v->after, 0, 0);
}

static bool ahead(struct screen *s)
{
	return seen_ahead(&((struct views *)s)->seen);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct views *v = (const struct views *)s;
	struct area room = room_for_picture(a.rows, a.cols);
	int cols = BOX_COLS - 2 * MARGIN;
	char title[40];

	(void)ui;
	snprintf(title, sizeof title, "View %d of %d", v->at + 1, v->count);
	a = ui_middle(c, room.cols ? room.rows : list_rows(), BOX_COLS + room.cols);
	canvas_box(c, a, title);
	if (room.cols)
		seen_draw(&v->seen, &v->photo, c,
			  (struct area){ a.row + 1, a.col + BOX_COLS - 1, a.rows - 2,
					 room.cols - MARGIN },
			  NULL);
	canvas_put(c, a.row + 1, a.col + MARGIN, cols, S_TITLE, v->photo.file);
	canvas_put(c, a.row + 2, a.col + MARGIN, cols, S_DIM, "Which view is it? Press its key");
	for (int i = 0; i < photo_view.count; i++) {
		const struct choice *x = &photo_view.rows[i];
		bool here = v->photo.view == i + 1;
		int row = a.row + HEAD + i, col = a.col + MARGIN;

		canvas_printf(c, row, col, 1, S_KEY, "%c", keys[i]);
		col += 3 + canvas_printf(c, row, col + 3, cols - 3, here ? S_SELECTED : S_PLAIN,
					 "%s%s", x->label, here ? "  (as it is now)" : "");
		if (x->help)
			canvas_printf(c, row, col + 2, a.col + BOX_COLS - MARGIN - col - 2, S_DIM,
				      "%s", x->help);
	}
	canvas_cursor(c, a.row + 1, a.col + MARGIN);
}

static void next(struct views *v, struct ui *ui)
{
	int given = 0, count = v->count;

	if (++v->at < v->count) {
		load(v, ui);
		return;
	}
	for (int i = 0; i < count; i++)
		given += v->given[i];
	for (int i = 0; i < count; i++)
		list_mark(&v->photos->list, v->ids[i], false);
	ui_pop(ui);
	ui_refresh(ui);
	if (count > 1)
		ui_say(ui, "%d of %d photos were given a view", given, count);
	else if (given)
		ui_say(ui, "Saved; u undoes it");
}

static void give(struct views *v, struct ui *ui, int view)
{
	struct err e = { .code = ERR_NONE };
	struct photo now = v->photo;

	now.view = view;
	if (core_save(ui->core, &photo_type, &v->photo, &now, NULL, NULL, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	if (now.rec.version != v->photo.rec.version)
		undo_note(ui, &photo_type, &v->photo, &now);
	v->given[v->at] = true;
	next(v, ui);
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	const char *at = key[0] && !key[1] ? strchr(keys, key[0]) : NULL;

	if (!at || at - keys >= photo_view.count)
		return false;
	give((struct views *)s, ui, (int)(at - keys) + 1);
	return true;
}

static const char *own_key(void)
{
	for (int i = 0; i < command_count; i++)
		if (!strcmp(commands[i].id, "photo_views"))
			return commands[i].keys;
	return "";
}

/* The rest can be gone on with: it is marked. */
static bool leave(struct screen *s, struct ui *ui)
{
	struct views *v = (struct views *)s;
	int rest = v->count - v->at;

	if (v->count == 1)
		return true;
	list_unmark_all(&v->photos->list);
	for (int i = v->at; i < v->count; i++)
		list_mark(&v->photos->list, v->ids[i], true);
	ui_say(ui, "%d photo%s left without an answer: marked, %s goes on with %s", rest,
	       rest == 1 ? " was" : "s were", own_key(), rest == 1 ? "it" : "them");
	return true;
}

static void done(struct screen *s)
{
	seen_done(&((struct views *)s)->seen);
	arena_done(&((struct views *)s)->a);
}

static const struct screen_class class = {
	.name = "Views",
	.places = IN_VIEWS,
	.layout = layout,
	.ahead = ahead,
	.draw = draw,
	.type = type,
	.leave = leave,
	.done = done,
};

void photo_views_open(struct photos *p, struct ui *ui, const int64_t *ids, int n)
{
	struct views *v = ui_push_dialog(ui, &class, sizeof *v);

	v->photos = p;
	seen_init(&v->seen, ui);
	v->ids = arena_alloc(&v->screen.arena, (size_t)n * sizeof *ids);
	memcpy(v->ids, ids, (size_t)n * sizeof *ids);
	v->given = arena_alloc(&v->screen.arena, (size_t)n * sizeof *v->given);
	v->count = n;
	load(v, ui);
}

void cmd_views_skip(struct ui *ui, struct screen *s)
{
	next((struct views *)s, ui);
}

void cmd_views_back(struct ui *ui, struct screen *s)
{
	struct views *v = (struct views *)s;

	if (v->at == 0) {
		ui_say(ui, "This is the first one");
		return;
	}
	v->at--;
	load(v, ui);
}

void cmd_views_look(struct ui *ui, struct screen *s)
{
	struct views *v = (struct views *)s;
	ARENA(a);

	viewer_show(ui, core_photo_path(ui->core, &v->photo, &a), v->photo.file);
}
