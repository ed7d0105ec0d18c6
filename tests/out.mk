# SPDX-License-Identifier: MIT
# What leaves the book: photos stripped and shown, sheets, bills.
if HAVE_CMOCKA
OUT_TESTS = tests/t_bill tests/t_pairs tests/t_photo_out tests/t_strip
check_PROGRAMS += $(OUT_TESTS)
TESTS += $(OUT_TESTS)
tests_t_bill_SOURCES = tests/t_bill.c $(PLACE)
tests_t_bill_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_bill_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_pairs_SOURCES = tests/t_pairs.c $(PLACE)
tests_t_pairs_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_pairs_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
tests_t_photo_out_SOURCES = tests/t_photo_out.c tests/screen.h $(PLACE)
tests_t_photo_out_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_photo_out_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
tests_t_strip_SOURCES = tests/t_strip.c tests/scratch.h
tests_t_strip_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_strip_LDADD = $(CMOCKA_LIBS) $(MEDIA_LAYER)
endif
OUT_CLI_TESTS = tests/cli/bill.sh tests/cli/photo_out.sh
TESTS += $(OUT_CLI_TESTS)
EXTRA_DIST += $(OUT_CLI_TESTS) tests/golden/bill
tests_fuzz_strip_SOURCES = tests/fuzz_strip.c tests/fuzz.h $(FUZZ_MAIN)
tests_fuzz_strip_LDFLAGS = $(FUZZ_LINK)
tests_fuzz_strip_LDADD = $(MEDIA_LAYER)
