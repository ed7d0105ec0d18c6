/* SPDX-License-Identifier: MIT */
/*
 * The way from a list into a CSV file: which rows, which columns, which period, for whom, where to.
 * Writes through core.
 */
#ifndef TUI_EXPORT_H
#define TUI_EXPORT_H

#include "model/query.h"
#include "tui/ui.h"

struct list;

/* What the list under the dialog shows; all of it is copied. */
struct export_from {
	const struct rectype *type;
	struct query q;
	const char *words;		/* what 'q' is: "Clients found by 'ob'" */
	const struct list *list;	/* its marks hold keys of the type; NULL: none */
};

/*
 * Asks what to export: the marked rows, what the list shows, or all of any type; then the rest in a
 * form.
 */
void export_open(struct ui *ui, const struct export_from *from);

#endif
