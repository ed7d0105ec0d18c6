/* SPDX-License-Identifier: MIT */
/* Cards as telephones and desks write them come in; clients go out and come back the same. */
#include "tests/place.h"
#include "base/mem.h"
#include "core/core_impl.h"
#include "core/vcard.h"

struct told {
	struct arena *a;
	const char *all;	/* the notes, a line each */
};

static void note(void *ctx, const struct import_note *n)
{
	struct told *t = ctx;

	t->all = arena_printf(t->a, "%s%ld%s %s%s%s\n", t->all, n->line, n->refused ? "!" : "",
			      n->header, *n->header ? ": " : "", n->reason);
}

static int import_paths(struct place *p, const char *const *paths, int n, bool dry,
			struct import_done *ret, struct told *told, struct err *e)
{
	struct import_spec spec = { .dry_run = dry, .note = note, .ctx = told };

	*told = (struct told){ &p->arena, "" };
	*ret = (struct import_done){ -1, -1, -1 };
	return core_vcards_import(p->core, &spec, paths, n, ret, e);
}

static const char *import(struct place *p, const char *text, int64_t added, int64_t present,
			  int64_t refused)
{
	const char *path = place_file(p, "in.vcf", text);
	struct import_done d;
	struct told t;

	OK(import_paths(p, &path, 1, false, &d, &t, &e_));
	if (d.added != added || d.present != present || d.refused != refused)
		fail_msg("added %d, there %d, refused %d; notes:\n%s", (int)d.added, (int)d.present,
			 (int)d.refused, t.all);
	return t.all;
}

static const char *fields_of(struct place *p, int64_t number)
{
	struct client *x = arena_alloc(&p->arena, sizeof *x);
	const char *all = "";

	OK(core_get(p->core, &client_type, number, x, &p->arena, &e_));
	for EACH_FIELD(f, &client_type) {
		const char *s = field_text(f, x, core_rules(p->core), &p->arena);

		if (*s && !field_is_key(&client_type, f) && strcmp(f->name, "status") &&
		    strcmp(f->name, "added"))
			all = arena_printf(&p->arena, "%s%s=%s;", all, f->name, s);
	}
	return all;
}

#define CARD(version, lines) "BEGIN:VCARD\r\nVERSION:" version "\r\n" lines "END:VCARD\r\n"

