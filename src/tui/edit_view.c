/* SPDX-License-Identifier: MIT */
/* A text laid out: soft wrap, scrolling, the cursor's place. Changes no text. */
#include "config.h"
#include "tui/edit_view.h"
#include "base/text.h"

#include <string.h>

size_t edit_line_begin(const struct edit *ed, size_t at)
{
	const char *s = buf_str(&ed->text);

	while (at > 0 && s[at - 1] != '\n')
		at--;
	return at;
}

size_t edit_line_end(const struct edit *ed, size_t at)
{
	const char *s = buf_str(&ed->text);

	while (at < ed->text.len && s[at] != '\n')
		at++;
	return at;
}

struct row {
	size_t from, to;	/* what is painted, without the line end */
	size_t next;		/* where the next row begins */
};

/*
 * The row that begins at 'from'. It breaks after a blank, or anywhere in a script without
 * blanks, else inside the word. One column is kept free so that the cursor behind the last
 * grapheme has a place; a blank may hang into it.
 */
static struct row row_at(const struct edit *ed, size_t from, int cols)
{
	const char *s = buf_str(&ed->text);
	size_t n = ed->text.len, at = from, brk = from;
	int used = 0, room = cols > 2 ? cols - 1 : 2;

	while (at < n && s[at] != '\n') {
		size_t end = text_next(s, n, at);
		bool blank = s[at] == ' ';

		used += text_width(s + at, end - at);
		if (used > room && !blank) {
			size_t cut = brk > from ? brk : at > from ? at : end;

			return (struct row){ from, cut, cut };
		}
		if (blank || text_unspaced(s + at, end - at))
			brk = end;
		at = end;
	}
	return (struct row){ from, at, at < n ? at + 1 : n };
}

/*
 * Goes on to the next row; false after the last. A text that ends with '\n' has an empty row
 * there.
 */
static bool row_next(const struct edit *ed, struct row *r, int cols)
{
	if (r->next >= ed->text.len && !(r->next > r->to && r->next == ed->text.len))
		return false;
	*r = row_at(ed, r->next, cols);
	return true;
}

static bool row_holds(const struct row *r, size_t at, size_t n)
{
	return at >= r->from && (at < r->next || (at == n && r->next == n && r->to == n));
}

int edit_rows(const struct edit *ed, int cols)
{
	struct row r = row_at(ed, 0, cols);
	int rows = 1;

	if (!ed->lines)
		return 1;
	while (row_next(ed, &r, cols))
		rows++;
	return rows;
}

/* The row of the cursor; its number is returned. */
static int row_of_cursor(const struct edit *ed, int cols, struct row *ret)
{
	int row = 0;

	*ret = row_at(ed, 0, cols);
	while (!row_holds(ret, ed->at, ed->text.len) && row_next(ed, ret, cols))
		row++;
	return row;
}

int edit_row(const struct edit *ed, int cols)
{
	struct row r;

	return ed->lines ? row_of_cursor(ed, cols, &r) : 0;
}

bool edit_step_rows(struct edit *ed, int by, int cols)
{
	const char *s = buf_str(&ed->text);
	struct row r;
	int row = row_of_cursor(ed, cols, &r), want = row + by;
	int goal = ed->goal >= 0 ? ed->goal : text_width(s + r.from, ed->at - r.from);

	if (want < 0)
		return false;
	if (want < row) {
		r = row_at(ed, 0, cols);
		row = 0;
	}
	for (; row < want; row++)
		if (!row_next(ed, &r, cols))
			return false;
	ed->at = r.from + text_fit(s + r.from, r.to - r.from, goal, NULL);
	if (ed->at == r.next && r.next < ed->text.len)	/* that place is the next row's first */
		ed->at = text_prev(s, ed->text.len, ed->at);
	ed->goal = goal;
	return true;
}

/*
 * How far to scroll so that column 'at' of 'total' is seen through 'size', in half windows: it
 * depends on nothing else, so nothing has to be kept. Two columns stay free for the mark at the
 * right, of which a wide grapheme may need both.
 */
static int scroll(int at, int total, int size)
{
	int half = size / 2 > 0 ? size / 2 : 1, margin = size > 4 ? 3 : 1, first = 0;

	if (total <= size)
		return 0;
	while (at > first + size - margin)
		first += half;
	return first;
}

static void draw_line(const struct edit *ed, struct canvas *c, struct area a, enum style st,
		      bool focus)
{
	const char *s = buf_str(&ed->text);
	size_t n = ed->text.len, from = 0;
	int col = text_width(s, ed->at), skipped = 0;
	int first = scroll(col, text_width(s, n) + 1, a.cols);

	if (first) {
		from = text_fit(s, n, first + 1, &skipped);
		if (skipped <= first) { /* a wide grapheme lies half under the mark: leave it out */
			size_t next = text_next(s, n, from);

			skipped += text_width(s + from, next - from);
			from = next;
		}
		canvas_put(c, a.row, a.col, 1, st, c->ascii ? "~" : "…");
	}
	canvas_put(c, a.row, a.col + skipped - first, a.cols - (skipped - first), st, s + from);
	if (focus)
		canvas_cursor(c, a.row, a.col + col - first);
}

static void draw_rows(const struct edit *ed, struct canvas *c, struct area a, enum style st,
		      bool focus)
{
	ARENA(mem);
	const char *s = buf_str(&ed->text);
	struct row r;
	int cursor = row_of_cursor(ed, a.cols, &r), row = 0, first;
	int col = text_width(s + r.from, ed->at - r.from);

	first = cursor < a.rows ? 0 : cursor - a.rows + 1;
	r = row_at(ed, 0, a.cols);
	do {	/* blanks that hang over the edge are not worth a mark */
		size_t n = text_fit(s + r.from, r.to - r.from, a.cols, NULL);

		if (row >= first)
			canvas_put(c, a.row + row - first, a.col, a.cols, st,
				   arena_strndup(&mem, s + r.from, n));
	} while (++row < first + a.rows && row_next(ed, &r, a.cols));
	if (focus)
		canvas_cursor(c, a.row + cursor - first, a.col + (col < a.cols ? col : a.cols - 1));
}

void edit_draw(const struct edit *ed, struct canvas *c, struct area a, enum style st, bool focus)
{
	canvas_fill(c, a, st);
	if (ed->lines)
		draw_rows(ed, c, a, st, focus);
	else
		draw_line(ed, c, a, ed->whole && focus ? S_FOCUS : st, focus);
}
