/* SPDX-License-Identifier: MIT */
/* Reports: what is counted and what is not, shares and totals, periods, bars. */
#include "tests/place.h"
#include "core/report.h"

/* Three clients; every status of a session; two practitioners; two assessments of one client. */
static void fill(struct place *p)
{
	static const struct { const struct rectype *t; const char *values; } rows[] = {
		{ &staff_type, "login=ben;name=Ben" },
		{ &course_type,
		  "client=1;on=2026-09-20;kind=shaved-look;status=running;planned=3" },
		{ &course_type, "client=2;on=2026-10-01;kind=density;status=running;planned=2" },
		{ &course_type, "client=3;on=2025-10-01;kind=scar;status=done;planned=2" },
		{ &session_type, "client=1;starts=2026-10-01 09:00;status=done;course=1" },
		{ &session_type, "client=1;starts=2026-10-31 23:30;status=done;course=1" },
		{ &session_type, "client=1;starts=2026-11-20 09:00;status=no-show;course=1" },
		{ &session_type,
		  "client=2;starts=2026-11-01 00:00;status=done;practitioner=ben;course=1" },
		{ &session_type, "client=2;starts=2026-11-02 09:00;status=done;practitioner=ben" },
		{ &session_type, "client=2;starts=2026-11-05 09:00;status=cancelled" },
		{ &session_type, "client=2;starts=2026-11-23 09:00;status=arrived" },
		{ &session_type, "client=3;starts=2026-12-01 09:00;status=booked" },
		{ &session_type, "client=3;starts=2025-10-10 09:00;status=done;course=1" },
		{ &session_type, "client=3;starts=2025-10-20 09:00;status=done;course=1" },
		{ &assessment_type, "client=1;on=2025-01-10;scale=norwood;code=N3" },
		{ &assessment_type, "client=1;on=2026-11-02;scale=norwood;code=N3V" },
		{ &assessment_type, "client=2;on=2026-10-02;scale=norwood;code=N3V" },
		{ &assessment_type, "client=3;on=2026-10-03;scale=ludwig;code=L2" },
		{ &assessment_type, "client=3;on=2026-10-04;scale=ludwig;code=L3;status=archived" },
	};

	place_client(p, "Per", "Öberg", "");
	place_client(p, "Eva", "Alm", "");
	place_client(p, "花子", "山田", "");
	for (size_t i = 0; i < COUNT(rows); i++)
		place_add(p, rows[i].t, rows[i].values);
}

/* Rows by lines, cells by blanks; below them what the bars measure by. */
static const char *told(struct place *p, const char *name, day_t from, day_t to)
{
	struct report_rows x;
	struct out *out = out_memory();
	const char *text;

	OK(core_report(p->core, report_named(name), from, to, &x, &p->arena, &e_));
	for (int row = 0; row <= x.count; row++) {
		for (int i = 0; i < x.report->count; i++)
			out_printf(out, "%s%s", i ? "," : "",
				   row < x.count ? report_cell(&x, row, i)->words :
						   x.total[i].words);
		out_char(out, '\n');
	}
	out_printf(out, "most %d\n", (int)x.most);
	text = arena_strdup(&p->arena, out_text(out));
	out_abort(&out);
	return text;
}

static void each_counts_what_it_says(void **state)
{
	static const struct { const char *name; day_t from, to; const char *rows; } cases[] = {
		{ "sessions", 0, 0,
		  "Oct 2025,anna,2\nOct 2026,anna,2\nNov 2026,ben,2\nTotal,,6\nmost 2\n" },
		{ "sessions", 20261031, 20261101,
		  "Oct 2026,anna,1\nNov 2026,ben,1\nTotal,,2\nmost 1\n" },
		{ "sessions", 20261102, 0, "Nov 2026,ben,1\nTotal,,1\nmost 1\n" },
		{ "sessions", 0, 20251009, "Total,,0\nmost 0\n" },
		{ "patterns", 0, 0,
		  "Ludwig,II,1\nNorwood,III vertex,2\nTotal,,3\nmost 2\n" },
		{ "patterns", 0, 20251231, "Norwood,III,1\nTotal,,1\nmost 1\n" },
		{ "courses", 0, 0,
		  "Done,1,2,2,100.0 %\nRunning,2,3,5,60.0 %\nTotal,3,5,7,71.4 %\nmost 2\n" },
		{ "courses", 20261001, 20261001,
		  "Running,1,1,2,50.0 %\nTotal,1,1,2,50.0 %\nmost 1\n" },
		{ "no-shows", 20260101, 0,
		  "Oct 2026,0,2,0.0 %\nNov 2026,1,4,25.0 %\nTotal,1,6,16.7 %\nmost 1\n" },
		{ "no-shows", 20270101, 0, "Total,0,0,\nmost 0\n" },
	};
	struct place *p = *state;

	fill(p);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *is = told(p, cases[i].name, cases[i].from, cases[i].to);

		if (strcmp(is, cases[i].rows) != 0)
			fail_msg("%s from %d to %d:\n%s", cases[i].name, (int)cases[i].from,
				 (int)cases[i].to, is);
	}
}

