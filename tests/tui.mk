# SPDX-License-Identifier: MIT
if HAVE_CMOCKA
TYPED_TESTS = tests/t_choose tests/t_edit tests/t_form tests/t_month
check_PROGRAMS += $(TYPED_TESTS)
TESTS += $(TYPED_TESTS)
tests_t_choose_SOURCES = tests/t_choose.c tests/screen.h
tests_t_choose_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_choose_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_edit_SOURCES = tests/t_edit.c
tests_t_edit_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_edit_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_form_SOURCES = tests/t_form.c tests/screen.h
tests_t_form_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_form_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_month_SOURCES = tests/t_month.c tests/screen.h
tests_t_month_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_month_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
HEAD_TESTS = tests/t_head tests/t_map tests/t_scalp
check_PROGRAMS += $(HEAD_TESTS)
TESTS += $(HEAD_TESTS)
tests_t_head_SOURCES = tests/t_head.c tests/test.h
tests_t_head_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_head_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_map_SOURCES = tests/t_map.c tests/test.h
tests_t_map_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_map_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_scalp_SOURCES = tests/t_scalp.c tests/test.h
tests_t_scalp_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_scalp_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
endif
