/* SPDX-License-Identifier: MIT */
/* Arenas and growing text: zeroed, aligned, kept over a reset; and the end without memory. */
#include "tests/test.h"
#include "base/arena.h"
#include "base/mem.h"

#include <stdalign.h>
#include <sys/wait.h>
#include <unistd.h>

static void arenas_give_zeroed_aligned_memory(void **state)
{
	static const size_t sizes[] = { 1, 7, 0, 100, 4095, 4096, 4097, 100000, 3 };
	ARENA(a);

	(void)state;
	for (int round = 0; round < 3; round++) {
		for (size_t i = 0; i < COUNT(sizes); i++) {
			char *p = arena_alloc(&a, sizes[i]);

			assert_int_equal((uintptr_t)p % alignof(max_align_t), 0);
			for (size_t k = 0; k < sizes[i]; k++)
				assert_int_equal(p[k], 0);
			memset(p, 0x5a, sizes[i]);
		}
		arena_reset(&a);
	}
	arena_done(&a);
	assert_string_equal(arena_strdup(&a, "again"), "again");
	assert_string_equal(arena_strndup(&a, "again", 2), "ag");
	assert_string_equal(arena_printf(&a, "%05d %s", 42, "x"), "00042 x");
}

static void text_grows(void **state)
{
	BUF(b);

	(void)state;
	assert_string_equal(buf_str(&b), "");
	for (int i = 0; i < 1000; i++)
		buf_printf(&b, "%d,", i % 10);
	assert_int_equal(b.len, 2000);
	assert_int_equal(strlen(buf_str(&b)), 2000);
	buf_clear(&b);
	assert_string_equal(buf_str(&b), "");
	buf_add(&b, "a\0b", 3);
	buf_add(&b, NULL, 0);
	assert_int_equal(b.len, 3);
	assert_memory_equal(b.s, "a\0b", 4);
}

/* The address sanitizer ends the program itself before calloc(3) could say no. */
#ifdef __SANITIZE_ADDRESS__
#define SANITIZED 1
#elif defined __has_feature
#define SANITIZED __has_feature(address_sanitizer)
#else
#define SANITIZED 0
#endif

static int told;

static void tell(void)
{
	if (write(told, "h", 1) != 1)
		_exit(1);
}

static void without_memory_the_hook_runs_and_it_ends(void **state)
{
	size_t volatile too_much = SIZE_MAX / 2;
	int ends[2], status;
	pid_t child;
	char byte = 0;

	(void)state;
	if (SANITIZED) {
		print_message("skipped: the sanitizer refuses the request first\n");
		skip();
	}
	assert_int_equal(pipe(ends), 0);
	told = ends[1];
	child = fork();
	if (child == 0) {
		close(STDERR_FILENO);
		mem_on_exhaustion(tell);
		mem_free(mem_alloc(too_much));
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(WEXITSTATUS(status), 71);
	assert_int_equal(read(ends[0], &byte, 1), 1);
	assert_int_equal(byte, 'h');
	close(ends[0]);
	close(ends[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arenas_give_zeroed_aligned_memory),
		cmocka_unit_test(text_grows),
		cmocka_unit_test(without_memory_the_hook_runs_and_it_ends),
	};

	return cmocka_run_group_tests_name("mem", tests, NULL, NULL);
}
