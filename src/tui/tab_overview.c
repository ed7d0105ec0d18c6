/* SPDX-License-Identifier: MIT */
/*
 * The first tab of the card, and the pane beside the list: pattern, sessions, photos and who the
 * client is.
 */
#include "config.h"
#include "tui/card.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "model/aftercare.h"
#include "model/choices.h"
#include "tui/head.h"

/* A place to write lines into, from the top. */
struct pane {
	const struct card_data *d;
	const struct rules *r;
	struct canvas *cv;
	struct area a;			/* what is left of it */
	int window; /* rows from 0 that are seen at once: heads stay within them */
};

static void PRINTF(3, 4) line(struct pane *p, enum style st, const char *fmt, ...)
{
	char text[600];
	va_list ap;
	int rows;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	if (p->a.rows < 1)
		return;
	rows = canvas_wrap(p->cv, p->a, st, text);
	rows = rows < 1 ? 1 : rows < p->a.rows ? rows : p->a.rows;
	p->a.row += rows;
	p->a.rows -= rows;
}

static void gap(struct pane *p)
{
	if (p->a.rows > 0) {
		p->a.row++;
		p->a.rows--;
	}
}

static const char *shown(const struct pane *p, const struct rectype *t, const char *name,
			 const void *rec, struct arena *a)
{
	return field_show(field_named(t, name), rec, p->r, a);
}

/* "today", "in 9 days", "11 days ago", "14 months ago" */
static const char *distance(day_t day, day_t today, char buf[DATE_BUF])
{
	int days = day_number(day) - day_number(today), n = days < 0 ? -days : days;
	bool months = n > 60;

	if (n <= 1)
		return n == 0 ? "today" : days > 0 ? "tomorrow" : "yesterday";
	snprintf(buf, DATE_BUF, "%s%d %s%s", days > 0 ? "in " : "", months ? n * 12 / 365 : n,
		 months ? "months" : "days", days > 0 ? "" : " ago");
	return buf;
}

/* Pattern */

static void draw_heads(struct pane *p, const struct pattern *x)
{
	enum { GAP = 2, ROWS_MIN = 6, ROWS_MAX = 20 };
	int room = p->window - p->a.row - 1, rows = room < ROWS_MAX ? room : ROWS_MAX,
	    half = (p->a.cols - GAP) / 2;
	struct area left, right;

	/* A head is about twice as many cells wide as high. */
	if (rows > half / 2 + 1)
		rows = half / 2 + 1;
	if (rows < ROWS_MIN || half < 12)
		return;
	left = (struct area){ p->a.row, p->a.col, rows, half };
	right = (struct area){ p->a.row, p->a.col + half + GAP, rows, half };
	head_draw(p->cv, left, x, head_main(x));
	head_draw(p->cv, right, x, HEAD_PROFILE);
	canvas_put(p->cv, left.row + rows, left.col + half / 2 - 2, half, S_DIM,
		   head_words(head_main(x)));
	canvas_put(p->cv, right.row + rows, right.col + half / 2 - 3, half, S_DIM,
		   head_words(HEAD_PROFILE));
	p->a.row += rows + 1;
	p->a.rows -= rows + 1;
}

static void draw_pattern(struct pane *p)
{
	const struct assessment *x = &p->d->glance.pattern;
	const struct pattern *shape = x->rec.id ? pattern_of(choice_code(&pattern_codes, x->code)) :
						  NULL;
	char on[DATE_BUF], since[DATE_BUF];
	ARENA(a);

	if (!x->rec.id) {
		line(p, S_TITLE, "Pattern");
		line(p, S_DIM, "No pattern was recorded yet.");
		return;
	}
	line(p, S_TITLE, "%s", assessment_pattern(x, &a));
	line(p, S_PLAIN, "%s%s%s%s%s", day_short(x->on, p->r->today, on), x->activity ? ", " : "",
	     x->activity ? shown(p, &assessment_type, "activity", x, &a) : "",
	     x->activity && x->since ? " since " : "",
	     x->activity ? day_short(x->since, p->r->today, since) : "");
	if (x->salt_total != NONE_INT)
		line(p, S_PLAIN, "SALT %s", salt_words(x->salt_total, &a));
	if (shape)
		draw_heads(p, shape);
}

/* Sessions */

enum mark { MARK_NONE, MARK_DONE, MARK_OPEN, MARK_MISSED };

