/* SPDX-License-Identifier: MIT */
/* Files for bookkeepers when something fails, or somebody else does the same meanwhile. */
#include "tests/books.h"
#include "tests/faulty.h"
#include "core/check.h"
#include "core/core_impl.h"
#include "core/formats.h"
#include "base/file.h"

#include <unistd.h>

static void report(void *ctx, const char *words)
{
	(void)ctx;
	print_error("%s\n", words);
}

static int64_t problems(struct place *p)
{
	struct core_checked done;

	OK(core_check(p->core, report, NULL, &done, &e_));
	return done.problems;
}

static int64_t batches(struct place *p)
{
	return book_count(p->core->book, &batch_type);
}

static void nothing_temporary(struct place *p)
{
	struct dirent_info *all;
	size_t n = 0;

	OK(dir_names(&all, &n, &p->arena, place_path(p, "batches"), &e_));
	for (size_t i = 0; i < n; i++)
		assert_int_equal(strlen(all[i].name), 2);
}

/* Whichever call of the database fails: a file with its batch, or neither, and no remains. */
static void walk(struct place *p, enum faulty_how how)
{
	struct format_job j = { .format = core_format_named("sage50"), .fresh = true };
	const char *path = place_path(p, "file");
	int64_t before = 0;

	for (int nth = 0;; nth++) {
		struct format_done d = { 0 };
		struct err e = { 0 };
		bool fired;
		int r;

		if (before)
			unlink(path);
		faulty_begin(p->core->book->db, nth, how);
		r = books_export(p, &j, path, &d, &e);
		fired = faulty_fired();
		faulty_end(p->core->book->db);
		assert_true(core_idle(p->core));
		if (r < 0)
			assert_true(*e.msg);
		assert_int_equal(path_exists(path), r >= 0);
		assert_int_equal(batches(p), before + (r >= 0));
		before += r >= 0;
		if (!fired)
			break;
		if (r >= 0)
			books_pay(p, 1, 20261201, "receipt", 100 + nth, "card", 0, 0, "");
		assert_true(nth < 400);
	}
	assert_int_equal(problems(p), 0);
	nothing_temporary(p);
}

static void a_fault_leaves_a_file_with_its_batch_or_neither(void **state)
{
	books_fill(*state);
	walk(*state, FAULTY_ONCE);
}

static void so_does_one_that_lasts(void **state)
{
	books_fill(*state);
	walk(*state, FAULTY_ALWAYS);
}

static void so_does_a_commit_that_lands_all_the_same(void **state)
{
	books_fill(*state);
	walk(*state, FAULTY_LANDED);
}

static struct format_job fresh_job(void)
{
	return (struct format_job){ .format = core_format_named("xero-bank"), .fresh = true };
}

static void export_too(void *ctx)
{
	struct place *p = ctx;
	struct format_job j = fresh_job();
	struct format_done d;
	struct core *other;

	OK(core_open(&other, &(struct core_options){ .dir = p->dir, .via = "screen" }, &e_));
	OK(core_format_run(other, &j, place_path(p, "other"), NULL, &d, &p->arena, &e_));
	core_close(&other);
}

static void lose_the_bytes(void *ctx)
{
	struct place *p = ctx;

	OK(tree_remove(place_path(p, "batches"), &e_));
}

/* Whoever comes second gets nothing, and takes nothing from whoever came first. */
static void the_second_of_two_exports_leaves_the_first(void **state)
{
	struct place *p = *state;
	struct format_job j = fresh_job();
	struct format_done d;
	struct err e = { 0 };

	books_fill(p);
	faulty_before_write(p->core->book->db, export_too, p);
	assert_int_equal(books_export(p, &j, place_path(p, "file"), &d, &e), -ERR_CONFLICT);
	faulty_end(p->core->book->db);
	assert_int_equal(batches(p), 1);
	assert_int_equal(problems(p), 0);
	OK(core_format_again(p->core, 1, place_path(p, "again"), NULL, &d, &p->arena, &e_));
	assert_string_equal(place_read(place_path(p, "again"), &p->arena),
			    place_read(place_path(p, "other"), &p->arena));
}

static void no_batch_without_its_bytes(void **state)
{
	struct place *p = *state;
	struct format_job j = fresh_job();
	struct format_done d;
	struct err e = { 0 };

	books_fill(p);
	faulty_before_write(p->core->book->db, lose_the_bytes, p);
	assert_int_equal(books_export(p, &j, place_path(p, "file"), &d, &e), -ERR_CONFLICT);
	faulty_end(p->core->book->db);
	assert_int_equal(batches(p), 0);
	assert_false(path_exists(place_path(p, "file")));
}

/* Whichever call fails: what is delivered again was noted first. */
static void what_leaves_again_is_noted_first(void **state)
{
	struct place *p = *state;
	const char *path = place_path(p, "again");
	struct format_job j = fresh_job();
	struct format_done d;
	bool fired = true;

	books_fill(p);
	OK(books_export(p, &j, place_path(p, "file"), &d, &e_));
	for (int nth = 0; fired; nth++) {
		int64_t before = book_count(p->core->book, &audit_type);
		struct err e = { 0 };
		int r;

		unlink(path);
		faulty_begin(p->core->book->db, nth, FAULTY_ONCE);
		r = core_format_again(p->core, 1, path, NULL, &d, &p->arena, &e);
		fired = faulty_fired();
		faulty_end(p->core->book->db);
		assert_int_equal(path_exists(path), r >= 0);
		assert_int_equal(book_count(p->core->book, &audit_type), before + (r >= 0));
		assert_true(nth < 100);
	}
	assert_true(path_exists(path));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_up, place_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_fault_leaves_a_file_with_its_batch_or_neither),
		TEST(so_does_one_that_lasts),
		TEST(so_does_a_commit_that_lands_all_the_same),
		TEST(the_second_of_two_exports_leaves_the_first),
		TEST(no_batch_without_its_bytes),
		TEST(what_leaves_again_is_noted_first),
	};

	return cmocka_run_group_tests_name("formats, faults", tests, NULL, NULL);
}
