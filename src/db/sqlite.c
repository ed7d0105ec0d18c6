/* SPDX-License-Identifier: MIT */
/*
 * The SQLite driver; owns sqlite3.h. Beside the database FILE lie FILE.use, locked SHARED while a
 * connection is open and ALONE to migrate, and FILE.write, locked ALONE round every write
 * transaction and every checkpoint: SQLite before 3.51.3 can lose acknowledged commits when one
 * process checkpoints while another commits, and its own waiting is unfair.
 */
#include "config.h"
#include "db/sqlite_impl.h"

#include <assert.h>
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/file.h"
#include "base/mem.h"
#include "db/place.h"
#include "db/sqlite_ask.h"

enum {
	APPLICATION_ID = 0x53426f6b, /* "SBok" */
	HEADER_SIZE = 100, /* of every SQLite file; the application id is at 68, big-endian */
	HEADER_PAGE = 16, /* two bytes, big-endian; 1 is 65536 */
	HEADER_ID = 68,
	PAGE_SIZE = 8192, /* of new books: a batch is a sixth faster than with half of it */
	CHECKPOINT_BYTES = 4 << 20, /* of the log: then it comes into the book */
};

struct sl_stmt {
	struct db_stmt st;
	sqlite3_stmt *h;
	bool too_long;				/* what was bound: told at the next step */
	unsigned char at[DB_PARAMS + 1];	/* $n is SQLite's parameter at[n] */
};

static const struct {
	int rc;
	enum errc code;
	const char *words;
} errors[] = {
#define SQLITE_ERR(rc, code, words) { SQLITE_##rc, ERR_##code, words },
#include "db/sqlite_errs.def"
#undef SQLITE_ERR
};

static sqlite3_stmt *raw(struct db_stmt *st)
{
	return ((struct sl_stmt *)(void *)st)->h;
}

/* "UNIQUE constraint failed: client.number, client.x": number. */
static void name_field(struct err *e, const char *message)
{
	const char *at = strstr(message, "failed: ");
	const char *dot = at ? strchr(at, '.') : NULL;

	if (dot)
		snprintf(e->field, sizeof e->field, "%.*s", (int)strcspn(dot + 1, ", "), dot + 1);
}

int sl_fail(sqlite3 *h, struct err *e)
{
	int rc = sqlite3_extended_errcode(h), primary = rc & 0xff;
	int sys = primary == SQLITE_IOERR || primary == SQLITE_CANTOPEN ? sqlite3_system_errno(h) :
									  0;
	const char *message = sqlite3_errmsg(h);
	int r;

	if (sys == ENOSPC || sys == EDQUOT || sys == EFBIG)
		primary = rc = SQLITE_FULL;
	if (primary == SQLITE_CANTOPEN && rc == primary &&
	    (sys == EACCES || sys == EPERM || sys == EROFS))
		primary = rc = SQLITE_PERM;
	for (size_t i = 0; i < COUNT(errors); i++) {
		if (errors[i].rc != rc && errors[i].rc != primary)
			continue;
		r = err_set(e, errors[i].code, "%s", errors[i].words ? errors[i].words : message);
		if (primary == SQLITE_CONSTRAINT)
			name_field(e, message);
		return r;
	}
	return err_set(e, ERR_DB, "the database says: %s", message);
}

static int run(struct sl_db *d, const char *sql, struct err *e)
{
	return sqlite3_exec(d->h, sql, NULL, NULL, NULL) == SQLITE_OK ? 0 : sl_fail(d->h, e);
}

/* ---- statements ---- */

