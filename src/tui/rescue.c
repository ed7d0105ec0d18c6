/* SPDX-License-Identifier: MIT */
/* Signal handlers, and what the terminal needs when there is no time for more. */
#include "config.h"
#include "tui/rescue.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include "base/mem.h"

static volatile sig_atomic_t ended, resized, armed;
static int wake[2] = { -1, -1 };	/* a pipe, so that poll ends */
static const char *looks;
static size_t looks_len;
static struct termios modes;

static void give_back(void)
{
	ssize_t n;

	if (!armed)
		return;
	armed = 0;
	n = write(STDOUT_FILENO, looks, looks_len);
	(void)n;
	tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static void on_crash(int sig)
{
	give_back();
	raise(sig);		/* SA_RESETHAND: now with its usual end */
}

static void wake_up(void)
{
	int saved = errno;
	ssize_t n = write(wake[1], "!", 1);	/* a full pipe wakes too */

	(void)n;
	errno = saved;
}

static void on_end(int sig)
{
	ended = sig;
	wake_up();
}

static void on_resize(int sig)
{
	(void)sig;
	resized = 1;
	wake_up();
}

enum { ONCE = (int)(SA_RESETHAND | SA_ONSTACK) };

static const struct {
	int sig;
	void (*handler)(int);
	int flags;
} signals[] = {
	{ SIGTERM, on_end, SA_RESTART }, { SIGHUP, on_end, SA_RESTART },
	{ SIGINT, on_end, SA_RESTART },  { SIGWINCH, on_resize, SA_RESTART },
	{ SIGSEGV, on_crash, ONCE },     { SIGBUS, on_crash, ONCE },
	{ SIGFPE, on_crash, ONCE },      { SIGILL, on_crash, ONCE },
	{ SIGABRT, on_crash, ONCE },
};
static struct sigaction before[COUNT(signals)];

int rescue_open(const char *bytes, struct err *e)
{
	static char stack[64 * 1024];	/* a crash by deep recursion has no other */
	stack_t alternate = { .ss_sp = stack, .ss_size = sizeof stack };

	if (pipe2(wake, O_CLOEXEC | O_NONBLOCK) < 0)
		return err_errno(e, "make", "a pipe");
	looks = bytes;
	looks_len = strlen(bytes);
	tcgetattr(STDIN_FILENO, &modes);
	ended = resized = 0;
	sigaltstack(&alternate, NULL);
	for (size_t i = 0; i < COUNT(signals); i++) {
		struct sigaction act = { .sa_handler = signals[i].handler,
					 .sa_flags = signals[i].flags };

		sigemptyset(&act.sa_mask);
		sigaction(signals[i].sig, &act, &before[i]);
	}
	mem_on_exhaustion(give_back);
	return 0;
}

void rescue_close(void)
{
	armed = 0;
	mem_on_exhaustion(NULL);
	for (size_t i = 0; i < COUNT(signals); i++)
		sigaction(signals[i].sig, &before[i], NULL);
	close(wake[0]);
	close(wake[1]);
}

void rescue_arm(bool on)
{
	armed = on;
}

int rescue_fd(void)
{
	return wake[0];
}

void rescue_drain(void)
{
	char bytes[64];

	while (read(wake[0], bytes, sizeof bytes) > 0)
		;
}

int rescue_ended(void)
{
	return ended;
}

void rescue_end(int sig)
{
	ended = sig;
}

bool rescue_resize_waits(void)
{
	return resized;
}

bool rescue_resized(void)
{
	bool was = resized;

	resized = 0;
	return was;
}
