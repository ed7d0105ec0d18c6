/* SPDX-License-Identifier: MIT */
/* Reads days and times as people type them; what can be read two ways is refused, naming both. */
#include "config.h"
#include "base/date.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A date in pieces: 2025-05-01 is the numbers 2025, 5, 1; a month's name is a piece too. */
enum { PIECES = 4, WORD = 12, TYPED = 64 };

struct piece {
	int value;		/* of the number, or 1 to 12 of the month */
	int digits;		/* of a number; 0 for a month's name */
};

struct pieces {
	struct piece at[PIECES];
	int n;
	bool yearless;		/* the year is none that was written */
	char mark;		/* the character between the first two: '.', '/', '-' or ' ' */
	int weekday;		/* -1 when none was written */
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_letter(char c)
{
	return lower(c) >= 'a' && lower(c) <= 'z';
}

/* The text in lower case without outer blanks; false when it is longer than any date. */
static bool typed_text(char out[TYPED], const char *s)
{
	size_t n = 0;

	while (is_blank(*s))
		s++;
	for (; *s; s++) {
		if (n == TYPED - 1)
			return false;
		out[n++] = lower(*s);
	}
	while (n && is_blank(out[n - 1]))
		n--;
	out[n] = '\0';
	return true;
}

static int refuse_day(struct err *e, const char *s)
{
	return err_set(e, ERR_INVALID, "'%.60s' is not a date, write it like 2025-05-31", s);
}

static int check_day(day_t *ret, int y, int m, int d, struct err *e)
{
	if (y < 1 || y > 9999)
		return err_set(e, ERR_INVALID, "year %d does not exist here", y);
	if (m < 1 || m > 12)
		return err_set(e, ERR_INVALID, "month %d does not exist", m);
	if (m == 2 && d == 29 && !day_valid(y, m, d))
		return err_set(e, ERR_INVALID, "day 29 does not exist in February %d", y);
	if (!day_valid(y, m, d))
		return err_set(e, ERR_INVALID, "day %d does not exist in %s", d, day_month_name(m));
	*ret = day_make(y, m, d);
	return 0;
}

static const struct {
	const char *word;
	int days;
} relative_words[] = { { "t", 0 }, { "today", 0 }, { "yesterday", -1 }, { "tomorrow", 1 } };

static int too_far(struct err *e, const char *s)
{
	return err_set(e, ERR_INVALID, "'%.60s' is further than the calendar goes", s);
}

/* "+7", "-1w", "+2m", "+1y". 1 when it was one of these. */
static int parse_offset(day_t *ret, const char *s, day_t today, struct err *e)
{
	int sign = *s == '-' ? -1 : 1, n = 0, digits = 0;
	day_t day;

	if ((*s != '-' && *s != '+') || !is_digit(s[1]))
		return 0;
	for (s++; is_digit(*s) && digits < 7; s++, digits++)
		n = n * 10 + (*s - '0');
	if (is_digit(*s))
		return too_far(e, s - digits - 1);
	if (*s && s[1])
		return 0;
	n *= sign;
	switch (*s) {
	case '\0': case 'd':
		day = day_add(today, n);
		break;
	case 'w':
		day = day_add(today, n * 7);
		break;
	case 'm':
		day = day_add_months(today, n);
		break;
	case 'y':
		day = day_add_months(today, n * 12);
		break;
	default:
		return 0;
	}
	/* The arithmetic stops at the ends of the calendar; nobody means those days. */
	if (day == day_make(1, 1, 1) || day == day_make(9999, 12, 31))
		return too_far(e, s - digits - 1);
	*ret = day;
	return 1;
}

/* Three letters or more of an English name, up to the whole of it; -1 if it is none. */
static int find_name(const char *word, const char *const *names, int count)
{
	size_t n = strlen(word);

	for (int i = 0; i < count && n >= 3; i++) {
		size_t k = 0;

		while (k < n && lower(names[i][k]) == word[k])
			k++;
		if (k == n)
			return i;
	}
	return -1;
}

static int find_weekday(const char *word)
{
	static const char *const names[] = { "Monday", "Tuesday", "Wednesday", "Thursday",
					     "Friday", "Saturday", "Sunday" };

	return find_name(word, names, 7);
}

/* "tue", "tuesday": the first one after today, or the last one before; "next tuesday": after. */
static int parse_weekday(day_t *ret, const char *s, day_t today, enum date_side side)
{
	bool next = !strncmp(s, "next ", 5);
	int weekday, ahead;

	if ((weekday = find_weekday(next ? s + 5 : s)) < 0)
		return 0;
	ahead = (weekday - day_weekday(today) + 7) % 7;
	if (side == DATE_BACK && !next)
		*ret = day_add(today, ahead - 7);
	else
		*ret = day_add(today, ahead ? ahead : 7);
	return 1;
}

/* 1 when it was a relative form, 0 when it was not. */
static int parse_relative(day_t *ret, const char *s, day_t today, enum date_side side,
			  struct err *e)
{
	if (!today)
		return 0;
	for (size_t i = 0; i < COUNT(relative_words); i++)
		if (!strcmp(s, relative_words[i].word)) {
			*ret = day_add(today, relative_words[i].days);
			return 1;
		}
	return parse_weekday(ret, s, today, side) ? 1 : parse_offset(ret, s, today, e);
}

static int find_month(const char *word)
{
	const char *names[12];

	for (int m = 1; m <= 12; m++)
		names[m - 1] = day_month_name(m);
	return find_name(word, names, 12) + 1;
}

/* Takes one number with its "st", "nd", "rd" or "th". Returns what follows, NULL if too long. */
static const char *take_number(struct piece *p, const char *s)
{
	static const char *const endings[] = { "st", "nd", "rd", "th" };

	*p = (struct piece){ 0 };
	for (; is_digit(*s); s++) {
		if (++p->digits > 8)
			return NULL;
		p->value = p->value * 10 + (*s - '0');
	}
	for (size_t i = 0; i < COUNT(endings); i++)
		if (!strncmp(s, endings[i], 2) && !is_letter(s[2]))
			return s + 2;
	return s;
}

static const char *take_word(struct pieces *ps, const char *s)
{
	char word[WORD] = { 0 };
	struct piece *p = &ps->at[ps->n];
	int n = 0;

	for (; is_letter(*s); s++) {
		if (n == WORD - 1)
			return NULL;
		word[n++] = *s;
	}
	if (!ps->n && ps->weekday < 0 && (ps->weekday = find_weekday(word)) >= 0)
		return s;
	*p = (struct piece){ .value = find_month(word) };
	ps->n++;
	return p->value ? s : NULL;
}

/* Skips what may stand between two pieces: one mark and blanks around it. */
static const char *take_mark(struct pieces *ps, const char *s)
{
	char mark = *s && strchr(" ./-,", *s) ? *s : ' ';

	while (is_blank(*s))
		s++;
	if (*s && strchr("./-,", *s)) {
		mark = *s++;
		while (is_blank(*s))
			s++;
	}
	if (ps->n == 1)
		ps->mark = mark;
	return s;
}

static bool split(struct pieces *ps, const char *s)
{
	*ps = (struct pieces){ .weekday = -1 };
	while (*s) {
		if (ps->n == PIECES - 1)
			return false;
		if (is_digit(*s)) {
			s = take_number(&ps->at[ps->n], s);
			ps->n++;
		} else {
			s = is_letter(*s) ? take_word(ps, s) : NULL;
		}
		if (!s)
			return false;
		if (!*s)
			break;
		s = take_mark(ps, s);
		if (!*s && strchr("/-,", s[-1]))
			return false;
	}
	return ps->n > 0;
}

#define OTHER_ORDER "month %d does not exist, the %s comes first here: %d/%d/%d"

static int two_ways(struct err *e, const char *s, int a, int b, int y, bool yearless)
{
	if (yearless)
		return err_set(e, ERR_INVALID,
			       "%.60s can be read two ways, write %d %.3s or %d %.3s", s, a,
			       day_month_name(b), b, day_month_name(a));
	return err_set(e, ERR_INVALID,
		       "%.60s can be read two ways, write %04d-%02d-%02d or %04d-%02d-%02d",
		       s, y, b, a, y, a, b);
}

/*
 * Three numbers. Points are day-first by custom where nothing is known of the reader, but not
 * surely so where months come first.
 */
static int numeric_day(day_t *ret, const struct pieces *ps, const char *s, enum date_order order,
		       struct err *e)
{
	int a = ps->at[0].value, b = ps->at[1].value, y = ps->at[2].value;

