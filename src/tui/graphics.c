/* SPDX-License-Identifier: MIT */
/* The questions to the terminal and what the answers mean. */
#include "config.h"
#include "tui/graphics.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "tui/term.h"

enum { PATIENCE_MS = 200, CELL_WIDE = 10, CELL_HIGH = 20, CELL_MOST = 100 };

/* A kitty that answers this question, a picture of one pixel, can show pictures. */
static const char kitty_question[] = "\033_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\033\\";
static const char cell_question[] = "\033[16t";		/* a cell's size in pixels */
static const char last_question[] = "\033[c";		/* what kind of terminal: all answer */

static bool is_set(const char *name)
{
	const char *value = getenv(name);

	return value && *value;
}

static bool begins(const char *name, const char *with)
{
	const char *value = getenv(name);

	return value && strncmp(value, with, strlen(with)) == 0;
}

/* Others might print the question. */
static bool maybe_kitty(void)
{
	const char *term = getenv("TERM");

	return is_set("KITTY_WINDOW_ID") || begins("TERM_PROGRAM", "ghostty") ||
	       begins("TERM_PROGRAM", "WezTerm") ||
	       (term && (strstr(term, "kitty") || strstr(term, "ghostty")));
}

/* The end of the sequence that begins at s, an escape; s when it is none. */
static const char *sequence_end(const char *s, const char *end)
{
	const char *p = s + 1;

	if (p < end && *p == '_') {
		while (p < end && !(p[0] == '\033' && p + 1 < end && p[1] == '\\'))
			p++;
		return p < end ? p + 2 : s;
	}
	if (p >= end || *p != '[')
		return s;
	for (p++; p < end && ((*p >= '0' && *p <= '9') || *p == ';' || *p == '?'); p++)
		;
	return p < end ? p + 1 : s;
}

bool graphics_answered(const char *got)
{
	const char *end = got + strlen(got);

	for (const char *p = got; (p = strstr(p, "\033[?")); p++) {
		const char *after = sequence_end(p, end);

		if (after > p && after[-1] == 'c')
			return true;
	}
	return false;
}

/* "?62;4;6c": of a VT220 or later the attribute 4 is sixel; a VT132's "?4;6c" is not. */
static bool tells_sixel(const char *s)
{
	char *at;
	long kind = strtol(s, &at, 10);

	while (*at == ';')
		if (strtol(at + 1, &at, 10) == 4)
			return kind >= 62 && kind < 100;
	return false;
}

/* One sequence; false when it is none of the answers. */
static bool take(struct graphics *g, const char *s, char last)
{
	int high, wide;

	if (strncmp(s, "\033_G", 3) == 0) {
		if (strstr(s, "i=31") && strstr(s, ";OK"))
			g->kind = GRAPHICS_KITTY;
		return true;
	}
	if (last == 't' && sscanf(s, "\033[6;%d;%dt", &high, &wide) == 2) {
		if (high > 0 && high <= CELL_MOST && wide > 0 && wide <= CELL_MOST) {
			g->cell_high = high;
			g->cell_wide = wide;
		}
		return true;
	}
	if (last != 'c' || strncmp(s, "\033[?", 3) != 0)
		return false;
	if (g->kind == GRAPHICS_NONE && tells_sixel(s + 3))
		g->kind = GRAPHICS_SIXEL;
	return true;
}

size_t graphics_parse(struct graphics *g, char *got, size_t n)
{
	const char *end = got + n;
	char *typed = got;

	for (const char *s = got; s < end;) {
		const char *after = *s == '\033' ? sequence_end(s, end) : s;
		char one[200];

		snprintf(one, sizeof one, "%.*s", (int)(after - s), s);
		if (after > s && take(g, one, after[-1])) {
			s = after;
			continue;
		}
		after = after > s ? after : s + 1;
		while (s < after)
			*typed++ = *s++;
	}
	return (size_t)(typed - got);
}

void graphics_ask(struct graphics *g)
{
	char question[100], got[1000];
	size_t n;

	if (g->asked)
		return;
	*g = (struct graphics){ .cell_wide = CELL_WIDE, .cell_high = CELL_HIGH, .asked = true };
	if (is_set("TMUX") || is_set("STY") || begins("TERM", "tmux") || begins("TERM", "screen"))
		return;
	snprintf(question, sizeof question, "%s%s%s", maybe_kitty() ? kitty_question : "",
		 cell_question, last_question);
	n = term_ask(question, graphics_answered, PATIENCE_MS, got, sizeof got);
	term_unread(got, graphics_parse(g, got, n));
}

/* Base64: three bytes are four letters. */
static void letters(struct buf *ret, const unsigned char *s, size_t n)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < n; i += 3) {
		unsigned long three = (unsigned long)s[i] << 16 |
				      (unsigned long)(i + 1 < n ? s[i + 1] : 0) << 8 |
				      (unsigned long)(i + 2 < n ? s[i + 2] : 0);
		char four[4] = { digits[three >> 18], digits[three >> 12 & 63],
				 i + 1 < n ? digits[three >> 6 & 63] : '=',
				 i + 2 < n ? digits[three & 63] : '=' };

		buf_add(ret, four, sizeof four);
	}
}

void graphics_kitty(struct buf *ret, const void *png, size_t n, int rows, int cols)
{
	enum { CHUNK = 3072 };		/* as many bytes as 4096 letters, the most at once */
	const unsigned char *s = png;

	for (size_t at = 0; at < n; at += CHUNK) {
		size_t part = n - at < CHUNK ? n - at : CHUNK;

		buf_puts(ret, "\033_G");
		if (at == 0)
			buf_printf(ret, "a=T,f=100,q=2,C=1,r=%d,c=%d,", rows, cols);
		buf_printf(ret, "m=%d;", at + part < n);
		letters(ret, s + at, part);
		buf_puts(ret, "\033\\");
	}
}
