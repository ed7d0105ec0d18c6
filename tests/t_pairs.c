/* SPDX-License-Identifier: MIT */
/* Before and after: which photos make a pair, what the sheet needs and leaves behind. */
#include "tests/place.h"
#include "base/file.h"
#include "core/copies.h"
#include "core/pairs.h"
#include "core/photo.h"
#include "media/photo.h"
#include "media/picture.h"
#include "model/choices.h"

#include <unistd.h>

static int32_t front, vertex;

/* A photo of its own, so that no two are twins. */
static int64_t add_photo(struct place *p, const char *view, const char *moment, int64_t session,
			 const char *taken)
{
	static uint64_t seed;
	struct photo_scene scene = { .view = view, .density = 50, .skin = 0xd9a58a, .seed = ++seed,
				     .width = 64, .height = 48 };
	const char *path = arena_printf(&p->arena, "%s/%d.jpg", p->dir, (int)seed);
	struct photo x;
	struct err e;

	OK(photo_draw(path, PHOTO_JPEG, &scene, &e));
	core_new(p->core, &photo_type, &x, &p->arena);
	x.client = 1;
	x.session = session ? session : NONE_INT;
	x.view = choice_index(&photo_view, view);
	x.moment = choice_index(&photo_moment, moment);
	OK(minute_iso_parse(&x.taken_at, taken));
	OK(core_photo_add(p->core, path, &x, &e));
	return x.rec.id;
}

static void fill(struct place *p)
{
	front = choice_index(&photo_view, "F");
	vertex = choice_index(&photo_view, "V");
	place_client(p, "Åsa", "Öberg", "");
	place_add(p, &session_type, "client=1;starts=2026-09-01 10:00;status=done;kind=treatment");
	place_add(p, &session_type, "client=1;starts=2026-09-15 10:00;status=done;kind=treatment");
	add_photo(p, "F", "immediate", 1, "2026-09-01 09:00");	/* 1: red, by a wrong clock early */
	add_photo(p, "F", "before", 1, "2026-09-01 10:00");	/* 2 */
	add_photo(p, "F", "before", 2, "2026-09-15 10:00");	/* 3 */
	add_photo(p, "F", "healed", 1, "2026-10-20 10:00");	/* 4 */
	add_photo(p, "F", "healed", 2, "2026-11-01 10:00");	/* 5 */
	add_photo(p, "F", "immediate", 2, "2026-11-20 10:00");	/* 6 */
	add_photo(p, "V", "before", 1, "2026-09-01 10:00");	/* 7 */
	add_photo(p, "V", "immediate", 1, "2026-09-01 12:00");	/* 8 */
	add_photo(p, "S", "healed", 1, "2026-11-01 10:00");	/* 9 */
}

static void expect_pair(struct place *p, int32_t view, int64_t from, int64_t to, int64_t before,
			int64_t after, bool unfair)
{
	struct pairs_spec s = { .client = 1, .views = &view, .view_count = 1, .from = from,
				.to = to };
	struct photo_pair x[PAIRS_MAX];
	struct err e;

	OK(core_pairs_find(p->core, &s, x, &p->arena, &e));
	assert_int_equal(x->before.rec.id, before);
	assert_int_equal(x->after.rec.id, after);
	assert_int_equal(core_pair_is_unfair(x), unfair);
}

static void the_begin_and_what_healed(void **state)
{
	struct place *p = *state;
	struct photo_pair x[PAIRS_MAX];
	struct err e = { 0 };
	int32_t scar;

	fill(p);
	expect_pair(p, front, 0, 0, 2, 5, false);
	expect_pair(p, front, 2, 0, 3, 5, false);
	expect_pair(p, front, 0, 1, 2, 4, false);
	expect_pair(p, front, 2, 2, 3, 5, false);
	expect_pair(p, vertex, 0, 0, 7, 8, true);
	scar = choice_index(&photo_view, "S");
	assert_int_equal(core_pairs_find(p->core,
					 &(struct pairs_spec){ .client = 1, .views = &scar,
							       .view_count = 1 },
					 x, &p->arena, &e),
			 -ERR_MISSING);
	assert_non_null(strstr(e.msg, "Scar"));
	assert_non_null(strstr(e.msg, "after is missing"));
}

