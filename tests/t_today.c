/* SPDX-License-Identifier: MIT */
/*
 * The tasks of a client follow what is recorded, in the same transaction; and what a day holds.
 */
#include "tests/place.h"
#include "tests/faulty.h"
#include "base/mem.h"
#include "core/check.h"
#include "core/core_impl.h"
#include "core/today.h"
#include "model/choices.h"
#include "store/day.h"
#include "store/sql.h"

#include <inttypes.h>
#include <string.h>

/* Every task of the client: "words session due status who; …", by due and id. */
static const char *tasks_of(struct place *p, int64_t client)
{
	struct query q = { .client = client, .status = "all" };
	struct task *all;
	const char *s = "";
	char due[DATE_BUF];
	int n;

	OK(core_list(p->core, &task_type, &q, &all, &n, &p->arena, &e_));
	for (int i = 0; i < n; i++)
		s = arena_printf(&p->arena, "%s%s%.4s/%d %s %s%s%s", s, i ? "; " : "", all[i].words,
				 all[i].session == NONE_INT ? 0 : (int)all[i].session,
				 day_iso(all[i].due, due) + 2,
				 choice_code(&task_status, all[i].status),
				 *all[i].done_by ? " " : "", all[i].done_by);
	return s;
}

#define TASKS(client, words) assert_string_equal(tasks_of(p, client), words)

static void change(struct place *p, const struct rectype *t, int64_t id, const char *field,
		   const char *value)
{
	void *was = arena_alloc(&p->arena, t->size), *now;

	OK(core_get(p->core, t, id, was, &p->arena, &e_));
	now = rec_copy(t, was, &p->arena);
	OK(field_parse(field_named(t, field), now, value, core_rules(p->core), &p->arena, &e_));
	OK(core_save(p->core, t, was, now, NULL, NULL, &e_));
}

/* How often the audit trail tells of tasks. */
static int acts(struct place *p)
{
	struct audit *all;
	int n, of_tasks = 0;

	OK(core_list(p->core, &audit_type, &(struct query){ 0 }, &all, &n, &p->arena, &e_));
	for (int i = 0; i < n; i++)
		of_tasks += !strcmp(all[i].type, "task");
	return of_tasks;
}

static int64_t photo(struct place *p, int64_t client, int64_t session, const char *moment)
{
	struct photo x;

	core_new(p->core, &photo_type, &x, &p->arena);
	x.client = client;
	x.session = session;
	x.moment = choice_index(&photo_moment, moment);
	x.format = 1;
	x.sha256 = arena_printf(&p->arena, "%064d", (int)session);
	x.bytes = x.pixels_wide = x.pixels_high = 1;
	OK(core_save(p->core, &photo_type, NULL, &x, NULL, NULL, &e_));
	return x.rec.id;
}

/* Only the rules that a test is about, so that it can be read. */
static void rules(struct place *p, const char *anchors)
{
	struct taskrule *all;
	int n;

	OK(core_list(p->core, &taskrule_type, &(struct query){ 0 }, &all, &n, &p->arena, &e_));
	for (int i = 0; i < n; i++)
		if (!strstr(anchors, choice_code(&task_anchor, all[i].anchor)))
			OK(core_archive(p->core, &taskrule_type, &all[i], false, &e_));
}

