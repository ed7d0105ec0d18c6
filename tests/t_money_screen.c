/* SPDX-License-Identifier: MIT */
/* Plays the screens with money on a real book: payments, invoices, who owes, the day, reports. */
#include "tests/play_book.h"
#include "core/money.h"
#include "core/report.h"
#include "model/choices.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An invoice of one line, issued on a day; returns its id. */
static int64_t bill(struct place *p, int64_t client, const char *what, money_t price, day_t on)
{
	struct invoice x;
	struct sale line;

	core_new(p->core, &invoice_type, &x, &p->arena);
	core_new(p->core, &sale_type, &line, &p->arena);
	x.client = client;
	x.issued = on;
	line.words = what;
	line.unit_price = price;
	line.practitioner = "anna";
	OK(core_invoice_add(p->core, &x, &line, 1, true, NULL, &p->arena, &e_));
	return x.rec.id;
}

/* Three clients: one owes what is late, one what is not, one has paid ahead. */
static void fill(struct place *p)
{
	static const char *const prices[] = {
		"code=SMP;name=SMP treatment;kind=treatment;price=450",
		"code=TOUCH;name=Touch-up;kind=touch-up;price=150",
		"code=BALM;name=Aftercare balm;kind=product;price=18.50",
	};
	int asa = (int)place_client(p, "Åsa", "Öberg", "born=1984-05-31;phone=+46 70 123 45 67"),
	    per = (int)place_client(p, "Per", "Öberg", "born=1979-01-12;phone=+46 70 998 11 20"),
	    sean = (int)place_client(p, "Seán", "O'Brien", "phone=+353 87 123 4567");
	int late, open;

	for (size_t i = 0; i < COUNT(prices); i++)
		place_add(p, &price_type, prices[i]);
	place_add(p, &session_type,
		  "client=2;starts=2026-11-04 09:00;status=done;minutes=180;price=450");
	place_add(p, &session_type, "client=2;starts=2026-11-20 09:00;status=done;minutes=180");
	place_add(p, &session_type, "client=1;starts=2026-11-23 13:00;layer=2");
	late = (int)bill(p, asa, "SMP treatment, 5 Oct", 45000, 20261005);
	open = (int)bill(p, per, "SMP treatment, 4 Nov", 45000, 20261116);
	place_add(p, &payment_type,
		  arena_printf(&p->arena,
			       "client=%d;kind=receipt;amount=150;method=card;invoice=%d;"
			       "on=2026-10-12;reference=TID 4711", asa, late));
	place_add(p, &payment_type,
		  arena_printf(&p->arena,
			       "client=%d;kind=receipt;amount=50;method=cash;invoice=%d;"
			       "on=2026-11-23", per, open));
	place_add(p, &payment_type,
		  arena_printf(&p->arena,
			       "client=%d;kind=deposit;amount=100;method=transfer;on=2026-11-23",
			       sean));
}

#define PLAYS(test, file) \
	static void test(void **state) \
	{ \
		fill(*state); \
		play(*state, file); \
	}
PLAYS(a_payment_is_taken_from_the_card, "money-card")
PLAYS(an_invoice_for_a_session_that_is_done, "money-invoice")
PLAYS(lists_of_invoices_and_payments, "money-lists")
PLAYS(who_owes_what, "money-debtors")
PLAYS(the_sheet_of_a_day, "money-day")
PLAYS(a_name_that_is_missing, "money-missing")
PLAYS(the_books_are_closed, "money-close")
PLAYS(reports_add_up, "money-reports")
PLAYS(a_wide_window, "money-wide")

/* What was paid for already is credited: the client has paid too much. */
static void a_credit_note_of_what_was_paid(void **state)
{
	struct place *p = *state;
	struct invoice x, note;

	fill(p);
	OK(core_get(p->core, &invoice_type, 2, &x, &p->arena, &e_));
	OK(core_credit(p->core, &x, NULL, 0, true, 0, &note, &p->arena, &e_));
	play(p, "money-over");
}

/* The client's name becomes narrower first; how it was paid stays. */
static void a_long_name_at_80_columns(void **state)
{
	struct place *p = *state;

	place_client(p, "Bartholomew", "Cholmondeley-Featherstonehaugh", "");
	place_add(p, &payment_type,
		  "client=1;kind=deposit;amount=100;method=transfer;on=2026-11-23");
	play(p, "money-narrow");
}

/* What the terminal kept is said, but was not paid by the client. */
static void a_fee_beside_its_payment(void **state)
{
	struct place *p = *state;

	place_client(p, "Åsa", "Öberg", "");
	place_add(p, &payment_type, "client=1;kind=deposit;amount=100;method=card;on=2026-11-23");
	place_add(p, &payment_type,
		  "client=1;kind=fee;amount=1.75;method=card;on=2026-11-23;reference=terminal");
	play(p, "money-fee");
}