static int sl_prepare(struct db *db, const char *sql, struct db_stmt **ret, struct err *e)
{
	struct sl_db *d = sl_of(db);
	struct sl_stmt *s;
	sqlite3_stmt *h;
	const char *tail;
	BUF(text);

	sql = d->bulk ? sqlite_bulk_sql(sql, &text) : sql;
	if (sqlite3_prepare_v3(d->h, sql, -1, SQLITE_PREPARE_PERSISTENT, &h, &tail) != SQLITE_OK)
		return sl_fail(d->h, e);
	assert(h && !tail[strspn(tail, " \t\n;")]);
	s = mem_alloc(sizeof *s);
	s->h = h;
	/* SQLite numbers "$2 … $1" by first appearance; people mean the digits. */
	for (int i = 1; i <= sqlite3_bind_parameter_count(h); i++) {
		const char *name = sqlite3_bind_parameter_name(h, i);
		int n = name && name[0] == '$' ? atoi(name + 1) : 0;

		assert(n >= 1 && n <= DB_PARAMS);
		s->at[n] = (unsigned char)i;
	}
	*ret = &s->st;
	return 0;
}

static int place_of(struct db_stmt *st, int n)
{
	assert(n >= 1 && n <= DB_PARAMS);
	n = ((struct sl_stmt *)(void *)st)->at[n];
	assert(n);
	return n;
}

static void sl_bind_int(struct db_stmt *st, int n, int64_t v)
{
	sqlite3_bind_int64(raw(st), place_of(st, n), v);
}

static void sl_bind_text(struct db_stmt *st, int n, const char *v, size_t len)
{
	int at = place_of(st, n);

	if (!v)
		sqlite3_bind_null(raw(st), at);
	else if (sqlite3_bind_text64(raw(st), at, v, len, SQLITE_STATIC, SQLITE_UTF8) != SQLITE_OK)
		((struct sl_stmt *)(void *)st)->too_long = true;
}

static int sl_step(struct db_stmt *st, struct err *e)
{
	struct sl_db *d = sl_of(st->db);
	int r;

	assert(sqlite3_stmt_readonly(raw(st)) || d->db.tx == DB_TX_WRITE ||
	       d->db.mode == DB_READ_ONLY);
	assert(d->db.tx != DB_TX_NONE || sqlite3_get_autocommit(d->h));
	if (sl_lost(d))
		return sl_fail_lost(e);
	if (((struct sl_stmt *)(void *)st)->too_long)
		return err_set(e, ERR_INVALID,
			       "a text is too long to be stored: 16 MB is the most");
	switch (sqlite3_step(raw(st))) {
	case SQLITE_ROW:
		return 1;
	case SQLITE_DONE:
		sqlite3_reset(raw(st));
		return 0;
	}
	r = sl_fail(d->h, e);
	sqlite3_reset(raw(st));
	return r;
}

static int64_t sl_get_int(struct db_stmt *st, int col)
{
	assert(col >= 0 && col < sqlite3_data_count(raw(st)));
	return sqlite3_column_int64(raw(st), col);
}

static bool sl_is_null(struct db_stmt *st, int col)
{
	assert(col >= 0 && col < sqlite3_data_count(raw(st)));
	return sqlite3_column_type(raw(st), col) == SQLITE_NULL;
}

static const char *sl_get_text(struct db_stmt *st, int col, size_t *ret_len)
{
	const char *v;

	assert(col >= 0 && col < sqlite3_data_count(raw(st)));
	v = (const char *)sqlite3_column_text(raw(st), col);
	*ret_len = v ? (size_t)sqlite3_column_bytes(raw(st), col) : 0;
	return v ? v : "";
}

static void sl_reset(struct db_stmt *st)
{
	sqlite3_reset(raw(st));
	sqlite3_clear_bindings(raw(st));
	((struct sl_stmt *)(void *)st)->too_long = false;
}

static void sl_finalize(struct db_stmt *st)
{
	sqlite3_finalize(raw(st));
	mem_free(st);
}

static int sl_changes(struct db *db)
{
	return sqlite3_changes(sl_of(db)->h);
}

/* ---- opening ---- */

static int refuse_book(struct err *e, const char *path, const char *why)
{
	return err_set(e, ERR_NOTBOOK, "'%.200s' is not a book: %s; it was left as it is", path,
		       why);
}

static void set_page(struct sl_db *d, int bytes)
{
	d->checkpoint_pages = d->checkpoint_at = CHECKPOINT_BYTES / bytes;
}

/*
 * Reads the header through SQLite's own file object: no lock, no log is made beside a stranger's
 * file, and no second descriptor whose close would drop this process's locks.
 */
