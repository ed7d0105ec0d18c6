/* SPDX-License-Identifier: MIT */
/*
 * A form made from a record type: keys, checks, lists, dates, conflicts and drafts, as a person
 * meets them.
 */
#include "tests/screen.h"
#include "tui/form.h"

static const struct choice kind_rows[] = {
	{ "new", "New", "never here before", NULL, false },
	{ "known", "Known", NULL, NULL, false },
	{ "gone", "Gone", NULL, NULL, false },
};
static const struct choices kinds = { kind_rows, (int)COUNT(kind_rows) };
static const struct choice zone_rows[] = {
	{ "F", "Front", NULL, NULL, false },
	{ "V", "Vertex", NULL, NULL, false },
	{ "T", "Temples", NULL, NULL, false },
};
static const struct choices zones = { zone_rows, (int)COUNT(zone_rows) };
static const struct choice scale_rows[] = {
	{ "n1", "I", "slight recession", "norwood", false },
	{ "n2", "II", "temples", "norwood", false },
	{ "n3", "III", "deep temples", "norwood", false },
	{ "n3v", "III vertex", "vertex", "norwood", false },
	{ "l1", "I", "crown", "ludwig", false }, { "l2", "II", "wider", "ludwig", false },
};
static const struct choices scales = { scale_rows, (int)COUNT(scale_rows) };

/* What the generated types look like, small enough to read. */
struct visit {
	struct rec rec;
	int64_t number;
	int64_t client;
	const char *name;
	day_t born;
	minute_t starts;
	int32_t kind;
	int32_t scale;
	uint64_t zones;
	money_t price;
	const char *who;
	const char *alert;
	const char *login;
	const char *notes;
	int64_t total;
};

#define F(member, k, ...)                                                              \
	{                                                                              \
		.name = #member, .kind = K_##k, .off = offsetof(struct visit, member), \
		.label = __VA_ARGS__                                                   \
	}

static const struct field fields[] = {
	F(number, ID, "No.", .flags = F_AUTO),
	F(client, ID, "Belongs to", .flags = F_OWNER | F_FIXED),
	F(name, TEXT, "Family name", .flags = F_NEED, .max = 20),
	F(born, DATE, "Date of birth", .help = "for example 1984-05-31"),
	F(starts, WHEN, "Starts"),
	F(kind, CHOICE, "Kind", .flags = F_NEED, .choices = &kinds),
	F(scale, CHOICE, "Pattern", .choices = &scales),
	F(zones, FLAGS, "Zones", .choices = &zones),
	F(price, MONEY, "Price"),
	F(who, STAFF, "Practitioner"),
	F(alert, TEXT, "Alert", .flags = F_ALERT),
	F(login, TEXT, "Login", .flags = F_FIXED),
	F(notes, TEXT, "Notes", .flags = F_LONG),
	F(total, INT, "Total", .flags = F_AUTO),
};

/* A rule across fields, so that rec_check has something of its own to say. */
static void check_visit(const void *rec, const struct rules *r, struct problems *p)
{
	const struct visit *v = rec;

	if (v->born > r->today)
		problem_add(p, "born", "Date of birth: lies in the future");
}

static const struct rectype visit_type = {
	.name = "visit", .plural = "visits", .label = "Visit", .size = sizeof(struct visit),
	.nfields = COUNT(fields), .fields = fields, .check = check_visit,
};

static struct rules rules = { .order = DATE_DMY, .today = 20261123, .money_digits = 2 };

static struct ui ui;
static struct form *form;
static struct visit start, saved;
static char saved_name[100], saved_notes[100], saved_who[40];
static enum errc answer;	/* what saving comes to */
static int saves, closed;

static int save(void *ctx, struct form *f, const void *rec, struct err *e)
{
	const struct visit *v = rec;

	(void)ctx;
	assert_ptr_equal(f, form);
	saves++;
	if (answer == ERR_CONFLICT)
		return err_set(e, ERR_CONFLICT, "Someone else changed it");
	if (answer != ERR_NONE)
		return err_field(e, "price", "Price: too high for this clinic");
	saved = *v;
	snprintf(saved_name, sizeof saved_name, "%s", v->name);
	snprintf(saved_notes, sizeof saved_notes, "%s", v->notes);
	snprintf(saved_who, sizeof saved_who, "%s", v->who);
	return 0;
}

