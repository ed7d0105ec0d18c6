/* SPDX-License-Identifier: MIT */
/* The rows of pattern.def as choices and as figures, and the sum of SALT. */
#include "config.h"
#include "model/pattern.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

static const struct choice scale_rows[] = {
#define SCALE(code, label, graded, help) { code, label, help, NULL, false },
#include "model/pattern.def"
};

static const bool scale_graded[] = {
#define SCALE(code, label, graded, help) graded,
#include "model/pattern.def"
};

static const struct choice code_rows[] = {
#define PATTERN(scale, code, label, definition, ...) { code, label, definition, scale, false },
#include "model/pattern.def"
};

static const struct pattern patterns[] = {
#define PATTERN(scale, code, label, definition, ...) \
	{ scale, code, label, definition, { __VA_ARGS__ } },
#include "model/pattern.def"
};

const struct choices pattern_scales = { scale_rows, COUNT(scale_rows) };
const struct choices pattern_codes = { code_rows, COUNT(code_rows) };

const char *pattern_words(int32_t scale, int32_t code, struct arena *a)
{
	const char *label = choice_label(&pattern_codes, code);

	if (!*label || !scale || !scale_graded[scale - 1])
		return label;
	return arena_printf(a, "%s %s", choice_label(&pattern_scales, scale), label);
}

const struct pattern *pattern_of(const char *code)
{
	for (size_t i = 0; i < COUNT(patterns); i++)
		if (!strcmp(patterns[i].code, code))
			return &patterns[i];
	return NULL;
}

static bool percent(int n)
{
	return n >= 0 && n <= 100;
}

int64_t salt_total(int top, int back, int right, int left)
{
	assert(percent(top) && percent(back) && percent(right) && percent(left));
	return (40 * top + 24 * back + 18 * right + 18 * left + 5) / 10;
}

int salt_grade(int64_t total)
{
	return total <= 0 ? 0 : (int)(total / 250) + 1;
}

const char *salt_words(int64_t total, struct arena *a)
{
	if (total == NONE_INT)
		return "";
	return arena_printf(a, "%" PRId64 ".%" PRId64 " S%d", total / 10, total % 10,
			    salt_grade(total));
}
