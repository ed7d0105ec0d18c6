/* SPDX-License-Identifier: MIT */
/* Fills a test's book with money. */
#include "tests/books.h"
#include "core/core_impl.h"
#include "model/choices.h"

static const struct {
	const char *name, *purpose, *method, *code, *journal;
} accounts[] = {
	{ "sales", "income", "", "4000", "income:treatments" },
	{ "products", "income", "", "4010", "income:products" },
	{ "debtors", "debtors", "", "1100", "assets:debtors" },
	{ "deposits", "deposits", "", "2109", "liabilities:deposits" },
	{ "cash", "money", "cash", "1230", "assets:cash" },
	{ "card", "money", "card", "1250", "assets:card terminal" },
	{ "bank", "money", "", "1200", "assets:bank" },
	{ "fees", "fees", "", "7906", "expenses:fees" },
	{ "tax", "tax", "", "2200", "liabilities:tax" },
};

static const char *const taxes[] = {
	"code=standard;name=Standard;rate=20;xero=20% (VAT on Income);quickbooks=20.0% S;sage=T1;"
	"gnucash=VAT 20",
	"code=zero;name=Zero;rate=0;xero=Zero Rated Income;quickbooks=0.0% Z;sage=T0;gnucash=VAT 0",
};

/* A new book may have begun with accounts of its own. */
static void set_account(struct place *p, size_t i)
{
	struct account was, now;
	struct err e;

	if (core_named(p->core, &account_type, accounts[i].name, &was, &p->arena, &e) < 0) {
		place_add(p, &account_type,
			  arena_printf(&p->arena, "name=%s;purpose=%s;method=%s;code=%s;journal=%s",
				       accounts[i].name, accounts[i].purpose, accounts[i].method,
				       accounts[i].code, accounts[i].journal));
		return;
	}
	now = was;
	now.code = accounts[i].code;
	now.journal = accounts[i].journal;
	OK(core_save(p->core, &account_type, &was, &now, NULL, NULL, &e_));
}

static void insert(struct place *p, const struct rectype *t, void *rec)
{
	char digest[DIGEST_LEN];
	DB_TX(tx);

	OK(db_tx_begin(&tx, p->core->book->db, &e_));
	OK(rec_insert(p->core->book, t, rec, digest, &e_));
	OK(db_tx_commit(&tx, &e_));
}

static int64_t share(int64_t amount, int64_t part, int64_t whole)
{
	return (2 * amount * part + whole) / (2 * whole);
}

static void add_line(struct place *p, struct invoice *of, const struct books_line *l)
{
	struct account account;
	struct tax tax;
	struct sale x;

	core_new(p->core, &sale_type, &x, &p->arena);
	x.client = of->client;
	x.invoice = of->rec.id;
	x.words = l->words;
	x.quantity = l->quantity;
	x.unit_price = l->unit_price;
	x.discount = l->discount ? l->discount : NONE_INT;
	x.tax_rate = 0;
	if (l->tax) {
		OK(core_named(p->core, &tax_type, l->tax, &tax, &p->arena, &e_));
		x.tax_code = tax.rec.id;
		x.tax_rate = tax.rate;
	}
	if (l->account) {
		OK(core_named(p->core, &account_type, l->account, &account, &p->arena, &e_));
		x.account = account.rec.id;
	}
	x.total = share(share(l->unit_price, l->quantity, 100), 10000 - l->discount, 10000);
	x.tax = share(x.total, x.tax_rate, 10000 + x.tax_rate);
	x.net = x.total - x.tax;
	insert(p, &sale_type, &x);
}

int64_t books_invoice(struct place *p, int64_t client, const char *number, day_t issued,
		      int64_t credits, const struct books_line *lines, int n)
{
	struct invoice x;

	core_new(p->core, &invoice_type, &x, &p->arena);
	x.client = client;
	x.number = number;
	x.kind = choice_index(&invoice_kind, credits ? "credit" : "invoice");
	x.status = choice_index(&invoice_status, *number ? "issued" : "draft");
	x.issued = issued;
	x.due = day_add(issued, 14);
	x.credits = credits ? credits : NONE_INT;
	insert(p, &invoice_type, &x);
	for (int i = 0; i < n; i++)
		add_line(p, &x, &lines[i]);
	return x.rec.id;
}