	if (order == DATE_ISO && ps->mark == '.' && day_valid(y, b, a))
		order = DATE_DMY;
	else if (order == DATE_MDY && ps->mark == '.')
		order = DATE_ISO;
	if (order == DATE_ISO && a != b && day_valid(y, a, b) && day_valid(y, b, a))
		return two_ways(e, s, a, b, y, ps->yearless);
	if (order == DATE_ISO)
		order = day_valid(y, a, b) ? DATE_MDY : DATE_DMY;
	if (order == DATE_MDY && a > 12 && day_valid(y, b, a))
		return err_set(e, ERR_INVALID, OTHER_ORDER, a, "month", b, a, y);
	if (order == DATE_DMY && b > 12 && day_valid(y, a, b))
		return err_set(e, ERR_INVALID, OTHER_ORDER, b, "day", b, a, y);
	return order == DATE_MDY ? check_day(ret, y, a, b, e) : check_day(ret, y, b, a, e);
}

/* Three pieces, one of them possibly a month's name, the year first or last. */
static int day_of_pieces(day_t *ret, const struct pieces *ps, const char *s, enum date_order order,
			 struct err *e)
{
	const struct piece *p = ps->at;

	for (int i = 1; i < 3; i++)
		if (p[i].digits > 2 && !(i == 2 && p[i].digits == 4))
			return refuse_day(e, s);
	if (p[0].digits == 4 && p[2].digits && p[2].digits <= 2)
		return check_day(ret, p[0].value, p[1].value, p[2].value, e);
	if (p[0].digits > 2)
		return refuse_day(e, s);
	if (!p[2].digits || (!p[0].digits && !p[1].digits))
		return refuse_day(e, s);
	if (p[2].digits != 4)
		return err_set(e, ERR_INVALID, "'%.60s': write the year with four digits", s);
	if (!p[1].digits)
		return check_day(ret, p[2].value, p[1].value, p[0].value, e);
	if (!p[0].digits)
		return check_day(ret, p[2].value, p[0].value, p[1].value, e);
	return numeric_day(ret, ps, s, order, e);
}

bool day_of_month_end(day_t *ret, const char *s)
{
	struct pieces ps;
	const struct piece *month = &ps.at[0], *year = &ps.at[1];
	char text[TYPED];

	if (!typed_text(text, s) || !split(&ps, text) || ps.n != 2 || ps.weekday >= 0)
		return false;
	if (month->digits == 4) {
		month = &ps.at[1];
		year = &ps.at[0];
	}
	if (month->digits > 2 || year->digits != 4 || month->value < 1 || month->value > 12 ||
	    year->value < 1)
		return false;
	*ret = day_make(year->value, month->value, day_month_length(year->value, month->value));
	return true;
}

static int check_weekday(day_t day, int weekday, struct err *e)
{
	char buf[DATE_BUF];

	if (weekday < 0 || day_weekday(day) == weekday)
		return 0;
	return err_set(e, ERR_INVALID, "the weekday does not fit, that day is %s",
		       day_long(day, buf));
}

/*
 * A day and a month: today or the first such day on that side of it. Eight years on there has
 * been a 29 February. What is wrong is said of this year.
 */
static int day_of_some_year(day_t *ret, struct pieces *ps, const char *s, enum date_order order,
			    day_t today, enum date_side side, struct err *e)
{
	int step = side == DATE_BACK ? -1 : 1, first = 0;
	struct err *say = e, later;

	if (!today || side == DATE_WHOLE)
		return err_set(e, ERR_INVALID, "'%.60s': write the year too", s);
	ps->yearless = true;
	for (int i = 0; i <= 8; i++, say = &later) {
		day_t day = 0;
		int r;

		ps->at[2] = (struct piece){ today / 10000 + i * step, 4 };
		r = day_of_pieces(&day, ps, s, order, say);
		if (!i)
			first = r;
		if (r < 0 || (side == DATE_BACK ? day > today : day < today))
			continue;
		*ret = day;
		return 0;
	}
	return first < 0 ? first : too_far(e, s);
}

static int absolute_day(day_t *ret, const char *s, enum date_order order, day_t today,
			enum date_side side, struct err *e)
{
	struct pieces ps;
	day_t day = 0;
	int r;

