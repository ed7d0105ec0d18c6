/* SPDX-License-Identifier: MIT */
/*
 * Files for bookkeepers: each against its golden file, byte by byte; sums over months, what is new,
 * batches that stay what they were, refusals that name the record, limits of a file.
 */
#include "tests/books.h"
#include "core/check.h"
#include "core/core_impl.h"
#include "core/formats.h"
#include "base/file.h"

#include <sys/stat.h>
#include <unistd.h>

static struct format_done exported(struct place *p, const char *format, day_t from, day_t to,
				   bool fresh, const char *name)
{
	struct format_job j = { .format = core_format_named(format), .fresh = fresh,
				.period = { .from = from, .to = to } };
	struct format_done done;

	assert_non_null(j.format);
	OK(books_export(p, &j, place_path(p, name), &done, &e_));
	return done;
}

static void set(struct place *p, const char *name, const char *value)
{
	OK(core_set(p->core, name, value, &e_));
}

/* UPDATE=1 in the environment writes what is into the file instead. */
static int golden(const char *name, const char *is)
{
	const char *top = getenv("srcdir");
	char path[400];
	ARENA(a);

	snprintf(path, sizeof path, "%s/tests/golden/formats/%s", top ? top : ".", name);
	if (getenv("UPDATE")) {
		OUT(o);

		OK(out_file(&o, path, &e_));
		out_puts(o, is);
		OK(out_finish(&o, &e_));
		return 0;
	}
	if (!strcmp(place_read(path, &a), is))
		return 0;
	print_error("%s is another; this is it now:\n%s\n", name, is);
	return 1;
}

static void every_format_is_as_it_was(void **state)
{
	struct place *p = *state;
	int wrong = 0;

	books_fill(p);
	set(p, "export_names", "yes");
	for (int i = 0; core_format(i); i++) {
		const struct book_format *f = core_format(i);
		const char *name = arena_printf(&p->arena, "%s.%s", f->name, format_extension(f));

		if (f->style == BOOK_WORKBOOK)
			continue;
		exported(p, f->name, 0, 0, false, name);
		wrong += golden(name, place_read(place_path(p, name), &p->arena));
	}
	wrong += golden("hledger.csv.rules",
			place_read(place_path(p, "hledger.csv.rules"), &p->arena));
	assert_int_equal(wrong, 0);
}

static void settings_make_other_files(void **state)
{
	struct place *p = *state;
	static const struct {
		const char *format, *setting, *value;
	} rows[] = {
		{ "xero-bank", "export_dates", "month-first" },
		{ "gnucash-invoices", "export_dates", "iso" },
		{ "quickbooks-bank", "quickbooks_digits", "yes" },
		{ "spreadsheet", "decimal", "," },
	};
	int wrong = 0;

	books_fill(p);
	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *name = arena_printf(&p->arena, "%s-%s.csv", rows[i].format,
						rows[i].setting);

		set(p, rows[i].setting, rows[i].value);
		exported(p, rows[i].format, 0, 0, false, name);
		wrong += golden(name, place_read(place_path(p, name), &p->arena));
	}
	assert_int_equal(wrong, 0);
}

static void names_stay_here_unless_asked_for(void **state)
{
	struct place *p = *state;
	static const char *const secret[] = { "Öberg", "berg", "Brien", "山田", "Only a draft" };

	books_fill(p);
	for (int i = 0; core_format(i); i++) {
		const struct book_format *f = core_format(i);
		const char *text;

		if (f->style == BOOK_WORKBOOK)
			continue;
		exported(p, f->name, 0, 0, false, "file");
		text = place_read(place_path(p, "file"), &p->arena);
		for (size_t k = 0; k < COUNT(secret); k++)
			if (strstr(text, secret[k]))
				fail_msg("%s has '%s'", f->name, secret[k]);
	}
}

/* What a format sums up: the money that moved where payments are in it, else what was sold. */
static money_t wanted(const struct book_format *f, money_t moved, money_t sold)
{
	return f->payments ? moved : sold;
}

