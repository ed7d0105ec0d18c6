/* SPDX-License-Identifier: MIT */
/*
 * Searches as someone types: every prefix of real names of the book, a keystroke each. Says p50,
 * p99 and the longest.
 */
#include "config.h"
#include "core/core.h"
#include "base/mem.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { NAMES = 300, KEYS_MOST = 12, SHOWN = 50 };

struct times {
	double *ms;
	int n, cap;
};

static double now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int search(struct core *c, const char *words, struct times *t, struct err *e)
{
	ARENA(a);
	double start = now_ms();
	void *all;
	int n, r = core_list(c, &client_type, &(struct query){ .find = words, .limit = SHOWN },
			     &all, &n, &a, e);

	if (t->n == t->cap) {
		t->cap = t->cap ? 2 * t->cap : 1024;
		t->ms = mem_grow(t->ms, (size_t)t->cap * sizeof *t->ms);
	}
	t->ms[t->n++] = now_ms() - start;
	return r;
}

/* "ö", "öb", … of the family name, then with a blank and the given name. */
static int type_name(struct core *c, const struct client *x, struct times *t, struct err *e)
{
	ARENA(a);
	const char *name = text_fold(&a, arena_printf(&a, "%s %s", x->family_name, x->given_name));
	size_t n = strlen(name), at = 0;
	int r = 0;

	for (int keys = 0; keys < KEYS_MOST && at < n && r >= 0; keys++) {
		at = text_next(name, n, at);
		r = search(c, arena_strndup(&a, name, at), t, e);
	}
	return r;
}

static int order(const void *x, const void *y)
{
	double p = *(const double *)x, q = *(const double *)y;

	return (p > q) - (p < q);
}

static int type_all(struct core *c, struct times *t, struct err *e)
{
	int64_t all = core_client_count(c, NULL);
	int r = 0;

	for (int i = 0; i < NAMES && r >= 0; i++) {
		ARENA(a);
		struct client x;

		if ((r = core_get(c, &client_type, 1 + all * i / NAMES, &x, &a, e)) >= 0)
			r = type_name(c, &x, t, e);
	}
	return r;
}

int main(int argc, char **argv)
{
	struct core *c = NULL;
	struct times t = { NULL, 0, 0 };
	struct err e;
	int r;

	if (argc != 2)
		return 2;
	r = core_open(&c,
		      &(struct core_options){ .dir = argv[1], .via = "command", .read_only = true },
		      &e);
	if (r >= 0)
		r = type_all(c, &t, &e);
	core_close(&c);
	if (r < 0) {
		fprintf(stderr, "search: %s\n", e.msg);
		return 1;
	}
	qsort(t.ms, (size_t)t.n, sizeof *t.ms, order);
	printf("%d %.2f %.2f %.2f\n", t.n, t.ms[t.n / 2], t.ms[t.n * 99 / 100], t.ms[t.n - 1]);
	mem_free(t.ms);
	return 0;
}
