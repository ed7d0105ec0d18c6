/* SPDX-License-Identifier: MIT */
/*
 * Clients, sessions and more from a CSV file that some other system wrote: checked as a whole, then
 * all of them or none.
 */
#ifndef CORE_IMPORT_H
#define CORE_IMPORT_H

#include "core/core.h"

enum { IMPORT_NUMBER_MAX = 999999999 };	/* a client's number that a file may bring */

/* What is to be said about the file, a row or a cell. */
struct import_note {
	long line;		/* where the row begins, from 1 */
	int column;		/* in the file, from 1; 0: the whole row */
	const char *header;	/* their name of it, "" */
	const char *field;	/* ours, "" when there is none */
	const char *reason;
	bool refused;		/* so that nothing is imported; else only worth knowing */
};

struct import_done {
	int64_t added;		/* in a dry run: that would be */
	int64_t present;	/* there already, or earlier in the file */
	int64_t refused;	/* rows; unless it is 0 nothing was added */
};

struct import_spec {
	const struct rectype *type;	/* NULL: clients */
	const char *path;
	char delimiter;			/* 0: told by the file */
	enum date_order
		dates; /* DATE_ISO: told by each column, in which a number above 12 decides */
	const char *const *map; /* "Their column=our_field"; "Their column=" leaves it out */
	int maps;
	bool dry_run;
	const char *report;		/* CSV file for all notes, complete or absent; NULL: none */
	/* Both in the caller's thread. Notes come in the order of the rows; NULL: nobody hears. */
	void (*note)(void *ctx, const struct import_note *note);
	void (*progress)(void *ctx, int64_t rows);	/* now and then; NULL */
	void *ctx;
};

/*
 * Columns are found by our field name, label or one of the aliases in the field table, whatever
 * their case, marks and order. All rows are stored in one transaction, or none when a single one is
 * refused. A row with a number is there already when that client says the same in every column of
 * the file, and refused when it does not; a row without is there already when a client has its
 * name, birth date, phone and e-mail. So the same file a second time adds nothing.
 *
 * 0 also when rows were refused: look at ret->refused. An error is what concerns the file as a
 * whole: no column for a needed field, a column that mixes day-first and month-first dates, broken
 * CSV, what cannot be read twice (a pipe). Memory: 16 to 32 bytes for each row.
 *
 * Records of other types name their client by its number, members of staff by login or name, a
 * pigment by its number or its brand and shade. Each is saved as core_save() does, with its entry
 * in the audit trail and with what follows from it, tasks too. It is there already when the book
 * has one with the same key fields: client and start of a session; client, day, scale and code of
 * an assessment; client, day, kind, amount, method and reference of a payment; brand and shade of a
 * pigment; pigment, lot and day of receipt of a bottle. Equal payments of a file are each one, and
 * the nth is there already when the book had n of them before. Doubts are told and refuse
 * nothing; a session that a hold would stop is taken over, for another system has accepted it, and
 * is told.
 */
int core_import(struct core *c, const struct import_spec *spec, struct import_done *ret,
		struct err *e) MUST_CHECK;

/* What can be imported, by the words of a file's contents: "clients" first. NULL at the end. */
const char *core_importable(int i);

/* What a column of a file may be. */
struct import_name {
	const char *name, *label;	/* as --map and people call it; label "" of a part */
	const char *alias;		/* of other systems, separated by |; may be NULL */
	const struct field *of;		/* the field, of a part the one that it is put into */
	bool part, needed;
};

/* The i-th of a type's: its fields, then the parts that several columns may be; false: no more. */
bool core_import_name(const struct rectype *t, int i, struct import_name *ret);

#endif
