/* SPDX-License-Identifier: MIT */
/* The driver of screen tests in process; owns the format of *.t, no screen. */
#include "config.h"
#include "tests/play.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "base/clock.h"
#include "base/mem.h"
#include "base/text.h"

struct play {
	const char *path;
	struct ui ui;
	struct canvas canvas;
	struct buf now;			/* the file as it should be */
	char *rest;			/* of the file as it is */
	int line, wrong;
	bool update;
};

static char *read_all(const char *path)
{
	FILE *f = fopen(path, "r");
	char bytes[4096];
	BUF(b);
	size_t n;

	if (!f)
		return NULL;
	while ((n = fread(bytes, 1, sizeof bytes, f)) > 0)
		buf_add(&b, bytes, n);
	fclose(f);
	return mem_strdup(buf_str(&b));
}

static const char *next_line(struct play *p)
{
	p->line++;
	return p->rest && *p->rest ? strsep(&p->rest, "\n") : NULL;
}

static void complain(struct play *p, const char *what)
{
	fprintf(stderr, "%s:%d: %s\n", p->path, p->line, what);
	p->wrong++;
}

static void draw(struct play *p)
{
	ui_draw_ready(&p->ui, &p->canvas);
}

static void send_keys(struct play *p, char *names)
{
	char *name;

	while ((name = strsep(&names, " ")))
		if (*name && p->ui.top && !p->ui.quit)
			ui_key(&p->ui, name);
}

static void send_text(struct play *p, const char *s)
{
	size_t n = strlen(s), next;
	char key[64];

	for (size_t at = 0; at < n && !p->ui.quit; at = next) {
		next = text_next(s, n, at);
		snprintf(key, sizeof key, "%.*s", (int)(next - at), s + at);
		ui_key(&p->ui, key);
	}
}

static void send_paste(struct play *p, const char *s)
{
	BUF(b);

	buf_puts(&b, "Paste:");
	for (; *s; s++) {
		bool line = s[0] == '\\' && s[1] == 'n';

		buf_add(&b, line ? "\n" : s, 1);
		s += line;
	}
	ui_key(&p->ui, buf_str(&b));
}

static void check_style(struct play *p, const char *args)
{
	static const char *const names[] = {
#define STYLE(id, fg, bg, attr, mono) #id,
#include "tui/theme.def"
#undef STYLE
	};
	char want[32], words[120];
	const char *is;
	int row, col;

	draw(p);
	if (sscanf(args, "%d,%d %31s", &row, &col, want) != 3 || row < 0 || row >= p->canvas.rows ||
	    col < 0 || col >= p->canvas.cols) {
		complain(p, "style ROW,COL NAME");
		return;
	}
	is = names[p->canvas.cells[row * p->canvas.cols + col].style];
	if (strcmp(is, want) == 0)
		return;
	snprintf(words, sizeof words, "the style at %d,%d is %s, not %s", row, col, is, want);
	complain(p, words);
}

/* The picture as it is, with its two rules. */
static void picture_add(struct play *p, struct buf *b)
{
	char row[4096];

	draw(p);
	if (p->canvas.cursor_row >= 0)
		buf_printf(b, "---- %d,%d\n", p->canvas.cursor_row, p->canvas.cursor_col);
	else
		buf_puts(b, "----\n");
	for (int i = 0; i < p->canvas.rows; i++) {
		canvas_row_text(&p->canvas, i, row, sizeof row);
		buf_printf(b, "|%s\n", row);
	}
	buf_puts(b, "----\n");
}

static void check_picture(struct play *p, const char *head)
{
	int line = p->line;
	BUF(want);
	BUF(is);

	buf_printf(&want, "%s\n", head);
	for (const char *s; (s = next_line(p));) {
		size_t n = strlen(s);

		while (n > 1 && s[n - 1] == ' ')
			n--;
		buf_add(&want, s, n);
		buf_puts(&want, "\n");
		if (strncmp(s, "----", 4) == 0)
			break;
	}
	picture_add(p, &is);
	buf_puts(&p->now, buf_str(&is));
	if (p->update || strcmp(buf_str(&want), buf_str(&is)) == 0)
		return;
	fprintf(stderr, "%s:%d: the picture differs\nexpected:\n%sactual:\n%s", p->path, line,
		buf_str(&want), buf_str(&is));
	p->wrong++;
}

