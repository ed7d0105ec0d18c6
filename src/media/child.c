/* SPDX-License-Identifier: MIT */
/*
 * Shuts a child process in and runs a function there; tells in words how it ended. Owns no format.
 */
#include "config.h"
#include "media/child.h"

#include "base/clock.h"
#include "base/late.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef HAVE_SECCOMP
#include <seccomp.h>

#define CALLS(X) \
	X(seccomp_init) X(seccomp_rule_add) X(seccomp_load) X(seccomp_release)
LATE_LIBRARY(lib, CALLS, SECCOMP_SONAME, "shuts in what reads photos");

/* Before there is a child: without the filter none is to be started. */
static int load_filter(struct err *e)
{
	return late_once(&lib_late, e);
}
#else
static int load_filter(struct err *e)
{
	(void)e;
	return 0;
}
#endif

enum { ANSWER = STDIN_FILENO, NO_MEMORY = 71, NOT_SHUT_IN = 72, PIPE_BYTES = 1 << 20 };

/* In the child */

_Noreturn static void give_up_memory(void)
{
	_exit(NO_MEMORY);
}

void child_send(const void *buf, size_t n)
{
	const char *p = buf;

	while (n) {
		ssize_t k = write(ANSWER, p, n);

		if (k < 0 && errno == EINTR)
			continue;
		if (k <= 0)
			_exit(EXIT_FAILURE);	/* nobody reads it any more */
		p += k;
		n -= (size_t)k;
	}
}

/* The program's handlers are about its terminal. Ctrl-C is for the program to act upon. */
static void reset_signals(const sigset_t *before)
{
	static const int ours[] = { SIGINT,  SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGWINCH,
				    SIGUSR1, SIGUSR2, SIGALRM, SIGCHLD, SIGCONT };
	static const int deadly[] = { SIGTERM, SIGHUP, SIGPIPE, SIGXCPU, SIGSYS };
	static const int faults[] = { SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL };

	for (size_t i = 0; i < COUNT(ours); i++)
		signal(ours[i], SIG_IGN);
	for (size_t i = 0; i < COUNT(deadly); i++)
		signal(deadly[i], SIG_DFL);
	for (size_t i = 0; i < COUNT(faults) && !CHILD_SANITIZED; i++)
		signal(faults[i], SIG_DFL);
	sigprocmask(SIG_SETMASK, before, NULL);
}

static rlim_t address_space(void)
{
	unsigned long long pages = 0;
	FILE *f = fopen("/proc/self/statm", "re");

	if (f) {
		if (fscanf(f, "%llu", &pages) != 1)
			pages = 0;
		fclose(f);
	}
	return (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE);
}

static void limit_between(int what, rlim_t soft, rlim_t most)
{
	struct rlimit r = { soft, most };

	if (setrlimit((__rlimit_resource_t)what, &r) < 0)
		_exit(NOT_SHUT_IN);
}

static void limit(int what, rlim_t most)
{
	limit_between(what, most, most);
}

static void close_all_but(int fd)
{
	if (dup2(fd, ANSWER) < 0)
		_exit(NOT_SHUT_IN);
	if (!CHILD_SANITIZED)
		close(STDERR_FILENO);
	close(STDOUT_FILENO);
	if (close_range(STDERR_FILENO + 1, ~0U, 0) < 0)
		for (int i = STDERR_FILENO + 1, n = (int)sysconf(_SC_OPEN_MAX); i < n; i++)
			close(i);
}

#ifdef HAVE_SECCOMP
/* What memory, threads of a decoder and the answer need. Anything else ends the child. */
static void filter_calls(void)
{
	static const int allowed[] = {
		SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(lseek), SCMP_SYS(mmap),
		SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect), SCMP_SYS(madvise),
		SCMP_SYS(brk), SCMP_SYS(futex), SCMP_SYS(futex_time64), SCMP_SYS(exit),
		SCMP_SYS(exit_group), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask),
		SCMP_SYS(rt_sigaction), SCMP_SYS(sigaltstack), SCMP_SYS(set_robust_list),
		SCMP_SYS(rseq), SCMP_SYS(set_tid_address), SCMP_SYS(getpid), SCMP_SYS(gettid),
		SCMP_SYS(tgkill), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity),
		SCMP_SYS(clock_gettime), SCMP_SYS(clock_gettime64), SCMP_SYS(gettimeofday),
		SCMP_SYS(restart_syscall), SCMP_SYS(getrandom),
	};
	/* Refused instead of deadly: the C library has another way. */
	static const int refused[] = { SCMP_SYS(clone3), SCMP_SYS(sysinfo), SCMP_SYS(prctl),
				       SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(close),
				       SCMP_SYS(fstat), SCMP_SYS(newfstatat) };
	enum { CLONE_A_THREAD = 0x00010000 };
	scmp_filter_ctx f = lib.seccomp_init(SCMP_ACT_KILL_PROCESS);
	int r = f ? 0 : -1;

	for (size_t i = 0; i < COUNT(allowed) && r == 0; i++)
		r = lib.seccomp_rule_add(f, SCMP_ACT_ALLOW, allowed[i], 0);
	for (size_t i = 0; i < COUNT(refused) && r == 0; i++)
		r = lib.seccomp_rule_add(f, SCMP_ACT_ERRNO(ENOSYS), refused[i], 0);
	if (r == 0)
		r = lib.seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
					 SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_A_THREAD,
						 CLONE_A_THREAD));
	/* A kernel without seccomp: the limits have to do. */
	if (r == 0)
		lib.seccomp_load(f);
	else
		_exit(NOT_SHUT_IN);
	lib.seccomp_release(f);
}
#else
static void filter_calls(void)
{
}
#endif

