/* SPDX-License-Identifier: MIT */
/*
 * Recalls: a lot through mixes, windows of dates whose edges count, what was no use; the list and
 * the letters; and that a database that fails leaves nothing half done.
 */
#include "tests/place.h"
#include "tests/faulty.h"
#include "base/file.h"
#include "core/check.h"
#include "core/core_impl.h"
#include "core/inks.h"
#include "core/recall.h"
#include "model/choices.h"

#include <inttypes.h>
#include <sys/stat.h>

/*
 * Bottles 1 (A17) and 2 (B2) are mixed in 1/1; 2/1 had only A17, two inks of it; 1/2 had 3 (A18).
 * 2/2 was cancelled, 3/1 missed, and the ink of 3/2 was archived.
 */
static int up(void **state)
{
	static const struct { const struct rectype *t; const char *values;
	} rows[] = {
		{ &pigment_type, "brand=Example;shade=Black 03" },
		{ &pigment_type, "brand=Example;shade=Black 05" },
		{ &pigment_type, "brand=Other;shade=Black 03" },
		{ &bottle_type, "pigment=1;lot=A17;received=2026-09-01;opened=2026-09-10" },
		{ &bottle_type, "pigment=2;lot=B2;received=2026-09-15;opened=2026-10-01" },
		{ &bottle_type, "pigment=1;lot=a 18;received=2026-10-01;opened=2026-10-20" },
		{ &bottle_type, "pigment=3;lot=A17;received=;opened=2026-09-12" },
		{ &bottle_type, "pigment=1;lot=A19;received=2026-11-01" },
		{ &session_type, "client=1;starts=2026-10-02 09:00;status=done" },
		{ &session_type, "client=1;starts=2026-11-02 09:00;status=done" },
		{ &session_type, "client=2;starts=2026-10-03 09:00;status=done" },
		{ &session_type, "client=2;starts=2026-10-04 09:00;status=cancelled" },
		{ &session_type, "client=3;starts=2026-10-05 09:00;status=no-show" },
		{ &session_type, "client=3;starts=2026-10-06 09:00;status=done" },
		{ &ink_type, "client=1;session=1;bottle=1;water_parts=3" },
		{ &ink_type, "client=1;session=1;bottle=2;water_parts=1" },
		{ &ink_type, "client=1;session=2;bottle=3" },
		{ &ink_type, "client=2;session=1;bottle=1;zones=vertex" },
		{ &ink_type, "client=2;session=1;bottle=1;zones=nape" },
		{ &ink_type, "client=2;session=2;bottle=1" },
		{ &ink_type, "client=3;session=1;bottle=1" },
		{ &ink_type, "client=3;session=2;bottle=1" },
	};
	struct place *p = place_begin();
	struct ink last;

	place_client(p, "Per", "Öberg", "phone=+46 70 998 11 20;email=per@example.se");
	place_client(p, "Seán", "O'Brien", "phone=+353 87 123 4567");
	place_client(p, "Åsa", "Ek", "");
	for (size_t i = 0; i < COUNT(rows); i++)
		place_add(p, rows[i].t, rows[i].values);
	OK(core_get(p->core, &ink_type, 8, &last, &p->arena, &e_));
	OK(core_archive(p->core, &ink_type, &last, false, &e_));
	*state = p;
	return 0;
}

/* "lot=A17;used_from=2026-10-02" */
static struct recall_spec spec(struct place *p, const char *values)
{
	struct recall_spec s;
	char *rest = arena_strdup(&p->arena, values), *pair;

	rec_init(&recall_spec_type, &s);
	while ((pair = strsep(&rest, ";"))) {
		char *value = strchr(pair, '=');

		*value++ = '\0';
		OK(field_parse(field_named(&recall_spec_type, pair), &s, value,
			       core_rules(p->core), &p->arena, &e_));
	}
	return s;
}

/* "1/1 1 (2); 2/1 1": each line's session, bottle and what it was mixed with. */
static const char *lines(struct place *p, const struct recall *x)
{
	const char *all = "";

	for (int i = 0; i < x->count; i++)
		all = arena_printf(&p->arena, "%s%s%s %d%s%.1s%s", all, i ? "; " : "",
				   x->lines[i].session, (int)x->lines[i].bottle,
				   *x->lines[i].mixed_with ? " (" : "", x->lines[i].mixed_with,
				   *x->lines[i].mixed_with ? ")" : "");
	return all;
}

