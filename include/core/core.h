/* SPDX-License-Identifier: MIT */
/*
 * What a person can do with a book. Every function asks the right, every write is checked, stored
 * and audited in one transaction; nothing here waits for a key or holds a transaction when it
 * returns.
 */
#ifndef CORE_CORE_H
#define CORE_CORE_H

#include "base/arena.h"
#include "base/hash.h"
#include "model/query.h"
#include "model/right.h"

struct core;

/*
 * Where the book is: dir if given, else $SCALPBOOK_BOOK, else $XDG_DATA_HOME/scalpbook, else
 * ~/.local/share/scalpbook.
 */
const char *core_book_dir(const char *dir, struct arena *a);

/* Makes an empty book there. */
int core_init(const char *dir, struct err *e) MUST_CHECK;

struct core_options {
	const char *dir;	/* of the book */
	const char *via;	/* for the audit: "screen" or "command" */
	const char *who;	/* login; NULL: whoever runs the program */
	bool read_only;
};
/*
 * A book that may not be written is opened for reading, by a reader; core_why_reader() then says
 * why, else "".
 */
int core_open(struct core **ret, const struct core_options *o, struct err *e) MUST_CHECK;
void core_close(struct core **c);	/* takes NULL */

enum role core_role(const struct core *c);
const char *core_why_reader(const struct core *c);
const char *core_who(const struct core *c);		/* login */
const char *core_dir(const struct core *c);		/* absolute */
const struct rules *core_rules(const struct core *c);

/* A record of type t with its presets: today, me, the first status. */
void core_new(struct core *c, const struct rectype *t, void *ret, struct arena *a);

/*
 * What a new record takes over from the client's others where it says nothing itself: a session its
 * course and room, a health review all that the last one said. The owner is set, and what the kind
 * of record depends on.
 */
int core_follow(struct core *c, const struct rectype *t, void *rec, struct arena *a,
		struct err *e) MUST_CHECK;

/* ERR_MISSING in words when there is none. */
int core_get(struct core *c, const struct rectype *t, int64_t id, void *ret, struct arena *a,
	     struct err *e) MUST_CHECK;

/* By what people call it: 1042, 1042/3, a login. */
int core_named(struct core *c, const struct rectype *t, const char *name, void *ret,
	       struct arena *a, struct err *e) MUST_CHECK;

/*
 * Checks and stores. was NULL: a new record; else the record as it was read, so that a change by
 * someone else is noticed (ERR_CONFLICT). rec gets its id, version and computed fields. save_key
 * (uuid_make, one per form or verb) makes a save that is tried twice land once; NULL: made here.
 * All that is wrong with the record goes to p if given. Of a history only what is current can be
 * changed.
 */
int core_save(struct core *c, const struct rectype *t, const void *was, void *rec,
	      const char *save_key, struct problems *p, struct err *e) MUST_CHECK;

/*
 * The same for what the record said before, as undo and redo do: what was accepted then needs no
 * reason for what has come up since.
 */
int core_put_back(struct core *c, const struct rectype *t, const void *was, void *rec,
		  struct err *e) MUST_CHECK;

/*
 * What a person should know before a record is saved; core_save does not ask. 'ask' is saved only
 * when the person says so (somebody is needed twice), 'tell' is said and no more (a gap that is
 * longer than planned). A 'slip' of the keys is likely (a session booked for last year): asked of
 * whoever is at the keys, and told where a script may mean it. All have their arena set. A record
 * that core_save would refuse has none.
 */
struct doubts {
	struct problems ask, slip, tell;
};
int core_doubts(struct core *c, const struct rectype *t, const void *was, const void *rec,
		struct doubts *ret, struct err *e) MUST_CHECK;

/*
 * Sets the type's archive status, or gives back the one that it had before. What is archived
 * already, or with 'back' is not, stays as it is. What is brought back is asked what a save is: a
 * session may need a reason.
 */
int core_archive(struct core *c, const struct rectype *t, const void *was, bool back,
		 struct err *e) MUST_CHECK;

/* The same as undo and redo do it: what was accepted then needs no reason now. */
int core_archive_again(struct core *c, const struct rectype *t, const void *was, bool back,
		       struct err *e) MUST_CHECK;

/*
 * Takes the adding of a record back, in the audit trail as "undo": nothing is deleted, so it gets
 * the archive status, and where that would read as if the client had wished it (a cancelled
 * session), its empty note says that it was a mistake.
 */
int core_take_back(struct core *c, const struct rectype *t, const void *was,
		   struct err *e) MUST_CHECK;

/*
 * Calls row for each; a row that returns non-zero ends it with that value. Returns how many there
 * were.
 */
typedef int core_row(void *ctx, const void *rec, struct err *e);
int64_t core_each(struct core *c, const struct rectype *t, const struct query *q, core_row *row,
		  void *ctx, struct err *e) MUST_CHECK;

/*
 * The same, all in memory: *ret is an array of t->size records in the arena. For lists that fit a
 * screen's model.
 */
int core_list(struct core *c, const struct rectype *t, const struct query *q,
	      void *ret /* void ** */, int *ret_n, struct arena *a, struct err *e) MUST_CHECK;

/* How many clients have the status; from a counter, at once. NULL: all. */
int64_t core_client_count(struct core *c, const char *status);

/*
 * Others that may be the same person, in words: "1042 Öberg, Åsa has the same phone"; "" when none.
 */
int core_twins(struct core *c, const struct client *x, const char **ret, struct arena *a,
	       struct err *e) MUST_CHECK;

/* What stands beside a client in lists and on the card. */
struct core_glance {
	struct assessment pattern;	/* the current one; rec.id 0 when there is none */
	struct session next, last;	/* the next booked, the last done; rec.id 0: none */
	int sessions, photos;
};
int core_glance(struct core *c, int64_t client, struct core_glance *ret, struct arena *a,
		struct err *e) MUST_CHECK;

/* A number that changes when another program changed the book. Microseconds. */
int64_t core_changes(struct core *c);
/* Nothing is held while a person thinks. */
bool core_idle(struct core *c);

/* Settings: rows of model/settings.def. */
const char *core_setting(struct core *c, const char *name, struct arena *a);
int core_set(struct core *c, const char *name, const char *value, struct err *e) MUST_CHECK;

#endif
