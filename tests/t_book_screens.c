/* SPDX-License-Identifier: MIT */
/* Plays the pictures of the screens on a real book, each on a book of its own. */
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

static void play(struct place *p, const char *name)
{
	struct play_setup setup = { .open = open_screens, .close = close_screens, .arg = p };
	const char *src = getenv("srcdir");

	assert_int_equal(play_screens(arena_printf(&p->arena, "%s/tests/screens/%s.t", src ? src : ".", name), &setup), 0);
}

/* People whose names are hard, with the records that the cards show. */
static void fill(struct place *p)
{
	int asa = (int)place_client(p, "Åsa", "Öberg", "born=1984-05-31;phone=+46 70 123 45 67;tags=vip,scar;"
				    "email=asa@example.se;city=Göteborg;notes=Prefers mornings.");
	int per = (int)place_client(p, "Per", "Öberg", "born=1979-01-12;phone=+46 70 998 11 20;"
				    "alert=blood thinner: doctor's letter missing");

	place_client(p, "Seán", "O'Brien", "phone=+353 87 123 4567");
	place_client(p, "花子", "山田", "born=1990-10-02;phone=+81 90 1234 5678");
	place_client(p, "🌻 Sunny", "Łukasz", "email=sunny@example.pl");
	static const struct { const struct rectype *t; const char *values; } of_per[] = {
		{ &assessment_type, "on=2026-11-02;scale=norwood;code=N3V;activity=stable;since=2025-03-01" },
		{ &session_type, "starts=2025-10-20 09:00;kind=consultation;status=done;minutes=45" },
		{ &session_type, "starts=2026-11-04 09:00;status=done;minutes=180;layer=1" },
		{ &session_type, "starts=2026-11-12 09:00;status=done;minutes=190;layer=2" },
		{ &session_type, "starts=2026-12-02 10:00;layer=3" },
	};

	for (size_t i = 0; i < COUNT(of_per); i++)
		place_add(p, of_per[i].t, arena_printf(&p->arena, "client=%d;%s", per, of_per[i].values));
	place_add(p, &assessment_type, arena_printf(&p->arena, "client=%d;scale=ludwig;code=L2", asa));
}

static void an_empty_book(void **state)
{
	play(*state, "clients-empty");
}

static void the_list(void **state)
{
	fill(*state);
	play(*state, "clients");
}

static void list_and_card_side_by_side(void **state)
{
	fill(*state);
	play(*state, "clients-wide");
}

static void the_card(void **state)
{
	fill(*state);
	play(*state, "card");
}

static void the_history(void **state)
{
	fill(*state);
	play(*state, "history");
}

static void a_client_is_added_and_changed(void **state)
{
	fill(*state);
	play(*state, "client-form");
}

static void a_newcomer_records_a_pattern(void **state)
{
	fill(*state);
	play(*state, "pattern");
}

static void a_newcomer_books_a_session(void **state)
{
	fill(*state);
	play(*state, "sessions");
}

static void sessions_beside_the_map(void **state)
{
	struct place *p = *state;

	fill(p);
	place_add(p, &session_type, "client=3;starts=2026-11-04 09:00;status=done;layer=1;zones=front-hairline,vertex");
	place_add(p, &session_type, "client=3;starts=2026-11-12 09:00;status=done;layer=2;zones=vertex;needle=3RL;"
		  "pigment=Black 03;dilution=1:3;price=450;note=Little redness.");
	place_add(p, &session_type, "client=3;starts=2026-12-02 10:00;layer=3;zones=vertex,temple-left,temple-right");
	play(*state, "sessions-wide");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_empty_book, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_list, place_up, place_down),
		cmocka_unit_test_setup_teardown(list_and_card_side_by_side, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_card, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_history, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_client_is_added_and_changed, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_newcomer_records_a_pattern, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_newcomer_books_a_session, place_up, place_down),
		cmocka_unit_test_setup_teardown(sessions_beside_the_map, place_up, place_down),
	};

	return cmocka_run_group_tests_name("screens on a book", tests, NULL, NULL);
}
