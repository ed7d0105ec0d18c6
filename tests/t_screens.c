/* SPDX-License-Identifier: MIT */
/* Plays the screen tests of the framework itself, and shows that the driver can fail. */
#include "tests/test.h"
#include "tests/demo.h"
#include "tests/scratch.h"
#include "tests/play.h"

static void open_demo(struct ui *ui, void *arg)
{
	(void)arg;
	ui->who = "Anna";
	demo_open(ui, 1204, true);
}

static const struct play_setup setup = { .open = open_demo };

static void play(const char *name)
{
	const char *src = getenv("srcdir");
	char path[400];

	snprintf(path, sizeof path, "%s/tests/screens/%s", src ? src : ".", name);
	assert_int_equal(play_screens(path, &setup), 0);
}

static void demo(void **state)
{
	(void)state;
	play("demo.t");
}

static void demo_narrow(void **state)
{
	(void)state;
	play("demo-narrow.t");
}

/* How many complaints a file of this text gives; standard error stays quiet. */
static int wrong(const char *text)
{
	char path[100];
	FILE *f;
	int n, was = dup(STDERR_FILENO);

	snprintf(path, sizeof path, "%s/x.t", scratch);
	f = fopen(path, "w");
	fputs(text, f);
	fclose(f);
	assert_non_null(freopen("/dev/null", "w", stderr));
	n = play_screens(path, &setup);
	fflush(stderr);
	dup2(was, STDERR_FILENO);
	close(was);
	return n;
}

static void differences_are_seen(void **state)
{
	static const struct { const char *text; int wrong; } cases[] = {
		{ "size 1x1\n---- 0,0\n|4\n----\n", 1 },
		{ "size 1x2\n---- 0,0\n|N…\n----\n", 0 },
		{ "size 1x2\n---- 0,1\n|N…\n----\n", 1 },
		{ "size 1x2\n----\n|N…\n----\n", 1 },
		{ "size 1x2\n---- 0,0\n|N…\n|\n----\n", 1 },
		{ "size 1x2\n---- 0,0\n|N…\n", 1 },
		{ "size 2x2\n---- 0,0\n|N…   \n|  \n----\n", 0 },
		{ "kyes Down\n", 1 },
		{ "style 4,0 PLAIN\nstyle 0,1 TITLE\n", 0 },
		{ "style 0,1 PLAIN\nstyle 90,0 PLAIN\n", 2 },
	};

	(void)state;
	if (getenv("UPDATE"))
		skip();
	for (size_t i = 0; i < COUNT(cases); i++)
		if (wrong(cases[i].text) != cases[i].wrong)
			fail_msg("case %zu: %d complaints wanted", i, cases[i].wrong);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(demo), cmocka_unit_test(demo_narrow),
		cmocka_unit_test_setup_teardown(differences_are_seen, scratch_make, scratch_remove),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
