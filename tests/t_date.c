/* SPDX-License-Identifier: MIT */
/* Days and minutes: the calendar, every way to type them, the refusals in words, the clock. */
#include "tests/test.h"
#include "base/clock.h"
#include "base/date.h"

#include <time.h>

enum { TODAY = 20261123 };	/* a Monday */

static const struct {
	const char *text;
	enum date_order order;
	day_t day;
} good[] = {
	/* empty */
	{ "", DATE_ISO, 0 },
	{ "  ", DATE_ISO, 0 },
	{ "\t", DATE_DMY, 0 },
	/* year first, in any order of the locale */
	{ "2025-05-01", DATE_ISO, 20250501 },
	{ "2025-05-01", DATE_DMY, 20250501 },
	{ "2025-05-01", DATE_MDY, 20250501 },
	{ "2025-5-1", DATE_ISO, 20250501 },
	{ "2025/05/01", DATE_MDY, 20250501 },
	{ "2025.05.01", DATE_DMY, 20250501 },
	{ "2025 05 01", DATE_ISO, 20250501 },
	{ "20250501", DATE_ISO, 20250501 },
	{ " 2025-05-01 ", DATE_ISO, 20250501 },
	{ "0001-01-01", DATE_ISO, 10101 },
	{ "9999-12-31", DATE_ISO, 99991231 },
	{ "00010101", DATE_ISO, 10101 },
	/* leap years */
	{ "2024-02-29", DATE_ISO, 20240229 },
	{ "2000-02-29", DATE_ISO, 20000229 },
	{ "29.2.2024", DATE_DMY, 20240229 },
	{ "29 feb 1600", DATE_ISO, 16000229 },
	/* day first */
	{ "1.5.2025", DATE_DMY, 20250501 },
	{ "01.05.2025", DATE_DMY, 20250501 },
	{ "1/5/2025", DATE_DMY, 20250501 },
	{ "1-5-2025", DATE_DMY, 20250501 },
	{ "1 5 2025", DATE_DMY, 20250501 },
	{ "31/12/1999", DATE_DMY, 19991231 },
	{ "1. 5. 2025", DATE_DMY, 20250501 },
	{ "2025. 05. 01.", DATE_ISO, 20250501 },
	{ "12.11.2025", DATE_DMY, 20251112 },
	/* month first */
	{ "5/1/2025", DATE_MDY, 20250501 },
	{ "05/01/2025", DATE_MDY, 20250501 },
	{ "5-1-2025", DATE_MDY, 20250501 },
	{ "12/31/1999", DATE_MDY, 19991231 },
	{ "11/12/2025", DATE_MDY, 20251112 },
	/* points under month first: only when nothing else is possible */
	{ "31.5.2025", DATE_MDY, 20250531 },
	{ "5.5.2025", DATE_MDY, 20250505 },
	{ "5.31.2025", DATE_MDY, 20250531 },
	/* no order told: what cannot be misread */
	{ "3.4.2026", DATE_ISO, 20260403 },
	{ "31.5.2025", DATE_ISO, 20250531 },
	{ "31/5/2025", DATE_ISO, 20250531 },
	{ "5/31/2025", DATE_ISO, 20250531 },
	{ "13-1-2025", DATE_ISO, 20250113 },
	{ "1-13-2025", DATE_ISO, 20250113 },
	{ "7/7/2025", DATE_ISO, 20250707 },
	/* months in words */
	{ "1 May 2025", DATE_ISO, 20250501 },
	{ "1 may 2025", DATE_MDY, 20250501 },
	{ "May 1 2025", DATE_DMY, 20250501 },
	{ "MAY 1, 2025", DATE_ISO, 20250501 },
	{ "May 1st, 2025", DATE_ISO, 20250501 },
	{ "2nd May 2025", DATE_ISO, 20250502 },
	{ "3rd may 2025", DATE_ISO, 20250503 },
	{ "4th may 2025", DATE_ISO, 20250504 },
	{ "1. May 2025", DATE_ISO, 20250501 },
	{ "1-May-2025", DATE_ISO, 20250501 },
	{ "01-Jan-1990", DATE_MDY, 19900101 },
	{ "2025-May-01", DATE_ISO, 20250501 },
	{ "2025 may 1", DATE_ISO, 20250501 },
	{ "1may2025", DATE_ISO, 20250501 },
	{ "1 January 2025", DATE_ISO, 20250101 },
	{ "1 jan 2025", DATE_ISO, 20250101 },
	{ "1 February 2025", DATE_ISO, 20250201 },
	{ "1 feb 2025", DATE_ISO, 20250201 },
	{ "1 mar 2025", DATE_ISO, 20250301 },
	{ "1 march 2025", DATE_ISO, 20250301 },
	{ "1 apr 2025", DATE_ISO, 20250401 },
	{ "1 april 2025", DATE_ISO, 20250401 },
	{ "1 jun 2025", DATE_ISO, 20250601 },
	{ "1 june 2025", DATE_ISO, 20250601 },
	{ "1 jul 2025", DATE_ISO, 20250701 },
	{ "1 july 2025", DATE_ISO, 20250701 },
	{ "1 aug 2025", DATE_ISO, 20250801 },
	{ "1 august 2025", DATE_ISO, 20250801 },
	{ "1 sep 2025", DATE_ISO, 20250901 },
	{ "1 sept 2025", DATE_ISO, 20250901 },
	{ "1 september 2025", DATE_ISO, 20250901 },
	{ "1 oct 2025", DATE_ISO, 20251001 },
	{ "1 october 2025", DATE_ISO, 20251001 },
	{ "1 nov 2025", DATE_ISO, 20251101 },
	{ "1 november 2025", DATE_ISO, 20251101 },
	{ "1 dec 2025", DATE_ISO, 20251201 },
	{ "1 december 2025", DATE_ISO, 20251201 },
	{ "Thu 1 May 2025", DATE_ISO, 20250501 },
	{ "Thursday, 1 May 2025", DATE_ISO, 20250501 },
	{ "monday 23.11.2026", DATE_DMY, 20261123 },
	{ "thu 2025-05-01", DATE_ISO, 20250501 },
	/* relative to Monday 23 November 2026 */
	{ "tuesday", DATE_ISO, 20261124 },
	{ "Tue", DATE_DMY, 20261124 },
	{ "next tuesday", DATE_ISO, 20261124 },
	{ "monday", DATE_ISO, 20261130 },
	{ "sun", DATE_MDY, 20261129 },
	{ "t", DATE_ISO, TODAY },
	{ "T", DATE_ISO, TODAY },
	{ "today", DATE_ISO, TODAY },
	{ "Today ", DATE_ISO, TODAY },
	{ "yesterday", DATE_ISO, 20261122 },
	{ "tomorrow", DATE_ISO, 20261124 },
	{ "+0", DATE_ISO, TODAY },
	{ "+7", DATE_ISO, 20261130 },
	{ "+8", DATE_ISO, 20261201 },
	{ "-7", DATE_ISO, 20261116 },
	{ "+7d", DATE_ISO, 20261130 },
	{ "+1w", DATE_ISO, 20261130 },
	{ "-1w", DATE_ISO, 20261116 },
	{ "-1W", DATE_ISO, 20261116 },
	{ "+2m", DATE_ISO, 20270123 },
	{ "-1m", DATE_ISO, 20261023 },
	{ "-11m", DATE_ISO, 20251223 },
	{ "+12m", DATE_ISO, 20271123 },
	{ "+1y", DATE_ISO, 20271123 },
	{ "-42y", DATE_ISO, 19841123 },
	{ "+365", DATE_ISO, 20271123 },
	{ "+40", DATE_ISO, 20270102 },
	/* no year: today or the next such day */
	{ "30 nov", DATE_ISO, 20261130 },
	{ "nov 30", DATE_MDY, 20261130 },
	{ "November 30th", DATE_ISO, 20261130 },
	{ "mon 30 nov", DATE_ISO, 20261130 },
	{ "30/11", DATE_DMY, 20261130 },
	{ "30.11", DATE_DMY, 20261130 },
	{ "30.11.", DATE_ISO, 20261130 },
	{ "30/11", DATE_ISO, 20261130 },
	{ "11/30", DATE_MDY, 20261130 },
	{ "3/4", DATE_DMY, 20270403 },
	{ "3/4", DATE_MDY, 20270304 },
	{ "23 nov", DATE_ISO, TODAY },
	{ "22 nov", DATE_ISO, 20271122 },
	{ "1 jan", DATE_ISO, 20270101 },
	{ "29 feb", DATE_ISO, 20280229 },
	{ "29.2", DATE_DMY, 20280229 },
};

