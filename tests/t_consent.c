/* SPDX-License-Identifier: MIT */
/*
 * Consents: which one counts, what was taken back, and that a paper is whole in the book or nowhere
 * named, whatever fails.
 */
#include "tests/place.h"
#include "tests/faulty.h"
#include "base/file.h"
#include "core/check.h"
#include "core/core_impl.h"
#include "core/paper.h"
#include "model/choices.h"
#include "model/consents.h"

static void the_one_signed_last_counts(void **state)
{
	static const struct {
		const char *consents[4];	/* as typed */
		int counts;			/* which of them, from 1; 0: none */
		enum consent_state state;
	} rows[] = {
		{ { NULL }, 0, CONSENT_MISSING },
		{ { "purpose=web;signed_on=2026-01-01" }, 1, CONSENT_GIVEN },
		{ { "purpose=social;signed_on=2026-01-01" }, 0, CONSENT_MISSING },
		{ { "purpose=web;signed_on=2026-01-01;withdrawn_on=2026-02-01" },
		  1,
		  CONSENT_WITHDRAWN },
		{ { "purpose=web;signed_on=2026-03-01",
		    "purpose=web;signed_on=2026-01-01;withdrawn_on=2026-02-01" },
		  1,
		  CONSENT_GIVEN },
		{ { "purpose=web;signed_on=2026-01-01;withdrawn_on=2026-02-01",
		    "purpose=web;signed_on=2026-01-01" },
		  2,
		  CONSENT_GIVEN },
		{ { "purpose=web;signed_on=2026-01-01",
		    "purpose=web;signed_on=2026-03-01;status=archived" },
		  1,
		  CONSENT_GIVEN },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct place *p = place_begin();
		struct query q = { .status = "all" };
		int32_t web = choice_index(&consent_purpose, "web");
		const struct consent *x;
		struct consent *all;
		int n;

		place_client(p, "Per", "Ek", "");
		for (const char *const *c = rows[i].consents; *c; c++)
			place_add(p, &consent_type, arena_printf(&p->arena, "client=1;%s", *c));
		OK(core_list(p->core, &consent_type, &q, &all, &n, &p->arena, &e_));
		x = consent_of(all, n, web);
		if ((x ? (int)x->rec.id : 0) != rows[i].counts ||
		    consent_state(x) != rows[i].state)
			fail_msg("row %zu: %s", i, consent_words(consent_state(x)));
		place_end(p);
	}
}

static void what_was_taken_back_is_said_in_words(void **state)
{
	struct place *p = *state;
	struct query q = { 0 };
	struct consent *all;
	int n;

	place_client(p, "Per", "Ek", "");
	place_add(p, &consent_type,
		  "client=1;purpose=treatment;signed_on=2026-01-01;withdrawn_on=2026-02-01");
	place_add(p, &consent_type, "client=1;purpose=photo-record;signed_on=2026-01-01");
	OK(core_list(p->core, &consent_type, &q, &all, &n, &p->arena, &e_));
	assert_string_equal(consent_withdrawn_photos(all, n, &p->arena), "");
	place_add(p, &consent_type,
		  "client=1;purpose=web;signed_on=2026-01-01;withdrawn_on=2026-11-12");
	place_add(p, &consent_type,
		  "client=1;purpose=social;signed_on=2026-01-01;withdrawn_on=2026-11-13");
	OK(core_list(p->core, &consent_type, &q, &all, &n, &p->arena, &e_));
	assert_string_equal(consent_withdrawn_photos(all, n, &p->arena),
			    "Web (12 Nov 2026), Social (13 Nov 2026)");
}

static void the_last_version_of_a_purpose_is_known(void **state)
{
	struct place *p = *state;
	int32_t web = choice_index(&consent_purpose, "web");

	place_client(p, "Per", "Ek", "");
	assert_string_equal(core_consent_version(p->core, web, &p->arena), "");
	place_add(p, &consent_type, "client=1;purpose=web;version_signed=2025-2");
	place_add(p, &consent_type, "client=1;purpose=web;version_signed=2026-1");
	place_add(p, &consent_type, "client=1;purpose=web");
	place_add(p, &consent_type, "client=1;purpose=social;version_signed=7");
	assert_string_equal(core_consent_version(p->core, web, &p->arena), "2026-1");
}

