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

int screens_print(struct core *core, const char *which, int64_t client, bool ascii, struct out *out,
		  struct err *e)
{
	struct ui ui = { .ascii = ascii };
	struct canvas c = { .rows = 0 };
	struct client x;
	ARENA(a);
	bool card = !strcmp(which, "card"), clients = !strcmp(which, "clients");
	int r;

	if (!card && !clients && strcmp(which, "today"))
		return err_set(e, ERR_USAGE,
			       "there is no screen '%.40s'; try today, clients or card", which);
	if (card && (r = core_get(core, &client_type, client, &x, &a, e)) < 0)
		return r;
	screens_open(&ui, core);
	if (card)
		card_open(&ui, client);
	else if (clients)
		section_clients(&ui);
	canvas_init(&c, UI_ROWS, UI_COLS);
	ui_draw(&ui, &c);
	print_canvas(&c, out);
	canvas_done(&c);
	screens_close(&ui);
	return 0;
}
