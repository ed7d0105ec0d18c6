/* SPDX-License-Identifier: MIT */
/* When a half-typed form is kept, dropped and opened again, on a real book without a terminal. */
#include "tests/place.h"
#include "tests/screen.h"
#include "core/draft.h"
#include "tui/drafts.h"
#include "tui/screens.h"

/* From anywhere in a form to the last field. */
#define TO_NOTE "PgDn PgDn PgDn PgDn Up Up"

/* What before_wait would do now; returns the milliseconds that it wants to be woken after. */
static int rest(struct ui *ui)
{
	ui->wake_ms = 0;
	drafts_before_wait(ui);
	return ui->wake_ms;
}

static int drafts(struct place *p, struct draft **ret)
{
	struct draft *own;
	int n;

	OK(core_drafts(p->core, ret ? ret : &own, &n, &p->arena, &e_));
	return n;
}

static void begin(struct place *p, struct ui *ui)
{
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

static void long_text_is_kept_at_once(void **state)
{
	struct place *p = *state;
	struct draft *d;
	struct ui ui;
	char text[DRAFT_CHARS + 1];

	memset(text, 'a', DRAFT_CHARS);
	text[DRAFT_CHARS] = '\0';
	begin(p, &ui);
	assert_int_equal(rest(&ui), 0);
	press(&ui, "n");
	assert_int_equal(rest(&ui), 0);
	enter(&ui, "Per");
	assert_in_range(rest(&ui), 1, DRAFT_MS);
	assert_int_equal(drafts(p, NULL), 0);
	press(&ui, TO_NOTE);
	enter(&ui, text);
	assert_int_equal(rest(&ui), 0);
	assert_int_equal(drafts(p, &d), 1);
	assert_non_null(strstr(d->fields, "given_name=Per\n"));
	assert_non_null(strstr(d->fields, text));
	assert_int_equal(rest(&ui), 0);
	press(&ui, "Esc n");
	rest(&ui);
	assert_int_equal(drafts(p, NULL), 0);
	end(&ui);
}

static void saving_drops_it(void **state)
{
	struct place *p = *state;
	struct ui ui;

	begin(p, &ui);
	press(&ui, "n");
	enter(&ui, "Per");
	drafts_keep_now(&ui);
	assert_int_equal(drafts(p, NULL), 1);
	press(&ui, "Tab");
	enter(&ui, "Berg");
	press(&ui, "^S");
	assert_sees("Added");
	assert_int_equal(drafts(p, NULL), 0);	/* in the transaction that saved it */
	end(&ui);
}

/* Typed, then left open as by a dropped line; the next start offers it. */
static void drop_line(struct place *p, const char *keys, const char *text)
{
	struct ui ui;

	begin(p, &ui);
	press(&ui, keys);
	enter(&ui, text);
	drafts_keep_now(&ui);
	end(&ui);
}

static void every_form_opens_again(void **state)
{
	static const struct { const char *keys, *text, *title; } cases[] = {
		{ "n", "Åsa", "New client" },
		{ "e", "Pär", "Edit client 1" },
		{ "Enter e", "Pär", "Edit client 1" },
		{ "Enter 5 n Tab", "45", "New session of 1" },
		{ "Enter 5 e Tab", "45", "Session 1 of " },
		{ "Enter 4 n Tab Tab Tab", "1", "New course of 1" },
		{ "Enter 2 n Tab Tab Tab Tab Tab", "aspirin", "Health review of 1" },
		{ "Enter 3 n Enter " TO_NOTE " Up", "word", "New assessment" },
		{ "Enter 6 e " TO_NOTE, "word", "Edit photo front.jpg" },
	};
	struct place *p = *state;

	place_client(p, "Per", "Berg", "");
	place_add(p, &session_type, "client=1;starts=2026-11-20 09:00;status=done");
	place_add(p, &photo_type,
		  "client=1;session=1;file=front.jpg;format=jpeg;sha256=ab;bytes=1;pixels_wide=1;"
		  "pixels_high=1");
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct draft *was, *now;
		struct ui ui;

		drop_line(p, cases[i].keys, cases[i].text);
		if (drafts(p, &was) != 1)
			fail_msg("case %zu is not kept", i);
		begin(p, &ui);
		drafts_offer(&ui);
		show(&ui);
		assert_sees("A form was left unsaved at 10:00:");
		press(&ui, "y");
		assert_sees(cases[i].title);
		assert_sees("Nothing of this is saved yet");
		assert_int_equal(drafts(p, &now), 1);
		assert_string_equal(now->fields, was->fields);
		assert_string_not_equal(now->key, was->key);
		press(&ui, "Esc n");
		rest(&ui);
		assert_int_equal(drafts(p, NULL), 0);
		end(&ui);
	}
}

static void someone_else_changed_the_record(void **state)
{
	struct place *p = *state;
	struct client was, now;
	struct ui ui;

	place_client(p, "Per", "Berg", "");
	drop_line(p, "e", "Pär");
	OK(core_get(p->core, &client_type, 1, &was, &p->arena, &e_));
	now = was;
	now.city = "Lund";
	OK(core_save(p->core, &client_type, &was, &now, NULL, NULL, &e_));
	begin(p, &ui);
	drafts_offer(&ui);
	press(&ui, "y");
	assert_sees("Someone changed this record since");
	assert_sees("Lund");
	end(&ui);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(long_text_is_kept_at_once, place_up, place_down),
		cmocka_unit_test_setup_teardown(saving_drops_it, place_up, place_down),
		cmocka_unit_test_setup_teardown(every_form_opens_again, place_up, place_down),
		cmocka_unit_test_setup_teardown(someone_else_changed_the_record, place_up,
						place_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
