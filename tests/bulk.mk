# SPDX-License-Identifier: MIT
# Many records at once.
if HAVE_CMOCKA
check_PROGRAMS += tests/t_bulk
TESTS += tests/t_bulk
tests_t_bulk_SOURCES = tests/t_bulk.c $(PLACE)
tests_t_bulk_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_bulk_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
endif