static void shut_in(const struct child_task *t, int fd)
{
	rlim_t memory = address_space();

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	prctl(PR_SET_DUMPABLE, 0);
	prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	close_all_but(fd);
	if (!CHILD_SANITIZED)
		limit(RLIMIT_AS, memory + ((rlim_t)t->megabytes << 20));
	/* XCPU at the first, killed at the second: they must not be the same second. */
	limit_between(RLIMIT_CPU, (rlim_t)t->seconds, (rlim_t)t->seconds + 1);
	limit(RLIMIT_CORE, 0);
	limit(RLIMIT_FSIZE, 0);
	limit(RLIMIT_NOFILE, CHILD_SANITIZED ? STDERR_FILENO + 1 : ANSWER + 1);
	filter_calls();
}

_Noreturn static void live(const struct child_task *t, int fd, const sigset_t *before)
{
	reset_signals(before);
	mem_on_exhaustion(give_up_memory);
	if (t->prepare)
		t->prepare(t->ctx);
	late_no_more();
	shut_in(t, fd);
	t->work(t->ctx);
	_exit(EXIT_SUCCESS);
}

/* In the program */

int child_start(struct child *c, const struct child_task *task, struct err *e)
{
	sigset_t all, before;
	int ends[2];
	pid_t pid;
	int code = load_filter(e);

	if (code < 0)
		return code;
	if (pipe2(ends, O_CLOEXEC) < 0)
		return err_errno(e, "make", "a pipe");
	fcntl(ends[1], F_SETPIPE_SZ, PIPE_BYTES);	/* fewer changes of process, if it may be */
	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &before);
	pid = fork();
	if (pid == 0)
		live(task, ends[1], &before);
	sigprocmask(SIG_SETMASK, &before, NULL);
	close(ends[1]);
	if (pid < 0) {
		close(ends[0]);
		return err_errno(e, "start", "a process to decode in");
	}
	*c = (struct child){ pid, ends[0], clock_ms() + task->seconds * 1000L, task };
	return 0;
}

static int reap(struct child *c)
{
	int status = 0;

	if (c->fd >= 0)
		close(c->fd);
	c->fd = -1;
	while (c->pid && waitpid(c->pid, &status, 0) < 0 && errno == EINTR)
		;
	c->pid = 0;
	return status;
}

static int took_too_long(const struct child *c, struct err *e)
{
	return err_set(e, ERR_INVALID, "it took longer than %d seconds", c->task->seconds);
}

static int ended(struct child *c, struct err *e)
{
	int status = reap(c), sig = WIFSIGNALED(status) ? WTERMSIG(status) : 0;

	if (sig == SIGXCPU)
		return took_too_long(c, e);
	if (sig == SIGSYS)
		return err_set(e, ERR_INVALID, "it made the decoder try what it may not");
	if (sig)
		return err_set(e, ERR_INVALID, "the decoder failed on it (signal %d, %s)", sig,
			       strsignal(sig));
	if (WEXITSTATUS(status) == NO_MEMORY)
		return err_set(e, ERR_INVALID, "it needs more than %d megabytes of memory",
			       c->task->megabytes);
	if (WEXITSTATUS(status) == NOT_SHUT_IN)
		return err_set(e, ERR_IO, "the decoder could not be shut in, so it was not run");
	return err_set(e, ERR_INVALID, "the decoder ended too early");
}

/* 1 when there is something to read, 0 when the time is over. */
static int wait_for(struct child *c)
{
	struct pollfd p = { .fd = c->fd, .events = POLLIN };
	int64_t left;
	int r;

	do {
		left = c->deadline - clock_ms();
		if (left <= 0)
			return 0;
		r = poll(&p, 1, (int)left);
	} while (r < 0 && errno == EINTR);
	return r > 0;
}

int child_read(struct child *c, void *buf, size_t n, struct err *e)
{
	char *p = buf;

	while (n) {
		ssize_t k;

		if (!wait_for(c)) {
			kill(c->pid, SIGKILL);
			reap(c);
			return took_too_long(c, e);
		}
		k = read(c->fd, p, n);
		if (k < 0 && errno == EINTR)
			continue;
		if (k <= 0)
			return ended(c, e);
		p += k;
		n -= (size_t)k;
	}
	return 0;
}

void child_end(struct child *c)
{
	if (!c->pid)
		return;
	kill(c->pid, SIGKILL);	/* what it had to say was read */
	reap(c);
}
