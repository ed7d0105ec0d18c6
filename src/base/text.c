/* SPDX-License-Identifier: MIT */
/* UTF-8 by code points and graphemes; the tables are utf8proc's, common letters do without. */
#include "config.h"
#include "base/mem.h"
#include "base/text.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

enum { REPLACEMENT = 0xfffd, EMOJI_STYLE = 0xfe0f };

struct range {
	int32_t from, to;
	int width;		/* where it matters */
};

/* Binary search; the tables below are sorted. */
static const struct range *find_range(const struct range *table, size_t n, int32_t cp)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (cp > table[mid].to)
			low = mid + 1;
		else if (cp < table[mid].from)
			high = mid;
		else
			return &table[mid];
	}
	return NULL;
}

/* The code point at s (n > 0 bytes) and how many it takes. A bad byte is one U+FFFD, and false. */
static bool decode(const char *s, size_t n, int32_t *ret_cp, size_t *ret_len)
{
	utf8proc_ssize_t len;

	if ((unsigned char)*s < 0x80) {
		*ret_cp = *s;
		*ret_len = 1;
		return true;
	}
	n = n < 4 ? n : 4;
	len = utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, ret_cp);
	if (len > 0) {
		*ret_len = (size_t)len;
		return true;
	}
	*ret_cp = REPLACEMENT;
	*ret_len = 1;
	return false;
}

/* How many bytes from s on are printable ASCII; eight are looked at in one step. */
static size_t ascii_run(const char *s, size_t n)
{
	const uint64_t top = 0x8080808080808080u, each = 0x0101010101010101u;
	size_t i = 0;

	for (; i + 8 <= n; i += 8) {
		uint64_t x;

		memcpy(&x, s + i, sizeof x);
		/* Below 0x20 the first sum leaves the top bit clear, 0x7f sets it in the second. */
		if ((x | ~((x | top) - 0x20 * each) | ((x & ~top) + each)) & top)
			break;
	}
	while (i < n && s[i] >= 0x20 && s[i] < 0x7f)
		i++;
	return i;
}

bool text_valid(const char *s, size_t n)
{
	for (size_t at = 0, len; at < n; at += len) {
		int32_t cp;

		if ((len = ascii_run(s + at, n - at)))
			continue;
		if (!s[at] || !decode(s + at, n - at, &cp, &len))
			return false;
	}
	return true;
}

/* Where utf8proc 2.8 and the terminal's wcwidth() part: the terminal is right, because it draws. */
static const struct range widths[] = {
	{ 0x0600, 0x0605, 1 }, { 0x06dd, 0x06dd, 1 }, { 0x070f, 0x070f, 1 }, { 0x0890, 0x0891, 1 },
	{ 0x08e2, 0x08e2, 1 }, { 0x1160, 0x11ff, 0 }, { 0x3248, 0x324f, 2 }, { 0x4dc0, 0x4dff, 2 },
	{ 0xd7b0, 0xd7c6, 0 }, { 0xd7cb, 0xd7fb, 0 }, { 0x110bd, 0x110bd, 1 },
	{ 0x110cd, 0x110cd, 1 },
};

static int char_width(int32_t cp)
{
	const struct range *r = find_range(widths, COUNT(widths), cp);

	if (r)
		return r->width;
	return utf8proc_category(cp) == UTF8PROC_CATEGORY_MC ? 1 : utf8proc_charwidth(cp);
}

static bool is_mark(int32_t cp)
{
	utf8proc_category_t c = utf8proc_category(cp);

	return c == UTF8PROC_CATEGORY_MN || c == UTF8PROC_CATEGORY_ME;
}

