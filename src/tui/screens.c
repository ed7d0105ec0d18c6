/* SPDX-License-Identifier: MIT */
/* Opens the screens on a book, at the terminal or as text. */
#include "config.h"
#include "tui/screens.h"

#include <stdlib.h>
#include <string.h>
#include "base/mem.h"
#include "tui/card.h"
#include "tui/drafts.h"
#include "tui/loop.h"
#include "tui/pictures.h"
#include "tui/undo.h"

/* An editor can run any command, so it is for a person at this machine whose clinic wants it. */
static const char *own_editor(struct core *core, struct arena *a)
{
	const char *visual = getenv("VISUAL"), *editor = getenv("EDITOR"),
		   *ssh = getenv("SSH_CONNECTION");

	if ((ssh && *ssh) || strcmp(core_setting(core, "editor", a), "on"))
		return NULL;
	return visual && *visual ? visual : editor && *editor ? editor : NULL;
}

void screens_open(struct ui *ui, struct core *core)
{
	ARENA(a);

	ui->core = core;
	ui->role = core_role(core);
	ui->editor = own_editor(core, &a);
	ui->who = core_who(core);
	section_today(ui);
	if (*core_why_reader(core))
		ui_warn(ui, "Read only, nothing can be changed: %s", core_why_reader(core));
}

/* A screen that is left alone shows the new day from midnight on. */
static void before_wait(struct ui *ui)
{
	day_t tomorrow = day_add(clock_today(), 1);
	instant_t rest = instant_of_local(minute_make(tomorrow, 0, 0)) - clock_now();

	drafts_before_wait(ui);
	if (ui->wake_ms == 0 && rest > 0)
		ui->wake_ms = (int)(rest * 1000 + 500);
}

void screens_close(struct ui *ui)
{
	ui_done(ui);
	undo_done(ui);
	mem_free(ui->report_period);
	ui->report_period = NULL;
}

int screens_run(struct core *core, const struct term_options *o, struct err *e)
{
	struct ui ui = { .ascii = o->ascii, .mouse = o->mouse };
	int r;

	screens_open(&ui, core);
	drafts_offer(&ui);
	ui.before_wait = before_wait;
	r = tui_run(&ui, o, e);
	if (r > 0)
		drafts_keep_now(&ui);
	else if (r == 0)
		drafts_drop_closed(&ui);
	screens_close(&ui);
	return r;
}

static void print_canvas(const struct canvas *c, struct out *out)
{
	char row[UI_COLS * sizeof c->cells->text];

	for (int i = 0; i < c->rows; i++) {
		canvas_row_text(c, i, row, sizeof row);
		out_printf(out, "%s\n", row);
	}
}

/* What can be printed; those of a client begin with its number. */
static void open_today(struct ui *ui, int64_t client)
{
	(void)ui;
	(void)client;
}

static void open_clients(struct ui *ui, int64_t client)
{
	(void)client;
	section_clients(ui);
}

static void open_photos(struct ui *ui, int64_t client)
{
	card_open(ui, client);
	card_show(ui, ui->top, CARD_photos);
}

static void open_sheet(struct ui *ui, int64_t client)
{
	sheet_open(ui, client, 0);
}

static void open_compare(struct ui *ui, int64_t client)
{
	compare_open(ui, client, 0, 0);
}

static const struct printed {
	const char *name;
	bool of_client;
	void (*open)(struct ui *ui, int64_t client);
} printed[] = {
	{ "today", false, open_today },	   { "clients", false, open_clients },
	{ "card", true, card_open },	   { "photos", true, open_photos },
	{ "sheet", true, open_sheet },	   { "compare", true, open_compare },
};

static const struct printed *printed_named(const char *name)
{
	for (size_t i = 0; i < COUNT(printed); i++)
		if (!strcmp(printed[i].name, name))
			return &printed[i];
	return NULL;
}

int screens_print(struct core *core, const char *which, int64_t client, bool ascii, struct out *out,
		  struct err *e)
{
	struct ui ui = { .ascii = ascii };
	struct canvas c = { .rows = 0 };
	const struct printed *p = printed_named(which);
	struct client x;
	ARENA(a);
	int r;

	if (!p)
		return err_set(e, ERR_USAGE,
			       "there is no screen '%.40s'; try today, clients, or with a client "
			       "card, photos, sheet, compare",
			       which);
	if (p->of_client && (r = core_get(core, &client_type, client, &x, &a, e)) < 0)
		return r;
	screens_open(&ui, core);
	p->open(&ui, client);
	canvas_init(&c, UI_ROWS, UI_COLS);
	ui_draw_ready(&ui, &c);
	print_canvas(&c, out);
	canvas_done(&c);
	screens_close(&ui);
	return 0;
}
