/* SPDX-License-Identifier: MIT */
/* A record in print: text, PDF, letters that a font has or has not, files complete or absent. */
#include "tests/place.h"
#include "base/file.h"
#include "base/mem.h"
#include "core/core_impl.h"
#include "core/print.h"
#include "media/pdf.h"

#include <sys/stat.h>
#include <unistd.h>

static void fill(struct place *p)
{
	static const struct { const struct rectype *t; const char *values; } rows[] = {
		{ &assessment_type, "client=1;on=2026-11-02;scale=norwood;code=N3V" },
		{ &session_type,
		  "client=1;starts=2026-11-04 09:00;status=done;layer=1;zones=vertex" },
		{ &consent_type, "client=1;purpose=treatment;version_signed=2026-1" },
	};

	place_client(p, "Łukasz", "山田", "alert=blood thinner");
	for (size_t i = 0; i < COUNT(rows); i++)
		place_add(p, rows[i].t, rows[i].values);
}

static void read_file(struct buf *b, const char *path)
{
	FILE *f = fopen(path, "rb");
	char some[4096];
	size_t n;

	assert_non_null(f);
	while ((n = fread(some, 1, sizeof some, f)) > 0)
		buf_add(b, some, n);
	fclose(f);
}

static int count(const char *s, size_t n, const char *what)
{
	int found = 0;

	for (size_t i = 0; i + strlen(what) <= n; i++)
		found += !memcmp(s + i, what, strlen(what));
	return found;
}

/* What a reader of PDF needs: head, objects, a table of them, the end; and our pages. */
static void assert_pdf(const char *path, int least)
{
	struct stat st;
	BUF(b);

	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	read_file(&b, path);
	assert_true(b.len > 500);
	assert_memory_equal(b.s, "%PDF-1.", 7);
	assert_int_equal(count(b.s, b.len, "\nxref"), 1);
	assert_int_equal(count(b.s, b.len, "startxref"), 1);
	assert_non_null(strstr(b.s + b.len - 10, "%%EOF"));
	assert_in_range(count(b.s, b.len, "/Type /Page\n"), least, 2 * least);
}

static void all_of_it_is_in_the_text(void **state)
{
	static const char *const words[] = {
		"1 山田, Łukasz\n==============\n", "! blood thinner\n", "\nPattern\n-------\n",
		"Norwood III vertex\n", "profile\n", "\nScalp\n-----\n",
		"Layers so far       Vertex: 1\n", "\n1/1, Wed 4 Nov 2026 09:00\n",
		("Treatment           given, signed on 23 Nov 2026, form 2026-1\n"),
		"Web                 missing\n", "\nPrinted Mon 23 Nov 2026 by anna\n",
	};
	struct place *p = *state;
	struct out *out = out_memory();
	struct err e = { 0 };
	int64_t before;

	fill(p);
	before = book_count(p->core->book, &audit_type);
	OK(core_print_text(p->core, 1, false, out, &e_));
	assert_int_equal(book_count(p->core->book, &audit_type), before + 1);
	for (size_t i = 0; i < COUNT(words); i++)
		if (!strstr(out_text(out), words[i]))
			fail_msg("'%s' is not in\n%s", words[i], out_text(out));
	assert_non_null(strstr(out_text(out), "\xe2\xa1"));		/* braille */
	out_abort(&out);
	out = out_memory();
	OK(core_print_text(p->core, 1, true, out, &e_));
	assert_null(strstr(out_text(out), "\xe2\xa1"));
	out_abort(&out);
	out = out_memory();
	before = book_count(p->core->book, &audit_type);
	assert_int_equal(core_print_text(p->core, 7, true, out, &e), -ERR_MISSING);
	assert_int_equal(book_count(p->core->book, &audit_type), before);
	out_abort(&out);
}

static void a_pdf_is_whole_and_private(void **state)
{
	struct place *p = *state;
	const char *path = arena_printf(&p->arena, "%s/x.pdf", p->dir), *missing = "?";
	int64_t before;

	fill(p);
	before = book_count(p->core->book, &audit_type);
	setenv("SCALPBOOK_FONTS", "/nonexistent", 1);
	OK(core_print_pdf(p->core, 1, path, &missing, &p->arena, &e_));
	assert_string_equal(missing, "山田Ł");
	assert_pdf(path, 2);
	assert_int_equal(book_count(p->core->book, &audit_type), before + 1);
	for (int i = 0; i < 40; i++)
		place_add(p, &session_type, "client=1;starts=2026-11-05 09:00;status=done");
	OK(core_set(p->core, "paper", "Letter", &e_));
	OK(core_print_pdf(p->core, 1, path, &missing, &p->arena, &e_));
	assert_pdf(path, 7);
	unsetenv("SCALPBOOK_FONTS");
}

