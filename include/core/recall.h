/* SPDX-License-Identifier: MIT */
/*
 * Who was treated with what is recalled: by lot, or by brand and shade with windows of dates, as
 * recalls are written, through every mix. The list as rows and CSV, and a letter for each client.
 */
#ifndef CORE_RECALL_H
#define CORE_RECALL_H

#include "base/out.h"
#include "core/core.h"

/*
 * What is recalled, as it is asked for: a record of recall_spec_type, so that forms and options
 * come from its fields. All that is given must hold; both days of a window count. Texts are
 * compared without case and blanks.
 */
struct recall_spec {
	struct rec rec;
	CTYPE_TEXT lot, brand, shade;
	CTYPE_DATE received_from, received_to, opened_from, opened_to, used_from, used_to;
};
extern const struct rectype recall_spec_type;

/* A bottle that is meant. One whose day is not known is: nobody can rule it out. */
struct recall_bottle {
	struct bottle bottle;
	const char *name;		/* "3 Example Black 03 A17" */
	const char *pigment;		/* "Example Black 03" */
	const char *unknown;		/* "the day it was received is not known"; "" */
	int sessions;
};

/* A session that a meant bottle was used in: a record of recall_line_type. */
struct recall_line {
	struct rec rec;			/* id: its place in the list, from 1 */
	CTYPE_INT client;
	CTYPE_TEXT name, phone, email;
	CTYPE_TEXT session;		/* "1042/2" */
	CTYPE_DATE day;
	CTYPE_INT bottle;
	CTYPE_TEXT lot, pigment;
	CTYPE_TEXT mixed_with;		/* the others of the session: "4 Example Black 05 B2" */
};
extern const struct rectype recall_line_type;

struct recall {
	const char *words;		/* "lot A17", "Example Black 03, received from …" */
	struct recall_bottle *bottles;
	struct recall_line *lines;	/* by client, then day */
	int bottle_count, count, clients;
};

/*
 * Inks that were archived, and sessions that were cancelled or missed, were no use. ERR_INVALID
 * when neither lot nor brand is given, ERR_MISSING when no bottle in the book is meant: which is
 * not the same as one that nobody was treated with. All of it is in the arena.
 */
int core_recall(struct core *c, const struct recall_spec *spec, struct recall *ret,
		struct arena *a, struct err *e) MUST_CHECK;

/* Header and rows. Noted in the audit trail, as exports are. */
int core_recall_csv(struct core *c, const struct recall *x, struct out *out,
		    struct err *e) MUST_CHECK;
int core_recall_file(struct core *c, const struct recall *x, const char *path,
		     struct err *e) MUST_CHECK;

/*
 * A letter for each client into a directory, which is made if need be: recall-1042-2026-11-23.txt,
 * for nobody else to read. ERR_EXISTS, and nothing is written, when one of them is there. The words
 * are those of the file recall-letter.txt in the book if there is one, else the program's, in which
 * {name}, {client}, {what}, {sessions}, {clinic}, {phone} and {date} are filled in. Each is noted
 * in the client's audit trail. Returns how many.
 */
int core_recall_letters(struct core *c, const struct recall *x, const char *dir,
			struct err *e) MUST_CHECK;

/* Marks those of its bottles that are not as recalled; returns how many that were. */
int core_recall_mark(struct core *c, const struct recall *x, struct err *e) MUST_CHECK;

#endif
