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
#define I32_AT(p) (*(const int32_t *)(p))

int kind_bad(const struct field *f, struct err *e, const char *s, const char *why)
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

/* As printf does it, at a tenth of the price: each saved number is made into text twice. */
static const char *decimal(struct arena *a, int64_t v)
{
	char digits[24], *p = digits + sizeof digits;
	uint64_t left = v < 0 ? -(uint64_t)v : (uint64_t)v;

	do
		*--p = (char)('0' + left % 10);
	while (left /= 10);
	if (v < 0)
		*--p = '-';
	return arena_strndup(a, p, (size_t)(digits + sizeof digits - p));
}

static const char *int_text(const struct field *f, const void *p, const struct rules *r,
			    struct arena *a)
{
	(void)f;
	(void)r;
	return INT_AT(p) == NONE_INT ? "" : decimal(a, INT_AT(p));
}

static int int_take(const struct field *f, void *p, int64_t v, struct err *e)
{
	if (v != NONE_INT && f->low < f->high && (v < f->low || v > f->high))
		return err_field(e, f->name,
				 "%s: %" PRId64 " is not between %" PRId64 " and %" PRId64,
				 f->label, v, f->low, f->high);
	*(int64_t *)p = v;
	return 0;
}

static int int_load(const struct field *f, void *p, const char *s, const struct rules *r,
		    struct arena *a, struct err *e)
{
	int64_t v = NONE_INT;

	(void)r;
	(void)a;
	if (*s && whole(&v, s) < 0)
		return kind_bad(f, e, s, "is not a whole number");
	return int_take(f, p, v, e);
}

static int int_parse(const struct field *f, void *p, const char *s, const struct rules *r,
		     struct arena *a, struct err *e)
{
	int minutes;

	if (!(f->flags & F_MINUTES) || !*s)
		return int_load(f, p, s, r, a, e);
	if (!length_parse(&minutes, s))
		return kind_bad(f, e, s, "is not a length of time, write it like 90 or 1h30");
	return int_take(f, p, minutes, e);
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
		return kind_bad(f, e, s, "is not a number of 1 or more");
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

/* Tenths: 77.9, hundredths: 0.25 */

int field_decimals(const struct field *f, const struct rules *r)
{
	return f->kind == K_TENTHS ? 1 : f->kind == K_HUNDREDTHS ? 2 :
	       f->kind == K_MONEY  ? r->money_digits : 0;
}

static const char *decimal_text(const struct field *f, const void *p, const struct rules *r,
			       struct arena *a)
{
	char buf[MONEY_BUF];

	return INT_AT(p) == NONE_INT ?
		       "" :
		       arena_strdup(a, money_text(INT_AT(p), field_decimals(f, r), '.', buf));
}

static int decimal_load(const struct field *f, void *p, const char *s, const struct rules *r,
				struct arena *a, struct err *e)
{
	money_t v = NONE_INT;

	(void)a;
	if (*s && money_parse(&v, s, field_decimals(f, r), e) < 0)
		return bad_field(f, e);
	if (v != NONE_INT && f->low < f->high && (v < f->low || v > f->high)) {
		char low[MONEY_BUF], high[MONEY_BUF];

		return err_field(e, f->name, "%s: %s is not between %s and %s", f->label, s,
				 money_text(f->low, field_decimals(f, r), '.', low),
				 money_text(f->high, field_decimals(f, r), '.', high));
	}
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
		return kind_bad(f, e, s, v < f->low ? "must not be negative" : "is too large");
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
	(void)r;
	(void)e;
	*(const char **)p = f->flags & F_TAGS ? tags_tidy(a, s) : s;
	return 0;
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
	return day_iso_parse(p, s) < 0 ? kind_bad(f, e, s, "is not a date like 2026-11-23") : 0;
}

static int date_parse(const struct field *f, void *p, const char *s, const struct rules *r,
		      struct arena *a, struct err *e)
{
	(void)a;
	if ((f->flags & F_MONTH) && day_of_month_end(p, s))
		return 0;
	return day_parse(p, s, r->order, r->today, field_side(f), e) < 0 ? bad_field(f, e) : 0;
}

int kind_int32_order(const void *x, const void *y)
{
	return (I32_AT(x) > I32_AT(y)) - (I32_AT(x) < I32_AT(y));
}

bool kind_int32_none(const void *p)
{
	return I32_AT(p) == 0;
}

void kind_int32_clear(void *p)
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
		       kind_bad(f, e, s, "is not a date and time like 2026-11-23 10:00") :
		       0;
}

static int when_parse(const struct field *f, void *p, const char *s, const struct rules *r,
		      struct arena *a, struct err *e)
{
	(void)a;
	return minute_parse(p, s, r->order, r->today, field_side(f), e) < 0 ? bad_field(f, e) : 0;
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
		       kind_bad(f, e, s, "is not a moment like 2026-11-23T10:00:00Z") :
		       0;
}

static const char *instant_show(const struct field *f, const void *p, const struct rules *r,
				struct arena *a)
{
	minute_t local = INT_AT(p) ? instant_local(INT_AT(p)) : 0;

	return when_text(f, &local, r, a);
}

static const struct kind_row kind_id = { id_text, id_load, id_load, id_text, number_order, id_none,
					 id_clear };
static const struct kind_row kind_int = { int_text,	int_load,    int_parse,	  int_text,
					  number_order, number_none, number_clear };
static const struct kind_row kind_decimal = { decimal_text, decimal_load, decimal_load,
					      decimal_text, number_order, number_none,
					      number_clear };
static const struct kind_row kind_money = { money_canonical, money_load,   money_load,
					    money_canonical, number_order, number_none,
					    number_clear };
static const struct kind_row kind_text = { text_text,  text_load, text_parse, text_text,
					   text_order, text_none, text_clear };
static const struct kind_row kind_staff = { text_text,  text_load, staff_parse, text_text,
					    text_order, text_none, text_clear };
static const struct kind_row kind_date = { date_text,   date_load,  date_parse, date_text,
					   kind_int32_order, kind_int32_none, kind_int32_clear };
static const struct kind_row kind_when = { when_text,    when_load, when_parse, when_text,
					   number_order, id_none,   id_clear };
static const struct kind_row kind_instant = { instant_text, instant_load, instant_load,
					      instant_show, number_order, id_none,
					      id_clear };

const struct kind_row *const kind_rows[K_COUNT] = {
	[K_ID] = &kind_id,	   [K_INT] = &kind_int,	      [K_TENTHS] = &kind_decimal,
	[K_HUNDREDTHS] = &kind_decimal, [K_MONEY] = &kind_money, [K_TEXT] = &kind_text,
	[K_STAFF] = &kind_staff,   [K_DATE] = &kind_date,     [K_WHEN] = &kind_when,
	[K_INSTANT] = &kind_instant, [K_CHOICE] = &kind_choice, [K_FLAGS] = &kind_flags,
	[K_LAYERS] = &kind_layers,
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
