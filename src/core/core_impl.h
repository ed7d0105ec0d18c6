/* SPDX-License-Identifier: MIT */
/* What the files of core share; private to it. */
#ifndef CORE_IMPL_H
#define CORE_IMPL_H

#include "core/core.h"
#include "core/words.h"
#include "store/audit.h"
#include "store/find.h"
#include "store/query.h"
#include "store/rec.h"

struct core {
	struct book *book;
	enum role role;
	const char *who, *via, *why_reader;
	bool known;		/* who has a staff record */
	bool putting_back;	/* what is saved was accepted before */
	bool composing;		/* an invoice with its lines: its sums come when all are there */
	bool cache_bounded;	/* the cache of pictures was looked at (see.c) */
	struct arena arena;
	struct {		/* the hold rules, read once for many clients */
		struct holdrule *rows;
		int count;
		int64_t changes;	/* of the book by others, as of the reading */
		bool read;
		struct arena a;
	} rules;
};

/* ERR_DENIED in words unless the role has the right. */
int core_ask(const struct core *c, enum right right, struct err *e) MUST_CHECK;

/* The staff record of who is working, made at the first write. Inside a transaction. */
int core_know_me(struct core *c, struct err *e) MUST_CHECK;

/*
 * Amounts are read in the currency that was known here: ERR_CONFLICT when another program has
 * changed it since; it is known then. Inside a transaction.
 */
int core_same_currency(struct core *c, struct err *e) MUST_CHECK;

/*
 * Takes away what an import of all that was cut off has copied into the book, if there is such;
 * what a record names stays. Waits for an import that is going on.
 */
int core_drop_left(struct core *c, struct err *e) MUST_CHECK;

/* Derives, then everything that is wrong with the record as a whole. */
int core_validate(struct core *c, const struct rectype *t, const void *was, void *rec,
		  struct problems *p, struct err *e) MUST_CHECK;

/* Stores one record with tokens, counters and audit. Inside a transaction; already validated. */
int core_put(struct core *c, const struct rectype *t, const void *was, void *rec,
	     const char *action, const char *save_key, struct err *e) MUST_CHECK;

/*
 * Whether what failed with r is stored all the same, as a commit can be: look, never guess.
 * *ret_id: the record that was written under the key.
 */
bool core_landed(struct core *c, const char *save_key, int r, int64_t *ret_id);

/* The rows of hooks.def; was is NULL for a new record. AFTER runs inside the transaction. */
typedef int core_before(struct core *c, const void *was, void *rec, struct problems *p,
			struct err *e);
typedef int core_after(struct core *c, const void *was, const void *rec, struct err *e);
typedef int core_doubt(struct core *c, const void *was, const void *rec, struct doubts *d,
		       struct err *e);
typedef const char *core_remarker(struct core *c, const void *rec, enum remark *ret_how,
				  struct arena *a);
typedef int core_follow_on(struct core *c, void *rec, struct arena *a, struct err *e);
#define FOLLOW(type, handler) core_follow_on handler;
#define BEFORE(type, handler) core_before handler;
#define AFTER(type, handler) core_after handler;
#define DOUBT(type, handler) core_doubt handler;
#define REMARK(type, handler) core_remarker handler;
#include "core/hooks.def"
#undef BEFORE
#undef AFTER
#undef DOUBT
#undef REMARK
#undef FOLLOW
int hooks_before(struct core *c, const struct rectype *t, const void *was, void *rec,
		 struct problems *p, struct err *e) MUST_CHECK;
int hooks_after(struct core *c, const struct rectype *t, const void *was, const void *rec,
		struct err *e) MUST_CHECK;

/* The client's open tasks follow what is recorded. Inside a transaction. */
int due_follow(struct core *c, int64_t client, struct err *e) MUST_CHECK;

/* core_twins() without those that are passed over. */
int twins_but(struct core *c, const struct client *x, find_passed *passed, void *ctx,
	      const char **ret, struct arena *a, struct err *e) MUST_CHECK;

/* The rules that a new book begins with, for hold rules and task rules, where there are none. */
int core_seed(struct core *c, struct err *e) MUST_CHECK;

/* That so many records of a type went out of the book; of one client, or 0. */
int core_note_export(struct core *c, const struct rectype *t, int64_t client, int64_t n,
		     struct err *e) MUST_CHECK;

/* The counter's name for a client's status: "client.active". */
const char *core_status_counter(int32_t status, struct arena *a);

/*
 * core_set() for who sees what it was: 'may' is asked inside the transaction, so that no other
 * program changes it between the look and the write. Not asked when it says the same already.
 */
typedef int core_may_set(const char *was, const char *value, struct err *e);
int core_set_if(struct core *c, const char *name, const char *value, core_may_set *may,
		struct err *e) MUST_CHECK;

#endif
