/* SPDX-License-Identifier: MIT */
/* Tokens: folded words, phones from both ends, parts of unspaced text. */
#include "config.h"
#include "store/token.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/choices.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { PHONE_ENDING = 4, PHONE_WHOLE = 7, PHONE_COMPARED = 9, WORD_MAX = 64 };

/* Before the digits of a phone from the last to the first; no byte of a word. */
#define BACKWARDS "<"

/* Codes of countries are 1, 7, these, or have three digits (ITU-T E.164, list of codes). */
static const char country_codes[] =
	"20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 "
	"63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";

/* One bit of 64 for a token: where it is not set yet no other needs to be looked at. */
static uint64_t bit_of(const char *s, size_t n)
{
	uint64_t h = n;

	for (size_t i = 0; i < n; i++)
		h = h * 31 + (unsigned char)s[i];
	return UINT64_C(1) << (h * 0x9e3779b97f4a7c15u >> 58);
}

static void add(struct tokens *ts, const char *s, size_t n, bool archived)
{
	uint64_t bit = bit_of(s, n);
	char *t = arena_alloc(ts->a, n + 2);

	*t = '!';
	memcpy(t + archived, s, n);
	t[archived + n] = '\0';
	for (int i = 0; i < ts->n && ts->seen & bit; i++)
		if (!strcmp(ts->t[i], t))
			return;
	ts->seen |= bit;
	if (ts->n == ts->cap) {
		const char **more;

		ts->cap = ts->cap ? ts->cap * 2 : 32;
		more = arena_alloc(ts->a, (size_t)ts->cap * sizeof *more);
		if (ts->n)
			memcpy(more, ts->t, (size_t)ts->n * sizeof *more);
		ts->t = more;
	}
	ts->t[ts->n++] = t;
}

static bool is_word_byte(unsigned char c)
{
	return c >= 0x80 || (c && isalnum(c));
}

/* Quickly: all that people write without spaces lies behind U+0800 and begins with such a byte. */
static bool is_spaced(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] >= 0xe0)
			return false;
	return true;
}

/* A word, and each of its endings where it was written without spaces: 山田花子, 田花子, 花子, 子. */
static void add_word(struct tokens *ts, const char *s, size_t n, bool archived)
{
	n = n > WORD_MAX ? text_fit(s, n, WORD_MAX / 2, NULL) : n;
	add(ts, s, n, archived);
	if (is_spaced(s, n))
		return;
	for (size_t at = text_next(s, n, 0); at < n; at = text_next(s, n, at))
		if (text_unspaced(s + at, n - at))
			add(ts, s + at, n - at, archived);
}

static void add_joined(struct tokens *ts, const char *s, size_t n, bool archived)
{
	char *joined = arena_alloc(ts->a, n + 1);
	size_t len = 0;

	for (size_t i = 0; i < n; i++)
		if (is_word_byte((unsigned char)s[i]))
			joined[len++] = s[i];
	if (len)
		add_word(ts, joined, len, archived);
}

/*
 * So much of an address says something: with com and org whoever has an address would be found. A
 * question may begin with its @.
 */
static size_t address_length(const char *s, size_t whole)
{
	const char *at = memchr(s, '@', whole);
	const char *dot = at ? memrchr(at, '.', whole - (size_t)(at - s)) : NULL;
	bool begun = at && (at == s || is_word_byte((unsigned char)at[-1]));

	return begun && dot && dot > at + 1 ? (size_t)(dot - s) : whole;
}

/*
 * The words of a folded text; a word with marks inside (o'brien) also as one without them, but no
 * address or list.
 */
static void add_words(struct tokens *ts, const char *s, bool archived)
{
	while (*s) {
		size_t whole = strcspn(s, " "), n = 0;
		size_t most = *s == '@' ? whole : address_length(s, whole);

		for (size_t i = 0; i < most; i += n + 1) {
			for (n = 0; i + n < most && is_word_byte((unsigned char)s[i + n]);)
				n++;
			if (n)
				add_word(ts, s + i, n, archived);
		}
		if (n < whole && !memchr(s, '@', whole) && !memchr(s, ',', whole))
			add_joined(ts, s, whole, archived);
		s += whole + (s[whole] == ' ');
	}
}

static const char *digits_of(const char *s, struct arena *a)
{
	char *d = arena_alloc(a, strlen(s) + 1), *to = d;

	for (; *s; s++)
		if (isdigit((unsigned char)*s))
			*to++ = *s;
	return d;
}

/* How many of the digits are the code of a country. */
static size_t country_code(const char *d)
{
	char two[] = { d[0], d[1], '\0' };

	return *d == '1' || *d == '7' ? 1 : strstr(country_codes, two) ? 2 : 3;
}

static bool from_abroad(const char *phone, const char *digits)
{
	return phone[strspn(phone, " (")] == '+' || strspn(digits, "0") == 2;
}

/* Without what stands before a national number: 0, 46, 44 (0). */
static const char *national_part(const char *d, bool abroad)
{
	if (abroad && strlen(d) > PHONE_ENDING + 3)
		d += country_code(d);
	return d + strspn(d, "0");
}

static const char *backwards(const char *d, size_t n, struct arena *a)
{
	char *s = arena_alloc(a, sizeof BACKWARDS + n);

	memcpy(s, BACKWARDS, sizeof BACKWARDS - 1);
	for (size_t i = 0; i < n; i++)
		s[sizeof BACKWARDS - 1 + i] = d[n - 1 - i];
	return s;
}