static void after(void *ctx, struct ui *u)
{
	(void)ctx;
	assert_ptr_equal(u, &ui);
	closed++;
}

/* Someone gave another name and a price meanwhile. */
static const void *now(void *ctx, struct arena *a)
{
	struct visit *v = arena_alloc(a, sizeof *v);

	(void)ctx;
	*v = start;
	v->rec.version = 8;
	v->name = "Berg";
	v->price = 45000;
	return v;
}

static int values(void *ctx, const struct field *f, struct choices *ret, struct arena *a)
{
	static const struct choice staff[] = {
		{ "anna", "Anna Berg", NULL, NULL, false }, { "ben", "Ben Ode", NULL, NULL, false },
	};

	(void)ctx;
	(void)a;
	if (f->kind != K_STAFF)
		return 0;
	*ret = (struct choices){ staff, (int)COUNT(staff) };
	return 1;
}

static const char *hint(void *ctx, const struct field *f, const void *rec, struct arena *a)
{
	const struct visit *v = rec;

	(void)ctx;
	if (strcmp(f->name, "name") != 0 || strcmp(v->name, "Öberg") != 0)
		return NULL;
	return arena_printf(a, "there is already a %s", v->name);
}

static void draw_below(const struct screen *s, const struct ui *u, struct canvas *c, struct area a)
{
	(void)s;
	(void)u;
	canvas_put(c, a.row, a.col, a.cols, S_PLAIN, "the screen below");
}

static const struct screen_class below = { .name = "Below", .draw = draw_below };

static void begin(int rows, const void *was)
{
	static const char *const out[] = { "login", NULL };

	answer = ERR_NONE;
	saves = closed = 0;
	screen_begin(&ui, rows, 80);
	ui_push(&ui, &below, sizeof(struct screen));
	rec_init(&visit_type, &saved);
	form = form_open(&ui, &(struct form_spec){
				      .type = &visit_type,
				      .title = "Visit",
				      .was = was,
				      .rules = &rules,
				      .leave_out = was ? NULL : out,
				      .save = save,
				      .saved = after,
				      .now = now,
				      .values = values,
				      .hint = hint,
			      });
	show(&ui);
}

static void begin_stored(void)
{
	rec_init(&visit_type, &start);
	start.rec = (struct rec){ .id = 5, .version = 7 };
	start.name = "Öberg";
	start.kind = 2;
	start.login = "asa";
	begin(24, &start);
}

static void a_new_record_is_typed_and_saved(void **state)
{
	(void)state;
	begin(24, NULL);
	assert_lacks("No.");
	assert_lacks("Belongs to");
	assert_lacks("Login");
	assert_lacks("Total");
	enter(&ui, "Åsa q?/1");	/* typing types: no command is run by a letter */
	press(&ui, "Tab");
	enter(&ui, "31.5.1984");
	assert_sees("Thu 31 May 1984");
	press(&ui, "Down");
	enter(&ui, "+1");
	press(&ui, "^U Enter n");
	assert_sees("(•) New");
	assert_sees("never here before");
	press(&ui, "Right Down");
	enter(&ui, "3v");	/* opens the list, goes there */
	assert_lacks("no row answers");
	press(&ui, "Enter");
	assert_sees("Norwood III vertex");
	press(&ui, "Space Space Down Space Enter");	/* ticks */
	assert_sees("Front, Vertex");
	enter(&ui, "450,5");
	press(&ui, "Tab b Tab Tab");
	enter(&ui, "one");
	press(&ui, "Enter");
	enter(&ui, "two");
	press(&ui, "^S");
	assert_int_equal(saves, 1);
	assert_int_equal(closed, 1);
	assert_sees("the screen below");
	assert_string_equal(saved_name, "Åsa q?/1");
	assert_int_equal(saved.born, 19840531);
	assert_int_equal(saved.kind, 2);
	assert_int_equal(saved.scale, 4);
	assert_int_equal(saved.zones, 3);
	assert_int_equal(saved.price, 45050);
	assert_string_equal(saved_who, "ben");
	assert_string_equal(saved_notes, "one\ntwo");
	screen_end(&ui);
}

