/* SPDX-License-Identifier: MIT */
/*
 * Counts the driver's calls and fails the chosen ones; what does not fail goes to the real driver.
 */
#include "config.h"
#include "tests/faulty.h"

#include "db/driver.h"

static const struct db_driver *real;
static struct db_driver faulty;
static enum faulty_how how;
static int left;
static bool fired;
static void (*before_write)(void *ctx);
static void *before_ctx;

static int tick(struct err *e)
{
	if (left-- != 0 && !(fired && how == FAULTY_ALWAYS))
		return 0;
	fired = true;
	return err_set(e, ERR_IO, "a fault made on purpose");
}

static int f_prepare(struct db *db, const char *sql, struct db_stmt **ret, struct err *e)
{
	int r = tick(e);

	return r < 0 ? r : real->prepare(db, sql, ret, e);
}

static int f_step(struct db_stmt *st, struct err *e)
{
	int r = tick(e);

	return r < 0 ? r : real->step(st, e);
}

static int f_begin(struct db *db, enum db_tx_kind kind, struct err *e)
{
	int r = tick(e);

	return r < 0 ? r : real->begin(db, kind, e);
}

static int f_commit(struct db *db, struct err *e)
{
	struct err ignored;
	int r = tick(e);

	if (r == 0)
		return real->commit(db, e);
	if (how != FAULTY_LANDED || real->commit(db, &ignored) < 0)
		real->rollback(db);
	return r;
}

static int f_script(struct db *db, const char *sql, struct err *e)
{
	int r = tick(e);

	return r < 0 ? r : real->script(db, sql, e);
}

static int64_t f_version(struct db *db, struct err *e)
{
	int r = tick(e);

	return r < 0 ? r : real->version(db, e);
}

static int f_set_version(struct db *db, int version, struct err *e)
{
	int r = tick(e);

	return r < 0 ? r : real->set_version(db, version, e);
}

static int f_alone(struct db *db, bool alone, struct err *e)
{
	int r = tick(e);

	/*
	 * Giving up what is held cannot fail halfway: the other direction is done, then reported.
	 */
	if (!alone && r < 0) {
		struct err ignored;

		return real->alone(db, false, &ignored) < 0 ? -(int)ignored.code : r;
	}
	return r < 0 ? r : real->alone(db, alone, e);
}

void faulty_begin(struct db *db, int nth, enum faulty_how which)
{
	real = db->drv;
	faulty = *real;
	faulty.prepare = f_prepare;
	faulty.step = f_step;
	faulty.begin = f_begin;
	faulty.commit = f_commit;
	faulty.script = f_script;
	faulty.version = f_version;
	faulty.set_version = f_set_version;
	faulty.alone = f_alone;
	db->drv = &faulty;
	how = which;
	left = nth;
	fired = false;
}

bool faulty_fired(void)
{
	return fired;
}

void faulty_end(struct db *db)
{
	db->drv = real;
}

static int b_begin(struct db *db, enum db_tx_kind kind, struct err *e)
{
	void (*call)(void *ctx) = before_write;

	if (call && kind == DB_TX_WRITE) {
		before_write = NULL;
		call(before_ctx);
	}
	return real->begin(db, kind, e);
}

void faulty_before_write(struct db *db, void (*call)(void *ctx), void *ctx)
{
	real = db->drv;
	faulty = *real;
	faulty.begin = b_begin;
	db->drv = &faulty;
	before_write = call;
	before_ctx = ctx;
}
