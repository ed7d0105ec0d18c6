# SPDX-License-Identifier: MIT
if HAVE_CMOCKA
check_PROGRAMS += tests/t_pattern
TESTS += tests/t_pattern
tests_t_pattern_SOURCES = tests/t_pattern.c
tests_t_pattern_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_pattern_LDADD = $(CMOCKA_LIBS) $(MODEL_LAYER)
check_PROGRAMS += tests/t_field
TESTS += tests/t_field
tests_t_field_SOURCES = tests/t_field.c tests/test.h
tests_t_field_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_field_LDADD = $(CMOCKA_LIBS) $(MODEL_LAYER)
endif
