/* SPDX-License-Identifier: MIT */
/* What each kind of field can do: canonical text, people's text, order, none. */
#include "config.h"
#include "model/kind.h"
#include "base/mem.h"
#include "base/text.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define INT_AT(p) (*(const int64_t *)(p))
#define TEXT_AT(p) (*(const char *const *)(p))
#define U64_AT(p) (*(const uint64_t *)(p))
#define I32_AT(p) (*(const int32_t *)(p))

static int bad(const struct field *f, struct err *e, const char *s, const char *why)
{
	return err_field(e, f->name, "%s: '%.60s' %s", f->label, s, why);
}

/* The message of a lower layer, told of this field. */
static int bad_field(const struct field *f, struct err *e)
{
	struct err was = *e;

	return err_field(e, f->name, "%s: %s", f->label, was.msg);
}

/* Whole numbers */

static int whole(int64_t *ret, const char *s)
{
	char *end;
	long long v;

	errno = 0;
	v = strtoll(s, &end, 10);
	if (end == s || *end || errno || isspace((unsigned char)*s))
		return -1;
	*ret = v;
	return 0;
}

static const char *int_text(const struct field *f, const void *p, const struct rules *r,
			    struct arena *a)
{
	(void)f;
	(void)r;
	return INT_AT(p) == NONE_INT ? "" : arena_printf(a, "%" PRId64, INT_AT(p));
}

static int int_load(const struct field *f, void *p, const char *s, const struct rules *r,
		    struct arena *a, struct err *e)
{
	int64_t v = NONE_INT;

	(void)r;
	(void)a;
	if (*s && whole(&v, s) < 0)
		return bad(f, e, s, "is not a whole number");
	if (*s && f->low < f->high && (v < f->low || v > f->high))
		return err_field(e, f->name,
				 "%s: %" PRId64 " is not between %" PRId64 " and %" PRId64,
				 f->label, v, f->low, f->high);
	*(int64_t *)p = v;
	return 0;
}

static int number_order(const void *x, const void *y)
{
	return (INT_AT(x) > INT_AT(y)) - (INT_AT(x) < INT_AT(y));
}

static bool number_none(const void *p)
{
	return INT_AT(p) == NONE_INT;
}

static void number_clear(void *p)
{
	*(int64_t *)p = NONE_INT;
}

/* Ids: as whole numbers, but none is 0 */

static const char *id_text(const struct field *f, const void *p, const struct rules *r,
			   struct arena *a)
{
	return INT_AT(p) == 0 ? "" : int_text(f, p, r, a);
}

static int id_load(const struct field *f, void *p, const char *s, const struct rules *r,
		   struct arena *a, struct err *e)
{
	int64_t v = 0;

	(void)r;
	(void)a;
	if (*s && (whole(&v, s) < 0 || v < 1))
		return bad(f, e, s, "is not a number of 1 or more");
	*(int64_t *)p = v;
	return 0;
}

static bool id_none(const void *p)
{
	return INT_AT(p) == 0;
}

static void id_clear(void *p)
{
	*(int64_t *)p = 0;
}

/* Tenths: 77.9 */

static const char *tenths_text(const struct field *f, const void *p, const struct rules *r,
			       struct arena *a)
{
	char buf[MONEY_BUF];

	(void)f;
	(void)r;
	return INT_AT(p) == NONE_INT ? "" : arena_strdup(a, money_text(INT_AT(p), 1, '.', buf));
}

static int tenths_load(const struct field *f, void *p, const char *s, const struct rules *r,
		       struct arena *a, struct err *e)
{
	money_t v = NONE_INT;

	(void)r;
	(void)a;
	if (*s && money_parse(&v, s, 1, e) < 0)
		return bad_field(f, e);
	*(int64_t *)p = v;
	return 0;
}

/* Money */

static const char *money_canonical(const struct field *f, const void *p, const struct rules *r,
				   struct arena *a)
{
	char buf[MONEY_BUF];

	(void)f;
	return INT_AT(p) == NONE_INT ?
		       "" :
		       arena_strdup(a, money_text(INT_AT(p), r->money_digits, '.', buf));
}

/*
 * What stands before or behind the figures ("£", "kr"), in the arena; *s is cut to the figures. "":
 * nothing does.
 */
static const char *take_unit(char **s, struct arena *a)
{
	char *begin = *s + strcspn(*s, "+-0123456789"), *end = begin + strlen(begin);
	const char *before = text_trim(a, arena_strndup(a, *s, (size_t)(begin - *s))), *behind;

	while (end > begin && !isdigit((unsigned char)end[-1]))
		end--;
	behind = text_trim(a, end);
	*end = '\0';
	*s = begin;
	return *before ? before : behind;
}

