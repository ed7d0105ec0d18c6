/* SPDX-License-Identifier: MIT */
/*
 * The screen stack and the commands: what a key does is a row of commands.def, found by where the
 * focus is. Owns dispatch, frame, footer, help, palette and the message line; knows no terminal and
 * no record.
 */
#ifndef TUI_UI_H
#define TUI_UI_H

#include <stdbool.h>
#include <stdint.h>
#include "base/arena.h"
#include "base/mem.h"
#include "model/right.h"
#include "tui/canvas.h"
#include "tui/graphics.h"

/* Where a command applies; a screen class names its own bits. */
__extension__ enum {	/* ISO C has room for an int in it; gcc and clang for 64 bits */
#define PLACE(name, bit, words) IN_##name = UINT64_C(1) << (bit),
#include "tui/places.def"
#undef PLACE
};
typedef uint64_t places_t;

/* The smallest window that is drawn at all, and the one that everything is laid out for. */
enum { UI_ROWS_MIN = 10, UI_COLS_MIN = 40, UI_ROWS = 24, UI_COLS = 80 };
enum { UI_COLS_WIDE = 120 };		/* from here on the footer may hold more */

struct ui;
struct command;
struct screen;
struct list;
struct records_list;

struct screen_class {
	const char *name;		/* for the help's title: "Clients" */
	places_t places;		/* which commands apply */
	/* The same when it changes with the focus; instead of places. May be NULL. */
	places_t (*where)(const struct screen *s);
	/* Its list, for the places LIST and MARKS. May be NULL. */
	struct list *(*list)(struct screen *s);
	/*
	 * Called before every draw with the area that draw will get: measures, and loads the rows
	 * that became visible, so that a hundred queued keys load once. May be NULL.
	 */
	void (*layout)(struct screen *s, struct ui *ui, struct area a);
	/*
	 * Paints the model into 'a' (the whole canvas for a dialog, which draws nothing outside its
	 * box). Sets the canvas' cursor to the focused row or field.
	 */
	void (*draw)(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a);
	/* Typed text and keys that are not commands; true if it was taken. May be NULL. */
	bool (*type)(struct screen *s, struct ui *ui, const char *key);
	/*
	 * Wants plain letters as text: only commands on non-printing keys apply. May be NULL
	 * (false).
	 */
	bool (*typing)(const struct screen *s);
	/*
	 * Another word in the footer for a command here; "": it is left out; NULL: the table's.
	 * May be NULL.
	 */
	const char *(*hint)(const struct screen *s, const struct command *cmd);
	/*
	 * After a frame, as long as no key waits: makes a little ready that the next keys will ask
	 * for, in a fraction of a millisecond; true: there is more to do. May be NULL.
	 */
	bool (*ahead)(struct screen *s);
	/*
	 * A picture in pixels over the frame, for terminals that can: where, and its bytes, which
	 * are the screen's. Returns a number that is another one for every other picture or place;
	 * 0: none. May be NULL.
	 */
	unsigned (*graphic)(const struct screen *s, int *ret_row, int *ret_col,
			    const struct buf **ret);
	/* Is it without use here? It has no key, hint nor help then. May be NULL (false). */
	bool (*lacks)(const struct screen *s, const struct command *cmd);
	/* Shows all again, for the place FIND. */
	void (*clear_find)(struct screen *s, struct ui *ui);
	/* The screen above was closed, or data may have changed: load again. May be NULL. */
	void (*refresh)(struct screen *s, struct ui *ui);
	/* May it close now? May push a question instead and return false. May be NULL (true). */
	bool (*leave)(struct screen *s, struct ui *ui);
	void (*done)(
		struct screen *s); /* frees what the screen holds, not the screen; may be NULL */
};

/* Every screen begins with this; its memory comes from ui_push and dies with the screen. */
struct screen {
	const struct screen_class *cls;
	struct screen *below;
	struct arena arena;
	bool dialog;			/* the one below is drawn first */
	char section;			/* digit of the section that it is the first screen of; 0:
					   told by its place */
	const struct records_list *tab;	/* of its section's tabs, the one it shows; NULL: none */
};

struct core;

struct ui {
	struct screen *top;
	struct screen *closed;		/* popped, freed after the key */
	struct screen *leaving; /* asks before the program may end: its answer decides; NULL: nobody
				   wants to leave */
	struct core *core;		/* who works, on which book; widgets do not look at it */
	struct undo *undo; /* saved records that can be put back (undo.c); NULL: none yet */
	struct period *report_period; /* chosen in Reports for the sitting (reports.c); NULL: not */
	const struct rectype *saved_of;	/* lists of these go to saved_id, once; NULL: none */
	int64_t saved_id;
	bool saved_sought;		/* such a list was loaded: the next key forgets it */
	char draft_key[40];		/* of the form that drafts.c keeps aside; "": none */
	const char *who; /* at the right of the top line: who works, on which book; NULL: nobody */
	enum role role;
	int rows, cols;			/* of the terminal */
	int depth;			/* of nested ui_key */
	bool ascii;
	int colors;			/* for pictures: 256, 16, 8, 0: none */
	struct graphics graphics;
	void (*ask_graphics)(struct graphics *g); /* NULL in tests */
	const char *editor;		/* for long texts, as in $VISUAL; NULL: none is offered */
	bool mouse;			/* wanted; the terminal follows */
	bool redraw;			/* the next frame is sent whole */
	bool again;			/* what was made ready is to be seen: draw before waiting */
	bool rushed;			/* keys follow each other so fast that nobody looks: */
	bool later; /* what is slow waits until they pause; ahead() sets it to be called then */
	bool quit;
	char message[400];
	enum style message_style;
	bool message_told;		/* it says already that a key does nothing */
	void (*suspend)(void); /* gives the terminal back for another program, then takes it again;
				  NULL in tests */
	void (*resume)(void);
	void (*before_wait)(
		struct ui *ui); /* after a frame, before waiting for a key; may be NULL */
	int wake_ms; /* before_wait sets it: so long at most, then it is called again; 0: as long as
			it takes */
	/*
	 * Shows a frame and takes the keys that wait, in the middle of long work; false: the
	 * program is to end. NULL in tests.
	 */
	bool (*pump)(struct ui *ui);
};

