/* SPDX-License-Identifier: MIT */
/*
 * From what is typed to a record: parsing, problems, hints, and the record that someone else
 * stored meanwhile.
 */
#include "config.h"
#include "tui/form_parts.h"

#include <stdio.h>
#include <string.h>

const char *form_words(const struct field *f, const char *msg)
{
	size_t n = strlen(f->label);

	return !strncmp(msg, f->label, n) && !strncmp(msg + n, ": ", 2) ? msg + n + 2 : msg;
}

static struct entry *entry_named(struct form *form, const char *name)
{
	for (struct entry *en = form->entries; en < form->entries + form->count; en++)
		if (!strcmp(en->f->name, name))
			return en;
	return NULL;
}

static void read_fields(struct form *form)
{
	for (struct entry *en = form->entries; en < form->entries + form->count; en++) {
		struct err e = { 0 };

		en->problem = NULL;
		if (!form_can_stand(en))
			continue;
		if (field_parse(en->f, form->rec, edit_text(&en->ed), &form->rules, &form->work,
				&e) < 0) {
			en->problem = arena_strdup(&form->work, form_words(en->f, e.msg));
			field_clear(en->f, form->rec);
		}
	}
}

struct entry *form_check(struct form *form)
{
	const struct rectype *t = form->spec.type;
	struct problems found = { .a = &form->work };

	arena_reset(&form->work);
	form->rules =
		*form->spec.rules; /* a form that is left open overnight knows what day it is */
	form->rec = rec_copy(t, form->base, &form->work);
	read_fields(form);
	if (t->derive)
		t->derive(form->rec);
	rec_check(t, form->rec, &form->rules, &found);
	for (struct problem *p = found.first; p; p = p->next) {
		struct entry *en = entry_named(form, p->field);

		if (en && !en->problem)
			en->problem = form_words(en->f, p->words);
	}
	for (struct entry *en = form->entries; en < form->entries + form->count; en++)
		if (en->problem)
			return en;
	return NULL;
}

static void ask_hint(struct form *form, struct entry *en)
{
	ARENA(a);
	const char *hint = en->problem ? NULL :
					 form->spec.hint(form->spec.ctx, en->f, form->rec, &a);

	mem_free(en->hint);
	en->hint = hint ? mem_strdup(hint) : NULL;
}

/* A remark may depend on other fields, so that all that were left are asked about again. */
void form_leave_entry(struct form *form, struct entry *en)
{
	en->seen = true;
	form_check(form);
	for (en = form->entries; form->spec.hint && en < form->entries + form->count; en++)
		if (en->seen)
			ask_hint(form, en);
}

/* One field after a conflict: untouched it takes what is stored, else it says what that is. */
static void meet(struct form *form, struct entry *en, const void *now)
{
	const char *stored = field_text(en->f, now, &form->rules, &form->screen.arena);

	if (!strcmp(edit_text(&en->ed), en->first))
		edit_set(&en->ed, stored);
	else if (strcmp(stored, en->first) != 0 && strcmp(stored, edit_text(&en->ed)) != 0)
		en->stored = *stored ? form_fixed(form, en->f, now, &form->screen.arena) :
				       "nothing";
	if (en->stored)
		form_open_part(form, en);
	en->first = stored;
}

bool form_rebase(struct form *form)
{
	const void *now =
		form->spec.now ? form->spec.now(form->spec.ctx, &form->screen.arena) : NULL;

	if (!now)
		return false;
	form->base = rec_copy(form->spec.type, now, &form->screen.arena);
	for (struct entry *en = form->entries; en < form->entries + form->count; en++)
		meet(form, en, form->base);
	return true;
}
