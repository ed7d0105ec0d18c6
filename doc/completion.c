/* SPDX-License-Identifier: MIT */
/* The words that the completion for bash knows, as functions that set 'words'. */
#include "config.h"
#include "doc/generate.h"
#include "core/formats.h"
#include "model/setting.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

static void begin(struct buf *b, const char *name, const char *what)
{
	buf_printf(b, "%s# %s\n_scalpbook_%s()\n{\n\tcase $1 in\n", b->len ? "\n" : "", what, name);
}

static void end(struct buf *b)
{
	buf_puts(b, "\t*) words= ;;\n\tesac\n}\n");
}

/* The actions of a type, once each. */
static void type_actions(struct buf *b, const struct rectype *t)
{
	buf_printf(b, "\t%s) words='", t->name);
	for (int i = 0, n = 0; i < verb_count; i++)
		if (verb_fits(&verbs[i], t))
			buf_printf(b, "%s%s", n++ ? " " : "", verbs[i].word);
	buf_puts(b, "' ;;\n");
}

static void plain_verbs(struct buf *b)
{
	for (int i = 0; i < verb_count; i++)
		if (!verbs[i].action)
			buf_printf(b, " %s", verbs[i].word);
}

static void type_words(struct buf *b, bool plural, const char *between)
{
	for (int i = 0; i < rectype_count; i++)
		buf_printf(b, "%s%s", i ? between : "",
			   plural ? rectypes[i]->plural : rectypes[i]->name);
}

/* The verbs whose first operand is one of a few words: "clients|card [CLIENT]". */
static void operand_words(struct buf *b)
{
	for (int i = 0; i < verb_count; i++) {
		const char *s = verbs[i].operands;

		if (verbs[i].action || !islower((unsigned char)*s))
			continue;
		buf_printf(b, "\t%s) words='", verbs[i].word);
		for (; *s && *s != ' '; s++)
			buf_add(b, *s == '|' ? " " : s, 1);
		buf_puts(b, "' ;;\n");
	}
	buf_puts(b, "\tsetting) words='");
	for (int i = 0; i < setting_count; i++)
		buf_printf(b, "%s%s", i ? " " : "", settings[i].name);
	buf_puts(b, "' ;;\n");
}

/* What follows the words so far: "" at the beginning. */
static void next_words(struct buf *b)
{
	begin(b, "next", "What may follow the words $1.");
	buf_puts(b, "\t'') words='");
	type_words(b, false, " ");
	plain_verbs(b);
	buf_puts(b, "' ;;\n\thelp) words='");
	type_words(b, false, " ");
	plain_verbs(b);
	buf_puts(b, "' ;;\n\texport) words='");
	for (int i = 0; core_format(i); i++)
		buf_printf(b, "%s ", core_format(i)->name);
	type_words(b, true, " ");
	buf_puts(b, "' ;;\n");
	operand_words(b);
	for (int i = 0; i < rectype_count; i++)
		type_actions(b, rectypes[i]);
	end(b);
}

static void table_options(struct buf *b, const struct verb *v, const struct rectype *t,
			  bool everywhere)
{
	for (int i = 0; i < option_count; i++)
		if (option_fits(&option_rows[i], v, t) &&
		    everywhere == (*option_rows[i].words == '*'))
			buf_printf(b, " --%s%s", option_rows[i].name,
				   option_rows[i].value ? "=" : "");
}

static void verb_options(struct buf *b, struct arena *a, const struct verb *v,
			 const struct rectype *t)
{
	buf_printf(b, "\t'%s%s%s') words='", t ? t->name : "", t ? " " : "", v->word);
	table_options(b, v, t, false);
	if (t)
		for EACH_FIELD(f, t)
			if (field_is_option(t, f, v))
				buf_printf(b, " --%s=", field_option(f, a));
	buf_puts(b, "' ;;\n");
}

static void option_words(struct buf *b, struct arena *a)
{
	begin(b, "options", "The options of the verb $1, without those that every verb takes.");
	for (int i = 0; i < verb_count; i++)
		if (!verbs[i].action)
			verb_options(b, a, &verbs[i], NULL);
	for (int i = 0; i < rectype_count; i++)
		for (int j = 0; j < verb_count; j++)
			if (verb_fits(&verbs[j], rectypes[i]))
				verb_options(b, a, &verbs[j], rectypes[i]);
	end(b);
	buf_puts(b, "\n_scalpbook_everywhere='");
	table_options(b, NULL, NULL, true);
	buf_puts(b, "'\n");
}

static void choice_words(struct buf *b, struct arena *a, const struct rectype *t,
			 const struct field *f)
{
	buf_printf(b, "\t'%s --%s') words='", t->name, field_option(f, a));
	for (int i = 0; i < f->choices->count; i++)
		buf_printf(b, "%s%s", i ? " " : "", f->choices->rows[i].code);
	buf_puts(b, "' ;;\n");
}

static void value_words(struct buf *b, struct arena *a)
{
	begin(b, "values",
	      "The values of an option: $1 is \"TYPE --OPTION\", or \"VERB --OPTION\".");
	for (int i = 0; i < rectype_count; i++)
		for EACH_FIELD(f, rectypes[i])
			if (f->choices)
				choice_words(b, a, rectypes[i], f);
	buf_puts(b, "\t*' --profile') words='");
#define PROFILE(id, name, delimiter, mark, bom, guard, end, help) buf_puts(b, " " name);
#include "csv/profiles.def"
#undef PROFILE
	buf_puts(b, "' ;;\n");
	end(b);
}

void completion_words(struct buf *b, struct arena *a)
{
	next_words(b);
	option_words(b, a);
	value_words(b, a);
}