	if (!split(&ps, s))
		return refuse_day(e, s);
	if (ps.n == 2 && ps.at[0].digits <= 2 && ps.at[1].digits <= 2)
		r = day_of_some_year(&day, &ps, s, order, today, side, e);
	else if (ps.n == 1 && ps.at[0].digits == 8)
		r = check_day(&day, ps.at[0].value / 10000, ps.at[0].value / 100 % 100,
			      ps.at[0].value % 100, e);
	else if (ps.n == 3)
		r = day_of_pieces(&day, &ps, s, order, e);
	else
		r = refuse_day(e, s);
	if (r < 0 || (r = check_weekday(day, ps.weekday, e)) < 0)
		return r;
	*ret = day;
	return 0;
}

int day_parse(day_t *ret, const char *s, enum date_order order, day_t today, enum date_side side,
	      struct err *e)
{
	char text[TYPED];
	int r;

	if (day_iso_parse(ret, s) == 0)
		return 0;	/* as programs write it */
	if (!typed_text(text, s))
		return refuse_day(e, s);
	if (!*text) {
		*ret = 0;
		return 0;
	}
	r = parse_relative(ret, text, today, side, e);
	return r < 0 ? r : r > 0 ? 0 : absolute_day(ret, text, order, today, side, e);
}

/* "10:30", "10.30", "10:30:00", "1030", "930", "10", each with "am" or "pm"; false if none. */
static bool parse_time(int *ret_hour, int *ret_minute, const char *s)
{
	int hour = 0, minute = 0, n = 0;

	for (; is_digit(s[n]) && n < 5; n++)
		hour = hour * 10 + (s[n] - '0');
	if (!n || n > 4)
		return false;
	if (n > 2) {
		minute = hour % 100;
		hour /= 100;
		s += n;
	} else if (s += n, *s == ':' || *s == '.') {
		if (!is_digit(s[1]) || !is_digit(s[2]))
			return false;
		minute = (s[1] - '0') * 10 + (s[2] - '0');
		s += 3;
		if (*s == ':' && s[1] >= '0' && s[1] <= '5' && is_digit(s[2]))
			s += 3;		/* other programs write seconds; nobody books by them */
	}
	while (*s == ' ')
		s++;
	if (!strcmp(s, "am") || !strcmp(s, "pm")) {
		if (hour < 1 || hour > 12)
			return false;
		hour = hour % 12 + (*s == 'p' ? 12 : 0);
	} else if (*s) {
		return false;
	}
	*ret_hour = hour;
	*ret_minute = minute;
	return hour <= 23 && minute <= 59;
}

/* Where the time begins: after the last blank, or the T between digits; "am" keeps its blank. */
static char *find_time(char *text)
{
	char *end = text + strlen(text), *p = end;

	if (p - text > 3 && p[-1] == 'm' && (p[-2] == 'a' || p[-2] == 'p') && is_blank(p[-3]))
		for (p -= 3; p > text && is_blank(p[-1]); p--)
			;
	for (; p > text; p--) {
		if (is_blank(p[-1]))
			return p;
		if (p[-1] == 't' && p - text > 1 && is_digit(p[-2]) && is_digit(*p))
			return p;
	}
	return text;
}

static bool four_behind(const char *text, const char *time)
{
	return time > text && strlen(time) == 4 && strspn(time, "0123456789") == 4;
}

/* "30 nov 1030": a day without those four digits, and they are no year that anybody means. */
static bool is_time_behind(const char *text, const char *time, enum date_order order, day_t today,
			   enum date_side side)
{
	char before[TYPED] = { 0 };
	struct err ignored;
	day_t day;

