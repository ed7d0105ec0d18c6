/* SPDX-License-Identifier: MIT */
/*
 * The tab Sessions: the table, and what the one under the cursor did to which zones, on the map
 * where there is room.
 */
#include "config.h"
#include "tui/card.h"

#include <inttypes.h>
#include "base/mem.h"
#include "core/inks.h"
#include "core/words.h"
#include "model/choices.h"
#include "model/visit.h"
#include "tui/ask.h"
#include "tui/details.h"
#include "tui/list.h"
#include "tui/photos.h"
#include "tui/pictures.h"
#include "tui/records.h"
#include "tui/scalp.h"
#include "tui/session_form.h"
#include "tui/session_turn.h"
#include "tui/table.h"

struct sessions {
	struct list list;
	struct session *rows;		/* newest first */
	int count;
	const char *currency;
	struct rules rules;
	struct area words, map;		/* no columns: there is no map */
	struct record_form form;
	const char **mixes;		/* of each row: its inks in words */
};

/* Columns */

static const char *shown(const struct sessions *p, const char *field, const void *rec,
			 struct arena *a)
{
	return field_show(field_named(&session_type, field), rec, &p->rules, a);
}

#define SHOWN(name) \
	static const char *name##_text(const void *ctx, const void *rec, struct arena *a) \
	{ \
		return shown(ctx, #name, rec, a); \
	}
SHOWN(number)
SHOWN(minutes)
SHOWN(practitioner)
SHOWN(kind)
SHOWN(status)
SHOWN(layer)

static const char *price_text(const void *ctx, const void *rec, struct arena *a)
{
	const struct sessions *p = ctx;
	const char *amount = shown(p, "price", rec, a);

	return *amount ? arena_printf(a, "%s %s", amount, p->currency) : "";
}

static const char *starts_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	return minute_iso(((const struct session *)rec)->starts, arena_alloc(a, DATE_BUF));
}

static const char *zones_text(const void *ctx, const void *rec, struct arena *a)
{
	(void)ctx;
	return zones_short(((const struct session *)rec)->zones, a);
}

static const struct table_column columns[] = {
	{ "No.",          3,  0,  true,  false, number_text },
	{ "Starts",       16, 0,  false, false, starts_text },
	{ "Min",          4,  60, true,  false, minutes_text },
	{ "Who",          9,  66, false, false, practitioner_text },
	{ "Kind",         12, 0,  false, false, kind_text },
	{ "Status",       9,  0,  false, false, status_text },
	{ "Layer",        5,  90, true,  false, layer_text },
	{ "Zones",        8,  54, false, true,  zones_text },
	{ "Price",        13, 90, true,  false, price_text },
	{ NULL, 0, 0, false, false, NULL },
};

/* The list */

/* The card has them by start. */
static int load(struct card *c, void *own, struct arena *a, struct err *e)
{
	struct sessions *p = own;
	int n = c->data.session_count, r;

	p->rules = *core_rules(c->core);
	p->currency = core_setting(c->core, "currency", a);
	p->count = 0;
	list_hold(&p->list, 0);
	p->rows = arena_alloc(a, (size_t)(n + 1) * sizeof *p->rows);
	for (int i = 0; i < n; i++)
		p->rows[i] = *(struct session *)rec_copy(&session_type,
							 &c->data.sessions[n - 1 - i], a);
	if ((r = core_mixes(c->core, c->data.client.rec.id, p->rows, n, &p->mixes, a, e)) < 0)
		return r;
	p->count = n;
	list_hold(&p->list, n);
	return 0;
}

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct sessions *p = l->owner;
	const struct session *x = &p->rows[row];

	table_row(columns, p, x, visit_counts(x) ? S_PLAIN : S_DIM, c, a);
}

static int64_t id_of(const struct list *l, int64_t row)
{
	return ((const struct sessions *)l->owner)->rows[row].rec.id;
}

static const struct list_class rows = {
	.draw = draw_row,
	.id = id_of,
	.of = &session_type,
	.empty = "No session yet.",
	.add = "Press n to book or record the first.",
};

static void done(void *own)
{
	struct sessions *p = own;

	record_form_done(&p->form);
}

/*
 * A wide window has the map and the words beside the table, another one only the words, below it.
 */
