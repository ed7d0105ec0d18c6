/* SPDX-License-Identifier: MIT */
/*
 * What real systems export comes in whole or not at all, and what is wrong with it is told cell by
 * cell.
 */
#include "tests/place.h"
#include "base/mem.h"
#include "core/check.h"
#include "core/export.h"
#include "core/core_impl.h"
#include "core/import.h"
#include "tests/faulty.h"

struct told {
	struct arena *a;
	const char *all;	/* the notes, a line each */
	int elsewhere;		/* notes in another thread than the test's */
};
static _Thread_local bool here;

static void note(void *ctx, const struct import_note *n)
{
	struct told *t = ctx;

	t->elsewhere += !here;
	t->all = arena_printf(t->a, "%s%ld/%d %s%s%s\n", t->all, n->line, n->column, n->field,
			      *n->field ? ": " : "", n->reason);
}

static struct import_done import_with(struct place *p, const char *text, struct import_spec spec,
				      struct told *t)
{
	struct import_done done = { -1, -1, -1 };

	*t = (struct told){ &p->arena, "", 0 };
	here = true;
	spec.path = place_file(p, "in.csv", text);
	spec.note = note;
	spec.ctx = t;
	OK(core_import(p->core, &spec, &done, &e_));
	assert_int_equal(t->elsewhere, 0);
	return done;
}

static void assert_done(struct import_done d, int64_t added, int64_t present, int64_t refused,
			const struct told *t)
{
	if (d.added != added || d.present != present || d.refused != refused)
		fail_msg("added %d, there %d, refused %d; notes:\n%s", (int)d.added, (int)d.present,
			 (int)d.refused, t->all);
}

static struct client client(struct place *p, int64_t number)
{
	struct client c = { 0 };

	OK(core_get(p->core, &client_type, number, &c, &p->arena, &e_));
	return c;
}

static const char *exported(struct place *p, const char *profile)
{
	struct out *out = out_memory();
	struct export_spec spec = { .type = &client_type, .q.status = "all", .profile = profile };
	const char *text;

	OK(core_export(p->core, &spec, out, &e_));
	text = arena_strdup(&p->arena, out_text(out));
	out_abort(&out);
	return text;
}

/* So many rows are read beside the storing: what is wrong comes in order and to the caller. */
static void notes_of_many_rows(void **state)
{
	struct place *p = *state;
	struct told t;
	BUF(text);

	buf_puts(&text, "given_name,family_name,born,hat\n");
	for (int i = 2; i <= 2000; i++)
		buf_printf(&text, "Per,No %d,%s,\n", i, i % 600 ? "1984-05-31" : "soon");
	assert_done(import_with(p, buf_str(&text), (struct import_spec){ .dry_run = false }, &t), 0,
		    0, 3, &t);
	assert_ptr_equal(strstr(t.all, "1/4 "), t.all);
	assert_true(strstr(t.all, "\n600/3 ") < strstr(t.all, "\n1200/3 "));
	assert_true(strstr(t.all, "\n1200/3 ") < strstr(t.all, "\n1800/3 "));
	assert_non_null(strstr(t.all, "\n600/3 "));
}

/* One way in for each header: our names, labels, aliases, other people's marks and languages. */
static void headers_in_other_words(void **state)
{
	struct place *p = *state;
	static const char *const heads[] = {
		"given_name,family_name,born,phone",
		"Given name,Family name,Date of birth,Phone",
		"FIRST NAME;Surname;D.O.B.;Mobile",
		"Vorname\tNachname\tGeburtsdatum\tHandy",
		("\xef\xbb\xbf"
		 "Förnamn;Efternamn;Födelsedatum;Telefon"),
		"\"Prénom\",\"Nom\",\"Date de naissance\",\"Tel.\"",
	};

	for (size_t i = 0; i < COUNT(heads); i++) {
		char mark = strpbrk(heads[i], ",;\t")[0];
		struct told t;
		const char *text = arena_printf(&p->arena,
						"%s\nÅsa%cÖberg%c1984-05-%02d%c+46 70 174 06 1%d\n",
						heads[i], mark, mark, (int)i + 1, mark, (int)i);

		assert_done(import_with(p, text, (struct import_spec){ 0 }, &t), 1, 0, 0, &t);
		assert_string_equal(t.all, "");
		assert_int_equal(client(p, (int64_t)i + 1).born, 19840501 + (int)i);
		assert_string_equal(client(p, (int64_t)i + 1).phone,
				    arena_printf(&p->arena, "+46 70 174 06 1%d", (int)i));
	}
}

