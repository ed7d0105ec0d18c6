/* SPDX-License-Identifier: MIT */
/* Functions of a library that is loaded on demand; what is missing is named. */
#include "tests/test.h"
#include "base/late.h"

#include <string.h>

#define CALLS(X) X(strlen) X(strcmp)
LATE_LIBRARY(lib, CALLS, "libc.so.6", "does it all");

static void begins(const struct err *e, const char *words)
{
	assert_int_equal(strncmp(e->msg, words, strlen(words)), 0);
}

/* The second answer looks for nothing. */
static void functions_are_found_once_in_their_order(void **state)
{
	struct err e = { .code = ERR_NONE };

	(void)state;
	for (int i = 0; i < 2; i++, lib_late.file = "libnowhere.so.9") {
		assert_int_equal(late_once(&lib_late, &e), 0);
		assert_int_equal(lib.strlen("dots"), 4);
		assert_true(lib.strcmp("a", "b") < 0);
	}
}

static void missing(const char *file, const char *package)
{
	void (*none[COUNT(lib_names)])(void) = { NULL };
	struct late l = { .file = file, .does = "does nothing", .names = lib_names,
			  .n = COUNT(lib_names), .calls = none };
	struct err e = { .code = ERR_NONE };
	char words[200];

	snprintf(words, sizeof words, "%s, which does nothing, cannot be loaded: install it "
		 "(Debian calls it %s); ", file, package);
	assert_int_equal(late_once(&l, &e), -ERR_MISSING);
	begins(&e, words);
	assert_null(none[0]);
	l.file = "libc.so.6";
	assert_int_equal(late_once(&l, &e), 0);
	assert_non_null(none[0]);
}

/* Where no file may be opened any more, the words from before are said. */
static void nothing_is_loaded_where_no_more_may_be(void **state)
{
	void (*none[COUNT(lib_names)])(void) = { NULL };
	struct late l = { .file = "libnowhere.so.9", .does = "does nothing", .names = lib_names,
			  .n = COUNT(lib_names), .calls = none };
	struct err e = { .code = ERR_NONE };

	(void)state;
	assert_int_equal(late_once(&l, &e), -ERR_MISSING);
	late_no_more();
	l.file = "libc.so.6";
	assert_int_equal(late_once(&l, &e), -ERR_MISSING);
	begins(&e, "libnowhere.so.9, which does nothing, cannot be loaded: ");
	assert_int_equal(late_once(&lib_late, &e), 0);
}

static void a_library_that_is_missing_is_named_until_it_is_there(void **state)
{
	(void)state;
	missing("libnowhere.so.9", "libnowhere9");
	missing("libno16.so.16", "libno16-16");
	missing("libno-2.1.so", "libno-2.1");
}

static void a_function_that_is_missing_is_named(void **state)
{
	static const char *const wrong[] = { "strlen", "strlen_backwards" };
	void (*none[COUNT(wrong)])(void) = { NULL };
	struct late l = { .file = "libc.so.6", .does = "does it all", .names = wrong,
			  .n = COUNT(wrong), .calls = none };
	struct err e = { .code = ERR_NONE };

	(void)state;
	assert_int_equal(late_once(&l, &e), -ERR_MISSING);
	begins(&e, "libc.so.6, which does it all, is not the version that this scalpbook was built "
		   "for: ");
	assert_non_null(strstr(e.msg, "strlen_backwards"));
	assert_null(none[0]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(functions_are_found_once_in_their_order),
		cmocka_unit_test(a_library_that_is_missing_is_named_until_it_is_there),
		cmocka_unit_test(a_function_that_is_missing_is_named),
		cmocka_unit_test(nothing_is_loaded_where_no_more_may_be),
	};

	return cmocka_run_group_tests_name("libraries loaded late", tests, NULL, NULL);
}
