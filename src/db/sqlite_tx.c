/* SPDX-License-Identifier: MIT */
/* Transactions of a SQLite book and its log: who may write, and when the log comes into it. */
#include "config.h"
#include "db/sqlite_impl.h"

#include <sqlite3.h>

/*
 * The engine gave the transaction up by itself (full disk, I/O error): what follows must not be
 * stored without it.
 */
bool sl_lost(struct sl_db *d)
{
	return d->db.tx != DB_TX_NONE && sqlite3_get_autocommit(d->h);
}

int sl_fail_lost(struct err *e)
{
	return err_set(e, ERR_IO,
		       "saving was given up after an error: nothing of it was stored, try again");
}

/* Said so often that a twentieth of a search went into parsing them. */
static const char *const sayings[] = {
	[SL_BEGIN] = "BEGIN",
	[SL_LOOK] = "SELECT 1 FROM sqlite_schema LIMIT 1",
	[SL_BEGIN_WRITE] = "BEGIN IMMEDIATE",
	[SL_COMMIT] = "COMMIT",
	[SL_ROLLBACK] = "ROLLBACK",
};

static int say(struct sl_db *d, enum sl_saying what, struct err *e)
{
	struct sqlite3_stmt **st = &d->said[what];
	int rc, r;

	if (!*st && sqlite3_prepare_v3(d->h, sayings[what], -1, SQLITE_PREPARE_PERSISTENT, st,
				       NULL) != SQLITE_OK)
		return sl_fail(d->h, e);
	rc = sqlite3_step(*st);
	r = rc == SQLITE_DONE || rc == SQLITE_ROW ? 0 : sl_fail(d->h, e);
	sqlite3_reset(*st);
	return r;
}

static void give_up(struct sl_db *d)
{
	struct err ignored;

	if (!sqlite3_get_autocommit(d->h))
		(void)say(d, SL_ROLLBACK, &ignored);
}

void sl_tx_done(struct sl_db *d)
{
	for (int i = 0; i < SL_SAYINGS; i++) {
		sqlite3_finalize(d->said[i]);
		d->said[i] = NULL;
	}
}

int sl_note_log(void *ctx, sqlite3 *h, const char *name, int pages)
{
	(void)h;
	(void)name;
	((struct sl_db *)ctx)->wal_pages = pages;
	return SQLITE_OK;
}

/*
 * With the write lock held. What a reader still needs stays in the log: that is no error, the
 * records are safe there.
 */
static int checkpoint(struct sl_db *d, int how)
{
	int in_log = -1, moved = -1, rc;

	sqlite3_busy_timeout(d->h, 0);
	rc = sqlite3_wal_checkpoint_v2(d->h, "main", how, &in_log, &moved);
	sqlite3_busy_timeout(d->h, SL_BUSY_MS);
	if (in_log >= 0)
		d->wal_pages = in_log == moved ? 0 : in_log;
	d->checkpoint_at = d->wal_pages + d->checkpoint_pages;
	return rc;
}

static int take_write(struct sl_db *d, struct err *e)
{
	int r = lock_take(&d->write, LOCK_HOW_ALONE, d->db.patience, e);

	if (r == -ERR_BUSY)
		return err_set(e, ERR_BUSY,
			       "somebody else has been saving for more than %d seconds (an import "
			       "or an upgrade?): nothing was changed, try again in a moment",
			       d->db.patience / 1000);
	return r;
}

/* What is written to a file that has no name any more would be gone with this program. */
static int check_place(struct sl_db *d, struct err *e)
{
	int moved = 0;

	if (sqlite3_file_control(d->h, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK ||
	    !moved)
		return 0;
	return err_set(e, ERR_IO,
		       "the book was removed or replaced while it was open: nothing was saved; "
		       "note down what you "
		       "entered, then start the program again");
}

int sl_begin(struct db *db, enum db_tx_kind kind, struct err *e)
{
	struct sl_db *d = sl_of(db);
	int r;

	/* The snapshot begins with the first read, so read at once. */
	if (kind == DB_TX_READ) {
		if ((r = say(d, SL_BEGIN, e)) >= 0)
			r = say(d, SL_LOOK, e);
		if (r < 0)
			give_up(d);
		return r;
	}
	r = take_write(d, e);
	if (r < 0)
		return r;
	if ((r = check_place(d, e)) >= 0)
		r = say(d, SL_BEGIN_WRITE, e);
	if (r < 0)
		lock_drop(&d->write);
	return r;
}

void sl_rollback(struct db *db)
{
	struct sl_db *d = sl_of(db);

	give_up(d);
	if (db->tx == DB_TX_WRITE)
		lock_drop(&d->write);
}

int sl_commit(struct db *db, struct err *e)
{
	struct sl_db *d = sl_of(db);
	int r = sl_lost(d) ? sl_fail_lost(e) : say(d, SL_COMMIT, e);

	if (r < 0) {
		bool unsure = !sl_lost(d) && r != -ERR_INVALID && r != -ERR_BUSY;

		sl_rollback(db);
		return unsure ? err_wrap(e, "it is not certain that this was saved, look it up "
					    "before entering it again") :
				r;
	}
	if (db->tx == DB_TX_WRITE) {
		if (d->wal_pages >= d->checkpoint_at)
			(void)checkpoint(d, SQLITE_CHECKPOINT_FULL);
		lock_drop(&d->write);
	}
	return 0;
}

void sl_empty_log(struct sl_db *d)
{
	struct err ignored;

	if (lock_take(&d->write, LOCK_HOW_ALONE, 0, &ignored) < 0)
		return;
	(void)checkpoint(d, SQLITE_CHECKPOINT_TRUNCATE);
	lock_drop(&d->write);
}
