# SPDX-License-Identifier: MIT
if HAVE_CMOCKA
check_PROGRAMS += tests/t_err
TESTS += tests/t_err
tests_t_err_SOURCES = tests/t_err.c
tests_t_err_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_err_LDADD = $(CMOCKA_LIBS) $(BASE_LAYER)
endif
