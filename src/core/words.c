/* SPDX-License-Identifier: MIT */
/* Follows what a field names to the words of that record. */
#include "config.h"
#include "core/words.h"
#include "core/core_impl.h"
#include "base/mem.h"
#include "base/text.h"

#include <inttypes.h>
#include <string.h>

/* The record that a field's number names: 1, 0. */
static int named(struct core *c, const struct rectype *t, int64_t owner, int64_t number, void *ret,
		 struct arena *a)
{
	struct err e;
	int r = t->within ?
			query_named(c->book, t,
				    arena_printf(a, "%" PRId64 "/%" PRId64, owner, number), ret, a,
				    &e) :
			rec_get(c->book, t, number, ret, a, &e);

	return r == 1;
}

const char *core_show(struct core *c, const struct rectype *t, const struct field *f,
		      const void *rec, struct arena *a)
{
	const struct rectype *other = f->refers ? rectype_named(f->refers) : NULL;
	void *x;

	if (!other || (!other->words && !other->byname) || field_none(f, rec))
		return field_show(f, rec, core_rules(c), a);
	x = arena_alloc(a, other->size);
	if (!named(c, other, rec_owner(t, rec), field_int(f, rec), x, a))
		return field_show(f, rec, core_rules(c), a);
	return core_words(c, other, x, a);
}

bool core_by_name(const struct field *f)
{
	const struct rectype *other = f->refers ? rectype_named(f->refers) : NULL;

	return other && other->byname && (other->fields->flags & F_HIDDEN);
}

const char *core_text(struct core *c, const struct field *f, const void *rec, struct arena *a)
{
	const struct rectype *other = core_by_name(f) ? rectype_named(f->refers) : NULL;
	void *x;

	if (!other || field_none(f, rec))
		return field_text(f, rec, core_rules(c), a);
	x = arena_alloc(a, other->size);
	if (!named(c, other, 0, field_int(f, rec), x, a))
		return field_text(f, rec, core_rules(c), a);
	return rec_title(other, x, a);
}

/* "3", or "1042/3" of the same client. */
static int parse_within(const struct rectype *t, const struct field *f, void *rec, const char *s,
			const struct rules *rules, struct arena *a, struct err *e)
{
	const char *slash = strchr(s, '/');
	int64_t owner = rec_owner(t, rec);

	if (slash && owner > 0 && strncmp(s, arena_printf(a, "%" PRId64 "/", owner),
					  (size_t)(slash - s) + 1))
		return err_field(e, f->name, "%s: '%.40s' is not of client %" PRId64, f->label, s,
				 owner);
	return field_parse(f, rec, slash ? slash + 1 : s, rules, a, e);
}

int core_parse(struct core *c, const struct rectype *t, const struct field *f, void *rec,
	       const char *text, struct arena *a, struct err *e)
{
	const struct rectype *other = f->refers ? rectype_named(f->refers) : NULL;
	const char *s = text_trim(a, text);
	struct rec *x;
	int r;

	if (!other || !*s || (!other->within && !other->byname))
		return field_parse(f, rec, text, core_rules(c), a, e);
	if (other->within)
		return parse_within(t, f, rec, s, core_rules(c), a, e);
	x = arena_alloc(a, other->size);
	if ((r = query_named(c->book, other, s, x, a, e)) < 0)
		return r;
	if (r == 0)
		return err_field(e, f->name, "%s: there is no %s '%.40s'", f->label, other->name,
				 s);
	field_set_int(f, rec, x->id);
	return 0;
}

const char *core_words(struct core *c, const struct rectype *t, const void *rec, struct arena *a)
{
	const char *names = t->words ? t->words : "";
	BUF(w);

	for (size_t n; *names; names += n + (names[n] == ' ')) {
		const struct field *f;
		const char *s;

		n = strcspn(names, " ");
		f = field_named(t, arena_strndup(a, names, n));
		s = f ? core_show(c, t, f, rec, a) : "";
		if (*s)
			buf_printf(&w, "%s%s", w.len ? " " : "", s);
	}
	return w.len ? arena_strdup(a, buf_str(&w)) : rec_title(t, rec, a);
}

const char *core_said(struct core *c, const struct rectype *t, const void *rec, bool first,
		      struct arena *a)
{
	const char *type = first ? t->label : t->name;
	struct client owner;
	struct err e;

	if (!t->within || rec_get(c->book, &client_type, rec_owner(t, rec), &owner, a, &e) != 1)
		return arena_printf(a, "%s %s", type, core_words(c, t, rec, a));
	return arena_printf(a, "%s %" PRId64 " of %s%s%s", type,
			    field_int(field_named(t, t->within), rec), owner.given_name,
			    *owner.given_name && *owner.family_name ? " " : "", owner.family_name);
}

struct listing {
	struct core *c;
	const struct rectype *t;
	struct arena *a;
	struct buf rows;
	int64_t named;		/* by the record already; 0: nothing, or it is among the rows */
};

static int add_row(void *ctx, const void *rec, struct err *e)
{
	struct listing *l = ctx;
	const struct rec *head = rec;
	enum remark how = REMARK_NOTE;
	const char *words = core_words(l->c, l->t, rec, l->a),
		   *remark = core_remark(l->c, l->t, rec, &how, l->a);
	struct choice row = { .code = arena_printf(l->a, "%" PRId64, head->id),
			      .label = arena_strdup(l->a, words) };	/* rec dies with the row */

	(void)e;
	if (*remark)
		row.help = arena_strdup(l->a, remark);
	else if (!l->t->words)		/* a short name: what stands beside it says what it is */
		row.help = arena_strdup(l->a, core_show(l->c, l->t,
							field_named(l->t, l->t->byname) + 1, rec,
							l->a));
	if (head->id == l->named)
		l->named = 0;
	buf_add(&l->rows, &row, sizeof row);
	return 0;
}

int core_choices(struct core *c, const struct field *f, const void *rec, struct choices *ret,
		 struct arena *a)
{
	const struct rectype *t = f->refers ? rectype_named(f->refers) : NULL;
	struct query listed = { 0 };
	struct listing l = { .c = c, .t = t, .a = a };
	struct choice *rows;
	struct err e;

	if (!t || (!t->words && !t->byname) || rectype_owned(t) || t->within)
		return 0;
	l.named = rec && !field_none(f, rec) ? field_int(f, rec) : 0;
	if (core_each(c, t, &listed, add_row, &l, &e) < 0) {
		buf_done(&l.rows);
		return 0;
	}
	if (l.named) {
		void *x = arena_alloc(a, t->size);

		if (rec_get(c->book, t, l.named, x, a, &e) == 1)
			add_row(&l, x, &e);
	}
	rows = arena_alloc(a, l.rows.len + 1);
	if (l.rows.len)
		memcpy(rows, l.rows.s, l.rows.len);
	*ret = (struct choices){ rows, (int)(l.rows.len / sizeof *rows) };
	buf_done(&l.rows);
	return 1;
}
