/* SPDX-License-Identifier: MIT */
/* The commands that hold on every screen: going back, leaving, drawing anew, the mouse. */
#include "config.h"
#include "tui/ask.h"

void cmd_back(struct ui *ui, struct screen *s)
{
	(void)s;
	ui_close(ui);
}

static void leave_now(struct ui *ui, struct screen *asker)
{
	(void)asker;
	ui->quit = true;
}

void cmd_quit(struct ui *ui, struct screen *s)
{
	if (!s->cls->leave || s->cls->leave(s, ui))
		ask_yes(ui, leave_now, "Leave Scalpbook?");
}

/*
 * Every open screen is asked; the first that has something unsaved keeps the program open until its
 * question is answered.
 */
void cmd_leave(struct ui *ui, struct screen *s)
{
	struct screen *asked = NULL;

	while (!ui->quit) {
		asked = ui->top;
		if (!ui_close(ui))
			break;
	}
	ui->leaving = ui->quit ? NULL : asked;
	(void)s;
}

void cmd_interrupt(struct ui *ui, struct screen *s)
{
	bool typing = s->cls->typing && s->cls->typing(s);

	ui_say(ui, "Press %s to leave", typing ? "Ctrl-Q" : "q");
}

void cmd_redraw(struct ui *ui, struct screen *s)
{
	(void)s;
	ui->redraw = true;
	ui_refresh(ui);
}

void cmd_mouse(struct ui *ui, struct screen *s)
{
	(void)s;
	ui->mouse = !ui->mouse;
	ui_say(ui, ui->mouse ? "Mouse on; Shift and drag selects text" : "Mouse off");
}

void cmd_find_clear(struct ui *ui, struct screen *s)
{
	s->cls->clear_find(s, ui);
}
