/* SPDX-License-Identifier: MIT */
/* Invoices, credit notes and receipts as the client gets them, compared with tests/golden/bill. */
#include "tests/place.h"
#include "core/bill.h"
#include "core/money.h"
#include "base/file.h"
#include "base/out.h"

#include <unistd.h>

static void fill(struct place *p)
{
	static const char *const settings[][2] = {
		{ "clinic", "Example Scalp Studio" },
		{ "clinic_address", "1 Clinic Road, London, E1 1AA" },
		{ "clinic_tax_id", "GB123456789" },
		{ "clinic_phone", "+44 20 7946 0000" },
	};
	struct err e;

	for (size_t i = 0; i < COUNT(settings); i++)
		OK(core_set(p->core, settings[i][0], settings[i][1], &e));
	place_client(p, "Åsa", "Öberg",
		     "address=12 High Street, Flat 3;postcode=SW1A 1AA;city=London");
	place_add(p, &tax_type, "code=standard;rate=20");
	place_add(p, &tax_type, "code=reduced;rate=5.5");
}

static int64_t tax_named(struct place *p, const char *code)
{
	struct tax x;
	struct err e;

	OK(core_named(p->core, &tax_type, code, &x, &p->arena, &e));
	return x.rec.id;
}

struct item {
	const char *words, *tax;
	int64_t quantity, discount;
	money_t price;
};

/* An invoice of these, issued or a draft. */
static struct invoice bill(struct place *p, const struct item *items, int n, bool issue,
			   const char *note)
{
	struct sale *lines = arena_alloc(&p->arena, (size_t)n * sizeof *lines);
	struct invoice x;
	struct err e;

	core_new(p->core, &invoice_type, &x, &p->arena);
	x.client = 1;
	x.note = note;
	for (int i = 0; i < n; i++) {
		core_new(p->core, &sale_type, &lines[i], &p->arena);
		lines[i].words = items[i].words;
		lines[i].quantity = items[i].quantity;
		lines[i].discount = items[i].discount ? items[i].discount : NONE_INT;
		lines[i].unit_price = items[i].price;
		lines[i].tax_code = tax_named(p, items[i].tax);
	}
	OK(core_invoice_add(p->core, &x, lines, n, issue, NULL, &p->arena, &e));
	return x;
}

static const struct item three[] = {
	{ "Scalp micropigmentation, first session of three, front and crown with blending into "
	  "the donor area", "standard", 100, 0, 45000 },
	{ "Aftercare set", "reduced", 150, 1000, 1250 },
	{ "Patch test", "none", 100, 0, 2000 },
};

static int64_t pay(struct place *p, const char *values)
{
	return place_add(p, &payment_type, values);
}

/* UPDATE=1 writes what is there now. */
static void expect_golden(struct place *p, const char *name, const char *text)
{
	const char *src = getenv("srcdir");
	const char *path = arena_printf(&p->arena, "%s/tests/golden/bill/%s.txt", src ? src : ".",
					name);
	struct err e = { 0 };
	BUF(want);

	if (getenv("UPDATE")) {
		unlink(path);
		OK(file_make(path, text, strlen(text), &e));
	}
	OK(file_read(&want, path, 1 << 20, &e));
	assert_string_equal(text, buf_str(&want));
}

static void expect_invoice(struct place *p, const char *name, int64_t id)
{
	struct out *out = out_memory();
	struct err e;

	OK(core_invoice_text(p->core, id, out, &e));
	expect_golden(p, name, out_text(out));
	out_abort(&out);
}

static void expect_receipt(struct place *p, const char *name, int64_t id)
{
	struct out *out = out_memory();
	struct err e;

	OK(core_receipt_text(p->core, id, out, &e));
	expect_golden(p, name, out_text(out));
	out_abort(&out);
}

static void a_draft_says_so(void **state)
{
	struct place *p = *state;
	struct invoice x;

	fill(p);
	x = bill(p, three, 3, false, "");
	expect_invoice(p, "draft", x.rec.id);
	assert_string_equal(core_invoice_file(&x, &p->arena), "invoice-draft-1.pdf");
}

static void an_invoice_and_what_was_paid(void **state)
{
	struct place *p = *state;
	struct invoice x, note;
	struct payment back;
	struct err e;
	int64_t receipt, deposit;

	fill(p);
	x = bill(p, three, 3, true, "Thank you for coming.\nNo water for three days.");
	assert_string_equal(core_invoice_file(&x, &p->arena),
			    arena_printf(&p->arena, "%s.pdf", x.number));
	expect_invoice(p, "invoice", x.rec.id);
	receipt = pay(p, "client=1;amount=400.00;method=card;invoice=1;reference=T-991");
	deposit = pay(p, "client=1;amount=50.00;method=cash;kind=deposit;note=for the touch-up");
	expect_receipt(p, "receipt", receipt);
	expect_receipt(p, "deposit", deposit);
	OK(core_credit(p->core, &x, &(int64_t){ 3 }, 1, true, 0, &note, &p->arena, &e));
	expect_invoice(p, "credit", note.rec.id);
	expect_invoice(p, "paid", x.rec.id);
	OK(core_counter(p->core, receipt, 0, "wrong card", &back, &p->arena, &e));
	expect_receipt(p, "taken-back", receipt);
	expect_receipt(p, "counter", back.rec.id);
}

