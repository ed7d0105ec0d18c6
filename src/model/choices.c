/* SPDX-License-Identifier: MIT */
/* Builds the choice lists from their table, and looks codes up. */
#include "config.h"
#include "model/choices.h"

#include <assert.h>
#include <string.h>

#define LIST(name) static const struct choice name##_rows[] = {
#define ITEM(code, label, help, group) { code, label, help, group, false },
#define LEFTOUT(code, label, help, group) { code, label, help, group, true },
#define END };
#include "model/choices.def"
#undef LIST
#undef ITEM
#undef LEFTOUT
#undef END

#define LIST(name) const struct choices name = { name##_rows, (int)COUNT(name##_rows) };
#define ITEM(code, label, help, group)
#define LEFTOUT(code, label, help, group)
#define END
#include "model/choices.def"
#undef LIST
#undef ITEM
#undef LEFTOUT
#undef END

static const struct choice condition_rows[] = {
#define CONDITION(code, label, group, action, days, note) { code, label, note, group, false },
#include "model/conditions.def"
};
const struct choices conditions = { condition_rows, (int)COUNT(condition_rows) };

static const struct choice hold_condition_rows[] = {
#define CONDITION(code, label, ...) { code, label, NULL, NULL, false },
#define FINDING(find, dated, ...) CONDITION(__VA_ARGS__)
#include "model/conditions.def"
};
const struct choices hold_conditions = { hold_condition_rows, (int)COUNT(hold_condition_rows) };

int choice_index(const struct choices *c, const char *code)
{
	for (int i = 0; i < c->count; i++)
		if (!strcmp(c->rows[i].code, code))
			return i + 1;
	return 0;
}

const char *choice_code(const struct choices *c, int32_t v)
{
	return v > 0 && v <= c->count ? c->rows[v - 1].code : "";
}

bool choice_is(const struct choices *list, int32_t v, const char *code)
{
	int row = choice_index(list, code);

	assert(row > 0);
	return v == row;
}

const char *choice_label(const struct choices *c, int32_t v)
{
	return v > 0 && v <= c->count ? c->rows[v - 1].label : "";
}
