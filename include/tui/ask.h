/* SPDX-License-Identifier: MIT */
/*
 * A question in a box, answered by a letter or under the cursor; owns no consequence: the answer
 * goes to a callback.
 */
#ifndef TUI_ASK_H
#define TUI_ASK_H

#include "tui/ui.h"

/* One answer: its key and what it does, in words ("y", "save"). */
struct ask_answer {
	const char *key, *words;
};

/*
 * Asks above the top screen. 'answers' is constant and ends with a NULL key; the last is where the
 * cursor begins and what Esc gives, so make it the harmless one, with the key "Esc" or "n". 'then'
 * is called with the box closed, the screen that was the top when the question was put, and the key
 * of the answer; that screen may be closed or pushed upon.
 */
void ask_open(struct ui *ui, const struct ask_answer *answers,
	      void (*then)(struct ui *ui, struct screen *asker, const char *key), const char *fmt,
	      ...) PRINTF(4, 5);

/* The same for whoever is no screen: 'ctx' goes to 'tell', and has to live as long as the box. */
void ask_for(struct ui *ui, const struct ask_answer *answers,
	     void (*tell)(void *ctx, struct ui *ui, const char *key), void *ctx, const char *fmt,
	     ...) PRINTF(5, 6);

/* "… [y] yes [n] no": 'yes' is called for y alone. */
void ask_yes(struct ui *ui, void (*yes)(struct ui *ui, struct screen *asker), const char *fmt, ...)
	PRINTF(3, 4);

/* For unsaved changes: "y", "n" or "Esc". */
extern const struct ask_answer ask_save[], ask_add[];

#endif
