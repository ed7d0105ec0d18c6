/* SPDX-License-Identifier: MIT */
/*
 * What an engine must bring: one table of functions. Seen by db/ and by tests that wrap a driver,
 * by nobody else.
 */
#ifndef DB_DRIVER_H
#define DB_DRIVER_H

#include "db/db.h"

enum {
	DB_PARAMS = 200,	/* $1 … $200 */
	DB_IDLE_STMTS = 64,	/* kept prepared per connection */
	DB_BUCKETS = 128,
	DB_PATIENCE = 10000,	/* ms that a writer waits for its turn */
};

enum db_tx_kind { DB_TX_NONE, DB_TX_WRITE, DB_TX_READ };

enum db_stmt_state { DB_STMT_FRESH, DB_STMT_ROW, DB_STMT_END };

struct db_driver {
	const char *scheme;
	int (*create)(const char *rest, struct err *e);
	int (*open)(struct db **ret, const char *rest, enum db_mode mode, struct err *e);
	void (*close)(struct db *db);
	const char *(*engine)(struct db *db);

	int (*prepare)(struct db *db, const char *sql, struct db_stmt **ret, struct err *e);
	void (*bind_int)(struct db_stmt *st, int n, int64_t v);
	void (*bind_text)(struct db_stmt *st, int n, const char *v, size_t len); /* v NULL: null */
	int (*step)(struct db_stmt *st, struct err *e);
	int64_t (*get_int)(struct db_stmt *st, int col);
	bool (*is_null)(struct db_stmt *st, int col);
	const char *(*get_text)(struct db_stmt *st, int col, size_t *ret_len);
	void (*reset)(struct db_stmt *st);	/* also forgets what was bound */
	void (*finalize)(struct db_stmt *st);	/* and frees */
	int (*changes)(struct db *db);

	int (*begin)(struct db *db, enum db_tx_kind kind, struct err *e);
	int (*commit)(struct db *db, struct err *e);	/* the transaction is over either way */
	void (*rollback)(struct db *db);

	int (*script)(struct db *db, const char *sql, struct err *e);
	int64_t (*version)(struct db *db, struct err *e);
	int (*set_version)(struct db *db, int version, struct err *e);
	int (*alone)(struct db *db, bool alone, struct err *e);
	int64_t (*data_version)(struct db *db, struct err *e);
	int (*check)(struct db *db, void (*report)(void *ctx, const char *words), void *ctx,
		     struct err *e);
	int (*bulk_begin)(struct db *db, struct err *e);
	void (*bulk_end)(struct db *db);
	int (*load)(struct db *db, const char *into, int columns, db_next_row *next, void *ctx,
		    struct err *e);
	int (*links_later)(struct db *db, struct err *e);
	int (*indexes_drop)(struct db *db, const char *table, struct buf *ret_sql, struct err *e);
};

/*
 * Drivers embed these two as the first member of their own; all but drv, db and mode is kept by
 * db.c and stmt.c.
 */
struct db {
	const struct db_driver *drv;
	enum db_mode mode;
	enum db_tx_kind tx;
	int patience;			/* ms */
	int in_use;			/* statements handed out */
	int running;			/* of these, with a row */
	int64_t seen;	/* the data version that a read transaction sees; 0: not asked */
	int idle;
	struct db_stmt *bucket[DB_BUCKETS];	/* idle statements by text */
	struct db_stmt *newest, *oldest;	/* idle statements by time */
};

struct db_stmt {
	struct db *db;
	char *sql;
	uint64_t hash;
	enum db_stmt_state state;
	struct db_stmt *chain;		/* in its bucket */
	struct db_stmt *newer, *older;
};

void db_stmts_close(struct db *db);	/* finalizes the idle ones */

extern const struct db_driver db_sqlite;

#endif
