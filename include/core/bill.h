/* SPDX-License-Identifier: MIT */
/* Invoices, credit notes and receipts as the client gets them: text of 80 columns, or PDF. */
#ifndef CORE_BILL_H
#define CORE_BILL_H

#include "base/out.h"
#include "core/core.h"

/*
 * The invoice or credit note with this id: who, to whom, lines, tax by rate, what was paid and what
 * is open as of now. What is not issued says so in its first line. Noted in the audit trail as an
 * export is; in a book that is only read nothing is noted. ERR_MISSING: no such invoice.
 */
int core_invoice_text(struct core *c, int64_t invoice, struct out *out, struct err *e) MUST_CHECK;

/*
 * The same as a PDF of the size that the setting 'paper' names, complete or absent, mode 0600.
 * *ret_missing as core_print_pdf has it.
 */
int core_invoice_pdf(struct core *c, int64_t invoice, const char *path, const char **ret_missing,
		     struct arena *a, struct err *e) MUST_CHECK;

/* The receipt of a payment, deposit or refund. ERR_INVALID: a fee is no client's business. */
int core_receipt_text(struct core *c, int64_t payment, struct out *out, struct err *e) MUST_CHECK;
int core_receipt_pdf(struct core *c, int64_t payment, const char *path, const char **ret_missing,
		     struct arena *a, struct err *e) MUST_CHECK;

/* How such a file is called by default: "INV-0001.pdf", "invoice-draft-7.pdf", "receipt-12.pdf". */
const char *core_invoice_file(const struct invoice *x, struct arena *a);
const char *core_receipt_file(const struct payment *x, struct arena *a);

#endif
