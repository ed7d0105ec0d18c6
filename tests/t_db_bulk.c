/* SPDX-License-Identifier: MIT */
/* Batches: rows from a function into a table, and what a batch leaves of its settings. */
#include "tests/db_place.h"
#include "db/driver.h"

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
		db_bulk(db, bulk);
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
	db_bulk(db, false);
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
		db_bulk(db, bulk);
		for (size_t i = 0; i < COUNT(bad); i++) {
			struct err e = { 0 };

			assert_int_equal(load(db, bad[i], 2, 0, &e), -(int)codes[i]);
			assert_true(e.msg[0]);
			assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), 0);
		}
	}
	db_bulk(db, false);
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
	db_bulk(db, true);
	assert_true(ask(db, "PRAGMA cache_size") < -100000);
	assert_int_equal(ask(db, "PRAGMA temp_store"), 1);
	db_bulk(db, false);
	assert_int_equal(ask(db, "PRAGMA temp_store"), 2);
	assert_int_equal(ask(db, "PRAGMA cache_size"), -2000);
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
	};

	return cmocka_run_group_tests_name("db batches", tests, NULL, NULL);
}
