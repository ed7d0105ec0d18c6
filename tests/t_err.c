/* SPDX-License-Identifier: MIT */
/* Errors keep their code and field while callers add what they know. */
#include "tests/test.h"
#include "base/err.h"

#include <errno.h>

static void wrap_keeps_code_and_field(void **state)
{
	struct err e = { 0 };

	(void)state;
	assert_int_equal(err_field(&e, "born", "day %d does not exist", 31), -ERR_INVALID);
	assert_int_equal(err_wrap(&e, "row %d", 7), -ERR_INVALID);
	assert_string_equal(e.msg, "row 7: day 31 does not exist");
	assert_string_equal(e.field, "born");
}

static void arguments_may_be_the_message_itself(void **state)
{
	struct err e = { 0 };

	(void)state;
	assert_int_equal(err_set(&e, ERR_IO, "first"), -ERR_IO);
	assert_int_equal(err_set(&e, ERR_FULL, "%s and more", e.msg), -ERR_FULL);
	assert_string_equal(e.msg, "first and more");
}

static void errno_chooses_the_code(void **state)
{
	struct err e = { 0 };

	(void)state;
	errno = ENOSPC;
	assert_int_equal(err_errno(&e, "write", "x"), -ERR_FULL);
	errno = EACCES;
	assert_int_equal(err_errno(&e, "open", "/root/x"), -ERR_DENIED);
	assert_string_equal(e.msg, "cannot open '/root/x': Permission denied");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wrap_keeps_code_and_field),
		cmocka_unit_test(arguments_may_be_the_message_itself),
		cmocka_unit_test(errno_chooses_the_code),
	};

	return cmocka_run_group_tests_name("err", tests, NULL, NULL);
}
