/* SPDX-License-Identifier: MIT */
/*
 * Saving: validation, audit, conflicts, keys, rights; and that whatever fails leaves nothing
 * half-done.
 */
#include "tests/place.h"
#include "tests/faulty.h"
#include "core/check.h"
#include "core/core_impl.h"
#include "core/export.h"
#include "core/photo.h"
#include "media/photo.h"

static struct client client_now(struct place *p, int64_t id)
{
	struct client c;

	OK(core_get(p->core, &client_type, id, &c, &p->arena, &e_));
	return c;
}

struct trail {
	struct place *p;
	const char *text;
};

static int trail_row(void *ctx, const void *rec, struct err *e)
{
	struct trail *t = ctx;
	const struct audit *x = rec;

	(void)e;
	t->text = arena_printf(&t->p->arena, "%s%s %s %s %s: '%s' to '%s'\n", t->text, x->action,
			       x->type, x->record, x->field, x->was, x->now);
	return 0;
}

static const char *trail(struct place *p, int64_t after)
{
	struct trail t = { p, "" };
	struct query q = { 0 };
	struct err e = { 0 };
	int64_t n = core_each(p->core, &audit_type, &q, trail_row, &t, &e);

	assert_true(n >= 0);
	for (const char *s = t.text; after-- > 0 && (s = strchr(s, '\n')); s++)
		t.text = s + 1;
	return t.text;
}

static int64_t trail_length(struct place *p)
{
	return (int64_t)strlen(trail(p, 0)) ? book_count(p->core->book, &audit_type) : 0;
}

static void a_change_is_audited_field_by_field(void **state)
{
	struct place *p = *state;
	int64_t id = place_client(p, "Åsa", "Öberg", "city=Lund"), before = trail_length(p);
	struct client was = client_now(p, id), now = was;

	now.city = "Malmö";
	now.born = 19840531;
	OK(core_save(p->core, &client_type, &was, &now, NULL, NULL, &e_));
	assert_string_equal(trail(p, before), "edit client 1 born: '' to '1984-05-31'\n"
			    "edit client 1 city: 'Lund' to 'Malmö'\n");
	assert_int_equal(now.rec.version, 2);
	/* Nothing changed: nothing is written. */
	was = now;
	OK(core_save(p->core, &client_type, &was, &now, NULL, NULL, &e_));
	assert_int_equal(now.rec.version, 2);
}

static void the_second_of_two_is_told(void **state)
{
	struct place *p = *state;
	int64_t id = place_client(p, "Åsa", "Öberg", "");
	struct client was = client_now(p, id), anna = was, ben = was;
	struct err e = { 0 };

	anna.city = "Lund";
	ben.city = "Malmö";
	OK(core_save(p->core, &client_type, &was, &anna, NULL, NULL, &e_));
	assert_int_equal(core_save(p->core, &client_type, &was, &ben, NULL, NULL, &e),
			 -ERR_CONFLICT);
	assert_string_equal(client_now(p, id).city, "Lund");
}

static void a_save_that_is_tried_twice_lands_once(void **state)
{
	struct place *p = *state;
	struct client c, again;
	struct session s, twice;

	core_new(p->core, &client_type, &c, &p->arena);
	c.given_name = "Åsa", c.family_name = "Öberg";
	again = c;
	OK(core_save(p->core, &client_type, NULL, &c, "key-1", NULL, &e_));
	OK(core_save(p->core, &client_type, NULL, &again, "key-1", NULL, &e_));
	assert_int_equal(again.rec.id, c.rec.id);
	assert_int_equal(again.rec.version, 1);
	assert_int_equal(core_client_count(p->core, NULL), 1);
	core_new(p->core, &session_type, &s, &p->arena);
	s.client = c.rec.id;
	s.starts = 202611241000;
	twice = s;
	OK(core_save(p->core, &session_type, NULL, &s, "key-2", NULL, &e_));
	OK(core_save(p->core, &session_type, NULL, &twice, "key-2", NULL, &e_));
	assert_string_equal(rec_title(&session_type, &twice, &p->arena), "1/1");
}

