/* SPDX-License-Identifier: MIT */
/* Search as people type it, hostile text included, and the pages of the list. */
#include "tests/place.h"
#include "core/core_impl.h"
#include "core/import.h"

static const struct { const char *given, *family, *more; } people[] = {
	{ "Åsa", "Öberg", "phone=+46 70 174 06 05;email=asa.oberg@example.com;tags=VIP,press" },
	{ "Seán", "O'Brien", "phone=020 7946 0018" },
	{ "Łukasz", "Straße-Wójcik", "city=Gdańsk" },
	{ "花子", "山田", "email=hanako@example.org" },
	{ "Per", "Öberg", "born=1979-01-12;phone=+46 70 174 06 99" },
	{ "José", "de la Cruz", "preferred_name=Pepe" },
	{ "100%", "Robert') DROP TABLE client --", "tags=a*b" },
};

static void fill(struct place *p)
{
	for (size_t i = 0; i < COUNT(people); i++)
		place_client(p, people[i].given, people[i].family, people[i].more);
}

/* The numbers found, "1 5", in order. */
static const char *found(struct place *p, const char *query, enum find_status status)
{
	int64_t *id;
	int n;
	bool more;
	const char *s = "";

	OK(find_clients(p->core->book, query, status, 100, &id, &n, &more, &p->arena, &e_));
	for (int i = 0; i < n; i++)
		s = arena_printf(&p->arena, "%s%s%d", s, i ? " " : "", (int)id[i]);
	return s;
}

static void words_find_people(void **state)
{
	static const struct { const char *query, *numbers;
	} rows[] = {
		{ "oberg", "1 5" },
		{ "ÖBERG", "1 5" },
		{ "öber", "1 5" },
		{ "asa ob", "1" },
		{ "ob asa", "1" },
		{ "obrien", "2" },
		{ "o'brien", "2" },
		{ "O’Brien", "2" },
		{ "brien sean", "2" },
		{ "lukasz", "3" },
		{ "strasse", "3" },
		{ "straße", "3" },
		{ "wojcik", "3" },
		{ "strassewoj", "3" },
		{ "山田", "4" },
		{ "花", "4" },
		{ "子", "4" },
		{ "hanako", "4" },
		{ "+46 70 174 06 05", "1" },
		{ "0701740605", "1" },
		{ "0701", "1 5" },
		{ "070 1", "1 5" },
		{ "070", "1 5" },
		{ "4617", "" },
		{ "0605", "1" },
		{ "79460018", "2" },
		{ "asa.oberg@exa", "1" },
		{ "example", "1 4" },
		{ "asa.oberg@example.c", "1" },
		{ "asa.oberg@example.com", "1" },
		{ "@example.org", "1 4" },
		{ "example.com", "" },
		{ "asa.x", "" },
		{ "com", "" },
		{ "vip", "1" },
		{ "press", "1" },
		{ "pepe", "6" },
		{ "5", "5" },
		{ "5 per", "5" },
		{ "5 6x", "" },
		{ "oberg 0699", "5" },
		{ "nobody", "" },
		{ "", "" },
		{ "   ", "" },
	};

	fill(*state);
	for (size_t i = 0; i < COUNT(rows); i++)
		if (strcmp(found(*state, rows[i].query, FIND_ACTIVE), rows[i].numbers))
			fail_msg("'%s' finds '%s', not '%s'", rows[i].query,
				 found(*state, rows[i].query, FIND_ACTIVE), rows[i].numbers);
}

