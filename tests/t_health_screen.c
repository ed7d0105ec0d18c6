/* SPDX-License-Identifier: MIT */
/* The tab Health, and a session that a hold stops, as keys and pictures. */
#include "tests/place.h"
#include "tests/play.h"
#include "tui/screens.h"

static void open_screens(struct ui *ui, void *arg)
{
	screens_open(ui, ((struct place *)arg)->core);
}

static void close_screens(struct ui *ui, void *arg)
{
	(void)arg;
	screens_close(ui);
}

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
	struct place *p = *state;
	struct play_setup setup = { .open = open_screens, .close = close_screens, .arg = p };
	const char *src = getenv("srcdir");

	fill(p);
	assert_int_equal(play_screens(arena_printf(&p->arena, "%s/tests/screens/health.t",
						   src ? src : "."),
				      &setup),
			 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_newcomer_reviews_the_health, place_up,
						place_down),
	};

	return cmocka_run_group_tests_name("health screen", tests, NULL, NULL);
}
