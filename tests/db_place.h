/* SPDX-License-Identifier: MIT */
/* A directory of its own for each database test, and small helpers that every one needs. */
#ifndef TESTS_DB_PLACE_H
#define TESTS_DB_PLACE_H

#include "tests/test.h"
#include "db/db.h"

enum { PLACE_PATH = 400 };

struct place {
	char dir[PLACE_PATH - 100];
	char path[PLACE_PATH];	/* of the database, in dir; not made */
	char url[PLACE_PATH + 20];
};

int place_up(void **state);	/* cmocka set-up and tear-down */
int place_down(void **state);
void place_name(const struct place *p, const char *name, char out[PLACE_PATH]);	/* dir/name */

/* Fail the test with the error's words. */
#define OK(call) do { \
	struct err e_ = { 0 }; \
	int r_ = (call); \
	if (r_ < 0) \
		fail_msg("%s: %d %s", #call, r_, e_.msg); \
} while (0)

struct db *place_book(const struct place *p);		/* made, opened for writing, empty */
struct db *place_open(const struct place *p, enum db_mode mode);
void do_write(struct db *db, const char *sql); /* one statement in a transaction of its own */
int64_t ask(struct db *db, const char *sql);		/* the first column of the first row */

#endif
