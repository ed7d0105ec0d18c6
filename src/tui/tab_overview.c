/* SPDX-License-Identifier: MIT */
/*
 * The first tab of the card, and the pane beside the list: the pattern and what was treated, the
 * course, photos and who the client is. Left and Right step through the treatments.
 */
#include "config.h"
#include "tui/overview.h"

#include <string.h>

/* Photos and person */

static void draw_photos(struct pane *p, const struct overview_at *o)
{
	const struct photo *x = &o->d->last_photo;
	int n = o->d->glance.photos;
	char day[DATE_BUF];
	ARENA(a);

	if (!n) {
		pane_line(p, S_PLAIN, "Photos: none yet");
		return;
	}
	pane_line(p, S_PLAIN, "Photos: %d%s%s%s%s%s%s", n, x->taken_at ? ", last " : "",
		  day_short(minute_day(x->taken_at), o->r->today, day), x->view ? ", " : "",
		  overview_show(o, &photo_type, "view", x, &a), x->moment ? ", " : "",
		  overview_show(o, &photo_type, "moment", x, &a));
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

static void draw_person(struct pane *p, const struct overview_at *o)
{
	const struct client *x = &o->d->client;
	ARENA(a);

	pane_line(p, S_TITLE, "Client");
	for EACH_FIELD(f, &client_type)
		if (!in_header(f) && !field_none(f, x))
			pane_value(p, f->label, field_show(f, x, o->r, &a));
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
static int draw_all(const struct overview_at *o, struct canvas *cv, struct area a)
{
	enum { TWO = 70, THREE = 150, HEADS = 40, HEADS_MOST = 70, SESSIONS = 56 };
	struct pane pane[3] = { { cv, { a.row, a.col, TALL, a.cols } } };
	struct pane *left = &pane[0], *right = &pane[1], *person = right;
	int heads = a.cols * 2 / 5;

	if (!o->d->client.rec.id)
		return 0;
	if (a.cols < TWO) {
		overview_course(left, o);
		draw_photos(left, o);
		pane_skip(left, 1);
		draw_person(left, o);
		pane_skip(left, 1);
		overview_scalp(left, o);
		return left->a.row;
	}
	*right = pane_split(left, heads < HEADS ? HEADS : heads > HEADS_MOST ? HEADS_MOST : heads);
	if (a.cols >= THREE) {
		pane[2] = pane_split(right, SESSIONS);
		draw_person(&pane[2], o);
		person = NULL;
	}
	overview_scalp(left, o);
	overview_course(right, o);
	pane_skip(right, 1);
	draw_photos(right, o);
	if (!person)
		return lowest(pane, 3);
	if (left->a.rows > right->a.rows)
		person = left;
	pane_skip(person, 1);
	draw_person(person, o);
	return lowest(pane, 2);
}

int overview_draw(const struct card_data *d, const struct rules *r, struct canvas *cv,
		  struct area a, int top, int back)
{
	struct overview_at at = { .d = d, .r = r, .window = a.rows, .back = back };
	struct canvas all;
	int used, rows;

	if (a.rows < 1 || a.cols < 1)
		return 0;
	canvas_init(&all, TALL, a.cols);
	all.ascii = cv->ascii;
	used = draw_all(&at, &all, (struct area){ 0, 0, a.rows, a.cols });
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
	int back, most;		/* treatments that the map goes back, and can */
};

static void layout(struct card *c, void *own, struct area a)
{
	struct overview *o = own;
	struct canvas nowhere = { 0 };

	o->most = overview_treatments(&c->data);
	o->back = o->back < o->most ? o->back : o->most;
	canvas_init(&nowhere, a.row + a.rows, a.col + a.cols);
	o->last = overview_draw(&c->data, core_rules(c->core), &nowhere, inner(a), 0,
				o->back);
	canvas_done(&nowhere);
	o->page = a.rows > 2 ? a.rows - 2 : 1;
	o->top = o->top > o->last ? o->last : o->top;
}

static void draw(const struct card *c, const void *own, struct canvas *cv, struct area a)
{
	const struct overview *o = own;

	overview_draw(&c->data, core_rules(c->core), cv, inner(a), o->top, o->back);
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

static void step(struct ui *ui, struct screen *s, int by)
{
	struct overview *o = own_of(s);

	if (!o->most)
		ui_say(ui, "Nothing was treated yet that the map could show");
	else if (o->back + by < 0)
		ui_say(ui, "This is how it is now");
	else if (o->back + by > o->most)
		ui_say(ui, "This is how it was before the first session");
	else
		o->back += by;
}

void cmd_overview_before(struct ui *ui, struct screen *s)
{
	step(ui, s, 1);
}

void cmd_overview_after(struct ui *ui, struct screen *s)
{
	step(ui, s, -1);
}
