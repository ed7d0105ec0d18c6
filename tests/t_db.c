/* SPDX-License-Identifier: MIT */
/*
 * What every driver must do: values, statements, transactions, snapshots, migrations. Files and
 * locks are in t_db_file.c.
 */
#include "tests/db_place.h"
#include "db/driver.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static const char make_t[] = "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT UNIQUE, n INTEGER "
			     "CHECK (n <> 13)) STRICT";

static struct db *book(void **state)
{
	struct db *db = place_book(*state);

	do_write(db, make_t);
	return db;
}

static int add(struct db *db, const char *name, int64_t n, struct err *e)
{
	DB_STMT(st);
	int r = db_query(db, "INSERT INTO t (n, name) VALUES ($2, $1) RETURNING id", &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, name);
	db_bind_int(st, 2, n);
	while ((r = db_step(st, e)) > 0)
		assert_true(db_int(st, 0) > 0);
	return r;
}

static void values_come_back_as_they_went(void **state)
{
	static const struct { const char *text; int64_t n;
	} rows[] = {
		{ "", 0 },
		{ "Ana", INT64_MAX },
		{ "O'Brien \"x\"; DROP TABLE t; --", INT64_MIN },
		{ "Öberg 李小龙 👩‍🦲", -1 },
		{ "%s $1 ?1", 15000000000 },
		{ "line\nbreak\ttab", 1 },
	};
	struct db *db = book(state);
	DB_TX(tx);
	DB_STMT(st);
	size_t len;

	OK(db_tx_begin(&tx, db, &e_));
	for (size_t i = 0; i < COUNT(rows); i++)
		OK(add(db, rows[i].text, rows[i].n, &e_));
	OK(db_tx_commit(&tx, &e_));
	OK(db_query(db, "SELECT name, n, n AS other FROM t ORDER BY id", &st, &e_));
	for (size_t i = 0; i < COUNT(rows); i++) {
		OK(db_step(st, &e_) - 1);
		assert_string_equal(db_text_n(st, 0, &len), rows[i].text);
		assert_int_equal(len, strlen(rows[i].text));
		assert_false(db_is_null(st, 0));
		assert_true(db_int(st, 1) == rows[i].n);
	}
	for (int i = 0; i < 2; i++) {
		struct err e;

		assert_int_equal(db_step(st, &e), 0);
	}
	db_stmt_done(&st);
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), COUNT(rows));
	db_close(&db);
	assert_null(db);
}

static void null_is_not_empty(void **state)
{
	struct db *db = book(state);
	struct err e = { 0 };
	DB_STMT(st);

	OK(db_query(db, "SELECT $1, $2, $3, $4", &st, &e_));
	db_bind_null(st, 1);
	db_bind_text(st, 2, NULL);
	db_bind_text_n(st, 3, "abcdef", 3);
	assert_int_equal(db_step(st, &e), 1);
	assert_true(db_is_null(st, 0) && db_is_null(st, 1) && db_is_null(st, 3));
	assert_string_equal(db_text(st, 0), "");
	assert_int_equal(db_int(st, 3), 0);
	assert_string_equal(db_text(st, 2), "abc");
	db_stmt_done(&st);
	db_close(&db);
}

static void placeholders_are_numbers(void **state)
{
	struct db *db = book(state);
	struct err e = { 0 };
	DB_STMT(st);

	OK(db_query(db, "SELECT $2 || '/' || $10 || '/' || $1 || '/' || $2", &st, &e_));
	for (int i = 0; i < 2; i++) {
		db_bind_text(st, 1, i ? "uno" : "one");
		db_bind_text(st, 2, "two");
		db_bind_text(st, 10, "ten");
		assert_int_equal(db_step(st, &e), 1);
		assert_string_equal(db_text(st, 0), i ? "two/ten/uno/two" : "two/ten/one/two");
		db_again(st);
	}
	assert_int_equal(db_step(st, &e), 1);
	assert_true(db_is_null(st, 0));	/* again has forgotten what was bound */
	db_stmt_done(&st);
	db_close(&db);
}

