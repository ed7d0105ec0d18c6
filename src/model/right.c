/* SPDX-License-Identifier: MIT */
/* Looks a right up in the table. */
#include "config.h"
#include "model/right.h"

static const struct {
	const char *words;
	bool may[2];
} rights[RIGHT_COUNT] = {
	[RIGHT_NONE] = { "", { true, true } },
#define RIGHT(name, words, staff, reader) [RIGHT_##name] = { words, { staff, reader } },
#include "model/rights.def"
#undef RIGHT
};

bool role_may(enum role role, enum right right)
{
	return rights[right].may[role];
}

const char *right_words(enum right right)
{
	return rights[right].words;
}
