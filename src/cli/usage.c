/* SPDX-License-Identifier: MIT */
/* Help, made from the tables of verbs, options and fields. */
#include "config.h"
#include "cli/cli_impl.h"
#include "base/text.h"
#include "core/import.h"

#include <string.h>

enum { HELP_COLUMN = 30 };

static void row(struct cli *c, const char *left, const char *right)
{
	int w = text_width(left, strlen(left));

	out_printf(c->out, "  %s", left);
	if (w + 3 > HELP_COLUMN) {
		out_char(c->out, '\n');
		w = -2;
	}
	out_printf(c->out, "%*s%s\n", HELP_COLUMN - w - 2, "", right);
}

static void option_rows_of(struct cli *c, const struct verb *v, const struct rectype *t,
			   bool everywhere)
{
	for (int i = 0; i < option_count; i++) {
		const struct option_row *o = &option_rows[i];

		if (everywhere != (*o->words == '*') || !option_fits(o, v, t))
			continue;
		row(c,
		    arena_printf(&c->arena, "--%s%s%s", o->name, o->value ? "=" : "",
				 o->value ? o->value : ""),
		    o->help);
	}
}

const char *verb_operands(const struct verb *v, const struct rectype *t)
{
	bool client = !strcmp(v->operands, "CLIENT") || !strcmp(v->operands, "[CLIENT]");

	if (t && t->under && !strcmp(v->operands, "CLIENT"))
		return rectype_named(field_named(t, t->under)->refers)->within ? "CLIENT/NUMBER" :
										 "NUMBER";
	return t && client && !rectype_owned(t) ? "" : v->operands;
}

/* A blank and the operands, if there are any. */
static const char *spaced(const char *operands, struct arena *a)
{
	return *operands ? arena_printf(a, " %s", operands) : "";
}

const char *field_value_word(const struct field *f)
{
	return f->kind == K_FLAGS || f->kind == K_LAYERS ? "LIST" :
	       f->kind == K_CHOICE ? "CODE" :
	       f->kind == K_DATE   ? "DATE" :
	       f->kind == K_TEXT   ? "TEXT" :
				     "VALUE";
}

static const char *field_help(const struct field *f, struct arena *a)
{
	const char *s = arena_printf(a, "%s%s%s", f->label, f->help ? ": " : "",
				     f->help ? f->help : "");

	if (!f->choices || f->choices->count > 20)
		return s;
	for (int i = 0; i < f->choices->count; i++)
		s = arena_printf(a, "%s%s%s", s, i ? ", " : ": ", f->choices->rows[i].code);
	return s;
}

static void field_rows(struct cli *c, const struct verb *v, const struct rectype *t)
{
	for EACH_FIELD(f, t)
		if (field_is_option(t, f, v))
			row(c, arena_printf(&c->arena, "--%s=%s", field_option(f, &c->arena),
					    field_value_word(f)),
			    field_help(f, &c->arena));
}

void usage_verb(struct cli *c, const struct verb *v, const struct rectype *t)
{
	out_printf(c->out, "Usage: scalpbook %s%s%s [OPTION…]%s\n%s.\n", t ? t->name : "",
		   t ? " " : "", v->word, spaced(verb_operands(v, t), &c->arena), v->help);
	if (t)
		field_rows(c, v, t);
	option_rows_of(c, v, t, false);
	out_puts(c->out, "Everywhere:\n");
	option_rows_of(c, v, t, true);
}

bool verb_fits(const struct verb *v, const struct rectype *t)
{
	if (!v->action || (v->type && strcmp(v->type, t->name)))
		return false;
	for (int i = 0; i < verb_count && !v->type; i++)	/* its own row stands for it */
		if (verbs[i].type && !strcmp(verbs[i].type, t->name) &&
		    !strcmp(verbs[i].word, v->word))
			return false;
	return !t->log || !strcmp(v->word, "list");
}

