/* SPDX-License-Identifier: MIT */
/*
 * The client list by position: every way to a row gives the same row, whatever was loaded before.
 */
#include "tests/place.h"
#include "core/clients.h"
#include "core/core_impl.h"

enum { MANY = 620 };		/* more than the longest search and the longest window */

static struct clients *list_open(struct place *p, enum clients_status status,
				 enum clients_order order, const char *find)
{
	struct clients *l;

	clients_open(&l, p->core);
	OK(clients_show(l, status, order, find, &e_));
	return l;
}

/* Names in an order that differs from the numbers'. */
static void add_many(struct place *p, int n)
{
	for (int i = 0; i < n; i++)
		place_client(p, "Kim", arena_printf(&p->arena, "Name%04d", i * 397 % MANY), "");
}

static const char *name_at(struct clients *l, int64_t pos)
{
	const struct clients_row *row;

	OK(clients_load(l, pos, 1, &e_));
	row = clients_at(l, pos);
	return row ? row->name : NULL;
}

static void check_name(struct clients *l, int64_t pos)
{
	char want[40];

	snprintf(want, sizeof want, "Name%04d, Kim", (int)pos);
	assert_string_equal(name_at(l, pos), want);
}

static void any_jump_gives_the_same_row(void **state)
{
	static const int jumps[] = { 0,   17, 619, 600, 450, 449, 20,  390, 389,
				     611, 5,  619, 0,   300, 200, 100, 400 };
	struct place *p = *state;
	struct clients *l;

	l = list_open(p, CLIENTS_ACTIVE, CLIENTS_BY_NAME, "");
	assert_int_equal(clients_count(l), MANY);
	for (size_t i = 0; i < COUNT(jumps); i++) {
		check_name(l, jumps[i]);
		if (i % 3 == 2)
			OK(clients_reload(l, &e_));
	}
	assert_null(name_at(l, MANY));
	assert_int_equal(clients_count(l), MANY);
	clients_close(&l);
}

/* What the next keys show is there before they come, and a key costs no reading. */
static void the_pages_around_are_ready(void **state)
{
	static const int tops[] = { 0, 300, 301, 320, 300, 600 };
	enum { PAGE = 20 };
	struct clients *l = list_open(*state, CLIENTS_ACTIVE, CLIENTS_BY_NAME, "");

	for (size_t i = 0; i < COUNT(tops); i++) {
		int most = 2 * PAGE, begin = tops[i] > PAGE ? tops[i] - PAGE : 0;

		OK(clients_load(l, tops[i], PAGE, &e_));
		while (clients_ahead(l, tops[i], PAGE))
			assert_true(most-- > 0);
		for (int pos = begin; pos < tops[i] + 2 * PAGE && pos < MANY; pos++) {
			assert_non_null(clients_at(l, pos));
			check_name(l, pos);
		}
	}
	clients_close(&l);
}

static void a_client_is_found_where_it_stands(void **state)
{
	static const enum clients_order orders[] = { CLIENTS_BY_NAME, CLIENTS_BY_NUMBER,
						     CLIENTS_NEWEST };
	struct place *p = *state;
	struct client x;

	OK(core_get(p->core, &client_type, 123, &x, &p->arena, &e_));
	for (size_t i = 0; i < COUNT(orders); i++) {
		struct clients *l = list_open(p, CLIENTS_ALL, orders[i], "");
		int64_t pos = clients_position(l, &x, &(struct err){ 0 });

		if (orders[i] == CLIENTS_BY_NUMBER)
			assert_int_equal(pos, 122);
		if (orders[i] == CLIENTS_NEWEST)
			assert_int_equal(pos, MANY - 123);
		OK(clients_load(l, pos, 1, &e_));
		assert_int_equal(clients_at(l, pos)->c.rec.id, 123);
		clients_close(&l);
	}
	struct clients *archived = list_open(p, CLIENTS_ARCHIVED, CLIENTS_BY_NAME, "");
	assert_int_equal(clients_position(archived, &x, &(struct err){ 0 }), -1);
	assert_int_equal(clients_count(archived), 0);
	clients_close(&archived);
}

static void another_program_moves_the_rows(void **state)
{
	struct place *p = *state;
	struct clients *l;
	struct core *other;
	struct client x;

	l = list_open(p, CLIENTS_ACTIVE, CLIENTS_BY_NAME, "");
	check_name(l, 500);
	OK(core_open(&other, &(struct core_options){ .dir = p->dir, .via = "command" }, &e_));
	OK(core_get(other, &client_type, 1, &x, &p->arena, &e_));
	OK(core_archive(other, &client_type, &x, false, &e_));
	core_close(&other);
	OK(clients_reload(l, &e_));
	assert_int_equal(clients_count(l), MANY - 1);
	/* The first of all went, so each stands one higher; begin and end must not drift. */
	assert_string_equal(name_at(l, 0), "Name0001, Kim");
	OK(clients_reload(l, &e_));
	assert_string_equal(name_at(l, MANY - 2), "Name0619, Kim");
	assert_null(name_at(l, MANY - 1));
	clients_close(&l);
}