static void broken_rules_have_names(void **state)
{
	static const struct { const char *sql; enum errc code; const char *field; } rows[] = {
		{ "INSERT INTO c (name) VALUES ('ana')", ERR_EXISTS, "name" },
		{ "INSERT INTO c (id, name) VALUES (1, 'x')", ERR_EXISTS, "id" },
		{ "INSERT INTO c (name) VALUES (NULL)", ERR_INVALID, "name" },
		{ "INSERT INTO c (name, n) VALUES ('bob', -1)", ERR_INVALID, "" },
		{ "INSERT INTO c (name, boss) VALUES ('bob', 77)", ERR_INVALID, "" },
		{ "UPDATE c SET n = 'x'", ERR_INVALID, "" },
		{ "SELECT * FROM nowhere", ERR_DB, "" },
		{ "SELEKT", ERR_DB, "" },
		{ "SELECT \"not a column\"", ERR_DB, "" },
	};
	struct db *db = place_book(*state);

	do_write(db, "CREATE TABLE c (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, n INTEGER "
		     "CHECK (n >= 0), "
		     "boss INTEGER REFERENCES c) STRICT");
	do_write(db, "INSERT INTO c (id, name) VALUES (1, 'ana')");
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct err e = { 0 };
		DB_TX(tx);

		OK(db_tx_begin(&tx, db, &e_));
		assert_int_equal(db_run(db, rows[i].sql, &e), -(int)rows[i].code);
		assert_true(strlen(e.msg) > 10);
		if (rows[i].field[0])
			assert_string_equal(e.field, rows[i].field);
	}
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM c"), 1);
	db_close(&db);
}

static void leaving_the_scope_rolls_back(void **state)
{
	struct db *db = book(state);

	{
		DB_TX(tx);

		OK(db_tx_begin(&tx, db, &e_));
		OK(add(db, "ana", 1, &e_));
		assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), 1);
		assert_false(db_idle(db));
	}
	assert_true(db_idle(db));
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), 0);
	do_write(db, "INSERT INTO t (name) VALUES ('bob')");
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), 1);
	db_close(&db);
}

static void changes_are_counted(void **state)
{
	struct db *db = book(state);

	do_write(db, "INSERT INTO t (name, n) VALUES ('a', 1), ('b', 1), ('c', 2)");
	assert_int_equal(db_changes(db), 3);
	do_write(db, "UPDATE t SET n = 5 WHERE n = 1");
	assert_int_equal(db_changes(db), 2);
	do_write(db, "UPDATE t SET n = 5 WHERE n = 99");
	assert_int_equal(db_changes(db), 0);
	db_close(&db);
}

static void statements_are_kept(void **state)
{
	struct db *db = book(state);
	struct db_stmt *a = NULL, *b = NULL, *kept;
	struct err e;

	OK(db_query(db, "SELECT 1", &a, &e_));
	OK(db_query(db, "SELECT 1", &b, &e_));
	assert_ptr_not_equal(a, b);
	assert_int_equal(db_step(a, &e), 1);
	assert_false(db_idle(db));
	assert_int_equal(db_step(b, &e), 1);
	kept = a;
	db_stmt_done(&a);
	assert_null(a);
	db_stmt_done(&a);
	assert_int_equal(db_int(b, 0), 1);
	OK(db_query(db, "SELECT 1", &a, &e_));
	assert_ptr_equal(a, kept);
	db_stmt_done(&a);
	db_stmt_done(&b);
	for (int i = 0; i < 3 * DB_IDLE_STMTS; i++) {
		char sql[30];

		snprintf(sql, sizeof sql, "SELECT %d", i % (2 * DB_IDLE_STMTS));
		assert_int_equal(ask(db, sql), i % (2 * DB_IDLE_STMTS));
		assert_true(db->idle <= DB_IDLE_STMTS);
	}
	assert_int_equal(db->idle, DB_IDLE_STMTS);
	db_close(&db);
}

static void a_statement_outlives_a_new_column(void **state)
{
	struct db *db = book(state);

	do_write(db, "INSERT INTO t (name, n) VALUES ('a', 7)");
	assert_int_equal(ask(db, "SELECT n FROM t"), 7);
	do_write(db, "ALTER TABLE t ADD COLUMN more TEXT");
	assert_int_equal(ask(db, "SELECT n FROM t"), 7);
	db_close(&db);
}

/* ---- misuse stops the program: each in a child, so that the parent lives to tell ---- */

static void write_alone(struct db *db)
{
	struct err e;

	(void)!db_run(db, "INSERT INTO t (name) VALUES ('x')", &e);
}

static void nest(struct db *db)
{
	struct err e;
	DB_TX(a);
	DB_TX(b);

	(void)!db_tx_begin(&a, db, &e);
	(void)!db_tx_begin(&b, db, &e);
}

static void commit_half_read(struct db *db)
{
	struct err e;
	DB_TX(tx);
	DB_STMT(st);

	(void)!db_tx_begin(&tx, db, &e);
	(void)!db_query(db, "SELECT 1", &st, &e);
	(void)!db_step(st, &e);
	(void)!db_tx_commit(&tx, &e);
}

static void read_before_step(struct db *db)
{
	struct err e;
	DB_STMT(st);

	(void)!db_query(db, "SELECT 1", &st, &e);
	(void)db_int(st, 0);
}

static void bind_what_is_not_there(struct db *db)
{
	struct err e;
	DB_STMT(st);

	(void)!db_query(db, "SELECT $1", &st, &e);
	db_bind_int(st, 2, 1);
}

