/* SPDX-License-Identifier: MIT */
/* Sessions, assessments, payments, pigments and bottles from other systems: saved as by hand. */
#include "tests/place.h"
#include "core/check.h"
#include "core/core_impl.h"
#include "core/import.h"

struct told {
	struct arena *a;
	const char *all;	/* the notes, a line each */
};

static void note(void *ctx, const struct import_note *n)
{
	struct told *t = ctx;

	t->all = arena_printf(t->a, "%s%ld/%d%s %s%s%s\n", t->all, n->line, n->column,
			      n->refused ? "!" : "", n->field, *n->field ? ": " : "", n->reason);
}

static int try_import(struct place *p, const struct rectype *t, const char *text,
		      struct import_spec spec, struct import_done *ret, struct told *told,
		      struct err *e)
{
	const char *path = arena_printf(&p->arena, "%s/in.csv", p->dir);
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
	assert_int_equal(fclose(f), 0);
	*told = (struct told){ &p->arena, "" };
	*ret = (struct import_done){ -1, -1, -1 };
	spec.type = t;
	spec.path = path;
	spec.note = note;
	spec.ctx = told;
	return core_import(p->core, &spec, ret, e);
}

static const char *import_with(struct place *p, const struct rectype *t, const char *text,
			       struct import_spec spec, int64_t added, int64_t present,
			       int64_t refused)
{
	struct import_done d;
	struct told told;
	int64_t before = book_count(p->core->book, t);

	OK(try_import(p, t, text, spec, &d, &told, &e_));
	if (d.added != added || d.present != present || d.refused != refused)
		fail_msg("%s: added %d, there %d, refused %d; notes:\n%s", text, (int)d.added,
			 (int)d.present, (int)d.refused, told.all);
	assert_int_equal(book_count(p->core->book, t) - before, spec.dry_run ? 0 : added);
	return told.all;
}

static const char *import(struct place *p, const struct rectype *t, const char *text,
			  int64_t added, int64_t present, int64_t refused)
{
	return import_with(p, t, text, (struct import_spec){ .type = t }, added, present, refused);
}

static void assert_field(struct place *p, const struct rectype *t, int64_t id, const char *field,
			 const char *value)
{
	void *rec = arena_alloc(&p->arena, t->size);

	OK(core_get(p->core, t, id, rec, &p->arena, &e_));
	assert_string_equal(field_text(field_named(t, field), rec, core_rules(p->core), &p->arena),
			    value);
}

static void fill(struct place *p)
{
	place_client(p, "Åsa", "Öberg", "");
	place_client(p, "Per", "Ek", "");
	place_add(p, &pigment_type, "brand=Example Black;shade=03");
	place_add(p, &staff_type, "login=bea;name=Bea Ångström");
}

