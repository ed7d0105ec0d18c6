/* SPDX-License-Identifier: MIT */
/* What speaks against a treatment: every action, every finding, and the bottles of patch tests. */
#include "tests/test.h"
#include "model/choices.h"
#include "model/hold.h"

enum { TODAY = 20261123 };

static const struct rules typing = { .order = DATE_ISO, .today = TODAY, .money_digits = 2 };
static struct arena arena;

/* A record from "field=text;field=text". */
static void fill(const struct rectype *t, void *rec, const char *values)
{
	char *rest = arena_strdup(&arena, values), *pair;

	rec_init(t, rec);
	while ((pair = strsep(&rest, ";"))) {
		char *value = strchr(pair, '=');
		struct err e = { 0 };

		if (!value)
			continue;
		*value++ = '\0';
		if (field_parse(field_named(t, pair), rec, value, &typing, &arena, &e) < 0)
			fail_msg("%s: %s", pair, e.msg);
	}
}

/* One client's record; the texts are as above, reviews and so on separated by |. */
struct record {
	const char *client, *reviews, *rules, *consents;
};

static void *fill_all(const struct rectype *t, const char *values, int *ret_n)
{
	char *rest = arena_strdup(&arena, values ? values : ""), *one;
	char *all = arena_alloc(&arena, t->size * 9);

	*ret_n = 0;
	while (values && (one = strsep(&rest, "|"))) {
		fill(t, all + (size_t)*ret_n * t->size, one);
		((struct rec *)(void *)(all + (size_t)*ret_n * t->size))->id = *ret_n + 1;
		++*ret_n;
	}
	return all;
}

static struct hold_facts facts(const struct record *x, day_t day)
{
	struct hold_facts f = { .day = day };
	struct client *c = arena_alloc(&arena, sizeof *c);

	fill(&client_type, c, x->client ? x->client : "");
	f.client = c;
	f.reviews = fill_all(&health_type, x->reviews, &f.review_count);
	f.rules = fill_all(&holdrule_type, x->rules, &f.rule_count);
	f.consents = fill_all(&consent_type, x->consents, &f.consent_count);
	return f;
}

/* "Words [note] until 2026-12-01!" for each, separated by |; ! says that it stops. */
static const char *told(const struct hold_facts *f)
{
	struct hold *h;
	int n = hold_list(f, &h, &arena);
	const char *all = "";
	char until[DATE_BUF];

	for (int i = 0; i < n; i++)
		all = arena_printf(&arena, "%s%s%s%s%s", all, i ? "|" : "", h[i].words,
				   hold_stops(&h[i]) ? "!" : "",
				   h[i].until ? arena_printf(&arena, " (%s)",
							     day_iso(h[i].until, until)) :
						"");
	return all;
}

/* A record that nothing speaks against, so that a row shows one hold alone. */
#define FINE "on=2026-11-20;patch_on=2026-11-18;patch_result=clear"
#define AGREED "purpose=treatment;signed_on=2026-11-02"