static void months_add_up_to_the_whole(void **state)
{
	struct place *p = *state;

	books_fill(p);
	for (int i = 0; core_format(i); i++) {
		const struct book_format *f = core_format(i);
		struct format_done a = exported(p, f->name, 20261001, 20261031, false, "a");
		struct format_done b = exported(p, f->name, 20261101, 20261130, false, "b");
		struct format_done all = exported(p, f->name, 0, 0, false, "all");
		money_t credit = f->no_credits ? 1250 : 0;

		if (a.rows + b.rows != all.rows || a.total + b.total != all.total)
			fail_msg("%s: %d and %d rows, but %d", f->name, (int)a.rows, (int)b.rows,
				 (int)all.rows);
		assert_int_equal(a.total, wanted(f, BOOKS_MOVED_OCTOBER, BOOKS_SOLD_OCTOBER));
		assert_int_equal(b.total, wanted(f, BOOKS_MOVED_NOVEMBER,
						 BOOKS_SOLD_NOVEMBER + credit));
	}
}

/* A linear congruential generator: the same books on every machine. */
static unsigned random_below(unsigned *seed, unsigned n)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % n;
}

static void random_books_add_up(void **state)
{
	struct place *p = *state;
	static const char *const kinds[] = { "receipt", "deposit", "used", "refund", "fee" };
	static const char *const formats[] = { "xero-invoices", "xero-bank", "sage50", "ledger",
					       "gnucash", "plain-invoices" };
	unsigned seed = 7;

	books_fill(p);
	for (int i = 0; i < 120; i++) {
		day_t day = day_add(20260101, (int)random_below(&seed, 360));
		struct books_line line = { .words = "Session", .tax = i % 3 ? "standard" : "zero",
					   .account = "sales" };
		const char *kind = kinds[random_below(&seed, 5)];

		line.quantity = 100 + random_below(&seed, 300);
		line.unit_price = random_below(&seed, 100000);
		line.discount = random_below(&seed, 3) * 500;
		books_pay(p, 1 + i % 3, day, kind, 1 + random_below(&seed, 50000),
			  i % 2 ? "card" : "cash", 0, 0, "");
		books_invoice(p, 1 + i % 3, arena_printf(&p->arena, "R-%04d", i), day,
			      i % 7 ? 0 : 1, &line, 1);
	}
	for (size_t i = 0; i < COUNT(formats); i++) {
		struct format_done all = exported(p, formats[i], 20260101, 20261231, false, "y");
		int64_t rows = 0;
		money_t total = 0;

		for (int m = 1; m <= 12; m++) {
			day_t last = day_make(2026, m, day_month_length(2026, m));
			struct format_done d = exported(p, formats[i], day_make(2026, m, 1), last,
							false, "m");

			rows += d.rows;
			total += d.total;
		}
		assert_int_equal(rows, all.rows);
		assert_int_equal(total, all.total);
	}
}

static void what_is_new_is_new_once(void **state)
{
	struct place *p = *state;

	books_fill(p);
	for (int i = 0; core_format(i); i++) {
		const struct book_format *f = core_format(i);
		struct format_done d = exported(p, f->name, 0, 20261031, true, "a");

		assert_true(d.files == 1 && d.recorded);
		d = exported(p, f->name, 0, 0, true, "b");
		assert_true(d.files == 1);
		unlink(place_path(p, "c"));
		d = exported(p, f->name, 0, 0, true, "c");
		assert_int_equal(d.files, 0);
		assert_false(path_exists(place_path(p, "c")));
	}
	/* What comes later is new; also when it is dated before what went out. */
	books_pay(p, 2, 20261009, "receipt", 777, "card", 0, 0, "");
	assert_int_equal(exported(p, "xero-bank", 0, 0, true, "d").total, 777);
	assert_int_equal(exported(p, "xero-bank", 0, 0, true, "e").files, 0);
}

static void an_opened_account_is_not_opened_again(void **state)
{
	struct place *p = *state;
	const char *text;

	books_fill(p);
	exported(p, "beancount", 0, 20261031, true, "a");
	assert_non_null(strstr(place_read(place_path(p, "a"), &p->arena), "open Assets:Cash\n"));
	exported(p, "beancount", 0, 0, true, "b");
	text = place_read(place_path(p, "b"), &p->arena);
	assert_null(strstr(text, "open Assets:Cash"));
	/* A file of a period stands for itself. */
	exported(p, "beancount", 20261101, 0, false, "c");
	assert_non_null(strstr(place_read(place_path(p, "c"), &p->arena), "open Assets:Cash\n"));
}

