# SPDX-License-Identifier: MIT
# Bottles, inks and the recall.
if HAVE_CMOCKA
PIGMENT_TESTS = tests/t_bottles
check_PROGRAMS += $(PIGMENT_TESTS)
TESTS += $(PIGMENT_TESTS)
tests_t_bottles_SOURCES = tests/t_bottles.c $(PLACE)
tests_t_bottles_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_bottles_LDADD = $(CMOCKA_LIBS) $(CORE_LAYER)
endif
