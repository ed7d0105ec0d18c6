/* SPDX-License-Identifier: MIT */
/*
 * The section Today: who comes, what is due, and beside it, where there is room, the month with how
 * full its days are.
 */
#include "config.h"
#include "core/today.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>
#include "model/choices.h"
#include "tui/card.h"
#include "tui/details.h"
#include "tui/list.h"
#include "tui/load.h"
#include "tui/month.h"
#include "tui/session_turn.h"
#include "tui/today_rows.h"
#include "tui/undo.h"

enum { WIDE = 120, /* columns from which the month stands beside the rows */ GAP = 3 };

struct today_screen {
	struct screen screen;
	struct ui *ui;
	struct core *core;
	struct arena a;			/* what was read */
	struct today data;
	struct today_rows rows;
	struct list list;
	day_t day, today;		/* shown; the calendar's, as of the reading */
	int64_t changes;		/* of the book by others, as of the reading */
	bool fresh;			/* data is as of now */
	bool bare;			/* without its marks: only in the first frame */
	struct area pane;		/* cols 0: no room */
	day_t load_of;			/* a day of the month in 'load'; 0: none was read */
	int load[31];
	struct record_form form;	/* of a session that needs a reason */
};

static const struct screen_class today_class;

static struct today_screen *screen_of(struct screen *s)
{
	assert(s->cls == &today_class);
	return (struct today_screen *)s;
}

/* Loading */

static void make_rows(struct today_screen *k)
{
	today_rows_make(&k->rows, &k->data, core_rules(k->core),
			!k->data.session_count && !k->data.task_count &&
				!core_client_count(k->core, NULL),
			role_may(k->ui->role, RIGHT_WRITE), &k->a);
	list_hold(&k->list, k->rows.count);
}

/* Half a day would look as if nothing spoke against its sessions. */
static void show_nothing(struct today_screen *k, const struct err *e)
{
	k->data = (struct today){ .day = k->day };
	ui_fail(k->ui, e);
}

typedef int day_reader(struct core *c, day_t day, struct today *ret, struct arena *a,
		       struct err *e);

static void read_day(struct today_screen *k, day_reader *how)
{
	struct err e = { .code = ERR_NONE };

	arena_reset(&k->a);
	k->today = core_rules(k->core)->today;
	k->changes = core_changes(k->core);
	k->load_of = 0;
	if (how(k->core, k->day, &k->data, &k->a, &e) < 0)
		show_nothing(k, &e);
	make_rows(k);
	k->fresh = true;
}

static void load(struct today_screen *k)
{
	k->bare = false;
	read_day(k, core_today);
}

static bool same(const struct today_row *a, const struct today_row *b)
{
	return a->kind == b->kind && a->session == b->session && a->task == b->task &&
	       a->bottle == b->bottle;
}

/*
 * A frame later, where it is the first: whoever starts the program waits for half of it. Keys may
 * have come in between, so the cursor stays on what it was on.
 */
static bool ahead(struct screen *s)
{
	struct today_screen *k = screen_of(s);
	struct err e = { .code = ERR_NONE };
	struct today_row was = { .kind = TODAY_WORDS };

	if (!k->bare)
		return false;
	k->bare = false;
	if (k->list.cursor < k->rows.count)
		was = k->rows.rows[k->list.cursor];
	if (core_today_marks(k->core, &k->data, &k->a, &e) < 0)
		show_nothing(k, &e);
	make_rows(k);
	for (int i = 0; was.kind != TODAY_WORDS && i < k->rows.count; i++)
		if (same(&k->rows.rows[i], &was)) {
			list_go(&k->list, i);
			break;
		}
	k->ui->again = true;
	return false;
}

static void load_month(struct today_screen *k)
{
	struct err e = { .code = ERR_NONE };
	day_t first = k->day / 100 * 100 + 1;

	if (k->load_of / 100 == k->day / 100)
		return;
	memset(k->load, 0, sizeof k->load);
	if (core_load(k->core, first, day_month_length(k->day / 10000, k->day / 100 % 100),
		      k->load, &e) < 0)
		ui_fail(k->ui, &e);
	k->load_of = k->day;
}

static void show(struct today_screen *k, day_t day)
{
	k->day = day;
	list_reset(&k->list);
	load(k);
}

/* At midnight the day that was today gives way to the next. */
static void keep_up(struct today_screen *k)
{
	day_t today = core_rules(k->core)->today;

	if (today != k->today && k->day == k->today)
		show(k, today);
	else if (!k->fresh || today != k->today || core_changes(k->core) != k->changes)
		load(k);
}

