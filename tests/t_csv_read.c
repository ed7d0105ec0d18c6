/* SPDX-License-Identifier: MIT */
/* Reading CSV as real systems and hostile people write it, and the words for what is broken. */
#include "tests/test.h"
#include "base/mem.h"
#include "csv/read.h"
#include "tests/scratch.h"

#include <unistd.h>

static void write_file(const void *bytes, size_t n)
{
	FILE *f = fopen(scratch_path("rows.csv"), "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, n, f), n);
	assert_int_equal(fclose(f), 0);
}

/*
 * "1:a|b 2:c|d": each row with its line; then the code of csv_row(). What could not be opened adds
 * nothing.
 */
static int read_all(struct buf *rows, const char *name, const struct csv_options *o,
		    char *delimiter, enum csv_encoding *encoding, struct err *e)
{
	CSV_READER(r);
	struct csv_cells row;
	int code = csv_open(&r, name, o, e);

	while (code >= 0 && (code = csv_row(r, &row, e)) > 0) {
		buf_printf(rows, "%s%ld:", rows->len ? " " : "", row.line);
		for (int i = 0; i < row.count; i++) {
			assert_int_equal(row.len[i], strlen(row.cell[i]));
			buf_printf(rows, "%s%s", i ? "|" : "", row.cell[i]);
		}
	}
	if (r) {
		*delimiter = csv_delimiter(r);
		*encoding = csv_encoding(r);
	}
	return code;
}

#define BYTES(s) s, sizeof s - 1

static const struct {
	const char *bytes;
	size_t n;
	const char *rows, *words;	/* what is read, what the error says (NULL: none) */
	char delimiter;
	enum csv_encoding encoding;
} inputs[] = {
	{ BYTES("a,b\nc,d\n"), "1:a|b 2:c|d", NULL, ',', CSV_GUESS },
	{ BYTES("a,b\r\nc,d\r\n"), "1:a|b 2:c|d", NULL, ',', CSV_GUESS },
	{ BYTES("a,b\rc,d\r"), "1:a|b 2:c|d", NULL, ',', CSV_GUESS },
	{ BYTES("a,b\nc,d"), "1:a|b 2:c|d", NULL, ',', CSV_GUESS },
	{ BYTES(""), "", NULL, ',', CSV_GUESS },
	{ BYTES("\n\n\n"), "", NULL, ',', CSV_GUESS },
	{ BYTES("a\n\nb\n"), "1:a 3:b", NULL, ',', CSV_GUESS },
	{ BYTES("a\r\n\r\nb\r\n"), "1:a 3:b", NULL, ',', CSV_GUESS },
	{ BYTES("a\r\rb\r"), "1:a 3:b", NULL, ',', CSV_GUESS },
	{ BYTES("a\n  \t\nb\n"), "1:a 3:b", NULL, ',', CSV_GUESS },
	{ BYTES("\r\n a \r\n"), "2:a", NULL, ',', CSV_GUESS },
	{ BYTES("a\r \nb"), "1:a 3:b", NULL, ',', CSV_GUESS },
	{ BYTES("\"\"\n\"\",\n"), "1: 2:|", NULL, ',', CSV_GUESS },
	{ BYTES("a,,\n,,\n"), "1:a|| 2:||", NULL, ',', CSV_GUESS },
	{ BYTES("a,\"\"\n"), "1:a|", NULL, ',', CSV_GUESS },
	{ BYTES("a,"), "1:a|", NULL, ',', CSV_GUESS },
	/* Quotes */
	{ BYTES("\"a,b\",\"c\"\"d\"\n"), "1:a,b|c\"d", NULL, ',', CSV_GUESS },
	{ BYTES("x,\"a\nb\"\ny,z\n"), "1:x|a\nb 3:y|z", NULL, ',', CSV_GUESS },
	{ BYTES("x,\"a\r\nb\r\"\r\ny,z\r\n"), "1:x|a\r\nb\r 4:y|z", NULL, ',', CSV_GUESS },
	{ BYTES("\"a\n\n\n\"\nb\n"), "1:a\n\n\n 5:b", NULL, ',', CSV_GUESS },
	{ BYTES("\"a\" , \"b\"\n"), "1:a|b", NULL, ',', CSV_GUESS },
	{ BYTES("\" a \", b \n"), "1: a |b", NULL, ',', CSV_GUESS },
	{ BYTES("\"a\""), "1:a", NULL, ',', CSV_GUESS },
	{ BYTES("a b, c  d\n"), "1:a b|c  d", NULL, ',', CSV_GUESS },
	{ BYTES("'a,b'\n"), "1:'a|b'", NULL, ',', CSV_GUESS },
	/* Delimiters */
	{ BYTES("a;b\n1,5;2\n"), "1:a|b 2:1,5|2", NULL, ';', CSV_GUESS },
	{ BYTES("a\tb\n\tc,d\n"), "1:a|b 2:|c,d", NULL, '\t', CSV_GUESS },
	{ BYTES("a\tb c\t\n"), "1:a|b c|", NULL, '\t', CSV_GUESS },
	{ BYTES("\"a,b,c\";d\n"), "1:a,b,c|d", NULL, ';', CSV_GUESS },
	{ BYTES("\"a\n,,,\";d\n"), "1:a\n,,,|d", NULL, ';', CSV_GUESS },
	{ BYTES("a,b;c\n"), "1:a|b;c", NULL, ',', CSV_GUESS },
	{ BYTES("name\nÅsa\n"), "1:name 2:Åsa", NULL, ',', CSV_UTF8 },
	{ BYTES("sep=;\r\na;b,c,d\r\n"), "2:a|b,c,d", NULL, ';', CSV_GUESS },
	{ BYTES("SEP=|\na|b\n"), "2:a|b", NULL, '|', CSV_GUESS },
	{ BYTES("sep=\n"), "1:sep=", NULL, ',', CSV_GUESS },
	/* Encodings */
	{ BYTES("\xef\xbb\xbfg;h\nÅsa;Öberg\n"), "1:g|h 2:Åsa|Öberg", NULL, ';', CSV_UTF8 },
	{ BYTES("\xef\xbb\xbf\"a,b\",c\n"), "1:a,b|c", NULL, ',', CSV_UTF8 },
	{ BYTES("\xef\xbb\xbf"), "", NULL, ',', CSV_UTF8 },
	{ BYTES("\xc5sa,M\xfcller\n\x80 5\n"), "1:Åsa|Müller 2:€ 5", NULL, ',', CSV_CP1252 },
	{ BYTES("a,\x81\n"), "1:a|\xef\xbf\xbd", NULL, ',', CSV_CP1252 },
	{ BYTES("日本語,😀\n"), "1:日本語|😀", NULL, ',', CSV_UTF8 },
	{ BYTES("Åsa,Öberg\nx\nab\xff" "c,d\n"), "1:Åsa|Öberg 2:x",
	  "line 3, column 1, character 3: not valid UTF-8", ',', CSV_UTF8 },
	{ BYTES("Åsa,Öberg\n\xed\xa0\x80\n"), "1:Åsa|Öberg",
	  "line 2, column 1, character 1: not valid UTF-8", ',', CSV_UTF8 },
	{ BYTES("Åsa Öberg\n\xc3"), "1:Åsa Öberg", "line 2", ',', CSV_UTF8 },
	{ BYTES("\xff\xfe" "a\0"), "", "UTF-16", 0, CSV_GUESS },
	{ BYTES("\xfe\xff\0a"), "", "UTF-16", 0, CSV_GUESS },
	{ BYTES("a\0b\0\n\0"), "", "line 1, column 1, character 2: a NUL byte", ',', CSV_GUESS },
	{ BYTES("x,y\nz,\"\0\"\n"), "1:x|y",
	  "line 2, column 2, character 4: a NUL", ',', CSV_GUESS },
	{ BYTES("\0"), "", "line 1, column 1, character 1: a NUL byte", ',', CSV_GUESS },
	/* Broken: the rows before stay, the row itself is never delivered. */
	{ BYTES("a,b\nc,d\"e\"\nf\n"), "1:a|b",
	  "line 2, column 2, character 4: a quote inside a cell that does", ',', CSV_GUESS },
	{ BYTES("a\n\"b\"c,d\n"), "1:a",
	  "line 2, column 1, character 4: text after the closing quote", ',', CSV_GUESS },
	{ BYTES("a\n\"x\ny\nÅÅ\"z\n"), "1:a",
	  "line 4, column 1, character 4: text", ',', CSV_UTF8 },
	{ BYTES("a\nb\n\"c\nd\n"), "1:a 2:b", "line 3: a quote opened in the row", ',', CSV_GUESS },
	{ BYTES("\""), "", "line 1: a quote opened", ',', CSV_GUESS },
	{ BYTES("5\" x 3,b\n"), "", "line 1, column 1, character 2: a quote", ',', CSV_GUESS },
};

static void check_input(size_t i, const char *name)
{
	BUF(rows);
	struct err e = { 0 };
	char delimiter = 0;
	enum csv_encoding encoding = CSV_GUESS;
	int code = read_all(&rows, name, NULL, &delimiter, &encoding, &e);

	if (strcmp(buf_str(&rows), inputs[i].rows) != 0 || (code < 0) != !!inputs[i].words)
		fail_msg("input %zu '%s': '%s', %s", i, inputs[i].bytes, buf_str(&rows), e.msg);
	if (inputs[i].words) {
		assert_int_equal(code, -ERR_INVALID);
		if (!strstr(e.msg, inputs[i].words))
			fail_msg("input %zu: '%s' does not say '%s'", i, e.msg, inputs[i].words);
		assert_non_null(strstr(e.msg, strcmp(name, "-") == 0 ? "standard input" : name));
	}
	assert_int_equal(delimiter, inputs[i].delimiter);
	assert_int_equal(encoding, inputs[i].encoding);
}

static void inputs_from_a_file(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(inputs); i++) {
		write_file(inputs[i].bytes, inputs[i].n);
		check_input(i, scratch_path("rows.csv"));
	}
}

