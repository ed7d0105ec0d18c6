/* SPDX-License-Identifier: MIT */
/* Whole writes and temporary files; what they are for is the business of out.c and file.c. */
#include "config.h"
#include "base/hash.h"
#include "base/io.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

int io_write(int fd, const void *bytes, size_t n)
{
	const char *p = bytes;

	while (n) {
		ssize_t done = write(fd, p, n);

		if (done >= 0) {
			p += done;
			n -= (size_t)done;
		} else if (errno == EAGAIN) {
			/* Somebody made the terminal non-blocking; wait instead of losing bytes. */
			struct pollfd wait = { .fd = fd, .events = POLLOUT };

			if (poll(&wait, 1, -1) < 0 && errno != EINTR)
				return -1;
		} else if (errno != EINTR) {
			return -1;
		}
	}
	return 0;
}

void io_close(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

int temp_open(struct temp *t, const char *dir, struct err *e)
{
	char id[UUID_LEN];
	int n;

	uuid_make(id);
	n = snprintf(t->path, sizeof t->path, "%s/tmp-%s", dir, id);
	if (n < 0 || (size_t)n >= sizeof t->path) {
		t->path[0] = '\0';
		errno = ENAMETOOLONG;
		return err_errno(e, "write into", dir);
	}
	t->fd = open(t->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (t->fd >= 0)
		return 0;
	t->path[0] = '\0';
	return err_errno(e, "write into", dir);
}

int temp_sync(struct temp *t, struct err *e)
{
	int fd = t->fd;

	if (fsync(fd) < 0)
		return err_errno(e, "write", t->path);
	t->fd = -1;
	return close(fd) < 0 && errno != EINTR ? err_errno(e, "write", t->path) : 0;
}

int temp_rename(struct temp *t, const char *to, struct err *e)
{
	if (rename(t->path, to) < 0)
		return err_errno(e, "write", to);
	t->path[0] = '\0';
	return 0;
}

void temp_done(struct temp *t)
{
	int saved = errno;

	io_close(&t->fd);
	if (t->path[0])
		unlink(t->path);
	t->path[0] = '\0';
	errno = saved;
}
