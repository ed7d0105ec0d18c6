# SPDX-License-Identifier: MIT
# Consents and their papers, reports, the record in print. PLACE is in book.mk.
if HAVE_CMOCKA
PAPER_TESTS = tests/t_consent tests/t_paper_screens tests/t_print tests/t_report
check_PROGRAMS += $(PAPER_TESTS)
TESTS += $(PAPER_TESTS)
tests_t_consent_SOURCES = tests/t_consent.c tests/faulty.c tests/faulty.h $(PLACE)
tests_t_consent_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_consent_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_paper_screens_SOURCES = tests/t_paper_screens.c tests/play.c tests/play.h tests/play_book.h tests/screen.h $(PLACE)
tests_t_paper_screens_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_paper_screens_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_report_SOURCES = tests/t_report.c $(PLACE)
tests_t_report_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_report_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_print_SOURCES = tests/t_print.c $(PLACE)
tests_t_print_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_print_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
endif
EXTRA_DIST += tests/screens/consents.t tests/screens/reports.t tests/screens/pattern-time.t tests/screens/pattern-time-wide.t
