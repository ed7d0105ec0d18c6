/* SPDX-License-Identifier: MIT */
/*
 * Tokens of many clients at once: collected, sorted in runs of bounded memory, merged, written in
 * order.
 */
#include "config.h"
#include "store/find.h"
#include "base/mem.h"
#include "store/runs.h"
#include "store/token.h"

#include <stdlib.h>
#include <string.h>

/*
 * The table is written once from its begin to its end: runs that were written one after the other
 * would each touch all of its pages. ROWS a statement take half the time of one by one; more gain
 * little.
 */
enum { RUN_ROWS = 1500 * 1000, RUN_TEXT = 64 << 20, ROWS = 16 };

/* A row in 16 bytes: sorting moves and compares little, and rarely looks at a text. */
struct entry {
	uint64_t prefix;	/* of the token, big-endian, filled up with zeros */
	uint32_t rest;		/* where the token's ninth byte is in 'texts'; 0: it has none */
	uint32_t who;		/* index of 'who' */
};

struct who {
	uint32_t key, len, index;	/* key: where in 'texts' */
	int64_t client;
};

struct find_bulk {
	struct book *b;
	struct arena row;
	struct entry *t;
	struct who *who;
	uint32_t *rank;			/* of each who by key and client */
	size_t n, cap, whos, who_cap, run;
	struct buf texts;
	struct runs *runs;
	struct db_stmt *st;		/* inserts ROWS rows */
	int bound;			/* rows waiting in it */
	struct {
		struct buf text;	/* token, NUL, key */
		uint32_t token_len, key_len;
		int64_t client;
	} wait[ROWS];
};

struct find_bulk *find_bulk_open(struct book *b, size_t run)
{
	struct find_bulk *f = mem_alloc(sizeof *f);

	f->b = b;
	f->run = run ? run : RUN_ROWS;
	f->runs = runs_open(b->dir);
	return f;
}

static int insert_query(struct find_bulk *f, int rows, struct db_stmt **ret, struct err *e)
{
	BUF(sql);

	buf_puts(&sql, "INSERT INTO client_token (token, sort_key, client) VALUES ");
	for (int i = 0; i < rows; i++)
		buf_printf(&sql, "%s($%d, $%d, $%d)", i ? ", " : "", 3 * i + 1, 3 * i + 2,
			   3 * i + 3);
	return db_query(f->b->db, buf_str(&sql), ret, e);
}

static void bind_row(struct find_bulk *f, struct db_stmt *st, int at, int i)
{
	const char *text = f->wait[i].text.s;

	db_bind_text_n(st, 3 * at + 1, text, f->wait[i].token_len);
	db_bind_text_n(st, 3 * at + 2, text + f->wait[i].token_len + 1, f->wait[i].key_len);
	db_bind_int(st, 3 * at + 3, f->wait[i].client);
}

static int insert_rows(struct find_bulk *f, struct err *e)
{
	int r;

	if (!f->st && (r = insert_query(f, ROWS, &f->st, e)) < 0)
		return r;
	for (int i = 0; i < ROWS; i++)
		bind_row(f, f->st, i, i);
	r = db_step(f->st, e);
	db_again(f->st);
	f->bound = 0;
	return r;
}

static int insert_rest(struct find_bulk *f, struct err *e)
{
	DB_STMT(st);
	int r = insert_query(f, 1, &st, e);

	for (int i = 0; i < f->bound && r >= 0; i++) {
		bind_row(f, st, 0, i);
		r = db_step(st, e);
		db_again(st);
	}
	f->bound = 0;
	return r;
}

static int insert_row(void *ctx, const struct token_row *row, struct err *e)
{
	struct find_bulk *f = ctx;
	int i = f->bound++;

	buf_clear(&f->wait[i].text);
	buf_add(&f->wait[i].text, row->token, row->token_len + 1);
	buf_add(&f->wait[i].text, row->key, row->key_len + 1);
	f->wait[i].token_len = row->token_len;
	f->wait[i].key_len = row->key_len;
	f->wait[i].client = row->client;
	return f->bound == ROWS ? insert_rows(f, e) : 0;
}

static int who_order(const void *x, const void *y, void *texts)
{
	const struct who *p = x, *q = y;
	const char *s = texts;
	int c = strcmp(s + p->key, s + q->key);

	return c ? c : (p->client > q->client) - (p->client < q->client);
}

static int entry_order(const void *x, const void *y, void *ctx)
{
	const struct entry *p = x, *q = y;
	const struct find_bulk *f = ctx;
	int c;

	if (p->prefix != q->prefix)
		return p->prefix < q->prefix ? -1 : 1;
	if (p->rest != q->rest && (c = strcmp(f->texts.s + p->rest, f->texts.s + q->rest)))
		return c;
	return (p->who > q->who) - (p->who < q->who);
}

