/* SPDX-License-Identifier: MIT */
/* Opens, makes and migrates a book; settings and counters. */
#include "config.h"
#include "store/book.h"
#include "base/file.h"
#include "base/mem.h"
#include "model/setting.h"
#include "store/sql.h"

#include <string.h>
#include <unistd.h>

static const char *book_url(struct arena *a, const char *dir)
{
	return arena_printf(a, "sqlite:%s/scalpbook.db", dir);
}

int book_create(const char *dir, struct err *e)
{
	ARENA(a);
	struct db *db = NULL;
	char *real = NULL;
	int r;

	if ((r = dir_make(dir, e)) < 0 || (r = path_real(&real, &a, dir, e)) < 0)
		return r;
	if ((r = db_create(book_url(&a, real), e)) < 0)
		return err_wrap(e, "making a book in '%s'", dir);
	if ((r = dir_make(arena_printf(&a, "%s/photos", real), e)) < 0 ||
	    (r = db_open(&db, book_url(&a, real), DB_READ_WRITE, e)) < 0)
		return r;
	r = db_migrate(db, db_migrations, db_migration_count, e);
	db_close(&db);
	return r < 0 ? r : 0;
}

/*
 * A book that another version of the program made: older ones are brought up, newer ones refused.
 */
static int bring_up(struct book *b, struct err *e)
{
	int64_t version = db_schema_version(b->db),
		ours = db_migrations[db_migration_count - 1].version;

	if (!b->read_only || version > ours)
		return db_migrate(b->db, db_migrations, db_migration_count, e);
	if (version < ours)
		return err_set(e, ERR_NOTBOOK,
			       "'%s' was made by an older program; open it once without "
			       "--read-only to bring it up",
			       b->dir);
	return 0;
}

static enum date_order typed_order(struct book *b)
{
	ARENA(a);
	const char *s = setting_get(b, "dates", &a);

	if (!strcmp(s, "day-first"))
		return DATE_DMY;
	if (!strcmp(s, "month-first"))
		return DATE_MDY;
	return !strcmp(s, "iso") ? DATE_ISO : date_order_of_locale();
}

void book_read_rules(struct book *b)
{
	b->rules = (struct rules){
		.today = clock_today(), .order = typed_order(b),
		.currency = setting_get(b, "currency", &b->arena),
	};
	b->rules.money_digits = currency_digits(b->rules.currency);
}

static int no_book(const char *dir, struct err *e)
{
	return err_set(e, ERR_MISSING,
		       "there is no book in '%s'; make one with: scalpbook --book='%s' init", dir,
		       dir);
}

int book_open(struct book **ret, const char *dir, bool read_only, struct err *e)
{
	ARENA(a);
	struct book *b;
	char *real = NULL;
	int r;

	if (!path_exists(dir))
		return no_book(dir, e);
	if ((r = path_real(&real, &a, dir, e)) < 0)
		return r;
	b = mem_alloc(sizeof *b);
	b->read_only = read_only;
	b->dir = arena_strdup(&b->arena, real);
	b->photos = arena_printf(&b->arena, "%s/photos", real);
	b->file = arena_printf(&b->arena, "%s/scalpbook.db", real);
	if (!path_exists(b->file))
		r = no_book(dir, e);
	else
		r = db_open(&b->db, book_url(&a, real), read_only ? DB_READ_ONLY : DB_READ_WRITE,
			    e);
	if (r < 0 || (r = bring_up(b, e)) < 0) {
		book_close(&b);
		return r;
	}
	book_read_rules(b);
	*ret = b;
	return 0;
}

void book_close(struct book **b)
{
	if (!*b)
		return;
	db_close(&(*b)->db);
	buf_done(&(*b)->said);
	arena_done(&(*b)->arena);
	mem_free(*b);
	*b = NULL;
}

const char *setting_get(struct book *b, const char *name, struct arena *a)
{
	struct err e;
	DB_STMT(st);

	if (db_query(b->db, "SELECT value FROM setting WHERE name = $1", &st, &e) == 0) {
		db_bind_text(st, 1, name);
		if (db_step(st, &e) == 1)
			return arena_strdup(a, db_text(st, 0));
	}
	return setting_named(name)->preset;
}

int setting_put(struct book *b, const char *name, const char *value, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "INSERT INTO setting (name, value) VALUES ($1, $2) "
			 "ON CONFLICT (name) DO UPDATE SET value = $2", &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, name);
	db_bind_text(st, 2, value);
	return db_step(st, e);
}

int64_t counter_get(struct book *b, const char *name)
{
	struct err e;
	DB_STMT(st);

	if (db_query(b->db, "SELECT value FROM counter WHERE name = $1", &st, &e) < 0)
		return 0;
	db_bind_text(st, 1, name);
	return db_step(st, &e) == 1 ? db_int(st, 0) : 0;
}

int counter_add(struct book *b, const char *name, int64_t by, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db, "INSERT INTO counter (name, value) VALUES ($1, $2) "
			 "ON CONFLICT (name) DO UPDATE SET value = counter.value + $2", &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, name);
	db_bind_int(st, 2, by);
	return db_step(st, e);
}

int64_t book_count(struct book *b, const struct rectype *t)
{
	ARENA(a);
	struct err e;
	DB_STMT(st);

	if (db_query(b->db, arena_printf(&a, "SELECT COUNT(*) FROM %s", t->name), &st, &e) < 0)
		return 0;
	return db_step(st, &e) == 1 ? db_int(st, 0) : 0;
}
