/* SPDX-License-Identifier: MIT */
/*
 * Options: those of the table and those of the fields, read by getopt_long. The only file with
 * getopt.h.
 */
#include "config.h"
#include "cli/cli_impl.h"

#include <ctype.h>
#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

const struct option_row option_rows[] = {
#define OPTION(name, value, words, help) { name, value, words, help },
#include "cli/options.def"
#undef OPTION
};
const int option_count = (int)COUNT(option_rows);

/* Whether a word of the table, n bytes long, means this verb: "list" or "client.list". */
static bool word_means(const char *word, size_t n, const struct verb *v, const struct rectype *t)
{
	size_t type = t ? strlen(t->name) : 0;

	/* A row for one type is meant by name only: photo export is not export. */
	if (!v->type && n == strlen(v->word) && !strncmp(word, v->word, n))
		return true;
	return t && n > type && !strncmp(word, t->name, type) && word[type] == '.' &&
	       n - type - 1 == strlen(v->word) && !strncmp(word + type + 1, v->word, n - type - 1);
}

bool option_fits(const struct option_row *o, const struct verb *v, const struct rectype *t)
{
	if (*o->words == '*')
		return true;
	for (const char *p = o->words; v && *p; p += strcspn(p, " "), p += *p == ' ')
		if (word_means(p, strcspn(p, " "), v, t))
			return true;
	return false;
}

bool field_is_option(const struct rectype *t, const struct field *f, const struct verb *v)
{
	if (!t || !v || field_is_key(t, f) || (f->flags & (F_AUTO | F_OWNER)))
		return false;
	if (!strcmp(v->word, "edit"))
		return !(f->flags & F_FIXED);
	/* What the operand names is not asked again. */
	return !strcmp(v->word, "add") && !(t->under && !strcmp(f->name, t->under));
}

const char *field_option(const struct field *f, struct arena *a)
{
	char *s = arena_strdup(a, f->name);

	for (char *p = s; *p; p++)
		if (*p == '_')
			*p = '-';
	return s;
}

static struct option *option_table(struct cli *c)
{
	size_t cap = (size_t)option_count + (c->type ? c->type->nfields : 0) + 1, n = 0;
	struct option *all = arena_alloc(&c->arena, cap * sizeof *all);

	for (int i = 0; i < option_count; i++)
		if (option_fits(&option_rows[i], c->verb, c->type))
			all[n++] = (struct option){ option_rows[i].name,
				option_rows[i].value ? required_argument : no_argument, NULL, 0 };
	if (c->type)
		for EACH_FIELD(f, c->type)
			if (field_is_option(c->type, f, c->verb))
				all[n++] = (struct option){ field_option(f, &c->arena),
							    required_argument, NULL, 0 };
	return all;
}

/* getopt's own words go to standard error in its own style, so they are made here. */
static int bad_option(const struct cli *c, char **argv, int at, int why, struct err *e)
{
	const char *word = why == 'o' ? "-o" : at > 0 && argv[at - 1] ? argv[at - 1] : "";
	const char *verb = c->verb ? c->verb->word : "", *type = c->type ? c->type->name : "";

	if (why == ':')
		return err_set(e, ERR_USAGE, "option '%.80s' needs a value", word);
	return err_set(e, ERR_USAGE, "there is no option '%.80s' here; see: scalpbook help%s%s%s%s",
		       word, *type ? " " : "", type, *verb ? " " : "", verb);
}

static void remember(struct cli *c, const char *name, const char *value)
{
	struct given *g = arena_alloc(&c->arena, sizeof *g), **last = &c->given;

	g->name = name;
	g->value = value ? value : "";
	while (*last)
		last = &(*last)->next;
	*last = g;
}

static bool takes(const struct option *all, const char *name)
{
	while (all->name && strcmp(all->name, name))
		all++;
	return all->name;
}

int options_read(struct cli *c, int argc, char **argv, int *ret_used, struct err *e)
{
	struct option *all = option_table(c);
	int how, at = 0;

	optind = 0;	/* glibc: begin anew, also with another table */
	opterr = 0;
	/* Before the verb "+" stops at the first operand; after it options and operands mix. */
	while ((how = getopt_long(argc, argv, c->verb ? ":o:h" : "+:h", all, &at)) != -1) {
		if (how == '?' || how == ':' || (how == 'o' && !takes(all, "output")))
			return bad_option(c, argv, optind, how, e);
		if (how)
			remember(c, how == 'o' ? "output" : "help", optarg);
		else
			remember(c, all[at].name, optarg);
	}
	*ret_used = optind;
	return 0;
}

/* The last one given counts. */
const char *option_value(const struct cli *c, const char *name)
{
	const char *value = NULL;

	for (const struct given *g = c->given; g; g = g->next)
		if (!strcmp(g->name, name))
			value = g->value;
	return value;
}

int operand_number(const char *s, const char *what, int64_t *ret, struct err *e)
{
	char *end;
	long long n;

	errno = 0;
	n = strtoll(s, &end, 10);
	if (!isdigit((unsigned char)*s) || *end || errno || n < 0)
		return err_set(e, ERR_USAGE, "'%.60s' is not %s", s, what);
	*ret = n;
	return 0;
}

int option_number(const struct cli *c, const char *name, int64_t preset, int64_t *ret,
		  struct err *e)
{
	const char *s = option_value(c, name);
	int r;

	*ret = preset;
	if (!s)
		return 0;
	r = operand_number(s, "a number", ret, e);
	return r < 0 ? err_wrap(e, "--%s", name) : 0;
}

int option_day(const struct cli *c, const char *name, day_t *ret, struct err *e)
{
	const char *s = option_value(c, name);
	const struct rules *r = core_rules(c->core);

	if (s && day_parse(ret, s, r->order, r->today, DATE_WHOLE, e) < 0) {
		err_wrap(e, "--%s", name);
		e->code = ERR_USAGE;
		return -ERR_USAGE;
	}
	return 0;
}

int operands(const struct cli *c, int least, int most, struct err *e)
{
	const char *type = c->type ? c->type->name : "", *words = verb_operands(c->verb, c->type);

	if (c->argc >= least && (most < 0 || c->argc <= most))
		return 0;
	return err_set(e, ERR_USAGE, "%s; usage: scalpbook %s%s%s [OPTION…]%s%s",
		       c->argc < least ? "something is missing" : "that is too much", type,
		       *type ? " " : "", c->verb->word, *words ? " " : "", words);
}
