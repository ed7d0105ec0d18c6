/* SPDX-License-Identifier: MIT */
/* Between form and core: what every form on a book does alike. */
#include "config.h"
#include "tui/record_form.h"

#include <inttypes.h>
#include <string.h>
#include "base/mem.h"
#include "base/text.h"
#include "core/words.h"
#include "tui/refer.h"
#include "tui/undo.h"

/* Staff */

struct staff_list {
	struct choice *rows;
	int count;
};

static void add_staff(struct staff_list *l, const char *login, const char *name)
{
	for (int i = 0; i < l->count; i++)
		if (!strcmp(l->rows[i].code, login))
			return;
	l->rows[l->count++] = (struct choice){ .code = login, .label = name };
}

int staff_values(struct core *core, const struct field *f, const void *rec, struct choices *ret,
		 struct arena *a)
{
	struct query all = { 0 };
	struct staff_list l = { 0 };
	struct staff *staff;
	struct err e;
	const char *named;
	int n;

	if (f->kind != K_STAFF || core_list(core, &staff_type, &all, &staff, &n, a, &e) < 0)
		return 0;
	l.rows = arena_alloc(a, (size_t)(n + 2) * sizeof *l.rows);
	for (int i = 0; i < n; i++)
		add_staff(&l, staff[i].login, staff[i].name);
	/*
	 * Who works here for the first time is known after the first save; who left may still be
	 * named.
	 */
	add_staff(&l, core_who(core), core_who(core));
	named = rec ? field_text(f, rec, core_rules(core), a) : "";
	if (*named)
		add_staff(&l, named, named);
	*ret = (struct choices){ l.rows, l.count };
	return 1;
}

/* The form */

static int values(void *ctx, const struct field *f, struct choices *ret, struct arena *a)
{
	struct record_form *rf = ctx;

	if (rf->values && rf->values(rf->owner, f, ret, a))
		return 1;
	return staff_values(rf->ui->core, f, rf->was, ret, a) ||
	       refer_values(rf->ui->core, f, rf->type, rf->base, ret, a);
}

/* Doubts */

static bool same(const struct rectype *t, const void *x, const void *y)
{
	for EACH_FIELD(f, t)
		if (!field_equal(f, x, y))
			return false;
	return true;
}

/* As long as nothing is typed they are the same. */
static const struct doubts *doubts_about(struct record_form *rf, const void *rec)
{
	struct err e;

	if (rf->doubted && same(rf->type, rf->doubted, rec))
		return &rf->doubts;
	arena_reset(&rf->work);
	rf->doubted = rec_copy(rf->type, rec, &rf->work);
	rf->doubts = (struct doubts){ .ask.a = &rf->work, .slip.a = &rf->work,
				      .tell.a = &rf->work };
	/* What cannot be looked up is no reason to believe that all is well. */
	if (core_doubts(rf->ui->core, rf->type, rf->was, rec, &rf->doubts, &e) < 0)
		problem_add(&rf->doubts.ask, rf->type->fields[0].name, "%s", e.msg);
	return &rf->doubts;
}

/* All of them, or those of one field, behind 'words': "one; another". */
static const char *more_words(const char *words, const struct problems *all,
			      const struct field *f, struct arena *a)
{
	for (const struct problem *p = all->first; p; p = p->next)
		if (!f || !strcmp(p->field, f->name))
			words = arena_printf(a, "%s%s%s", words, *words ? "; " : "", p->words);
	return words;
}

/* What is asked before it is saved. */
static const char *asked(const struct doubts *d, const struct field *f, struct arena *a)
{
	return more_words(more_words("", &d->ask, f, a), &d->slip, f, a);
}

static const char *hint(void *ctx, const struct field *f, const void *rec, struct arena *a)
{
	struct record_form *rf = ctx;
	const char *own = rf->hint ? rf->hint(rf, f, rec, a) : NULL;
	const struct doubts *d = own ? NULL : doubts_about(rf, rec);
	const char *ask = d ? asked(d, f, a) : "";
	const char *tell = d ? more_words("", &d->tell, f, a) : "";

	return own ? own : *ask ? ask : *tell ? tell : NULL;
}

static const char *doubt(void *ctx, const void *rec, struct arena *a)
{
	return asked(doubts_about(ctx, rec), NULL, a);
}

static const char *show(void *ctx, const struct field *f, const void *rec, struct arena *a)
{
	struct record_form *rf = ctx;

	return core_show(rf->ui->core, rf->type, f, rec, a);
}

/* A record that a field names can be added on the way. */
static const struct rectype *other_type(const struct field *f)
{
	const struct rectype *t = f->refers ? rectype_named(f->refers) : NULL;

	return t && (t->words || t->byname) && !rectype_owned(t) && !t->within ? t : NULL;
}

