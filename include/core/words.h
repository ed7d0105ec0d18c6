/* SPDX-License-Identifier: MIT */
/*
 * Records in words for people: what a field names is said by its words ("Example Black 03"), not by
 * its number. CSV, JSON and what goes through pipes keep the numbers.
 */
#ifndef CORE_WORDS_H
#define CORE_WORDS_H

#include "core/core.h"

/*
 * field_show, but a field that names a record says that record's words, where its type has any. The
 * number is shown when the record cannot be read. t is the type of rec.
 */
const char *core_show(struct core *c, const struct rectype *t, const struct field *f,
		      const void *rec, struct arena *a);

/*
 * A field that names a record whose key people never see is said by that record's name also where
 * programs read (tax code standard, item SMP): files, JSON, pipes. The others are said by the key,
 * as core_show tells people otherwise.
 */
bool core_by_name(const struct field *f);
/* field_text but for those. */
const char *core_text(struct core *c, const struct field *f, const void *rec, struct arena *a);

/*
 * field_parse, and a field that names a record takes that record's name as well: standard,
 * INV-0001, 1042/3 where 1042 owns rec. Asks no right: for what is then saved.
 */
int core_parse(struct core *c, const struct rectype *t, const struct field *f, void *rec,
	       const char *text, struct arena *a, struct err *e) MUST_CHECK;

/* The words of a type's record, "Example Black 03"; its title where the type has no words. */
const char *core_words(struct core *c, const struct rectype *t, const void *rec, struct arena *a);

/*
 * A record as a sentence has it, its type first: "bottle Example Black 03". One that counts within
 * its client says whose it is, for "1042/3" reads like "of three": "session 3 of Åsa Öberg". First
 * in its sentence it has a capital.
 */
const char *core_said(struct core *c, const struct rectype *t, const void *rec, bool first,
		      struct arena *a);

/*
 * What should be known of a record as of today, beside what it says: "expires in 9 days"; "" for
 * nothing. A row of hooks.def.
 */
enum remark { REMARK_NOTE, REMARK_WARN, REMARK_ALERT };
const char *core_remark(struct core *c, const struct rectype *t, const void *rec,
			enum remark *ret_how, struct arena *a);
bool core_has_remarks(const struct rectype *t);

/*
 * The records that a field may name, to choose from: codes are what the field holds, labels their
 * words, help what is remarked on them. Those that lists leave out are left out, but for the one
 * that rec names. 1 and *ret filled; 0 for a field that names none, or records of a client.
 */
int core_choices(struct core *c, const struct field *f, const void *rec, struct choices *ret,
		 struct arena *a);

#endif
