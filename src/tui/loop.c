/* SPDX-License-Identifier: MIT */
/* Draws, waits, passes keys on; owns the order of these three and nothing else. */
#include "config.h"
#include "tui/loop.h"

enum { KEYS_PER_FRAME = 1000 };	/* a program that types without end still gets a picture */

static void show(struct ui *ui, struct canvas *c)
{
	int rows, cols;

	term_size(&rows, &cols);
	if (rows != c->rows || cols != c->cols) {
		canvas_done(c);
		canvas_init(c, rows, cols);
	}
	ui_draw(ui, c);
	term_mouse(ui->mouse);
	term_draw(c, ui->redraw);
	ui->redraw = false;
}

static void pass_keys(struct ui *ui)
{
	const char *key;

	for (int i = 0; i < KEYS_PER_FRAME && !ui->quit && (key = term_key()); i++)
		ui_key(ui, key);
}

static struct canvas shown;	/* there is one terminal */

static bool pump(struct ui *ui)
{
	show(ui, &shown);
	if (term_wait(0) != 0)
		return false;
	pass_keys(ui);
	return true;
}

static void look_ahead(struct ui *ui)
{
	while (ui->top && ui->top->cls->ahead && term_quiet() && ui->top->cls->ahead(ui->top))
		;
}

static int wait_for_key(struct ui *ui)
{
	look_ahead(ui);
	ui->wake_ms = 0;
	if (ui->before_wait)
		ui->before_wait(ui);
	return term_wait(ui->wake_ms > 0 ? ui->wake_ms : -1);
}

int tui_run(struct ui *ui, const struct term_options *o, struct err *e)
{
	int r = term_open(o, e);

	if (r < 0)
		return r;
	ui->ascii = o->ascii || term_needs_ascii();
	ui->mouse = o->mouse;
	ui->suspend = term_suspend;
	ui->resume = term_resume;
	ui->pump = pump;
	if (term_note()[0] && !ui->message[0])
		ui_say(ui, "%s", term_note());
	while (!ui->quit && r == 0) {
		show(ui, &shown);
		r = wait_for_key(ui);
		if (r == 0)
			pass_keys(ui);
	}
	canvas_done(&shown);
	shown = (struct canvas){ 0 };
	term_close();
	return r;
}