static int check_header(struct sl_db *d, struct err *e)
{
	unsigned char head[HEADER_SIZE];
	sqlite3_file *f = NULL;
	uint32_t id = 0;
	int rc, page;

	sqlite3_file_control(d->h, "main", SQLITE_FCNTL_FILE_POINTER, &f);
	if (!f || !f->pMethods)
		return err_set(e, ERR_IO, "'%.200s' cannot be read", d->path);
	rc = f->pMethods->xRead(f, head, sizeof head, 0);
	if (rc == SQLITE_IOERR_SHORT_READ)
		return refuse_book(e, d->path, "it is too short");
	if (rc != SQLITE_OK)
		return err_set(e, ERR_IO,
			       "'%.200s' cannot be read: check the connection of its disk",
			       d->path);
	if (memcmp(head, "SQLite format 3", 16))
		return refuse_book(e, d->path, "it holds something else");
	for (int i = 0; i < 4; i++)
		id = id << 8 | head[HEADER_ID + i];
	if (id != APPLICATION_ID)
		return refuse_book(e, d->path, "it is the database of another program");
	page = head[HEADER_PAGE] << 8 | head[HEADER_PAGE + 1];
	set_page(d, page > 1 ? page : 65536);
	return 0;
}

static int take_use(struct sl_db *d, struct err *e)
{
	BUF(name);
	int moved = 0, r;

	buf_printf(&name, "%s.use", d->path);
	r = lock_open(&d->use, name.s, e);
	/* Where no lock can be made nothing can be written, so nobody can migrate either. */
	if (r == -ERR_DENIED || r == -ERR_MISSING)
		return d->db.mode == DB_READ_ONLY ?
			       0 :
			       err_set(e, ERR_DENIED,
				       "nothing can be written beside '%.200s': ask the owner of "
				       "its files, or open it for reading only",
				       d->path);
	if (r < 0)
		return r;
	r = lock_take(&d->use, LOCK_HOW_SHARED, d->db.patience, e);
	if (r == -ERR_BUSY)
		return err_set(
			e, ERR_BUSY,
			"the book is just being upgraded, restored or filled: try again in a "
			"minute");
	if (r < 0)
		return r;
	sqlite3_file_control(d->h, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
	if (moved)
		return err_set(e, ERR_BUSY,
			       "the book was replaced while it was being opened: try again");
	if (d->db.mode == DB_READ_ONLY)
		return 0;
	buf_clear(&name);
	buf_printf(&name, "%s.write", d->path);
	return lock_open(&d->write, name.s, e);
}

static void limit(sqlite3 *h)
{
	static const struct { int what, most; } limits[] = {
		{ SQLITE_LIMIT_LENGTH, 16 << 20 },
		{ SQLITE_LIMIT_SQL_LENGTH, 1000000 },
		{ SQLITE_LIMIT_ATTACHED, 0 },
		{ SQLITE_LIMIT_VARIABLE_NUMBER, DB_PARAMS },
		{ SQLITE_LIMIT_EXPR_DEPTH, 200 },
		{ SQLITE_LIMIT_TRIGGER_DEPTH, 10 },
	};
	static const struct { int what, on; } switches[] = {
		{ SQLITE_DBCONFIG_DEFENSIVE, 1 },
		{ SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
		{ SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
		{ SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
		{ SQLITE_DBCONFIG_DQS_DML, 0 },
		{ SQLITE_DBCONFIG_DQS_DDL, 0 },
		{ SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1 },
	};

	for (size_t i = 0; i < COUNT(limits); i++)
		sqlite3_limit(h, limits[i].what, limits[i].most);
	for (size_t i = 0; i < COUNT(switches); i++)
		sqlite3_db_config(h, switches[i].what, switches[i].on, NULL);
}

static int tune(struct sl_db *d, struct err *e)
{
	static const char common[] = "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA "
				     "cell_size_check = ON; PRAGMA foreign_keys = ON;"
				     "PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -2000;";
	int r = run(d, common, e);

	if (r < 0)
		return r;
	/* After the pragma: its automatic checkpoint is a hook too and would replace ours. */
	sqlite3_wal_hook(d->h, sl_note_log, d);
	if (d->db.mode == DB_READ_ONLY)
		return run(d, "PRAGMA query_only = ON; SELECT 1 FROM sqlite_schema LIMIT 1", e);
	return run(
		d,
		"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
		"SELECT 1 FROM sqlite_schema LIMIT 1",
		e);
}

static int open_handle(struct sl_db *d, const char *name, int flags, struct err *e)
{
	int rc = sqlite3_open_v2(name, &d->h, flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE |
				 SQLITE_OPEN_NOMUTEX, NULL);

	if (rc != SQLITE_OK)
		return sl_fail(d->h, e);
	sqlite3_busy_timeout(d->h, SL_BUSY_MS);
	limit(d->h);
	if (flags & SQLITE_OPEN_READWRITE && sqlite3_db_readonly(d->h, "main") == 1)
		return err_set(e, ERR_DENIED,
			       "'%.200s' cannot be written: ask the owner of its files, or open it "
			       "for reading only",
			       d->path);
	return check_header(d, e);
}

/*
 * After a crash in a batch the old pages wait in a journal, which a connection that only reads may
 * not put back.
 */
static bool recover(const struct sl_db *d)
{
	sqlite3 *h;
	int rc = sqlite3_open_v2(d->path, &h, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW |
				 SQLITE_OPEN_NOMUTEX, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_exec(h, "SELECT 1 FROM sqlite_schema LIMIT 1", NULL, NULL, NULL);
	sqlite3_close(h);
	return rc == SQLITE_OK;
}

/*
 * On a read-only disk SQLite cannot make its shared memory. Nobody can write there, so the file may
 * be read as one that never changes, unless records are still in a log that only a writer can bring
 * in.
 */
static int open_unchanging(struct sl_db *d, struct err *e)
{
	BUF(uri);
	int r;

	if (!place_log_empty(d->path))
		return err_set(e, ERR_DENIED,
			       "'%.200s' was not closed properly and lies where nothing can be "
			       "written: copy the whole directory elsewhere and open the copy",
			       d->path);
	sqlite3_close(d->h);
	d->h = NULL;
	place_uri(d->path, &uri);
	buf_puts(&uri, "?immutable=1");
	r = open_handle(d, uri.s, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, e);
	return r < 0 ? r : tune(d, e);
}

static void sl_free(struct sl_db *d)
{
	int rc;

	sl_tx_done(d);
	rc = sqlite3_close(d->h);
	assert(rc == SQLITE_OK);
	(void)rc;
	lock_close(&d->write);
	lock_close(&d->use);
	mem_free(d->path);
	mem_free(d);
}

static int open_all(struct sl_db *d, struct err *e)
{
	bool reading = d->db.mode == DB_READ_ONLY;
	int r, rc;

	if ((r = open_handle(d, d->path, reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE,
			     e)) < 0 ||
	    (r = take_use(d, e)) < 0)
		return r;
	r = tune(d, e);
	if (r < 0 && sqlite3_extended_errcode(d->h) == SQLITE_READONLY_ROLLBACK && recover(d))
		r = tune(d, e);
	rc = sqlite3_extended_errcode(d->h) & 0xff;
	if (r < 0 && reading && (rc == SQLITE_CANTOPEN || rc == SQLITE_READONLY))
		return open_unchanging(d, e);
	return r;
}

static int sl_open(struct db **ret, const char *path, enum db_mode mode, struct err *e)
{
	struct sl_db *d;
	int r = place_find(path, e);

	if (r < 0)
		return r;
	d = mem_alloc(sizeof *d);
	d->db.drv = &db_sqlite;
	d->db.mode = mode;
	d->db.patience = DB_PATIENCE;
	d->path = mem_strdup(path);
	d->use = d->write = LOCK_NONE;
	set_page(d, PAGE_SIZE);
	snprintf(d->engine, sizeof d->engine, "SQLite %s", sqlite3_libversion());
	r = open_all(d, e);
	if (r < 0) {
		sl_free(d);
		return r;
	}
	*ret = &d->db;
	return 0;
}

static void sl_close(struct db *db)
{
	struct sl_db *d = sl_of(db);

	if (d->wal_pages)
		sl_empty_log(d);
	sl_free(d);
}

static const char *sl_engine(struct db *db)
{
	return sl_of(db)->engine;
}

/* ---- making ---- */

static int fill_empty(const char *path, struct err *e)
{
	struct sl_db d = { .h = NULL };
	char sql[120];
	int r = 0;

	snprintf(sql, sizeof sql,
		 "PRAGMA page_size = %d; PRAGMA application_id = %d; PRAGMA journal_mode = WAL",
		 PAGE_SIZE, APPLICATION_ID);
	if (sqlite3_open_v2(path, &d.h,
			    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE |
				    SQLITE_OPEN_NOMUTEX,
			    NULL) != SQLITE_OK)
		r = sl_fail(d.h, e);
	else
		r = run(&d, sql, e);
	sqlite3_close(d.h);
	return r;
}

/* Made under another name and linked when it is whole, so that nobody opens half a book. */
static int sl_create(const char *path, struct err *e)
{
	BUF(tmp);
	struct stat st;
	int r;

	if (lstat(path, &st) == 0)
		return err_set(e, ERR_EXISTS, "'%.200s' exists already", path);
	buf_printf(&tmp, "%s.new-%ld", path, (long)getpid());
	if ((r = place_make(tmp.s, e)) < 0)
		return r;
	if ((r = place_find(tmp.s, e)) == 0 && (r = fill_empty(tmp.s, e)) == 0 &&
	    (r = place_sync(tmp.s, e)) == 0 && link(tmp.s, path) < 0)
		r = errno == EEXIST ? err_set(e, ERR_EXISTS, "'%.200s' exists already", path) :
				      err_errno(e, "make", path);
	unlink(tmp.s);
	return r < 0 ? r : place_sync_dir(path, e);
}

/* ---- versions and copies ---- */

static int sl_set_version(struct db *db, int version, struct err *e)
{
	char sql[40];

	snprintf(sql, sizeof sql, "PRAGMA user_version = %d", version);
	return run(sl_of(db), sql, e);
}

static int sl_script(struct db *db, const char *sql, struct err *e)
{
	int r = run(sl_of(db), sql, e);

	assert(r < 0 || !sl_lost(sl_of(db)));
	return r;
}

static int sl_alone(struct db *db, bool alone, struct err *e)
{
	struct sl_db *d = sl_of(db);
	struct err ignored;
	int r = lock_take(&d->use, alone ? LOCK_HOW_ALONE : LOCK_HOW_SHARED, db->patience, e);

	if (r == 0 || !alone)
		return r;
	/* flock(2): a conversion that fails may have lost what was held. */
	if (lock_take(&d->use, LOCK_HOW_SHARED, db->patience, &ignored) < 0 || r == -ERR_BUSY)
		return err_set(
			e, ERR_BUSY,
			"the book must be upgraded, which needs everybody else to leave it first");
	return r;
}

const struct db_driver db_sqlite = {
	.scheme = "sqlite",
	.create = sl_create,
	.open = sl_open,
	.close = sl_close,
	.engine = sl_engine,
	.prepare = sl_prepare,
	.bind_int = sl_bind_int,
	.bind_text = sl_bind_text,
	.step = sl_step,
	.get_int = sl_get_int,
	.is_null = sl_is_null,
	.get_text = sl_get_text,
	.reset = sl_reset,
	.finalize = sl_finalize,
	.changes = sl_changes,
	.begin = sl_begin,
	.commit = sl_commit,
	.rollback = sl_rollback,
	.script = sl_script,
	.version = sqlite_version,
	.set_version = sl_set_version,
	.alone = sl_alone,
	.data_version = sqlite_data_version,
	.check = sqlite_check,
	.bulk_begin = sl_bulk_begin,
	.bulk_end = sl_bulk_end,
	.load = sl_load,
	.links_later = sqlite_links_later,
	.indexes_drop = sqlite_indexes_drop,
};
