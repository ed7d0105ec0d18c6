/* SPDX-License-Identifier: MIT */
/*
 * Not a test: makes the pictures of doc/pictures from the running program on a demo book. Argument:
 * where to.
 */
#include "tests/e2e.h"

static const char *where;

/* What the terminal shows now, as WHERE/NAME.svg. */
static void take(struct vt *v, const char *name)
{
	BUF(svg);
	char path[4096];
	FILE *f;

	vt_svg(v, &svg);
	snprintf(path, sizeof path, "%s/%s.svg", where, name);
	f = fopen(path, "w");
	if (!f)
		fail_msg("cannot write %s", path);
	fputs(buf_str(&svg), f);
	assert_int_equal(fclose(f), 0);
}

/*
 * A client whose card has something to show: the demo book has him, with these names, under every
 * seed.
 */
static void go_to(struct vt *v, const char *words)
{
	e2e_press(v, "/");
	e2e_type(v, words);
	e2e_press(v, "Enter");
	vt_wait_text(v, "Overview");
}

static void take_pictures(void **state)
{
	struct vt *v;

	(void)state;
	assert_int_equal(e2e_run(NULL, "demo", "--clients", "200", NULL), 0);
	v = e2e_open(30, 160, NULL);
	e2e_press(v, "1");
	take(v, "today");
	e2e_press(v, "2");
	for (int i = 0; i < 11; i++)
		e2e_press(v, "Down");
	take(v, "clients");
	e2e_leave(v);
	v = e2e_open(24, 80, NULL);
	go_to(v, "bennett marcus");
	take(v, "card");
	vt_resize(v, 30, 100);
	vt_wait_idle(v);
	e2e_press(v, "3");
	e2e_press(v, "n");
	e2e_press(v, "Down");
	take(v, "pattern");
	vt_done(v);
	v = e2e_open(30, 100, NULL);
	go_to(v, "bennett marcus");
	e2e_press(v, "6");
	e2e_press(v, "c");
	vt_wait_text(v, "▀");	/* both come in one step, when no key waits */
	vt_wait_idle(v);
	take(v, "compare");
	vt_done(v);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest pictures[] = {
		cmocka_unit_test_setup_teardown(take_pictures, e2e_up, e2e_down),
	};

	where = argc > 1 ? argv[1] : ".";
	return cmocka_run_group_tests_name("pictures", pictures, NULL, NULL);
}
