/* SPDX-License-Identifier: MIT */
/* Days and minutes as people write them; owns the calendar (proleptic Gregorian), not the clock. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>
#include "base/err.h"

/* A day is yyyymmdd, a wall-clock minute yyyymmddhhmm, both of years 1 to 9999; 0 = none. */
typedef int32_t day_t;
typedef int64_t minute_t;

enum date_order {
	DATE_ISO,	/* 2025-05-01, what cannot be misread (5/31/2025), and points day-first */
	DATE_DMY,	/* 1.5.2025, 1/5/2025, 1-5-2025 is 1 May */
	DATE_MDY,	/* 5/1/2025 is 1 May */
};

/* Which day is meant where one of several is: "fri", "30 nov". */
enum date_side {
	DATE_AHEAD,	/* the next one; of a day and a month, today if it is that */
	DATE_BACK,	/* the last one, likewise */
	DATE_WHOLE,	/* the year must be written; a weekday is the next one */
};

enum { DATE_BUF = 40 };

bool day_valid(int y, int m, int d);
day_t day_make(int y, int m, int d);		/* must be valid */
int day_month_length(int y, int m);
int32_t day_number(day_t day);			/* days since 1970-01-01 */
day_t day_of_number(int32_t n);
day_t day_add(day_t day, int days);		/* both stop at the ends of the calendar */
day_t day_add_months(day_t day, int months);	/* 31 Jan + 1 = 28 or 29 Feb */
int day_weekday(day_t day);			/* 0 = Monday */
int day_age(day_t born, day_t on);		/* whole years; -1 when born is none or later */

/*
 * What people type: 2025-05-01, 20250501, 1.5.2025, 5/1/2025, 1 May 2025, may 1 2025, "t" or
 * "today", "yesterday", "tomorrow", "tue" and "30 nov" (the one on that side of today), "next
 * tuesday" (always ahead), "+7", "-1w", "+2m", "+1y". Two-digit years are refused. Words say what
 * is wrong ("day 31 does not exist in April", "3/4/2026 can be read two ways, write 2026-04-03 or
 * 2026-03-04"). Empty text gives 0. 'today' anchors the relative forms; 0 refuses them, as an
 * import must. DATE_DMY and DATE_MDY are strict, so that a file in the other order is found out;
 * only points (31.5.2025) are read day-first under DATE_MDY, when nothing else is possible. A
 * weekday in front is taken when it fits.
 */
int day_parse(day_t *ret, const char *s, enum date_order order, day_t today, enum date_side side,
	      struct err *e) MUST_CHECK;

/* The last day of a month as labels have it: 06/2027, 2027-06, June 2027. False: it is no month. */
bool day_of_month_end(day_t *ret, const char *s);

/* A day as above, then hh:mm, hhmm, h, "10.30", "10 am"; a time alone means today. */
int minute_parse(minute_t *ret, const char *s, enum date_order order, day_t today,
		 enum date_side side, struct err *e) MUST_CHECK;

/* How long, in minutes: 90, 90m, 90 min, 1:30, 1h30, 3h, 1.5 hours. False: it is no length. */
bool length_parse(int *ret_minutes, const char *s);

/* buf of DATE_BUF; all return buf, "" for none. */
const char *day_iso(day_t day, char *buf);		/* 2025-05-01 */
const char *day_long(day_t day, char *buf);		/* Thu 1 May 2025 */
const char *day_short(day_t day, day_t today, char *buf);	/* 1 May, else 1 May 2024 */
const char *minute_iso(minute_t when, char *buf);	/* 2025-05-01 10:00 */
const char *minute_long(minute_t when, char *buf);	/* Thu 1 May 2025 10:00 */

/* Strictly yyyy-mm-dd, yyyy-mm-dd hh:mm (or T for the blank), or ""; -1 if not. */
int day_iso_parse(day_t *ret, const char *s) MUST_CHECK;
int minute_iso_parse(minute_t *ret, const char *s) MUST_CHECK;

day_t minute_day(minute_t when);
minute_t minute_make(day_t day, int hour, int minute);
minute_t minute_add(minute_t when, int64_t minutes);	/* stops at the ends of the calendar */
const char *day_month_name(int m);			/* "January" */

/*
 * Day-first or month-first as the locale writes it (nl_langinfo D_FMT); DATE_ISO when it says
 * neither, and in the C locale, which nobody chose. Monday or Sunday first: 0 or 6.
 */
enum date_order date_order_of_locale(void);
enum date_order date_order_of_format(const char *strftime_format);
int date_first_weekday(void);

#endif
