/* SPDX-License-Identifier: MIT */
/* What the files of the import share; private to them. */
#ifndef CORE_IMPORT_IMPL_H
#define CORE_IMPORT_IMPL_H

#include "base/mem.h"
#include "core/bulk.h"
#include "core/import.h"
#include "csv/read.h"
#include "csv/write.h"

/* One of several columns that make a field. */
struct import_part {
	const struct rectype *type;
	const char *field, *name, *alias;
};

struct import_column {
	const struct field *f;		/* NULL: left out */
	const struct import_part *part;	/* of the field that this is; NULL: all of it */
	const char *header;
	enum date_order order;		/* of a date */
	long day_first, month_first;	/* the first lines that prove one; 0: none */
};

struct import {
	struct core *c;
	const struct import_spec *spec;
	const struct rectype *t;
	const char *file;		/* which of several, in notes; NULL: there is one */
	struct import_column *column;
	int columns;
	bool dates_known;		/* told, or all of them were looked at */
	struct client blank;		/* what is preset */
	struct import_done done;
	struct csv_writer report;	/* when report_out is set */
	struct out *report_out;
	struct buf notes;		/* struct import_note, to be told; their texts are in row */
	struct arena keep, row;		/* of the whole import; of the rows at hand */
};

/*
 * Which column is which field; names those that are left out. ERR_INVALID, ERR_USAGE: see
 * core_import().
 */
int import_header(struct import *m, const struct csv_cells *head, struct err *e) MUST_CHECK;

/*
 * To be asked before a row is read. At the first date in numbers whose order nobody told, the dates
 * of the whole file are looked at; ERR_INVALID when a column has both orders.
 */
int import_dates(struct import *m, const struct csv_cells *cells, struct err *e) MUST_CHECK;

/* The date without a time of day behind it. */
const char *import_date_only(const char *s, struct arena *a);
/* Can it be read two ways? */
bool import_date_vague(const char *s);

/* Keeps a note until it is told. column: index, -1 for the whole row. */
void import_say(struct import *m, long line, int column, const struct field *f, bool refused,
		const char *reason);

/* To who listens, and into the report; in the caller's thread. */
void import_tell(struct import *m, const struct buf *notes);

/* The cells into a client; false when they are refused, all that is wrong was said then. */
bool import_client(struct import *m, const struct csv_cells *cells, bool guarded,
		   struct client *ret);

/* The fields by which a record is there already, separated by blanks; NULL: not of this type. */
const char *import_keys(const struct rectype *t);
/* Whether rows with the same in these fields are each a record of its own. */
bool import_each(const struct rectype *t);
/* The i-th part of the type's fields, NULL behind the last. */
const struct import_part *import_part(const struct rectype *t, int i);
/* Whether a file may say what stands in the field. */
bool import_takes(const struct rectype *t, const struct field *f);
/* Whether a file must have a column of it; that it was today cannot be presumed of a file. */
bool import_needs(const struct field *f);
/* Whether the path can be read several times. */
int import_path(const char *path, struct err *e) MUST_CHECK;
/* Opens the report, if one is wanted. */
int import_report(struct import *m, struct err *e) MUST_CHECK;

/* Where rows come from that are saved one by one (import_records.c). */
struct import_rows {
	/* The next row: 1, 0 at the end. Its texts live until the next. */
	int (*next)(struct import_rows *rows, struct csv_cells *ret, struct err *e);
	struct csv_cells head;
	const char *const *headers;	/* what the columns are called in notes; NULL: as in head */
	bool guarded;			/* a spreadsheet's apostrophes are to be taken off */
	struct csv_reader *csv;		/* of a CSV file */
	struct import *m;		/* set before the first row is asked for */
};
int import_through(struct core *c, const struct import_spec *spec, const struct rectype *t,
		   struct import_rows *rows, struct import_done *ret, struct err *e) MUST_CHECK;
/* spec->type is not clients. */
int import_csv(struct core *c, const struct import_spec *spec, struct import_done *ret,
	       struct err *e) MUST_CHECK;

/* What rows of this file said before; grows by 16 to 32 bytes a row. */
struct import_seen {
	struct seen *at;
	size_t n, cap;
};
/*
 * The line that had the same key, else 0 and the key is kept. *ret_same: whether 'all' was the same
 * too.
 */
long import_seen(struct import_seen *s, uint64_t key, uint32_t all, long line, bool *ret_same);
/* 64 bits of SHA-256. */
uint64_t import_key_of(const char *text);
/* The same, but counts: how many had the key with this one, 1 or more; *ret_line: the first. */
uint32_t import_seen_count(struct import_seen *s, uint64_t key, long line, long *ret_line);
void import_seen_done(struct import_seen *s);

#endif