static void a_course_from_beginning_to_end(void **state)
{
	struct place *p = *state;

	place_client(p, "Per", "Öberg", "");
	place_add(p, &course_type, "client=1;kind=density;planned=2;gap_min=7;gap_max=14");
	TASKS(1, "");
	place_add(p, &session_type, "client=1;course=1;starts=2026-11-20 10:00");
	TASKS(1, "");
	change(p, &session_type, 1, "status", "done");
	TASKS(1, "Call/1 26-11-24 open; Book/1 26-11-27 open; Heal/1 26-12-18 open");
	/* Booking the next is what the second waited for. */
	place_add(p, &session_type, "client=1;course=1;starts=2026-11-23 10:00");
	TASKS(1, "Call/1 26-11-24 open; Book/1 26-11-27 done anna; Heal/1 26-12-18 open");
	change(p, &task_type, 1, "status", "done");
	change(p, &session_type, 2, "status", "done");
	TASKS(1, "Call/1 26-11-24 done anna; Book/1 26-11-27 done anna; Call/2 26-11-27 open; "
		 "Heal/1 26-12-18 open; Heal/2 26-12-21 open; Judg/2 26-12-21 open; "
		 "Offe/2 28-11-23 open");
	photo(p, 1, 1, "immediate");
	TASKS(1, "Call/1 26-11-24 done anna; Book/1 26-11-27 done anna; Call/2 26-11-27 open; "
		 "Heal/1 26-12-18 open; Heal/2 26-12-21 open; Judg/2 26-12-21 open; "
		 "Offe/2 28-11-23 open");
	change(p, &photo_type, 1, "moment", "healed");
	TASKS(1, "Call/1 26-11-24 done anna; Book/1 26-11-27 done anna; Call/2 26-11-27 open; "
		 "Heal/1 26-12-18 done anna; Heal/2 26-12-21 open; Judg/2 26-12-21 open; "
		 "Offe/2 28-11-23 open");
}

static void days_move_with_what_they_count_from(void **state)
{
	struct place *p = *state;

	rules(p, "session-done");
	place_client(p, "Per", "Öberg", "");
	place_add(p, &session_type, "client=1;starts=2026-11-20 10:00;status=done");
	TASKS(1, "Call/1 26-11-24 open");
	change(p, &session_type, 1, "starts", "2026-11-21 10:00");
	TASKS(1, "Call/1 26-11-25 open");
	/* What a person put off stays so, until the day itself moves. */
	change(p, &task_type, 1, "due", "2026-12-01");
	change(p, &session_type, 1, "kind", "correction");
	TASKS(1, "Call/1 26-12-01 open");
	change(p, &session_type, 1, "starts", "2026-11-22 10:00");
	TASKS(1, "Call/1 26-11-26 open");
}

static void what_is_not_wanted_is_dropped(void **state)
{
	struct place *p = *state;

	rules(p, "session-done");
	place_client(p, "Per", "Öberg", "");
	place_add(p, &session_type, "client=1;starts=2026-11-20 10:00;status=done");
	change(p, &session_type, 1, "status", "cancelled");
	TASKS(1, "Call/1 26-11-24 dropped");
	/* Wanted again it is the same task, not another one. */
	change(p, &session_type, 1, "status", "done");
	TASKS(1, "Call/1 26-11-24 open");
	change(p, &client_type, 1, "status", "archived");
	TASKS(1, "Call/1 26-11-24 dropped");
	change(p, &client_type, 1, "status", "active");
	TASKS(1, "Call/1 26-11-24 open");
}

static void what_a_person_settled_stays_settled(void **state)
{
	struct place *p = *state;
	struct task x;

	rules(p, "session-done");
	place_client(p, "Per", "Öberg", "");
	place_add(p, &session_type, "client=1;starts=2026-11-20 10:00;status=done");
	change(p, &task_type, 1, "status", "done");
	change(p, &session_type, 1, "starts", "2026-11-21 10:00");
	TASKS(1, "Call/1 26-11-24 done anna");
	place_add(p, &session_type, "client=1;starts=2026-11-22 10:00;status=done");
	OK(core_get(p->core, &task_type, 2, &x, &p->arena, &e_));
	OK(core_archive(p->core, &task_type, &x, false, &e_));
	change(p, &session_type, 2, "starts", "2026-11-23 09:00");
	TASKS(1, "Call/1 26-11-24 done anna; Call/2 26-11-26 dropped");
}

static void old_records_make_no_tasks(void **state)
{
	struct place *p = *state;

	place_client(p, "Per", "Öberg", "");
	place_add(p, &course_type,
		  "client=1;kind=density;planned=2;gap_min=7;gap_max=14;status=running");
	place_add(p, &session_type, "client=1;course=1;starts=2025-01-10 10:00;status=done");
	place_add(p, &session_type, "client=1;course=1;starts=2025-01-20 10:00;status=done");
	TASKS(1, "Offe/2 27-01-20 open");
	place_client(p, "Åsa", "Öberg", "");
	place_add(p, &session_type, "client=2;starts=2026-09-20 10:00;status=done"); /* 60 days */
	place_add(p, &session_type, "client=2;starts=2026-09-19 10:00;status=done"); /* 61 */
	TASKS(2, "Call/1 26-09-24 open; Heal/2 26-10-17 open; Heal/1 26-10-18 open");
}

