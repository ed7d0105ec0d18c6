/* SPDX-License-Identifier: MIT */
/* The records that a field may name, as a list to pick from. */
#ifndef TUI_REFER_H
#define TUI_REFER_H

#include "core/core.h"

/*
 * For a field with 'refers': 1 and the records of that type, of the same client if they belong to
 * clients, each by its number and in words ("1  Shaved look, running, 2 of 3 done"); newest first.
 * 'rec' (may be NULL) is the record that the field is in: what it names already is among them. 0
 * for other fields, and where a client has none.
 */
int refer_values(struct core *core, const struct field *f, const struct rectype *t,
		 const void *rec, struct choices *ret, struct arena *a);

#endif
