/* SPDX-License-Identifier: MIT */
/*
 * The built program as a person meets it: a book in a directory of the test's own, the clock
 * stopped at Monday 23 November 2026, 10:00 UTC, its screens under a pseudo-terminal, its commands
 * with their answers. Each function fails the test when what it promises does not come.
 */
#ifndef TESTS_E2E_H
#define TESTS_E2E_H

#include "tests/test.h"
#include "tests/vt.h"

/* cmocka set-up and tear-down: an empty book, $SCALPBOOK_BOOK. */
int e2e_up(void **state);
int e2e_down(void **state);

const char *e2e_program(void);
const char *e2e_book(void);
/* "DIRECTORY/NAME" beside the book; lives until the tear-down. */
const char *e2e_path(const char *name);

/*
 * A command: up to the NULL; its exit status, what it wrote to both outputs in *ret (cleared first;
 * NULL: thrown away).
 */
int e2e_run(struct buf *ret, ...) __attribute__((sentinel));
/* The same without waiting; e2e_wait() brings the exit status, 128 + signal where one ended it. */
pid_t e2e_begin(const char *output, const char *const *argv);
int e2e_wait(pid_t pid);
/* Succeeds, and answers exactly so. */
void e2e_says(const char *answer, const char *const *argv);
#define SAYS(answer, ...) e2e_says(answer, (const char *const[]){ __VA_ARGS__, NULL })
#define ADD_CLIENT(number, given, family) \
	SAYS(number "\n", "client", "add", "--given-name=" given, "--family-name=" family)
void e2e_check_clean(void);

/*
 * The screens with an option or NULL, on the list of clients, or on the question about a form that
 * was left; with several options or an environment, on the first frame.
 */
struct vt *e2e_open(int rows, int cols, const char *option);
struct vt *e2e_open_with(int rows, int cols, const char *const *env, const char *const *options);
/*
 * Keys that change what is seen, by name; waits until it is drawn. Esc is pressed alone: it is
 * known late.
 */
void e2e_press(struct vt *v, const char *keys);
void e2e_type(struct vt *v, const char *text);		/* the same with text */
bool e2e_row_has(struct vt *v, int row, const char *text);
/*
 * The cursor is seen: on the row that begins with ">", behind the ">" of an answer, in the search,
 * on a card's tabs.
 */
void e2e_check_focus(struct vt *v);
/* Leaves from wherever nothing is unsaved; the terminal is as before. */
void e2e_leave(struct vt *v);
void e2e_check_restored(struct vt *v);

#endif
