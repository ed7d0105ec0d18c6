/* SPDX-License-Identifier: MIT */
/*
 * How the layers above talk to a database: statements, transactions, migrations. Names no engine's
 * types. A connection belongs to one thread of one process: it is never carried over fork().
 */
#ifndef DB_DB_H
#define DB_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "base/err.h"

struct db;
struct db_stmt;

enum db_mode { DB_READ_WRITE, DB_READ_ONLY };

/*
 * Makes an empty database file, mode 0600, that is absent or complete: ERR_EXISTS if something is
 * there already. The url is "sqlite:/absolute/path" without symbolic links (path_real() of the
 * directory); its tables come from db_migrate().
 */
int db_create(const char *url, struct err *e) MUST_CHECK;

/*
 * Opens what db_create() made; never migrates. What is not a book (ERR_NOTBOOK) is left as it was,
 * byte for byte. DB_READ_ONLY also works where nothing may be written. While it is open nobody else
 * can migrate. Network file systems are refused: their locks lose records.
 */
int db_open(struct db **ret, const char *url, enum db_mode mode, struct err *e) MUST_CHECK;
void db_close(struct db **db); /* takes NULL; all statements and transactions must be done */
const char *db_engine(struct db *db);		/* "SQLite 3.40.1" */

/*
 * Statements. One SQL statement each; placeholders are $1 … $n, bound by that number whatever their
 * order in the text, and NULL until bound. They are kept per connection by their text, so asking
 * again is cheap; asking for a text that is in use gives a second statement. A statement that
 * changes anything needs a transaction (asserted).
 */
int db_query(struct db *db, const char *sql, struct db_stmt **ret, struct err *e) MUST_CHECK;
void db_bind_int(struct db_stmt *st, int n, int64_t v);
void db_bind_text(struct db_stmt *st, int n,
		  const char *v); /* borrowed until again, done or the next bind; NULL is null */
void db_bind_text_n(struct db_stmt *st, int n, const char *v, size_t len);
void db_bind_null(struct db_stmt *st, int n);

/*
 * 1 = a row to read, 0 = the end (also when asked again), <0 = failed and over. ERR_EXISTS is a
 * broken UNIQUE, ERR_INVALID another broken rule of the tables; err.field then has the column's
 * name where the engine tells it.
 */
int db_step(struct db_stmt *st, struct err *e) MUST_CHECK;
int64_t db_int(struct db_stmt *st, int col); /* columns count from 0; 0 for NULL */
bool db_is_null(struct db_stmt *st, int col);
const char *db_text(struct db_stmt *st, int col); /* valid until the next step; "" for NULL */
const char *db_text_n(struct db_stmt *st, int col, size_t *ret_len);
void db_again(struct db_stmt *st); /* forgets what was bound: bind all and step once more */
void db_stmt_done(struct db_stmt **st);		/* takes NULL */

int db_run(struct db *db, const char *sql,
	   struct err *e) MUST_CHECK; /* a statement without parameters; rows are dropped */
int db_changes(
	struct db *db); /* rows touched by the last insert, update or delete that ran to its end */

/*
 * Transactions. Writing waits its turn for at most 10 s, then ERR_BUSY. Not nested (asserted);
 * begin and commit with no statement half read (asserted). What was begun and not committed is
 * rolled back when the scope is left. After an error the engine may have cancelled the transaction:
 * everything but leaving it then fails, nothing is stored.
 */
struct db_tx { struct db *db; };
int db_tx_begin(struct db_tx *tx, struct db *db, struct err *e) MUST_CHECK;

/* The reads until commit or abort see one moment, and hold nobody up. */
int db_tx_begin_read(struct db_tx *tx, struct db *db, struct err *e) MUST_CHECK;

/*
 * When it returns 0 the record is on the disk. A failure ends the transaction too; with any code
 * but ERR_INVALID and ERR_BUSY the record may be stored all the same, and must be looked up (by its
 * idempotency key) before it is entered again.
 */
int db_tx_commit(struct db_tx *tx, struct err *e) MUST_CHECK;
void db_tx_abort(struct db_tx *tx);		/* takes one that never began or is over */

#define DB_TX(name) CLEANUP(db_tx_abort) struct db_tx name = { NULL }
#define DB_STMT(name) CLEANUP(db_stmt_done) struct db_stmt *name = NULL

/*
 * Migrations: versions 1, 2, … in order; each step and its number are stored together or not at
 * all. When a step is due nobody else may have the book open (ERR_BUSY after 10 s). Returns how
 * many steps were made. ERR_NEWER, and nothing changed, when the book has a later version than the
 * last step.
 */
struct migration {
	int version;
	const char *sql;	/* any number of statements, none about transactions */
};
extern const struct migration db_migrations[];		/* from src/db/schema, ascending */
extern const int db_migration_count;

int db_migrate(struct db *db, const struct migration *steps, int count, struct err *e) MUST_CHECK;
int64_t db_schema_version(struct db *db); /* 0 = no step made yet; -1 when it cannot be read */

/*
 * Another value each time that another connection has committed, in a read transaction that of its
 * snapshot; -1 when it cannot be read. Costs microseconds.
 */
int64_t db_data_version(struct db *db);

/* Reads everything; calls report with a sentence for each problem; returns how many there are. */
int db_check(struct db *db, void (*report)(void *ctx, const char *words), void *ctx,
	     struct err *e) MUST_CHECK;

/*
 * A batch: a large cache, and into a book with next to nothing in it that nobody else has open a
 * quicker way to write, which holds up whoever wants to open it meanwhile. Round a transaction, for
 * writing only. A statement that fails may leave some of its rows: the transaction is to be taken
 * back. A batch that did not begin is not ended.
 */
int db_bulk_begin(struct db *db, struct err *e) MUST_CHECK;
void db_bulk_end(struct db *db);

/*
 * Many rows into one table, inside a transaction: no statement and no parameters for each of them.
 * "table (column, …)" takes as many cells a row as are named, at most DB_CELLS. 'next' points to a
 * row's cells, which live until it is called again, and returns 1; 0 behind the last; a negative
 * code ends the load with its error. It asks the same connection for nothing.
 */
struct db_cell {
	const char *text;	/* not NULL: so many bytes of it */
	size_t len;
	int64_t number;		/* without a text */
	bool null;		/* neither */
};
typedef int db_next_row(void *ctx, const struct db_cell **ret, struct err *e);
enum { DB_CELLS = 64 };
int db_load(struct db *db, const char *into, int columns, db_next_row *next, void *ctx,
	    struct err *e) MUST_CHECK;

/*
 * For a batch into an empty table, inside its transaction: drops the table's indexes but those of
 * its keys, and appends the SQL that makes them again. Making one behind the rows costs a fraction
 * of keeping it while they come. Taken back with the transaction.
 */
struct buf;
int db_indexes_drop(struct db *db, const char *table, struct buf *ret_sql,
		    struct err *e) MUST_CHECK;
int db_indexes_make(struct db *db, const char *sql, struct err *e) MUST_CHECK;

/*
 * Until this transaction ends, a record may name one that comes later; db_tx_commit() fails, and
 * nothing is stored, when one does not come.
 */
int db_links_later(struct db *db, struct err *e) MUST_CHECK;

bool db_idle(struct db *db); /* no transaction, no half-read statement: so it must be before waiting
				for a key */

#endif
