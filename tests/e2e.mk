# SPDX-License-Identifier: MIT
# The built program from end to end; tests/e2e.c makes the book and the terminal.
E2E = tests/e2e.c tests/e2e.h tests/scratch.h tests/test.h tests/vt.c tests/vt.h
if HAVE_CMOCKA
if HAVE_VTERM
E2E_TESTS = tests/t_e2e_path
check_PROGRAMS += $(E2E_TESTS)
TESTS += $(E2E_TESTS)
tests_t_e2e_path_SOURCES = tests/t_e2e_path.c $(E2E)
tests_t_e2e_path_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS) $(VTERM_CFLAGS)
tests_t_e2e_path_LDADD = $(CMOCKA_LIBS) $(VTERM_LIBS) $(BASE_LAYER)
endif
endif
