/* SPDX-License-Identifier: MIT */
/* The pattern and zone tables hold together, and SALT gives the published sums. */
#include "tests/test.h"
#include "model/pattern.h"
#include "model/zone.h"

static void salt_vectors(void **state)
{
	static const struct { int top, right, left, back, total; } rows[] = {
		{ 100, 100, 100, 100, 1000 },
		{ 0, 0, 0, 0, 0 },
		{ 50, 0, 0, 0, 200 },
		{ 0, 100, 0, 0, 180 },
		{ 0, 0, 100, 0, 180 },
		{ 0, 0, 0, 100, 240 },
		{ 10, 20, 30, 40, 226 },
		{ 95, 60, 55, 80, 779 },
		{ 33, 33, 33, 33, 330 },
		{ 0, 1, 0, 0, 2 },		/* 0.18 */
		{ 0, 5, 0, 0, 9 },
		{ 1, 1, 0, 0, 6 },		/* 0.58 */
		{ 0, 2, 1, 4, 15 },		/* 1.50 */
		{ 0, 0, 1, 3, 9 },		/* 0.90 */
		{ 0, 1, 0, 3, 9 },
		{ 0, 1, 1, 1, 6 },		/* 0.60 */
		{ 0, 0, 25, 0, 45 },
		{ 0, 0, 0, 25, 60 },
		{ 1, 0, 0, 0, 4 },
		{ 0, 0, 0, 1, 2 },		/* 0.24 */
		{ 0, 0, 0, 2, 5 },		/* 0.48 */
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(salt_total(rows[i].top, rows[i].back, rows[i].right, rows[i].left),
				 rows[i].total);
}

static void salt_grades(void **state)
{
	static const struct { int64_t total; const char *words; } rows[] = {
		{ 0, "0.0 S0" },    { 2, "0.2 S1" },   { 226, "22.6 S1" },   { 249, "24.9 S1" },
		{ 250, "25.0 S2" }, { 499, "49.9 S2" }, { 500, "50.0 S3" },  { 749, "74.9 S3" },
		{ 750, "75.0 S4" }, { 999, "99.9 S4" }, { 1000, "100.0 S5" }, { NONE_INT, "" },
	};
	ARENA(a);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(salt_words(rows[i].total, &a), rows[i].words);
}

static void sets_of_zones_in_few_words(void **state)
{
	static const struct { uint64_t set; const char *words;
	} rows[] = {
		{ 0, "" },
		{ 1 << ZONE_VERTEX, "vertex" },
		{ 1 << ZONE_TEMPLE_LEFT, "temple L" },
		{ 1 << ZONE_TEMPLE_RIGHT, "temple R" },
		{ 1 << ZONE_TEMPLE_LEFT | 1 << ZONE_TEMPLE_RIGHT, "temple L R" },
		{ 1 << ZONE_TEMPLE_RIGHT | 1 << ZONE_TEMPORAL_PEAK_LEFT,
		  "temple R, temporal peak L" },
		{ 1 << ZONE_FRONT_HAIRLINE | 1 << ZONE_PARIETAL_LEFT | 1 << ZONE_PARIETAL_RIGHT |
			  1 << ZONE_SCAR,
		  "front hairline, parietal L R, scar" },
	};
	ARENA(a);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_string_equal(zones_short(rows[i].set, &a), rows[i].words);
}

static bool in(const struct choices *c, const char *code)
{
	for (int i = 0; i < c->count; i++)
		if (!strcmp(c->rows[i].code, code))
			return true;
	return false;
}

static void every_code_is_complete(void **state)
{
	(void)state;
	for (int i = 0; i < pattern_codes.count; i++) {
		const struct choice *r = &pattern_codes.rows[i];
		const struct pattern *p = pattern_of(r->code);

		assert_non_null(p);
		assert_string_equal(p->code, r->code);
		assert_string_equal(p->label, r->label);
		assert_string_equal(p->definition, r->help);
		assert_string_equal(p->scale, r->group);
		assert_true(in(&pattern_scales, r->group));
		assert_true(*r->label);
		assert_int_equal(r->help[strlen(r->help) - 1], '.');
	}
	assert_null(pattern_of(""));
	assert_null(pattern_of("N8"));
	assert_null(pattern_of("N"));
}

static void no_code_or_label_stands_twice(void **state)
{
	(void)state;
	for (int i = 0; i < pattern_codes.count; i++)
		for (int j = 0; j < i; j++) {
			const struct choice *x = &pattern_codes.rows[i];
			const struct choice *y = &pattern_codes.rows[j];

			assert_string_not_equal(x->code, y->code);
			if (!strcmp(x->group, y->group))
				assert_string_not_equal(x->label, y->label);
		}
	for (int i = 0; i < zones.count; i++)
		for (int j = 0; j < i; j++) {
			assert_string_not_equal(zones.rows[i].code, zones.rows[j].code);
			assert_string_not_equal(zones.rows[i].label, zones.rows[j].label);
		}
}

static void scales_have_all_their_codes(void **state)
{
	static const struct { const char *scale; int count; } rows[] = {
		{ "norwood", 12 }, { "ludwig", 3 }, { "savin", 9 }, { "olsen", 3 },
		{ "alopecia", 12 }, { "scarring", 18 },
	};
	int all = 0;

	(void)state;
	assert_int_equal(pattern_scales.count, COUNT(rows));
	for (size_t i = 0; i < COUNT(rows); i++) {
		int n = 0;

		for (int k = 0; k < pattern_codes.count; k++)
			n += !strcmp(pattern_codes.rows[k].group, rows[i].scale);
		assert_int_equal(n, rows[i].count);
		all += n;
	}
	assert_int_equal(all, pattern_codes.count);
}

static void zones_lie_in_their_region(void **state)
{
	static const struct { const char *code; enum salt_region region; } rows[] = {
		{ "frontal", SALT_TOP }, { "mid-scalp", SALT_TOP }, { "vertex", SALT_TOP },
		{ "parietal-left", SALT_LEFT }, { "parietal-right", SALT_RIGHT },
		{ "occipital", SALT_BACK }, { "nape", SALT_BACK },
		{ "beard", SALT_NONE }, { "scar", SALT_NONE },
	};

	(void)state;
	assert_int_equal(zones.count, 16);
	assert_int_equal(zones.count, ZONE_COUNT);
	for (size_t i = 0; i < COUNT(rows); i++) {
		enum zone zone = 0;

		while (strcmp(zones.rows[zone].code, rows[i].code))
			assert_true(++zone < ZONE_COUNT);
		assert_int_equal(zone_region(zone), rows[i].region);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(salt_vectors),
		cmocka_unit_test(salt_grades),
		cmocka_unit_test(sets_of_zones_in_few_words),
		cmocka_unit_test(every_code_is_complete),
		cmocka_unit_test(no_code_or_label_stands_twice),
		cmocka_unit_test(scales_have_all_their_codes),
		cmocka_unit_test(zones_lie_in_their_region),
	};

	return cmocka_run_group_tests_name("pattern", tests, NULL, NULL);
}
