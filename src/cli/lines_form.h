/* SPDX-License-Identifier: MIT */
/* Questions and answers of the line mode; private to the command line. */
#ifndef CLI_LINES_FORM_H
#define CLI_LINES_FORM_H

#include "base/mem.h"
#include "core/core.h"

struct lines {
	struct core *core;
	struct client client;		/* the one that is open; rec.id 0: none */
	const struct rectype *listed;	/* of the rows being said */
	bool over;			/* the input has ended */
	char line[8192];
	struct arena arena;
};

/* One line, controls made visible. */
void lines_say(struct lines *l, const char *fmt, ...) PRINTF(2, 3);

/* The trimmed answer, until the next question; NULL when the input has ended. */
const char *lines_ask(struct lines *l, const char *question);

/*
 * Asks for every field that a person fills. Enter keeps what stands in brackets, "-" empties it,
 * "?" explains,
 * "!" gives up. 1: filled, 0: given up.
 */
int lines_fill(struct lines *l, const struct rectype *t, const void *was, void *rec) MUST_CHECK;

/* Saves, saying what is wrong and asking again until it can be stored or is given up. 1, 0, <0. */
int lines_save(struct lines *l, const struct rectype *t, const void *was, void *rec,
	       struct err *e) MUST_CHECK;

/* Both. */
int lines_form(struct lines *l, const struct rectype *t, const void *was, void *rec,
	       struct err *e) MUST_CHECK;

#endif