/* By any ending of four digits or more; and while it is typed from its front, however it begins. */
static void phones_are_found_from_both_ends(void **state)
{
	static const struct { const char *phone, *query;
		bool found;
	} rows[] = {
		{ "+46 70 174 06 05", "0605", true },
		{ "+46 70 174 06 05", "40605", true },
		{ "+46 70 174 06 05", "174 06 05", true },
		{ "+46 70 174 06 05", "605", false },
		{ "+46 70 174 06 05", "0604", false },
		{ "+46 70 174 06 05", "4670174", true },
		{ "+46 70 174 06 05", "4670", false },
		{ "+46 70 174 06 05", "0046 70 17", true },
		{ "+46 70 174 06 05", "+46 70 17", true },
		{ "+46 70 174 06 05", "(+46) 7017", true },
		{ "+46 70 174 06 05", "0046701740605", true },
		{ "+46 70 174 06 05", "070-17", true },
		{ "+46 70 174 06 05", "70 174", true },
		{ "+44 (0)20 7946 0018", "020 79", true },
		{ "+44 (0)20 7946 0018", "0044 20", true },
		{ "+1 415 555 0132", "415 5", true },
		{ "+353 20 916 0060", "020 91", true },
		{ "0046701740605", "+46 70 1", true },
		{ "0046701740605", "0701", true },
		{ "0701740605", "0701", true },
		{ "0701740605", "+46 701740605", true },
		{ "1740605", "1740", true },
		{ "1740605", "0605", true },
		{ "112", "112", false },
		{ "0211/123456", "0211123456", true },
		{ "0211/123456", "0211 12", true },
		{ "+46 70 174 06 05, 08-123 45 67", "0605", true },
		{ "+46 70 174 06 05, 08-123 45 67", "08-123", true },
		{ "+46 70 174 06 05, 08-123 45 67", "4567", true },
		{ "+1 415 555 0132 x12", "0132", true },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *more = arena_printf(&p->arena, "phone=%s", rows[i].phone);
		int64_t number = place_client(p, "Åsa", "Öberg", more);
		const char *want = arena_printf(&p->arena, "%d", (int)number);
		const char *words = arena_printf(&p->arena, "asa %s", rows[i].query);
		struct client c;

		if (strcmp(found(p, rows[i].query, FIND_ACTIVE), rows[i].found ? want : ""))
			fail_msg("'%s' and %s", rows[i].query, rows[i].phone);
		if (strcmp(found(p, words, FIND_ACTIVE), rows[i].found ? want : ""))
			fail_msg("'%s' and %s", words, rows[i].phone);
		OK(core_get(p->core, &client_type, number, &c, &p->arena, &e_));
		OK(core_archive(p->core, &client_type, &c, false, &e_));
		if (strcmp(found(p, rows[i].query, FIND_ACTIVE), ""))
			fail_msg("%s is found among the active", rows[i].phone);
	}
}

/* What is cut off a question stands behind the @ of an address, and nowhere else. */
static void addresses_are_found(void **state)
{
	struct place *p = *state;

	place_client(p, "Per", "Moe", "email=per+2026@mail.se");
	place_client(p, "Zoë", "Moe", "tags=press,@anna.berg");
	assert_string_equal(found(p, "per+2026@mail.se", FIND_ACTIVE), "1");
	assert_string_equal(found(p, "per+2026", FIND_ACTIVE), "1");
	assert_string_equal(found(p, "2026", FIND_ACTIVE), "1");
	assert_string_equal(found(p, "@mail.se", FIND_ACTIVE), "1");
	assert_string_equal(found(p, "mail.se", FIND_ACTIVE), "");
	assert_string_equal(found(p, "berg", FIND_ACTIVE), "2");
	assert_string_equal(found(p, "@anna.berg", FIND_ACTIVE), "2");
	assert_string_equal(found(p, "moe.zo", FIND_ACTIVE), "2");
	assert_string_equal(found(p, "moe.x", FIND_ACTIVE), "");
}

/* A number is that client, in front; not one that begins so, and not where other words say no. */
static void a_number_is_one_client(void **state)
{
	struct place *p = *state;
	struct client c;

	for (int i = 1; i <= 12; i++)
		place_client(p, i == 12 ? "Zoë" : "Abe", "Moe",
			     i == 3 ? "phone=1200 55 66" : i == 4 ? "tags=12" : "");
	assert_string_equal(found(p, "12", FIND_ACTIVE), "12 3 4");
	assert_string_equal(found(p, "1", FIND_ACTIVE), "1 3 4");
	assert_string_equal(found(p, "12 zoe", FIND_ACTIVE), "12");
	assert_string_equal(found(p, "abe 12", FIND_ACTIVE), "3 4");
	assert_string_equal(found(p, "012", FIND_ACTIVE), "3 4");
	assert_string_equal(found(p, "99999999999999999999", FIND_ACTIVE), "");
	/* No code of a country, and nobody's number. */
	assert_string_equal(found(p, "1012", FIND_ACTIVE), "");
	assert_string_equal(found(p, "4612", FIND_ACTIVE), "");
	assert_string_equal(found(p, "+46 12", FIND_ACTIVE), "3 4");
	assert_string_equal(found(p, "+1", FIND_ACTIVE), "3 4");
	OK(core_get(p->core, &client_type, 12, &c, &p->arena, &e_));
	OK(core_archive(p->core, &client_type, &c, false, &e_));
	assert_string_equal(found(p, "12", FIND_ACTIVE), "3 4");
	assert_string_equal(found(p, "12", FIND_ARCHIVED), "12");
	assert_string_equal(found(p, "12", FIND_ALL), "12 3 4");
}