static void a_history_is_never_overwritten(void **state)
{
	struct place *p = *state;
	int64_t id = place_client(p, "Per", "Öberg", "");
	int64_t first = place_add(p, &assessment_type, "client=1;scale=norwood;code=N3");
	struct assessment was, now, old;
	struct core_glance g;

	OK(core_get(p->core, &assessment_type, first, &was, &p->arena, &e_));
	now = was;
	now.code = choice_index(field_named(&assessment_type, "code")->choices, "N3V");
	OK(core_save(p->core, &assessment_type, &was, &now, NULL, NULL, &e_));
	assert_int_not_equal(now.rec.id, first);
	assert_int_equal(now.replaces, first);
	OK(core_get(p->core, &assessment_type, first, &old, &p->arena, &e_));
	assert_int_equal(old.code, was.code);
	OK(core_glance(p->core, id, &g, &p->arena, &e_));
	assert_int_equal(g.pattern.rec.id, now.rec.id);
	assert_string_equal(assessment_pattern(&g.pattern, &p->arena), "Norwood III vertex");
}

static void sessions_are_numbered_within_the_client(void **state)
{
	struct place *p = *state;
	struct session s;

	place_client(p, "A", "A", "");
	place_client(p, "B", "B", "");
	place_add(p, &session_type, "client=1;starts=2026-11-24 10:00");
	place_add(p, &session_type, "client=2;starts=2026-11-24 12:00");
	place_add(p, &session_type, "client=1;starts=2026-12-02 10:00");
	OK(core_named(p->core, &session_type, "1/2", &s, &p->arena, &e_));
	assert_string_equal(rec_title(&session_type, &s, &p->arena), "1/2");
	assert_int_equal(s.starts, 202612021000);
	OK(core_named(p->core, &session_type, "2/1", &s, &p->arena, &e_));
}

static void what_is_wrong_is_said_and_nothing_stored(void **state)
{
	static const struct { const struct rectype *type; const char *values, *words;
	} rows[] = {
		{ &session_type, "client=99;starts=2026-11-24 10:00", "no client 99" },
		{ &session_type, "client=1", "Starts: must not be empty" },
		{ &session_type, "client=1;starts=2026-11-24 10:00;practitioner=nobody",
		  "no member of staff 'nobody'" },
		{ &photo_type, "client=1;session=7", "client 1 has no session 7" },
		{ &assessment_type, "client=1;code=N3;scale=ludwig", "does not belong" },
	};
	struct place *p = *state;
	int64_t before;

	place_client(p, "A", "A", "");
	before = trail_length(p);
	for (size_t i = 0; i < COUNT(rows); i++) {
		void *rec = arena_alloc(&p->arena, rows[i].type->size);
		char *values = arena_strdup(&p->arena, rows[i].values), *save = NULL;
		struct err e = { 0 };

		core_new(p->core, rows[i].type, rec, &p->arena);
		for (char *v = strtok_r(values, ";", &save); v; v = strtok_r(NULL, ";", &save)) {
			char *eq = strchr(v, '=');

			*eq = '\0';
			assert_int_equal(field_parse(field_named(rows[i].type, v), rec, eq + 1,
						     core_rules(p->core), &p->arena, &e),
					 0);
		}
		assert_int_equal(core_save(p->core, rows[i].type, NULL, rec, NULL, NULL, &e),
				 -ERR_INVALID);
		if (!strstr(e.msg, rows[i].words))
			fail_msg("'%s' says '%s'", rows[i].values, e.msg);
	}
	assert_int_equal(trail_length(p), before);
}

static void a_reader_changes_nothing(void **state)
{
	struct place *p = *state;
	struct client was, now;
	struct core *reader = NULL;
	struct err e = { 0 };

	place_client(p, "A", "A", "");
	OK(core_open(&reader,
		     &(struct core_options){ .dir = p->dir, .via = "test", .read_only = true },
		     &e_));
	OK(core_get(reader, &client_type, 1, &was, &p->arena, &e_));
	now = was;
	now.city = "x";
	assert_int_equal(core_save(reader, &client_type, &was, &now, NULL, NULL, &e), -ERR_DENIED);
	assert_int_equal(core_archive(reader, &client_type, &was, false, &e), -ERR_DENIED);
	assert_int_equal(core_set(reader, "currency", "EUR", &e), -ERR_DENIED);
	core_close(&reader);
}

static char noted[1000];	/* what the last check said, a line each */

