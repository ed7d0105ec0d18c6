/* SPDX-License-Identifier: MIT */
/*
 * Bottles: how long they keep, what using one asks for and leaves behind, that a used one stays;
 * and that what a record names is said in words.
 */
#include "tests/place.h"
#include "core/bottles.h"
#include "core/words.h"
#include "model/bottle.h"
#include "model/choices.h"

/* A client with a session on the 20th, today's and one of tomorrow; two pigments. */
static int up(void **state)
{
	struct place *p = place_begin();

	place_client(p, "Per", "Ek", "");
	place_add(p, &session_type, "client=1;starts=2026-11-20 10:00;status=done");
	place_add(p, &session_type, "client=1;starts=2026-11-23 09:00");
	place_add(p, &session_type, "client=1;starts=2026-11-24 10:00");
	place_add(p, &pigment_type, "brand=Example;shade=Black 03");
	place_add(p, &pigment_type, "brand=Example;shade=Black 05");
	*state = p;
	return 0;
}

static struct bottle bottle_now(struct place *p, int64_t id)
{
	struct bottle b;

	OK(core_get(p->core, &bottle_type, id, &b, &p->arena, &e_));
	return b;
}

static const char *text(struct place *p, const struct rectype *t, int64_t id, const char *field)
{
	void *rec = arena_alloc(&p->arena, t->size);

	OK(core_get(p->core, t, id, rec, &p->arena, &e_));
	return field_text(field_named(t, field), rec, core_rules(p->core), &p->arena);
}

static void days_of_a_bottle_in_words(void **state)
{
	static const struct {
		const char *values;
		day_t on;
		const char *keeping, *objection;
	} rows[] = {
		{ "", 20261123, "", "" },
		{ "expires=2026-12-24", 20261123, "", "" },
		{ "expires=2026-12-23", 20261123, "expires in 30 days", "" },
		{ "expires=2026-11-24", 20261123, "expires in 1 day", "" },
		{ "expires=2026-11-23", 20261123, "expires today", "" },
		{ "expires=2026-11-22", 20261123, "expired 1 day ago", "expired on 22 Nov 2026" },
		{ "expires=2026-11-22", 20261122, "expires today", "" },
		{ "expires=2026-11-20;status=finished", 20261123, "", "expired on 20 Nov 2026" },
		{ "expires=2027-11-20;status=finished", 20261123, "", "is finished" },
		{ "expires=2026-11-20;status=recalled", 20261123, "", "is recalled" },
		{ "expires=2027-03-31;opened=2026-06-30;keeps=5", 20261123, "expires in 7 days",
		  "" },
		{ "expires=2026-11-25;opened=2026-06-30;keeps=5", 20261123, "expires in 2 days",
		  "" },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *values =
			arena_printf(&p->arena, "pigment=1;lot=A;received=2026-01-01;%s",
				     rows[i].values);
		struct bottle b = bottle_now(p, place_add(p, &bottle_type, values));

		assert_string_equal(bottle_keeping(&b, rows[i].on, 30, &p->arena), rows[i].keeping);
		assert_string_equal(bottle_objection(&b, rows[i].on, &p->arena), rows[i].objection);
	}
}