static enum mark mark_of(const struct session *x)
{
	static const struct { const char *status; enum mark mark;
	} marks[] = {
		{ "booked", MARK_OPEN },
		{ "arrived", MARK_OPEN },
		{ "done", MARK_DONE },
		{ "no-show", MARK_MISSED },
	};

	for (size_t i = 0; i < COUNT(marks); i++)
		if (!strcmp(choice_code(&session_status, x->status), marks[i].status))
			return marks[i].mark;
	return MARK_NONE;
}

static const struct { const char *text, *ascii; enum style style;
} mark_looks[] = {
	[MARK_DONE] = { "●", "*", S_GOOD },
	[MARK_OPEN] = { "○", "o", S_KEY },
	[MARK_MISSED] = { "×", "x", S_WARN },
};

enum { STEP = 8 };

/*
 * One session of the line: its sign, below it day and month, below that the year where it changes.
 */
static void draw_node(struct pane *p, int col, const struct session *x, int *year)
{
	enum mark m = mark_of(x);
	day_t day = minute_day(x->starts);
	char text[DATE_BUF];

	canvas_put(p->cv, p->a.row, col, 1, mark_looks[m].style,
		   p->cv->ascii ? mark_looks[m].ascii : mark_looks[m].text);
	snprintf(text, sizeof text, "%d %.3s", (int)(day % 100), day_month_name(day / 100 % 100));
	canvas_put(p->cv, p->a.row + 1, col, STEP - 1, S_PLAIN, text);
	if (day / 10000 != *year)
		canvas_printf(p->cv, p->a.row + 2, col, STEP - 1, S_DIM, "%d", (int)(day / 10000));
	*year = day / 10000;
}

/* The latest sessions that fit, and what follows them. */
static void draw_timeline(struct pane *p)
{
	const struct session *shown[64];
	int fit = (p->a.cols - 7) / STEP + 1, n = 0, year = p->r->today / 10000, col = p->a.col;
	bool before = false, years = false;

	if (p->a.rows < 3)
		return;
	fit = fit > (int)COUNT(shown) ? (int)COUNT(shown) : fit;
	for (int i = p->d->session_count; i-- > 0;)
		if (mark_of(&p->d->sessions[i])) {
			if (n == fit) {
				before = true;
				break;
			}
			shown[n++] = &p->d->sessions[i];
		}
	if (n == 0)
		return;
	if (before)
		col += canvas_put(p->cv, p->a.row, col, 2, S_DIM, p->cv->ascii ? "~ " : "… ");
	for (int i = n; i-- > 0; col += STEP) {
		years |= minute_day(shown[i]->starts) / 10000 != year;
		draw_node(p, col, shown[i], &year);
		if (i)
			canvas_put(p->cv, p->a.row, col + 1, STEP - 1, S_DIM,
				   p->cv->ascii ? "-------" : "───────");
	}
	p->a.row += years ? 3 : 2;
	p->a.rows -= years ? 3 : 2;
}

/* "treatment, layer 2, anna, 3 h 10" */
static const char *session_words(const struct pane *p, const struct session *x, struct arena *a)
{
	BUF(b);

	buf_puts(&b, text_fold(a, shown(p, &session_type, "kind", x, a)));
	if (x->layer != NONE_INT)
		buf_printf(&b, ", layer %" PRId64, x->layer);
	if (*x->practitioner)
		buf_printf(&b, ", %s", x->practitioner);
	if (x->minutes != NONE_INT && x->minutes >= 60)
		buf_printf(&b, ", %" PRId64 " h", x->minutes / 60);
	if (x->minutes != NONE_INT && x->minutes % 60)
		buf_printf(&b, "%s%" PRId64 " min", x->minutes >= 60 ? " " : ", ", x->minutes % 60);
	return arena_strdup(a, buf_str(&b));
}

static int count_marks(const struct card_data *d, enum mark m)
{
	int n = 0;

	for (int i = 0; i < d->session_count; i++)
		n += mark_of(&d->sessions[i]) == m;
	return n;
}

/* A booked day that went by and nobody said how. */
static const struct session *forgotten(const struct card_data *d, day_t today)
{
	for (int i = 0; i < d->session_count; i++)
		if (mark_of(&d->sessions[i]) == MARK_OPEN &&
		    minute_day(d->sessions[i].starts) < today)
			return &d->sessions[i];
	return NULL;
}