static void actions(void **state)
{
	static const struct {
		const char *reviews, *rules, *words;
		day_t day;
	} rows[] = {
		/* The rules of a new book. */
		{ FINE, NULL, "", TODAY },
		{ FINE ";conditions=blood-thinner", NULL,
		  "Blood thinner: doctor's letter missing!", TODAY },
		{ FINE ";conditions=blood-thinner;letters=blood-thinner", NULL, "", TODAY },
		{ FINE ";conditions=blood-thinner,diabetes;letters=diabetes", NULL,
		  "Blood thinner: doctor's letter missing!", TODAY },
		{ FINE ";conditions=keloid", NULL, "Keloid or hypertrophic scars: no treatment!",
		  TODAY },
		{ FINE ";conditions=moles", NULL, "Moles in the area", TODAY },
		{ FINE ";conditions=contact-lenses", NULL, "", TODAY },
		/* What stops comes first. */
		{ FINE ";conditions=moles,keloid", NULL,
		  "Keloid or hypertrophic scars: no treatment!|Moles in the area", TODAY },
		/* Waiting counts from the end, else from the review, and ends on its day. */
		{ FINE ";conditions=isotretinoin;ended=2026-11-11", NULL,
		  "Isotretinoin, strong retinoids: wait until 12 May 2027! (2027-05-12)", TODAY },
		{ FINE ";conditions=antibiotics", NULL,
		  "Antibiotics: wait until 4 Dec 2026! (2026-12-04)", TODAY },
		{ FINE ";conditions=antibiotics", NULL,
		  "Antibiotics: wait until 4 Dec 2026! (2026-12-04)", 20261203 },
		{ FINE ";conditions=antibiotics", NULL, "", 20261204 },
		{ FINE ";conditions=antibiotics;ended=2026-12-01", NULL,
		  "Antibiotics: wait until 15 Dec 2026! (2026-12-15)", 20261204 },
		{ FINE ";conditions=alcohol-drugs", NULL,
		  "Alcohol or drugs now: no treatment before 22 Nov 2026! (2026-11-22)", 20261121 },
		{ FINE ";conditions=alcohol-drugs", NULL, "", 20261122 },
		/* What the clinic decided instead. */
		{ FINE ";conditions=diabetes", "condition=diabetes;action=none", "", TODAY },
		{ FINE ";conditions=diabetes", "condition=diabetes;action=note", "Diabetes",
		  TODAY },
		{ FINE ";conditions=diabetes", "condition=diabetes;action=block",
		  "Diabetes: no treatment!", TODAY },
		{ FINE ";conditions=diabetes", "condition=diabetes;action=wait;days=30",
		  "Diabetes: wait until 20 Dec 2026! (2026-12-20)", TODAY },
		{ FINE ";conditions=diabetes,hiv;letters=diabetes",
		  "condition=diabetes;action=block|condition=hiv;action=note",
		  "Diabetes: no treatment!|HIV", TODAY },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct hold_facts f = facts(&(struct record){ .reviews = rows[i].reviews,
							      .rules = rows[i].rules,
							      .consents = AGREED },
					    rows[i].day);

		assert_string_equal(told(&f), rows[i].words);
	}
}

struct finding {
	struct record x;
	const char *words;
	day_t day;
};

static void check_findings(const struct finding *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct hold_facts f = facts(&rows[i].x, rows[i].day);

		assert_string_equal(told(&f), rows[i].words);
	}
}

static void findings(void **state)
{
	static const struct finding rows[] = {
		{ { 0 }, "No patch test|Health not reviewed|No consent to treatment", TODAY },
		/* Of age on the birthday; who was born on 29 February, on 1 March. */
		{ { "born=2008-11-24", FINE, NULL, AGREED },
		  "Under 18: no treatment before 24 Nov 2026! (2026-11-24)", TODAY },
		{ { "born=2008-11-23", FINE, NULL, AGREED }, "", TODAY },
		{ { "born=2008-02-29", FINE, "condition=no-review;action=none", AGREED },
		  "Under 18: no treatment before 1 Mar 2026! (2026-03-01)|"
		  "No patch test|No consent to treatment",
		  20260228 },
		{ { "born=2008-02-29", FINE, "condition=no-review;action=none", AGREED },
		  "No patch test|No consent to treatment", 20260301 },
		{ { NULL, FINE ";pregnancy=pregnant", NULL, AGREED }, "Pregnant: no treatment!",
		  TODAY },
		{ { NULL, FINE ";pregnancy=nursing", NULL, AGREED }, "Nursing: no treatment!",
		  TODAY },
		{ { NULL, FINE ";pregnancy=nursing",
		    "condition=nursing;action=wait;days=90", AGREED },
		  "Nursing: wait until 18 Feb 2027! (2027-02-18)", TODAY },
		{ { NULL, FINE ";pregnancy=no", NULL, AGREED }, "", TODAY },
		/* Reviews: the latest up to the day; too old after a year. */
		{ { NULL, FINE "|" FINE ";on=2026-11-21;conditions=hiv", NULL, AGREED },
		  "HIV: doctor's letter missing!", TODAY },
		{ { NULL, "on=2026-11-21;patch_on=2026-11-18;patch_result=clear|" FINE
			  ";conditions=hiv",
		    NULL, AGREED },
		  "", TODAY },
		{ { NULL, FINE ";conditions=hiv|" FINE, NULL, AGREED }, "", TODAY },
		{ { NULL, FINE ";conditions=hiv", NULL, AGREED },
		  "No patch test|Health not reviewed", 20261119 },
		{ { NULL, FINE, NULL, AGREED }, "", 20271120 },
		{ { NULL, FINE, NULL, AGREED }, "Health last reviewed on 20 Nov 2026", 20271121 },
		{ { NULL, FINE, "condition=no-review;action=block;days=30", AGREED },
		  "Health last reviewed on 20 Nov 2026: no treatment!", 20261221 },
	};

	(void)state;
	check_findings(rows, COUNT(rows));
}

