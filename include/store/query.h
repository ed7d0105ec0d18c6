/* SPDX-License-Identifier: MIT */
/* Records by query, and the few questions about others that a record depends on. */
#ifndef STORE_QUERY_H
#define STORE_QUERY_H

#include "model/query.h"
#include "store/rec.h"

/* ERR_USAGE when the type has no such status or period, or there are too many ids. */
int query_check(const struct rectype *t, const struct query *q, struct err *e) MUST_CHECK;

/*
 * A cursor over a query without 'find'; ERR_USAGE when the type has no such status or period. The
 * query's texts are borrowed.
 */
int query_open(struct rec_cursor *cur, struct book *b, const struct rectype *t,
	       const struct query *q, struct err *e) MUST_CHECK;

/*
 * 1 and the record that a name names (a number, CLIENT/NUMBER, a login, what its type is called
 * by, and where people see its id that too), 0: none, ERR_USAGE: not
 * such a name.
 */
int query_named(struct book *b, const struct rectype *t, const char *name, void *ret,
		struct arena *a, struct err *e) MUST_CHECK;

int query_client_exists(struct book *b, int64_t number, struct err *e) MUST_CHECK; /* 1, 0 */
int query_any_money(struct book *b, struct err *e) MUST_CHECK; /* 1: an amount is stored, 0: none */
int query_staff_exists(struct book *b, const char *login, bool active,
		       struct err *e) MUST_CHECK; /* 1, 0 */
/*
 * Whether a field that names a record of type t names one: 1, 0. The number is the one that people
 * use; the client counts if the type belongs to clients.
 */
int query_refers(struct book *b, const struct rectype *t, int64_t client, int64_t number,
		 struct err *e) MUST_CHECK;
/* The records whose field names one that is not there. */
int query_dangling(struct rec_cursor *cur, struct book *b, const struct rectype *t,
		   const struct field *f, struct err *e) MUST_CHECK;
bool query_any(struct book *b, const struct rectype *t);	/* whether there is one at all */
/* " AND status NOT IN (…)": without those that lists leave out; "". In the arena. */
const char *query_listed(const struct rectype *t, struct arena *a);
/* Whether a record of a type with files names the one with this hash: 1, 0. */
int query_file_known(struct book *b, const struct rectype *t, const char *sha256,
		     struct err *e) MUST_CHECK;
/* 1 and the id of a photo of this client with these bytes, 0: none. */
int query_photo(struct book *b, int64_t client, const char *sha256, int64_t *ret_id,
		struct err *e) MUST_CHECK;

/*
 * 1 and the key of the nth record, from 1, with the same in these fields, separated by blanks; 0:
 * there are fewer.
 */
int query_same(struct book *b, const struct rectype *t, const char *fields, const void *rec,
	       uint32_t nth, int64_t *ret_id, struct err *e) MUST_CHECK;

/* The version of the form of the newest consent to a purpose; left as it is when there is none. */
int query_consent_version(struct book *b, const char *purpose, const char **ret, struct arena *a,
			  struct err *e) MUST_CHECK;

/*
 * The room of the practitioner's last session that began by 'until' and has one, neither cancelled
 * nor missed; left as it is when there is none.
 */
int query_room(struct book *b, const char *practitioner, minute_t until, const char **ret,
	       struct arena *a, struct err *e) MUST_CHECK;

/* The next number of a type that counts within its client. */
int query_next_within(struct book *b, const struct rectype *t, int64_t client, int64_t *ret,
		      struct err *e) MUST_CHECK;

/* What a client's line in a list says of its other records; 0 where there is none. */
struct glance {
	int32_t scale, code;	/* of the pattern as it stands */
	minute_t next;		/* the next booked session */
};
int query_glance(struct book *b, int64_t client, day_t today, struct glance *ret,
		 struct err *e) MUST_CHECK;

/* What a client's card begins with; fills ret (none when there is none). */
int query_pattern(struct book *b, int64_t client, struct assessment *ret, struct arena *a,
		  struct err *e) MUST_CHECK;
int query_next_session(struct book *b, int64_t client, day_t today, struct session *ret,
		       struct arena *a, struct err *e) MUST_CHECK;
int query_last_session(struct book *b, int64_t client, struct session *ret, struct arena *a,
		       struct err *e) MUST_CHECK;
int query_count_of(struct book *b, const struct rectype *t, int64_t client, int *ret,
		   struct err *e) MUST_CHECK;

#endif
