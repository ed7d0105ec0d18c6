/* SPDX-License-Identifier: MIT */
/*
 * SQLite's files: what is refused unharmed, modes, read-only places, damage, the log, copies and
 * erasure.
 */
#include "tests/db_place.h"
#include "base/clock.h"
#include "db/driver.h"
#include "db/place.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static size_t slurp(const char *path, char **ret)
{
	FILE *f = fopen(path, "rb");
	size_t n;

	assert_non_null(f);
	*ret = calloc(1, 1 << 20);
	assert_non_null(*ret);
	n = fread(*ret, 1, 1 << 20, f);
	fclose(f);
	return n;
}

static void spill(const char *path, const void *bytes, size_t n)
{
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	fclose(f);
}

static int64_t size_of(const struct place *p, const char *suffix)
{
	char name[PLACE_PATH + 10];
	struct stat st;

	snprintf(name, sizeof name, "%s%s", p->path, suffix);
	return stat(name, &st) < 0 ? -1 : st.st_size;
}

static mode_t mode_of(const struct place *p, const char *suffix)
{
	char name[PLACE_PATH + 10];
	struct stat st;

	snprintf(name, sizeof name, "%s%s", p->path, suffix);
	assert_int_equal(stat(name, &st), 0);
	return st.st_mode & 07777;
}

static void making_and_finding(void **state)
{
	struct place *p = *state;
	struct db *db = NULL;
	struct err e = { 0 };

	assert_int_equal(db_open(&db, p->url, DB_READ_WRITE, &e), -ERR_MISSING);
	assert_int_equal(db_open(&db, "sqlite:relative.db", DB_READ_WRITE, &e), -ERR_USAGE);
	assert_int_equal(db_open(&db, "dbase:/x", DB_READ_WRITE, &e), -ERR_USAGE);
	assert_null(db);
	OK(db_create(p->url, &e_));
	assert_int_equal(db_create(p->url, &e), -ERR_EXISTS);
	db = place_open(p, DB_READ_ONLY);
	assert_true(!strncmp(db_engine(db), "SQLite 3.", 9));
	db_close(&db);
}

static void a_stranger_is_left_alone(void **state)
{
	static const char text[] = "Dear diary, this is a text and not a database at all.\n";
	static const char *const never[] = { "-wal", "-shm", "-journal", ".use", ".write" };
	struct place *p = *state;
	char page[8192] = "SQLite format 3", disguised[4096] = "SQLite format 2";
	struct db *db = NULL;
	struct err e = { 0 };
	struct {
		const void *bytes;
		size_t n;
	} rows[] = { { "", 0 },
		     { "x", 1 },
		     { text, sizeof text - 1 },
		     { page, sizeof page },
		     { page + 20, 4096 },
		     { page, 50 },
		     { disguised, sizeof disguised } };

	memcpy(disguised + 68, "SBok", 4);
	for (size_t i = 20; i < sizeof page; i++)
		page[i] = (char)(i * 7919 >> 3);
	for (size_t i = 0; i < 2 * COUNT(rows); i++) {
		char *now;
		size_t n;

		spill(p->path, rows[i / 2].bytes, rows[i / 2].n);
		assert_int_equal(db_open(&db, p->url, i % 2 ? DB_READ_ONLY : DB_READ_WRITE, &e),
				 -ERR_NOTBOOK);
		assert_non_null(strstr(e.msg, "is not a book"));
		n = slurp(p->path, &now);
		assert_int_equal(n, rows[i / 2].n);
		assert_memory_equal(now, rows[i / 2].bytes, n);
		free(now);
		for (size_t k = 0; k < COUNT(never); k++)
			assert_int_equal(size_of(p, never[k]), -1);
	}
	assert_null(db);
}

/* Another program's database, whole and with a log: ours but for the application id. */
static void a_foreign_database_is_left_alone(void **state)
{
	struct place *p = *state;
	struct db *db = place_book(p);
	struct err e = { 0 };
	char *was, *now;
	size_t n;

	do_write(db, "CREATE TABLE t (id INTEGER PRIMARY KEY)");
	db_close(&db);
	n = slurp(p->path, &was);
	memcpy(was + 68, "Book", 4);
	spill(p->path, was, n);
	assert_int_equal(db_open(&db, p->url, DB_READ_WRITE, &e), -ERR_NOTBOOK);
	assert_non_null(strstr(e.msg, "another program"));
	assert_int_equal(slurp(p->path, &now), n);
	assert_memory_equal(now, was, n);
	memcpy(was + 68, "SBok", 4);	/* and with it, it is ours */
	spill(p->path, was, n);
	db = place_open(p, DB_READ_WRITE);
	db_close(&db);
	free(was);
	free(now);
}

