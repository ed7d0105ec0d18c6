/* SPDX-License-Identifier: MIT */
/* Writing CSV: quoting as libcsv does it, the guard, and that every row comes back. */
#include "tests/test.h"
#include "base/mem.h"
#include "csv/read.h"
#include "csv/write.h"
#include "tests/scratch.h"

#include <csv.h>

enum { PLAIN = CSV_PROFILE_PLAIN, SHEET = CSV_PROFILE_SPREADSHEET };

/* A row of one text cell between two letters, as bytes; 'number' through csv_number(). */
static void check_cell(const struct csv_profile *p, bool number, const char *cell, size_t n,
		       const char *expected)
{
	OUT(o);
	struct csv_writer w;
	BUF(row);

	o = out_memory();
	csv_begin(&w, o, p);
	csv_text(&w, "h", 1);
	csv_text(&w, "i", 1);
	csv_end(&w);
	(number ? csv_number : csv_text)(&w, cell, n);
	csv_text(&w, "z", 1);
	csv_end(&w);
	buf_printf(&row, "%sh%ci\r\n%s%cz\r\n", p->bom ? "\xef\xbb\xbf" : "", p->delimiter,
		   expected, p->delimiter);
	assert_string_equal(out_text(o), buf_str(&row));
}

static void text_is_quoted_where_needed(void **state)
{
	static const struct {
		const char *text, *plain, *sheet;
	} rows[] = {
		{ "", "", "" },
		{ "Åsa", "Åsa", "Åsa" },
		{ "a b", "a b", "a b" },
		{ "a,b", "\"a,b\"", "a,b" },
		{ "a;b", "a;b", "\"a;b\"" },
		{ "long before, this", "\"long before, this\"", "long before, this" },
		{ "12345678\"", "\"12345678\"\"\"", "\"12345678\"\"\"" },
		{ "a\nb", "\"a\nb\"", "\"a\nb\"" },
		{ "a\rb", "\"a\rb\"", "\"a\rb\"" },
		{ "a\tb", "\"a\tb\"", "\"a\tb\"" },
		{ " a", "\" a\"", "\" a\"" },
		{ "a ", "\"a \"", "\"a \"" },
		{ " ", "\" \"", "\" \"" },
		{ "\"", "\"\"\"\"", "\"\"\"\"" },
		{ "ÄÖÜäöüß€", "ÄÖÜäöüß€", "ÄÖÜäöüß€" },
		/* Formulas */
		{ "=1+1", "=1+1", "'=1+1" },
		{ "+46 70 123", "+46 70 123", "'+46 70 123" },
		{ "-50.00", "-50.00", "'-50.00" },
		{ "@SUM(A1)", "@SUM(A1)", "'@SUM(A1)" },
		{ "\t=1", "\"\t=1\"", "\"'\t=1\"" },
		{ "\r=1", "\"\r=1\"", "\"'\r=1\"" },
		{ "\n=1", "\"\n=1\"", "\"'\n=1\"" },
		{ "＝1", "＝1", "'＝1" },
		{ "＋1", "＋1", "'＋1" },
		{ "－1", "－1", "'－1" },
		{ "＠a", "＠a", "'＠a" },
		{ "'=1", "'=1", "''=1" },
		{ "'tis", "'tis", "'tis" },
		{ "a=1", "a=1", "a=1" },
		{ "=HYPERLINK(\"http://x\";\"y\")", "\"=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"",
		  "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t n = strlen(rows[i].text);

		check_cell(&csv_profiles[PLAIN], false, rows[i].text, n, rows[i].plain);
		check_cell(&csv_profiles[SHEET], false, rows[i].text, n, rows[i].sheet);
	}
	check_cell(&csv_profiles[PLAIN], false, "a\0b", 3, "\"a\xef\xbf\xbd" "b\"");
	check_cell(&csv_profiles[PLAIN], false, NULL, 0, "");
}

static void numbers_are_never_guarded(void **state)
{
	static const struct {
		const char *text, *plain, *sheet;
	} rows[] = {
		{ "0", "0", "0" },
		{ "-50.00", "-50.00", "-50,00" },
		{ "1250.5", "1250.5", "1250,5" },
		{ "-7", "-7", "-7" },
		{ "", "", "" },
		/* No numbers, so the guard sees them. */
		{ "-", "-", "'-" },
		{ "-1+cmd", "-1+cmd", "'-1+cmd" },
		{ "=1", "=1", "'=1" },
		{ "1.", "1.", "1." },
		{ "-.5", "-.5", "'-.5" },
		{ "1.2.3", "1.2.3", "1.2.3" },
	};
	struct csv_profile comma = csv_profiles[SHEET];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t n = strlen(rows[i].text);

		check_cell(&csv_profiles[PLAIN], true, rows[i].text, n, rows[i].plain);
		check_cell(&csv_profiles[SHEET], true, rows[i].text, n, rows[i].sheet);
	}
	comma.delimiter = ',';
	check_cell(&comma, true, "-50.00", 6, "\"-50,00\"");
	check_cell(&comma, true, "50", 2, "50");
}