/* From the front without what stands before a national number; and from behind, for any ending. */
static void add_number(struct tokens *ts, const char *phone, bool archived)
{
	const char *d = digits_of(phone, ts->a), *part;
	bool abroad = from_abroad(phone, d);
	size_t n;

	d += abroad ? strspn(d, "0") : 0;
	part = national_part(d, abroad);
	if ((n = strlen(d)) < PHONE_ENDING)
		return;
	add(ts, backwards(d, n, ts->a), n + sizeof BACKWARDS - 1, archived);
	if (strlen(part) >= PHONE_ENDING)
		add(ts, part, strlen(part), archived);
}

/* A second number or an extension may follow, though 0211/123456 is one. */
static void add_phone(struct tokens *ts, const char *phone, bool archived)
{
	static const char between[] = ",/x#";

	add_number(ts, phone, archived);
	if (!phone[strcspn(phone, between)])
		return;
	for (size_t n; *phone; phone += n + (phone[n] != '\0')) {
		n = strcspn(phone, between);
		add_number(ts, arena_strndup(ts->a, phone, n), archived);
	}
}

void tokens_of_client(struct tokens *ts, const struct client *c)
{
	bool archived = choice_is(&client_status, c->status, "archived");
	static const struct rules none;

	for EACH_FIELD(f, &client_type) {
		const char *s = f->flags & F_FIND ? field_text(f, c, &none, ts->a) : "";

		if (!*s)
			continue;
		if (f->flags & F_PHONE)
			add_phone(ts, s, archived);
		else
			add_words(ts, text_fold(ts->a, s), archived);
	}
}

/* Digits, and what people write between them. */
static bool is_number(const char *s, size_t n)
{
	return n && strspn(s, "0123456789 +-()./") >= n;
}

/* How long the word is. Groups of digits are one: +46 70 174 06 05. */
static size_t query_word(const char *s)
{
	size_t n = 0, next;

	while (is_word_byte((unsigned char)s[n]))
		n++;
	while (is_number(s, n)) {
		next = n + strspn(s + n, " +-()./");
		if (!isdigit((unsigned char)s[next]))
			break;
		next += strspn(s + next, "0123456789");
		if (is_word_byte((unsigned char)s[next]))
			break;
		n = next;
	}
	return n;
}

/*
 * A number from abroad is meant without its country's code. Whether another one begins with a code,
 * or its zeros are too many, nobody can tell; a short one is none of the former.
 */
static const char *query_number(const char *word, bool abroad, bool loosely, struct arena *a)
{
	const char *d = digits_of(word, a), *part = d + strspn(d, "0");
	size_t zeros = (size_t)(part - d), n = strlen(part);

	if (!abroad && !loosely)
		return d;
	if ((abroad && n > 2) || zeros == 2 || (!zeros && n >= PHONE_WHOLE))
		part += n > 2 ? country_code(part) : 0;
	part += strspn(part, "0");
	return *part ? part : d;
}

static const char *query_token(const char *word, bool abroad, bool loosely, struct arena *a)
{
	size_t n = strlen(word);

	if (is_number(word, n))
		return query_number(word, abroad, loosely, a);
	return arena_strndup(a, word, n > WORD_MAX ? text_fit(word, n, WORD_MAX / 2, NULL) : n);
}

/* Addresses are asked for as they are kept. */
static const char *cut_addresses(const char *s, struct arena *a)
{
	char *out = arena_alloc(a, strlen(s) + 1), *to = out;

	while (*s) {
		size_t whole = strcspn(s, " ");

		to = mempcpy(to, s, address_length(s, whole));
		s += whole;
		if (*s)
			*to++ = *s++;
	}
	return out;
}

/* A '+' within a word says nothing of another country: per+2026@example.org. */
static bool begins_abroad(const char *begin, const char *s)
{
	return *s == '+' && (s == begin || s[-1] == ' ' || s[-1] == '(');
}

void tokens_of_query(struct tokens *ts, const char *query, bool loosely)
{
	const char *begin = cut_addresses(text_fold(ts->a, query), ts->a), *s = begin;

	while (*s) {
		bool abroad = false;
		const char *t;
		size_t n;

		for (; *s && !is_word_byte((unsigned char)*s); s++)
			abroad = begins_abroad(begin, s) || (abroad && *s != ' ');
		if ((n = query_word(s))) {
			t = query_token(arena_strndup(ts->a, s, n), abroad, loosely, ts->a);
			add(ts, t, strlen(t), false);
			if (!abroad && !loosely && ts->n <= 64 && !strcmp(ts->t[ts->n - 1], t))
				ts->as_typed |= UINT64_C(1) << (ts->n - 1);
		}
		s += n;
	}
}

int64_t token_number(const struct tokens *ts, int i)
{
	const char *t = ts->t[i];
	bool whole = i < 64 && ts->as_typed >> i & 1 && strspn(t, "0123456789") == strlen(t);

	return whole && *t != '0' && strlen(t) < 19 ? atoll(t) : 0;
}

const char *token_of_ending(const char *word, struct arena *a)
{
	size_t n = strlen(word);

	return n < PHONE_ENDING || strspn(word, "0123456789") < n ? NULL : backwards(word, n, a);
}

const char *token_of_phone(const char *phone, struct arena *a)
{
	const char *d = digits_of(phone, a);
	size_t n;

	d += strspn(d, "0");
	n = strlen(d);
	return n < PHONE_ENDING ? "" : n > PHONE_COMPARED ? d + n - PHONE_COMPARED : d;
}