/* Without tax there is no word of it, and no column for discounts that nobody got. */
static void a_plain_one(void **state)
{
	static const struct item one[] = { { "Consultation", "none", 100, 0, 5000 } };
	struct place *p = *state;
	struct err e;

	place_client(p, "Per", "Ek", "");
	OK(core_set(p->core, "currency", "JPY", &e));
	expect_invoice(p, "plain", bill(p, one, 1, true, "").rec.id);
}

static void a_fee_has_no_receipt(void **state)
{
	struct place *p = *state;
	struct out *out = out_memory();
	struct err e = { 0 };

	fill(p);
	assert_int_equal(core_receipt_text(p->core,
					   pay(p, "client=1;amount=1.20;method=card;kind=fee"),
					   out, &e),
			 -ERR_INVALID);
	assert_string_equal(out_text(out), "");
	assert_int_equal(core_invoice_text(p->core, 7, out, &e), -ERR_MISSING);
	out_abort(&out);
}

static void read_pdf(struct place *p, struct buf *b, const char *path)
{
	struct err e;

	buf_clear(b);
	OK(file_read(b, path, 10 << 20, &e));
	assert_memory_equal(b->s, "%PDF-", 5);
	(void)p;
}

static void many_lines_take_many_pages(void **state)
{
	enum { LINES = 120 };
	struct place *p = *state;
	struct item items[LINES];
	const char *missing = NULL, *path = arena_printf(&p->arena, "%s/bill.pdf", p->dir);
	struct invoice x;
	struct err e;
	BUF(pdf);

	fill(p);
	for (int i = 0; i < LINES; i++)
		items[i] = three[1];
	x = bill(p, items, LINES, true, "");
	OK(core_invoice_pdf(p->core, x.rec.id, path, &missing, &p->arena, &e));
	assert_non_null(missing);
	read_pdf(p, &pdf, path);
	assert_non_null(memmem(pdf.s, pdf.len, "/Count 3", 8));
	x = bill(p, three, 3, true, "");
	OK(core_invoice_pdf(p->core, x.rec.id, path, &missing, &p->arena, &e));
	read_pdf(p, &pdf, path);
	assert_non_null(memmem(pdf.s, pdf.len, "/Count 1", 8));
	OK(core_receipt_pdf(p->core, pay(p, "client=1;amount=4;method=cash;invoice=2"), path,
			    &missing, &p->arena, &e));
	read_pdf(p, &pdf, path);
}

/* What left the book stands in the audit trail. */
static void printing_is_noted(void **state)
{
	struct place *p = *state;
	struct out *out = out_memory();
	struct audit *all;
	struct err e;
	int n;

	fill(p);
	OK(core_invoice_text(p->core, bill(p, three, 3, true, "").rec.id, out, &e));
	OK(core_list(p->core, &audit_type, &(struct query){ .newest = true, .limit = 1 }, &all, &n,
		     &p->arena, &e));
	assert_int_equal(n, 1);
	assert_string_equal(all->action, "export");
	assert_string_equal(all->type, "invoice");
	assert_int_equal(all->client, 1);
	out_abort(&out);
}

/* Each rate and each part of an address stands in it, however many there are. */
static void nothing_is_left_out(void **state)
{
	enum { RATES = 40, PARTS = 30 };
	struct place *p = *state;
	struct item items[RATES];
	struct out *out = out_memory();
	const char *address = "1 Clinic Road", *text;
	struct err e;

	fill(p);
	for (int i = 1; i < PARTS; i++)
		address = arena_printf(&p->arena, "%s,P%d.", address, i);
	OK(core_set(p->core, "clinic_address", address, &e));
	for (int i = 0; i < RATES; i++) {
		const char *code = arena_printf(&p->arena, "t%d", i);

		place_add(p, &tax_type, arena_printf(&p->arena, "code=%s;rate=%d.5", code, i + 1));
		items[i] = (struct item){ "Line", code, 100, 0, 1000 };
	}
	OK(core_invoice_text(p->core, bill(p, items, RATES, true, "").rec.id, out, &e));
	text = strstr(out_text(out), "Tax by rate");
	assert_non_null(text);
	for (int i = 0; i < RATES; i++)
		assert_non_null(strstr(text, arena_printf(&p->arena, " %d.5 %%", i + 1)));
	for (int i = 1; i < PARTS; i++)
		assert_non_null(strstr(out_text(out), arena_printf(&p->arena, "P%d.\n", i)));
	out_abort(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_draft_says_so, place_up, place_down),
		cmocka_unit_test_setup_teardown(an_invoice_and_what_was_paid, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_plain_one, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_fee_has_no_receipt, place_up, place_down),
		cmocka_unit_test_setup_teardown(many_lines_take_many_pages, place_up, place_down),
		cmocka_unit_test_setup_teardown(nothing_is_left_out, place_up, place_down),
		cmocka_unit_test_setup_teardown(printing_is_noted, place_up, place_down),
	};

	return cmocka_run_group_tests_name("bill", tests, NULL, NULL);
}
