# SPDX-License-Identifier: MIT
# Photos that are seen: cells, screens, the cache. PLACE is in book.mk.
if HAVE_CMOCKA
SEEN_TESTS = tests/t_cells tests/t_seen
check_PROGRAMS += $(SEEN_TESTS)
TESTS += $(SEEN_TESTS)
tests_t_cells_SOURCES = tests/t_cells.c tests/test.h
tests_t_cells_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_cells_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_seen_SOURCES = tests/t_seen.c tests/play.c tests/play.h tests/screen.h $(PLACE)
tests_t_seen_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_seen_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
if HAVE_VTERM
check_PROGRAMS += tests/t_e2e_seen
TESTS += tests/t_e2e_seen
tests_t_e2e_seen_SOURCES = tests/t_e2e_seen.c $(E2E)
tests_t_e2e_seen_CFLAGS = $(E2E_CFLAGS)
tests_t_e2e_seen_LDADD = $(E2E_LIBS) $(BASE_LAYER)
endif
endif
EXTRA_DIST += tests/screens/compare.t tests/screens/photos.t tests/screens/photos-marks.t tests/screens/photos-sheet.t \
	tests/screens/photos-wide.t
