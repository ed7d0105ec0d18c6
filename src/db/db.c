/* SPDX-License-Identifier: MIT */
/*
 * Chooses the driver and keeps the rules of transactions; statements are in stmt.c, the engines in
 * their own files.
 */
#include "config.h"
#include "db/driver.h"

#include <assert.h>
#include <string.h>

static const struct db_driver *const drivers[] = { &db_sqlite };

static const struct db_driver *find(const char *url, const char **ret_rest, struct err *e)
{
	for (size_t i = 0; i < COUNT(drivers); i++) {
		size_t n = strlen(drivers[i]->scheme);

		if (strncmp(url, drivers[i]->scheme, n) || url[n] != ':')
			continue;
		*ret_rest = url + n + 1;
		return drivers[i];
	}
	(void)err_set(e, ERR_USAGE, "no kind of database is known for '%.200s': write sqlite:/path",
		      url);
	return NULL;
}

int db_create(const char *url, struct err *e)
{
	const char *rest;
	const struct db_driver *drv = find(url, &rest, e);

	return drv ? drv->create(rest, e) : -(int)e->code;
}

int db_open(struct db **ret, const char *url, enum db_mode mode, struct err *e)
{
	const char *rest;
	const struct db_driver *drv = find(url, &rest, e);

	return drv ? drv->open(ret, rest, mode, e) : -(int)e->code;
}

void db_close(struct db **db)
{
	if (!*db)
		return;
	assert((*db)->tx == DB_TX_NONE && (*db)->in_use == 0);
	db_stmts_close(*db);
	(*db)->drv->close(*db);
	*db = NULL;
}

const char *db_engine(struct db *db)
{
	return db->drv->engine(db);
}

int db_changes(struct db *db)
{
	return db->drv->changes(db);
}

static int begin(struct db_tx *tx, struct db *db, enum db_tx_kind kind, struct err *e)
{
	int r;

	assert(!tx->db && db->tx == DB_TX_NONE && db->running == 0);
	r = db->drv->begin(db, kind, e);
	if (r < 0)
		return r;
	db->tx = kind;
	db->seen = 0;
	tx->db = db;
	return 0;
}

static int check_writable(const struct db *db, struct err *e)
{
	return db->mode == DB_READ_WRITE ?
		       0 :
		       err_set(e, ERR_DENIED,
			       "the book is open for reading only: nothing can be saved");
}

int db_tx_begin(struct db_tx *tx, struct db *db, struct err *e)
{
	int r = check_writable(db, e);

	return r < 0 ? r : begin(tx, db, DB_TX_WRITE, e);
}

int db_tx_begin_read(struct db_tx *tx, struct db *db, struct err *e)
{
	return begin(tx, db, DB_TX_READ, e);
}

int db_tx_commit(struct db_tx *tx, struct err *e)
{
	struct db *db = tx->db;
	int r;

	assert(db && db->tx != DB_TX_NONE && db->running == 0);
	r = db->drv->commit(db, e);
	db->tx = DB_TX_NONE;
	tx->db = NULL;
	return r;
}

void db_tx_abort(struct db_tx *tx)
{
	if (!tx->db)
		return;
	tx->db->drv->rollback(tx->db);
	tx->db->tx = DB_TX_NONE;
	tx->db = NULL;
}

int64_t db_schema_version(struct db *db)
{
	struct err ignored;
	int64_t v = db->drv->version(db, &ignored);

	return v < 0 ? -1 : v;
}

int64_t db_data_version(struct db *db)
{
	struct err ignored;
	int64_t v = db->tx == DB_TX_READ && db->seen ? db->seen :
						       db->drv->data_version(db, &ignored);

	/* A snapshot stays as it is: a list asks for each of its rows. */
	if (db->tx == DB_TX_READ)
		db->seen = v < 0 ? 0 : v;
	return v < 0 ? -1 : v;
}

int db_check(struct db *db, void (*report)(void *ctx, const char *words), void *ctx, struct err *e)
{
	return db->drv->check(db, report, ctx, e);
}

int db_bulk_begin(struct db *db, struct err *e)
{
	int r = check_writable(db, e);

	assert(db_idle(db));
	return r < 0 ? r : db->drv->bulk_begin(db, e);
}

void db_bulk_end(struct db *db)
{
	assert(db_idle(db));
	db->drv->bulk_end(db);
}

int db_load(struct db *db, const char *into, int columns, db_next_row *next, void *ctx,
	    struct err *e)
{
	assert(db->tx == DB_TX_WRITE && columns > 0 && columns <= DB_CELLS);
	return db->drv->load(db, into, columns, next, ctx, e);
}

int db_indexes_drop(struct db *db, const char *table, struct buf *ret_sql, struct err *e)
{
	assert(db->tx == DB_TX_WRITE && db->running == 0);
	return db->drv->indexes_drop(db, table, ret_sql, e);
}

int db_indexes_make(struct db *db, const char *sql, struct err *e)
{
	assert(db->tx == DB_TX_WRITE && db->running == 0);
	return db->drv->script(db, sql, e);
}

int db_links_later(struct db *db, struct err *e)
{
	assert(db->tx == DB_TX_WRITE);
	return db->drv->links_later(db, e);
}

bool db_idle(struct db *db)
{
	return db->tx == DB_TX_NONE && db->running == 0;
}
