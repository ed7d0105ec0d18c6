/* SPDX-License-Identifier: MIT */
/* A line's arithmetic: rounded once, a half away from zero; net + tax = total. Ways of money. */
#include "tests/test.h"
#include "model/choices.h"
#include "model/tax.h"
#include "model/ways.h"

struct row {
	const char *what;
	struct tax_line line;
	struct tax_sum is;
};

/* Figures worked out by hand, with long division. */
static const struct row rows[] = {
	{ "nothing is taxed", { 100, 45000, 0, 0, true }, { 45000, 0, 45000 } },
	{ "20 % within: 450 / 6 = 75", { 100, 45000, 0, 2000, true }, { 37500, 7500, 45000 } },
	{ "20 % on top", { 100, 45000, 0, 2000, false }, { 45000, 9000, 54000 } },
	{ "100 % within is the half", { 100, 45001, 0, 10000, true }, { 22500, 22501, 45001 } },
	{ "100 % on top", { 100, 45001, 0, 10000, false }, { 45001, 45001, 90002 } },
	{ "19 % within: 19 x 99.99 / 119 = 15.9648", { 100, 9999, 0, 1900, true },
	  { 8403, 1596, 9999 } },
	{ "7.7 % on top: 7.69923", { 100, 9999, 0, 770, false }, { 9999, 770, 10769 } },
	{ "half a cent up: 0.5 x 0.01", { 50, 1, 0, 0, true }, { 1, 0, 1 } },
	{ "less than half a cent is none", { 49, 1, 0, 0, true }, { 0, 0, 0 } },
	{ "half a cent of tax up: 5 % of 0.10", { 100, 10, 0, 500, false }, { 10, 1, 11 } },
	{ "below zero away from it", { 50, -1, 0, 0, true }, { -1, 0, -1 } },
	{ "its tax too", { 100, -10, 0, 500, false }, { -10, -1, -11 } },
	{ "a third off: 66.6633", { 100, 10000, 3333, 0, true }, { 6667, 0, 6667 } },
	{ "all off", { 100, 45000, 10000, 2000, true }, { 0, 0, 0 } },
	{ "once: 3 x 0.335 is 1.005, not 3 x 0.34", { 300, 67, 5000, 0, true }, { 101, 0, 101 } },
	{ "one and a half", { 150, 33333, 0, 2000, true }, { 41667, 8333, 50000 } },
	{ "yen, 10 % within: 1100 / 11", { 100, 1100, 0, 1000, true }, { 1000, 100, 1100 } },
	{ "yen, 8 % on top: 79.92", { 100, 999, 0, 800, false }, { 999, 80, 1079 } },
	{ "dinar, 5 % within: 0.0476", { 100, 1000, 0, 500, true }, { 952, 48, 1000 } },
	{ "dinar, 5 % on top: 0.00525", { 100, 105, 0, 500, false }, { 105, 5, 110 } },
	{ "the largest that a line may be", { 1000000, 100000000, 0, 10000, false },
	  { 1000000000000, 1000000000000, 2000000000000 } },
};

static void lines_come_to_what_they_should(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct err e = { 0 };
		struct tax_sum is;

		if (tax_of_line(&rows[i].line, &is, &e) < 0)
			fail_msg("%s: %s", rows[i].what, e.msg);
		if (is.net != rows[i].is.net || is.tax != rows[i].is.tax ||
		    is.total != rows[i].is.total)
			fail_msg("%s: %lld + %lld = %lld", rows[i].what, (long long)is.net,
				 (long long)is.tax, (long long)is.total);
	}
}

/* The nearest whole number to n / d, found by trying, as the rule says it. */
static bool is_nearest(int64_t n, int64_t d, money_t whole)
{
	int64_t twice = 2 * n, low = 2 * whole * d - d, high = low + 2 * d;

	return n >= 0 ? low <= twice && twice < high : low < twice && twice <= high;
}

static uint64_t chance(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return *seed >> 33;
}

static void the_rule_holds_for_any_line(void **state)
{
	uint64_t seed = 1;

	(void)state;
	for (int i = 0; i < 100000; i++) {
		struct tax_line x = { .quantity = (int64_t)(chance(&seed) % 100000),
				      .unit_price = (money_t)(chance(&seed) % 2000000) - 1000000,
				      .discount = (int64_t)(chance(&seed) % 10001),
				      .rate = (int64_t)(chance(&seed) % 10001),
				      .included = chance(&seed) % 2 };
		money_t amount;
		struct tax_sum s;
		struct err e;

		assert_int_equal(tax_of_line(&x, &s, &e), 0);
		amount = x.included ? s.total : s.net;
		assert_true(is_nearest(x.quantity * x.unit_price * (10000 - x.discount),
				       1000000, amount));
		assert_true(is_nearest(amount * x.rate,
				       x.included ? 10000 + x.rate : 10000, s.tax));
		assert_int_equal(s.net + s.tax, s.total);
	}
}

static void what_is_too_large_is_said(void **state)
{
	static const struct tax_line large[] = {
		{ INT64_MAX, 2, 0, 0, true },
		{ 100, INT64_MAX / 100, 0, 0, true },
		{ 1, INT64_MAX / 10001, 0, 10000, false },
	};
	struct tax_sum sum = { INT64_MAX - 1, 0, INT64_MAX - 1 }, one = { 2, 0, 2 };
	struct err e = { 0 };

	(void)state;
	for (size_t i = 0; i < 2; i++)
		assert_int_equal(tax_of_line(&large[i], &one, &e), -ERR_INVALID);
	assert_int_equal(tax_add(&sum, &(struct tax_sum){ 2, 0, 2 }, &e), -ERR_INVALID);
	assert_int_equal(sum.total, INT64_MAX - 1);
	assert_int_equal(tax_of_line(&large[2], &sum, &e), 0);
}

/* A kind without a row would be in neither pot, and in no account. */
static void every_kind_of_payment_has_a_way(void **state)
{
	(void)state;
	for (int i = 1; i <= payment_kind.count; i++) {
		const struct payment_way *w = payment_way(i);

		if (!w)
			fail_msg("%s has no row in ways.def", choice_code(&payment_kind, i));
		assert_true(choice_index(&account_purpose, w->account) > 0);
		assert_true(choice_index(&account_purpose, w->other) > 0);
		assert_true(choice_index(&account_purpose, w->other_alone) > 0);
	}
	assert_null(payment_way(0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_of_payment_has_a_way),
		cmocka_unit_test(lines_come_to_what_they_should),
		cmocka_unit_test(the_rule_holds_for_any_line),
		cmocka_unit_test(what_is_too_large_is_said),
	};

	return cmocka_run_group_tests_name("tax", tests, NULL, NULL);
}