static void layout(struct card *c, void *own, struct area a)
{
	enum {
		LEAST = 128,
		MAP_COLS = 44,
		MAP_ROWS = 20,
		MAP_LEAST = 14,
		GAP = 2,
		WORDS = 3,
		WORDS_HIGH = 5,
		HIGH = 14
	};
	struct sessions *p = own;
	int map_rows = a.rows - 2 < MAP_ROWS ? a.rows - 2 : MAP_ROWS;

	(void)c;
	p->map = p->words = a;
	if (a.cols >= LEAST && map_rows >= MAP_LEAST) {
		p->map = (struct area){ a.row, a.col + a.cols - MAP_COLS, map_rows, MAP_COLS };
		p->words = p->map;
		p->words.row += map_rows + 1;
		p->words.rows = a.rows - map_rows - 1;
		a.cols -= MAP_COLS + GAP;
	} else {
		p->map.cols = 0;
		p->words.rows = a.rows > HIGH ? WORDS_HIGH : a.rows > 8 ? WORDS : 0;
		p->words.row = a.row + a.rows - p->words.rows;
		p->words.col += LIST_INDENT;
		p->words.cols -= LIST_INDENT;
		a.rows -= p->words.rows + (p->words.rows > 0);
	}
	list_layout(&p->list, (struct area){ a.row + 1, a.col, a.rows - 1, a.cols });
}

/* "2 on vertex; 1 on temple L R" */
static const char *layers_words(const unsigned char layers[ZONE_COUNT], struct arena *a)
{
	BUF(w);

	for (int n = ZONE_COUNT; n > 0; n--) {
		uint64_t set = 0;

		for (int z = 0; z < ZONE_COUNT; z++)
			set |= layers[z] == n ? UINT64_C(1) << z : 0;
		if (set)
			buf_printf(&w, "%s%d on %s", w.len ? "; " : "", n, zones_short(set, a));
	}
	return arena_strdup(a, buf_str(&w));
}

static void add(struct buf *w, const char *label, const char *text)
{
	if (*text)
		buf_printf(w, "%s%s %s", w->len ? ", " : "", label, text);
}

static void put(struct canvas *c, struct area *a, enum style st, const char *words)
{
	int n = a->rows > 0 && *words ? canvas_wrap(c, *a, st, words) : 0;

	n = n < a->rows ? n : a->rows;
	a->row += n;
	a->rows -= n;
}

/* What the columns had no room for. */
static void draw_words(const struct sessions *p, const struct session *x,
		       const unsigned char *layers, struct canvas *c)
{
	struct area a = p->words;
	const char *so_far;
	BUF(w);
	ARENA(mem);

	so_far = layers_words(layers, &mem);
	if (x->zones)
		put(c, &a, S_PLAIN, arena_printf(&mem, "Zones: %s", zones_short(x->zones, &mem)));
	if (*so_far)
		put(c, &a, S_PLAIN, arena_printf(&mem, "Layers so far: %s", so_far));
	add(&w, "layer", shown(p, "layer", x, &mem));
	add(&w, "needle", x->needle);
	add(&w, "inks", p->mixes[x - p->rows]);
	add(&w, "pigment", x->pigment);
	add(&w, "dilution", x->dilution);
	add(&w, "price", price_text(p, x, &mem));
	put(c, &a, S_DIM, buf_str(&w));
	if (*x->reason)
		put(c, &a, S_WARN, arena_printf(&mem, "Reason to go on: %s", x->reason));
	put(c, &a, S_PLAIN, x->note);
}

static void draw_session(const struct sessions *p, const struct session *x, struct canvas *c)
{
	unsigned char layers[ZONE_COUNT];

	visit_layers(p->rows, p->count, x, layers);
	if (p->map.cols)
		scalp_draw(c, p->map, x->zones, -1, layers);
	draw_words(p, x, layers, c);
}

static void draw(const struct card *c, const void *own, struct canvas *cv, struct area a)
{
	const struct sessions *p = own;
	const struct list *l = &p->list;

	(void)c;
	if (p->count)
		table_heads(
			columns, cv,
			(struct area){ a.row, a.col + LIST_INDENT, 1, l->area.cols - LIST_INDENT });
	list_draw(l, cv);
	if (l->cursor < p->count)
		draw_session(p, &p->rows[l->cursor], cv);
}

void card_go_to_session(struct card *c, int64_t number)
{
	struct sessions *p = card_own(c, CARD_sessions);

	for (int i = 0; i < p->count; i++)
		if (p->rows[i].number == number)
			list_go(&p->list, i);
}

