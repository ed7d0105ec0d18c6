/* SPDX-License-Identifier: MIT */
/* A choice list answers to codes, labels and words, one row or several, and shows where it is. */
#include "tests/screen.h"
#include "model/pattern.h"
#include "tui/choose.h"

static const struct choice rows[] = {
	{ "n1", "I", "no or slight recession", "norwood", false },
	{ "n2", "II", "triangular temples", "norwood", false },
	{ "n3", "III", "deep temples", "norwood", false },
	{ "n3v", "III vertex", "loss mainly at the vertex", "norwood", false },
	{ "l1", "I", "thinning on the crown", "ludwig", false },
	{ "l2", "Öberg type", NULL, "ludwig", false },
};
static const struct choices list = { rows, (int)COUNT(rows) };

static struct ui ui;
static int taken;
static uint64_t ticked;

static void took(void *ctx, struct ui *u, int row, uint64_t ticks)
{
	(void)ctx;
	assert_ptr_equal(u, &ui);
	taken = row;
	ticked = ticks;
}

static void draw_below(const struct screen *s, const struct ui *u, struct canvas *c, struct area a)
{
	(void)s;
	(void)u;
	canvas_put(c, a.row, a.col, a.cols, S_PLAIN, "below");
}

static const struct screen_class below = { .name = "Below", .places = IN_FORM, .draw = draw_below };

static int begin(void **state)
{
	(void)state;
	screen_begin(&ui, 24, 80);
	ui_push(&ui, &below, sizeof(struct screen));
	taken = -1;
	ticked = 0;
	return 0;
}

static int end(void **state)
{
	(void)state;
	screen_end(&ui);
	return 0;
}

static void open_with(struct choose_spec spec)
{
	spec.title = "Pattern";
	spec.list = &list;
	spec.took = took;
	choose_open(&ui, &spec);
}

