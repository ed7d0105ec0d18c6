/* SPDX-License-Identifier: MIT */
/* UTF-8 text: validity, graphemes, columns, folding for search; owns utf8proc.h. */
/* Lengths are bytes, widths are terminal columns. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include "base/arena.h"

/* Well-formed UTF-8 without NUL. */
bool text_valid(const char *s, size_t n);

/* The end of the grapheme that begins at 'at', and the begin of the one that ends there. */
size_t text_next(const char *s, size_t n, size_t at);
size_t text_prev(const char *s, size_t n, size_t at);

/*
 * Columns that a terminal uses, the sum over graphemes (each 0, 1 or 2): wcwidth() of the parts
 * added up, 2 at most; an emoji with U+FE0F is 2, a mark with nothing to stand on 1, a control 0.
 */
int text_width(const char *s, size_t n);

/* How many bytes of s, in whole graphemes, fit into 'cols' columns; *ret_width may be NULL. */
size_t text_fit(const char *s, size_t n, int cols, int *ret_width);

enum text_clean {
	TEXT_ONE_LINE = 1,	/* newline and tab become a space */
	TEXT_VISIBLE = 2,	/* what is unsafe becomes <U+202E>; else it is dropped */
};

/*
 * Safe text from anything: invalid bytes become U+FFFD, C0 (but \n and \t), DEL, C1,
 * bidi controls (202A–202E, 2066–2069), U+200B, U+FEFF and tag characters are made visible or
 * dropped; \r\n and \r become \n. ZWJ and variation selectors stay. The result is NFC.
 */
char *text_clean(struct arena *a, const char *s, size_t n, unsigned how);

/*
 * The form that is compared when searching: compatibility-decomposed, case-folded, marks stripped,
 * plus Ł Đ Ø Æ Œ ı ß and the like (Öberg = oberg, Łukasz = lukasz, straße = strasse).
 * Typographic apostrophes and dashes become ' and -. Never fails: invalid bytes become U+FFFD.
 * Folding a folded text changes nothing.
 */
char *text_fold(struct arena *a, const char *s);

/* Does s begin in a script without spaces (Han, Hiragana, Katakana, Thai, Lao, Khmer)? */
bool text_unspaced(const char *s, size_t n);

/* s without leading and trailing blanks (also U+00A0, U+3000 and the like), in the arena. */
char *text_trim(struct arena *a, const char *s);

/* Windows-1252 to UTF-8; the five undefined bytes and NUL become U+FFFD. */
char *text_from_cp1252(struct arena *a, const char *s, size_t n);

/*
 * UTF-8 into what an older reader takes, a byte a character: Windows-1252, or ASCII alone. What it
 * lacks stands without its marks (ő as o) or by its nearest letters (ł as l), else as '?'.
 * *ret_lost gets how many characters are not what they were.
 */
enum text_bytes { TEXT_CP1252, TEXT_ASCII };
char *text_to_bytes(struct arena *a, const char *s, enum text_bytes how, int *ret_lost);

#endif