static void inputs_from_a_pipe(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(inputs); i++) {
		int ends[2];

		/* Not by its name in /dev/fd, which is absent where /proc is not mounted. */
		assert_int_equal(pipe(ends), 0);
		assert_int_equal(write(ends[1], inputs[i].bytes, inputs[i].n), inputs[i].n);
		close(ends[1]);
		assert_int_equal(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
		if (ends[0] != STDIN_FILENO)
			close(ends[0]);
		check_input(i, "-");
	}
}

static void expect(const void *bytes, size_t n, const struct csv_options *o, const char *rows,
		   const char *words)
{
	BUF(got);
	struct err e = { 0 };
	char delimiter;
	enum csv_encoding encoding;

	write_file(bytes, n);
	read_all(&got, scratch_path("rows.csv"), o, &delimiter, &encoding, &e);
	assert_string_equal(buf_str(&got), rows);
	if (!words)
		assert_string_equal(e.msg, "");
	else if (!strstr(e.msg, words))
		fail_msg("'%s' does not say '%s'", e.msg, words);
}

static void what_is_told_is_not_guessed(void **state)
{
	(void)state;
	expect(BYTES("a;b,c\n"), &(struct csv_options){ .delimiter = ',' }, "1:a;b|c", NULL);
	expect(BYTES("a b c\n"), &(struct csv_options){ .delimiter = ' ' }, "1:a|b|c", NULL);
	expect(BYTES("sep=,\na;b\n"), &(struct csv_options){ .delimiter = ';' }, "2:a|b", NULL);
	expect(BYTES("a\n"), &(struct csv_options){ .delimiter = '"' }, "", "cannot be the");
	expect(BYTES("\xc3\x85\n"), &(struct csv_options){ .encoding = CSV_CP1252 }, "1:Ã…", NULL);
	expect(BYTES("\xc5\n"), &(struct csv_options){ .encoding = CSV_UTF8 }, "", "not valid");
}

