/* SPDX-License-Identifier: MIT */
/*
 * The book's tables as they are stored, for a copy of all of it: every column, what people never
 * see too. Owns which tables and columns there are; knows no files.
 */
#ifndef STORE_WHOLE_H
#define STORE_WHOLE_H

#include "store/rec.h"

enum whole_kind { WHOLE_FIELD, WHOLE_TEXT, WHOLE_INT, WHOLE_SOME };

struct whole_column {
	const char *name, *words;
	enum whole_kind kind;
	const struct field *field;	/* of a WHOLE_FIELD */
};

struct whole_table {
	const char *name;		/* in the database */
	const char *plural;		/* of its file: "clients" */
	const char *order;
	const struct rectype *type;	/* NULL: no record type */
	const struct whole_column *column;
	int columns;			/* of a record: its fields, version, digest */
};
#define EACH_WHOLE_COLUMN(c, t) \
	(const struct whole_column *c = (t)->column; c < (t)->column + (t)->columns; c++)

/*
 * All of them, what is needed to understand others first: settings, the audit trail, records, the
 * rows of batches. In the arena.
 */
const struct whole_table *whole_tables(int *ret_n, struct arena *a);

/* Whether the column holds a whole number, which may be absent. */
bool whole_number(const struct whole_column *c);

/* Every row in order: db_step, then a column of the statement for each of the table. */
int whole_rows(struct book *b, const struct whole_table *t, struct db_stmt **ret,
	       struct err *e) MUST_CHECK;

/* 1: nobody has worked in the book; it has at most the rules that a new one begins with. 0. */
int whole_untouched(struct book *b, struct err *e) MUST_CHECK;

/*
 * In the transaction that fills the book again: takes away what a new one begins with. Records may
 * then come before those that they name.
 */
int whole_clear(struct book *b, struct err *e) MUST_CHECK;

/*
 * A statement that stores a row: a value for each column of the table, from $1, then the sort key
 * of a type that has one.
 */
int whole_insert(struct book *b, const struct whole_table *t, struct db_stmt **ret,
		 struct err *e) MUST_CHECK;

#endif
