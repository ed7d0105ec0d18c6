/* SPDX-License-Identifier: MIT */
/*
 * The screen of lists that are short enough to be read whole: bottles, pigments, staff, rules,
 * settings, the inks of a session. One is a row of records.def; what is special about it stands in
 * its hooks.
 */
#ifndef TUI_RECORDS_H
#define TUI_RECORDS_H

#include "core/core.h"
#include "core/words.h"
#include "tui/cells.h"
#include "tui/edit.h"
#include "tui/list.h"
#include "tui/period.h"
#include "tui/record_form.h"

/* What a list can do besides being read, edited and set aside. */
enum {
	CAN_ADD = 1,
	CAN_EXPORT = 2,
	CAN_RECALL = 8,		/* bottles */
	CAN_TAKE = 4,		/* inks: those of the session before */
	CAN_PERIOD = 16,	/* invoices, payments: those of some days */
	NO_EDIT = 64,		/* what is never changed */
	CAN_TAKE_DOWN = 128,	/* copies of photos */
	OWN_ASIDE = 256,	/* invoices: a key of their own for it, which the hooks bring */
};

struct records;

/* What of a list is shown, in turn by a key; ends with NULL words. 'rec' as 'load' gave it. */
struct records_filter {
	const char *words;		/* "open" */
	bool (*fits)(const void *rec);	/* NULL: all do */
};

/* All may be NULL: then the list does what all do. */
struct records_hooks {
	/* Instead of a list: pushes a screen of its own, which says its tab by screen.tab. */
	void (*open)(struct ui *ui);
	places_t places;		/* beyond those of every list */
	/* Of a row of 'load', which begins with the record; 0: it is the record. */
	size_t size;
	/*
	 * Columns that are not the type's, and their texts, the remark as the last; such a list
	 * stays in the order of 'load'. Both or neither.
	 */
	void (*columns)(struct cells *cells);
	void (*texts)(struct records *k, const void *rec, const char **ret, enum remark *ret_how,
		      struct arena *a);
	/* As in screen_class; rec is the record under the cursor, NULL: none. */
	const char *(*hint)(const void *rec, const struct command *cmd);
	const struct records_filter *filters;	/* instead of current, set aside, all */
	void (*enter)(struct records *k, const void *rec);	/* instead of the details */
	void (*add)(struct records *k);		/* instead of the form of a new one */
	void (*done)(struct records *k);	/* frees what 'own' holds */
	/* Instead of all records of the type; *ret is an array of them in the arena. */
	int (*load)(struct records *k, void *ret /* void ** */, int *ret_n, struct arena *a,
		    struct err *e);
	void (*edit)(struct records *k, const void *rec);	/* instead of its form */
	void (*aside)(struct records *k, const void *rec);	/* instead of archiving */
	/* Fills a new one further than its presets; texts into the arena. */
	void (*start)(struct records *k, void *rec, struct arena *a);
	const char *const *leave_out;	/* fields without a line and a column, then NULL */
	/* A line below the name: what all of it means. */
	const char *(*words)(struct records *k, struct arena *a);
	/* As in form_spec; the owner is the struct records. */
	int (*values)(void *owner, const struct field *f, struct choices *ret, struct arena *a);
	bool (*pick)(void *ctx, struct ui *ui, struct form *form, const struct field *f,
		     const void *rec);
};

struct records_list {
	const char *section, *name;
	const struct rectype *type;
	const char *first;		/* fields that stay in a narrow window */
	const char *sort;		/* field */
	unsigned can;
	const struct records_hooks *hooks;
};

/* The session whose inks are listed. */
struct records_of {
	int64_t client, session;	/* its number within the client */
	const char *words;		/* "1042/2 Öberg, Åsa, Fri 20 Nov 2026 10:00" */
};

enum records_shown { SHOW_CURRENT, SHOW_ASIDE, SHOW_ALL };

struct records_row {
	const void *rec;
	const char *const *texts;	/* a column each, the remark as the last */
	const char *folded;		/* all of it, to find in */
	enum remark how;
	bool aside;			/* its status is one that lists leave out */
};

struct records {
	struct screen screen;
	struct ui *ui;
	struct records_of of;
	struct list list;
	struct edit find;
	bool typing;
	int shown;			/* enum records_shown, or which filter */
	struct period period;		/* of a list that has one */
	const struct field *sort;
	struct arena rows_arena;
	struct records_row *all;	/* as read */
	struct records_row **rows;	/* those shown, in order */
	int all_count, count;
	struct cells cells;
	const char *words;
	int64_t changes;		/* of the book by others, as of the reading */
	int64_t asked;			/* the record that a question is about */
	const char *wanted;		/* field where the next editing begins; NULL: any */
	void *own;			/* the list's; made by its hooks in the screen's arena */
	struct record_form form;
};

/* The top screen as one of these; it must be one. */
struct records *records_of(struct screen *s);
const struct records_list *records_list(const struct records *k);
/* The record under the cursor, NULL without one; says so. */
const void *records_here(struct records *k);
/* Puts the cursor on it, showing all if it would not be there otherwise. */
void records_go(struct records *k, int64_t id);

/*
 * Shows a list as the tab of its section, in the place of the first screen, which is the top.
 * 'tabs_draw' puts the names of its section's lists, that one marked, and returns the column
 * behind.
 */
void records_show(struct ui *ui, const struct records_list *l);
int records_tabs_draw(const struct records_list *l, struct canvas *c, struct area a);

/* records.c: what the keys change. */
void records_reload(struct records *k);
void records_narrow(struct records *k);		/* filter, words or order have changed */
bool records_is_column(const struct records_list *l, const struct field *f);
const char *records_shown_words(const struct records *k);	/* "current" */

/* Stores a record with another status; says 'words' of it ("is finished"). */
void records_status(struct records *k, int64_t id, const char *code, const char *words);
/* Opens the form of a record: was NULL for a new one that begins as 'start'. */
void records_form(struct records *k, const void *was, const void *start);
/* A draft of a record of a section is typed on: opens section and form; false: no list has it. */
bool records_resume(struct ui *ui, const struct rectype *t, const void *was);

/* The inks of a session, above the top screen. */
void inks_open(struct ui *ui, const struct session *x);

#define RECORDS(id, section, name, type, first, sort, can, hooks) RECORDS_##id,
enum {
#include "tui/records.def"
	RECORDS_COUNT
};
#undef RECORDS
extern const struct records_list records_lists[RECORDS_COUNT];

extern const struct records_hooks bottles_hooks, copies_hooks, inks_hooks, settings_hooks;
extern const struct records_hooks invoices_hooks, payments_hooks, debtors_hooks, day_hooks,
	batches_hooks, money_hooks;

/* A setting as a record: its number is its row in the table. */
extern const struct rectype setting_type;

/* Opens one list alone, above the top screen. */
struct records *records_open(struct ui *ui, const struct records_list *l,
			     const struct records_of *of);

#endif
