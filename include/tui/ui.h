/* SPDX-License-Identifier: MIT */
/*
 * The screen stack and the commands: what a key does is a row of commands.def, found by where the
 * focus is. Owns dispatch, footer, help, palette and the message line; knows no terminal and no record.
 */
#ifndef TUI_UI_H
#define TUI_UI_H

#include <stdbool.h>
#include "base/arena.h"
#include "model/right.h"
#include "tui/canvas.h"

/* Where a command applies; a screen class names its own bits, dialogs have theirs alone. */
enum {
#define PLACE(name, bit) IN_##name = 1u << (bit),
#include "tui/places.def"
#undef PLACE
};

struct ui;
struct screen;

struct screen_class {
	const char *name;		/* for the help's title: "Clients" */
	unsigned places;		/* which commands apply */
	/* Paints the model into 'a' (the whole canvas for a dialog, which draws nothing outside its box). */
	void (*draw)(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a);
	/* Typed text and keys that are not commands; true if it was taken. May be NULL. */
	bool (*type)(struct screen *s, struct ui *ui, const char *key);
	/* Wants plain letters as text: only commands on non-printing keys apply. May be NULL (false). */
	bool (*typing)(const struct screen *s);
	/* The screen above was closed, or data may have changed: load again. May be NULL. */
	void (*refresh)(struct screen *s, struct ui *ui);
	/* May it close now? May push a question instead and return false. May be NULL (true). */
	bool (*leave)(struct screen *s, struct ui *ui);
	void (*done)(struct screen *s);	/* frees what the screen holds, not the screen; may be NULL */
};

/* Every screen begins with this; its memory comes from ui_push and dies with the screen. */
struct screen {
	const struct screen_class *cls;
	struct screen *below;
	struct arena arena;
	bool dialog;			/* the one below is drawn first */
};

struct core;

struct ui {
	struct screen *top;
	struct core *core;		/* who works, on which book; widgets do not look at it */
	enum role role;
	int rows, cols;			/* of the terminal */
	bool ascii;
	bool mouse;
	bool quit;
	char message[400];
	enum style message_style;
	void (*suspend)(void);		/* gives the terminal back for another program, then takes it again; NULL in tests */
	void (*resume)(void);
};

/* size bytes, zeroed, on top of the stack. */
void *ui_push(struct ui *ui, const struct screen_class *cls, size_t size);
void ui_pop(struct ui *ui);			/* closes the top without asking, refreshes the one below */
bool ui_close(struct ui *ui);			/* asks leave() first */
void ui_key(struct ui *ui, const char *key);	/* "a", "é", "^S", "Up", "S-Tab", "F1", "Paste:text" */
void ui_draw(const struct ui *ui, struct canvas *c);
void ui_done(struct ui *ui);			/* closes everything, asks nothing */

void ui_say(struct ui *ui, const char *fmt, ...) PRINTF(2, 3);
void ui_warn(struct ui *ui, const char *fmt, ...) PRINTF(2, 3);
void ui_fail(struct ui *ui, const struct err *e);

/* The command table: one row each in commands.def; the handler cmd_<id> stands with its screen. */
struct command {
	const char *id;			/* "clients_new"; the palette and the manual show it with blanks */
	unsigned places;
	const char *keys;		/* names separated by blanks, the first is the one shown */
	const char *hint;		/* in the footer, one or two words; NULL: not there */
	enum right right;
	const char *help;		/* one sentence in the user's words */
	void (*run)(struct ui *ui, struct screen *s);
};
extern const struct command commands[];
extern const int command_count;

/* The command that a key runs here for this role, or NULL. */
const struct command *command_of_key(const struct ui *ui, const char *key);
bool command_applies(const struct command *cmd, const struct screen *s, enum role role);

#endif
