/* SPDX-License-Identifier: MIT */
#include "tests/test.h"
#include "tests/demo.h"
#include "tui/ask.h"

struct world {
	struct ui ui;
	struct canvas c;
	struct demo *d;
};

static void world_open(struct world *w)
{
	memset(w, 0, sizeof *w);
	canvas_init(&w->c, 24, 80);
	w->d = demo_open(&w->ui, 50, true);
	ui_draw(&w->ui, &w->c);
}

static void world_done(struct world *w)
{
	ui_done(&w->ui);
	canvas_done(&w->c);
}

static void keys(struct world *w, const char *names)
{
	char copy[500], *rest = copy, *name;

	snprintf(copy, sizeof copy, "%s", names);
	while (!w->ui.quit && (name = strsep(&rest, " ")))
		ui_key(&w->ui, name);
}

static bool shows(struct world *w, const char *text)
{
	char row[512];

	ui_draw(&w->ui, &w->c);
	for (int i = 0; i < w->c.rows; i++) {
		canvas_row_text(&w->c, i, row, sizeof row);
		if (strstr(row, text))
			return true;
	}
	return false;
}

static bool listed(const char *keys, const char *key)
{
	char list[200], one[40];

	snprintf(list, sizeof list, " %s ", keys);
	snprintf(one, sizeof one, " %s ", key);
	return strstr(list, one) != NULL;
}

/* Each key of each row of the table: names that exist, none twice in one place. */
static void the_table_is_sound(void **state)
{
	static const char *const names[] = {
#define KEYNAME(name, code) name,
#include "tui/keys.def"
#undef KEYNAME
		"Esc", "Tab", "Space", "C-Space",
	};

	(void)state;
	for (int i = 0; i < command_count; i++) {
		char copy[200], *rest = copy, *key;

		assert_non_null(commands[i].run);
		assert_true(commands[i].places != 0 && commands[i].help[0] &&
			    !strchr(commands[i].id, ' '));
		assert_true(strlen(commands[i].keys) < sizeof copy);
		snprintf(copy, sizeof copy, "%s", commands[i].keys);
		while ((key = strsep(&rest, " "))) {
			bool known = key_is_text(key) ||
				     (key[0] == '^' && key[1] >= 'A' && key[1] <= '_' && !key[2]) ||
				     (key[0] == 'F' && atoi(key + 1) >= 1 && atoi(key + 1) <= 12) ||
				     strncmp(key, "C-", 2) == 0;

			for (size_t n = 0; n < COUNT(names); n++)
				known |= strcmp(names[n], key) == 0;
			if (!known)
				fail_msg("%s: no key is named '%s'", commands[i].id, key);
			/* Backspace, Tab, Enter and Esc by other names; full screen. */
			if (listed("^H ^I ^J ^M ^[ F11", key))
				fail_msg("%s: %s is not to be bound", commands[i].id, key);
			for (int j = 0; j < i; j++)
				if (commands[j].places == commands[i].places &&
				    listed(commands[j].keys, key))
					fail_msg("%s and %s both have %s", commands[j].id,
						 commands[i].id, key);
		}
	}
}

