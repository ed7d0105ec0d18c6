/* SPDX-License-Identifier: MIT */
/* SHA-256 against the published vectors (FIPS 180-4 examples), and the shape of identifiers. */
#include "tests/test.h"
#include "base/hash.h"

#define A64 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static const struct {
	const char *text, *hex;
} vectors[] = {
	{ "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
	{ "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
	{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
	  "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
};

static void published_vectors(void **state)
{
	char hex[HASH_HEX];

	(void)state;
	for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++) {
		hash_hex_of(vectors[i].text, strlen(vectors[i].text), hex);
		assert_string_equal(hex, vectors[i].hex);
	}
}

static void pieces_equal_the_whole_and_it_begins_again(void **state)
{
	char million[HASH_HEX], hex[HASH_HEX];
	struct hash *h = hash_open();

	(void)state;
	for (int i = 0; i < 1000000 / 64; i++)
		hash_add(h, A64, 64);
	hash_hex(h, million);
	assert_string_equal(million,
			    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
	for (int round = 0; round < 2; round++) {
		hash_add(h, "a", 1);
		hash_add(h, "", 0);
		hash_add(h, "bc", 2);
		hash_hex(h, hex);
		assert_string_equal(hex, vectors[1].hex);
	}
	hash_close(&h);
	assert_null(h);
	hash_close(&h);
}

static void identifiers_are_random_version_4(void **state)
{
	char a[UUID_LEN], b[UUID_LEN];

	(void)state;
	for (int i = 0; i < 1000; i++) {
		uuid_make(a);
		uuid_make(b);
		assert_int_equal(strlen(a), UUID_LEN - 1);
		assert_int_equal(strspn(a, "0123456789abcdef-"), UUID_LEN - 1);
		assert_true(a[8] == '-' && a[13] == '-' && a[18] == '-' && a[23] == '-');
		assert_int_equal(a[14], '4');
		assert_non_null(strchr("89ab", a[19]));
		assert_string_not_equal(a, b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(published_vectors),
		cmocka_unit_test(pieces_equal_the_whole_and_it_begins_again),
		cmocka_unit_test(identifiers_are_random_version_4),
	};

	return cmocka_run_group_tests_name("hash", tests, NULL, NULL);
}
