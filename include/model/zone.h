/* SPDX-License-Identifier: MIT */
/* The zones that are treated, as a choice list for sets, and the SALT region of each. */
#ifndef MODEL_ZONE_H
#define MODEL_ZONE_H

#include "model/field.h"

enum zone {
#define ZONE(id, code, label, region, left, right) ZONE_##id,
#include "model/zone.def"
#undef ZONE
	ZONE_COUNT
};

enum salt_region { SALT_NONE, SALT_TOP, SALT_BACK, SALT_RIGHT, SALT_LEFT };

/* Row n is zone n and bit n of a set of zones. */
extern const struct choices zones;

enum salt_region zone_region(enum zone zone);	/* NONE: not a part of the scalp that SALT counts */

/* "front hairline, temple L R, vertex": a set in a few words, "" for none. In the arena. */
const char *zones_short(uint64_t set, struct arena *a);

#endif