static void what_expires_within_the_setting(void **state)
{
	struct place *p = *state;
	struct core_expiring *x;
	int n;

	place_add(p, &bottle_type, "pigment=1;lot=A17;expires=2026-12-02");
	place_add(p, &bottle_type, "pigment=2;lot=B2;expires=2026-11-20");
	place_add(p, &bottle_type, "pigment=2;lot=B3;expires=2026-12-24");
	place_add(p, &bottle_type, "pigment=2;lot=B4");
	place_add(p, &bottle_type, "pigment=2;lot=B5;expires=2026-11-20;status=finished");
	OK(core_expiring(p->core, 20261123, &x, &n, &p->arena, &e_));
	assert_int_equal(n, 2);
	assert_string_equal(x[0].name, "2 Example Black 05 B2");
	assert_string_equal(x[0].words, "expired 3 days ago");
	assert_true(x[0].expired);
	assert_string_equal(x[1].name, "1 Example Black 03 A17");
	assert_string_equal(x[1].words, "expires in 9 days");
	assert_false(x[1].expired);
	OK(core_set(p->core, "expiry_warning", "31", &e_));
	OK(core_expiring(p->core, 20261123, &x, &n, &p->arena, &e_));
	assert_int_equal(n, 3);
	OK(core_expiring(p->core, 20261101, &x, &n, &p->arena, &e_));
	assert_int_equal(n, 2);
	assert_string_equal(x[0].words, "expired on 20 Nov");
	assert_false(x[0].expired);
	/* Of another day the words say when, for "today" and "in 2 days" would be of that day. */
	OK(core_expiring(p->core, 20261202, &x, &n, &p->arena, &e_));
	assert_int_equal(n, 3);
	assert_string_equal(x[0].words, "expired on 20 Nov");
	assert_true(x[0].expired);
	assert_string_equal(x[1].words, "expires on 2 Dec");
	assert_false(x[1].expired);
}

static void what_a_record_names_is_said_in_words(void **state)
{
	struct place *p = *state;
	int64_t id = place_add(p, &bottle_type, "pigment=2;lot=B2;expires=2026-11-25");
	struct bottle b = bottle_now(p, id);
	struct choices list;
	enum remark how;
	struct ink x;

	assert_string_equal(core_show(p->core, &bottle_type, field_named(&bottle_type, "pigment"),
				      &b, &p->arena),
			    "Example Black 05");
	assert_string_equal(core_words(p->core, &bottle_type, &b, &p->arena),
			    "1 Example Black 05 B2");
	assert_string_equal(core_remark(p->core, &bottle_type, &b, &how, &p->arena),
			    "expires in 2 days");
	assert_int_equal(how, REMARK_WARN);
	core_new(p->core, &ink_type, &x, &p->arena);
	assert_int_equal(core_choices(p->core, field_named(&ink_type, "session"), &x, &list,
				      &p->arena), 0);
	assert_int_equal(core_choices(p->core, field_named(&ink_type, "bottle"), &x, &list,
				      &p->arena), 1);
	assert_int_equal(list.count, 1);
	assert_string_equal(list.rows[0].code, "1");
	assert_string_equal(list.rows[0].label, "1 Example Black 05 B2");
	assert_string_equal(list.rows[0].help, "expires in 2 days");
	/* One that lists leave out is there when the record names it already. */
	place_add(p, &bottle_type, "pigment=1;lot=A1;status=finished");
	x.bottle = 2;
	OK(core_choices(p->core, field_named(&ink_type, "bottle"), &x, &list, &p->arena));
	assert_int_equal(list.count, 2);
	assert_string_equal(list.rows[1].label, "2 Example Black 03 A1");
	x.bottle = 1;
	OK(core_choices(p->core, field_named(&ink_type, "bottle"), &x, &list, &p->arena));
	assert_int_equal(list.count, 1);
}

