# SPDX-License-Identifier: MIT
# Photos on their way into the book. PLACE is in book.mk.
TESTS += tests/cli/intake.sh
EXTRA_DIST += tests/cli/intake.sh
if HAVE_CMOCKA
check_PROGRAMS += tests/t_picture
TESTS += tests/t_picture
tests_t_picture_SOURCES = tests/t_picture.c tests/pictures.c tests/pictures.h
tests_t_picture_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_picture_LDADD = $(CMOCKA_LIBS) $(MEDIA_LAYER) $(WEBP_LIBS) $(HEIC_LIBS) $(JPEG_LIBS) $(PNG_LIBS)
check_PROGRAMS += tests/t_intake
TESTS += tests/t_intake
tests_t_intake_SOURCES = tests/t_intake.c tests/screen.h $(PLACE)
tests_t_intake_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_intake_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
endif
