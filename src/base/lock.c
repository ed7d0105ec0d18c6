/* SPDX-License-Identifier: MIT */
/* Advisory locks on a file of their own; what they protect is the caller's business. */
#include "config.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/io.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>

enum { POLL_MS = 5 };

int lock_open(struct lock *ret, const char *path, struct err *e)
{
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY, 0600);

	/* A reader of a book that it may not write can still lock. */
	if (fd < 0 && (errno == EACCES || errno == EROFS))
		fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0)
		return err_errno(e, "open", path);
	ret->fd = fd;
	return 0;
}

/* The kernel's queue is fair, its wait knows no limit; so a limit means to ask again and again. */
int lock_take(struct lock *l, enum lock_how how, int timeout_ms, struct err *e)
{
	int op = how == LOCK_HOW_ALONE ? LOCK_EX : LOCK_SH;
	int64_t until = clock_ms() + timeout_ms;

	if (timeout_ms >= 0)
		op |= LOCK_NB;
	while (flock(l->fd, op) < 0) {
		if (errno == EINTR)
			continue;
		if (errno != EWOULDBLOCK)
			return err_errno(e, "lock", "the book");
		if (clock_ms() >= until)
			return err_set(e, ERR_BUSY, "%s", err_text(ERR_BUSY));
		poll(NULL, 0, POLL_MS);
	}
	return 0;
}

void lock_drop(struct lock *l)
{
	if (l->fd >= 0)
		flock(l->fd, LOCK_UN);
}

void lock_close(struct lock *l)
{
	io_close(&l->fd);
}
