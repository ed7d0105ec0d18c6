/* SPDX-License-Identifier: MIT */
/* Shows the box of a long piece of work and hears the wish to stop. */
#include "config.h"
#include "tui/progress.h"

#include <stdarg.h>
#include <stdio.h>
#include "base/clock.h"

/* Short work shows no box; then ten pictures a second are enough. */
enum { PATIENCE_MS = 150, FRAME_MS = 100, BOX_ROWS = 6, BOX_COLS = 56, MARGIN = 3 };

struct progress {
	struct screen screen;
	struct ui *ui;
	int64_t began, shown;
	bool stop;
	int64_t done, all;		/* parts of the work; all 0: not counted */
	char title[100], words[200];
};

/* Cells of the bar, then the rate; the work is estimated by what was done. */
static void draw_share(const struct progress *p, struct canvas *c, struct area a)
{
	enum { BAR = 20, GAP = 2 };
	const char *full = c->ascii ? "#" : "█", *rest = c->ascii ? "." : "░";
	int64_t ms = clock_ms() - p->began;
	int cells = (int)(p->done * BAR / p->all);

	for (int i = 0; i < BAR; i++)
		canvas_put(c, a.row, a.col + i, 1, i < cells ? S_PLAIN : S_DIM,
			   i < cells ? full : rest);
	if (p->done && ms)
		canvas_printf(c, a.row, a.col + BAR + GAP, a.cols - BAR - GAP, S_DIM,
			      "%.1f a second, %d s to go", 1000.0 * (double)p->done / (double)ms,
			      (int)((p->all - p->done) * ms / p->done / 1000));
}

static void draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a)
{
	const struct progress *p = (const struct progress *)s;

	(void)ui;
	(void)a;
	if (!p->shown)
		return;
	a = ui_middle(c, BOX_ROWS, BOX_COLS);
	canvas_box(c, a, NULL);
	canvas_put(c, a.row + 1, a.col + MARGIN, a.cols - 2 * MARGIN, S_TITLE, p->title);
	canvas_put(c, a.row + 2, a.col + MARGIN, a.cols - 2 * MARGIN, S_PLAIN, p->words);
	if (p->all)
		draw_share(p, c, (struct area){ a.row + 3, a.col + MARGIN, 1,
						a.cols - 2 * MARGIN });
	canvas_put(c, a.row + 4, a.col + MARGIN, a.cols - 2 * MARGIN, S_DIM,
		   p->stop ? "Stopping …" : "Esc stops; what is done stays done");
	canvas_cursor(c, a.row + 2, a.col + MARGIN);
}

/* Every way to leave is a wish to stop; the work ends itself. */
static bool leave(struct screen *s, struct ui *ui)
{
	(void)ui;
	((struct progress *)s)->stop = true;
	return false;
}

/* Keys for what comes after would be lost or worse: they are not for here. */
static bool type(struct screen *s, struct ui *ui, const char *key)
{
	(void)s;
	(void)ui;
	(void)key;
	return true;
}

static bool typing(const struct screen *s)
{
	(void)s;
	return true;
}

static const struct screen_class class = {
	.name = "Progress",
	.places = IN_DIALOG,
	.draw = draw,
	.type = type,
	.typing = typing,
	.leave = leave,
};

struct progress *progress_open(struct ui *ui, const char *title)
{
	struct progress *p = ui_push_dialog(ui, &class, sizeof *p);

	p->ui = ui;
	p->began = clock_ms();
	snprintf(p->title, sizeof p->title, "%s", title);
	return p;
}

static bool show(struct progress *p)
{
	int64_t now = clock_ms();

	if (!p->ui->pump || now - p->began < PATIENCE_MS || now - p->shown < FRAME_MS)
		return !p->stop;
	p->shown = now;
	if (!p->ui->pump(p->ui))
		p->stop = true;
	return !p->stop;
}

bool progress_step(struct progress *p, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(p->words, sizeof p->words, fmt, ap);
	va_end(ap);
	return show(p);
}

bool progress_share(struct progress *p, int64_t done, int64_t all, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(p->words, sizeof p->words, fmt, ap);
	va_end(ap);
	p->done = done;
	p->all = all;
	return show(p);
}

void progress_close(struct progress *p)
{
	/* Help may lie above it. */
	while (p->ui->top != &p->screen)
		ui_pop(p->ui);
	ui_pop(p->ui);
}
