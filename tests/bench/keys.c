/* SPDX-License-Identifier: MIT */
/*
 * A program at a terminal of 80 columns and 24 lines: how long from start or key to the last byte
 * of its frame, how many bytes, how often it wakes while nobody touches it. A frame is over when
 * nothing has come for a while.
 */
#include "config.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PRESSES = 200, QUIET_START_MS = 400, QUIET_KEY_MS = 12, IDLE_MS = 2000 };

struct program {
	int fd;
	pid_t pid;
	size_t bytes;
};

static double now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Reads until nothing has come for so long; the moment of the last byte, 0: none came. */
static double frame_end(struct program *p, int quiet, int most)
{
	double last = 0, begin = now_ms();
	char buf[65536];

	for (;;) {
		struct pollfd f = { p->fd, POLLIN, 0 };
		ssize_t n;

		if (poll(&f, 1, last ? quiet : most) <= 0 || now_ms() - begin > 20000)
			return last;
		n = read(p->fd, buf, sizeof buf);
		if (n <= 0)
			return last;
		last = now_ms();
		p->bytes += (size_t)n;
	}
}

static int start(struct program *p, char **argv)
{
	struct winsize size = { .ws_row = 24, .ws_col = 80 };

	p->pid = forkpty(&p->fd, NULL, NULL, &size);
	if (p->pid < 0)
		return -1;
	if (p->pid == 0) {
		setenv("TERM", "xterm-256color", 1);
		setenv("LC_ALL", "C.UTF-8", 1);
		unsetenv("LINES");
		unsetenv("COLUMNS");
		execvp(argv[0], argv);
		_exit(127);
	}
	return 0;
}

static void stop(struct program *p)
{
	kill(p->pid, SIGTERM);
	frame_end(p, 100, 500);
	kill(p->pid, SIGKILL);
	waitpid(p->pid, NULL, 0);
	close(p->fd);
}

static int order(const void *x, const void *y)
{
	double p = *(const double *)x, q = *(const double *)y;

	return (p > q) - (p < q);
}

static void press(struct program *p, const char *name, const char *const *keys, int count)
{
	double ms[PRESSES];
	size_t before = p->bytes;
	int n = 0;

	for (int i = 0; i < PRESSES; i++) {
		const char *key = keys[i % count];
		double begin = now_ms(), end;

		if (write(p->fd, key, strlen(key)) < 0)
			break;
		end = frame_end(p, QUIET_KEY_MS, 300);
		if (end > 0)
			ms[n++] = end - begin;
	}
	if (!n) {
		printf("  %-22s no answer\n", name);
		return;
	}
	qsort(ms, (size_t)n, sizeof *ms, order);
	printf("  %-22s %6.2f ms   p99 %6.2f ms   %5zu bytes\n", name, ms[n / 2], ms[n * 99 / 100],
	       (p->bytes - before) / (size_t)n);
}

/* The number behind a word of /proc/PID/status; -1 where there is none. */
static long status_of(pid_t pid, const char *word)
{
	char path[64], line[200];
	long n = -1;
	FILE *f;

	snprintf(path, sizeof path, "/proc/%ld/status", (long)pid);
	f = fopen(path, "r");
	while (f && fgets(line, sizeof line, f))
		if (!strncmp(line, word, strlen(word)))
			n = strtol(line + strlen(word) + 1, NULL, 10);
	if (f)
		fclose(f);
	return n;
}

static void rest(struct program *p)
{
	long sleeps = status_of(p->pid, "voluntary_ctxt_switches");
	size_t before = p->bytes;

	poll(NULL, 0, IDLE_MS);
	frame_end(p, QUIET_KEY_MS, QUIET_KEY_MS);
	printf("  %-22s %6.1f a second, %zu bytes\n", "wakes while idle",
	       (double)(status_of(p->pid, "voluntary_ctxt_switches") - sleeps) * 1000 / IDLE_MS,
	       p->bytes - before);
	printf("  %-22s %6.1f MB\n", "memory", (double)status_of(p->pid, "VmHWM") / 1024);
}

/* Milliseconds; -1 where nothing was shown. */
static double first_frame(char **argv)
{
	struct program p = { .bytes = 0 };
	double begin = now_ms(), end;

	if (start(&p, argv) < 0)
		return -1;
	end = frame_end(&p, QUIET_START_MS, 20000);
	stop(&p);
	return end > 0 ? end - begin : -1;
}

static void go(struct program *p, const char *key)
{
	if (key && write(p->fd, key, strlen(key)) > 0)
		frame_end(p, QUIET_START_MS, 1000);
}

/*
 * usage: keys [-l KEY] [-s KEY] PROGRAM…   -l: what leads from the first screen to the list,
 * -s: what begins a search, in which names are typed
 */
int main(int argc, char **argv)
{
	static const char *const down[] = { "\033OB" }, *const page[] = { "\033[6~" };
	static const char *const typed[] = { "a", "n", "d", "\x7f", "\x7f", "\x7f", "m",
					     "i", "l", "l", "\x7f", "\x7f", "\x7f", "\x7f" };
	struct program p = { .bytes = 0 };
	const char *search = NULL, *list = NULL;
	double ms[5];

	for (; argc > 3 && argv[1][0] == '-'; argc -= 2, argv += 2)
		*(argv[1][1] == 's' ? &search : &list) = argv[2];
	if (argc < 2 || argv[1][0] == '-') {
		fprintf(stderr, "usage: keys [-l KEY] [-s KEY] PROGRAM...\n");
		return 2;
	}
	for (int i = 0; i < 5; i++) {
		ms[i] = first_frame(argv + 1);
		if (ms[i] < 0) {
			fprintf(stderr, "keys: %s shows nothing\n", argv[1]);
			return 1;
		}
	}
	qsort(ms, 5, sizeof *ms, order);
	printf("  %-22s %6.2f ms\n", "start to first frame", ms[2]);
	if (start(&p, argv + 1) < 0)
		return 1;
	frame_end(&p, QUIET_START_MS, 20000);
	rest(&p);
	go(&p, list);
	press(&p, "arrow down", down, 1);
	press(&p, "page down", page, 1);
	go(&p, search);
	if (search)
		press(&p, "letter of a search", typed, (int)(sizeof typed / sizeof *typed));
	stop(&p);
	return 0;
}
