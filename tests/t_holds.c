/* SPDX-License-Identifier: MIT */
/*
 * Holds on a book: which saves need a reason, what is told, how a review begins, and that no fault
 * lets a session through.
 */
#include "tests/place.h"
#include "tests/faulty.h"
#include "core/core_impl.h"
#include "core/holds.h"
#include "model/choices.h"

static int64_t add(struct place *p, const struct rectype *t, int64_t client, const char *values)
{
	return place_add(p, t, arena_printf(&p->arena, "client=%d;%s", (int)client, values));
}

static int64_t new_client(struct place *p)
{
	return place_client(p, "Per", "Öberg", "born=1979-01-12");
}

/* A session of the client that is not stored yet. */
static struct session planned(struct place *p, int64_t client, const char *kind, minute_t starts)
{
	struct session x;

	core_new(p->core, &session_type, &x, &p->arena);
	x.client = client;
	x.starts = starts;
	x.kind = choice_index(&session_kind, kind);
	return x;
}

static struct session stored(struct place *p, int64_t id)
{
	struct session x;

	OK(core_get(p->core, &session_type, id, &x, &p->arena, &e_));
	return x;
}

/* What a save says: "" when it was stored. */
static const char *save(struct place *p, const struct session *was, struct session *x)
{
	struct err e = { 0 };
	int r = core_save(p->core, &session_type, was, x, NULL, NULL, &e);

	if (r >= 0)
		return "";
	assert_int_equal(r, -ERR_INVALID);
	assert_string_equal(e.field, "reason");
	return arena_strdup(&p->arena, e.msg);
}

#define THINNER \
	"Reason: Blood thinner: doctor's letter missing. Settle it first, or say here why to go on"

static const char *holds(struct place *p, int64_t client, day_t day)
{
	struct hold *h;
	int n;

	OK(core_holds(p->core, client, day, &h, &n, &p->arena, &e_));
	return arena_printf(&p->arena, "%s / %s", hold_words(h, n, true, &p->arena),
			    hold_words(h, n, false, &p->arena));
}

static void what_the_book_says(void **state)
{
	struct place *p = *state;
	int64_t no = new_client(p), other = new_client(p);
	struct hold *h;
	struct err e = { 0 };
	int n;

	add(p, &consent_type, no, "purpose=treatment");
	add(p, &health_type, no,
	    "conditions=blood-thinner,isotretinoin;ended=2026-11-11;patch_on=2026-11-20;"
	    "patch_result=clear");
	add(p, &health_type, other, "conditions=hiv;on=2026-11-20");
	assert_string_equal(holds(p, no, 20261123),
			    "Blood thinner: doctor's letter missing; Isotretinoin, strong "
			    "retinoids: wait until 12 May 2027 / ");
	assert_string_equal(holds(p, no, 20270512), "Blood thinner: doctor's letter missing / ");
	assert_string_equal(holds(p, other, 20261123),
			    "HIV: doctor's letter missing / "
			    "No patch test; No consent to treatment");
	assert_int_equal(core_holds(p->core, 99, 20261123, &h, &n, &p->arena, &e), -ERR_MISSING);
}

static void decide(struct place *p, struct core *core, const char *action)
{
	struct holdrule was, now;

	OK(core_named(core, &holdrule_type, "blood-thinner", &was, &p->arena, &e_));
	now = was;
	now.action = choice_index(&hold_action, action);
	OK(core_save(core, &holdrule_type, &was, &now, NULL, NULL, &e_));
}

/* What the clinic decides about a condition holds from then on, whoever wrote it down where. */
static void rules_are_the_clinics(void **state)
{
	struct place *p = *state;
	int64_t no = new_client(p);
	struct session x = planned(p, no, "treatment", 202612011000), y = x;
	struct core *other;

	add(p, &health_type, no, "conditions=blood-thinner");
	assert_string_equal(save(p, NULL, &x), THINNER);
	decide(p, p->core, "note");
	assert_string_equal(save(p, NULL, &x), "");
	OK(core_open(&other,
		     &(struct core_options){ .dir = p->dir, .via = "command", .who = "ben" }, &e_));
	decide(p, other, "letter");
	core_close(&other);
	assert_string_equal(save(p, NULL, &y), THINNER);
}