/* A header and a row as others write them, and what is in the book then. */
static void rows_of_others(void **state)
{
	static const struct {
		const struct rectype *t;
		const char *text, *field, *value;
	} cases[] = {
		{ &session_type, "Client No.;Date;Start time\n1;2026-10-05;10:30\n", "starts",
		  "2026-10-05 10:30" },
		{ &session_type, "customer,starts\n1,2026-10-05T10:30:00Z\n", "starts",
		  "2026-10-05 10:30" },
		{ &session_type, "client,date,time\n1,31/10/2026,9.15\n", "starts",
		  "2026-10-31 09:15" },
		{ &session_type, "client,time,date\n1,2 pm,5 Oct 2026\n", "starts",
		  "2026-10-05 14:00" },
		{ &session_type, "client,starts,therapist\n1,2026-10-05 10:30,BEA ANGSTROM\n",
		  "practitioner", "bea" },
		{ &session_type, "client,starts\n1,2026-10-05 10:30\n", "practitioner", "" },
		{ &session_type, "client,starts,price\n1,2026-10-05 10:30,\"1,234.50\"\n", "price",
		  "1234.50" },
		{ &payment_type, "client,on,amount,method\n1,2026-10-05,£450,cash\n",
		  "amount", "450.00" },
		{ &payment_type, "client,on,amount,method\n1,2026-10-05,\"GBP 1.450,50\",cash\n",
		  "amount", "1450.50" },
		{ &session_type, "client,starts,status\n1,2026-10-05 10:30,Done\n", "status",
		  "done" },
		{ &assessment_type, "client,date,code,scale\n1,2026-10-05,N3V,Norwood\n", "code",
		  "N3V" },
		{ &payment_type, "client,Date paid,Total,Paid by\n1,2026-10-05,450,Card\n",
		  "amount", "450.00" },
		{ &payment_type, "client,on,amount,method,currency\n1,2026-10-05,450,card,gbp\n",
		  "currency", "GBP" },
		{ &pigment_type, "Marke;Farbe\nExample;05\n", "shade", "05" },
		{ &bottle_type, "Brand,Shade,Lot no.\nexample black,03,A17\n", "pigment", "1" },
		{ &bottle_type, "Pigment,Lot\nExample Black 03,A17\n", "pigment", "1" },
		{ &bottle_type, "Pigment,Lot\n1,A17\n", "received", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct place *p = place_begin();
		const struct rectype *t = cases[i].t;

		fill(p);
		import(p, t, cases[i].text, 1, 0, 0);
		assert_field(p, t, t == &pigment_type ? 2 : 1, cases[i].field, cases[i].value);
		import(p, t, cases[i].text, 0, 1, 0);
		place_end(p);
	}
}

#define SESSIONS "client,starts,status,price\n"
#define PAYMENTS "client,on,kind,amount,method,reference\n"

/* A row that is refused, and what is said; the good row before it is not stored either. */
static void refused_rows(void **state)
{
	static const struct {
		const struct rectype *t;
		const char *text, *words;
	} cases[] = {
		{ &session_type, SESSIONS "1,2026-10-05 10:00,done,1\n9,2026-10-05 10:00,done,1\n",
		  "3/1! client: there is no client 9" },
		{ &session_type, SESSIONS "1,2026-10-05 10:00,done,1\n,2026-10-05 10:00,done,1\n",
		  "3/1! client: " },
		{ &session_type, SESSIONS "1,2026-10-05 10:00,done,1\n1,soon,done,1\n",
		  "3/2! starts: " },
		{ &session_type, SESSIONS "1,2026-10-05 10:00,done,1\n1,,done,1\n",
		  "3/2! starts: " },
		{ &session_type, SESSIONS "1,2026-10-05 10:00,done,1\n1,10:00,done,1\n",
		  "3/2! starts: Starts: '10:00' has no date" },
		{ &session_type, SESSIONS "1,2026-10-05 10:00,done,1\n1,5/6/2026 10:00,done,1\n",
		  "3/2! starts: Starts: '5/6/2026 10:00' can be read two ways" },
		{ &session_type, SESSIONS "1,2026-10-05 10:00,done,1\n1,2026-10-06 1:00,x,-1\n",
		  "3/3! status: " },
		{ &session_type, SESSIONS "1,2026-10-05 10:00,done,1\n1,2026-10-06 1:00,x,-1\n",
		  "3/4! price: " },
		{ &session_type, "client,starts,staff\n1,2026-10-05 10:00,Nobody\n",
		  "2/3! practitioner: Practitioner: there is no member of staff 'Nobody'" },
		{ &payment_type, "client,on,amount\n1,2026-10-05,€450\n", "2/3! amount: " },
		{ &payment_type, "client,on,amount\n1,2026-10-05,450 USD\n", "2/3! amount: " },
		{ &assessment_type, "client,on,scale,code\n1,2026-10-05,ludwig,N3V\n", "2/4! " },
		{ &payment_type, PAYMENTS "1,2026-10-05,receipt,0,card,\n", "2/4! amount: " },
		{ &payment_type, "client,on,amount,currency\n1,2026-10-05,450,EUR\n",
		  "2/4! currency: Currency: 'EUR', and the book is in GBP" },
		{ &payment_type, PAYMENTS "1,,receipt,5,card,\n", "2/2! on: " },
		{ &bottle_type, "brand,shade,lot\nOther,04,A17\n",
		  "2/1! pigment: Pigment: there is no 'Other 04'; import the pigments first" },
		{ &bottle_type, "brand,shade,lot\nExample Black,03,\n", "2/3! lot: " },
		{ &session_type, SESSIONS "1,2026-10-05 10:00,done,1,2,3\n",
		  "2/0! the row has 6 cells, the header 4" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct place *p = place_begin();
		const char *said;

		fill(p);
		said = import(p, cases[i].t, cases[i].text, 0, 0, 1);
		if (!strstr(said, cases[i].words))
			fail_msg("%s: %s", cases[i].words, said);
		place_end(p);
	}
}

static void files_that_are_refused(void **state)
{
	static const struct {
		const struct rectype *t;
		const char *text;
		enum errc code;
		const char *words;
	} cases[] = {
		{ &session_type, "client,price\n1,2\n", ERR_INVALID, "no column for starts" },
		{ &payment_type, "client,amount\n1,2\n", ERR_INVALID, "no column for on" },
		{ &bottle_type, "client,amount\n1,2\n", ERR_INVALID,
		  "no column for pigment and lot" },
		{ &session_type, "", ERR_INVALID, "is empty" },
		{ &staff_type, "login,name\nx,y\n", ERR_USAGE, "cannot be imported" },
		{ &session_type,
		  "client,starts\n1,31/05/2026 10:00\n1,05/31/2026 10:00\n", ERR_INVALID,
		  "day first (line 2) and with the month first (line 3)" },
	};
	struct place *p = *state;

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct import_done d;
		struct told t;
		struct err e = { 0 };

		if (try_import(p, cases[i].t, cases[i].text, (struct import_spec){ .path = "" }, &d,
			       &t, &e) != -(int)cases[i].code ||
		    !strstr(e.msg, cases[i].words))
			fail_msg("%s: %s", cases[i].text, e.msg);
	}
}

/* Twice in a file, and in the book with something else. */
static void what_is_there_already(void **state)
{
	struct place *p = *state;
	const char *said;

	fill(p);
	said = import(p, &session_type,
		      SESSIONS "1,2026-10-05 10:00,done,450\n1,2026-10-05 10:00,done,\n"
			       "2,2026-10-05 10:00,done,\n",
		      2, 1, 0);
	assert_non_null(strstr(said, "3/0 is on line 2 already: taken once"));
	said = import(p, &session_type, SESSIONS "1,2026-10-05 10:00,done,400\n", 0, 1, 0);
	assert_non_null(strstr(said, "2/4 price: Session 1/1 is there already, with another Price;"
				     " it is left as it is"));
	assert_field(p, &session_type, 1, "price", "450.00");
	import(p, &payment_type,
	       PAYMENTS "1,2026-10-05,receipt,450,card,a\n1,2026-10-05,receipt,450,card,b\n", 2, 0,
	       0);
	import(p, &payment_type, PAYMENTS "1,2026-10-05,receipt,450,card,b\n", 0, 1, 0);
}

/* Two equal payments are two: the book has as many as the file that has the most of them. */
static void equal_payments_count(void **state)
{
#define CASH "1,2026-10-05,receipt,50,cash,\n"
#define OTHER "2,2026-10-05,receipt,50,cash,\n"
	static const struct {
		const char *text;
		int64_t added, present;
	} cases[] = {
		{ PAYMENTS CASH OTHER CASH, 3, 0 },
		{ PAYMENTS CASH OTHER CASH, 0, 3 },
		{ PAYMENTS CASH, 0, 1 },
		{ PAYMENTS CASH CASH OTHER CASH CASH, 2, 3 },
		{ PAYMENTS CASH CASH OTHER CASH CASH, 0, 5 },
	};
	struct place *p = *state;
	const char *said = "";

	fill(p);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *now = import(p, &payment_type, cases[i].text, cases[i].added,
					 cases[i].present, 0);

		said = cases[i].added ? now : said;
	}
	assert_non_null(strstr(said, "6/0 is the same as line 2: taken as another payment"));
	assert_null(strstr(said, "3/0"));
}