static void what_is_found(void **state)
{
	static const struct { const char *asked; int bottles; const char *lines;
	} rows[] = {
		/* By lot: other case, blanks, both makers of that lot. */
		{ "lot=A17", 2, "1/1 1 (2); 2/1 1" },
		{ "lot= a17 ", 2, "1/1 1 (2); 2/1 1" },
		{ "lot=A18", 1, "1/2 3" },
		{ "lot=A17;brand=other", 1, "" },
		{ "lot=A17;brand=EXAMPLE", 1, "1/1 1 (2); 2/1 1" },
		{ "lot=b2", 1, "1/1 2 (1)" },
		{ "lot=A19", 1, "" },
		/* By brand and shade. */
		{ "brand=Example", 4, "1/1 1 (2); 1/1 2 (1); 1/2 3; 2/1 1" },
		{ "brand=example;shade=black 03", 3, "1/1 1 (2); 1/2 3; 2/1 1" },
		/* Windows: both edges count, a day outside does not. */
		{ "brand=Example;received_from=2026-09-15;received_to=2026-10-01", 2,
		  "1/1 2 (1); 1/2 3" },
		{ "brand=Example;received_from=2026-09-16;received_to=2026-09-30", 0, NULL },
		{ "brand=Example;received_to=2026-09-01", 1, "1/1 1 (2); 2/1 1" },
		{ "brand=Example;opened_from=2026-10-01;opened_to=2026-10-20", 2,
		  "1/1 2 (1); 1/2 3" },
		{ "brand=Example;opened_from=2026-10-21", 0, NULL },
		{ "lot=A17;used_from=2026-10-02;used_to=2026-10-02", 1, "1/1 1 (2)" },
		{ "lot=A17;used_from=2026-10-03;used_to=2026-10-03", 1, "2/1 1" },
		{ "lot=A17;used_from=2026-10-04", 0, "" },
		{ "brand=Example;received_to=2026-09-15;used_from=2026-10-03", 1, "2/1 1" },
		/* A day that is not known rules nothing out. */
		{ "brand=Other;received_from=2020-01-01;received_to=2020-01-02", 1, "" },
		{ "lot=A20", 0, NULL },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct recall_spec s = spec(p, rows[i].asked);
		struct err e = { 0 };
		struct recall x;
		int r = core_recall(p->core, &s, &x, &p->arena, &e);

		if (!rows[i].lines) {
			if (r != -ERR_MISSING || !strstr(e.msg, "no bottle in the book"))
				fail_msg("%s: %d %s", rows[i].asked, r, e.msg);
			continue;
		}
		if (r < 0)
			fail_msg("%s: %s", rows[i].asked, e.msg);
		if (x.bottle_count != rows[i].bottles || strcmp(lines(p, &x), rows[i].lines) != 0)
			fail_msg("%s: %d bottles, '%s'", rows[i].asked, x.bottle_count,
				 lines(p, &x));
	}
}

static void what_a_line_says(void **state)
{
	struct place *p = *state;
	struct recall_spec s = spec(p, "brand=Other;received_from=2026-01-01"), lot = spec(p,
		"lot=a17;brand=Example");
	struct recall x;

	OK(core_recall(p->core, &lot, &x, &p->arena, &e_));
	assert_string_equal(x.words, "lot a17, Example");
	assert_int_equal(x.clients, 2);
	assert_string_equal(x.bottles[0].name, "1 Example Black 03 A17");
	assert_int_equal(x.bottles[0].sessions, 2);
	assert_string_equal(x.lines[0].name, "Öberg, Per");
	assert_string_equal(x.lines[0].phone, "+46 70 998 11 20");
	assert_string_equal(x.lines[0].email, "per@example.se");
	assert_int_equal(x.lines[0].day, 20261002);
	assert_string_equal(x.lines[0].lot, "A17");
	assert_string_equal(x.lines[0].pigment, "Example Black 03");
	assert_string_equal(x.lines[0].mixed_with, "2 Example Black 05 B2");
	OK(core_recall(p->core, &s, &x, &p->arena, &e_));
	assert_string_equal(x.bottles[0].unknown, "the day it was received is not known");
}