static void write_in_read_transaction(struct db *db)
{
	struct err e;
	DB_TX(tx);

	(void)!db_tx_begin_read(&tx, db, &e);
	write_alone(db);
}

static void two_statements(struct db *db)
{
	struct err e;

	(void)!db_run(db, "SELECT 1; SELECT 2", &e);
}

static void close_in_use(struct db *db)
{
	struct err e;
	struct db_stmt *st;

	(void)!db_query(db, "SELECT 1", &st, &e);
	db_close(&db);
}

static void no_misuse(struct db *db)
{
	do_write(db, "INSERT INTO t (name) VALUES ('x')");
}

static int signal_of(struct place *p, void (*misuse)(struct db *db))
{
	int status;
	pid_t child;

	fflush(NULL);
	child = fork();
	if (child == 0) {
		struct rlimit none = { 0, 0 };

		setrlimit(RLIMIT_CORE, &none);
		signal(SIGABRT, SIG_DFL);
		if (!freopen("/dev/null", "w", stderr))
			_exit(3);
		misuse(place_open(p, DB_READ_WRITE));
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

static void misuse_stops_the_program(void **state)
{
	static const struct { void (*misuse)(struct db *db); int signal;
	} rows[] = {
		{ write_alone, SIGABRT },
		{ nest, SIGABRT },
		{ commit_half_read, SIGABRT },
		{ read_before_step, SIGABRT },
		{ bind_what_is_not_there, SIGABRT },
		{ write_in_read_transaction, SIGABRT },
		{ two_statements, SIGABRT },
		{ close_in_use, SIGABRT },
		{ no_misuse, 0 },
	};
	struct db *db = book(state);

	db_close(&db);
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(signal_of(*state, rows[i].misuse), rows[i].signal);
}

/* ---- two connections ---- */

static void one_writes_at_a_time(void **state)
{
	struct db *a = book(state), *b = place_open(*state, DB_READ_WRITE);
	struct err e = { 0 };
	DB_TX(first);
	DB_TX(second);

	OK(db_tx_begin(&first, a, &e_));
	b->patience = 20;
	assert_int_equal(db_tx_begin(&second, b, &e), -ERR_BUSY);
	assert_non_null(strstr(e.msg, "try again"));
	OK(add(a, "ana", 1, &e_));
	assert_int_equal(ask(b, "SELECT COUNT(*) FROM t"), 0);	/* reading goes on */
	OK(db_tx_commit(&first, &e_));
	OK(db_tx_begin(&second, b, &e_));
	OK(add(b, "bob", 1, &e_));
	OK(db_tx_commit(&second, &e_));
	assert_int_equal(ask(a, "SELECT COUNT(*) FROM t"), 2);
	db_close(&b);
	db_close(&a);
}

static void a_snapshot_stands_still(void **state)
{
	struct db *a = book(state), *b = place_open(*state, DB_READ_ONLY);
	struct err e;
	DB_TX(tx);

	do_write(a, "INSERT INTO t (name) VALUES ('before')");
	OK(db_tx_begin_read(&tx, b, &e_));
	do_write(a, "INSERT INTO t (name) VALUES ('after')");
	assert_int_equal(ask(b, "SELECT COUNT(*) FROM t"), 1);
	assert_int_equal(ask(a, "SELECT COUNT(*) FROM t"), 2);
	OK(db_tx_commit(&tx, &e_));
	assert_int_equal(ask(b, "SELECT COUNT(*) FROM t"), 2);
	assert_int_equal(db_tx_begin(&tx, b, &e), -ERR_DENIED);
	assert_int_equal(db_run(b, "DELETE FROM t", &e), -ERR_DENIED);
	db_close(&b);
	db_close(&a);
}

static void others_commits_are_noticed(void **state)
{
	struct db *a = book(state), *b = place_open(*state, DB_READ_WRITE);
	int64_t seen = db_data_version(b);
	DB_TX(tx);

	assert_true(seen >= 0);
	assert_int_equal(db_data_version(b), seen);
	do_write(b, "INSERT INTO t (name) VALUES ('own')");
	assert_int_equal(db_data_version(b), seen);
	do_write(a, "INSERT INTO t (name) VALUES ('other')");
	assert_int_not_equal(db_data_version(b), seen);
	seen = db_data_version(b);
	OK(db_tx_begin_read(&tx, b, &e_));
	assert_int_equal(db_data_version(b), seen);
	do_write(a, "INSERT INTO t (name) VALUES ('meanwhile')");
	assert_int_equal(db_data_version(b), seen);
	db_tx_abort(&tx);
	assert_int_not_equal(db_data_version(b), seen);
	db_close(&b);
	db_close(&a);
}

static void nobody_loses_a_commit(void **state)
{
	enum { WRITERS = 4, COMMITS = 100 };
	struct db *db = book(state);
	pid_t children[WRITERS];

	db_close(&db);
	fflush(NULL);
	for (int w = 0; w < WRITERS; w++) {
		children[w] = fork();
		if (children[w])
			continue;
		db = place_open(*state, DB_READ_WRITE);
		for (int i = 0; i < COMMITS; i++) {
			char name[30];
			struct err e;
			DB_TX(tx);

			snprintf(name, sizeof name, "%d/%d", w, i);
			if (db_tx_begin(&tx, db, &e) < 0 ||
			    add(db, name, i < 13 ? 0 : i + 1, &e) < 0 || db_tx_commit(&tx, &e) < 0)
				_exit(1);
		}
		db_close(&db);
		_exit(0);
	}
	for (int w = 0; w < WRITERS; w++) {
		int status;

		assert_int_equal(waitpid(children[w], &status, 0), children[w]);
		assert_int_equal(status, 0);
	}
	db = place_open(*state, DB_READ_WRITE);
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM t"), WRITERS * COMMITS);
	db_close(&db);
}

/* ---- migrations ---- */

static const struct migration steps[] = {
	{ 1, "CREATE TABLE one (id INTEGER PRIMARY KEY, name TEXT) STRICT; INSERT INTO one (name) "
	     "VALUES ('x')" },
	{ 2, "CREATE TABLE two (id INTEGER PRIMARY KEY) STRICT; UPDATE one SET name = 'y'" },
	{ 3, "CREATE TABLE three (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)" },
};

static void migrating_twice_is_once(void **state)
{
	struct db *db = place_book(*state);
	struct err e;

	assert_int_equal(db_schema_version(db), 0);
	assert_int_equal(db_migrate(db, steps, 1, &e), 1);
	assert_int_equal(db_migrate(db, steps, 2, &e), 1);
	assert_int_equal(db_migrate(db, steps, 2, &e), 0);
	assert_int_equal(db_schema_version(db), 2);
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM one WHERE name = 'y'"), 1);
	db_close(&db);
}

static void a_broken_step_leaves_nothing(void **state)
{
	struct db *db = place_book(*state);
	struct err e = { 0 };

	assert_int_equal(db_migrate(db, steps, 3, &e), -ERR_DB);
	assert_non_null(strstr(e.msg, "format 3"));
	assert_int_equal(db_schema_version(db), 2);
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'three'"), 0);
	assert_true(db_idle(db));
	db_close(&db);
}

static void a_newer_book_is_refused(void **state)
{
	struct db *db = place_book(*state);
	struct err e = { 0 };

	assert_int_equal(db_migrate(db, steps, 2, &e), 2);
	assert_int_equal(db_migrate(db, steps, 1, &e), -ERR_NEWER);
	assert_non_null(strstr(e.msg, "newer Scalpbook"));
	assert_int_equal(db_schema_version(db), 2);
	db_close(&db);
}

static void migrating_needs_to_be_alone(void **state)
{
	struct db *a = place_book(*state), *b = place_open(*state, DB_READ_ONLY);
	struct err e = { 0 };

	a->patience = 20;
	assert_int_equal(db_migrate(a, steps, 2, &e), -ERR_BUSY);
	assert_int_equal(db_schema_version(a), 0);
	assert_int_equal(db_migrate(b, steps, 2, &e), -ERR_DENIED);
	db_close(&b);
	assert_int_equal(db_migrate(a, steps, 2, &e), 2);
	b = place_open(*state, DB_READ_ONLY);
	assert_int_equal(db_migrate(a, steps, 2, &e), 0);
	assert_int_equal(db_migrate(b, steps, 2, &e), 0);
	db_close(&b);
	db_close(&a);
}

static void our_own_steps_are_in_order(void **state)
{
	struct db *db = place_book(*state);
	struct err e;

	assert_true(db_migration_count >= 1);
	assert_int_equal(db_migrate(db, db_migrations, db_migration_count, &e), db_migration_count);
	db_close(&db);
}

int main(void)
{
#define T(name) cmocka_unit_test_setup_teardown(name, place_up, place_down)
	const struct CMUnitTest tests[] = {
		T(values_come_back_as_they_went), T(null_is_not_empty),
		T(placeholders_are_numbers),      T(broken_rules_have_names),
		T(leaving_the_scope_rolls_back),  T(changes_are_counted),
		T(statements_are_kept),           T(a_statement_outlives_a_new_column),
		T(misuse_stops_the_program),      T(one_writes_at_a_time),
		T(a_snapshot_stands_still),       T(others_commits_are_noticed),
		T(nobody_loses_a_commit),         T(migrating_twice_is_once),
		T(a_broken_step_leaves_nothing),  T(a_newer_book_is_refused),
		T(migrating_needs_to_be_alone),   T(our_own_steps_are_in_order),
	};

	return cmocka_run_group_tests_name("db", tests, NULL, NULL);
}
