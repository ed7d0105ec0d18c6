/* SPDX-License-Identifier: MIT */
/* Which tables a copy of the book has, and their SQL, made from the fields and whole.def. */
#include "config.h"
#include "store/whole.h"
#include "base/mem.h"

#include <string.h>

struct named {
	const char *table;
	struct whole_column column;
};

static const struct named columns[] = {
#define TABLE(name, plural, order)
#define COLUMN(table, name, kind, words) { #table, { #name, words, WHOLE_##kind, NULL } },
#include "store/whole.def"
#undef TABLE
#undef COLUMN
};

static const struct whole_table others[] = {
#define TABLE(name, plural, order) { #name, plural, order, NULL, NULL, 0 },
#define COLUMN(table, name, kind, words)
#include "store/whole.def"
#undef TABLE
#undef COLUMN
};

static void take_columns(struct whole_table *t, struct arena *a)
{
	struct whole_column *all = arena_alloc(a, sizeof *all * COUNT(columns));

	for (size_t i = 0; i < COUNT(columns); i++)
		if (!strcmp(columns[i].table, t->name))
			all[t->columns++] = columns[i].column;
	t->column = all;
}

static struct whole_table of_type(const struct rectype *t, struct arena *a)
{
	struct whole_column *all = arena_alloc(a, (t->nfields + 2) * sizeof *all), *c = all;

	for EACH_FIELD(f, t)
		*c++ = (struct whole_column){ f->name, f->help, WHOLE_FIELD, f };
	*c++ = (struct whole_column){ "version", "1, and one more with every change", WHOLE_INT,
				      NULL };
	*c++ = (struct whole_column){ "digest",
				      "of what the record says, 128 bits of SHA-256; tells whether "
				      "something else changed it",
				      WHOLE_TEXT, NULL };
	return (struct whole_table){
		.name = t->name,
		.plural = t->plural,
		.order = arena_printf(a, "\"%s\"", t->fields[0].name),
		.type = t,
		.column = all,
		.columns = (int)(c - all),
	};
}

/* The rows of batches name records, so they come last. */
static bool comes_last(const struct whole_table *t)
{
	return !strcmp(t->name, "batch_row");
}

const struct whole_table *whole_tables(int *ret_n, struct arena *a)
{
	struct whole_table *all = arena_alloc(a, sizeof *all * (COUNT(others) + RECTYPES)),
			   *t = all;

	for (int last = 0; last < 2; last++) {
		for (size_t i = 0; i < COUNT(others); i++)
			if (comes_last(&others[i]) == (last == 1)) {
				*t = others[i];
				take_columns(t++, a);
			}
		for (int i = 0; i < RECTYPES && !last; i++)
			if (!rectypes[i]->log)
				*t++ = of_type(rectypes[i], a);
	}
	*ret_n = (int)(t - all);
	return all;
}

bool whole_number(const struct whole_column *c)
{
	return c->kind == WHOLE_INT ||
	       (c->kind == WHOLE_FIELD && field_storage(c->field) == STORE_INT);
}

int whole_rows(struct book *b, const struct whole_table *t, struct db_stmt **ret, struct err *e)
{
	BUF(sql);

	buf_puts(&sql, "SELECT ");
	for EACH_WHOLE_COLUMN(c, t)
		buf_printf(&sql, "%s\"%s\"", c == t->column ? "" : ", ", c->name);
	buf_printf(&sql, " FROM %s ORDER BY %s", t->name, t->order);
	return db_query(b->db, buf_str(&sql), ret, e);
}

int whole_untouched(struct book *b, struct err *e)
{
	DB_STMT(st);
	int r = db_query(b->db,
			 "SELECT 1 FROM audit_entry WHERE action <> 'seed' UNION ALL "
			 "SELECT 1 FROM draft LIMIT 1",
			 &st, e);

	if (r < 0 || (r = db_step(st, e)) < 0)
		return r;
	return r == 0;
}

int whole_clear(struct book *b, struct err *e)
{
	ARENA(a);
	int n, r = db_links_later(b->db, e);
	const struct whole_table *t = whole_tables(&n, &a);

	for (int i = 0; i < n && r >= 0; i++)
		r = db_run(b->db, arena_printf(&a, "DELETE FROM %s", t[i].name), e);
	return r < 0 ? r : db_run(b->db, "DELETE FROM counter", e);
}

int whole_insert(struct book *b, const struct whole_table *t, struct db_stmt **ret, struct err *e)
{
	bool sorted = t->type && t->type->sort_key;
	int n = t->columns + sorted;
	BUF(sql);

	buf_printf(&sql, "INSERT INTO %s (", t->name);
	for EACH_WHOLE_COLUMN(c, t)
		buf_printf(&sql, "%s\"%s\"", c == t->column ? "" : ", ", c->name);
	buf_printf(&sql, "%s) VALUES (", sorted ? ", sort_key" : "");
	for (int i = 1; i <= n; i++)
		buf_printf(&sql, "%s$%d", i == 1 ? "" : ", ", i);
	buf_puts(&sql, ")");
	return db_query(b->db, buf_str(&sql), ret, e);
}
