/* SPDX-License-Identifier: MIT */
/* Finds the verb, opens the book for it, runs it. */
#include "config.h"
#include "cli/cli.h"
#include "cli/cli_impl.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const struct verb verbs[] = {
#define ACTION(word, right, operands, handler, help) \
	{ #word, NULL, true, RIGHT_##right, operands, cli_##handler, help },
#define BUT(type, word, right, operands, handler, help) \
	{ #word, #type, true, RIGHT_##right, operands, cli_##handler, help },
#define VERB(word, right, operands, handler, help) \
	{ #word, NULL, false, RIGHT_##right, operands, cli_##handler, help },
#include "cli/verbs.def"
#undef ACTION
#undef BUT
#undef VERB
};
const int verb_count = (int)COUNT(verbs);

/* A row for one type stands before the one for all. */
static const struct verb *verb_find(const char *word, const struct rectype *t)
{
	const struct verb *any = NULL;

	for (int i = 0; i < verb_count; i++) {
		const struct verb *v = &verbs[i];

		if (strcmp(v->word, word) || v->action != (t != NULL))
			continue;
		if (v->type && !strcmp(v->type, t->name))
			return v;
		if (!v->type && !any)
			any = v;
	}
	if (any && t && t->log && strcmp(any->word, "list"))
		return NULL;
	return any;
}

static int unknown(const char *word, const struct rectype *t, struct err *e)
{
	if (t)
		return err_set(e, ERR_USAGE, "%s: there is no '%.60s'; see: scalpbook help %s",
			       t->name, word, t->name);
	return err_set(e, ERR_USAGE, "there is no verb '%.60s'; see: scalpbook help", word);
}

/* The words of the verb; returns how many of argv they were. */
static int choose_verb(struct cli *c, int argc, char **argv, struct err *e)
{
	const struct rectype *t = rectype_named(argv[0]);

	if (!t || !(c->verb = verb_find(argv[0], NULL)))
		c->type = t;
	if (!c->type)
		return (c->verb = verb_find(argv[0], NULL)) ? 1 : unknown(argv[0], NULL, e);
	if (argc < 2)
		return err_set(e, ERR_USAGE, "%s: what to do? See: scalpbook help %s", t->name,
			       t->name);
	return (c->verb = verb_find(argv[1], t)) ? 2 : unknown(argv[1], t, e);
}

static enum format choose_format(const struct cli *c)
{
	return option_value(c, "json") ? FORMAT_JSON : option_value(c, "csv") ? FORMAT_CSV :
	       c->to_terminal ? FORMAT_TABLE : FORMAT_TABS;
}

int cli_open(struct cli *c, struct err *e)
{
	struct core_options o = { .dir = c->dir, .via = "command", .read_only = c->read_only };

	return core_open(&c->core, &o, e);
}

static int settle(struct cli *c, struct cli_start *s, struct err *e)
{
	const char *accessible = getenv("ACCESSIBLE"), *color = option_value(c, "color");

	if (color && strcmp(color, "auto") && strcmp(color, "never"))
		return err_set(e, ERR_USAGE, "--color: '%.60s' is neither auto nor never", color);
	c->dir = core_book_dir(option_value(c, "book"), &c->arena);
	c->read_only = option_value(c, "read-only") != NULL;
	c->ascii = option_value(c, "ascii") != NULL;
	c->format = choose_format(c);
	s->read_only = c->read_only;
	s->ascii = c->ascii;
	s->accessible = option_value(c, "accessible") || (accessible && *accessible);
	s->no_mouse = option_value(c, "no-mouse") != NULL;
	s->no_color = color && !strcmp(color, "never");
	return 0;
}

/* Runs the verb; needs no book when its right is NONE. */
static int run(struct cli *c, struct err *e)
{
	int r = 0;

	if (option_value(c, "help")) {
		usage_verb(c, c->verb, c->type);
		return 0;
	}
	if (c->verb->right != RIGHT_NONE && (r = cli_open(c, e)) < 0)
		return r;
	return c->verb->run(c, e);
}

static int words(struct cli *c, int argc, char **argv, struct err *e)
{
	int used, r = choose_verb(c, argc, argv, e);

	if (r < 0)
		return r;
	argc -= r - 1;		/* the last word stands where getopt expects the program */
	argv += r - 1;
	if ((r = options_read(c, argc, argv, &used, e)) < 0)
		return r;
	c->argc = argc - used;
	c->argv = argv + used;
	return 0;
}

static int begin(struct cli *c, int argc, char **argv, struct cli_start *s, struct err *e)
{
	int used, r = options_read(c, argc, argv, &used, e);

	if (r < 0)
		return r;
	if (option_value(c, "version")) {
		out_printf(c->out,
			   "%s\nLicence MIT. Records for scalp micropigmentation clinics.\n",
			   PACKAGE_STRING);
		return 0;
	}
	if (used < argc && (r = words(c, argc - used, argv + used, e)) < 0)
		return r;
	if ((r = settle(c, s, e)) < 0)
		return r;
	if (c->verb)
		return run(c, e);
	if (option_value(c, "help"))
		usage_all(c);
	else
		s->screens = true;
	return 0;
}

int cli_run(int argc, char **argv, struct cli_start *ret, struct err *e)
{
	static struct cli c;	/* the book's directory outlives this call */
	struct err late;
	int r;

	c.start = ret;
	c.out = out_fd(STDOUT_FILENO, "standard output");
	c.to_terminal = isatty(STDOUT_FILENO);
	r = begin(&c, argc, argv, ret, e);
	ret->dir = c.dir;
	core_close(&c.core);
	if (out_finish(&c.out, &late) < 0 && r >= 0) {
		*e = late;
		r = -(int)late.code;
	}
	return r < 0 ? r : 0;
}
