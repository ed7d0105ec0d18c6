/* SPDX-License-Identifier: MIT */
/* Functions of a library that is loaded on demand; what is missing is named. */
#include "tests/test.h"
#include "base/late.h"

#include <string.h>

#define CALLS(X) X(strlen) X(strcmp)
static struct { CALLS(LATE_CALL) } lib;
static const char *const names[] = { CALLS(LATE_NAME) };
LATE_FITS(lib, names);

static void functions_are_found_in_their_order(void **state)
{
	struct err e = { .code = ERR_NONE };

	(void)state;
	assert_int_equal(late_load("libc.so.6", "does it all", names, COUNT(names), &lib, &e), 0);
	assert_int_equal(lib.strlen("dots"), 4);
	assert_true(lib.strcmp("a", "b") < 0);
}

static void begins(const struct err *e, const char *words)
{
	assert_int_equal(strncmp(e->msg, words, strlen(words)), 0);
}

static void a_library_that_is_missing_is_named(void **state)
{
	struct err e = { .code = ERR_NONE };

	(void)state;
	assert_int_equal(late_load("libnowhere.so.9", "does nothing", names, COUNT(names), &lib,
				   &e), -ERR_MISSING);
	begins(&e, "libnowhere.so.9, which does nothing, cannot be loaded: install "
		   "it (Debian calls it libnowhere9); ");
	assert_int_equal(late_load("libno-2.1.so", "does nothing", names, COUNT(names), &lib, &e),
			 -ERR_MISSING);
	begins(&e, "libno-2.1.so, which does nothing, cannot be loaded: install "
		   "it (Debian calls it libno-2.1); ");
}

static void a_function_that_is_missing_is_named(void **state)
{
	static const char *const wrong[] = { "strlen", "strlen_backwards" };
	void (*none[COUNT(wrong)])(void) = { NULL };
	struct err e = { .code = ERR_NONE };

	(void)state;
	assert_int_equal(late_load("libc.so.6", "does it all", wrong, COUNT(wrong), none, &e),
			 -ERR_MISSING);
	begins(&e, "libc.so.6, which does it all, is not the version that this scalpbook was built "
		   "for: ");
	assert_non_null(strstr(e.msg, "strlen_backwards"));
	assert_null(none[0]);
}

/* The second answer is the first one: nothing is looked for again. */
static void what_is_asked_for_once_is_remembered(void **state)
{
	static struct late here = LATE("libc.so.6", "does it all", names, lib);
	static struct late nowhere = LATE("libnowhere.so.9", "does nothing", names, lib);
	struct err e = { .code = ERR_NONE };

	(void)state;
	memset(&lib, 0, sizeof lib);
	assert_int_equal(late_once(&nowhere, &e), -ERR_MISSING);
	assert_null(lib.strlen);
	nowhere.file = "libc.so.6";
	assert_int_equal(late_once(&nowhere, &e), -ERR_MISSING);
	begins(&e, "libnowhere.so.9, which does nothing, cannot be loaded: ");
	for (int i = 0; i < 2; i++, here.file = "libnowhere.so.9") {
		assert_int_equal(late_once(&here, &e), 0);
		assert_int_equal(lib.strlen("dots"), 4);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(functions_are_found_in_their_order),
		cmocka_unit_test(a_library_that_is_missing_is_named),
		cmocka_unit_test(a_function_that_is_missing_is_named),
		cmocka_unit_test(what_is_asked_for_once_is_remembered),
	};

	return cmocka_run_group_tests_name("libraries loaded late", tests, NULL, NULL);
}
