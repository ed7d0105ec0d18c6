/* SPDX-License-Identifier: MIT */
/*
 * A closer look at one photo after another: in cells as large as the window, or in pixels where the
 * terminal can.
 */
#include "config.h"
#include "tui/pictures.h"

#include <inttypes.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "core/photo.h"
#include "tui/mark_draw.h"

enum { ABOVE = 1, BELOW = 2 };

struct look {
	struct pictures p;
	struct area room;		/* for the picture, as of the last layout */
	bool cells;			/* wished, though the terminal shows pixels */
	struct {
		struct buf bytes;
		int64_t photo;
		const struct picture *of;
		struct area room, at;
		unsigned stamp;
	} drawn;			/* in pixels */
};

static bool in_pixels(const struct look *l)
{
	return !l->cells && l->p.ui->graphics.kind != GRAPHICS_NONE && !l->p.ui->ascii;
}

static int index_of(const struct look *l)
{
	for (int i = 0; i < l->p.count; i++)
		if (l->p.rows[i].rec.id == l->p.at)
			return i;
	return -1;
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct look *l = (struct look *)s;
	int i = index_of(l);

	l->room = (struct area){ a.row + ABOVE, a.col + 1, a.rows - ABOVE - BELOW, a.cols - 2 };
	seen_begin(&l->p.seen);
	if (i < 0 || l->room.rows < 1)
		return;
	if (in_pixels(l))
		seen_want_pixels(&l->p.seen, &l->p.rows[i], l->room.cols * ui->graphics.cell_wide,
				 l->room.rows * ui->graphics.cell_high);
	else
		seen_want(&l->p.seen, &l->p.rows[i], l->room.rows, l->room.cols);
	/* The neighbours, so that the next key finds them. */
	if (i + 1 < l->p.count)
		seen_want(&l->p.seen, &l->p.rows[i + 1], 0, 0);
	if (i > 0)
		seen_want(&l->p.seen, &l->p.rows[i - 1], 0, 0);
}

/* Pixels */

static bool is_drawn(const struct look *l)
{
	return in_pixels(l) && l->drawn.photo == l->p.at && l->drawn.stamp &&
	       !memcmp(&l->drawn.room, &l->room, sizeof l->room);
}

static unsigned graphic(const struct screen *s, int *ret_row, int *ret_col, const struct buf **ret)
{
	const struct look *l = (const struct look *)s;

	if (!is_drawn(l))
		return 0;
	*ret_row = l->drawn.at.row;
	*ret_col = l->drawn.at.col;
	*ret = &l->drawn.bytes;
	return l->drawn.stamp;
}

static int encode(struct look *l, const struct picture *p, struct err *e)
{
	const struct graphics *g = &l->p.ui->graphics;
	struct area at = l->room;
	int r = 0;
	BUF(png);

	picture_fit(p, g->cell_wide, g->cell_high, &at.rows, &at.cols);
	at.row += (l->room.rows - at.rows) / 2;
	at.col += (l->room.cols - at.cols) / 2;
	buf_clear(&l->drawn.bytes);
	if (g->kind == GRAPHICS_SIXEL)
		picture_sixel(p, at.rows, at.cols, g->cell_wide, g->cell_high, &l->drawn.bytes);
	else if ((r = core_see_png(p, &png, e)) >= 0)
		graphics_kitty(&l->drawn.bytes, png.s, png.len, at.rows, at.cols);
	l->drawn.at = at;
	return r;
}

/* The picture in pixels once all its pixels were read; the cells are seen until then. */
static bool ahead(struct screen *s)
{
	static unsigned stamps;		/* another one for every picture of the program */
	struct look *l = (struct look *)s;
	const struct photo *x = pictures_find(&l->p, l->p.at);
	const struct picture *pixels;
	struct err e;

	if (seen_ahead(&l->p.seen))
		return true;
	pixels = x ? seen_pixels(&l->p.seen, x) : NULL;
	if (!pixels || !in_pixels(l) || (is_drawn(l) && l->drawn.of == pixels))
		return false;
	if (encode(l, pixels, &e) < 0) {
		l->cells = true;
		return false;
	}
	l->drawn.photo = l->p.at;
	l->drawn.of = pixels;
	l->drawn.room = l->room;
	l->drawn.stamp = ++stamps;
	l->p.ui->again = true;
	return true;
}

/* Drawing */

