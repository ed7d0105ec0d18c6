/* SPDX-License-Identifier: MIT */
/* A function beside the caller: what it returns, and that it never takes the caller's signals. */
#include "tests/test.h"
#include "base/job.h"

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>

struct sum {
	int from, to, all;
	bool blocked;
};

static int add_up(void *ctx, struct err *e)
{
	struct sum *s = ctx;
	sigset_t now;

	(void)e;
	pthread_sigmask(SIG_SETMASK, NULL, &now);
	s->blocked = sigismember(&now, SIGINT) && sigismember(&now, SIGTERM);
	for (int i = s->from; i <= s->to; i++)
		s->all += i;
	return s->all;
}

static int refuse(void *ctx, struct err *e)
{
	return err_set(e, ERR_FULL, "%s", (const char *)ctx);
}

static void what_it_returns_is_told_when_it_is_waited_for(void **state)
{
	struct sum one = { 1, 100, 0, false }, two = { 101, 200, 0, false };
	struct job *a = job_start(add_up, &one), *b = job_start(add_up, &two);
	struct err e = { 0 };
	sigset_t now;

	(void)state;
	assert_int_equal(job_wait(&b, &e), 15050);
	assert_int_equal(job_wait(&a, &e), 5050);
	assert_null(a);
	assert_true(one.blocked);
	pthread_sigmask(SIG_SETMASK, NULL, &now);
	assert_false(sigismember(&now, SIGINT));
	assert_int_equal(job_wait(&a, &e), 0);
}

static void its_error_is_the_callers(void **state)
{
	char words[] = "no room";
	struct job *j = job_start(refuse, words);
	struct err e = { 0 };

	(void)state;
	assert_int_equal(job_wait(&j, &e), -ERR_FULL);
	assert_string_equal(e.msg, "no room");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_it_returns_is_told_when_it_is_waited_for),
		cmocka_unit_test(its_error_is_the_callers),
	};

	return cmocka_run_group_tests_name("job", tests, NULL, NULL);
}