/* "Given name; also: first name, vorname" */
static const char *import_words(const struct import_name *x, struct arena *a)
{
	char *also = arena_strdup(a, x->alias ? x->alias : "");
	const char *s = x->part ? arena_printf(a, "a part of %s", x->of->label) : x->label;
	char *rest = also, *word;

	if (x->needed)
		s = arena_printf(a, "%s (needed)", s);
	for (bool first = true; (word = strsep(&rest, "|")) && *word; first = false)
		s = arena_printf(a, "%s%s%s", s, first ? "; also: " : ", ", word);
	return s;
}

/* What the columns of a file may be called. */
static int usage_import(struct cli *c, const char *what, struct err *e)
{
	const struct rectype *t = NULL;
	const char *s, *all = "";
	struct import_name x;

	for (int i = 0; (s = core_importable(i)); i++) {
		all = arena_printf(&c->arena, "%s%s%s", all, i ? ", " : "", s);
		if (!strcmp(s, what))
			t = rectype_named(s);
	}
	if (!t)
		return err_set(e, ERR_USAGE, "'%.60s' has no columns to name; one of: %s", what,
			       all);
	out_printf(c->out, "The columns of a CSV file of %s, in any order; capitals, blanks and "
			   "accents do not matter.\nAny other name: "
			   "--map='Their name=name'\n", t->plural);
	for (int i = 0; core_import_name(t, i, &x); i++)
		row(c, x.name, import_words(&x, &c->arena));
	return 0;
}

static void usage_type(struct cli *c, const struct rectype *t)
{
	for (int i = 0; i < verb_count; i++)
		if (verb_fits(&verbs[i], t))
			row(c, arena_printf(&c->arena, "%s %s%s", t->name, verbs[i].word,
					    spaced(verb_operands(&verbs[i], t), &c->arena)),
			    verbs[i].help);
}

void usage_all(struct cli *c)
{
	const char *types = "";

	for (int i = 0; i < rectype_count; i++)
		if (!rectypes[i]->log)
			types = arena_printf(&c->arena, "%s%s%s", types, *types ? "|" : "",
					     rectypes[i]->name);
	out_puts(c->out, "Usage: scalpbook [OPTION…]                opens the screens\n"
			 "       scalpbook [OPTION…] VERB [OPTION…] …\n"
			 "Keeps the records of a scalp micropigmentation clinic: clients, hair "
			 "loss, sessions, photos.\n\n");
	out_printf(c->out, "%s\n", types);
	for (int i = 0; i < verb_count; i++)
		if (verbs[i].action && !verbs[i].type)
			row(c,
			    arena_printf(&c->arena, "… %s%s", verbs[i].word,
					 spaced(verbs[i].operands, &c->arena)),
			    verbs[i].help);
	out_puts(c->out, "The rest\n");
	for (int i = 0; i < verb_count; i++)
		if (!verbs[i].action || verbs[i].type)
			row(c,
			    arena_printf(&c->arena, "%s%s%s%s", verbs[i].type ? verbs[i].type : "",
					 verbs[i].type ? " " : "", verbs[i].word,
					 spaced(verbs[i].operands, &c->arena)),
			    verbs[i].help);
	out_puts(c->out, "Everywhere\n");
	option_rows_of(c, NULL, NULL, true);
	out_printf(c->out, "\nMore: scalpbook help VERB, man scalpbook. Report errors to %s.\n",
		   PACKAGE_BUGREPORT);
}

int cli_help(struct cli *c, struct err *e)
{
	const struct rectype *t = c->argc ? rectype_named(c->argv[0]) : NULL;
	const char *word = c->argc > 1 ? c->argv[1] : c->argc ? c->argv[0] : NULL;

	if (!word) {
		usage_all(c);
		return 0;
	}
	if (t && c->argc == 1) {
		usage_type(c, t);
		return 0;
	}
	if (c->argc == 2 && !strcmp(c->argv[0], "import"))
		return usage_import(c, c->argv[1], e);
	for (int i = 0; i < verb_count; i++)
		if (!strcmp(verbs[i].word, word) &&
		    (t ? verb_fits(&verbs[i], t) : !verbs[i].action)) {
			usage_verb(c, &verbs[i], t);
			return 0;
		}
	return err_set(e, ERR_USAGE, "there is no verb '%.60s'; see: scalpbook help", word);
}
