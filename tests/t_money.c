/* SPDX-License-Identifier: MIT */
/* Amounts: what is read, what is refused and in which words, what is written. */
#include "tests/test.h"
#include "base/money.h"

static const struct {
	const char *text;
	int digits;
	money_t amount;
} good[] = {
	{ "0", 2, 0 }, { "-0", 2, 0 }, { "450", 2, 45000 }, { "450.00", 2, 45000 },
	{ "450,00", 2, 45000 }, { "450.5", 2, 45050 }, { "450,5", 2, 45050 }, { "0.05", 2, 5 },
	{ "000.05", 2, 5 }, { "-50", 2, -5000 }, { "+50", 2, 5000 }, { "-0.01", 2, -1 },
	{ "\xe2\x88\x92" "50", 2, -5000 }, { " 450 ", 2, 45000 }, { "1 250.50", 2, 125050 },
	{ "1 250 000", 2, 125000000 }, { "-12 345,67", 2, -1234567 },
	{ "1\xc2\xa0" "250,50", 2, 125050 }, { "1\xe2\x80\xaf" "250", 2, 125000 },
	{ "450", 0, 450 }, { "1 250", 0, 1250 }, { "1.234", 3, 1234 }, { "1,234", 3, 1234 },
	{ "1.2345", 4, 12345 }, { "1.2", 4, 12000 }, { "450\xc2\xa0", 2, 45000 },
	{ "92233720368547758.07", 2, INT64_MAX }, { "-92233720368547758.08", 2, INT64_MIN },
	{ "9223372036854775807", 0, INT64_MAX }, { "-9223372036854775808", 0, INT64_MIN },
	{ "922337203685477.5807", 4, INT64_MAX }, { "100 000 000", 0, 100000000 },
	{ "123456789", 2, 12345678900 }, { "0001", 0, 1 },
};

static const struct {
	const char *text;
	int digits;
	const char *words;
} bad[] = {
	{ "", 2, "is not an amount" }, { " ", 2, "is not an amount" },
	{ "-", 2, "is not an amount" },
	{ "abc", 2, "is not an amount" }, { "12abc", 2, "is not an amount" },
	{ "12 EUR", 2, "is not an amount" }, { "\xe2\x82\xac" "12", 2, "is not an amount" },
	{ "1.234", 2, "can be read two ways" }, { "1,234", 2, "can be read two ways" },
	{ "1.234", 0, "can be read two ways" }, { "12.345", 2, "can be read two ways" },
	{ "1,234.50", 2, "is not an amount" }, { "1.234,50", 2, "is not an amount" },
	{ "1.5", 0, "has no decimals" }, { "1.2345", 2, "has 2 decimals at most" },
	{ "1.25", 1, "has 1 decimal at most" }, { "1.", 2, "is not an amount" },
	{ ".5", 2, "is not an amount" }, { "--5", 2, "is not an amount" },
	{ "- 5", 2, "is not an amount" }, { "5-", 2, "is not an amount" },
	{ "(5)", 2, "is not an amount" },
	{ "1 25", 2, "is not an amount" }, { "12 50.00", 2, "is not an amount" },
	{ "1250 000", 2, "is not an amount" }, { "1 25 000", 2, "is not an amount" },
	{ "1 2500", 2, "is not an amount" }, { "1e3", 2, "is not an amount" },
	{ "0x10", 2, "is not an amount" }, { "1..5", 2, "is not an amount" },
	{ "1.5.5", 2, "is not an amount" }, { "1.5 5", 2, "is not an amount" },
	{ "92233720368547758.08", 2, "too large" }, { "-92233720368547758.09", 2, "too large" },
	{ "9223372036854775808", 0, "too large" }, { "92233720368547759", 2, "too large" },
	{ "99999999999999999999999999999999999999", 2, "too large" },
	{ "922337203685477.5808", 4, "too large" },
};

static const struct {
	money_t amount;
	int digits;
	char mark;
	const char *text;
} written[] = {
	{ 0, 2, '.', "0.00" }, { 5, 2, '.', "0.05" }, { -5, 2, '.', "-0.05" },
	{ 45000, 2, '.', "450.00" }, { -5000, 2, ',', "-50,00" }, { 450, 0, '.', "450" },
	{ -450, 0, '.', "-450" }, { 1234, 3, '.', "1.234" }, { 1, 4, '.', "0.0001" },
	{ INT64_MAX, 2, '.', "92233720368547758.07" },
	{ INT64_MIN, 2, '.', "-92233720368547758.08" },
	{ INT64_MIN, 0, '.', "-9223372036854775808" },
	{ INT64_MIN, 4, '.', "-922337203685477.5808" },
};

static void reads(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(good); i++) {
		struct err e = { 0 };
		money_t got = 77;

		if (money_parse(&got, good[i].text, good[i].digits, &e) < 0)
			fail_msg("'%s' was refused: %s", good[i].text, e.msg);
		if (got != good[i].amount)
			fail_msg("'%s' gave %lld", good[i].text, (long long)got);
	}
}

static void refuses_in_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++) {
		struct err e = { 0 };
		money_t got = 77;

		if (money_parse(&got, bad[i].text, bad[i].digits, &e) != -ERR_INVALID)
			fail_msg("'%s' was taken as %lld", bad[i].text, (long long)got);
		if (!strstr(e.msg, bad[i].words))
			fail_msg("'%s': words are '%s'", bad[i].text, e.msg);
		assert_int_equal(got, 77);
	}
}

static void writes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(written); i++) {
		char buf[MONEY_BUF];
		money_t back;
		struct err e;

		money_text(written[i].amount, written[i].digits, written[i].mark, buf);
		assert_string_equal(buf, written[i].text);
		assert_int_equal(money_parse(&back, buf, written[i].digits, &e), 0);
		assert_true(back == written[i].amount);
	}
}

static void sums_are_checked(void **state)
{
	struct err e = { 0 };
	money_t sum = 77;

	(void)state;
	assert_int_equal(money_add(&sum, INT64_MAX, 1, &e), -ERR_INVALID);
	assert_int_equal(money_add(&sum, INT64_MIN, -1, &e), -ERR_INVALID);
	assert_int_equal(sum, 77);
	assert_int_equal(money_add(&sum, INT64_MAX, INT64_MIN, &e), 0);
	assert_int_equal(sum, -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads),
		cmocka_unit_test(refuses_in_words),
		cmocka_unit_test(writes),
		cmocka_unit_test(sums_are_checked),
	};

	return cmocka_run_group_tests_name("money", tests, NULL, NULL);
}