static bool is_pictograph(int32_t cp)
{
	return utf8proc_get_property(cp)->boundclass ==
	       UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

/* Parts add up (Thai vowels, flags) to the two columns that a grapheme can have. */
static int grapheme_width(int32_t first, int sum, bool emoji_style)
{
	if (emoji_style && is_pictograph(first))
		return 2;
	if (!sum && is_mark(first))
		return 1;	/* nothing to stand on: terminals give it a cell */
	return sum < 2 ? sum : 2;
}

/*
 * Most text is made of code points that never attach to each other, and their first byte tells:
 * printable ASCII, U+00C0 to U+02FF, and U+4000 to U+9FFF, which are two columns wide.
 */
static bool begins_alone(unsigned char c)
{
	return (c >= 0x20 && c < 0x7f) || (c >= 0xc3 && c <= 0xcb) || (c >= 0xe4 && c <= 0xe9);
}

static bool continues(const char *s, size_t n, size_t at)
{
	return at < n && ((unsigned char)s[at] & 0xc0) == 0x80;
}

/* The end of the grapheme at 'at' if that is quickly seen, else 'at' itself. */
static size_t quick_grapheme(const char *s, size_t n, size_t at, int *ret_width)
{
	unsigned char c = (unsigned char)s[at];
	size_t end = at + (c < 0x80 ? 1 : c < 0xe0 ? 2 : 3);

	if (!begins_alone(c) || (c >= 0x80 && !continues(s, n, at + 1)) ||
	    (c >= 0xe0 && !continues(s, n, at + 2)))
		return at;
	*ret_width = c < 0xe0 ? 1 : 2;
	return end == n || begins_alone((unsigned char)s[end]) ? end : at;
}

/* The end of the grapheme at 'at' < n, and its columns. */
static size_t grapheme(const char *s, size_t n, size_t at, int *ret_width)
{
	int32_t first, cp, next, state = 0;
	size_t len, quick = quick_grapheme(s, n, at, ret_width);
	bool emoji_style = false;
	int sum;

	if (quick > at)
		return quick;
	decode(s + at, n - at, &first, &len);
	at += len;
	sum = char_width(first);
	for (cp = first; at < n; cp = next, at += len) {
		decode(s + at, n - at, &next, &len);
		if (utf8proc_grapheme_break_stateful(cp, next, &state))
			break;
		sum += char_width(next);
		emoji_style |= next == EMOJI_STYLE;
	}
	*ret_width = grapheme_width(first, sum, emoji_style);
	return at;
}

static bool is_plain(char c)
{
	return c >= 0x20 && c < 0x7f;
}

size_t text_next(const char *s, size_t n, size_t at)
{
	int width;

	return at < n ? grapheme(s, n, at, &width) : n;
}

size_t text_prev(const char *s, size_t n, size_t at)
{
	size_t from, next;

	if (at > n)
		at = n;
	if (at < 2)
		return 0;
	if (is_plain(s[at - 1]) && is_plain(s[at - 2]))
		return at - 1;
	/* A boundary may depend on all that went before, but not on what is before a newline. */
	for (from = at - 1; from && s[from - 1] != '\n'; from--)
		;
	while ((next = text_next(s, n, from)) < at)
		from = next;
	return from;
}

size_t text_fit(const char *s, size_t n, int cols, int *ret_width)
{
	size_t at = 0;
	int used = 0;

	while (at < n) {
		size_t run = ascii_run(s + at, n - at), end;
		int width;

		if (run && at + run < n)
			run--;		/* a mark may follow on the last one */
		if (run) {
			size_t room = (size_t)(cols > used ? cols - used : 0);
			size_t part = run < room ? run : room;

			at += part;
			used += (int)part;
			if (part < run)
				break;
			continue;
		}
		end = grapheme(s, n, at, &width);
		if (used + width > cols)
			break;
		used += width;
		at = end;
	}
	if (ret_width)
		*ret_width = used;
	return at;
}

int text_width(const char *s, size_t n)
{
	int width;

	text_fit(s, n, INT32_MAX - 2, &width);
	return width;
}

/* NFC of well-formed text. */
static char *compose(struct arena *a, const char *s, size_t n)
{
	const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
	BUF(points);
	utf8proc_ssize_t have = (utf8proc_ssize_t)n + 16, len;

	for (;;) {
		/* reencode works in place and wants room for one more. */
		points.s = mem_grow(points.s, ((size_t)have + 1) * sizeof(utf8proc_int32_t));
		len = utf8proc_decompose((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n,
					 (utf8proc_int32_t *)(void *)points.s, have, options);
		if (len <= have)
			break;
		have = len;
	}
	assert(len >= 0);
	len = utf8proc_reencode((utf8proc_int32_t *)(void *)points.s, len, options);
	assert(len >= 0);
	return arena_strndup(a, points.s, (size_t)len);
}

/* What can hide or turn text around, and the leftovers of other encodings. */
static const struct range unsafe[] = {
	{ 0x0000, 0x0008, 0 }, { 0x000b, 0x001f, 0 }, { 0x007f, 0x009f, 0 }, { 0x200b, 0x200b, 0 },
	{ 0x202a, 0x202e, 0 }, { 0x2066, 0x2069, 0 }, { 0xfeff, 0xfeff, 0 },
	{ 0xe0000, 0xe007f, 0 },
};

static bool is_line_end(int32_t cp)
{
	return cp == '\n' || cp == '\r' || cp == 0x2028 || cp == 0x2029;
}

static void clean_one(struct buf *b, int32_t cp, const char *bytes, size_t len, unsigned how)
{
	if (is_line_end(cp))
		buf_puts(b, how & TEXT_ONE_LINE ? " " : "\n");
	else if (cp == '\t' && (how & TEXT_ONE_LINE))
		buf_puts(b, " ");
	else if (!find_range(unsafe, COUNT(unsafe), cp))
		buf_add(b, bytes, len);
	else if (how & TEXT_VISIBLE)
		buf_printf(b, "<U+%04X>", (unsigned)cp);
}

/* Text of these alone is in NFC already: nothing in it combines. */
static bool is_composed(int32_t cp)
{
	return cp < 0x300 || (cp >= 0x3041 && cp <= 0x3096) || (cp >= 0x30a1 && cp <= 0x30ff) ||
	       (cp >= 0x4e00 && cp <= 0x9fff) || cp == 0x2019 || cp == REPLACEMENT;
}

char *text_clean(struct arena *a, const char *s, size_t n, unsigned how)
{
	bool composed = true;
	BUF(b);

	if (ascii_run(s, n) == n)
		return arena_strndup(a, s, n);
	for (size_t at = 0, len; at < n; at += len) {
		int32_t cp;

		if ((len = ascii_run(s + at, n - at))) {
			buf_add(&b, s + at, len);
			continue;
		}
		if (!decode(s + at, n - at, &cp, &len))
			buf_puts(&b, "\xef\xbf\xbd");
		else if (cp == '\r' && at + 1 < n && s[at + 1] == '\n')
			continue;
		else
			clean_one(&b, cp, s + at, len, how);
		composed &= is_composed(cp);
	}
	return composed ? arena_strndup(a, buf_str(&b), b.len) : compose(a, buf_str(&b), b.len);
}

/* Letters that Unicode does not take apart but people do, and marks that keyboards lack. Sorted. */
static const struct {
	int32_t cp;
	const char *plain;
} plain_forms[] = {
	{ 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x00fe, "th" }, { 0x0111, "d" },
	{ 0x0127, "h" }, { 0x0131, "i" }, { 0x0138, "k" }, { 0x0142, "l" }, { 0x014b, "n" },
	{ 0x0153, "oe" }, { 0x0167, "t" }, { 0x0180, "b" }, { 0x01e5, "g" }, { 0x0256, "d" },
	{ 0x0259, "e" }, { 0x0268, "i" }, { 0x02b9, "'" }, { 0x02bb, "'" }, { 0x02bc, "'" },
	{ 0x2010, "-" }, { 0x2012, "-" }, { 0x2013, "-" }, { 0x2014, "-" }, { 0x2018, "'" },
	{ 0x2019, "'" }, { 0x2212, "-" },
};

static const char *plain_form(int32_t cp)
{
	size_t low = 0, high = COUNT(plain_forms);

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (plain_forms[mid].cp == cp)
			return plain_forms[mid].plain;
		if (plain_forms[mid].cp < cp)
			low = mid + 1;
		else
			high = mid;
	}
	return NULL;
}

static void add_code_point(struct buf *b, int32_t cp)
{
	utf8proc_uint8_t bytes[4];

	buf_add(b, bytes, (size_t)utf8proc_encode_char(cp, bytes));
}

/* Marks are dropped, so nothing depends on the neighbours and each code point folds by itself. */
static void fold_one(struct buf *b, int32_t cp)
{
	const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
					  UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;
	int32_t parts[32];	/* U+FDFA, the longest, has 18 */
	int boundclass = 0;
	utf8proc_ssize_t n = utf8proc_decompose_char(cp, parts, COUNT(parts), options, &boundclass);

	assert(n >= 0 && n <= (utf8proc_ssize_t)COUNT(parts));
	for (utf8proc_ssize_t i = 0; i < n; i++) {
		const char *plain = plain_form(parts[i]);

		if (plain)
			buf_puts(b, plain);
		else
			add_code_point(b, parts[i]);
	}
}

static void lower_ascii(char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] >= 'A' && s[i] <= 'Z')
			s[i] = (char)(s[i] - 'A' + 'a');
}

