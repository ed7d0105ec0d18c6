/* SPDX-License-Identifier: MIT */
/* A sheet of a client's photos before and after, side by side, to hand out: PDF or PNG. */
#ifndef CORE_PAIRS_H
#define CORE_PAIRS_H

#include "core/core.h"

enum { PAIRS_MAX = 4 };

struct photo_pair {
	struct photo before, after;	/* of one view */
};

struct pairs_spec {
	int64_t client;
	const int32_t *views;		/* a row each; at most PAIRS_MAX */
	int view_count;
	int64_t from, to;		/* sessions by their number; 0: chosen */
	/*
	 * What for. 0: for the client, whose own data it is: it carries name and number and needs
	 * no consent. Else the consent must be in force, and the sheet names nobody and tells
	 * nothing of the sessions: the consent is to photos.
	 */
	int32_t purpose;
	/*
	 * Ends in .pdf: dates, and for the client what was done; or .png: the pictures alone, at
	 * 300 dots an inch of a page. A file that exists is not written over.
	 */
	const char *path;
};

/*
 * Chooses the photos: before is the earliest of the view, or of that session, after is the latest
 * healed one, or of that session; none that was taken immediately after a session, red as it is, if
 * there is another. ERR_MISSING says which view has no two.
 */
int core_pairs_find(struct core *c, const struct pairs_spec *spec, struct photo_pair ret[PAIRS_MAX],
		    struct arena *a, struct err *e) MUST_CHECK;

/* Does the pair compare a picture taken immediately after a session, which shows redness? */
bool core_pair_is_unfair(const struct photo_pair *x);

/*
 * Finds and writes them; the file is complete and durable or absent, and each photo in it is
 * remembered as a copy. *ret_missing as core_print_pdf has it.
 */
int core_pairs_write(struct core *c, const struct pairs_spec *spec,
		     struct photo_pair ret[PAIRS_MAX], const char **ret_missing, struct arena *a,
		     struct err *e) MUST_CHECK;

#endif