/* More with each word than are walked: a name as the list has it is found all the same. */
static void a_common_name_is_found(void **state)
{
	static const char many[] =
		"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000) "
		"INSERT INTO client_token (token, sort_key, client) "
		"SELECT 'kim', printf('kim a%05d', i), 1 FROM n UNION ALL "
		"SELECT 'zoe', printf('abe zoe%05d', i), 1 FROM n";
	struct place *p = *state;
	DB_TX(tx);

	place_client(p, "Anna", "Other", "");
	place_client(p, "Zoë", "Kim", "");
	OK(db_tx_begin(&tx, p->core->book->db, &e_));
	OK(db_run(p->core->book->db, many, &e_));
	OK(db_tx_commit(&tx, &e_));
	assert_string_equal(found(p, "kim zoe", FIND_ACTIVE), "2");
	assert_string_equal(found(p, "kim zo", FIND_ALL), "2");
	assert_string_equal(found(p, "kim zoe", FIND_ARCHIVED), "");
}

static void hostile_text_is_only_text(void **state)
{
	static const char *const rows[] = {
		"'",
		"\"",
		"%",
		"_",
		"*",
		"a*",
		"a OR b",
		"-a",
		"NEAR(a b)",
		"a\" OR \"1",
		"'); DROP TABLE client;--",
		"\\",
		"{x}",
		"col:x",
		"^a",
		"\x01",
		"\xff\xfe",
		"\xf0\x9f\x91\xa8\xe2\x80\x8d",
		"!",
		"!oberg",
		";",
	};
	struct place *p = *state;

	fill(p);
	for (size_t i = 0; i < COUNT(rows); i++)
		found(p, rows[i], FIND_ALL);
	assert_string_equal(found(p, "drop table", FIND_ACTIVE), "7");
	assert_int_equal(core_client_count(p->core, NULL), COUNT(people));
}

static void tokens_follow_the_record(void **state)
{
	struct place *p = *state;
	struct client was, now;

	fill(p);
	OK(core_get(p->core, &client_type, 5, &was, &p->arena, &e_));
	now = was;
	now.family_name = "Berg";
	OK(core_save(p->core, &client_type, &was, &now, NULL, NULL, &e_));
	assert_string_equal(found(p, "oberg", FIND_ACTIVE), "1");
	assert_string_equal(found(p, "berg", FIND_ACTIVE), "5");
	OK(core_archive(p->core, &client_type, &now, false, &e_));
	assert_string_equal(found(p, "berg", FIND_ACTIVE), "");
	assert_string_equal(found(p, "berg", FIND_ARCHIVED), "5");
	assert_string_equal(found(p, "berg", FIND_ALL), "5");
	assert_int_equal(core_client_count(p->core, "active"), COUNT(people) - 1);
	assert_int_equal(core_client_count(p->core, "archived"), 1);
}

/*
 * A search for two common words must look beyond the name, and its results come in order of name.
 */
static void order_is_by_name(void **state)
{
	struct place *p = *state;

	for (int i = 0; i < 30; i++)
		place_client(p, "Anna", arena_printf(&p->arena, "Berg%c", 'z' - i % 26),
			     i % 2 ? "tags=blue" : "");
	assert_string_equal(found(p, "blue anna berg", FIND_ACTIVE),
			    "26 24 22 20 18 16 14 12 10 8 6 4 30 2 28");
}

