# SPDX-License-Identifier: MIT
# What goes into files and comes from them: photos, exports, drafts. PLACE is in book.mk.
if HAVE_CMOCKA
FILE_TESTS = tests/t_drafts tests/t_export tests/t_photos
check_PROGRAMS += $(FILE_TESTS)
TESTS += $(FILE_TESTS)
tests_t_drafts_SOURCES = tests/t_drafts.c tests/screen.h $(PLACE)
tests_t_drafts_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_drafts_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_export_SOURCES = tests/t_export.c tests/screen.h $(PLACE)
tests_t_export_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_export_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_photos_SOURCES = tests/t_photos.c tests/screen.h $(PLACE)
tests_t_photos_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_photos_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
endif