static void report(void *ctx, const char *words)
{
	(void)ctx;
	print_error("%s\n", words);
}

static int64_t problems(struct place *p)
{
	struct core_checked done;

	OK(core_check(p->core, report, NULL, &done, &e_));
	return done.problems;
}

static void a_batch_is_the_same_for_ever(void **state)
{
	struct place *p = *state;
	const char *was[40];
	int n = 0;

	books_fill(p);
	for (; core_format(n); n++) {
		exported(p, core_format(n)->name, 0, 0, false, "file");
		was[n] = place_read(place_path(p, "file"), &p->arena);
	}
	{
		struct client then, now;
		struct account old, new;

		OK(core_get(p->core, &client_type, 1, &then, &p->arena, &e_));
		now = then;
		now.family_name = "Lindqvist";
		OK(core_save(p->core, &client_type, &then, &now, NULL, NULL, &e_));
		OK(core_named(p->core, &account_type, "sales", &old, &p->arena, &e_));
		new = old;
		new.code = "9999";
		OK(core_save(p->core, &account_type, &old, &new, NULL, NULL, &e_));
	}
	for (int i = 0; i < n; i++) {
		struct format_done d;

		OK(core_format_again(p->core, i + 1, place_path(p, "again"), NULL, &d, &p->arena,
				     &e_));
		assert_string_equal(place_read(place_path(p, "again"), &p->arena), was[i]);
	}
	assert_int_equal(problems(p), 0);
}

static const char *before(struct place *p, const char *format, day_t from, day_t to)
{
	struct format_job j = { .format = core_format_named(format),
				.period = { .from = from, .to = to } };
	const char *words;

	OK(core_format_before(p->core, &j, &words, &p->arena, &e_));
	return words;
}

#define EXPORTED "was exported in this format before: "
#define WHEN "Mon 23 Nov 2026 10:00, by anna"

/* Nobody should import a day twice: the latest batch of each says it, of this format alone. */
static void what_was_exported_before_is_named(void **state)
{
	struct place *p = *state;
	struct format_done d;

	books_fill(p);
	assert_string_equal(before(p, "xero-invoices", 0, 0), "");
	d = exported(p, "xero-invoices", 20261001, 20261031, false, "file");
	assert_string_equal(d.before, "");
	assert_string_equal(before(p, "quickbooks-invoices", 0, 0), "");
	assert_string_equal(before(p, "xero-invoices", 20261101, 0), "");
	assert_string_equal(before(p, "xero-invoices", 20261001, 20261031),
			    "all of it " EXPORTED "batch 1, " WHEN ": INV-0001, INV-0002");
	assert_string_equal(before(p, "xero-invoices", 0, 0),
			    "2 of these 4 invoices were exported in this format before: batch 1, "
			    WHEN ": INV-0001, INV-0002");
	d = exported(p, "xero-invoices", 0, 0, true, "file");
	assert_string_equal(d.before, "");
	d = exported(p, "xero-invoices", 0, 0, false, "file");
	assert_string_equal(d.before,
			    "all of it " EXPORTED "batch 2, " WHEN ": CN-0001, INV-0003; "
			    "batch 1, " WHEN ": INV-0001, INV-0002");
	for (int i = 0; i < 9; i++)
		exported(p, "freeagent", day_add(20261005, 5 * i), day_add(20261009, 5 * i), false,
			 "file");
	assert_string_equal(before(p, "freeagent", 0, 0),
			    "all of it " EXPORTED "batch 8, " WHEN ": PAY-10; batch 7, " WHEN
			    ": PAY-9; batch 6, " WHEN ": PAY-6, PAY-7, PAY-8; the rest in 2 "
			    "earlier batches");
}

