/* SPDX-License-Identifier: MIT */
/*
 * The editor changes whole graphemes, never breaks UTF-8, refuses in words and can always go
 * back.
 */
#include "tests/test.h"
#include "base/text.h"
#include "tui/edit.h"

#define MAN_WOMAN "\U0001f468\u200d\U0001f469"	/* one grapheme: man, joiner, woman */
#define FLAG_SE "\U0001f1f8\U0001f1ea"

enum { COLS = 20 };

static struct edit make(bool lines, const char *text)
{
	struct edit ed;

	edit_init(&ed, lines, 0, 0);
	edit_set(&ed, text);
	return ed;
}

/* Keys separated by blanks. */
static void press(struct edit *ed, const char *keys)
{
	ARENA(a);
	char *rest = arena_strdup(&a, keys), *key;

	while ((key = strsep(&rest, " ")))
		edit_key(ed, key, COLS);
}

/* The text with '|' where the cursor stands. */
static const char *state_of(const struct edit *ed)
{
	static char buf[400];

	snprintf(buf, sizeof buf, "%.*s|%s", (int)ed->at, edit_text(ed), edit_text(ed) + ed->at);
	return buf;
}

static void keys_do_what_people_expect(void **state)
{
	static const struct {
		bool lines;
		const char *before, *keys, *after;
	} rows[] = {
		{ false, "", "Å s a", "Åsa|" },
		{ false, "Åsa", "Home Delete", "|sa" },
		{ false, "ab", "Left x", "ax|b" },
		{ false, "ab", "Left Left Left Delete", "|b" },
		{ false, "anna maria berg", "^W", "anna maria |" },
		{ false, "anna maria  ", "^W", "anna |" },
		{ false, "anna maria", "C-Left x", "anna x|maria" },
		{ false, "anna maria", "Home C-Right ^K", "anna|" },
		{ false, "anna", "Left ^U", "|" },
		{ false, "anna", "^A x ^E y", "xannay|" },
		{ false, "a", "? / 1 Space", "a?/1 |" },
		{ false, "a", "Esc Tab Enter Up Down F1", "a|" },
		{ true, "a", "Enter b", "a\nb|" },
		{ true, "one\ntwo", "Home Backspace", "one|two" },
		{ true, "one\ntwo", "C-Home End ^K", "one|two" },
		{ true, "one\ntwo", "^U", "one\n|" },
		/*
		 * What libformw got wrong: an accent moved to the next letter, a mark stayed
		 * behind, a joiner moved.
		 */
		{ false, "", "e \u0301 x", "e\u0301x|" },
		{ false, "", "A \u030a s a Backspace Backspace Backspace", "|" },
		{ false, "", MAN_WOMAN " x", MAN_WOMAN "x|" },
		{ false, "", MAN_WOMAN " x Backspace Backspace", "|" },
		{ false, "", "\U0001f468 \u200d \U0001f469 x Left Left", "|" MAN_WOMAN "x" },
		{ false, FLAG_SE FLAG_SE, "Backspace", FLAG_SE "|" },
		{ false, "", "日 本 語 日 本 語 日 本 語", "日本語日本語日本語|" },
		{ false, "日本語", "Left Backspace", "日|語" },
		/* Joining what stood apart: the cursor never stands inside. */
		{ false, "\U0001f1f8x\U0001f1ea", "Left Backspace", FLAG_SE "|" },
		{ false, "\U0001f468\U0001f469", "Left \u200d", MAN_WOMAN "|" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct edit ed = make(rows[i].lines, rows[i].before);

		press(&ed, rows[i].keys);
		assert_string_equal(state_of(&ed), rows[i].after);
		edit_done(&ed);
	}
}

static void what_is_selected_is_typed_over(void **state)
{
	static const struct {
		const char *keys, *after;
	} rows[] = {
		{ "x y", "xy|" },
		{ "Paste:berg x", "bergx|" },
		{ "Paste:", "anna|" },
		{ "Up x", "x|" },
		{ "Paste:longer x", "x|" },	/* refused: it is selected as before */
		{ "Backspace", "|" },
		{ "Backspace x", "x|" },
		{ "Delete", "|" },
		{ "Delete x", "x|" },
		{ "Delete ^Z", "anna|" },
		{ "^K x", "annax|" },
		{ "^Y x", "annax|" },
		{ "^Z x", "annax|" },
		{ "Left x", "annx|a" },
		{ "^E x", "annax|" },
		{ "x y ^Z", "anna|" },
		{ "1 2 3 4 5", "12345|" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct edit ed;

		edit_init(&ed, false, 5, 0);
		edit_set(&ed, "anna");
		edit_select(&ed);
		press(&ed, rows[i].keys);
		if (strcmp(state_of(&ed), rows[i].after) != 0)
			fail_msg("%s: %s, not %s", rows[i].keys, state_of(&ed), rows[i].after);
		edit_done(&ed);
	}
}

static void only_a_step_to_another_row_ends_the_selection(void **state)
{
	static const struct {
		const char *keys, *after;
	} rows[] = {
		{ "Up x", "onex|\ntwo" },
		{ "Down x", "x|" },
		{ "Delete x", "x|" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct edit ed = make(true, "one\ntwo");

		edit_select(&ed);
		press(&ed, rows[i].keys);
		if (strcmp(state_of(&ed), rows[i].after) != 0)
			fail_msg("%s: %s, not %s", rows[i].keys, state_of(&ed), rows[i].after);
		edit_done(&ed);
	}
}

static void pasted_controls_never_get_in(void **state)
{
	struct edit ed = make(false, "");

	(void)state;
	edit_key(&ed, "Paste:line1\nline2\ttab\x1b[31m\x01\x7f!", COLS);
	assert_string_equal(edit_text(&ed), "line1 line2 tab[31m!");
	edit_set(&ed, "");
	edit_key(&ed, "Paste:\xff\xc3 \u202eabc", COLS);
	assert_true(text_valid(edit_text(&ed), strlen(edit_text(&ed))));
	assert_null(strstr(edit_text(&ed), "\u202e"));
	edit_done(&ed);

	ed = make(true, "");
	edit_key(&ed, "Paste:one\r\ntwo\tx\n", COLS);
	assert_string_equal(edit_text(&ed), "one\ntwo x\n");
	edit_done(&ed);
}

static void a_full_field_says_so_and_takes_nothing(void **state)
{
	struct edit ed;

	(void)state;
	edit_init(&ed, false, 3, 0);
	edit_set(&ed, "Åsa");
	assert_int_equal(edit_key(&ed, "x", COLS), EDIT_REFUSED);
	assert_string_equal(ed.why, "full: at most 3 characters");
	assert_string_equal(edit_text(&ed), "Åsa");
	press(&ed, "Backspace");
	assert_int_equal(edit_key(&ed, "Paste:xyz", COLS), EDIT_REFUSED);
	assert_string_equal(ed.why, "not pasted: 3 characters, there is room for 1");
	assert_int_equal(edit_key(&ed, "ñ", COLS), EDIT_CHANGED);
	assert_string_equal(ed.why, "");
	edit_set(&ed, "longer than allowed");	/* from an older book: shown whole, may shrink */
	assert_int_equal(edit_key(&ed, "Backspace", COLS), EDIT_CHANGED);
	edit_done(&ed);
}

static void undo_goes_word_by_word(void **state)
{
	static const struct {
		const char *keys, *after;
	} rows[] = {
		{ "a n n a Space b e r g", "anna berg|" },
		{ "^Z", "anna |" },
		{ "^Z", "|" },
		{ "^Y ^Y", "anna berg|" },
		{ "Backspace Backspace", "anna be|" },
		{ "^Z", "anna berg|" },
		{ "^W ^Z", "anna berg|" },
		{ "Home Delete Delete ^Z", "an|na berg" },
		{ "Home x ^Z ^Z ^Z", "|" },
		{ "y ^Y", "y|" },	/* a new change forgets what was undone */
	};
	struct edit ed = make(false, "");

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		press(&ed, rows[i].keys);
		assert_string_equal(state_of(&ed), rows[i].after);
	}
	assert_int_equal(edit_key(&ed, "^Y", COLS), EDIT_REFUSED);
	assert_string_equal(ed.why, "nothing to do again here");
	edit_replace(&ed, "2025-05-01");
	press(&ed, "^Z");
	assert_string_equal(state_of(&ed), "y|");
	edit_done(&ed);
}

static void rows_wrap_at_blanks_and_keep_the_column(void **state)
{
	struct edit ed = make(true, "the front no worse than III and\n\nlast");

	(void)state;
	/* 19 columns: "the front no worse " "than III and" "" "last" */
	assert_int_equal(edit_rows(&ed, COLS), 4);
	assert_int_equal(edit_row(&ed, COLS), 3);
	press(&ed, "C-Home Right Right Right Right Right Right Down");
	assert_string_equal(state_of(&ed), "the front no worse than I|II and\n\nlast");
	press(&ed, "Down");
	assert_int_equal(edit_row(&ed, COLS), 2);
	press(&ed, "Down");
	assert_string_equal(state_of(&ed), "the front no worse than III and\n\nlast|");
	assert_int_equal(edit_key(&ed, "Down", COLS), EDIT_NOT);
	press(&ed, "Up Up");
	assert_string_equal(state_of(&ed), "the front no worse than I|II and\n\nlast");
	press(&ed, "Up");
	assert_int_equal(edit_key(&ed, "Up", COLS), EDIT_NOT);
	edit_set(&ed, "日本語日本語日本語日本語");
	assert_int_equal(edit_rows(&ed, COLS), 2);
	edit_set(&ed, "ends\n");
	assert_int_equal(edit_rows(&ed, COLS), 2);
	assert_int_equal(edit_row(&ed, COLS), 1);
	edit_done(&ed);
}

static void long_lines_scroll_with_marks(void **state)
{
	static const struct {
		const char *text, *keys, *picture;
		int cursor;
	} rows[] = {
		{ "short", "", "[short     ]", 5 },
		{ "0123456789abcdef", "Home", "[012345678…]", 0 },
		{ "0123456789abcdef", "", "[…bcdef    ]", 6 },
		{ "0123456789abcdef", "Left Left Left Left Left Left", "[…6789abcd…]", 5 },
		{ "日本語日本語日本語", "", "[…語       ]", 3 },
		{ "日本語日本語日本語", "Left Left", "[… 日本語  ]", 4 },
		{ "日本語日本語日本語", "Home", "[日本語日… ]", 0 },
	};
	struct area a = { 0, 1, 1, 10 };

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct edit ed = make(false, rows[i].text);
		struct canvas c;
		char buf[200];

		if (rows[i].keys[0])
			press(&ed, rows[i].keys);
		canvas_init(&c, 1, 12);
		canvas_put(&c, 0, 0, 1, S_PLAIN, "[");
		canvas_put(&c, 0, 11, 1, S_PLAIN, "]");
		edit_draw(&ed, &c, a, S_FOCUS, true);
		canvas_row_text(&c, 0, buf, sizeof buf);
		assert_string_equal(buf, rows[i].picture);
		assert_int_equal(c.cursor_col, 1 + rows[i].cursor);
		canvas_done(&c);
		edit_done(&ed);
	}
}

/* A generator of its own: the same keys everywhere. */
static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

/*
 * Random keys: always valid, the cursor on a boundary, and undo all the way back gives the
 * first text.
 */
static void random_keys_never_break_the_text(void **state)
{
	static const char *const keys[] = {
		"a",          "é",       "\u0301", "\u200d", "\U0001f468",
		"\U0001f1f8", "日",      "Space",  "Enter",  "Left",
		"Right",      "Up",      "Down",   "Home",   "End",
		"Backspace",  "Delete",  "^W",     "^K",     "^U",
		"C-Left",     "C-Right", "^Z",     "^Y",     "Paste:\u0308x\n\u093f",
		"\u0e33",     "\u1100",  "\u1161",
	};
	unsigned seed = 7;

	(void)state;
	for (int round = 0; round < 200; round++) {
		struct edit ed = make(round % 2, "Öberg");

		for (int i = 0; i < 200; i++) {
			const char *s, *key = keys[next_random(&seed) % COUNT(keys)];
			size_t pos = 0;

			edit_key(&ed, key, 8);
			s = edit_text(&ed);
			assert_true(text_valid(s, strlen(s)));
			assert_int_equal(strlen(s), ed.text.len);
			while (pos < ed.at)
				pos = text_next(s, ed.text.len, pos);
			assert_int_equal(pos, ed.at);
			assert_true(edit_row(&ed, 8) < edit_rows(&ed, 8));
		}
		while (edit_key(&ed, "^Z", 8) == EDIT_CHANGED)
			;
		assert_string_equal(edit_text(&ed), "Öberg");
		edit_done(&ed);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_do_what_people_expect),
		cmocka_unit_test(what_is_selected_is_typed_over),
		cmocka_unit_test(only_a_step_to_another_row_ends_the_selection),
		cmocka_unit_test(pasted_controls_never_get_in),
		cmocka_unit_test(a_full_field_says_so_and_takes_nothing),
		cmocka_unit_test(undo_goes_word_by_word),
		cmocka_unit_test(rows_wrap_at_blanks_and_keep_the_column),
		cmocka_unit_test(long_lines_scroll_with_marks),
		cmocka_unit_test(random_keys_never_break_the_text),
	};

	return cmocka_run_group_tests_name("edit", tests, NULL, NULL);
}
