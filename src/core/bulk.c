/* SPDX-License-Identifier: MIT */
/*
 * Stores many new records at once: search words in sorted runs, counters and audit once, a large
 * cache meanwhile.
 */
#include "config.h"
#include "core/bulk.h"
#include "model/choices.h"

#include <assert.h>
#include <string.h>

int bulk_begin(struct bulk *k, struct core *c, struct err *e)
{
	int r = db_bulk_begin(c->book->db, e);

	assert(client_status.count < BULK_STATUSES);
	if (r < 0)
		return r;
	k->c = c;
	if ((r = db_tx_begin(&k->tx, c->book->db, e)) < 0)
		return r;
	k->find = find_bulk_open(c->book, 0);
	if ((r = core_same_currency(c, e)) < 0)
		return r;
	return core_know_me(c, e);
}

static int type_index(const struct rectype *t)
{
	int i = 0;

	while (rectypes[i] != t)
		i++;
	return i;
}

static int begin_type(struct bulk *k, int i, struct err *e)
{
	struct book *b = k->c->book;

	k->type[i].digests = hash_open();
	k->type[i].highest = rec_highest(b, rectypes[i]);
	return k->type[i].highest ? 0 : db_indexes_drop(b->db, rectypes[i]->name, &k->indexes, e);
}

static void give_id(struct bulk *k, int i, struct rec *head)
{
	if (!head->id)
		head->id = k->type[i].highest + 1;
	if (head->id > k->type[i].highest)
		k->type[i].highest = head->id;
}

static int count(struct bulk *k, int i, const void *rec, const char *digest, struct err *e)
{
	hash_add(k->type[i].digests, digest, DIGEST_LEN - 1);
	k->type[i].count++;
	if (rectypes[i] != &client_type)
		return 0;
	k->status[((const struct client *)rec)->status]++;
	return find_bulk_add(k->find, rec, e);
}

int bulk_add(struct bulk *k, const struct rectype *t, void *rec, struct err *e)
{
	int i = type_index(t), r;
	char digest[DIGEST_LEN];

	if (!k->type[i].digests && (r = begin_type(k, i, e)) < 0)
		return r;
	give_id(k, i, rec);
	r = rec_insert(k->c->book, t, rec, digest, e);
	return r < 0 ? r : count(k, i, rec, digest, e);
}

struct each {
	struct bulk *k;
	int type;
	void *const *rec, *const *end;
};

static int next_of_each(void *ctx, void **ret, struct err *e)
{
	struct each *x = ctx;

	(void)e;
	if (x->rec == x->end)
		return 0;
	*ret = *x->rec++;
	give_id(x->k, x->type, *ret);
	return 1;
}

static int count_each(void *ctx, void *rec, const char digest[DIGEST_LEN], struct err *e)
{
	struct each *x = ctx;

	return count(x->k, x->type, rec, digest, e);
}

int bulk_add_each(struct bulk *k, const struct rectype *t, void *const *rec, int n, struct err *e)
{
	struct each x = { .k = k, .type = type_index(t), .rec = rec, .end = rec + n };
	int r;

	if (!k->type[x.type].digests && (r = begin_type(k, x.type, e)) < 0)
		return r;
	return rec_load(k->c->book, t, &(struct rec_source){ next_of_each, count_each, &x }, e);
}

static int put_audit(struct bulk *k, int i, const char *action, struct err *e)
{
	char hex[HASH_HEX];

	hash_hex(k->type[i].digests, hex);
	hex[DIGEST_LEN - 1] = '\0';
	return audit_put(k->c->book, &(struct act){
		.who = k->c->who, .via = k->c->via, .action = action, .type = rectypes[i],
		.count = k->type[i].count, .digest = hex,
	}, NULL, NULL, e);
}

int bulk_commit(struct bulk *k, const char *action, struct err *e)
{
	ARENA(a);
	int r = find_bulk_sort(k->find, e);

	if (r >= 0 && k->indexes.len)
		r = db_indexes_make(k->c->book->db, k->indexes.s, e);
	if (r >= 0)
		r = find_bulk_finish(k->find, e);
	for (int i = 1; i < BULK_STATUSES && r >= 0; i++)
		if (k->status[i])
			r = counter_add(k->c->book, core_status_counter(i, &a), k->status[i], e);
	for (int i = 0; i < RECTYPES && r >= 0; i++)
		if (k->type[i].count)
			r = put_audit(k, i, action, e);
	if (r < 0 || (r = db_tx_commit(&k->tx, e)) < 0)
		return r;
	k->c->known = true;
	return 0;
}

void bulk_end(struct bulk *k)
{
	if (!k->c)
		return;
	find_bulk_close(&k->find);
	buf_done(&k->indexes);
	for (int i = 0; i < RECTYPES; i++)
		hash_close(&k->type[i].digests);
	db_tx_abort(&k->tx);
	db_bulk_end(k->c->book->db);
}
