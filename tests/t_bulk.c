/* SPDX-License-Identifier: MIT */
/*
 * Many records in one transaction: the book is as if each had been saved alone, but for one audit
 * entry a type.
 */
#include "tests/place.h"
#include "core/bulk.h"
#include "core/check.h"
#include "core/copies.h"
#include "core/demo.h"
#include "core/export.h"
#include "core/money.h"
#include "store/runs.h"

#include <signal.h>
#include <sys/resource.h>

static void problem(void *ctx, const char *words)
{
	print_message("%s\n", words);
	++*(int *)ctx;
}

static void check_whole(struct place *p, int64_t records)
{
	struct core_checked done;
	int problems = 0;

	OK(core_check(p->core, problem, &problems, &done, &e_));
	assert_int_equal(problems, 0);
	assert_true(done.records >= records);
}

static struct client person(struct place *p, const char *family)
{
	struct client c;

	core_new(p->core, &client_type, &c, &p->arena);
	c.given_name = "Åsa";
	c.family_name = family;
	c.phone = "+46 70 174 06 11";
	return c;
}

static int found(struct place *p, const char *words)
{
	void *all;
	int n = 0;

	OK(core_list(p->core, &client_type, &(struct query){ .find = words, .status = "all" }, &all,
		     &n, &p->arena, &e_));
	return n;
}

static int audit_rows(struct place *p, const char *action, int64_t *ret_count)
{
	struct audit *all;
	int n = 0, rows = 0;

	OK(core_list(p->core, &audit_type, &(struct query){ 0 }, &all, &n, &p->arena, &e_));
	for (int i = 0; i < n; i++)
		if (!strcmp(all[i].action, action)) {
			*ret_count = all[i].count;
			rows++;
		}
	return rows;
}

static void a_batch_is_counted_found_and_audited(void **state)
{
	struct place *p = *state;
	static const char *const names[] = { "Öberg", "Ek", "Lind" };
	int64_t count = 0;
	BULK(k);

	OK(bulk_begin(&k, p->core, &e_));
	for (int i = 0; i < 3; i++) {
		struct client c = person(p, names[i]);

		c.status = i == 2 ? 2 : 1;
		OK(bulk_add(&k, &client_type, &c, &e_));
		assert_int_equal(c.rec.id, i + 1);
	}
	OK(bulk_commit(&k, "import", &e_));
	assert_int_equal(core_client_count(p->core, "active"), 2);
	assert_int_equal(core_client_count(p->core, "archived"), 1);
	assert_int_equal(found(p, "oberg"), 1);
	assert_int_equal(found(p, "asa 0611"), 3);
	assert_int_equal(audit_rows(p, "import", &count), 1);
	assert_int_equal(count, 3);
	check_whole(p, 3);
}

static void what_is_not_committed_is_not_there(void **state)
{
	struct place *p = *state;

	{
		struct client c = person(p, "Öberg");
		BULK(k);

		OK(bulk_begin(&k, p->core, &e_));
		OK(bulk_add(&k, &client_type, &c, &e_));
	}
	assert_int_equal(core_client_count(p->core, NULL), 0);
	assert_int_equal(found(p, "oberg"), 0);
	assert_int_equal(place_client(p, "Åsa", "Öberg", ""), 1);
	check_whole(p, 1);
}

static const char *indexes(struct place *p)
{
	DB_STMT(st);
	const char *all = "";
	struct err e;

	OK(db_query(p->core->book->db, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND "
		    "sql IS NOT NULL ORDER BY name", &st, &e_));
	while (db_step(st, &e) == 1)
		all = arena_printf(&p->arena, "%s%s\n", all, db_text(st, 0));
	return all;
}

/* Into an empty table they are made behind the records, else kept meanwhile. */
static void a_batch_leaves_the_indexes_as_they_were(void **state)
{
	static const struct { bool commit, dropped; } rows[] = {
		{ false, true }, { true, true }, { true, false }
	};
	struct place *p = *state;
	const char *before = indexes(p);

	assert_non_null(strstr(before, "client_by_name"));
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct client c = person(p, "Öberg");

		{
			BULK(k);

			OK(bulk_begin(&k, p->core, &e_));
			OK(bulk_add(&k, &client_type, &c, &e_));
			assert_int_equal(!strstr(indexes(p), "client_by_name"), rows[i].dropped);
			if (rows[i].commit)
				OK(bulk_commit(&k, "import", &e_));
		}
		assert_string_equal(indexes(p), before);
	}
	check_whole(p, 2);
}