/* A frame, as a person has one between two keys. */
static void look(struct ui *ui)
{
	struct canvas c;

	canvas_init(&c, UI_ROWS, UI_COLS);
	ui_draw(ui, &c);
	canvas_done(&c);
}

/* Does a file in the book's directory say it? */
static bool says(struct place *p, const char *name, const char *words)
{
	char text[8000] = "";
	FILE *f = fopen(arena_printf(&p->arena, "%s/%s", p->dir, name), "rb");
	size_t n;

	assert_non_null(f);
	n = fread(text, 1, sizeof text - 1, f);
	fclose(f);
	text[n] = '\0';
	return strstr(text, words) != NULL;
}

static void type_text(struct ui *ui, const char *text)
{
	for (char key[2] = ""; *text; text++) {
		key[0] = *text;
		ui_key(ui, key);
	}
}

static void print_to(struct ui *ui, const char *path)
{
	ui_key(ui, "P");
	if (path) {
		ui_key(ui, "^U");
		type_text(ui, path);
	}
	ui_key(ui, "^S");
}

/* From both lists: text by the name of the file, else PDF. */
static void invoices_and_receipts_are_printed(void **state)
{
	struct place *p = *state;
	struct ui ui = { 0 };

	fill(p);
	setenv("HOME", p->dir, 1);
	screens_open(&ui, p->core);
	ui_key(&ui, "4");
	look(&ui);
	print_to(&ui, "~/i.txt");
	assert_true(says(p, "i.txt", "INV-0002"));
	assert_true(says(p, "i.txt", "400.00"));
	print_to(&ui, NULL);
	assert_true(says(p, "INV-0002.pdf", "%PDF"));
	ui_key(&ui, "]");
	look(&ui);
	print_to(&ui, "~/r.txt");
	assert_true(says(p, "r.txt", "100.00"));
	screens_close(&ui);
}

/* The pictures name no directory: it is another one every time. */
static void a_file_for_the_bookkeeper(void **state)
{
	struct place *p = *state;
	struct batch *made;
	int n;

	fill(p);
	setenv("HOME", p->dir, 1);
	play(p, "money-export");
	OK(core_list(p->core, &batch_type, &(struct query){ 0 }, &made, &n, &p->arena, &e_));
	assert_int_equal(n, 1);
	assert_int_equal(made->rows, 2);
	assert_true(says(p, "quickbooks-bank-2026-11.csv", "23/11/2026"));
	assert_true(says(p, "again.csv", "23/11/2026"));
}

static void an_empty_book(void **state)
{
	play(*state, "money-empty");
}

static int payments_of(struct place *p, int64_t client, struct payment **ret)
{
	struct query q = { .client = client, .newest = true };
	int n;

	OK(core_list(p->core, &payment_type, &q, ret, &n, &p->arena, &e_));
	return n;
}

/* From the card that is open: five keys at most, and the payment is the one that was meant. */
static void five_keys_take_a_payment(void **state)
{
	static const char *const keys[] = { "m", "^S" };
	struct place *p = *state;
	struct ui ui = { 0 };
	struct payment *x;
	struct core_balance b;
	int before;

	fill(p);
	before = payments_of(p, 2, &x);
	screens_open(&ui, p->core);
	ui_key(&ui, "2");
	look(&ui);
	ui_key(&ui, "End");
	ui_key(&ui, "Enter");
	_Static_assert(COUNT(keys) <= 5, "as promised");
	for (size_t i = 0; i < COUNT(keys); i++)
		ui_key(&ui, keys[i]);
	assert_int_equal(payments_of(p, 2, &x), before + 1);
	assert_int_equal(x->amount, 40000);
	assert_int_equal(x->invoice, 2);
	assert_true(choice_is(&payment_kind, x->kind, "receipt"));
	/* As this client paid last, not as the last one did. */
	assert_true(choice_is(&payment_method, x->method, "cash"));
	OK(core_balance(p->core, 2, 0, &b, &e_));
	assert_int_equal(b.open, 0);
	screens_close(&ui);
}

/* Rows by lines, cells by blanks. */
static const char *told(struct place *p, const char *name, day_t from, day_t to)
{
	struct report_rows x;
	struct out *out = out_memory();
	const char *text;

	OK(core_report(p->core, report_named(name), from, to, &x, &p->arena, &e_));
	for (int row = 0; row <= x.count; row++) {
		for (int i = 0; i < x.report->count; i++)
			out_printf(out, "%s%s", i ? "," : "", report_words(&x, row, i));
		out_char(out, '\n');
	}
	text = arena_strdup(&p->arena, out_text(out));
	out_abort(&out);
	return text;
}