static void text_keys(void **state)
{
	static const struct { const char *key; bool text;
	} cases[] = {
		{ "a", true },   { " ", true },     { "é", true },   { "山", true },
		{ "^S", false }, { "^", true },     { "Up", false }, { "Paste:x", false },
		{ "F1", false }, { "\x7f", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(key_is_text(cases[i].key), cases[i].text);
	assert_string_equal(key_pasted("Paste:a\nb"), "a\nb");
	assert_null(key_pasted("P"));
}

static void the_most_special_place_wins(void **state)
{
	struct world w;

	(void)state;
	world_open(&w);
	assert_string_equal(command_of_key(&w.ui, "q")->id, "quit");
	assert_null(command_of_key(&w.ui, "Esc"));
	demo_open(&w.ui, 3, true);
	assert_string_equal(command_of_key(&w.ui, "q")->id, "back");
	keys(&w, "Enter");
	assert_string_equal(command_of_key(&w.ui, "Esc")->id, "ask_cancel");
	assert_string_equal(command_of_key(&w.ui, "^C")->id, "interrupt");
	assert_null(command_of_key(&w.ui, "q"));	/* letters are answers there */
	world_done(&w);
}

static void a_screen_closes_and_the_one_below_loads_again(void **state)
{
	struct world w;
	struct demo *second;

	(void)state;
	world_open(&w);
	second = demo_open(&w.ui, 3, true);
	second->unsaved = true;
	keys(&w, "Esc");
	assert_true(shows(&w, "Save changes?"));
	keys(&w, "Enter");				/* the harmless answer */
	assert_ptr_equal(w.ui.top, second);
	keys(&w, "Esc x Left Left Enter");		/* by the cursor: keep, discard, save */
	assert_ptr_equal(w.ui.top, w.d);
	assert_int_equal(w.d->refreshes, 1);
	world_done(&w);
}

static void leaving(void **state)
{
	static const struct { bool second, unsaved; const char *keys; bool quit;
	} cases[] = {
		{ false, false, "q", false },
		{ false, false, "q y", true },
		{ false, false, "q Y", true },
		{ false, false, "q n", false },
		{ false, false, "q Enter", false },
		{ false, false, "q Esc", false },
		{ false, false, "q Left Enter", true },
		{ false, false, "Esc", false },
		{ false, false, "^Q", true },
		{ false, false, "^C", false },
		{ true, false, "q", false },
		{ true, false, "^Q", true },
		{ true, true, "^Q", false },
		{ true, true, "^Q Esc", false },
		{ true, true, "^Q n", true },
		{ true, true, "^Q y", true },
		{ true, true, "^Q Esc Esc n", false },
		{ false, true, "q", false },
		{ true, false, "Enter ^Q", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct world w;

		world_open(&w);
		if (cases[i].second)
			demo_open(&w.ui, 3, true);
		((struct demo *)w.ui.top)->unsaved = cases[i].unsaved;
		keys(&w, cases[i].keys);
		if (w.ui.quit != cases[i].quit)
			fail_msg("%s: quit is %d", cases[i].keys, w.ui.quit);
		world_done(&w);
	}
}

static void typing_keeps_letters_from_commands(void **state)
{
	struct world w;

	(void)state;
	world_open(&w);
	w.d->field = true;
	keys(&w, "q ? : Space Down Paste:hi");
	assert_string_equal(w.d->typed, "<q><?><:>< ><Paste:hi>");
	assert_int_equal(w.d->list.cursor, 1);
	keys(&w, "^C");
	assert_true(shows(&w, "Press Ctrl-Q to leave"));
	assert_true(shows(&w, "F1 More"));		/* the key that works while typing */
	assert_false(shows(&w, "? More"));
	world_done(&w);
}

static void messages_last_until_the_next_key(void **state)
{
	struct err e;
	struct world w;

	(void)state;
	world_open(&w);
	keys(&w, "^C");
	assert_true(shows(&w, "Press q to leave"));
	keys(&w, "Down");
	assert_false(shows(&w, "Press q"));
	keys(&w, "Z");
	assert_true(shows(&w, "Z does nothing here"));
	keys(&w, "Paste:abc");
	assert_false(shows(&w, "does nothing here"));
	err_set(&e, ERR_FULL, "the disk is full");
	ui_fail(&w.ui, &e);
	assert_true(shows(&w, "the disk is full"));
	assert_int_equal(w.c.cells[22 * 80 + 1].style, S_ALERT);
	world_done(&w);
}

static void help_finds_and_runs(void **state)
{
	struct world w;

	(void)state;
	world_open(&w);
	keys(&w, "?");
	assert_true(shows(&w, "Move to the last row"));
	assert_true(shows(&w, "Home g"));		/* all its keys */
	assert_false(shows(&w, "F1 More"));		/* not in itself */
	keys(&w, "Enter");				/* only looked: nothing is done */
	assert_ptr_equal(w.ui.top, w.d);
	assert_int_equal(w.d->list.cursor, 0);
	keys(&w, "? l a s t Space r o w");
	assert_true(shows(&w, "Move to the last row"));
	assert_false(shows(&w, "Move to the first row"));
	keys(&w, "Enter");
	assert_ptr_equal(w.ui.top, w.d);
	assert_int_equal(w.d->list.cursor, 49);
	/* The whole of it typed ahead, and a mistyped letter taken back. */
	keys(&w, ": f i r s t x Backspace Enter");
	assert_int_equal(w.d->list.cursor, 0);
	keys(&w, "^P x y z z y Enter");
	assert_true(shows(&w, "No action has these words."));
	keys(&w, "^U Paste:mouse Enter");
	assert_true(w.ui.mouse);
	keys(&w, "F1 F1 Esc");
	assert_ptr_equal(w.ui.top, w.d);
	world_done(&w);
}

static void a_click_on_a_hint(void **state)
{
	struct world w;

	(void)state;
	world_open(&w);
	assert_true(shows(&w, " Space Mark  q Leave  ? More"));
	keys(&w, "Click:23,3");
	assert_int_equal(w.d->list.mark_count, 1);
	keys(&w, "Click:23,12");			/* between two hints */
	assert_int_equal(w.d->list.mark_count, 1);
	assert_ptr_equal(w.ui.top, w.d);
	keys(&w, "Click:23,22");
	assert_true(shows(&w, "Help") || w.ui.top != &w.d->screen);
	world_done(&w);
}

static void small_windows(void **state)
{
	(void)state;
	for (int rows = 1; rows < 26; rows++) {
		for (int cols = 1; cols < 90; cols += 3) {
			struct canvas c;
			struct ui ui = { .who = "Anna, demo book" };
			struct demo *d = demo_open(&ui, 100, true);

			canvas_init(&c, rows, cols);
			ui_draw(&ui, &c);
			ui_key(&ui, "Down");
			ui_draw(&ui, &c);
			/* Blind keys do nothing. */
			assert_int_equal(d->list.cursor,
					 rows >= UI_ROWS_MIN && cols >= UI_COLS_MIN);
			assert_true(c.cursor_row >= 0);
			ui_key(&ui, "Enter");
			ui_draw(&ui, &c);
			ui_key(&ui, "F1");
			ui_draw(&ui, &c);
			ui_key(&ui, "Esc");
			ui_key(&ui, "Esc");
			ui_key(&ui, ":");
			ui_draw(&ui, &c);
			canvas_done(&c);
			ui_done(&ui);
		}
	}
}

static void the_footer_keeps_the_way_to_help(void **state)
{
	struct world w;
	struct canvas c;
	char row[200];

	(void)state;
	world_open(&w);
	canvas_init(&c, 12, UI_COLS_MIN);
	demo_open(&w.ui, 3, true);
	ui_draw(&w.ui, &c);
	canvas_row_text(&c, 11, row, sizeof row);
	assert_non_null(strstr(row, "? More"));
	canvas_done(&c);
	world_done(&w);
}

static void words(void **state)
{
	static const struct { const char *key, *words;
	} cases[] = {
		{ "^S", "Ctrl-S" },
		{ "S-Tab", "Shift-Tab" },
		{ "C-Right", "Ctrl-Right" },
		{ " ", "Space" },
		{ "^", "^" },
		{ "S", "S" },
		{ "F1", "F1" },
	};
	char buf[KEY_NAME];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(key_words(cases[i].key, buf), cases[i].words);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_is_sound),
		cmocka_unit_test(text_keys),
		cmocka_unit_test(the_most_special_place_wins),
		cmocka_unit_test(a_screen_closes_and_the_one_below_loads_again),
		cmocka_unit_test(leaving),
		cmocka_unit_test(typing_keeps_letters_from_commands),
		cmocka_unit_test(messages_last_until_the_next_key),
		cmocka_unit_test(help_finds_and_runs),
		cmocka_unit_test(a_click_on_a_hint),
		cmocka_unit_test(small_windows),
		cmocka_unit_test(the_footer_keeps_the_way_to_help),
		cmocka_unit_test(words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
