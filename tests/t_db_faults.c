/* SPDX-License-Identifier: MIT */
/*
 * Every call of a small use case fails once, then again for good: nothing half-written, and an
 * honest answer.
 */
#include "tests/db_place.h"
#include "tests/faulty.h"
#include "db/driver.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static int insert(struct db *db, const char *sql, const char *text, struct err *e)
{
	DB_STMT(st);
	int r = db_query(db, sql, &st, e);

	if (r < 0)
		return r;
	db_bind_text(st, 1, text);
	while ((r = db_step(st, e)) > 0)
		;
	return r;
}

/* A record and its audit entry, as every save of the program is. */
static int save(struct db *db, const char *key, struct err *e)
{
	DB_TX(tx);
	int r;

	if ((r = db_tx_begin(&tx, db, e)) < 0 ||
	    (r = insert(db, "INSERT INTO client (key) VALUES ($1) RETURNING id", key, e)) < 0 ||
	    (r = insert(db, "INSERT INTO audit (what) VALUES ($1)", key, e)) < 0)
		return r;
	return db_tx_commit(&tx, e);
}

/* The mistake that the walk must find: two transactions for one save. */
static int save_in_halves(struct db *db, const char *key, struct err *e)
{
	DB_TX(first);
	DB_TX(second);
	int r;

	if ((r = db_tx_begin(&first, db, e)) < 0 ||
	    (r = insert(db, "INSERT INTO client (key) VALUES ($1) RETURNING id", key, e)) < 0 ||
	    (r = db_tx_commit(&first, e)) < 0 ||
	    (r = db_tx_begin(&second, db, e)) < 0 ||
	    (r = insert(db, "INSERT INTO audit (what) VALUES ($1)", key, e)) < 0)
		return r;
	return db_tx_commit(&second, e);
}

static struct db *book(void **state)
{
	struct db *db = place_book(*state);

	do_write(db,
		 "CREATE TABLE client (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT");
	do_write(db, "CREATE TABLE audit (id INTEGER PRIMARY KEY, what TEXT NOT NULL) STRICT");
	return db;
}

/* Returns how many faults were walked; *ret_bad counts those after which the book was not whole. */
static int walk(struct db *db, int (*use_case)(struct db *db, const char *key, struct err *e),
		enum faulty_how how, int *ret_bad)
{
	*ret_bad = 0;
	for (int n = 0; n < 1000; n++) {
		struct err e = { 0 };
		int64_t clients, audits, before = ask(db, "SELECT COUNT(*) FROM client");
		char key[20];
		int r;

		snprintf(key, sizeof key, "%d", n);
		db_stmts_close(db);	/* so that preparing is among the calls */
		faulty_begin(db, n, how);
		r = use_case(db, key, &e);
		faulty_end(db);
		assert_true(db_idle(db));
		clients = ask(db, "SELECT COUNT(*) FROM client");
		audits = ask(db, "SELECT COUNT(*) FROM audit");
		if (!faulty_fired()) {
			assert_int_equal(r, 0);
			assert_int_equal(clients, before + 1);
			return n;
		}
		assert_int_equal(r, -ERR_IO);
		assert_true(e.msg[0]);
		if (clients != audits || (how != FAULTY_LANDED && clients != before))
			++*ret_bad;
	}
	return -1;
}

static void nothing_is_half_written(void **state)
{
	struct db *db = book(state);
	int bad;

	assert_true(walk(db, save, FAULTY_ONCE, &bad) >= 7);
	assert_int_equal(bad, 0);
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM client"), 1);
	db_close(&db);
}

static void nor_when_all_later_calls_fail(void **state)
{
	struct db *db = book(state);
	int bad;

	assert_true(walk(db, save, FAULTY_ALWAYS, &bad) >= 7);
	assert_int_equal(bad, 0);
	db_close(&db);
}

static void the_walk_finds_a_mistake(void **state)
{
	struct db *db = book(state);
	int bad;

	assert_true(walk(db, save_in_halves, FAULTY_ONCE, &bad) > 0);
	assert_true(bad > 0);
	db_close(&db);
}

/*
 * The commit failed and yet it is stored: the key tells, and entering it again does not make two.
 */
static void a_failed_commit_may_have_landed(void **state)
{
	struct db *db = book(state);
	struct err e = { 0 };
	int bad;

	walk(db, save, FAULTY_LANDED, &bad);
	assert_int_equal(bad, 0);
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM client"),
			 2); /* the landed one and the one without a fault */
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM audit"), 2);
	for (int64_t id = 1; id <= 2; id++) {
		char key[30];

		snprintf(key, sizeof key, "%lld",
			 (long long)ask(
				 db,
				 id == 1 ? "SELECT CAST(key AS INTEGER) FROM client WHERE id = 1" :
					   "SELECT CAST(key AS INTEGER) FROM client WHERE id = 2"));
		assert_int_equal(save(db, key, &e), -ERR_EXISTS);
		assert_string_equal(e.field, "key");
	}
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM client"), 2);
	db_close(&db);
}

