/* SPDX-License-Identifier: MIT */
/* The bytes of a fuzzer as a file with a path: one temporary file, written anew each time. */
#ifndef TESTS_FUZZ_FILE_H
#define TESTS_FUZZ_FILE_H

#include <unistd.h>

#include "tests/fuzz.h"

static char fuzz_path[256];

static inline void fuzz_file_remove(void)
{
	unlink(fuzz_path);
}

static inline const char *fuzz_file(const void *bytes, size_t n)
{
	static int fd = -1;

	if (fd < 0) {
		const char *dir = getenv("TMPDIR");

		snprintf(fuzz_path, sizeof fuzz_path, "%s/fuzz-XXXXXX", dir ? dir : "/tmp");
		fd = mkstemp(fuzz_path);
		PROMISE(fd >= 0 && atexit(fuzz_file_remove) == 0);
	}
	PROMISE(ftruncate(fd, 0) == 0 && pwrite(fd, bytes, n, 0) == (ssize_t)n);
	return fuzz_path;
}

#endif