static void size_take(struct play *p, const char *args)
{
	int rows, cols;

	if (sscanf(args, "%dx%d", &rows, &cols) != 2 || rows < 1 || cols < 1) {
		complain(p, "size ROWSxCOLS");
		return;
	}
	canvas_done(&p->canvas);
	canvas_init(&p->canvas, rows, cols);
	draw(p);
}

/* The clock is stopped at a time of the zone's. */
static void clock_take(struct play *p, const char *args)
{
	int year, month, day, hour, minute;

	if (sscanf(args, "%d-%d-%d %d:%d", &year, &month, &day, &hour, &minute) != 5) {
		complain(p, "at YYYY-MM-DD HH:MM");
		return;
	}
	clock_fix(instant_of_local(minute_make(year * 10000 + month * 100 + day, hour, minute)));
}

/* Whether one of the rows shows the words. */
static void check_words(struct play *p, const char *words, bool wanted)
{
	char row[4096], line[200];
	bool found = false;
	BUF(is);

	draw(p);
	for (int i = 0; i < p->canvas.rows; i++) {
		canvas_row_text(&p->canvas, i, row, sizeof row);
		found |= strstr(row, words) != NULL;
	}
	if (found == wanted)
		return;
	snprintf(line, sizeof line, "the screen %s '%s'", wanted ? "lacks" : "shows", words);
	complain(p, line);
	picture_add(p, &is);
	fputs(buf_str(&is), stderr);
}

static void play_line(struct play *p, const char *line)
{
	char *copy = mem_strdup(line), *args = copy;
	const char *word = strsep(&args, " ");

	if (strcmp(word, "----") == 0) {
		check_picture(p, line);
		mem_free(copy);
		return;
	}
	buf_printf(&p->now, "%s\n", line);
	args = args ? args : copy + strlen(copy);
	if (strcmp(word, "keys") == 0)
		send_keys(p, args);
	else if (strcmp(word, "type") == 0)
		send_text(p, args);
	else if (strcmp(word, "paste") == 0)
		send_paste(p, args);
	else if (strcmp(word, "style") == 0)
		check_style(p, args);
	else if (strcmp(word, "sees") == 0 || strcmp(word, "lacks") == 0)
		check_words(p, args, *word == 's');
	else if (strcmp(word, "at") == 0)
		clock_take(p, args);
	else if (strcmp(word, "size") == 0)
		size_take(p, args);
	else if (strcmp(word, "ascii") == 0)
		p->ui.ascii = true;
	else if (*word && *word != '#')
		complain(p, "no such line is known");
	mem_free(copy);
}

static void write_back(struct play *p)
{
	FILE *f = fopen(p->path, "w");

	if (!f || fputs(buf_str(&p->now), f) == EOF || fclose(f) == EOF)
		complain(p, "cannot be written");
}

int play_screens(const char *path, const struct play_setup *setup)
{
	struct play p = { .path = path, .update = getenv("UPDATE") != NULL };
	char *all = read_all(path);

	if (!all) {
		complain(&p, "cannot be read");
		return p.wrong;
	}
	p.rest = all;
	canvas_init(&p.canvas, UI_ROWS, UI_COLS);
	setup->open(&p.ui, setup->arg);
	draw(&p);
	for (const char *line; (line = next_line(&p));)
		play_line(&p, line);
	if (p.update && p.wrong == 0)
		write_back(&p);
	if (setup->close)
		setup->close(&p.ui, setup->arg);
	ui_done(&p.ui);
	canvas_done(&p.canvas);
	buf_done(&p.now);
	mem_free(all);
	return p.wrong;
}
