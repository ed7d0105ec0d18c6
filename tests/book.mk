# SPDX-License-Identifier: MIT
# Tests on a real book; PLACE makes it.
PLACE = tests/place.c tests/place.h tests/test.h
if HAVE_CMOCKA
BOOK_TESTS = tests/t_schema tests/t_find tests/t_core tests/t_query tests/t_clients tests/t_holds tests/t_book_screens tests/t_undo
check_PROGRAMS += $(BOOK_TESTS)
TESTS += $(BOOK_TESTS)
tests_t_clients_SOURCES = tests/t_clients.c $(PLACE)
tests_t_clients_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_clients_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_schema_SOURCES = tests/t_schema.c $(PLACE)
tests_t_schema_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_schema_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_find_SOURCES = tests/t_find.c $(PLACE)
tests_t_find_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_find_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_query_SOURCES = tests/t_query.c $(PLACE)
tests_t_query_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_query_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_core_SOURCES = tests/t_core.c tests/faulty.c tests/faulty.h $(PLACE)
tests_t_core_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_core_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_book_screens_SOURCES = tests/t_book_screens.c tests/play.c tests/play.h tests/play_book.h $(PLACE)
tests_t_book_screens_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_book_screens_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_holds_SOURCES = tests/t_holds.c tests/faulty.c tests/faulty.h $(PLACE)
tests_t_holds_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_holds_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_undo_SOURCES = tests/t_undo.c $(PLACE)
tests_t_undo_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_undo_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
check_PROGRAMS += tests/t_book_keys
TESTS += tests/t_book_keys
tests_t_book_keys_SOURCES = tests/t_book_keys.c tests/screen.h $(PLACE)
tests_t_book_keys_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_book_keys_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
check_PROGRAMS += tests/t_today
TESTS += tests/t_today
tests_t_today_SOURCES = tests/t_today.c tests/faulty.c tests/faulty.h $(PLACE)
tests_t_today_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_today_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
check_PROGRAMS += tests/t_today_screen
TESTS += tests/t_today_screen
tests_t_today_screen_SOURCES = tests/t_today_screen.c tests/faulty.c tests/screen.h tests/play.c tests/play.h tests/play_book.h $(PLACE)
tests_t_today_screen_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_today_screen_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
check_PROGRAMS += tests/t_course
TESTS += tests/t_course
tests_t_course_SOURCES = tests/t_course.c $(PLACE)
tests_t_course_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_course_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
check_PROGRAMS += tests/t_record_form
TESTS += tests/t_record_form
tests_t_record_form_SOURCES = tests/t_record_form.c tests/screen.h $(PLACE)
tests_t_record_form_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_record_form_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
endif
EXTRA_DIST += tests/screens/card.t tests/screens/client-form.t tests/screens/clients.t tests/screens/clients-empty.t tests/screens/clients-wide.t \
	tests/screens/history.t
EXTRA_DIST += tests/screens/today.t tests/screens/today-wide.t tests/screens/today-empty.t
EXTRA_DIST += tests/screens/pattern.t tests/screens/sessions.t tests/screens/sessions-wide.t
if HAVE_CMOCKA
check_PROGRAMS += tests/t_health_screen
TESTS += tests/t_health_screen
tests_t_health_screen_SOURCES = tests/t_health_screen.c tests/play.c tests/play.h tests/play_book.h $(PLACE)
tests_t_health_screen_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_health_screen_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
endif
EXTRA_DIST += tests/screens/health.t
EXTRA_DIST += tests/screens/journey.t tests/screens/plan.t tests/screens/overview.t
if HAVE_CMOCKA
check_PROGRAMS += tests/t_fold
TESTS += tests/t_fold
tests_t_fold_SOURCES = tests/t_fold.c tests/screen.h $(PLACE)
tests_t_fold_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_fold_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
endif
