# SPDX-License-Identifier: MIT
# Files for bookkeepers. PLACE is in book.mk; BOOKS fills it with money.
BOOKS = tests/books.c tests/books.h
if HAVE_CMOCKA
check_PROGRAMS += tests/t_formats
TESTS += tests/t_formats
tests_t_formats_SOURCES = tests/t_formats.c $(BOOKS) $(PLACE)
tests_t_formats_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_formats_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
check_PROGRAMS += tests/t_formats_faults
TESTS += tests/t_formats_faults
tests_t_formats_faults_SOURCES = tests/t_formats_faults.c tests/faulty.c tests/faulty.h $(BOOKS) $(PLACE)
tests_t_formats_faults_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_formats_faults_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
check_PROGRAMS += tests/make_books
tests_make_books_SOURCES = tests/make_books.c $(BOOKS) $(PLACE)
tests_make_books_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_make_books_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
endif
TESTS += tests/cli/formats.sh
EXTRA_DIST += tests/cli/formats.sh
GOLDEN_FORMATS = \
	beancount.beancount freeagent.csv gnucash-invoices-export_dates.csv gnucash-invoices.csv gnucash.csv \
	hledger-journal.journal hledger.csv hledger.csv.rules ledger.ledger plain-invoices.csv plain.csv \
	quickbooks-bank-quickbooks_digits.csv quickbooks-bank.csv quickbooks-invoices.csv sage50.csv \
	spreadsheet-decimal.csv spreadsheet-invoices.csv spreadsheet.csv xero-bank-export_dates.csv xero-bank.csv xero-invoices.csv
EXTRA_DIST += $(GOLDEN_FORMATS:%=tests/golden/formats/%)
