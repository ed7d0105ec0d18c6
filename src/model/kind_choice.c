/* SPDX-License-Identifier: MIT */
/* The kinds whose values come from a list: one of it, several of it, a number for several of it. */
#include "config.h"
#include "model/kind.h"
#include "base/mem.h"
#include "base/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define U64_AT(p) (*(const uint64_t *)(p))
#define I32_AT(p) (*(const int32_t *)(p))

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
		return kind_bad(f, e, s, "is not one of the choices");
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
			return kind_bad(f, e, one, "is not one of the choices");
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

/* Layers: a number of 1 to 9 for several of a list of at most 16, four bits each */

enum { LAYER_BITS = 4 };

static const char *layers_join(const struct field *f, uint64_t v, const char *between,
			       const char *before, bool labels, struct arena *a)
{
	BUF(b);

	for (int i = 0; i < f->choices->count; i++) {
		int n = (int)(v >> (i * LAYER_BITS) & 15);
		const struct choice *c = &f->choices->rows[i];

		if (n)
			buf_printf(&b, "%s%s%s%d", b.len ? between : "",
				   labels ? c->label : c->code, before, n);
	}
	return b.len ? arena_strdup(a, buf_str(&b)) : "";
}

static const char *layers_text(const struct field *f, const void *p, const struct rules *r,
			       struct arena *a)
{
	(void)r;
	return layers_join(f, U64_AT(p), ",", ":", false, a);
}

static const char *layers_show(const struct field *f, const void *p, const struct rules *r,
			       struct arena *a)
{
	(void)r;
	return layers_join(f, U64_AT(p), ", ", " ", true, a);
}

/* "vertex 2", "vertex:2", "Left temple=1": the number at the end, the name before it. */
static int layer_read(const struct field *f, uint64_t *v, char *one, bool exact, struct arena *a,
		      struct err *e)
{
	size_t n = strlen(one);
	char *digit = n ? one + n - 1 : one;
	int i, layer = isdigit((unsigned char)*digit) ? *digit - '0' : 0;

	if (layer < 1 || n < 2 || !strchr(" :=", digit[-1]))
		return kind_bad(f, e, one, "does not end with a layer of 1 to 9, as in 'vertex 2'");
	*digit = '\0';
	while (digit > one && strchr(" :=", digit[-1]))
		*--digit = '\0';
	i = exact ? choice_index(f->choices, one) : choice_find(f, one, "", a, e);
	if (i < 0)
		return i;
	if (!i)
		return kind_bad(f, e, one, "is not one of the choices");
	*v = (*v & ~(UINT64_C(15) << ((i - 1) * LAYER_BITS))) |
	     (uint64_t)layer << ((i - 1) * LAYER_BITS);
	return 0;
}

static int layers_read(const struct field *f, void *p, const char *s, struct arena *a, bool exact,
		       struct err *e)
{
	uint64_t v = 0;

	while (*s) {
		size_t n = strcspn(s, ",;");
		char *one = text_trim(a, arena_strndup(a, s, n));
		int r = *one ? layer_read(f, &v, one, exact, a, e) : 0;

		if (r < 0)
			return r;
		s += n + (s[n] != '\0');
	}
	*(uint64_t *)p = v;
	return 0;
}

static int layers_load(const struct field *f, void *p, const char *s, const struct rules *r,
		       struct arena *a, struct err *e)
{
	(void)r;
	return layers_read(f, p, s, a, true, e);
}

static int layers_parse(const struct field *f, void *p, const char *s, const struct rules *r,
			struct arena *a, struct err *e)
{
	(void)r;
	return layers_read(f, p, s, a, false, e);
}

static int flags_order(const void *x, const void *y)
{
	return (U64_AT(x) > U64_AT(y)) - (U64_AT(x) < U64_AT(y));
}

static bool flags_none(const void *p)
{
	return U64_AT(p) == 0;
}

static void flags_clear(void *p)
{
	*(uint64_t *)p = 0;
}

const struct kind_row kind_choice = { choice_text, choice_load, choice_parse, choice_show,
				      kind_int32_order, kind_int32_none, kind_int32_clear };
const struct kind_row kind_flags = { flags_text,  flags_load, flags_parse, flags_show,
				     flags_order, flags_none, flags_clear };
const struct kind_row kind_layers = { layers_text, layers_load, layers_parse, layers_show,
				      flags_order, flags_none,	flags_clear };
