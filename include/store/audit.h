/* SPDX-License-Identifier: MIT */
/*
 * The audit trail: every act with who, when, through what, and field by field what changed.
 * Append-only.
 */
#ifndef STORE_AUDIT_H
#define STORE_AUDIT_H

#include "base/hash.h"
#include "store/rec.h"

struct act {
	const char *who, *via,
		*action; /* login; "screen" or "command"; "add", "edit", "import" … */
	const struct rectype *type;
	int64_t record_id;		/* 0: many, then count says how many */
	const char *record;		/* its name in words: "1042/3" */
	int64_t client;			/* 0: none */
	int64_t count;			/* 0: one */
	const char *digest;		/* of the record as written */
	const char *save_key;		/* NULL: none */
};

/* Inside the transaction of the change. was may be NULL (new), rec too (no field-wise change). */
int audit_put(struct book *b, const struct act *act, const void *was, const void *rec,
	      struct err *e) MUST_CHECK;

/* The same for one value that is no field of a record. */
int audit_put_value(struct book *b, const struct act *act, const char *field, const char *was,
		    const char *now, struct err *e) MUST_CHECK;

/* 1 and the record's id if a save with this key has landed, else 0. */
int audit_saved(struct book *b, const char *save_key, int64_t *ret_id, struct err *e) MUST_CHECK;

/* 1 and what a field was before it became 'now' the last time, 0 when the trail does not know. */
int audit_before(struct book *b, const struct rectype *t, int64_t id, const char *field,
		 const char *now, const char **ret, struct arena *a, struct err *e) MUST_CHECK;

/*
 * Whether a field of any record of the type once had this value, and was changed: 1, 0. Walks the
 * trail.
 */
int audit_knows(struct book *b, const struct rectype *t, const char *field, const char *was,
		struct err *e) MUST_CHECK;

/* The digest of the latest act on a record, "" when none is known; buf of DIGEST_LEN. */
int audit_digest(struct book *b, const struct rectype *t, int64_t id, char digest[DIGEST_LEN],
		 struct err *e) MUST_CHECK;

/*
 * Tells of each record that the trail says was written and that is not in its table, by its name in
 * the trail.
 */
int audit_lost(struct book *b, const struct rectype *t, void (*tell)(void *ctx, const char *record),
	       void *ctx, struct err *e) MUST_CHECK;

/*
 * A digest of the first act of all: tells this book from others, for as long as it is kept. "" in a
 * book without any.
 */
int audit_birth(struct book *b, char digest[HASH_HEX], struct err *e) MUST_CHECK;

#endif
