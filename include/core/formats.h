/* SPDX-License-Identifier: MIT */
/*
 * Files that bookkeeping programs take without editing: which there are, what one would look like,
 * and the making of one, which is remembered as a batch.
 */
#ifndef CORE_FORMATS_H
#define CORE_FORMATS_H

#include "base/out.h"
#include "core/ledger.h"

enum book_dates { BOOK_ISO, BOOK_DAY_FIRST, BOOK_REGION /* as export_dates says */ };
enum book_bytes { BOOK_UTF8, BOOK_CP1252, BOOK_ASCII };
enum book_style { BOOK_TABLE, BOOK_JOURNAL, BOOK_BEANCOUNT, BOOK_WORKBOOK };

struct column {
	enum ledger_value_id value;		/* LEDGER_none: always empty */
	const char *header;			/* NULL ends a table */
	const char *header_us;	/* instead, where dates are month-first */
	int max;		/* characters; 0: any number */
	bool need;		/* without it the file is refused */
	bool exact;		/* tells things apart: refused, not cut, beyond max */
	bool first;		/* stands in the first line of an invoice only */
	bool need_taxed;	/* the same for a line that has a tax code */
	bool taxed;		/* stands only in files of books with tax codes */
	bool digits_by_setting;	/* words with digits go, unless quickbooks_digits says yes */
};

/* Calls row with each line that an entry is in the file. */
typedef int format_expand(const struct ledger_row *x, core_ledger_row *row, void *ctx,
			  struct err *e);

struct book_format {
	const char *name, *title, *who;
	const struct column *columns;
	const char *hint;	/* where to go in the program, and what to know */
	bool sales, payments;	/* what it is made of */
	bool header;		/* a first line with the names of the columns */
	bool clean;		/* for an importer: a cell is one line and begins like no formula */
	bool cash;		/* see struct ledger_spec */
	bool moved;		/* only where money moved */
	bool no_credits;	/* takes no credit notes */
	bool one_tax;		/* prices all with tax, or all without */
	bool rules;		/* rules for hledger are written beside it */
	enum book_dates dates;
	enum book_bytes bytes;
	enum book_style style;
	const char *forbidden;	/* characters that become blanks; NULL: none */
	const char *like, *like_sales;	/* the format whose columns it has; of payments, of sales */
	const char *profile;	/* row of csv/profiles.def; NULL: plain */
	const char *extension;	/* NULL: "csv" */
	int most_rows, most_invoices, line_most;	/* of a file, of a line in bytes; 0: any */
	format_expand *expand;	/* NULL: a line an entry */
};

format_expand format_sage;

const struct book_format *core_format(int i);			/* in their order; NULL: no more */
const struct book_format *core_format_named(const char *name);	/* NULL: none */
const char *format_extension(const struct book_format *f);

struct format_job {
	const struct book_format *format;
	struct ledger_period period;	/* never_in is not looked at: fresh says it */
	bool fresh;			/* only what was never exported in this format */
	const char *account;	/* only payments whose money is in this account; NULL: all */
};

/*
 * The first lines as cells, with the header if there is one; of a journal a line is one cell. What
 * is wrong with any line of the file is said by running it, not here.
 */
struct format_preview {
	const char ***cell;		/* [row][column] */
	int rows, columns;		/* a short row ends with NULLs */
	bool header, more;		/* more: there are further lines */
};
int core_format_preview(struct core *c, const struct format_job *j, int most,
			struct format_preview *ret, struct arena *a, struct err *e) MUST_CHECK;

/*
 * Which invoices and payments of the job are in an earlier batch of the same format, which one,
 * when and by whom, as a sentence without its stop: whoever imports both files has them twice. ""
 * when there are none.
 */
int core_format_before(struct core *c, const struct format_job *j, const char **ret,
		       struct arena *a, struct err *e) MUST_CHECK;

struct format_file {
	const char *path;		/* NULL: standard output */
	int64_t batch;			/* 0: none was made */
	int64_t rows;
	money_t total;			/* see struct format_done */
};
struct format_done {
	const struct book_format *format;
	struct format_file *file;
	int files;			/* 0: there was nothing to export; nothing was written */
	int64_t rows;			/* lines without the header; entries of a journal */
	int64_t changed;		/* cells that do not say exactly what the book says */
	money_t total;		/* what was sold, with tax; where payments are in it, what moved */
	day_t first, last;		/* of what is in it */
	const char *left_out;		/* credit notes that it cannot say: "CN-1, CN-2"; "" */
	const char *tax_words;		/* "Prices are tax inclusive: …", or "" */
	const char *rules;		/* path of the rules beside the file; "" */
	const char *before;		/* see core_format_before() */
	bool rules_kept;		/* they were there already, and were left as they are */
	bool recorded;			/* false: the book is read-only */
};

/*
 * Writes the file, or several where the format has a limit (FILE-1.csv, FILE-2.csv …), and
 * remembers each as a batch. Everything is checked before anything is written: ERR_INVALID names
 * the record and the field to fill. path NULL: to out, one file only. Asks RIGHT_EXPORT; a
 * read-only book makes no batch, and refuses fresh.
 */
int core_format_run(struct core *c, const struct format_job *j, const char *path, struct out *out,
		    struct format_done *ret, struct arena *a, struct err *e) MUST_CHECK;

/* The bytes of a batch again, into a file or to out. */
int core_format_again(struct core *c, int64_t batch, const char *path, struct out *out,
		      struct format_done *ret, struct arena *a, struct err *e) MUST_CHECK;

/* A name for the file: "xero-bank-2026-10.csv", "ledger-2026-10-05-2026-11-02.ledger". */
const char *core_format_file(const struct book_format *f, const struct ledger_period *p,
			     struct arena *a);

#endif
