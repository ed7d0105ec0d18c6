/* SPDX-License-Identifier: MIT */
/* What the files that make up a demo book share; private to them. */
#ifndef CORE_DEMO_IMPL_H
#define CORE_DEMO_IMPL_H

#include "core/bulk.h"
#include "core/demo.h"

/* SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): small, and good enough for names. */
struct chance {
	uint64_t state;
};
/* Each client has its own, so that it does not depend on how many there are. */
struct chance chance_of(uint64_t seed, int64_t client);
int chance_below(struct chance *x, int n);
int chance_between(struct chance *x, int low, int high);	/* both may come */
bool chance_percent(struct chance *x, int percent);
/* One of the alternatives between |, each # a digit. */
const char *chance_words(struct chance *x, const char *words, struct arena *a);

/* Lists of words of demo.def by name. */
struct demo_words {
#define WORDS(name, words) const char *name;
#include "core/demo.def"
};
extern const struct demo_words demo_words;

/* persons: the first ones, who have photos; records: those with a treatment record */
enum { DEMO_STAFF = 3, DEMO_PERSONS = 12, DEMO_RECORDS = 1000 };
extern const char *const demo_staff[DEMO_STAFF];	/* logins */

struct demo {
	struct core *c;
	const struct demo_spec *spec;
	struct bulk *bulk;
	struct demo_done done;
	struct stock *stock;	/* the bottles */
	struct arena row;	/* of the client at hand */
	int64_t booked_each;	/* every so many clients one has a session in these days */
	day_t today;
};

/* Client number i + 1, complete but for 'added'. */
void demo_client(struct demo *d, int64_t i, struct chance *x, struct client *ret);

/* What became of a client: assessments and sessions, stored; begins on *ret_first. */
struct demo_course {
	int64_t i;
	struct chance *x;
	const struct client *client;
	int32_t scale, code;
	bool treated;
	day_t first;		/* consultation */
	int treatments, done;	/* planned, and those before today */
	int after[6];		/* days from the consultation to each treatment */
	int64_t slot;		/* >= 0: the next session is the slot-th of these days */
	int number;		/* of the session written last */
	bool held;		/* treated in spite of what was asked, for a reason */
};
void demo_course_plan(struct demo *d, struct demo_course *k);
int demo_course_write(struct demo *d, struct demo_course *k, struct err *e) MUST_CHECK;

/* An amount in the book's currency. */
money_t demo_amount(struct demo *d, int units);

/* Pigments and their bottles. */
int demo_stock(struct demo *d, struct err *e) MUST_CHECK;
/* What was asked, signed and agreed before the sessions. */
int demo_record(struct demo *d, struct demo_course *k, struct err *e) MUST_CHECK;
/* The rest of a session's fields; the bottles that were used in one that is done. */
void demo_session_record(struct demo *d, const struct demo_course *k, struct session *s);
int demo_inks(struct demo *d, const struct demo_course *k, const struct session *s,
	      struct err *e) MUST_CHECK;

/* A photo like p into a new file; 'taken' as in photo_scene. */
struct photo_info;
int demo_draw(struct demo *d, const struct photo *p, int layer, int32_t code,
	      const struct photo_info *taken, const char *path, struct err *e) MUST_CHECK;
/* The photos of a session that is done. */
int demo_photos(struct demo *d, const struct demo_course *k, const struct session *s,
		struct err *e) MUST_CHECK;

/* What was done with photos since: one from a telephone, marks, copies that have to come down. */
int demo_shown(struct demo *d, struct err *e) MUST_CHECK;

/* Price list, invoices and payments of the first clients; outside the batch. */
int demo_money(struct demo *d, struct err *e) MUST_CHECK;
/* The client, day, kind, amount, method, invoice and reference of 'like'. */
int demo_payment(struct demo *d, const struct payment *like, struct err *e) MUST_CHECK;
/* Settings of the clinic that nobody has made otherwise. */
int demo_settings(struct demo *d, struct err *e) MUST_CHECK;
/* What is neither sold nor paid as usual; what the bookkeeper got; the closed month. */
int demo_desk(struct demo *d, struct err *e) MUST_CHECK;

#endif