static void consents_and_laser(void **state)
{
	static const struct finding rows[] = {
		{ { NULL, FINE, NULL, NULL }, "No consent to treatment", TODAY },
		{ { NULL, FINE, NULL, "purpose=web;signed_on=2026-11-02" },
		  "No consent to treatment", TODAY },
		{ { NULL, FINE, "condition=no-consent;action=block",
		    "purpose=treatment;signed_on=2026-11-24" },
		  "No consent to treatment: no treatment!", TODAY },
		{ { NULL, FINE, NULL,
		    AGREED ";withdrawn_on=2026-11-10|purpose=web;signed_on=2026-11-02" },
		  "Consent to treatment was withdrawn on 10 Nov 2026", TODAY },
		{ { NULL, FINE, NULL, AGREED ";withdrawn_on=2026-11-10|" AGREED }, "", TODAY },
		{ { NULL, FINE, NULL, AGREED ";withdrawn_on=2026-11-24" }, "", TODAY },
		/* Laser: from its day, else from what ended, else from the review. */
		{ { NULL, FINE ";earlier_work=laser;earlier_on=2026-11-01", NULL, AGREED },
		  "Recent laser removal: wait until 13 Dec 2026! (2026-12-13)", TODAY },
		{ { NULL, FINE ";earlier_work=laser;ended=2026-11-02", NULL, AGREED },
		  "Recent laser removal: wait until 14 Dec 2026! (2026-12-14)", TODAY },
		{ { NULL, FINE ";earlier_work=laser", NULL, AGREED },
		  "Recent laser removal: wait until 1 Jan 2027! (2027-01-01)", TODAY },
		{ { NULL, FINE ";earlier_work=laser;earlier_on=2026-10-12", NULL, AGREED }, "",
		  TODAY },
		{ { NULL, FINE ";earlier_work=smp,saline", NULL, AGREED }, "", TODAY },
	};

	(void)state;
	check_findings(rows, COUNT(rows));
}