static void a_search_lists_what_it_found(void **state)
{
	struct place *p = *state;
	int64_t asa = place_client(p, "Åsa", "Öberg", "phone=+46 70 123 45 67");
	struct clients *l;
	struct client x;

	place_client(p, "Seán", "O'Brien", "");
	place_client(p, "花子", "山田", "");
	place_add(p, &assessment_type,
		  arena_printf(&p->arena, "client=%d;scale=ludwig;code=L2", (int)asa));
	place_add(p, &session_type,
		  arena_printf(&p->arena, "client=%d;starts=2026-12-02 10:00", (int)asa));
	l = list_open(p, CLIENTS_ACTIVE, CLIENTS_BY_NAME, "oberg");
	assert_int_equal(clients_count(l), 1);
	assert_false(clients_more(l));
	OK(clients_load(l, 0, 20, &e_));
	assert_string_equal(clients_at(l, 0)->name, "Öberg, Åsa");
	assert_string_equal(clients_at(l, 0)->pattern, "Ludwig II");
	assert_true(clients_at(l, 0)->next == 202612021000);
	OK(core_get(p->core, &client_type, asa, &x, &p->arena, &e_));
	assert_int_equal(clients_position(l, &x, &(struct err){ 0 }), 0);
	OK(clients_show(l, CLIENTS_ACTIVE, CLIENTS_BY_NUMBER, "  ", &e_));
	assert_int_equal(clients_count(l), 3);
	OK(clients_show(l, CLIENTS_ACTIVE, CLIENTS_BY_NUMBER, "'; DROP TABLE client --", &e_));
	assert_int_equal(clients_count(l), 0);
	OK(clients_show(l, CLIENTS_ACTIVE, CLIENTS_NEWEST, "山", &e_));
	assert_string_equal(name_at(l, 0), "山田, 花子");
	clients_close(&l);
}

static void too_many_found_are_said_to_be_more(void **state)
{
	struct place *p = *state;
	struct clients *l;

	l = list_open(p, CLIENTS_ACTIVE, CLIENTS_BY_NAME, "kim");
	assert_int_equal(clients_count(l), CLIENTS_FOUND_MAX);
	assert_true(clients_more(l));
	clients_close(&l);
}

static void count_wrongly(struct place *p, int by)
{
	struct book *b = p->core->book;
	DB_TX(tx);

	OK(db_tx_begin(&tx, b->db, &e_));
	OK(counter_add(b, "client.active", by, &e_));
	OK(db_tx_commit(&tx, &e_));
}

/* A counter that is wrong must not hide rows for good or show what is not there. */
static void a_wrong_count_is_put_right(void **state)
{
	struct place *p = *state;
	struct clients *l;

	add_many(p, 200);
	l = list_open(p, CLIENTS_ACTIVE, CLIENTS_BY_NUMBER, "");
	for (int i = 0; i < 3; i++) {
		struct client x;
		struct core *other;

		OK(core_open(&other, &(struct core_options){ .dir = p->dir, .via = "command" },
			     &e_));
		OK(core_get(other, &client_type, 10 + i, &x, &p->arena, &e_));
		OK(core_archive(other, &client_type, &x, false, &e_));
		core_close(&other);
	}
	OK(clients_load(l, 190, 20, &e_));
	assert_int_equal(clients_at(l, 199)->c.rec.id, 200);
	OK(clients_load(l, 0, 100, &e_));
	OK(clients_load(l, 100, 100, &e_));
	assert_int_equal(clients_count(l), 197);
	assert_null(clients_at(l, 197));
	count_wrongly(p, 400);
	OK(clients_reload(l, &e_));
	assert_int_equal(clients_count(l), 597);
	OK(clients_load(l, 100, 1, &e_));
	assert_int_equal(clients_count(l), 597);
	OK(clients_load(l, 300, 1, &e_));
	assert_null(clients_at(l, 300));
	assert_int_equal(clients_count(l), 197);
	OK(clients_load(l, 196, 1, &e_));
	assert_int_equal(clients_at(l, 196)->c.rec.id, 200);
	clients_close(&l);
}

/* The mark of the list: by the health review alone, and by the rule for the birth date. */
static void whom_nobody_may_treat_is_told(void **state)
{
	struct place *p = *state;
	struct clients *l;

	place_client(p, "Ann", "Acne", "");
	place_client(p, "Ben", "Bare", "");
	place_client(p, "Cia", "Child", "born=2015-01-31");
	place_add(p, &health_type, "client=1;on=2026-11-20;conditions=acne");
	l = list_open(p, CLIENTS_ACTIVE, CLIENTS_BY_NAME, "");
	assert_string_equal(name_at(l, 0), "Acne, Ann");
	assert_true(clients_at(l, 0)->stopped);
	assert_string_equal(name_at(l, 1), "Bare, Ben");
	assert_false(clients_at(l, 1)->stopped);
	assert_string_equal(name_at(l, 2), "Child, Cia");
	assert_true(clients_at(l, 2)->stopped);
	clients_close(&l);
}

static int many_up(void **state)
{
	if (place_up(state) < 0)
		return -1;
	add_many(*state, MANY);
	return 0;
}

int main(void)
{
	/* Storing many takes a moment, so these share a book; the last of them changes it. */
	const struct CMUnitTest many[] = {
		cmocka_unit_test(any_jump_gives_the_same_row),
		cmocka_unit_test(the_pages_around_are_ready),
		cmocka_unit_test(a_client_is_found_where_it_stands),
		cmocka_unit_test(too_many_found_are_said_to_be_more),
		cmocka_unit_test(another_program_moves_the_rows),
	};
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_search_lists_what_it_found, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_wrong_count_is_put_right, place_up, place_down),
		cmocka_unit_test_setup_teardown(whom_nobody_may_treat_is_told, place_up,
						place_down),
	};

	return cmocka_run_group_tests_name("many clients", many, many_up, place_down) +
	       cmocka_run_group_tests_name("clients", tests, NULL, NULL);
}