static void a_dry_run_stores_nothing(void **state)
{
	struct place *p = *state;
	struct import_spec dry = { .dry_run = true };

	fill(p);
	import_with(p, &session_type, SESSIONS "1,2026-10-05 10:00,done,450\n", dry, 1, 0, 0);
	import_with(p, &session_type,
		    SESSIONS "1,2026-10-05 10:00,done,450\n1,x,done,450\n", dry, 0, 0, 1);
	assert_int_equal(book_count(p->core->book, &task_type), 0);
	assert_true(core_idle(p->core));
	/* Nor what it would have made on the way. */
	import(p, &session_type, SESSIONS "1,2026-10-05 10:00,done,450\n", 1, 0, 0);
}

/* What follows when a person saves follows here: tasks, numbers, the trail. */
static void what_follows(void **state)
{
	struct place *p = *state;
	struct core_checked k = { 0 };
	DB_STMT(st);

	fill(p);
	import(p, &session_type,
	       SESSIONS "1,2026-11-18 10:00,done,450\n1,2026-10-28 10:00,done,450\n", 2, 0, 0);
	assert_true(book_count(p->core->book, &task_type) > 0);
	assert_field(p, &session_type, 2, "number", "2");
	OK(db_query(p->core->book->db,
		    "SELECT count(*) FROM audit_entry WHERE action = 'import' AND client = 1 "
		    "AND record IN ('1/1', '1/2') AND via = 'screen' AND who = 'anna'",
		    &st, &e_));
	assert_int_equal(db_step(st, &(struct err){ 0 }), 1);
	assert_int_equal(db_int(st, 0), 2);
	OK(core_check(p->core, NULL, NULL, &k, &e_));
	assert_int_equal(k.problems, 0);
}

