/* SPDX-License-Identifier: MIT */
/*
 * The tables of a new book fit the fields: every type can be stored and read again, every column is
 * there.
 */
#include "tests/place.h"

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
		{ "starts=2026-12-02 10:00;layer=2", &session_type },
	};

	for (size_t i = 0; i < COUNT(of_client); i++)
		place_add(p, of_client[i].type,
			  arena_printf(&p->arena, "client=%d;%s", (int)no, of_client[i].values));
	for (int i = 0; i < rectype_count; i++) {
		const struct rectype *t = rectypes[i];
		void *all;
		int n;

		OK(core_list(p->core, t, &(struct query){ 0 }, &all, &n, &p->arena, &e_));
		if (t == &audit_type)
			assert_in_range(n, 20, 60);
		else
			assert_int_equal(n, t == &session_type ? 2 : t == &photo_type ? 0 : 1);
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