/* On a system with the font that ./dev's machines have; elsewhere there is nothing to see. */
static void letters_that_a_font_has_are_there(void **state)
{
	static const char dejavu[] = "/usr/share/fonts/truetype/dejavu";
	struct place *p = *state;
	struct pdf *pdf;

	if (!path_exists(dejavu))
		skip();
	OK(pdf_open(&pdf,
		    &(struct pdf_spec){ .title = "x", .wide = 100, .high = 100, .fonts = dejavu },
		    &e_));
	pdf_page_add(pdf);
	pdf_text(pdf, 10, 10, (struct pdf_font){ 10, false }, "Łukasz Ωμέγα Жизнь é");
	assert_string_equal(pdf_missing(pdf), "");
	pdf_text(pdf, 10, 20, (struct pdf_font){ 10, true }, "Łukasz 山 🌻 山");
	assert_string_equal(pdf_missing(pdf), "山🌻");
	assert_true(pdf_text_width(pdf, (struct pdf_font){ 10, false }, "WW", 2) >
		    2 * pdf_text_width(pdf, (struct pdf_font){ 10, false }, "ii", 2));
	pdf_close(&pdf);
	(void)p;
}

/* A file that only looks like a font is passed over, whatever its bytes say. */
static void a_broken_font_does_no_harm(void **state)
{
	static const unsigned char bytes[] = {
		0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 'g', 'l', 'y', 'f', 0, 0, 0, 0, 0, 0, 0, 44,
		0, 0, 0, 4, 'c', 'm', 'a', 'p', 0, 0, 0, 0, 0, 0, 0, 44, 0, 0, 0, 99, 0, 0, 0, 1,
		0, 3, 0, 1, 0, 0, 0, 12, 0, 4, 0, 40, 0, 0, 0xff, 0xfe, 0, 0, 0, 0, 0, 0,
		0xff, 0xff, 0, 0, 0, 0, 0, 0, 0x7f, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
		0, 0, 0, 0, 0, 0, 0, 0,
	};
	struct place *p = *state;
	const char *dir = arena_printf(&p->arena, "%s/fonts", p->dir);
	const char *pdf_path = arena_printf(&p->arena, "%s/x.pdf", p->dir);

	fill(p);
	assert_int_equal(mkdir(dir, 0700), 0);
	setenv("SCALPBOOK_FONTS", dir, 1);
	for (size_t n = 0; n <= sizeof bytes; n += 4) {
		const char *path = arena_printf(&p->arena, "%s/DejaVuSans.ttf", dir), *missing;
		FILE *f = fopen(path, "wb");

		assert_non_null(f);
		assert_int_equal(fwrite(bytes, 1, n, f), n);
		assert_int_equal(fclose(f), 0);
		OK(core_print_pdf(p->core, 1, pdf_path, &missing, &p->arena, &e_));
		assert_string_equal(missing, "山田Ł");
	}
	unsetenv("SCALPBOOK_FONTS");
}

static void a_file_that_cannot_be_written_changes_nothing(void **state)
{
	struct place *p = *state;
	const char *missing;
	struct err e = { 0 };
	int64_t before;

	fill(p);
	before = book_count(p->core->book, &audit_type);
	assert_true(core_print_pdf(p->core, 1, "/nonexistent/x.pdf", &missing, &p->arena, &e) < 0);
	assert_int_equal(core_print_pdf(p->core, 1, "/dev/null", &missing, &p->arena, &e),
			 -ERR_INVALID);
	assert_int_equal(core_print_pdf(p->core, 9, "/nonexistent/x.pdf", &missing, &p->arena, &e),
			 -ERR_MISSING);
	assert_int_equal(book_count(p->core->book, &audit_type), before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(all_of_it_is_in_the_text, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_pdf_is_whole_and_private, place_up, place_down),
		cmocka_unit_test_setup_teardown(letters_that_a_font_has_are_there, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_broken_font_does_no_harm, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_file_that_cannot_be_written_changes_nothing,
						place_up, place_down),
	};

	return cmocka_run_group_tests_name("print", tests, NULL, NULL);
}