static void the_first_line_cannot_mislead(void **state)
{
	static const struct {
		const char *cell, *line;
	} rows[] = {
		{ "a;b;c", "\"a;b;c\"\r\n" },
		{ "a\tb", "\"a\tb\"\r\n" },
		{ "sep=;", "\"sep=;\"\r\n" },
		{ "\xef\xbb\xbf", "\"\xef\xbb\xbf\"\r\n" },
		{ "", "\"\"\r\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		OUT(o);
		struct csv_writer w;

		o = out_memory();
		csv_begin(&w, o, &csv_profiles[PLAIN]);
		csv_text(&w, rows[i].cell, strlen(rows[i].cell));
		csv_end(&w);
		assert_string_equal(out_text(o), rows[i].line);
	}
}

static void profiles_have_names(void **state)
{
	(void)state;
	assert_ptr_equal(csv_profile_named("spreadsheet"), &csv_profiles[SHEET]);
	assert_null(csv_profile_named("Plain"));
}

static uint64_t seed = 1;

static unsigned draw(unsigned limit)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (unsigned)(seed >> 33) % limit;
}

/* Text in which everything that matters is frequent. */
static void draw_text(struct buf *b)
{
	static const char *const parts[] = {
		"a",
		"b",
		" ",
		"  ",
		"\t",
		"\n",
		"\r",
		"\r\n",
		"\"",
		"\"\"",
		",",
		";",
		"'",
		"''",
		"=",
		"+",
		"-",
		"@",
		"＝",
		"＠",
		"Å",
		"日本",
		"😀",
		"sep=;",
		"\xef\xbb\xbf",
		"0",
		"1.5",
		"longer than eight bytes",
	};
	unsigned n = draw(12) ? draw(5) : draw(60);

	buf_clear(b);
	buf_puts(b, "");
	for (unsigned i = 0; i < n; i++)
		buf_puts(b, parts[draw(COUNT(parts))]);
}

/*
 * Where a cell is quoted, byte for byte what libcsv writes; where not, libcsv reads it as the same
 * text (rows below).
 */
static void quoted_as_libcsv_quotes(void **state)
{
	BUF(text);

	(void)state;
	for (int i = 0; i < 20000; i++) {
		OUT(o);
		struct csv_writer w;
		char theirs[4096];
		const char *ours;
		size_t n;

		draw_text(&text);
		n = csv_write(theirs, sizeof theirs, buf_str(&text), text.len);
		assert_in_range(n, 2, sizeof theirs - 1);
		theirs[n] = '\0';
		o = out_memory();
		csv_begin(&w, o, &csv_profiles[PLAIN]);
		csv_text(&w, buf_str(&text), text.len);
		csv_end(&w);
		ours = out_text(o);
		if (*ours != '"') {
			theirs[n - 1] = '\0';
			memmove(theirs, theirs + 1, n - 1);
		}
		strcat(theirs, "\r\n");
		assert_string_equal(ours, theirs);
	}
}

enum { ROWS = 20000 };

