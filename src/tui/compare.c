/* SPDX-License-Identifier: MIT */
/*
 * Two photos of the same view side by side. A pair that misleads is not shown before somebody was
 * told and said so.
 */
#include "config.h"
#include "tui/pictures.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "model/choices.h"
#include "tui/mark_draw.h"

enum { ABOVE = 3, BELOW = 2, GAP = 2, LEFT = 0, RIGHT = 1 };

struct compare {
	struct pictures p;
	int32_t view;
	int64_t photos[2];		/* 0: there is none */
	int side;			/* that Up and Down change */
	int64_t accepted[2];		/* the misleading pair that is to be seen all the same */
	struct photo *all;		/* as they were taken */
	int count;
};

static const struct photo *photo_of(const struct compare *k, int side)
{
	return pictures_find(&k->p, k->photos[side]);
}

static const char *warning(const struct compare *k)
{
	const struct photo *x = photo_of(k, LEFT), *y = photo_of(k, RIGHT);

	return x && y ? core_pair_warning(x, y) : "";
}

/* The photo on the side that was changed last is kept back. */
static bool is_held(const struct compare *k)
{
	return *warning(k) && memcmp(k->accepted, k->photos, sizeof k->photos) != 0;
}

/* Choosing */

static void sort(struct compare *k)
{
	k->count = k->p.count;
	k->all = arena_alloc(&k->p.a, (size_t)(k->count + 1) * sizeof *k->all);
	if (!k->count)
		return;
	memcpy(k->all, k->p.rows, (size_t)k->count * sizeof *k->all);
	qsort(k->all, (size_t)k->count, sizeof *k->all, photo_by_time);
}

/* The next one of the view in time from that one on, 0: there is none. */
static int64_t step(const struct compare *k, int64_t from, int by)
{
	int at = by > 0 ? -1 : k->count;

	for (int i = 0; i < k->count; i++)
		if (k->all[i].rec.id == from)
			at = i;
	for (at += by; at >= 0 && at < k->count; at += by)
		if (k->all[at].view == k->view)
			return k->all[at].rec.id;
	return 0;
}

/* What fits beside the other: the first or the last of the view that misleads nobody. */
static int64_t beside(const struct compare *k, int64_t other, int by)
{
	const struct photo *y = pictures_find(&k->p, other);
	int64_t id = 0;

	while ((id = step(k, id, by)))
		if (id != other && (!y || !*core_pair_warning(pictures_find(&k->p, id), y)))
			return id;
	id = step(k, 0, by);
	return id == other ? step(k, id, by) : id;
}

/* Of another view the photo of the same visit and moment, else of the visit, else none. */
static int64_t same_visit(const struct compare *k, const struct photo *was)
{
	int64_t visit = 0;

	for (int i = 0; was && i < k->count; i++) {
		const struct photo *x = &k->all[i];

		if (x->view != k->view || x->session != was->session)
			continue;
		if (x->moment == was->moment)
			return x->rec.id;
		visit = x->rec.id;
	}
	return visit;
}

static void choose(struct compare *k, int64_t left, int64_t right)
{
	if (left == right)
		left = 0;
	k->photos[RIGHT] = right ? right : beside(k, left, -1);
	k->photos[LEFT] = left ? left : beside(k, k->photos[RIGHT], 1);
}

static void show_view(struct compare *k, int32_t view)
{
	const struct photo *x = photo_of(k, LEFT), *y = photo_of(k, RIGHT);

	k->view = view;
	choose(k, same_visit(k, x), same_visit(k, y));
}

static int photos_of_view(const struct compare *k, int32_t view)
{
	int n = 0;

	for (int i = 0; i < k->count; i++)
		n += k->all[i].view == view;
	return n;
}

/* Layout and drawing */

static struct area half(struct area a, int side)
{
	int cols = (a.cols - 2 - GAP) / 2;

	return (struct area){ a.row + ABOVE, a.col + 1 + side * (cols + GAP),
			      a.rows - ABOVE - BELOW, cols };
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct compare *k = (struct compare *)s;
	struct area h = half(a, LEFT);

	(void)ui;
	seen_begin(&k->p.seen);
	for (int side = LEFT; side <= RIGHT; side++)
		if (photo_of(k, side))
			seen_want(&k->p.seen, photo_of(k, side), h.rows, h.cols);
	k->p.at = k->photos[k->side];
}

static const char *days_words(const struct photo *x, const struct photo *y, struct arena *a)
{
	int32_t days;

	if (!x->taken_at || !y->taken_at)
		return "The day of one of them is not known.";
	days = day_number(minute_day(y->taken_at)) - day_number(minute_day(x->taken_at));
	if (days == 0)
		return "Both of the same day.";
	return arena_printf(a, "%d day%s between them%s.", abs(days), abs(days) == 1 ? "" : "s",
			    days < 0 ? "; the left one is the later" : "");
}

/* "> Session 3, Healed" and its day. */
static void draw_head(const struct compare *k, int side, struct canvas *c, struct area h)
{
	const struct photo *x = photo_of(k, side);
	bool here = side == k->side;
	char day[DATE_BUF];
	ARENA(mem);
	const char *visit, *moment;

	canvas_put(c, h.row - 2, h.col, 1, S_SELECTED, here ? ">" : " ");
	if (here)
		canvas_cursor(c, h.row - 2, h.col);
	if (!x) {
		canvas_printf(c, h.row - 2, h.col + 2, h.cols - 2, S_WARN, "%s: no other photo",
			      choice_label(&photo_view, k->view));
		return;
	}
	visit = x->session == NONE_INT ? "Without a session" :
					 arena_printf(&mem, "Session %" PRId64, x->session);
	moment = choice_label(&photo_moment, x->moment);
	canvas_printf(c, h.row - 2, h.col + 2, h.cols - 2, here ? S_SELECTED : S_PLAIN, "%s%s%s",
		      visit, *moment ? ", " : "", moment);
	canvas_put(c, h.row - 1, h.col + 2, h.cols - 2, S_PLAIN,
		   x->taken_at ? day_long(minute_day(x->taken_at), day) : "no date");
}