/* size bytes, zeroed, on top of the stack. */
void *ui_push(struct ui *ui, const struct screen_class *cls, size_t size);
void *ui_push_dialog(struct ui *ui, const struct screen_class *cls, size_t size);
/*
 * Closes the top without asking and refreshes the one below; closing the last one ends the program.
 * The screen's memory stays valid until the key is dealt with, so a handler may close its screen
 * and go on.
 */
void ui_pop(struct ui *ui);
bool ui_close(
	struct ui *ui); /* asks leave() first; false: it stays, perhaps with a question above */
bool ui_close_above(struct ui *ui,
		    struct screen *s); /* until s is the top; false: one of them stays */
/*
 * "a", "é", " " (also "Space"), "^S", "Up", "C-Right", "S-Tab", "F1", "Paste:text" (lines end with
 * \n), "Click:row,col", "WheelUp", "WheelDown". The names of keys stand in keys.def.
 */
void ui_key(struct ui *ui, const char *key);
void ui_draw(struct ui *ui, struct canvas *c);
bool ui_ahead(struct ui *ui);	/* the top screen's ahead(): true: there is more to do */
void ui_draw_ready(struct ui *ui, struct canvas *c);	/* with all that ahead() makes ready */
/*
 * Saved last: the list that has it puts the cursor there when it loads. Forgotten at the next key
 * after a list of that type was loaded, and when a screen is closed.
 */
void ui_saved(struct ui *ui, const struct rectype *t, int64_t id);
void ui_refresh(struct ui *ui);			/* every screen loads again */
void ui_done(struct ui *ui);			/* closes everything, asks nothing */

/* One grapheme that a person typed as text (not "Up", not "^S"). */
bool key_is_text(const char *key);
const char *key_pasted(const char *key);	/* what was pasted, or NULL if it is another key */
bool key_is_click(const char *key, int *ret_row, int *ret_col);

/* The message line, until the next key. */
void ui_say(struct ui *ui, const char *fmt, ...) PRINTF(2, 3);
void ui_warn(struct ui *ui, const char *fmt, ...) PRINTF(2, 3);
void ui_fail(struct ui *ui, const struct err *e);

/*
 * A box of this size in the middle of the canvas, off the frame's lines, smaller if it does not
 * fit; for dialogs.
 */
struct area ui_middle(const struct canvas *c, int rows, int cols);

/* The command table: one row each in commands.def; the handler cmd_<id> stands with its screen. */
struct command {
	const char *id; /* "clients_new"; the palette and the manual show it with blanks */
	places_t places;
	const char *keys;		/* names separated by blanks, the first is the one shown */
	const char *hint;		/* in the footer, one or two words; NULL: not there */
	enum right right;
	const char *help;		/* one sentence in the user's words */
	void (*run)(struct ui *ui, struct screen *s);
	char section;			/* digit of the section that it leads to, or 0 */
};
extern const struct command commands[];
extern const int command_count;

#define CMD(id, places, keys, hint, right, help) void cmd_##id(struct ui *ui, struct screen *s);
#include "tui/commands.def"
#undef CMD
#define SECTION(digit, id, name, place) void section_##id(struct ui *ui);
#include "tui/sections.def"
#undef SECTION

/* The sections of the top line; ends with digit 0. */
struct section {
	char digit;
	const char *name;
	places_t place;
	void (*open)(struct ui *ui);
};
extern const struct section sections[];
/* Is this lowest screen the first one of the section? */
bool section_is_of(const struct section *s, const struct screen *bottom);
/*
 * Closes what is open, then shows the section's first screen, unless that is what lies at the
 * bottom. false: something stays, perhaps with a question above.
 */
bool ui_go_section(struct ui *ui, places_t place);
bool ui_go_digit(struct ui *ui, char digit);	/* the same by its digit */

enum { KEY_NAME = 24 };

/* All places that hold for the top screen. */
places_t ui_places(const struct ui *ui);
/* The command that a key runs here for this role, or NULL. */
const struct command *command_of_key(const struct ui *ui, const char *key);
/* Would it run one here for somebody with more rights? */
bool command_denied(const struct ui *ui, const char *key);
bool command_applies(const struct command *cmd, const struct ui *ui);
/*
 * The first key that runs it here ("^S"), or NULL if another row or a field takes them all; buf of
 * KEY_NAME.
 */
const char *command_key(const struct command *cmd, const struct ui *ui, char *buf);
/* All keys that run it here, in words, as far as they fit: "Ctrl-S F2"; "" for none. */
const char *command_keys(const struct command *cmd, const struct ui *ui, char *buf, size_t size);
/* "list down" of "list_down"; buf of size bytes. */
const char *command_words(const struct command *cmd, char *buf, size_t size);
/*
 * The applying commands, the most special place first, each place in table order; returns how many
 * (at most max).
 */
int command_list(const struct ui *ui, const struct command **ret, int max);
/* "Ctrl-S" of "^S", for people; buf of KEY_NAME. */
const char *key_words(const char *key, char *buf);

#endif
