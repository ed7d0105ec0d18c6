/* SPDX-License-Identifier: MIT */
/* What the files about formats for bookkeepers share; private to core. */
#ifndef CORE_FORMAT_IMPL_H
#define CORE_FORMAT_IMPL_H

#include "core/formats.h"
#include "core/ledger_impl.h"
#include "csv/xlsx.h"
#include "csv/write.h"

/* An entry that is in the file. */
struct taken {
	int64_t id;
	enum ledger_source source;
	int part;
};

/* What a part of the file comes to. */
struct part {
	int64_t rows;
	money_t total;
};

/* An invoice of a journal, until its last line was seen. */
struct pending {
	int64_t invoice;		/* 0: none */
	struct ledger_row row;		/* of its first line; texts in the arena */
	money_t tax, total;
	struct buf postings;
	struct arena a;
};

/* The making of a file. It is made twice: first nowhere, to see what is wrong. */
struct writing {
	struct core *c;
	const struct book_format *f;
	bool month_first, iso;		/* where dates stand as the region has them */
	bool keep_digits, taxes;	/* the setting quickbooks_digits; the book has tax codes */
	int digits;			/* of the currency */
	struct csv_profile profile;

	/* Where it goes: nothing is set in the first round. */
	struct out *out;
	struct csv_writer csv;
	struct xlsx *book;
	struct buf *cells;		/* of a preview: const char *, NULL at the end of a row */
	struct arena *keep;		/* where those live */

	int (*turn_part)(struct writing *w, struct err *e);	/* NULL: the first round */
	void *ctx;			/* of turn_part */
	int64_t most;			/* rows of a preview; 0: all */
	const char *account;		/* see struct format_job */

	int64_t entries, changed, rows;
	int64_t invoice;		/* at hand */
	int64_t invoice_entry, invoice_rows;	/* which entry it begins with, rows of it so far */
	int64_t part_rows, part_invoices, line_bytes;
	int part;
	struct buf breaks;		/* int64_t: the entries that begin another part */
	struct buf parts;		/* struct part */
	struct buf taken;		/* struct taken */
	bool ask_before;		/* see before_begin() */
	int64_t documents, documents_before;	/* seen so far; that an earlier batch has */
	enum ledger_source document_source;	/* at hand: an invoice or a payment … */
	int64_t document;			/* … and its id, 0: none yet */
	struct buf before;		/* struct before */
	struct buf left_out;
	struct buf opened;		/* accounts of a beancount file, each followed by a NUL */
	const char *tax_included;	/* of all prices; NULL: none seen yet */
	day_t first, last;
	struct pending pending;
	struct arena row;		/* texts of the row at hand */
	struct arena a;			/* texts that last */
};

/* The columns of a source. */
const struct column *format_columns(const struct book_format *f, enum ledger_source source);
bool column_stands(const struct writing *w, const struct column *c);
const char *column_header(const struct writing *w, const struct column *c);

/* A cell as its format wants it; 'number' and 'day' are what it was made from. */
struct cell {
	enum ledger_kind kind;
	const char *text;
	size_t len;
	int64_t number;			/* NONE_INT: none */
	day_t day;
};
int cell_make(struct writing *w, const struct column *c, const struct ledger_row *x, bool first,
	      struct cell *ret, struct err *e) MUST_CHECK;

/*
 * Text for an importer; counts it when it had to be changed. 'forbidden' comes to what the format
 * forbids.
 */
const char *cell_clean(struct writing *w, const char *s, int max, const char *forbidden);

/* Says which record lacks what the value comes from. */
int cell_missing(const struct writing *w, const struct ledger_value *v, const struct ledger_row *x,
		 struct err *e) MUST_CHECK;

/* Rows of a table, into CSV, a workbook, a preview, or nowhere. */
void columns_begin(struct writing *w);
int columns_row(struct writing *w, const struct ledger_row *x, struct err *e) MUST_CHECK;

/* Entries of a journal. */
int journal_row(struct writing *w, const struct ledger_row *x, struct err *e) MUST_CHECK;
int journal_end(struct writing *w, struct err *e) MUST_CHECK;	/* the invoice that is pending */

/* Sets up a writing; ends with writing_done(). */
void writing_begin(struct writing *w, struct core *c, const struct book_format *f);
void writing_done(struct writing *w);
/* Takes all entries: skips, splits, writes. Inside a transaction. */
int writing_run(struct writing *w, const struct format_job *j, struct err *e) MUST_CHECK;

/*
 * What was exported in the format before. Where the job could have such entries, the run that
 * follows notes their batches; each of them counts for the latest batch that has it. In words: a
 * sentence without its stop, "" when there is none. Inside a transaction.
 */
int before_begin(struct writing *w, const struct format_job *j, struct err *e) MUST_CHECK;
int before_row(struct writing *w, const struct ledger_row *x, struct err *e) MUST_CHECK;
int before_words(const struct writing *w, const char **ret, struct arena *a,
		 struct err *e) MUST_CHECK;

extern const char rules_words[];	/* of the format with rules */

#endif
