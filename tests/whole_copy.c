/* SPDX-License-Identifier: MIT */
/* A book that has everything, and its way out and back; what is then right, the tests say. */
#include "tests/whole_copy.h"
#include "base/file.h"
#include "base/mem.h"
#include "core/check.h"
#include "core/demo.h"
#include "core/paper.h"
#include "core/whole.h"

#include <signal.h>
#include <unistd.h>

static void note(void *ctx, const char *words)
{
	struct copy_told *t = ctx;

	t->all = arena_printf(t->a, "%s%s\n", t->all, words);
}

static bool progress(void *ctx, const char *file, int64_t done)
{
	struct copy_told *t = ctx;

	(void)file;
	(void)done;
	t->calls++;
	if (t->kill_at == t->calls)
		raise(SIGKILL);
	if (t->disturb_at == t->calls)
		t->disturb(t->p);
	return t->stop_at != t->calls;
}

const char *copy_path(struct place *p, const char *name)
{
	return arena_printf(&p->arena, "%s/%s", p->dir, name);
}

int copy_out(struct place *p, struct core *c, const char *dir, struct copy_told *t,
		     struct err *e)
{
	struct whole_done done;

	t->a = &p->arena;
	t->all = "";
	return core_export_all(c, &(struct whole_spec){ .dir = copy_path(p, dir), .note = note,
							.progress = progress, .ctx = t },
			       &done, e);
}

int copy_in(struct place *p, const char *dir, const char *book, struct copy_told *t,
		       struct err *e)
{
	struct core_options o = { .dir = copy_path(p, book), .via = "command", .who = "bea" };
	struct whole_done done;

	t->a = &p->arena;
	t->all = "";
	return core_import_all(&o, &(struct whole_spec){ .dir = copy_path(p, dir), .note = note,
							 .progress = progress, .ctx = t },
			       &done, e);
}

struct core *copy_open(struct place *p, const char *book)
{
	struct core *c = NULL;
	struct core_options o = { .dir = copy_path(p, book), .via = "screen", .who = "anna" };

	OK(core_open(&c, &o, &e_));
	return c;
}

void copy_write(const char *file, const char *text)
{
	FILE *f = fopen(file, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
	assert_int_equal(fclose(f), 0);
}

char *copy_read(struct place *p, const char *name)
{
	char *text = arena_alloc(&p->arena, 4 << 20);
	FILE *f = fopen(copy_path(p, name), "r");
	size_t n;

	if (!f)
		return NULL;
	n = fread(text, 1, (4 << 20) - 1, f);
	text[n] = '\0';
	fclose(f);
	return text;
}

void copy_fill(struct place *p, int clients)
{
	struct demo_spec d = { .clients = clients, .seed = 7 };
	struct demo_done done;
	struct client c;
	struct consent x;
	struct assessment was, now;
	int64_t id;

	OK(core_demo(p->core, &d, &done, &e_));
	OK(core_set(p->core, "clinic", "Öberg, \"SMP\"", &e_));
	id = place_client(p, " =1+1", "\"Q\", O'Brien", "notes=one\ntwo\n;alert=latex");
	OK(core_get(p->core, &client_type, id, &c, &p->arena, &e_));
	OK(core_archive(p->core, &client_type, &c, false, &e_));
	place_add(p, &session_type, "client=1;starts=2026-12-01 10:00;price=450.05;reason=asked");
	place_add(p, &payment_type, "client=1;amount=12.34;method=card;reference=A 1");
	id = place_add(p, &assessment_type, "client=2;scale=norwood;code=3;on=2026-01-01");
	OK(core_get(p->core, &assessment_type, id, &was, &p->arena, &e_));
	now = was;
	now.note = "worse";
	OK(core_save(p->core, &assessment_type, &was, &now, NULL, NULL, &e_));
	core_new(p->core, &consent_type, &x, &p->arena);
	x.client = 1;
	x.purpose = 1;
	copy_write(copy_path(p, "signed.pdf"), "%PDF-1.4\nsigned\n%%EOF\n");
	OK(core_paper_keep(p->core, copy_path(p, "signed.pdf"), NULL, &x, &p->arena, &e_));
	OK(core_save(p->core, &consent_type, NULL, &x, NULL, NULL, &e_));
	copy_write(copy_path(p, "recall-letter.txt"), "Dear {name}\n");
	assert_int_equal(unlink(copy_path(p, "signed.pdf")), 0);
}

static void no_problem(void *ctx, const char *words)
{
	(void)ctx;
	fail_msg("%s", words);
}

void copy_sound(struct core *c)
{
	struct core_checked k = { 0 };

	OK(core_check(c, no_problem, NULL, &k, &e_));
	assert_int_equal(k.problems, 0);
}
