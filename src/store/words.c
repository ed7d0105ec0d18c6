/* SPDX-License-Identifier: MIT */
/* Rows of 16 bytes, sorted by their first eight; texts are rarely looked at. */
#include "config.h"
#include "store/words.h"
#include "base/mem.h"
#include "store/token.h"

#include <stdlib.h>
#include <string.h>

struct entry {
	uint64_t prefix;	/* of the token, big-endian, filled up with zeros */
	uint32_t rest;		/* where the token's ninth byte is in 'texts'; 0: it has none */
	uint32_t who;		/* index of 'who' */
};

struct who {
	uint64_t prefix;	/* of the key */
	uint32_t key, len;	/* key: where in 'texts' */
	uint32_t first, count;	/* its entries */
	int64_t client;
};

struct words {
	struct arena row;
	struct entry *t, *spare;	/* as many each */
	struct who *who;
	size_t n, cap, whos, who_cap, at;
	struct buf texts, token;
};

struct words *words_open(void)
{
	return mem_alloc(sizeof(struct words));
}

size_t words_rows(const struct words *w)
{
	return w->n;
}

size_t words_text(const struct words *w)
{
	return w->texts.len;
}

static uint64_t prefix_of(const char *s)
{
	uint64_t v = 0;

	for (int i = 0; i < 8; i++)
		v = v << 8 | (unsigned char)(*s ? *s++ : 0);
	return v;
}

static uint32_t keep_text(struct words *w, const char *s)
{
	uint32_t at;

	if (!w->texts.len)
		buf_add(&w->texts, "", 1);	/* so that no text is at 0 */
	at = (uint32_t)w->texts.len;
	buf_add(&w->texts, s, strlen(s) + 1);
	return at;
}

static void keep_token(struct words *w, const char *token)
{
	if (w->n == w->cap) {
		w->cap = w->cap ? w->cap * 2 : 4096;
		w->t = mem_grow(w->t, w->cap * sizeof *w->t);
		w->spare = mem_grow(w->spare, w->cap * sizeof *w->spare);
	}
	w->t[w->n++] = (struct entry){
		.prefix = prefix_of(token),
		.rest = strnlen(token, 9) > 8 ? keep_text(w, token + 8) : 0,
	};
}

void words_add(struct words *w, const struct client *c)
{
	struct tokens ts = { .a = &w->row };
	size_t first = w->n;
	const char *key;

	arena_reset(&w->row);
	tokens_of_client(&ts, c);
	for (int i = 0; i < ts.n; i++)
		keep_token(w, ts.t[i]);
	if (w->whos == w->who_cap) {
		w->who_cap = w->who_cap ? w->who_cap * 2 : 512;
		w->who = mem_grow(w->who, w->who_cap * sizeof *w->who);
	}
	key = client_type.sort_key(c, &w->row);
	w->who[w->whos++] = (struct who){
		.prefix = prefix_of(key), .key = keep_text(w, key), .len = (uint32_t)strlen(key),
		.first = (uint32_t)first, .count = (uint32_t)ts.n, .client = c->rec.id,
	};
}

static int who_order(const void *x, const void *y, void *texts)
{
	const struct who *p = x, *q = y;
	const char *s = texts;
	int c;

	if (p->prefix != q->prefix)
		return p->prefix < q->prefix ? -1 : 1;
	c = strcmp(s + p->key, s + q->key);
	return c ? c : (p->client > q->client) - (p->client < q->client);
}

static int entry_order(const void *x, const void *y, void *texts)
{
	const struct entry *p = x, *q = y;
	const char *s = texts;
	int c = p->rest == q->rest ? 0 : strcmp(s + p->rest, s + q->rest);

	return c ? c : (p->who > q->who) - (p->who < q->who);
}

/* Clients first: what stays in the order it comes in is then in order of its key. */
static void sort_clients(struct words *w)
{
	struct entry *to = w->spare, *t = w->t;

	qsort_r(w->who, w->whos, sizeof *w->who, who_order, w->texts.s);
	for (size_t i = 0; i < w->whos; i++)
		for (uint32_t k = 0; k < w->who[i].count; k++) {
			*to = t[w->who[i].first + k];
			to++->who = (uint32_t)i;
		}
	w->t = w->spare;
	w->spare = t;
}

/* By one byte of the prefix; what is equal stays as it was. */
static void sort_byte(struct words *w, int shift, const size_t counts[256])
{
	struct entry *t = w->t;
	size_t at[256], sum = 0;

	for (int i = 0; i < 256; i++) {
		if (counts[i] == w->n)
			return;
		at[i] = sum;
		sum += counts[i];
	}
	for (size_t i = 0; i < w->n; i++)
		w->spare[at[t[i].prefix >> shift & 255]++] = t[i];
	w->t = w->spare;
	w->spare = t;
}

static void sort_prefixes(struct words *w)
{
	static const size_t none[256];
	size_t counts[8][256];

	for (int b = 0; b < 8; b++)
		memcpy(counts[b], none, sizeof none);
	for (size_t i = 0; i < w->n; i++)
		for (int b = 0; b < 8; b++)
			counts[b][w->t[i].prefix >> 8 * b & 255]++;
	for (int b = 0; b < 8; b++)
		sort_byte(w, 8 * b, counts[b]);
}

/* Most often one long token is that of many clients, who come in order. */
static bool in_order(const struct words *w, size_t from, size_t end)
{
	for (size_t i = from + 1; i < end; i++)
		if (entry_order(&w->t[i - 1], &w->t[i], w->texts.s) > 0)
			return false;
	return true;
}

/* Tokens of more than eight bytes with the same begin. */
static void sort_rests(struct words *w)
{
	for (size_t i = 0, end; i < w->n; i = end) {
		bool rests = false;

		for (end = i; end < w->n && w->t[end].prefix == w->t[i].prefix; end++)
			rests |= w->t[end].rest != 0;
		if (rests && !in_order(w, i, end))
			qsort_r(w->t + i, end - i, sizeof *w->t, entry_order, w->texts.s);
	}
}

void words_sort(struct words *w)
{
	w->at = 0;
	if (!w->n)
		return;
	sort_clients(w);
	sort_prefixes(w);
	sort_rests(w);
}

bool words_next(struct words *w, struct token_row *ret)
{
	const struct entry *x = &w->t[w->at];
	const struct who *who;
	char first[9] = "";

	if (w->at == w->n)
		return false;
	w->at++;
	for (int i = 0; i < 8; i++)
		first[i] = (char)(x->prefix >> (56 - 8 * i));
	buf_clear(&w->token);
	buf_add(&w->token, first, x->rest ? 8 : strlen(first));
	if (x->rest)
		buf_puts(&w->token, w->texts.s + x->rest);
	who = &w->who[x->who];
	*ret = (struct token_row){ x->prefix,              w->token.s, w->texts.s + who->key,
				   (uint32_t)w->token.len, who->len,   who->client };
	return true;
}

void words_clear(struct words *w)
{
	w->n = w->whos = w->at = 0;
	w->texts.len = 0;
}

void words_close(struct words **w)
{
	if (!*w)
		return;
	arena_done(&(*w)->row);
	buf_done(&(*w)->texts);
	buf_done(&(*w)->token);
	mem_free((*w)->t);
	mem_free((*w)->spare);
	mem_free((*w)->who);
	mem_free(*w);
	*w = NULL;
}