static void note_problem(void *ctx, const char *words)
{
	(void)ctx;
	snprintf(noted + strlen(noted), sizeof noted - strlen(noted), "%s\n", words);
}

static void behind(struct place *p, const char *sql)
{
	DB_TX(tx);

	OK(db_tx_begin(&tx, p->core->book->db, &e_));
	OK(db_run(p->core->book->db, sql, &e_));
	OK(db_tx_commit(&tx, &e_));
}

/* The rules that a new book begins with. */
enum { RULES = 0
#define CONDITION(code, label, ...) + 1
#define FINDING(find, dated, ...) CONDITION(__VA_ARGS__)
#include "model/conditions.def"
#define TASKRULE(anchor, offset, unit, words) + 1
#include "model/taskseeds.def"
#undef TASKRULE
#define ACCOUNT(name, purpose, method, journal) + 1
#include "model/accounts.def"
#undef ACCOUNT
	+ 1	/* the tax code */
};

/* A change behind the program's back is found, whatever was changed. */
static void check_finds_what_others_changed(void **state)
{
	struct place *p = *state;
	struct core_checked done = { 0 };

	place_client(p, "Åsa", "Öberg", "phone=070 174 06 05");
	place_add(p, &session_type, "client=1;starts=2026-11-24 10:00;price=450");
	OK(core_check(p->core, note_problem, p, &done, &e_));
	assert_int_equal(done.problems, 0);
	assert_int_equal(done.records, 3 + RULES);
	behind(p, "UPDATE session SET price = 4500");
	OK(core_check(p->core, note_problem, p, &done, &e_));
	assert_int_equal(done.problems, 1);
}

static int add_picture(struct place *p, const char *name, struct photo *x, struct err *e)
{
	static const struct photo_scene scene = {
		.view = "F", .density = 50, .skin = 0xe8c4a8, .width = 64, .height = 48
	};
	const char *path = arena_printf(&p->arena, "%s/%s", p->dir, name);

	OK(photo_draw(path, PHOTO_PNG, &scene, &e_));
	core_new(p->core, &photo_type, x, &p->arena);
	x->client = 1;
	return core_photo_add(p->core, path, x, e);
}

/* A file may have any bytes for its name, a text in the book may not. */
static void a_photo_has_a_name_that_can_be_read(void **state)
{
	struct place *p = *state;
	struct photo x, stored;
	struct err e = { 0 };

	place_client(p, "Åsa", "Öberg", "");
	OK(add_picture(p, "IMG\033[31m\xff\n1.png", &x, &e_));
	OK(core_get(p->core, &photo_type, x.rec.id, &stored, &p->arena, &e_));
	assert_string_equal(stored.file, "IMG[31m\xef\xbf\xbd 1.png");
	assert_string_equal(x.file, "");
	assert_int_equal(add_picture(p, "again.png", &x, &e), -ERR_EXISTS);
	assert_string_equal(x.file, "");
	assert_string_equal(x.sha256, "");
}

