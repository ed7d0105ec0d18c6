/* SPDX-License-Identifier: MIT */
/* Fields, kinds and record types: the descriptors that every generic part loops over. No I/O. */
#ifndef MODEL_FIELD_H
#define MODEL_FIELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "base/arena.h"
#include "base/clock.h"
#include "base/date.h"
#include "base/money.h"

#define NONE_INT INT64_MIN	/* an INT, TENTHS or MONEY that was not given */

enum kind {
#define KIND(name, ctype, store, words) K_##name,
#include "model/kinds.def"
#undef KIND
	K_COUNT
};
#define KIND(name, ctype, store, words) typedef ctype CTYPE_##name;
#include "model/kinds.def"
#undef KIND

enum storage { STORE_INT, STORE_TEXT };

enum {
	F_NEED = 1 << 0,  /* must not be empty */
	F_FIXED = 1 << 1, /* given when the record is made, never changed after */
	F_AUTO =
		1 << 2, /* filled by the program: no form line, no option, but shown and exported */
	F_LIST = 1 << 3,     /* a column of lists */
	F_FIND = 1 << 4,     /* found by search */
	F_LONG = 1 << 5,     /* several lines */
	F_PERSONAL = 1 << 6, /* says something about a person */
	F_OWNER = 1 << 7,    /* the client's number: the record belongs to that client */
	F_ALERT = 1 << 8,    /* could hurt the client: shown in red wherever the client is */
	F_TAGS = 1 << 9,     /* words separated by commas */
	F_PHONE = 1 << 10,   /* compared by its digits */
	F_HIDDEN = 1 << 11,  /* an id that people never see: another field names the record */
	F_INNER = 1 << 12,   /* for the program: says nothing to a person who reads the record */
	F_MONTH = 1 << 13,   /* a month alone means its last day, as labels have it */
	F_PAST = 1 << 14,    /* a day that lies behind: without its year it is the last such day */
	F_YEAR = 1 << 15,    /* a day that may lie anywhere: its year must be written */
	F_MINUTES = 1 << 16, /* an INT of minutes: 1h30 and 1:30 are read as well */
};

/*
 * One value of a choice list. 'group' makes headings, or ties a code to its scale; may be NULL, as
 * may help.
 */
struct choice {
	const char *code, *label, *help, *group;
	bool out;		/* of a status: such records are left out of lists */
};
struct choices {
	const struct choice *rows;
	int count;
};

/* What parsing depends on: never read from the environment here. */
struct rules {
	enum date_order order;
	day_t today;
	int money_digits;	/* ISO 4217 exponent of the book's currency */
	const char *currency;	/* its code, "GBP"; NULL: not known */
};

struct field;
typedef int field_check(const struct field *f, const char *text, struct err *e);

struct field {
	const char *name;	/* SQL column, CSV column; option with - for _ */
	enum kind kind;
	size_t off;
	const char *label;	/* first of the designated tail in a .def row */
	const char *help;
	unsigned flags;
	int max;		/* longest, in characters; 0: 200, or 65 536 bytes for F_LONG */
	int width;		/* columns in a list; 0: 12 */
	int64_t low, high;	/* range of INT when low < high */
	const struct choices *choices;
	const struct choices *
		group_of; /* the choices are those of the group that the CHOICE at group_at names */
	size_t group_at;
	field_check *check; /* of the trimmed text, before the kind parses it; not called for "" */
	const char *refers; /* INT that names a record of this type; of the same client if those
			       belong to clients */
	const char *preset; /* canonical value of a new record; core understands "today", "me" and
			       "=setting" */
	const char *heading;	/* begins a part of a long form */
	const char *alias;	/* headers that other systems use, folded, separated by | */
};

struct problems;

/* Every record struct begins with this. */
struct rec {
	int64_t id;		/* 0 until stored */
	int64_t version;	/* 0 until stored; counts up with every change */
};

