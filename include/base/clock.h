/* SPDX-License-Identifier: MIT */
/* What time it is; the only caller of the system clock. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>
#include "base/date.h"

typedef int64_t instant_t;	/* seconds since 1970-01-01 UTC; 0 = none */

/* Stops the clock for tests; 0 frees it. $SCALPBOOK_NOW=2026-11-23T10:00:00Z does so at start. */
void clock_fix(instant_t at);

instant_t clock_now(void);
day_t clock_today(void);		/* local calendar day */
minute_t clock_minute(void);		/* local wall clock */
int64_t clock_ms(void);			/* monotonic milliseconds, never fixed */

/* 2025-05-01T08:00:00Z, buf of DATE_BUF, "" for none; and back, strictly, -1 if it is not that. */
const char *instant_iso(instant_t t, char *buf);
int instant_iso_parse(instant_t *ret, const char *s) MUST_CHECK;
minute_t instant_local(instant_t t);	/* wall clock of the local zone */
instant_t instant_of_local(
	minute_t when); /* and back; of an hour that comes twice, one of the two; 0 for none */

#endif
