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

# Screens that need no book.
if HAVE_CMOCKA
check_PROGRAMS += tests/t_picker
TESTS += tests/t_picker
tests_t_picker_SOURCES = tests/t_picker.c tests/scratch.h tests/screen.h
tests_t_picker_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_picker_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
endif

# The framework, on a made-up screen; tests/play.c plays tests/screens/*.t, tests/vt.c holds a real terminal.
DEMO = tests/demo.c tests/demo.h
if HAVE_CMOCKA
FRAME_TESTS = tests/t_canvas tests/t_list tests/t_screens tests/t_ui
check_PROGRAMS += $(FRAME_TESTS)
TESTS += $(FRAME_TESTS)
tests_t_canvas_SOURCES = tests/t_canvas.c tests/test.h
tests_t_canvas_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_canvas_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_list_SOURCES = tests/t_list.c $(DEMO) tests/test.h
tests_t_list_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_list_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_screens_SOURCES = tests/t_screens.c $(DEMO) tests/play.c tests/play.h tests/scratch.h tests/test.h
tests_t_screens_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_screens_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_ui_SOURCES = tests/t_ui.c $(DEMO) tests/test.h
tests_t_ui_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_ui_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
if HAVE_VTERM
check_PROGRAMS += tests/t_term tests/term_demo
TESTS += tests/t_term
tests_t_term_SOURCES = tests/t_term.c tests/vt.c tests/vt.h tests/test.h
tests_t_term_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS) $(VTERM_CFLAGS)
tests_t_term_LDADD = $(CMOCKA_LIBS) $(VTERM_LIBS) $(BASE_LAYER)
tests_term_demo_SOURCES = tests/term_demo.c $(DEMO)
tests_term_demo_LDADD = $(TUI_LAYER)
endif
endif
EXTRA_DIST += tests/screens/demo.t tests/screens/demo-narrow.t