static void what_cannot_be_asked(void **state)
{
	static const struct { const char *asked, *words;
	} rows[] = {
		{ "shade=Black 03", "say what is recalled" },
		{ "lot=A17;shade=Black 03", "a shade needs its brand" },
		{ "lot=A17;used_from=2026-10-03;used_to=2026-10-02", "last day lies before" },
		{ "lot=A17;opened_from=2026-10-03;opened_to=2026-10-02", "last day lies before" },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct recall_spec s = spec(p, rows[i].asked);
		struct err e = { 0 };
		struct recall x;

		assert_int_equal(core_recall(p->core, &s, &x, &p->arena, &e), -ERR_INVALID);
		assert_non_null(strstr(e.msg, rows[i].words));
	}
}

static const char *text_of(struct place *p, const char *path)
{
	char *text = arena_alloc(&p->arena, 5000);

	OK(file_head(path, text, 4999, &e_));
	return text;
}

static struct recall recall_of(struct place *p, const char *asked)
{
	struct recall_spec s = spec(p, asked);
	struct recall x;

	OK(core_recall(p->core, &s, &x, &p->arena, &e_));
	return x;
}

static void letters_are_private_and_never_lost(void **state)
{
	struct place *p = *state;
	struct recall x = recall_of(p, "lot=A17;brand=Example");
	const char *dir = arena_printf(&p->arena, "%s/letters", p->dir), *path, *text;
	struct err e = { 0 };
	struct stat st;
	struct query q = { .client = 2 };
	struct audit *trail;
	int n;

	OK(core_set(p->core, "clinic", "Clinic North", &e_));
	OK(core_set(p->core, "clinic_phone", "01632 960 001", &e_));
	assert_int_equal(core_recall_letters(p->core, &x, dir, &e), 2);
	path = arena_printf(&p->arena, "%s/recall-1-2026-11-23.txt", dir);
	text = text_of(p, path);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_non_null(strstr(text, "Dear Per Öberg,"));
	assert_non_null(strstr(text, "Fri 2 Oct 2026: Example Black 03, lot A17"));
	assert_non_null(strstr(text, "call us on 01632 960 001"));
	assert_non_null(strstr(text, "Clinic North"));
	assert_null(strchr(text, '{'));
	OK(core_list(p->core, &audit_type, &q, &trail, &n, &p->arena, &e_));
	assert_string_equal(trail[n - 1].action, "letter");
	assert_string_equal(trail[n - 1].record, "lot A17, Example");
	/* One of them is there: none is written over, nor the other one anew. */
	path = arena_printf(&p->arena, "%s/recall-2-2026-11-23.txt", dir);
	assert_int_equal(remove(path), 0);
	assert_int_equal(core_recall_letters(p->core, &x, dir, &e), -ERR_EXISTS);
	assert_false(path_exists(path));
}

static void letters_in_the_clinics_words(void **state)
{
	struct place *p = *state;
	struct recall x = recall_of(p, "lot=A18");
	const char *dir = arena_printf(&p->arena, "%s/letters", p->dir);
	FILE *f = fopen(arena_printf(&p->arena, "%s/recall-letter.txt", p->dir), "w");

	assert_non_null(f);
	fputs("{name} ({client}), {what}: {sessions}{unknown} {", f);
	fclose(f);
	OK(core_recall_letters(p->core, &x, dir, &e_));
	assert_string_equal(text_of(p, arena_printf(&p->arena, "%s/recall-1-2026-11-23.txt", dir)),
			    "Per Öberg (1), lot A18:   Mon 2 Nov 2026: Example Black 03, lot a 18\n"
			    "{unknown} {");
}

static void the_list_as_csv(void **state)
{
	struct place *p = *state;
	struct recall x = recall_of(p, "lot=b2");
	struct out *out = out_memory();

	OK(core_recall_csv(p->core, &x, out, &e_));
	assert_string_equal(out_text(out),
			    "client,name,phone,email,session,day,bottle,lot,pigment,mixed_with\r\n"
			    "1,\"Öberg, Per\",+46 70 998 11 20,per@example.se,1/1,2026-10-02,2,B2,"
			    "Example Black 05,1 Example Black 03 A17\r\n");
	out_abort(&out);
}

static void marking_the_bottles(void **state)
{
	struct place *p = *state;
	struct recall x = recall_of(p, "brand=Example;shade=Black 03");
	struct bottle b;

	assert_int_equal(core_recall_mark(p->core, &x, &(struct err){ 0 }), 3);
	assert_int_equal(core_recall_mark(p->core, &x, &(struct err){ 0 }), 0);
	OK(core_get(p->core, &bottle_type, 3, &b, &p->arena, &e_));
	assert_string_equal(choice_code(&bottle_status, b.status), "recalled");
	/* It is found all the same. */
	assert_int_equal(recall_of(p, "lot=A18").count, 1);
}

