/* SPDX-License-Identifier: MIT */
/* Batches: rows from a function into a table, and what a batch leaves of its settings. */
#include "tests/db_place.h"
#include "base/file.h"
#include "db/driver.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char make_t[] = "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE, n INTEGER "
			     "CHECK (n <> 13)) STRICT";

/* Gives the rows of 'cell' in turn, then 'end'. */
struct source {
	const struct db_cell (*cell)[3];
	int n, at, end;
};

static int next_row(void *ctx, const struct db_cell **ret, struct err *e)
{
	struct source *s = ctx;

	if (s->at == s->n)
		return s->end < 0 ? err_set(e, ERR_FULL, "no more rows can be had") : 0;
	*ret = s->cell[s->at++];
	return 1;
}

static int load(struct db *db, const struct db_cell (*cell)[3], int n, int end, struct err *e)
{
	struct source s = { .cell = cell, .n = n, .end = end };
	DB_TX(tx);
	int r;

	OK(db_tx_begin(&tx, db, &e_));
	r = db_load(db, "t (n, name, id)", 3, next_row, &s, e);
	if (r < 0)
		return r;
	assert_int_equal(s.at, n);
	OK(db_tx_commit(&tx, &e_));
	return r;
}

static const struct db_cell plain[][3] = {
	{ { .number = INT64_MIN }, { .text = "Åsa 李", .len = sizeof "Åsa 李" - 1 },
	  { .number = 7 } },
	{ { .null = true }, { .text = "", .len = 0 }, { .null = true } },
	{ { .number = -1 }, { .text = "line\nbreak and more", .len = 10 }, { .number = 100 } },
	{ { .number = 0 }, { .null = true }, { .number = 3 } },
};

static void rows_arrive_as_they_were_given(void **state)
{
	struct db *db = place_book(*state);
	struct err e;

	do_write(db, make_t);
	for (int bulk = 0; bulk < 2; bulk++) {
		if (bulk)
			OK(db_bulk_begin(db, &e_));
		OK(load(db, plain, COUNT(plain), 0, &e_));
		assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), COUNT(plain));
		assert_int_equal(ask(db, "SELECT id FROM t WHERE name = 'Åsa 李' AND n < -9e18"),
				 7);
		assert_int_equal(ask(db, "SELECT id FROM t WHERE name = '' AND n IS NULL"), 8);
		assert_int_equal(ask(db, "SELECT id FROM t WHERE name = 'line' || char(10) || "
					 "'break' AND n = -1"), 100);
		assert_int_equal(ask(db, "SELECT id FROM t WHERE name IS NULL AND n = 0"), 3);
		OK(load(db, plain, 0, 0, &e_));
		do_write(db, "DELETE FROM t");
	}
	db_bulk_end(db);
	assert_int_equal(load(db, plain, 1, -1, &e), -ERR_FULL);
	assert_string_equal(e.msg, "no more rows can be had");
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), 0);
	db_close(&db);
}

/* The rows before it are gone too, in a batch and outside. */
static void a_bad_row_ends_the_load(void **state)
{
	static const struct db_cell bad[][2][3] = {
		{ { { .number = 1 }, { .text = "a", .len = 1 }, { .null = true } },
		  { { .number = 2 }, { .text = "a", .len = 1 }, { .null = true } } },
		{ { { .number = 1 }, { .text = "a", .len = 1 }, { .null = true } },
		  { { .number = 13 }, { .text = "b", .len = 1 }, { .null = true } } },
		{ { { .number = 1 }, { .text = "a", .len = 1 }, { .null = true } },
		  { { .text = "x", .len = 1 }, { .text = "b", .len = 1 }, { .null = true } } },
	};
	static const enum errc codes[] = { ERR_EXISTS, ERR_INVALID, ERR_INVALID };
	struct db *db = place_book(*state);

	do_write(db, make_t);
	for (int bulk = 0; bulk < 2; bulk++) {
		if (bulk)
			OK(db_bulk_begin(db, &e_));
		for (size_t i = 0; i < COUNT(bad); i++) {
			struct err e = { 0 };

			assert_int_equal(load(db, bad[i], 2, 0, &e), -(int)codes[i]);
			assert_true(e.msg[0]);
			assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), 0);
		}
	}
	db_bulk_end(db);
	db_close(&db);
}

