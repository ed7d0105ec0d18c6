/* SPDX-License-Identifier: MIT */
/*
 * What follows from the sessions of a client: how the next one begins, layers so far, clashes, what
 * is unusual. No I/O.
 */
#ifndef MODEL_VISIT_H
#define MODEL_VISIT_H

#include "model/types.h"
#include "model/zone.h"

/* The half hour that begins now or next. */
minute_t visit_half_hour(minute_t now);
minute_t visit_end(const struct session *x); /* by its minutes; an hour if nobody said how long */

/* Took place or will: not cancelled, and the client came. */
bool visit_counts(const struct session *x);
bool visit_done(const struct session *x);	/* took place */
bool visit_treats(const struct session *x);	/* is no consultation, where nothing is treated */

/*
 * Fills what a practitioner would type again into a new session with its presets: it starts at the
 * next half hour; the first one is a consultation, then treatments come, each a layer more than the
 * last, and nine months after the last of them a touch-up (published: 1 to 6 years); needle,
 * pigment, dilution, length and price are those of the last of its kind. 'before' are the client's
 * sessions in any order; texts are borrowed from them.
 */
void visit_follow(struct session *ret, const struct session *before, int n, minute_t now);
/* The same of the kind that it is already. */
void visit_follow_kind(struct session *ret, const struct session *before, int n, minute_t now);

/*
 * The layers of each zone up to the start of 'upto', itself counted when it is done: one more with
 * every session that treated the zone, or what that session says of it by zone. At most 9.
 */
void visit_layers(const struct session *all, int n, const struct session *upto,
		  unsigned char ret[ZONE_COUNT]);

/* What a session says of one zone by itself; 0: nothing. */
int visit_zone_layer(const struct session *x, enum zone zone);

/* Two sessions of one practitioner at the same time; in one room. */
bool visit_clash(const struct session *x, const struct session *y);
bool visit_room_clash(const struct session *x, const struct session *y);

/*
 * What is unusual about a session before it took place or while it is written down; each "" for
 * nothing. In the arena. 'before' are the client's sessions in any order, this one as it was among
 * them or not.
 */
const char *visit_time_words(const struct session *x, day_t today, struct arena *a);
const char *visit_needle_words(const struct session *x, day_t today, struct arena *a);
const char *visit_depth_words(const struct session *x, struct arena *a);
const char *visit_layer_words(const struct session *x, const struct session *before, int n,
			      struct arena *a);

#endif
