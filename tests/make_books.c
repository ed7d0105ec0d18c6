/* SPDX-License-Identifier: MIT */
/* Not a test: fills the empty book in a directory, for the tests of the command line. */
#include "tests/books.h"

static const char *dir;

static void fill(void **state)
{
	struct place p = { 0 };

	(void)state;
	clock_fix(PLACE_NOW);
	OK(core_open(&p.core, &(struct core_options){ .dir = dir, .via = "command" }, &e_));
	books_fill(&p);
	core_close(&p.core);
	arena_done(&p.arena);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest all[] = { cmocka_unit_test(fill) };

	if (argc != 2)
		return 2;
	dir = argv[1];
	return cmocka_run_group_tests(all, NULL, NULL);
}