/*
 * One good character beyond ASCII by chance does not make a file UTF-8 when it is read as a whole
 * first.
 */
static void most_of_the_file_decides(void **state)
{
	(void)state;
	expect(BYTES("\xc3\xa9,\xe9,\xe8\n"), NULL, "1:Ã©|é|è", NULL);
}

static void what_is_no_file(void **state)
{
	CSV_READER(r);
	struct err e = { 0 };

	(void)state;
	assert_int_equal(csv_open(&r, scratch, NULL, &e), -ERR_INVALID);
	assert_non_null(strstr(e.msg, "is a directory"));
	assert_int_equal(csv_open(&r, scratch_path("none.csv"), NULL, &e), -ERR_MISSING);
	assert_null(r);
}

/* Whatever stands where a chunk ends, the rows and their lines are the same. */
static void chunk_ends_do_not_matter(void **state)
{
	static const char tail[] = "\"Å\r\nÖ\"\"\",😀 \r\n\r\nx,\"y\"\r\n\"\n\",z\rlast,é";

	(void)state;
	for (size_t pad = 65530 - sizeof tail; pad < 65545; pad++) {
		BUF(bytes);
		BUF(rows);

		buf_puts(&bytes, "a,");
		for (size_t i = 0; i < pad; i++)
			buf_puts(&bytes, "b");
		buf_printf(&rows, "1:a|%s", bytes.s + 2);
		buf_puts(&bytes, "\r\n");
		buf_puts(&bytes, tail);
		buf_puts(&rows, " 2:Å\r\nÖ\"|😀 5:x|y 6:\n|z 8:last|é");
		expect(bytes.s, bytes.len, NULL, rows.s, NULL);
	}
}

