/* SPDX-License-Identifier: MIT */
/* The generic loops over a descriptor; nothing here knows a particular field. */
#include "config.h"
#include "model/kind.h"
#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <assert.h>
#include <string.h>

enum { TEXT_MAX = 200, LONG_MAX_BYTES = 65536 };

static const void *at(const struct field *f, const void *rec)
{
	return (const char *)rec + f->off;
}

static void *at_mut(const struct field *f, void *rec)
{
	return (char *)rec + f->off;
}

const struct field *field_named(const struct rectype *t, const char *name)
{
	for EACH_FIELD(f, t)
		if (!strcmp(f->name, name))
			return f;
	return NULL;
}

/* 06/27 on a label is no day of June. */
enum date_side field_side(const struct field *f)
{
	return f->flags & (F_MONTH | F_YEAR) ? DATE_WHOLE :
	       f->flags & F_PAST	     ? DATE_BACK :
					       DATE_AHEAD;
}

void rec_init(const struct rectype *t, void *rec)
{
	memset(rec, 0, t->size);
	for EACH_FIELD(f, t)
		field_clear(f, rec);
}

void *rec_copy(const struct rectype *t, const void *rec, struct arena *a)
{
	void *copy = memcpy(arena_alloc(a, t->size), rec, t->size);

	for EACH_FIELD(f, t)
		if (f->kind == K_TEXT || f->kind == K_STAFF) {
			const char *s = *(const char *const *)at(f, rec);

			*(const char **)at_mut(f, copy) = s ? arena_strdup(a, s) : "";
		}
	return copy;
}

const char *field_text(const struct field *f, const void *rec, const struct rules *r,
		       struct arena *a)
{
	return kind_rows[f->kind]->text(f, at(f, rec), r, a);
}

int field_load(const struct field *f, void *rec, const char *text, const struct rules *r,
	       struct arena *a, struct err *e)
{
	return kind_rows[f->kind]->load(f, at_mut(f, rec), text, r, a, e);
}

static size_t characters(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		n += ((unsigned char)*s & 0xC0) != 0x80;
	return n;
}

static int check_length(const struct field *f, const char *s, struct err *e)
{
	size_t max = f->max ? (size_t)f->max : TEXT_MAX;

	if (f->kind != K_TEXT && f->kind != K_STAFF)
		return 0;
	if (f->flags & F_LONG)
		return strlen(s) <= LONG_MAX_BYTES ?
			       0 :
			       err_field(e, f->name, "%s: is longer than %d bytes", f->label,
					 LONG_MAX_BYTES);
	return strlen(s) <= max || characters(s) <= max ? 0 :
	       err_field(e, f->name, "%s: has %zu characters, at most %zu are kept", f->label,
			 characters(s), max);
}

/* Almost all text: no blank at its ends. */
static bool is_trimmed(const char *s)
{
	size_t n = strlen(s);

	return n && s[0] > ' ' && s[0] < 0x7f && s[n - 1] > ' ' && s[n - 1] < 0x7f;
}

int field_parse(const struct field *f, void *rec, const char *text, const struct rules *r,
		struct arena *a, struct err *e)
{
	const char *s;
	int n;

	if (!*text) {
		field_clear(f, rec);
		return 0;
	}
	s = text_clean(a, text, strlen(text), f->flags & F_LONG ? 0 : TEXT_ONE_LINE);
	if (!is_trimmed(s))
		s = text_trim(a, s);
	if ((n = check_length(f, s, e)) < 0)
		return n;
	if (*s && f->check && (n = f->check(f, s, e)) < 0)
		return n;
	return kind_rows[f->kind]->parse(f, at_mut(f, rec), s, r, a, e);
}

const char *field_show(const struct field *f, const void *rec, const struct rules *r,
		       struct arena *a)
{
	return kind_rows[f->kind]->show(f, at(f, rec), r, a);
}

bool field_none(const struct field *f, const void *rec)
{
	return kind_rows[f->kind]->none(at(f, rec));
}

void field_clear(const struct field *f, void *rec)
{
	kind_rows[f->kind]->clear(at_mut(f, rec));
}

int field_order(const struct field *f, const void *x, const void *y)
{
	return kind_rows[f->kind]->order(at(f, x), at(f, y));
}

bool field_equal(const struct field *f, const void *x, const void *y)
{
	return field_order(f, x, y) == 0;
}

int64_t field_int(const struct field *f, const void *rec)
{
	assert(field_storage(f) == STORE_INT);
	return *(const int64_t *)at(f, rec);
}

void field_set_int(const struct field *f, void *rec, int64_t v)
{
	assert(field_storage(f) == STORE_INT);
	*(int64_t *)at_mut(f, rec) = v;
}

int32_t field_choice(const struct field *f, const void *rec)
{
	assert(f->kind == K_CHOICE);
	return *(const int32_t *)at(f, rec);
}

day_t field_day(const struct field *f, const void *rec)
{
	assert(f->kind == K_DATE);
	return *(const day_t *)at(f, rec);
}

void problem_add(struct problems *p, const char *field, const char *fmt, ...)
{
	struct problem *x = arena_alloc(p->a, sizeof *x);
	char words[400];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(words, sizeof words, fmt, ap);
	va_end(ap);
	x->field = field;
	x->words = arena_strdup(p->a, words);
	if (p->last)
		p->last->next = x;
	else
		p->first = x;
	p->last = x;
	p->count++;
}

void rec_check(const struct rectype *t, const void *rec, const struct rules *r, struct problems *p)
{
	struct err e = { 0 };

	for EACH_FIELD(f, t) {
		const char *s = field_text(f, rec, r, p->a);

		if (field_is_key(t, f))
			continue;
		if ((f->flags & F_NEED) && !*s)
			problem_add(p, f->name, "%s: must not be empty", f->label);
		else if (check_length(f, s, &e) < 0 || (*s && f->check && f->check(f, s, &e) < 0))
			problem_add(p, f->name, "%s", e.msg);
	}
	if (t->check)
		t->check(rec, r, p);
}

int problems_err(const struct problems *p, struct err *e)
{
	if (!p->first)
		return 0;
	if (p->count == 1)
		return err_field(e, p->first->field, "%s", p->first->words);
	return err_field(e, p->first->field, "%s (and %d more)", p->first->words, p->count - 1);
}

const char *field_understood(const struct field *f, const char *text, const struct rules *r,
			     struct arena *a)
{
	enum date_side side = field_side(f);
	char *buf = arena_alloc(a, DATE_BUF);
	struct err e;
	day_t day = 0;
	minute_t when = 0;
	int minutes;

	if ((f->flags & F_MINUTES) && length_parse(&minutes, text) &&
	    strspn(text, "0123456789") < strlen(text))
		return arena_printf(a, "%d minutes", minutes);
	if (f->kind == K_DATE && day_parse(&day, text, r->order, r->today, side, &e) == 0)
		return day_long(day, buf);
	if (f->kind == K_WHEN && minute_parse(&when, text, r->order, r->today, side, &e) == 0)
		return minute_long(when, buf);
	return "";
}
