/* SPDX-License-Identifier: MIT */
/* Sessions as an iCalendar (RFC 5545), for the calendar on a telephone or a desk. */
#ifndef CORE_CALENDAR_H
#define CORE_CALENDAR_H

#include "base/out.h"
#include "core/core.h"

struct calendar_spec {
	day_t from, to;		/* both inclusive; 0: no end */
	bool names;		/* else initials, and of the client the number alone */
};

/*
 * An event for each session, cancelled ones too, so that a calendar that has them learns of it:
 * the same event keeps its UID, and its SEQUENCE counts its changes. Times are in UTC, as of the
 * zone this program runs in. Returns how many. Noted in the audit trail as an export is.
 */
int64_t core_calendar(struct core *c, const struct calendar_spec *spec, struct out *out,
		      struct err *e) MUST_CHECK;
/* The same into a file that is complete or absent. */
int64_t core_calendar_file(struct core *c, const struct calendar_spec *spec, const char *path,
			   struct err *e) MUST_CHECK;

#endif