static const struct {
	const char *card, *fields, *notes;
} cards[] = {
	/* a telephone from Cupertino: groups, labels, types in lower case, a folded photo */
	{ CARD("3.0",
	       "PRODID:-//Apple Inc.//iPhone OS 17.1//EN\r\n"
	       "N:Öberg;Åsa;Maria;Dr.;\r\nFN:Dr. Åsa Maria Öberg\r\nNICKNAME:Ossie\r\n"
	       "ORG:SMP AB;\r\n"
	       "item1.EMAIL;type=INTERNET;type=pref:asa@example.org\r\n"
	       "item1.X-ABLabel:_$!<Home>!$_\r\n"
	       "TEL;type=HOME;type=VOICE:+46 31 390 06 11\r\n"
	       "TEL;type=CELL;type=VOICE;type=pref:+46 70 174 06 11\r\n"
	       "item2.ADR;type=HOME;type=pref:;;Storgatan 1\\nlgh 2;Göteborg;;411 01;Sverige\r\n"
	       "NOTE:latex\\, nickel\\nand\\; more\r\nBDAY:1984-05-31\r\n"
	       "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwc\r\n"
	       " JCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL\r\n"),
	  "given_name=Åsa Maria;family_name=Öberg;preferred_name=Ossie;born=1984-05-31;"
	  "phone=+46 70 174 06 11;second_phone=+46 31 390 06 11;email=asa@example.org;"
	  "address=Storgatan 1 lgh 2;city=Göteborg;postcode=411 01;country=Sverige;"
	  "notes=latex, nickel\nand; more;",
	  "4 'Dr.' is left out: a client has no titles\n"
	  "7 ORG is left out: a client has no place for it\n"
	  "15 PHOTO is left out: pictures come in with: scalpbook photo add\n" },
	/* a telephone from Mountain View: 2.1, quoted-printable over several lines */
	{ CARD("2.1",
	       "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96berg;=C3=85sa;;;\r\n"
	       "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85sa=20=C3=96berg\r\n"
	       "TEL;CELL;PREF:+46701740611\r\nTEL;FAX;WORK:+4631390699\r\n"
	       "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=61 =C3=A4 =0A=\r\nb\r\n"
	       "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD\r\n AAAA\r\n\r\n"),
	  "given_name=Åsa;family_name=Öberg;phone=+46701740611;notes=a ä \nb;",
	  "6 TEL is left out: a client has no place for it\n"
	  "9 PHOTO is left out: pictures come in with: scalpbook photo add\n" },
	/* a desk from Redmond: the system's own letters, no word of it */
	{ CARD("2.1", "N;LANGUAGE=sv:\xd6"
		      "berg;\xc5sa\r\nTEL;WORK;VOICE:08-465 004 11\r\n"
		      "ADR;WORK;PREF:;;Street 1;Town;State;12345;Country\r\n"
		      "EMAIL;PREF;INTERNET:asa@example.org\r\nREV:20261123T100000Z\r\n"),
	  "given_name=Åsa;family_name=Öberg;phone=08-465 004 11;email=asa@example.org;"
	  "address=Street 1;city=Town, State;postcode=12345;country=Country;",
	  "" },
	/* a server of one's own: 4.0, preferences, tags, gender, an URI for the phone */
	{ CARD("4.0",
	       "N:Ek;Per;;;\r\nFN:Per Ek\r\nUID:a-b\r\nGENDER:M\r\nBDAY:19840531\r\n"
	       "TEL;TYPE=\"cell,voice\";VALUE=uri;PREF=2:tel:+46-70-174-06-12;ext=5\r\n"
	       "TEL;PREF=1:+46 70 174 06 11\r\nCATEGORIES:vip,women\\, short\r\n"
	       "PHOTO:data:image/jpeg;base64,AAAA\r\nEMAIL:per@example.org\r\nEMAIL:two@example.org"
	       "\r\n"),
	  "given_name=Per;family_name=Ek;born=1984-05-31;gender=male;phone=+46 70 174 06 11;"
	  "second_phone=+46-70-174-06-12;email=per@example.org;tags=vip,women,short;",
	  "11 PHOTO is left out: pictures come in with: scalpbook photo add\n"
	  "13 EMAIL 'two@example.org' is left out: a client has one address\n" },
	/* days without a year */
	{ CARD("4.0", "FN:Anna Lena Strauß\r\nBDAY:--0531\r\n"),
	  "given_name=Anna Lena;family_name=Strauß;",
	  "4 BDAY '--0531' is left out: a date of birth has day, month and year\n" },
	{ CARD("3.0", "N:Ek;Per\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-05-31\r\n"),
	  "given_name=Per;family_name=Ek;",
	  "4 BDAY '1604-05-31' is left out: a date of birth has day, month and year\n" },
	{ CARD("3.0", "N:Ek;Per\r\nBDAY;VALUE=date:1984-05-31T00:00:00Z\r\n"),
	  "given_name=Per;family_name=Ek;born=1984-05-31;", "" },
	/* lines that end as they like, a mark at the begin, words in any case */
	{ "\xef\xbb\xbf"
	  "begin:vcard\nversion:3.0\nn:Ek;Per\n\n tel:1\nend:vcard\n",
	  "given_name=Per;family_name=Ek;", NULL },
	{ CARD("3.0", "N:Ek;P\r\n er\r\nNOTE:one\r\n  two\r\n"),
	  "given_name=Per;family_name=Ek;notes=one two;", "" },
	/* somebody else's card within */
	{ CARD("2.1", "N:Ek;Per\r\nAGENT:\r\n"
		      "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Other;One\r\nEND:VCARD\r\n"
		      "TEL:+46 70 174 06 11\r\n"),
	  "given_name=Per;family_name=Ek;phone=+46 70 174 06 11;", "" },
};

static void as_others_write_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cards); i++) {
		struct place *p = place_begin();
		const char *said = import(p, cards[i].card, 1, 0, 0);

		if (strcmp(fields_of(p, 1), cards[i].fields))
			fail_msg("%s\n%s", cards[i].card, fields_of(p, 1));
		if (cards[i].notes && strcmp(said, cards[i].notes))
			fail_msg("%s\n%s", cards[i].card, said);
		import(p, cards[i].card, 0, 1, 0);
		place_end(p);
	}
}

static void what_is_refused(void **state)
{
	static const struct {
		const char *text, *words;
	} files[] = {
		{ "given_name,family_name\r\n", "line 1: this is no line of a vCard" },
		{ "N:Ek;Per\r\n", "line 1: a vCard begins with BEGIN:VCARD" },
		{ "BEGIN:VCARD\r\nN:Ek;Per\r\n", "line 1: the card that begins here has no END" },
		{ "BEGIN:VCARD\r\nN:Ek;Per\r\nEND:VCARD\r\n", "has no VERSION" },
		{ CARD("5.0", "N:Ek;Per\r\n"), "line 2: only vCards of version 2.1, 3.0 and 4.0" },
		{ CARD("2.1", "N;CHARSET=KOI8-R:Ek;Per\r\n"), "line 3: the charset KOI8-R is not" },
		{ CARD("3.0", "N;TYPE=\"x:Ek;Per\r\n"), "line 3: this is no line of a vCard" },
	};
	struct place *p = *state;
	const char *said;

	for (size_t i = 0; i < COUNT(files); i++) {
		const char *path = place_file(p, "in.vcf", files[i].text);
		struct import_done d;
		struct told t;
		struct err e = { 0 };

		if (import_paths(p, &path, 1, false, &d, &t, &e) != -ERR_INVALID ||
		    !strstr(e.msg, files[i].words))
			fail_msg("%s: %s", files[i].text, e.msg);
	}
	/* One card that is refused keeps the others out. */
	said = import(p, CARD("3.0", "N:Ek;Per\r\n") CARD("3.0", "FN:Mum\r\n"), 0, 0, 1);
	assert_non_null(strstr(said, "5! N: Family name: "));
	said = import(p, CARD("3.0", "N:Ek;Per\r\nEMAIL:nowhere\r\n"), 0, 0, 1);
	assert_non_null(strstr(said, "1! EMAIL: "));
	assert_int_equal(core_client_count(p->core, NULL), 0);
}

