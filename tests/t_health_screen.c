/* SPDX-License-Identifier: MIT */
/* The tab Health, and a session that a hold stops, as keys and pictures. */
#include "tests/play_book.h"

/* Booked before anybody asked. */
static void fill(struct place *p)
{
	place_client(p, "Per", "Öberg", "born=1979-01-12;phone=+46 70 998 11 20");
	place_add(p, &pigment_type, "brand=Example;shade=Black 03");
	place_add(p, &bottle_type, "pigment=1;lot=A17");
	place_add(p, &session_type, "client=1;starts=2026-11-23 10:00;minutes=180;layer=1");
}

static void a_newcomer_reviews_the_health(void **state)
{
	fill(*state);
	play(*state, "health");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_newcomer_reviews_the_health, place_up,
						place_down),
	};

	return cmocka_run_group_tests_name("health screen", tests, NULL, NULL);
}
