/* SPDX-License-Identifier: MIT */
/* The sections that doc/generate can print, each made from the tables of the program. */
#ifndef DOC_GENERATE_H
#define DOC_GENERATE_H

#include "base/mem.h"
#include "cli/verbs.h"

/* What is left of a section's files: each appends its text, lines ending with \n. */
typedef void print_section(struct buf *b, struct arena *a);

/* The manual, in mdoc. */
print_section manual_verbs, manual_options, manual_keys, manual_fields, manual_codes, manual_exits,
	manual_settings, manual_profiles, manual_formats;
/* Markdown. */
print_section pages_fields, pages_choices, pages_schema;
/* Words of the completion, in bash. */
print_section completion_words;

/* What a field is, in words: "date; needed; a column of lists", "text; at most 80 characters". */
const char *field_facts(const struct rectype *t, const struct field *f, struct arena *a);

/* The choice lists that fields use, each with its name for people. */
struct named_choices {
	const char *name;
	const struct choices *list;
};
extern const struct named_choices named_choices[];	/* ends with name NULL */
const char *choices_name(const struct choices *list);

#endif
