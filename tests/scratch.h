/* SPDX-License-Identifier: MIT */
/* A directory of the test's own, removed with all that is in it. */
#ifndef TESTS_SCRATCH_H
#define TESTS_SCRATCH_H

#include <ftw.h>
#include <unistd.h>

static char scratch[64];

static inline int scratch_make(void **state)
{
	(void)state;
	snprintf(scratch, sizeof scratch, "scratch-XXXXXX");
	return mkdtemp(scratch) ? 0 : -1;
}

static inline int scratch_remove_one(const char *path, const struct stat *st, int flag,
				     struct FTW *ftw)
{
	(void)st;
	(void)flag;
	(void)ftw;
	return remove(path);
}

static inline int scratch_remove(void **state)
{
	(void)state;
	return nftw(scratch, scratch_remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* "scratch-ab12cd/NAME"; sixteen answers live at a time. */
static inline const char *scratch_path(const char *name)
{
	static char paths[16][256];
	static unsigned next;
	char *p = paths[next++ % 16];

	snprintf(p, sizeof paths[0], "%s/%s", scratch, name);
	return p;
}

#endif
