/* SPDX-License-Identifier: MIT */
/*
 * A few pictures in memory, each with the cells that it was last drawn as: drawing them again, as
 * with every key, costs a copy.
 */
#include "config.h"
#include "tui/seen.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include "base/mem.h"

enum {
	CELL_PIXELS = 8,	/* that a cell can show across; twice as many down */
	PIXELS_MOST = 1920,	/* of a side in memory */
};

struct seen_picture {
	char sha256[HASH_HEX];
	int64_t id;
	int side;			/* what it was read for; the smaller may be asked again */
	struct picture pixels;		/* rgb NULL: it could not be read */
	struct err why;
	struct {
		int rows, cols, colors;
		bool ascii;
		struct picture_cell *cells;
	} drawn;
};

void seen_init(struct seen *s, struct ui *ui)
{
	*s = (struct seen){ .ui = ui };
}

static void picture_free(struct seen_picture *p)
{
	if (!p)
		return;
	picture_done(&p->pixels);
	mem_free(p->drawn.cells);
	mem_free(p);
}

void seen_done(struct seen *s)
{
	for (int i = 0; i < SEEN_KEPT; i++)
		picture_free(s->kept[i]);
	memset(s->kept, 0, sizeof s->kept);
}

void seen_begin(struct seen *s)
{
	s->want_count = 0;
}

void seen_want_pixels(struct seen *s, const struct photo *x, int wide, int high)
{
	struct seen_want *w = &s->wants[s->want_count];

	if (s->want_count == SEEN_WANTED || !x->sha256 || strlen(x->sha256) >= sizeof w->sha256)
		return;
	*w = (struct seen_want){ .photo = *x, .wide = wide, .high = high };
	memcpy(w->sha256, x->sha256, strlen(x->sha256) + 1);
	s->want_count++;
}

void seen_want(struct seen *s, const struct photo *x, int rows, int cols)
{
	seen_want_pixels(s, x, cols * CELL_PIXELS, rows * 2 * CELL_PIXELS);
}

static int place_of(const struct seen *s, const char *sha256)
{
	for (int i = 0; i < SEEN_KEPT; i++)
		if (s->kept[i] && strcmp(s->kept[i]->sha256, sha256) == 0)
			return i;
	return -1;
}

/* In front of the others, which lose their last one when there is no room. */
static void keep(struct seen *s, struct seen_picture *p, int from)
{
	if (from < 0)
		picture_free(s->kept[from = SEEN_KEPT - 1]);
	memmove(s->kept + 1, s->kept, (size_t)from * sizeof *s->kept);
	s->kept[0] = p;
}

/* The side to read for: the cache's, or what the window shows of a larger photo. */
static int side_for(const struct seen_want *w)
{
	int64_t has = w->photo.pixels_wide > w->photo.pixels_high ? w->photo.pixels_wide :
								    w->photo.pixels_high;
	int side = w->wide > w->high ? w->wide : w->high;

	if (side > has)
		side = (int)has;
	if (side > PIXELS_MOST)
		side = PIXELS_MOST;
	return side > SEE_SIDE ? side : SEE_SIDE;
}

/* Without the reason it would be read again and again. */
static void read_one(struct seen *s, const struct seen_want *w, int side, int at)
{
	struct seen_picture *p = mem_alloc(sizeof *p);
	struct photo x = w->photo;
	int r;

	x.sha256 = w->sha256;
	memcpy(p->sha256, w->sha256, sizeof p->sha256);
	p->id = x.rec.id;
	p->side = side;
	r = cells_begin(&p->why);
	if (r >= 0)
		r = core_see(s->ui->core, &x, side, side, &p->pixels, &p->why);
	if (r < 0)
		p->pixels = (struct picture){ 0 };
	if (at >= 0)
		picture_free(s->kept[at]);
	keep(s, p, at);
	s->ui->again = true;
}

/*
 * From the cache at once. Decoding is for when keys pause, and the sharper picture of a large
 * window for when the small one is seen.
 */
bool seen_ahead(struct seen *s)
{
	for (int i = 0; i < s->want_count; i++) {
		const struct seen_want *w = &s->wants[i];
		int at = place_of(s, w->sha256), side = SEE_SIDE;

		if (at >= 0) {
			side = side_for(w);
			if (s->kept[at]->side >= side || !s->kept[at]->pixels.rgb)
				continue;
		}
		if (s->ui->rushed &&
		    (side > SEE_SIDE ||
		     !core_see_quick(s->ui->core, &(struct photo){ .sha256 = w->sha256 }))) {
			s->ui->later = true;
			return false;
		}
		read_one(s, w, side, at);
		return true;
	}
	return false;
}

static struct seen_picture *find(const struct seen *s, const struct photo *x)
{
	int at = x->sha256 ? place_of(s, x->sha256) : -1;

	return at < 0 ? NULL : s->kept[at];
}

const struct picture *seen_pixels(const struct seen *s, const struct photo *x)
{
	const struct seen_picture *p = find(s, x);

	return p && p->pixels.rgb ? &p->pixels : NULL;
}

static const struct picture_cell *cells_of(const struct seen *s, struct seen_picture *p, int rows,
					   int cols, bool ascii)
{
	int colors = s->ui->colors;

	if (p->drawn.cells && p->drawn.rows == rows && p->drawn.cols == cols &&
	    p->drawn.colors == colors && p->drawn.ascii == ascii)
		return p->drawn.cells;
	mem_free(p->drawn.cells);
	p->drawn.cells = mem_alloc((size_t)rows * (size_t)cols * sizeof *p->drawn.cells);
	p->drawn.rows = rows;
	p->drawn.cols = cols;
	p->drawn.colors = colors;
	p->drawn.ascii = ascii;
	picture_cells(&p->pixels, rows, cols, (enum cells_mode)colors, ascii, p->drawn.cells);
	return p->drawn.cells;
}

void seen_draw(const struct seen *s, const struct photo *x, struct canvas *c, struct area a,
	       struct area *ret)
{
	struct seen_picture *p = find(s, x);
	const struct picture_cell *cell;
	struct area place = { a.row, a.col, a.rows, a.cols };

	if (ret)
		*ret = (struct area){ a.row, a.col, 0, 0 };
	if (!p || a.rows < 1 || a.cols < 1)
		return;
	if (!p->pixels.rgb) {
		canvas_wrap(c, a, S_WARN, p->why.msg);
		return;
	}
	picture_fit(&p->pixels, 1, 2, &place.rows, &place.cols);
	place.row += (a.rows - place.rows) / 2;
	place.col += (a.cols - place.cols) / 2;
	cell = cells_of(s, p, place.rows, place.cols, c->ascii);
	for (int row = 0; row < place.rows; row++)
		for (int col = 0; col < place.cols; col++, cell++)
			if (cell->colored)
				canvas_paint(c, place.row + row, place.col + col, cell->text,
					     cell->fg, cell->bg);
			else
				canvas_put(c, place.row + row, place.col + col, 1, S_PLAIN,
					   cell->text);
	if (ret)
		*ret = place;
}
