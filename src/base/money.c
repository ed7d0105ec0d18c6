/* SPDX-License-Identifier: MIT */
/* Reads and writes amounts; a figure that could mean two amounts is refused, never guessed. */
#include "config.h"
#include "base/money.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

enum { DIGITS_MAX = 4 };

/* The blanks that people and spreadsheets put between groups of three. */
static const char *const blanks[] = { " ", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89" };

static size_t blank_length(const char *s)
{
	for (size_t i = 0; i < COUNT(blanks); i++)
		if (!strncmp(s, blanks[i], strlen(blanks[i])))
			return strlen(blanks[i]);
	return 0;
}

static const char *skip_blanks(const char *s)
{
	for (size_t n; (n = blank_length(s)); s += n)
		;
	return s;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool push_digit(money_t *sum, char c)
{
	return !__builtin_mul_overflow(*sum, 10, sum) &&
	       !__builtin_sub_overflow(*sum, c - '0', sum);
}

struct scan {
	const char *at;
	money_t sum;		/* kept negative, because INT64_MIN has no positive twin */
	int lead, last;		/* digits in the first and in the latest group */
	int groups;
};

/* Whole units, with or without blanks between groups of three. False on overflow. */
static bool scan_whole(struct scan *s)
{
	for (;;) {
		const char *next;

		for (s->last = 0; is_digit(*s->at); s->at++, s->last++)
			if (!push_digit(&s->sum, *s->at))
				return false;
		if (!s->groups++)
			s->lead = s->last;
		next = skip_blanks(s->at);
		if (next == s->at || !is_digit(*next) || (s->groups > 1 && s->last != 3))
			return true;
		s->at = next;
	}
}

static int refuse(struct err *e, const char *text)
{
	return err_set(e, ERR_INVALID, "'%.40s' is not an amount, write it like 450 or 450.00",
		       text);
}

static int too_big(struct err *e, const char *text)
{
	return err_set(e, ERR_INVALID, "'%.40s' is too large an amount", text);
}

static int too_fine(struct err *e, const char *text, const char *fraction, int n, int digits)
{
	if (n == 3 && is_digit(fraction[-2]))
		return err_set(e, ERR_INVALID, "'%.40s' can be read two ways, "
			       "write it without a mark between thousands", text);
	if (!digits)
		return err_set(e, ERR_INVALID, "'%.40s': this currency has no decimals", text);
	return err_set(e, ERR_INVALID, "'%.40s': this currency has %d decimal%s at most", text,
		       digits, digits == 1 ? "" : "s");
}

/* The decimals after the mark at s->at, padded to the currency's number of them. */
static int scan_fraction(struct scan *s, const char *text, int digits, struct err *e)
{
	const char *fraction = s->at;
	int n = 0;

	if (*s->at == '.' || *s->at == ',') {
		fraction = ++s->at;
		for (; is_digit(fraction[n]); n++)
			;
		if (!n || fraction[n] == '.' || fraction[n] == ',')
			return refuse(e, text);
		if (n > digits)
			return too_fine(e, text, fraction, n, digits);
		s->at += n;
	}
	for (int i = 0; i < digits; i++)
		if (!push_digit(&s->sum, i < n ? fraction[i] : '0'))
			return too_big(e, text);
	return 0;
}

int money_parse(money_t *ret, const char *s, int digits, struct err *e)
{
	struct scan scan = { .at = skip_blanks(s) };
	bool minus = false;
	int r;

	assert(digits >= 0 && digits <= DIGITS_MAX);
	if (*scan.at == '-' || *scan.at == '+')
		minus = *scan.at++ == '-';
	else if (!strncmp(scan.at, "\xe2\x88\x92", 3))	/* U+2212, as typeset text has it */
		minus = true, scan.at += 3;
	if (!is_digit(*scan.at))
		return refuse(e, s);
	if (!scan_whole(&scan))
		return too_big(e, s);
	if (scan.groups > 1 && (scan.lead > 3 || scan.last != 3))
		return refuse(e, s);
	if ((r = scan_fraction(&scan, s, digits, e)) < 0)
		return r;
	if (*skip_blanks(scan.at))
		return refuse(e, s);
	if (!minus && scan.sum == INT64_MIN)
		return too_big(e, s);
	*ret = minus ? scan.sum : -scan.sum;
	return 0;
}

/* Written from the last digit on: an export asks for it a million times, and snprintf is slow. */
const char *money_text(money_t amount, int digits, char mark, char *buf)
{
	uint64_t rest = amount < 0 ? -(uint64_t)amount : (uint64_t)amount;
	char back[MONEY_BUF], *p = back + sizeof back;
	int n = 0;

	assert(digits >= 0 && digits <= DIGITS_MAX);
	*--p = '\0';
	for (; rest || n <= digits; rest /= 10) {
		if (digits && n == digits)
			*--p = mark;
		*--p = (char)('0' + rest % 10);
		n++;
	}
	if (amount < 0)
		*--p = '-';
	return memcpy(buf, p, (size_t)(back + sizeof back - p));
}

int money_add(money_t *ret, money_t a, money_t b, struct err *e)
{
	money_t sum;

	if (__builtin_add_overflow(a, b, &sum))
		return err_set(e, ERR_INVALID, "the sum of the amounts is too large");
	*ret = sum;
	return 0;
}
