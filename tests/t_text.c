/* SPDX-License-Identifier: MIT */
/* Text: columns, graphemes, cleaning, folding; and that no bytes whatever upset them. */
#include "tests/test.h"
#include "base/text.h"

#include <limits.h>
#include <locale.h>
#include <wchar.h>

#define O_UML_D "O\xcc\x88"			/* decomposed, as some systems name files */
#define FAMILY "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7"

static const struct {
	const char *text, *folded;
} folds[] = {
	{ "", "" }, { "Oberg", "oberg" }, { "ABC xyz 123", "abc xyz 123" }, { "Öberg", "oberg" },
	{ O_UML_D "berg", "oberg" }, { "ÖBERG", "oberg" }, { "Łukasz", "lukasz" },
	{ "ŁUKASZ", "lukasz" },
	{ "straße", "strasse" }, { "STRAẞE", "strasse" }, { "Strasse", "strasse" },
	{ "İstanbul", "istanbul" }, { "Istanbul", "istanbul" }, { "ısı", "isi" },
	{ "José\xe2\x80\x8b", "jose" }, { "\xef\xbb\xbfJos\xc3\xa9", "jose" }, { "山田", "山田" },
	{ "ﬁnal", "final" }, { "Ærø", "aero" }, { "ÆRØ", "aero" }, { "Œuvre", "oeuvre" },
	{ "Đặng", "dang" }, { "Đorđe", "dorde" }, { "Þór", "thor" }, { "Guðrún", "gudrun" },
	{ "Ħamrun", "hamrun" }, { "Ǿ", "o" }, { "O’Brien", "o'brien" },
	{ "Smith\xe2\x80\x93Jones", "smith-jones" },
	{ "Åsa", "asa" }, { "Ａｂｃ", "abc" }, { "ｶﾞ", "カ" }, { "ガ", "カ" }, { "①", "1" },
	{ "½", "1\xe2\x81\x84" "2" },
	{ "ΣΊΣΥΦΟΣ", "σισυφοσ" }, { "Σίσυφος", "σισυφοσ" }, { "ЁЛКА", "елка" }, { "נָ", "נ" },
	{ "a\tb\nC", "a\tb\nc" }, { "so\xc2\xad" "ft", "soft" }, { "a\xc2\xa0" "b", "a b" },
	{ "\xff" "A", "\xef\xbf\xbd" "a" }, { "a\x01\xc3", "a\x01\xef\xbf\xbd" },
	{ "Ｍ．Ｄ．", "m.d." },
	{ "日本語テスト", "日本語テスト" }, { "👍", "👍" }, { "Nguyễn Thị", "nguyen thi" },
	{ "Żółć", "zolc" }, { "Čapek", "capek" }, { "Ærøskøbing", "aeroskobing" },
	{ "Ĳsbrand", "ijsbrand" },
};

static void folds_for_search(void **state)
{
	ARENA(a);

	(void)state;
	for (size_t i = 0; i < COUNT(folds); i++) {
		const char *once = text_fold(&a, folds[i].text);

		assert_string_equal(once, folds[i].folded);
		assert_string_equal(text_fold(&a, once), once);
	}
}

static const struct {
	const char *text;
	int width, graphemes;
} measures[] = {
	{ "", 0, 0 }, { "abc", 3, 3 }, { "a b", 3, 3 }, { "Öberg", 5, 5 }, { O_UML_D "berg", 5, 5 },
	{ "山田", 4, 2 }, { "a山b", 4, 3 }, { "한글", 4, 2 },
	{ "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", 2, 1 },
	{ "ｱ", 1, 1 }, { "Ａ", 2, 1 }, { "👍", 2, 1 }, { "👍🏽", 2, 1 }, { FAMILY, 2, 1 },
	{ "🇸🇪", 2, 1 },
	{ "🇸🇪🇳🇴", 4, 2 }, { "❤", 1, 1 }, { "❤\xef\xb8\x8f", 2, 1 }, { "1\xef\xb8\x8f", 1, 1 },
	{ "\xcc\x88", 1, 1 }, { "e\xcc\x81\xcc\x82\xcc\x83", 1, 1 }, { "กำ", 2, 1 }, { "กิ", 1, 1 },
	{ "का", 2, 1 },
	{ "\r\n", 0, 1 }, { "\n\n", 0, 2 }, { "a\nb", 2, 3 }, { "\x7f", 0, 1 },
	{ "\xe2\x80\x8b", 0, 1 },
	{ "\xff", 1, 1 }, { "\xe5\xb1", 2, 2 }, { "\xc3", 1, 1 }, { "€", 1, 1 }, { "–", 1, 1 },
	{ "…", 1, 1 },
	{ "┌─┐", 3, 3 }, { "⣿", 1, 1 }, { "abcdefghijklmnopqrstuvwxyz", 26, 26 },
	{ "abcdefgh\xcc\x88", 8, 8 },
	{ "abcdefghi\xcc\x88jklmnopq", 17, 17 },
};