/* A session on one invoice, a product on another that is credited, a draft. */
static void fill_reports(struct place *p)
{
	struct invoice x, credit;
	struct sale line;
	int64_t tax = place_add(p, &tax_type, "code=vat;name=VAT;rate=20");

	place_client(p, "Åsa", "Öberg", "");
	place_add(p, &price_type, "code=BALM;name=Balm;kind=product;price=12");
	place_add(p, &session_type,
		  "client=1;starts=2026-10-05 09:00;kind=touch-up;status=done;price=450");
	for (int i = 0; i < 3; i++) {
		core_new(p->core, &invoice_type, &x, &p->arena);
		core_new(p->core, &sale_type, &line, &p->arena);
		x.client = 1;
		x.issued = i ? 20261101 : 20261005;
		line.tax_code = tax;
		if (i)
			line.item = 1;
		else
			line.session = 1;
		OK(core_invoice_add(p->core, &x, &line, 1, i < 2, NULL, &p->arena, &e_));
		if (i == 1)
			OK(core_credit(p->core, &x, NULL, 0, true, 20261102, &credit, &p->arena,
				       &e_));
	}
	place_add(p, &payment_type,
		  "client=1;kind=receipt;amount=150;method=card;invoice=1;on=2026-10-31");
	place_add(p, &payment_type, "client=1;kind=fee;amount=2;method=card;on=2026-10-31");
	place_add(p, &payment_type, "client=1;kind=deposit;amount=100;method=cash;on=2026-11-02");
	place_add(p, &payment_type, "client=1;kind=refund;amount=30;method=cash;on=2026-11-03");
	place_add(p, &payment_type,
		  "client=1;kind=used;amount=70;invoice=1;on=2026-11-03");
}

static void reports_of_issued_invoices_and_payments(void **state)
{
	static const struct { const char *name; day_t from, to; const char *rows; } cases[] = {
		{ "income", 0, 0,
		  "Oct 2026,450.00,375.00,75.00,1\nNov 2026,0.00,0.00,0.00,0\n"
		  "Total,450.00,375.00,75.00,1\n" },
		{ "income", 20261102, 0,
		  "Nov 2026,-12.00,-10.00,-2.00,-1\nTotal,-12.00,-10.00,-2.00,-1\n" },
		{ "income-by-treatment", 0, 20261101,
		  "Product,12.00,10.00,2.00\nTouch-up,450.00,375.00,75.00\n"
		  "Total,462.00,385.00,77.00\n" },
		{ "income-by-practitioner", 0, 20261031,
		  "anna,450.00,375.00,75.00\nTotal,450.00,375.00,75.00\n" },
		{ "payments", 0, 0,
		  "Card,148.00,150.00,0.00,2.00\nCash,70.00,100.00,30.00,0.00\n"
		  "Total,218.00,250.00,30.00,2.00\n" },
		{ "payments", 20261101, 20261102,
		  "Cash,100.00,100.00,0.00,0.00\nTotal,100.00,100.00,0.00,0.00\n" },
		{ "tax", 0, 20261101,
		  "vat,20 %,77.00,385.00,462.00\nTotal,,77.00,385.00,462.00\n" },
		{ "tax", 20270101, 0, "Total,,0.00,0.00,0.00\n" },
	};
	struct place *p = *state;

	fill_reports(p);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *is = told(p, cases[i].name, cases[i].from, cases[i].to);

		if (strcmp(is, cases[i].rows) != 0)
			fail_msg("%s from %d to %d:\n%s", cases[i].name, (int)cases[i].from,
				 (int)cases[i].to, is);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_empty_book, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_payment_is_taken_from_the_card, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(an_invoice_for_a_session_that_is_done, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(lists_of_invoices_and_payments, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(who_owes_what, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_sheet_of_a_day, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_name_that_is_missing, place_up, place_down),
		cmocka_unit_test_setup_teardown(the_books_are_closed, place_up, place_down),
		cmocka_unit_test_setup_teardown(reports_add_up, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_wide_window, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_long_name_at_80_columns, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_credit_note_of_what_was_paid, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_fee_beside_its_payment, place_up, place_down),
		cmocka_unit_test_setup_teardown(invoices_and_receipts_are_printed, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_file_for_the_bookkeeper, place_up, place_down),
		cmocka_unit_test_setup_teardown(five_keys_take_a_payment, place_up, place_down),
		cmocka_unit_test_setup_teardown(reports_of_issued_invoices_and_payments, place_up,
						place_down),
	};

	return cmocka_run_group_tests_name("screens with money", tests, NULL, NULL);
}