static void draw_side(const struct compare *k, int side, struct canvas *c, struct area h)
{
	const struct photo *x = photo_of(k, side);
	struct area place;

	draw_head(k, side, c, h);
	if (!x)
		return;
	if (side == k->side && is_held(k)) {
		int used = canvas_wrap(c, h, S_ALERT, warning(k));

		canvas_wrap(c, (struct area){ h.row + used + 1, h.col, h.rows - used - 1, h.cols },
			    S_PLAIN, "Enter shows it here all the same.");
		return;
	}
	seen_draw(&k->p.seen, x, c, h, &place);
	marks_draw(k->p.marks, k->p.mark_count, x->rec.id, c, place);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct compare *k = (const struct compare *)s;
	const struct photo *x = photo_of(k, LEFT), *y = photo_of(k, RIGHT);
	const char *warn = warning(k);
	int row = a.row + a.rows - BELOW, col = a.col + 1, right = a.col + a.cols - 1;
	ARENA(mem);

	(void)ui;
	col += canvas_printf(c, a.row, col, right - col, S_TITLE, "%" PRId64 "  %s", k->p.client,
			     client_name(&k->p.who, &mem));
	canvas_printf(c, a.row, col, right - col, S_PLAIN, "   %s   %s",
		      k->view ? choice_label(&photo_view, k->view) : "Without a view",
		      x && y ? days_words(x, y, &mem) : "");
	for (int side = LEFT; side <= RIGHT; side++)
		draw_side(k, side, c, half(a, side));
	if (*warn && !is_held(k))
		canvas_printf(c, row, a.col + 1, a.cols - 2, S_ALERT, "! %s", warn);
	canvas_put(c, row + 1, a.col + 1, a.cols - 2, S_DIM,
		   "For recognising, not for judging the work; o shows the file.");
}

static void refresh(struct screen *s, struct ui *ui)
{
	struct compare *k = (struct compare *)s;

	(void)ui;
	pictures_load(&k->p);
	sort(k);
	for (int side = LEFT; side <= RIGHT; side++)
		if (!photo_of(k, side))
			k->photos[side] = 0;
	choose(k, k->photos[LEFT], k->photos[RIGHT]);
}

static bool lacks(const struct screen *s, const struct command *cmd)
{
	return cmd->run == cmd_see_compare ||
	       (cmd->run == cmd_compare_accept && !is_held((const struct compare *)s));
}

static const struct screen_class class = {
	.name = "Compare",
	.places = IN_SEE | IN_COMPARE,
	.layout = layout,
	.draw = draw,
	.ahead = pictures_ahead,
	.lacks = lacks,
	.refresh = refresh,
	.done = pictures_done,
};

void compare_open(struct ui *ui, int64_t client, int64_t left, int64_t right)
{
	struct compare *k = pictures_push(ui, &class, sizeof *k, client);
	const struct photo *x = pictures_find(&k->p, right ? right : left);

	sort(k);
	k->side = RIGHT;
	for (int32_t v = 1; !x && !k->view && v <= photo_view.count; v++)
		if (photos_of_view(k, v) > 1)
			k->view = v;
	if (x)
		k->view = x->view;
	/* The first of its view has nothing before it. */
	if (x && !left && step(k, x->rec.id, -1) == 0 && step(k, x->rec.id, 1)) {
		left = right;
		right = 0;
	}
	choose(k, left, right);
}

/* Commands */

static void next_view(struct compare *k, int by)
{
	for (int32_t v = k->view + by; v >= 1 && v <= photo_view.count; v += by)
		if (photos_of_view(k, v)) {
			show_view(k, v);
			return;
		}
	ui_say(k->p.ui, by > 0 ? "There is no further view" : "There is no view before this one");
}

void cmd_compare_next(struct ui *ui, struct screen *s)
{
	(void)ui;
	next_view((struct compare *)s, 1);
}

void cmd_compare_previous(struct ui *ui, struct screen *s)
{
	(void)ui;
	next_view((struct compare *)s, -1);
}

/* Passes over the photo on the other side. */
static void next_date(struct compare *k, int by)
{
	int64_t id = step(k, k->photos[k->side], by);

	if (id && id == k->photos[!k->side])
		id = step(k, id, by);
	if (id)
		k->photos[k->side] = id;
	else
		ui_say(k->p.ui, by > 0 ? "There is no later photo of this view" :
					 "There is no earlier photo of this view");
}

void cmd_compare_later(struct ui *ui, struct screen *s)
{
	(void)ui;
	next_date((struct compare *)s, 1);
}

void cmd_compare_earlier(struct ui *ui, struct screen *s)
{
	(void)ui;
	next_date((struct compare *)s, -1);
}

void cmd_compare_side(struct ui *ui, struct screen *s)
{
	struct compare *k = (struct compare *)s;

	(void)ui;
	k->side = !k->side;
}

void cmd_compare_accept(struct ui *ui, struct screen *s)
{
	struct compare *k = (struct compare *)s;

	(void)ui;
	memcpy(k->accepted, k->photos, sizeof k->accepted);
}