static const char *more(void *ctx, const struct field *f, struct arena *a)
{
	const struct rectype *t = other_type(f);

	(void)ctx;
	return t ? arena_printf(a, "New %s…", text_fold(a, t->label)) : NULL;
}

/* Below it the form waits whose field was to be filled. */
static void other_saved(struct record_form *other, struct ui *ui)
{
	const struct record_form *rf = other->owner;
	const struct rec *head = other->now;
	ARENA(a);

	form_put(form_of(ui->top), rf->for_other, arena_printf(&a, "%" PRId64, head->id));
}

static void took_more(void *ctx, struct ui *ui, struct form *form, const struct field *f)
{
	struct record_form *rf = ctx;
	const struct rectype *t = other_type(f);
	ARENA(a);
	void *start = arena_alloc(&a, t->size);

	(void)form;
	if (!rf->other)
		rf->other = mem_alloc(sizeof *rf->other);
	rf->for_other = f;
	core_new(ui->core, t, start, &a);
	record_form_open(rf->other, rf, ui,
			 &(struct form_spec){
				 .type = t,
				 .title = arena_printf(&a, "New %s", text_fold(&a, t->label)),
				 .start = start,
				 .passing = true,
			 },
			 other_saved);
}

static int save(void *ctx, struct form *form, const void *rec, struct err *e)
{
	struct record_form *rf = ctx;
	struct rec *now = rec_copy(rf->type, rec, &rf->a);
	const struct rec *was = rf->was;
	struct problems p = { .a = &rf->a };	/* texts that core fills in live there */
	int r;

	(void)form;
	if (was)
		*now = *was;
	if ((r = core_save(rf->ui->core, rf->type, was, now, rf->save_key, &p, e)) < 0)
		return r;
	rf->changed = !was || now->id != was->id || now->version != was->version;
	rf->now = now;
	return 0;
}

static void saved(void *ctx, struct ui *ui)
{
	struct record_form *rf = ctx;
	const char *told;
	ARENA(a);

	ui_saved(ui, rf->type, ((const struct rec *)rf->now)->id);
	ui_refresh(ui);
	told = rf->doubted ? more_words("", &rf->doubts.tell, NULL, &a) : "";
	if (!rf->changed)
		ui_say(ui, "Nothing was changed");
	else if (*told)
		ui_warn(ui, "%s %s; %s", rf->was ? "Saved" : "Added",
			core_said(ui->core, rf->type, rf->now, false, &a), told);
	else
		ui_say(ui, "%s %s", rf->was ? "Saved" : "Added",
		       core_said(ui->core, rf->type, rf->now, false, &a));
	/* What can neither be put back nor set aside is not undone: a payment. */
	if (rf->changed && !rf->type->history && (rf->was || rf->type->archive_field))
		undo_note(ui, rf->type, rf->was, rf->now);
	else if (rf->changed)
		undo_cannot(ui, core_said(ui->core, rf->type, rf->now, true, &a));
	if (rf->saved)
		rf->saved(rf, ui);
}

/*
 * As it is stored now. A history has no such thing: its row was replaced, and another one is
 * current.
 */
static const void *now(void *ctx, struct arena *a)
{
	struct record_form *rf = ctx;
	const struct rec *was = rf->was;
	void *rec = arena_alloc(a, rf->type->size);
	struct err e;

	if (rf->type->history || core_get(rf->ui->core, rf->type, was->id, rec, a, &e) < 0)
		return NULL;
	rf->was = rec_copy(rf->type, rec, &rf->a);
	return rec;
}

void record_form_done(struct record_form *rf)
{
	arena_done(&rf->a);
	arena_done(&rf->work);
	if (rf->other)
		record_form_done(rf->other);
	mem_free(rf->other);
	rf->other = NULL;
}

struct form *record_form_open(struct record_form *rf, void *owner, struct ui *ui,
			      const struct form_spec *spec,
			      void (*then)(struct record_form *rf, struct ui *ui))
{
	struct form_spec own = *spec;

	record_form_done(rf);
	*rf = (struct record_form){ .ui = ui, .owner = owner, .type = spec->type, .saved = then,
				    .values = spec->values, .hint = spec->hint };
	rf->was = spec->was ? rec_copy(spec->type, spec->was, &rf->a) : NULL;
	rf->base = spec->start ? rec_copy(spec->type, spec->start, &rf->a) : rf->was;
	uuid_make(rf->save_key);
	own.was = spec->start ? NULL : rf->was;
	own.draft_key = spec->passing ? NULL : rf->save_key;
	own.draft_of = rf->was ? ((const struct rec *)rf->was)->id : 0;
	own.rules = core_rules(ui->core);
	own.ctx = rf;
	own.save = save;
	own.saved = saved;
	own.now = now;
	own.values = values;
	own.hint = hint;
	own.doubt = doubt;
	own.show = show;
	own.more = more;
	own.took_more = took_more;
	return form_open(ui, &own);
}