/* An amount with the book's own currency is one; with another word it says what to leave out. */
static int money_typed(money_t *ret, const char *s, const struct rules *r, struct arena *a,
		       struct err *e)
{
	char *figures = arena_strdup(a, s);
	int rc = money_parse(ret, s, r->money_digits, e);
	struct err e2 = { 0 };
	const char *unit;

	if (rc == 0)
		return 0;
	unit = take_unit(&figures, a);
	if (!*unit || money_parse(ret, figures, r->money_digits, &e2) < 0)
		return rc;
	if (r->currency && !strcasecmp(unit, r->currency))
		return 0;
	return err_set(e, ERR_INVALID, "leave '%.20s' out%s%s, write it like %s", unit,
		       r->currency ? ", amounts are in " : "", r->currency ? r->currency : "",
		       figures);
}

static int money_load(const struct field *f, void *p, const char *s, const struct rules *r,
		      struct arena *a, struct err *e)
{
	money_t v = NONE_INT;

	if (*s && money_typed(&v, s, r, a, e) < 0)
		return bad_field(f, e);
	if (*s && f->low < f->high && (v < f->low || v > f->high))
		return bad(f, e, s, v < f->low ? "must not be negative" : "is too large");
	*(int64_t *)p = v;
	return 0;
}

/* Text */

static const char *text_text(const struct field *f, const void *p, const struct rules *r,
			     struct arena *a)
{
	(void)f;
	(void)r;
	(void)a;
	return TEXT_AT(p) ? TEXT_AT(p) : "";
}

static int text_load(const struct field *f, void *p, const char *s, const struct rules *r,
		     struct arena *a, struct err *e)
{
	(void)f;
	(void)r;
	(void)e;
	*(const char **)p = arena_strdup(a, s);
	return 0;
}

/* "VIP , press" is kept as "VIP,press". */
static char *tags_tidy(struct arena *a, const char *s)
{
	BUF(b);

	while (*s) {
		size_t n = strcspn(s, ",;\n");
		const char *tag = text_trim(a, arena_strndup(a, s, n));

		if (*tag)
			buf_printf(&b, "%s%s", b.len ? "," : "", tag);
		s += n + (s[n] != '\0');
	}
	return arena_strdup(a, buf_str(&b));
}

static int text_parse(const struct field *f, void *p, const char *s, const struct rules *r,
		      struct arena *a, struct err *e)
{
	if (f->flags & F_TAGS)
		s = tags_tidy(a, s);
	return text_load(f, p, s, r, a, e);
}

static int text_order(const void *x, const void *y)
{
	return strcmp(TEXT_AT(x) ? TEXT_AT(x) : "", TEXT_AT(y) ? TEXT_AT(y) : "");
}

static bool text_none(const void *p)
{
	return !TEXT_AT(p) || !*TEXT_AT(p);
}

static void text_clear(void *p)
{
	*(const char **)p = "";
}

/* Logins are compared in lower case, so they are kept so. */
static int staff_parse(const struct field *f, void *p, const char *s, const struct rules *r,
		       struct arena *a, struct err *e)
{
	char *low = arena_strdup(a, s);

	for (char *c = low; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return text_load(f, p, low, r, a, e);
}

/* Dates */

static const char *date_text(const struct field *f, const void *p, const struct rules *r,
			     struct arena *a)
{
	char buf[DATE_BUF];

	(void)f;
	(void)r;
	return I32_AT(p) ? arena_strdup(a, day_iso(I32_AT(p), buf)) : "";
}

static int date_load(const struct field *f, void *p, const char *s, const struct rules *r,
		     struct arena *a, struct err *e)
{
	(void)r;
	(void)a;
	return day_iso_parse(p, s) < 0 ? bad(f, e, s, "is not a date like 2026-11-23") : 0;
}

static int date_parse(const struct field *f, void *p, const char *s, const struct rules *r,
		      struct arena *a, struct err *e)
{
	(void)a;
	return day_parse(p, s, r->order, r->today, e) < 0 ? bad_field(f, e) : 0;
}

static int int32_order(const void *x, const void *y)
{
	return (I32_AT(x) > I32_AT(y)) - (I32_AT(x) < I32_AT(y));
}

static bool int32_none(const void *p)
{
	return I32_AT(p) == 0;
}

static void int32_clear(void *p)
{
	*(int32_t *)p = 0;
}

/* Date and time */

static const char *when_text(const struct field *f, const void *p, const struct rules *r,
			     struct arena *a)
{
	char buf[DATE_BUF];

