/* SPDX-License-Identifier: MIT */
/*
 * A book as a directory of plain CSV and files, and back: nothing is lost in between. For whoever
 * moves to another computer or another program, and for whoever wants to be sure that they could.
 */
#ifndef CORE_WHOLE_H
#define CORE_WHOLE_H

#include "core/core.h"

struct whole_spec {
	const char *dir;	/* of the copy */
	/* A sentence for each thing that is wrong. */
	void (*note)(void *ctx, const char *words);
	/* Now and then, with the file at hand; false: stop, ERR_STOPPED. NULL: nobody looks. */
	bool (*progress)(void *ctx, const char *file, int64_t done);
	void *ctx;
};
struct whole_done {
	int64_t records;	/* of record types; without settings and the audit trail */
	int64_t files, bytes;	/* originals: photos, signed papers … */
	int64_t problems;	/* each was noted */
};

/*
 * Writes every record type, archived and replaced rows too, the audit trail and the settings as
 * CSV, a file each with all columns; the originals under the names that they have in the book;
 * COLUMNS.csv, which tells what each column is; README.txt; and MANIFEST.csv with the hash of each
 * file. All as of one moment, whatever others write meanwhile. The directory must be absent or
 * empty; it is complete or stays so. Modes 0700 and 0600. Memory does not grow with the records.
 * Half typed forms are nobody else's and stay out. Noted in the audit trail, behind the moment of
 * the copy, unless the book is only read.
 *
 * A file that is missing in the book or was changed is a problem of the book: it is noted, and the
 * copy is made all the same.
 */
int core_export_all(struct core *c, const struct whole_spec *spec, struct whole_done *ret,
		    struct err *e) MUST_CHECK;

/*
 * Makes the same book from such a directory in o->dir, where there is none yet or one in which
 * nobody has worked: every field, key, version, digest, file and entry of the audit trail, and
 * nothing else. First every file is compared with the manifest; what is missing, changed or does
 * not belong there is noted and ends it with ERR_INVALID. Then all of it is stored, or nothing: the
 * records in one transaction, which is committed when the files are on the disk.
 *
 * One that is cut off leaves files that core_open() and the next try take away. No act of its own
 * stands in the audit trail.
 *
 * ERR_EXISTS: somebody has worked in the book, or a file is there that the copy has otherwise.
 * ERR_NEWER: a file or a column that this program does not know. Columns that the copy of an older
 * program lacks are empty, or what a new record begins with where they must not be; those records
 * then have an entry of their own in the audit trail.
 */
int core_import_all(const struct core_options *o, const struct whole_spec *spec,
		    struct whole_done *ret, struct err *e) MUST_CHECK;

#endif
