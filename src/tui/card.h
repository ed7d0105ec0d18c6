/* SPDX-License-Identifier: MIT */
/*
 * The client card: its header, its tabs and what they share. A tab is a row of tabs.def and a
 * struct card_tab; its commands are rows of commands.def for its place, whose handlers begin with
 * card_of().
 */
#ifndef TUI_CARD_H
#define TUI_CARD_H

#include "core/holds.h"
#include "core/money.h"
#include "core/plans.h"
#include "tui/client_form.h"
#include "tui/list.h"
#include "tui/pattern_form.h"
#include "tui/record_form.h"
#include "tui/ui.h"

enum {
#define TAB(digit, id, name, place) CARD_##id,
#include "tui/tabs.def"
#undef TAB
	CARD_TABS
};

/*
 * What header, overview and the pane beside the list show of a client; all of it as of one reading.
 */
struct card_data {
	struct arena a;
	struct client client;			/* rec.id 0: nothing was read */
	struct core_glance glance;
	struct session *sessions;		/* by start, all of them */
	int session_count;
	struct plan *plans;			/* of its courses, the current one first */
	int plan_count;
	struct photo last_photo;		/* rec.id 0: there is none */
	struct hold *holds;			/* of today, those that stop a treatment first */
	int hold_count;
	struct core_balance balance;		/* as of today */
};
int card_data_load(struct card_data *d, struct core *core, int64_t number,
		   struct err *e) MUST_CHECK; /* fails: empty */
void card_data_done(struct card_data *d);

struct card {
	struct screen screen;
	struct ui *ui;
	struct core *core;
	int64_t number;
	struct card_data data;
	int64_t changes;			/* of the book by others, as of the reading */
	int tab;
	struct card_state {
		void *own;			/* the tab's; made when it is first shown */
		struct arena a;			/* what its load read */
		bool loaded;
		struct err why;			/* when it could not be loaded */
	} tabs[CARD_TABS];
	struct client_form form;
	struct record_form resumed;		/* opened again from a draft */
	struct pattern_form resumed_pattern;
};

/*
 * All functions get the tab's own state; those but open and load are only called while it is loaded
 * and shown.
 */
struct card_tab {
	const struct rectype *lists;		/* what it lists and x exports; NULL: the client */
	places_t places;			/* beyond the card's and the tab's: LIST, MARKS */
	size_t size; /* of the own state, zeroed, which dies with the card */
	/* Its list, which the card makes and frees, and where that stands in the own state. */
	const struct list_class *rows;
	size_t list_at;
	struct list *(*list)(void *own);	/* instead, of a tab that makes lists itself */
	void (*open)(struct card *c, void *own);	/* once; may be NULL */
	void (*done)(void *own);			/* may be NULL */
	/*
	 * Reads what is shown, texts into the arena, which is emptied before: when the tab is first
	 * shown, and again after anything changed, so cursor and marks are kept. c->data is as of
	 * now. May be NULL.
	 */
	int (*load)(struct card *c, void *own, struct arena *a, struct err *e);
	void (*layout)(struct card *c, void *own, struct area a);	/* may be NULL */
	void (*draw)(const struct card *c, const void *own, struct canvas *cv, struct area a);
	/* As screen_class.hint, for the row under the cursor; may be NULL. */
	const char *(*hint)(const void *own, const struct command *cmd);
	bool (*ahead)(void *own);	/* as screen_class.ahead; may be NULL */
	bool (*type)(struct card *c, void *own,
		     const char *key); /* keys that are not commands; may be NULL */
};

#define TAB(digit, id, name, place) extern const struct card_tab tab_##id;
#include "tui/tabs.def"
#undef TAB

/* Opens the card of a client above the top screen. */
void card_open(struct ui *ui, int64_t number);
/* The top screen as a card; it must be one. */
struct card *card_of(struct screen *s);
/* The own state of a tab that is shown: card_own(c, CARD_sessions). */
void *card_own(struct card *c, int tab);
/* Another tab, as a digit does. */
void card_show(struct ui *ui, struct screen *s, int tab);

/* On the tab Sessions, the cursor to the session of this number, if there is one. */
void card_go_to_session(struct card *c, int64_t number);

/* The header: number, name, age, phone; below it what could hurt the client. Rows used: 1 to 3. */
int card_head_draw(const struct card_data *d, const struct rules *r, struct canvas *cv,
		   struct area a);
/*
 * From line 'top' on; the last row tells when there is more. The map is as it was 'back' treatments
 * ago. Returns the last line that can be the top: 0 when all fits.
 */
int overview_draw(const struct card_data *d, const struct rules *r, struct canvas *cv,
		  struct area a, int top, int back);

#endif
