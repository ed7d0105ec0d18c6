# SPDX-License-Identifier: MIT
# Many records at once.
if HAVE_CMOCKA
BULK_TESTS = tests/t_bulk tests/t_import
check_PROGRAMS += $(BULK_TESTS)
TESTS += $(BULK_TESTS)
tests_t_bulk_SOURCES = tests/t_bulk.c $(PLACE)
tests_t_bulk_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_bulk_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_import_SOURCES = tests/t_import.c tests/faulty.c $(PLACE)
tests_t_import_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_import_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
endif
