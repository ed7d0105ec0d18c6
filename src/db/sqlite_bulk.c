/* SPDX-License-Identifier: MIT */
/*
 * Batches in SQLite: its settings meanwhile, and rows from a function into a table by way of a
 * virtual table that lists them.
 */
#include "config.h"
#include "db/sqlite_impl.h"

#include <sqlite3.h>
#include "base/mem.h"
#include "db/sqlite_ask.h"

/* The log of a batch is as large as the batch: it does not stay on the disk. */
void sl_bulk(struct db *db, bool on)
{
	struct sl_db *d = sl_of(db);

	d->bulk = on;
	if (!on && db->tx == DB_TX_NONE)
		sl_empty_log(d);
	sqlite3_free(sqlite3_temp_directory);
	sqlite3_temp_directory = on ? sqlite3_mprintf("%.*s.", path_base(d->path) - d->path,
						      d->path) : NULL;
	sqlite3_exec(d->h, on ? SQLITE_BULK_ON : SQLITE_BULK_OFF, NULL, NULL, NULL);
	if (!on)
		sqlite3_db_release_memory(d->h);
}

/* ---- the table of rows ---- */

struct sl_rows {
	db_next_row *next;
	void *ctx;
	const struct db_cell *cell;	/* of the row that is read */
	int left;			/* as 'next' said: 1, 0 behind the last, negative */
	struct err err;
};

struct rows_table {
	sqlite3_vtab base;
	struct sl_db *d;
};

struct rows_cursor {
	sqlite3_vtab_cursor base;
	struct sl_rows *rows;
};

static struct sl_rows *rows_of(sqlite3_vtab_cursor *c)
{
	return ((struct rows_cursor *)(void *)c)->rows;
}

static int rows_connect(sqlite3 *h, void *d, int argc, const char *const *argv, sqlite3_vtab **ret,
			char **message)
{
	struct rows_table *t;
	BUF(sql);
	int rc;

	(void)argc;
	(void)argv;
	(void)message;
	for (int i = 0; i < DB_CELLS; i++)
		buf_printf(&sql, "%sc%d", i ? ", " : "CREATE TABLE rows (", i);
	buf_puts(&sql, ")");
	if ((rc = sqlite3_declare_vtab(h, sql.s)) != SQLITE_OK)
		return rc;
	sqlite3_vtab_config(h, SQLITE_VTAB_DIRECTONLY);
	t = mem_alloc(sizeof *t);
	t->d = d;
	*ret = &t->base;
	return SQLITE_OK;
}

static int rows_disconnect(sqlite3_vtab *t)
{
	mem_free(t);
	return SQLITE_OK;
}

static int rows_plan(sqlite3_vtab *t, sqlite3_index_info *info)
{
	(void)t;
	(void)info;		/* from the first to the last is the only way */
	return SQLITE_OK;
}

static int rows_open(sqlite3_vtab *t, sqlite3_vtab_cursor **ret)
{
	struct sl_rows *rows = ((struct rows_table *)(void *)t)->d->rows;
	struct rows_cursor *c;

	if (!rows)
		return SQLITE_MISUSE;
	c = mem_alloc(sizeof *c);
	c->rows = rows;
	*ret = &c->base;
	return SQLITE_OK;
}

static int rows_close(sqlite3_vtab_cursor *c)
{
	mem_free(c);
	return SQLITE_OK;
}

static int rows_next(sqlite3_vtab_cursor *c)
{
	struct sl_rows *r = rows_of(c);

	r->left = r->next(r->ctx, &r->cell, &r->err);
	return r->left < 0 ? SQLITE_ABORT : SQLITE_OK;
}

static int rows_first(sqlite3_vtab_cursor *c, int plan, const char *name, int argc,
		      sqlite3_value **argv)
{
	(void)plan;
	(void)name;
	(void)argc;
	(void)argv;
	return rows_next(c);
}

static int rows_end(sqlite3_vtab_cursor *c)
{
	return rows_of(c)->left == 0;
}

static int rows_cell(sqlite3_vtab_cursor *c, sqlite3_context *to, int column)
{
	const struct db_cell *x = &rows_of(c)->cell[column];

	if (x->text)
		sqlite3_result_text64(to, x->text, x->len, SQLITE_STATIC, SQLITE_UTF8);
	else if (!x->null)
		sqlite3_result_int64(to, x->number);
	return SQLITE_OK;
}

static int rows_id(sqlite3_vtab_cursor *c, sqlite3_int64 *ret)
{
	(void)c;
	*ret = 0;		/* nobody asks for one */
	return SQLITE_OK;
}

static const sqlite3_module rows_module = {
	.xConnect = rows_connect,
	.xDisconnect = rows_disconnect,
	.xBestIndex = rows_plan,
	.xOpen = rows_open,
	.xClose = rows_close,
	.xFilter = rows_first,
	.xNext = rows_next,
	.xEof = rows_end,
	.xColumn = rows_cell,
	.xRowid = rows_id,
};

static int run_load(struct sl_db *d, const char *sql, struct err *e)
{
	DB_STMT(st);
	int r;

	if (!d->loads &&
	    sqlite3_create_module(d->h, "loaded_rows", &rows_module, d) != SQLITE_OK)
		return sl_fail(d->h, e);
	d->loads = true;
	r = db_query(&d->db, sql, &st, e);
	return r < 0 ? r : db_step(st, e);
}

int sl_load(struct db *db, const char *into, int columns, db_next_row *next, void *ctx,
	    struct err *e)
{
	struct sl_db *d = sl_of(db);
	struct sl_rows rows = { .next = next, .ctx = ctx };
	BUF(sql);
	int r;

	buf_printf(&sql, "INSERT INTO %s SELECT ", into);
	for (int i = 0; i < columns; i++)
		buf_printf(&sql, "%sc%d", i ? ", " : "", i);
	buf_puts(&sql, " FROM loaded_rows");
	d->rows = &rows;
	r = run_load(d, sql.s, e);
	d->rows = NULL;
	if (rows.left >= 0)
		return r;
	*e = rows.err;
	return rows.left;
}
