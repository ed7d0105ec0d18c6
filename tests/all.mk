# SPDX-License-Identifier: MIT
# Everything out, everything back. PLACE is in book.mk.
WHOLE_COPY = tests/whole_copy.c tests/whole_copy.h $(PLACE)
if HAVE_CMOCKA
check_PROGRAMS += tests/t_all
TESTS += tests/t_all
tests_t_all_SOURCES = tests/t_all.c $(WHOLE_COPY)
tests_t_all_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_all_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
check_PROGRAMS += tests/t_all_cut
TESTS += tests/t_all_cut
tests_t_all_cut_SOURCES = tests/t_all_cut.c $(WHOLE_COPY)
tests_t_all_cut_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_all_cut_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
check_PROGRAMS += tests/t_import_records
TESTS += tests/t_import_records
tests_t_import_records_SOURCES = tests/t_import_records.c $(PLACE)
tests_t_import_records_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_import_records_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
check_PROGRAMS += tests/t_vcard
TESTS += tests/t_vcard
tests_t_vcard_SOURCES = tests/t_vcard.c $(PLACE)
tests_t_vcard_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_vcard_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
endif
ALL_TESTS = tests/cli/all.sh
TESTS += $(ALL_TESTS)
EXTRA_DIST += $(ALL_TESTS)
