/* SPDX-License-Identifier: MIT */
/* Books that go out whole and come back, for the tests of it. */
#ifndef TESTS_WHOLE_COPY_H
#define TESTS_WHOLE_COPY_H

#include "tests/place.h"

/* What was noted, and at which call of the progress to stop, to be killed or to disturb. */
struct copy_told {
	struct arena *a;
	const char *all;
	int calls, stop_at, kill_at, disturb_at;
	void (*disturb)(struct place *p);
	struct place *p;
};

/* Below the directory of the place, as all names here but that of copy_write(). */
const char *copy_path(struct place *p, const char *name);

int copy_out(struct place *p, struct core *c, const char *dir, struct copy_told *t, struct err *e);
int copy_in(struct place *p, const char *dir, const char *book, struct copy_told *t,
	    struct err *e);
struct core *copy_open(struct place *p, const char *book);

void copy_write(const char *file, const char *text);
char *copy_read(struct place *p, const char *name);	/* NULL: there is none */

/* A demo book with what it lacks: archived and replaced records, a paper, money, hard texts. */
void copy_fill(struct place *p, int clients);

/* Fails the test with what the check says. */
void copy_sound(struct core *c);

#endif