static void a_text_can_be_too_long(void **state)
{
	static char giant[(16 << 20) + 1];
	const struct db_cell row[][3] = {
		{ { .number = 1 }, { .text = giant, .len = sizeof giant }, { .null = true } },
	};
	struct db *db = place_book(*state);
	struct err e = { 0 };

	do_write(db, make_t);
	memset(giant, 'x', sizeof giant);
	assert_int_equal(load(db, row, 1, 0, &e), -ERR_INVALID);
	assert_non_null(strstr(e.msg, "too long"));
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), 0);
	db_close(&db);
}

/* Only a load sees the rows, and nothing that another program put into the book. */
static void nothing_in_the_book_can_ask_for_rows(void **state)
{
	struct db *db = place_book(*state);
	struct err e = { 0 };
	DB_STMT(st);

	do_write(db, make_t);
	OK(load(db, plain, COUNT(plain), 0, &e_));
	OK(db_query(db, "SELECT c0 FROM loaded_rows", &st, &e_));
	assert_true(db_step(st, &e) < 0);
	db_stmt_done(&st);
	do_write(db, "CREATE VIEW v AS SELECT c0 FROM loaded_rows");
	assert_true(db_query(db, "SELECT * FROM v", &st, &e) < 0);
	db_close(&db);
}

static void importing_can_have_more_memory(void **state)
{
	struct db *db = place_book(*state);

	assert_int_equal(ask(db, "PRAGMA cache_size"), -2000);
	OK(db_bulk_begin(db, &e_));
	assert_true(ask(db, "PRAGMA cache_size") < -100000);
	assert_int_equal(ask(db, "PRAGMA temp_store"), 1);
	db_bulk_end(db);
	assert_int_equal(ask(db, "PRAGMA temp_store"), 2);
	assert_int_equal(ask(db, "PRAGMA cache_size"), -2000);
	db_close(&db);
}

static bool has_log(struct db *db)
{
	return ask(db, "SELECT journal_mode = 'wal' FROM pragma_journal_mode");
}

static bool beside(const struct place *p, const char *ending)
{
	char name[PLACE_PATH + 10];
	struct stat st;

	snprintf(name, sizeof name, "%s%s", p->path, ending);
	return stat(name, &st) == 0 && st.st_size > 0;
}

/* Only into a book with little in it that nobody else has open. */
static void the_log_is_left_for_a_batch(void **state)
{
	static const struct { bool other, large, log; } rows[] = {
		{ false, false, false }, { true, false, true }, { false, true, true },
	};
	struct place *p = *state;
	struct db *db = place_book(p);

	do_write(db, make_t);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct db *other = rows[i].other ? place_open(p, DB_READ_ONLY) : NULL;

		if (rows[i].large)
			do_write(db, "CREATE TABLE big AS SELECT zeroblob(9000000)");
		OK(db_bulk_begin(db, &e_));
		assert_int_equal(has_log(db), rows[i].log);
		OK(load(db, plain, COUNT(plain), 0, &e_));
		db_bulk_end(db);
		assert_true(has_log(db));
		if (other)
			assert_int_equal(ask(other, "SELECT COUNT(*) FROM t"), COUNT(plain));
		db_close(&other);
		assert_false(beside(p, "-journal"));
		other = place_open(p, DB_READ_WRITE);	/* lets others in again */
		assert_int_equal(ask(other, "SELECT COUNT(*) FROM t"), COUNT(plain));
		do_write(other, "DELETE FROM t");
		db_close(&other);
	}
	db_close(&db);
}

/* They take this lock to open the book. */
static void others_wait_for_a_batch(void **state)
{
	struct place *p = *state;
	struct db *db = place_book(p);
	char name[PLACE_PATH + 10];
	struct lock use = LOCK_NONE;
	struct err e;

	do_write(db, make_t);
	snprintf(name, sizeof name, "%s.use", p->path);
	OK(lock_open(&use, name, &e_));
	OK(db_bulk_begin(db, &e_));
	assert_int_equal(lock_take(&use, LOCK_HOW_SHARED, 0, &e), -ERR_BUSY);
	db_bulk_end(db);
	OK(lock_take(&use, LOCK_HOW_SHARED, 0, &e_));
	lock_close(&use);
	db_close(&db);
}

