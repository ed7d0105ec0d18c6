/* SPDX-License-Identifier: MIT */
/*
 * A real book in a directory of its own, with the clock stopped; shared by the tests of whatever
 * needs records.
 */
#ifndef TESTS_PLACE_H
#define TESTS_PLACE_H

#include "tests/test.h"
#include "core/core.h"

/* Monday 23 November 2026, 10:00 UTC; the zone is set to UTC too. */
#define PLACE_NOW 1795428000

struct place {
	char dir[300];		/* of the book */
	struct core *core;	/* open for writing by "anna", through "screen" */
	struct arena arena;
};

int place_up(void **state);	/* cmocka set-up and tear-down */
int place_down(void **state);

/* The same without cmocka: fail the test when they cannot. */
struct place *place_begin(void);
void place_end(struct place *p);

/* Fail the test with the error's words. */
#define OK(call) do { \
	struct err e_ = { 0 }; \
	int64_t r_ = (call); \
	if (r_ < 0) \
		fail_msg("%s: %d %s", #call, (int)r_, e_.msg); \
} while (0)

/* A file in the book's directory: its path; the same, written with this text; a file's bytes. */
const char *place_path(struct place *p, const char *name);
const char *place_file(struct place *p, const char *name, const char *text);
const char *place_read(const char *path, struct arena *a);

/*
 * Stores a new record of the type's presets with what "field=text;field=text" says, typed as on the
 * command line; returns its id.
 */
int64_t place_add(struct place *p, const struct rectype *t, const char *values);
int64_t place_client(struct place *p, const char *given, const char *family, const char *values);

#endif