static void what_is_wrong_stands_at_the_field(void **state)
{
	(void)state;
	begin(24, NULL);
	press(&ui, "Up");	/* to the buttons, without a word about what was never typed */
	assert_sees(">                [ Save ]   [ Cancel ]");
	assert_lacks("! ");
	press(&ui, "Down Tab");
	assert_sees("! must not be empty");
	enter(&ui, "31.4.2020");
	assert_lacks("does not exist");	/* not while it is typed */
	press(&ui, "Tab");
	assert_sees("! ");
	assert_sees("31 does not exist");
	assert_sees("31.4.2020");
	press(&ui, "F2");
	assert_int_equal(saves, 0);
	assert_sees("Not saved yet: 3 fields need a look, the first is Family name");
	assert_int_equal(picture.cursor_row, row_with("> Family name"));
	enter(&ui, "Berg");
	press(&ui, "Down ^U");
	enter(&ui, "+3");
	press(&ui, "Tab");
	assert_sees("lies in the future");
	press(&ui, "Up ^U Tab Tab k F2");
	assert_int_equal(saves, 1);
	screen_end(&ui);
}

static void a_form_lives_through_midnight(void **state)
{
	const day_t before = rules.today;

	(void)state;
	begin(24, NULL);
	press(&ui, "Tab");
	enter(&ui, "today");
	press(&ui, "Tab");
	assert_sees("Mon 23 Nov 2026");
	rules.today = 20261124;
	press(&ui, "Up Down");
	assert_sees("Tue 24 Nov 2026");
	rules.today = before;
	screen_end(&ui);
}

static void full_fields_refuse_in_words(void **state)
{
	(void)state;
	begin(24, NULL);
	enter(&ui, "12345678901234567890x");
	assert_sees("Family name: full: at most 20 characters");
	ui_key(&ui, "Paste:a\tb\nc");
	show(&ui);
	assert_sees("not pasted: 5 characters");
	screen_end(&ui);
}

static void escape_asks_only_when_something_changed(void **state)
{
	(void)state;
	begin(24, NULL);
	press(&ui, "Esc");
	assert_sees("the screen below");
	screen_end(&ui);

	begin(24, NULL);
	press(&ui, "x Esc");
	assert_sees("Visit: save the changes?");
	press(&ui, "Esc");
	assert_sees("Family name *  x");
	press(&ui, "Backspace Esc");	/* as it was: nothing to ask */
	assert_sees("the screen below");
	screen_end(&ui);

	begin(24, NULL);
	press(&ui, "x Esc n");
	assert_sees("the screen below");
	assert_int_equal(saves, 0);
	screen_end(&ui);

	begin(24, NULL);
	press(&ui, "x Esc y");		/* the kind is missing: the form stays */
	assert_int_equal(saves, 0);
	assert_sees("Not saved yet: Kind");
	press(&ui, "n Esc y");
	assert_int_equal(saves, 1);
	assert_sees("the screen below");
	screen_end(&ui);
}

static void buttons_follow_the_last_field(void **state)
{
	(void)state;
	begin_stored();
	press(&ui, "PgUp");
	assert_int_equal(picture.cursor_row, row_with("> Family name"));
	press(&ui, "S-Tab Up Tab Tab Tab Up");	/* around */
	assert_int_equal(picture.cursor_row, row_with("> Family name"));
	press(&ui, "PgDn PgDn PgDn");
	assert_int_equal(picture.cursor_row, row_with("[ Save ]"));
	press(&ui, "x");
	assert_sees("Enter saves or cancels");
	press(&ui, "Up Tab Left Enter");
	assert_int_equal(saves, 1);
	assert_int_equal(saved.rec.version, 7);
	screen_end(&ui);
	begin_stored();
	press(&ui, "PgDn PgDn Enter");
	assert_int_equal(saves, 0);
	assert_sees("the screen below");
	screen_end(&ui);
}