static void a_migration_is_whole_or_absent(void **state)
{
	static const struct migration steps[] = {
		{ 1, "CREATE TABLE one (id INTEGER PRIMARY KEY); CREATE TABLE uno (id INTEGER "
		     "PRIMARY KEY)" },
		{ 2, "CREATE TABLE two (id INTEGER PRIMARY KEY); CREATE TABLE dos (id INTEGER "
		     "PRIMARY KEY)" },
	};
	struct place *p = *state;

	for (int n = 0;; n++) {
		struct db *db;
		struct err e = { 0 };
		int r;

		assert_true(n < 100);
		unlink(p->path);
		db = place_book(p);
		faulty_begin(db, n, FAULTY_ONCE);
		r = db_migrate(db, steps, 2, &e);
		faulty_end(db);
		assert_int_equal(ask(db, "SELECT COUNT(*) FROM sqlite_schema"),
				 2 * db_schema_version(db));
		assert_true(db_idle(db));
		if (!faulty_fired()) {
			assert_int_equal(r, 2);
			assert_true(n >= 10);
			db_close(&db);
			return;
		}
		assert_int_equal(r, -ERR_IO);
		assert_true(db_migrate(db, steps, 2, &e) >= 0);	/* it goes on from there */
		assert_int_equal(db_schema_version(db), 2);
		db_close(&db);
	}
}

/*
 * A real fault under SQLite: files may not grow beyond a limit. Acknowledged records stay, the rest
 * is not there.
 */
static void a_full_disk_keeps_what_was_saved(void **state)
{
	struct place *p = *state;
	struct db *db = book(state);
	struct rlimit was, small;
	int acknowledged = 0;
	struct stat st;
	char log[PLACE_PATH + 10];

	snprintf(log, sizeof log, "%s-wal", p->path);
	assert_int_equal(stat(log, &st), 0);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &was), 0);
	signal(SIGXFSZ, SIG_IGN);
	small = (struct rlimit){ (rlim_t)st.st_size + 100000, was.rlim_max };
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	for (int i = 0;; i++) {
		struct err e = { 0 };
		char key[2000];
		int r;

		snprintf(key, sizeof key, "%01500d", i);
		r = save(db, key, &e);
		if (r == 0) {
			acknowledged++;
			continue;
		}
		assert_true(r == -ERR_IO || r == -ERR_FULL);
		break;
	}
	assert_true(db_idle(db));
	assert_true(acknowledged > 3);
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM client"), acknowledged);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &was), 0);
	OK(save(db, "after", &e_));	/* room again: the same connection goes on */
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM audit"), acknowledged + 1);
	db_close(&db);
	db = place_open(p, DB_READ_WRITE);
	assert_int_equal(ask(db, "SELECT COUNT(*) FROM client"), acknowledged + 1);
	db_close(&db);
}

/* kill -9 at random moments: what was acknowledged over the pipe is there. */
static void a_killed_writer_loses_nothing(void **state)
{
	struct db *db = book(state);
	int last = -1;

	db_close(&db);
	for (int round = 0; round < 20; round++) {
		int pipe_fd[2], status, key, seen = 0;
		pid_t child;

		assert_int_equal(pipe(pipe_fd), 0);
		fflush(NULL);
		child = fork();
		if (child == 0) {
			db = place_open(*state, DB_READ_WRITE);
			for (int i = last + 1;; i++) {
				char text[20];
				struct err e;

				snprintf(text, sizeof text, "%d", i);
				if (save(db, text, &e) < 0 && e.code != ERR_EXISTS)
					_exit(1);
				if (write(pipe_fd[1], &i, sizeof i) != sizeof i)
					_exit(1);
			}
		}
		close(pipe_fd[1]);
		while (seen < round % 7 + 1 && read(pipe_fd[0], &key, sizeof key) == sizeof key)
			seen++;
		kill(child, SIGKILL);
		while (read(pipe_fd[0], &key, sizeof key) == sizeof key)
			;
		close(pipe_fd[0]);
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_true(WIFSIGNALED(status));
		last = key;
		db = place_open(*state, DB_READ_WRITE);
		assert_true(ask(db, "SELECT COUNT(*) FROM client") >= last + 1);
		assert_int_equal(ask(db, "SELECT COUNT(*) FROM client"),
				 ask(db, "SELECT COUNT(*) FROM audit"));
		db_close(&db);
	}
}

int main(void)
{
#define T(name) cmocka_unit_test_setup_teardown(name, place_up, place_down)
	const struct CMUnitTest tests[] = {
		T(nothing_is_half_written),        T(nor_when_all_later_calls_fail),
		T(the_walk_finds_a_mistake),       T(a_failed_commit_may_have_landed),
		T(a_migration_is_whole_or_absent), T(a_full_disk_keeps_what_was_saved),
		T(a_killed_writer_loses_nothing),
	};

	return cmocka_run_group_tests_name("db faults", tests, NULL, NULL);
}
