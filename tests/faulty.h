/* SPDX-License-Identifier: MIT */
/*
 * A driver round another whose n-th call fails: for walking every error path of a use case. Tests
 * only.
 */
#ifndef TESTS_FAULTY_H
#define TESTS_FAULTY_H

#include <stdbool.h>
#include "db/db.h"

enum faulty_how {
	FAULTY_ONCE,	/* the n-th call fails, and those after it work again */
	FAULTY_ALWAYS,	/* so do all after it, but for rolling back */
	FAULTY_LANDED,	/* as ONCE, but a commit that fails has stored the records all the same */
};

/* Calls that can fail count from 0. One connection at a time; stop it before another is begun. */
void faulty_begin(struct db *db, int nth, enum faulty_how how);
bool faulty_fired(void);
void faulty_end(struct db *db);

/* No fault, but somebody else: called once, right before the connection begins to write. */
void faulty_before_write(struct db *db, void (*call)(void *ctx), void *ctx);

#endif