static void measures_and_walks(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(measures); i++) {
		const char *s = measures[i].text;
		size_t n = strlen(s), at = 0, ends[64] = { 0 };
		int count = 0;

		if (text_width(s, n) != measures[i].width)
			fail_msg("row %zu '%s' is %d wide", i, s, text_width(s, n));
		while (at < n) {
			at = text_next(s, n, at);
			ends[++count] = at;
		}
		if (count != measures[i].graphemes)
			fail_msg("row %zu '%s' has %d graphemes", i, s, count);
		for (; count > 0; count--)
			assert_int_equal(text_prev(s, n, ends[count]), ends[count - 1]);
	}
	assert_int_equal(text_next("abc", 3, 7), 3);
	assert_int_equal(text_prev("abc", 3, 7), 2);
	assert_int_equal(text_prev("abc", 3, 0), 0);
	assert_int_equal(text_prev("", 0, 0), 0);
}

static const struct {
	const char *text;
	int cols;
	size_t bytes;
	int width;
} fits[] = {
	{ "abc", 2, 2, 2 }, { "abc", 3, 3, 3 }, { "abc", 9, 3, 3 }, { "abc", 0, 0, 0 },
	{ "abc", -1, 0, 0 },
	{ "山田", 3, 3, 2 }, { "山田", 1, 0, 0 }, { "a山", 2, 1, 1 }, { "a山", 3, 4, 3 },
	{ "Ob" O_UML_D "x", 3, 5, 3 }, { "a\xcc\x88" "b", 1, 3, 1 }, { FAMILY "x", 2, 18, 2 },
	{ "abcdefghijkl\xcc\x88m", 12, 14, 12 }, { "abcdefghijkl\xcc\x88m", 11, 11, 11 },
	{ "", 5, 0, 0 },
};

static void fits_columns(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(fits); i++) {
		int width = -1;
		size_t bytes = text_fit(fits[i].text, strlen(fits[i].text), fits[i].cols, &width);

		if (bytes != fits[i].bytes || width != fits[i].width)
			fail_msg("row %zu '%s': %zu bytes, %d columns", i, fits[i].text, bytes,
				 width);
	}
	assert_int_equal(text_fit("abc", 3, 2, NULL), 2);
}

/* Ranges that have not changed for years, so that a newer C library cannot upset the test. */
static void agrees_with_the_terminal(void **state)
{
	static const struct {
		wchar_t from, to;
	} ranges[] = {
		{ 0x20, 0x7e }, { 0xa0, 0xac }, { 0xae, 0x17f }, { 0x370, 0x377 }, { 0x391, 0x3a1 },
		{ 0x400, 0x482 }, { 0x5d0, 0x5ea }, { 0x621, 0x64a }, { 0x904, 0x939 },
		{ 0x93e, 0x940 },
		{ 0xe01, 0xe30 }, { 0x1100, 0x11ff }, { 0x1e00, 0x1eff }, { 0x2010, 0x2027 },
		{ 0x2500, 0x259f }, { 0x2800, 0x28ff }, { 0x3041, 0x3096 }, { 0x30a1, 0x30ff },
		{ 0x4dc0, 0x9fcc }, { 0xac00, 0xd7a3 }, { 0xf900, 0xfa6d }, { 0xff01, 0xffdc },
		{ 0x1f600, 0x1f64f }, { 0x20000, 0x2a6d6 },
	};

	(void)state;
	if (!setlocale(LC_CTYPE, "C.UTF-8")) {
		print_message("skipped: no C.UTF-8 locale here\n");
		skip();
	}
	for (size_t i = 0; i < COUNT(ranges); i++)
		for (wchar_t c = ranges[i].from; c <= ranges[i].to; c++) {
			char s[MB_LEN_MAX + 1];
			mbstate_t begin = { 0 };
			size_t n = wcrtomb(s, c, &begin);

			if (wcwidth(c) >= 0 && text_width(s, n) != wcwidth(c))
				fail_msg("U+%04X: %d, the terminal %d", (unsigned)c,
					 text_width(s, n), wcwidth(c));
		}
}