static void write_rows(const struct csv_profile *p, int columns, uint64_t from)
{
	OUT(o);
	BUF(text);
	struct csv_writer w;
	struct err e = { 0 };

	seed = from;
	assert_int_equal(out_file(&o, scratch_path("rows.csv"), &e), 0);
	csv_begin(&w, o, p);
	for (int i = 0; i < ROWS; i++) {
		for (int n = columns; n; n--) {
			draw_text(&text);
			csv_text(&w, text.s, text.len);
		}
		csv_end(&w);
	}
	assert_int_equal(out_finish(&o, &e), 0);
}

/* How many cells differ from what was written. */
static int compare_rows(const struct csv_profile *p, int columns, uint64_t from, bool unguard)
{
	CSV_READER(r);
	BUF(text);
	struct csv_cells row;
	struct err e = { 0 };
	int different = 0;

	seed = from;
	assert_int_equal(csv_open(&r, scratch_path("rows.csv"), NULL, &e), 0);
	assert_int_equal(csv_guarded(r), p->guard);
	for (int i = 0; i < ROWS; i++) {
		if (csv_row(r, &row, &e) != 1)
			fail_msg("row %d: %s", i, e.msg);
		assert_int_equal(row.count, columns);
		for (int c = 0; c < row.count; c++) {
			const char *got = unguard ? csv_unguard(row.cell[c]) : row.cell[c];

			draw_text(&text);
			different += strcmp(got, text.s) != 0;
		}
	}
	assert_int_equal(csv_row(r, &row, &e), 0);
	return different;
}

static void every_row_comes_back(void **state)
{
	(void)state;
	for (int columns = 1; columns <= 5; columns++) {
		struct csv_profile other = csv_profiles[SHEET];
		uint64_t from = (uint64_t)columns;

		other.delimiter = columns % 2 ? ',' : '\t';
		write_rows(&csv_profiles[PLAIN], columns, from);
		assert_int_equal(compare_rows(&csv_profiles[PLAIN], columns, from, false), 0);
		write_rows(&csv_profiles[SHEET], columns, from);
		assert_int_equal(compare_rows(&csv_profiles[SHEET], columns, from, true), 0);
		write_rows(&other, columns, from);
		assert_int_equal(compare_rows(&other, columns, from, true), 0);
	}
}

/* The comparison above sees it when the guard is not taken away again. */
static void the_guard_is_there(void **state)
{
	(void)state;
	write_rows(&csv_profiles[SHEET], 3, 1);
	assert_true(compare_rows(&csv_profiles[SHEET], 3, 1, false) > ROWS / 10);
}

static void long_cells_come_back(void **state)
{
	static const char *const fills[] = { "x", "\"", "a,b", "=\n" };

	(void)state;
	for (size_t i = 0; i < COUNT(fills); i++) {
		OUT(o);
		CSV_READER(r);
		BUF(text);
		struct csv_writer w;
		struct csv_cells row;
		struct err e = { 0 };

		while (text.len < 300 * 1024)
			buf_puts(&text, fills[i]);
		assert_int_equal(out_file(&o, scratch_path("rows.csv"), &e), 0);
		csv_begin(&w, o, &csv_profiles[SHEET]);
		csv_text(&w, text.s, text.len);
		csv_end(&w);
		assert_int_equal(out_finish(&o, &e), 0);
		assert_int_equal(csv_open(&r, scratch_path("rows.csv"), NULL, &e), 0);
		assert_int_equal(csv_row(r, &row, &e), 1);
		assert_string_equal(csv_unguard(row.cell[0]), text.s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_quoted_where_needed),
		cmocka_unit_test(numbers_are_never_guarded),
		cmocka_unit_test(the_first_line_cannot_mislead),
		cmocka_unit_test(profiles_have_names),
		cmocka_unit_test(quoted_as_libcsv_quotes),
		cmocka_unit_test(every_row_comes_back),
		cmocka_unit_test(the_guard_is_there),
		cmocka_unit_test(long_cells_come_back),
	};

	return cmocka_run_group_tests_name("csv_write", tests, scratch_make, scratch_remove);
}
