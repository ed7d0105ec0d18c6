/* SPDX-License-Identifier: MIT */
/* The system clock, and the one place where a test stops it. */
#include "config.h"
#include "base/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { DAY_SECONDS = 86400 };

static instant_t fixed;
static bool environment_was_read;

void clock_fix(instant_t at)
{
	environment_was_read = true;
	fixed = at;
}

instant_t clock_now(void)
{
	if (!environment_was_read) {
		const char *at = getenv("SCALPBOOK_NOW");

		environment_was_read = true;
		if (at && instant_iso_parse(&fixed, at) < 0)
			fixed = 0;
	}
	return fixed ? fixed : (instant_t)time(NULL);
}

minute_t clock_minute(void)
{
	return instant_local(clock_now());
}

day_t clock_today(void)
{
	return minute_day(clock_minute());
}

int64_t clock_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

const char *instant_iso(instant_t t, char *buf)
{
	int64_t days = t / DAY_SECONDS, s = t % DAY_SECONDS;
	size_t n;

	if (s < 0)
		s += DAY_SECONDS, days--;
	*buf = '\0';
	if (!t)
		return buf;
	n = strlen(day_iso(day_of_number((int32_t)days), buf));
	snprintf(buf + n, DATE_BUF - n, "T%02d:%02d:%02dZ", (int)(s / 3600), (int)(s / 60 % 60),
		 (int)(s % 60));
	return buf;
}

int instant_iso_parse(instant_t *ret, const char *s)
{
	static const char shape[] = "2025-05-01T08:00:00Z";
	char minute[] = "2025-05-01T08:00";
	minute_t when;
	int second;

	if (!*s) {
		*ret = 0;
		return 0;
	}
	if (strlen(s) != sizeof shape - 1 || s[10] != 'T' || s[16] != ':' || s[19] != 'Z')
		return -1;
	if (s[17] < '0' || s[17] > '5' || s[18] < '0' || s[18] > '9')
		return -1;
	memcpy(minute, s, sizeof minute - 1);
	if (minute_iso_parse(&when, minute) < 0)
		return -1;
	second = (s[17] - '0') * 10 + (s[18] - '0');
	*ret = (instant_t)day_number(minute_day(when)) * DAY_SECONDS + when / 100 % 100 * 3600 +
	       when % 100 * 60 + second;
	return 0;
}

instant_t instant_of_local(minute_t when)
{
	day_t day = minute_day(when);
	struct tm tm = {
		.tm_year = day / 10000 - 1900, .tm_mon = day / 100 % 100 - 1, .tm_mday = day % 100,
		.tm_hour = (int)(when / 100 % 100), .tm_min = (int)(when % 100), .tm_isdst = -1,
	};

	return when ? (instant_t)mktime(&tm) : 0;
}

minute_t instant_local(instant_t t)
{
	time_t seconds = (time_t)t;
	struct tm tm;
	int y, m;

	if (!t || !localtime_r(&seconds, &tm))
		return 0;
	y = tm.tm_year + 1900;
	m = tm.tm_mon + 1;
	if (!day_valid(y, m, tm.tm_mday))
		return 0;
	return minute_make(day_make(y, m, tm.tm_mday), tm.tm_hour, tm.tm_min);
}