static void a_bottle_that_should_not_be_used_needs_a_reason(void **state)
{
	static const struct {
		const char *bottle, *ink, *words;	/* words NULL: it is saved */
	} rows[] = {
		{ "expires=2026-11-22", "session=1", NULL },
		{ "expires=2026-11-22", "session=2",
		  "expired on 22 Nov 2026; say why it was used all the same" },
		{ "expires=2026-11-22", "session=2;reason=none other left", NULL },
		{ "status=finished", "session=2", "is finished" },
		{ "status=finished", "session=2;reason=entered late", NULL },
		{ "status=recalled", "session=1", "is recalled" },
		{ "status=recalled", "session=1;reason=used before the recall", NULL },
		{ "status=archived", "session=1;reason=x", "entered in error" },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct err e = { 0 };
		struct ink x;
		char *last;
		const char *session;
		int64_t bottle = place_add(p, &bottle_type,
					   arena_printf(&p->arena, "pigment=1;lot=A;%s",
							rows[i].bottle));
		int r;

		core_new(p->core, &ink_type, &x, &p->arena);
		session = arena_strdup(&p->arena, rows[i].ink);
		last = strchr(session, ';');
		x.client = 1;
		x.session = atoll(session + strlen("session="));
		x.bottle = bottle;
		x.reason = last ? last + strlen(";reason=") : "";
		r = core_save(p->core, &ink_type, NULL, &x, NULL, NULL, &e);
		if (rows[i].words && (r != -ERR_INVALID || !strstr(e.msg, rows[i].words)))
			fail_msg("%s, %s: %d '%s'", rows[i].bottle, rows[i].ink, r, e.msg);
		if (!rows[i].words && r < 0)
			fail_msg("%s, %s: '%s'", rows[i].bottle, rows[i].ink, e.msg);
	}
}

/* The reason stands for what was known then: a recall asks nothing of what was used before it. */
static void a_recall_asks_no_reason_of_what_was_used(void **state)
{
	struct place *p = *state;
	struct bottle was, now;
	struct ink before, x;
	struct err e = { 0 };
	int64_t id;

	place_add(p, &bottle_type, "pigment=1;lot=A");
	place_add(p, &bottle_type, "pigment=1;lot=B;status=recalled");
	id = place_add(p, &ink_type, "client=1;session=1;bottle=1");
	was = now = bottle_now(p, 1);
	now.status = choice_index(&bottle_status, "recalled");
	OK(core_save(p->core, &bottle_type, &was, &now, NULL, NULL, &e_));
	OK(core_get(p->core, &ink_type, id, &before, &p->arena, &e_));
	x = before;
	x.water_parts = 3;
	OK(core_save(p->core, &ink_type, &before, &x, NULL, NULL, &e_));
	before = x;
	x.bottle = 2;
	assert_int_equal(core_save(p->core, &ink_type, &before, &x, NULL, NULL, &e), -ERR_INVALID);
	assert_string_equal(e.field, "reason");
	x.reason = "wrong bottle noted";
	OK(core_save(p->core, &ink_type, &before, &x, NULL, NULL, &e_));
	before = x;
	x.reason = "";
	assert_int_equal(core_save(p->core, &ink_type, &before, &x, NULL, NULL, &e), -ERR_INVALID);
}

static void using_a_bottle_opens_it(void **state)
{
	static const struct {
		const char *bottle;
		int session;
		const char *status, *opened, *use_by;
	} rows[] = {
		{ "received=2026-11-01", 1, "open", "2026-11-20", "2027-11-20" },
		{ "received=2026-11-01", 2, "open", "2026-11-23", "2027-11-23" },
		{ "received=2026-11-01", 3, "stock", "", "" },
		{ "received=2026-11-22", 1, "open", "2026-11-22", "2027-11-22" },
		{ "received=2026-11-01;opened=2026-11-05", 1, "open", "2026-11-05", "2027-11-05" },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		int64_t id = place_add(p, &bottle_type,
				       arena_printf(&p->arena, "pigment=1;lot=A;%s",
						    rows[i].bottle));

		place_add(p, &ink_type,
			  arena_printf(&p->arena, "client=1;session=%d;bottle=%d", rows[i].session,
				       (int)id));
		assert_string_equal(text(p, &bottle_type, id, "status"), rows[i].status);
		assert_string_equal(text(p, &bottle_type, id, "opened"), rows[i].opened);
		assert_string_equal(text(p, &bottle_type, id, "use_by"), rows[i].use_by);
	}
}

