/* SPDX-License-Identifier: MIT */
/*
 * The overview's picture: the heads of the pattern and, once something was treated, the map of the
 * scalp, on which loss is hatched and each layer adds dots.
 */
#include "config.h"
#include "tui/overview.h"

#include "base/mem.h"
#include "base/text.h"
#include "model/choices.h"
#include "model/pattern.h"
#include "model/visit.h"
#include "tui/head.h"
#include "tui/scalp.h"

/* Treatments */

static bool treated(const struct session *x)
{
	return (x->zones || x->zone_layers) && visit_done(x);
}

int overview_treatments(const struct card_data *d)
{
	int n = 0;

	for (int i = 0; i < d->session_count; i++)
		n += treated(&d->sessions[i]);
	return n;
}

/* The last treatment that the map shows; NULL: it is as before the first. */
static const struct session *last_shown(const struct card_data *d, int back)
{
	for (int i = d->session_count; i-- > 0;)
		if (treated(&d->sessions[i]) && back-- == 0)
			return &d->sessions[i];
	return NULL;
}

/* "session 2 of 3", "1077/5" for what belongs to no course. */
static const char *name_of(const struct card_data *d, const struct session *x, struct arena *a)
{
	for (const struct plan *p = d->plans; p < d->plans + d->plan_count; p++)
		for (int i = 0; i < p->steps; i++)
			if (p->step[i].session == x)
				return arena_printf(a, "session %d of %d", i + 1,
						    (int)p->course->planned);
	return rec_title(&session_type, x, a);
}

/* "After session 2 of 3, 12 Nov" */
static const char *when_words(const struct overview_at *o, const struct session *x,
			      struct arena *a)
{
	char day[DATE_BUF];

	return x ? arena_printf(a, "After %s, %s", name_of(o->d, x, a),
				day_short(minute_day(x->starts), o->r->today, day)) :
		   "Before the first session";
}

/* The arrows stand where a step is left to go. */
static void put_when(struct pane *p, const struct overview_at *o, const struct session *x)
{
	bool earlier = o->back < overview_treatments(o->d), later = o->back > 0;
	ARENA(a);

	pane_line(p, S_KEY, "%s %s %s", !earlier ? " " : p->cv->ascii ? "<" : "◂",
		  when_words(o, x, &a), !later ? "" : p->cv->ascii ? ">" : "▸");
}

/* "●● vertex, ● temple L R": the most layers first. */
static const char *layers_words(const unsigned char layers[ZONE_COUNT], bool ascii,
				struct arena *a)
{
	enum { MOST = 9 };
	BUF(w);

	for (int n = MOST; n > 0; n--) {
		uint64_t set = 0;

		for (int z = 0; z < ZONE_COUNT; z++)
			set |= layers[z] == n ? UINT64_C(1) << z : 0;
		if (!set)
			continue;
		buf_puts(&w, w.len ? ", " : "");
		for (int i = 0; i < n; i++)
			buf_puts(&w, ascii ? "*" : "●");
		buf_printf(&w, " %s", zones_short(set, a));
	}
	return arena_strdup(a, buf_str(&w));
}

/* The map */

enum { ROWS_LEAST = 8, ROWS_MOST = 26, NARROW = 60 };

/* As large as it looks right, always the same: what words there can be stays free below it. */
static void draw_map(struct pane *p, const struct overview_at *o, const struct pattern *shape)
{
	const struct session *x = last_shown(o->d, o->back);
	unsigned char layers[ZONE_COUNT] = { 0 };
	struct scalp_look look = { .layers = layers, .coarse = p->cv->ascii, .loss = shape };
	ARENA(a);
	const char *words;
	int room;
	struct area map;

	if (x)
		visit_layers(o->d->sessions, o->d->session_count, x, layers);
	for (int z = 0; z < ZONE_COUNT; z++)
		look.ticked |= layers[z] ? UINT64_C(1) << z : 0;
	words = layers_words(layers, p->cv->ascii, &a);
	put_when(p, o, x);
	room = o->window - p->a.row - (p->a.cols < NARROW ? 2 : 1);
	map = p->a;
	map.rows = room < ROWS_MOST ? room : ROWS_MOST;
	map.rows = map.rows < map.cols / 2 + 1 ? map.rows : map.cols / 2 + 1;
	map.cols = map.cols < 2 * map.rows + 1 ? map.cols : 2 * map.rows + 1;
	if (map.rows >= ROWS_LEAST) {
		scalp_draw_look(p->cv, map, &look, -1);
		pane_skip(p, map.rows);
	}
	if (*words)
		pane_line(p, S_PLAIN, "%s", words);
	else if (shape)
		pane_line(p, S_DIM, p->cv->ascii ? "Bare: what was lost" :
						   "Hatched: what was lost");
}

/* The heads */

static void draw_heads(struct pane *p, const struct overview_at *o, const struct pattern *x)
{
	enum { GAP = 2, HEADS_LEAST = 6, HEADS_MOST = 20 };
	int room = o->window - p->a.row - 1, rows = room < HEADS_MOST ? room : HEADS_MOST,
	    half = (p->a.cols - GAP) / 2;
	struct area left, right;

	/* A head is about twice as many cells wide as high. */
	if (rows > half / 2 + 1)
		rows = half / 2 + 1;
	if (rows < HEADS_LEAST || half < 12)
		return;
	left = (struct area){ p->a.row, p->a.col, rows, half };
	right = (struct area){ p->a.row, p->a.col + half + GAP, rows, half };
	head_draw(p->cv, left, x, head_main(x));
	head_draw(p->cv, right, x, HEAD_PROFILE);
	canvas_put(p->cv, left.row + rows, left.col + half / 2 - 2, half, S_DIM,
		   head_words(head_main(x)));
	canvas_put(p->cv, right.row + rows, right.col + half / 2 - 3, half, S_DIM,
		   head_words(HEAD_PROFILE));
	pane_skip(p, rows + 1);
}

static void put_pattern(struct pane *p, const struct overview_at *o)
{
	const struct assessment *x = &o->d->glance.pattern;
	char on[DATE_BUF], since[DATE_BUF];
	ARENA(a);

	if (!x->rec.id) {
		pane_line(p, S_TITLE, "Pattern");
		pane_line(p, S_DIM, "No pattern was recorded yet.");
		return;
	}
	pane_line(p, S_TITLE, "%s", assessment_pattern(x, &a));
	pane_line(p, S_PLAIN, "%s%s%s%s%s", day_short(x->on, o->r->today, on),
		  x->activity ? ", " : "",
		  x->activity ? overview_show(o, &assessment_type, "activity", x, &a) : "",
		  x->activity && x->since ? " since " : "",
		  x->activity ? day_short(x->since, o->r->today, since) : "");
	if (x->salt_total != NONE_INT)
		pane_line(p, S_PLAIN, "SALT %s", salt_words(x->salt_total, &a));
}

void overview_scalp(struct pane *p, const struct overview_at *o)
{
	const struct assessment *x = &o->d->glance.pattern;
	const struct pattern *shape = x->rec.id ? pattern_of(choice_code(&pattern_codes, x->code)) :
						  NULL;

	put_pattern(p, o);
	if (overview_treatments(o->d))
		draw_map(p, o, shape);
	if (shape)
		draw_heads(p, o, shape);
}