static const char *page(struct place *p, enum find_status status, enum find_order order,
			struct find_place from, bool back, struct find_row *rows, int max)
{
	struct err e = { 0 };
	int n = find_page(p->core->book, status, order, from, back, max, rows, &p->arena, &e);
	const char *s = "";

	assert_true(n >= 0);
	for (int i = 0; i < n; i++)
		s = arena_printf(&p->arena, "%s%s%d", s, i ? " " : "", (int)rows[i].c.rec.id);
	return s;
}

static void pages(void **state)
{
	struct place *p = *state;
	struct find_place start = { "", 0 };
	struct find_row r[8];

	fill(p);
	assert_string_equal(page(p, FIND_ALL, ORDER_NUMBER, start, false, r, 3), "1 2 3");
	assert_string_equal(
		page(p, FIND_ALL, ORDER_NUMBER, (struct find_place){ "", 3 }, false, r, 3),
		"4 5 6");
	assert_string_equal(page(p, FIND_ALL, ORDER_NUMBER, start, true, r, 2), "6 7");
	assert_string_equal(page(p, FIND_ALL, ORDER_NEWEST, start, false, r, 3), "7 6 5");
	assert_string_equal(page(p, FIND_ALL, ORDER_NEWEST, start, true, r, 2), "2 1");
	assert_string_equal(page(p, FIND_ACTIVE, ORDER_NAME, start, false, r, 4), "6 2 1 5");
	assert_string_equal(
		page(p, FIND_ACTIVE, ORDER_NAME, (struct find_place){ r[1].key, 2 }, false, r, 4),
		"1 5 7 3");
	assert_string_equal(
		page(p, FIND_ACTIVE, ORDER_NAME, (struct find_place){ r[0].key, 1 }, true, r, 4),
		"6 2");
	assert_string_equal(page(p, FIND_ACTIVE, ORDER_NAME, start, true, r, 1), "4");
	assert_string_equal(page(p, FIND_ARCHIVED, ORDER_NAME, start, false, r, 4), "");
}

static void twins_are_named(void **state)
{
	struct place *p = *state;
	struct client c;
	const char *words;

	fill(p);
	core_new(p->core, &client_type, &c, &p->arena);
	c.phone = "0701740605";
	OK(core_twins(p->core, &c, &words, &p->arena, &e_));
	assert_string_equal(words, "1 Öberg, Åsa has the same phone");
	c.phone = "";
	c.given_name = "PER", c.family_name = "Oberg", c.born = 19790112;
	OK(core_twins(p->core, &c, &words, &p->arena, &e_));
	assert_string_equal(words, "5 Öberg, Per has the same name and date of birth");
	c.born = 19790113;
	OK(core_twins(p->core, &c, &words, &p->arena, &e_));
	assert_string_equal(words, "");
}

/* So many found of so many wanted; the first of them. */
static int ask(struct place *p, const char *query, int max, bool *ret_more, int64_t *ret_first)
{
	int64_t *id;
	int n;

	OK(find_clients(p->core->book, query, FIND_ACTIVE, max, &id, &n, ret_more, &p->arena,
			&e_));
	*ret_first = n ? id[0] : 0;
	return n;
}

/* Of each token no more is read than the answer takes; the ones behind it are not forgotten. */
static void a_token_does_not_hide_the_next(void **state)
{
	struct place *p = *state;
	int64_t first;
	bool more;

	for (int i = 0; i < 9; i++)
		place_client(p, "Kim", arena_printf(&p->arena, "Moe%d", i), "tags=vip");
	place_client(p, "Kim", "Abel", "tags=vipers");
	assert_int_equal(ask(p, "vip", 3, &more, &first), 3);
	assert_true(more);
	assert_int_equal(first, 10);
	assert_int_equal(ask(p, "vip", 10, &more, &first), 10);
	assert_false(more);
	assert_int_equal(ask(p, "vip", 9, &more, &first), 9);
	assert_true(more);
	assert_int_equal(ask(p, "vipe", 3, &more, &first), 1);
	assert_false(more);
}

