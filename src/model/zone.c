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
#define ZONE(id, code, label, region, up, down, left, right) { code, label, NULL, NULL },
#include "model/zone.def"
#undef ZONE
};

static const enum salt_region regions[] = {
#define ZONE(id, code, label, region, up, down, left, right) SALT_##region,
#include "model/zone.def"
#undef ZONE
};

const struct choices zones = { rows, COUNT(rows) };

enum salt_region zone_region(enum zone zone)
{
	assert(zone < ZONE_COUNT);
	return regions[zone];
}

/* How long the part of a label is that both sides share: "Temple" of "Temple, left"; 0 for a zone of its own. */
static size_t shared(int zone)
{
	const char *label = rows[zone].label, *side = strstr(label, ", ");

	return side ? (size_t)(side - label) : 0;
}

/* Left and right of a pair stand next to each other in the table, left first. */
static bool pair(int zone)
{
	size_t n = shared(zone);

	return n && zone + 1 < ZONE_COUNT && n == shared(zone + 1) &&
	       !strncmp(rows[zone].label, rows[zone + 1].label, n);
}

const char *zones_short(uint64_t set, struct arena *a)
{
	BUF(w);

	for (int z = 0; z < ZONE_COUNT; z++) {
		size_t n = shared(z);
		char *name = arena_strndup(a, rows[z].label, n ? n : strlen(rows[z].label));

		if (!(set >> z & 1))
			continue;
		name[0] = (char)tolower((unsigned char)name[0]);
		buf_printf(&w, "%s%s", w.len ? ", " : "", name);
		if (n)
			buf_printf(&w, " %c", toupper((unsigned char)rows[z].label[n + 2]));
		if (pair(z) && set >> (z + 1) & 1) {
			buf_puts(&w, " R");
			z++;
		}
	}
	return arena_strdup(a, buf_str(&w));
}
