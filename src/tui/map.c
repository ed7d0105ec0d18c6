/* SPDX-License-Identifier: MIT */
/* The zone dialog: the focus, the ticks, the list of names, and who gets the set. */
#include "config.h"
#include "tui/map.h"

#include "base/text.h"
#include "tui/ask.h"
#include "tui/choose.h"
#include "tui/scalp.h"

#include <string.h>

enum {
	TYPED = 32,
	MAP_COLS = 37,
	MAP_ROWS = 18,
	NAME_COLS = 27,
	BOX_COLS = MAP_COLS + NAME_COLS + 5
};

struct map {
	struct screen screen;
	const char *title;
	bool layers;		/* a number for each zone, not a tick */
	uint64_t before, set;	/* a bit for each zone, or four */
	int focus;
	char typed[TYPED];
	bool found;		/* a zone answers to what was typed */
	struct area at;		/* of the head and the names, as of the last layout */
	void (*take)(struct ui *ui, struct screen *asker, uint64_t ticked);
};

static struct map *map_of(struct screen *s)
{
	return (struct map *)s;
}

/* 1 for a tick, or the layer; 0: none. */
static int of_zone(const struct map *m, int zone)
{
	return m->layers ? (int)(m->set >> 4 * zone & 15) : (int)(m->set >> zone & 1);
}

static void set_zone(struct map *m, int zone, int value)
{
	uint64_t all = m->layers ? 15 : 1;
	int at = m->layers ? 4 * zone : zone;

	m->set = (m->set & ~(all << at)) | (uint64_t)value << at;
}

static struct area box_area(const struct canvas *c)
{
	return ui_middle(c, MAP_ROWS + 2, BOX_COLS);
}

/* The names keep their width; the map takes what is left and goes where that is nothing. */
static struct area map_area(struct area box)
{
	return (struct area){ box.row + 1, box.col + 2, box.rows - 2, box.cols - NAME_COLS - 5 };
}

static struct area names_area(struct area box)
{
	box.col += box.cols - 1 - NAME_COLS;
	return (struct area){ box.row + 1, box.col, box.rows - 3, NAME_COLS };
}

/* The first name that is seen, so that the focused one is. */
static int first_name(const struct map *m, int rows)
{
	int first = m->focus - rows / 2;

	if (first > zones.count - rows)
		first = zones.count - rows;
	return first > 0 ? first : 0;
}

static void draw_names(const struct map *m, struct canvas *c, struct area a)
{
	int first = first_name(m, a.rows);

	for (int i = 0; i < a.rows && first + i < zones.count; i++) {
		int z = first + i, row = a.row + i;
		bool here = z == m->focus;

		canvas_printf(c, row, a.col, a.cols, here ? S_FOCUS : S_PLAIN, "%c [%c] %s",
			      here ? '>' : ' ',
			      !of_zone(m, z) ? ' ' : m->layers ? '0' + of_zone(m, z) : 'x',
			      zones.rows[z].label);
		if (here)
			canvas_cursor(c, row, a.col + 3);
	}
}

/* Below the names, as below every list. */
static void draw_typed(const struct map *m, struct canvas *c, struct area names)
{
	const char *words = !m->typed[0] ? m->layers ? "Letters find, 1-9 layer" :
						       "Letters find, Space ticks" :
			    m->found     ? "" :
					   " (no zone)";
	enum style st = !m->typed[0] ? S_DIM : m->found ? S_INPUT : S_WARN;

	canvas_printf(c, names.row + names.rows, names.col, names.cols, st, "%s%s", m->typed,
		      words);
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct canvas size = { .rows = ui->rows, .cols = ui->cols };

	(void)a;
	map_of(s)->at = box_area(&size);
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct map *m = (const struct map *)s;
	unsigned char layers[ZONE_COUNT];
	uint64_t ticked = 0;

	(void)ui;
	a = box_area(c);
	canvas_box(c, a, m->title);
	for (int z = 0; z < ZONE_COUNT; z++) {
		layers[z] = (unsigned char)(m->layers ? of_zone(m, z) : 0);
		ticked |= of_zone(m, z) ? UINT64_C(1) << z : 0;
	}
	scalp_draw(c, map_area(a), ticked, m->focus, layers);
	draw_names(m, c, names_area(a));
	draw_typed(m, c, names_area(a));
}

static void go(struct map *m, int zone)
{
	m->focus = zone;
	m->typed[0] = '\0';
}

static void find(struct map *m)
{
	int row = choose_find(&zones, m->typed);

	m->found = row > 0;
	if (row)
		m->focus = row - 1;
}