/* Damage that scalpbook check tells of must not hide a bottle from a recall. */
static void a_bottle_whose_pigment_is_gone(void **state)
{
	struct place *p = *state;
	struct db *db = p->core->book->db;
	struct recall x;
	DB_TX(tx);

	OK(db_tx_begin(&tx, db, &e_));
	OK(db_run(db, "PRAGMA defer_foreign_keys = ON", &e_));
	OK(db_run(db, "DELETE FROM pigment WHERE id = 2", &e_));
	x = recall_of(p, "lot=B2");
	assert_int_equal(x.count, 1);
	assert_string_equal(x.bottles[0].pigment, "pigment 2, not in the book");
	assert_int_equal(recall_of(p, "brand=Example;shade=Black 05;lot=B2").count, 1);
	assert_int_equal(recall_of(p, "lot=A18").bottle_count, 1);
}

static void inks_of_the_session_before(void **state)
{
	struct place *p = *state;
	struct core_taken taken;
	struct session s;
	const char **mixes;
	struct bottle was, now;
	struct err e = { 0 };

	place_add(p, &session_type, "client=1;starts=2026-11-23 09:00");
	place_add(p, &session_type, "client=2;starts=2026-10-01 09:00");
	OK(core_named(p->core, &session_type, "1/2", &s, &p->arena, &e_));
	OK(core_take_inks(p->core, &s, &taken, &p->arena, &e_));
	assert_int_equal(taken.count, 2);
	assert_int_equal(taken.from->number, 1);
	OK(core_mixes(p->core, 1, &s, 1, &mixes, &p->arena, &e_));
	assert_string_equal(mixes[0], "Black 03 a 18 + Black 03 A17 1:3 + Black 05 B2 1:1");
	OK(core_get(p->core, &bottle_type, 2, &was, &p->arena, &e_));
	now = was;
	now.status = choice_index(&bottle_status, "finished");
	OK(core_save(p->core, &bottle_type, &was, &now, NULL, NULL, &e_));
	OK(core_named(p->core, &session_type, "1/3", &s, &p->arena, &e_));
	OK(core_take_inks(p->core, &s, &taken, &p->arena, &e_));
	assert_int_equal(taken.count, 2);
	assert_int_equal(taken.from->number, 2);
	assert_string_equal(taken.left_out, "2 Example Black 05 B2 is finished");
	OK(core_take_inks(p->core, &s, &taken, &p->arena, &e_));
	assert_int_equal(taken.count, 0);
	OK(core_named(p->core, &session_type, "2/3", &s, &p->arena, &e_));
	assert_int_equal(core_take_inks(p->core, &s, &taken, &p->arena, &e), -ERR_MISSING);
}

static const enum faulty_how hows[] = { FAULTY_ONCE, FAULTY_ALWAYS, FAULTY_LANDED };

static int ink_count(struct place *p, const struct session *s)
{
	struct ink *x;
	int n = 0;

	OK(core_inks(p->core, s->client, s->number, true, &x, &n, &p->arena, &e_));
	return n;
}

static const char *at(struct place *p, int64_t client, const char *values)
{
	return arena_printf(&p->arena, "client=%" PRId64 ";%s", client, values);
}

/* The second session of a new client: what it costs to read does not grow with the tries. */
static void second_session(struct place *p, struct session *ret)
{
	int64_t client = place_add(p, &client_type, "given_name=Per;family_name=Ek"), id;

	place_add(p, &session_type, at(p, client, "starts=2026-09-02 10:00"));
	place_add(p, &ink_type, at(p, client, "session=1;bottle=1"));
	place_add(p, &ink_type, at(p, client, "session=1;bottle=2"));
	id = place_add(p, &session_type, at(p, client, "starts=2026-10-02 10:00"));
	OK(core_get(p->core, &session_type, id, ret, &p->arena, &e_));
}

static void inks_are_taken_over_all_or_none(void **state)
{
	struct place *p = *state;
	bool fired = true;
	int nth;

	for (nth = 0; fired && nth < 1000; nth++) {
		fired = false;
		for (size_t i = 0; i < COUNT(hows); i++) {
			struct err e = { 0 };
			struct session s;
			struct core_taken taken = { .from = &s };
			int r;

			second_session(p, &s);
			faulty_begin(p->core->book->db, nth, hows[i]);
			r = core_take_inks(p->core, &s, &taken, &p->arena, &e);
			fired |= faulty_fired();
			faulty_end(p->core->book->db);
			assert_int_equal(ink_count(p, &s), r < 0 ? 0 : 2);
			assert_true(r < 0 ? taken.from == &s :
					    taken.from->client == s.client &&
						    taken.from->number == 1);
			assert_true(core_idle(p->core));
			assert_int_equal(taken.count, r < 0 ? 0 : 2);
		}
	}
	assert_in_range(nth, 30, 999);
}

