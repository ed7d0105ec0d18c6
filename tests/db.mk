# SPDX-License-Identifier: MIT
EXTRA_DIST += tests/db_place.h tests/faulty.h
if HAVE_CMOCKA
DB_TESTS = tests/t_db tests/t_db_file tests/t_db_faults tests/t_db_bulk
check_PROGRAMS += $(DB_TESTS)
TESTS += $(DB_TESTS)
tests_t_db_SOURCES = tests/t_db.c tests/db_place.c
tests_t_db_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_db_LDADD = $(CMOCKA_LIBS) $(DB_LAYER)
tests_t_db_file_SOURCES = tests/t_db_file.c tests/db_place.c
tests_t_db_file_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_db_file_LDADD = $(CMOCKA_LIBS) $(DB_LAYER)
tests_t_db_bulk_SOURCES = tests/t_db_bulk.c tests/db_place.c
tests_t_db_bulk_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_db_bulk_LDADD = $(CMOCKA_LIBS) $(DB_LAYER)
tests_t_db_faults_SOURCES = tests/t_db_faults.c tests/db_place.c tests/faulty.c
tests_t_db_faults_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_db_faults_LDADD = $(CMOCKA_LIBS) $(DB_LAYER)
endif
