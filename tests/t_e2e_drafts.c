/* SPDX-License-Identifier: MIT */
/*
 * What was half typed when the line dropped or the program was killed is offered again, and only
 * then.
 */
#include "config.h"
#include "tests/e2e.h"

#include <signal.h>
#include <string.h>

/* A new client, the notes in long words: more than is ever lost. */
static struct vt *typing(const char *given)
{
	struct vt *v = e2e_open(24, 80, NULL);

	e2e_press(v, "n");
	vt_wait_text(v, "New client");
	e2e_type(v, given);
	e2e_press(v, "Tab");
	e2e_type(v, "Öberg");
	return v;
}

static void offered(const char *words)
{
	struct vt *v = e2e_open(24, 80, NULL);

	vt_wait_text(v, "A form was left unsaved at 10:00: New client");
	e2e_press(v, "y");
	vt_wait_text(v, "Nothing of this is saved yet");
	vt_wait_text(v, words);
	vt_wait_text(v, "Öberg");
	e2e_press(v, "^S");
	vt_wait_text(v, "Added");
	e2e_press(v, "q");
	e2e_leave(v);
}

static void not_offered(void)
{
	struct vt *v = e2e_open(24, 80, NULL);

	assert_false(vt_has(v, "left unsaved"));
	e2e_leave(v);
}

static void a_signal_keeps_the_form(void **state)
{
	static const int signals[] = { SIGHUP, SIGTERM };
	static const char *const names[] = { "Åsa=\\x", "Sigríður" };

	(void)state;
	for (size_t i = 0; i < COUNT(signals); i++) {
		struct vt *v = typing(names[i]);

		vt_signal(v, signals[i]);
		assert_int_equal(vt_finish(v), 128 + signals[i]);
		vt_done(v);
		offered(names[i]);
		not_offered();
	}
	e2e_check_clean();
}

static void a_dropped_line_keeps_the_form(void **state)
{
	struct vt *v = typing("Åsa");

	(void)state;
	vt_hang_up(v);
	assert_int_equal(vt_finish(v), 128 + SIGHUP);
	vt_done(v);
	offered("Åsa");
}

/*
 * Killed: what was typed in one go is there when it is long; the rest no later than after four
 * seconds.
 */
static void killed_it_keeps_what_was_long(void **state)
{
	char words[300];
	struct vt *v = e2e_open(24, 80, NULL);

	(void)state;
	memset(words, 'x', 210);
	words[210] = '\0';
	e2e_press(v, "n Tab");
	e2e_type(v, "Öberg");
	e2e_press(v,
		  "PgDn PgDn PgDn PgDn Up Up"); /* the notes: above the buttons, which are last */
	e2e_type(v, words);
	vt_signal(v, SIGKILL);
	vt_finish(v);
	vt_done(v);
	v = e2e_open(24, 80, NULL);
	vt_wait_text(v, "A form was left unsaved");
	e2e_press(v, "n");
	vt_wait_text(v, "Discarded: New client");
	e2e_leave(v);
	not_offered();
}

static void what_is_discarded_is_not_offered(void **state)
{
	struct vt *v = typing("Per");

	(void)state;
	vt_signal(v, SIGTERM);
	vt_finish(v);
	vt_done(v);
	v = e2e_open(24, 80, NULL);
	e2e_press(v, "Esc");			/* later */
	e2e_leave(v);
	v = e2e_open(24, 80, NULL);
	e2e_press(v, "y");
	vt_wait_text(v, "Per");
	e2e_press(v, "Esc");
	e2e_press(v, "n");
	vt_wait_text(v, "No clients yet");
	e2e_leave(v);
	not_offered();
}

/* A form that nobody types into wakes nobody. */
static void an_untouched_form_sleeps(void **state)
{
	struct vt *v = e2e_open(24, 80, NULL);

	(void)state;
	e2e_press(v, "n");
	vt_signal(v, SIGTERM);
	vt_finish(v);
	vt_done(v);
	not_offered();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_signal_keeps_the_form, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(a_dropped_line_keeps_the_form, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(killed_it_keeps_what_was_long, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(what_is_discarded_is_not_offered, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(an_untouched_form_sleeps, e2e_up, e2e_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