static void patch_tests(void **state)
{
	struct place *p = *state;
	int before;

	place_client(p, "Per", "Öberg", "");
	place_add(p, &pigment_type, "brand=Example;shade=Black 03");
	place_add(p, &bottle_type, "pigment=1;lot=A17;expires=2027-03-31");
	place_add(p, &health_type, "client=1;patch_bottle=1;patch_on=2026-11-22");
	TASKS(1, "Read/0 26-11-24 open");
	place_add(p, &session_type, "client=1;starts=2026-12-01 10:00");
	TASKS(1, "Read/0 26-11-24 open; Patc/0 27-03-31 open");
	change(p, &bottle_type, 1, "expires", "2027-02-28");
	TASKS(1, "Read/0 26-11-24 open; Patc/0 27-02-28 open");
	/* A correction of the review is no new test. */
	before = acts(p);
	change(p, &health_type, 1, "allergies", "latex");
	TASKS(1, "Read/0 26-11-24 open; Patc/0 27-02-28 open");
	assert_int_equal(acts(p), before);
	change(p, &health_type, 2, "patch_result", "clear");
	TASKS(1, "Read/0 26-11-24 done anna; Patc/0 27-02-28 open");
	/* Another test later waits for its own result. */
	place_add(p, &health_type, "client=1;patch_bottle=1;patch_on=2026-11-23");
	TASKS(1, "Read/0 26-11-24 done anna; Read/0 26-11-25 open; Patc/0 27-02-28 open");
}

static void what_changes_nothing_writes_nothing(void **state)
{
	struct place *p = *state;
	int before;

	place_client(p, "Per", "Öberg", "");
	place_add(p, &session_type, "client=1;starts=2026-11-20 10:00;status=done");
	before = acts(p);
	change(p, &session_type, 1, "note", "Little redness.");
	change(p, &session_type, 1, "kind", "touch-up");
	change(p, &client_type, 1, "city", "Lund");
	assert_int_equal(acts(p), before);
}

/* The day */

static const char *day_words(struct place *p, day_t day)
{
	struct today t;
	const char *s = "";

	OK(core_today(p->core, day, &t, &p->arena, &e_));
	for (int i = 0; i < t.session_count; i++)
		s = arena_printf(&p->arena, "%s%d %s%s; ", s,
				 (int)(t.sessions[i].session.starts % 10000),
				 t.sessions[i].client.given_name,
				 t.sessions[i].unphotographed ? " !" : "");
	s = arena_printf(&p->arena, "%s| ", s);
	for (int i = 0; i < t.task_count; i++)
		s = arena_printf(&p->arena, "%s%s %s%s; ", s, t.tasks[i].task.words,
				 t.tasks[i].client.given_name,
				 t.tasks[i].task.done_on ? " done" : "");
	return arena_printf(&p->arena, "%s| %d", s, t.due);
}

static void a_day(void **state)
{
	struct place *p = *state;
	int load[30];

	rules(p, "");
	assert_string_equal(day_words(p, 20261123), "| | 0");
	place_client(p, "Åsa", "Öberg", "");
	place_client(p, "Per", "Öberg", "");
	place_add(p, &session_type, "client=1;starts=2026-11-23 15:00");
	place_add(p, &session_type, "client=2;starts=2026-11-23 09:00;status=arrived");
	place_add(p, &session_type, "client=2;starts=2026-11-23 12:00;status=cancelled");
	place_add(p, &session_type, "client=2;starts=2026-11-22 23:59");
	place_add(p, &session_type, "client=2;starts=2026-11-24 00:00;status=no-show");
	place_add(p, &session_type, "client=1;starts=2026-10-26 10:00;status=done");
	place_add(p, &session_type, "client=2;starts=2026-10-27 10:00;status=done");
	place_add(p, &task_type, "client=1;due=2026-11-23;words=Two");
	place_add(p, &task_type, "client=2;due=2026-11-20;words=One");
	place_add(p, &task_type, "client=2;due=2026-11-24;words=Three");
	/* The session of 26 October is 28 days old, that of 27 October is not. */
	assert_string_equal(day_words(p, 20261123), "900 Per; 1500 Åsa !; | One Per; Two Åsa; | 2");
	assert_string_equal(day_words(p, 20261124),
			    "0 Per !; | One Per; Two Åsa; Three Per; | 3");
	assert_string_equal(day_words(p, 20261119), "| | 0");
	change(p, &task_type, 2, "status", "done");
	assert_string_equal(day_words(p, 20261123),
			    "900 Per; 1500 Åsa !; | One Per done; Two Åsa; | 1");
	assert_string_equal(day_words(p, 20261124), "0 Per !; | Two Åsa; Three Per; | 2");
	photo(p, 1, 2, "healed");
	assert_string_equal(day_words(p, 20261123),
			    "900 Per; 1500 Åsa; | One Per done; Two Åsa; | 1");
	OK(core_load(p->core, 20261101, 30, load, &e_));
	for (int i = 0; i < 30; i++)
		assert_int_equal(load[i], i == 21 ? 1 : i == 22 ? 2 : 0);
}

