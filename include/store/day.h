/* SPDX-License-Identifier: MIT */
/*
 * What a day holds: its sessions, what is due by then, how many sessions the days of a month have.
 * Every question here is a short range of an index, whatever the size of the book.
 */
#ifndef STORE_DAY_H
#define STORE_DAY_H

#include "store/rec.h"

/* The sessions of a day by their start, without cancelled ones; at most 'max'. */
int day_sessions(struct rec_cursor *cur, struct book *b, day_t day, int max,
		 struct err *e) MUST_CHECK;
/*
 * The sessions from 'from' to the day before 'before' that are neither done nor missed nor
 * cancelled, the latest first; at most 'max'.
 */
int day_unclosed(struct rec_cursor *cur, struct book *b, day_t from, day_t before, int max,
		 struct err *e) MUST_CHECK;
/* The open tasks that are due by a day, the longest due first; at most 'max'. */
int day_due(struct rec_cursor *cur, struct book *b, day_t day, int max, struct err *e) MUST_CHECK;
/* The tasks that were done on a day, by when they were due; at most 'max'. */
int day_done(struct rec_cursor *cur, struct book *b, day_t day, int max, struct err *e) MUST_CHECK;

/* How many open tasks are due by a day; counts to 'most'. */
int day_due_count(struct book *b, day_t day, int most, int *ret, struct err *e) MUST_CHECK;

/* ret[n] is how many sessions take place n days after 'from', for n below 'days'. */
int day_loads(struct book *b, day_t from, int days, int *ret, struct err *e) MUST_CHECK;

/*
 * 1 and the client's last session of treatment that was done by a day, when no healed photo of it
 * is there; else 0.
 */
struct day_visit {
	int64_t number;
	day_t on;
};
int day_unphotographed(struct book *b, int64_t client, day_t by, struct day_visit *ret,
		       struct err *e) MUST_CHECK;

/* 1 and the client's session of that number, 0: there is none. */
int day_session(struct book *b, int64_t client, int64_t number, struct session *ret,
		struct arena *a, struct err *e) MUST_CHECK;

/* The numbers of the client's sessions that have a healed photo, in the arena. */
int day_healed(struct book *b, int64_t client, int64_t **ret, int *ret_n, struct arena *a,
	       struct err *e) MUST_CHECK;
/* The clients whose current health review has a patch test with this bottle, in the arena. */
int day_tested(struct book *b, int64_t bottle, int64_t **ret, int *ret_n, struct arena *a,
	       struct err *e) MUST_CHECK;

#endif
