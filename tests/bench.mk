# SPDX-License-Identifier: MIT
# Measuring, never a test: make bench, or ./dev bench.
BENCH = tests/bench/run tests/bench/search tests/bench/keys tests/bench/see
EXTRA_PROGRAMS += $(BENCH)
tests_bench_run_SOURCES = tests/bench/run.c
tests_bench_search_SOURCES = tests/bench/search.c
tests_bench_search_LDADD = $(CORE_LAYER)
tests_bench_see_SOURCES = tests/bench/see.c
tests_bench_see_LDADD = $(CORE_LAYER)
tests_bench_keys_SOURCES = tests/bench/keys.c
EXTRA_DIST += tests/bench/bench.sh
CLEANFILES += $(BENCH)

.PHONY: bench
bench: src/scalpbook $(BENCH)
	$(srcdir)/tests/bench/bench.sh
