# SPDX-License-Identifier: MIT
if HAVE_CMOCKA
check_PROGRAMS += tests/t_csv_read
TESTS += tests/t_csv_read
tests_t_csv_read_SOURCES = tests/t_csv_read.c
tests_t_csv_read_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_csv_read_LDADD = $(CMOCKA_LIBS) $(CSV_LAYER)

check_PROGRAMS += tests/t_csv_write
TESTS += tests/t_csv_write
tests_t_csv_write_SOURCES = tests/t_csv_write.c
tests_t_csv_write_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_csv_write_LDADD = $(CMOCKA_LIBS) $(CSV_LAYER)
endif
