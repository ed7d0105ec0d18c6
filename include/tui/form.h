/* SPDX-License-Identifier: MIT */
/*
 * A form made from a record type: a line per field, checked on leaving and on saving, nothing
 * typed is ever thrown away. Owns what is typed until it is saved or discarded; stores nothing:
 * that is the caller's 'save'.
 */
#ifndef TUI_FORM_H
#define TUI_FORM_H

#include "model/field.h"
#include "tui/ui.h"

struct form;

/*
 * What a form is about. All callbacks get ctx, which must outlive the form (the screen below,
 * as a rule).
 */
struct form_spec {
	const struct rectype *type;
	const char *title;
	/* What saving is called when it stores no record ("Export"). NULL: "Save". */
	const char *action;
	/*
	 * With an action, the question on leaving ("New photos: add them?"), typed or not; NULL:
	 * none. Borrowed.
	 */
	const char *leaving;
	/*
	 * The save key (uuid_make), under which half-typed text is kept aside until core_save gets
	 * the same key; NULL: not kept. Borrowed. draft_of is the record that will be changed, 0
	 * for a new one.
	 */
	const char *draft_key;
	int64_t draft_of;
	bool passing; /* only fills a field of the form below, whose draft is kept */
	const void *was;		/* the stored record; NULL: a new one */
	const void *start;		/* a new one begins with these values; NULL: empty */
	const struct rules *rules;
	const char *const *leave_out;	/* names of fields without a line, then NULL; may be NULL */
	bool folded;			/* the parts below headings begin closed, a line each */
	void *ctx;

	/*
	 * Stores a record that passed rec_check (a copy of was or start, with what was typed).
	 * Fails: the form stays; e->field gets the focus. ERR_CONFLICT: see now. Must not close
	 * or push screens: saved may.
	 */
	int (*save)(void *ctx, struct form *f, const void *rec, struct err *e);
	/*
	 * What a person should confirm before this record is saved, in words that end the sentence
	 * "…: save it all the same?"; "": nothing. May be NULL.
	 */
	const char *(*doubt)(void *ctx, const void *rec, struct arena *a);
	/* After saving, with the form closed. May be NULL. */
	void (*saved)(void *ctx, struct ui *ui);
	/*
	 * After ERR_CONFLICT: the record as it is stored now, in the arena; NULL if it cannot
	 * be had. The form goes on from it: fields that the person did not touch take its
	 * values, the others say what is stored. May be NULL.
	 */
	const void *(*now)(void *ctx, struct arena *a);
	/*
	 * A list for a field that has none of its own (STAFF): 1 and *ret filled, or 0. Asked
	 * once. May be NULL.
	 */
	int (*values)(void *ctx, const struct field *f, struct choices *ret, struct arena *a);
	/* What a field that cannot be changed says; NULL: field_show. In the arena. */
	const char *(*show)(void *ctx, const struct field *f, const void *rec, struct arena *a);
	/*
	 * A last row of a field's list that leads elsewhere ("New pigment"), NULL: none; and what
	 * taking it does: it calls form_put with the result. Both may be NULL.
	 */
	const char *(*more)(void *ctx, const struct field *f, struct arena *a);
	void (*took_more)(void *ctx, struct ui *ui, struct form *form, const struct field *f);
	/*
	 * A line for a field that the program computes (F_AUTO): its words as of what is typed
	 * now, "" while there are none; NULL: the field has no line. May be NULL.
	 */
	const char *(*computed)(void *ctx, const struct field *f, const void *rec, struct arena *a);
	/*
	 * A remark under a field that was left: duplicates, unusual gaps. NULL: none. Asked again
	 * whenever another field is left. May be NULL.
	 */
	const char *(*hint)(void *ctx, const struct field *f, const void *rec, struct arena *a);
	/*
	 * Opens another picker for a field (the scalp map); it calls form_put with the result.
	 * false: what is usual for the field. May be NULL.
	 */
	bool (*pick)(void *ctx, struct ui *ui, struct form *form, const struct field *f,
		     const void *rec);
	/*
	 * Draws a choice beside its list, for fields where has_picture says so. Both may be
	 * NULL.
	 */
	bool (*has_picture)(void *ctx, const struct field *f);
	void (*picture)(void *ctx, const struct choice *row, struct canvas *c, struct area a);
};

/*
 * The spec, its title and records are copied; the type, the rules and ctx stay the caller's. The
 * rules are read anew with every check: a form may be open at midnight.
 */
struct form *form_open(struct ui *ui, const struct form_spec *spec);

/* The screen as a form, or NULL if it is another one. */
struct form *form_of(struct screen *s);

/*
 * A canonical value for a field, as if it had been picked: can be undone, and the focus goes on
 * from the field. A list that lacks it is asked for again.
 */
void form_put(struct form *form, const struct field *f, const char *canonical);

/* The focus on the field of this name, if it has a line that can be typed in. */
void form_focus(struct form *form, const char *name);

/* Words above the fields, until it is saved. */
void form_say(struct form *form, const char *words);

/* The record as far as it can be understood; valid until the next key. */
const void *form_record(struct form *form);
bool form_changed(const struct form *form);

/*
 * What was typed and is not saved, a line "field=text" each with \n and \\ for line ends and
 * backslashes; "" for nothing. With a draft_key, a new record's other values stand there too.
 */
const char *form_draft(const struct form *form, struct arena *a);
/* Types a draft again; fields that the form does not have are left out. */
void form_restore(struct form *form, const char *draft);

#endif