/* Killed with pages of the batch in the file already. */
static void kill_in_a_batch(struct place *p)
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		struct db *db = place_open(p, DB_READ_WRITE);
		DB_TX(tx);

		OK(db_bulk_begin(db, &e_));
		OK(db_run(db, "PRAGMA cache_size = 10", &e_));
		OK(db_tx_begin(&tx, db, &e_));
		OK(db_run(db, "UPDATE t SET name = 'other'", &e_));
		OK(db_run(db, "INSERT INTO t (name, n) SELECT hex(randomblob(500)), 1 FROM "
			      "sqlite_schema, pragma_function_list", &e_));
		kill(getpid(), SIGKILL);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status));
}

/* Whoever comes next, to read or to write, finds what was there before, and the log again. */
static void a_killed_batch_leaves_nothing(void **state)
{
	static const enum db_mode modes[] = { DB_READ_WRITE, DB_READ_ONLY };
	struct place *p = *state;
	struct db *db = place_book(p);

	do_write(db, make_t);
	do_write(db, "INSERT INTO t (name, n) VALUES ('Öberg', 1)");
	db_close(&db);
	for (size_t i = 0; i < COUNT(modes); i++) {
		struct stat st;

		kill_in_a_batch(p);
		assert_true(beside(p, "-journal"));
		assert_int_equal(stat(p->path, &st), 0);
		assert_true(st.st_size > 100000);
		db = place_open(p, modes[i]);
		assert_int_equal(ask(db, "SELECT COUNT(*) FROM t WHERE name = 'Öberg'"), 1);
		assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), 1);
		assert_int_equal(ask(db, "SELECT COUNT(*) FROM pragma_integrity_check WHERE "
					 "integrity_check <> 'ok'"), 0);
		db_close(&db);
		assert_false(beside(p, "-journal"));
		db = place_open(p, DB_READ_WRITE);
		assert_true(has_log(db));
		db_close(&db);
	}
}

/* The journal is synced before the first page of the book is overwritten, as the log would be. */
static void a_full_disk_ends_a_batch(void **state)
{
	struct db *db = place_book(*state);
	struct rlimit was, small;
	struct err e = { 0 };

	do_write(db, make_t);
	do_write(db, "INSERT INTO t (name, n) VALUES ('Öberg', 1)");
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &was), 0);
	signal(SIGXFSZ, SIG_IGN);
	OK(db_bulk_begin(db, &e_));
	for (int small_cache = 0; small_cache < 2; small_cache++) {
		DB_TX(tx);
		int r;

		if (small_cache)
			OK(db_run(db, "PRAGMA cache_size = 10", &e_));
		small = (struct rlimit){ 300000, was.rlim_max };
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
		OK(db_tx_begin(&tx, db, &e_));
		r = db_run(db, "INSERT INTO t (name, n) SELECT hex(randomblob(500)), 1 FROM "
			       "sqlite_schema, pragma_function_list", &e);
		if (!small_cache) {
			OK(r);
			r = db_tx_commit(&tx, &e);
		}
		assert_int_equal(r, -ERR_FULL);
		db_tx_abort(&tx);
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &was), 0);
		assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), 1);
	}
	OK(load(db, plain, COUNT(plain), 0, &e_));	/* room again */
	db_bulk_end(db);
	signal(SIGXFSZ, SIG_DFL);
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), 1 + COUNT(plain));
	assert_true(has_log(db));
	db_close(&db);
}

int main(void)
{
#define T(name) cmocka_unit_test_setup_teardown(name, place_up, place_down)
	const struct CMUnitTest tests[] = {
		T(rows_arrive_as_they_were_given),
		T(a_bad_row_ends_the_load),
		T(a_text_can_be_too_long),
		T(nothing_in_the_book_can_ask_for_rows),
		T(importing_can_have_more_memory),
		T(the_log_is_left_for_a_batch),
		T(others_wait_for_a_batch),
		T(a_killed_batch_leaves_nothing),
		T(a_full_disk_ends_a_batch),
	};

	return cmocka_run_group_tests_name("db batches", tests, NULL, NULL);
}
