/* SPDX-License-Identifier: MIT */
/*
 * The parts of a long form: a heading begins one, a closed one is a single line that opens. Owns
 * which are open; draws nothing.
 */
#include "config.h"
#include "tui/form_parts.h"

#include <string.h>

/* The heading of a field without a line of its own goes to the next one that has. */
void form_parts_open(struct form *form)
{
	const struct rectype *t = form->spec.type;
	const char *words = NULL;

	form->parts = arena_alloc(&form->screen.arena, t->nfields * sizeof *form->parts + 1);
	form->parts[0] = (struct part){ .open = true };
	form->part_count = 1;
	for EACH_FIELD(f, t) {
		struct entry *en = NULL;

		for (int i = 0; i < form->count && !en; i++)
			en = form->entries[i].f == f ? &form->entries[i] : NULL;
		words = f->heading ? f->heading : words;
		if (en && words) {
			form->parts[form->part_count++] = (struct part){
				.words = words,
				.first = (int)(en - form->entries),
				.open = !form->spec.folded || !form_can_stand(en),
			};
			words = NULL;
		}
		if (en)
			en->part = form->part_count - 1;
	}
}

bool form_closed(const struct form *form, const struct entry *en)
{
	return !form->parts[en->part].open;
}

bool form_heads(const struct form *form, const struct entry *en)
{
	const struct part *p = &form->parts[en->part];

	return p->words && p->first == (int)(en - form->entries);
}

bool form_reaches(const struct form *form, int at)
{
	const struct entry *en = at < form->count ? &form->entries[at] : NULL;

	return !en ||
	       (form_can_stand(en) && (!form_closed(form, en) || form_heads(form, en)));
}

void form_open_part(struct form *form, const struct entry *en)
{
	form->parts[en->part].open = true;
}

/* A closed part is opened by a key or left by one; what is in it is not changed unseen. */
bool form_part_key(struct form *form, const struct entry *en, const char *key)
{
	static const char *const opening[] = { "Enter", " ", "Right" };

	for (size_t i = 0; i < COUNT(opening); i++)
		if (!strcmp(key, opening[i])) {
			form_open_part(form, en);
			return true;
		}
	if (!key_is_text(key) && !key_pasted(key))
		return false;
	ui_say(form->ui, "Enter opens %s", form->parts[en->part].words);
	return true;
}

/* Page keys go from part to part; behind the last are the buttons. */
bool form_part_step(struct form *form, int by)
{
	int at = form_on_button(form) ? form->part_count :
					form->entries[form->focus].part;
	bool inside = by < 0 && !form_on_button(form) && form->focus > form->parts[at].first;

	if (form->part_count == 1)
		return false;
	at += inside ? 0 : by;
	form_go(form, at < 0 ? 0 : at >= form->part_count ? form->count : form->parts[at].first);
	while (!form_reaches(form, form->focus))
		form->focus++;
	return true;
}