static void a_changed_file_is_noticed(void **state)
{
	struct place *p = *state;
	struct format_done d;
	struct err e = { 0 };
	char hex[HASH_HEX];
	int64_t bytes;
	FILE *f;

	books_fill(p);
	exported(p, "xero-bank", 0, 0, false, "file");
	OK(file_hash(hex, &bytes, place_path(p, "file"), &e_));
	f = fopen(place_path(p, arena_printf(&p->arena, "batches/%.2s/%s.csv", hex, hex)), "a");
	assert_non_null(f);
	fputs("more", f);
	fclose(f);
	assert_int_equal(problems(p), 1);
	assert_int_equal(core_format_again(p->core, 1, place_path(p, "again"), NULL, &d, &p->arena,
					   &e), -ERR_DAMAGED);
}

static int64_t batches(struct place *p)
{
	return book_count(p->core->book, &batch_type);
}

static void without(struct place *p, const struct rectype *t, const char *name, const char *field)
{
	void *was = arena_alloc(&p->arena, t->size), *now;

	OK(core_named(p->core, t, name, was, &p->arena, &e_));
	now = rec_copy(t, was, &p->arena);
	field_clear(field_named(t, field), now);
	OK(core_save(p->core, t, was, now, NULL, NULL, &e_));
}

static void what_is_missing_is_named(void **state)
{
	static const struct {
		const char *format;
		const struct rectype *type;
		const char *name, *field, *words;
	} rows[] = {
		{ "xero-invoices", &account_type, "products", "code",
		  "INV-0001: the account 'products' has no Code, which xero-invoices needs: "
		  "scalpbook account edit products --code=…" },
		{ "xero-invoices", &tax_type, "zero", "xero",
		  "INV-0001: the tax code 'zero' has no name 'In Xero': scalpbook tax edit zero "
		  "--xero=…" },
		{ "gnucash-invoices", &tax_type, "zero", "gnucash",
		  "INV-0001: the tax code 'zero' has no name 'In GnuCash': scalpbook tax edit zero "
		  "--gnucash=…" },
		{ "sage50", &account_type, "card", "code",
		  "PAY-1: the account 'card' has no Code, which sage50 needs: scalpbook account "
		  "edit card --code=…" },
		{ "ledger", &account_type, "debtors", "journal",
		  "INV-0001: the account 'debtors' has no Journal, which ledger needs: scalpbook "
		  "account edit debtors --journal=…" },
		{ "hledger", &account_type, "fees", "journal",
		  "PAY-2: the account 'fees' has no Journal, which hledger needs: scalpbook "
		  "account edit fees --journal=…" },
	};
	struct place *p = *state;

	books_fill(p);
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct format_job j = { .format = core_format_named(rows[i].format) };
		struct format_done d;
		struct err e = { 0 };

		without(p, rows[i].type, rows[i].name, rows[i].field);
		assert_int_equal(books_export(p, &j, place_path(p, "file"), &d, &e), -ERR_INVALID);
		assert_string_equal(e.msg, rows[i].words);
		assert_string_equal(e.field, rows[i].field);
		assert_false(path_exists(place_path(p, "file")));
		assert_int_equal(batches(p), 0);
		/* The first thing missing would hide the next. */
		place_end(p);
		*state = p = place_begin();
		books_fill(p);
	}
}

