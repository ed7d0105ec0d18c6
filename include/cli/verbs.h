/* SPDX-License-Identifier: MIT */
/* The tables of the command line, for dispatch, help, manual and completion alike; runs nothing. */
#ifndef CLI_VERBS_H
#define CLI_VERBS_H

#include <stdbool.h>
#include "base/arena.h"
#include "model/right.h"
#include "model/types.h"

struct cli;
typedef int cli_handler(struct cli *c, struct err *e);

struct verb {
	const char *word, *type;	/* type: the only one it is for; NULL: any, or none */
	bool action;			/* follows a type: client list */
	enum right right;
	const char *operands;
	cli_handler *run;
	const char *help;
};
extern const struct verb verbs[];
extern const int verb_count;

struct option_row {
	const char *name, *value, *words, *help;
};
extern const struct option_row option_rows[];
extern const int option_count;

/*
 * The operands for this type: CLIENT falls away where records belong to no client. t may be NULL.
 */
const char *verb_operands(const struct verb *v, const struct rectype *t);
/* Is the verb an action that the type has? A row for one type stands before the one for all. */
bool verb_fits(const struct verb *v, const struct rectype *t);
/*
 * Does the option belong to this verb, of this type if it is an action? v NULL: does it stand
 * before any?
 */
bool option_fits(const struct option_row *o, const struct verb *v, const struct rectype *t);
/* Is the field an option of this verb (add, edit)? Its option is its name with - for _. */
bool field_is_option(const struct rectype *t, const struct field *f, const struct verb *v);
const char *field_option(const struct field *f, struct arena *a);
/* What stands for the option's value in help: TEXT, CODE, DATE. */
const char *field_value_word(const struct field *f);

#endif