	if (!four_behind(text, time) ||
	    (strcmp(time, "1900") >= 0 && strcmp(time, "2199") <= 0))
		return false;
	memcpy(before, text, (size_t)(time - text) - 1);
	return !day_parse(&day, before, order, today, side, &ignored);
}

/* "30 nov 1930" is a day; its year, unless it is one of these, may have been meant as the time. */
static int lacks_time(struct err *e, const char *s, const char *text, const char *time, day_t today)
{
	int year = four_behind(text, time) ? atoi(time) : 0, hour, minute;

	if (!parse_time(&hour, &minute, time) || !year || abs(year - today / 10000) <= 1)
		return err_set(e, ERR_INVALID, "'%.60s': write the time too, like 2025-05-31 10:30",
			       s);
	return err_set(e, ERR_INVALID,
		       "'%.60s': %s is read as the year; write the time too, like %.2s:%s", s, time,
		       time, time + 2);
}

int minute_parse(minute_t *ret, const char *s, enum date_order order, day_t today,
		 enum date_side side, struct err *e)
{
	char text[TYPED], *time;
	day_t day = today;
	struct err ignored;
	int hour, minute, r;
	bool timed;

	if (!typed_text(text, s))
		return refuse_day(e, s);
	if (!*text) {
		*ret = 0;
		return 0;
	}
	time = find_time(text);
	/* 10.11 is a time before it is a day. */
	timed = parse_time(&hour, &minute, time);
	if (!(timed && time == text) && !day_parse(&day, text, order, today, side, &ignored) &&
	    !(timed && is_time_behind(text, time, order, today, side)))
		return lacks_time(e, s, text, time, today);
	if (!timed)
		return err_set(e, ERR_INVALID, "'%.60s' is not a time of day, write it like 10:30",
			       time);
	if (time == text && !today)
		return err_set(e, ERR_INVALID, "'%.60s': write the day too, like 2025-05-31 10:30",
			       s);
	if (time > text) {
		time[-1] = '\0';
		if ((r = day_parse(&day, text, order, today, side, e)) < 0)
			return r;
	}
	*ret = minute_make(day, hour, minute);
	return 0;
}

/* Up to five digits; NULL if there is none. */
static const char *take_digits(const char *s, int *ret)
{
	int n = 0;

	for (*ret = 0; is_digit(s[n]) && n < 6; n++)
		*ret = *ret * 10 + (s[n] - '0');
	return n && n < 6 ? s + n : NULL;
}

static const char *skip_blanks(const char *s)
{
	while (is_blank(*s))
		s++;
	return s;
}

/* What follows the unit, one of words, which a point may end; NULL if none stands there. */
static const char *take_unit(const char *s, const char *const *words)
{
	size_t n = 0;

	for (s = skip_blanks(s); is_letter(s[n]);)
		n++;
	for (; *words; words++)
		if (strlen(*words) == n && !strncmp(s, *words, n))
			return skip_blanks(s + n + (n && s[n] == '.'));
	return NULL;
}

/* ".5" behind hours is 30 minutes; one digit or two. */
static const char *take_part(const char *s, int *ret_minutes)
{
	int tenths, hundredths = 0;

	*ret_minutes = 0;
	if ((*s != '.' && *s != ',') || !is_digit(s[1]))
		return s;
	tenths = s[1] - '0';
	s += 2;
	if (is_digit(*s))
		hundredths = *s++ - '0';
	*ret_minutes = ((tenths * 10 + hundredths) * 60 + 50) / 100;
	return s;
}

bool length_parse(int *ret_minutes, const char *s)
{
	static const char *const hours[] = { "h", "hr", "hrs", "hour", "hours", NULL };
	static const char *const minutes[] = { "", "m", "min", "mins", "minute", "minutes", NULL };
	char text[TYPED];
	const char *p, *unit, *behind;
	int n, part, rest = 0;

	if (!typed_text(text, s) || !(p = take_digits(text, &n)))
		return false;
	if (*p == ':') {
		if (!is_digit(p[1]) || !is_digit(p[2]) || p[3] || p[1] > '5')
			return false;
		*ret_minutes = n * 60 + (p[1] - '0') * 10 + (p[2] - '0');
		return true;
	}
	unit = take_part(p, &part);
	if ((behind = take_unit(unit, hours))) {
		bool whole = unit == p;

		if (*behind && (!whole || !(behind = take_digits(behind, &rest)) || rest > 59 ||
				!(behind = take_unit(behind, minutes)) || *behind))
			return false;
		*ret_minutes = n * 60 + part + rest;
		return true;
	}
	behind = take_unit(p, minutes);
	*ret_minutes = n;
	return behind && !*behind;
}

/* 'shape' has 0 for a digit and anything else for itself. */
static bool fits(const char *s, const char *shape)
{
	for (; *shape; s++, shape++)
		if (*shape == '0' ? !is_digit(*s) : *s != *shape)
			return false;
	return !*s;
}

static int digits_at(const char *s, int n)
{
	int v = 0;

	for (int i = 0; i < n; i++)
		v = v * 10 + (s[i] - '0');
	return v;
}

int day_iso_parse(day_t *ret, const char *s)
{
	int y, m, d;

	if (!*s) {
		*ret = 0;
		return 0;
	}
	if (!fits(s, "0000-00-00"))
		return -1;
	y = digits_at(s, 4), m = digits_at(s + 5, 2), d = digits_at(s + 8, 2);
	if (!day_valid(y, m, d))
		return -1;
	*ret = day_make(y, m, d);
	return 0;
}

int minute_iso_parse(minute_t *ret, const char *s)
{
	char date[] = "0000-00-00";
	int hour, minute;
	day_t day;

	if (!*s) {
		*ret = 0;
		return 0;
	}
	if (!fits(s, "0000-00-00 00:00") && !fits(s, "0000-00-00T00:00"))
		return -1;
	memcpy(date, s, sizeof date - 1);
	hour = digits_at(s + 11, 2), minute = digits_at(s + 14, 2);
	if (day_iso_parse(&day, date) < 0 || hour > 23 || minute > 59)
		return -1;
	*ret = minute_make(day, hour, minute);
	return 0;
}
