/* SPDX-License-Identifier: MIT */
/*
 * A fuzzer: one function that takes any bytes and aborts when a promise does not hold. Every
 * `make check` replays tests/corpus/<fuzz_name> through it (fuzz_replay.c). To search for more:
 *
 *	mkdir build-fuzz && cd build-fuzz && ../configure CC=clang --enable-fuzz && make fuzzers
 *	tests/fuzz_csv -max_len=2048 -max_total_time=60 found ../tests/corpus/csv
 *
 * and keep what it found (tests/fuzz_csv -merge=1 ../tests/corpus/csv found).
 */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

extern const char fuzz_name[];
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Also where NDEBUG is defined. */
#define PROMISE(holds) \
	((holds) ? (void)0 : fuzz_broken(__FILE__, __LINE__, #holds))

_Noreturn static inline void fuzz_broken(const char *file, int line, const char *promise)
{
	fprintf(stderr, "%s:%d: broken: %s\n", file, line, promise);
	abort();
}

#endif