static void check_names_each_kind_of_harm(void **state)
{
	static const struct { const char *sql, *words;
	} rows[] = {
		{ "UPDATE client SET digest = ''",
		  "client 1 Öberg, Åsa: was changed by something other than this program\n" },
		{ "UPDATE client SET (phone, digest) = (SELECT phone, digest FROM client WHERE "
		  "number = 2) WHERE number = 1",
		  "client 1 Öberg, Åsa: was changed by something other than this program\n" },
		{ "UPDATE audit_entry SET digest = 'x' WHERE type = 'client' AND record_id = 2",
		  "client 2 Ek, Per: is not what the audit trail says was written last\n" },
		{ "DELETE FROM session WHERE number = 2",
		  "session 1/2: is gone, though the audit trail knows it\n" },
		{ "DELETE FROM client WHERE number = 2",
		  "client 2: is gone, though the audit trail knows it\n"
		  "clients: the counters say 2, the book has 1\n" },
		{ "UPDATE counter SET value = 5", "clients: the counters say 5, the book has 2\n" },
		{ "UPDATE session SET status = 'moon' WHERE number = 1",
		  "Session 1 in the book: Status: 'moon' is not one of the choices\n" },
		{ "UPDATE session SET course = 7 WHERE number = 1",
		  "session 1/1: there is no course 7\n" },
		{ "UPDATE photo SET format = 'moon'",
		  "Photo 1 in the book: Format: 'moon' is not one of the choices\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct place *p = place_begin();
		struct core_checked done = { 0 };
		struct photo x;

		place_client(p, "Åsa", "Öberg", "phone=070 174 06 05");
		place_client(p, "Per", "Ek", "");
		place_add(p, &session_type, "client=1;starts=2026-11-24 10:00");
		place_add(p, &session_type, "client=1;starts=2026-12-04 10:00");
		OK(add_picture(p, "a.png", &x, &e_));
		noted[0] = '\0';
		OK(core_check(p->core, note_problem, p, &done, &e_));
		assert_string_equal(noted, "");
		behind(p, rows[i].sql);
		noted[0] = '\0';
		OK(core_check(p->core, note_problem, p, &done, &e_));
		if (!strstr(noted, rows[i].words))
			fail_msg("%s: '%s'", rows[i].sql, noted);
		place_end(p);
	}
}

/*
 * A price is kept in minor units: what they are called now does not make the record look changed.
 */
static void another_currency_changes_no_record(void **state)
{
	struct place *p = *state;
	struct core_checked done = { 0 };

	place_client(p, "Åsa", "Öberg", "");
	place_add(p, &session_type, "client=1;starts=2026-11-24 10:00;price=450.00");
	OK(core_set(p->core, "currency", "EUR", &e_));
	core_close(&p->core);
	OK(core_open(&p->core,
		     &(struct core_options){ .dir = p->dir, .via = "screen", .who = "anna" }, &e_));
	OK(core_check(p->core, note_problem, p, &done, &e_));
	assert_int_equal(done.problems, 0);
}

static void a_setting_is_audited_and_counts_at_once(void **state)
{
	struct place *p = *state;
	int64_t before;

	place_client(p, "Åsa", "Öberg", "");
	before = trail_length(p);
	OK(core_set(p->core, "currency", "GBP", &e_));
	assert_int_equal(trail_length(p), before);
	OK(core_set(p->core, "currency", "JPY", &e_));
	assert_string_equal(trail(p, before), "set  currency value: 'GBP' to 'JPY'\n");
	assert_int_equal(core_rules(p->core)->money_digits, 0);
	OK(core_set(p->core, "dates", "month-first", &e_));
	assert_int_equal(core_rules(p->core)->order, DATE_MDY);
}

static const char *status_of(struct place *p, const struct rectype *t, int64_t id)
{
	void *rec = arena_alloc(&p->arena, t->size);

	OK(core_get(p->core, t, id, rec, &p->arena, &e_));
	return field_text(field_named(t, "status"), rec, core_rules(p->core), &p->arena);
}

static int archive(struct place *p, const struct rectype *t, int64_t id, bool back)
{
	void *rec = arena_alloc(&p->arena, t->size);
	struct err e = { 0 };

	OK(core_get(p->core, t, id, rec, &p->arena, &e_));
	return core_archive(p->core, t, rec, back, &e);
}

static void what_is_brought_back_is_as_it_was(void **state)
{
	static const struct {
		const struct rectype *type;
		const char *values, *archived, *was;
	} rows[] = {
		{ &client_type, "given_name=Per;family_name=Ek", "archived", "active" },
		{ &assessment_type, "client=1;scale=norwood;code=N3", "archived", "current" },
		{ &session_type, "client=1;starts=2026-11-24 10:00", "cancelled", "booked" },
		{ &session_type, "client=1;starts=2026-11-20 10:00;status=done", "cancelled",
		  "done" },
		{ &staff_type, "login=ben;name=Ben", "archived", "active" },
	};
	struct place *p = *state;

	place_client(p, "Åsa", "Öberg", "");
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct rectype *t = rows[i].type;
		int64_t id = place_add(p, t, rows[i].values), length;

		OK(archive(p, t, id, true));
		assert_string_equal(status_of(p, t, id), rows[i].was);
		OK(archive(p, t, id, false));
		assert_string_equal(status_of(p, t, id), rows[i].archived);
		length = trail_length(p);
		OK(archive(p, t, id, false));
		assert_int_equal(trail_length(p), length);
		OK(archive(p, t, id, true));
		assert_string_equal(status_of(p, t, id), rows[i].was);
	}
}

/*
 * A correction of what is corrected already would be seen by nobody, or be the second that is
 * current.
 */