static bool type_ahead(struct map *m, const char *key)
{
	size_t n = strlen(m->typed);

	if (key_is_text(key)) {
		if (n + strlen(key) < sizeof m->typed)
			memcpy(m->typed + n, key, strlen(key) + 1);
	} else if (!strcmp(key, "Backspace")) {
		m->typed[text_prev(m->typed, n, n)] = '\0';
	} else {
		return false;
	}
	find(m);
	return true;
}

/* A layer begins with the first. */
static void tick(struct map *m)
{
	m->typed[0] = '\0';
	set_zone(m, m->focus, !of_zone(m, m->focus));
}

static bool is_layer(const struct map *m, const char *key)
{
	return m->layers && key[0] >= '0' && key[0] <= '9' && !key[1];
}

static bool inside(struct area a, int row, int col)
{
	return row >= a.row && row < a.row + a.rows && col >= a.col && col < a.col + a.cols;
}

/* A click goes to a zone of the map or a name; on the focused one it ticks. */
static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct map *m = map_of(s);
	struct area names = names_area(m->at);
	int row, col, z;

	(void)ui;
	if (is_layer(m, key)) {
		m->typed[0] = '\0';
		set_zone(m, m->focus, key[0] - '0');
		return true;
	}
	if (!key_is_click(key, &row, &col))
		return type_ahead(m, key);
	z = scalp_at(map_area(m->at), row, col);
	if (inside(names, row, col))
		z = first_name(m, names.rows) + row - names.row;
	if (z < 0 || z >= zones.count)
		return true;
	if (z == m->focus)
		tick(m);
	go(m, z);
	return true;
}

static bool typing(const struct screen *s)
{
	(void)s;
	return true;
}

static void give(struct ui *ui, struct map *m)
{
	struct screen *asker = m->screen.below;

	ui_pop(ui);
	m->take(ui, asker, m->set);
}

static void answered(struct ui *ui, struct screen *asker, const char *key)
{
	struct map *m = map_of(asker);

	if (!strcmp(key, "y"))
		give(ui, m);
	else if (!strcmp(key, "n"))
		ui_pop(ui);
}

static bool leave(struct screen *s, struct ui *ui)
{
	static const struct ask_answer answers[] = {
		{ "y", "take them" }, { "n", "as before" }, { "Esc", "stay" }, { NULL, NULL },
	};
	struct map *m = map_of(s);

	if (m->set == m->before)
		return true;
	ask_open(ui, answers, answered, "The %s were changed. Take them?",
		 m->layers ? "layers" : "zones");
	return false;
}

static const struct screen_class map_class = {
	.name = "Zones", .places = IN_MAP | IN_DIALOG,
	.layout = layout, .draw = draw, .type = type, .typing = typing, .leave = leave,
};

static void open_map(struct ui *ui, const char *title, bool layers, uint64_t set,
		     void (*take)(struct ui *ui, struct screen *asker, uint64_t set))
{
	struct map *m = ui_push_dialog(ui, &map_class, sizeof *m);

	m->title = title;
	m->layers = layers;
	m->before = m->set = set;
	m->take = take;
	while (m->focus < zones.count - 1 && !of_zone(m, m->focus))
		m->focus++;
	if (!of_zone(m, m->focus))
		m->focus = 0;
}

void map_open(struct ui *ui, const char *title, uint64_t ticked,
	      void (*take)(struct ui *ui, struct screen *asker, uint64_t ticked))
{
	open_map(ui, title, false, ticked, take);
}

void map_open_layers(struct ui *ui, const char *title, uint64_t layers,
		     void (*take)(struct ui *ui, struct screen *asker, uint64_t layers))
{
	open_map(ui, title, true, layers, take);
}

void cmd_map_left(struct ui *ui, struct screen *s)
{
	(void)ui;
	go(map_of(s), scalp_move(map_of(s)->focus, "Left"));
}

void cmd_map_right(struct ui *ui, struct screen *s)
{
	(void)ui;
	go(map_of(s), scalp_move(map_of(s)->focus, "Right"));
}

static void step(struct map *m, int by)
{
	go(m, (m->focus + by + zones.count) % zones.count);
}

void cmd_map_next(struct ui *ui, struct screen *s)
{
	(void)ui;
	step(map_of(s), 1);
}

void cmd_map_previous(struct ui *ui, struct screen *s)
{
	(void)ui;
	step(map_of(s), -1);
}

void cmd_map_first(struct ui *ui, struct screen *s)
{
	(void)ui;
	go(map_of(s), 0);
}

void cmd_map_last(struct ui *ui, struct screen *s)
{
	(void)ui;
	go(map_of(s), zones.count - 1);
}

void cmd_map_tick(struct ui *ui, struct screen *s)
{
	struct map *m = map_of(s);

	(void)ui;
	if (choose_goes_on(&zones, m->typed))
		type_ahead(m, " ");
	else
		tick(m);
}

void cmd_map_take(struct ui *ui, struct screen *s)
{
	give(ui, map_of(s));
}
