/* SPDX-License-Identifier: MIT */
/* A grid of cells that screens paint on; owns clipping and widths, knows nothing of a terminal. */
#ifndef TUI_CANVAS_H
#define TUI_CANVAS_H

#include <stdbool.h>
#include <stddef.h>
#include "base/err.h"

enum style {
#define STYLE(id, fg, bg, attr, mono) S_##id,
#include "tui/theme.def"
#undef STYLE
	S_COUNT
};

/* One column. A wide grapheme fills the first of its two; the second has width 0 and no text. */
struct cell {
	char text[32];
	unsigned char width, style;
	unsigned char fg, bg;		/* of S_PAINT: the terminal's palette; else 0 */
};

struct canvas {
	int rows, cols;
	bool ascii;			/* draw with ASCII only (--ascii) */
	int cursor_row, cursor_col;	/* where the focus is; -1: nowhere */
	struct cell *cells;
};

struct area { int row, col, rows, cols; };

void canvas_init(struct canvas *c, int rows, int cols);
void canvas_done(struct canvas *c);
void canvas_clear(struct canvas *c);			/* blanks, cursor nowhere */

/*
 * Text at a place, cut at 'cols' columns (and at the canvas' edge) with "…" (ascii "~") as the last
 * when it was longer. Controls never reach a cell: they are made visible as by text_clean. Returns
 * the columns used.
 */
int canvas_put(struct canvas *c, int row, int col, int cols, enum style st, const char *text);
int canvas_printf(struct canvas *c, int row, int col, int cols, enum style st, const char *fmt, ...)
	PRINTF(6, 7);
void canvas_fill(struct canvas *c, struct area a, enum style st);	/* blanks */
void canvas_rule(struct canvas *c, int row, int col, int cols);	/* ──── or ---- */
void canvas_box(struct canvas *c, struct area a, const char *title);	/* frame, inside blanked */
void canvas_style(struct canvas *c, int row, int col, int cols,
		  enum style st); /* restyle what is there */
void canvas_cursor(struct canvas *c, int row, int col);

/* One character of one column in colours of the palette, for pictures; its style is S_PAINT. */
void canvas_paint(struct canvas *c, int row, int col, const char *glyph, unsigned char fg,
		  unsigned char bg);
/* The cell at a place, NULL outside the canvas. */
const struct cell *canvas_cell(const struct canvas *c, int row, int col);

/*
 * Words wrapped into the area, the last row with "…" when there is more; returns the rows used
 * (also of what did not fit).
 */
int canvas_wrap(struct canvas *c, struct area a, enum style st, const char *text);

/* One row as UTF-8 without trailing blanks, for tests and the text tour. */
void canvas_row_text(const struct canvas *c, int row, char *buf, size_t size);

#endif