static void mixes_of_many_sessions(void **state)
{
	struct place *p = *state;
	struct query q = { .client = 1 };
	struct session *all;
	const char **mixes;
	bool fired = true;
	int n, nth;

	place_add(p, &session_type, "client=1;starts=2026-11-23 09:00");
	OK(core_list(p->core, &session_type, &q, &all, &n, &p->arena, &e_));
	assert_int_equal(n, 3);
	OK(core_mixes(p->core, 1, all, n, &mixes, &p->arena, &e_));
	assert_string_equal(mixes[0], "Black 03 A17 1:3 + Black 05 B2 1:1");
	assert_string_equal(mixes[1], "Black 03 a 18");
	assert_string_equal(mixes[2], "");
	for (nth = 0; fired && nth < 1000; nth++) {
		struct err e = { 0 };

		faulty_begin(p->core->book->db, nth, FAULTY_ONCE);
		assert_true(core_mixes(p->core, 1, all, n, &mixes, &p->arena, &e) < 0 ||
			    !faulty_fired());
		fired = faulty_fired();
		faulty_end(p->core->book->db);
	}
	/* Once the inks, and for each its bottle and pigment: whatever the number of sessions. */
	assert_in_range(nth, 10, 30);
}

/* Every database call fails once, then for good: an error in words or the whole of it. */
static int work(struct place *p, int nth, struct err *e)
{
	struct recall_spec s = spec(p, "lot=A17");
	struct recall x;
	struct ink was, ink;
	struct out *out = out_memory();
	int r = core_get(p->core, &ink_type, 1, &was, &p->arena, e);

	if (r >= 0) {
		ink = was;
		ink.water_parts = 1 + nth % 90;
		r = core_save(p->core, &ink_type, &was, &ink, NULL, NULL, e);
	}
	if (r >= 0 && (r = core_recall(p->core, &s, &x, &p->arena, e)) >= 0 &&
	    (r = core_recall_csv(p->core, &x, out, e)) >= 0)
		r = core_recall_mark(p->core, &x, e);
	out_abort(&out);
	return r;
}

static void note_problem(void *ctx, const char *words)
{
	(void)ctx;
	print_message("%s\n", words);
}

static void a_database_that_fails(void **state)
{
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(hows); i++) {
		bool fired = true;
		int nth;

		for (nth = 0; fired && nth < 1000; nth++) {
			struct core_checked done = { 0 };
			struct err e = { 0 };
			int r;

			faulty_begin(p->core->book->db, nth, hows[i]);
			r = work(p, nth, &e);
			fired = faulty_fired();
			faulty_end(p->core->book->db);
			assert_true(r >= 0 || *e.msg);
			assert_true(core_idle(p->core));
			OK(core_check(p->core, note_problem, p, &done, &e_));
			assert_int_equal(done.problems, 0);
		}
		assert_in_range(nth, 30, 1000);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_is_found, up, place_down),
		cmocka_unit_test_setup_teardown(a_bottle_whose_pigment_is_gone, up, place_down),
		cmocka_unit_test_setup_teardown(what_a_line_says, up, place_down),
		cmocka_unit_test_setup_teardown(what_cannot_be_asked, up, place_down),
		cmocka_unit_test_setup_teardown(letters_are_private_and_never_lost, up, place_down),
		cmocka_unit_test_setup_teardown(letters_in_the_clinics_words, up, place_down),
		cmocka_unit_test_setup_teardown(the_list_as_csv, up, place_down),
		cmocka_unit_test_setup_teardown(marking_the_bottles, up, place_down),
		cmocka_unit_test_setup_teardown(inks_of_the_session_before, up, place_down),
		cmocka_unit_test_setup_teardown(inks_are_taken_over_all_or_none, up, place_down),
		cmocka_unit_test_setup_teardown(mixes_of_many_sessions, up, place_down),
		cmocka_unit_test_setup_teardown(a_database_that_fails, up, place_down),
	};

	return cmocka_run_group_tests_name("recall", tests, NULL, NULL);
}