/* Every status and kind of a new session; the client has one hold that stops. */
static void a_new_session_needs_a_reason(void **state)
{
	static const struct {
		const char *kind, *status, *reason;
		bool refused;
	} rows[] = {
		{ "treatment", "booked", "", true },
		{ "treatment", "arrived", "", true },
		{ "treatment", "done", "", true },
		{ "touch-up", "booked", "", true },
		{ "correction", "booked", "", true },
		{ "treatment", "cancelled", "", false },
		{ "treatment", "no-show", "", false },
		{ "consultation", "booked", "", false },
		{ "consultation", "done", "", false },
		{ "treatment", "booked", "the letter comes along", false },
	};
	struct place *p = *state;
	int64_t no = new_client(p);

	add(p, &health_type, no, "conditions=blood-thinner");
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct session x = planned(p, no, rows[i].kind, 202612011000);

		x.status = choice_index(&session_status, rows[i].status);
		x.reason = rows[i].reason;
		assert_string_equal(save(p, NULL, &x), rows[i].refused ? THINNER : "");
	}
}

/* From a state that was stored before the hold came up. */
static void only_what_goes_ahead_needs_one(void **state)
{
	static const struct {
		const char *from, *kind, *to, *field, *value;
		bool refused;
	} rows[] = {
		{ "done", "treatment", "done", "note", "More of it", false },
		{ "done", "treatment", "done", "zones", "vertex", false },
		{ "booked", "treatment", "booked", "starts", "2026-12-01 14:00", false },
		{ "booked", "treatment", "booked", "starts", "2026-12-02 10:00", true },
		{ "booked", "treatment", "arrived", NULL, NULL, true },
		{ "arrived", "treatment", "done", NULL, NULL, true },
		{ "no-show", "treatment", "booked", NULL, NULL, false },
		{ "no-show", "treatment", "done", NULL, NULL, true },
		{ "cancelled", "treatment", "booked", NULL, NULL, true },
		{ "done", "treatment", "booked", NULL, NULL, false },
		{ "booked", "treatment", "cancelled", NULL, NULL, false },
		{ "booked", "treatment", "no-show", NULL, NULL, false },
		{ "booked", "consultation", "arrived", NULL, NULL, false },
		{ "booked", "consultation", "booked", "kind", "treatment", true },
		{ "booked", "treatment", "booked", "kind", "consultation", false },
		{ "booked", "treatment", "arrived", "reason", "the letter is here", false },
	};
	struct place *p = *state;
	int64_t id[COUNT(rows)], no = new_client(p);

	for (size_t i = 0; i < COUNT(rows); i++)
		id[i] = add(p, &session_type, no,
			    arena_printf(&p->arena, "starts=2026-12-01 10:00;status=%s;kind=%s",
					 rows[i].from, rows[i].kind));
	add(p, &health_type, no, "conditions=blood-thinner");
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct session was = stored(p, id[i]), now = was;

		now.status = choice_index(&session_status, rows[i].to);
		if (rows[i].field)
			OK(field_parse(field_named(&session_type, rows[i].field), &now,
				       rows[i].value, core_rules(p->core), &p->arena, &e_));
		assert_string_equal(save(p, &was, &now), rows[i].refused ? THINNER : "");
	}
}

static void a_reason_stays_as_long_as_the_hold(void **state)
{
	struct place *p = *state;
	int64_t no = new_client(p);
	struct session was, now;

	add(p, &health_type, no, "conditions=blood-thinner");
	was = stored(p, add(p, &session_type, no,
			    "starts=2026-12-01 10:00;reason=the letter comes along"));
	now = was;
	now.reason = "";
	assert_string_equal(save(p, &was, &now), THINNER);
	now.reason = "it was on the phone";
	assert_string_equal(save(p, &was, &now), "");
	was = stored(p, was.rec.id);
	add(p, &health_type, no, "conditions=blood-thinner;letters=blood-thinner");
	now = was;
	now.reason = "";
	assert_string_equal(save(p, &was, &now), "");
}

/* The day that counts is the session's, not the day on which it is booked. */
static void the_day_of_the_session_counts(void **state)
{
	struct place *p = *state;
	int64_t no = new_client(p);
	struct session before = planned(p, no, "treatment", 202612031000),
		       after = planned(p, no, "treatment", 202612041000),
		       past = planned(p, no, "treatment", 202611191000);

	add(p, &health_type, no, "on=2026-11-20;conditions=antibiotics");
	assert_non_null(strstr(save(p, NULL, &before), "wait until 4 Dec 2026"));
	assert_string_equal(save(p, NULL, &after), "");
	assert_string_equal(save(p, NULL, &past), "");
}

