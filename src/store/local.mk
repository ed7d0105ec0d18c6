# SPDX-License-Identifier: MIT
noinst_LIBRARIES += src/libstore.a
src_libstore_a_SOURCES = \
	include/store/audit.h include/store/book.h include/store/day.h include/store/draft.h include/store/find.h include/store/query.h include/store/rec.h \
	src/store/audit.c src/store/book.c src/store/bulk.c src/store/day.c src/store/draft.c src/store/find.c src/store/query.c src/store/rec.c \
	src/store/sql.c src/store/sql.h src/store/token.c src/store/token.h src/store/twins.c
# Sorted runs of search words, when many clients come at once.
src_libstore_a_SOURCES += src/store/runs.c src/store/runs.h src/store/words.c src/store/words.h
src_libstore_a_SOURCES += include/store/stock.h src/store/stock.c
# Reports.
src_libstore_a_SOURCES += include/store/report.h src/store/report.c
# Money.
src_libstore_a_SOURCES += include/store/money.h src/store/money.c src/store/money_walk.c src/store/pots.c src/store/pots.h
# A copy of the whole book.
src_libstore_a_SOURCES += include/store/whole.h src/store/whole.c src/store/whole.def
# The ledger.
src_libstore_a_SOURCES += include/store/ledger.h src/store/ledger.c
