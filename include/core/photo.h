/* SPDX-License-Identifier: MIT */
/* Photos into the book: the file first, complete and synced, then its record. */
#ifndef CORE_PHOTO_H
#define CORE_PHOTO_H

#include "core/core.h"

/*
 * Copies the picture at 'path' under its SHA-256, then stores the record x, in which client,
 * session, view, moment, taken_at and note are set; the rest is filled here, 'file' if it is empty.
 * taken_at none becomes the camera's time, else the file's. The picture is decoded to its end
 * first: a broken one is refused. One that this client has already is not stored again:
 * ERR_EXISTS, naming it.
 */
int core_photo_add(struct core *c, const char *path, struct photo *x, struct err *e) MUST_CHECK;

/*
 * Cheap: is this file a picture, by its first bytes? ERR_INVALID when it is none; may still be
 * refused by core_photo_add.
 */
int core_photo_look(const char *path, int64_t *ret_bytes, minute_t *ret_changed,
		    struct err *e) MUST_CHECK;

/* The kinds of picture that can be added, for people: "JPEG, PNG …". */
const char *core_photo_kinds(struct arena *a);

/* Where its file is. */
const char *core_photo_path(struct core *c, const struct photo *x, struct arena *a);

/*
 * Standard views (choices.def) that the photos of a visit lack, as codes separated by blanks; ""
 * when none is missing.
 */
const char *core_photo_missing(const struct photo *all, int n, int64_t session, struct arena *a);

#endif