static void fixed_fields_are_shown_and_passed_over(void **state)
{
	(void)state;
	begin_stored();
	assert_sees("Login");
	assert_sees("asa");
	for (int i = 0; i < 20; i++) {
		char row[400];

		press(&ui, "Tab");
		canvas_row_text(&picture, row_with("asa"), row, sizeof row);
		assert_int_not_equal(row[0], '>');
	}
	screen_end(&ui);
}

static void a_paste_chooses_an_answer(void **state)
{
	(void)state;
	begin(24, NULL);
	press(&ui, "Tab Tab Tab");
	ui_key(&ui, "Paste:known \n");
	show(&ui);
	assert_sees("(•) Known");
	ui_key(&ui, "Paste:some body");
	show(&ui);
	assert_sees("Kind: no answer is like 'some body': nothing was pasted");
	assert_sees("(•) Known");
	press(&ui, "Tab");
	ui_key(&ui, "Paste:norwood iii");
	show(&ui);
	assert_sees("> III");
	press(&ui, "Enter");
	assert_sees("Norwood III");
	press(&ui, "S-Tab");
	ui_key(&ui, "Paste:blue");
	show(&ui);
	assert_sees("Pattern: no answer is like");
	screen_end(&ui);
}

static void the_calendar_fills_a_date(void **state)
{
	(void)state;
	begin(24, NULL);
	press(&ui, "Tab Enter Up F4");	/* Enter on an empty date goes on: no trap */
	assert_sees("November 2026");
	press(&ui, "Left Enter");
	assert_sees("2026-11-22");
	assert_sees("Sun 22 Nov 2026");
	assert_int_equal(picture.cursor_row, row_with("> Starts"));
	press(&ui, "C-Space Enter"); /* a day and a time: the time is still to be typed */
	assert_int_equal(picture.cursor_row, row_with("> Starts"));
	assert_sees("Starts: now the time, for example 09:30");
	enter(&ui, "9:30");
	assert_sees("Mon 23 Nov 2026 09:30");
	press(&ui, "^O Right Enter");
	assert_sees("2026-11-24 09:30");
	assert_int_equal(picture.cursor_row, row_with("> Starts"));
	press(&ui, "^U");
	enter(&ui, "tuesday");
	press(&ui, "Down Up");
	assert_sees("! 'tuesday'");
	press(&ui, "F4 Enter");
	assert_lacks("tuesday");
	assert_sees("> Starts         2026-11-23");
	press(&ui, "^U");
	enter(&ui, "someday 14:15");
	press(&ui, "F4 Enter");
	assert_sees("> Starts         2026-11-23 14:15");
	press(&ui, "^U");
	enter(&ui, "30 nov 9:30");	/* said as it is understood, year and all */
	press(&ui, "Down Up");
	assert_sees("Mon 30 Nov 2026 09:30");
	press(&ui, "F4 Enter");
	assert_sees("> Starts         2026-11-30 09:30");
	press(&ui, "Up ^Z");
	assert_lacks("2026-11-22");
	screen_end(&ui);
}

static void hints_are_shown_but_do_not_stop(void **state)
{
	(void)state;
	begin(24, NULL);
	enter(&ui, "Öberg");
	press(&ui, "Tab");
	assert_sees("! there is already a Öberg");
	press(&ui, "Up x Tab");
	assert_lacks("there is already");
	screen_end(&ui);
}

static void a_conflict_keeps_what_was_typed(void **state)
{
	(void)state;
	begin_stored();
	press(&ui, "x");
	answer = ERR_CONFLICT;
	press(&ui, "^S");
	assert_sees("Someone else saved this record");
	assert_sees("Öbergx");
	assert_sees("stored meanwhile: Berg");
	assert_sees("450.00");		/* untouched here: taken over */
	answer = ERR_NONE;
	press(&ui, "^S");
	assert_string_equal(saved_name, "Öbergx");
	assert_int_equal(saved.price, 45000);
	assert_int_equal(saved.rec.version, 8);
	screen_end(&ui);
}