	(void)f;
	(void)r;
	return INT_AT(p) ? arena_strdup(a, minute_iso(INT_AT(p), buf)) : "";
}

static int when_load(const struct field *f, void *p, const char *s, const struct rules *r,
		     struct arena *a, struct err *e)
{
	(void)r;
	(void)a;
	return minute_iso_parse(p, s) < 0 ?
		       bad(f, e, s, "is not a date and time like 2026-11-23 10:00") :
		       0;
}

static int when_parse(const struct field *f, void *p, const char *s, const struct rules *r,
		      struct arena *a, struct err *e)
{
	(void)a;
	return minute_parse(p, s, r->order, r->today, e) < 0 ? bad_field(f, e) : 0;
}

/* Moments */

static const char *instant_text(const struct field *f, const void *p, const struct rules *r,
				struct arena *a)
{
	char buf[DATE_BUF];

	(void)f;
	(void)r;
	return INT_AT(p) ? arena_strdup(a, instant_iso(INT_AT(p), buf)) : "";
}

static int instant_load(const struct field *f, void *p, const char *s, const struct rules *r,
			struct arena *a, struct err *e)
{
	(void)r;
	(void)a;
	return instant_iso_parse(p, s) < 0 ?
		       bad(f, e, s, "is not a moment like 2026-11-23T10:00:00Z") :
		       0;
}

static const char *instant_show(const struct field *f, const void *p, const struct rules *r,
				struct arena *a)
{
	minute_t local = INT_AT(p) ? instant_local(INT_AT(p)) : 0;

	return when_text(f, &local, r, a);
}

/* Choices */

static const char *choice_text(const struct field *f, const void *p, const struct rules *r,
			       struct arena *a)
{
	(void)r;
	(void)a;
	return choice_code(f->choices, I32_AT(p));
}

static int choice_load(const struct field *f, void *p, const char *s, const struct rules *r,
		       struct arena *a, struct err *e)
{
	int v = *s ? choice_index(f->choices, s) : 0;

	(void)r;
	(void)a;
	if (*s && !v)
		return bad(f, e, s, "is not one of the choices");
	*(int32_t *)p = v;
	return 0;
}

/* How well what was typed fits a row: 3 the code, 2 the label, 1 the beginning of either, 0 not. */
static int fit(const struct choice *c, const char *folded, struct arena *a)
{
	const char *code = text_fold(a, c->code), *label = text_fold(a, c->label);
	const char *full = c->group ? text_fold(a, arena_printf(a, "%s %s", c->group, c->label)) :
				      label;
	size_t n = strlen(folded);

	if (!strcmp(code, folded))
		return 3;
	/* N3V is also 3v. */
	if (!strcmp(label, folded) || !strcmp(full, folded) ||
	    !strcmp(code + strspn(code, "abcdefghijklmnopqrstuvwxyz-"), folded))
		return 2;
	return !strncmp(code, folded, n) || !strncmp(label, folded, n) ? 1 : 0;
}

/* The group that narrows the choices of this record, "" when none does. */
static const char *group_of(const struct field *f, const void *p)
{
	const char *rec = (const char *)p - f->off;

	return f->group_of ? choice_code(f->group_of, I32_AT(rec + f->group_at)) : "";
}

static bool in_group(const struct choice *c, const char *group)
{
	return !*group || (c->group && !strcmp(c->group, group));
}

static const char *choice_words(const struct choices *c, const char *group, struct arena *a)
{
	int n = 0;
	BUF(b);

	for (int i = 0; i < c->count; i++)
		if (in_group(&c->rows[i], group) && ++n <= 12)
			buf_printf(&b, "%s%s", n > 1 ? ", " : "", c->rows[i].code);
	return arena_printf(a, "%s%s", buf_str(&b), n > 12 ? " …" : "");
}

static int choice_find(const struct field *f, const char *s, const char *group, struct arena *a,
		       struct err *e)
{
	const char *folded;
	int best = 0, found = choice_index(f->choices, s), second = 0;

	if (found && in_group(&f->choices->rows[found - 1], group))
		return found;	/* as programs write it */
	folded = text_fold(a, s);
	found = 0;
	for (int i = 0; i < f->choices->count; i++) {
		const struct choice *row = &f->choices->rows[i];
		int how = in_group(row, group) ? fit(row, folded, a) : 0;

		if (how > best) {
			best = how;
			found = i + 1;
			second = 0;
		} else if (how && how == best && !second) {
			second = i + 1;
		}
	}
	if (!found)
		return err_field(e, f->name, "%s: '%.40s' is not one of: %s", f->label, s,
				 choice_words(f->choices, group, a));
	if (second)
		return err_field(e, f->name, "%s: '%.40s' fits several, for example %s and %s",
				 f->label, s, choice_code(f->choices, found),
				 choice_code(f->choices, second));
	return found;
}

static int choice_parse(const struct field *f, void *p, const char *s, const struct rules *r,
			struct arena *a, struct err *e)
{
	int v = *s ? choice_find(f, s, group_of(f, p), a, e) : 0;