static void draw_below(const struct look *l, const struct photo *x, struct canvas *c,
		       struct area a)
{
	ARENA(mem);
	const char *marks = marks_words(l->p.marks, l->p.mark_count, x->rec.id, &mem);
	const char *file = core_photo_path(l->p.ui->core, x, &mem);
	const char *advice = in_pixels(l) ? "o shows the file: " :
					    "For recognising, not for judging; o shows the file: ";
	int row = a.row + a.rows - BELOW;

	if (*marks && in_pixels(l))
		marks = arena_printf(&mem, "%s (g shows them, in cells)", marks);
	canvas_put(c, row, a.col + 1, a.cols - 2, *marks ? S_MARKED : S_PLAIN,
		   *marks ? marks : x->note);
	/* A path that is cut helps nobody: o tells it in whole. */
	if (text_width(file, strlen(file)) > a.cols - 2 - text_width(advice, strlen(advice)))
		file = x->file;
	canvas_printf(c, row + 1, a.col + 1, a.cols - 2, S_DIM, "%s%s", advice, file);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct look *l = (const struct look *)s;
	const struct photo *x = pictures_find(&l->p, l->p.at);
	struct area place;
	ARENA(mem);
	int col;

	canvas_cursor(c, a.row, a.col + 1);
	if (!x) {
		canvas_put(c, a.row, a.col + 1, a.cols - 2, S_PLAIN, "There is no photo any more.");
		return;
	}
	col = a.col + 1 + canvas_printf(c, a.row, a.col + 1, a.cols - 2, S_TITLE, "%" PRId64 "  %s",
					l->p.client, client_name(&l->p.who, &mem));
	canvas_printf(c, a.row, col, a.col + a.cols - 1 - col, S_PLAIN, "   %s   %d of %d",
		      photo_words(x, &mem), index_of(l) + 1, l->p.count);
	if (!is_drawn(l) || ui->top != s) {
		seen_draw(&l->p.seen, x, c, l->room, &place);
		marks_draw(l->p.marks, l->p.mark_count, x->rec.id, c, place);
	}
	draw_below(l, x, c, a);
}

static const char *hint(const struct screen *s, const struct command *cmd)
{
	const struct look *l = (const struct look *)s;

	if (cmd->run == cmd_see_look)
		return "";
	return cmd->run == cmd_look_pixels && l->cells ? "Pixels" : NULL;
}

static bool lacks(const struct screen *s, const struct command *cmd)
{
	const struct look *l = (const struct look *)s;

	return cmd->run == cmd_see_look ||
	       (cmd->run == cmd_look_pixels && l->p.ui->graphics.kind == GRAPHICS_NONE);
}

static void refresh(struct screen *s, struct ui *ui)
{
	(void)ui;
	pictures_load((struct pictures *)s);
}

static void done(struct screen *s)
{
	buf_done(&((struct look *)s)->drawn.bytes);
	pictures_done(s);
}

static const struct screen_class class = {
	.name = "Closer look",
	.places = IN_SEE | IN_LOOK,
	.layout = layout,
	.draw = draw,
	.ahead = ahead,
	.graphic = graphic,
	.hint = hint,
	.lacks = lacks,
	.refresh = refresh,
	.done = done,
};

void look_open(struct ui *ui, int64_t client, int64_t photo)
{
	struct look *l;

	/* Not before: the answer takes a moment, and who looks at no photo needs none. */
	if (ui->ask_graphics)
		ui->ask_graphics(&ui->graphics);
	l = pictures_push(ui, &class, sizeof *l, client);
	l->p.at = photo;
}

/* Commands */

static void go(struct screen *s, int to)
{
	struct look *l = (struct look *)s;

	if (to < 0 || to >= l->p.count)
		ui_say(l->p.ui, to < 0 ? "This is the first photo" : "This is the last photo");
	else
		l->p.at = l->p.rows[to].rec.id;
}

void cmd_look_next(struct ui *ui, struct screen *s)
{
	(void)ui;
	go(s, index_of((struct look *)s) + 1);
}

void cmd_look_previous(struct ui *ui, struct screen *s)
{
	(void)ui;
	go(s, index_of((struct look *)s) - 1);
}

void cmd_look_pixels(struct ui *ui, struct screen *s)
{
	struct look *l = (struct look *)s;

	(void)ui;
	l->cells = !l->cells;
}