static void a_refusal_goes_to_its_field(void **state)
{
	(void)state;
	begin_stored();
	answer = ERR_INVALID;
	press(&ui, "^S");
	assert_int_equal(saves, 1);
	assert_sees("Price: too high for this clinic");
	assert_int_equal(picture.cursor_row, row_with("> Price"));
	screen_end(&ui);
}

static void a_draft_comes_back(void **state)
{
	ARENA(a);
	const char *draft;

	(void)state;
	begin_stored();
	assert_string_equal(form_draft(form, &a), "");
	press(&ui, "\\ Tab");
	enter(&ui, "31.4.");
	press(&ui, "PgDn");
	ui_key(&ui, "Paste:one\ntwo");
	draft = form_draft(form, &a);
	assert_string_equal(draft, "name=Öberg\\\\\nborn=31.4.\nnotes=one\\ntwo\n");
	screen_end(&ui);

	begin_stored();
	form_restore(form, draft);
	form_restore(form, "no_such_field=1\nlogin=mallory\nnothing at all\n");
	assert_true(form_changed(form));
	assert_string_equal(form_draft(form, &a), draft);
	show(&ui);
	assert_sees("Öberg\\");
	assert_sees("two");
	assert_sees("asa");
	screen_end(&ui);
}

static void a_low_window_scrolls_to_the_focus(void **state)
{
	(void)state;
	begin(12, NULL);
	for (int i = 0; i < 11; i++) {
		char row[400];

		assert_true(picture.cursor_row >= 0);
		canvas_row_text(&picture, picture.cursor_row, row, sizeof row);
		assert_int_equal(row[0], '>');
		press(&ui, "Tab");
	}
	assert_sees("[ Save ]");
	screen_end(&ui);
}

/* Rows and columns as in the picture of the_form_as_it_looks. */
static void the_mouse_reaches_everything(void **state)
{
	(void)state;
	begin_stored();
	press(&ui, "Click:7,18");
	assert_sees("(•) New");
	press(&ui, "Click:8,20");
	assert_int_equal(picture.cursor_row, row_with("> Pattern"));
	press(&ui, "Click:8,20");
	assert_sees("Norwood");
	press(&ui, "Esc Click:13,20");	/* cannot be changed */
	assert_int_equal(picture.cursor_row, row_with("> Pattern"));
	press(&ui, "WheelUp Click:18,30");
	assert_sees("Visit: save the changes?");
	press(&ui, "Esc Click:18,18");
	assert_int_equal(saves, 1);
	assert_int_equal(saved.kind, 1);
	screen_end(&ui);
}

static void put_fills_from_elsewhere(void **state)
{
	(void)state;
	begin(24, NULL);
	form_put(form, field_named(&visit_type, "zones"), "T,V");
	show(&ui);
	assert_sees("Temples, Vertex");
	assert_int_equal(((const struct visit *)form_record(form))->zones, 6);
	assert_ptr_equal(form_of(ui.top), form);
	screen_end(&ui);
}

static const char *computed(void *ctx, const struct field *f, const void *rec, struct arena *a)
{
	const struct visit *v = rec;

	(void)ctx;
	if (strcmp(f->name, "total") != 0)
		return NULL;
	return v->price == NONE_INT ? "" : arena_printf(a, "twice is %d", (int)v->price * 2);
}

static void what_is_computed_follows_every_key(void **state)
{
	(void)state;
	screen_begin(&ui, 24, 80);
	form = form_open(&ui, &(struct form_spec){
				      .type = &visit_type,
				      .title = "Visit",
				      .rules = &rules,
				      .save = save,
				      .computed = computed,
			      });
	form_put(form, field_named(&visit_type, "starts"), "2026-11-23 10:00");
	show(&ui);
	assert_sees("> Family name");	/* the focus was elsewhere */
	assert_sees("  Total");
	press(&ui, "Tab Tab");
	assert_sees("> Starts");
	form_put(form, field_named(&visit_type, "starts"), "2026-11-24 10:00");
	show(&ui);
	assert_sees("> Kind");
	press(&ui, "Tab Tab Tab 1");
	assert_sees("twice is 200");
	press(&ui, "5");
	assert_sees("twice is 3000");
	press(&ui, "Backspace Backspace");
	assert_lacks("twice is");
	press(&ui, "Tab Tab Tab Tab");
	assert_sees("> Notes");
	press(&ui, "Tab");
	assert_lacks("> Total");
	assert_sees(">                [ Save ]");
	screen_end(&ui);
}

