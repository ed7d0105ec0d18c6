/* SPDX-License-Identifier: MIT */
/*
 * Writes sorted runs to files and merges them through a heap; knows the order of rows, not what
 * they are for.
 */
#include "config.h"
#include "store/runs.h"
#include "base/file.h"
#include "base/mem.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { RUNS_MOST = 64, BUFFER = 256 * 1024 };

struct run {
	FILE *f;
	char *buffer;		/* of f: stdio makes one of a block only, whatever it is told */
	struct token_row row;	/* the least that is left */
	struct buf texts;	/* of it: token, key */
	bool empty;
};

struct runs {
	const char *dir;
	int n;
	bool told;		/* the row on top was given away */
	struct run *heap[RUNS_MOST];
};

struct head {
	uint64_t prefix;
	int64_t client;
	uint32_t token, key;	/* lengths, without NUL */
};

static int row_order(const struct token_row *p, const struct token_row *q)
{
	int c;

	if (p->prefix != q->prefix)
		return p->prefix < q->prefix ? -1 : 1;
	if ((c = strcmp(p->token, q->token)) || (c = strcmp(p->key, q->key)))
		return c;
	return (p->client > q->client) - (p->client < q->client);
}

struct runs *runs_open(const char *dir)
{
	struct runs *r = mem_alloc(sizeof *r);

	r->dir = dir;
	return r;
}

int runs_count(const struct runs *r)
{
	return r->n;
}

static void run_close(struct run *x)
{
	if (x->f)
		fclose(x->f);
	mem_free(x->buffer);
	buf_done(&x->texts);
	mem_free(x);
}

void runs_close(struct runs **r)
{
	if (!*r)
		return;
	while ((*r)->n)
		run_close((*r)->heap[--(*r)->n]);
	mem_free(*r);
	*r = NULL;
}

static int fail(const struct runs *r, struct err *e)
{
	return err_errno(e, "write a temporary file in", r->dir);
}

static void make_room(struct run *x, size_t n)
{
	if (x->texts.cap < n) {
		x->texts.cap = 2 * n;
		x->texts.s = mem_grow(x->texts.s, x->texts.cap);
	}
}

/* One thread reads and writes here: no locks. */
static int run_write(struct run *x, const struct token_row *row)
{
	struct head h = { row->prefix, row->client, row->token_len, row->key_len };
	size_t n = sizeof h + h.token + h.key + 2;
	char *to;

	make_room(x, n);
	to = x->texts.s;
	memcpy(to, &h, sizeof h);
	memcpy(to += sizeof h, row->token, h.token + 1);
	memcpy(to + h.token + 1, row->key, h.key + 1);
	return fwrite_unlocked(x->texts.s, n, 1, x->f) == 1 ? 0 : -1;
}

/* 1 and its next row, 0 at the end, -1. */
static int run_read(struct run *x)
{
	struct head h;
	size_t n;

	if (fread_unlocked(&h, sizeof h, 1, x->f) != 1)
		return ferror(x->f) ? -1 : 0;
	n = (size_t)h.token + h.key + 2;
	make_room(x, n);
	if (fread_unlocked(x->texts.s, n, 1, x->f) != 1)
		return -1;
	x->row = (struct token_row){ h.prefix, x->texts.s, x->texts.s + h.token + 1,
				     h.token,  h.key,      h.client };
	return 1;
}

static bool less(const struct run *x, const struct run *y)
{
	return row_order(&x->row, &y->row) < 0;
}

static void sift_down(struct runs *r, int i)
{
	for (int child; (child = 2 * i + 1) < r->n; i = child) {
		struct run *up = r->heap[i];

		if (child + 1 < r->n && less(r->heap[child + 1], r->heap[child]))
			child++;
		if (!less(r->heap[child], up))
			return;
		r->heap[i] = r->heap[child];
		r->heap[child] = up;
	}
}

static int run_open(struct runs *r, struct run **ret, struct err *e)
{
	struct run *x = mem_alloc(sizeof *x);
	int fd, code = file_nameless(&fd, r->dir, e);

	if (code < 0) {
		mem_free(x);
		return code;
	}
	x->f = fdopen(fd, "w+");
	if (!x->f) {
		close(fd);
		run_close(x);
		return fail(r, e);
	}
	x->buffer = mem_alloc(BUFFER);
	setvbuf(x->f, x->buffer, _IOFBF, BUFFER);
	*ret = x;
	return 0;
}

static int put_row(const struct runs *r, struct run *x, const struct token_row *row, struct err *e)
{
	return run_write(x, row) < 0 ? fail(r, e) : 0;
}

static int rewind_all(struct runs *r)
{
	int n = 0;

	for (int i = 0; i < r->n; i++) {
		struct run *x = r->heap[i];
		int more = fflush(x->f) || fseek(x->f, 0, SEEK_SET) ? -1 : run_read(x);

		if (more < 0)
			return -1;
		x->empty = !more;
	}
	for (int i = 0; i < r->n; i++)
		if (r->heap[i]->empty)
			run_close(r->heap[i]);
		else
			r->heap[n++] = r->heap[i];
	r->n = n;
	for (int i = n / 2; i-- > 0;)
		sift_down(r, i);
	return 0;
}

int runs_rewind(struct runs *r, struct err *e)
{
	r->told = false;
	return rewind_all(r) < 0 ? fail(r, e) : 0;
}

int runs_next(struct runs *r, struct token_row *ret, struct err *e)
{
	int more;

	if (r->told) {
		struct run *x = r->heap[0];

		if ((more = run_read(x)) < 0)
			return err_errno(e, "read a temporary file in", r->dir);
		if (!more) {
			run_close(x);
			r->heap[0] = r->heap[--r->n];
		}
		sift_down(r, 0);
	}
	if (!(r->told = r->n))
		return 0;
	*ret = r->heap[0]->row;
	return 1;
}

/* So many files are not kept open: they become one. */
static int merge_to_one(struct runs *r, struct err *e)
{
	struct token_row row;
	struct run *x = NULL;
	int code = run_open(r, &x, e);

	if (code < 0)
		return code;
	if ((code = runs_rewind(r, e)) >= 0)
		while ((code = runs_next(r, &row, e)) == 1 && (code = put_row(r, x, &row, e)) >= 0)
			;
	if (code < 0) {
		run_close(x);
		return code;
	}
	r->heap[r->n++] = x;
	return 0;
}

int runs_begin(struct runs *r, struct err *e)
{
	struct run *x = NULL;
	int code = r->n == RUNS_MOST - 1 ? merge_to_one(r, e) : 0;

	if (code < 0 || (code = run_open(r, &x, e)) < 0)
		return code;
	r->heap[r->n++] = x;
	return 0;
}

int runs_row(struct runs *r, const struct token_row *row, struct err *e)
{
	return put_row(r, r->heap[r->n - 1], row, e);
}
