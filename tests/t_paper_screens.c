/* SPDX-License-Identifier: MIT */
/* Plays the pictures of consents, reports and the pattern over time, each on a book of its own. */
#include "tests/play_book.h"
#include "tests/screen.h"

static void consents(void **state)
{
	static const char *const signed_by_per[] = {
		"purpose=treatment;version_signed=2024-1;signed_on=2024-05-02",
		"purpose=treatment;version_signed=2026-1;signed_on=2026-11-02",
		"purpose=photo-record;version_signed=2026-1;signed_on=2026-11-02",
		("purpose=web;version_signed=2025-1;signed_on=2025-10-20;withdrawn_on=2026-11-12;"
		 "note=Saw himself on the clinic's page."),
	};
	struct place *p = *state;

	place_client(p, "Per", "Öberg", "born=1979-01-12;phone=+46 70 998 11 20");
	for (size_t i = 0; i < COUNT(signed_by_per); i++)
		place_add(p, &consent_type,
			  arena_printf(&p->arena, "client=1;%s", signed_by_per[i]));
	play_in(p, "2", "consents");
}

static void the_reports(void **state)
{
	static const struct { const struct rectype *t; const char *values; } rows[] = {
		{ &staff_type, "login=ben;name=Ben" },
		{ &course_type, "client=1;on=2026-09-20;kind=density;status=running;planned=3" },
		{ &course_type, "client=2;on=2026-03-01;kind=scar;status=stopped;planned=3" },
		{ &session_type, "client=1;starts=2026-09-24 09:00;status=done;course=1" },
		{ &session_type, "client=1;starts=2026-10-05 09:00;status=done;course=1" },
		{ &session_type, "client=2;starts=2026-10-05 09:00;status=done;practitioner=ben" },
		{ &session_type, "client=2;starts=2026-10-06 09:00;status=done;practitioner=ben" },
		{ &session_type, "client=2;starts=2026-10-07 09:00;status=no-show" },
		{ &session_type, "client=2;starts=2026-11-07 09:00;status=done;course=1" },
		{ &assessment_type, "client=1;on=2026-09-20;scale=norwood;code=N3V" },
		{ &assessment_type, "client=2;on=2026-03-01;scale=scarring;code=CCCA" },
		{ &assessment_type, "client=3;on=2026-03-02;scale=norwood;code=N3V" },
	};
	struct place *p = *state;

	place_client(p, "Per", "Öberg", "");
	place_client(p, "Eva", "Alm", "");
	place_client(p, "花子", "山田", "");
	for (size_t i = 0; i < COUNT(rows); i++)
		place_add(p, rows[i].t, rows[i].values);
	play_in(p, "2", "reports");
}

/* In the file is what is on the screen. */
static void a_report_is_written_into_a_file(void **state)
{
	struct place *p = *state;
	char line[80] = "";
	struct ui ui;
	FILE *f;

	place_client(p, "Per", "Öberg", "");
	place_add(p, &session_type, "client=1;starts=2026-10-05 09:00;status=done");
	setenv("HOME", p->dir, 1);
	screen_begin(&ui, 24, 80);
	screens_open(&ui, p->core);
	press(&ui, "5 x");
	assert_sees("Export: Sessions");
	assert_sees("~/sessions-2026-11-23.csv");
	press(&ui, "^S");
	assert_sees("1 row written to");
	f = fopen(arena_printf(&p->arena, "%s/sessions-2026-11-23.csv", p->dir), "rb");
	assert_non_null(f);
	assert_non_null(fgets(line, sizeof line, f));
	assert_string_equal(line, "month,practitioner,done\r\n");
	assert_non_null(fgets(line, sizeof line, f));
	assert_string_equal(line, "2026-10,anna,1\r\n");
	assert_null(fgets(line, sizeof line, f));
	fclose(f);
	press(&ui, "x ^S");
	assert_sees("already. Replace it?");
	press(&ui, "n ^U");
	enter(&ui, "/nowhere/at/all.csv");
	press(&ui, "^S");
	assert_sees("There is no directory '/nowhere/at/'");
	screens_close(&ui);
	canvas_done(&picture);
}

static void fill_pattern(struct place *p)
{
	static const struct { const struct rectype *t; const char *values; } rows[] = {
		{ &assessment_type, "on=2024-11-02;scale=norwood;code=N3;salt_top=60;salt_back=30;"
				    "salt_right=20;salt_left=20" },
		{ &assessment_type, "on=2025-06-01;scale=norwood;code=N3V;salt_top=80;"
				    "salt_back=40;salt_right=30;salt_left=30" },
		{ &assessment_type, "on=2025-12-01;scale=norwood;code=N3V" },
		{ &assessment_type, "on=2026-11-02;scale=norwood;code=N3V;salt_top=20;"
				    "salt_back=0;salt_right=0;salt_left=0" },
		{ &scar_type, "on=2026-11-02;kind=fut;zone=occipital;length_mm=180;width_mm=3;"
			      "texture=sunken" },
	};

	place_client(p, "Per", "Öberg", "born=1979-01-12");
	for (size_t i = 0; i < COUNT(rows); i++)
		place_add(p, rows[i].t, arena_printf(&p->arena, "client=1;%s", rows[i].values));
}

static void the_pattern_over_time(void **state)
{
	fill_pattern(*state);
	play_in(*state, "2", "pattern-time");
}

static void the_pattern_over_time_wide(void **state)
{
	fill_pattern(*state);
	play_in(*state, "2", "pattern-time-wide");
}

static void write_paper(struct place *p)
{
	FILE *f = fopen(arena_printf(&p->arena, "%s/signed.pdf", p->dir), "wb");

	assert_non_null(f);
	fputs("%PDF-1.4\n%%EOF\n", f);
	assert_int_equal(fclose(f), 0);
}

static void a_signed_paper_is_attached(void **state)
{
	struct place *p = *state;
	struct ui ui;

	place_client(p, "Per", "Öberg", "");
	place_add(p, &consent_type, "client=1;purpose=treatment;version_signed=2026-1");
	write_paper(p);
	unsetenv("DISPLAY");
	unsetenv("WAYLAND_DISPLAY");
	screen_begin(&ui, 24, 80);
	screens_open(&ui, p->core);
	press(&ui, "2 Enter [ [ o");
	assert_sees("There is no paper of it in the book; p attaches one");
	press(&ui, "p");
	assert_sees("Signed paper of 1 Öberg, Per");
	ui_key(&ui, arena_printf(&p->arena, "Paste:%s/signed.pdf", p->dir));
	press(&ui, "Space");
	assert_sees("One paper is taken");
	press(&ui, "Enter");
	assert_sees("signed.pdf is in the book as the paper of: Treatment");
	press(&ui, "o");
	assert_sees("The file is");
	press(&ui, "Esc p");
	assert_sees("Treatment has a paper: signed.pdf. Attach another instead?");
	press(&ui, "n u");
	assert_lacks("signed.pdf");
	screens_close(&ui);
	canvas_done(&picture);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(consents, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_signed_paper_is_attached, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_reports, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_pattern_over_time, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_pattern_over_time_wide, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_report_is_written_into_a_file, place_up,
						place_down),
	};

	return cmocka_run_group_tests_name("screens of papers", tests, NULL, NULL);
}