/* A record made in a batch is changed later like any other; the audit then knows both. */
static void a_record_of_a_batch_can_be_edited(void **state)
{
	struct place *p = *state;
	struct client c = person(p, "Öberg"), now;
	BULK(k);

	OK(bulk_begin(&k, p->core, &e_));
	OK(bulk_add(&k, &client_type, &c, &e_));
	OK(bulk_commit(&k, "import", &e_));
	now = c;
	now.family_name = "Eklund";
	OK(core_save(p->core, &client_type, &c, &now, NULL, NULL, &e_));
	assert_int_equal(found(p, "oberg"), 0);
	assert_int_equal(found(p, "eklund"), 1);
	check_whole(p, 1);
}

static int64_t tokens(struct place *p)
{
	DB_STMT(st);

	OK(db_query(p->core->book->db, "SELECT COUNT(*) FROM client_token", &st, &e_));
	OK(db_step(st, &e_));
	return db_int(st, 0);
}

/* Takes or gives each client's tokens one by one, as a save does. */
static void update_each(struct place *p, const struct client *all, int n, bool give)
{
	DB_TX(tx);

	OK(db_tx_begin(&tx, p->core->book->db, &e_));
	for (int i = 0; i < n; i++)
		OK(find_update(p->core->book, give ? NULL : &all[i], give ? &all[i] : NULL, &e_));
	OK(db_tx_commit(&tx, &e_));
}

static void give_in_runs(struct place *p, const struct client *all, int n, size_t run)
{
	struct find_bulk *f;
	DB_TX(tx);

	OK(db_tx_begin(&tx, p->core->book->db, &e_));
	f = find_bulk_open(p->core->book, run);
	for (int i = 0; i < n; i++)
		OK(find_bulk_add(f, &all[i], &e_));
	OK(find_bulk_sort(f, &e_));
	OK(find_bulk_finish(f, &e_));
	find_bulk_close(&f);
	OK(db_tx_commit(&tx, &e_));
}

/*
 * In one run, in many, in more than may be open at once: always the words that saving one by one
 * writes.
 */
static void runs_write_what_single_saves_write(void **state)
{
	static const size_t runs[] = { 0, 500, 7, 1 };
	struct place *p = *state;
	struct demo_done done;
	struct client *all;
	int64_t want;
	int n;

	OK(core_demo(p->core, &(struct demo_spec){ .clients = 90, .seed = 3 }, &done, &e_));
	OK(core_list(p->core, &client_type, &(struct query){ .status = "all" }, &all, &n, &p->arena,
		     &e_));
	want = tokens(p);
	update_each(p, all, n, false);
	assert_int_equal(tokens(p), 0);
	update_each(p, all, n, true);
	assert_int_equal(tokens(p), want);
	update_each(p, all, n, false);
	for (size_t i = 0; i < COUNT(runs); i++) {
		give_in_runs(p, all, n, runs[i]);
		assert_int_equal(tokens(p), want);
		update_each(p, all, n, false);
		assert_int_equal(tokens(p), 0);
	}
}

static const char *exported(struct place *p, const struct rectype *t)
{
	struct out *out = out_memory();
	struct export_spec spec = { .type = t, .q.status = t->archive_field ? "all" : NULL };
	const char *text;

	OK(core_export(p->core, &spec, out, &e_));
	text = arena_strdup(&p->arena, out_text(out));
	out_abort(&out);
	return text;
}

static struct demo_done fill(struct place *p, int64_t clients, uint64_t seed)
{
	struct demo_done done = { 0 };

	OK(core_demo(p->core, &(struct demo_spec){ .clients = clients, .seed = seed }, &done, &e_));
	assert_int_equal(done.clients, clients);
	return done;
}

static void a_demo_is_whole_and_valid(void **state)
{
	struct place *p = *state;
	struct demo_done done = fill(p, 150, 1);
	static const struct rectype *const types[] = { &client_type, &assessment_type,
						       &session_type, &photo_type };

	check_whole(p, 150);
	assert_true(done.sessions > 300 && done.assessments > 150 && done.photos > 40);
	for (size_t t = 0; t < COUNT(types); t++) {
		char *all;
		int n;

		OK(core_list(p->core, types[t], &(struct query){ .status = "all" }, &all, &n,
			     &p->arena, &e_));
		for (int i = 0; i < n; i++) {
			struct problems bad = { .a = &p->arena };
			void *rec = all + (size_t)i * types[t]->size;

			OK(core_validate(p->core, types[t], NULL, rec, &bad, &e_));
		}
	}
	assert_int_equal(found(p, "oberg"), 1);
	assert_true(found(p, "花子") >= 1);
}

static int count(struct place *p, const struct rectype *t, const char *field, const char *value)
{
	const struct field *f = field_named(t, field);
	char *all;
	int n, found = 0;

	OK(core_list(p->core, t, &(struct query){ .status = t->archive_field ? "all" : NULL }, &all,
		     &n, &p->arena, &e_));
	for (int i = 0; i < n; i++)
		found += !strcmp(field_text(f, all + (size_t)i * t->size, core_rules(p->core),
					    &p->arena), value);
	return found;
}

