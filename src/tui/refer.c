/* SPDX-License-Identifier: MIT */
/* Lists of records to pick from; owns their words. */
#include "config.h"
#include "tui/refer.h"
#include "base/mem.h"
#include "base/text.h"
#include "core/plans.h"
#include "core/words.h"
#include "model/choices.h"

#include <inttypes.h>
#include <string.h>

enum { MOST = 500 };		/* rows; more are found by typing their number elsewhere */

struct refer {
	struct core *core;
	const struct rectype *t;
	const struct field *number;	/* what names a record */
	struct choice *rows;
	int count;
	struct arena *a;
};

/* "12 Nov 2026, treatment, done": what lists show, without the number and whose it is. */
static const char *listed(const struct refer *l, const void *rec)
{
	BUF(b);

	for EACH_FIELD(f, l->t) {
		bool shown = (f->flags & F_LIST) && f != l->number && !(f->flags & F_OWNER) &&
			     !(l->t->byname && !strcmp(f->name, l->t->byname));
		const char *s = shown ? field_show(f, rec, core_rules(l->core), l->a) : "";

		if (*s)
			buf_printf(&b, "%s%s", b.len ? ", " : "",
				   f->choices && b.len ? text_fold(l->a, s) : s);
	}
	return arena_strdup(l->a, buf_str(&b));
}

/* name: what people call it, where that is not the number. */
static void add(struct refer *l, int64_t number, const char *name, const char *words)
{
	const char *code = arena_printf(l->a, "%" PRId64, number);

	for (int i = 0; i < l->count; i++)
		if (!strcmp(l->rows[i].code, code))
			return;
	l->rows[l->count++] = (struct choice){
		.code = code,
		.label = arena_printf(l->a, "%s%s%s", name ? name : code, *words ? "  " : "",
				      words),
	};
}

static int add_record(void *ctx, const void *rec, struct err *e)
{
	struct refer *l = ctx;

	(void)e;
	add(l, field_int(l->number, rec),
	    l->t->byname ? rec_title(l->t, rec, l->a) : NULL, listed(l, rec));
	return 0;
}

/* Courses say how far they are. */
static void add_courses(struct refer *l, int64_t client)
{
	struct query q = { .client = client };
	struct session *all;
	struct plan *plans;
	struct err e;
	int n, count;

	if (core_list(l->core, &session_type, &q, &all, &n, l->a, &e) < 0 ||
	    core_plans(l->core, client, all, n, &plans, &count, l->a, &e) < 0)
		return;
	for (const struct plan *p = plans; p < plans + count && p < plans + MOST; p++)
		add(l, p->course->number, NULL,
		    arena_printf(l->a, "%s, %s, %s", choice_label(&course_kind, p->course->kind),
				 text_fold(l->a, choice_label(&course_status, p->course->status)),
				 plan_progress(p, l->a)));
}

int refer_values(struct core *core, const struct field *f, const struct rectype *t,
		 const void *rec, struct choices *ret, struct arena *a)
{
	struct refer l = { .core = core, .t = f->refers ? rectype_named(f->refers) : NULL,
			   .a = a };
	struct query q = { .client = rec ? rec_owner(t, rec) : 0, .newest = true, .limit = MOST };
	struct err e;

	if (!l.t)
		return 0;
	if (core_choices(core, f, rec, ret, a))
		return 1;
	l.number = l.t->within ? field_named(l.t, l.t->within) : l.t->fields;
	l.rows = arena_alloc(a, (MOST + 1) * sizeof *l.rows);
	if (l.t == &course_type)
		add_courses(&l, q.client);
	else if (!rectype_owned(l.t))
		q.client = 0;
	if (l.t != &course_type && core_each(core, l.t, &q, add_record, &l, &e) < 0)
		return 0;
	if (rec && !field_none(f, rec))
		add(&l, field_int(f, rec), core_show(core, t, f, rec, a), "");
	*ret = (struct choices){ l.rows, l.count };
	return l.count > 0;
}