/* The latest first; of today alone, and not of a year ago. */
static void what_former_days_left_open(void **state)
{
	struct place *p = *state;
	struct today t;

	place_client(p, "Åsa", "Öberg", "");
	place_add(p, &session_type, "client=1;starts=2026-11-23 00:00");
	place_add(p, &session_type, "client=1;starts=2026-11-22 23:59");
	place_add(p, &session_type, "client=1;starts=2026-10-24 00:00;status=arrived");
	place_add(p, &session_type, "client=1;starts=2026-10-23 23:59");
	place_add(p, &session_type, "client=1;starts=2026-11-20 09:00;status=done");
	place_add(p, &session_type, "client=1;starts=2026-11-20 10:00;status=no-show");
	place_add(p, &session_type, "client=1;starts=2026-11-20 11:00;status=cancelled");
	OK(core_today(p->core, 20261123, &t, &p->arena, &e_));
	assert_int_equal(t.unclosed_count, 2);
	assert_false(t.more_unclosed);
	assert_int_equal(t.unclosed[0].session.number, 2);
	assert_int_equal(t.unclosed[1].session.number, 3);
	assert_string_equal(t.unclosed[1].client.given_name, "Åsa");
	OK(core_today(p->core, 20261122, &t, &p->arena, &e_));
	assert_int_equal(t.unclosed_count, 0);
	for (int i = 2; i < TODAY_UNCLOSED; i++)
		place_add(p, &session_type, "client=1;starts=2026-11-10 09:00");
	OK(core_today(p->core, 20261123, &t, &p->arena, &e_));
	assert_int_equal(t.unclosed_count, TODAY_UNCLOSED);
	assert_false(t.more_unclosed);
	place_add(p, &session_type, "client=1;starts=2026-11-10 09:00");
	OK(core_today(p->core, 20261123, &t, &p->arena, &e_));
	assert_int_equal(t.unclosed_count, TODAY_UNCLOSED);
	assert_true(t.more_unclosed);
}

static void many_are_counted_and_the_oldest_listed(void **state)
{
	struct place *p = *state;
	struct today t;

	place_client(p, "Åsa", "Öberg", "");
	for (int i = 0; i < TODAY_TASKS + 5; i++)
		place_add(p, &task_type, i ? "client=1;due=2026-11-20;words=Newer" :
					     "client=1;due=2026-11-19;words=Oldest");
	OK(core_today(p->core, 20261123, &t, &p->arena, &e_));
	assert_int_equal(t.due, TODAY_TASKS + 5);
	assert_int_equal(t.task_count, TODAY_TASKS);
	assert_string_equal(t.tasks[0].task.words, "Oldest");
}

