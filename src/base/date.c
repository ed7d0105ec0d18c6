/* SPDX-License-Identifier: MIT */
/* Calendar arithmetic and the written forms of days; what people type is read in date_parse.c. */
#include "config.h"
#include "base/date.h"

#include <assert.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

static const char *const months[] = {
	"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December",
};

static const char *const weekdays[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

enum { YEAR_MAX = 9999, FIRST_NUMBER = -719162, LAST_NUMBER = 2932896 };

static int year_of(day_t day)
{
	return day / 10000;
}

static int month_of(day_t day)
{
	return day / 100 % 100;
}

static int mday_of(day_t day)
{
	return day % 100;
}

int day_month_length(int y, int m)
{
	static const signed char length[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	assert(m >= 1 && m <= 12);
	return length[m - 1] + (m == 2 && y % 4 == 0 && (y % 100 != 0 || y % 400 == 0));
}

bool day_valid(int y, int m, int d)
{
	return y >= 1 && y <= YEAR_MAX && m >= 1 && m <= 12 &&
	       d >= 1 && d <= day_month_length(y, m);
}

day_t day_make(int y, int m, int d)
{
	assert(day_valid(y, m, d));
	return y * 10000 + m * 100 + d;
}

/* Both directions count in years from 1 March on, so that the leap day is the last of its year. */
int32_t day_number(day_t day)
{
	int m = month_of(day), y = year_of(day) - (m <= 2);
	int in_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + mday_of(day) - 1;

	assert(day_valid(year_of(day), m, mday_of(day)));
	return y * 365 + y / 4 - y / 100 + y / 400 + in_year - 719468;
}

day_t day_of_number(int32_t n)
{
	int from = n + 719468, era = from / 146097, in_era = from % 146097;
	int y = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
	int in_year = in_era - (365 * y + y / 4 - y / 100);
	int m = (5 * in_year + 2) / 153;

	assert(n >= FIRST_NUMBER && n <= LAST_NUMBER);
	return day_make(era * 400 + y + (m >= 10), m < 10 ? m + 3 : m - 9,
			in_year - (153 * m + 2) / 5 + 1);
}

day_t day_add(day_t day, int days)
{
	int64_t n = (int64_t)day_number(day) + days;

	n = n < FIRST_NUMBER ? FIRST_NUMBER : n > LAST_NUMBER ? LAST_NUMBER : n;
	return day_of_number((int32_t)n);
}

day_t day_add_months(day_t day, int months_on)
{
	int64_t n = (int64_t)year_of(day) * 12 + month_of(day) - 1 + months_on;
	int y, m, length;

	if (n < 12)
		return day_make(1, 1, 1);
	if (n >= ((int64_t)YEAR_MAX + 1) * 12)
		return day_make(YEAR_MAX, 12, 31);
	y = (int)(n / 12);
	m = (int)(n % 12) + 1;
	length = day_month_length(y, m);
	return day_make(y, m, mday_of(day) < length ? mday_of(day) : length);
}

int day_weekday(day_t day)
{
	return (day_number(day) - FIRST_NUMBER) % 7;	/* 1 January 0001 was a Monday */
}

int day_age(day_t born, day_t on)
{
	if (!born || born > on)
		return -1;
	/* The digits below the year compare as the days in the year do. */
	return (on - born) / 10000;
}

const char *day_month_name(int m)
{
	assert(m >= 1 && m <= 12);
	return months[m - 1];
}

day_t minute_day(minute_t when)
{
	return (day_t)(when / 10000);
}

minute_t minute_make(day_t day, int hour, int minute)
{
	assert(hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59);
	return (minute_t)day * 10000 + hour * 100 + minute;
}

minute_t minute_add(minute_t when, int64_t minutes)
{
	enum { HOUR = 60, DAY = 24 * HOUR };
	int64_t at = when / 100 % 100 * HOUR + when % 100 + minutes;
	int64_t days = at / DAY - (at % DAY < 0);

	at -= days * DAY;
	if (days > 4000000 || days < -4000000)	/* more than there are */
		days = days < 0 ? -4000000 : 4000000;
	return minute_make(day_add(minute_day(when), (int)days), (int)(at / HOUR),
			   (int)(at % HOUR));
}

/* 'width' digits, zeros in front; no snprintf, because an export writes millions of days. */
static char *put_number(char *p, int n, int width)
{
	for (int i = width - 1; i >= 0; i--, n /= 10)
		p[i] = (char)('0' + n % 10);
	return p + width;
}

static char *put_day(char *p, day_t day)
{
	p = put_number(p, year_of(day), 4);
	*p++ = '-';
	p = put_number(p, month_of(day), 2);
	*p++ = '-';
	return put_number(p, mday_of(day), 2);
}

const char *day_iso(day_t day, char *buf)
{
	char *p = buf;

	if (day)
		p = put_day(p, day);
	*p = '\0';
	return buf;
}

const char *minute_iso(minute_t when, char *buf)
{
	char *p = buf;

	if (when) {
		p = put_day(p, minute_day(when));
		*p++ = ' ';
		p = put_number(p, (int)(when / 100 % 100), 2);
		*p++ = ':';
		p = put_number(p, (int)(when % 100), 2);
	}
	*p = '\0';
	return buf;
}

const char *day_long(day_t day, char *buf)
{
	*buf = '\0';
	if (day)
		snprintf(buf, DATE_BUF, "%s %d %.3s %d", weekdays[day_weekday(day)], mday_of(day),
			 day_month_name(month_of(day)), year_of(day));
	return buf;
}

const char *day_short(day_t day, day_t today, char *buf)
{
	int n;

	*buf = '\0';
	if (!day)
		return buf;
	n = snprintf(buf, DATE_BUF, "%d %.3s", mday_of(day), day_month_name(month_of(day)));
	if (year_of(day) != year_of(today))
		snprintf(buf + n, (size_t)(DATE_BUF - n), " %d", year_of(day));
	return buf;
}

const char *minute_long(minute_t when, char *buf)
{
	size_t n;

	day_long(minute_day(when), buf);
	n = strlen(buf);
	if (when)
		snprintf(buf + n, DATE_BUF - n, " %02d:%02d", (int)(when / 100 % 100),
			 (int)(when % 100));
	return buf;
}

/* A locale that nobody chose says nothing about what people here write. */
static bool locale_is_chosen(void)
{
	const char *name = setlocale(LC_TIME, NULL);

	return name && strcmp(name, "C") && strcmp(name, "POSIX") && strncmp(name, "C.", 2);
}

enum date_order date_order_of_format(const char *strftime_format)
{
	for (const char *p = strftime_format; (p = strchr(p, '%')); p++) {
		p += strspn(p + 1, "-_0^#EO") + 1;
		switch (*p) {
		case 'd': case 'e':
			return DATE_DMY;
		case 'm': case 'b': case 'B': case 'h': case 'D':
			return DATE_MDY;
		case 'Y': case 'y': case 'F': case 'G': case 'C': case '\0':
			return DATE_ISO;
		}
	}
	return DATE_ISO;
}

enum date_order date_order_of_locale(void)
{
	return locale_is_chosen() ? date_order_of_format(nl_langinfo(D_FMT)) : DATE_ISO;
}

int date_first_weekday(void)
{
#ifdef _NL_TIME_FIRST_WEEKDAY
	/* glibc counts from 1, in a week from a day told as yyyymmdd in place of a pointer. */
	uintptr_t week = (uintptr_t)nl_langinfo(_NL_TIME_WEEK_1STDAY) & 0xffffffff;
	int first = *nl_langinfo(_NL_TIME_FIRST_WEEKDAY);

	if (!locale_is_chosen() || first < 1)
		return 0;
	return week == 19971130 ? (first == 1 ? 6 : 0) : (first == 7 ? 6 : 0);
#else
	return 0;
#endif
}