/* The same words of what lies behind. */
static const struct {
	const char *text;
	day_t day;
} behind[] = {
	{ "30 nov", 20251130 }, { "30.11.", 20251130 }, { "23/11", TODAY }, { "22 nov", 20261122 },
	{ "1 jan", 20260101 }, { "29 feb", 20240229 }, { "fri", 20261120 },
	{ "monday", 20261116 }, { "sun", 20261122 }, { "next fri", 20261127 },
	{ "+7", 20261130 }, { "tomorrow", 20261124 }, { "30 nov 2026", 20261130 },
};

static const struct {
	const char *text;
	enum date_order order;
	const char *words;
} bad[] = {
	/* days that do not exist */
	{ "31.4.2025", DATE_DMY, "day 31 does not exist in April" },
	{ "31.4.2025", DATE_ISO, "day 31 does not exist in April" },
	{ "2025-04-31", DATE_ISO, "day 31 does not exist in April" },
	{ "20250431", DATE_ISO, "day 31 does not exist in April" },
	{ "31 apr 2025", DATE_ISO, "day 31 does not exist in April" },
	{ "2025-02-29", DATE_ISO, "day 29 does not exist in February 2025" },
	{ "1900-02-29", DATE_ISO, "day 29 does not exist in February 1900" },
	{ "2100-02-29", DATE_ISO, "day 29 does not exist in February 2100" },
	{ "2024-02-30", DATE_ISO, "day 30 does not exist in February" },
	{ "2025-05-00", DATE_ISO, "day 0 does not exist in May" },
	{ "2025-05-32", DATE_ISO, "day 32 does not exist in May" },
	{ "2025-06-31", DATE_ISO, "day 31 does not exist in June" },
	{ "2025-09-31", DATE_ISO, "day 31 does not exist in September" },
	{ "2025-11-31", DATE_ISO, "day 31 does not exist in November" },
	{ "2025-13-01", DATE_ISO, "month 13 does not exist" },
	{ "2025-00-01", DATE_ISO, "month 0 does not exist" },
	{ "0000-01-01", DATE_ISO, "year 0 does not exist" },
	{ "45/13/2025", DATE_DMY, "month 13 does not exist" },
	/* two ways */
	{ "3/4/2026", DATE_ISO, "3/4/2026 can be read two ways, write 2026-04-03 or 2026-03-04" },
	{ "3-4-2026", DATE_ISO, "can be read two ways" },
	{ "12/11/2026", DATE_ISO, "can be read two ways, write 2026-11-12 or 2026-12-11" },
	{ "3.4.2026", DATE_MDY, "can be read two ways" },
	{ "1 2 2026", DATE_ISO, "can be read two ways" },
	/* the other order than the one told: strict, so that a wrong file is found out */
	{ "5/31/2025", DATE_DMY, "the day comes first here: 31/5/2025" },
	{ "31/5/2025", DATE_MDY, "the month comes first here: 5/31/2025" },
	/* no year and two ways, no such day in any year, the other order */
	{ "3/4", DATE_ISO, "3/4 can be read two ways, write 3 Apr or 4 Mar" },
	{ "3.4.", DATE_MDY, "can be read two ways" },
	{ "31 apr", DATE_ISO, "day 31 does not exist in April" },
	{ "30 feb", DATE_ISO, "day 30 does not exist in February" },
	{ "31/5", DATE_MDY, "the month comes first here: 5/31" },
	{ "5/31", DATE_DMY, "the day comes first here: 31/5" },
	{ "tue 30 nov", DATE_ISO, "that day is Mon 30 Nov 2026" },
	{ "32 12", DATE_DMY, "day 32 does not exist in December" },
	/* short year */
	{ "1.5.25", DATE_DMY, "four digits" }, { "5/1/25", DATE_MDY, "four digits" },
	{ "1 may 25", DATE_ISO, "four digits" }, { "31.12.99", DATE_ISO, "four digits" },
	/* the weekday does not fit */
	{ "Fri 1 May 2025", DATE_ISO, "that day is Thu 1 May 2025" },
	/* beyond the calendar */
	{ "+9999999", DATE_ISO, "further than the calendar goes" },
	{ "-9999999", DATE_ISO, "further than the calendar goes" },
	{ "+99999999999999999999", DATE_ISO, "further than the calendar goes" },
	{ "-9999y", DATE_ISO, "further than the calendar goes" },
	{ "+9999999w", DATE_ISO, "further than the calendar goes" },
	/* garbage */
	{ "x", DATE_ISO, "is not a date" }, { "May", DATE_ISO, "is not a date" },
	{ "1", DATE_ISO, "is not a date" }, { "2025", DATE_ISO, "is not a date" },
	{ "2025-05", DATE_ISO, "is not a date" }, { "May 2025", DATE_ISO, "is not a date" },
	{ "202505", DATE_ISO, "is not a date" }, { "202505011", DATE_ISO, "is not a date" },
	{ "2025-05-01-01", DATE_ISO, "is not a date" },
	{ "2025-05-01 x", DATE_ISO, "is not a date" },
	{ "2025--05-01", DATE_ISO, "is not a date" },
	{ "2025-05-01-", DATE_ISO, "is not a date" }, { "1/5/2025/", DATE_DMY, "is not a date" },
	{ "-", DATE_ISO, "is not a date" }, { "+", DATE_ISO, "is not a date" },
	{ "+x", DATE_ISO, "is not a date" }, { "+7x", DATE_ISO, "is not a date" },
	{ "+7dd", DATE_ISO, "is not a date" }, { "++7", DATE_ISO, "is not a date" },
	{ "1 ma 2025", DATE_ISO, "is not a date" }, { "1 mayo 2025", DATE_ISO, "is not a date" },
	{ "1 juneau 2025", DATE_ISO, "is not a date" },
	{ "may may 2025", DATE_ISO, "is not a date" },
	{ "1 may may", DATE_ISO, "is not a date" }, { "1 2025 may", DATE_ISO, "is not a date" },
	{ "thu thu 1 may 2025", DATE_ISO, "is not a date" }, 
	{ "001/5/2025", DATE_DMY, "is not a date" }, { "1/005/2025", DATE_DMY, "is not a date" },
	{ "1/5/02025", DATE_DMY, "is not a date" }, { "1/5/202", DATE_DMY, "is not a date" },
	{ "1e3", DATE_ISO, "is not a date" }, { "0x1", DATE_ISO, "is not a date" },
	{ "\xc3\x96", DATE_ISO, "is not a date" }, { "\xff\xfe", DATE_ISO, "is not a date" },
	{ "2025\xe2\x80\x93" "05\xe2\x80\x93" "01", DATE_ISO, "is not a date" },
	{ "'; DROP TABLE client; --", DATE_ISO, "is not a date" },
	{ "%s%n", DATE_ISO, "is not a date" },
	{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
	  DATE_ISO, "is not a date" },
	{ "2025-05-01                                                                 x", DATE_ISO,
	  "is not a date" },
	{ "99999999999999999999-01-01", DATE_ISO, "is not a date" },
};

