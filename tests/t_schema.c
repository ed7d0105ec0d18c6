/* SPDX-License-Identifier: MIT */
/*
 * The tables of a new book fit the fields: every type can be stored and read again, every column is
 * there.
 */
#include "tests/place.h"
#include "model/choices.h"

static void every_type_can_be_read(void **state)
{
	struct place *p = *state;

	for (int i = 0; i < rectype_count; i++) {
		void *all;
		int n;

		OK(core_list(p->core, rectypes[i],
			     &(struct query){ .status = rectypes[i]->archive_field ? "all" : NULL },
			     &all, &n, &p->arena, &e_));
	}
}

/* How many of a type there are: those below, and the rules of a new book. */
static int stored(const struct rectype *t)
{
	const struct {
		const struct rectype *type;
		int n;
	} rows[] = {
		{ &client_type, 1 },   { &assessment_type, 1 }, { &session_type, 2 },
		{ &health_type, 1 },   { &scar_type, 1 },	  { &course_type, 1 },
		{ &ink_type, 1 },      { &consent_type, 1 },	  { &task_type, 2 },
		{ &pigment_type, 1 },  { &bottle_type, 1 },	  { &staff_type, 1 },
		{ &holdrule_type, hold_conditions.count },	  { &taskrule_type, 7 },
		{ &tax_type, 1 },      { &account_type, 9 },	  { &price_type, 1 },
		{ &invoice_type, 1 },  { &sale_type, 1 },	  { &payment_type, 1 },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		if (rows[i].type == t)
			return rows[i].n;
	return 0;
}

static void what_was_stored_is_read(void **state)
{
	struct place *p = *state;
	int64_t no = place_client(p, "Åsa", "Öberg", "born=1984-05-31;phone=+46 70 123 45 67");
	static const struct { const char *values; const struct rectype *type;
	} of_client[] = {
		{ "on=2026-11-02;scale=norwood;code=N3V;salt_top=40;salt_back=0;salt_right=5;salt_"
		  "left=5;activity=stable",
		  &assessment_type },
		{ "starts=2026-11-12 10:00;minutes=190;zones=vertex,temple-left;price=450",
		  &session_type },
		{ "starts=2026-12-02 10:00;course=1;layer=2;zones=vertex,nape;"
		  "zone_layers=nape 1;needle=3RL 0.25;depth=0.8;pain=2;aftercare=5-day",
		  &session_type },
		{ "conditions=diabetes;letters=diabetes;fitzpatrick=III;patch_bottle=1;"
		  "patch_on=2026-11-20;patch_result=clear",
		  &health_type },
		{ "kind=fut;zone=occipital;length_mm=180;width_mm=3;texture=flat;age=4",
		  &scar_type },
		{ "session=2;bottle=1;water_parts=3", &ink_type },
		{ "purpose=treatment;version_signed=2026-1", &consent_type },
		/* A second one follows from the patch test: its bottle expires. */
		{ "due=2026-12-01;words=Call", &task_type },
		{ "kind=invoice;note=Thank you", &invoice_type },
		{ "invoice=1;item=1;quantity=2;discount=10;session=1", &sale_type },
		{ "kind=deposit;amount=50;method=cash;reference=A1", &payment_type },
	};

	place_add(p, &pigment_type, "brand=Example;shade=Black 03");
	place_add(p, &bottle_type, "pigment=1;lot=A17;expires=2027-03-31;opened=2026-11-23");
	place_add(p, &price_type, "code=SMP;name=Scalp micropigmentation;price=450;tax=1");
	place_add(p, &course_type,
		  arena_printf(&p->arena, "client=%d;kind=shaved-look;hairline=boxed", (int)no));

	for (size_t i = 0; i < COUNT(of_client); i++)
		place_add(p, of_client[i].type,
			  arena_printf(&p->arena, "client=%d;%s", (int)no, of_client[i].values));
	for (int i = 0; i < rectype_count; i++) {
		const struct rectype *t = rectypes[i];
		void *all;
		int n;

		OK(core_list(p->core, t, &(struct query){ 0 }, &all, &n, &p->arena, &e_));
		if (t == &audit_type)
			assert_in_range(n, 60, 160);
		else
			assert_int_equal(n, stored(t));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_type_can_be_read, place_up, place_down),
		cmocka_unit_test_setup_teardown(what_was_stored_is_read, place_up, place_down),
	};

	return cmocka_run_group_tests_name("schema", tests, NULL, NULL);
}
