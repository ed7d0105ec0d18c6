/* SPDX-License-Identifier: MIT */
/* Makes the JSON of records; the only file with jansson.h. */
#include "config.h"
#include "cli/json.h"
#include "core/words.h"
#include "model/choices.h"

#include <jansson.h>
#include <string.h>

static json_t *flags_value(const char *text, struct arena *a)
{
	json_t *all = json_array();

	while (*text) {
		size_t n = strcspn(text, ",");

		json_array_append_new(all, json_string(arena_strndup(a, text, n)));
		text += n + (text[n] == ',');
	}
	return all;
}

static json_t *field_value(struct cli *c, const struct field *f, const void *rec, struct arena *a)
{
	const char *text = core_text(c->core, f, rec, a);

	if (f->kind == K_FLAGS || f->kind == K_LAYERS || (f->flags & F_TAGS))
		return flags_value(text, a);
	if (!*text)
		return json_null();
	/* An amount stays text: 450.00 is exact, a binary fraction is not. */
	if ((f->kind == K_INT || f->kind == K_ID) && !core_by_name(f))
		return json_integer(field_int(f, rec));
	return json_string(text);
}

static int to_out(const char *bytes, size_t n, void *out)
{
	out_add(out, bytes, n);
	return 0;
}

static void print(struct cli *c, json_t *object)
{
	json_dump_callback(object, to_out, c->out, JSON_COMPACT);
	out_char(c->out, '\n');
	json_decref(object);
}

void json_record(struct cli *c, const struct rectype *t, const void *rec)
{
	ARENA(a);
	json_t *object = json_object();

	for EACH_FIELD(f, t)
		if (!(f->flags & F_HIDDEN))
			json_object_set_new(object, f->name,
					    field_value(c, f, rec, &a));
	print(c, object);
}

void json_pairs(struct cli *c, const struct pair *p, int n)
{
	json_t *object = json_object();

	for (int i = 0; i < n; i++)
		json_object_set_new(object, p[i].name, json_string(p[i].value));
	print(c, object);
}

/* A share stays text, as an amount does. */
void json_report(struct cli *c, const struct report_rows *x)
{
	for (int row = 0; row < x->count; row++) {
		json_t *object = json_object();

		for (int i = 0; i < x->report->count; i++) {
			const struct report_column *k = &x->report->columns[i];
			const struct report_cell *cell = report_cell(x, row, i);

			json_object_set_new(object, k->name,
					    k->kind == REPORT_COUNTED ? json_integer(cell->n) :
					    *cell->code ? json_string(cell->code) : json_null());
		}
		print(c, object);
	}
}
