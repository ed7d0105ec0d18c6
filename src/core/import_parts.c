/* SPDX-License-Identifier: MIT */
/* Which record types can be imported, by what a row is known again, what makes one field. */
#include "config.h"
#include "core/import_impl.h"

#include <string.h>

enum taken { ONCE, EACH };

static const struct {
	const struct rectype *type;
	const char *fields;
	enum taken taken;
} keys[] = {
#define KEYS(type, fields, taken) { &type##_type, fields, taken },
#include "core/import_parts.def"
};

static const struct import_part parts[] = {
#define PART(type, field, name, alias) { &type##_type, field, name, alias },
#include "core/import_parts.def"
};

const char *import_keys(const struct rectype *t)
{
	for (size_t i = 0; i < COUNT(keys); i++)
		if (keys[i].type == t)
			return keys[i].fields;
	return NULL;
}

bool import_each(const struct rectype *t)
{
	for (size_t i = 0; i < COUNT(keys); i++)
		if (keys[i].type == t)
			return keys[i].taken == EACH;
	return false;
}

const struct import_part *import_part(const struct rectype *t, int i)
{
	for (size_t k = 0; k < COUNT(parts); k++)
		if (parts[k].type == t && i-- == 0)
			return &parts[k];
	return NULL;
}

const char *core_importable(int i)
{
	return i == 0 ? client_type.plural :
	       i <= (int)COUNT(keys) ? keys[i - 1].type->plural : NULL;
}

/* A client's number is people's own; other keys are the book's, and so is what it works out. */
bool import_takes(const struct rectype *t, const struct field *f)
{
	if ((f->flags & F_HIDDEN) || (field_is_key(t, f) && t != &client_type))
		return false;
	return !(f->flags & F_AUTO) || f->preset;
}

bool import_needs(const struct field *f)
{
	return (f->flags & F_NEED) && (!f->preset || !strcmp(f->preset, "today"));
}

bool core_import_name(const struct rectype *t, int i, struct import_name *ret)
{
	const struct import_part *part;

	for EACH_FIELD(f, t)
		if (import_takes(t, f) && i-- == 0) {
			*ret = (struct import_name){ f->name, f->label, f->alias, f, false,
						     import_needs(f) };
			return true;
		}
	part = import_part(t, i);
	if (part)
		*ret = (struct import_name){ part->name, "", part->alias,
					     field_named(t, part->field), true, false };
	return part != NULL;
}
