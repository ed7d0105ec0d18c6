/* SPDX-License-Identifier: MIT */
/* Several programs on one book: nobody's work is lost, and everybody sees it. */
#include "tests/e2e.h"

static void the_second_is_told(void **state)
{
	struct vt *one, *two;

	(void)state;
	ADD_CLIENT("1", "Kim", "Young");
	one = e2e_open(24, 80, NULL);
	two = e2e_open(24, 80, NULL);
	e2e_press(one, "e");
	e2e_press(two, "e");
	e2e_type(one, "berly");			/* both change the name, one more than that */
	e2e_type(two, " Anna");
	e2e_press(two, "Down Down");
	e2e_type(two, "Annie");
	e2e_press(one, "^S");
	vt_wait_text(one, "Saved 1 Young, Kimberly");
	e2e_press(two, "^S");
	vt_wait_text(two, "Someone else saved this record");
	e2e_check_focus(two);
	assert_true(vt_has(two, "Kim Anna"));
	assert_true(vt_has(two, "Kimberly"));
	assert_true(vt_has(two, "Annie"));
	SAYS("1\tKimberly\tYoung\t\t\n", "client", "list");
	e2e_press(two, "^S");			/* knowing it, once more */
	vt_wait_text(two, "Saved 1 Young, Kim Anna");
	SAYS("1\tKim Anna\tYoung\t\t\n", "client", "list");
	/* Undo would now overwrite the other's work: it is refused in words. */
	e2e_press(one, "u");
	vt_wait_text(one, "Cannot undo");
	e2e_leave(one);
	e2e_leave(two);
	e2e_check_clean();
}

static void a_change_by_command_shows_at_the_next_key(void **state)
{
	struct vt *v;

	(void)state;
	ADD_CLIENT("1", "Kim", "Young");
	v = e2e_open(24, 80, NULL);
	ADD_CLIENT("2", "Åsa", "Adams");
	vt_keys(v, "Down");
	vt_wait_text(v, "Adams, Åsa");
	vt_wait_text(v, "2 clients");
	vt_wait_idle(v);
	assert_true(e2e_row_has(v, 5, ">      1   Young, Kim"));	/* still on her */
	e2e_press(v, "Enter");
	vt_wait_text(v, "Overview");
	SAYS("", "client", "edit", "1", "--alert=latex allergy");
	vt_keys(v, "Tab");
	vt_wait_text(v, "! latex allergy");
	/* A form that opens on what was drawn before that still shows what is stored. */
	SAYS("", "client", "edit", "1", "--preferred-name=Kimmie");
	e2e_press(v, "e");
	vt_wait_text(v, "Kimmie");
	e2e_press(v, "Esc");
	e2e_press(v, "Esc");
	vt_wait_text(v, "2 clients");
	SAYS("", "client", "edit", "1", "--preferred-name=Kiki");
	e2e_press(v, "e");
	vt_wait_text(v, "Kiki");
	e2e_type(v, "!");
	e2e_press(v, "^S");
	vt_wait_text(v, "Saved 1 Young, Kim!");
	/* Archived by someone else under the cursor. */
	SAYS("", "client", "archive", "1");
	e2e_press(v, "Down");
	vt_wait_text(v, "1 client");
	e2e_leave(v);
	e2e_check_clean();
}

enum { PROCESSES = 4, EACH = 50 };

/* Four at a time, fifty times, while the screens are open and used. */
static void many_at_once(void **state)
{
	struct vt *v = e2e_open(24, 80, NULL);
	char given[40], family[40];
	pid_t pids[PROCESSES];

	(void)state;
	for (int i = 0; i < EACH; i++) {
		for (int k = 0; k < PROCESSES; k++) {
			snprintf(given, sizeof given, "--given-name=G%d", k);
			snprintf(family, sizeof family, "--family-name=F%02d", i);
			pids[k] = e2e_begin(NULL, (const char *const[]){ "client", "add", given,
									 family, NULL });
		}
		vt_keys(v, i % 2 ? "Down" : "End");
		for (int k = 0; k < PROCESSES; k++)
			assert_int_equal(e2e_wait(pids[k]), 0);
	}
	vt_keys(v, "Home");
	vt_wait_text(v, "200 clients");
	vt_wait_text(v, "F00, G");
	e2e_press(v, "n");
	e2e_type(v, "Zoe");
	e2e_press(v, "Tab");
	e2e_type(v, "Zz");
	e2e_press(v, "^S");
	vt_wait_text(v, "Added 201 Zz, Zoe");
	e2e_leave(v);
	e2e_check_clean();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_second_is_told, e2e_up, e2e_down),
		cmocka_unit_test_setup_teardown(a_change_by_command_shows_at_the_next_key, e2e_up,
						e2e_down),
		cmocka_unit_test_setup_teardown(many_at_once, e2e_up, e2e_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
