# SPDX-License-Identifier: MIT
# Money: the arithmetic, random books, the verbs.
if HAVE_CMOCKA
MONEY_TESTS = tests/t_tax tests/t_money_book tests/t_money_lock
check_PROGRAMS += $(MONEY_TESTS)
TESTS += $(MONEY_TESTS)
tests_t_tax_SOURCES = tests/t_tax.c tests/test.h
tests_t_tax_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_tax_LDADD = $(CMOCKA_LIBS) $(MODEL_LAYER)
tests_t_money_book_SOURCES = tests/t_money_book.c tests/faulty.c tests/faulty.h $(PLACE)
tests_t_money_book_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_money_book_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_money_lock_SOURCES = tests/t_money_lock.c $(PLACE)
tests_t_money_lock_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_money_lock_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
endif
TESTS += tests/cli/money.sh
EXTRA_DIST += tests/cli/money.sh