static bool passes(const struct list *l, int64_t row)
{
	return ((const struct today_screen *)l->owner)->rows.rows[row].kind == TODAY_WORDS;
}

static void layout(struct screen *s, struct ui *ui, struct area a)
{
	struct today_screen *k = screen_of(s);

	(void)ui;
	keep_up(k);
	k->pane = (struct area){ 0 };
	if (a.cols >= WIDE && a.rows >= LOAD_ROWS) {
		k->pane = (struct area){ a.row, a.col + a.cols - LOAD_COLS - 1, LOAD_ROWS,
					 LOAD_COLS };
		load_month(k);
		a.cols -= LOAD_COLS + GAP;
	}
	list_layout(&k->list, (struct area){ a.row + 1, a.col, a.rows - 1, a.cols });
}

/* Drawing */

static void draw_row(const struct list *l, int64_t row, struct canvas *c, struct area a)
{
	const struct today_screen *k = l->owner;

	today_row_draw(&k->rows.rows[row], &k->data, core_rules(k->core), c, a);
}

static const struct list_class rows_class = { .draw = draw_row, .passes = passes };

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct today_screen *k = (const struct today_screen *)s;
	int cols = k->list.area.cols - LIST_INDENT;
	const char *counts;
	ARENA(mem);

	(void)ui;
	counts = today_counts(&k->data, &mem);
	canvas_put(c, a.row, a.col + LIST_INDENT, cols, S_TITLE,
		   today_title(k->day, k->today, &mem));
	canvas_put(c, a.row, a.col + k->list.area.cols - 1 - (int)strlen(counts), cols, S_PLAIN,
		   counts);
	list_draw(&k->list, c);
	if (k->pane.cols)
		load_draw(c, k->pane, k->day, k->today, k->load);
}

/* Keys */

static const struct today_row *row_here(struct today_screen *k)
{
	const struct today_row *x;

	if (!list_on_row(&k->list))
		return NULL;
	x = &k->rows.rows[k->list.cursor];
	return x->kind == TODAY_WORDS ? NULL : x;
}

static bool type(struct screen *s, struct ui *ui, const char *key)
{
	struct today_screen *k = screen_of(s);
	int row, col;
	day_t day;

	(void)ui;
	if (!k->pane.cols || !key_is_click(key, &row, &col))
		return false;
	day = load_day_at(k->pane, k->day, row, col);
	if (day)
		show(k, day);
	return day != 0;
}

/* What the row under the cursor has no use for stays out of the footer. */
static const char *hint(const struct screen *s, const struct command *cmd)
{
	const struct today_screen *k = (const struct today_screen *)s;
	bool any = k->list.cursor < k->rows.count;
	enum today_kind kind = any ? k->rows.rows[k->list.cursor].kind : TODAY_WORDS;

	if (cmd->run == cmd_today_open)
		return kind == TODAY_WORDS ? "" : NULL;
	if (cmd->run == cmd_today_tick)
		return kind != TODAY_TASK ? "" :
		       k->rows.rows[k->list.cursor].task->task.done_on ? "Open again" : NULL;
	if (cmd->run == cmd_today_arrived || cmd->run == cmd_today_done ||
	    cmd->run == cmd_today_missed)
		return kind == TODAY_SESSION ? NULL : "";
	return cmd->section == '2' ? "Clients" : NULL;
}

static struct list *list_of(struct screen *s)
{
	return &screen_of(s)->list;
}

static void refresh(struct screen *s, struct ui *ui)
{
	(void)ui;
	load(screen_of(s));
	list_layout(&screen_of(s)->list, screen_of(s)->list.area);
}

static void done(struct screen *s)
{
	struct today_screen *k = screen_of(s);

	list_done(&k->list);
	record_form_done(&k->form);
	arena_done(&k->a);
}

static const struct screen_class today_class = {
	.name = "Today",
	.places = IN_TODAY | IN_LIST,
	.list = list_of,
	.layout = layout,
	.draw = draw,
	.type = type,
	.hint = hint,
	.refresh = refresh,
	.ahead = ahead,
	.done = done,
};

void section_today(struct ui *ui)
{
	struct today_screen *k = ui_push(ui, &today_class, sizeof *k);

	k->ui = ui;
	k->core = ui->core;
	k->day = core_rules(k->core)->today;
	k->bare = true;
	list_init(&k->list, &rows_class, ui, k);
	read_day(k, core_today_rows);
}

/* Commands */

static void open_session(struct ui *ui, int64_t client, int64_t number)
{
	card_open(ui, client);
	card_show(ui, ui->top, CARD_sessions);
	card_go_to_session(card_of(ui->top), number);
}