/* Whatever the size of the book, no question of a day walks a table. */
static void every_question_is_a_range_of_an_index(void **state)
{
	static const struct {
		const char *sql, *index;
	} asked[] = {
		{ "SELECT * FROM session WHERE starts >= '2026-11-23' AND starts < '2026-11-24' "
		  "AND status <> 'cancelled' ORDER BY starts, id LIMIT 200",
		  "session_by_start" },
		{ "SELECT * FROM session WHERE starts >= '2026-10-24' AND starts < '2026-11-23' "
		  "AND " SESSION_OPEN " ORDER BY starts DESC, id DESC LIMIT 9",
		  "session_open_by_start" },
		{ "SELECT MIN(starts) FROM session WHERE client = 1 "
		  "AND " SESSION_OPEN " AND status = 'booked' AND starts >= '2026-11-23'",
		  "COVERING INDEX session_open_by_client" },
		{ "SELECT * FROM session WHERE client = 1 AND " SESSION_OPEN
		  " AND status = 'booked' AND starts >= '2026-11-23' ORDER BY starts LIMIT 1",
		  "session_open_by_client" },
		{ "SELECT * FROM task WHERE status = 'open' AND due <= '2026-11-23' "
		  "ORDER BY due, id LIMIT 200",
		  "task_open_by_due" },
		{ "SELECT * FROM task WHERE done_on = '2026-11-23' AND done_on <> '' "
		  "ORDER BY due, id LIMIT 200",
		  "task_by_done" },
		{ "SELECT 1 FROM photo WHERE client = 1 AND session = 2 AND moment = 'healed'",
		  "photo_" },
		{ "SELECT DISTINCT client FROM health WHERE patch_bottle = 1 "
		  "AND patch_bottle IS NOT NULL AND status = 'current'",
		  "health_by_bottle" },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(asked); i++) {
		DB_STMT(st);
		bool by_index = false;
		int r;

		OK(db_query(p->core->book->db,
			    arena_printf(&p->arena, "EXPLAIN QUERY PLAN %s", asked[i].sql), &st,
			    &e_));
		while ((r = db_step(st, &(struct err){ 0 })) == 1)
			by_index |= !strncmp(db_text(st, 3), "SEARCH", 6) &&
				    strstr(db_text(st, 3), asked[i].index);
		assert_int_equal(r, 0);
		if (!by_index)
			fail_msg("%s: not by %s", asked[i].sql, asked[i].index);
	}
}

/* Faults */

static void note_problem(void *ctx, const char *words)
{
	(void)ctx;
	print_error("%s\n", words);
}

/* The session and its tasks are there together, or neither is. */
static void walk_faults(struct place *p, enum faulty_how how)
{
	int nth = 0;

	place_client(p, "Per", "Öberg", "");
	for (;; nth++) {
		struct core_checked done = { 0 };
		struct session s;
		struct err e = { 0 };
		bool fired;
		int n, r;

		core_new(p->core, &session_type, &s, &p->arena);
		s.client = 1;
		s.starts = 202611200900;
		s.status = choice_index(&session_status, "done");
		faulty_begin(p->core->book->db, nth, how);
		r = core_save(p->core, &session_type, NULL, &s, NULL, NULL, &e);
		fired = faulty_fired();
		faulty_end(p->core->book->db);
		OK(core_check(p->core, note_problem, p, &done, &e_));
		assert_int_equal(done.problems, 0);
		n = (int)book_count(p->core->book, &session_type);
		assert_int_equal(book_count(p->core->book, &task_type), 2 * n);
		assert_true(r < 0 ? *e.msg : n > 0);
		if (!fired)
			break;
	}
	assert_in_range(nth, 40, 400);
}

static void faults_once(void **state)
{
	walk_faults(*state, FAULTY_ONCE);
}

static void faults_for_good(void **state)
{
	walk_faults(*state, FAULTY_ALWAYS);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, place_up, place_down)
	const struct CMUnitTest tests[] = {
		TEST(a_course_from_beginning_to_end),
		TEST(days_move_with_what_they_count_from),
		TEST(what_is_not_wanted_is_dropped),
		TEST(what_a_person_settled_stays_settled),
		TEST(old_records_make_no_tasks),
		TEST(patch_tests),
		TEST(what_changes_nothing_writes_nothing),
		TEST(a_day),
		TEST(what_former_days_left_open),
		TEST(many_are_counted_and_the_oldest_listed),
		TEST(every_question_is_a_range_of_an_index),
		TEST(faults_once),
		TEST(faults_for_good),
	};

	return cmocka_run_group_tests_name("a day and its tasks", tests, NULL, NULL);
}
