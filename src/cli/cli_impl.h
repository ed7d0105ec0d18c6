/* SPDX-License-Identifier: MIT */
/* What the files of the command line share; private to it. */
#ifndef CLI_IMPL_H
#define CLI_IMPL_H

#include "base/arena.h"
#include "base/out.h"
#include "cli/cli.h"
#include "cli/verbs.h"
#include "core/core.h"

enum format { FORMAT_TABLE, FORMAT_TABS, FORMAT_JSON, FORMAT_CSV };

struct given {			/* an option as it was given */
	const char *name, *value;
	struct given *next;
};

struct cli {
	struct core *core;
	const struct verb *verb;
	const struct rectype *type;	/* NULL: the verb is not about one */
	const char *dir;
	bool read_only, ascii;
	enum format format;
	struct given *given;
	int argc;			/* operands */
	char **argv;
	struct out *out;
	struct cli_start *start;
	bool to_terminal;
	struct arena arena;
};

/* Opens the book; for verbs that have no right in their row, and so find none open. */
int cli_open(struct cli *c, struct err *e) MUST_CHECK;

/* Reads options and operands of a verb into c (verb NULL: those before the verb; stops there). */
int options_read(struct cli *c, int argc, char **argv, int *ret_used, struct err *e) MUST_CHECK;
const char *option_value(const struct cli *c,
			 const char *name); /* NULL: not given; "" for one without value */
int option_number(const struct cli *c, const char *name, int64_t preset, int64_t *ret,
		  struct err *e) MUST_CHECK;
int option_day(const struct cli *c, const char *name, day_t *ret, struct err *e) MUST_CHECK;

/* The options that are fields, into a record of c->type. */
int record_from_options(struct cli *c, void *rec, struct err *e) MUST_CHECK;

/* --view=F,L45 (n 0: not given) and --purpose (0: not given). */
int option_views(struct cli *c, const int32_t **ret, int *ret_n, struct err *e) MUST_CHECK;
int option_purpose(const struct cli *c, int32_t *ret, struct err *e) MUST_CHECK;

/* After a PDF was written: the characters that no font had, if any. */
void say_missing_letters(struct cli *c, const char *missing);

/* Only the copies that have to be taken down, of the query's client or of all. */
int only_must_go(struct cli *c, struct query *q, struct err *e) MUST_CHECK;
/* Says on standard error what has to be taken down since this consent ended. */
int tell_must_go(struct cli *c, const struct consent *x, struct err *e) MUST_CHECK;

/* Checks how many operands there are. */
int operands(const struct cli *c, int least, int most, struct err *e) MUST_CHECK;
int operand_number(const char *s, const char *what, int64_t *ret, struct err *e) MUST_CHECK;

/* Answers. A table collects its rows; the others write at once. */
struct answer;
struct answer *answer_open(struct cli *c, const struct rectype *t);
void answer_row(struct answer *x, const void *rec);
void answer_close(struct answer **x);
/* One record, every field. */
void answer_record(struct cli *c, const struct rectype *t, const void *rec);
/* Text for a terminal or a pipe: controls made visible on a terminal. */
const char *answer_safe(const struct cli *c, const char *s, struct arena *a);
/* "name  value", or a member of one JSON object. */
struct pair { const char *name, *value; };
void answer_pairs(struct cli *c, const struct pair *p, int n);

/* The usage and options of one verb; all of them. */
void usage_verb(struct cli *c, const struct verb *v, const struct rectype *t);
void usage_all(struct cli *c);

/* export all, import all */
int cli_export_all(struct cli *c, struct err *e) MUST_CHECK;
int cli_import_all(struct cli *c, struct err *e) MUST_CHECK;
/* export vcard */
int cli_export_vcards(struct cli *c, struct err *e) MUST_CHECK;

#define ACTION(word, right, operands, handler, help) cli_handler cli_##handler;
#define BUT(type, word, right, operands, handler, help) cli_handler cli_##handler;
#define VERB(word, right, operands, handler, help) cli_handler cli_##handler;
#include "cli/verbs.def"
#undef ACTION
#undef BUT
#undef VERB

#endif
