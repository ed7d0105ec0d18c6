# SPDX-License-Identifier: MIT
# The screens with money.
if HAVE_CMOCKA
check_PROGRAMS += tests/t_money_screen
TESTS += tests/t_money_screen
tests_t_money_screen_SOURCES = tests/t_money_screen.c tests/play.c tests/play.h tests/play_book.h $(PLACE)
tests_t_money_screen_CFLAGS = $(AM_CFLAGS) $(CMOCKA_CFLAGS)
tests_t_money_screen_LDADD = $(CMOCKA_LIBS) $(TUI_LAYER)
endif
EXTRA_DIST += tests/screens/money-card.t \
	tests/screens/money-close.t \
	tests/screens/money-day.t \
	tests/screens/money-debtors.t \
	tests/screens/money-empty.t \
	tests/screens/money-export.t tests/screens/money-missing.t \
	tests/screens/money-invoice.t \
	tests/screens/money-lists.t \
	tests/screens/money-reports.t \
	tests/screens/money-over.t \
	tests/screens/money-fee.t tests/screens/money-narrow.t tests/screens/money-wide.t
