/* SPDX-License-Identifier: MIT */
/* Tokens of many clients at once: collected, sorted, then written in order, in runs of bounded memory. */
#include "config.h"
#include "store/find.h"
#include "base/mem.h"
#include "store/token.h"

#include <stdlib.h>
#include <string.h>

enum { RUN_BYTES = 96 << 20 };

struct bulk_token {
	const char *token, *key;
	int64_t client;
};

struct find_bulk {
	struct book *b;
	struct arena row, texts;
	struct bulk_token *t;
	size_t n, cap, bytes;
};

struct find_bulk *find_bulk_open(struct book *b)
{
	struct find_bulk *f = mem_alloc(sizeof *f);

	f->b = b;
	return f;
}

static int token_order(const void *x, const void *y)
{
	const struct bulk_token *p = x, *q = y;
	int c = strcmp(p->token, q->token);

	if (!c)
		c = strcmp(p->key, q->key);
	return c ? c : (p->client > q->client) - (p->client < q->client);
}

static int write_run(struct find_bulk *f, struct err *e)
{
	DB_STMT(st);
	int r = db_query(f->b->db, "INSERT INTO client_token (token, sort_key, client) VALUES ($1, $2, $3)",
			 &st, e);

	if (f->n)
		qsort(f->t, f->n, sizeof *f->t, token_order);
	for (size_t i = 0; i < f->n && r >= 0; i++) {
		db_bind_text(st, 1, f->t[i].token);
		db_bind_text(st, 2, f->t[i].key);
		db_bind_int(st, 3, f->t[i].client);
		r = db_step(st, e);
		db_again(st);
	}
	f->n = f->bytes = 0;
	arena_done(&f->texts);
	return r;
}

static void keep(struct find_bulk *f, const char *token, const char *key, int64_t client)
{
	if (f->n == f->cap) {
		f->cap = f->cap ? f->cap * 2 : 4096;
		f->t = mem_grow(f->t, f->cap * sizeof *f->t);
	}
	f->t[f->n++] = (struct bulk_token){ arena_strdup(&f->texts, token), key, client };
	f->bytes += strlen(token) + sizeof *f->t + 24;
}

int find_bulk_add(struct find_bulk *f, const struct client *c, struct err *e)
{
	struct tokens ts = { .a = &f->row };
	const char *key;

	arena_reset(&f->row);
	tokens_of_client(&ts, c);
	key = client_type.sort_key(c, &f->texts);
	for (int i = 0; i < ts.n; i++)
		keep(f, ts.t[i], key, c->rec.id);
	return f->bytes > RUN_BYTES ? write_run(f, e) : 0;
}

int find_bulk_finish(struct find_bulk *f, struct err *e)
{
	return write_run(f, e);
}

void find_bulk_close(struct find_bulk **f)
{
	if (!*f)
		return;
	arena_done(&(*f)->row);
	arena_done(&(*f)->texts);
	mem_free((*f)->t);
	mem_free(*f);
	*f = NULL;
}
