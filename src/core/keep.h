/* SPDX-License-Identifier: MIT */
/*
 * Files of the book under their hash, whatever record names them: photos, signed papers, exports.
 * The file first, complete and synced, then its record; a crash in between leaves a file that the
 * check names. Private to core.
 */
#ifndef CORE_KEEP_H
#define CORE_KEEP_H

#include "base/file.h"
#include "core/core_impl.h"

/* A record type with the fields format, sha256 and bytes, which say what file it has, if any. */
struct keeper {
	const struct rectype *type;
	const char *noun;	/* "photo": what the file is to people */
	const char *dir;	/* in the book */
	const char *name;	/* field for the name that the file came with */
	int64_t max;		/* bytes of a file */
	const char *(*extension)(const char *format);
};
extern const struct keeper keep_photo, keep_paper, keep_batch;
extern const struct keeper *const keepers[];	/* all of them, then NULL */

const char *keep_dir(const struct core *c, const struct keeper *k, struct arena *a);
bool keep_has(const struct core *c, const struct keeper *k, const void *rec);
/* Where the record's file is; it must have one. */
const char *keep_path(const struct core *c, const struct keeper *k, const void *rec,
		      struct arena *a);

/* Whether a record names the file of that hash, or named it before its last change: 1 or 0. */
int keep_known(struct core *c, const struct keeper *k, const char *hex, struct err *e) MUST_CHECK;

/*
 * Copies the file and says so in the record, whose format is set already: name, sha256 and bytes,
 * texts in the arena. ret_mtime is the file's own.
 */
int keep_store(struct core *c, const struct keeper *k, const char *from, void *rec,
	       int64_t *ret_mtime, struct arena *a, struct err *e) MUST_CHECK;

#endif
