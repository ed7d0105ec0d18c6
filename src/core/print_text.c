/* SPDX-License-Identifier: MIT */
/* A record as text of 80 columns. */
#include "config.h"
#include "core/print.h"
#include "base/text.h"
#include "core/print_impl.h"
#include "model/head.h"
#include "model/scalp.h"

#include <string.h>

enum { WIDE = 80, LABEL = 20, HEAD_COLS = 30, HEAD_ROWS = 15, VIEW_COLS = 34, VIEW_ROWS = 15,
       GAP = 4 };

struct paper {
	struct out *out;
	bool ascii;
	int indent;		/* of the next line */
	const char *label;	/* that stands before it */
};

static double width(void *ctx, const char *s, size_t n)
{
	(void)ctx;
	return text_width(s, n);
}

static void line(void *ctx, const char *s, size_t n)
{
	struct paper *p = ctx;
	int used = text_width(p->label, strlen(p->label));

	if (n || used) {
		out_puts(p->out, p->label);
		out_printf(p->out, "%*s", p->indent > used ? p->indent - used : used ? 1 : 0, "");
		out_add(p->out, s, n);
	}
	out_char(p->out, '\n');
	p->label = "";
}

static void put(struct paper *p, const char *label, int indent, const char *text)
{
	p->label = label;
	p->indent = indent;
	print_wrap(text, WIDE - indent, width, line, p);
}

static void rule(struct paper *p, const char *text, char c)
{
	for (int n = text_width(text, strlen(text)); n > 0; n--)
		out_char(p->out, c);
	out_char(p->out, '\n');
}

/* One row of cells of a picture, blanks at its end left out; returns the columns it took. */
static void add_cells(struct buf *b, int col, char (*cell)[DOTS_CELL], int n)
{
	int last = 0;

	for (int i = 0; i < n; i++)
		last = *cell[i] ? i + 1 : last;
	if (!last)
		return;
	while (text_width(buf_str(b), b->len) < col)
		buf_puts(b, " ");
	for (int i = 0; i < last; i++)
		buf_puts(b, *cell[i] ? cell[i] : " ");
}

/* Two pictures of the same size side by side, each with its name below. */
static void put_pair(struct paper *p, const struct dots *left, const struct dots *right,
		     const char *left_name, const char *right_name)
{
	int cols = left->w / DOTS_X, rows = left->h / DOTS_Y;
	size_t size = (size_t)(cols * rows) * DOTS_CELL;
	char (*l)[DOTS_CELL] = mem_alloc(size), (*r)[DOTS_CELL] = mem_alloc(size);

	dots_cells(left, p->ascii, l);
	dots_cells(right, p->ascii, r);
	for (int row = 0; row < rows; row++) {
		BUF(b);

		add_cells(&b, GAP, l + row * cols, cols);
		add_cells(&b, GAP + cols + GAP, r + row * cols, cols);
		out_printf(p->out, "%s\n", buf_str(&b));
	}
	out_printf(p->out, "%*s%s%*s%s\n", GAP + cols / 2 - 3, "", left_name,
		   cols + GAP - (int)strlen(left_name), "", right_name);
	mem_free(l);
	mem_free(r);
}

static void put_heads(struct paper *p, const struct print_block *b)
{
	DOTS(left, HEAD_COLS, HEAD_ROWS);
	DOTS(right, HEAD_COLS, HEAD_ROWS);

	out_printf(p->out, "%s\n\n", b->text);
	if (!b->pattern)
		return;
	head_trace(&left, b->pattern, head_main(b->pattern));
	head_trace(&right, b->pattern, HEAD_PROFILE);
	put_pair(p, &left, &right, head_words(head_main(b->pattern)), head_words(HEAD_PROFILE));
	out_char(p->out, '\n');
}

static void put_map(struct paper *p, const struct print_block *b)
{
	const struct scalp_look look = { .ticked = b->zones, .layers = b->layers,
					 .coarse = p->ascii, .loss = b->pattern };

	for (int i = 0; i < SCALP_VIEWS; i += 2) {
		DOTS(left, VIEW_COLS, VIEW_ROWS);
		DOTS(right, VIEW_COLS, VIEW_ROWS);

		scalp_trace(&left, i, &look);
		scalp_trace(&right, i + 1, &look);
		put_pair(p, &left, &right, scalp_view(i)->words, scalp_view(i + 1)->words);
	}
	out_char(p->out, '\n');
}

static void put_block(struct paper *p, const struct print_block *b, bool first)
{
	switch (b->kind) {
	case PRINT_HEADING:
		out_puts(p->out, first ? "" : "\n");
		put(p, "", 0, b->text);
		rule(p, b->text, first ? '=' : '-');
		break;
	case PRINT_RECORD:
		out_char(p->out, '\n');
		put(p, "", 0, b->text);
		break;
	case PRINT_FIELD:
		put(p, b->label, LABEL, b->text);
		break;
	case PRINT_HEADS:
		put_heads(p, b);
		break;
	case PRINT_MAP:
		put_map(p, b);
		break;
	default:
		put(p, "", 0, b->text);
	}
}

int core_print_text(struct core *c, int64_t client, bool ascii, struct out *out, struct err *e)
{
	CLEANUP(print_done) struct print_sheet s = { 0 };
	struct paper p = { .out = out, .ascii = ascii };
	int r = core_ask(c, RIGHT_EXPORT, e);

	if (r < 0 || (r = print_collect(&s, c, client, e)) < 0 ||
	    (r = core_note_export(c, &client_type, client, 1, e)) < 0)
		return r;
	for (int i = 0; i < print_count(&s); i++)
		put_block(&p, print_block(&s, i), i == 0);
	out_printf(out, "\n%s\n", s.made);
	return 0;
}
