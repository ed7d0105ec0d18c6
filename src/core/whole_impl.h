/* SPDX-License-Identifier: MIT */
/* What writing and reading a copy of the whole book share; private to them. */
#ifndef CORE_WHOLE_IMPL_H
#define CORE_WHOLE_IMPL_H

#include "core/core_impl.h"
#include "core/keep.h"
#include "core/whole.h"
#include "csv/read.h"
#include "csv/write.h"
#include "store/whole.h"

#define WHOLE_MANIFEST "MANIFEST.csv"
#define WHOLE_COLUMNS "COLUMNS.csv"
#define WHOLE_README "README.txt"

enum { WHOLE_HEAD = 4 };
extern const char *const whole_head[WHOLE_HEAD];	/* the columns of the manifest */

/* Files of a book that no record names: a clinic's own letters. NULL at the end. */
extern const char *const whole_loose[];
bool whole_is_loose(const char *file);

/* A row of the manifest. */
struct whole_entry {
	const char *file;	/* relative, without "." and ".." */
	int64_t rows, bytes;	/* rows: NONE_INT for what is no CSV of a table */
	const char *sha256;
	bool kept;		/* an original that the book has already */
};
struct whole_manifest {
	struct whole_entry *entry;	/* by name */
	size_t count;
};

/*
 * Reads the manifest and compares every file with it, and the other way round. What is wrong is
 * noted and counted in done->problems. ERR_INVALID when the manifest itself is not whole.
 */
int whole_verify(const struct whole_spec *spec, struct whole_manifest *ret,
		 struct whole_done *done, struct arena *a, struct err *e) MUST_CHECK;

/* The entry of that name, NULL: none. */
struct whole_entry *whole_find(const struct whole_manifest *m, const char *file);

/* The hash in the name of an original, "photos/ab/ab12….jpg", and whose it is; NULL: it is none. */
const char *whole_original(const char *file, const struct keeper **ret);

/*
 * Lists in the book which originals and letters an import is about to copy, durably:
 * core_drop_left() takes the originals away again that got no record, and the letters when no
 * records came. Inside its transaction.
 */
int whole_left_note(struct core *c, const struct whole_manifest *m, struct err *e) MUST_CHECK;
/* The import is over: they are the book's. */
int whole_left_forget(struct core *c, struct err *e) MUST_CHECK;

/* "clients.csv", in the arena. */
const char *whole_file(const struct whole_table *t, struct arena *a);

void whole_note(const struct whole_spec *spec, struct whole_done *done, const char *fmt, ...)
	PRINTF(3, 4);

/* ERR_STOPPED when the person wants no more. */
int whole_progress(const struct whole_spec *spec, const char *file, int64_t n,
		   struct err *e) MUST_CHECK;

#endif
