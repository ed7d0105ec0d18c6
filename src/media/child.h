/* SPDX-License-Identifier: MIT */
/*
 * A function run in a child process that can do nothing but compute and answer: limits of memory
 * and time, no files, no network, where the kernel can (seccomp) no other system call.
 */
#ifndef MEDIA_CHILD_H
#define MEDIA_CHILD_H

#include <stdint.h>
#include <sys/types.h>
#include "base/err.h"

/* The address sanitizer reserves terabytes, so memory is not limited; it reports on stderr. */
#if defined __SANITIZE_ADDRESS__
#define CHILD_SANITIZED 1
#elif defined __has_feature
#if __has_feature(address_sanitizer)
#define CHILD_SANITIZED 1
#endif
#endif
#ifndef CHILD_SANITIZED
#define CHILD_SANITIZED 0
#endif

struct child_task {
	void (*prepare)(void *ctx);	/* in the child, before it is shut in; may be NULL */
	void (*work)(void *ctx);	/* in the child; answers by child_send */
	void *ctx;
	int seconds;			/* of processor, and of the clock on the wall */
	int megabytes;			/* more than the program has now */
};

struct child {
	pid_t pid;
	int fd;				/* where the answer is read; -1 when it ended */
	int64_t deadline;		/* of clock_ms */
	const struct child_task *task;
};

#define CHILD(name) CLEANUP(child_end) struct child name = { .pid = 0, .fd = -1 }

/* The task must live as long as the child. */
int child_start(struct child *c, const struct child_task *task, struct err *e) MUST_CHECK;

/* Exactly n bytes of the answer; else ERR_INVALID, and words say how the child ended. */
int child_read(struct child *c, void *buf, size_t n, struct err *e) MUST_CHECK;
void child_end(struct child *c);	/* ends it if need be */

/* In the child. */
void child_send(const void *buf, size_t n);

#endif
