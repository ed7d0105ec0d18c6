/* SPDX-License-Identifier: MIT */
/* Writes content lines (RFC 5545, 3.1; RFC 6350, 3.2). */
#include "config.h"
#include "core/content.h"
#include "base/mem.h"

#include <string.h>

enum { FOLD = 75 };	/* octets of a line without its end */

void content_line(struct out *out, const char *s)
{
	size_t n = strlen(s), room = FOLD;

	while (n > room) {
		size_t cut = room;

		while (cut > 1 && ((unsigned char)s[cut] & 0xc0) == 0x80)
			cut--;
		out_add(out, s, cut);
		out_puts(out, "\r\n ");
		s += cut;
		n -= cut;
		room = FOLD - 1;
	}
	out_add(out, s, n);
	out_puts(out, "\r\n");
}

const char *content_text(const char *text, struct arena *a)
{
	BUF(w);

	for (const char *s = text; *s; s++)
		if (*s == '\n')
			buf_puts(&w, "\\n");
		else
			buf_printf(&w, strchr("\\;,", *s) ? "\\%c" : "%c", *s);
	return arena_strdup(a, buf_str(&w));
}