static void draw_sessions(struct pane *p)
{
	const struct session *last = &p->d->glance.last, *next = &p->d->glance.next;
	const struct session *open = forgotten(p->d, p->r->today);
	int done = count_marks(p->d, MARK_DONE), booked = count_marks(p->d, MARK_OPEN);
	char day[DATE_BUF], far[DATE_BUF];
	ARENA(a);
	const char *care = aftercare_words(last, p->r->today, &a);

	if (!p->d->session_count) {
		line(p, S_TITLE, "Sessions");
		line(p, S_DIM, "None yet.");
		return;
	}
	line(p, S_TITLE, "Sessions: %d done, %d booked", done, booked);
	draw_timeline(p);
	if (last->rec.id)
		line(p, S_PLAIN, "Last: %s, %s: %s",
		     day_short(minute_day(last->starts), p->r->today, day),
		     distance(minute_day(last->starts), p->r->today, far),
		     session_words(p, last, &a));
	if (*care)
		line(p, S_PLAIN, "Now: %s", care);
	if (next->rec.id)
		line(p, S_PLAIN, "Next: %s, %s: %s", minute_long(next->starts, day),
		     distance(minute_day(next->starts), p->r->today, far),
		     session_words(p, next, &a));
	if (open)
		line(p, S_WARN, "! %s, %s, is still open: done, or missed?",
		     rec_title(&session_type, open, &a),
		     day_short(minute_day(open->starts), p->r->today, day));
}

/* Photos and person */

static void draw_photos(struct pane *p)
{
	const struct photo *x = &p->d->last_photo;
	int n = p->d->glance.photos;
	char day[DATE_BUF];
	ARENA(a);

	if (!n) {
		line(p, S_PLAIN, "Photos: none yet");
		return;
	}
	line(p, S_PLAIN, "Photos: %d%s%s%s%s%s%s", n, x->taken_at ? ", last " : "",
	     day_short(minute_day(x->taken_at), p->r->today, day), x->view ? ", " : "",
	     shown(p, &photo_type, "view", x, &a), x->moment ? ", " : "",
	     shown(p, &photo_type, "moment", x, &a));
}

/* What the header says already. */
static bool in_header(const struct field *f)
{
	static const char *const names[] = { "given_name", "family_name", "preferred_name",
					     "phone",      "alert",       "status" };

	for (size_t i = 0; i < COUNT(names); i++)
		if (!strcmp(f->name, names[i]))
			return true;
	return field_is_key(&client_type, f);
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

/* A label and its value beside it, or below it where that keeps a word whole. */
static void draw_value(struct pane *p, const char *label, const char *text)
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
	rows = canvas_wrap(p->cv, value, S_PLAIN, text) + below;
	rows = rows < 1 ? 1 : rows < p->a.rows ? rows : p->a.rows;
	p->a.row += rows;
	p->a.rows -= rows;
}

static void draw_person(struct pane *p)
{
	const struct client *x = &p->d->client;
	ARENA(a);

	line(p, S_TITLE, "Client");
	for EACH_FIELD(f, &client_type)
		if (!in_header(f) && !field_none(f, x))
			draw_value(p, f->label, field_show(f, x, p->r, &a));
}

/* Splits a column off the right of a pane. */
static struct pane split(struct pane *p, int cols)
{
	enum { GAP = 3 };
	struct pane right = *p;

	p->a.cols = cols;
	right.a.col += cols + GAP;
	right.a.cols -= cols + GAP;
	return right;
}

enum { TALL = 200 }; /* rows that all of it is given; the alert and the longest notes fit */

/* As far as the panes were written to. */
static int lowest(const struct pane *panes, int n)
{
	int row = 0;

	for (int i = 0; i < n; i++)
		row = panes[i].a.row > row ? panes[i].a.row : row;
	return row;
}

/*
 * One, two or three columns, from the top of a canvas that is high enough; heads and the choice of
 * columns go by the window's rows. Who the client is stands where there is most room. Returns the
 * rows used.
 */
static int draw_all(const struct card_data *d, const struct rules *r, struct canvas *cv,
		    struct area a)
{
	enum { TWO = 70, THREE = 150, HEADS = 40, HEADS_MOST = 70, SESSIONS = 56 };
	struct pane pane[3] = { { d, r, cv, { a.row, a.col, TALL, a.cols }, a.rows } };
	struct pane *left = &pane[0], *right = &pane[1], *person = right;
	int heads = a.cols * 2 / 5;