static void windows_1252_grows_over_chunks(void **state)
{
	BUF(bytes);
	BUF(rows);

	(void)state;
	for (int i = 1; i <= 20000; i++) {
		buf_printf(&bytes, "%d,\x80\xc5\r\n", i);
		buf_printf(&rows, "%s%d:%d|€Å", i > 1 ? " " : "", i, i);
	}
	expect(bytes.s, bytes.len, NULL, rows.s, NULL);
}

static void a_row_has_limits(void **state)
{
	BUF(bytes);
	BUF(wide);

	(void)state;
	buf_puts(&bytes, "a,b\n\n\"");
	for (int i = 0; i < CSV_ROW_MAX / 8 + 8192; i++)
		buf_puts(&bytes, "never\n,,");
	expect(bytes.s, bytes.len, NULL, "1:a|b", "line 3: the row that begins here is longer");
	for (int i = 0; i < CSV_COLUMNS_MAX; i++)
		buf_puts(&wide, ",");
	expect(wide.s, wide.len, NULL, "", "line 1: the row that begins here has more than 4096");
}

static void after_the_end_it_stays_the_end(void **state)
{
	CSV_READER(r);
	struct csv_cells row;
	struct err e = { 0 };

	(void)state;
	write_file(BYTES("\xef\xbb\xbf" "a"));
	assert_int_equal(csv_open(&r, scratch_path("rows.csv"), NULL, &e), 0);
	assert_true(csv_guarded(r));
	assert_int_equal(csv_row(r, &row, &e), 1);
	assert_int_equal(row.count, 1);
	assert_int_equal(csv_row(r, &row, &e), 0);
	assert_int_equal(csv_row(r, &row, &e), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(inputs_from_a_file),
		cmocka_unit_test(inputs_from_a_pipe),
		cmocka_unit_test(what_is_told_is_not_guessed),
		cmocka_unit_test(most_of_the_file_decides),
		cmocka_unit_test(what_is_no_file),
		cmocka_unit_test(chunk_ends_do_not_matter),
		cmocka_unit_test(windows_1252_grows_over_chunks),
		cmocka_unit_test(a_row_has_limits),
		cmocka_unit_test(after_the_end_it_stays_the_end),
	};

	return cmocka_run_group_tests_name("csv_read", tests, scratch_make, scratch_remove);
}