struct rectype {
	const char *name, *plural;	/* "client", "clients": the table, the verb, the export */
	const char *many;		/* the plural for people; NULL: the same */
	const char *label;		/* "Client" */
	size_t size, nfields;
	const struct field *fields;	/* the first is the key */
	const char *within; /* field that counts within the owning client ("number"), so that 1042/3
			       names it; NULL */
	const char *
		byname; /* unique text field that names it on the command line; NULL, or while it
			   is empty: its id does */
	const char *under; /* field that names the record it is added to on the command line:
			      "session" for CLIENT/NUMBER; NULL: the client, if it has one */
	const char *words; /* fields that say in words which one it is, "brand shade"; NULL: its
			      name does */
	const char *period;		/* date field that --from and --to mean; NULL */
	bool log;     /* written by the program only: no version, no digest, no form */
	bool history; /* never overwritten: an edit adds a row that replaces the old one */
	const char *archive_field,
		*archive_code;     /* what archiving sets; NULL if it cannot be archived */
	const char *mistake_field; /* says so when the record should never have been; NULL: the
				      archive status does */
	const char *(*sort_key)(const void *rec,
				struct arena *a);       /* folded; NULL: the type is not searched */
	void (*derive)(void *rec);			/* computes F_AUTO fields; may be NULL */
	void (*check)(const void *rec, const struct rules *r,
		      struct problems *p); /* rules across fields; may be NULL */
};

#define EACH_FIELD(f, t) \
	(const struct field *f = (t)->fields; f < (t)->fields + (t)->nfields; f++)

static inline bool field_is_key(const struct rectype *t, const struct field *f)
{
	return f == t->fields;
}
const struct field *field_named(const struct rectype *t, const char *name);	/* NULL: none */
enum storage field_storage(const struct field *f);
const char *kind_words(enum kind k);
/* Digits behind the decimal point of a number; 0 also where there is no number. */
int field_decimals(const struct field *f, const struct rules *r);

/*
 * "Thu 1 May 2025" for a text that can be read as a day or a time, "90 minutes" for 1h30; "" for
 * what needs no such words.
 */
const char *field_understood(const struct field *f, const char *text, const struct rules *r,
			     struct arena *a);

/* Which day a DATE or WHEN means that is typed without its year. */
enum date_side field_side(const struct field *f);

/* A record with every field none and the rec head zero. */
void rec_init(const struct rectype *t, void *rec);
/* A copy whose texts live in the arena. */
void *rec_copy(const struct rectype *t, const void *rec, struct arena *a);

/*
 * Canonical text: what the database, CSV, JSON, audit and the command line's output hold. ISO
 * dates, codes, decimal point, "" for none. field_load reads exactly that back (ERR_INVALID
 * otherwise).
 */
const char *field_text(const struct field *f, const void *rec, const struct rules *r,
		       struct arena *a);
int field_load(const struct field *f, void *rec, const char *text, const struct rules *r,
	       struct arena *a, struct err *e) MUST_CHECK;

/*
 * What a person typed: trimmed, cleaned, dates in words, money with a comma, choices by code, label
 * or a unique beginning, flags separated by commas or blanks. On error the field is untouched and
 * e->field says which.
 */
int field_parse(const struct field *f, void *rec, const char *text, const struct rules *r,
		struct arena *a, struct err *e) MUST_CHECK;

/* What a person reads: labels instead of codes, "III vertex"; "" for none. */
const char *field_show(const struct field *f, const void *rec, const struct rules *r,
		       struct arena *a);

bool field_none(const struct field *f, const void *rec);
void field_clear(const struct field *f, void *rec);
bool field_equal(const struct field *f, const void *x, const void *y);
int field_order(const struct field *f, const void *x, const void *y);	/* <0, 0, >0 */

/* Direct access for generic code; for kinds that are stored as INT only. */
int64_t field_int(const struct field *f, const void *rec);
void field_set_int(const struct field *f, void *rec, int64_t v);
/* The same for a CHOICE and a DATE. */
int32_t field_choice(const struct field *f, const void *rec);
day_t field_day(const struct field *f, const void *rec);

/* Choices. Index 0 of a CHOICE field is none, n is row n - 1. */
int choice_index(const struct choices *c, const char *code);	/* 1-based; 0 if there is none */
const char *choice_code(const struct choices *c, int32_t v);	/* "" for none */
const char *choice_label(const struct choices *c, int32_t v);

/* Everything that is wrong with a record, not only the first. */
struct problem {
	const char *field;	/* name */
	const char *words;
	struct problem *next;
};
struct problems {
	struct arena *a;
	struct problem *first, *last;
	int count;
};
void problem_add(struct problems *p, const char *field, const char *fmt, ...) PRINTF(3, 4);
/* Needed fields, lengths, then the type's own rules. */
void rec_check(const struct rectype *t, const void *rec, const struct rules *r, struct problems *p);
/* The first problem as an error, saying how many more; 0 when there is none. */
int problems_err(const struct problems *p, struct err *e) MUST_CHECK;

#endif