char *text_fold(struct arena *a, const char *s)
{
	size_t n = strlen(s), run = ascii_run(s, n);
	char *folded;
	BUF(b);

	if (run == n) {
		folded = arena_strndup(a, s, n);
		lower_ascii(folded, n);
		return folded;
	}
	for (size_t at = 0, len; at < n; at += len) {
		int32_t cp;

		if ((len = ascii_run(s + at, n - at))) {
			buf_add(&b, s + at, len);
			lower_ascii(b.s + b.len - len, len);
		} else {
			decode(s + at, n - at, &cp, &len);
			fold_one(&b, cp);
		}
	}
	return arena_strndup(a, buf_str(&b), b.len);
}

static const struct range unspaced[] = {
	{ 0x0e01, 0x0e3a, 0 }, { 0x0e40, 0x0e5b, 0 },		/* Thai */
	{ 0x0e81, 0x0edf, 0 },					/* Lao */
	{ 0x1780, 0x17ff, 0 },					/* Khmer */
	{ 0x2e80, 0x2fd5, 0 }, { 0x3005, 0x3007, 0 }, { 0x3021, 0x3029, 0 }, { 0x3038, 0x303b, 0 },
	{ 0x3041, 0x3096, 0 }, { 0x309d, 0x309f, 0 },		/* Hiragana */
	{ 0x30a1, 0x30fa, 0 }, { 0x30fc, 0x30ff, 0 }, { 0x31f0, 0x31ff, 0 },	/* Katakana */
	{ 0x3400, 0x4dbf, 0 }, { 0x4e00, 0x9fff, 0 }, { 0xf900, 0xfaff, 0 },	/* Han */
	{ 0xff66, 0xff9f, 0 },					/* half-width Katakana */
	{ 0x1b000, 0x1b16f, 0 }, { 0x20000, 0x323af, 0 },
};