static void only_the_current_entry_of_a_history_changes(void **state)
{
	struct place *p = *state;
	struct assessment was, now;
	struct err e = { 0 };
	int64_t first;

	place_client(p, "Per", "Öberg", "");
	first = place_add(p, &assessment_type, "client=1;scale=norwood;code=N3");
	OK(core_get(p->core, &assessment_type, first, &was, &p->arena, &e_));
	now = was;
	now.note = "deeper on the left";
	OK(core_save(p->core, &assessment_type, &was, &now, NULL, NULL, &e_));
	OK(core_get(p->core, &assessment_type, first, &was, &p->arena, &e_));
	now = was;
	now.note = "deeper on the right";
	assert_int_equal(core_save(p->core, &assessment_type, &was, &now, NULL, NULL, &e),
			 -ERR_INVALID);
	assert_non_null(strstr(e.msg, "replaced"));
	assert_int_equal(archive(p, &assessment_type, first, false), -ERR_INVALID);
	OK(archive(p, &assessment_type, first, true));
	assert_string_equal(status_of(p, &assessment_type, first), "replaced");
}

/*
 * Every database call of a save fails once, then for good: an error in words, or it landed whole.
 */
static int save_all(struct place *p, int nth, struct err *e)
{
	struct client c, was;
	struct session s;
	int r;

	core_new(p->core, &client_type, &c, &p->arena);
	c.given_name = "Nth", c.family_name = arena_printf(&p->arena, "Fault%d", nth),
	c.phone = "020 7946 0018";
	if ((r = core_save(p->core, &client_type, NULL, &c, NULL, NULL, e)) < 0)
		return r;
	was = c;
	c.city = "Lund";
	if ((r = core_save(p->core, &client_type, &was, &c, NULL, NULL, e)) < 0)
		return r;
	core_new(p->core, &session_type, &s, &p->arena);
	s.client = c.rec.id;
	s.starts = 202611241000;
	return core_save(p->core, &session_type, NULL, &s, NULL, NULL, e);
}

static void walk_faults(struct place *p, enum faulty_how how)
{
	int nth = 0;

	for (;; nth++) {
		struct core_checked done = { 0 };
		struct err e = { 0 };
		bool fired;
		int r;

		faulty_begin(p->core->book->db, nth, how);
		r = save_all(p, nth, &e);
		fired = faulty_fired();
		faulty_end(p->core->book->db);
		if (!fired)
			break;
		if (how != FAULTY_LANDED && r >= 0)
			continue;	/* a question that may go unanswered, such as a setting */
		if (r < 0)
			assert_true(*e.msg);
		assert_true(core_idle(p->core));
		OK(core_check(p->core, note_problem, p, &done, &e_));
		assert_int_equal(done.problems, 0);
	}
	assert_in_range(nth, 40, 400);
	assert_int_equal(core_client_count(p->core, NULL), book_count(p->core->book, &client_type));
}

static void faults_once(void **state)
{
	walk_faults(*state, FAULTY_ONCE);
}

static void faults_for_good(void **state)
{
	walk_faults(*state, FAULTY_ALWAYS);
}

/*
 * A commit that failed and landed all the same is found by its key: no false alarm, no second
 * record.
 */
static void faults_that_landed(void **state)
{
	struct place *p = *state;

	walk_faults(p, FAULTY_LANDED);
	assert_int_equal(core_client_count(p->core, NULL), book_count(p->core->book, &client_type));
}

static void exports_follow_the_query(void **state)
{
	struct place *p = *state;
	struct export_spec spec = { .type = &session_type, .columns = "client,number,starts,price",
				    .q = { .from = 20261124, .to = 20261124 } };
	struct out *out = out_memory();
	struct err e = { 0 };

	place_client(p, "A", "=1+1", "");
	place_add(p, &session_type, "client=1;starts=2026-11-23 23:59");
	place_add(p, &session_type, "client=1;starts=2026-11-24 00:00;price=450");
	place_add(p, &session_type, "client=1;starts=2026-11-24 23:59");
	place_add(p, &session_type, "client=1;starts=2026-11-25 00:00");
	assert_int_equal(core_export(p->core, &spec, out, &e), 2);
	assert_string_equal(out_text(out),
			    "client,number,starts,price\r\n1,2,2026-11-24 00:00,450.00\r\n"
			    "1,3,2026-11-24 23:59,\r\n");
	out_abort(&out);
	out = out_memory();
	OK(core_set(p->core, "separator", ";", &e_));
	OK(core_set(p->core, "decimal", ",", &e_));
	spec = (struct export_spec){ .type = &client_type,
				     .columns = "family_name",
				     .profile = "spreadsheet" };
	assert_int_equal(core_export(p->core, &spec, out, &e), 1);
	assert_string_equal(out_text(out), "\xef\xbb\xbf" "family_name\r\n'=1+1\r\n");
	out_abort(&out);
	spec.columns = "family_name,moon";
	out = out_memory();
	assert_int_equal(core_export(p->core, &spec, out, &e), -ERR_USAGE);
	out_abort(&out);
}