static const struct {
	const char *text;
	size_t n;
	unsigned how;
	const char *clean;
} cleans[] = {
	{ "plain", 5, 0, "plain" }, { "", 0, 0, "" }, { "a\tb\nc", 5, 0, "a\tb\nc" },
	{ "a\tb\nc", 5, TEXT_ONE_LINE, "a b c" }, { "a\r\nb\rc", 6, 0, "a\nb\nc" },
	{ "a\r\nb\rc", 6, TEXT_ONE_LINE, "a b c" }, { "a\r", 2, 0, "a\n" },
	{ "a\xe2\x80\xa8" "b", 5, 0, "a\nb" }, { "a\xe2\x80\xa9" "b", 5, TEXT_ONE_LINE, "a b" },
	{ "a\0b", 3, 0, "ab" }, { "a\0b", 3, TEXT_VISIBLE, "a<U+0000>b" },
	{ "\x1b[31mred", 8, 0, "[31mred" }, { "\x1b[31m", 5, TEXT_VISIBLE, "<U+001B>[31m" },
	{ "\x7f", 1, TEXT_VISIBLE, "<U+007F>" }, { "\xc2\x9b" "1m", 4, 0, "1m" },
	{ "\xc2\x9b" "1m", 4, TEXT_VISIBLE, "<U+009B>1m" },
	{ "x\xe2\x80\xae" "y", 5, TEXT_VISIBLE, "x<U+202E>y" }, { "x\xe2\x80\xae" "y", 5, 0, "xy" },
	{ "\xe2\x81\xa6\xe2\x81\xa9", 6, TEXT_VISIBLE, "<U+2066><U+2069>" },
	{ "Jos\xc3\xa9\xe2\x80\x8b", 8, 0, "José" }, { "\xef\xbb\xbf" "a", 4, 0, "a" },
	{ "\xef\xbb\xbf" "a", 4, TEXT_VISIBLE, "<U+FEFF>a" },
	{ "\xf3\xa0\x81\xa5", 4, TEXT_VISIBLE, "<U+E0065>" }, { "\xf3\xa0\x81\xa5", 4, 0, "" },
	{ O_UML_D "berg", 7, 0, "Öberg" }, { "\xe2\x84\xab", 3, 0, "Å" },
	{ FAMILY, 18, 0, FAMILY }, { "❤\xef\xb8\x8f", 6, 0, "❤\xef\xb8\x8f" },
	{ "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", 9, 0, "한" }, { "ﬁ", 3, 0, "ﬁ" },
	{ "a\xff" "b", 3, 0, "a\xef\xbf\xbd" "b" },
	{ "\xe5\xb1", 2, 0, "\xef\xbf\xbd\xef\xbf\xbd" },
	{ "\xed\xa0\x80", 3, 0, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
	{ "\xc0\xaf", 2, 0, "\xef\xbf\xbd\xef\xbf\xbd" },
	{ "\xf4\x90\x80\x80", 4, 0, "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
	{ "O\xff\xcc\x88", 4, 0, "O\xef\xbf\xbd\xcc\x88" },
	/* composed after what was between is gone */
	{ "O\xe2\x80\x8b\xcc\x88", 6, 0, "Ö" }, { "か\xe3\x82\x99", 6, 0, "が" },
	{ "a\xcc\x88山", 6, 0, "ä山" }, { "山\xef\xa4\x80", 6, 0, "山豈" },
};

static void cleans_anything(void **state)
{
	ARENA(a);

	(void)state;
	for (size_t i = 0; i < COUNT(cleans); i++) {
		char *got = text_clean(&a, cleans[i].text, cleans[i].n, cleans[i].how);

		if (strcmp(got, cleans[i].clean))
			fail_msg("row %zu gave '%s' for '%s'", i, got, cleans[i].clean);
	}
}

static const struct {
	const char *text;
	size_t n;
	bool valid;
} validity[] = {
	{ "", 0, true }, { "abc", 3, true }, { "a\tb\r\n\x7f", 6, true }, { "Öberg", 6, true },
	{ "山田", 6, true }, { "👍", 4, true }, { "a\0b", 3, false }, { "\0", 1, false },
	{ "\xff", 1, false }, { "\xc3", 1, false }, { "\xc3(", 2, false }, { "\x80", 1, false },
	{ "\xc0\x80", 2, false }, { "\xc1\xbf", 2, false }, { "\xe0\x80\xaf", 3, false },
	{ "\xe0\x9f\xbf", 3, false }, { "\xe0\xa0\x80", 3, true }, { "\xed\x9f\xbf", 3, true },
	{ "\xed\xa0\x80", 3, false }, { "\xed\xbf\xbf", 3, false }, { "\xee\x80\x80", 3, true },
	{ "\xf0\x8f\xbf\xbf", 4, false }, { "\xf0\x90\x80\x80", 4, true },
	{ "\xf4\x8f\xbf\xbf", 4, true },
	{ "\xf4\x90\x80\x80", 4, false }, { "\xf5\x80\x80\x80", 4, false },
	{ "\xf8\x88\x80\x80\x80", 5, false },
	{ "abcdefgh\xc3", 9, false }, { "abcdefg\xc3\xa9", 9, true },
	{ "abcdefghi\0jklmnop", 17, false },
	{ "\xe5\xb1", 2, false }, { "\xf0\x9f\x91", 3, false },
};

static void knows_well_formed_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(validity); i++)
		if (text_valid(validity[i].text, validity[i].n) != validity[i].valid)
			fail_msg("row %zu", i);
}

