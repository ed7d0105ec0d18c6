/* SPDX-License-Identifier: MIT */
/* Signed papers of consents in the book. */
#ifndef CORE_PAPER_H
#define CORE_PAPER_H

#include "core/core.h"

/*
 * Copies the file at 'path' into the book and says so in x, a consent that is about to be saved
 * ('was' as for core_save, which stores it): x is checked first, so that nothing is copied for what
 * would be refused. An earlier paper stays in the book, for the audit trail names it. Texts in the
 * arena.
 */
int core_paper_keep(struct core *c, const char *path, const struct consent *was, struct consent *x,
		    struct arena *a, struct err *e) MUST_CHECK;

/* Cheap: could this file be a signed paper, by its first bytes? ERR_INVALID when not. */
int core_paper_look(const char *path, int64_t *ret_bytes, minute_t *ret_changed,
		    struct err *e) MUST_CHECK;

/* The kinds of file that can be a paper, for people: "PDF, JPEG, PNG …". */
const char *core_paper_kinds(struct arena *a);

/* Where its file is; NULL: it has none. */
const char *core_paper_path(struct core *c, const struct consent *x, struct arena *a);

/*
 * The version of the form that was signed last for this purpose, by whichever client; "" when none
 * of the newest few thousand consents tells.
 */
const char *core_consent_version(struct core *c, int32_t purpose, struct arena *a);

#endif
