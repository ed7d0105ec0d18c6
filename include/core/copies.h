/* SPDX-License-Identifier: MIT */
/*
 * Photos that leave the book: as files, for a purpose that the client has agreed to, each of them
 * remembered as a copy; and which of them have to be taken down once that is withdrawn.
 */
#ifndef CORE_COPIES_H
#define CORE_COPIES_H

#include "core/core.h"

struct copies_spec {
	const int64_t *clients;		/* all photos of these that are not archived */
	int client_count;
	const int64_t *photos;		/* or these photos, by id */
	int photo_count;
	const int32_t *views;		/* only of these views, in this order; none: of any */
	int view_count;
	int32_t moment;			/* only of this moment; 0: of any */
	int32_t purpose;		/* of consent_purpose */
	const char *dir;		/* made if it is not there */
	bool keep_metadata;		/* the files as the camera wrote them */
	int pixels;			/* at most so many a side, as JPEG; 0: as they are */
	/*
	 * Called before each photo, and with done == of at the end; 'anew': the file just written
	 * is JPEG for what could not be stripped without loss. false stops. May be NULL.
	 */
	bool (*step)(void *ctx, int done, int of, const struct copy *last, bool anew);
	void *ctx;
};

/*
 * Writes a file for each photo: 1042_2026-11-23_F_healed.jpg, further ones with -2, -3. None that
 * exists is written over. Unless the purpose is about pictures and each client's consent to it is
 * in force, nothing is written and ERR_DENIED says whose consent is missing. Each is asked again
 * right before its file is made, so one that is withdrawn meanwhile ends it. The copy is stored
 * before its file is made, and taken back if it cannot be. Returns how many; those written before a
 * failure stay and are stored.
 */
int core_copies_write(struct core *c, const struct copies_spec *spec, struct err *e) MUST_CHECK;

/* Has its name a -2 or more, for there was a file of that name already? */
bool core_copy_further(const struct copy *x);

/* The purposes that pictures can be shown for, as codes: "photo-record, training, web, social". */
const char *core_copies_purposes(struct arena *a);

/*
 * ERR_DENIED, saying what is missing, unless the client's consent to this purpose of pictures is in
 * force; *ret_consent is its id.
 */
int core_copies_ask(struct core *c, int64_t client, int32_t purpose, int64_t *ret_consent,
		    struct err *e) MUST_CHECK;

/*
 * That a file with this photo goes out now; for whoever writes such files in other ways, right
 * before the file is made. *ret is the copy's id.
 */
int core_copy_note(struct core *c, const struct copy *x, int64_t *ret, struct err *e) MUST_CHECK;

/*
 * Takes n of these back because their file could not be made; 'why' is what file_make() returned.
 * They stay if a file is there nevertheless, unless it was there before (ERR_EXISTS).
 */
void core_copies_forget(struct core *c, const int64_t *ids, int n, const char *file, int why);

/*
 * The copies that have to be taken down, of a client or (0) of all, the oldest first; only of this
 * purpose unless 0.
 */
int core_copies_must_go(struct core *c, int64_t client, int32_t purpose, struct copy **ret,
			int *ret_n, struct arena *a, struct err *e) MUST_CHECK;

/* "23 Nov 2026, Web: /home/eva/site/1042_2026-11-23_F_healed.jpg" */
const char *core_copy_words(const struct copy *x, struct arena *a);

#endif