/* A row that would have no name says what it is without. */
static void without_a_name(void **state)
{
	struct place *p = *state;

	place_client(p, "Per", "Öberg", "");
	place_add(p, &session_type, "client=1;starts=2026-10-01 09:00;status=done;practitioner=");
	assert_string_equal(told(p, "sessions", 0, 0),
			    "Oct 2026,No practitioner,1\nTotal,,1\nmost 1\n");
}

static void what_makes_no_sense_is_refused(void **state)
{
	struct place *p = *state;
	struct report_rows x;
	struct err e = { 0 };

	assert_null(report_named("moon"));
	assert_null(report_named(""));
	assert_ptr_equal(report_named("no-shows"), report_named("no_shows"));
	assert_int_equal(core_report(p->core, report_named("sessions"), 20261102, 20261101, &x,
				     &p->arena, &e),
			 -ERR_USAGE);
}

static void periods_are_whole_months_and_years(void **state)
{
	static const struct { enum report_period p; day_t today, from, to; } rows[] = {
		{ PERIOD_YEAR, 20261123, 20251201, 20261130 },
		{ PERIOD_YEAR, 20280229, 20270301, 20280229 },
		{ PERIOD_THIS_YEAR, 20261123, 20260101, 20261231 },
		{ PERIOD_LAST_YEAR, 20261123, 20250101, 20251231 },
		{ PERIOD_THIS_MONTH, 20260201, 20260201, 20260228 },
		{ PERIOD_LAST_MONTH, 20260131, 20251201, 20251231 },
		{ PERIOD_ALL, 20261123, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		day_t from, to;

		report_period_days(rows[i].p, rows[i].today, &from, &to);
		assert_int_equal(from, rows[i].from);
		assert_int_equal(to, rows[i].to);
	}
}

static void bars_are_long_in_proportion(void **state)
{
	static const struct {
		int64_t n, most;
		int cols;
		const char *blocks, *ascii;
	} rows[] = {
		{ 0, 10, 4, "", "" },
		{ 10, 10, 4, "████", "####" },
		{ 5, 10, 4, "██", "##" },
		{ 1, 10, 4, "▍", "#" },
		{ 1, 1000000, 4, "▏", "#" },
		{ 9, 10, 4, "███▋", "####" },
		{ 3, 8, 1, "▍", "#" },
		{ 20, 10, 2, "██", "##" },
		{ INT64_MAX, INT64_MAX, 2, "██", "##" },
		{ 1, 0, 4, "", "" },
	};
	ARENA(a);

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_string_equal(bar_text(rows[i].n, rows[i].most, rows[i].cols, false, &a),
				    rows[i].blocks);
		assert_string_equal(bar_text(rows[i].n, rows[i].most, rows[i].cols, true, &a),
				    rows[i].ascii);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(each_counts_what_it_says, place_up, place_down),
		cmocka_unit_test_setup_teardown(without_a_name, place_up, place_down),
		cmocka_unit_test_setup_teardown(what_makes_no_sense_is_refused, place_up,
						place_down),
		cmocka_unit_test(periods_are_whole_months_and_years),
		cmocka_unit_test(bars_are_long_in_proportion),
	};

	return cmocka_run_group_tests_name("reports", tests, NULL, NULL);
}
