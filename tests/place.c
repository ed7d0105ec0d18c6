/* SPDX-License-Identifier: MIT */
/* Makes and removes a test's book. */
#include "tests/place.h"
#include "base/file.h"
#include "base/out.h"

#include <ftw.h>
#include <time.h>
#include <unistd.h>

static int remove_one(const char *path, const struct stat *st, int flag, struct FTW *ftw)
{
	(void)st;
	(void)flag;
	(void)ftw;
	return remove(path);
}

struct place *place_begin(void)
{
	struct place *p = calloc(1, sizeof *p);
	const char *tmp = getenv("TMPDIR");

	assert_non_null(p);
	setenv("TZ", "UTC", 1);
	tzset();
	clock_fix(PLACE_NOW);
	snprintf(p->dir, sizeof p->dir, "%s/scalpbook-XXXXXX", tmp && *tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(p->dir));
	OK(core_init(p->dir, &e_));
	OK(core_open(&p->core,
		     &(struct core_options){ .dir = p->dir, .via = "screen", .who = "anna" }, &e_));
	return p;
}

void place_end(struct place *p)
{
	core_close(&p->core);
	arena_done(&p->arena);
	nftw(p->dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	free(p);
}

int place_up(void **state)
{
	*state = place_begin();
	return 0;
}

int place_down(void **state)
{
	place_end(*state);
	return 0;
}

/* One "field=text". */
static void set(struct place *p, const struct rectype *t, void *rec, char *pair)
{
	char *value = strchr(pair, '=');
	const struct field *f;

	assert_non_null(value);
	*value++ = '\0';
	f = field_named(t, pair);
	if (!f)
		fail_msg("%s has no field '%s'", t->name, pair);
	if (f->kind == K_ID)
		field_set_int(f, rec, atoll(value));
	else
		OK(field_parse(f, rec, value, core_rules(p->core), &p->arena, &e_));
}

int64_t place_add(struct place *p, const struct rectype *t, const char *values)
{
	void *rec = arena_alloc(&p->arena, t->size);
	char *rest = arena_strdup(&p->arena, values), *pair;

	core_new(p->core, t, rec, &p->arena);
	while ((pair = strsep(&rest, ";")))
		if (*pair)
			set(p, t, rec, pair);
	OK(core_save(p->core, t, NULL, rec, NULL, NULL, &e_));
	return ((const struct rec *)rec)->id;
}

int64_t place_client(struct place *p, const char *given, const char *family, const char *values)
{
	return place_add(
		p, &client_type,
		arena_printf(&p->arena, "given_name=%s;family_name=%s;%s", given, family, values));
}

const char *place_path(struct place *p, const char *name)
{
	return arena_printf(&p->arena, "%s/%s", p->dir, name);
}

const char *place_file(struct place *p, const char *name, const char *text)
{
	const char *path = place_path(p, name);
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
	assert_int_equal(fclose(f), 0);
	return path;
}

const char *place_read(const char *path, struct arena *a)
{
	struct out *o = out_memory();
	const char *s;

	OK(file_send(o, path, &e_));
	s = arena_strdup(a, out_text(o));
	out_abort(&o);
	return s;
}