static const struct {
	const char *text, *trimmed;
} trims[] = {
	{ "", "" }, { " ", "" }, { "a", "a" }, { " a b\t\r\n", "a b" },
	{ "\xc2\xa0" "a\xc2\xa0", "a" },
	{ "\xe3\x80\x80山田\xe3\x80\x80", "山田" }, { "\xe2\x80\xaf" "1 \xe2\x80\x89", "1" },
	{ " \xff ", "\xff" },
	{ " Ö ", "Ö" },
};

static const struct {
	const char *text, *utf8;
} westerns[] = {
	{ "", "" }, { "plain", "plain" }, { "\xd6" "berg", "Öberg" }, { "\x80", "€" },
	{ "\x93x\x94", "“x”" },
	{ "\x9f", "Ÿ" }, { "\xff", "ÿ" }, { "\xa0", "\xc2\xa0" },
	{ "\x81\x8d\x8f\x90\x9d", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
	{ "\x9e\x8e\x8a\x9a", "žŽŠš" }, { "\x96\x97", "–—" },
};

static void trims_and_converts(void **state)
{
	ARENA(a);

	(void)state;
	for (size_t i = 0; i < COUNT(trims); i++)
		assert_string_equal(text_trim(&a, trims[i].text), trims[i].trimmed);
	for (size_t i = 0; i < COUNT(westerns); i++)
		assert_string_equal(text_from_cp1252(&a, westerns[i].text,
						     strlen(westerns[i].text)),
				    westerns[i].utf8);
	assert_string_equal(text_from_cp1252(&a, "a\0b", 3), "a\xef\xbf\xbd" "b");
}

static const struct {
	const char *text;
	bool unspaced;
} scripts[] = {
	{ "山", true }, { "ひ", true }, { "カ", true }, { "ｶ", true }, { "ー", true }, { "々", true },
	{ "ไ", true }, { "ລ", true }, { "ក", true }, { "𠮷", true }, { "a", false }, { "Ö", false },
	{ "한", false }, { "я", false }, { "א", false }, { "، ", false }, { "。", false },
	{ "฿", false },
	{ "👍", false }, { "\xff", false }, { "\xe5\xb1", false }, { "", false }, { "　", false },
	{ "・", false },
};

static void scripts_without_spaces(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(scripts); i++)
		if (text_unspaced(scripts[i].text, strlen(scripts[i].text)) != scripts[i].unspaced)
			fail_msg("'%s'", scripts[i].text);
}

static uint64_t dice = 0x9e3779b97f4a7c15u;

static unsigned roll(unsigned sides)
{
	dice ^= dice << 13;
	dice ^= dice >> 7;
	dice ^= dice << 17;
	return (unsigned)(dice >> 33) % sides;
}