	if (!d->client.rec.id)
		return 0;
	if (a.cols < TWO) {
		draw_sessions(left);
		draw_photos(left);
		gap(left);
		draw_person(left);
		gap(left);
		draw_pattern(left);
		return left->a.row;
	}
	*right = split(left, heads < HEADS ? HEADS : heads > HEADS_MOST ? HEADS_MOST : heads);
	if (a.cols >= THREE) {
		pane[2] = split(right, SESSIONS);
		draw_person(&pane[2]);
		person = NULL;
	}
	draw_pattern(left);
	draw_sessions(right);
	gap(right);
	draw_photos(right);
	if (!person)
		return lowest(pane, 3);
	if (left->a.rows > right->a.rows)
		person = left;
	gap(person);
	draw_person(person);
	return lowest(pane, 2);
}

int overview_draw(const struct card_data *d, const struct rules *r, struct canvas *cv,
		  struct area a, int top)
{
	struct canvas all;
	int used, rows;

	if (a.rows < 1 || a.cols < 1)
		return 0;
	canvas_init(&all, TALL, a.cols);
	all.ascii = cv->ascii;
	used = draw_all(d, r, &all, (struct area){ 0, 0, a.rows, a.cols });
	rows = used > a.rows ? a.rows - 1 : a.rows;
	for (int row = 0; row < rows && top + row < used; row++)
		memcpy(&cv->cells[(size_t)(a.row + row) * (size_t)cv->cols + (size_t)a.col],
		       &all.cells[(size_t)(top + row) * (size_t)all.cols],
		       (size_t)a.cols * sizeof *all.cells);
	canvas_done(&all);
	/* The last row tells what the window has no room for. */
	if (used > a.rows && top + rows < used)
		canvas_printf(cv, a.row + rows, a.col, a.cols, S_KEY, "%s %d more line%s",
			      cv->ascii ? "v" : "↓", used - top - rows,
			      used - top - rows == 1 ? "" : "s");
	else if (used > a.rows)
		canvas_printf(cv, a.row + rows, a.col, a.cols, S_KEY, "%s %d above",
			      cv->ascii ? "^" : "↑", top);
	return used > a.rows ? used - rows : 0;
}

static struct area inner(struct area a)
{
	return (struct area){ a.row, a.col + 1, a.rows, a.cols - 2 };
}

/* The tab */

struct overview {
	int top, last, page; /* as of the last frame: the first line that is seen, the last that can
				be it */
};

static void layout(struct card *c, void *own, struct area a)
{
	struct overview *o = own;
	struct canvas nowhere = { 0 };

	canvas_init(&nowhere, a.row + a.rows, a.col + a.cols);
	o->last = overview_draw(&c->data, core_rules(c->core), &nowhere, inner(a), 0);
	canvas_done(&nowhere);
	o->page = a.rows > 2 ? a.rows - 2 : 1;
	o->top = o->top > o->last ? o->last : o->top;
}

static void draw(const struct card *c, const void *own, struct canvas *cv, struct area a)
{
	overview_draw(&c->data, core_rules(c->core), cv, inner(a),
		      ((const struct overview *)own)->top);
}

static void scroll(struct overview *o, int by)
{
	o->top += by;
	o->top = o->top > o->last ? o->last : o->top < 0 ? 0 : o->top;
}

static bool type(struct card *c, void *own, const char *key)
{
	(void)c;
	if (strcmp(key, "WheelDown") && strcmp(key, "WheelUp"))
		return false;
	scroll(own, key[5] == 'D' ? 3 : -3);
	return true;
}

const struct card_tab tab_overview = {
	.size = sizeof(struct overview), .layout = layout, .draw = draw, .type = type,
};

/* Commands */

static struct overview *own_of(struct screen *s)
{
	return card_own(card_of(s), CARD_overview);
}

void cmd_overview_down(struct ui *ui, struct screen *s)
{
	(void)ui;
	scroll(own_of(s), 1);
}

void cmd_overview_up(struct ui *ui, struct screen *s)
{
	(void)ui;
	scroll(own_of(s), -1);
}

void cmd_overview_pgdn(struct ui *ui, struct screen *s)
{
	(void)ui;
	scroll(own_of(s), own_of(s)->page);
}

void cmd_overview_pgup(struct ui *ui, struct screen *s)
{
	(void)ui;
	scroll(own_of(s), -own_of(s)->page);
}
