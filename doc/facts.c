/* SPDX-License-Identifier: MIT */
/* What the tables say of a field, in words; for the manual and the pages alike. */
#include "config.h"
#include "doc/generate.h"
#include "model/choices.h"
#include "model/pattern.h"
#include "model/zone.h"

#include <inttypes.h>
#include <string.h>

const struct named_choices named_choices[] = {
	{ "scale", &pattern_scales },
	{ "pattern", &pattern_codes },
	{ "zones", &zones },
	{ "conditions", &conditions },
	{ "hold_conditions", &hold_conditions },
#define LIST(name) { #name, &name },
#define ITEM(code, label, help, group)
#define LEFTOUT(code, label, help, group)
#define END
#include "model/choices.def"
#undef LIST
#undef ITEM
#undef LEFTOUT
#undef END
	{ NULL, NULL },
};

const char *choices_name(const struct choices *list)
{
	for (const struct named_choices *c = named_choices; c->name; c++)
		if (c->list == list)
			return c->name;
	return NULL;
}

static const char *length(const struct field *f, struct arena *a)
{
	if (f->kind != K_TEXT)
		return "";
	if ((f->flags & F_LONG) && !f->max)
		return "; several lines";
	return arena_printf(a, "; at most %d characters", f->max ? f->max : 200);
}

/* The kind; what else is read is said by the flag that reads it. */
static const char *kind(const struct field *f)
{
	return f->flags & F_MINUTES ? "minutes, or hours as 1:30, 1h30 or 3h" :
				      kind_words(f->kind);
}

static const char *range(const struct field *f, struct arena *a)
{
	if (f->low >= f->high)
		return "";
	/* Money is given and shown in whole units, kept in the smallest. */
	if (f->kind == K_MONEY)
		return "; not less than 0";
	return arena_printf(a, "; from %" PRId64 " to %" PRId64, f->low, f->high);
}

static const char *preset(const struct field *f, struct arena *a)
{
	if (!f->preset || (f->flags & F_AUTO))
		return "";
	if (!strcmp(f->preset, "me"))
		return "; at first who is working";
	if (*f->preset == '=')
		return arena_printf(a, "; at first what the setting %s says", f->preset + 1);
	return arena_printf(a, "; at first %s", f->preset);
}

static const char *refers(const struct field *f, struct arena *a)
{
	return f->refers ? arena_printf(a, "; names a record of type %s", f->refers) : "";
}

const char *field_facts(const struct rectype *t, const struct field *f, struct arena *a)
{
	bool fixed = (f->flags & F_FIXED) && !(f->flags & F_OWNER);

	return arena_printf(
		a, "%s%s%s%s%s%s%s%s%s%s%s%s", kind(f), length(f, a),
		f->refers ? "" : range(f, a), refers(f, a), f->flags & F_NEED ? "; needed" : "",
		fixed ? "; given once" : "",
		field_is_key(t, f) ? "; the key" :
		f->flags & F_AUTO  ? "; filled by the program" :
				     "",
		f->flags & F_OWNER ? "; whose record it is" : "",
		f->flags & F_TAGS ? "; a list of words" : "",
		f->flags & F_FIND ? "; searched" : "", preset(f, a),
		f->flags & F_PERSONAL ? "; about a person" : "");
}
