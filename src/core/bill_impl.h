/* SPDX-License-Identifier: MIT */
/* A bill laid out: what stands in it, without sizes. Private to core. */
#ifndef CORE_BILL_IMPL_H
#define CORE_BILL_IMPL_H

#include "core/bill.h"
#include "core/money.h"

/* The cells of a line beside its words; a column that says nothing in any line is left out. */
enum bill_column { BILL_QUANTITY, BILL_PRICE, BILL_DISCOUNT, BILL_RATE, BILL_AMOUNT, BILL_COLUMNS };

struct bill_line {
	const char *words;
	const char *cell[BILL_COLUMNS];
};

struct bill_fact {
	const char *label, *text;
	bool strong;
};

struct bill_tax {
	const char *rate, *net, *tax, *total;
};

/* Short lists of lines and facts, as long as it takes: a bill leaves nothing out. */
struct bill_words {
	const char **at;
	int count;
};
struct bill_facts {
	struct bill_fact *at;
	int count;
};

struct bill {
	struct core *c;
	struct arena *a;		/* all texts */
	const struct rectype *type;	/* what it is noted as */
	int64_t client;
	int digits;			/* of the currency */
	const char *title;		/* "Invoice INV-0001" */
	const char *banner;		/* "DRAFT …"; "" for none */
	struct bill_words from, to;	/* clinic; client */
	struct bill_facts facts;	/* number, days */
	struct bill_line *lines;
	int line_count;
	bool has[BILL_COLUMNS];
	struct bill_facts sums;
	struct bill_tax *taxes;
	int tax_count;
	const char *note;		/* several lines; "" for none */
	const char *foot;		/* "Prices include tax."; "" for none */
};

extern const char *const bill_heads[BILL_COLUMNS];

int bill_of_invoice(struct bill *b, int64_t invoice, struct err *e) MUST_CHECK;
int bill_of_payment(struct bill *b, int64_t payment, struct err *e) MUST_CHECK;

void bill_text(const struct bill *b, struct out *out);
int bill_pdf(const struct bill *b, const char *path, const char **ret_missing, struct err *e)
	MUST_CHECK;

#endif
