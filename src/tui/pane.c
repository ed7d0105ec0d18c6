/* SPDX-License-Identifier: MIT */
/* Lines in an area; owns nothing. */
#include "config.h"
#include "tui/pane.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "base/text.h"

void pane_skip(struct pane *p, int rows)
{
	rows = rows < p->a.rows ? rows : p->a.rows;
	p->a.row += rows;
	p->a.rows -= rows;
}

void pane_line(struct pane *p, enum style st, const char *fmt, ...)
{
	char text[1000];
	va_list ap;
	int rows;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	if (p->a.rows < 1)
		return;
	rows = canvas_wrap(p->cv, p->a, st, text);
	pane_skip(p, rows < 1 ? 1 : rows);
}

/* The widest of the words between blanks. */
static int widest_word(const char *s)
{
	int most = 0;

	for (size_t n; *s; s += n + strspn(s + n, " \n")) {
		int w = text_width(s, n = strcspn(s, " \n"));

		most = w > most ? w : most;
	}
	return most;
}

void pane_value(struct pane *p, const char *label, const char *text)
{
	enum { LABEL = 15, INDENT = 1 };
	int widest = widest_word(text), beside = p->a.cols - LABEL;
	bool below = widest > beside && beside < p->a.cols - INDENT;
	struct area value = { p->a.row + below, p->a.col + (below ? INDENT : LABEL),
			      p->a.rows - below, below ? p->a.cols - INDENT : beside };
	int rows;

	if (p->a.rows < 1)
		return;
	canvas_put(p->cv, p->a.row, p->a.col, LABEL - 1, S_DIM, label);
	rows = canvas_wrap(p->cv, value, S_PLAIN, text);
	pane_skip(p, (rows < 1 ? 1 : rows) + below);
}

struct pane pane_split(struct pane *p, int cols)
{
	enum { GAP = 3 };
	struct pane right = *p;

	p->a.cols = cols;
	right.a.col += cols + GAP;
	right.a.cols -= cols + GAP;
	return right;
}