/* Another system has accepted it: a hold and a clash are told, and refuse nothing. */
static void doubts_are_told(void **state)
{
	struct place *p = *state;
	const char *said;

	fill(p);
	place_add(p, &health_type, "client=1;conditions=isotretinoin;on=2026-11-20");
	said = import(p, &session_type,
		      "client,starts,practitioner,minutes\n1,2026-12-01 10:00,bea,60\n"
		      "2,2026-12-01 10:30,bea,60\n",
		      2, 0, 0);
	assert_non_null(strstr(said, "it is taken over all the same"));
	assert_non_null(strstr(said, "3/2 starts: bea has 1 Öberg, Åsa then, 10:00 to 11:00"));
	said = import(p, &session_type, SESSIONS "1,2025-12-01 10:00,done,1\n", 1, 0, 0);
	assert_null(strstr(said, "all the same"));
}

/* A session that is booked for last year is a slip of the keys only where there are keys. */
static void old_bookings_are_not_doubted(void **state)
{
	struct place *p = *state;

	fill(p);
	assert_string_equal(import(p, &session_type,
				   SESSIONS "1,2019-11-03 10:00,booked,1\n"
					    "2,2026-12-03 23:00,booked,1\n",
				   2, 0, 0),
			    "");
}

static void columns_by_map(void **state)
{
	static const char *const map[] = { "When=date", "At=time", "Who=client", "Art=" };
	struct place *p = *state;
	const char *said;

	fill(p);
	import_with(p, &session_type, "When,At,Who,Art\n2026-10-05,10:00,1,x\n",
		    (struct import_spec){ .map = map, .maps = COUNT(map) }, 1, 0, 0);
	assert_field(p, &session_type, 1, "starts", "2026-10-05 10:00");
	said = import(p, &session_type, "id,number,client,starts,hat\n7,4,1,2026-10-06 10:00,x\n",
		      1, 0, 0);
	assert_non_null(strstr(said, "1/1 is left out: the program fills it itself"));
	assert_non_null(strstr(said, "1/2 is left out: the program fills it itself"));
	assert_non_null(strstr(said, "1/5 is left out: no field of ours"));
}

/* Nobody has looked at the file's amounts as yen yet. */
static void another_program_changes_the_currency(void **state)
{
	static const char *const text = "client,on,amount,method\n1,2026-10-05,450,card\n";
	struct place *p = *state;
	struct core_options o = { .dir = p->dir, .via = "command", .who = "bea" };
	struct core *other = NULL;
	struct import_done d;
	struct told told;
	struct err e;

	fill(p);
	OK(core_open(&other, &o, &e_));
	OK(core_set(other, "currency", "JPY", &e_));
	core_close(&other);
	assert_int_equal(try_import(p, &payment_type, text, (struct import_spec){ 0 }, &d, &told,
				    &e), -ERR_CONFLICT);
	assert_non_null(strstr(e.msg, "the currency of the book was changed to JPY"));
	assert_int_equal(book_count(p->core->book, &payment_type), 0);
	import(p, &payment_type, text, 1, 0, 0);
	assert_field(p, &payment_type, 1, "amount", "450");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, place_up, place_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_of_others),
		cmocka_unit_test(refused_rows),
		CASE(files_that_are_refused),
		CASE(what_is_there_already),
		CASE(equal_payments_count),
		CASE(a_dry_run_stores_nothing),
		CASE(what_follows),
		CASE(doubts_are_told),
		CASE(old_bookings_are_not_doubted),
		CASE(columns_by_map),
		CASE(another_program_changes_the_currency),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
