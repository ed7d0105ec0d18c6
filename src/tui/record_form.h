/* SPDX-License-Identifier: MIT */
/*
 * A form whose record is stored through core: staff and records to choose from, doubts, one save
 * however often it is tried, conflicts, undo.
 */
#ifndef TUI_RECORD_FORM_H
#define TUI_RECORD_FORM_H

#include "base/hash.h"
#include "core/core.h"
#include "tui/form.h"

/* Lies in the screen that opens the form; the hooks of its spec get it as ctx. */
struct record_form {
	struct ui *ui;
	void *owner;			/* the caller's */
	const struct rectype *type;
	struct arena a;
	const void *was;		/* as it is stored; NULL: a new one */
	void *now;			/* as it was saved */
	bool changed;			/* something was stored */
	const void *base;		/* as the form began */
	void *doubted;			/* the record that 'doubts' are about; NULL: none yet */
	struct doubts doubts;
	struct arena work;		/* of both */
	char save_key[UUID_LEN];
	void (*saved)(struct record_form *rf, struct ui *ui);
	int (*values)(void *owner, const struct field *f, struct choices *ret, struct arena *a);
	const char *(*hint)(void *ctx, const struct field *f, const void *rec, struct arena *a);
	struct record_form *other;	/* of a new record that a field will name; NULL: none yet */
	const struct field *for_other;	/* that field, of the form below */
};

/*
 * Opens the form. The spec says type, title, 'was', 'start', 'leave_out', 'folded', the hooks for
 * hints, pictures and pickers, and 'values' (which gets the owner) for lists besides those of staff
 * and of records that a field names; the rest is filled here. Where such a list is not of a client,
 * it has a row that makes a new record. What core doubts stands at its field once that was left, is
 * asked before saving, and what it only tells is said afterwards. With 'was' and 'start' the form
 * begins as 'start' and is stored over 'was'. 'saved' (may be NULL) is called with the form closed,
 * every screen refreshed and a message said, which it may replace.
 */
struct form *record_form_open(struct record_form *rf, void *owner, struct ui *ui,
			      const struct form_spec *spec,
			      void (*saved)(struct record_form *rf, struct ui *ui));
void record_form_done(struct record_form *rf);

/*
 * The staff that work here, and who else stands in the record, for a STAFF field: 1; 0 for other
 * fields.
 */
int staff_values(struct core *core, const struct field *f, const void *rec, struct choices *ret,
		 struct arena *a);

#endif