/* A PDF of its own for each number. */
static const char *write_pdf(struct place *p, int n)
{
	const char *path = arena_printf(&p->arena, "%s/signed-%d.pdf", p->dir, n);
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	fprintf(f, "%%PDF-1.4\n%d\n%%%%EOF\n", n);
	assert_int_equal(fclose(f), 0);
	return path;
}

static int sign(struct place *p, const char *path, struct consent *x, struct err *e)
{
	int r;

	core_new(p->core, &consent_type, x, &p->arena);
	x->client = 1;
	x->purpose = choice_index(&consent_purpose, "treatment");
	if ((r = core_paper_keep(p->core, path, NULL, x, &p->arena, e)) < 0)
		return r;
	return core_save(p->core, &consent_type, NULL, x, NULL, NULL, e);
}

struct noted {
	int strays, others;
};

static void note(void *ctx, const char *words)
{
	struct noted *n = ctx;

	if (!strncmp(words, "stray file ", 11)) {
		n->strays++;
		return;
	}
	n->others++;
	print_message("%s\n", words);
}

static struct noted check_book(struct place *p)
{
	struct core_checked done = { 0 };
	struct noted n = { 0 };

	OK(core_check(p->core, note, &n, &done, &e_));
	return n;
}

/*
 * At each point where the engine fails: no record without its paper, at worst a paper without its
 * record.
 */
static void walk(struct place *p, enum faulty_how how)
{
	int nth = 0, strays = 0;

	place_client(p, "Per", "Ek", "");
	for (;; nth++) {
		const char *path = write_pdf(p, nth);
		struct consent x;
		struct err e = { 0 };
		struct noted said;
		bool fired;
		int r;

		faulty_begin(p->core->book->db, nth, how);
		r = sign(p, path, &x, &e);
		fired = faulty_fired();
		faulty_end(p->core->book->db);
		if (!fired)
			break;
		said = check_book(p);
		assert_int_equal(said.others, 0);
		assert_in_range(said.strays, 0, 1);
		strays += said.strays;
		/* Trying again takes the stray file for its own. */
		if (r < 0) {
			assert_true(*e.msg);
			OK(sign(p, path, &x, &e_));
		}
		assert_int_equal(check_book(p).strays, 0);
	}
	assert_in_range(nth, 15, 200);
	assert_true(how == FAULTY_LANDED || strays > 0);
}

static void faults_once(void **state)
{
	walk(*state, FAULTY_ONCE);
}

static void faults_for_good(void **state)
{
	walk(*state, FAULTY_ALWAYS);
}

static void faults_that_landed(void **state)
{
	walk(*state, FAULTY_LANDED);
}

/* The file cannot be copied: there is no record of it. */
static void without_a_place_for_papers_nothing_is_signed(void **state)
{
	struct place *p = *state;
	const char *dir = arena_printf(&p->arena, "%s/papers", p->dir);
	FILE *f = fopen(dir, "wb");
	struct consent x;
	struct err e = { 0 };

	assert_non_null(f);
	assert_int_equal(fclose(f), 0);
	place_client(p, "Per", "Ek", "");
	assert_true(sign(p, write_pdf(p, 1), &x, &e) < 0);
	assert_non_null(strstr(e.msg, "papers"));
	assert_int_equal(book_count(p->core->book, &consent_type), 0);
	assert_int_equal(remove(dir), 0);
	OK(sign(p, write_pdf(p, 1), &x, &e_));
	assert_true(path_exists(core_paper_path(p->core, &x, &p->arena)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_one_signed_last_counts),
		cmocka_unit_test_setup_teardown(what_was_taken_back_is_said_in_words, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(the_last_version_of_a_purpose_is_known, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(faults_once, place_up, place_down),
		cmocka_unit_test_setup_teardown(faults_for_good, place_up, place_down),
		cmocka_unit_test_setup_teardown(faults_that_landed, place_up, place_down),
		cmocka_unit_test_setup_teardown(without_a_place_for_papers_nothing_is_signed,
						place_up, place_down),
	};

	return cmocka_run_group_tests_name("consents", tests, NULL, NULL);
}
