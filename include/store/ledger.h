/* SPDX-License-Identifier: MIT */
/*
 * The entries of the ledger as the database has them, in the order of their days, and which of them
 * a batch has. Names of accounts and all that follows from the settings are not known here.
 */
#ifndef STORE_LEDGER_H
#define STORE_LEDGER_H

#include "model/ledger.h"
#include "store/book.h"

/*
 * Opens a source for a period; the statement ends by DB_STMT. Only what is settled: lines of issued
 * invoices and credit notes, and payments.
 */
int ledger_open(struct db_stmt **ret, struct book *b, enum ledger_source source,
		const struct ledger_period *p, struct arena *a, struct err *e) MUST_CHECK;

/*
 * 1 and the next entry, 0 at the end. Its texts live in the arena. Amounts of a credit note are
 * negative. 'client' gets what the client's name is made from.
 */
int ledger_next(struct db_stmt *st, enum ledger_source source, struct ledger_row *ret,
		struct client *client, struct arena *a, struct err *e) MUST_CHECK;

/* The name of the record type that a source's entries are. */
const char *ledger_type(enum ledger_source source);

/* Notes that a batch has a record. Inside a transaction. */
int ledger_mark(struct book *b, int64_t batch, enum ledger_source source, int64_t record,
		struct err *e) MUST_CHECK;

/* Whether some batch of the format has the record: 1 and the latest that has it, 0. */
int ledger_marked(struct book *b, const char *format, enum ledger_source source, int64_t record,
		  int64_t *ret_batch, struct err *e) MUST_CHECK;

#endif