/* Inks noted before the day open their bottles when the session is done; archived ones never. */
static void a_session_that_is_done_opens_its_bottles(void **state)
{
	struct place *p = *state;
	struct session was, now;
	struct ink x;

	place_add(p, &bottle_type, "pigment=1;lot=A;received=2026-11-01");
	place_add(p, &bottle_type, "pigment=2;lot=B;received=2026-11-01");
	place_add(p, &ink_type, "client=1;session=3;bottle=1");
	place_add(p, &ink_type, "client=1;session=3;bottle=2");
	OK(core_get(p->core, &ink_type, 2, &x, &p->arena, &e_));
	OK(core_archive(p->core, &ink_type, &x, false, &e_));
	clock_fix(PLACE_NOW + 86400);
	OK(core_named(p->core, &session_type, "1/3", &was, &p->arena, &e_));
	now = was;
	now.status = choice_index(&session_status, "done");
	OK(core_save(p->core, &session_type, &was, &now, NULL, NULL, &e_));
	assert_string_equal(text(p, &bottle_type, 1, "opened"), "2026-11-24");
	assert_string_equal(text(p, &bottle_type, 1, "status"), "open");
	assert_string_equal(text(p, &bottle_type, 2, "status"), "stock");
}

static int archive(struct place *p, const struct rectype *t, int64_t id, bool back, struct err *e)
{
	void *rec = arena_alloc(&p->arena, t->size);

	OK(core_get(p->core, t, id, rec, &p->arena, &e_));
	return core_archive(p->core, t, rec, back, e);
}

static void a_used_bottle_stays(void **state)
{
	struct place *p = *state;
	struct bottle was, now;
	struct err e = { 0 };

	place_add(p, &bottle_type, "pigment=1;lot=A");
	place_add(p, &ink_type, "client=1;session=1;bottle=1");
	assert_int_equal(archive(p, &bottle_type, 1, false, &e), -ERR_INVALID);
	assert_string_equal(e.msg, "Used in 1 session: it can only be finished or recalled "
			    "(bottle 1 Example Black 03 A)");
	was = now = bottle_now(p, 1);
	assert_int_equal(core_take_back(p->core, &bottle_type, &was, &e), -ERR_INVALID);
	now.status = choice_index(&bottle_status, "archived");
	assert_int_equal(core_save(p->core, &bottle_type, &was, &now, NULL, NULL, &e),
			 -ERR_INVALID);
	assert_string_equal(e.field, "status");
	assert_string_equal(text(p, &bottle_type, 1, "status"), "open");
	now.status = choice_index(&bottle_status, "finished");
	OK(core_save(p->core, &bottle_type, &was, &now, NULL, NULL, &e_));
	/* What was noted in error was no use of it, until that is brought back. */
	OK(archive(p, &ink_type, 1, false, &e_));
	OK(archive(p, &bottle_type, 1, false, &e_));
	assert_int_equal(archive(p, &ink_type, 1, true, &e), -ERR_INVALID);
	assert_non_null(strstr(e.msg, "bring it back before it is used"));
	OK(archive(p, &bottle_type, 1, true, &e_));
	OK(archive(p, &ink_type, 1, true, &e_));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(days_of_a_bottle_in_words, up, place_down),
		cmocka_unit_test_setup_teardown(what_expires_within_the_setting, up, place_down),
		cmocka_unit_test_setup_teardown(what_a_record_names_is_said_in_words, up,
						place_down),
		cmocka_unit_test_setup_teardown(a_bottle_that_should_not_be_used_needs_a_reason, up,
						place_down),
		cmocka_unit_test_setup_teardown(a_recall_asks_no_reason_of_what_was_used, up,
						place_down),
		cmocka_unit_test_setup_teardown(using_a_bottle_opens_it, up, place_down),
		cmocka_unit_test_setup_teardown(a_session_that_is_done_opens_its_bottles, up,
						place_down),
		cmocka_unit_test_setup_teardown(a_used_bottle_stays, up, place_down),
	};

	return cmocka_run_group_tests_name("bottles", tests, NULL, NULL);
}