static void map_wins_and_the_rest_is_named(void **state)
{
	struct place *p = *state;
	static const char *const map[] = { "Note 2=alert", "First name=preferred_name",
					   "Rufname=given_name", "ID=" };
	struct told t;

	assert_done(
		import_with(p,
			    "ID,First name,Rufname,Surname,Note 2,Mobile,Cell,Tel,Shoe\n"
			    "a-7,Åsa Maria,Åsa,Öberg,latex,+4 1,+4 2,+46 31 390 06 11,39\n",
			    (struct import_spec){ .map = map, .maps = COUNT(map), .dry_run = true },
			    &t),
		0, 0, 1, &t);
	assert_non_null(strstr(t.all, "1/8 is left out: column 'Mobile' is phone already\n"));
	assert_non_null(strstr(t.all, "1/9 is left out: no field"));
	assert_non_null(strstr(t.all, "2/6 phone: Phone: '+4 1' has too few digits"));
	assert_non_null(strstr(t.all, "2/7 second_phone: "));
	assert_done(
		import_with(p,
			    "ID,First name,Rufname,Surname,Note 2\na-7,Åsa Maria,Åsa,Öberg,latex\n",
			    (struct import_spec){ .map = map, .maps = COUNT(map) }, &t),
		1, 0, 0, &t);
	assert_string_equal(client(p, 1).given_name, "Åsa");
	assert_string_equal(client(p, 1).preferred_name, "Åsa Maria");
	assert_string_equal(client(p, 1).alert, "latex");
}

#define HEAD "given_name,family_name,born\n"

