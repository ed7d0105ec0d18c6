/* SPDX-License-Identifier: MIT */
/* Content lines, as iCalendar and vCard have them: folded, escaped. Private to core. */
#ifndef CORE_CONTENT_H
#define CORE_CONTENT_H

#include "base/arena.h"
#include "base/out.h"

/* A line of any length: it goes on in the next, which begins with a blank; no letter is cut. */
void content_line(struct out *out, const char *line);
/* TEXT values: backslash, semicolon and comma are escaped, a line's end is "\n". In the arena. */
const char *content_text(const char *text, struct arena *a);

#endif
