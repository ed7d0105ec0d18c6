/* SPDX-License-Identifier: MIT */
/*
 * What the files of the form share: form.c keys and life, form_check.c values, form_fold.c parts,
 * form_pick.c lists, form_draw.c looks.
 */
#ifndef TUI_FORM_PARTS_H
#define TUI_FORM_PARTS_H

#include "tui/edit.h"
#include "tui/form.h"

enum widget { W_LINE, W_LINES, W_RADIO, W_DROP, W_TICKS, W_FIXED, W_COMPUTED };

enum { NOTES = 4, RADIO_MOST = 5 };

struct note {
	enum style style;
	const char *words;
	int rows;		/* below the field; 0: beside it */
};

/* What a heading begins; the first has none. A closed one shows its heading alone. */
struct part {
	const char *words;		/* NULL: no heading */
	int first;			/* entry */
	bool open;
	int top;			/* row of the heading, as of the last layout */
	const char *summary;		/* of a closed one: what is filled in */
};

struct entry {
	const struct field *f;
	int part;
	enum widget widget;
	const struct choices *list;	/* of RADIO, DROP and TICKS */
	struct choices own;
	struct edit ed;			/* as typed; with a list the canonical codes */
	const char *first;		/* its text when the form was opened */
	bool grows;			/* the list has a row that makes another */
	bool seen;			/* was left once: problems are shown */
	const char *problem;		/* in form->work; NULL: none */
	char *hint;			/* NULL: none */
	const char *stored;		/* after a conflict: what is stored now; NULL: the same */

	/* As of the last layout: rows count from the top of the form. */
	int top, rows, height, cols;
	const char *unit;		/* beside the input: "GBP"; "": nothing */
	struct note notes[NOTES];
};

/* What drafts.c knows of a form. */
struct form_kept {
	char *text;			/* as it was kept last; NULL: never */
	int64_t since;			/* clock_ms() of the first change after that; 0: none */
	bool failed;
};

struct form {
	struct screen screen;
	struct form_kept kept;
	struct form_spec spec;
	struct rules rules;
	struct ui *ui;
	const void *base;		/* the record that typing goes on top of */
	struct entry *entries;
	int count;
	struct part *parts;
	int part_count;
	bool sure;			/* what was doubted is to be saved all the same */
	int focus;			/* an entry, then count: Save, count + 1: Cancel */
	char banner[600];		/* why it was not saved; "": nothing */
	struct arena work;		/* the record and the problems, as of the last check */
	void *rec;
	struct arena view;		/* words of the layout */
	/* As of the last layout: the area, its rows for the title, the first row that is seen. */
	struct area area;
	int head, first;
	int label_cols, input_col, room, height;
};

enum { FORM_BUTTONS = 2, FORM_BUTTON_GAP = 3, FORM_BUTTON_BUF = 40 };
/* "[ Save ]" or "[ Cancel ]", in buf. */
const char *form_button(const struct form *form, int button, char buf[FORM_BUTTON_BUF]);

static inline bool form_on_button(const struct form *f)
{
	return f->focus >= f->count;
}

/* Can it be typed into? */
static inline bool form_can_stand(const struct entry *en)
{
	return en->widget != W_FIXED && en->widget != W_COMPUTED;
}

/*
 * form_check.c: reads every field into form->rec and notes all problems; the first entry with
 * one, or NULL.
 */
struct entry *form_check(struct form *form);
/* The person goes on from this field: it is checked, and the caller's hint asked for. */
void form_leave_entry(struct form *form, struct entry *en);
/* Goes on from the record that someone else stored meanwhile; false if it cannot be had. */
bool form_rebase(struct form *form);
/*
 * The words of an error without the label that stands in front of them: it is on the screen
 * already.
 */
const char *form_words(const struct field *f, const char *msg);

/* form.c: goes on to the next field (by > 0) or the one before, checking the one that is left. */
void form_move(struct form *form, int by);
/* Leaves the field with the focus, then goes to this one (or a button: count and count + 1). */
void form_go(struct form *form, int at);

/*
 * form_pick.c: opens what a field is filled with: list, ticks, month. false: there is nothing
 * of the kind.
 */
bool form_pick(struct form *form, struct entry *en, const char *typed);
/* A key on a field with a list; true if it was taken. */
bool form_list_key(struct form *form, struct entry *en, const char *key);

/* form_fold.c: finds the parts, once the entries are there. */
void form_parts_open(struct form *form);
bool form_closed(const struct form *form, const struct entry *en);	/* its part is */
bool form_heads(const struct form *form, const struct entry *en);	/* first below a heading */
/* Can the focus stand there? The first entry of a closed part stands for its heading. */
bool form_reaches(const struct form *form, int at);
void form_open_part(struct form *form, const struct entry *en);
/* A key while the focus is on the heading of a closed part; true if it was taken. */
bool form_part_key(struct form *form, const struct entry *en, const char *key);
/* To the next part (by 1) or the begin of this one and the one before (-1); false: there is one. */
bool form_part_step(struct form *form, int by);

/* form_click.c: what a click means, on the screen as of the last layout. */
void form_click(struct form *form, int row, int col);
/* form.c: what a button does. */
void form_push_button(struct form *form, int button);

/* form_layout.c: measures for this area, into the entries and the form. */
void form_layout(struct form *form, struct area a);
/* "Family name *", in the arena. */
const char *form_label(const struct entry *en, struct arena *a);
/* A stored value as people read it. */
const char *form_fixed(const struct form *form, const struct field *f, const void *rec,
		       struct arena *a);
/* What stands in a field that is not typed: labels instead of codes. */
const char *form_shown(const struct form *form, const struct entry *en, struct arena *a);
/* The columns of what stands behind the input, with the gap before it. */
int form_unit_cols(const struct entry *en);
/* The columns of one radio answer with its mark and the gap after it. */
int form_radio_cols(const struct choice *row);

/* form_draw.c */
void form_draw(const struct screen *s, const struct ui *ui, struct canvas *c, struct area a);

#endif
