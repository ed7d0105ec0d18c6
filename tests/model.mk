# SPDX-License-Identifier: MIT
if HAVE_CMOCKA
MODEL_TESTS = tests/t_due tests/t_field tests/t_hold tests/t_pattern tests/t_plan tests/t_visit
check_PROGRAMS += $(MODEL_TESTS)
TESTS += $(MODEL_TESTS)
tests_t_due_SOURCES = tests/t_due.c tests/test.h
tests_t_due_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_due_LDADD = $(CMOCKA_LIBS) $(MODEL_LAYER)
tests_t_field_SOURCES = tests/t_field.c tests/test.h
tests_t_field_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_field_LDADD = $(CMOCKA_LIBS) $(MODEL_LAYER)
tests_t_hold_SOURCES = tests/t_hold.c tests/test.h
tests_t_hold_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_hold_LDADD = $(CMOCKA_LIBS) $(MODEL_LAYER)
tests_t_pattern_SOURCES = tests/t_pattern.c
tests_t_pattern_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_pattern_LDADD = $(CMOCKA_LIBS) $(MODEL_LAYER)
tests_t_plan_SOURCES = tests/t_plan.c
tests_t_plan_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_plan_LDADD = $(CMOCKA_LIBS) $(MODEL_LAYER)
tests_t_visit_SOURCES = tests/t_visit.c
tests_t_visit_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_visit_LDADD = $(CMOCKA_LIBS) $(MODEL_LAYER)
endif