static const char *first_of(struct place *p, const char *query, enum find_status status, int max)
{
	const char *s = "";
	bool more;
	int64_t *id;
	int n;

	OK(find_clients(p->core->book, query, status, max, &id, &n, &more, &p->arena, &e_));
	for (int i = 0; i < n; i++)
		s = arena_printf(&p->arena, "%s%s%d", s, i ? " " : "", (int)id[i]);
	return arena_printf(&p->arena, "%s%s", s, more ? " +" : "");
}

/*
 * Family names that begin so fill it by themselves: the given name of somebody before them is still
 * in it, that of somebody behind them is not.
 */
static void a_full_answer_has_who_stands_before(void **state)
{
	struct place *p = *state;

	for (int i = 1; i <= 5; i++)
		place_client(p, "Kim", arena_printf(&p->arena, "Abel%d", i), "");
	place_client(p, "Abel", "Aare", "");
	place_client(p, "Abel", "Zorn", "");
	place_client(p, "Kim", "Abel0", "status=archived");
	place_client(p, "Abel", "Aalto", "status=archived");
	assert_string_equal(first_of(p, "abel", FIND_ACTIVE, 3), "6 1 2 +");
	assert_string_equal(first_of(p, "abel", FIND_ACTIVE, 5), "6 1 2 3 4 +");
	assert_string_equal(first_of(p, "abel", FIND_ACTIVE, 6), "6 1 2 3 4 5 +");
	assert_string_equal(first_of(p, "abel", FIND_ACTIVE, 7), "6 1 2 3 4 5 7");
	assert_string_equal(first_of(p, "abel kim", FIND_ACTIVE, 3), "1 2 3 +");
	assert_string_equal(first_of(p, "abel", FIND_ALL, 3), "9 6 8 +");
	assert_string_equal(first_of(p, "abel", FIND_ALL, 9), "9 6 8 1 2 3 4 5 7");
}

/* Found by two words of its own, a client takes one place: the answer has room for the other. */
static void who_is_found_twice_counts_once(void **state)
{
	struct place *p = *state;

	place_client(p, "Vip", "Berg", "");
	place_client(p, "Ann", "Berg", "tags=vip");
	place_client(p, "Vip", "Bergman", "tags=vips");
	assert_string_equal(first_of(p, "berg vip", FIND_ACTIVE, 3), "2 1 3");
	assert_string_equal(first_of(p, "vip berg", FIND_ACTIVE, 3), "2 1 3");
}

/* Whoever asks for all that fit gets them, though a screen would have had enough. */
static void thousands_that_share_a_word(void **state)
{
	enum { MANY = 2100 };
	struct place *p = *state;
	const char *path = arena_printf(&p->arena, "%s/many.csv", p->dir);
	struct import_done done;
	FILE *f = fopen(path, "w");
	int64_t first;
	bool more;

	assert_non_null(f);
	fputs("given_name,family_name,tags\n", f);
	for (int i = 0; i < MANY; i++)
		fprintf(f, "Kim,Moe%04d,vip\n", i);
	assert_int_equal(fclose(f), 0);
	OK(core_import(p->core, &(struct import_spec){ .path = path }, &done, &e_));
	assert_int_equal(ask(p, "vip", 10000, &more, &first), MANY);
	assert_false(more);
	assert_int_equal(ask(p, "vip", 500, &more, &first), 500);
	assert_true(more);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_token_does_not_hide_the_next, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_full_answer_has_who_stands_before, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(who_is_found_twice_counts_once, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(thousands_that_share_a_word, place_up, place_down),
		cmocka_unit_test_setup_teardown(addresses_are_found, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_number_is_one_client, place_up, place_down),
		cmocka_unit_test_setup_teardown(words_find_people, place_up, place_down),
		cmocka_unit_test_setup_teardown(phones_are_found_from_both_ends, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_common_name_is_found, place_up, place_down),
		cmocka_unit_test_setup_teardown(hostile_text_is_only_text, place_up, place_down),
		cmocka_unit_test_setup_teardown(tokens_follow_the_record, place_up, place_down),
		cmocka_unit_test_setup_teardown(order_is_by_name, place_up, place_down),
		cmocka_unit_test_setup_teardown(pages, place_up, place_down),
		cmocka_unit_test_setup_teardown(twins_are_named, place_up, place_down),
	};

	return cmocka_run_group_tests_name("find", tests, NULL, NULL);
}
