# SPDX-License-Identifier: MIT
if HAVE_CMOCKA
check_PROGRAMS += tests/t_pattern
TESTS += tests/t_pattern
tests_t_pattern_SOURCES = tests/t_pattern.c
tests_t_pattern_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_pattern_LDADD = $(CMOCKA_LIBS) $(MODEL_LAYER)
endif
