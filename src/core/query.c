/* SPDX-License-Identifier: MIT */
/* Reads records: one by name, many by query, what stands beside a client. */
#include "config.h"
#include "core/core_impl.h"
#include "base/mem.h"

#include <inttypes.h>
#include <string.h>

enum { FOUND_MAX = 10000 };	/* clients of one search */

int core_get(struct core *c, const struct rectype *t, int64_t id, void *ret, struct arena *a,
	     struct err *e)
{
	int r = core_ask(c, RIGHT_READ, e);

	if (r < 0)
		return r;
	r = rec_get(c->book, t, id, ret, a, e);
	if (r == 0)
		return err_set(e, ERR_MISSING, "there is no %s %" PRId64, t->name, id);
	return r < 0 ? r : 0;
}

int core_named(struct core *c, const struct rectype *t, const char *name, void *ret,
	       struct arena *a, struct err *e)
{
	int r = core_ask(c, RIGHT_READ, e);

	if (r < 0 || (r = query_named(c->book, t, name, ret, a, e)) < 0)
		return r;
	return r ? 0 : err_set(e, ERR_MISSING, "there is no %s '%.60s'", t->name, name);
}

static enum find_status find_status_of(const char *status)
{
	return !status ? FIND_ACTIVE : !strcmp(status, "archived") ? FIND_ARCHIVED :
	       !strcmp(status, "all") ? FIND_ALL : FIND_ACTIVE;
}

static int64_t each_row(struct core *c, const struct rectype *t, const struct query *q,
			core_row *row, void *ctx, struct err *e)
{
	ARENA(a);
	REC_CURSOR(cur);
	int64_t n = 0;
	ARENA(one);
	void *rec = arena_alloc(&one, t->size);
	int r = query_open(&cur, c->book, t, q, e);

	if (r < 0)
		return r;
	for (; (r = rec_next(&cur, rec, &a, e)) == 1; n++) {
		int stop = row(ctx, rec, e);

		if (stop)
			return stop;
		arena_reset(&a);
	}
	return r < 0 ? r : n;
}

/* In the order of name. */
static int64_t each_number(struct core *c, const int64_t *id, int n, core_row *row, void *ctx,
			   struct err *e)
{
	ARENA(a);
	struct client x;
	int64_t count = 0;

	for (int i = 0; i < n; i++) {
		int r;

		arena_reset(&a);
		if ((r = rec_get(c->book, &client_type, id[i], &x, &a, e)) < 0)
			return r;
		if (r == 1 && (r = row(ctx, &x, e)) != 0)
			return r;
		count += r == 0;
	}
	return count;
}

/* What is asked beside the words is asked of what they find. */
static int64_t each_found(struct core *c, const struct query *q, core_row *row, void *ctx,
			  struct err *e)
{
	struct query found = *q;
	bool more, only_words = !q->client && !q->from && !q->to && !q->newest;
	int max = only_words && q->limit && q->limit < FOUND_MAX ? (int)q->limit : FOUND_MAX, n, r;
	int64_t *id;
	ARENA(a);
	DB_TX(tx);

	/* As of one moment; what row() does while clients are found is reading too. */
	if ((r = query_check(&client_type, q, e)) < 0 ||
	    (db_idle(c->book->db) && (r = db_tx_begin_read(&tx, c->book->db, e)) < 0) ||
	    (r = find_clients(c->book, q->find, find_status_of(q->status), max, &id, &n, &more, &a,
			      e)) < 0)
		return r;
	if (more && (!q->limit || !only_words))
		return err_set(e, ERR_USAGE,
			       "too many clients fit '%.60s' to name them all; add a word",
			       q->find);
	if (only_words || !n)
		return each_number(c, id, n, row, ctx, e);
	found.find = NULL;
	found.ids = id;
	found.id_count = n;
	return each_row(c, &client_type, &found, row, ctx, e);
}

int64_t core_each(struct core *c, const struct rectype *t, const struct query *q, core_row *row,
		  void *ctx, struct err *e)
{
	int r = core_ask(c, RIGHT_READ, e);

	if (r < 0)
		return r;
	return t->sort_key && q->find && *q->find ? each_found(c, q, row, ctx, e) :
						    each_row(c, t, q, row, ctx, e);
}

struct collect {
	const struct rectype *t;
	struct arena *a;
	struct buf rows;
};

static int collect_row(void *ctx, const void *rec, struct err *e)
{
	struct collect *x = ctx;

	(void)e;
	buf_add(&x->rows, rec_copy(x->t, rec, x->a), x->t->size);
	return 0;
}

int core_list(struct core *c, const struct rectype *t, const struct query *q, void *ret, int *ret_n,
	      struct arena *a, struct err *e)
{
	struct collect x = { .t = t, .a = a };
	int64_t n = core_each(c, t, q, collect_row, &x, e);

	if (n >= 0) {
		void *all = arena_alloc(a, x.rows.len ? x.rows.len : 1);

		if (x.rows.len)
			memcpy(all, x.rows.s, x.rows.len);
		*(void **)ret = all;
		*ret_n = (int)n;
	}
	buf_done(&x.rows);
	return n < 0 ? (int)n : 0;
}

int twins_but(struct core *c, const struct client *x, find_passed *passed, void *ctx,
	      const char **ret, struct arena *a, struct err *e)
{
	struct find_twin twin[3];
	int n = find_twins(c->book, x, twin, (int)COUNT(twin), passed, ctx, e);
	BUF(words);

	for (int i = 0; i < n; i++) {
		struct client other;
		int r = rec_get(c->book, &client_type, twin[i].number, &other, a, e);

		if (r < 0)
			return r;
		if (r == 1)
			buf_printf(&words, "%s%s has the same %s", words.len ? "; " : "",
				   rec_title(&client_type, &other, a),
				   !twin[i].phone ? "name and date of birth" :
				   twin[i].name ? "phone, name and date of birth" : "phone");
	}
	if (n >= 0)
		*ret = arena_strdup(a, buf_str(&words));
	return n < 0 ? n : 0;
}

int core_twins(struct core *c, const struct client *x, const char **ret, struct arena *a,
	       struct err *e)
{
	return twins_but(c, x, NULL, NULL, ret, a, e);
}

int core_glance(struct core *c, int64_t client, struct core_glance *ret, struct arena *a,
		struct err *e)
{
	struct book *b = c->book;
	int r;

	if ((r = core_ask(c, RIGHT_READ, e)) < 0 ||
	    (r = query_pattern(b, client, &ret->pattern, a, e)) < 0 ||
	    (r = query_next_session(b, client, core_rules(c)->today, &ret->next, a, e)) < 0 ||
	    (r = query_last_session(b, client, &ret->last, a, e)) < 0 ||
	    (r = query_count_of(b, &session_type, client, &ret->sessions, e)) < 0)
		return r;
	return query_count_of(b, &photo_type, client, &ret->photos, e);
}