int64_t books_pay(struct place *p, int64_t client, day_t on, const char *kind, money_t amount,
		  const char *method, int64_t invoice, int64_t corrects, const char *reference)
{
	struct payment x;

	core_new(p->core, &payment_type, &x, &p->arena);
	x.client = client;
	x.on = on;
	x.kind = choice_index(&payment_kind, kind);
	x.amount = amount;
	x.method = choice_index(&payment_method, method);
	x.invoice = invoice ? invoice : NONE_INT;
	x.corrects = corrects ? corrects : NONE_INT;
	x.reference = reference;
	insert(p, &payment_type, &x);
	return x.rec.id;
}

static void buy(struct place *p, const int64_t *client, int64_t *invoice)
{
	invoice[0] = books_invoice(p, client[0], "INV-0001", 20261005, 0, (struct books_line[]){
		{ "SMP session 1, hairline", 100, 45000, 0, "standard", "sales" },
		{ "Aftercare balm\n50 ml", 200, 1250, 0, "zero", "products" } }, 2);
	invoice[1] = books_invoice(p, client[1], "INV-0002", 20261020, 0, (struct books_line[]){
		{ "=Package of \"3\"", 100, 120000, 1000, "standard", NULL } }, 1);
	books_invoice(p, client[0], "CN-0001", 20261103, invoice[0], (struct books_line[]){
		{ "Aftercare balm, unopened", 100, 1250, 0, "zero", "products" } }, 1);
	invoice[2] = books_invoice(p, client[2], "INV-0003", 20261110, 0, (struct books_line[]){
		{ "Touch-up; next date: to be told [2027]", 100, 18000, 0, "standard", "sales" } },
		1);
	books_invoice(p, client[2], "", 20261111, 0, (struct books_line[]){
		{ "Only a draft", 100, 99900, 0, "standard", "sales" } }, 1);
}

static void pay(struct place *p, const int64_t *client, const int64_t *invoice)
{
	int64_t wrong;

	books_pay(p, client[0], 20261005, "receipt", 30000, "card", invoice[0], 0, "");
	books_pay(p, client[0], 20261006, "fee", 450, "card", 0, 0, "");
	books_pay(p, client[1], 20261008, "deposit", 10000, "cash", 0, 0, "DEP, 7");
	books_pay(p, client[0], 20261019, "receipt", 17500, "transfer", invoice[0], 0,
		  "@FT \"22\"");
	books_pay(p, client[1], 20261020, "used", 10000, "", invoice[1], 0, "");
	wrong = books_pay(p, client[1], 20261021, "receipt", 50000, "card", invoice[1], 0, "");
	books_pay(p, client[1], 20261021, "receipt", -50000, "card", invoice[1], wrong, "");
	books_pay(p, client[1], 20261022, "receipt", 98000, "card", invoice[1], 0, "");
	books_pay(p, client[0], 20261104, "refund", 1250, "card", invoice[0], 0, "");
	books_pay(p, client[2], 20261110, "receipt", 20000, "cash", 0, 0, "");
}

void books_fill(struct place *p)
{
	int64_t invoice[3], client[] = {
		place_client(p, "Åsa", "Öberg \"the second\"", ""),
		place_client(p, "Seán", "O'Brien", ""),
		place_client(p, "太郎", "山田", ""),
	};

	for (size_t i = 0; i < COUNT(accounts); i++)
		set_account(p, i);
	for (size_t i = 0; i < COUNT(taxes); i++)
		place_add(p, &tax_type, taxes[i]);
	buy(p, client, invoice);
	pay(p, client, invoice);
}

int books_export(struct place *p, const struct format_job *j, const char *path,
		 struct format_done *ret, struct err *e)
{
	return core_format_run(p->core, j, path, NULL, ret, &p->arena, e);
}