/* What the row under the cursor has no use for stays out of the footer. */
static const char *hint(const void *own, const struct command *cmd)
{
	static const struct {
		void (*run)(struct ui *ui, struct screen *s);
		const char *is;
	} turns[] = {
		{ cmd_session_arrived, "arrived" },
		{ cmd_session_done, "done" },
		{ cmd_session_missed, "no-show" },
		{ cmd_session_cancel, "cancelled" },
	};
	const struct sessions *p = own;
	const struct session *x = p->list.cursor < p->count ? &p->rows[p->list.cursor] : NULL;

	if (!x)
		return (cmd->places & IN_SESSIONS) && cmd->run != cmd_session_new ? "" : NULL;
	for (size_t i = 0; i < COUNT(turns); i++)
		if (turns[i].run == cmd->run && choice_is(&session_status, x->status, turns[i].is))
			return "";
	return NULL;
}

const struct card_tab tab_sessions = {
	.lists = &session_type,
	.places = IN_LIST,
	.size = sizeof(struct sessions),
	.done = done,
	.load = load,
	.layout = layout,
	.draw = draw,
	.hint = hint,
	.rows = &rows,
	.list_at = offsetof(struct sessions, list),
};

/* Commands */

static struct sessions *own_of(struct screen *s)
{
	return card_own(card_of(s), CARD_sessions);
}

/* The row under the cursor, NULL without one; says so. */
static const struct session *current(struct ui *ui, struct sessions *p)
{
	if (list_on_row(&p->list))
		return &p->rows[p->list.cursor];
	ui_say(ui, "There is no session here yet");
	return NULL;
}

void cmd_session_new(struct ui *ui, struct screen *s)
{
	struct sessions *p = own_of(s);
	const struct client *c = &card_of(s)->data.client;

	if (c->rec.id)
		session_form_new(&p->form, ui, c, p->rows, p->count);
}

void cmd_session_edit(struct ui *ui, struct screen *s)
{
	struct sessions *p = own_of(s);
	const struct session *x = current(ui, p);

	if (x)
		session_form_edit(&p->form, ui, &card_of(s)->data.client, x);
}

/* Who may only look gets what there is to see. */
void cmd_session_open(struct ui *ui, struct screen *s)
{
	struct sessions *p = own_of(s);
	const struct session *x = role_may(ui->role, RIGHT_WRITE) ? NULL : current(ui, p);
	ARENA(a);

	if (role_may(ui->role, RIGHT_WRITE))
		cmd_session_edit(ui, s);
	else if (x)
		details_open(ui, core_said(ui->core, &session_type, x, true, &a), &session_type, x);
}

static void set_status(struct ui *ui, struct screen *s, const char *code)
{
	struct sessions *p = own_of(s);
	const struct session *was = current(ui, p);

	if (was)
		session_turn(ui, &p->form, was, code);
}

void cmd_session_arrived(struct ui *ui, struct screen *s)
{
	set_status(ui, s, "arrived");
}

void cmd_session_done(struct ui *ui, struct screen *s)
{
	set_status(ui, s, "done");
}

void cmd_session_sheet(struct ui *ui, struct screen *s)
{
	const struct session *x = current(ui, own_of(s));

	if (x)
		sheet_open(ui, x->client, x->number);
}

void cmd_session_missed(struct ui *ui, struct screen *s)
{
	set_status(ui, s, "no-show");
}

void cmd_session_booked(struct ui *ui, struct screen *s)
{
	set_status(ui, s, "booked");
}

static void cancel_now(struct ui *ui, struct screen *asker)
{
	set_status(ui, asker, "cancelled");
}

void cmd_session_cancel(struct ui *ui, struct screen *s)
{
	struct sessions *p = own_of(s);
	const struct session *x = current(ui, p);
	char when[DATE_BUF];
	ARENA(a);

	if (x && choice_is(&session_status, x->status, "cancelled"))
		ui_say(ui, "%s is cancelled already; b books it again",
		       core_said(ui->core, &session_type, x, true, &a));
	else if (x)
		ask_yes(ui, cancel_now, "Cancel %s, %s? It is kept, as cancelled.",
			core_said(ui->core, &session_type, x, false, &a),
			minute_long(x->starts, when));
}

void cmd_session_inks(struct ui *ui, struct screen *s)
{
	const struct session *x = current(ui, own_of(s));

	if (x)
		inks_open(ui, x);
}

void cmd_session_photos(struct ui *ui, struct screen *s)
{
	const struct session *x = current(ui, own_of(s));

	if (!x)
		return;
	card_show(ui, s, CARD_photos);
	photo_add_begin(card_own(card_of(s), CARD_photos), card_of(s), x);
}