static void patch_tests(void **state)
{
	static const struct {
		const char *reviews, *rules, *words;
	} rows[] = {
		{ "on=2026-11-20", NULL, "No patch test" },
		{ "on=2026-11-20;patch_on=2026-11-20", NULL,
		  "Patch test of 20 Nov 2026 not read yet" },
		{ "on=2026-11-20;patch_on=2026-11-20;patch_bottle=3;patch_result=pending", NULL,
		  "Patch test of 20 Nov 2026 with bottle 3 (lot A17) not read yet" },
		{ "on=2026-11-20;patch_on=2026-11-20;patch_bottle=3",
		  "condition=patch-pending;action=wait;days=2", "" },
		{ "on=2026-11-22;patch_on=2026-11-22;patch_bottle=3",
		  "condition=patch-pending;action=wait;days=2",
		  "Patch test of 22 Nov 2026 with bottle 3 (lot A17) not read yet: "
		  "wait until 24 Nov 2026! (2026-11-24)" },
		/* The next review knows the result of the same test. */
		{ "on=2026-11-20;patch_on=2026-11-20;patch_bottle=3|"
		  "on=2026-11-22;patch_on=2026-11-20;patch_bottle=3;patch_result=clear",
		  NULL, "" },
		{ "on=2026-11-20;patch_on=2026-11-20;patch_bottle=3|"
		  "on=2026-11-22;patch_on=2026-11-20;patch_bottle=3;patch_result=reaction",
		  NULL,
		  "Reaction to the patch test of 20 Nov 2026 with bottle 3 (lot A17): "
		  "no treatment!" },
		/* A later test of another batch is clear: of the first one a note remains. */
		{ "on=2026-11-10;patch_on=2026-11-10;patch_bottle=3;patch_result=reaction|"
		  "on=2026-11-20;patch_on=2026-11-18;patch_bottle=5;patch_result=clear",
		  NULL, "Reaction to the patch test of 10 Nov 2026 with bottle 3 (lot A17)" },
		/* Bottle 4 is of the same pigment and lot. */
		{ "on=2026-11-10;patch_on=2026-11-10;patch_bottle=3;patch_result=reaction|"
		  "on=2026-11-20;patch_on=2026-11-18;patch_bottle=4;patch_result=clear",
		  NULL,
		  "Reaction to the patch test of 10 Nov 2026 with bottle 3 (lot A17): "
		  "no treatment!" },
		{ "on=2026-11-10;patch_on=2026-11-10;patch_result=reaction", NULL,
		  "Reaction to the patch test of 10 Nov 2026: no treatment!" },
		/* How old a test may be, where the clinic says so. */
		{ "on=2026-11-20;patch_on=2025-11-18;patch_result=clear",
		  "condition=no-patch-test;action=note;days=365",
		  "Last patch test on 18 Nov 2025" },
		/* What will be known only later. */
		{ "on=2026-11-20;patch_on=2026-11-24", NULL, "No patch test" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct hold_facts f = facts(&(struct record){ .reviews = rows[i].reviews,
							      .rules = rows[i].rules,
							      .consents = AGREED },
					    TODAY);

		f.bottles = fill_all(&bottle_type,
				     "lot=x|lot=y|pigment=1;lot=A17|pigment=1;lot=A17|"
				     "pigment=2;lot=A17",
				     &f.bottle_count);
		assert_string_equal(told(&f), rows[i].words);
	}
}

/* Bottles 3 and 4 are one batch; 5 is of another pigment, of 6 nothing is known. */
static void bottles(void **state)
{
	static const struct {
		const char *tests, *inks, *words;
	} rows[] = {
		{ "patch_bottle=3;patch_on=2026-11-02;patch_result=clear",
		  "session=1;bottle=3|session=1;bottle=4", "" },
		{ "patch_bottle=3;patch_on=2026-11-02;patch_result=clear",
		  "session=1;bottle=5|session=1;bottle=5|session=2;bottle=6",
		  "Patch test was made with bottle 3 (lot A17), not 5 (lot C9), 6" },
		/* Before the last test, cancelled, or of no session. */
		{ "patch_bottle=3;patch_on=2026-11-13;patch_result=clear", "session=1;bottle=5",
		  "" },
		{ "patch_bottle=3;patch_on=2026-11-02;patch_result=clear",
		  "session=3;bottle=5|session=9;bottle=5", "" },
		/* Not read: that is another hold. Nobody wrote down the bottle. */
		{ "patch_on=2026-11-02;patch_result=clear", "session=1;bottle=5", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct hold_facts f =
			facts(&(struct record){ .reviews = arena_printf(&arena, "on=2026-11-20;%s",
									rows[i].tests),
						.consents = AGREED },
			      TODAY);

		f.inks = fill_all(&ink_type, rows[i].inks, &f.ink_count);
		f.sessions = fill_all(&session_type,
				      "starts=2026-11-12 10:00;status=done|"
				      "starts=2026-12-02 10:00;status=booked|"
				      "starts=2026-11-13 10:00;status=cancelled",
				      &f.session_count);
		for (int k = 0; k < f.session_count; k++)
			((struct session *)(uintptr_t)f.sessions)[k].number = k + 1;
		f.bottles = fill_all(&bottle_type,
				     "lot=x|lot=y|pigment=1;lot=A17|pigment=1;lot=A17|"
				     "pigment=2;lot=C9",
				     &f.bottle_count);
		assert_string_equal(told(&f), rows[i].words);
	}
}

static void what_is_said_of_a_bottle(void **state)
{
	static const struct {
		int64_t bottle;
		const char *words;
		bool reaction;
	} rows[] = {
		{ 3, "", false },
		{ 4, "Patch test was made with bottle 3 (lot A17), not 4 (lot B2)", false },
		{ 5, "Patch test with bottle 5 (lot C9) gave a reaction", true },
	};
	struct hold_facts f = facts(
		&(struct record){
			.reviews = "on=2026-11-10;patch_on=2026-11-10;patch_bottle=5;"
				   "patch_result=reaction|"
				   "on=2026-11-20;patch_on=2026-11-18;patch_bottle=3;"
				   "patch_result=clear" },
		TODAY);

	(void)state;
	f.bottles = fill_all(&bottle_type, "lot=x|lot=y|pigment=1;lot=A17|pigment=1;lot=B2|lot=C9",
			     &f.bottle_count);
	for (size_t i = 0; i < COUNT(rows); i++) {
		bool reaction;

		assert_string_equal(hold_bottle(&f, rows[i].bottle, &reaction, &arena),
				    rows[i].words);
		assert_int_equal(reaction, rows[i].reaction);
	}
}

static void words_of_many(void **state)
{
	struct hold_facts f = facts(
		&(struct record){ .reviews = FINE ";conditions=blood-thinner,diabetes,keloid,hiv,"
					     "moles,mri",
				  .consents = AGREED },
		TODAY);
	struct hold *h;
	int n = hold_list(&f, &h, &arena);

	(void)state;
	assert_int_equal(n, 6);
	assert_string_equal(hold_short(h, n, &arena),
			    "Keloid or hypertrophic scars: no treatment (+3)");
	assert_string_equal(hold_short(h, 1, &arena),
			    "Keloid or hypertrophic scars: no treatment");
	assert_string_equal(hold_short(h + 4, 2, &arena), "");
	assert_string_equal(hold_words(h, n, true, &arena),
			    "Keloid or hypertrophic scars: no treatment; Blood thinner: doctor's "
			    "letter missing; Diabetes: doctor's letter missing; and 1 more");
	assert_string_equal(hold_words(h, n, false, &arena),
			    "Moles in the area; MRI or CT planned");
	assert_string_equal(h[1].note, "");
	assert_string_equal(h[2].note, "Heals more slowly");
}

static void where_a_wait_counts_from_is_said(void **state)
{
	static const struct { const char *reviews, *note; } rows[] = {
		{ FINE ";conditions=antibiotics;ended=2026-11-21", "After the last dose" },
		{ FINE ";conditions=antibiotics",
		  "Counted from the review of 20 Nov 2026: nobody wrote down when it ended; "
		  "After the last dose" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct hold_facts f = facts(
			&(struct record){ .reviews = rows[i].reviews, .consents = AGREED }, TODAY);
		struct hold *h;

		assert_int_equal(hold_list(&f, &h, &arena), 1);
		assert_string_equal(h->note, rows[i].note);
	}
}

static void actions_that_could_never_end(void **state)
{
	static const struct { const char *condition, *action; bool fits; } rows[] = {
		{ "diabetes", "letter", true },      { "diabetes", "wait", true },
		{ "under-18", "block", true },	     { "under-18", "wait", false },
		{ "pregnant", "letter", false },     { "pregnant", "wait", true },
		{ "no-consent", "letter", false },   { "no-consent", "wait", false },
		{ "no-consent", "none", true },	     { "patch-pending", "wait", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(holdrule_fits(choice_index(&hold_conditions, rows[i].condition),
					       choice_index(&hold_action, rows[i].action)),
				 rows[i].fits);
}

static void a_review_begins_with_the_last(void **state)
{
	struct health last, x;

	(void)state;
	fill(&health_type, &last,
	     "client=7;on=2026-05-01;conditions=diabetes;fitzpatrick=III;note=Nervous.;who=ben");
	last.rec = (struct rec){ 4, 1 };
	last.replaces = 3;
	fill(&health_type, &x, "client=7;on=2026-11-23;who=anna;status=current");
	health_follow(&x, &last);
	assert_int_equal(x.rec.id, 0);
	assert_int_equal(x.on, TODAY);
	assert_int_equal(x.conditions, last.conditions);
	assert_int_equal(x.fitzpatrick, last.fitzpatrick);
	assert_string_equal(x.who, "anna");
	assert_string_equal(x.note, "");
	assert_int_equal(x.replaces, NONE_INT);
	assert_string_equal(choice_code(&history_status, x.status), "current");
}

static int end(void **state)
{
	(void)state;
	arena_done(&arena);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(actions),
		cmocka_unit_test(findings),
		cmocka_unit_test(consents_and_laser),
		cmocka_unit_test(patch_tests),
		cmocka_unit_test(bottles),
		cmocka_unit_test(what_is_said_of_a_bottle),
		cmocka_unit_test(words_of_many),
		cmocka_unit_test(where_a_wait_counts_from_is_said),
		cmocka_unit_test(actions_that_could_never_end),
		cmocka_unit_test(a_review_begins_with_the_last),
	};

	return cmocka_run_group_tests_name("hold", tests, NULL, end);
}
