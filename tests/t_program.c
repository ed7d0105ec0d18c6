/* SPDX-License-Identifier: MIT */
/*
 * Another program gets a text and gives it back, or its mistakes are told; no shell reads a word.
 */
#include "tests/test.h"
#include "base/program.h"
#include "tests/scratch.h"

#include <sys/stat.h>

/* A script that plays the editor; its file is the last argument. */
static const char *editor(const char *name, const char *script)
{
	static char path[600];
	char here[300];
	FILE *f;

	assert_non_null(getcwd(here, sizeof here));
	snprintf(path, sizeof path, "%s/%s", here, scratch_path(name));
	f = fopen(path, "w");
	assert_non_null(f);
	fprintf(f, "#!/bin/sh\n%s\n", script);
	fclose(f);
	assert_int_equal(chmod(path, 0700), 0);
	return path;
}

static const struct { const char *script, *text; int r; const char *now;
} rows[] = {
	{ ":", "one\ntwo", 0, NULL },
	{ "printf 'three\\n' >\"$1\"", "one\ntwo", 1, "three" },
	{ "printf 'no line end' >\"$1\"", "", 1, "no line end" },
	{ "sed -i s/one/uno/ \"$1\"", "one\n\ntwo", 1, "uno\n\ntwo" },
	{ "printf x >\"$1.new\" && mv \"$1.new\" \"$1\"", "one", 1, "x" },
	{ "printf '\\377' >\"$1\"", "one", -ERR_INVALID, "UTF-8" },
	{ "printf 'a\\033[2Jb' >\"$1\"", "one", 1, "a[2Jb" },
	{ "head -c 200 /dev/zero | tr '\\0' x >\"$1\"", "one", -ERR_INVALID,
	  "longer than 100 bytes" },
	{ "exit 3", "one", -ERR_STOPPED, "as it was" },
	{ "rm \"$1\"", "one", -ERR_MISSING, "" },
};

static void editors(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char name[20], *now = NULL;
		struct err e = { 0 };
		ARENA(a);
		int r;

		snprintf(name, sizeof name, "ed%zu", i);
		r = program_edit(editor(name, rows[i].script), rows[i].text, 100, &now, &a, &e);
		if (r != rows[i].r)
			fail_msg("'%s' gives %d %s", rows[i].script, r, e.msg);
		if (r == 1)
			assert_string_equal(now, rows[i].now);
		else if (r < 0 && !strstr(e.msg, rows[i].now))
			fail_msg("'%s' says '%s'", rows[i].script, e.msg);
	}
}

/* The file is private, has the text, and is gone after; options of the command arrive as words. */
static void the_file_is_private(void **state)
{
	char *now = NULL, command[700];
	struct err e = { 0 };
	ARENA(a);

	(void)state;
	snprintf(command, sizeof command, "%s  -n two",
		 editor("look", "{ echo \"$1,$2,$#\"; stat -c %a \"$3\"; cat \"$3\"; echo \"$3\"; "
				"} >\"$3.out\"; mv \"$3.out\" \"$3\""));
	assert_int_equal(program_edit(command, "old $(id)", 1000, &now, &a, &e), 1);
	assert_int_equal(strncmp(now, "-n,two,3\n600\nold $(id)\n/", 24), 0);
	assert_int_equal(access(strrchr(now, '\n') + 1, F_OK), -1);
}

static void what_is_not_there(void **state)
{
	char *now = NULL;
	struct err e = { 0 };
	ARENA(a);

	(void)state;
	assert_int_equal(program_edit("no-such-editor-here", "x", 10, &now, &a, &e), -ERR_MISSING);
	assert_int_equal(program_edit("   ", "x", 10, &now, &a, &e), -ERR_MISSING);
	assert_null(program_find("", &a));
	assert_null(program_find("no-such-program-here", &a));
	assert_string_equal(program_find("/bin/sh", &a), "/bin/sh");
	assert_non_null(program_find("sh", &a));
	assert_false(program_leave("/no/such/program", "x"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(editors, scratch_make, scratch_remove),
		cmocka_unit_test_setup_teardown(the_file_is_private, scratch_make, scratch_remove),
		cmocka_unit_test(what_is_not_there),
	};

	return cmocka_run_group_tests_name("program", tests, NULL, NULL);
}