/* What was accepted once can be put back, though a hold has come up since. */
static void undo_needs_no_reason(void **state)
{
	struct place *p = *state;
	int64_t no = new_client(p);
	struct session was = stored(p, add(p, &session_type, no,
					   "starts=2026-12-01 10:00;status=arrived")),
		       now = was, back = was;
	struct err e = { .code = ERR_NONE };

	add(p, &health_type, no, "conditions=blood-thinner");
	now.status = choice_index(&session_status, "no-show");
	assert_string_equal(save(p, &was, &now), "");
	now = stored(p, was.rec.id);
	back.rec = now.rec;
	assert_string_equal(save(p, &now, &back), THINNER);
	OK(core_put_back(p->core, &session_type, &now, &back, &e_));
	assert_string_equal(choice_code(&session_status, stored(p, was.rec.id).status), "arrived");
	/* And only that: the next one is asked again. */
	now = stored(p, was.rec.id);
	back = now;
	back.status = choice_index(&session_status, "done");
	assert_string_equal(save(p, &now, &back), THINNER);
	/* What was cancelled is not brought back without one; undo brings it back as it was. */
	OK(core_archive(p->core, &session_type, &now, false, &e_));
	now = stored(p, now.rec.id);
	assert_int_equal(core_archive(p->core, &session_type, &now, true, &e), -ERR_INVALID);
	assert_string_equal(e.field, "reason");
	OK(core_archive_again(p->core, &session_type, &now, true, &e_));
	assert_string_equal(choice_code(&session_status, stored(p, was.rec.id).status), "arrived");
}

/* Everything that is told, and what is asked behind a bar. */
static const char *doubts(struct place *p, const struct rectype *t, const void *was,
			  const void *rec)
{
	struct doubts d = { .ask.a = &p->arena, .slip.a = &p->arena,
			    .tell.a = &p->arena };
	const char *all = "";

	OK(core_doubts(p->core, t, was, rec, &d, &e_));
	for (const struct problem *x = d.tell.first; x; x = x->next)
		all = arena_printf(&p->arena, "%s%s%s", all, *all ? "; " : "", x->words);
	for (const struct problem *x = d.ask.first; x; x = x->next)
		all = arena_printf(&p->arena, "%s|%s", all, x->words);
	return all;
}

static void what_is_told(void **state)
{
	struct place *p = *state;
	int64_t no = new_client(p);
	struct session talk = planned(p, no, "consultation", 202612011000),
		       x = planned(p, no, "treatment", 202612011000), now;

	add(p, &health_type, no, "conditions=blood-thinner,moles");
	x.practitioner = talk.practitioner = "";
	assert_string_equal(doubts(p, &session_type, NULL, &talk),
			    "Blood thinner: doctor's letter missing");
	x.reason = "the letter comes along";
	/* A reason may have been given for another hold than those of today. */
	assert_string_equal(doubts(p, &session_type, NULL, &x),
			    "Blood thinner: doctor's letter missing");
	assert_string_equal(save(p, NULL, &x), "");
	now = stored(p, x.rec.id);
	now.status = choice_index(&session_status, "arrived");
	assert_string_equal(doubts(p, &session_type, &x, &now),
			    "Blood thinner: doctor's letter missing; "
			    "No patch test; No consent to treatment; Moles in the area");
}

static struct ink ink_of(struct place *p, int64_t client, int64_t bottle)
{
	struct ink x;

	core_new(p->core, &ink_type, &x, &p->arena);
	x.client = client;
	x.session = 1;
	x.bottle = bottle;
	return x;
}

static void another_bottle_than_the_tested(void **state)
{
	struct place *p = *state;
	int64_t no = new_client(p);
	struct ink x;

	place_add(p, &pigment_type, "brand=Example;shade=Black 03");
	place_add(p, &bottle_type, "pigment=1;lot=A17");
	place_add(p, &bottle_type, "pigment=1;lot=C9");
	place_add(p, &bottle_type, "pigment=1;lot=A17");
	place_add(p, &bottle_type, "pigment=1;lot=D4");
	add(p, &consent_type, no, "purpose=treatment");
	add(p, &health_type, no,
	    "on=2026-11-10;patch_bottle=4;patch_on=2026-11-09;patch_result=reaction");
	add(p, &health_type, no, "patch_bottle=1;patch_on=2026-11-20;patch_result=clear");
	add(p, &session_type, no, "starts=2026-11-23 09:00;status=arrived");
	x = ink_of(p, no, 1);
	assert_string_equal(doubts(p, &ink_type, NULL, &x), "");
	x = ink_of(p, no, 3);
	assert_string_equal(doubts(p, &ink_type, NULL, &x), "");
	x = ink_of(p, no, 4);
	assert_string_equal(doubts(p, &ink_type, NULL, &x),
			    "|Patch test with bottle 4 (lot D4) gave a reaction");
	x = ink_of(p, no, 2);
	assert_string_equal(doubts(p, &ink_type, NULL, &x),
			    "Patch test was made with bottle 1 (lot A17), not 2 (lot C9)");
	/* It is said once, not with every change of the mix. */
	assert_string_equal(doubts(p, &ink_type, &x, &x), "");
	add(p, &ink_type, no, "session=1;bottle=2");
	assert_string_equal(holds(p, no, 20261123),
			    " / Reaction to the patch test of 9 Nov 2026 with bottle 4 (lot D4); "
			    "Patch test was made with bottle 1 (lot A17), not 2 (lot C9)");
}

