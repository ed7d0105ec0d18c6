/* SPDX-License-Identifier: MIT */
/* What out.c and file.c share: whole writes and temporary files that do not stay behind. */
#ifndef BASE_IO_H
#define BASE_IO_H

#include <limits.h>
#include <stddef.h>
#include "base/err.h"

/* Writes everything, however often the system stops in between. 0, or -1 with errno. */
int io_write(int fd, const void *bytes, size_t n) MUST_CHECK;

void io_close(int *fd);				/* cleanup; takes -1 */
#define FD(name) CLEANUP(io_close) int name = -1

/* A new file of mode 0600 in 'dir' under a random name; gone after temp_done() unless renamed. */
struct temp {
	int fd;
	char path[PATH_MAX];		/* "" when there is nothing to remove */
};
#define TEMP(name) CLEANUP(temp_done) struct temp name = { -1, "" }

int temp_open(struct temp *t, const char *dir, struct err *e) MUST_CHECK;
int temp_sync(struct temp *t, struct err *e) MUST_CHECK;	/* fsync and close, both reported */
int temp_rename(struct temp *t, const char *to, struct err *e) MUST_CHECK;
void temp_done(struct temp *t);

#endif
