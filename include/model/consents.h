/* SPDX-License-Identifier: MIT */
/* What a client has agreed to, from all the consents that were ever signed. No I/O. */
#ifndef MODEL_CONSENTS_H
#define MODEL_CONSENTS_H

#include "model/types.h"

enum consent_state { CONSENT_MISSING, CONSENT_GIVEN, CONSENT_WITHDRAWN };

/* The one that counts for a purpose: of those not archived the one signed last; NULL: none. */
const struct consent *consent_of(const struct consent *all, int n, int32_t purpose);

enum consent_state consent_state(const struct consent *x);	/* takes NULL */
const char *consent_words(enum consent_state s);	/* "given", "withdrawn", "missing" */

/* Whether the purpose is about pictures of the client. */
bool consent_shows_photos(int32_t purpose);

/*
 * Whether a copy of a picture has to be taken down: it is out, and what it was made for is not, or
 * no longer, agreed to. What a client got as their own (photo-record, by no consent) stays theirs.
 */
bool copy_must_go(const struct copy *x, const struct consent *all, int n);

/* Which uses of the client's pictures were taken back: "Web (12 Nov 2026), …"; "" for none. */
const char *consent_withdrawn_photos(const struct consent *all, int n, struct arena *a);

#endif