/* Two that begin alike would become one. */
static void what_tells_apart_is_not_cut(void **state)
{
	static const struct {
		const char *format, *number, *code, *words;
	} rows[] = {
		{ "quickbooks-invoices", "CLINIC-LONDON-2026-0001", "200",
		  "'CLINIC-LONDON-2026-0001' is longer than the 21 characters that "
		  "quickbooks-invoices takes" },
		{ "sage50", "CLINIC-LONDON-2026-0000000000001", "200",
		  "is longer than the 30 characters that sage50 takes" },
		{ "sage50", "INV-7", "SALES-200",
		  "the Code of the account 'sales', SALES-200, is longer than the 8 characters "
		  "that sage50 takes: scalpbook account edit sales --code=…" },
		{ "quickbooks-invoices", "CLINIC-LONDON-26-0001", "SALES-200", NULL },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct format_job j = { .format = core_format_named(rows[i].format),
					.period = { .from = 20261210 } };
		struct account was, now;
		struct format_done d;
		struct err e = { 0 };
		int r;

		books_fill(p);
		OK(core_named(p->core, &account_type, "sales", &was, &p->arena, &e_));
		now = was;
		now.code = rows[i].code;
		if (strcmp(was.code, now.code))
			OK(core_save(p->core, &account_type, &was, &now, NULL, NULL, &e_));
		books_invoice(p, 1, rows[i].number, 20261210, 0, (struct books_line[]){
			{ "Session", 100, 100, 0, "standard", "sales" } }, 1);
		r = books_export(p, &j, place_path(p, "file"), &d, &e);
		assert_int_equal(r, rows[i].words ? -ERR_INVALID : 0);
		if (rows[i].words && !strstr(e.msg, rows[i].words))
			fail_msg("%s", e.msg);
		assert_int_equal(path_exists(place_path(p, "file")), !rows[i].words);
		assert_int_equal(batches(p), !rows[i].words);
		place_end(p);
		*state = p = place_begin();
	}
}

static void prices_with_and_without_tax_do_not_mix(void **state)
{
	struct place *p = *state;
	struct format_job j = { .format = core_format_named("xero-invoices") };
	struct format_done d;
	struct err e = { 0 };

	books_fill(p);
	set(p, "tax_included", "no");
	books_invoice(p, 1, "INV-0004", 20261120, 0, (struct books_line[]){
		{ "Session", 100, 100, 0, "standard", "sales" } }, 1);
	assert_int_equal(books_export(p, &j, place_path(p, "file"), &d, &e), -ERR_INVALID);
	assert_string_equal(e.msg, "from INV-0004 on prices are without tax, before they are not "
			    "so; xero-invoices takes one or the other: export the days before it "
			    "and those from it on apart");
	assert_int_equal(exported(p, "xero-invoices", 20261120, 0, false, "file").rows, 1);
}

static void a_long_file_becomes_several(void **state)
{
	struct place *p = *state;
	struct format_done d;
	struct format_job j = { .format = core_format_named("xero-bank") };
	struct err e = { 0 };

	books_fill(p);
	for (int i = 0; i < 1492; i++)
		books_pay(p, 1, 20261201, "receipt", 1, "card", 0, 0, "");
	d = exported(p, "xero-bank", 0, 0, false, "bank.csv");
	assert_int_equal(d.files, 2);
	assert_int_equal(d.file[0].rows, 1000);
	assert_int_equal(d.file[1].rows, 1492 + BOOKS_PAYMENTS - 1 - 1000);
	assert_int_equal(d.file[0].total + d.file[1].total, BOOKS_MOVED + 1492);
	assert_string_equal(path_base(d.file[1].path), "bank-2.csv");
	assert_true(path_exists(place_path(p, "bank-1.csv")));
	assert_false(path_exists(place_path(p, "bank.csv")));
	assert_int_equal(batches(p), 2);
	assert_int_equal(books_export(p, &j, NULL, &d, &e), -ERR_USAGE);
}

/* Lines of an invoice stay together: the limit of lines falls into the third of them. */
static void an_invoice_is_never_split(void **state)
{
	struct place *p = *state;
	struct books_line lines[400];
	struct format_done d;

	books_fill(p);
	for (int i = 0; i < 400; i++)
		lines[i] = (struct books_line){ "Line", 100, 100, 0, "standard", "sales" };
	for (int i = 0; i < 3; i++)
		books_invoice(p, 1, arena_printf(&p->arena, "L-%d", i), 20261201, 0, lines, 400);
	d = exported(p, "quickbooks-invoices", 20261201, 0, false, "q.csv");
	assert_int_equal(d.files, 2);
	assert_int_equal(d.file[0].rows, 800);
	assert_int_equal(d.file[1].rows, 400);
	/* So does the limit of invoices. */
	for (int i = 0; i < 101; i++)
		books_invoice(p, 1, arena_printf(&p->arena, "M-%d", i), 20261202, 0, lines, 2);
	d = exported(p, "quickbooks-invoices", 20261202, 0, false, "q.csv");
	assert_int_equal(d.files, 2);
	assert_int_equal(d.file[0].rows, 200);
	assert_int_equal(d.file[1].rows, 2);
}