static void files_are_private(void **state)
{
	static const char *const files[] = { "", "-wal", "-shm", ".use", ".write" };
	struct place *p = *state;
	mode_t was = umask(0);
	struct db *db = place_book(p);

	do_write(db, "CREATE TABLE t (id INTEGER PRIMARY KEY)");
	umask(was);
	for (size_t i = 0; i < COUNT(files); i++)
		assert_int_equal(mode_of(p, files[i]), 0600);
	db_close(&db);
}

static void the_log_is_brought_in(void **state)
{
	struct place *p = *state;
	struct db *db = place_book(p), *reader = place_open(p, DB_READ_ONLY);
	DB_TX(tx);
	int64_t began;

	do_write(db, "CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)");
	for (int i = 0; i < 4; i++)
		do_write(db, "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE "
			     "i < 500) "
			     "INSERT INTO t (x) SELECT printf('%04000d', i) FROM c");
	/*
	 * 1000 pages were written; once the log had 500 it was copied and used again from its
	 * beginning.
	 */
	assert_true(size_of(p, "") > 500 * 8192);
	assert_true(size_of(p, "-wal") < 900 * 8192);
	OK(db_tx_begin_read(&tx, reader, &e_));
	began = clock_ms();
	do_write(db, "UPDATE t SET x = x || '!'"); /* a reader in the way holds nobody up (SQLite
						      alone: 5 s) */
	assert_true(clock_ms() - began < 3000);
	assert_int_equal(ask(reader, "SELECT COUNT(*) FROM t WHERE x LIKE '%!'"), 0);
	OK(db_tx_commit(&tx, &e_));
	db_close(&reader);
	db_close(&db);
	assert_int_equal(size_of(p, "-wal"), 0);
}

static void note(void *ctx, const char *words)
{
	(void)words;
	++*(int *)ctx;
}

static void damage_is_reported(void **state)
{
	struct place *p = *state;
	struct db *db = place_book(p);
	struct err e = { 0 };
	int notes = 0, r;
	char *bytes;
	size_t n;

	do_write(db, "CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)");
	do_write(db, "CREATE TABLE child (id INTEGER PRIMARY KEY, t INTEGER REFERENCES t)");
	do_write(db, "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 50) "
		     "INSERT INTO t (x) SELECT printf('%01000d', i) FROM c");
	assert_int_equal(db_check(db, note, &notes, &e), 0);
	db_close(&db);
	n = slurp(p->path, &bytes);
	assert_int_equal((bytes[16] & 0xff) << 8 | (bytes[17] & 0xff), 8192);
	memset(bytes + 5 * 8192, 0x5a, 200);
	spill(p->path, bytes, n);
	free(bytes);
	db = place_open(p, DB_READ_WRITE);
	r = db_check(db, note, &notes, &e);
	assert_true(r > 0);
	assert_int_equal(r, notes);
	r = db_run(db, "SELECT sum(length(x)) FROM t", &e);
	assert_int_equal(r, -ERR_DAMAGED);
	assert_non_null(strstr(e.msg, "restore the latest backup"));
	db_close(&db);
}

static void a_missing_parent_is_reported(void **state)
{
	struct db *db = place_book(*state);
	struct err e = { 0 };
	int notes = 0;

	do_write(db, "CREATE TABLE t (id INTEGER PRIMARY KEY)");
	do_write(db, "CREATE TABLE child (id INTEGER PRIMARY KEY, t INTEGER REFERENCES t)");
	OK(db_run(db, "PRAGMA foreign_keys = OFF", &e_));
	do_write(db, "INSERT INTO child (t) VALUES (1)");
	assert_int_equal(db_check(db, note, &notes, &e), 1);
	assert_int_equal(notes, 1);
	db_close(&db);
}

