/* SPDX-License-Identifier: MIT */
/*
 * Makes the SQL of a type from its fields, once per open book. Names are quoted: a field may be
 * called "on".
 */
#include "config.h"
#include "store/sql.h"
#include "base/mem.h"


enum which { SELECT, OF_CLIENT, GET, INSERT, INSERT_KEY, INTO, UPDATE, WHICH };

struct book_sql {
	const char *text[RECTYPES][WHICH];
};

static const char **slot(struct book *b, const struct rectype *t, enum which w)
{
	int i = 0;

	if (!b->sql)
		b->sql = arena_alloc(&b->arena, sizeof *b->sql);
	while (rectypes[i] != t)
		i++;
	return &b->sql->text[i][w];
}

static const char *keep(struct book *b, const char **slot, const struct buf *text)
{
	return *slot = arena_strdup(&b->arena, buf_str(text));
}

const char *sql_select(struct book *b, const struct rectype *t)
{
	const char **s = slot(b, t, SELECT);
	BUF(x);

	if (*s)
		return *s;
	buf_puts(&x, "SELECT ");
	for EACH_FIELD(f, t)
		buf_printf(&x, "%s\"%s\"", field_is_key(t, f) ? "" : ", ", f->name);
	buf_printf(&x, "%s FROM %s ", t->log ? "" : ", version, digest", t->name);
	return keep(b, s, &x);
}

const char **sql_of_client(struct book *b, const struct rectype *t)
{
	return slot(b, t, OF_CLIENT);
}

const char *sql_get(struct book *b, const struct rectype *t)
{
	const char **s = slot(b, t, GET);
	BUF(x);

	if (*s)
		return *s;
	buf_printf(&x, "%s WHERE \"%s\" = $1", sql_select(b, t), t->fields[0].name);
	return keep(b, s, &x);
}

const char *sql_insert(struct book *b, const struct rectype *t, bool with_key)
{
	const char **s = slot(b, t, with_key ? INSERT_KEY : INSERT);
	int n = 0;
	BUF(x);
	BUF(values);

	if (*s)
		return *s;
	buf_printf(&x, "INSERT INTO %s (", t->name);
	for EACH_FIELD(f, t)
		if (with_key || !field_is_key(t, f)) {
			buf_printf(&x, "\"%s\", ", f->name);
			buf_printf(&values, "$%d, ", ++n);
		}
	buf_printf(&x, "version, digest%s) VALUES (%s$%d, $%d", t->sort_key ? ", sort_key" : "",
		   buf_str(&values), n + 1, n + 2);
	if (t->sort_key)
		buf_printf(&x, ", $%d", n + 3);
	buf_puts(&x, ")");
	if (!with_key)
		buf_printf(&x, " RETURNING \"%s\"", t->fields[0].name);
	return keep(b, s, &x);
}

const char *sql_into(struct book *b, const struct rectype *t)
{
	const char **s = slot(b, t, INTO);
	BUF(x);

	if (*s)
		return *s;
	buf_printf(&x, "%s (", t->name);
	for EACH_FIELD(f, t)
		buf_printf(&x, "\"%s\", ", f->name);
	buf_printf(&x, "version, digest%s)", t->sort_key ? ", sort_key" : "");
	return keep(b, s, &x);
}

const char *sql_update(struct book *b, const struct rectype *t)
{
	const char **s = slot(b, t, UPDATE);
	int n = 0;
	BUF(x);

	if (*s)
		return *s;
	buf_printf(&x, "UPDATE %s SET ", t->name);
	for EACH_FIELD(f, t)
		if (!field_is_key(t, f))
			buf_printf(&x, "\"%s\" = $%d, ", f->name, ++n);
	buf_printf(&x, "version = version + 1, digest = $%d", ++n);
	if (t->sort_key)
		buf_printf(&x, ", sort_key = $%d", ++n);
	buf_printf(&x, " WHERE \"%s\" = $%d AND version = $%d", t->fields[0].name, n + 1, n + 2);
	return keep(b, s, &x);
}
