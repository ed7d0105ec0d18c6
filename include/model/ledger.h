/* SPDX-License-Identifier: MIT */
/*
 * An entry of the ledger: a line of an issued invoice or credit note, or a payment, flat and with
 * all that a format for a bookkeeper may want.
 */
#ifndef MODEL_LEDGER_H
#define MODEL_LEDGER_H

#include "model/types.h"

enum ledger_kind { LEDGER_TEXT, LEDGER_NUMBER, LEDGER_DAY, LEDGER_MONEY, LEDGER_HUNDREDTHS };
enum ledger_source { LEDGER_SALES, LEDGER_PAYMENTS, LEDGER_SOURCES };

#define LEDGER_CTYPE_TEXT const char *
#define LEDGER_CTYPE_NUMBER int64_t
#define LEDGER_CTYPE_DAY day_t
#define LEDGER_CTYPE_MONEY money_t
#define LEDGER_CTYPE_HUNDREDTHS int64_t

/* A text that is not known is "", a number NONE_INT, a day 0. */
struct ledger_row {
#define VALUE(kind, name, of, field, words) LEDGER_CTYPE_##kind name;
#include "model/ledger.def"
#undef VALUE
	enum ledger_source source;
	int64_t invoice;		/* id, 0: none; rows of one invoice follow each other */
	int64_t account_id;		/* that the line names, NONE_INT: none */
	int64_t corrected;		/* id of the payment that it takes back, NONE_INT: none */
	int32_t kind_row, method_row;	/* of a payment: its choices */
	int32_t account_for, other_for, third_for;	/* account_purpose of the accounts */
};

/* Which record a value comes from, where a person can fill it in. */
enum ledger_of { LEDGER_OF_row, LEDGER_OF_tax, LEDGER_OF_account, LEDGER_OF_other,
	LEDGER_OF_third };

struct ledger_value {
	const char *name;
	enum ledger_kind kind;
	enum ledger_of of;
	const char *field;		/* of that record */
	const char *words;
	size_t off;			/* in struct ledger_row */
};
extern const struct ledger_value ledger_values[];
enum ledger_value_id {
#define VALUE(kind, name, of, field, words) LEDGER_##name,
#include "model/ledger.def"
#undef VALUE
	LEDGER_VALUES,
	LEDGER_none = LEDGER_VALUES
};

/* What is asked of the ledger. */
struct ledger_period {
	day_t from, to;			/* both counted; 0: without end */
	const char *never_in;		/* only what no batch of this format has; NULL: all */
};

/* Every text "", every number NONE_INT, every day 0. */
void ledger_clear(struct ledger_row *row);

#endif