/* As somebody whom file modes bind: in a child, no longer root when the tests run as root. */
static int as_nobody(struct place *p, int (*what)(struct place *p))
{
	int status;
	pid_t child;

	fflush(NULL);
	child = fork();
	if (child == 0) {
		if (geteuid() == 0 && (setgid(65534) || setuid(65534)))
			_exit(90);
		_exit(what(p));
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void give_away(struct place *p, mode_t dir, mode_t file)
{
	if (geteuid() == 0) {
		assert_int_equal(chown(p->path, 65534, 65534), 0);
		assert_int_equal(chown(p->dir, 65534, 65534), 0);
	}
	assert_int_equal(chmod(p->path, file), 0);
	assert_int_equal(chmod(p->dir, dir), 0);
}

static int read_one(struct place *p)
{
	struct db *db = NULL;
	struct err e = { 0 };
	DB_STMT(st);
	int n;

	if (db_open(&db, p->url, DB_READ_ONLY, &e) < 0)
		return (int)e.code;
	if (db_query(db, "SELECT x FROM t", &st, &e) < 0 || db_step(st, &e) < 0)
		return (int)e.code;
	n = (int)db_int(st, 0);
	db_stmt_done(&st);
	db_close(&db);
	return n;
}

static int open_to_write(struct place *p)
{
	struct db *db = NULL;
	struct err e = { 0 };

	return db_open(&db, p->url, DB_READ_WRITE, &e) < 0 ? (int)e.code : 0;
}

static void a_read_only_place_can_be_read(void **state)
{
	struct place *p = *state;
	struct db *db = place_book(p);
	char side[PLACE_PATH + 10];

	do_write(db, "CREATE TABLE t (x INTEGER)");
	do_write(db, "INSERT INTO t VALUES (42)");
	db_close(&db);
	for (int i = 0; i < 4; i++) {
		static const char *const left[] = { "-wal", "-shm", ".use", ".write" };

		snprintf(side, sizeof side, "%s%s", p->path, left[i]);
		unlink(side);	/* as on a disc that was copied */
	}
	give_away(p, 0500, 0400);
	assert_int_equal(as_nobody(p, read_one), 42);
	assert_int_equal(as_nobody(p, open_to_write), ERR_DENIED);
	give_away(p, 0500, 0600);
	assert_int_equal(as_nobody(p, read_one), 42);
	assert_int_equal(as_nobody(p, open_to_write), ERR_DENIED);

	/*
	 * With records still in a log that only a writer can bring in, it says so and does not show
	 * old ones.
	 */
	chmod(p->dir, 0700);
	snprintf(side, sizeof side, "%s-wal", p->path);
	spill(side, "something", 9);
	give_away(p, 0500, 0400);
	assert_int_equal(as_nobody(p, read_one), ERR_DENIED);
	give_away(p, 0700, 0000);
	assert_int_equal(as_nobody(p, read_one), ERR_DENIED);
}

static void a_link_is_not_followed(void **state)
{
	struct place *p = *state;
	struct db *db = place_book(p);
	struct err e = { 0 };
	char real[PLACE_PATH];

	db_close(&db);
	place_name(p, "real.db", real);
	assert_int_equal(rename(p->path, real), 0);
	assert_int_equal(symlink(real, p->path), 0);
	assert_int_equal(db_open(&db, p->url, DB_READ_WRITE, &e), -ERR_DENIED);
}

static void network_places_are_known(void **state)
{
	struct err e = { 0 };

	(void)state;
	assert_string_equal(place_unfit(0x6969), "NFS");
	assert_string_equal(place_unfit((unsigned long)(int)0xff534d42),
			    "CIFS"); /* a signed f_type */
	assert_non_null(place_unfit(0x65735546));
	assert_null(place_unfit(0xef53));
	assert_null(place_unfit(0x01021994));
	assert_int_equal(place_find("/", &e), 0);
}

static void every_connection_is_set_up(void **state)
{
	static const struct { const char *sql; int64_t value;
	} rows[] = {
		{ "PRAGMA synchronous", 2 },
		{ "PRAGMA foreign_keys", 1 },
		{ "PRAGMA temp_store", 2 },
		{ "PRAGMA cell_size_check", 1 },
		{ "PRAGMA trusted_schema", 0 },
		{ "PRAGMA mmap_size", 0 },
		{ "PRAGMA secure_delete", 1 },
		{ "PRAGMA busy_timeout", 5000 },
		{ "PRAGMA application_id", 0x53426f6b },
		{ "SELECT COUNT(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'", 1 },
	};
	struct db *db = place_book(*state);

	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(ask(db, rows[i].sql), rows[i].value);
	db_close(&db);
}

int main(void)
{
#define T(name) cmocka_unit_test_setup_teardown(name, place_up, place_down)
	const struct CMUnitTest tests[] = {
		T(making_and_finding),
		T(a_stranger_is_left_alone),
		T(a_foreign_database_is_left_alone),
		T(files_are_private),
		T(the_log_is_brought_in),
		T(damage_is_reported),
		T(a_missing_parent_is_reported),
		T(a_read_only_place_can_be_read),
		T(a_link_is_not_followed),
		T(network_places_are_known),
		T(every_connection_is_set_up),
	};

	return cmocka_run_group_tests_name("db files", tests, NULL, NULL);
}
