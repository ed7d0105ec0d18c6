/* SPDX-License-Identifier: MIT */
/*
 * What speaks against treating a client on a day: the conditions of the last health review and what
 * follows from the rest of the record, each with what the clinic does about it. Rules without I/O.
 */
#ifndef MODEL_HOLD_H
#define MODEL_HOLD_H

#include "model/types.h"

#define KEY(name, ...)
#define FIELD(name, kind, ...) CTYPE_##kind name;
struct hold {
	struct rec rec;		/* never stored */
#include "model/hold.def"
};
#undef KEY
#undef FIELD
extern const struct rectype hold_type;	/* for answers; none of the types of a book */

/* Whether a treatment needs a reason in spite of it; notes are said and stop nothing. */
bool hold_stops(const struct hold *h);

/* The record that holds follow from: of the client, and not what was archived or replaced. */
struct hold_facts {
	const struct client *client;
	const struct health *reviews;
	const struct holdrule *rules;		/* a condition without one has its preset */
	const struct consent *consents;
	const struct ink *inks;
	const struct session *sessions;		/* of the inks */
	const struct bottle *bottles;		/* of tests and inks; any others too */
	int review_count, rule_count, consent_count, ink_count, session_count, bottle_count;
	day_t day; /* of the treatment: what was written down for later days does not count */
};

/* Those that stop come first, each kind in the order of conditions.def. Returns how many. */
int hold_list(const struct hold_facts *f, struct hold **ret, struct arena *a);

/* "Blood thinner: doctor's letter missing; Nursing: no treatment" of one sort, "" for none. */
const char *hold_words(const struct hold *h, int n, bool stops, struct arena *a);
/* "Blood thinner: doctor's letter missing (+2)" of those that stop, "" for none. */
const char *hold_short(const struct hold *h, int n, struct arena *a);

/*
 * "Patch test was made with bottle 3 (lot A17), not 5 (lot C9)", or that this bottle, or another of
 * its pigment and lot, gave a reaction; "" when it was tested and clear, or no test names a bottle.
 */
const char *hold_bottle(const struct hold_facts *f, int64_t bottle, bool *ret_reaction,
			struct arena *a);

/* The review that counts on a day: the latest up to then; of two on a day the one entered last. */
const struct health *health_on(const struct health *reviews, int n, day_t day);

/* A new review, with its presets, begins with what the last one said; texts are borrowed. */
void health_follow(struct health *ret, const struct health *last);

/* The rule that a new book has for a condition, into one with its presets. */
void holdrule_preset(struct holdrule *ret, int32_t condition);

/* Could it ever end? Findings have no letter, and not all of them a day to wait from. */
bool holdrule_fits(int32_t condition, int32_t action);

#endif
