/* SPDX-License-Identifier: MIT */
/* What a key costs on a list of 200 clients: bytes, writes, and nothing at all at rest. */
#include "tests/e2e.h"

#include <time.h>

static struct vt *open_many(void)
{
	struct vt *v = e2e_open(24, 80, NULL);

	vt_wait_text(v, "Clients, active");
	vt_wait_idle(v);
	return v;
}

static bool counts(struct vt *v)
{
	if (vt_writes(v) >= 0 && vt_sleeps(v) >= 0)
		return true;
	vt_done(v);
	print_message("skipped: /proc does not count system calls here\n");
	return false;
}

enum { ARROW = 30, SCROLL = 130, PAGE = 1600 };

static void press_often(struct vt *v, const char *key, int times, size_t at_most)
{
	for (int i = 0; i < times; i++) {
		size_t bytes = vt_byte_count(v);
		long writes = vt_writes(v);

		e2e_press(v, key);
		bytes = vt_byte_count(v) - bytes;
		if (bytes > at_most)
			fail_msg("%s (%d): %zu bytes", key, i, bytes);
		assert_int_equal(vt_writes(v) - writes, 1);
	}
}

/* As the program promises at a terminal of 80 x 24, of every arrow and not of most of them. */
static void a_frame_is_one_small_write(void **state)
{
	static const struct { const char *keys; int times; size_t at_most;
	} cases[] = {
		{ "Down", 17, ARROW }, { "Down", 10, SCROLL }, { "Up", 17, ARROW },
		{ "Up", 9, SCROLL },   { "PgDn", 3, PAGE },    { "Home", 1, PAGE },
	};
	struct vt *v = open_many();

	(void)state;
	if (!counts(v))
		skip();
	for (size_t i = 0; i < COUNT(cases); i++)
		press_often(v, cases[i].keys, cases[i].times, cases[i].at_most);
	e2e_press(v, "1");
	vt_wait_text(v, "Treatment");
	press_often(v, "Down", 2, ARROW);
	press_often(v, "Up", 2, ARROW);
	e2e_leave(v);
}

/* A held arrow key does not lag behind. */
static void queued_keys_make_few_frames(void **state)
{
	struct vt *v = open_many();
	char keys[100 * 5 + 1] = "";
	long writes = vt_writes(v);
	size_t bytes = vt_byte_count(v);

	(void)state;
	if (!counts(v))
		skip();
	for (int i = 0; i < 100; i++)
		memcpy(keys + i * 5, "Down ", 6);
	e2e_press(v, keys);
	vt_keys(v, "Enter");
	vt_wait_text(v, "Overview");
	vt_wait_idle(v);
	print_message("100 keys: %ld frames, %zu bytes\n", vt_writes(v) - writes,
		      vt_byte_count(v) - bytes);
	assert_true(vt_writes(v) - writes <= 12);
	e2e_leave(v);
}

static bool rested(struct vt *v, const void *until)
{
	struct timespec t;

	(void)v;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000 >= *(const int64_t *)until;
}

static void nothing_happens_at_rest(void **state)
{
	static const char *const places[] = { "Down", "Enter", "e" };
	struct vt *v = open_many();

	(void)state;
	if (!counts(v))
		skip();
	for (size_t i = 0; i < COUNT(places); i++) {
		struct timespec t;
		long sleeps, writes, cpu;
		size_t bytes;
		int64_t until;

		e2e_press(v, places[i]);
		sleeps = vt_sleeps(v);
		writes = vt_writes(v);
		bytes = vt_byte_count(v);
		cpu = vt_cpu_ms(v);
		clock_gettime(CLOCK_MONOTONIC, &t);
		until = (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000 + 1000;
		vt_wait(v, rested, &until, "a second to pass");
		assert_int_equal(vt_sleeps(v), sleeps);
		assert_int_equal(vt_writes(v), writes);
		assert_int_equal(vt_byte_count(v), bytes);
		assert_true(vt_cpu_ms(v) - cpu <= 10);
	}
	e2e_leave(v);
}

static int many(void **state)
{
	return e2e_up(state) < 0 || e2e_run(NULL, "demo", "--clients=200", NULL) != 0 ? -1 : 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_frame_is_one_small_write),
		cmocka_unit_test(queued_keys_make_few_frames),
		cmocka_unit_test(nothing_happens_at_rest),
	};

	return cmocka_run_group_tests(tests, many, e2e_down);
}
