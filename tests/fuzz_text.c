/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as text, and any text as a date, a time or an amount: what is taken comes back as it
 * was.
 */
#include "config.h"
#include "tests/fuzz.h"
#include "base/clock.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/money.h"
#include "base/text.h"

#include <string.h>

const char fuzz_name[] = "text";

enum { TODAY = 20261123 };

static void check_bytes(struct arena *a, const char *s, size_t n)
{
	char *converted = text_from_cp1252(a, s, n);

	PROMISE(text_valid(converted, strlen(converted)));
	for (unsigned how = 0; how <= (TEXT_ONE_LINE | TEXT_VISIBLE); how++) {
		char *clean = text_clean(a, s, n, how);
		char *again = text_clean(a, clean, strlen(clean), how);

		PROMISE(text_valid(clean, strlen(clean)));
		PROMISE(strcmp(clean, again) == 0);
		PROMISE(!(how & TEXT_ONE_LINE) || !strpbrk(clean, "\n\t"));
	}
}

/* Steps forwards and backwards meet at the same places, and whatever fits is not wider. */
static void check_graphemes(const char *s, size_t n)
{
	int width = 0, cols = (int)(n % 7);
	size_t fits;

	for (size_t at = 0, end; at < n; at = end) {
		end = text_next(s, n, at);
		PROMISE(end > at && end <= n);
	}
	/* Short ones only: each step back reads from the beginning of the line. */
	for (size_t at = n <= 64 ? n : 0, begin; at > 0; at = begin) {
		begin = text_prev(s, n, at);
		PROMISE(begin < at);
	}
	fits = text_fit(s, n, cols, &width);
	PROMISE(fits <= n && width <= cols && width == text_width(s, fits));
	PROMISE(text_width(s, n) >= 0);
	text_unspaced(s, n);
}

static void check_search(struct arena *a, const char *s)
{
	char *folded = text_fold(a, s), *trimmed = text_trim(a, s);

	PROMISE(text_valid(folded, strlen(folded)));
	PROMISE(strcmp(folded, text_fold(a, folded)) == 0);
	PROMISE(strlen(trimmed) <= strlen(s));
	PROMISE(strcmp(trimmed, text_trim(a, trimmed)) == 0);
}

static void check_date(const char *s, enum date_order order, enum date_side side)
{
	struct err e = { 0 };
	char buf[DATE_BUF];
	day_t day, again;
	minute_t minute, same;

	if (day_parse(&day, s, order, TODAY, side, &e) == 0) {
		PROMISE(day == 0 || day_valid(day / 10000, day / 100 % 100, day % 100));
		PROMISE(day_iso_parse(&again, day_iso(day, buf)) == 0 && again == day);
		day_long(day, buf);
		day_short(day, TODAY, buf);
	} else {
		PROMISE(e.code == ERR_INVALID && e.msg[0]);
	}
	if (minute_parse(&minute, s, order, TODAY, side, &e) == 0)
		PROMISE(minute_iso_parse(&same, minute_iso(minute, buf)) == 0 && same == minute);
	if (day_iso_parse(&day, s) == 0)
		PROMISE(strcmp(day_iso(day, buf), s) == 0);
}

static void check_length(const char *s)
{
	int minutes = -1;

	if (length_parse(&minutes, s))
		PROMISE(minutes >= 0);
}

static void check_instant(const char *s)
{
	char buf[DATE_BUF];
	instant_t t, again;

	if (instant_iso_parse(&t, s) == 0)
		PROMISE(instant_iso_parse(&again, instant_iso(t, buf)) == 0 && again == t);
}

static void check_money(const char *s, int digits)
{
	struct err e = { 0 };
	char buf[MONEY_BUF];
	money_t amount, again, sum;

	if (money_parse(&amount, s, digits, &e) < 0) {
		PROMISE(e.code == ERR_INVALID && e.msg[0]);
		return;
	}
	PROMISE(money_parse(&again, money_text(amount, digits, '.', buf), digits, &e) == 0);
	PROMISE(again == amount);
	if (money_add(&sum, amount, amount, &e) == 0)
		PROMISE(sum / 2 == amount);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	ARENA(a);
	const char *bytes = (const char *)data;
	char *s, *clean;

	if (!size || size > 4096)
		return 0;
	check_bytes(&a, bytes, size);
	check_graphemes(bytes, size);
	s = arena_strndup(&a, bytes, size);
	clean = text_clean(&a, bytes, size, 0);
	check_search(&a, s);
	check_search(&a, clean);
	check_graphemes(clean, strlen(clean));
	for (int order = DATE_ISO; order <= DATE_MDY; order++)
		for (int side = DATE_AHEAD; side <= DATE_WHOLE; side++)
			check_date(s, (enum date_order)order, (enum date_side)side);
	check_instant(s);
	check_length(s);
	for (int digits = 0; digits <= 4; digits++)
		check_money(s, digits);
	return 0;
}
