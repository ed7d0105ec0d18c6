# SPDX-License-Identifier: MIT
# Bottles, inks and the recall.
if HAVE_CMOCKA
PIGMENT_TESTS = tests/t_bottles tests/t_pigment_screens tests/t_recall
check_PROGRAMS += $(PIGMENT_TESTS)
TESTS += $(PIGMENT_TESTS)
tests_t_bottles_SOURCES = tests/t_bottles.c $(PLACE)
tests_t_bottles_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_bottles_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_pigment_screens_SOURCES = tests/t_pigment_screens.c tests/play.c tests/play.h tests/play_book.h $(PLACE)
tests_t_pigment_screens_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_pigment_screens_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_recall_SOURCES = tests/t_recall.c tests/faulty.c tests/faulty.h $(PLACE)
tests_t_recall_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_recall_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
endif
EXTRA_DIST += tests/screens/clinic.t tests/screens/pigments.t tests/screens/recall.t