static void cells_that_had_to_change_are_counted(void **state)
{
	struct place *p = *state;
	struct format_done d;

	books_fill(p);
	set(p, "export_names", "yes");
	assert_int_equal(exported(p, "plain", 0, 0, false, "a").changed, 0);
	assert_int_equal(exported(p, "plain-invoices", 0, 0, false, "a").changed, 0);
	/* The newline, and the = in front. */
	assert_int_equal(exported(p, "xero-invoices", 0, 0, false, "a").changed, 2);
	/* Every name has a comma, and there are nine that moved money. */
	assert_int_equal(exported(p, "freeagent", 0, 0, false, "a").changed, 9);
	d = exported(p, "quickbooks-invoices", 0, 0, false, "a");
	assert_string_equal(d.left_out, "CN-0001");
}

static void a_reader_exports_and_leaves_no_batch(void **state)
{
	struct place *p = *state;
	struct format_job j = { .format = core_format_named("plain") };
	struct format_done d;
	struct err e = { 0 };

	books_fill(p);
	core_close(&p->core);
	OK(core_open(&p->core, &(struct core_options){ .dir = p->dir, .via = "screen",
						       .read_only = true }, &e_));
	OK(books_export(p, &j, place_path(p, "file"), &d, &e_));
	assert_int_equal(d.rows, BOOKS_PAYMENTS);
	assert_false(d.recorded);
	assert_int_equal(batches(p), 0);
	j.fresh = true;
	assert_int_equal(books_export(p, &j, place_path(p, "file"), &d, &e), -ERR_DENIED);
}

static void a_preview_shows_the_first_rows(void **state)
{
	struct place *p = *state;
	struct format_preview v;
	struct format_job j = { .format = core_format_named("xero-bank") };

	books_fill(p);
	OK(core_format_preview(p->core, &j, 3, &v, &p->arena, &e_));
	assert_true(v.header && v.more && v.rows == 4 && v.columns == 6);
	assert_string_equal(v.cell[0][1], "*Amount");
	assert_string_equal(v.cell[1][1], "300.00");
	assert_string_equal(v.cell[2][1], "-4.50");
	j.format = core_format_named("beancount");
	OK(core_format_preview(p->core, &j, 2, &v, &p->arena, &e_));
	assert_true(!v.header && v.more && v.rows == 2 && v.columns == 1);
	assert_string_equal(v.cell[0][0], "1970-01-01 open Income:Treatments");
	j.format = core_format_named("xlsx");
	j.period.from = 20270101;
	OK(core_format_preview(p->core, &j, 2, &v, &p->arena, &e_));
	assert_true(v.header && !v.more && v.rows == 1);
	assert_int_equal(batches(p), 0);
}

static void a_batch_is_not_typed_in(void **state)
{
	struct place *p = *state;
	struct batch b;
	struct err e = { 0 };

	core_new(p->core, &batch_type, &b, &p->arena);
	assert_int_equal(core_save(p->core, &batch_type, NULL, &b, NULL, NULL, &e), -ERR_INVALID);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, place_up, place_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_format_is_as_it_was),
		TEST(settings_make_other_files),
		TEST(names_stay_here_unless_asked_for),
		TEST(months_add_up_to_the_whole),
		TEST(random_books_add_up),
		TEST(what_is_new_is_new_once),
		TEST(an_opened_account_is_not_opened_again),
		TEST(a_batch_is_the_same_for_ever),
		TEST(what_was_exported_before_is_named),
		TEST(a_changed_file_is_noticed),
		TEST(what_is_missing_is_named),
		TEST(what_tells_apart_is_not_cut),
		TEST(prices_with_and_without_tax_do_not_mix),
		TEST(a_long_file_becomes_several),
		TEST(an_invoice_is_never_split),
		TEST(cells_that_had_to_change_are_counted),
		TEST(a_reader_exports_and_leaves_no_batch),
		TEST(a_preview_shows_the_first_rows),
		TEST(a_batch_is_not_typed_in),
	};

	return cmocka_run_group_tests_name("formats", tests, NULL, NULL);
}