/* A new review of a client, as a form and the command line begin it. */
static struct health review(struct place *p, int64_t client)
{
	struct health x;

	core_new(p->core, &health_type, &x, &p->arena);
	x.client = client;
	OK(core_follow(p->core, &health_type, &x, &p->arena, &e_));
	return x;
}

static int count(struct place *p, int64_t client, const char *status)
{
	struct query q = { .client = client, .status = status };
	struct health *x;
	int n;

	OK(core_list(p->core, &health_type, &q, &x, &n, &p->arena, &e_));
	return n;
}

static void a_review_goes_on_from_the_last(void **state)
{
	struct place *p = *state;
	int64_t no = new_client(p);
	struct health x = review(p, no);

	assert_int_equal(x.conditions, 0);
	add(p, &health_type, no, "on=2026-11-20;conditions=hiv;fitzpatrick=III;note=Nervous.");
	add(p, &health_type, no, "on=2026-10-20;conditions=moles;fitzpatrick=V");
	x = review(p, no);
	assert_string_equal(field_text(field_named(&health_type, "conditions"), &x,
				       core_rules(p->core), &p->arena),
			    "hiv");
	assert_string_equal(choice_code(&fitzpatrick, x.fitzpatrick), "III");
	assert_int_equal(x.on, 20261123);
	assert_string_equal(x.note, "");
	assert_string_equal(x.who, "anna");
	OK(core_save(p->core, &health_type, NULL, &x, NULL, NULL, &e_));
	/* Nothing is replaced: that is what a correction does. */
	assert_int_equal(count(p, no, "current"), 3);
	assert_int_equal(count(p, no, "replaced"), 0);
}

/* The letter that was seen goes with its condition; a new one without it is a mistake. */
static void letters_go_with_their_conditions(void **state)
{
	struct place *p = *state;
	int64_t no = new_client(p);
	struct health x, was;
	struct err e = { 0 };

	add(p, &health_type, no, "on=2026-11-20;conditions=hiv,diabetes;letters=hiv,diabetes");
	x = review(p, no);
	x.conditions &= ~(UINT64_C(1) << (choice_index(&conditions, "hiv") - 1));
	OK(core_save(p->core, &health_type, NULL, &x, NULL, NULL, &e_));
	assert_int_equal(x.letters, x.conditions);
	was = x;
	x.conditions = 0;
	OK(core_save(p->core, &health_type, &was, &x, NULL, NULL, &e_));
	assert_int_equal(x.letters, 0);
	x = review(p, no);
	x.letters = 1;
	assert_int_equal(core_save(p->core, &health_type, NULL, &x, NULL, NULL, &e), -ERR_INVALID);
	assert_string_equal(e.field, "letters");
}

/* Whatever cannot be read, no session gets by without the reason that it needs. */
static void no_fault_lets_a_session_by(void **state)
{
	struct place *p = *state;
	int64_t no = new_client(p);
	int nth = 0, refused = 0;
	bool fired = true;

	add(p, &health_type, no, "conditions=blood-thinner;patch_on=2026-11-20;patch_bottle=");
	for (; fired && nth < 400; nth++) {
		struct session x = planned(p, no, "treatment", 202612011000);
		struct err e = { 0 };
		int r;

		faulty_begin(p->core->book->db, nth, FAULTY_ONCE);
		r = core_save(p->core, &session_type, NULL, &x, NULL, NULL, &e);
		fired = faulty_fired();
		faulty_end(p->core->book->db);
		assert_int_equal(r < 0, 1);
		refused += r == -ERR_INVALID;
		assert_true(core_idle(p->core));
	}
	assert_in_range(nth, 10, 399);
	assert_in_range(refused, 1, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_the_book_says, place_up, place_down),
		cmocka_unit_test_setup_teardown(rules_are_the_clinics, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_new_session_needs_a_reason, place_up, place_down),
		cmocka_unit_test_setup_teardown(only_what_goes_ahead_needs_one, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_reason_stays_as_long_as_the_hold, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(the_day_of_the_session_counts, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(undo_needs_no_reason, place_up, place_down),
		cmocka_unit_test_setup_teardown(what_is_told, place_up, place_down),
		cmocka_unit_test_setup_teardown(another_bottle_than_the_tested, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_review_goes_on_from_the_last, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(letters_go_with_their_conditions, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(no_fault_lets_a_session_by, place_up, place_down),
	};

	return cmocka_run_group_tests_name("holds", tests, NULL, NULL);
}
