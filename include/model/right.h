/* SPDX-License-Identifier: MIT */
/*
 * Roles and rights; asked by core for every act, by screens and help only to leave out what would
 * be refused.
 */
#ifndef MODEL_RIGHT_H
#define MODEL_RIGHT_H

#include <stdbool.h>

enum right {
	RIGHT_NONE,		/* always allowed */
#define RIGHT(name, words, staff, reader) RIGHT_##name,
#include "model/rights.def"
#undef RIGHT
	RIGHT_COUNT
};

enum role { ROLE_STAFF, ROLE_READER };	/* READER: --read-only */

bool role_may(enum role role, enum right right);
const char *right_words(enum right right);

#endif
