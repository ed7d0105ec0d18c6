# SPDX-License-Identifier: MIT
if HAVE_CMOCKA
check_PROGRAMS += tests/t_photo
TESTS += tests/t_photo
tests_t_photo_SOURCES = tests/t_photo.c
tests_t_photo_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_photo_LDADD = $(CMOCKA_LIBS) $(MEDIA_LAYER)
endif