static void a_list_is_not_emptied_silently(void **state)
{
	(void)state;
	begin(24, NULL);
	press(&ui, "Tab Tab Tab ^U");
	assert_sees("Kind cannot be left empty");
	press(&ui, "Tab Tab F4 Space Enter Up ^U");
	assert_sees("Zones is empty now; Ctrl-Z brings it back");
	press(&ui, "^Z");
	assert_sees("Front");
	screen_end(&ui);
}

/* On a wide screen the mark stands at the input, and the currency beside the amount. */
static void a_wide_form_keeps_together(void **state)
{
	struct rules pounds = rules;
	char row[800];

	(void)state;
	pounds.currency = "GBP";
	screen_begin(&ui, 24, 200);
	form = form_open(&ui, &(struct form_spec){
		.type = &visit_type, .title = "Visit", .rules = &pounds, .save = save,
	});
	show(&ui);
	canvas_row_text(&picture, row_with("  Zones"), row, sizeof row);
	assert_int_equal(strlen(row), 17 + 63 + strlen("▾"));
	form_put(form, field_named(&visit_type, "price"), "450.00");
	show(&ui);
	assert_sees("450.00 GBP");
	screen_end(&ui);
}

static void the_form_as_it_looks(void **state)
{
	static const char *const expected[] = {
		" Visit                                                                 changed",
		"",
		"  Family name *  Öberg                  ! there is already a Öberg",
		"> Date of birth  1.5.1984          Tue 1 May 1984",
		"  Starts",
		"  Kind *         ( ) New  (•) Known  ( ) Gone",
		"  Pattern                           ▾",
		"  Zones                                                                       ▾",
		"  Price",
		"  Practitioner   ( ) Anna Berg  ( ) Ben Ode",
		"  Alert",
		"  Login          asa",
		"  Notes",
		"",
		"",
		"",
		"                 [ Save ]   [ Cancel ]",
	};

	(void)state;
	begin_stored();
	press(&ui, "Tab 1 . 5 . 1 9 8 4");
	assert_rows(2, expected, COUNT(expected));
	assert_int_equal(picture.cursor_row, 5);
	assert_int_equal(picture.cursor_col, 25);
	screen_end(&ui);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_record_is_typed_and_saved),
		cmocka_unit_test(what_is_wrong_stands_at_the_field),
		cmocka_unit_test(a_form_lives_through_midnight),
		cmocka_unit_test(full_fields_refuse_in_words),
		cmocka_unit_test(escape_asks_only_when_something_changed),
		cmocka_unit_test(buttons_follow_the_last_field),
		cmocka_unit_test(fixed_fields_are_shown_and_passed_over),
		cmocka_unit_test(a_paste_chooses_an_answer),
		cmocka_unit_test(the_calendar_fills_a_date),
		cmocka_unit_test(hints_are_shown_but_do_not_stop),
		cmocka_unit_test(a_conflict_keeps_what_was_typed),
		cmocka_unit_test(a_refusal_goes_to_its_field),
		cmocka_unit_test(a_draft_comes_back),
		cmocka_unit_test(a_low_window_scrolls_to_the_focus),
		cmocka_unit_test(the_mouse_reaches_everything),
		cmocka_unit_test(put_fills_from_elsewhere),
		cmocka_unit_test(what_is_computed_follows_every_key),
		cmocka_unit_test(a_list_is_not_emptied_silently),
		cmocka_unit_test(a_wide_form_keeps_together),
		cmocka_unit_test(the_form_as_it_looks),
	};

	return cmocka_run_group_tests_name("form", tests, NULL, NULL);
}