/* What does not come every day is there under every seed. */
static void a_demo_has_every_part_of_money(void **state)
{
	struct place *p = *state;
	struct core_balance all;
	struct payment *paid;
	int n, corrected = 0;

	fill(p, 12, 4);
	assert_int_equal(count(p, &invoice_type, "status", "draft"), 1);
	assert_int_equal(count(p, &invoice_type, "number", "CN-0001"), 1);
	assert_int_equal(count(p, &payment_type, "kind", "refund"), 1);
	assert_true(count(p, &payment_type, "kind", "fee") > 0);
	OK(core_list(p->core, &payment_type, &(struct query){ 0 }, &paid, &n, &p->arena, &e_));
	for (int i = 0; i < n; i++)
		corrected += paid[i].corrects != NONE_INT;
	assert_int_equal(corrected, 1);
	OK(core_balance(p->core, 12, 0, &all, &e_));
	assert_true(all.overdue > 0);
	OK(core_balance(p->core, 6, 0, &all, &e_));
	assert_true(all.held > 0);
	assert_true(book_count(p->core->book, &batch_type) > 0);
	assert_int_equal(core_closed_until(p->core), day_make(2026, 10, 31));
	assert_string_not_equal(core_setting(p->core, "clinic_address", &p->arena), "");
}

static void a_demo_has_photos_that_were_used(void **state)
{
	struct place *p = *state;
	struct copy *out;
	int n;

	fill(p, 8, 4);
	assert_int_equal(count(p, &photo_type, "orientation", "6"), 1);
	assert_int_equal(count(p, &photo_type, "camera", "Example Phone 2"), 1);
	assert_true(count(p, &mark_type, "shape", "arrow") > 0);
	OK(core_copies_must_go(p->core, 0, 0, &out, &n, &p->arena, &e_));
	assert_int_equal(n, 3);
	for (int i = 0; i < n; i++)
		assert_true(out[i].made <= clock_now());
	assert_int_equal(count(p, &task_type, "words", "Take down 3 photos: Web"), 1);
}

static void a_seed_makes_the_same_book(void **state)
{
	static const struct rectype *const types[] = { &client_type, &assessment_type,
						       &session_type, &photo_type, &consent_type,
						       &copy_type, &invoice_type,
						       &payment_type };
	struct place *p = *state, *q = place_begin(), *other = place_begin();

	fill(p, 8, 7);
	fill(q, 8, 7);
	fill(other, 8, 8);
	for (size_t t = 0; t < COUNT(types); t++) {
		assert_string_equal(exported(p, types[t]), exported(q, types[t]));
		assert_string_not_equal(exported(p, types[t]), exported(other, types[t]));
	}
	place_end(q);
	place_end(other);
}

static void a_demo_fills_empty_books_only(void **state)
{
	struct place *p = *state;
	struct demo_done done;
	struct err e;

	place_client(p, "Åsa", "Öberg", "");
	assert_int_equal(core_demo(p->core, &(struct demo_spec){ .clients = 5 }, &done, &e),
			 -ERR_EXISTS);
	assert_non_null(strstr(e.msg, "1 client already"));
	assert_int_equal(core_client_count(p->core, NULL), 1);
}

/* A run without rows is read through when the one behind cannot be written: closed once. */
static void a_full_disk_while_runs_are_merged(void **state)
{
	struct place *p = *state;
	struct token_row row = { .prefix = 1, .token = "a", .token_len = 1, .key = "" };
	struct runs *r = runs_open(p->dir);
	struct rlimit was, none;
	struct err e = { 0 };

	OK(runs_begin(r, &e_));
	OK(runs_begin(r, &e_));
	OK(runs_row(r, &row, &e_));
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &was), 0);
	none = was;
	none.rlim_cur = 0;
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
	assert_true(runs_rewind(r, &e) < 0);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &was), 0);
	signal(SIGXFSZ, SIG_DFL);
	assert_int_equal(runs_count(r), 2);
	runs_close(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_batch_is_counted_found_and_audited, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(what_is_not_committed_is_not_there, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_batch_leaves_the_indexes_as_they_were, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_record_of_a_batch_can_be_edited, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_full_disk_while_runs_are_merged, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(runs_write_what_single_saves_write, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_demo_is_whole_and_valid, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_demo_has_every_part_of_money, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_demo_has_photos_that_were_used, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_seed_makes_the_same_book, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_demo_fills_empty_books_only, place_up,
						place_down),
	};

	return cmocka_run_group_tests_name("bulk", tests, NULL, NULL);
}