static void several_files(void **state)
{
	struct place *p = *state;
	const char *paths[2];
	struct import_done d;
	struct told t;

	paths[0] = place_file(p, "a.vcf", CARD("3.0", "N:Ek;Per\r\nTEL:+46 70 174 06 11\r\n"));
	paths[1] = place_file(p, "b.vcf",
			      CARD("3.0", "N:Ek;Per\r\nTEL:+46 70 174 06 11\r\n")
			      CARD("3.0", "KIND:group\r\nFN:Friends\r\n")
			      CARD("4.0", "N:Ek;Olle\r\nTEL:+46 70 174 06 11\r\nORG:x\r\n"));
	OK(import_paths(p, paths, 2, true, &d, &t, &e_));
	assert_int_equal(core_client_count(p->core, NULL), 0);
	OK(import_paths(p, paths, 2, false, &d, &t, &e_));
	assert_int_equal(d.added, 2);
	assert_int_equal(d.present, 1);
	assert_string_equal(t.all,
			    "1 b.vcf: was there before: taken once\n"
			    "6 b.vcf: is left out: it is the card of a group or a company\n"
			    "15 b.vcf: ORG is left out: a client has no place for it\n"
			    "11 b.vcf: 1 Ek, Per has the same phone\n");
}

static const char *written(struct place *p, int version, const char *columns)
{
	struct vcard_spec spec = { .version = version, .columns = columns };
	struct out *out = out_memory();
	const char *text;

	OK(core_vcards(p->core, &spec, out, &e_));
	text = arena_strdup(&p->arena, out_text(out));
	out_abort(&out);
	return text;
}

static const char hard[] = "preferred_name=O;born=1984-05-31;phone=+46 70 174 06 11;"
			   "second_phone=+46 31 390 06 11;email=asa@example.org;"
			   "address=Storgatan 1, \\\\lgh 2;city=Malmö, Skåne;postcode=411 01;"
			   "country=Sverige;tags=vip,short hair;"
			   "notes=one\ntwo, three and a line so long that it has to be folded åäö"
			   " åäö åäö åäö åäö åäö åäö åäö åäö åäö";

static void there_and_back(void **state)
{
	struct place *p = *state;

	place_client(p, "Åsa Maria", "von Öberg", hard);
	place_client(p, "Li", "王", "gender=undisclosed");
	for (int version = 3; version <= 4; version++) {
		struct place *q = place_begin();

		import(q, written(p, version, NULL), 2, 0, 0);
		assert_string_equal(fields_of(q, 1), fields_of(p, 1));
		assert_string_equal(fields_of(q, 2),
				    version == 4 ? fields_of(p, 2) :
						   "given_name=Li;family_name=王;");
		place_end(q);
	}
	import(p, written(p, 4, NULL), 0, 2, 0);
}

static void as_it_is_written(void **state)
{
	struct place *p = *state;
	const char *text;

	place_client(p, "Åsa", "Öberg", "alert=latex;notes=a;phone=+46 70 174 06 11;tags=b,c");
	place_client(p, "Gone", "Away", "status=archived");
	text = written(p, 4, "phone,tags");
	assert_ptr_equal(strstr(text, "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:1-"), text);
	assert_non_null(strstr(text, "@scalpbook\r\nN:Öberg;Åsa;;;\r\nFN:Åsa Öberg\r\n"
				     "TEL;PREF=1:+46 70 174 06 11\r\nCATEGORIES:b,c\r\nEND:VCARD"
				     "\r\n"));
	assert_null(strstr(text, "NOTE"));
	assert_null(strstr(text, "Gone"));
	text = written(p, 3, NULL);
	assert_non_null(strstr(text, "NOTE:a\r\n"));
	assert_null(strstr(text, "latex"));
	for (const char *s = text; *s; s += strcspn(s, "\n") + 1)
		assert_true(strcspn(s, "\n") <= 76);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, place_up, place_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_others_write_them), CASE(what_is_refused), CASE(several_files),
		CASE(there_and_back), CASE(as_it_is_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