/* Raw bytes, or pieces that mean something to graphemes, so that the odd paths are walked too. */
static size_t random_text(char *s, size_t max)
{
	static const char *const pieces[] = {
		"a", "abcdefghij", " ", "\r", "\n", "\t", "\xcc\x88", "\xe2\x80\x8d",
		"\xef\xb8\x8f", "👍", "🇸", "한", "\xe1\x84\x92", "\xe1\x85\xa1", "ก", "ำ",
		"\xd8\x80", "\xe2\x80\xae", "\xff", "\xe5\xb1", "İ", "ẞ", "山", "Ö", "か",
		"\xe3\x82\x99", "\xf3\xa0\x81\xa5", "ﷺ", "ΐ", "\xc2\x85",
	};
	size_t n = 0, want = roll(64);
	bool raw = roll(3) == 0;

	while (n < want) {
		const char *piece = pieces[roll(COUNT(pieces))];

		if (raw) {
			s[n++] = (char)roll(256);
			continue;
		}
		if (n + strlen(piece) > max)
			break;
		memcpy(s + n, piece, strlen(piece));
		n += strlen(piece);
	}
	return n;
}

static void check_any(struct arena *a, char *s, size_t n)
{
	int width = text_width(s, n), sum = 0, used;
	size_t at = 0;
	char *clean, *fold;

	while (at < n) {
		size_t next = text_next(s, n, at);

		assert_true(next > at && next <= n);
		assert_int_equal(text_prev(s, n, next), at);
		sum += text_width(s + at, next - at);
		at = next;
	}
	assert_int_equal(sum, width);
	for (int cols = 0; cols <= width; cols++) {
		size_t fit = text_fit(s, n, cols, &used);

		assert_true(fit <= n && used <= cols && text_width(s, fit) == used);
	}
	for (unsigned how = 0; how < 4; how++) {
		clean = text_clean(a, s, n, how);
		assert_true(text_valid(clean, strlen(clean)));
		assert_string_equal(text_clean(a, clean, strlen(clean), how), clean);
		if (how & TEXT_ONE_LINE)
			assert_null(strpbrk(clean, "\t\r\n"));
	}
	text_unspaced(s, n);
	clean = text_from_cp1252(a, s, n);
	assert_true(text_valid(clean, strlen(clean)));
	s[n] = '\0';
	fold = text_fold(a, s);
	assert_true(text_valid(fold, strlen(fold)));
	text_trim(a, s);
}

static void no_bytes_upset_it(void **state)
{
	ARENA(a);

	(void)state;
	for (int i = 0; i < 20000; i++) {
		char s[80];
		/* In a block of exactly its size, so that a sanitizer sees a step too far. */
		size_t n = random_text(s, sizeof s);
		char *exact = test_malloc(n + 1);

		memcpy(exact, s, n);
		check_any(&a, exact, n);
		test_free(exact);
		arena_reset(&a);
	}
}

static void becomes_bytes(void **state)
{
	static const struct {
		const char *text, *cp1252, *ascii;
		int lost_cp1252, lost_ascii;
	} rows[] = {
		{ "plain, \"-5\"", "plain, \"-5\"", "plain, \"-5\"", 0, 0 },
		{ "Åsa Öberg", "\xc5sa \xd6" "berg", "Asa Oberg", 0, 2 },
		{ "€ – …", "\x80 \x96 \x85", "? - ...", 0, 3 },
		{ "Łukasz Őri", "Lukasz Ori", "Lukasz Ori", 2, 2 },
		{ "straße", "stra\xdf" "e", "strasse", 0, 1 },
		{ "山田", "??", "??", 2, 2 },
		{ "", "", "", 0, 0 },
	};
	ARENA(a);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		int lost;

		assert_string_equal(text_to_bytes(&a, rows[i].text, TEXT_CP1252, &lost),
				    rows[i].cp1252);
		assert_int_equal(lost, rows[i].lost_cp1252);
		assert_string_equal(text_to_bytes(&a, rows[i].text, TEXT_ASCII, &lost),
				    rows[i].ascii);
		assert_int_equal(lost, rows[i].lost_ascii);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folds_for_search),
		cmocka_unit_test(measures_and_walks),
		cmocka_unit_test(fits_columns),
		cmocka_unit_test(agrees_with_the_terminal),
		cmocka_unit_test(cleans_anything),
		cmocka_unit_test(knows_well_formed_text),
		cmocka_unit_test(trims_and_converts),
		cmocka_unit_test(scripts_without_spaces),
		cmocka_unit_test(becomes_bytes),
		cmocka_unit_test(no_bytes_upset_it),
	};

	return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