bool text_unspaced(const char *s, size_t n)
{
	int32_t cp;
	size_t len;

	return n && (unsigned char)*s >= 0xe0 && decode(s, n, &cp, &len) &&
	       find_range(unspaced, COUNT(unspaced), cp);
}

static bool is_blank(int32_t cp)
{
	return cp == ' ' || (cp >= '\t' && cp <= '\r') ||
	       (cp >= 0x80 && utf8proc_category(cp) == UTF8PROC_CATEGORY_ZS);
}

char *text_trim(struct arena *a, const char *s)
{
	size_t n = strlen(s), from = 0, end = 0, len;
	bool begun = false;

	if (n && s[0] > ' ' && s[0] < 0x7f && s[n - 1] > ' ' && s[n - 1] < 0x7f)
		return arena_strndup(a, s, n);
	for (size_t at = 0; at < n; at += len) {
		int32_t cp;

		decode(s + at, n - at, &cp, &len);
		if (is_blank(cp))
			continue;
		from = begun ? from : at;
		begun = true;
		end = at + len;
	}
	return arena_strndup(a, s + from, end - from);
}

/* 0x80 to 0x9f; what is undefined there is 0. */
static const uint16_t cp1252[] = {
	0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
	0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
	0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
	0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

char *text_from_cp1252(struct arena *a, const char *s, size_t n)
{
	char *out = arena_alloc(a, n * 3 + 1), *p = out;

	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];
		int32_t cp = c;

		if (c >= 0x80 && c < 0xa0)
			cp = cp1252[c - 0x80];
		if (!cp)
			cp = REPLACEMENT;	/* a NUL too: it would end the text */
		p += utf8proc_encode_char(cp, (utf8proc_uint8_t *)p);
	}
	*p = '\0';
	return out;
}

/* The byte of a character, 0 when it has none; Latin-1 but its controls stands for itself. */
static int byte_of(int32_t cp, enum text_bytes how)
{
	if (cp < 0x80 || (how == TEXT_CP1252 && cp >= 0xa0 && cp <= 0xff))
		return cp;
	for (size_t i = 0; how == TEXT_CP1252 && i < COUNT(cp1252); i++)
		if (cp1252[i] == cp)
			return (int)(0x80 + i);
	return 0;
}

/* ß as ss; '?' for what is not even nearly ASCII. */
static void add_folded(struct buf *b, int32_t cp)
{
	BUF(folded);

	fold_one(&folded, cp);
	buf_puts(b, folded.len && ascii_run(folded.s, folded.len) == folded.len ? folded.s : "?");
}

/* Without marks, or by letters that are near. */
static void add_near(struct buf *b, int32_t cp, enum text_bytes how)
{
	const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
					  UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;
	int32_t parts[32];
	int boundclass = 0;
	utf8proc_ssize_t n = utf8proc_decompose_char(cp, parts, COUNT(parts), options, &boundclass);

	for (utf8proc_ssize_t i = 0; i < n; i++) {
		int32_t lower = utf8proc_tolower(parts[i]);
		const char *plain = plain_form(lower);
		int byte = byte_of(parts[i], how);
		size_t at = b->len;

		if (byte) {
			char c = (char)byte;

			buf_add(b, &c, 1);
		} else if (plain) {
			buf_puts(b, plain);
		} else {
			add_folded(b, parts[i]);
		}
		if (!byte && plain && lower != parts[i] && b->s[at] >= 'a' && b->s[at] <= 'z')
			b->s[at] = (char)(b->s[at] - 'a' + 'A');
	}
}

char *text_to_bytes(struct arena *a, const char *s, enum text_bytes how, int *ret_lost)
{
	size_t n = strlen(s);
	BUF(b);

	*ret_lost = 0;
	for (size_t at = 0, len; at < n; at += len) {
		int32_t cp;
		int byte;

		decode(s + at, n - at, &cp, &len);
		if ((byte = byte_of(cp, how))) {
			char c = (char)byte;

			buf_add(&b, &c, 1);
		} else {
			add_near(&b, cp, how);
			++*ret_lost;
		}
	}
	return arena_strndup(a, buf_str(&b), b.len);
}