/* A view without a pair is left out, and named. */
static void views_without_a_pair_are_left_out(void **state)
{
	struct place *p = *state;
	int32_t views[3];
	struct pairs_spec s = { .client = 1, .views = views, .view_count = 3 };
	struct photo_pair x[PAIRS_MAX];
	struct err e = { 0 };

	fill(p);
	views[0] = choice_index(&photo_view, "S");
	views[1] = vertex;
	views[2] = choice_index(&photo_view, "T");
	assert_int_equal(core_pairs_find(p->core, &s, x, &p->arena, &e), 1);
	assert_int_equal(x[0].before.view, vertex);
	assert_string_equal(core_pairs_lacking(&s, x, 1, &p->arena),
			    arena_printf(&p->arena, "%s, %s", choice_label(&photo_view, views[0]),
					 choice_label(&photo_view, views[2])));
	views[1] = views[2];
	s.view_count = 2;
	assert_int_equal(core_pairs_find(p->core, &s, x, &p->arena, &e), -ERR_MISSING);
	/* None named: those that have a pair. */
	s.view_count = 0;
	assert_int_equal(core_pairs_find(p->core, &s, x, &p->arena, &e), 2);
	assert_int_equal(x[0].before.view, front);
	assert_int_equal(x[1].before.view, vertex);
	assert_string_equal(core_pairs_lacking(&s, x, 2, &p->arena), "");
}

static struct pairs_spec sheet(const int32_t *views, int n, const char *path, const char *purpose)
{
	return (struct pairs_spec){ .client = 1, .views = views, .view_count = n, .path = path,
				    .purpose = choice_index(&consent_purpose, purpose) };
}

static int copies(struct place *p, struct copy **ret)
{
	struct err e;
	int n;

	OK(core_list(p->core, &copy_type, &(struct query){ .client = 1 }, ret, &n, &p->arena, &e));
	return n;
}

static void the_clients_own(void **state)
{
	struct place *p = *state;
	int32_t views[2];
	const char *pdf = arena_printf(&p->arena, "%s/own.pdf", p->dir), *missing;
	const char *png = arena_printf(&p->arena, "%s/own.PNG", p->dir);
	CLEANUP(picture_done) struct picture picture = { 0 };
	struct photo_pair x[PAIRS_MAX];
	struct pairs_spec s;
	struct copy *all;
	struct err e = { 0 };
	BUF(b);

	fill(p);
	views[0] = front;
	views[1] = vertex;
	s = sheet(views, 2, pdf, "");
	OK(core_pairs_write(p->core, &s, x, &missing, &p->arena, &e));
	OK(file_read(&b, pdf, 10 << 20, &e));
	assert_memory_equal(b.s, "%PDF-", 5);
	assert_non_null(memmem(b.s, b.len, "/DCTDecode", 10));
	assert_int_equal(copies(p, &all), 4);
	assert_int_equal(all[0].photo, 2);
	assert_int_equal(all[0].consent, NONE_INT);
	assert_true(choice_is(&consent_purpose, all[0].purpose, "photo-record"));
	s = sheet(views, 2, png, "");
	OK(core_pairs_write(p->core, &s, x, &missing, &p->arena, &e));
	OK(picture_open(&picture, png, 0, 0, &e));
	assert_int_equal(picture.width, 2 * 64 + 3 * 24);
	assert_int_equal(picture.height, 2 * 48 + 3 * 24);
	/* Never over another file. */
	assert_int_equal(core_pairs_write(p->core, &s, x, &missing, &p->arena, &e), -ERR_EXISTS);
	assert_int_equal(copies(p, &all), 8);
}

static void for_a_purpose_it_needs_the_consent(void **state)
{
	struct place *p = *state;
	const char *path = arena_printf(&p->arena, "%s/web.pdf", p->dir), *missing;
	struct photo_pair x[PAIRS_MAX];
	struct pairs_spec s;
	struct copy *all;
	struct err e = { 0 };
	int n;

	fill(p);
	s = sheet(&front, 1, path, "web");
	assert_int_equal(core_pairs_write(p->core, &s, x, &missing, &p->arena, &e), -ERR_DENIED);
	assert_false(path_exists(path));
	place_add(p, &consent_type, "client=1;purpose=web;signed_on=2026-09-01");
	OK(core_pairs_write(p->core, &s, x, &missing, &p->arena, &e));
	assert_int_equal(copies(p, &all), 2);
	assert_int_equal(all[1].photo, 5);
	assert_int_equal(all[1].consent, 1);
	OK(core_copies_must_go(p->core, 1, 0, &all, &n, &p->arena, &e));
	assert_int_equal(n, 0);
	place_add(p, &consent_type,
		  "client=1;purpose=web;signed_on=2026-09-02;withdrawn_on=2026-11-22");
	OK(core_copies_must_go(p->core, 0, 0, &all, &n, &p->arena, &e));
	assert_int_equal(n, 2);
}

static void write_twice(struct place *p, const char *purpose, struct buf *first, struct buf *second)
{
	const char *path = arena_printf(&p->arena, "%s/twice.pdf", p->dir), *missing;
	struct pairs_spec s = sheet(&front, 1, path, purpose);
	struct photo_pair x[PAIRS_MAX];

	for (int i = 0; i < 2; i++) {
		OK(core_pairs_write(p->core, &s, x, &missing, &p->arena, &e_));
		OK(file_read(i ? second : first, path, 10 << 20, &e_));
		assert_int_equal(unlink(path), 0);
		if (!i)
			place_add(p, &session_type,
				  "client=1;starts=2026-10-02 10:00;status=done;kind=treatment");
	}
}