/* Where a task is done: what its rule counts from says so. */
static void open_task(struct ui *ui, const struct task *x)
{
	static const struct {
		const char *anchor;
		int tab;
	} places[] = {
		{ "healed-photo", CARD_photos },
		{ "next-session", CARD_plan },
		{ "third-session", CARD_plan },
		{ "course-done", CARD_plan },
		{ "patch-test", CARD_health },
		{ "patch-test-expires", CARD_health },
		{ "health-review", CARD_health },
	};
	struct taskrule rule;
	struct err e;
	ARENA(a);

	rec_init(&taskrule_type, &rule);
	if (x->rule != NONE_INT &&
	    core_get(ui->core, &taskrule_type, x->rule, &rule, &a, &e) < 0)
		rec_init(&taskrule_type, &rule);
	if (x->session != NONE_INT)
		open_session(ui, x->client, x->session);
	else
		card_open(ui, x->client);
	for (size_t i = 0; i < COUNT(places); i++)
		if (choice_is(&task_anchor, rule.anchor, places[i].anchor))
			card_show(ui, ui->top, places[i].tab);
}

void cmd_today_open(struct ui *ui, struct screen *s)
{
	const struct today_row *x = row_here(screen_of(s));

	if (!x) {
		ui_say(ui, "There is no client here; / finds one");
	} else if (x->kind == TODAY_SESSION) {
		open_session(ui, x->session->client.rec.id, x->session->session.number);
	} else if (x->kind == TODAY_TASK) {
		open_task(ui, &x->task->task);
	} else {
		details_open(ui, x->bottle->name, &bottle_type, &x->bottle->bottle);
	}
}

static void turn(struct ui *ui, struct screen *s, const char *code)
{
	struct today_screen *k = screen_of(s);
	const struct today_row *x = row_here(k);

	if (x && x->kind == TODAY_SESSION)
		session_turn(ui, &k->form, &x->session->session, code);
	else
		ui_say(ui, "There is no session under the cursor");
}

void cmd_today_arrived(struct ui *ui, struct screen *s)
{
	turn(ui, s, "arrived");
}

void cmd_today_done(struct ui *ui, struct screen *s)
{
	turn(ui, s, "done");
}

void cmd_today_missed(struct ui *ui, struct screen *s)
{
	turn(ui, s, "no-show");
}

void cmd_today_booked(struct ui *ui, struct screen *s)
{
	turn(ui, s, "booked");
}

static void tick(struct ui *ui, const struct today_task *x)
{
	bool open = choice_is(&task_status, x->task.status, "open");
	struct err e = { .code = ERR_NONE };
	struct task was, now;
	ARENA(a);

	was = now = *(struct task *)rec_copy(&task_type, &x->task, &a);
	now.status = choice_index(&task_status, open ? "done" : "open");
	if (core_save(ui->core, &task_type, &was, &now, NULL, NULL, &e) < 0) {
		ui_fail(ui, &e);
		return;
	}
	undo_note(ui, &task_type, &was, &now);
	ui_say(ui, "%s: %s, %s; u undoes it", open ? "Done" : "Open again", now.words,
	       rec_title(&client_type, &x->client, &a));
}

void cmd_today_tick(struct ui *ui, struct screen *s)
{
	const struct today_row *x = row_here(screen_of(s));

	if (!x || x->kind != TODAY_TASK) {
		ui_say(ui, "There is no task under the cursor");
		return;
	}
	tick(ui, x->task);
	refresh(s, ui);
}

void cmd_today_find(struct ui *ui, struct screen *s)
{
	(void)s;
	if (ui_go_section(ui, IN_CLIENTS))
		cmd_clients_find(ui, ui->top);
}

void cmd_today_new(struct ui *ui, struct screen *s)
{
	(void)s;
	if (ui_go_section(ui, IN_CLIENTS))
		cmd_clients_new(ui, ui->top);
}

static void took(void *ctx, struct ui *ui, day_t day)
{
	(void)ui;
	show(ctx, day);
}

void cmd_today_date(struct ui *ui, struct screen *s)
{
	struct today_screen *k = screen_of(s);

	month_open(ui, "Show the day", k->day, k->today, took, k);
}

void cmd_today_after(struct ui *ui, struct screen *s)
{
	(void)ui;
	show(screen_of(s), day_add(screen_of(s)->day, 1));
}

void cmd_today_before(struct ui *ui, struct screen *s)
{
	(void)ui;
	show(screen_of(s), day_add(screen_of(s)->day, -1));
}

void cmd_today_now(struct ui *ui, struct screen *s)
{
	(void)ui;
	show(screen_of(s), core_rules(screen_of(s)->core)->today);
}
