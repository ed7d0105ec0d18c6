/* SPDX-License-Identifier: MIT */
/* Draws the two heads and the line. */
#include "config.h"
#include "tui/pattern_time.h"

#include <stdlib.h>
#include <string.h>
#include "model/choices.h"
#include "model/pattern.h"
#include "tui/dots.h"
#include "tui/head.h"

enum { GAP = 2, SCALE_COLS = 5, CHART_LEAST = 4, CHART_MOST = 10, HEADS_LEAST = 9 };

/* "2 Nov 2026: Norwood III vertex, SALT 16.0" */
static const char *words(const struct assessment *x, const struct rules *r, struct arena *a)
{
	const char *salt = salt_words(x->salt_total, a);
	char on[DATE_BUF];

	return arena_printf(a, "%s: %s%s%s", day_short(x->on, r->today, on),
			    assessment_pattern(x, a), *salt ? ", SALT " : "", salt);
}

static void draw_half(const struct assessment *x, const struct rules *r, struct canvas *c,
		      struct area a, enum style st)
{
	const struct pattern *shape = pattern_of(choice_code(&pattern_codes, x->code));
	ARENA(mem);

	canvas_put(c, a.row, a.col, a.cols, st, words(x, r, &mem));
	if (shape)
		head_draw_pair(c, (struct area){ a.row + 1, a.col, a.rows - 1, a.cols }, shape);
}

/* The line */

struct chart {
	int32_t first, last;	/* days */
	int64_t top;		/* tenths of SALT at the upper edge */
	struct area a;		/* of the line, in cells */
};

static int x_of(const struct chart *k, day_t day, int w)
{
	int64_t span = k->last - k->first;

	return span ? (int)((day_number(day) - k->first) * (int64_t)(w - 1) / span) : 0;
}

static int y_of(const struct chart *k, int64_t salt, int h)
{
	return (int)((k->top - salt) * (h - 1) / k->top);
}

static void draw_stroke(const struct dots *d, int x1, int y1, int x2, int y2)
{
	int steps = abs(x2 - x1) > abs(y2 - y1) ? abs(x2 - x1) : abs(y2 - y1);

	for (int i = 0; i <= steps; i++)
		dots_at(d, x1 + (x2 - x1) * i / (steps ? steps : 1),
			y1 + (y2 - y1) * i / (steps ? steps : 1))
			->line = true;
}

static bool has_salt(const struct assessment *x)
{
	return x->salt_total != NONE_INT;
}

static const struct assessment *next_with_salt(const struct assessment *all, int *i)
{
	while (--*i >= 0)
		if (has_salt(&all[*i]))
			return &all[*i];
	return NULL;
}

static void draw_line(const struct chart *k, const struct assessment *all, int n,
		      const struct assessment *then, struct canvas *c)
{
	DOTS(d, k->a.cols, k->a.rows);
	int i = n, px = -1, py = 0;

	for (const struct assessment *x; (x = next_with_salt(all, &i));) {
		int dx = x_of(k, x->on, d.w), dy = y_of(k, x->salt_total, d.h);

		if (px >= 0)
			draw_stroke(&d, px, py, dx, dy);
		px = dx;
		py = dy;
	}
	dots_put(&d, c, k->a.row, k->a.col, S_HAIR);
	i = n;
	for (const struct assessment *x; (x = next_with_salt(all, &i));)
		canvas_put(c, k->a.row + y_of(k, x->salt_total, d.h) / DOTS_Y,
			   k->a.col + x_of(k, x->on, d.w) / DOTS_X, 1,
			   x == then || i == 0 ? S_INK : S_PLAIN, c->ascii ? "o" : "●");
}

/* The scale ends at the least of these that all values lie below. */
static int64_t scale_top(const struct assessment *all, int n)
{
	static const int64_t tops[] = { 100, 250, 500 };
	int64_t most = 0;

	for (int i = 0; i < n; i++)
		most = has_salt(&all[i]) && all[i].salt_total > most ? all[i].salt_total : most;
	for (size_t i = 0; i < COUNT(tops); i++)
		if (most <= tops[i])
			return tops[i];
	return 1000;
}

static void draw_scale(const struct chart *k, struct canvas *c)
{
	char from[DATE_BUF], to[DATE_BUF];
	int below = k->a.row + k->a.rows;

	canvas_printf(c, k->a.row, k->a.col - SCALE_COLS, SCALE_COLS - 1, S_DIM, "%4d",
		      (int)(k->top / 10));
	canvas_printf(c, below - 1, k->a.col - SCALE_COLS, SCALE_COLS - 1, S_DIM, "%4d", 0);
	canvas_put(c, below, k->a.col, k->a.cols, S_DIM,
		   day_short(day_of_number(k->first), 0, from));
	day_short(day_of_number(k->last), 0, to);
	canvas_printf(c, below, k->a.col, k->a.cols, S_DIM, "%s%*s", from,
		      k->a.cols - (int)strlen(from), to);
}

static void draw_chart(const struct assessment *all, int n, const struct assessment *then,
		       struct canvas *c, struct area a)
{
	struct chart k = { .top = scale_top(all, n), .a = { a.row, a.col + SCALE_COLS, a.rows - 1,
							    a.cols - SCALE_COLS } };
	int i = n;
	bool any = false;

	for (const struct assessment *x; (x = next_with_salt(all, &i)); any = true) {
		k.last = day_number(x->on);
		if (!any)
			k.first = k.last;
	}
	draw_line(&k, all, n, then, c);
	draw_scale(&k, c);
}

static int with_salt(const struct assessment *all, int n)
{
	int count = 0;

	for (int i = 0; i < n; i++)
		count += has_salt(&all[i]);
	return count;
}

void pattern_time_draw(const struct assessment *all, int n, const struct assessment *then,
		       const struct rules *r, struct canvas *c, struct area a)
{
	int half = (a.cols - GAP) / 2, left = a.rows - HEADS_LEAST - 1;
	int chart = left < CHART_LEAST ? 0 : left < CHART_MOST ? left : CHART_MOST;
	struct area heads = { a.row, a.col, a.rows - chart - (chart > 0), half };
	bool line = with_salt(all, n) > 1;

	if (!line)
		heads.rows = a.rows - 1;
	draw_half(then, r, c, heads, S_TITLE);
	heads.col += half + GAP;
	draw_half(&all[0], r, c, heads, S_TITLE);
	if (!line)
		canvas_put(c, a.row + a.rows - 1, a.col, a.cols, S_DIM,
			   "SALT is drawn over time once two assessments have it.");
	else if (chart)
		draw_chart(all, n, then, c,
			   (struct area){ a.row + a.rows - chart, a.col, chart, a.cols });
}
