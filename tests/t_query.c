/* SPDX-License-Identifier: MIT */
/*
 * Which records a query gives, whatever it joins: words, period, status, marks, the day of the
 * clinic.
 */
#include "tests/place.h"

#include <time.h>

static int add_id(void *ctx, const void *rec, struct err *e)
{
	const struct rec *head = rec;
	char *ids = ctx;

	(void)e;
	snprintf(ids + strlen(ids), 100 - strlen(ids), "%s%d", *ids ? " " : "", (int)head->id);
	return 0;
}

static void words_join_with_the_rest(void **state)
{
	static const struct { struct query q; const char *ids; } rows[] = {
		{ { .find = "oberg" }, "3 1 2" },
		{ { .find = "oberg", .limit = 2 }, "3 1" },
		{ { .find = "oberg", .status = "archived" }, "4" },
		{ { .find = "oberg", .status = "all" }, "3 4 1 2" },
		{ { .find = "oberg", .from = 20260301 }, "2 3" },
		{ { .find = "oberg", .to = 20260601 }, "1 2" },
		{ { .find = "oberg", .from = 20260301, .to = 20260601 }, "2" },
		{ { .find = "oberg", .from = 20260301, .to = 20260601, .status = "all" }, "2 4" },
		{ { .find = "oberg", .newest = true }, "3 2 1" },
		{ { .find = "oberg", .newest = true, .limit = 1 }, "3" },
		{ { .find = "oberg", .client = 2 }, "2" },
		{ { .find = "oberg", .client = 5 }, "" },
		{ { .find = "nobody", .from = 20260301 }, "" },
	};
	struct place *p = *state;
	struct err e = { 0 };

	place_client(p, "Åsa", "Öberg", "");
	place_client(p, "Per", "Öberg", "");
	place_client(p, "Anna", "Öberg", "");
	place_client(p, "Arne", "Öberg", "status=archived");
	place_client(p, "Kim", "Lee", "");
	for (int i = 1; i <= 4; i++) {
		static const day_t added[] = { 0, 20260101, 20260501, 20260901, 20260502 };
		struct client was, now;

		OK(core_get(p->core, &client_type, i, &was, &p->arena, &e_));
		now = was;
		now.added = added[i];
		OK(core_save(p->core, &client_type, &was, &now, NULL, NULL, &e_));
	}
	for (size_t i = 0; i < COUNT(rows); i++) {
		char ids[100] = "";

		OK(core_each(p->core, &client_type, &rows[i].q, add_id, ids, &e_));
		if (strcmp(ids, rows[i].ids))
			fail_msg("row %zu gives '%s', not '%s'", i, ids, rows[i].ids);
	}
	assert_int_equal(core_each(p->core, &client_type,
				   &(struct query){ .find = "oberg", .status = "moon" }, add_id,
				   NULL, &e),
			 -ERR_USAGE);
}

/* The SQL of the plainest question is kept: others do not become it, nor it them. */
static void one_question_is_not_another(void **state)
{
	static const struct { struct query q; const char *ids; } rows[] = {
		{ { .client = 1 }, "1 2 3" },
		{ { .client = 1, .status = "booked" }, "1 2" },
		{ { .client = 1, .newest = true }, "3 2 1" },
		{ { .client = 2 }, "4" },
		{ { .client = 1, .limit = 1 }, "1" },
		{ { .client = 1 }, "1 2 3" },
	};
	struct place *p = *state;

	place_client(p, "Åsa", "Öberg", "");
	place_client(p, "Per", "Öberg", "");
	place_add(p, &session_type, "client=1;starts=2026-11-23 09:00");
	place_add(p, &session_type, "client=1;starts=2026-11-24 09:00");
	place_add(p, &session_type, "client=1;starts=2026-11-25 09:00;status=cancelled");
	place_add(p, &session_type, "client=2;starts=2026-11-26 09:00");
	for (size_t i = 0; i < COUNT(rows); i++) {
		char ids[100] = "";

		OK(core_each(p->core, &session_type, &rows[i].q, add_id, ids, &e_));
		if (strcmp(ids, rows[i].ids))
			fail_msg("row %zu gives '%s', not '%s'", i, ids, rows[i].ids);
	}
}

static int count_row(void *ctx, const void *rec, struct err *e)
{
	(void)rec;
	(void)e;
	++*(int *)ctx;
	return 0;
}

static int count_set(void *ctx, const void *rec, struct err *e)
{
	(void)e;
	*(int *)ctx += !strcmp(((const struct audit *)rec)->action, "set");
	return 0;
}

static void as_many_can_be_marked_as_is_promised(void **state)
{
	struct place *p = *state;
	int64_t *ids = arena_alloc(&p->arena, (QUERY_IDS_MAX + 1) * sizeof *ids);
	struct query q = { .ids = ids, .id_count = QUERY_IDS_MAX };
	struct err e = { 0 };
	int n = 0;

	for (int i = 0; i < QUERY_IDS_MAX; i++)
		ids[i] = 1000000 + i;
	ids[QUERY_IDS_MAX - 1] = place_client(p, "Åsa", "Öberg", "");
	OK(core_each(p->core, &client_type, &q, count_row, &n, &e_));
	assert_int_equal(n, 1);
	q.id_count++;
	assert_int_equal(core_each(p->core, &client_type, &q, count_row, &n, &e), -ERR_USAGE);
}

/*
 * The trail is kept in UTC, a period is asked in days of the clinic: here it is half past midnight.
 */
static void a_day_is_that_of_the_clinic(void **state)
{
	static const struct { day_t from, to; int rows;
	} rows[] = {
		{ 20261123, 20261123, 0 }, { 20261124, 20261124, 1 }, { 20261124, 0, 1 },
		{ 20261125, 0, 0 },        { 0, 20261123, 0 },        { 0, 20261124, 1 },
		{ 10101, 0, 1 },           { 0, 10101, 0 },           { 0, 99991231, 1 },
	};
	struct place *p = *state;
	instant_t at;

	assert_int_equal(instant_iso_parse(&at, "2026-11-23T11:30:00Z"), 0);
	setenv("TZ", "NZDT-13", 1);
	tzset();
	clock_fix(at);
	OK(core_set(p->core, "currency", "NZD", &e_));
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct query q = { .from = rows[i].from, .to = rows[i].to };
		int n = 0;

		OK(core_each(p->core, &audit_type, &q, count_set, &n, &e_));
		if ((n > 0) != rows[i].rows)
			fail_msg("row %zu: %d", i, n);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(words_join_with_the_rest, place_up, place_down),
		cmocka_unit_test_setup_teardown(one_question_is_not_another, place_up, place_down),
		cmocka_unit_test_setup_teardown(as_many_can_be_marked_as_is_promised, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_day_is_that_of_the_clinic, place_up, place_down),
	};

	return cmocka_run_group_tests_name("query", tests, NULL, NULL);
}