	(void)r;
	if (v < 0)
		return v;
	*(int32_t *)p = v;
	return 0;
}

static const char *choice_show(const struct field *f, const void *p, const struct rules *r,
			       struct arena *a)
{
	(void)r;
	(void)a;
	return choice_label(f->choices, I32_AT(p));
}

/* Flags: several of a list, at most 64 */

static const char *flags_join(const struct field *f, uint64_t v, const char *between, bool labels,
			      struct arena *a)
{
	BUF(b);

	for (int i = 0; i < f->choices->count; i++)
		if (v >> i & 1) {
			buf_puts(&b, b.len ? between : "");
			buf_puts(&b, labels ? f->choices->rows[i].label : f->choices->rows[i].code);
		}
	return b.len ? arena_strdup(a, buf_str(&b)) : "";
}

static const char *flags_text(const struct field *f, const void *p, const struct rules *r,
			      struct arena *a)
{
	(void)r;
	return flags_join(f, U64_AT(p), ",", false, a);
}

static const char *flags_show(const struct field *f, const void *p, const struct rules *r,
			      struct arena *a)
{
	(void)r;
	return flags_join(f, U64_AT(p), ", ", true, a);
}

static int flags_read(const struct field *f, void *p, const char *s, struct arena *a, bool exact,
		      struct err *e)
{
	uint64_t v = 0;

	while (*s) {
		size_t n = strcspn(s, ",;");
		const char *one = text_trim(a, arena_strndup(a, s, n));
		int i = !*one ? 0 :
			exact ? choice_index(f->choices, one) :
				choice_find(f, one, "", a, e);

		if (i < 0)
			return i;
		if (*one && !i)
			return bad(f, e, one, "is not one of the choices");
		if (i)
			v |= UINT64_C(1) << (i - 1);
		s += n + (s[n] != '\0');
	}
	*(uint64_t *)p = v;
	return 0;
}

static int flags_load(const struct field *f, void *p, const char *s, const struct rules *r,
		      struct arena *a, struct err *e)
{
	(void)r;
	return flags_read(f, p, s, a, true, e);
}

static int flags_parse(const struct field *f, void *p, const char *s, const struct rules *r,
		       struct arena *a, struct err *e)
{
	(void)r;
	return flags_read(f, p, s, a, false, e);
}

static int flags_order(const void *x, const void *y)
{
	return (U64_AT(x) > U64_AT(y)) - (U64_AT(x) < U64_AT(y));
}

const struct kind_row kind_rows[K_COUNT] = {
	[K_ID] = { id_text, id_load, id_load, id_text, number_order, id_none, id_clear },
	[K_INT] = { int_text, int_load, int_load, int_text, number_order, number_none,
		    number_clear },
	[K_TENTHS] = { tenths_text, tenths_load, tenths_load, tenths_text, number_order,
		       number_none, number_clear },
	[K_MONEY] = { money_canonical, money_load, money_load, money_canonical, number_order,
		      number_none, number_clear },
	[K_TEXT] = { text_text, text_load, text_parse, text_text, text_order, text_none,
		     text_clear },
	[K_STAFF] = { text_text, text_load, staff_parse, text_text, text_order, text_none,
		      text_clear },
	[K_DATE] = { date_text, date_load, date_parse, date_text, int32_order, int32_none,
		     int32_clear },
	[K_WHEN] = { when_text, when_load, when_parse, when_text, number_order, id_none, id_clear },
	[K_INSTANT] = { instant_text, instant_load, instant_load, instant_show, number_order,
			id_none, id_clear },
	[K_CHOICE] = { choice_text, choice_load, choice_parse, choice_show, int32_order, int32_none,
		       int32_clear },
	[K_FLAGS] = { flags_text, flags_load, flags_parse, flags_show, flags_order, id_none,
		      id_clear },
};

static const struct {
	const char *words;
	enum storage storage;
} named[K_COUNT] = {
#define KIND(name, ctype, store, words) [K_##name] = { words, STORE_##store },
#include "model/kinds.def"
#undef KIND
};

const char *kind_words(enum kind k)
{
	return named[k].words;
}

enum storage field_storage(const struct field *f)
{
	return named[f->kind].storage;
}
