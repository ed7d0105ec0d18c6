/* SPDX-License-Identifier: MIT */
/*
 * From the list of clients to a file: what is offered, what is written, what is asked and refused.
 */
#include "tests/place.h"
#include "tests/screen.h"
#include "tui/export.h"
#include "tui/progress.h"
#include "tui/screens.h"

#include <sys/stat.h>
#include <unistd.h>

static char file[400];

static const char *content(struct place *p)
{
	char *text = arena_alloc(&p->arena, 4000);
	FILE *f = fopen(file, "r");

	if (!f)
		return NULL;
	text[fread(text, 1, 3999, f)] = '\0';
	fclose(f);
	return text;
}

static void begin(struct place *p, struct ui *ui)
{
	place_client(p, "Åsa", "Öberg", "added=2026-01-10");
	place_client(p, "Per", "Öberg", "added=2026-06-10");
	place_client(p, "Seán", "O'Brien", "added=2026-11-01;status=archived");
	setenv("HOME", p->dir, 1);
	snprintf(file, sizeof file, "%s/clients-2026-11-23.csv", p->dir);
	screen_begin(ui, 24, 80);
	screens_open(ui, p->core);
	ui_key(ui, "2");
	show(ui);
}

static void end(struct ui *ui)
{
	screens_close(ui);
	canvas_done(&picture);
}

/* Only the names: the first keys in the form take the other columns away. */
static const char only_names[] = "Enter F4 Delete Down Space Down Space Enter";

static void what_is_listed(void **state)
{
	struct place *p = *state;
	struct ui ui;

	begin(p, &ui);
	press(&ui, "x");
	assert_sees("> Clients, active");
	press(&ui, only_names);
	assert_sees("Export: Clients, active");
	assert_sees("~/clients-2026-11-23.csv");
	press(&ui, "^S");
	assert_sees(arena_printf(&p->arena, "2 rows written to %.40s", p->dir));
	assert_string_equal(content(p), "given_name,family_name\r\nÅsa,Öberg\r\nPer,Öberg\r\n");
	end(&ui);
}

static void marked_rows(void **state)
{
	struct place *p = *state;
	struct ui ui;

	begin(p, &ui);
	press(&ui, "Down Space x");
	assert_sees("> The marked client");
	press(&ui, only_names);
	press(&ui, "^S");
	assert_sees("1 row written");
	assert_string_equal(content(p), "given_name,family_name\r\nPer,Öberg\r\n");
	end(&ui);
}

static void found_rows(void **state)
{
	struct place *p = *state;
	struct ui ui;

	begin(p, &ui);
	press(&ui, "/ o b Space p e r F10");
	enter(&ui, "export");
	press(&ui, "Enter");
	assert_sees("> Clients found by 'ob per'");
	press(&ui, only_names);
	assert_lacks("From");
	press(&ui, "^S");
	assert_string_equal(content(p), "given_name,family_name\r\nPer,Öberg\r\n");
	end(&ui);
}

static void a_period_of_everything(void **state)
{
	struct place *p = *state;
	struct ui ui;

	begin(p, &ui);
	press(&ui, "x Down");
	assert_sees("> All clients, archived ones too");
	press(&ui, only_names);
	enter(&ui, "1 jun");
	press(&ui, "^S");
	assert_sees("write the year too");
	press(&ui, "^U");
	enter(&ui, "2026-06-10");
	press(&ui, "Tab");
	enter(&ui, "2026-06-09");
	press(&ui, "^S");
	assert_sees("The last day lies before the first");
	press(&ui, "^U ^S");
	assert_sees("2 rows written");
	assert_string_equal(content(p), "given_name,family_name\r\nPer,Öberg\r\nSeán,O'Brien\r\n");
	end(&ui);
}

static void an_existing_file_is_asked_about(void **state)
{
	struct place *p = *state;
	struct ui ui;
	FILE *f;

	begin(p, &ui);
	f = fopen(file, "w");
	fputs("precious", f);
	fclose(f);
	press(&ui, "x");
	press(&ui, only_names);
	press(&ui, "^S");
	assert_sees("already.");
	press(&ui, "Enter");			/* the harmless answer */
	assert_string_equal(content(p), "precious");
	assert_sees("Export: Clients, active");
	assert_sees("Given name, Family name  ");
	assert_sees("> File");
	assert_sees("^S Export");
	press(&ui, "^S y");
	assert_sees("2 rows written");
	assert_string_not_equal(content(p), "precious");
	end(&ui);
}

static void where_nothing_can_be_written(void **state)
{
	static const struct { const char *path, *words; } cases[] = {
		{ "/nonexistent/x.csv", "There is no directory '/nonexistent/'" },
		{ "~", "is a directory; add a name" },
		{ "/dev/null", "already." },
	};
	struct ui ui;

	begin(*state, &ui);
	for (size_t i = 0; i < COUNT(cases); i++) {
		press(&ui, "x Enter PgUp PgDn Up Up ^U");
		enter(&ui, cases[i].path);
		press(&ui, "^S");
		assert_sees(cases[i].words);
		press(&ui, i == 2 ? "y" : "Esc");
	}
	assert_sees("/dev/null");
	assert_lacks("written");
	end(&ui);
}

/* Work that takes long */

static int pumped;

static bool esc_at_the_third(struct ui *ui)
{
	show(ui);
	assert_sees("Counting");
	if (++pumped == 3)
		press(ui, "x q Esc");
	return true;
}

static bool the_program_ends(struct ui *ui)
{
	(void)ui;
	return false;
}

static void long_work_is_shown_and_stopped(void **state)
{
	struct place *p = *state;
	struct progress *work;
	struct ui ui;
	long n = 0;

	begin(p, &ui);
	ui.pump = esc_at_the_third;
	work = progress_open(&ui, "Counting");
	while (progress_step(work, "%ld of many", ++n))
		;
	assert_int_equal(pumped, 3);
	assert_sees("Stopping");
	progress_close(work);
	show(&ui);
	assert_sees("Clients, active");
	ui.pump = the_program_ends;
	work = progress_open(&ui, "Counting");
	while (progress_step(work, "%ld of many", ++n))
		;
	progress_close(work);
	end(&ui);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_is_listed, place_up, place_down),
		cmocka_unit_test_setup_teardown(marked_rows, place_up, place_down),
		cmocka_unit_test_setup_teardown(found_rows, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_period_of_everything, place_up, place_down),
		cmocka_unit_test_setup_teardown(an_existing_file_is_asked_about, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(where_nothing_can_be_written, place_up, place_down),
		cmocka_unit_test_setup_teardown(long_work_is_shown_and_stopped, place_up,
						place_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
