/* SPDX-License-Identifier: MIT */
/* Plays the pictures of bottles, inks and the clinic's lists on a real book. */
#include "tests/play_book.h"

/* Two pigments, bottles in every state, a client whose sessions used some of them. */
static void fill(struct place *p)
{
	static const struct { const struct rectype *t; const char *values;
	} rows[] = {
		{ &pigment_type, "brand=Example;shade=Black 03;supplier=Ink House" },
		{ &pigment_type, "brand=Example;shade=Black 05" },
		{ &bottle_type, "pigment=1;lot=A17;received=2026-09-01;expires=2026-12-02" },
		{ &bottle_type, "pigment=2;lot=B2;received=2026-09-01;expires=2028-01-31" },
		{ &bottle_type, "pigment=1;lot=A11;received=2026-01-10;expires=2026-11-20" },
		{ &bottle_type, "pigment=1;lot=A09;received=2025-01-10;status=finished" },
		{ &bottle_type, "pigment=2;lot=B1;received=2026-02-01;status=recalled" },
		{ &session_type, "client=1;starts=2026-11-04 09:00;status=done;layer=1" },
		{ &session_type, "client=1;starts=2026-11-12 09:00;status=done;layer=2" },
		{ &session_type, "client=1;starts=2026-11-23 09:00;layer=3" },
		{ &session_type, "client=2;starts=2026-11-12 14:00;status=done" },
		{ &ink_type, "client=1;session=2;bottle=1;water_parts=3" },
		{ &ink_type, "client=1;session=2;bottle=2;water_parts=1;zones=vertex" },
		{ &ink_type, "client=2;session=1;bottle=1;water_parts=4" },
	};

	place_client(p, "Per", "Öberg", "phone=+46 70 998 11 20;email=per@example.se");
	place_client(p, "Seán", "O'Brien", "phone=+353 87 123 4567");
	for (size_t i = 0; i < COUNT(rows); i++)
		place_add(p, rows[i].t, rows[i].values);
}

static void bottles_and_inks(void **state)
{
	fill(*state);
	play(*state, "pigments");
}

static void the_lists_of_the_clinic(void **state)
{
	play(*state, "clinic");
}

static void a_recall(void **state)
{
	fill(*state);
	play(*state, "recall");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(bottles_and_inks, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_lists_of_the_clinic, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_recall, place_up, place_down),
	};

	return cmocka_run_group_tests_name("pigment screens", tests, NULL, NULL);
}
