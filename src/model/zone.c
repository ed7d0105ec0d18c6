/* SPDX-License-Identifier: MIT */
/* The rows of zone.def. */
#include "config.h"
#include "model/zone.h"

#include <assert.h>

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
