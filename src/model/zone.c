/* SPDX-License-Identifier: MIT */
/* The rows of zone.def. */
#include "config.h"
#include "model/zone.h"

#include <assert.h>
#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include "base/mem.h"

static const struct choice rows[] = {
#define ZONE(id, code, label, region, left, right) { code, label, NULL, NULL, false },
#include "model/zone.def"
#undef ZONE
};

static const enum salt_region regions[] = {
#define ZONE(id, code, label, region, left, right) SALT_##region,
#include "model/zone.def"
#undef ZONE
};

const struct choices zones = { rows, COUNT(rows) };

enum salt_region zone_region(enum zone zone)
{
	assert(zone < ZONE_COUNT);
	return regions[zone];
}

/*
 * What both sides of a pair are called, "temple" of "Left temple", and the side's letter; 0 for a
 * zone of its own.
 */
static const char *shared(int zone, char *ret_side)
{
	static const char *const sides[] = { "Left ", "Right " };
	const char *label = rows[zone].label;

	*ret_side = '\0';
	for (size_t i = 0; i < COUNT(sides); i++)
		if (!strncmp(label, sides[i], strlen(sides[i]))) {
			*ret_side = *label;
			return label + strlen(sides[i]);
		}
	return label;
}

/* Left and right of a pair stand next to each other in the table, left first. */
static bool pair(int zone)
{
	char left, right;

	return zone + 1 < ZONE_COUNT && !strcmp(shared(zone, &left), shared(zone + 1, &right)) &&
	       left && right;
}

const char *zones_short(uint64_t set, struct arena *a)
{
	BUF(w);

	for (int z = 0; z < ZONE_COUNT; z++) {
		char side, *name = arena_strdup(a, shared(z, &side));

		if (!(set >> z & 1))
			continue;
		name[0] = (char)tolower((unsigned char)name[0]);
		buf_printf(&w, "%s%s", w.len ? ", " : "", name);
		if (side)
			buf_printf(&w, " %c", side);
		if (pair(z) && set >> (z + 1) & 1) {
			buf_puts(&w, " R");
			z++;
		}
	}
	return arena_strdup(a, buf_str(&w));
}