/* A price says the same sum whatever the setting: other decimals are refused once there is one. */
static void a_currency_with_other_decimals(void **state)
{
	struct place *p = *state;
	struct err e = { 0 };

	place_client(p, "A", "A", "");
	place_add(p, &session_type, "client=1;starts=2026-11-24 10:00");
	OK(core_set(p->core, "currency", "JPY", &e_));
	OK(core_set(p->core, "currency", "EUR", &e_));
	place_add(p, &session_type, "client=1;starts=2026-11-24 12:00;price=450");
	OK(core_set(p->core, "currency", "SEK", &e_));
	assert_int_equal(core_set(p->core, "currency", "JPY", &e), -ERR_INVALID);
	assert_non_null(strstr(e.msg, "have 2 decimals and JPY has 0"));
	assert_string_equal(core_setting(p->core, "currency", &p->arena), "SEK");
}

/* Another program changes the currency while a form with an amount is open here. */
static void a_currency_that_another_program_changed(void **state)
{
	struct place *p = *state;
	struct core *other;
	struct session s;
	struct err e = { 0 };

	place_client(p, "A", "A", "");
	core_new(p->core, &session_type, &s, &p->arena);
	s.client = 1;
	s.starts = minute_make(20261124, 10, 0);
	s.price = 45000;
	OK(core_open(&other, &(struct core_options){ .dir = core_dir(p->core), .via = "command" },
		     &e_));
	OK(core_set(other, "currency", "JPY", &e_));
	assert_int_equal(core_save(p->core, &session_type, NULL, &s, NULL, NULL, &e),
			 -ERR_CONFLICT);
	assert_non_null(strstr(e.msg, "JPY"));
	assert_int_equal(core_rules(p->core)->money_digits, 0);
	s.price = 450;
	OK(core_save(p->core, &session_type, NULL, &s, NULL, NULL, &e_));
	core_close(&other);

	OK(core_open(&other, &(struct core_options){ .dir = core_dir(p->core), .via = "command" },
		     &e_));
	OK(core_set(other, "currency", "KRW", &e_));	/* no decimals either */
	assert_int_equal(core_set(p->core, "currency", "EUR", &e), -ERR_INVALID);
	core_close(&other);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_change_is_audited_field_by_field, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(the_second_of_two_is_told, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_save_that_is_tried_twice_lands_once, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_history_is_never_overwritten, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(sessions_are_numbered_within_the_client, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(what_is_wrong_is_said_and_nothing_stored, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_reader_changes_nothing, place_up, place_down),
		cmocka_unit_test_setup_teardown(check_finds_what_others_changed, place_up,
						place_down),
		cmocka_unit_test(check_names_each_kind_of_harm),
		cmocka_unit_test_setup_teardown(a_photo_has_a_name_that_can_be_read, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(another_currency_changes_no_record, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(what_is_brought_back_is_as_it_was, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(only_the_current_entry_of_a_history_changes,
						place_up, place_down),
		cmocka_unit_test_setup_teardown(a_setting_is_audited_and_counts_at_once, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_currency_with_other_decimals, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_currency_that_another_program_changed, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(faults_once, place_up, place_down),
		cmocka_unit_test_setup_teardown(faults_for_good, place_up, place_down),
		cmocka_unit_test_setup_teardown(faults_that_landed, place_up, place_down),
		cmocka_unit_test_setup_teardown(exports_follow_the_query, place_up, place_down),
	};

	return cmocka_run_group_tests_name("core", tests, NULL, NULL);
}
