/* SPDX-License-Identifier: MIT */
/* The line of a course and the signs of its sessions; knows no screen. */
#include "config.h"
#include "tui/course_line.h"

#include "base/text.h"
#include "model/choices.h"

static const struct { const char *text, *ascii; enum style style;
} looks[] = {
	[SIGN_DONE] = { "●", "*", S_GOOD },
	[SIGN_OPEN] = { "◐", "+", S_KEY },
	[SIGN_MISSED] = { "×", "x", S_WARN },
	[SIGN_PLANNED] = { "○", "o", S_DIM },
	[SIGN_HEALED] = { "◇", "#", S_GOOD },
};

enum sign sign_of(const struct session *x)
{
	static const struct { const char *status; enum sign sign;
	} signs[] = {
		{ "booked", SIGN_OPEN },
		{ "arrived", SIGN_OPEN },
		{ "done", SIGN_DONE },
		{ "no-show", SIGN_MISSED },
	};

	for (size_t i = 0; i < COUNT(signs); i++)
		if (choice_is(&session_status, x->status, signs[i].status))
			return signs[i].sign;
	return SIGN_NONE;
}

void sign_put(enum sign sign, struct canvas *c, int row, int col)
{
	canvas_put(c, row, col, 1, looks[sign].style,
		   c->ascii ? looks[sign].ascii : looks[sign].text);
}

/* One place of the line. */
struct node {
	enum sign sign;
	day_t day;
	const char *word;
	bool outside;		/* the gap before it is not as planned */
};

static struct node node_at(const struct plan *p, int i, day_t today, struct arena *a)
{
	const struct plan_step *s = &p->step[i];

	if (i == p->steps)
		return (struct node){ SIGN_HEALED, p->healed_on,
				      p->healed_on > today ? "heals" : "healed", false };
	if (!s->session)
		return (struct node){ SIGN_PLANNED, s->day,
				      i != p->next ? "planned" : p->late ? "late" : "to book",
				      false };
	return (struct node){ sign_of(s->session), s->day,
			      text_fold(a, choice_label(&session_status, s->session->status)),
			      s->outside };
}

/* Below the sign day and month, and the year where it is another than this. */
static void put_node(const struct node *n, day_t today, struct canvas *c, struct area a)
{
	sign_put(n->sign, c, a.row, a.col);
	if (n->outside)
		canvas_put(c, a.row, a.col + 1, 1, S_WARN, "!");
	canvas_printf(c, a.row + 1, a.col, a.cols - 1, S_PLAIN, "%d %.3s", (int)(n->day % 100),
		      day_month_name(n->day / 100 % 100));
	canvas_put(c, a.row + 2, a.col, a.cols - 1, S_DIM, n->word);
	if (n->day / 10000 != today / 10000 && a.rows > 3)
		canvas_printf(c, a.row + 3, a.col, a.cols - 1, S_DIM, "%d", (int)(n->day / 10000));
}

int course_line_draw(const struct plan *p, day_t today, struct canvas *c, struct area a)
{
	enum { STEP_LEAST = 8, STEP_MOST = 14, ROWS = 3 };
	int n = p->steps + (p->healed_on != 0), fit = (a.cols - 7) / STEP_LEAST + 1;
	int first = n > fit ? n - fit : 0, shown = n - first;
	int step = shown > 1 ? (a.cols - 7) / (shown - 1) : STEP_MOST, col = a.col;
	bool years = false;
	ARENA(mem);

	if (!n || a.rows < ROWS || fit < 1)
		return 0;
	step = step > STEP_MOST ? STEP_MOST : step;
	for (int i = first; i < n; i++, col += step) {
		struct node node = node_at(p, i, today, &mem);

		for (int k = 1; k < step && i + 1 < n; k++)
			canvas_put(c, a.row, col + k, 1, S_DIM, c->ascii ? "-" : "─");
		put_node(&node, today, c, (struct area){ a.row, col, a.rows, step });
		years |= node.day / 10000 != today / 10000;
	}
	return a.rows > ROWS ? ROWS + years : ROWS;
}