/* The consent is to photos: when somebody was treated, where and how is not shown along. */
static void for_a_purpose_it_tells_no_sessions(void **state)
{
	struct place *p = *state;
	BUF(first);
	BUF(second);
	BUF(own);
	BUF(own_second);

	fill(p);
	place_add(p, &consent_type, "client=1;purpose=web;signed_on=2026-09-01");
	write_twice(p, "web", &first, &second);
	assert_int_equal(first.len, second.len);
	assert_memory_equal(first.s, second.s, first.len);
	write_twice(p, "", &own, &own_second);
	assert_int_not_equal(own.len, own_second.len);
}

static void other_names_are_refused(void **state)
{
	struct place *p = *state;
	struct photo_pair x[PAIRS_MAX];
	const char *missing;
	struct pairs_spec s;
	struct err e = { 0 };

	fill(p);
	s = sheet(&front, 1, "own.gif", "");
	assert_int_equal(core_pairs_write(p->core, &s, x, &missing, &p->arena, &e), -ERR_INVALID);
	assert_string_equal(e.field, "path");
}

/* Photos one by one */

static int archived_copies(struct place *p)
{
	struct query q = { .client = 1, .status = "archived" };
	struct copy *all;
	int n;

	OK(core_list(p->core, &copy_type, &q, &all, &n, &p->arena, &e_));
	return n;
}

static bool withdraw_after_the_first(void *ctx, int done, int of, const struct copy *last,
				     bool anew)
{
	(void)of;
	(void)last;
	(void)anew;
	if (done == 1)
		place_add(ctx, &consent_type,
			  "client=1;purpose=web;signed_on=2026-09-02;withdrawn_on=2026-11-22");
	return true;
}

static bool remove_the_folder(void *ctx, int done, int of, const struct copy *last, bool anew)
{
	struct place *p = ctx;

	(void)done;
	(void)of;
	(void)last;
	(void)anew;
	assert_int_equal(rmdir(arena_printf(&p->arena, "%s/out", p->dir)), 0);
	return true;
}

static void a_consent_ends_while_it_writes(void **state)
{
	struct place *p = *state;
	int64_t client = 1;
	struct copies_spec s = { .clients = &client, .client_count = 1,
				 .step = withdraw_after_the_first, .ctx = p };
	struct copy *all;
	struct err e = { 0 };

	fill(p);
	place_add(p, &consent_type, "client=1;purpose=web;signed_on=2026-09-01");
	s.purpose = choice_index(&consent_purpose, "web");
	s.dir = arena_printf(&p->arena, "%s/out", p->dir);
	assert_int_equal(core_copies_write(p->core, &s, &e), -ERR_DENIED);
	assert_non_null(strstr(e.msg, "withdrew it on 22 Nov 2026; nothing more was written"));
	assert_int_equal(copies(p, &all), 1);
	assert_true(path_exists(all[0].file));
}

/* A copy is stored before its file is made, and taken back when that fails. */
static void no_file_without_its_copy(void **state)
{
	struct place *p = *state;
	int64_t client = 1;
	struct copies_spec s = { .clients = &client, .client_count = 1,
				 .step = remove_the_folder, .ctx = p };
	const char *missing, *path = arena_printf(&p->arena, "%s/none/own.pdf", p->dir);
	struct photo_pair x[PAIRS_MAX];
	struct pairs_spec sheets;
	struct copy *all;
	struct err e = { 0 };

	fill(p);
	place_add(p, &consent_type, "client=1;purpose=web;signed_on=2026-09-01");
	s.purpose = choice_index(&consent_purpose, "web");
	s.dir = arena_printf(&p->arena, "%s/out", p->dir);
	assert_int_equal(core_copies_write(p->core, &s, &e), -ERR_MISSING);
	assert_int_equal(copies(p, &all), 0);
	assert_int_equal(archived_copies(p), 1);
	sheets = sheet(&front, 1, path, "");
	assert_int_equal(core_pairs_write(p->core, &sheets, x, &missing, &p->arena, &e),
			 -ERR_MISSING);
	assert_int_equal(copies(p, &all), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_begin_and_what_healed, place_up, place_down),
		cmocka_unit_test_setup_teardown(views_without_a_pair_are_left_out, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(the_clients_own, place_up, place_down),
		cmocka_unit_test_setup_teardown(for_a_purpose_it_needs_the_consent, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(for_a_purpose_it_tells_no_sessions, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(other_names_are_refused, place_up, place_down),
		cmocka_unit_test_setup_teardown(a_consent_ends_while_it_writes, place_up,
						place_down),
		cmocka_unit_test_setup_teardown(no_file_without_its_copy, place_up, place_down),
	};

	return cmocka_run_group_tests_name("pairs", tests, NULL, NULL);
}