static void reads_days(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(good); i++) {
		struct err e = { 0 };
		day_t day = -1;
		int r = day_parse(&day, good[i].text, good[i].order, TODAY, DATE_AHEAD, &e);

		if (day != good[i].day || r < 0)
			fail_msg("'%s' (order %d) gave %d, %d: %s", good[i].text,
				 (int)good[i].order, r, (int)day, e.msg);
	}
}

static void reads_days_behind(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(behind); i++) {
		struct err e = { 0 };
		day_t day = -1;
		int r = day_parse(&day, behind[i].text, DATE_DMY, TODAY, DATE_BACK, &e);

		if (day != behind[i].day || r < 0)
			fail_msg("'%s' gave %d, %d: %s", behind[i].text, r, (int)day, e.msg);
	}
}

static void wants_the_year_where_it_may_be_any(void **state)
{
	struct err e = { 0 };
	day_t day = 77;

	(void)state;
	assert_int_equal(day_parse(&day, "1 may", DATE_ISO, TODAY, DATE_WHOLE, &e), -ERR_INVALID);
	assert_non_null(strstr(e.msg, "write the year too"));
	assert_int_equal(day, 77);
	assert_int_equal(day_parse(&day, "fri", DATE_ISO, TODAY, DATE_WHOLE, &e), 0);
	assert_int_equal(day, 20261127);
}

