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
	/* A row each, at most PAIRS_MAX; none: the first views that have a pair. */
	const int32_t *views;
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
 * there is another. A view without two photos is left out. Returns how many pairs there are;
 * ERR_MISSING: none.
 */
int core_pairs_find(struct core *c, const struct pairs_spec *spec, struct photo_pair ret[PAIRS_MAX],
		    struct arena *a, struct err *e) MUST_CHECK;

/* "Vertex, Scar": the views that were asked for and are not among these pairs; "": none. */
const char *core_pairs_lacking(const struct pairs_spec *spec, const struct photo_pair *found, int n,
			       struct arena *a);

/* Does the pair compare a picture taken immediately after a session, which shows redness? */
bool core_pair_is_unfair(const struct photo_pair *x);

/*
 * Finds and writes them; the file is complete and durable or absent, and each photo in it is
 * remembered as a copy. *ret_missing as core_print_pdf has it. Returns how many pairs it shows.
 */
int core_pairs_write(struct core *c, const struct pairs_spec *spec,
		     struct photo_pair ret[PAIRS_MAX], const char **ret_missing, struct arena *a,
		     struct err *e) MUST_CHECK;

#endif
