/* SPDX-License-Identifier: MIT */
#include "tests/test.h"
#include "tests/demo.h"
#include "model/field.h"

/* A demo of so many rows, drawn once at 24x80: its list has 19 rows to show. */
struct world {
	struct ui ui;
	struct canvas c;
	struct demo *d;
	struct list *l;
};

enum { PAGE = 19 };

static void world_open(struct world *w, int64_t rows, bool known)
{
	memset(w, 0, sizeof *w);
	canvas_init(&w->c, 24, 80);
	w->d = demo_open(&w->ui, rows, known);
	w->l = &w->d->list;
	ui_draw(&w->ui, &w->c);
}

static void world_done(struct world *w)
{
	ui_done(&w->ui);
	canvas_done(&w->c);
}

static void keys(struct world *w, const char *names)
{
	char copy[2000], *rest = copy, *name;

	snprintf(copy, sizeof copy, "%s", names);
	while ((name = strsep(&rest, " ")))
		ui_key(&w->ui, name);
}

static void moves(void **state)
{
	static const struct {
		int64_t rows;
		bool known;
		const char *keys;
		int64_t cursor, top;
	} cases[] = {
		{ 100, true, "Up", 0, 0 },
		{ 100, true, "Down", 1, 0 },
		{ 100, true, "j j j k", 2, 0 },
		{ 100, true, "PgDn", PAGE, PAGE },
		{ 100, true, "Down Down PgDn", PAGE + 2, PAGE },
		{ 100, true, "PgDn PgUp", 0, 0 },
		{ 100, true, "Down PgUp", 0, 0 },
		{ 100, true, "End", 99, 100 - PAGE },
		{ 100, true, "G g", 0, 0 },
		{ 100, true, "End Down", 99, 100 - PAGE },
		{ 100, true, "End PgDn", 99, 100 - PAGE },
		{ 100, true, "End Up", 98, 100 - PAGE },
		{ 100, true, "PgDn PgDn PgDn PgDn PgDn PgDn", 99, 100 - PAGE },
		{ 100, true, "WheelDown WheelUp WheelUp", 0, 0 },
		{ 5, true, "PgDn", 4, 0 },
		{ 5, true, "End", 4, 0 },
		{ 0, true, "Down", 0, 0 },
		{ 0, true, "End", 0, 0 },
		{ 0, true, "PgDn", 0, 0 },
		{ 100, false, "PgDn", PAGE, PAGE },
		{ 100, false, "PgDn PgDn PgDn PgDn PgDn PgDn", 99, 100 - PAGE },
		{ 100, false, "End", 99, 100 - PAGE },
		{ 0, false, "Down", 0, 0 },
		{ 1, false, "Down", 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct world w;

		world_open(&w, cases[i].rows, cases[i].known);
		keys(&w, cases[i].keys);
		ui_draw(&w.ui, &w.c);
		assert_int_equal(w.l->cursor, cases[i].cursor);
		assert_int_equal(w.l->top, cases[i].top);
		if (cases[i].rows) {
			assert_int_equal(w.c.cursor_row, 3 + cases[i].cursor - cases[i].top);
			assert_int_equal(w.c.cursor_col, LIST_INDENT);
			assert_string_equal(w.c.cells[w.c.cursor_row * 80].text, ">");
		}
		world_done(&w);
	}
}

/* A letter a row: h is a heading. */
static void fetch_letters(struct list *l, int64_t first, int n)
{
	(void)first;
	(void)n;
	l->count = (int64_t)strlen(l->owner);
	l->exact = true;
}

static bool is_heading(const struct list *l, int64_t row)
{
	return ((const char *)l->owner)[row] == 'h';
}

static void headings_are_passed_over(void **state)
{
	static const struct list_class class = { .fetch = fetch_letters, .passes = is_heading };
	static const struct { const char *rows; int from, to; int64_t cursor, top;
	} cases[] = {
		{ "hrrhhr", 0, 0, 1, 0 },  { "hrrhhr", 2, 3, 5, 3 },  { "hrrhhr", 5, 4, 2, 2 },
		{ "hrrhhr", 2, 1, 1, 0 },  { "hrrhhr", 1, 0, 1, 0 },  { "hrrhhh", 2, 5, 2, 0 },
		{ "hhhhhr", 0, 0, 5, 3 },  { "hh", 0, 1, 1, 0 },      { "rrrrr", 0, 4, 4, 2 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct list l;
		char rows[8];

		snprintf(rows, sizeof rows, "%s", cases[i].rows);
		list_init(&l, &class, NULL, rows);
		list_layout(&l, (struct area){ 0, 0, 3, 10 });
		list_go(&l, cases[i].from);
		list_go(&l, cases[i].to);
		assert_int_equal(l.cursor, cases[i].cursor);
		assert_int_equal(l.top, cases[i].top);
		list_done(&l);
	}
}

/* Keys may come before the rows that they act on were drawn once. */
static void rows_at_hand_are_known_at_once(void **state)
{
	static const struct list_class class = { .empty = "" };
	struct list l;
	struct ui ui = { 0 };

	(void)state;
	list_init(&l, &class, &ui, NULL);
	list_hold(&l, 3);
	list_go(&l, 2);
	assert_int_equal(l.cursor, 2);
	assert_true(list_on_row(&l));
	list_hold(&l, 0);	/* they could not be read again */
	assert_false(list_on_row(&l));
	list_layout(&l, (struct area){ 0, 0, 10, 40 });
	assert_int_equal(l.cursor, 0);
	list_done(&l);
}

/* A row is its letter. */
static int64_t letter(const struct list *l, int64_t row)
{
	return ((const char *)l->owner)[row];
}

static void put_rows(struct list *l, const char *rows)
{
	l->owner = (void *)(uintptr_t)rows;
	list_hold(l, (int64_t)strlen(rows));
}

static void what_was_saved_is_gone_to_once(void **state)
{
	static const struct rectype type = { .name = "letter" };
	static const struct list_class class = { .id = letter, .of = &type };
	struct world w;
	struct list l;

	(void)state;
	world_open(&w, 5, true);
	list_init(&l, &class, &w.ui, NULL);
	put_rows(&l, "abc");
	ui_saved(&w.ui, &type, 'c');
	put_rows(&l, "abc");
	assert_int_equal(l.cursor, 2);
	list_go(&l, 0);
	ui_saved(&w.ui, &type, 'd');	/* none of these rows */
	put_rows(&l, "abc");
	assert_int_equal(l.cursor, 0);
	ui_key(&w.ui, "Down");
	put_rows(&l, "abcd");
	assert_int_equal(l.cursor, 0);
	ui_saved(&w.ui, &type, 'd');	/* no list of these is open */
	ui_key(&w.ui, "Down");
	put_rows(&l, "abcd");
	assert_int_equal(l.cursor, 3);
	list_go(&l, 0);
	ui_saved(&w.ui, &type, 'd');
	ui_push_dialog(&w.ui, w.ui.top->cls, sizeof(struct demo));
	ui_pop(&w.ui);
	put_rows(&l, "abcd");
	assert_int_equal(l.cursor, 0);
	list_done(&l);
	world_done(&w);
}

/* What is queued is worked on without loading what nobody sees. */
static void a_hundred_keys_load_once(void **state)
{
	struct world w;

	(void)state;
	world_open(&w, 1000000, true);
	assert_int_equal(w.d->fetches, 1);
	for (int i = 0; i < 100; i++)
		ui_key(&w.ui, "PgDn");
	ui_draw(&w.ui, &w.c);
	assert_int_equal(w.d->fetches, 2);
	assert_int_equal(w.l->cursor, 100 * PAGE);
	keys(&w, "Down Up");
	ui_draw(&w.ui, &w.c);
	assert_int_equal(w.d->fetches, 2);
	world_done(&w);
}

static void rows_that_went_away(void **state)
{
	struct world w;

	(void)state;
	world_open(&w, 100, true);
	keys(&w, "End");
	ui_draw(&w.ui, &w.c);
	w.d->rows = 30;
	list_reload(w.l);
	ui_draw(&w.ui, &w.c);
	assert_int_equal(w.l->cursor, 29);
	assert_int_equal(w.l->top, 30 - PAGE);
	w.d->rows = 0;
	list_reload(w.l);
	assert_false(list_on_row(w.l));
	ui_draw(&w.ui, &w.c);
	assert_int_equal(w.l->cursor, 0);
	keys(&w, "Space");
	assert_int_equal(w.l->mark_count, 0);
	w.d->rows = 3;
	list_reset(w.l);
	keys(&w, "Down");
	assert_int_equal(w.l->cursor, 1);
	world_done(&w);
}

static void marks(void **state)
{
	struct world w;

	(void)state;
	world_open(&w, 100, true);
	keys(&w, "Space Space Up Space");
	assert_true(list_marked(w.l, 1000));
	assert_false(list_marked(w.l, 1001));
	assert_int_equal(w.l->mark_count, 1);
	keys(&w, "End Space Home");
	ui_draw(&w.ui, &w.c);
	assert_true(list_marked(w.l, 1099));
	assert_string_equal(w.c.cells[3 * 80 + 1].text, "*");
	/* In any order, many of them. */
	for (int64_t id = 500; id > 0; id -= 7)
		list_mark(w.l, id, true);
	for (int64_t id = 1; id <= 500; id++)
		assert_int_equal(list_marked(w.l, id), (500 - id) % 7 == 0);
	list_mark(w.l, 500, false);
	list_mark(w.l, 499, false);
	assert_false(list_marked(w.l, 500));
	assert_true(list_marked(w.l, 493));
	list_unmark_all(w.l);
	assert_false(list_marked(w.l, 1000));
	world_done(&w);
}

static void clicks(void **state)
{
	struct world w;

	(void)state;
	world_open(&w, 3, true);
	keys(&w, "Click:5,10");
	assert_int_equal(w.l->cursor, 2);
	assert_ptr_equal(w.ui.top, w.d);
	keys(&w, "Click:6,10");			/* below the last row */
	assert_int_equal(w.l->cursor, 2);
	keys(&w, "Click:5,10");			/* once more: opens */
	assert_ptr_not_equal(w.ui.top, w.d);
	world_done(&w);
}

static void a_smaller_window_keeps_the_cursor_in_sight(void **state)
{
	struct canvas small;
	struct world w;

	(void)state;
	world_open(&w, 100, true);
	for (int i = 0; i < 18; i++)
		ui_key(&w.ui, "Down");
	canvas_init(&small, 12, 50);
	ui_draw(&w.ui, &small);
	assert_int_equal(w.l->cursor, 18);
	assert_int_equal(small.cursor_row, 12 - 3);
	canvas_done(&small);
	world_done(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moves),
		cmocka_unit_test(headings_are_passed_over),
		cmocka_unit_test(rows_at_hand_are_known_at_once),
		cmocka_unit_test(what_was_saved_is_gone_to_once),
		cmocka_unit_test(a_hundred_keys_load_once),
		cmocka_unit_test(rows_that_went_away),
		cmocka_unit_test(marks),
		cmocka_unit_test(clicks),
		cmocka_unit_test(a_smaller_window_keeps_the_cursor_in_sight),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