static void refuses_days_in_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		struct err e = { 0 };
		day_t day = 77;
		int r = day_parse(&day, bad[i].text, bad[i].order, TODAY, DATE_AHEAD, &e);

		if (r != -ERR_INVALID || day != 77 || !strstr(e.msg, bad[i].words))
			fail_msg("'%s' (order %d) gave %d, %d: %s", bad[i].text,
				 (int)bad[i].order, r, (int)day, e.msg);
	}
}

static void relative_forms_need_an_anchor(void **state)
{
	static const char *const words[] = { "t", "today", "+7", "-1w", "tomorrow", "yesterday",
					     "30 nov", "30.11." };
	struct err e;
	day_t day = 77;
	minute_t when = 77;

	(void)state;
	for (size_t i = 0; i < COUNT(words); i++)
		assert_int_equal(day_parse(&day, words[i], DATE_ISO, 0, DATE_AHEAD, &e),
				 -ERR_INVALID);
	assert_int_equal(minute_parse(&when, "10:30", DATE_ISO, 0, DATE_AHEAD, &e), -ERR_INVALID);
	assert_int_equal(day, 77);
	assert_int_equal(when, 77);
}

static const struct {
	const char *text;
	enum date_order order;
	minute_t when;
	const char *words;	/* of the refusal, else NULL */
} minutes[] = {
	{ "", DATE_ISO, 0, NULL },
	{ "2026-11-23 10:00", DATE_ISO, 202611231000, NULL },
	{ "2026-11-23T10:00", DATE_ISO, 202611231000, NULL },
	{ "2026-11-23 10:00:00", DATE_ISO, 202611231000, NULL },
	{ "2026-11-23  10:00", DATE_ISO, 202611231000, NULL },
	{ "20261123 1000", DATE_ISO, 202611231000, NULL },
	{ "20261123T1000", DATE_ISO, 202611231000, NULL },
	{ "23.11.2026 10.30", DATE_DMY, 202611231030, NULL },
	{ "23/11/2026 9", DATE_DMY, 202611230900, NULL },
	{ "11/23/2026 2:05 pm", DATE_MDY, 202611231405, NULL },
	{ "1 May 2025 10:00", DATE_ISO, 202505011000, NULL },
	{ "1 May 2025 1000", DATE_ISO, 202505011000, NULL },
	{ "may 1 2025 10 am", DATE_ISO, 202505011000, NULL },
	{ "Thu 1 May 2025 10:00", DATE_ISO, 202505011000, NULL },
	{ "t 9", DATE_ISO, 202611230900, NULL }, { "today 09:15", DATE_ISO, 202611230915, NULL },
	{ "tomorrow 23:59", DATE_ISO, 202611242359, NULL },
	{ "+7 14:30", DATE_ISO, 202611301430, NULL },
	{ "-1w 0:00", DATE_ISO, 202611160000, NULL },
	{ "10:30", DATE_ISO, 202611231030, NULL }, { "10.30", DATE_ISO, 202611231030, NULL },
	{ "1030", DATE_ISO, 202611231030, NULL }, { "930", DATE_ISO, 202611230930, NULL },
	{ "10", DATE_ISO, 202611231000, NULL }, { "9", DATE_ISO, 202611230900, NULL },
	{ "0", DATE_ISO, 202611230000, NULL }, { "0000", DATE_ISO, 202611230000, NULL },
	{ "10 am", DATE_ISO, 202611231000, NULL }, { "10am", DATE_ISO, 202611231000, NULL },
	{ "10 PM", DATE_ISO, 202611232200, NULL }, { "12 am", DATE_ISO, 202611230000, NULL },
	{ "12 pm", DATE_ISO, 202611231200, NULL }, { "12:30am", DATE_ISO, 202611230030, NULL },
	{ "10.30 pm", DATE_ISO, 202611232230, NULL }, { " 10:30 ", DATE_ISO, 202611231030, NULL },
	{ "2026-11-23", DATE_ISO, -1, "write the time too" },
	{ "t", DATE_ISO, -1, "write the time too" },
	{ "+7", DATE_ISO, -1, "write the time too" },
	{ "1 May 2025", DATE_ISO, -1, "write the time too" },
	{ "24:00", DATE_ISO, -1, "is not a time of day" },
	{ "10:60", DATE_ISO, -1, "is not a time of day" },
	{ "25", DATE_ISO, -1, "is not a time of day" },
	{ "2460", DATE_ISO, -1, "is not a time of day" },
	{ "13 pm", DATE_ISO, -1, "is not a time of day" },
	{ "0 am", DATE_ISO, -1, "is not a time of day" },
	{ "10:3", DATE_ISO, -1, "is not a time of day" },
	{ "1.5", DATE_ISO, -1, "write the time too" },
	{ "10:30x", DATE_ISO, -1, "is not a time of day" },
	{ "am", DATE_ISO, -1, "is not a time of day" },
	{ "x", DATE_ISO, -1, "is not a time of day" },
	{ "10:", DATE_ISO, -1, "is not a time of day" },
	{ "2026-11-23 10:30:99", DATE_ISO, -1, "is not a time of day" },
	{ "2026-11-31 10:00", DATE_ISO, -1, "day 31 does not exist in November" },
	{ "3/4/2026 10:00", DATE_ISO, -1, "can be read two ways" },
	{ "30 nov 10:00", DATE_ISO, 202611301000, NULL },
	{ "30.11. 10", DATE_DMY, 202611301000, NULL },
	{ "30/11 9:30 am", DATE_DMY, 202611300930, NULL },
	{ "mon 30 nov 930", DATE_ISO, 202611300930, NULL },
	{ "nov 30 10", DATE_MDY, 202611301000, NULL },
	{ "1 may 10:00", DATE_ISO, 202705011000, NULL },
	{ "10.11", DATE_DMY, 202611231011, NULL },
	{ "30 nov", DATE_ISO, -1, "write the time too" },
	{ "30 nov 1030", DATE_ISO, 202611301030, NULL },
	{ "30/11 1430", DATE_DMY, 202611301430, NULL },
	{ "mon 30 nov 1030", DATE_ISO, 202611301030, NULL },
	{ "30 nov 0900", DATE_ISO, 202611300900, NULL },
	{ "30 nov 1859", DATE_ISO, 202611301859, NULL },
	{ "30 nov 2200", DATE_ISO, 202611302200, NULL },
	{ "30 nov 1900", DATE_ISO, -1, "write the time too" },
	{ "30 nov 1930", DATE_ISO, -1, "1930 is read as the year; write the time too, like 19:30" },
	{ "30 nov 2030", DATE_ISO, -1, "2030 is read as the year; write the time too, like 20:30" },
	{ "30 nov 2026", DATE_ISO, -1, "'30 nov 2026': write the time too, like 2025-" },
	{ "30 nov 2199", DATE_ISO, -1, "'30 nov 2199': write the time too, like 2025-" },
	{ "30 nov 1060", DATE_ISO, -1, "write the time too" },
	{ "3/4 1030", DATE_ISO, -1, "can be read two ways" },
	{ "3/4 10:00", DATE_ISO, -1, "can be read two ways" },
	{ "x 10:00", DATE_ISO, -1, "is not a date" },
};

