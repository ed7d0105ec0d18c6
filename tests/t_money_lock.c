/* SPDX-License-Identifier: MIT */
/* The closing of the books when two programs close them at once. */
#include "tests/place.h"
#include "core/core_impl.h"
#include "core/money.h"
#include "db/driver.h"

static struct place *elsewhere;
static const struct db_driver *driver;

static int begin_late(struct db *db, enum db_tx_kind kind, struct err *e)
{
	struct err none = { 0 };

	if (kind != DB_TX_WRITE)
		return driver->begin(db, kind, e);
	db->drv = driver;
	OK(core_close_books(elsewhere->core, 20261031, &none));
	return driver->begin(db, kind, e);
}

static void the_lock_goes_only_forward(void **state)
{
	struct db_driver late;
	struct err e = { 0 };

	elsewhere = *state;
	OK(core_close_books(elsewhere->core, 20260831, &e_));
	driver = elsewhere->core->book->db->drv;
	late = *driver;
	late.begin = begin_late;
	elsewhere->core->book->db->drv = &late;
	assert_int_equal(core_close_books(elsewhere->core, 20260930, &e), -ERR_INVALID);
	assert_non_null(strstr(e.msg, "closed until 31 Oct 2026 already"));
	assert_int_equal(core_closed_until(elsewhere->core), 20261031);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_lock_goes_only_forward, place_up, place_down),
	};

	return cmocka_run_group_tests_name("money lock", tests, NULL, NULL);
}
