/* SPDX-License-Identifier: MIT */
/* What is special about the list of bottles: the ways in which one is done with. */
#include "config.h"
#include "tui/records.h"

#include <string.h>
#include "model/bottle.h"
#include "tui/ask.h"

static void answered(struct ui *ui, struct screen *asker, const char *key)
{
	static const struct { const char *key, *code, *words;
	} rows[] = {
		{ "f", "finished", "is finished" },
		{ "r", "recalled", "is recalled: not to be used" },
		{ "o", "open", "is in use" },
		{ "s", "stock", "is in stock" },
		{ "a", "archived", "is archived" },
	};
	struct records *k = records_of(asker);

	(void)ui;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (!strcmp(rows[i].key, key))
			records_status(k, k->asked, rows[i].code, rows[i].words);
}

static void aside(struct records *k, const void *rec)
{
	static const struct ask_answer at_hand[] = {
		{ "f", "finished" },	     { "r", "recalled" },
		{ "a", "entered in error" }, { "Esc", "leave it" }, { NULL, NULL },
	}, away[] = {
		{ "o", "back in use" }, { "f", "finished" }, { "r", "recalled" },
		{ "Esc", "leave it" },	{ NULL, NULL },
	}, never_opened[] = {
		{ "s", "back in stock" }, { "f", "finished" }, { "r", "recalled" },
		{ "Esc", "leave it" },	  { NULL, NULL },
	};
	const struct bottle *b = rec;
	bool here = bottle_is_at_hand(b);
	ARENA(a);

	ask_open(k->ui, here ? at_hand : b->opened ? away : never_opened, answered,
		 "What about bottle %s?", core_words(k->ui->core, &bottle_type, b, &a));
}

const struct records_hooks bottles_hooks = { .aside = aside };