/* text, the order told, what is stored, or words of the refusal. */
static void dates(void **state)
{
	static const struct {
		const char *rows;
		enum date_order told;
		int64_t refused;
		day_t first;
		const char *words;
	} cases[] = {
		{ "A,B,1984-05-31\n", DATE_ISO, 0, 19840531, "" },
		{ "A,B,03/04/1984\nC,D,31/05/1984\n", DATE_ISO, 0, 19840403, "" },
		{ "A,B,03/04/1984\nC,D,05/31/1984\n", DATE_ISO, 0, 19840304, "" },
		{ "A,B,3.4.1984\nC,D,31.5.1984\n", DATE_ISO, 0, 19840403, "" },
		{ "A,B,03/04/1984\n", DATE_DMY, 0, 19840403, "" },
		{ "A,B,03/04/1984\n", DATE_MDY, 0, 19840304, "" },
		{ "A,B,03/03/1984\n", DATE_ISO, 0, 19840303, "" },
		{ "A,B,3 May 1984\n", DATE_ISO, 0, 19840503, "" },
		{ "A,B,1984-05-31T00:00:00Z\n", DATE_ISO, 0, 19840531, "" },
		{ "A,B,31/05/1984 0:00\n", DATE_ISO, 0, 19840531, "" },
		{ "A,B,03/04/1984\nC,D,04/05/1984\n", DATE_ISO, 2, 0,
		  "2/3 born: Date of birth: '03/04/1984' can be read two ways" },
		{ "A,B,today\n", DATE_ISO, 1, 0, "2/3 born: " },
		{ "A,B,31/05/1984\n", DATE_MDY, 1, 0, "2/3 born: " },
		{ "A,B,30/02/1984\n", DATE_DMY, 1, 0,
		  "2/3 born: Date of birth: day 30 does not exist in February" },
		{ "A,B,31/05/84\n", DATE_DMY, 1, 0, "four digits" },
		{ "A,B,2030-01-01\n", DATE_ISO, 1, 0, "2/3 born: Date of birth: is in the future" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct place *p = place_begin();
		struct told t;
		struct import_done d = import_with(
			p, arena_printf(&p->arena, HEAD "%s", cases[i].rows),
			(struct import_spec){ .dates = cases[i].told }, &t);

		if (d.refused != cases[i].refused || !strstr(t.all, cases[i].words))
			fail_msg("'%s': refused %d, notes:\n%s", cases[i].rows, (int)d.refused,
				 t.all);
		if (cases[i].first)
			assert_int_equal(client(p, 1).born, cases[i].first);
		else
			assert_int_equal(core_client_count(p->core, NULL), 0);
		place_end(p);
	}
}

/* What concerns the whole file ends the import in words, and nothing is stored. */
static void files_that_are_refused(void **state)
{
	struct place *p = *state;
	static const char *const unknown[] = { "Shoe=family_name" },
				 *const nowhere[] = { "Nome=shoe" }, *const bare[] = { "Nome" },
				 *const twice[] = { "Nome=born", "X=born" };
	static const struct {
		const char *text;
		const char *const *map;
		int maps;
		enum errc code;
		const char *words;
	} cases[] = {
		{ "", NULL, 0, ERR_INVALID, "is empty" },
		{ "Given name,Town\nÅsa,Umeå\n", NULL, 0, ERR_INVALID,
		  "no column for family_name" },
		{ "shoe,size\n1,2\n", NULL, 0, ERR_INVALID,
		  "no column for given_name and family_name" },
		{ HEAD "A,B,31/05/1984\nC,D,05/31/1984\n", NULL, 0, ERR_INVALID,
		  "day first (line 2) and with the month first (line 3)" },
		{ HEAD "\"A,B,\n", NULL, 0, ERR_INVALID, "never closed" },
		{ HEAD "A,B,\nC,D\"x,\n", NULL, 0, ERR_INVALID, "quote" },
		{ "Nome,X\nÅsa,1\n", unknown, 1, ERR_USAGE, "no column 'Shoe'" },
		{ "Nome,X\nÅsa,1\n", nowhere, 1, ERR_USAGE, "no field 'shoe'" },
		{ "Nome,X\nÅsa,1\n", bare, 1, ERR_USAGE, "Their column=our_field" },
		{ "Nome,X\nÅsa,1\n", twice, 2, ERR_USAGE, "two columns cannot both be born" },
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct import_spec s = { .path = place_file(p, "in.csv", cases[i].text),
					 .map = cases[i].map,
					 .maps = cases[i].maps };
		struct import_done done;
		struct err e;

		if (core_import(p->core, &s, &done, &e) != -(int)cases[i].code ||
		    !strstr(e.msg, cases[i].words))
			fail_msg("%s: %s", cases[i].text, e.msg);
		assert_int_equal(core_client_count(p->core, NULL), 0);
	}
}

static void one_bad_row_keeps_all_out(void **state)
{
	struct place *p = *state;
	struct told t;
	const char *text = "number,given_name,family_name,email,gender\n"
			   "1,Åsa,Öberg,asa@example.org,f\n"
			   "2,,Ek,nowhere,blue\n"
			   "3,Per,Lind,per@example.org,m,surplus\n"
			   "0,Ann,Ek,,\n";

	assert_done(import_with(p, text, (struct import_spec){ 0 }, &t), 0, 0, 3, &t);
	assert_non_null(strstr(t.all, "3/2 given_name: Given name: must not be empty\n"));
	assert_non_null(strstr(t.all, "3/4 email: "));
	assert_non_null(strstr(t.all, "3/5 gender: "));
	assert_non_null(strstr(t.all, "4/0 the row has 6 cells, the header 5\n"));
	assert_non_null(strstr(t.all, "5/1 number: '0' is no number"));
	assert_int_equal(core_client_count(p->core, NULL), 0);
}

static void the_same_file_twice_adds_nothing(void **state)
{
	struct place *p = *state;
	struct told t;
	const char *text = "first name,last name,dob,phone,email\n"
			   "Åsa,Öberg,1984-05-31,+46 70 174 06 11,asa@example.org\n"
			   "Per,Lind,,,\n"
			   "Åsa,Öberg,1990-01-02,+46 70 174 06 11,asa@example.org\n"
			   "ÅSA,ÖBERG,1984-05-31,070-1740611,Asa@Example.org\n";

	assert_done(import_with(p, text, (struct import_spec){ .dry_run = true }, &t), 3, 1, 0, &t);
	assert_string_equal(t.all, "5/0 is on line 2 already: taken once\n");
	assert_int_equal(core_client_count(p->core, NULL), 0);
	assert_done(import_with(p, text, (struct import_spec){ 0 }, &t), 3, 1, 0, &t);
	assert_done(import_with(p, text, (struct import_spec){ 0 }, &t), 0, 4, 0, &t);
	assert_int_equal(core_client_count(p->core, NULL), 3);
}

/* Of one person, with another phone in every third lot; the last is somebody of the book. */
static const char *alike(int64_t first, int nth, struct arena *a)
{
	BUF(text);

	buf_printf(&text, "%sfirst name,last name,dob,phone\n", first ? "id," : "");
	for (int row = 0; row < 1300; row++) {
		if (first)
			buf_printf(&text, "%d,", (int)first + row);
		if (row == 1299)
			buf_printf(&text, "Åsa,Öberg,1984-05-31,+46 70 17%d 9999\n", nth);
		else if (row % 600)
			buf_printf(&text, "N%d,F%d,1990-01-01,\n", nth, row);
		else
			buf_printf(&text, "Per,Ek%d,1990-01-01,+46 70 17%d %04d\n", nth, nth,
				   row);
	}
	return arena_strdup(a, buf_str(&text));
}

/* More rows than are stored at a time: who stands before in the file is no twin, either way. */
static void a_dry_run_names_the_same_twins(void **state)
{
	static const int64_t first[] = { 100, 0, 9000 };	/* number; 0: none in the file */
	struct place *p = *state;
	struct told far;

	place_client(p, "Åsa", "Öberg", "phone=+46 70 174 06 11;born=1984-05-31");
	import_with(p, "id,first name,last name\n5000,Kim,Ro\n", (struct import_spec){ 0 }, &far);
	for (size_t i = 0; i < COUNT(first); i++) {
		const char *text = alike(first[i], (int)i, &p->arena);
		struct told dry, real;

		assert_done(import_with(p, text, (struct import_spec){ .dry_run = true }, &dry),
			    1300, 0, 0, &dry);
		import_with(p, text, (struct import_spec){ 0 }, &real);
		assert_string_equal(dry.all, real.all);
		assert_ptr_equal(strstr(real.all, "1301/0 is taken as another client, though 1 "
						  "Öberg, Åsa has the same name"), real.all);
	}
}

/* Those of the file that are passed over take no place from one of the book behind them. */
static void a_twin_behind_many_of_the_file(void **state)
{
	struct place *p = *state;
	struct told dry, real;
	BUF(text);

	import_with(p, "id,first name,last name,dob\n5000,Per,Ek,1990-01-01\n",
		    (struct import_spec){ 0 }, &dry);
	buf_puts(&text, "id,first name,last name,dob,e-mail\n");
	for (int row = 0; row < 1300; row++) {
		bool twin = row == 1299 || (row >= 10 && row < 15);

		buf_printf(&text, twin ? "%d,Per,Ek,1990-01-01,%d@example.org\n" :
					 "%d,Ann,F%d,1990-01-01,\n", 100 + row, row);
	}
	assert_done(import_with(p, buf_str(&text), (struct import_spec){ .dry_run = true }, &dry),
		    1300, 0, 0, &dry);
	assert_done(import_with(p, buf_str(&text), (struct import_spec){ 0 }, &real), 1300, 0, 0,
		    &real);
	assert_non_null(strstr(dry.all, "1301/0 is taken as another client, though 5000 Ek, Per"));
	assert_string_equal(dry.all, real.all);
}

static void numbers_are_kept_when_free(void **state)
{
	struct place *p = *state;
	struct told t;

	place_client(p, "Åsa", "Öberg", "phone=+46 70 174 06 11");
	assert_done(import_with(p,
				"id,first name,last name,phone\n1,Åsa,Öberg,+46 70 174 06 "
				"11\n70,Per,Lind,\n,Ann,Ek,\n",
				(struct import_spec){ 0 }, &t),
		    2, 1, 0, &t);
	assert_string_equal(client(p, 70).given_name, "Per");
	assert_string_equal(client(p, 71).given_name, "Ann");
	assert_done(import_with(p, "id,first name,last name,phone\n1,Åsa,Öberg,+46 70 174 06 12\n",
				(struct import_spec){ 0 }, &t), 0, 0, 1, &t);
	assert_non_null(strstr(
		t.all, "2/0 number: the book has a client 1 Öberg, Åsa, with another Phone"));
	assert_done(import_with(p,
				"id,first name,last name\n80,Kim,Ek\n80,Kim,Lind\n81,A,B\n81,A,B\n",
				(struct import_spec){ 0 }, &t),
		    0, 1, 1, &t);
	assert_non_null(strstr(t.all, "3/0 number: 80 is the number of line 2 too"));
	assert_int_equal(core_client_count(p->core, NULL), 3);
}

static void hostile_clients(struct place *p)
{
	static const struct { const char *given, *family, *notes, *address, *tags;
	} rows[] = {
		{ "Åsa", "Öberg", "says \"hi\"\nand, again;\n\tindented", "1 \"The\" Mews, flat; 2",
		  "VIP,press" },
		{ "=1+1", "-SUM(A1)", "@here\n=2+2", "'quoted", "" },
		{ "'=1+1", "''=x", "'", "+44", "" },
		{ "山田", "花子", "全角　空白と\n改行", "東京", "" },
		{ "נועה", "כהן", "שלום, עולם", "ירושלים", "" },
		{ "👩🏽‍🦲", "O'Brien", "🇸🇪 e\u0301 é", "a\\b\\", "" },
		{ "sep=;", "a,b;c\td", "line\n\n\nlast", "x  y   z", "" },
		{ "\"", "\"\"", "\",\"", ";", "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct client c;
		const struct { const char *name, *value;
		} set[] = {
			{ "given_name", rows[i].given }, { "family_name", rows[i].family },
			{ "notes", rows[i].notes },      { "address", rows[i].address },
			{ "tags", rows[i].tags },        { "born", i % 2 ? "" : "1984-05-31" },
		};

		core_new(p->core, &client_type, &c, &p->arena);
		for (size_t k = 0; k < COUNT(set); k++)
			OK(field_parse(field_named(&client_type, set[k].name), &c, set[k].value,
				       core_rules(p->core), &p->arena, &e_));
		c.added = i == 3 ? 0 : 20260101 + (int)i;
		c.status = i == 4 ? 2 : 1;
		OK(core_save(p->core, &client_type, NULL, &c, NULL, NULL, &e_));
	}
}

static void problem(void *ctx, const char *words)
{
	(void)ctx;
	print_message("%s\n", words);
}

/* Exported, imported into an empty book, exported: the same bytes, by either profile. */
static void what_goes_out_comes_in(void **state)
{
	struct place *p = *state;
	static const char *const profiles[] = { "plain", "spreadsheet" };

	hostile_clients(p);
	OK(core_archive(p->core, &client_type, &(struct client[]){ client(p, 2) }[0], false, &e_));
	for (size_t i = 0; i < COUNT(profiles); i++) {
		struct place *q = place_begin();
		struct core_checked whole;
		struct told t;

		assert_done(import_with(q, exported(p, profiles[i]), (struct import_spec){ 0 }, &t),
			    8, 0, 0, &t);
		assert_string_equal(t.all, "");
		assert_string_equal(exported(q, "plain"), exported(p, "plain"));
		assert_done(import_with(q, exported(p, profiles[i]), (struct import_spec){ 0 }, &t),
			    0, 8, 0, &t);
		OK(core_check(q->core, problem, NULL, &whole, &e_));
		assert_int_equal(whole.problems, 0);
		place_end(q);
	}
}

static void notes_go_into_the_report(void **state)
{
	struct place *p = *state;
	const char *path = arena_printf(&p->arena, "%s/report.csv", p->dir);
	char text[600] = "";
	struct told t;
	FILE *f;

	import_with(p, "Given name,Family name,\"Shoe, \"\"size\"\"\"\nÅsa,,39\n",
		    (struct import_spec){ .report = path }, &t);
	f = fopen(path, "r");
	assert_non_null(f);
	assert_true(fread(text, 1, sizeof text - 1, f) > 0);
	fclose(f);
	assert_string_equal(text, "line,column,header,field,reason\r\n"
				  "1,3,\"Shoe, \"\"size\"\"\",,is left out: no field of ours has "
				  "this name; --map says what it is\r\n"
				  "2,2,Family name,family_name,Family name: must not be empty\r\n");
}

static void windows_1252_is_read(void **state)
{
	struct place *p = *state;
	struct told t;

	assert_done(import_with(p,
				"Vorname;Nachname;Notizen\nJ\xfcrgen;Wei\xdf;zahlt \x80 50\n\n;;\n",
				(struct import_spec){ 0 }, &t),
		    1, 0, 0, &t);
	assert_string_equal(client(p, 1).given_name, "Jürgen");
	assert_string_equal(client(p, 1).family_name, "Weiß");
	assert_string_equal(client(p, 1).notes, "zahlt € 50");
}

/* Every third without a number, every hundredth as ten lines before. */
static const char *many_rows(struct place *p, int n, const char *last)
{
	BUF(text);

	buf_puts(&text, "number,given_name,family_name,phone\n");
	for (int i = 0; i < n; i++) {
		int k = i % 100 == 99 ? i - 10 : i;

		if (k % 3)
			buf_printf(&text, "%d", k + 1);
		buf_printf(&text, ",Given%d,Family%d,+46 70 %07d\n", k, k, k);
	}
	buf_puts(&text, last);
	return arena_strdup(&p->arena, buf_str(&text));
}

/* More than are read at once: what a row says of an earlier one, and what takes all back. */
static void many_rows_are_one_import(void **state)
{
	struct place *p = *state;
	struct told t;
	struct core_checked whole;

	assert_done(import_with(p, many_rows(p, 3000, ",,Nameless,\n"), (struct import_spec){ 0 },
				&t), 0, 30, 1, &t);
	assert_int_equal(core_client_count(p->core, NULL), 0);
	assert_done(import_with(p, many_rows(p, 3000, ""), (struct import_spec){ .dry_run = true },
				&t), 2970, 30, 0, &t);
	assert_done(import_with(p, many_rows(p, 3000, ""), (struct import_spec){ 0 }, &t), 2970, 30,
		    0, &t);
	assert_non_null(strstr(t.all, "2991"));
	assert_string_equal(client(p, 2999).family_name, "Family2998");
	assert_string_equal(client(p, 3000).family_name, "Family0");
	assert_done(import_with(p, many_rows(p, 3000, ""), (struct import_spec){ 0 }, &t), 0, 3000,
		    0, &t);
	OK(core_check(p->core, problem, NULL, &whole, &e_));
	assert_int_equal(whole.problems, 0);
}

static int64_t indexes(struct place *p)
{
	DB_STMT(st);

	OK(db_query(p->core->book->db, "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'index'",
		    &st, &e_));
	OK(db_step(st, &e_));
	return db_int(st, 0);
}

/* 20 rows, the nth call of the database failing; false when there are not so many calls. */
static bool import_with_fault(int nth)
{
	struct place *p = place_begin();
	struct import_spec spec = { .path = place_file(p, "in.csv", many_rows(p, 20, "")) };
	int64_t before = indexes(p);
	struct core_checked whole;
	struct import_done done;
	struct err e;
	bool fired;
	int r;

	faulty_begin(p->core->book->db, nth, nth % 2 ? FAULTY_ALWAYS : FAULTY_ONCE);
	r = core_import(p->core, &spec, &done, &e);
	fired = faulty_fired();
	faulty_end(p->core->book->db);
	assert_true(fired || r >= 0);
	/* A question may go unanswered, such as a counter. */
	assert_int_equal(core_client_count(p->core, NULL), r < 0 ? 0 : 20);
	assert_int_equal(indexes(p), before);
	OK(core_check(p->core, problem, NULL, &whole, &e_));
	assert_int_equal(whole.problems, 0);
	place_end(p);
	return fired;
}

static void an_import_that_fails_leaves_the_book_as_it_was(void **state)
{
	int nth = 0;

	(void)state;
	while (import_with_fault(nth))
		nth++;
	assert_true(nth > 40);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(notes_of_many_rows, place_up, place_down),
		cmocka_unit_test_setup_teardown(headers_in_other_words, place_up, place_down),
		cmocka_unit_test_setup_teardown(map_wins_and_the_rest_is_named, place_up,
						place_down),
		cmocka_unit_test(dates),
		cmocka_unit_test_setup_teardown(files_that_are_refused, place_up, place_down),
		cmocka_unit_test_setup_teardown(one_bad_row_keeps_all_out, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_twin_behind_many_of_the_file, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(a_dry_run_names_the_same_twins, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(the_same_file_twice_adds_nothing, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(numbers_are_kept_when_free, place_up, place_down),
		cmocka_unit_test_setup_teardown(what_goes_out_comes_in, place_up, place_down),
		cmocka_unit_test_setup_teardown(notes_go_into_the_report, place_up, place_down),
		cmocka_unit_test_setup_teardown(windows_1252_is_read, place_up, place_down),
		cmocka_unit_test_setup_teardown(many_rows_are_one_import, place_up, place_down),
		cmocka_unit_test(an_import_that_fails_leaves_the_book_as_it_was),
	};

	return cmocka_run_group_tests_name("import", tests, NULL, NULL);
}
