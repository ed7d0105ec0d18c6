/* SPDX-License-Identifier: MIT */
/* The rows of zone.def. */
#include "config.h"
#include "model/zone.h"

#include <assert.h>

static const struct choice rows[] = {
#define ZONE(code, label, region) { code, label, NULL, NULL },
#include "model/zone.def"
#undef ZONE
};

static const enum salt_region regions[] = {
#define ZONE(code, label, region) SALT_##region,
#include "model/zone.def"
#undef ZONE
};

const struct choices zones = { rows, COUNT(rows) };

enum salt_region zone_region(int zone)
{
	assert(zone >= 0 && zone < zones.count);
	return regions[zone];
}