static void letters_find_a_row(void **state)
{
	static const struct {
		const char *typed;
		int row;
	} finds[] = {
		{ "n3", 3 },         { "N3V", 4 },   { "ii", 2 },       { "iii v", 4 },
		{ "vertex", 4 },     { "crown", 5 }, { "ober", 6 },     { "type", 6 },
		{ "l", 5 },          { "3V", 4 },    { "ludwig i", 5 }, { "ludwig 1", 5 },
		{ "norwood 3v", 4 }, { "iiiv", 4 },  { "III V", 4 },    { "3 v", 4 },
		{ "temples", 2 },    { "x", 0 },     { "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(finds); i++)
		assert_int_equal(choose_find(&list, finds[i].typed), finds[i].row);
}

/* In the list as people have it: the first of the rows that answer best. */
static void letters_find_a_pattern(void **state)
{
	static const struct {
		const char *typed, *code;
	} finds[] = {
		{ "s", "SI1" },	      { "savin", "SI1" },  { "savin iii", "SIII" },
		{ "savin a", "SADV" }, { "norwood", "N1" }, { "nor", "N1" },
		{ "lud", "L1" },       { "ludwig ii", "L2" }, { "3v", "N3V" },
		{ "iii", "N3" },       { "iiiv", "N3V" },   { "sfr", "SFR" },
		{ "frontal", "SFR" },  { "frontal f", "FFA" }, { "olsen", "O1" },
		{ "olsen 3", "O3" },   { "alopecia", "AGA" }, { "scarring", "LPP" },
		{ "are", "AA-SINGLE" }, { "fue", "FUE" },   { "norwood 5a", "N5A" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(finds); i++) {
		int row = choose_find(&pattern_codes, finds[i].typed);

		if (strcmp(choice_code(&pattern_codes, row), finds[i].code) != 0)
			fail_msg("'%s' found '%s'", finds[i].typed,
				 choice_code(&pattern_codes, row));
	}
}

static void one_row_is_taken(void **state)
{
	(void)state;
	open_with((struct choose_spec){ .at = 2 });
	show(&ui);
	assert_sees("Norwood");
	assert_sees("Ludwig");
	assert_sees("> II");
	assert_sees("triangular temples");
	assert_int_equal(picture.cursor_row, row_with("> II"));
	press(&ui, "z");
	assert_sees("no row answers");
	press(&ui, "Enter");	/* not the row that happens to be there */
	assert_int_equal(taken, -1);
	assert_sees("No row answers to 'z': nothing was taken");
	press(&ui, "Backspace v e Enter");
	assert_int_equal(taken, 4);
	assert_ptr_equal(ui.top->cls, &below);
}

static void where_nothing_answers_no_row_has_the_cursor(void **state)
{
	char click[40];

	(void)state;
	open_with((struct choose_spec){ .at = 2 });
	press(&ui, "x x");
	assert_lacks("> ");
	assert_lacks("triangular temples");
	assert_int_equal(picture.cursor_row, row_with("xx  (no row"));
	press(&ui, "^U");
	assert_sees("> II");
	assert_sees("letters find");
	snprintf(click, sizeof click, "Click:%d,20", row_with("> II"));
	press(&ui, "x");
	press(&ui, click);	/* goes there, for no row was under the cursor */
	assert_int_equal(taken, -1);
	press(&ui, "Enter");
	assert_int_equal(taken, 2);
	open_with((struct choose_spec){ .several = true });
	press(&ui, "x Space");
	assert_sees("No row answers to 'x': nothing was ticked");
	press(&ui, "^U Enter");
	assert_int_equal(ticked, 0);
}

static void what_is_pasted_is_typed(void **state)
{
	static const char many[] = "Paste:Norwood III vertex Norwood III vertex Norwood III vertex "
				   "and so on and on";

	(void)state;
	open_with((struct choose_spec){ 0 });
	ui_key(&ui, "Paste: Norwood\nIII vertex ");
	show(&ui);
	assert_sees("> III vertex");
	press(&ui, "Enter");
	assert_int_equal(taken, 4);
	open_with((struct choose_spec){ 0 });
	taken = -1;
	ui_key(&ui, many);
	press(&ui, "Enter");
	assert_sees("No row answers to 'Norwood III vertex Norwood III vertex Norwood III");
	assert_int_equal(taken, -1);
}

static void moving_stays_within(void **state)
{
	(void)state;
	open_with((struct choose_spec){ 0 });
	press(&ui, "Up");
	assert_sees("> I");
	press(&ui, "End Down PgDn");
	assert_sees("> Öberg type");
	press(&ui, "Delete");	/* none is not allowed here */
	assert_int_equal(taken, -1);
	press(&ui, "Esc");
	assert_int_equal(taken, -1);
	assert_ptr_equal(ui.top->cls, &below);
	open_with((struct choose_spec){ .optional = true });
	press(&ui, "Delete");
	assert_int_equal(taken, 0);
}

static void several_are_ticked(void **state)
{
	(void)state;
	open_with((struct choose_spec){ .several = true, .ticks = 1 << 2 });
	show(&ui);
	assert_sees("> [ ] I");
	assert_sees("  [x] III");
	press(&ui, "Space Down Down Space Down Space Enter");
	assert_int_equal(ticked, 1 << 0 | 1 << 3);
	/* Space ticks what was found by a letter. */
	open_with((struct choose_spec){ .several = true });
	press(&ui, "o Space Enter");
	assert_int_equal(ticked, 1 << 5);
	/* A name that is typed and entered is meant, ticked already or not. */
	open_with((struct choose_spec){ .several = true, .ticks = 1 << 0 });
	press(&ui, "n 3 v Enter");
	assert_int_equal(ticked, 1 << 0 | 1 << 3);
	open_with((struct choose_spec){ .several = true, .ticks = 1 << 3 });
	press(&ui, "n 3 v Enter");
	assert_int_equal(ticked, 1 << 3);
}

static void clicks_take_and_tick(void **state)
{
	char click[40];

	(void)state;
	open_with((struct choose_spec){ 0 });
	show(&ui);
	snprintf(click, sizeof click, "Click:%d,20", row_with("III vertex"));
	press(&ui, click);
	assert_sees("> III vertex");
	press(&ui, "Click:0,0");
	assert_int_equal(taken, -1);
	press(&ui, click);
	assert_int_equal(taken, 4);
	open_with((struct choose_spec){ .several = true });
	press(&ui, click);
	assert_sees("> [x] III vertex");
}

static void draw_code(void *ctx, const struct choice *row, struct canvas *c, struct area a)
{
	canvas_printf(c, a.row, a.col, a.cols, S_HAIR, "%s of %s", (const char *)ctx, row->code);
}

static void a_picture_follows_the_cursor(void **state)
{
	(void)state;
	open_with((struct choose_spec){ .typed = "n3v", .picture = draw_code,
					.picture_ctx = (char[]){ "head" } });
	show(&ui);
	assert_sees("head of n3v");
	press(&ui, "Down");
	assert_sees("head of l1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_find_a_row),
		cmocka_unit_test(letters_find_a_pattern),
		cmocka_unit_test_setup_teardown(one_row_is_taken, begin, end),
		cmocka_unit_test_setup_teardown(where_nothing_answers_no_row_has_the_cursor, begin,
						end),
		cmocka_unit_test_setup_teardown(what_is_pasted_is_typed, begin, end),
		cmocka_unit_test_setup_teardown(moving_stays_within, begin, end),
		cmocka_unit_test_setup_teardown(several_are_ticked, begin, end),
		cmocka_unit_test_setup_teardown(clicks_take_and_tick, begin, end),
		cmocka_unit_test_setup_teardown(a_picture_follows_the_cursor, begin, end),
	};

	return cmocka_run_group_tests_name("choose", tests, NULL, NULL);
}
