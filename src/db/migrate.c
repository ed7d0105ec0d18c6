/* SPDX-License-Identifier: MIT */
/*
 * Brings a book's tables up to date, one whole step at a time; owns no table itself (src/db/schema
 * does).
 */
#include "config.h"
#include "db/driver.h"

#include <assert.h>

static int make_step(struct db *db, const struct migration *step, struct err *e)
{
	DB_TX(tx);
	int r;

	if ((r = db_tx_begin(&tx, db, e)) < 0 ||
	    (r = db->drv->script(db, step->sql, e)) < 0 ||
	    (r = db->drv->set_version(db, step->version, e)) < 0 ||
	    (r = db_tx_commit(&tx, e)) < 0)
		return err_wrap(e, "bringing the book to format %d", step->version);
	return 0;
}

static int newer(int64_t version, int last, struct err *e)
{
	return err_set(e, ERR_NEWER,
		       "the book has format %lld and this program knows formats up to %d: "
		       "use the newer Scalpbook that made it; nothing was changed",
		       (long long)version, last);
}

/*
 * Asks the version again: somebody else may have done the work while this one waited to be alone.
 */
static int make_steps(struct db *db, const struct migration *steps, int count, struct err *e)
{
	int64_t version = db->drv->version(db, e);
	int made = 0;

	if (version < 0)
		return (int)version;
	if (version > count)
		return newer(version, count, e);
	for (int i = (int)version; i < count; i++, made++) {
		int r = make_step(db, &steps[i], e);

		if (r < 0)
			return r;
	}
	return made;
}

int db_migrate(struct db *db, const struct migration *steps, int count, struct err *e)
{
	int64_t version = db->drv->version(db, e);
	struct err ignored;
	int r;

	for (int i = 0; i < count; i++)
		assert(steps[i].version == i + 1);
	if (version < 0)
		return (int)version;
	if (version > count)
		return newer(version, count, e);
	if (version == count)
		return 0;
	if (db->mode == DB_READ_ONLY)
		return err_set(e, ERR_DENIED,
			       "the book has the older format %lld and cannot be brought up to "
			       "date while it is "
			       "open for reading only: open it once where it can be written",
			       (long long)version);
	r = db->drv->alone(db, true, e);
	if (r < 0)
		return r;
	r = make_steps(db, steps, count, e);
	if (r < 0) {
		if (db->drv->alone(db, false, &ignored) < 0)
			return err_wrap(e, "close the book and open it again");
		return r;
	}
	if (db->drv->alone(db, false, e) < 0)
		return -(int)e->code;
	return r;
}