static void reads_minutes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(minutes); i++) {
		struct err e = { 0 };
		minute_t when = -1;
		int r = minute_parse(&when, minutes[i].text, minutes[i].order, TODAY, DATE_AHEAD,
				     &e);

		if (when != minutes[i].when || (r < 0) != (minutes[i].words != NULL) ||
		    (r < 0 && !strstr(e.msg, minutes[i].words)))
			fail_msg("'%s' gave %d, %lld: %s", minutes[i].text, r, (long long)when,
				 e.msg);
	}
}

static void reads_lengths(void **state)
{
	static const struct {
		const char *text;
		int minutes;	/* -1: no length */
	} rows[] = {
		{ "90", 90 },	     { " 90m ", 90 },	 { "90 min", 90 },  { "90 Mins.", 90 },
		{ "90 minutes", 90 }, { "1:30", 90 },	 { "01:30", 90 },   { "0:45", 45 },
		{ "1h30", 90 },	     { "1h 30", 90 },	 { "1 h 30 min", 90 }, { "1H30M", 90 },
		{ "3h", 180 },	     { "3 hrs", 180 },	 { "3 hours", 180 }, { "1 hour 5", 65 },
		{ "1.5h", 90 },	     { "1,25 h", 75 },	 { "0.5 hours", 30 }, { "0", 0 },
		{ "24:00", 1440 },
		{ "", -1 },	     { "h", -1 },	 { ":30", -1 },	    { "1:3", -1 },
		{ "1:60", -1 },	     { "1:300", -1 },	 { "1h60", -1 },    { "1.5", -1 },
		{ "1.5h30", -1 },    { "90 x", -1 },	 { "-90", -1 },	    { "1h30h", -1 },
		{ "1h30 x", -1 },    { "90 min 5", -1 }, { "1000000", -1 }, { "1.5 min", -1 },
		{ "3 days", -1 },    { "1h,", -1 },	 { "1.h", -1 },	    { "1h30:", -1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		int n = -1;
		bool is = length_parse(&n, rows[i].text);

		if (is != (rows[i].minutes >= 0) || (is && n != rows[i].minutes))
			fail_msg("'%s' gave %d, %d", rows[i].text, is, n);
	}
}

static void labels_say_a_month(void **state)
{
	static const struct {
		const char *text;
		day_t day;	/* 0: no month */
	} rows[] = {
		{ "06/2027", 20270630 }, { "6/2027", 20270630 },   { "2027-06", 20270630 },
		{ "June 2027", 20270630 }, { " feb 2028 ", 20280229 }, { "02.2027", 20270228 },
		{ "13/2027", 0 },   { "0/2027", 0 }, { "06/27", 0 }, { "2027", 0 },
		{ "1/06/2027", 0 }, { "06/0000", 0 }, { "Mon 2027", 0 }, { "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		day_t day = 0;

		assert_int_equal(day_of_month_end(&day, rows[i].text), rows[i].day != 0);
		assert_int_equal(day, rows[i].day);
	}
}

static void numbers_walk_the_whole_calendar(void **state)
{
	int32_t n = day_number(10101);
	int weekday = 0;
	day_t day;

	(void)state;
	assert_int_equal(day_number(19700101), 0);
	assert_int_equal(day_number(20000301), 11017);
	for (int y = 1; y <= 9999; y++)
		for (int m = 1; m <= 12; m++)
			for (int d = 1; d <= day_month_length(y, m); d++, n++) {
				day = day_make(y, m, d);
				if (day_number(day) != n || day_of_number(n) != day ||
				    day_weekday(day) != weekday)
					fail_msg("day %d, number %d", (int)day, (int)n);
				weekday = (weekday + 1) % 7;
			}
	assert_int_equal(n - 1, day_number(99991231));
}

static const struct {
	day_t day;
	int months;
	day_t sum;
} month_sums[] = {
	{ 20250131, 1, 20250228 }, { 20240131, 1, 20240229 }, { 20240131, 2, 20240331 },
	{ 20240229, 12, 20250228 }, { 20240229, 48, 20280229 }, { 20250331, -1, 20250228 },
	{ 20250131, -1, 20241231 }, { 20251231, 1, 20260131 }, { 20250515, 0, 20250515 },
	{ 20250531, 1, 20250630 }, { 20250131, 13, 20260228 }, { 20250115, -12, 20240115 },
	{ 10115, -1, 10101 }, { 99991215, 1, 99991231 }, { 20250101, INT32_MAX, 99991231 },
	{ 20250101, INT32_MIN, 10101 },
};

static const struct {
	day_t born, on;
	int age;
} ages[] = {
	{ 19840531, 20260530, 41 }, { 19840531, 20260531, 42 }, { 20240229, 20250228, 0 },
	{ 20240229, 20250301, 1 }, { 20261123, 20261123, 0 }, { 20261124, 20261123, -1 },
	{ 0, 20261123, -1 }, { 19261123, 20261123, 100 }, { 20001231, 20010101, 0 },
};

static void adds_and_ages(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(month_sums); i++)
		assert_int_equal(day_add_months(month_sums[i].day, month_sums[i].months),
				 month_sums[i].sum);
	for (size_t i = 0; i < COUNT(ages); i++)
		assert_int_equal(day_age(ages[i].born, ages[i].on), ages[i].age);
	assert_int_equal(day_add(20241231, 1), 20250101);
	assert_int_equal(day_add(20240301, -1), 20240229);
	assert_int_equal(day_add(20240301, INT32_MAX), 99991231);
	assert_int_equal(day_add(20240301, INT32_MIN), 10101);
}

static void writes(void **state)
{
	char buf[DATE_BUF];

	(void)state;
	assert_string_equal(day_iso(20250501, buf), "2025-05-01");
	assert_string_equal(day_iso(10101, buf), "0001-01-01");
	assert_string_equal(day_iso(0, buf), "");
	assert_string_equal(day_long(20250501, buf), "Thu 1 May 2025");
	assert_string_equal(day_long(20260930, buf), "Wed 30 Sep 2026");
	assert_string_equal(day_long(0, buf), "");
	assert_string_equal(day_short(20250501, 20251231, buf), "1 May");
	assert_string_equal(day_short(20240501, 20251231, buf), "1 May 2024");
	assert_string_equal(day_short(0, 20251231, buf), "");
	assert_string_equal(minute_iso(202505010905, buf), "2025-05-01 09:05");
	assert_string_equal(minute_iso(0, buf), "");
	assert_string_equal(minute_long(202505010905, buf), "Thu 1 May 2025 09:05");
	assert_string_equal(minute_long(0, buf), "");
	assert_int_equal(minute_day(202505010905), 20250501);
	assert_string_equal(day_month_name(12), "December");
}

static const char *const not_iso[] = {
	"2025-5-01", "20250501", "2025-05-01 ", " 2025-05-01", "2025-02-29", "2025-05-1x", "x",
	"2025-05-01T10:00", "0000-01-01", "2025-13-01", "2025/05/01",
};

static const char *const not_iso_minute[] = {
	"2025-05-01", "2025-05-01 24:00", "2025-05-01 10:60", "2025-05-01 1:00",
	"2025-05-01 10:00:00", "2025-05-01t10:00", "2025-02-30 10:00",
};

static const char *const not_instant[] = {
	"2025-05-01T08:00:00", "2025-05-01 08:00:00Z", "2025-05-01T08:00:60Z",
	"2025-05-01T24:00:00Z", "2025-02-29T08:00:00Z", "2025-05-01T08:00:0xZ", "x",
	"2025-05-01T08:00:00z",
};

static void strict_forms(void **state)
{
	char buf[DATE_BUF];
	day_t day = 77;
	minute_t when = 77;
	instant_t at = 77;

	(void)state;
	for (size_t i = 0; i < COUNT(not_iso); i++)
		assert_int_equal(day_iso_parse(&day, not_iso[i]), -1);
	for (size_t i = 0; i < COUNT(not_iso_minute); i++)
		assert_int_equal(minute_iso_parse(&when, not_iso_minute[i]), -1);
	for (size_t i = 0; i < COUNT(not_instant); i++)
		assert_int_equal(instant_iso_parse(&at, not_instant[i]), -1);
	assert_true(day == 77 && when == 77 && at == 77);
	assert_int_equal(day_iso_parse(&day, ""), 0);
	assert_int_equal(minute_iso_parse(&when, ""), 0);
	assert_int_equal(instant_iso_parse(&at, ""), 0);
	assert_true(day == 0 && when == 0 && at == 0);
	assert_int_equal(day_iso_parse(&day, "2024-02-29"), 0);
	assert_int_equal(day, 20240229);
	assert_int_equal(minute_iso_parse(&when, "2024-02-29T23:59"), 0);
	assert_true(when == 202402292359);
	assert_int_equal(minute_iso_parse(&when, "2024-02-29 00:00"), 0);
	assert_true(when == 202402290000);
	assert_int_equal(instant_iso_parse(&at, "2025-05-01T08:00:09Z"), 0);
	assert_true(at == 1746086409);
	assert_string_equal(instant_iso(at, buf), "2025-05-01T08:00:09Z");
	assert_string_equal(instant_iso(-1, buf), "1969-12-31T23:59:59Z");
	assert_string_equal(instant_iso(0, buf), "");
}

static void the_clock_stops_and_goes(void **state)
{
	int64_t before = clock_ms();

	(void)state;
	setenv("TZ", "XST-14", 1);	/* fourteen hours ahead of UTC, no file needed */
	tzset();
	clock_fix(1795428000);		/* 2026-11-23T10:00:00Z */
	assert_true(clock_now() == 1795428000);
	assert_true(clock_minute() == 202611240000);
	assert_int_equal(clock_today(), 20261124);
	assert_true(instant_local(1795428000 - 60) == 202611232359);
	assert_true(instant_local(0) == 0);
	assert_true(instant_of_local(202611240000) == 1795428000);
	assert_true(instant_of_local(0) == 0);
	clock_fix(0);
	assert_true(clock_now() > 1700000000);
	assert_true(clock_ms() >= before);
}

static void orders_of_locales(void **state)
{
	static const struct {
		const char *format;
		enum date_order order;
	} formats[] = {
		{ "%d.%m.%Y", DATE_DMY }, { "%e.%m.%Y", DATE_DMY }, { "%d/%m/%y", DATE_DMY },
		{ "%m/%d/%Y", DATE_MDY }, { "%D", DATE_MDY }, { "%Y-%m-%d", DATE_ISO },
		{ "%F", DATE_ISO }, { "%-d. %-m. %Y", DATE_DMY }, { "%a, %d %b", DATE_DMY },
		{ "", DATE_ISO }, { "%", DATE_ISO }, { "%%", DATE_ISO },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(formats); i++)
		assert_int_equal(date_order_of_format(formats[i].format), formats[i].order);
	assert_int_equal(date_order_of_locale(), DATE_ISO);
	assert_int_equal(date_first_weekday(), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_days),
		cmocka_unit_test(reads_days_behind),
		cmocka_unit_test(wants_the_year_where_it_may_be_any),
		cmocka_unit_test(refuses_days_in_words),
		cmocka_unit_test(relative_forms_need_an_anchor),
		cmocka_unit_test(reads_minutes),
		cmocka_unit_test(reads_lengths),
		cmocka_unit_test(labels_say_a_month),
		cmocka_unit_test(numbers_walk_the_whole_calendar),
		cmocka_unit_test(adds_and_ages),
		cmocka_unit_test(writes),
		cmocka_unit_test(strict_forms),
		cmocka_unit_test(the_clock_stops_and_goes),
		cmocka_unit_test(orders_of_locales),
	};

	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
