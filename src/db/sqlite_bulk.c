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

/*
 * So few pages were there before, 8 MB of them or half of it in an older book, that a journal of
 * them is small. New ones are then written once,
 * into the book itself, where a log would have all of them twice.
 */
enum { PAGES_FEW = 1000, PAGES_UNKNOWN = INT32_MAX };

static int ask(sqlite3 *h, const char *sql, int otherwise)
{
	sqlite3_stmt *st = NULL;
	int n = otherwise;

	if (sqlite3_prepare_v2(h, sql, -1, &st, NULL) == SQLITE_OK &&
	    sqlite3_step(st) == SQLITE_ROW)
		n = sqlite3_column_int(st, 0);
	sqlite3_finalize(st);
	return n;
}

static bool has_log(sqlite3 *h)
{
	return ask(h, "SELECT journal_mode = 'wal' FROM pragma_journal_mode", 1);
}

/*
 * A journal instead of the log, as safe: it is synced before the book's pages are overwritten, and
 * whoever opens the book after a crash puts them back. Nobody else may have the book open, for
 * readers would be held up; then all stays as it is.
 */
static int try_journal(struct sl_db *d, struct err *e)
{
	struct err ignored;

	if (ask(d->h, "PRAGMA page_count", PAGES_UNKNOWN) > PAGES_FEW)
		return 0;
	/* flock(2): a conversion that fails may have lost what was held. */
	if (lock_take(&d->use, LOCK_HOW_ALONE, 0, &ignored) < 0)
		return lock_take(&d->use, LOCK_HOW_SHARED, d->db.patience, e);
	sqlite3_exec(d->h, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
	if (has_log(d->h))
		return lock_take(&d->use, LOCK_HOW_SHARED, d->db.patience, e);
	d->wal_pages = 0;
	d->alone = true;
	return 0;
}

/* Where the log cannot be had again, whoever opens the book next has it again. */
static void end_journal(struct sl_db *d)
{
	struct err ignored;

	d->alone = false;
	sqlite3_exec(d->h, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
	/* Nobody can be in the way of one who is alone. */
	if (lock_take(&d->use, LOCK_HOW_SHARED, 0, &ignored) < 0)
		ignored.code = ERR_NONE;
}

int sl_bulk_begin(struct db *db, struct err *e)
{
	struct sl_db *d = sl_of(db);
	int r = try_journal(d, e);

	if (r < 0)
		return r;
	d->bulk = true;
	sqlite3_free(sqlite3_temp_directory);
	sqlite3_temp_directory = sqlite3_mprintf("%.*s.", path_base(d->path) - d->path, d->path);
	sqlite3_exec(d->h, SQLITE_BULK_ON, NULL, NULL, NULL);
	return 0;
}

/* The log of a batch is as large as the batch: it does not stay on the disk. */
void sl_bulk_end(struct db *db)
{
	struct sl_db *d = sl_of(db);

	d->bulk = false;
	if (d->alone)
		end_journal(d);
	else
		sl_empty_log(d);
	sqlite3_free(sqlite3_temp_directory);
	sqlite3_temp_directory = NULL;
	sqlite3_exec(d->h, SQLITE_BULK_OFF, NULL, NULL, NULL);
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