/* Clients first, so that of two rows with one token the smaller index comes first. */
static void sort_run(struct find_bulk *f)
{
	if (!f->n)
		return;
	qsort_r(f->who, f->whos, sizeof *f->who, who_order, f->texts.s);
	f->rank = mem_grow(f->rank, f->whos * sizeof *f->rank);
	for (size_t i = 0; i < f->whos; i++)
		f->rank[f->who[i].index] = (uint32_t)i;
	for (size_t i = 0; i < f->n; i++)
		f->t[i].who = f->rank[f->t[i].who];
	qsort_r(f->t, f->n, sizeof *f->t, entry_order, f);
}

static uint64_t prefix_of(const char *token)
{
	uint64_t v = 0;

	for (int i = 0; i < 8; i++)
		v = v << 8 | (unsigned char)(*token ? *token++ : 0);
	return v;
}

/* Puts the token together again; text has room for it. */
static struct token_row row_of(const struct find_bulk *f, const struct entry *x, struct buf *text)
{
	const struct who *w = &f->who[x->who];
	char first[9] = "";

	for (int i = 0; i < 8; i++)
		first[i] = (char)(x->prefix >> (56 - 8 * i));
	buf_clear(text);
	buf_puts(text, first);
	if (x->rest)
		buf_puts(text, f->texts.s + x->rest);
	return (struct token_row){ x->prefix,           text->s, f->texts.s + w->key,
				   (uint32_t)text->len, w->len,  w->client };
}

static int each_row(struct find_bulk *f, runs_sink *sink, void *ctx, struct err *e)
{
	BUF(text);
	int r = 0;

	sort_run(f);
	for (size_t i = 0; i < f->n && r >= 0; i++) {
		struct token_row row = row_of(f, &f->t[i], &text);

		r = sink(ctx, &row, e);
	}
	f->n = f->whos = 0;
	f->texts.len = 0;
	return r;
}

static int to_run(void *runs, const struct token_row *row, struct err *e)
{
	return runs_row(runs, row, e);
}

static int set_aside(struct find_bulk *f, struct err *e)
{
	int r = runs_begin(f->runs, e);

	return r < 0 ? r : each_row(f, to_run, f->runs, e);
}

static uint32_t keep_text(struct find_bulk *f, const char *s)
{
	uint32_t at;

	if (!f->texts.len)
		buf_add(&f->texts, "", 1);	/* so that no text is at 0 */
	at = (uint32_t)f->texts.len;
	buf_add(&f->texts, s, strlen(s) + 1);
	return at;
}

static void keep_token(struct find_bulk *f, const char *token)
{
	if (f->n == f->cap) {
		f->cap = f->cap ? f->cap * 2 : 4096;
		f->t = mem_grow(f->t, f->cap * sizeof *f->t);
	}
	f->t[f->n++] = (struct entry){
		prefix_of(token),
		strnlen(token, 9) > 8 ? keep_text(f, token + 8) : 0,
		(uint32_t)f->whos,
	};
}

static void keep_who(struct find_bulk *f, const char *key, int64_t client)
{
	if (f->whos == f->who_cap) {
		f->who_cap = f->who_cap ? f->who_cap * 2 : 512;
		f->who = mem_grow(f->who, f->who_cap * sizeof *f->who);
	}
	f->who[f->whos] = (struct who){ keep_text(f, key), (uint32_t)strlen(key), (uint32_t)f->whos,
					client };
	f->whos++;
}

int find_bulk_add(struct find_bulk *f, const struct client *c, struct err *e)
{
	struct tokens ts = { .a = &f->row };

	arena_reset(&f->row);
	tokens_of_client(&ts, c);
	for (int i = 0; i < ts.n; i++)
		keep_token(f, ts.t[i]);
	keep_who(f, client_type.sort_key(c, &f->row), c->rec.id);
	return f->n > f->run || f->texts.len > RUN_TEXT ? set_aside(f, e) : 0;
}

int find_bulk_finish(struct find_bulk *f, struct err *e)
{
	int r;

	if (!runs_count(f->runs))
		r = each_row(f, insert_row, f, e);
	else if ((r = set_aside(f, e)) >= 0)
		r = runs_merge(f->runs, insert_row, f, e);
	if (r >= 0)
		r = insert_rest(f, e);
	db_stmt_done(&f->st);
	return r;
}

void find_bulk_close(struct find_bulk **f)
{
	if (!*f)
		return;
	db_stmt_done(&(*f)->st);
	runs_close(&(*f)->runs);
	for (int i = 0; i < ROWS; i++)
		buf_done(&(*f)->wait[i].text);
	arena_done(&(*f)->row);
	buf_done(&(*f)->texts);
	mem_free((*f)->t);
	mem_free((*f)->who);
	mem_free((*f)->rank);
	mem_free(*f);
	*f = NULL;
}
