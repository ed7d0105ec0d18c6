/* SPDX-License-Identifier: MIT */
/* Draws, waits, passes keys on; owns the order of these three and nothing else. */
#include "config.h"
#include "tui/loop.h"
#include "base/clock.h"

enum {
	KEYS_PER_FRAME = 1000,	/* a program that types without end still gets a picture */
	RUSH_MS = 120,		/* a key that is held down comes every 30 to 50 */
};

/* Kitty's pictures lie over the cells until deleted; of sixel a whole frame leaves nothing. */
static const char kitty_delete[] = "\033_Ga=d,q=2\033\\";

/* A picture in pixels goes over the frame; when it changes, the frame below is sent anew. */
static void show_frame(struct ui *ui, const struct canvas *c)
{
	static unsigned shown;
	const struct screen *s = ui->top;
	const struct buf *bytes = NULL;
	int row = 0, col = 0;
	unsigned now = s && s->cls->graphic ? s->cls->graphic(s, &row, &col, &bytes) : 0;

	ui->redraw |= now != shown;
	if (shown && ui->redraw && ui->graphics.kind == GRAPHICS_KITTY)
		term_send(0, 0, kitty_delete, sizeof kitty_delete - 1);
	term_draw(c, ui->redraw);
	if (now && ui->redraw)
		term_send(row, col, bytes->s, bytes->len);
	shown = now;
}

static void show(struct ui *ui, struct canvas *c)
{
	int rows, cols;

	term_size(&rows, &cols);
	if (rows != c->rows || cols != c->cols) {
		ui->redraw = true;
		canvas_done(c);
		canvas_init(c, rows, cols);
	}
	ui_draw(ui, c);
	term_mouse(ui->mouse);
	show_frame(ui, c);
	ui->redraw = false;
}

static void pass_keys(struct ui *ui)
{
	static int64_t last;
	const char *key;
	int passed = 0;

	for (; passed < KEYS_PER_FRAME && !ui->quit && (key = term_key()); passed++)
		ui_key(ui, key);
	ui->rushed = passed && clock_ms() - last < RUSH_MS;
	if (passed)
		last = clock_ms();
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
	while (term_quiet() && ui_ahead(ui) && !ui->again)
		;
}

static int wait_for_key(struct ui *ui)
{
	look_ahead(ui);
	if (ui->again) {
		ui->again = false;
		return term_wait(0);
	}
	ui->wake_ms = 0;
	if (ui->before_wait)
		ui->before_wait(ui);
	if (ui->later && (ui->wake_ms == 0 || ui->wake_ms > RUSH_MS))
		ui->wake_ms = RUSH_MS;
	ui->later = false;
	return term_wait(ui->wake_ms > 0 ? ui->wake_ms : -1);
}

int tui_run(struct ui *ui, const struct term_options *o, struct err *e)
{
	int r = term_open(o, e);

	if (r < 0)
		return r;
	ui->ascii = o->ascii || term_needs_ascii();
	ui->colors = term_colors();
	ui->ask_graphics = graphics_ask;
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
