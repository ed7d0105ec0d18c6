/* SPDX-License-Identifier: MIT */
/* Rows for a kind of reader; owns quoting and the formula guard, not where the bytes go. */
#ifndef CSV_WRITE_H
#define CSV_WRITE_H

#include <stdbool.h>
#include <stddef.h>
#include "base/out.h"

enum csv_profile_id {
#define PROFILE(id, name, delimiter, mark, bom, guard, end, help) CSV_PROFILE_##id,
#include "csv/profiles.def"
#undef PROFILE
	CSV_PROFILE_COUNT
};

struct csv_profile {
	const char *name;
	char delimiter;		/* , ; or TAB, so that csv_open() finds it again */
	char mark;		/* what stands for the decimal point in numbers */
	bool bom;
	bool guard;		/* see csv_text(); implies bom */
	const char *end;	/* of a line */
	const char *help;
};

/* Copy one and change delimiter or mark by a setting. */
extern const struct csv_profile csv_profiles[CSV_PROFILE_COUNT];
const struct csv_profile *csv_profile_named(const char *name);	/* NULL: none */

/* Belongs to the caller, nothing to close: errors are kept by 'out'. */
struct csv_writer {
	struct out *out;
	struct csv_profile profile;
	bool wary;		/* in the first row, or every row so far had one cell */
	bool blank;		/* the row begins with an empty cell */
	int cells;		/* in the row so far */
};

/* Begins to write; a byte order mark goes out at once. The profile is copied. */
void csv_begin(struct csv_writer *w, struct out *out, const struct csv_profile *p);

/*
 * A cell of text, in quotes where RFC 4180 or csv_row() needs them. With a guard, text that a
 * spreadsheet would calculate (beginning with = + - @ TAB CR LF or a full-width = + - @) gets an
 * apostrophe before it (OWASP ASVS 1.2.10), and so does such text that begins with apostrophes
 * already: csv_unguard() gives back every text. s is UTF-8 and may be NULL when n is 0; a NUL byte
 * becomes U+FFFD.
 */
void csv_text(struct csv_writer *w, const char *s, size_t n);

/*
 * A number as the field tables write it (-50.00), with the profile's decimal mark, never guarded.
 * What is no number (-?digits[.digits]) is written as text, so that nothing gets past the guard
 * this way. Empty: none.
 */
void csv_number(struct csv_writer *w, const char *s, size_t n);

/* The end of the row, which has at least one cell. */
void csv_end(struct csv_writer *w);

/* The text without the apostrophe that a guard put before it (at most one); s itself, or s + 1. */
const char *csv_unguard(const char *s);

#endif
