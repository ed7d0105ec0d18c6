/* SPDX-License-Identifier: MIT */
/* Statements: their states, and the prepared ones that are kept by their text. Knows no engine. */
#include "config.h"
#include "db/driver.h"

#include <assert.h>
#include <string.h>
#include "base/mem.h"

/* FNV-1a over eight bytes at a time: texts are long and asked for once a row. */
static uint64_t hash_of(const char *sql)
{
	uint64_t h = 14695981039346656037u, eight;
	size_t n = strlen(sql);

	for (; n >= sizeof eight; n -= sizeof eight, sql += sizeof eight) {
		memcpy(&eight, sql, sizeof eight);
		h = (h ^ eight) * 1099511628211u;
		h ^= h >> 32;
	}
	for (; *sql; sql++)
		h = (h ^ (unsigned char)*sql) * 1099511628211u;
	return h;
}

static void list_remove(struct db *db, struct db_stmt *st)
{
	*(st->newer ? &st->newer->older : &db->newest) = st->older;
	*(st->older ? &st->older->newer : &db->oldest) = st->newer;
	st->newer = st->older = NULL;
	db->idle--;
}

static void idle_remove(struct db *db, struct db_stmt *st)
{
	struct db_stmt **at = &db->bucket[st->hash % DB_BUCKETS];

	while (*at != st)
		at = &(*at)->chain;
	*at = st->chain;
	st->chain = NULL;
	list_remove(db, st);
}

static void idle_add(struct db *db, struct db_stmt *st)
{
	struct db_stmt **at = &db->bucket[st->hash % DB_BUCKETS];

	st->chain = *at;
	*at = st;
	st->older = db->newest;
	*(db->newest ? &db->newest->newer : &db->oldest) = st;
	db->newest = st;
	db->idle++;
}

static struct db_stmt *idle_take(struct db *db, const char *sql, uint64_t hash)
{
	for (struct db_stmt *st = db->bucket[hash % DB_BUCKETS]; st; st = st->chain) {
		if (st->hash != hash || strcmp(st->sql, sql))
			continue;
		idle_remove(db, st);
		return st;
	}
	return NULL;
}

static void discard(struct db_stmt *st)
{
	mem_free(st->sql);
	st->db->drv->finalize(st);
}

void db_stmts_close(struct db *db)
{
	while (db->oldest) {
		struct db_stmt *st = db->oldest;

		idle_remove(db, st);
		discard(st);
	}
}

int db_query(struct db *db, const char *sql, struct db_stmt **ret, struct err *e)
{
	uint64_t hash = hash_of(sql);
	struct db_stmt *st = idle_take(db, sql, hash);
	int r;

	if (!st) {
		r = db->drv->prepare(db, sql, &st, e);
		if (r < 0)
			return r;
		st->db = db;
		st->sql = mem_strdup(sql);
		st->hash = hash;
	}
	st->state = DB_STMT_FRESH;
	db->in_use++;
	*ret = st;
	return 0;
}

void db_bind_int(struct db_stmt *st, int n, int64_t v)
{
	assert(st->state == DB_STMT_FRESH);
	st->db->drv->bind_int(st, n, v);
}

void db_bind_text_n(struct db_stmt *st, int n, const char *v, size_t len)
{
	assert(st->state == DB_STMT_FRESH);
	st->db->drv->bind_text(st, n, v, len);
}

void db_bind_text(struct db_stmt *st, int n, const char *v)
{
	db_bind_text_n(st, n, v, v ? strlen(v) : 0);
}

void db_bind_null(struct db_stmt *st, int n)
{
	db_bind_text_n(st, n, NULL, 0);
}

static void set_state(struct db_stmt *st, enum db_stmt_state state)
{
	st->db->running += (state == DB_STMT_ROW) - (st->state == DB_STMT_ROW);
	st->state = state;
}

int db_step(struct db_stmt *st, struct err *e)
{
	int r;

	if (st->state == DB_STMT_END)
		return 0;
	r = st->db->drv->step(st, e);
	set_state(st, r > 0 ? DB_STMT_ROW : DB_STMT_END);
	return r;
}

int64_t db_int(struct db_stmt *st, int col)
{
	assert(st->state == DB_STMT_ROW);
	return st->db->drv->get_int(st, col);
}

bool db_is_null(struct db_stmt *st, int col)
{
	assert(st->state == DB_STMT_ROW);
	return st->db->drv->is_null(st, col);
}

const char *db_text_n(struct db_stmt *st, int col, size_t *ret_len)
{
	assert(st->state == DB_STMT_ROW);
	return st->db->drv->get_text(st, col, ret_len);
}

const char *db_text(struct db_stmt *st, int col)
{
	size_t len;

	return db_text_n(st, col, &len);
}

void db_again(struct db_stmt *st)
{
	st->db->drv->reset(st);
	set_state(st, DB_STMT_FRESH);
}

void db_stmt_done(struct db_stmt **st)
{
	struct db *db;

	if (!*st)
		return;
	db = (*st)->db;
	db_again(*st);
	db->in_use--;
	idle_add(db, *st);
	*st = NULL;
	if (db->idle > DB_IDLE_STMTS) {
		struct db_stmt *old = db->oldest;

		idle_remove(db, old);
		discard(old);
	}
}

int db_run(struct db *db, const char *sql, struct err *e)
{
	DB_STMT(st);
	int r = db_query(db, sql, &st, e);

	if (r < 0)
		return r;
	while ((r = db_step(st, e)) > 0)
		;
	return r;
}
