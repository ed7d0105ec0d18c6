/* SPDX-License-Identifier: MIT */
/* The writer: eight bytes of a cell at a time, copied straight into the output. */
#include "config.h"
#include "csv/write.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

const struct csv_profile csv_profiles[CSV_PROFILE_COUNT] = {
#define PROFILE(id, name, delimiter, mark, bom, guard, end, help) \
	[CSV_PROFILE_##id] = { name, delimiter, mark, bom, guard, end, help },
#include "csv/profiles.def"
#undef PROFILE
};

static const char bom[] = "\xef\xbb\xbf", replacement[] = "\xef\xbf\xbd";

enum { PIECE = 16 * 1024 };	/* of a long cell; three times as much fits into out_room() */

const struct csv_profile *csv_profile_named(const char *name)
{
	for (size_t i = 0; i < COUNT(csv_profiles); i++) {
		if (strcmp(csv_profiles[i].name, name) == 0)
			return &csv_profiles[i];
	}
	return NULL;
}

void csv_begin(struct csv_writer *w, struct out *out, const struct csv_profile *p)
{
	assert(p->bom || !p->guard);
	*w = (struct csv_writer){ .out = out, .profile = *p, .wary = true };
	if (p->bom)
		out_add(out, bom, sizeof bom - 1);
}

/*
 * Bit 7 of each byte of x that is below 'limit' (at most 128); exact only as "none is" or "some
 * is".
 */
static uint64_t any_below(uint64_t x, unsigned char limit)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);

	return (x - ones * limit) & ~x & (ones * 0x80);
}

static uint64_t any_equal(uint64_t x, char c)
{
	return any_below(x ^ (UINT64_C(0x0101010101010101) * (unsigned char)c), 1);
}

static bool special(const char *s, size_t n, char delimiter)
{
	size_t i = 0;

	for (; i + 8 <= n; i += 8) {
		uint64_t x;

		memcpy(&x, s + i, sizeof x);
		if (any_below(x, ' ') | any_equal(x, '"') | any_equal(x, delimiter))
			return true;
	}
	for (; i < n; i++) {
		if ((unsigned char)s[i] < ' ' || s[i] == '"' || s[i] == delimiter)
			return true;
	}
	return false;
}

/*
 * csv_open() looks into the first line: its text must not mislead. A first line of one cell shows
 * no delimiter, so that none of them may stand bare in the rows below.
 */
static bool misleading(const struct csv_writer *w, const char *s, size_t n)
{
	return memchr(s, ',', n) || memchr(s, ';', n) ||
	       (!w->cells && n >= 4 && strncasecmp(s, "sep=", 4) == 0) ||
	       (!w->cells && n >= 3 && memcmp(s, bom, 3) == 0);
}

static bool needs_quotes(const struct csv_writer *w, const char *s, size_t n)
{
	return s[0] == ' ' || s[n - 1] == ' ' || special(s, n, w->profile.delimiter) ||
	       (w->wary && misleading(w, s, n));
}

/*
 * Room for n bytes after the delimiter that stands before a further cell; *begin is where the room
 * begins.
 */
static char *room(struct csv_writer *w, size_t n, char **begin)
{
	char *p = *begin = out_room(w->out, n + 1);

	if (w->cells++)
		*p++ = w->profile.delimiter;
	return p;
}

static char *put(char *p, const char *s, size_t n)
{
	memcpy(p, s, n);
	return p + n;
}

static char *put_quoted(char *p, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '\0') {
			p = put(p, replacement, sizeof replacement - 1);
			continue;
		}
		if (s[i] == '"')
			*p++ = '"';
		*p++ = s[i];
	}
	return p;
}

static void took(struct csv_writer *w, const char *begin, const char *end)
{
	out_took(w->out, (size_t)(end - begin));
}

static void write_quoted(struct csv_writer *w, const char *s, size_t n, bool guard)
{
	char *begin, *p = room(w, 2, &begin);

	*p++ = '"';
	if (guard)
		*p++ = '\'';
	took(w, begin, p);
	while (n) {
		size_t some = n < PIECE ? n : PIECE;

		begin = out_room(w->out, 3 * some);
		took(w, begin, put_quoted(begin, s, some));
		s += some;
		n -= some;
	}
	out_char(w->out, '"');
}

static void write_bare(struct csv_writer *w, const char *s, size_t n, bool guard)
{
	size_t some = n < PIECE ? n : PIECE;
	char *begin, *p = room(w, some + 1, &begin);

	if (guard)
		*p++ = '\'';
	took(w, begin, put(p, s, some));
	out_add(w->out, s + some, n - some);
}

static void write_empty(struct csv_writer *w)
{
	w->blank = !w->cells;
	if (w->cells++)
		out_char(w->out, w->profile.delimiter);
}

/*
 * Whether a spreadsheet would calculate s, were it not for the apostrophes that it may begin with.
 */
static bool dangerous(const char *s, size_t n)
{
	static const char wide[][4] = { "＝", "＋", "－", "＠" };

	while (n && *s == '\'') {
		s++;
		n--;
	}
	if (n && memchr("=+-@\t\r\n", *s, 7))
		return true;
	for (size_t i = 0; n >= 3 && i < COUNT(wide); i++) {
		if (memcmp(s, wide[i], 3) == 0)
			return true;
	}
	return false;
}

const char *csv_unguard(const char *s)
{
	return *s == '\'' && s[1] && dangerous(s + 1, strlen(s + 1)) ? s + 1 : s;
}

void csv_text(struct csv_writer *w, const char *s, size_t n)
{
	bool guard = w->profile.guard && dangerous(s, n);

	if (!n)
		write_empty(w);
	else if (needs_quotes(w, s, n))
		write_quoted(w, s, n, guard);
	else
		write_bare(w, s, n, guard);
}

/* -?digits[.digits]; *ret_point gets where the point is, or n. */
static bool numeric(const char *s, size_t n, size_t *ret_point)
{
	size_t i = n && s[0] == '-', digits = i;

	while (i < n && s[i] >= '0' && s[i] <= '9')
		i++;
	*ret_point = i;
	if (i == digits || i == n)
		return i == n && i > digits;
	digits = ++i;
	while (i < n && s[i] >= '0' && s[i] <= '9')
		i++;
	return s[*ret_point] == '.' && i == n && i > digits;
}

void csv_number(struct csv_writer *w, const char *s, size_t n)
{
	char *p, *begin;
	size_t point;
	bool quote;

	if (n > PIECE || !numeric(s, n, &point)) {
		csv_text(w, s, n);
		return;
	}
	quote = point < n && w->profile.mark == w->profile.delimiter;
	p = room(w, n + 2, &begin);
	if (quote)
		*p++ = '"';
	p = put(p, s, n);
	if (point < n)
		p[(ptrdiff_t)point - (ptrdiff_t)n] = w->profile.mark;
	if (quote)
		*p++ = '"';
	took(w, begin, p);
}

void csv_end(struct csv_writer *w)
{
	const char *end = w->profile.end;

	assert(w->cells);
	if (w->cells == 1 && w->blank)
		out_puts(w->out, "\"\"");	/* an empty line would be no row */
	out_add(w->out, end, strlen(end));
	w->wary = w->wary && w->cells == 1;
	w->blank = false;
	w->cells = 0;
}
