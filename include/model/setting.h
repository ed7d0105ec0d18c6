/* SPDX-License-Identifier: MIT */
/* The table of settings, and what is a valid value. */
#ifndef MODEL_SETTING_H
#define MODEL_SETTING_H

#include <stdbool.h>
#include "base/err.h"

struct setting {
	const char *name, *preset;
	const char *allowed;	/* values between |; "#1-365": a whole number; "*": a line of text,
				   "*20": of so many characters; "@": a day as 2026-10-31, or
				   nothing; "": a currency */
	const char *words;
};
#define SETTING_ANY '*'
extern const struct setting settings[];
extern const int setting_count;

const struct setting *setting_named(const char *name);	/* NULL: none */
int setting_check(const struct setting *s, const char *value, struct err *e) MUST_CHECK;

/* ISO 4217 exponent of a currency: 2 unless it is one of the others. */
int currency_digits(const char *code);

#endif
